"""Dragging a band, group or process of a landscape: upon one of its like it takes that one's place.

Everywhere else it is moved like anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.editing.landscape.reordering import in_order, put, rank_of
from workbench.geometry import Bounds, Point
from workbench.interaction.overlay import OverlayItem, RubberBand
from workbench.interaction.pointer import Pointer
from workbench.interaction.tools.move import MoveTool
from workbench.model.document import Step
from workbench.model.records import Shape

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


def has_turn(editor: Editor, shape: Shape) -> bool:
    """Tell whether a shape has its turn among others of a landscape."""
    element = editor.document.element(shape.element)
    return element is not None and bool(rank_of(element))


class OrderTool(MoveTool):
    """Others move on while it is over them; what is seen is what is kept."""

    name = "order"

    def __init__(self, editor: Editor, start: Point, shape: Shape) -> None:
        super().__init__(editor, start, shape.id)
        self._shape = shape
        self._at = start
        self._target = ""  # the shape whose place it takes
        element = editor.document.element(shape.element)
        self._rank = rank_of(element) if element is not None else ""
        # As they were when the drag began: what moves on while it lasts does not count.
        self._others = self._of_its_like()

    def move(self, pointer: Pointer) -> None:
        self._at = pointer.point
        target = self._target_at(pointer.point)
        if target != self._target:
            self._target = target
            self._applied = None
        elif self._gesture.is_shown and (target or self._rank == "band"):
            self.editor.tell(overlay=True)  # nothing but the frame at the pointer moves
            return
        super().move(pointer)

    def _move(self, step: Step, dx: float, dy: float) -> None:
        if self._target:
            put(step, self._shape.id, self._target)
        elif self._rank != "band":
            super()._move(step, dx, dy)

    def overlay(self) -> list[OverlayItem]:
        if not self._target and self._rank != "band":
            return super().overlay()
        shown: list[OverlayItem] = [RubberBand(self._dragged())]
        if self._drop is not None:
            shown.append(self._drop)
        return shown

    def _dragged(self) -> Bounds:
        return self._shape.bounds.moved(self._at.x - self._start.x, self._at.y - self._start.y)

    def _target_at(self, point: Point) -> str:
        if self._rank == "band":
            return self._band_passed()
        return next((key for key, box in self._others.items() if box.contains(point)), "")

    def _band_passed(self) -> str:
        """Return the last band whose middle the dragged one has passed with its border."""
        dragged, own = self._dragged(), self._shape.bounds
        found = ""
        for key, box in self._others.items():
            if box.y > own.y and dragged.bottom > box.center.y:
                found = key  # the lowest of those below
            elif box.y < own.y and dragged.y < box.center.y:
                return key  # the highest of those above
        return found

    def _of_its_like(self) -> dict[str, Bounds]:
        document, sheet = self.editor.document, self.editor.sheet_id
        holders = {""} | {element.id for element in document.elements("band", "group", "chain")}
        found: dict[str, Bounds] = {}
        for holder in holders if self._rank != "band" else ("",):
            for shape in in_order(document, sheet, holder, self._rank):
                if shape.id not in self._moving:
                    found[shape.id] = shape.bounds
        return found
