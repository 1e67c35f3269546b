"""The kinds of both notations: those a sheet offers, each by its key, and what makes a new one."""

from __future__ import annotations

from workbench.model.records import Element, Flow, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn import explanations
from workbench.notation.bpmn import kinds as bpmn
from workbench.notation.kind import Kind
from workbench.notation.landscape import kinds as landscape
from workbench.words import Text

KINDS: tuple[Kind, ...] = (*bpmn.KINDS, *landscape.KINDS)
BY_KEY: dict[str, Kind] = {kind.key: kind for kind in KINDS}
GROUPS: tuple[tuple[str, Text], ...] = (*bpmn.GROUPS, *landscape.GROUPS)


def shows_landscape(document: Snapshot, sheet: str) -> bool:
    """Tell whether a sheet is a landscape: it shows no process or collaboration."""
    plane = document.find(sheet)
    return not (isinstance(plane, Sheet) and plane.element)


def kinds_for(document: Snapshot, sheet: str) -> tuple[Kind, ...]:
    """Return the kinds of the notation in which a sheet is drawn."""
    return landscape.KINDS if shows_landscape(document, sheet) else bpmn.KINDS


def is_landscape_kind(kind: Kind) -> bool:
    return kind.key in landscape.BY_KEY


def element_of(kind: Kind, key: str, *, parent: str = "", name: str = "") -> Element:
    """Return a new element of a kind of either notation."""
    if not is_landscape_kind(kind):
        return bpmn.element_of(kind, key, parent=parent, name=name)
    properties = tuple(sorted(kind.properties))
    return Element(id=key, type=kind.type, name=name, parent=parent, properties=properties)


def flow_of(kind: Kind, key: str, source: str, target: str, *, parent: str = "") -> Flow:
    """Return a new flow of a kind of either notation."""
    return bpmn.flow_of(kind, key, source, target, parent=parent)


def explanation_of(kind: Kind) -> Text:
    """Return in one line what a kind is for."""
    return kind.explanation or explanations.explanation_of(kind)
