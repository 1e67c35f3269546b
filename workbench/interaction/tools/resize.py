"""Dragging one of the eight handles around a shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.editing import operations
from workbench.geometry import Bounds
from workbench.interaction.overlay import Handle, OverlayItem
from workbench.interaction.pointer import CONTROL, SHIFT, Pointer
from workbench.interaction.snapping import Mark, snapped_size
from workbench.interaction.tools.tool import Tool
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


class ResizeTool(Tool):
    """Moves the borders a handle stands for; what stands inside stays where it is.

    Borders align with those of neighbours, and with their sizes, unless Control is held.  With
    Shift, what is beyond the border of a lane makes way and the pool grows.
    """

    name = "resize"

    def __init__(self, editor: Editor, handle: Handle) -> None:
        super().__init__(editor)
        self.cursor = handle.cursor
        self._handle = handle
        self._gesture = editor.document.gesture(mark("Resize"))
        shape = editor.document.shape(handle.id)
        assert shape is not None
        self._before = shape.bounds
        self._guides: tuple[Mark, ...] = ()

    def move(self, pointer: Pointer) -> None:
        handle = self._handle
        dx = round(pointer.point.x - handle.point.x)
        dy = round(pointer.point.y - handle.point.y)
        x, y, width, height = self._before
        if handle.dx < 0:
            x, width = x + dx, width - dx
        elif handle.dx > 0:
            width += dx
        if handle.dy < 0:
            y, height = y + dy, height - dy
        elif handle.dy > 0:
            height += dy
        wanted = Bounds(x, y, width, height)
        self._guides = ()
        if CONTROL not in pointer.modifiers:
            wanted, self._guides = snapped_size(
                self.editor, handle.id, wanted, handle.dx, handle.dy
            )
        pushes = SHIFT in pointer.modifiers
        self._gesture.apply(lambda step: operations.resize(step, handle.id, wanted, pushes=pushes))
        self.editor.tell(overlay=True)

    def release(self, pointer: Pointer) -> None:
        self._gesture.commit()
        self.editor.use_select()

    def cancel(self) -> None:
        self._gesture.abandon()

    def overlay(self) -> list[OverlayItem]:
        return list(self._guides)
