"""Shared definitions that come along with a copy: kept where the same is there already."""

from __future__ import annotations

from workbench.model.document import Document
from workbench.model.records import Element, Record
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family

_NAMELESS = ("categoryValue", "itemDefinition")  # told apart by their properties alone


def counterparts(document: Document, fragment: list[Record]) -> dict[str, str]:
    """Return, for the shared definitions of a fragment, which of the document's are the same.

    The same id with type and name, else the same type, name and properties.  What has neither name
    nor properties is the same only by its id.
    """
    known: dict[tuple[object, ...], str] = {}
    for element in document.elements():
        if family_of(element.type) is Family.DEFINITION:
            known.setdefault(_sense(element), element.id)
    found: dict[str, str] = {}
    for record in fragment:
        if not isinstance(record, Element) or family_of(record.type) is not Family.DEFINITION:
            continue
        same = document.element(record.id)
        if same is not None and (same.type, same.name) == (record.type, record.name):
            found[record.id] = record.id
        elif _tells_something(record) and _sense(record) in known:
            found[record.id] = known[_sense(record)]
    for record in fragment:
        # A category whose value is there already has nothing to hold.
        if isinstance(record, Element) and record.type == "categoryValue" and record.id in found:
            value = document.element(found[record.id])
            if value is not None and record.parent:
                found[record.parent] = value.parent
    return found


def _sense(element: Element) -> tuple[object, ...]:
    """Return what makes a definition the same as another one."""
    properties = tuple(pair for pair in element.properties if not pair[0].endswith("Ref"))
    return element.type, element.name, properties


def _tells_something(element: Element) -> bool:
    if element.type == "category":
        return bool(element.name)
    return bool(element.name or (element.type in _NAMELESS and element.properties))
