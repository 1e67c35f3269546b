"""A step given to another lane without being dragged there."""

from __future__ import annotations

from workbench.editing.operations.moving import move
from workbench.editing.operations.subjects import with_contents
from workbench.geometry import Bounds
from workbench.model.document import Document, Step
from workbench.model.records import Shape
from workbench.notation.bpmn.swimlanes import STRIP
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family

_GAP = 20.0  # that is kept to what stands in the lane already
_SOLID = NODES | {Family.DATA, Family.ARTIFACT}


def move_into_lane(step: Step, key: str, lane: str) -> None:
    """Move a shape into the middle of a lane or pool (ids of shapes), along the flow as before.

    Where something stands there it goes to the nearest place aside that is free.
    """
    document = step.document
    shape, swimlane = document.shape(key), document.shape(lane)
    if shape is None or swimlane is None:
        return
    lies = swimlane.is_set("isHorizontal", True)
    box, room = shape.bounds, swimlane.bounds
    middle = room.center
    if lies:
        x = min(max(box.x, room.x + STRIP + _GAP), max(room.right - box.width - _GAP, room.x))
        wanted = Bounds(x, middle.y - box.height / 2, box.width, box.height)
    else:
        y = min(max(box.y, room.y + STRIP + _GAP), max(room.bottom - box.height - _GAP, room.y))
        wanted = Bounds(middle.x - box.width / 2, y, box.width, box.height)
    place = _free(document, shape, wanted, lies)
    move(step, [key], place.x - box.x, place.y - box.y)


def _free(document: Document, shape: Shape, wanted: Bounds, lies: bool) -> Bounds:
    own = set(with_contents(document, [shape]))
    others = [
        other.bounds.grown(_GAP)
        for other in document.shapes_on(shape.sheet)
        if other.id not in own and _is_solid(document, other)
    ]
    step = (wanted.width if lies else wanted.height) / 2 + _GAP
    for number in range(0, 2 * len(others) + 2):
        for way in (1, -1) if number else (1,):
            by = way * number * step
            place = wanted.moved(by, 0.0) if lies else wanted.moved(0.0, by)
            if not any(place.overlaps(other) for other in others):
                return place
    return wanted


def _is_solid(document: Document, shape: Shape) -> bool:
    element = document.element(shape.element)
    return element is not None and family_of(element.type) in _SOLID
