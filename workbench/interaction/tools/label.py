"""Dragging the outside name of a shape or line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from workbench.editing import operations
from workbench.editing.operations.moving import set_name_width
from workbench.geometry import Bounds, Point, nearest_on
from workbench.interaction.overlay import Handle, OverlayItem, Thread
from workbench.interaction.pointer import Pointer
from workbench.interaction.tools.tool import Tool
from workbench.layout.outline import Outline, form_of
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

    def overlay(self) -> list[OverlayItem]:
        """Return the line to what the name belongs to, as long as it is dragged."""
        record = self.editor.document.find(self._key)
        if not isinstance(record, Shape | Edge) or record.label is None:
            return []
        center = record.label.center
        if isinstance(record, Edge):
            pieces = pairwise(record.waypoints)
            anchor = min((nearest_on(center, *piece) for piece in pieces), key=center.distance)
        else:
            element = self.editor.document.element(record.element)
            form = form_of(element.type if element is not None else "")
            anchor = Outline(record.bounds, form).nearest(center)
        box = record.label
        near = Point(min(max(anchor.x, box.x), box.right), min(max(anchor.y, box.y), box.bottom))
        return [Thread((anchor, near))] if near != anchor else []

    def release(self, pointer: Pointer) -> None:
        self._gesture.commit()
        self.editor.use_select()

    def cancel(self) -> None:
        self._gesture.abandon()


class NameWidthTool(Tool):
    """Moves the left or right border of a name: it is broken anew to its width."""

    name = "name_width"
    cursor = "size_h"
    shows_handles = False

    def __init__(self, editor: Editor, handle: Handle) -> None:
        super().__init__(editor)
        self._handle = handle
        self._gesture = editor.document.gesture(mark("Change the width of the name"))
        before = editor.picture.name_bounds(handle.id)
        assert before is not None
        self._before = before

    def move(self, pointer: Pointer) -> None:
        by = round(pointer.point.x - self._handle.point.x)
        x, y, width, height = self._before
        if self._handle.dx < 0:
            x, width = x + by, width - by
        else:
            width += by
        place = Bounds(x, y, max(width, 1.0), height)
        self._gesture.apply(lambda step: set_name_width(step, self._handle.id, place))

    def release(self, pointer: Pointer) -> None:
        self._gesture.commit()
        self.editor.use_select()

    def cancel(self) -> None:
        self._gesture.abandon()
