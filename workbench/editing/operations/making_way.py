"""Room in pools: what lies beyond a line makes way, and other pools keep clear.

A pool is stretched as a sheet of rubber is at one line: lanes that the line crosses grow, what lies
beyond moves, and the lines of flows are stretched with it, so that their bends stay as they are.
Room is taken away in the same manner.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import pairwise

from workbench.editing.operations.carrying import (
    carry,
    carry_line,
    carry_shape,
    docks,
    is_left_to_settlers,
    is_unsettled,
    lines_at,
)
from workbench.editing.operations.lanes import (
    SAME,
    border,
    is_lying,
    outermost,
    with_border,
)
from workbench.editing.operations.subjects import with_contents
from workbench.geometry import Bounds, Point
from workbench.layout.outline import Side
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Shape
from workbench.model.snapshot import Snapshot

APART = 20.0  # pools that were further apart may come as near as this
# Shapes that make way in every frame of a drag.  More than that make way when the pointer rests;
# meanwhile what grows may lie over what is still to move, for as long as it moves on.
AT_ONCE = 1_000

_FRAMES = ("participant", "lane")


def make_way(
    step: Step,
    frame: Shape,
    side: Side,
    at: float,
    by: float,
    still: frozenset[str] = frozenset(),
    around: frozenset[str] | None = None,
) -> None:
    """Stretch a pool at a line, towards one of its sides; less than nothing takes room away.

    `frame`: the pool, or any of its lanes.  `at`: the x (or y) of the line; what has its centre
    beyond it moves by `by`, and of pool and lanes the border that lies at the line or beyond.
    `still`: ids of shapes that stay as they are, with their lines.  `around`: ids of the pools
    and lanes that grow, where it is not for all whose border lies at the line or beyond.  When a
    pool is made longer, all its lanes are.
    """
    if abs(by) < 1e-6:
        return
    document = step.document
    frame = document.shape(frame.id) or frame
    inside = with_contents(document, (frame,))
    dx, dy = side.normal[0] * by, side.normal[1] * by
    line = _outward(at, side)
    astray: list[str] = []  # nodes that do not go with the lane that lay under them
    lengthens = side.is_level == is_lying(document, frame)
    shifted: dict[str, bool] = {}  # by element: does it move?
    for shape, leader in units(document, inside):
        if shape.id in still:
            shifted[shape.element] = False
        elif leader is None:
            low, high = _span(shape.bounds, side)
            if lengthens:
                grows = True  # all lanes of a pool are as long as it is
            elif around is not None:
                grows = shape.id in around
            else:
                grows = low < line - SAME <= high
            shifted[shape.element] = low >= line - SAME and not grows
            if grows:
                moved = border(shape.bounds, side) + dx + dy
                label = shape.label
                step.update(
                    shape,
                    bounds=with_border(shape.bounds, side, moved),
                    label=label.moved(dx / 2, dy / 2) if label is not None else None,
                )
        else:
            moves = sum(_span(leader.bounds, side)) / 2 > line
            shifted[shape.element] = moves
            middle = sum(_span(shape.bounds, side)) / 2
            if moves != (middle > line) or (not moves and middle > line + min(by, 0.0) - SAME):
                astray.append(shape.id)
    moving = {shape.id: shape for shape in inside.values() if shifted[shape.element]}
    loose = {shape.element for shape in moving.values() if is_unsettled(step, shape)}
    parting = _stretch_lines(step, inside, frozenset(moving), still, side, line, (dx, dy))
    parting |= loose
    for shape in moving.values():
        carry_shape(step, shape, dx, dy)
    step.hold(
        *(
            key
            for key, shape in moving.items()
            if shape.element not in parting and not _is_frame(document, shape)
        ),
        filed=True,
    )
    step.refile(*astray)


def shift(step: Step, moving: Mapping[str, Shape], dx: float, dy: float) -> None:
    """Move shapes; names go with them, those the step has put somewhere too."""
    for shape in moving.values():
        carry_shape(step, shape, dx, dy)


def units(document: Snapshot, inside: Mapping[str, Shape]) -> Iterator[tuple[Shape, Shape | None]]:
    """Yield the shapes of a pool, each with the one whose place counts for it.

    That is the open sub-process or the activity it belongs to, else itself; None for pools and
    lanes, which are no contents.
    """
    drawn = {shape.element: shape for shape in inside.values()}
    leaders: dict[str, Shape] = {}

    def leader(shape: Shape, depth: int = 0) -> Shape:
        found = leaders.get(shape.element)
        if found is None:
            element = document.element(shape.element)
            outer = drawn.get((element.host or element.parent) if element is not None else "")
            if outer is None or depth > 50 or _is_frame(document, outer):
                found = shape
            else:
                found = leader(outer, depth + 1)
            leaders[shape.element] = found
        return found

    for shape in inside.values():
        if not _is_frame(document, shape):
            yield shape, leader(shape)
        else:
            scope = drawn.get(_scope_of(document, shape.element))
            yield shape, None if scope is None else leader(scope)  # lanes of a sub-process


@contextmanager
def growing(step: Step, shape: Shape) -> Iterator[Shape]:
    """Give the pool of a lane (or the lane itself where it has none); then others keep clear."""
    frame = outermost(step.document, shape)
    yield frame
    keep_clear(step, frame.id, frame.bounds)


def _scope_of(document: Snapshot, lane: str) -> str:
    return next((o.id for o in document.container_chain(lane) if o.type != "lane"), "")


def keep_clear(step: Step, key: str, before: Bounds) -> None:
    """Move other pools away from one (given by its shape) that has grown out of old bounds.

    They keep their distance, or `APART` where it was more, and push those behind them.
    """
    document = step.document
    grown = document.shape(key)
    if grown is None:
        return
    for side in Side:
        if (border(grown.bounds, side) - border(before, side)) * sum(side.normal) > 1e-6:
            _push(step, grown, before, side)


def _push(step: Step, pool: Shape, before: Bounds, side: Side) -> None:
    """Move the pools out of the way that lay beyond a border of one before it grew."""
    document = step.document
    pushing = [(pool.bounds, before)]  # each with what it was; in the order they lay in
    moving: list[tuple[dict[str, Shape], float]] = []
    others = _pools_beside(document, pool)
    for other in sorted(others, key=lambda shape: (_span(shape.bounds, side)[0], shape.id)):
        start = _span(other.bounds, side)[0]
        need = 0.0
        for now, was in pushing:
            gap = start - _span(was, side)[1]
            if gap >= -SAME and _share_a_way(now, other.bounds, side):
                need = max(need, _span(now, side)[1] + min(gap, APART) - start)
        if need > 1e-6:
            by = side.normal[0] * need, side.normal[1] * need
            pushing.append((other.bounds.moved(*by), other.bounds))
            moving.append((with_contents(document, (other,)), need))
    if sum(len(inside) for inside, _ in moving) > AT_ONCE and step.postpone():
        return
    for inside, need in moving:
        carry(step, inside, side.normal[0] * need, side.normal[1] * need)


def _pools_beside(document: Document, pool: Shape) -> list[Shape]:
    element = document.element(pool.element)
    beside = document.children(element.parent) if element is not None and element.parent else []
    return [
        shape
        for other in beside
        if other.type == "participant"
        and other.id != pool.element
        and (shape := document.shape_on(pool.sheet, other.id)) is not None
    ]


def _share_a_way(one: Bounds, other: Bounds, side: Side) -> bool:
    """Tell whether one of two rectangles would meet the other on its way to a side."""
    if side.is_level:
        return one.y < other.bottom and other.y < one.bottom
    return one.x < other.right and other.x < one.right


def _stretch_lines(
    step: Step,
    inside: Mapping[str, Shape],
    moving: frozenset[str],
    still: frozenset[str],
    side: Side,
    line: float,
    shift: tuple[float, float],
) -> set[str]:
    """Stretch the lines of flows within the pool; a line that does not allow it is routed anew.

    Returns the elements at which such lines end: of them, not everything is settled.
    """
    document = step.document
    drawn = {shape.element: shape for shape in inside.values()}
    parting: set[str] = set()
    for edge, flow in lines_at(document, inside):
        ends = drawn.get(flow.source), drawn.get(flow.target)
        if ends == (None, None):  # an association at a line
            for line_at_end in (document.flow(flow.source), document.flow(flow.target)):
                if line_at_end is not None:
                    parting.update((line_at_end.source, line_at_end.target))
            continue
        beyond = _points_beyond(edge, ends, moving, side, line)
        if not any(beyond) and not any(end is not None and end.id in moving for end in ends):
            continue
        is_torn = (
            is_left_to_settlers(step, edge, flow)
            or any(end is not None and end.id in still for end in ends)
            or any(
                end is None and document.shape_on(edge.sheet, key) is not None
                for end, key in zip(ends, (flow.source, flow.target), strict=True)
            )
        )
        if is_torn:  # it leads to what does not take part, or to another pool
            parting.update((flow.source, flow.target))
            continue
        stands = docks(edge, ends)
        if all(beyond) and stands:
            carry_line(step, edge, *shift)
            continue
        points = tuple(
            [
                point.moved(*shift) if moves else point
                for point, moves in zip(edge.waypoints, beyond, strict=True)
            ]
        )
        if stands and _is_as_upright(edge.waypoints, points, side):
            label = edge.label
            if label is not None and sum(_span(label, side)) / 2 > line:
                label = label.moved(*shift)
            step.update(edge, waypoints=points, label=label)
            step.hold(edge.id)
        else:
            parting.update((flow.source, flow.target))
            was = step.before(edge.id)
            if isinstance(was, Edge):
                step.update(edge, waypoints=was.waypoints, label=was.label)
    return parting


def _points_beyond(
    edge: Edge,
    ends: tuple[Shape | None, Shape | None],
    moving: frozenset[str],
    side: Side,
    line: float,
) -> list[bool]:
    """Tell for each point of a line whether it moves; its ends go with their shapes."""
    axis = 0 if side.is_level else 1
    if side in (Side.RIGHT, Side.BOTTOM):
        beyond = [point[axis] > line for point in edge.waypoints]
    else:
        beyond = [-point[axis] > line for point in edge.waypoints]
    for place, end in zip((0, -1), ends, strict=True):
        if end is not None and beyond:
            beyond[place] = end.id in moving
    return beyond


def _is_as_upright(old: tuple[Point, ...], new: tuple[Point, ...], side: Side) -> bool:
    """Tell whether every piece of a line runs in the direction it ran in, or is oblique as ever."""
    for (a, b), (c, d) in zip(pairwise(old), pairwise(new), strict=True):
        was = (b.x - a.x, b.y - a.y) if side.is_level else (b.y - a.y, b.x - a.x)
        now = (d.x - c.x, d.y - c.y) if side.is_level else (d.y - c.y, d.x - c.x)
        if abs(was[0]) < 0.5 and abs(now[0]) >= 0.5:
            return False
        if was[0] * now[0] < 0 or (abs(was[0]) >= 0.5 and abs(now[0]) < 0.5 and not was[1]):
            return False
    return True


def _span(bounds: Bounds, side: Side) -> tuple[float, float]:
    """Return where a rectangle begins and ends on the way to a side."""
    low, high = (bounds.x, bounds.right) if side.is_level else (bounds.y, bounds.bottom)
    return (low, high) if side in (Side.RIGHT, Side.BOTTOM) else (-high, -low)


def _outward(at: float, side: Side) -> float:
    return at if side in (Side.RIGHT, Side.BOTTOM) else -at


def _is_frame(document: Snapshot, shape: Shape) -> bool:
    element = document.element(shape.element)
    return element is not None and element.type in _FRAMES
