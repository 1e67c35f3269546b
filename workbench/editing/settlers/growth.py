"""Pools and lanes grow with what is put near their border; nothing straddles two lanes."""

from __future__ import annotations

from typing import NamedTuple

from workbench.editing.operations.lanes import (
    border,
    end_side,
    far_side,
    frames_around,
    is_lying,
    lanes_in,
    near_side,
    outermost,
    room_in,
    scope_of_lanes,
    title_side,
    with_border,
)
from workbench.editing.operations.making_way import AT_ONCE, keep_clear, make_way
from workbench.editing.operations.subjects import with_contents
from workbench.editing.settlers.moved import Moved, moved_shapes
from workbench.editing.settlers.scopes import file_into_scopes, scope_at
from workbench.geometry import Bounds, Point, around
from workbench.layout.outline import Side
from workbench.model.document import Document, Step
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family

_AROUND = 10.0  # between a node and the border
_NEAR = 20.0  # a node whose centre is further outside has left the pool
_CONTENTS = NODES - {Family.BOUNDARY_EVENT} | {Family.DATA}


class _Put(NamedTuple):
    """A node that was put somewhere in a pool."""

    change: Moved
    has_entered: bool  # the pool or lane: it was not in there before


def grow_swimlanes(step: Step) -> None:
    """Let the lane (or pool) of every node that was put nearer to its border grow around it.

    What is beyond the border makes way, and other pools keep clear.  A node that has come in from
    elsewhere is put wholly inside instead, where there is room for it.  Pools and lanes that the
    step itself has drawn anew are left alone; so are nodes that are clearly outside.
    """
    document = step.document
    moved = moved_shapes(step)
    frames: dict[str, list[_Put]] = {}  # by the shape of the innermost lane, or of the pool
    homes: dict[tuple[str, str], Shape | None] = {}  # the pool of a scope on a sheet
    pools: dict[str, Shape] = {}
    lanes: dict[str, dict[str, list[Shape]]] = {}  # by sheet, and by what they are in
    for change in moved.values():
        shape = change.after
        element = document.element(shape.element)
        if element is None or family_of(element.type) not in _CONTENTS:
            continue
        scope = element.parent, shape.sheet
        if scope not in homes:
            homes[scope] = _pool_of(document, element, shape)
        pool = homes[scope]
        if (
            pool is None
            or pool.id in moved
            or not pool.bounds.grown(_NEAR).contains(shape.bounds.center)
        ):
            continue
        frame = _frame_of(document, lanes.setdefault(shape.sheet, {}), pool, shape.bounds.center)
        if any(outer.id in moved for outer in (frame, *frames_around(document, frame))):
            continue
        pools.setdefault(pool.id, pool)
        put = _Put(change, _has_entered(step, change, element, frame))
        frames.setdefault(frame.id, []).append(put)
    for key, puts in frames.items():
        _bring_in(step, key, [put.change for put in puts if put.has_entered])
        _grow(step, key, puts)
    for pool in pools.values():
        keep_clear(step, pool.id, pool.bounds)
    if frames and (now := moved_shapes(step)) != moved:
        # What stands in the grown frames is held already, or was refiled.
        grown = [key for key in now if key not in moved and _is_frame(document, now[key].after)]
        step.hold(*grown, filed=True)
        file_into_scopes(step)  # a sub-process may have come to stand under a node


def _is_frame(document: Document, shape: Shape) -> bool:
    """Tell whether a shape is that of a lane, or of a pool at which no line ends."""
    element = document.element(shape.element)
    if element is None or element.type not in ("participant", "lane"):
        return False
    return not document.outgoing(element.id) and not document.incoming(element.id)


def _pool_of(document: Document, element: Element, shape: Shape) -> Shape | None:
    for pool in document.referring("refers_to", element.parent, Element):
        drawn = document.shape_on(shape.sheet, pool.id)
        if drawn is not None and pool.type == "participant":
            return drawn
    return None


def _frame_of(document: Document, lanes: dict[str, list[Shape]], pool: Shape, at: Point) -> Shape:
    """Return the innermost lane at a place, or nearest to it; the pool where it has none."""
    lying = is_lying(document, pool)
    near, far = near_side(lying), far_side(lying)
    across = at.y if lying else at.x
    frame = pool
    for _ in range(100):
        scope = scope_of_lanes(document, frame)
        if scope not in lanes:
            lanes[scope] = lanes_in(document, scope, pool.sheet)
        if not lanes[scope]:
            break
        frame = min(
            lanes[scope],
            key=lambda lane: max(
                border(lane.bounds, near) - across, across - border(lane.bounds, far), 0.0
            ),
        )
    return frame


def _has_entered(step: Step, change: Moved, element: Element, frame: Shape) -> bool:
    """Tell whether a node stood elsewhere before; a new one counts as standing where it is put."""
    if change.before is None:
        return False
    was = step.before(element.id)
    if isinstance(was, Element) and was.parent != element.parent:
        return True
    listing = step.document.referring("members", element.id, Element)
    lane = step.document.element(frame.element)
    is_lane = lane is not None and lane.type == "lane"
    return is_lane and bool(listing) and all(other.id != frame.element for other in listing)


def _bring_in(step: Step, key: str, entered: list[Moved]) -> None:
    """Put what has come into a lane or pool wholly inside, as one where it came together."""
    document = step.document
    frame = document.shape(key)
    box = around(change.after.bounds for change in entered)
    if frame is None or box is None:
        return
    room = _room(document, frame)
    dx = _inwards(room.x, room.right, box.x, box.right)
    dy = _inwards(room.y, room.bottom, box.y, box.bottom)
    if not dx and not dy:
        return
    for change in entered:
        # Not into a sub-process that happens to be there; then the lane grows instead.
        shape = change.after.changed(bounds=change.after.bounds.moved(dx, dy))
        node = document.element(shape.element)
        if node is not None and scope_at(document, shape, node) != node.parent:
            return
    for shape in _with_attached(document, [change.after for change in entered]).values():
        step.update(shape.id, bounds=shape.bounds.moved(dx, dy))


def _inwards(low: float, high: float, start: float, end: float) -> float:
    """Return by how much something has to be moved to be inside; what is too large begins there."""
    if start < low + _AROUND or end - start + 2 * _AROUND > high - low:
        return low + _AROUND - start
    return min(high - _AROUND - end, 0.0)


def _with_attached(document: Document, shapes: list[Shape]) -> dict[str, Shape]:
    """Return shapes with what stands inside them and the events on their borders."""
    found = with_contents(document, shapes)
    for shape in list(found.values()):
        for event in document.attached(shape.element):
            drawn = document.shape_on(shape.sheet, event.id)
            if drawn is not None:
                found[drawn.id] = drawn
    return found


def _grow(step: Step, key: str, puts: list[_Put]) -> None:
    document = step.document
    frame = document.shape(key)
    if frame is None:
        return
    scope = scope_of_lanes(document, outermost(document, frame))
    if len(document.children(scope)) > AT_ONCE and step.postpone():
        return
    lying = is_lying(document, frame)
    here = [shape for put in puts if (shape := document.shape(put.change.after.id)) is not None]
    still = frozenset(_with_attached(document, here))
    for side in (far_side(lying), near_side(lying), end_side(lying), title_side(lying)):
        frame = document.shape(key)
        assert frame is not None
        room = _room(document, frame)
        need = max((_need(step, put, frame, room, side) for put in puts), default=0.0)
        if need > 0:
            make_way(step, frame, side, border(room, side), need, still)


def _need(step: Step, put: _Put, frame: Shape, room: Bounds, side: Side) -> float:
    """Return by how much a border has to move for a node; nothing where it came no nearer."""
    document = step.document
    shape = document.shape(put.change.after.id)
    if shape is None:
        return 0.0
    need = _AROUND - _gap(shape.bounds, room, side)
    before, was = put.change.before, step.before(frame.id)
    if need > 0 and before is not None and not put.has_entered and isinstance(was, Shape):
        gap = _gap(before.bounds, _room(document, was), side)
        # What already was too near stays as near as it was.
        need = min(need, gap - _gap(shape.bounds, room, side))
    return need


def _room(document: Snapshot, frame: Shape) -> Bounds:
    """Return the room of a pool or lane behind its title, as long as the pool."""
    end = end_side(is_lying(document, frame))
    return with_border(
        room_in(document, frame), end, border(outermost(document, frame).bounds, end)
    )


def _gap(box: Bounds, room: Bounds, side: Side) -> float:
    """Return how far inside a border a rectangle ends."""
    return (border(room, side) - border(box, side)) * sum(side.normal)
