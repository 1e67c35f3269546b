"""Dragging a lane by its title: among its siblings, into another lane, into another pool."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workbench.editing.operations.lanes import (
    STRIP,
    border,
    end_side,
    far_side,
    in_order,
    is_lying,
    near_side,
    outermost,
    scope_of_lanes,
    title_side,
)
from workbench.editing.operations.reordering import move_lane
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.interaction.changes import Refusal
from workbench.interaction.losses import tell_losses
from workbench.interaction.overlay import DropTarget, OverlayItem, RubberBand
from workbench.interaction.pointer import Pointer
from workbench.interaction.tools.tool import Tool
from workbench.model.records import Shape
from workbench.model.snapshot import Snapshot
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

_INTO = 45.0  # scene units behind its title from where on a lane without lanes takes one in


class _Frame(NamedTuple):
    """A pool or lane as it was when the drag began."""

    key: str  # of its element
    scope: str  # what the lanes in it have as their parent
    bounds: Bounds
    lying: bool
    lanes: tuple[_Frame, ...]

    def span(self) -> tuple[float, float]:
        """Return where it begins and ends in the direction in which lanes follow one another."""
        sides = near_side(self.lying), far_side(self.lying)
        return border(self.bounds, sides[0]), border(self.bounds, sides[1])


class _Place(NamedTuple):
    into: str
    number: int
    frame: _Frame


def may_drag(editor: Editor, lane: Shape) -> bool:
    """Tell whether there is anywhere else a lane could be put."""
    document = editor.document
    element = document.element(lane.element)
    if element is None or element.type != "lane":
        return False
    if len(in_order(document, element.parent, lane.sheet)) > 1:
        return True
    return len(_tops(document, lane)) > 1 or outermost(document, lane).id != _outer(document, lane)


def _outer(document: Snapshot, lane: Shape) -> str:
    """Return the shape of the pool whose only lane this is, "" where it is in another lane."""
    element = document.element(lane.element)
    top = outermost(document, lane)
    return top.id if element is not None and scope_of_lanes(document, top) == element.parent else ""


class LaneTool(Tool):
    """Others make way while the lane is dragged; it takes along all that stands in it."""

    name = "lane"
    cursor = "closed_hand"
    shows_handles = False

    def __init__(self, editor: Editor, start: Point, lane: Shape) -> None:
        super().__init__(editor)
        document = editor.document
        self._start = start
        self._at = start
        self._lane = lane
        element = document.element(lane.element)
        self._parent = element.parent if element is not None else ""
        self._tops = _tops(document, lane)
        self._home = outermost(document, lane)
        self._place: _Place | None = None
        self._drop: DropTarget | None = None
        self._gesture = document.gesture(mark("Move lane"))

    def move(self, pointer: Pointer) -> None:
        self._at = pointer.point
        place = self._place_at(pointer.point)
        if place != self._place:
            self._place = place
            self._apply(place)
        self.editor.tell(overlay=True)

    def release(self, pointer: Pointer) -> None:
        drop, change = self._drop, self._gesture.change
        if drop is not None and not drop.allowed:
            self._gesture.abandon()
        else:
            self._gesture.commit()
        self.editor.use_select()
        if drop is not None and drop.reason is not None:
            self.editor.tell(request=Refusal(drop.reason))
        else:
            tell_losses(self.editor, change)

    def cancel(self) -> None:
        self._gesture.abandon()

    def overlay(self) -> list[OverlayItem]:
        dx, dy = self._at.x - self._start.x, self._at.y - self._start.y
        shown: list[OverlayItem] = [RubberBand(self._lane.bounds.moved(dx, dy))]
        if self._drop is not None:
            shown.append(self._drop)
        return shown

    def _apply(self, place: _Place) -> None:
        frame = place.frame
        self._drop = None
        try:
            self._gesture.apply(
                lambda step: move_lane(step, self._lane.id, place.into, place.number)
            )
        except Refused as refused:
            self._drop = DropTarget(frame.key, frame.bounds, False, refused.text)
            return
        if place.into != self._parent:
            drawn = self.editor.document.shape_on(self._lane.sheet, frame.key)
            self._drop = DropTarget(frame.key, drawn.bounds if drawn is not None else frame.bounds)

    def _place_at(self, point: Point) -> _Place:
        """Return where the lane belongs when it is dropped at a place."""
        frame = next((top for top in self._tops if top.bounds.contains(point)), None)
        if frame is None:
            frame = next(top for top in self._tops if top.bounds == self._home.bounds)
            return self._among(self._own_parent(frame), point)
        while True:
            lane = self._lane_at(frame, point)
            if lane is None or not self._takes_in(lane, point):
                return self._among(frame, point)
            frame = lane

    def _own_parent(self, frame: _Frame) -> _Frame:
        queue = [frame]
        for inner in queue:  # grows while it is worked off
            if inner.scope == self._parent:
                return inner
            queue += inner.lanes
        return frame

    def _lane_at(self, frame: _Frame, point: Point) -> _Frame | None:
        at = point.y if frame.lying else point.x
        return next(
            (
                lane
                for lane in frame.lanes
                if lane.key != self._lane.element and lane.span()[0] <= at <= lane.span()[1]
            ),
            None,
        )

    def _takes_in(self, lane: _Frame, point: Point) -> bool:
        """Tell whether the pointer is far enough inside a lane to mean its inside."""
        title, end = title_side(lane.lying), end_side(lane.lying)
        at = point.x if lane.lying else point.y
        deep = border(lane.bounds, title) + STRIP + (0.0 if lane.lanes else _INTO)
        return deep < at <= border(lane.bounds, end)

    def _among(self, frame: _Frame, point: Point) -> _Place:
        """Return the place among the lanes of a frame."""
        others = [lane for lane in frame.lanes if lane.key != self._lane.element]
        at = point.y if frame.lying else point.x
        if not others:
            low, high = frame.span()
            return _Place(frame.scope, int(at > (low + high) / 2), frame)
        if frame.scope != self._parent:
            return _Place(frame.scope, sum(sum(lane.span()) / 2 < at for lane in others), frame)
        # Among its siblings, the lane passes one when its border passes the middle of that.
        start = self._start.y if frame.lying else self._start.x
        own = _frame(self.editor.document, self._lane, frame.lying, ()).span()
        low, high = own[0] + at - start, own[1] + at - start
        number = 0
        for lane in others:
            middle = sum(lane.span()) / 2
            came_before = middle < sum(own) / 2
            number += (low > middle) if came_before else (high > middle)
        return _Place(frame.scope, number, frame)


def _tops(document: Snapshot, lane: Shape) -> list[_Frame]:
    """Return the pools of the sheet that can take lanes, with theirs, and what the lane is in."""
    tops: dict[str, Shape] = {}
    for pool in document.elements("participant"):
        shape = document.shape_on(lane.sheet, pool.id)
        if shape is not None and document.element(pool.refers_to) is not None:
            tops[shape.id] = shape
    home = outermost(document, lane)
    tops.setdefault(home.id, home)
    found = [_tree(document, top, is_lying(document, top)) for top in tops.values()]
    element = document.element(home.element)
    if element is not None and element.type == "lane":
        # A process without a pool: what holds its lanes is not drawn.
        lanes = in_order(document, element.parent, lane.sheet)
        lying = is_lying(document, lane)
        inner = tuple(_tree(document, other, lying) for other in lanes)
        found = [top for top in found if top.key != home.element]
        found.append(_Frame(home.element, element.parent, home.bounds, lying, inner))
    return found


def _tree(document: Snapshot, shape: Shape, lying: bool, depth: int = 0) -> _Frame:
    lanes = in_order(document, scope_of_lanes(document, shape), shape.sheet) if depth < 50 else []
    inner = tuple(_tree(document, lane, lying, depth + 1) for lane in lanes)
    return _frame(document, shape, lying, inner)


def _frame(document: Snapshot, shape: Shape, lying: bool, lanes: tuple[_Frame, ...]) -> _Frame:
    return _Frame(shape.element, scope_of_lanes(document, shape), shape.bounds, lying, lanes)
