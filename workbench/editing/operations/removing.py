"""Taking away what is drawn."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.editing.operations.lanes import SAME, border, lanes_in, stretch_lane
from workbench.geometry import Bounds
from workbench.layout.outline import Side
from workbench.model.document import Step
from workbench.model.records import Edge, Shape


def delete(step: Step, ids: Iterable[str]) -> None:
    """Delete shapes and edges, and with the last drawing of a thing the thing itself.

    What belongs to it (contents, flows, boundary events) goes with it; a lane leaves its room to
    its neighbour and its nodes where they are.
    """
    document = step.document
    for key in list(ids):
        record = document.find(key)
        if not isinstance(record, Shape | Edge):
            step.remove(key)
            continue
        if isinstance(record, Shape) and _is_lane(step, record):
            _leave_room(step, record)
        step.remove(key)
        if not document.shapes_of(record.element) and not document.edges_of(record.element):
            step.remove(record.element)


def _is_lane(step: Step, shape: Shape) -> bool:
    element = step.document.element(shape.element)
    return element is not None and element.type == "lane"


def _leave_room(step: Step, gone: Shape) -> None:
    """Let the lane above (or left), else the one below (or right), take the room of a lane."""
    document = step.document
    lane = document.element(gone.element)
    assert lane is not None
    beside = [
        shape for shape in lanes_in(document, lane.parent, gone.sheet) if shape.element != lane.id
    ]
    for gap, side in (
        (Side.BOTTOM, Side.TOP),
        (Side.RIGHT, Side.LEFT),
        (Side.TOP, Side.BOTTOM),
        (Side.LEFT, Side.RIGHT),
    ):
        for shape in beside:
            if _adjoins(shape.bounds, gap, gone.bounds, side):
                stretch_lane(step, shape, gap, border(gone.bounds, gap))
                return


def _adjoins(near: Bounds, at: Side, box: Bounds, side: Side) -> bool:
    """Tell whether two rectangles share a border along its whole length."""
    along = (Side.TOP, Side.BOTTOM) if at.is_level else (Side.LEFT, Side.RIGHT)
    return abs(border(near, at) - border(box, side)) <= SAME and all(
        abs(border(near, edge) - border(box, edge)) <= SAME for edge in along
    )
