"""Clearing away what a file only drags along: drawings of nothing, flows to nowhere, stale names.

Opening a file never does this, for every file comes back as it was; a person asks for it.
"""

from __future__ import annotations

from workbench.editing.settlers.removals import remove_wholly
from workbench.model.document import Step
from workbench.model.records import Edge, Element, Flow, Shape

_FLOWS = ("sequenceFlow", "messageFlow", "association")


def clean_up(step: Step) -> int:
    """Remove what says nothing; returns how many things were removed or put right.

    These are flows an end of which is missing, shapes and edges of what is not in the file, second
    drawings of one thing on one sheet, and what lanes list that does not exist.
    """
    document = step.document
    before = len(step.touched())
    dangling = [
        flow.id
        for flow in document.flows(*_FLOWS)
        if document.find(flow.source) is None or document.find(flow.target) is None
    ]
    for key in dangling:
        remove_wholly(step, key)
    drawn: set[tuple[str, str]] = set()
    drawings: list[Shape | Edge] = [*document.of_type(Shape), *document.of_type(Edge)]
    for record in drawings:
        place = record.sheet, record.element
        subject = document.find(record.element)
        if not isinstance(subject, Element | Flow) or place in drawn:
            step.remove(record.id)
        drawn.add(place)
    for lane in list(document.elements("lane")):
        members = tuple(dict.fromkeys(key for key in lane.members if key in document))
        if members != lane.members:
            step.update(lane, members=members)
    return len(step.touched()) - before
