"""Placing something new: it is there already while the pointer moves, and stays where it is let go.

On the line of a flow it is led through, on the border of an activity an event is attached.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from workbench.editing import operations
from workbench.editing.operations.adding import add_with_start
from workbench.editing.operations.inserting import flow_at, insert_into_flow
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.interaction.changes import KindUsed, Refusal
from workbench.interaction.overlay import DropTarget, Ghost, Highlight, OverlayItem
from workbench.interaction.pointer import CONTROL, SHIFT, Pointer
from workbench.interaction.snapping import Snap, snapped
from workbench.interaction.targets import covered
from workbench.interaction.tools.tool import Tool
from workbench.model.document import Step
from workbench.model.records import Edge
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.notation.bpmn.rules import may_attach
from workbench.notation.kind import NODES, Family, Kind
from workbench.notation.rules import may_contain
from workbench.words import Text, mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

_REACH = 12.0  # scene units around an activity in which an event is put on its border
_ON_LINE = 12.0  # … around a flow in which a node is put into it
_ATTACHED = ("intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent")
# What a plain event becomes on a border, where none may be plain: mostly a time limit is meant.
_USUAL = "boundary_event.timer"


class CreateTool(Tool):
    """The new thing follows the pointer; releasing the button keeps it and asks its name.

    With Shift held, another one follows; with Control nothing snaps.
    """

    name = "create"
    cursor = "cross"
    shows_handles = False

    def __init__(self, editor: Editor, kind: Kind) -> None:
        super().__init__(editor)
        self._wanted = kind
        self._kind = kind  # what it becomes here: an event on a border is a boundary event
        self._gesture = editor.document.gesture(mark("Add {kind}", kind=kind.title))
        self._made = ""
        self._snap = Snap()
        self._center: Point | None = None
        self._drop: DropTarget | None = None
        self._flow: Edge | None = None  # the one it would be put into
        self._reason: Text | None = None

    @property
    def kind(self) -> Kind:
        """Return the kind that is placed."""
        return self._wanted

    def press(self, pointer: Pointer) -> None:
        self.move(pointer)

    def move(self, pointer: Pointer) -> None:
        at = Point(round(pointer.point.x), round(pointer.point.y))
        self._center, self._reason = at, None
        try:
            self._gesture.apply(
                lambda step: self._place(step, at, CONTROL not in pointer.modifiers)
            )
        except Refused as refused:
            self._reason, self._made, self._flow = refused.text, "", None
        else:
            upon = covered(self.editor, (self._made,), frozenset())
            if upon is not None and self._flow is None:
                self._drop, self._reason = upon, upon.reason
        self.editor.tell(overlay=True)

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        editor, made = self.editor, self._made
        if self._reason is not None:
            editor.tell(request=Refusal(self._reason))
            return
        self._gesture.commit()
        editor.tell(request=KindUsed(self._wanted.key))
        if SHIFT in pointer.modifiers:
            self._gesture = editor.document.gesture(mark("Add {kind}", kind=self._wanted.title))
            self._forget()
            return
        editor.use_select()
        editor.select((made,))
        editor.begin_rename()

    def leave(self) -> None:
        self._gesture.abandon()
        self._forget()
        self.editor.tell(overlay=True)

    def cancel(self) -> None:
        self._gesture.abandon()
        self._forget()

    def overlay(self) -> list[OverlayItem]:
        if self._center is None:
            return []
        made = self.editor.document.shape(self._made)
        width, height = self._kind.size
        box = Bounds(self._center.x - width / 2, self._center.y - height / 2, width, height)
        if made is not None:
            box = made.bounds
        shown: list[OverlayItem] = [Ghost(self._kind.key, box, self._reason is None, self._reason)]
        if self._drop is not None:
            drawn = self.editor.document.shape_on(self.editor.sheet_id, self._drop.id)
            if drawn is not None and drawn.bounds != self._drop.bounds:  # it has grown
                self._drop = msgspec.structs.replace(self._drop, bounds=drawn.bounds)
            shown.append(self._drop)
        if self._flow is not None:
            shown.append(Highlight(self._flow.id, self._flow.waypoints, True))
        return [*shown, *self._snap.guides]

    def _forget(self) -> None:
        self._center, self._drop, self._flow, self._made = None, None, None, ""
        self._snap, self._reason = Snap(), None

    def _place(self, step: Step, at: Point, snaps: bool) -> None:
        """Put the thing at a place of the sheet as it was before, as what it becomes there."""
        editor, document = self.editor, self.editor.document
        self._kind, self._drop, self._flow, self._snap = self._wanted, None, None, Snap()
        self._made = ""
        width, height = self._wanted.size
        box = Bounds(at.x - width / 2, at.y - height / 2, width, height)
        if self._attaches(at):
            self._made = operations.add_node(step, editor.sheet_id, self._kind, at)
            return
        edge = self._flow_under(at)
        if edge is None and snaps:
            self._snap = snapped(editor, box, 0.0, 0.0, frozenset())
        elif edge is not None:
            on_line = _nearest_on(edge, at)
            self._snap = Snap(on_line.x - at.x, on_line.y - at.y)
        self._center = at.moved(self._snap.dx, self._snap.dy)
        self._find_container(at)
        self._made = add_with_start(
            step, editor.sheet_id, self._wanted, self._center, editor.usual_name(self._wanted)
        )
        if edge is not None:
            try:
                insert_into_flow(step, self._made, edge.id)
                self._flow = document.edge(edge.id)
            except Refused:
                self._flow = None  # it may stand here, but not in the flow

    def _attaches(self, at: Point) -> bool:
        """Tell whether an event goes on the border of the activity at a place."""
        editor, document = self.editor, self.editor.document
        if self._wanted.type not in _ATTACHED:
            return False
        host = operations.activity_at(document, editor.sheet_id, at, _REACH)
        boundary = boundary_kind(self._wanted)
        if host is None or boundary is None or not is_on_border(host.bounds, at):
            return False
        self._kind = boundary
        try:
            may_attach(document, boundary, host.element)
        except Refused as refused:
            self._drop = DropTarget(host.element, host.bounds, False, refused.text)
            raise
        self._drop = DropTarget(host.element, host.bounds)
        return True

    def _flow_under(self, at: Point) -> Edge | None:
        if self._wanted.family not in NODES or self._wanted.type in ("startEvent", "endEvent"):
            return None
        editor = self.editor
        edge = flow_at(editor.document, editor.sheet_id, at, _ON_LINE)
        # Over a symbol the line only ends there: what is meant is the ground beside it.
        hit = editor.document.shape(editor.hit(at))
        if hit is not None and not editor.is_ground(hit.id, at) and hit.id != self._made:
            return None
        return edge

    def _find_container(self, at: Point) -> None:
        editor, document = self.editor, self.editor.document
        container = operations.container_at(document, editor.sheet_id, at)
        drawn = document.shape_on(editor.sheet_id, container)
        try:
            may_contain(document, container, self._kind)
            if drawn is not None and self._kind.family is not Family.ARTIFACT:
                self._drop = DropTarget(container, drawn.bounds)
        except Refused as refused:
            box = drawn.bounds if drawn is not None else Bounds(at.x, at.y, 0, 0)
            self._drop = DropTarget(container, box, False, refused.text)
            raise


def boundary_kind(kind: Kind) -> Kind | None:
    """Return the kind an event becomes on the border of an activity."""
    if kind.type == "boundaryEvent":
        return kind
    if not kind.definition:
        return BY_KEY[_USUAL]
    return next(
        (
            other
            for other in BY_KEY.values()
            if other.type == "boundaryEvent" and kind.definition == other.definition
        ),
        None,
    )


def is_on_border(box: Bounds, at: Point) -> bool:
    """Tell whether a place is at the border of a rectangle rather than inside or outside of it."""
    inner = box.grown(-min(_REACH, box.width / 3, box.height / 3))
    return box.grown(_REACH).contains(at) and not inner.contains(at)


def _nearest_on(edge: Edge, at: Point) -> Point:
    """Return the point of a line that is nearest to a place, in whole units."""
    best: tuple[float, Point] | None = None
    for start, end in pairwise(edge.waypoints):
        length = start.distance(end)
        along = 0.0
        if length > 0:
            dx, dy = end.x - start.x, end.y - start.y
            along = ((at.x - start.x) * dx + (at.y - start.y) * dy) / (length * length)
        along = max(0.0, min(1.0, along))
        point = Point(start.x + (end.x - start.x) * along, start.y + (end.y - start.y) * along)
        away = point.distance(at)
        if best is None or away < best[0]:
            best = away, point
    return best[1] if best is not None else at
