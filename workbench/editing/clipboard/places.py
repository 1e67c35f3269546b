"""Where a copy is put: where it was wanted, but never exactly upon something."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.geometry import Bounds, Point, around
from workbench.layout.places import places_of
from workbench.model.document import Document
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.notation.landscape.kinds import CONTAINER_TYPES

STEP = 20.0  # by which a copy is put further on
_GAP = 30.0  # between a duplicate and what it was made of
_SAME = 10.0  # scene units within which a copy would hide what lies there
_TRIES = 60
_RING = 30  # scene units between places that are tried
_RINGS = 12


def beside(document: Document, sheet: str, boxes: Sequence[Bounds]) -> Point:
    """Return the movement that puts copies of shapes beside them, on free ground.

    Below, to the right, above or to the left, as long as it stays in the same pool or sub-process;
    where all of that is taken, a little further on.
    """
    whole = around(boxes)
    if whole is None:
        return Point(STEP, STEP)
    frame = _frame_around(document, sheet, whole)
    across, down = whole.width + _GAP, whole.height + _GAP
    for way in (Point(0, down), Point(across, 0), Point(0, -down), Point(-across, 0)):
        goal = whole.moved(*way)
        if frame is not None and not frame.covers(goal):
            continue
        if not _is_taken(document, sheet, goal):
            return way
    return off_others(document, sheet, boxes, Point(STEP, STEP))


def free_near(document: Document, sheet: str, boxes: Sequence[Bounds], at: Point) -> Point:
    """Return the movement that puts the middle of copies near a place, on free ground.

    Within the pool, lane or open sub-process at the place as long as there is room in it.
    """
    whole = around(boxes)
    if whole is None:
        return Point(0.0, 0.0)
    start = Point(round(at.x - whole.center.x), round(at.y - whole.center.y))
    frame = _frame_around(document, sheet, Bounds(*at, 0, 0))
    for ring in range(_RINGS):
        far = ring * _RING
        for across in range(-far, far + 1, _RING):
            for down in (-far, far) if abs(across) != far else range(-far, far + 1, _RING):
                way = start.moved(across, down)
                goal = whole.moved(*way)
                if frame is not None and not frame.covers(goal):
                    continue
                if not _is_taken(document, sheet, goal):
                    return way
    return off_others(document, sheet, boxes, start)


def off_others(document: Document, sheet: str, boxes: Sequence[Bounds], way: Point) -> Point:
    """Return a movement near the wanted one by which no copy hides a shape of the sheet."""
    places = places_of(document)
    for _ in range(_TRIES):
        if not any(
            _hides(box.moved(*way), shape.bounds)
            for box in boxes
            for shape in places.near(sheet, box.moved(*way))
        ):
            break
        way = way.moved(STEP, STEP)
    return way


def below_all(document: Document, sheet: str, boxes: Sequence[Bounds], way: Point) -> Point:
    """Return a movement that puts pools beside nothing: where wanted, else below everything."""
    whole = around(boxes)
    if whole is None or not any(
        shape.bounds.overlaps(whole.moved(*way))
        for shape in places_of(document).near(sheet, whole.moved(*way))
    ):
        return way
    there = around(shape.bounds for shape in document.shapes_on(sheet))
    assert there is not None
    return Point(round(there.x - whole.x), round(there.bottom + 2 * _GAP - whole.y))


def _hides(copy: Bounds, shape: Bounds) -> bool:
    return all(abs(a - b) < _SAME for a, b in zip(copy, shape, strict=True))


def _is_taken(document: Document, sheet: str, area: Bounds) -> bool:
    for shape in places_of(document).near(sheet, area):
        if shape.bounds.overlaps(area) and not shape.bounds.covers(area):
            return True
        element = document.element(shape.element)
        if element is None or (
            not _is_ground(document, sheet, shape.id) and shape.bounds.overlaps(area)
        ):
            return True
    return False


def _is_ground(document: Document, sheet: str, key: str) -> bool:
    shape = document.shape(key)
    element = document.element(shape.element) if shape is not None else None
    if shape is None or element is None:
        return False
    family = family_of(element.type)
    return (
        family in (Family.POOL, Family.LANE)
        or element.type in CONTAINER_TYPES
        or (family is Family.SUB_PROCESS and is_expanded(document, shape))
    )


def _frame_around(document: Document, sheet: str, area: Bounds) -> Bounds | None:
    """Return the innermost pool, lane or open sub-process around an area."""
    found = [
        shape.bounds
        for shape in places_of(document).near(sheet, area)
        if shape.bounds.covers(area)
        and shape.bounds != area
        and _is_ground(document, sheet, shape.id)
    ]
    return min(found, key=lambda box: box.width * box.height, default=None)
