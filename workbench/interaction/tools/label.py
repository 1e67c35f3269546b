"""Dragging the outside name of a shape or line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.editing import operations
from workbench.geometry import Point
from workbench.interaction.pointer import Pointer
from workbench.interaction.tools.tool import Tool
from workbench.model.records import Edge, Shape
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


class LabelTool(Tool):
    """Moves a name alone; from then on it stands where it was put."""

    name = "label"
    cursor = "move"
    shows_handles = False

    def __init__(self, editor: Editor, start: Point, key: str) -> None:
        super().__init__(editor)
        self._start = start
        self._key = key
        self._gesture = editor.document.gesture(mark("Move name"))
        record = editor.document[key]
        assert isinstance(record, Shape | Edge)
        self._before = record.label or editor.picture.name_bounds(key)

    def move(self, pointer: Pointer) -> None:
        if self._before is None:
            return
        place = self._before.moved(
            round(pointer.point.x - self._start.x), round(pointer.point.y - self._start.y)
        )
        self._gesture.apply(lambda step: operations.move_label(step, self._key, place))

    def release(self, pointer: Pointer) -> None:
        self._gesture.commit()
        self.editor.use_select()

    def cancel(self) -> None:
        self._gesture.abandon()
