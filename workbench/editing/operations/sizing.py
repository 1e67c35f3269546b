"""Making shapes larger and smaller; pools and lanes keep filling one another."""

from __future__ import annotations

from workbench.editing.operations.extents import contents_of
from workbench.editing.operations.lanes import (
    SAME,
    STRIP,
    border,
    end_side,
    is_lying,
    lanes_in,
    outermost,
    pool_of,
    stretch_lane,
    with_border,
)
from workbench.editing.operations.making_way import growing, make_way, units
from workbench.editing.operations.subjects import scope_inside, with_contents
from workbench.geometry import Bounds, around
from workbench.layout.outline import Side
from workbench.model.document import Step
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.swimlanes import is_black_box
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.notation.landscape.kinds import OWN_TYPES

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
    return family_of(element.type) in _LEAST or element.type in OWN_TYPES


def resize(step: Step, key: str, wanted: Bounds, *, pushes: bool = False) -> None:
    """Give a shape other bounds, as near to the wanted ones as its contents allow.

    Contents stay where they are.  A lane shares its borders with its neighbours and its pool; with
    `pushes`, its neighbours make way instead, and the pool grows.  Other pools keep clear.
    """
    document = step.document
    shape = document.shape(key)
    if shape is None or not resizable(document, shape):
        return
    element = document.element(shape.element)
    if element is None or family_of(element.type) not in (Family.POOL, Family.LANE):
        _resize(step, key, wanted, element, pushes=False)
        return
    with growing(step, shape):
        _resize(step, key, wanted, element, pushes=pushes and element.type == "lane")


def _resize(step: Step, key: str, wanted: Bounds, element: Element | None, *, pushes: bool) -> None:
    document = step.document
    for side in Side:
        shape = document.shape(key)
        assert shape is not None
        at = border(wanted, side)
        if abs(at - border(shape.bounds, side)) < 1e-6:
            continue
        if element is not None and _lengthens(document, shape, element, side):
            _lengthen(step, shape, side, at)
        elif pushes:
            _push_border(step, shape, side, at)
        elif element is not None and element.type == "lane":
            _move_border_of_lane(step, shape, side, at)
        else:
            _move_border(step, shape, side, at)


def _lengthens(document: Snapshot, shape: Shape, element: Element, side: Side) -> bool:
    """Tell whether a border is that of a pool and all its lanes."""
    if element.type not in ("participant", "lane") or is_black_box(element):
        return False
    return side.is_level == is_lying(document, shape)


def _lengthen(step: Step, shape: Shape, side: Side, at: float) -> None:
    """Put a border of a pool and all its lanes elsewhere."""
    document = step.document
    frame = outermost(document, shape)
    inside = with_contents(document, (frame,))
    frames = [drawn for drawn, leader in units(document, inside) if leader is None]
    still = frozenset(inside) - {drawn.id for drawn in frames}
    # The innermost title is nearest to the contents.
    reach = max(border(drawn.bounds, side) * -sum(side.normal) for drawn in frames)
    before = -reach * sum(side.normal)
    strip = 0.0 if side is end_side(is_lying(document, frame)) else STRIP
    by = at - border(shape.bounds, side)
    limit = _kept_off(side, before + by + strip, _inner(document, frame)) - strip
    for drawn in frames:
        room = with_border(drawn.bounds, side, border(drawn.bounds, side) + limit - before)
        held = _large_enough(document, drawn, side, border(room, side))
        limit += held - border(room, side)
    make_way(step, frame, side, before, (limit - before) * sum(side.normal), still)


def _push_border(step: Step, lane: Shape, side: Side, at: float) -> None:
    """Put a border of a lane elsewhere and let what is beyond go with it."""
    document = step.document
    at = _clamped(document, lane, side, _kept_off(side, at, _inner_of_lane(document, lane)))
    before = border(lane.bounds, side)
    make_way(step, lane, side, before, (at - before) * sum(side.normal))


def _inner_of_lane(document: Snapshot, lane: Shape) -> Bounds | None:
    return around(shape.bounds for shape in contents_of(document, lane).values())


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
            free = _beside_contents(document, (lane, other), side, at)
            if free == _clamped(document, other, opposite, _clamped(document, lane, side, free)):
                at = free
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


def _beside_contents(
    document: Snapshot, lanes: tuple[Shape, Shape], side: Side, at: float
) -> float:
    """Return the place nearest to the wanted one where a border between lanes crosses no node."""
    boxes = [shape.bounds for lane in lanes for shape in contents_of(document, lane).values()]
    spans = sorted((box.x, box.right) if side.is_level else (box.y, box.bottom) for box in boxes)
    covered: list[tuple[float, float]] = []
    for first, last in spans:
        if covered and first < covered[-1][1] + 2 * _MARGIN:
            covered[-1] = covered[-1][0], max(last, covered[-1][1])
        else:
            covered.append((first, last))
    for first, last in covered:
        if first < at < last:
            return first - _MARGIN if at - first <= last - at else last + _MARGIN
    return at


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
