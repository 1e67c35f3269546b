"""What belongs to what: the process or sub-process of a node."""

from __future__ import annotations

from workbench.model.document import Step
from workbench.model.records import Element


def file_into(step: Step, element: Element, scope: str) -> None:
    """Let a node belong to a process or sub-process, with its boundary events and its data."""
    document = step.document
    step.update(element, parent=scope)
    for event in document.attached(element.id):
        step.update(event, parent=scope)
    if element.type == "dataObjectReference":
        data = document.element(element.refers_to)
        if data is not None and len(document.all_referring(data.id)) == 1:
            step.update(data, parent=scope)
