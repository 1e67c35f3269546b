"""Making shapes larger and smaller; pools and lanes keep filling one another."""

from __future__ import annotations

from workbench.editing.operations.lanes import (
    SAME,
    STRIP,
    border,
    lanes_in,
    pool_of,
    stretch_lane,
    with_border,
)
from workbench.editing.operations.subjects import scope_inside, with_contents
from workbench.geometry import Bounds, around
from workbench.layout.outline import Side
from workbench.model.document import Step
from workbench.model.records import Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family

_MARGIN = 10.0  # contents keep this distance from the border
_LEAST_LANE = 60.0  # across
_LEAST: dict[Family, tuple[float, float]] = {
    Family.POOL: (120.0, 60.0),
    Family.LANE: (_LEAST_LANE, _LEAST_LANE),
    Family.SUB_PROCESS: (100.0, 80.0),
    Family.ACTIVITY: (60.0, 40.0),
    Family.ARTIFACT: (50.0, 30.0),
}


def resizable(document: Snapshot, shape: Shape) -> bool:
    """Tell whether a shape may have another size: boxes may, symbols of fixed form may not."""
    element = document.element(shape.element)
    if element is None:
        return False
    return family_of(element.type) in _LEAST or element.type in ("band", "process_entry", "text")


def resize(step: Step, key: str, wanted: Bounds) -> None:
    """Give a shape other bounds, as near to the wanted ones as its contents allow.

    Contents stay where they are.  A lane shares its borders with its neighbours and its pool.
    """
    document = step.document
    shape = document.shape(key)
    if shape is None or not resizable(document, shape):
        return
    element = document.element(shape.element)
    for side in Side:
        shape = document.shape(key)
        assert shape is not None
        at = border(wanted, side)
        if abs(at - border(shape.bounds, side)) < 1e-6:
            continue
        if element is not None and element.type == "lane":
            _move_border_of_lane(step, shape, side, at)
        else:
            _move_border(step, shape, side, at)


def _move_border(step: Step, shape: Shape, side: Side, at: float) -> None:
    document = step.document
    at = _kept_off(side, at, _inner(document, shape))
    at = _clamped(document, shape, side, at)
    before = border(shape.bounds, side)
    for lane in _lanes_at_border(document, shape, side):
        stretch_lane(step, lane, side, border(lane.bounds, side) + at - before)
    step.update(shape, bounds=with_border(shape.bounds, side, at))


def _move_border_of_lane(step: Step, lane: Shape, side: Side, at: float) -> None:
    document = step.document
    element = document.element(lane.element)
    assert element is not None
    at = _clamped(document, lane, side, at)
    before = border(lane.bounds, side)
    opposite = _OPPOSITE[side]
    for other in lanes_in(document, element.parent, lane.sheet):
        if other.id != lane.id and abs(border(other.bounds, opposite) - before) <= SAME:
            at = _clamped(document, other, opposite, at)
            stretch_lane(step, lane, side, at)
            stretch_lane(step, other, opposite, at)
            return
    around_it = _outer(document, lane)
    if around_it is None:
        stretch_lane(step, lane, side, at)
        return
    outer = document.element(around_it.element)
    if outer is not None and outer.type == "lane":
        _move_border_of_lane(step, around_it, side, at)
    else:
        gap = border(around_it.bounds, side) - before
        _move_border(step, around_it, side, at + gap)


def _lanes_at_border(document: Snapshot, shape: Shape, side: Side) -> list[Shape]:
    """Return the lanes directly in a shape that go with one of its borders."""
    element = document.element(shape.element)
    scope = scope_inside(document, shape)
    # The lanes of a pool begin behind its title.
    reach = SAME if element is not None and element.type == "lane" else STRIP + SAME
    at = border(shape.bounds, side)
    return [
        lane
        for lane in lanes_in(document, scope, shape.sheet)
        if abs(border(lane.bounds, side) - at) <= reach
    ]


def _outer(document: Snapshot, lane: Shape) -> Shape | None:
    """Return the shape of the lane around a lane, or of its pool."""
    element = document.element(lane.element)
    if element is None:
        return None
    parent = document.element(element.parent)
    if parent is not None and parent.type == "lane":
        return document.shape_on(lane.sheet, parent.id)
    return pool_of(document, lane)


def _inner(document: Snapshot, shape: Shape) -> Bounds | None:
    """Return the rectangle around what stands inside a shape, lanes apart."""
    inside = [
        drawn.bounds
        for key, drawn in with_contents(document, (shape,)).items()
        if key != shape.id
        and (element := document.element(drawn.element)) is not None
        and element.type != "lane"
    ]
    return around(inside)


def _kept_off(side: Side, at: float, inside: Bounds | None) -> float:
    if inside is None:
        return at
    limit = border(inside.grown(_MARGIN), side)
    return min(at, limit) if side in (Side.LEFT, Side.TOP) else max(at, limit)


def _clamped(document: Snapshot, shape: Shape, side: Side, at: float) -> float:
    """Return the place for a border nearest to the wanted one that leaves all lanes some room."""
    at = _large_enough(document, shape, side, at)
    for lane in _lanes_at_border(document, shape, side):
        gap = border(lane.bounds, side) - border(shape.bounds, side)
        at = _clamped(document, lane, side, at + gap) - gap
    return at


def _large_enough(document: Snapshot, shape: Shape, side: Side, at: float) -> float:
    element = document.element(shape.element)
    family = family_of(element.type) if element is not None else Family.BOX
    box = shape.bounds
    width, height = _LEAST.get(family, (20.0, 20.0))
    # What a file has smaller than that may stay as it is.
    width, height = min(width, box.width), min(height, box.height)
    return {
        Side.LEFT: min(at, box.right - width),
        Side.RIGHT: max(at, box.x + width),
        Side.TOP: min(at, box.bottom - height),
        Side.BOTTOM: max(at, box.y + height),
    }[side]


_OPPOSITE = {
    Side.LEFT: Side.RIGHT,
    Side.RIGHT: Side.LEFT,
    Side.TOP: Side.BOTTOM,
    Side.BOTTOM: Side.TOP,
}
