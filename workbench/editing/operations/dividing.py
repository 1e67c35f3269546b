"""More lanes: beside one, inside one, and one divided into several."""

from __future__ import annotations

from workbench.editing.operations.extents import extents_of
from workbench.editing.operations.lanes import (
    ACROSS,
    LEAST,
    border,
    far_side,
    frames_around,
    in_order,
    is_lying,
    near_side,
    process_of,
    room_in,
    with_border,
)
from workbench.editing.operations.making_way import growing, make_way
from workbench.geometry import Bounds
from workbench.layout.outline import Side
from workbench.model.document import Step
from workbench.model.records import Element, Shape

_AROUND = 10.0  # contents keep this distance from a new border


def add_lane(step: Step, key: str, name: str = "") -> str:
    """Add a lane to a pool or lane, given by its shape; returns the id of the new lane's shape.

    The first lane takes the whole room behind the title, with all that stands there.  Further ones
    come below (in a standing pool: to the right of) the last, and what is around them grows.
    """
    frame = _frame(step, key)
    parent = _parent_for_lanes(step, frame)
    there = in_order(step.document, parent, frame.sheet)
    if there:
        return insert_lane(step, there[-1].id, after=True, name=name)
    return _draw_lane(step, frame, parent, room_in(step.document, frame), name)


def insert_lane(step: Step, key: str, *, after: bool, name: str = "") -> str:
    """Add a lane above or below (standing: left or right of) a lane; returns its shape's id.

    On a pool, it becomes the first or the last one; a pool without lanes gets one for all it holds
    beside it.  What lies beyond makes way.
    """
    document = step.document
    shape = _frame(step, key)
    element = document.element(shape.element)
    if element is not None and element.type == "participant":
        parent = _parent_for_lanes(step, shape)
        there = in_order(document, parent, shape.sheet)
        if not there:
            there = [_frame(step, add_lane(step, key))]
        shape = there[-1] if after else there[0]
        element = document.element(shape.element)
    assert element is not None
    far = far_side(is_lying(document, shape))
    at = border(shape.bounds, far if after else near_side(is_lying(document, shape)))
    with growing(step, shape):
        bounds = open_gap(step, shape, at, ACROSS)
    return _draw_lane(step, shape, element.parent, bounds, name)


def open_gap(
    step: Step,
    beside: Shape,
    at: float,
    by: float,
    still: frozenset[str] = frozenset(),
) -> Bounds:
    """Make room for a lane beside another one and return its bounds; other pools may be in the way.

    `beside`: a lane of the same parent.  `at`: the border (x or y) at which the lane is to begin.
    `still`: ids of shapes that do not take part.
    """
    document = step.document
    side = far_side(is_lying(document, beside))
    outer = frozenset(shape.id for shape in frames_around(document, beside))
    make_way(step, beside, side, at, by, still, outer)
    x, y, width, height = beside.bounds
    return Bounds(x, at, width, by) if side is Side.BOTTOM else Bounds(at, y, by, height)


def split_lane(step: Step, key: str, parts: int) -> tuple[str, ...]:
    """Divide a lane, or a pool without lanes, into lanes inside it; returns their shapes' ids.

    The parts are equal where that leaves everything in one of them.  Else one part keeps all that
    is there, and the others share the room beside; what is too small for them grows.
    """
    document = step.document
    frame = _frame(step, key)
    parent = _parent_for_lanes(step, frame)
    lying = is_lying(document, frame)
    far = far_side(lying)
    room = room_in(document, frame)
    taken = [_span(box, lying) for box in extents_of(document, frame)]
    sizes, grow = _shares(_span(room, lying), taken, parts)
    if grow > 0:
        with growing(step, frame) as outer:
            make_way(step, outer, far, border(frame.bounds, far), grow)
        frame = _frame(step, key)
        room = room_in(document, frame)
    made: list[str] = []
    at = border(room, near_side(lying))
    for size in sizes:
        part = with_border(with_border(room, near_side(lying), at), far, at + size)
        made.append(_draw_lane(step, frame, parent, part, ""))
        at += size
    return tuple(made)


def _shares(
    room: tuple[float, float], taken: list[tuple[float, float]], parts: int
) -> tuple[list[float], float]:
    """Return how large the parts of a lane become, and by how much the lane has to grow."""
    low, high = room
    size = (high - low) / parts
    if size >= LEAST and not any(
        start - 1 < low + size * number < end + 1
        for number in range(1, parts)
        for start, end in taken
    ):
        return [size] * parts, 0.0
    if not taken:
        return [LEAST] * parts, LEAST * parts - (high - low)
    first = min(start for start, _ in taken) - _AROUND - low
    last = high - (max(end for _, end in taken) + _AROUND)
    others = LEAST * (parts - 1)
    if first > last and first >= others and high - low - first >= LEAST:
        share = first / (parts - 1)
        return [*([share] * (parts - 1)), high - low - first], 0.0
    keeps = max(LEAST, high - low - max(last, 0.0))
    share = max(LEAST, (high - low - keeps) / (parts - 1))
    sizes = [keeps, *([share] * (parts - 1))]
    return sizes, sum(sizes) - (high - low)


def draw_lane_in(step: Step, frame: Shape, parent: str, bounds: Bounds) -> Shape:
    """Add a lane without a name to a parent; `frame` is a pool or lane that lies as it shall."""
    return _frame(step, _draw_lane(step, frame, parent, bounds, ""))


def _draw_lane(step: Step, frame: Shape, parent: str, bounds: Bounds, name: str) -> str:
    lane = Element(id=step.new_id("Lane"), type="lane", name=name, parent=parent)
    step.add(lane)
    lying = is_lying(step.document, frame)
    shape = Shape(
        id=step.new_id(f"{lane.id}_di"),
        sheet=frame.sheet,
        element=lane.id,
        bounds=bounds,
        properties=(("isHorizontal", "true" if lying else "false"),),
    )
    step.add(shape)
    return shape.id


def _parent_for_lanes(step: Step, frame: Shape) -> str:
    """Return what the lanes in a pool or lane belong to; a pool without a process gets one."""
    element = step.document.element(frame.element)
    assert element is not None
    return process_of(step, element) if element.type == "participant" else element.id


def _frame(step: Step, key: str) -> Shape:
    shape = step.document.shape(key)
    assert shape is not None
    return shape


def _span(box: Bounds, lying: bool) -> tuple[float, float]:
    return (box.y, box.bottom) if lying else (box.x, box.right)
