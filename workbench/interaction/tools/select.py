"""The resting state: clicking selects, dragging hands over to the tool that fits what was hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.geometry import Point
from workbench.interaction.kind_choice import OfferKinds, Purpose
from workbench.interaction.opening import follow
from workbench.interaction.overlay import Handle, Role
from workbench.interaction.pointer import SHIFT, Pointer
from workbench.interaction.tools.bend import BendTool, EndTool, SegmentTool, tool_for_line
from workbench.interaction.tools.connect import ConnectTool
from workbench.interaction.tools.label import LabelTool, NameWidthTool
from workbench.interaction.tools.lane import LaneTool, may_drag
from workbench.interaction.tools.move import MoveTool
from workbench.interaction.tools.order import OrderTool, has_turn
from workbench.interaction.tools.resize import ResizeTool
from workbench.interaction.tools.rubber_band import RubberBandTool
from workbench.interaction.tools.tool import Tool
from workbench.layout.places import prepare_routing

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

_DRAG = 4.0  # screen pixels before a press becomes a drag


class SelectTool(Tool):
    """Click, additive click, and the beginning of every drag."""

    name = "select"

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._pressed: Pointer | None = None
        self._handle: Handle | None = None
        self._hit = ""  # the shape or edge under the press
        self._label = ""  # … hit by its outside name
        self._on_ground = False  # the hit is only the empty area of a pool, lane or sub-process
        self._on_click: tuple[str, ...] | None = None  # what a click without a drag selects

    def press(self, pointer: Pointer) -> None:
        editor = self.editor
        self._pressed = pointer if pointer.button == "left" else None
        prepare_routing(editor.document)  # here, so that the first movement does not wait for it
        self._on_click = None
        self._handle = editor.handle_at(pointer.point) if not pointer.adds else None
        if self._handle is not None:
            return
        self._hit = editor.hit(pointer.point)
        self._label = editor.label_hit(pointer.point)
        self._on_ground = bool(self._hit) and editor.is_ground(self._hit, pointer.point)
        selected = editor.selection
        if pointer.adds:
            if self._hit in selected:
                self._on_click = tuple(key for key in selected if key != self._hit)
            elif self._hit:
                self._on_click = (*selected, self._hit)
        elif not self._hit:
            self._on_click = ()
        elif self._on_ground:
            # What happens on empty ground is decided by whether the pointer is dragged.
            self._on_click = (self._hit,)
            if pointer.button == "right":
                editor.select((self._hit,))
        elif self._hit in selected:
            if pointer.button == "left":
                self._on_click = (self._hit,)
        else:
            editor.select((self._hit,))

    def move(self, pointer: Pointer) -> None:
        pressed = self._pressed
        if pressed is None:
            self._hover(pointer)
            return
        if pressed.point.distance(pointer.point) * self.editor.scale < _DRAG:
            return
        self._pressed = None
        tool = self._tool_for_drag(pressed)
        if tool is not None:
            self.editor.use(tool)
            tool.move(pointer)

    def release(self, pointer: Pointer) -> None:
        handle = self._handle
        if self._pressed is not None and handle is not None and handle.role is Role.ENTER:
            self._pressed = self._handle = None
            follow(self.editor, handle.id)
            return
        if self._pressed is not None and handle is not None and handle.role is Role.APPEND:
            self._pressed = self._handle = None
            self.editor.select((handle.id,))
            self.editor.tell(request=OfferKinds(Purpose.APPEND))
            return
        if self._pressed is not None and self._on_click is not None:
            self.editor.select(self._on_click)
        self._pressed = None
        self._handle = None

    def leave(self) -> None:
        self.editor.hover(None)

    def cancel(self) -> None:
        self._pressed = None
        self._handle = None

    def key(self, name: str, modifiers: frozenset[str]) -> bool:
        if name == "Escape" and self._pressed is None and self.editor.selection:
            self.editor.select(())
            return True
        return False

    def _hover(self, pointer: Pointer) -> None:
        editor = self.editor
        editor.hover(pointer.point)
        handle = editor.handle_at(pointer.point)
        cursor = handle.cursor if handle is not None else "move" if editor.hovered else "arrow"
        if cursor != self.cursor:
            self.cursor = cursor
            editor.tell(tool=True)

    def _tool_for_drag(self, pressed: Pointer) -> Tool | None:
        editor = self.editor
        if self._handle is not None:
            return _tool_of_handle(editor, self._handle, pressed.point)
        if SHIFT in pressed.modifiers or not self._hit or self._on_ground:
            return RubberBandTool(editor, pressed.point, adds=pressed.adds)
        if self._hit not in editor.selection:
            editor.select((*editor.selection, self._hit) if pressed.adds else (self._hit,))
        if self._label == self._hit and self._label not in _inside(editor, pressed):
            return LabelTool(editor, pressed.point, self._label)
        lane = editor.document.shape(self._hit)
        if lane is not None and editor.selection == (lane.id,) and may_drag(editor, lane):
            return LaneTool(editor, pressed.point, lane)
        if lane is not None and editor.selection == (lane.id,) and has_turn(editor, lane):
            return OrderTool(editor, pressed.point, lane)
        if lane is not None:
            return MoveTool(editor, pressed.point, self._hit)
        return tool_for_line(editor, self._hit, pressed.point)


def _inside(editor: Editor, pressed: Pointer) -> list[str]:
    """Return the shapes whose own area is hit, so that a name upon it does not count."""
    return [
        key
        for key in editor.hits(pressed.point)[:1]
        if (shape := editor.document.shape(key)) is not None
        and shape.bounds.contains(pressed.point)
    ]


def _tool_of_handle(editor: Editor, handle: Handle, start: Point) -> Tool:
    if handle.role is Role.ENTER:
        return MoveTool(editor, start, handle.id)
    if handle.role is Role.NAME:
        return NameWidthTool(editor, handle)
    if handle.role is Role.RESIZE:
        return ResizeTool(editor, handle)
    if handle.role in (Role.CONNECT, Role.APPEND):
        return ConnectTool(editor, handle.id)
    if handle.role is Role.SEGMENT:
        return SegmentTool(editor, handle.id, handle.index)
    edge = editor.document.edge(handle.id)
    last = len(edge.waypoints) - 1 if edge is not None else 0
    if handle.index in (0, last):
        return EndTool(editor, handle.id, at_target=handle.index == last)
    return BendTool(editor, handle.id, handle.index)
