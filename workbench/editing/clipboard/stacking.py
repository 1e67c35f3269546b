"""Lanes that are pasted: the last ones of the pool they are dropped on, which grows for them."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.editing.operations.lanes import STRIP, lanes_in, stretch_lane
from workbench.editing.operations.moving import move
from workbench.editing.operations.subjects import scope_inside, with_contents
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.layout.outline import Side
from workbench.model.document import Step
from workbench.model.records import Shape
from workbench.words import mark


def room_for_lanes(step: Step, pool: Shape, lanes: Sequence[Shape]) -> Point:
    """Make room for lanes at the end of a pool; returns by how much they are moved there.

    What lies behind the pool moves on.
    """
    document = step.document
    lying = _lies(pool)
    if any(_lies(lane) != lying for lane in lanes):
        raise Refused(
            mark(
                "Not pasted: the lanes run in another direction than those of this pool. Turn the "
                "pool, or paste into another one."
            )
        )
    box = pool.bounds
    there = lanes_in(document, scope_inside(document, pool), pool.sheet)
    ends = [_end(lane.bounds, lying) for lane in there] or [_end(box, lying)]
    if not there and not _is_empty(step, pool):
        raise Refused(
            mark(
                "Not pasted: the pool has steps but no lanes. Divide it into lanes first, then "
                "paste."
            )
        )
    first = min(lane.bounds.y if lying else lane.bounds.x for lane in lanes)
    last = max(_end(lane.bounds, lying) for lane in lanes)
    left = min(lane.bounds.x if lying else lane.bounds.y for lane in lanes)
    if there:
        start, grows = max(ends), last - first
    else:
        start = box.y if lying else box.x
        grows = last - first - (box.height if lying else box.width)
    _push(step, pool, grows, lying)
    by = (0.0, grows) if lying else (grows, 0.0)
    step.update(pool, bounds=Bounds(box.x, box.y, box.width + by[0], box.height + by[1]))
    inner = (box.x if lying else box.y) + STRIP
    return Point(inner - left, start - first) if lying else Point(start - first, inner - left)


def fit_lanes(step: Step, pool: Shape, lanes: Sequence[Shape]) -> None:
    """Let pasted lanes end where their pool does; one that is longer makes it longer."""
    document = step.document
    lying = _lies(pool)
    side = Side.RIGHT if lying else Side.BOTTOM
    drawn = document.shape(pool.id)
    assert drawn is not None
    box = drawn.bounds
    far = box.right if lying else box.bottom
    goal = max([far, *(lane.bounds.right if lying else lane.bounds.bottom for lane in lanes)])
    if goal > far:
        size = (goal - box.x, box.height) if lying else (box.width, goal - box.y)
        step.update(drawn, bounds=Bounds(box.x, box.y, *size))
    for lane in lanes_in(document, scope_inside(document, drawn), drawn.sheet):
        stretch_lane(step, lane, side, goal)


def _push(step: Step, pool: Shape, by: float, lying: bool) -> None:
    document = step.document
    if by <= 0:
        return
    inside = with_contents(document, (pool,))
    end = _end(pool.bounds, lying)
    behind = [
        shape.id
        for shape in document.shapes_on(pool.sheet)
        if shape.id not in inside and (shape.bounds.y if lying else shape.bounds.x) >= end
    ]
    move(step, behind, 0.0 if lying else by, by if lying else 0.0)


def _is_empty(step: Step, pool: Shape) -> bool:
    return len(with_contents(step.document, (pool,))) == 1


def _lies(shape: Shape) -> bool:
    return not shape.has("isHorizontal") or shape.is_set("isHorizontal")


def _end(box: Bounds, lying: bool) -> float:
    return box.bottom if lying else box.right
