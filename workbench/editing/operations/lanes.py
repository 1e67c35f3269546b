"""Where lanes and pools lie: they fill one another without gaps, whatever is dragged.

A lying pool has its title on the left and its lanes one below the other; in a standing one the
title is on top and the lanes stand side by side.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.geometry import Bounds
from workbench.layout.outline import Side
from workbench.model.document import Step
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot

STRIP = 30.0  # the title strip of a pool or lane, which is not for contents
ACROSS = 120.0  # how high (standing: wide) a new lane is
LEAST = 60.0  # … and how small one may become
SAME = 1.0  # borders that are no further apart are one border


def lanes_in(document: Snapshot, parent: str, sheet: str) -> list[Shape]:
    """Return the shapes of the lanes directly in a process, sub-process or lane."""
    return [
        shape
        for child in document.children(parent)
        if child.type == "lane" and (shape := document.shape_on(sheet, child.id)) is not None
    ]


def in_order(document: Snapshot, parent: str, sheet: str) -> list[Shape]:
    """Return the shapes of the lanes directly in a process or lane, topmost (leftmost) first."""
    return sorted(lanes_in(document, parent, sheet), key=lambda s: (s.bounds.y, s.bounds.x, s.id))


def is_lying(document: Snapshot, shape: Shape) -> bool:
    """Tell whether a pool or lane lies; one that does not say follows what is around it."""
    element = document.element(shape.element)
    while not shape.has("isHorizontal") and element is not None and element.type == "lane":
        outer = frame_around(document, shape)
        if outer is None:
            return True
        shape, element = outer, document.element(outer.element)
    return not shape.has("isHorizontal") or shape.is_set("isHorizontal")


def far_side(lying: bool) -> Side:
    """Return the side on which the next lane follows."""
    return Side.BOTTOM if lying else Side.RIGHT


def near_side(lying: bool) -> Side:
    """Return the side on which the lane before is."""
    return Side.TOP if lying else Side.LEFT


def title_side(lying: bool) -> Side:
    return Side.LEFT if lying else Side.TOP


def end_side(lying: bool) -> Side:
    """Return the side opposite to the titles."""
    return Side.RIGHT if lying else Side.BOTTOM


def room_in(document: Snapshot, shape: Shape) -> Bounds:
    """Return the room of a pool or lane behind its title."""
    side = title_side(is_lying(document, shape))
    return with_border(shape.bounds, side, border(shape.bounds, side) + STRIP)


def scope_of_lanes(document: Snapshot, shape: Shape) -> str:
    """Return the id that the lanes directly in a pool or lane have as their parent."""
    element = document.element(shape.element)
    if element is None:
        return ""
    return element.refers_to if element.type == "participant" else element.id


def lanes_below(document: Snapshot, shape: Shape) -> list[Shape]:
    """Return the shapes of the lanes in a lane or pool, at any depth."""
    found: list[Shape] = []
    queue = [shape]
    for outer in queue:  # grows while it is worked off
        inner = lanes_in(document, scope_of_lanes(document, outer), outer.sheet)
        inner = [lane for lane in inner if lane not in found and lane.id != shape.id]
        found += inner
        queue += inner
    return found


def frame_around(document: Snapshot, lane: Shape) -> Shape | None:
    """Return the shape of the lane around a lane, or of its pool; None where there is none."""
    element = document.element(lane.element)
    if element is None:
        return None
    parent = document.element(element.parent)
    if parent is not None and parent.type == "lane":
        return document.shape_on(lane.sheet, parent.id)
    return pool_of(document, lane)


def frames_around(document: Snapshot, lane: Shape) -> Iterator[Shape]:
    """Yield the shapes of the lanes around a lane and of its pool, from the inside out."""
    outer = frame_around(document, lane)
    for _ in range(100):  # broken files have circles
        if outer is None:
            return
        yield outer
        outer = frame_around(document, outer)


def outermost(document: Snapshot, shape: Shape) -> Shape:
    """Return the pool a lane is in, or the outermost lane where there is no pool."""
    for outer in frames_around(document, shape):
        shape = outer
    return shape


def with_border(bounds: Bounds, side: Side, at: float) -> Bounds:
    """Return a rectangle with one of its borders put elsewhere."""
    x, y, right, bottom = bounds.x, bounds.y, bounds.right, bounds.bottom
    if side is Side.LEFT:
        x = at
    elif side is Side.RIGHT:
        right = at
    elif side is Side.TOP:
        y = at
    else:
        bottom = at
    return Bounds(x, y, right - x, bottom - y)


def border(bounds: Bounds, side: Side) -> float:
    """Return where a border runs: its x or its y."""
    return {
        Side.LEFT: bounds.x,
        Side.RIGHT: bounds.right,
        Side.TOP: bounds.y,
        Side.BOTTOM: bounds.bottom,
    }[side]


def stretch_lane(step: Step, lane: Shape, side: Side, at: float) -> None:
    """Put a border of a lane elsewhere, and that of the lanes inside that share it."""
    before = border(lane.bounds, side)
    for inner in lanes_in(step.document, lane.element, lane.sheet):
        if abs(border(inner.bounds, side) - before) <= SAME:
            stretch_lane(step, inner, side, at)
    step.update(lane, bounds=with_border(lane.bounds, side, at))


def process_of(step: Step, pool: Element) -> str:
    """Return the id of a pool's process; one that the file does not have is made.

    Without it, what is put into the pool would end up in the process of another one.
    """
    process = step.document.element(pool.refers_to)
    if process is not None and process.type == "process":
        return process.id
    made = Element(
        id=step.new_id("Process"), type="process", properties=(("isExecutable", "false"),)
    )
    step.add(made)
    step.update(pool, refers_to=made.id)
    return made.id


def pool_of(document: Snapshot, lane: Shape) -> Shape | None:
    """Return the shape of the pool a lane is in, None where there is none."""
    scope = lane.element
    for above in document.container_chain(lane.element):
        scope = above.id
        if above.type != "lane":
            break
    for pool in document.referring("refers_to", scope, Element):
        drawn = document.shape_on(lane.sheet, pool.id)
        if drawn is not None and pool.type == "participant":
            return drawn
    return None
