"""Dragging a bend, a piece or an end of a line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from workbench.editing import operations
from workbench.editing.operations.bending import remove_bend
from workbench.geometry import Bounds, Point, distance_to_segment
from workbench.interaction.changes import Refusal
from workbench.interaction.overlay import DropTarget, OverlayItem, Role, Thread
from workbench.interaction.pointer import CONTROL, Pointer
from workbench.interaction.targets import flow_end_at
from workbench.interaction.tools.tool import Tool
from workbench.layout.places import places_of
from workbench.model.document import Step
from workbench.model.records import Edge, Flow
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

_SNAP = 10.0  # screen pixels
_AROUND = 250.0  # scene units; what is further away a bend does not align with
_SAME = 0.5


class BendTool(Tool):
    """Drags one waypoint between the ends, which snaps to the lines of its neighbours."""

    name = "bend"
    cursor = "move"

    def __init__(self, editor: Editor, key: str, index: int) -> None:
        super().__init__(editor)
        self._key = key
        self._index = index
        self._before = _line(editor, key)
        self._gesture = editor.document.gesture(mark("Bend line"))

    def move(self, pointer: Pointer) -> None:
        point = Point(round(pointer.point.x), round(pointer.point.y))
        if CONTROL not in pointer.modifiers:
            near = [self._before[self._index - 1], self._before[self._index + 1]]
            near += _centers(self.editor, point)
            point = _snapped(point, near, _SNAP / self.editor.scale)
        points = list(self._before)
        points[self._index] = point
        self._gesture.apply(lambda step: operations.set_waypoints(step, self._key, points))

    def release(self, pointer: Pointer) -> None:
        self._gesture.commit()
        self.editor.use_select()

    def cancel(self) -> None:
        self._gesture.abandon()


class SegmentTool(Tool):
    """Drags a level or plumb piece of a line in parallel; a slanting one gets a bend."""

    name = "segment"

    def __init__(self, editor: Editor, key: str, index: int) -> None:
        """`index`: of the first waypoint of the piece."""
        super().__init__(editor)
        self._key = key
        self._index = index
        self._before = _line(editor, key)
        self._gesture = editor.document.gesture(mark("Bend line"))
        self._flow = _flow(editor, key)
        start, end = self._before[index : index + 2]
        self._is_level = abs(start.y - end.y) < _SAME
        self._is_plumb = abs(start.x - end.x) < _SAME
        self.cursor = "size_v" if self._is_level else "size_h" if self._is_plumb else "move"

    def move(self, pointer: Pointer) -> None:
        at, index, before = pointer.point, self._index, self._before
        start, end = before[index], before[index + 1]
        head, tail = list(before[:index]), list(before[index + 2 :])
        if self._is_level or self._is_plumb:
            near = [*head[-1:], *tail[:1], start, *_centers(self.editor, at)]
            if CONTROL not in pointer.modifiers:
                at = _snapped(Point(round(at.x), round(at.y)), near, _SNAP / self.editor.scale)
            if not head:
                head, start = self._docked(self._flow.source, at, start)
            if not tail:
                tail, end = self._docked(self._flow.target, at, end)
            points = [*head, self._shifted(start, at), self._shifted(end, at), *tail]
        else:
            points = [*head, start, Point(round(at.x), round(at.y)), end, *tail]
        self._gesture.apply(lambda step: operations.set_waypoints(step, self._key, points))

    def release(self, pointer: Pointer) -> None:
        self._gesture.commit()
        self.editor.use_select()

    def cancel(self) -> None:
        self._gesture.abandon()

    def _shifted(self, point: Point, at: Point) -> Point:
        return Point(point.x, at.y) if self._is_level else Point(at.x, point.y)

    def _docked(self, element: str, at: Point, dock: Point) -> tuple[list[Point], Point]:
        """Return what lies before a piece that begins at a shape, and where the piece begins.

        As long as it can slide along the shape nothing lies before; beyond, it comes from the
        shape's centre, and the line is cut off at the border.
        """
        shape = self.editor.document.shape_on(self.editor.sheet_id, element)
        if shape is None:
            return [dock], dock
        box = shape.bounds
        slides = box.y <= at.y <= box.bottom if self._is_level else box.x <= at.x <= box.right
        return ([], dock) if slides else ([box.center], box.center)


class EndTool(Tool):
    """Drags an end of a line: along the border of its shape, or to another one."""

    name = "end"
    cursor = "cross"

    def __init__(self, editor: Editor, key: str, *, at_target: bool) -> None:
        super().__init__(editor)
        self._key = key
        self._at_target = at_target
        self._before = _line(editor, key)
        self._gesture = editor.document.gesture(mark("Reconnect"))
        self._flow = _flow(editor, key)
        self._edge = key
        self._drop: DropTarget | None = None
        self._thread: Thread | None = None

    def move(self, pointer: Pointer) -> None:
        flow, entering = self._flow, self._at_target
        present, fixed = (flow.target, flow.source) if entering else (flow.source, flow.target)
        self._thread = None
        shape = self.editor.document.shape_on(self.editor.sheet_id, present)
        reach = _SNAP / self.editor.scale
        if shape is not None and shape.bounds.grown(reach).contains(pointer.point):
            self._drop = None
            points = list(self._before)
            points[-1 if entering else 0] = pointer.point
            self._gesture.apply(lambda step: operations.set_waypoints(step, self._key, points))
            return
        end, self._drop = flow_end_at(self.editor, pointer.point, fixed, entering=entering)
        if end and end != present:
            ends = {"target": end} if entering else {"source": end}
            self._gesture.apply(lambda step: self._reconnect(step, **ends))
        else:
            self._gesture.abandon()
            self._edge = self._key
            rest = self._before[:-1] if entering else self._before[1:]
            points = [*rest, pointer.point] if entering else [pointer.point, *rest]
            self._thread = Thread(tuple(points), self._drop is None)
        self.editor.tell(overlay=True)

    def release(self, pointer: Pointer) -> None:
        drop = self._drop
        self._gesture.commit()
        self.editor.use_select()
        if self._edge in self.editor.picture:
            self.editor.select((self._edge,))  # another one, if another kind of flow fits now
        if drop is not None and drop.reason is not None:
            self.editor.tell(request=Refusal(drop.reason))

    def cancel(self) -> None:
        self._gesture.abandon()

    def _reconnect(self, step: Step, **ends: str) -> None:
        self._edge = operations.reconnect(step, self._key, **ends)

    def overlay(self) -> list[OverlayItem]:
        return [item for item in (self._drop, self._thread) if item is not None]


def tool_for_line(editor: Editor, key: str, point: Point) -> Tool | None:
    """Return the tool for dragging a line where it was hit: its nearest piece."""
    edge = editor.document.edge(key)
    if edge is None or len(edge.waypoints) < 2:
        return None
    pieces = list(pairwise(edge.waypoints))
    nearest = min(range(len(pieces)), key=lambda n: distance_to_segment(point, *pieces[n]))
    return SegmentTool(editor, key, nearest)


def take_out_bend(editor: Editor, point: Point) -> bool:
    """Take out the bend of the selected line at a point; returns whether there is one."""
    handle = editor.handle_at(point)
    if handle is None or handle.role is not Role.BEND:
        return False
    if not 0 < handle.index < len(_line(editor, handle.id)) - 1:
        return False
    with editor.document.step(mark("Take out bend")) as step:
        remove_bend(step, handle.id, handle.index)
    return True


def _centers(editor: Editor, point: Point) -> list[Point]:
    """Return the centres of the nodes around, with which bends and pieces align."""
    found = []
    area = Bounds(*point, 0.0, 0.0).grown(_AROUND)
    for shape in places_of(editor.document).near(editor.sheet_id, area):
        element = editor.document.element(shape.element)
        if element is not None and family_of(element.type) in NODES:
            found.append(shape.bounds.center)
    return found


def _line(editor: Editor, key: str) -> tuple[Point, ...]:
    edge = editor.document[key]
    assert isinstance(edge, Edge)
    return edge.waypoints


def _flow(editor: Editor, key: str) -> Flow:
    """Return the flow of an edge; one that means nothing has ends nowhere."""
    edge = editor.document.edge(key)
    flow = editor.document.flow(edge.element) if edge is not None else None
    return flow if flow is not None else Flow(id="", type="")


def _snapped(point: Point, near: list[Point] | tuple[Point, ...], tolerance: float) -> Point:
    """Return the point on the nearest level and plumb line through its neighbours, if close."""
    xs = [other.x for other in near if abs(other.x - point.x) <= tolerance]
    ys = [other.y for other in near if abs(other.y - point.y) <= tolerance]
    x = min(xs, key=lambda x: abs(x - point.x), default=point.x)
    y = min(ys, key=lambda y: abs(y - point.y), default=point.y)
    return Point(x, y)
