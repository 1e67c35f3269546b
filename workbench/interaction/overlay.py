"""What is shown above a sheet and never exported: plain data for whoever paints it.

Places are scene units; sizes of handles and widths of lines are the painter's, for they do not
grow with the zoom.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from workbench.geometry import Bounds, Point
from workbench.words import Text


class Outline(msgspec.Struct, frozen=True, gc=False):
    """The frame around a selected shape."""

    id: str
    bounds: Bounds
    leads: bool = False  # the one selected last: what keys and the inspector mean first


class Highlight(msgspec.Struct, frozen=True, gc=False):
    """The line of a selected edge."""

    id: str
    points: tuple[Point, ...]
    leads: bool = False


class Found(msgspec.Struct, frozen=True, gc=False):
    """The mark of something that was searched for."""

    id: str
    bounds: Bounds
    current: bool = False


class Role(StrEnum):
    """What dragging a handle does."""

    RESIZE = "resize"
    NAME = "name"  # make an outside name wider or narrower
    BEND = "bend"  # move a bend or an end of a line
    SEGMENT = "segment"  # move a piece of a line in parallel, or bend it
    CONNECT = "connect"  # draw a flow from here
    ENTER = "enter"  # not dragged: a click goes where the shape leads
    APPEND = "append"  # a click offers what may follow; dragged, it draws a flow


class Handle(msgspec.Struct, frozen=True, gc=False):
    """A small mark that can be dragged."""

    id: str  # of the shape or edge it belongs to
    role: Role
    point: Point
    cursor: str
    dx: int = 0  # RESIZE, NAME: which borders move: -1 left, 1 right
    dy: int = 0  # … -1 top, 1 bottom
    index: int = 0  # BEND: of the waypoint; SEGMENT: of the segment's first waypoint


class RubberBand(msgspec.Struct, frozen=True, gc=False):
    """The frame that selects what it covers."""

    bounds: Bounds


class Guide(msgspec.Struct, frozen=True, gc=False):
    """A line that shows with what a moved shape is aligned."""

    start: Point
    end: Point


class Distance(msgspec.Struct, frozen=True, gc=False):
    """A measured stretch between two shapes, or along one: its ends are marked, its length told."""

    start: Point
    end: Point
    text: str
    is_goal: bool = False  # of what is being done, not only of what is there


class Room(msgspec.Struct, frozen=True, gc=False):
    """The strip in which room is made, or from which it is taken away, between its two lines."""

    bounds: Bounds
    grows: bool = True
    level: bool = True  # it opens to the left or right, so its lines are plumb


class DropTarget(msgspec.Struct, frozen=True, gc=False):
    """What would receive what is dragged; where it may not, `reason` says why."""

    id: str  # of the element or flow
    bounds: Bounds
    allowed: bool = True
    reason: Text | None = None


class Thread(msgspec.Struct, frozen=True, gc=False):
    """The line from where a flow is drawn to the pointer, while nothing is hit yet."""

    points: tuple[Point, ...]
    allowed: bool = True


class Ghost(msgspec.Struct, frozen=True, gc=False):
    """Where a new thing would stand."""

    kind: str  # key of the kind
    bounds: Bounds
    allowed: bool = True
    reason: Text | None = None


OverlayItem = (
    Outline
    | Found
    | Highlight
    | Handle
    | RubberBand
    | Guide
    | Distance
    | Room
    | DropTarget
    | Thread
    | Ghost
)
