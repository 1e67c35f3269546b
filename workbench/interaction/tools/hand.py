"""The hand: dragging scrolls the sheet."""

from __future__ import annotations

from workbench.geometry import Point
from workbench.interaction.changes import Pan
from workbench.interaction.pointer import Pointer
from workbench.interaction.tools.tool import Tool


class HandTool(Tool):
    """Stays in use until another tool is chosen."""

    name = "hand"
    cursor = "open_hand"
    shows_handles = False

    _held: Point | None = None

    def press(self, pointer: Pointer) -> None:
        self._held = pointer.point
        self.cursor = "closed_hand"
        self.editor.tell(tool=True)

    def move(self, pointer: Pointer) -> None:
        # The view scrolls under the pointer, so what is held stays the same place of the sheet.
        if self._held is not None and pointer.point != self._held:
            by = Pan(self._held.x - pointer.point.x, self._held.y - pointer.point.y)
            self.editor.tell(request=by)

    def release(self, pointer: Pointer) -> None:
        self.cancel()

    def cancel(self) -> None:
        self._held = None
        self.cursor = "open_hand"
        self.editor.tell(tool=True)
