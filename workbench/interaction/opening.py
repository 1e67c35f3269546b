"""What opens when a thing is double-clicked: the inside of a sub-process, another process."""

from __future__ import annotations

from workbench.editing.operations.subjects import subject_of
from workbench.interaction.changes import DrillDown, OpenProcess
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family


def opened_by(document: Snapshot, key: str) -> DrillDown | OpenProcess | None:
    """Return what a shape leads to, None where it leads nowhere."""
    element = subject_of(document, key)
    shape = document.find(key)
    if not isinstance(element, Element) or not isinstance(shape, Shape):
        return None
    if family_of(element.type) is Family.SUB_PROCESS and not is_expanded(document, shape):
        for sheet in document.sheets():
            if sheet.element == element.id and sheet.id != shape.sheet:
                return DrillDown(sheet.id)
    if element.type in ("callActivity", "process_entry") and element.refers_to:
        return OpenProcess(element.id, element.refers_to)
    return None
