"""The rubber band: what it covers wholly is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.geometry import Point, around_points
from workbench.interaction.overlay import OverlayItem, RubberBand
from workbench.interaction.pointer import Pointer
from workbench.interaction.tools.tool import Tool

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


class RubberBandTool(Tool):
    """Selects while it is drawn; Esc brings back what was selected before."""

    name = "rubber_band"
    cursor = "cross"
    shows_handles = False

    def __init__(self, editor: Editor, start: Point | None = None, *, adds: bool = False) -> None:
        """`start`: where the band was begun; None waits for a press."""
        super().__init__(editor)
        self._start = start
        self._end = start
        self._before = editor.selection
        self._adds = adds

    def press(self, pointer: Pointer) -> None:
        self._start = self._end = pointer.point
        self._adds = pointer.adds

    def move(self, pointer: Pointer) -> None:
        if self._start is None:
            return
        self._end = pointer.point
        covered = self.editor.picture.covered_by(around_points((self._start, self._end)))
        kept = self._before if self._adds else ()
        self.editor.select((*kept, *(key for key in covered if key not in kept)))
        self.editor.tell(overlay=True)

    def release(self, pointer: Pointer) -> None:
        self.editor.use_select()

    def cancel(self) -> None:
        self.editor.select(self._before)

    def overlay(self) -> list[OverlayItem]:
        if self._start is None or self._end is None or self._start == self._end:
            return []
        return [RubberBand(around_points((self._start, self._end)))]
