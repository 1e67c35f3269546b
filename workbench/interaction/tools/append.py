"""Appending by dragging: the new thing hangs on the pointer, its flow is there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.editing.operations.appending import append
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.interaction.changes import KindUsed, Refusal
from workbench.interaction.overlay import Ghost, OverlayItem
from workbench.interaction.pointer import CONTROL, Pointer
from workbench.interaction.snapping import Snap, snapped
from workbench.interaction.tools.tool import Tool
from workbench.model.document import Step
from workbench.notation.kind import Kind
from workbench.words import Text, mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


class AppendTool(Tool):
    """From the symbol beside the selected shape to where the new thing goes."""

    name = "append"
    cursor = "cross"
    shows_handles = False

    def __init__(self, editor: Editor, source: str, kind: Kind) -> None:
        """`source`: id of the shape that is continued."""
        super().__init__(editor)
        self._source = source
        self._kind = kind
        self._gesture = editor.document.gesture(mark("Append {kind}", kind=kind.title))
        self._made = ""
        self._snap = Snap()
        self._center: Point | None = None
        self._reason: Text | None = None

    def move(self, pointer: Pointer) -> None:
        at = Point(round(pointer.point.x), round(pointer.point.y))
        snaps = CONTROL not in pointer.modifiers
        self._center, self._reason = at, None
        try:
            self._gesture.apply(lambda step: self._place(step, at, snaps))
        except Refused as refused:
            self._made, self._reason = "", refused.text
        self.editor.tell(overlay=True)

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        editor, made = self.editor, self._made
        if self._reason is not None:
            editor.use_select()
            editor.tell(request=Refusal(self._reason))
            return
        self._gesture.commit()
        editor.use_select()
        editor.tell(request=KindUsed(self._kind.key))
        editor.select((made,))
        editor.begin_rename()

    def cancel(self) -> None:
        self._gesture.abandon()

    def overlay(self) -> list[OverlayItem]:
        if self._center is None:
            return []
        made = self.editor.document.shape(self._made)
        width, height = self._kind.size
        box = Bounds(self._center.x - width / 2, self._center.y - height / 2, width, height)
        if made is not None:
            box = made.bounds
        ghost = Ghost(self._kind.key, box, self._reason is None, self._reason)
        return [ghost, *self._snap.guides]

    def _place(self, step: Step, at: Point, snaps: bool) -> None:
        width, height = self._kind.size
        box = Bounds(at.x - width / 2, at.y - height / 2, width, height)
        self._snap = snapped(self.editor, box, 0.0, 0.0, frozenset()) if snaps else Snap()
        self._center = at.moved(self._snap.dx, self._snap.dy)
        self._made = append(step, self._source, self._kind, self._center)
