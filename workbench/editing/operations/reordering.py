"""Lanes put elsewhere: among their siblings, into another lane, into another pool."""

from __future__ import annotations

from workbench.editing.operations.dividing import draw_lane_in, open_gap
from workbench.editing.operations.extents import block_of, contents_of
from workbench.editing.operations.filing import file_into
from workbench.editing.operations.lanes import (
    border,
    end_side,
    far_side,
    in_order,
    is_lying,
    lanes_below,
    near_side,
    outermost,
    room_in,
    stretch_lane,
    title_side,
)
from workbench.editing.operations.making_way import keep_clear, make_way, shift
from workbench.errors import Refused
from workbench.geometry import Bounds, around
from workbench.model.document import Step
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.words import mark

_AROUND = 10.0  # contents keep this distance from the end of a lane


def move_lane(step: Step, key: str, into: str, place: int) -> None:
    """Put a lane, with all that stands in it, at a place among the lanes of a process or lane.

    `key`: of the lane's shape.  `into`: the id of the process or lane; a lane without lanes keeps
    what it holds in one of its own.  `place`: how many of its other lanes stand before.  Raises
    Refused where a lane cannot go.
    """
    document = step.document
    lane = document.shape(key)
    element = document.element(lane.element) if lane is not None else None
    if lane is None or element is None:
        return
    frame = frame_of_lanes(document, lane, into)
    _check(document, lane, into, frame)
    beside = [s for s in in_order(document, element.parent, lane.sheet) if s.id != key]
    if into == element.parent and _place_of(document, lane, element.parent) == place:
        return
    tops = {outermost(document, shape).id: outermost(document, shape) for shape in (lane, frame)}
    block = block_of(document, lane)
    still = frozenset(block)
    far = far_side(is_lying(document, lane))
    if beside:
        at, size = border(lane.bounds, far), _across(document, lane)
        make_way(step, outermost(document, lane), far, at, -size, still)
    gap = _gap(step, lane, into, place, still)
    _file(step, block, element, into)
    _settle_into(step, block, lane, gap)
    for top in tops.values():
        keep_clear(step, top.id, top.bounds)
    # What was carried with a lane now stands between others.
    step.reconsider(*(touched for touched in step.touched() if document.edge(touched)))


def frame_of_lanes(document: Snapshot, lane: Shape, into: str) -> Shape:
    """Return the shape the lanes of a process or lane stand in; their outermost lane if none."""
    element = document.element(into)
    if element is not None and element.type == "lane":
        frame = document.shape_on(lane.sheet, into)
    else:
        frame = next(
            (
                drawn
                for pool in document.referring("refers_to", into, Element)
                if (drawn := document.shape_on(lane.sheet, pool.id)) is not None
            ),
            None,
        )
    if frame is None:
        there = in_order(document, into, lane.sheet)
        frame = there[0] if there else lane
    return frame


def neighbour_place(document: Snapshot, lane: Shape, by: int) -> int | None:
    """Return the place of a lane among its siblings when it is moved on by one; None at the end."""
    element = document.element(lane.element)
    if element is None or element.type != "lane":
        return None
    place = _place_of(document, lane, element.parent) + by
    return place if 0 <= place < len(in_order(document, element.parent, lane.sheet)) else None


def _file(step: Step, block: dict[str, Shape], lane: Element, into: str) -> None:
    """Let a lane belong to another parent, and what stands in it to the process of that."""
    document = step.document
    was, now = _scope(document, lane.parent), _scope(document, into)
    step.update(lane, parent=into)
    for shape in block.values() if was != now else ():
        node = document.element(shape.element)
        if node is not None and node.parent == was:
            file_into(step, node, now)


def _scope(document: Snapshot, parent: str) -> str:
    """Return the process that a lane or process belongs to or is."""
    element = document.element(parent)
    if element is None or element.type != "lane":
        return parent
    return next((o.id for o in document.container_chain(parent) if o.type != "lane"), parent)


def _check(document: Snapshot, lane: Shape, into: str, frame: Shape) -> None:
    inner = {shape.element for shape in lanes_below(document, lane)}
    if into == lane.element or into in inner:
        raise Refused(mark("A lane cannot be put into itself. Drop it on another lane or pool."))
    if is_lying(document, lane) != is_lying(document, frame):
        raise Refused(
            mark("The lane was not moved: one pool lies and the other stands. Turn one of them.")
        )


def _place_of(document: Snapshot, lane: Shape, parent: str) -> int:
    return [s.id for s in in_order(document, parent, lane.sheet)].index(lane.id)


def _gap(step: Step, lane: Shape, into: str, place: int, still: frozenset[str]) -> Bounds:
    """Make room for a lane among those of a process or lane, and return where that is."""
    document = step.document
    lying = is_lying(document, lane)
    near, far = near_side(lying), far_side(lying)
    size = _across(document, lane)
    there = [s for s in in_order(document, into, lane.sheet) if s.id != lane.id]
    if not there:
        frame = document.shape(frame_of_lanes(document, lane, into).id)
        assert frame is not None
        room = room_in(document, frame)
        held = [key for key in contents_of(document, frame) if key not in still]
        if not held:
            more = size - (border(room, far) - border(room, near))
            if more > 0:
                end = border(frame.bounds, far)
                make_way(step, outermost(document, frame), far, end, more, still)
            grown = document.shape(frame.id)
            assert grown is not None
            return room_in(document, grown)
        there = [draw_lane_in(step, frame, into, room)]
    place = max(0, min(place, len(there)))
    if place < len(there):
        return open_gap(step, there[0], border(there[place].bounds, near), size, still)
    return open_gap(step, there[0], border(there[-1].bounds, far), size, still)


def _settle_into(step: Step, block: dict[str, Shape], lane: Shape, gap: Bounds) -> None:
    """Put a lane and what stands in it into its gap; what is too long for that makes it longer."""
    document = step.document
    lying = is_lying(document, lane)
    near, far = near_side(lying), far_side(lying)
    title, end = title_side(lying), end_side(lying)
    across = border(gap, near) - border(lane.bounds, near)
    along = border(gap, title) - border(lane.bounds, title)
    dx, dy = (along, across) if lying else (across, along)
    shift(step, block, dx, dy)
    moved = document.shape(lane.id)
    assert moved is not None
    stretch_lane(step, moved, end, border(gap, end))
    moved = document.shape(lane.id)
    assert moved is not None
    if border(gap, far) - border(moved.bounds, far) > 1e-6:
        stretch_lane(step, moved, far, border(gap, far))
    inside = around(
        shape.bounds.moved(dx, dy)
        for shape in block.values()
        if (element := document.element(shape.element)) is not None and element.type != "lane"
    )
    if inside is not None and (more := border(inside, end) + _AROUND - border(gap, end)) > 0:
        contents = frozenset(key for key, shape in block.items() if not _is_lane(document, shape))
        make_way(step, outermost(document, moved), end, border(gap, end), more, contents)


def _is_lane(document: Snapshot, shape: Shape) -> bool:
    element = document.element(shape.element)
    return element is not None and element.type == "lane"


def _across(document: Snapshot, lane: Shape) -> float:
    return lane.bounds.height if is_lying(document, lane) else lane.bounds.width
