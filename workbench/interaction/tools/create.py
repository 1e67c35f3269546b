"""Placing something new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.editing import operations
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.interaction.changes import Refusal
from workbench.interaction.overlay import DropTarget, Ghost, OverlayItem
from workbench.interaction.pointer import CONTROL, SHIFT, Pointer
from workbench.interaction.snapping import Snap, snapped
from workbench.interaction.tools.tool import Tool
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.notation.bpmn.rules import may_attach, may_contain
from workbench.notation.kind import Family, Kind
from workbench.words import Text, mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

_REACH = 12.0  # scene units around an activity in which an event is put on its border
_ATTACHED = ("intermediateCatchEvent", "boundaryEvent")


class CreateTool(Tool):
    """A ghost follows the pointer; releasing the button puts the thing there and asks its name.

    With Shift held, another one follows.
    """

    name = "create"
    cursor = "cross"
    shows_handles = False

    def __init__(self, editor: Editor, kind: Kind) -> None:
        super().__init__(editor)
        self._wanted = kind
        self._kind = kind  # what it becomes here: an event on a border is a boundary event
        self._snap = Snap()
        self._center: Point | None = None
        self._drop: DropTarget | None = None

    def press(self, pointer: Pointer) -> None:
        self.move(pointer)

    def move(self, pointer: Pointer) -> None:
        editor = self.editor
        width, height = self._wanted.size
        at = Point(round(pointer.point.x), round(pointer.point.y))
        box = Bounds(at.x - width / 2, at.y - height / 2, width, height)
        self._snap = Snap()
        if CONTROL not in pointer.modifiers:
            self._snap = snapped(editor, box, 0.0, 0.0, frozenset())
        self._center = at.moved(self._snap.dx, self._snap.dy)
        self._look(at)
        editor.tell(overlay=True)

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        assert self._center is not None
        editor, kind, center = self.editor, self._kind, self._center
        made = ""
        try:
            with editor.document.step(mark("Add {kind}", kind=kind.title)) as step:
                made = operations.add_node(step, editor.sheet_id, kind, center)
        except Refused as refused:
            editor.tell(request=Refusal(refused.text))
            return
        if SHIFT in pointer.modifiers:
            return
        editor.use_select()
        editor.select((made,))
        editor.begin_rename()

    def overlay(self) -> list[OverlayItem]:
        if self._center is None:
            return []
        width, height = self._kind.size
        box = Bounds(self._center.x - width / 2, self._center.y - height / 2, width, height)
        reason: Text | None = self._drop.reason if self._drop is not None else None
        shown: list[OverlayItem] = [Ghost(self._kind.key, box, reason is None, reason)]
        if self._drop is not None:
            shown.append(self._drop)
        return [*shown, *self._snap.guides]

    def _look(self, at: Point) -> None:
        """Note what would receive the thing, and as what."""
        editor, document = self.editor, self.editor.document
        self._kind, self._drop = self._wanted, None
        host = None
        if self._wanted.type in _ATTACHED:
            host = operations.activity_at(document, editor.sheet_id, at, _REACH)
        boundary = _boundary_kind(self._wanted)
        if host is not None and boundary is not None and _is_on_border(host.bounds, at):
            self._kind, self._snap, self._center = boundary, Snap(), at
            try:
                may_attach(document, boundary, host.element)
                self._drop = DropTarget(host.element, host.bounds)
            except Refused as refused:
                self._drop = DropTarget(host.element, host.bounds, False, refused.text)
            return
        container = operations.container_at(document, editor.sheet_id, at)
        drawn = document.shape_on(editor.sheet_id, container)
        try:
            may_contain(document, container, self._kind)
            if drawn is not None and self._kind.family is not Family.ARTIFACT:
                self._drop = DropTarget(container, drawn.bounds)
        except Refused as refused:
            box = drawn.bounds if drawn is not None else Bounds(at.x, at.y, 0, 0)
            self._drop = DropTarget(container, box, False, refused.text)


def _boundary_kind(kind: Kind) -> Kind | None:
    """Return the kind an event becomes on the border of an activity."""
    if kind.type == "boundaryEvent":
        return kind
    return next(
        (
            other
            for other in BY_KEY.values()
            if other.type == "boundaryEvent" and kind.definition == other.definition
        ),
        None,
    )


def _is_on_border(box: Bounds, at: Point) -> bool:
    inner = box.grown(-min(_REACH, box.width / 3, box.height / 3))
    return box.grown(_REACH).contains(at) and not inner.contains(at)
