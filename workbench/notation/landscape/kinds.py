"""All kinds of a landscape, and which kind a record is."""

from __future__ import annotations

from workbench.model.records import Element, Flow
from workbench.model.snapshot import Snapshot
from workbench.notation.kind import FLOWS, Family, Kind
from workbench.notation.landscape import (
    containers,
    entries,
    legend,
    links,
    notes,
    pictures,
    processes,
)
from workbench.words import Text, mark

KINDS: tuple[Kind, ...] = (
    *processes.KINDS,
    *containers.KINDS,
    *entries.KINDS,
    *notes.KINDS,
    *pictures.KINDS,
    *legend.KINDS,
    *links.KINDS,
)

# The sections of palette and chooser, in their order.
GROUPS: tuple[tuple[str, Text], ...] = (
    ("landscape_processes", mark("Processes")),
    ("landscape_containers", mark("Bands and groups")),
    ("landscape_entries", mark("Organisation and means")),
    ("landscape_more", mark("Texts, pictures, legend")),
)
BY_KEY: dict[str, Kind] = {kind.key: kind for kind in KINDS}
BY_TYPE: dict[str, list[Kind]] = {}
for _kind in KINDS:
    BY_TYPE.setdefault(_kind.type, []).append(_kind)

# Every type that is drawn as a shape, and what else belongs to no diagram of BPMN.
SHAPE_TYPES: frozenset[str] = frozenset(k.type for k in KINDS if k.family not in FLOWS)
OWN_TYPES: frozenset[str] = SHAPE_TYPES - {"group"}
# What others lie in.  Pictures are none of them, though areas lie on them.
CONTAINER_TYPES: frozenset[str] = frozenset(k.type for k in KINDS if k.family is Family.BAND)


def kind_of(record: Element | Flow) -> Kind | None:
    """Return the kind of an element or link of a landscape, None where it is none of its kinds."""
    kinds = BY_TYPE.get(record.type)
    if kinds is None:
        return None
    said = dict(record.properties)
    plain = None
    for kind in kinds:
        if not kind.properties:
            plain = kind
        elif all(said.get(key) == value for key, value in kind.properties):
            return kind
    return plain or kinds[0]


def is_of_landscape(document: Snapshot, record: Element | Flow) -> bool:
    """Tell whether a record belongs to a landscape.

    The type says it, but for ``group``, which is BPMN's, too: there the document does.
    """
    if record.type != "group":
        return record.type in BY_TYPE
    for element in document.elements():
        if element.type != "group":
            return element.type in BY_TYPE
    return True
