"""All kinds of a landscape, and which kind a record is."""

from __future__ import annotations

from workbench.model.records import Element, Flow
from workbench.model.snapshot import Snapshot
from workbench.notation.kind import Family, Field, FieldType, Kind
from workbench.words import mark

KINDS: tuple[Kind, ...] = (
    Kind(
        key="landscape.band",
        type="band",
        title=mark("Band"),
        family=Family.BAND,
        group="landscape",
        size=(1000.0, 180.0),
    ),
    Kind(
        key="landscape.group",
        type="group",
        title=mark("Group of processes"),
        family=Family.BAND,
        group="landscape",
        size=(360.0, 200.0),
    ),
    Kind(
        key="landscape.process",
        type="process_entry",
        title=mark("Process of the landscape"),
        family=Family.CHEVRON,
        group="landscape",
        size=(150.0, 60.0),
        fields=(
            Field(key="process_no", label=mark("Number")),
            Field(
                key="status",
                label=mark("Status"),
                type=FieldType.CHOICE,
                choices=(
                    ("", mark("not said")),
                    ("planned", mark("planned")),
                    ("draft", mark("in progress")),
                    ("review", mark("under review")),
                    ("method_ok", mark("method approved")),
                    ("approved", mark("approved")),
                    ("inactive", mark("inactive")),
                    ("to_delete", mark("to be deleted")),
                ),
            ),
        ),
    ),
    Kind(
        key="landscape.text",
        type="text",
        title=mark("Text"),
        family=Family.TEXT,
        group="landscape",
        size=(200.0, 40.0),
    ),
    Kind(
        key="landscape.link",
        type="landscape_link",
        title=mark("Link between processes"),
        family=Family.LINK,
        group="landscape",
        size=(0.0, 0.0),
        external_label=True,
    ),
)
BY_TYPE: dict[str, Kind] = {kind.type: kind for kind in KINDS}


def kind_of(record: Element | Flow) -> Kind | None:
    """Return the kind of an element or link of a landscape, None where it is none of its kinds."""
    return BY_TYPE.get(record.type)


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
