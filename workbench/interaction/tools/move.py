"""Moving the selection, with lines that follow while the pointer moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbench.editing import operations
from workbench.errors import Refused
from workbench.geometry import Point, around
from workbench.interaction.changes import Refusal
from workbench.interaction.insertion import highlight, put_into_flow
from workbench.interaction.losses import tell_losses
from workbench.interaction.overlay import DropTarget, OverlayItem
from workbench.interaction.pointer import CONTROL, SHIFT, Pointer
from workbench.interaction.snapping import Snap, snapped_together
from workbench.interaction.targets import containers, covered, drop_target
from workbench.interaction.tools.tool import Tool
from workbench.model.document import Step
from workbench.words import plural

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


class MoveTool(Tool):
    """A drag of the selection: every movement starts from where it was pressed."""

    name = "move"
    cursor = "move"
    shows_handles = False

    def __init__(self, editor: Editor, start: Point, grabbed: str) -> None:
        """`grabbed`: the shape under the pointer, the one that snaps."""
        super().__init__(editor)
        self._start = start
        self._ids = editor.selection
        shape = editor.document.shape(grabbed)
        self._grabbed = shape.bounds if shape is not None else None
        title = plural(len(self._ids), "Move", "Move {count} elements")
        self._gesture = editor.document.gesture(title)
        shapes = editor.selected_shapes
        self._whole = around(shape.bounds for shape in shapes)
        self._moving = frozenset(operations.with_contents(editor.document, shapes))
        self._containers = containers(editor, shapes, self._moving)
        upon = covered(editor, self._containers, self._moving)
        self._covered = upon.id if upon is not None else ""  # lay so before, and may go on
        self._snap = Snap()
        self._applied: tuple[float, float] | None = None
        self._drop: DropTarget | None = None
        self._flow = ""  # id of the edge into which the node is put

    def move(self, pointer: Pointer) -> None:
        dx, dy = pointer.point.x - self._start.x, pointer.point.y - self._start.y
        level, plumb = True, True  # in which directions it may go
        if SHIFT in pointer.modifiers:
            level = abs(dx) >= abs(dy)
            plumb = not level
        dx, dy = dx * level, dy * plumb
        self._snap = Snap(round(dx), round(dy))
        if CONTROL not in pointer.modifiers and self._grabbed is not None:
            whole = self._whole or self._grabbed
            snap = snapped_together(self.editor, self._grabbed, whole, dx, dy, self._moving)
            self._snap = Snap(
                snap.dx * level,
                snap.dy * plumb,
                snap.across if level else (),
                snap.down if plumb else (),
            )
        dx, dy = self._snap.dx, self._snap.dy
        if (dx, dy) != self._applied or not self._gesture.is_shown:
            self._applied = dx, dy
            self._show(
                lambda: self._gesture.apply(lambda step: self._move(step, dx, dy), is_passing=True)
            )
        self.editor.tell(overlay=True)

    def rest(self) -> None:
        self._show(self._gesture.rest)
        self.editor.tell(overlay=True)

    def _show(self, apply: Callable[[], object]) -> None:
        try:
            apply()
            self._drop = drop_target(self.editor, self._containers, self._moving)
            if self._drop is None or self._drop.allowed:
                upon = covered(self.editor, self._containers, self._moving)
                if upon is not None and upon.id != self._covered:
                    self._drop = upon
        except Refused as refused:
            self._drop = DropTarget("", self.editor.selected_bounds, False, refused.text)

    def release(self, pointer: Pointer) -> None:
        self.rest()
        drop, change = self._drop, self._gesture.change
        if drop is None or drop.allowed:
            self._gesture.commit()
        else:
            self._gesture.abandon()
        self.editor.use_select()
        if drop is not None and drop.reason is not None:
            self.editor.tell(request=Refusal(drop.reason))
        else:
            tell_losses(self.editor, change)

    def cancel(self) -> None:
        self._gesture.abandon()

    def _move(self, step: Step, dx: float, dy: float) -> None:
        operations.move(step, self._ids, dx, dy)
        self._flow = put_into_flow(self.editor, step, self._ids)

    def overlay(self) -> list[OverlayItem]:
        shown: list[OverlayItem] = [*self._snap.guides, *highlight(self.editor, self._flow)]
        if self._drop is not None:
            shown.append(self._drop)
        return shown
