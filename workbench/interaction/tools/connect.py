"""Drawing a flow from one thing to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.editing import operations
from workbench.errors import Refused
from workbench.geometry import Point
from workbench.interaction.changes import Refusal, Reveal
from workbench.interaction.overlay import DropTarget, OverlayItem, Thread
from workbench.interaction.pointer import SHIFT, Pointer
from workbench.interaction.targets import flow_end_at, targets_of
from workbench.interaction.tools.tool import Tool
from workbench.model.document import Step
from workbench.model.records import Edge, Shape
from workbench.notation.rules import may_connect
from workbench.notation.symbols import kind_of_type
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


class ConnectTool(Tool):
    """From press to release, or click by click: the source first, unless it is given.

    Over an allowed target the flow is there already, routed; it stays when the button goes up.
    """

    name = "connect"
    cursor = "cross"
    shows_handles = False

    def __init__(self, editor: Editor, source: str = "") -> None:
        """`source`: id of a shape or edge; "" waits for it to be pressed."""
        super().__init__(editor)
        self._source = source
        self._gesture = editor.document.gesture(mark("Connect"))
        self._target = ""
        self._edge = ""  # the edge drawn by the gesture
        self._has_left = False  # the source; a loop is drawn by coming back
        self._aims: tuple[str, ...] = ()  # shapes that the keyboard goes through
        self._aimed = 0
        self._drop: DropTarget | None = None
        self._thread: Thread | None = None

    def press(self, pointer: Pointer) -> None:
        if not self._source:
            hit = self.editor.hit(pointer.point)
            if hit and not self.editor.is_ground(hit, pointer.point):
                self._source = hit
                self.editor.tell(overlay=True)

    def move(self, pointer: Pointer) -> None:
        record = self.editor.document.find(self._source)
        if not isinstance(record, Shape | Edge):
            self.editor.hover(pointer.point)
            return
        is_home = self.editor.hits(pointer.point)[:1] == [record.id]
        self._has_left = self._has_left or not is_home
        self._target, self._drop = "", None
        if self._has_left:
            self._target, self._drop = flow_end_at(
                self.editor, pointer.point, record.element, entering=True
            )
        if self._target:
            self._thread = None
            self._gesture.apply(self._connect)
        else:
            self._gesture.abandon()
            self._edge = ""
            self._thread = self._thread_to(pointer.point, record)
        self.editor.tell(overlay=True)

    def key(self, name: str, modifiers: frozenset[str]) -> bool:
        """Tab goes through what may be the target, the nearest first; Enter connects."""
        if name in ("Tab", "Backtab") and self._source:
            back = name == "Backtab" or SHIFT in modifiers
            return self._aim(-1 if back else 1)
        if name in ("Return", "Enter") and self._edge:
            self._finish()
            return True
        return False

    def _aim(self, by: int) -> bool:
        document = self.editor.document
        if not self._aims:
            self._aims = targets_of(self.editor, self._source)
            self._aimed = -1 if by > 0 else 0
        if not self._aims:
            return True  # the keyboard stays here; there is nothing to aim at
        self._aimed = (self._aimed + by) % len(self._aims)
        shape = document.shape(self._aims[self._aimed])
        if shape is not None:
            self._has_left, self._thread = True, None
            self._target = shape.element
            self._drop = DropTarget(shape.element, shape.bounds)
            self._gesture.apply(self._connect)
            self.editor.tell(overlay=True, request=Reveal(shape.bounds))
        return True

    def release(self, pointer: Pointer) -> None:
        if not self._source or not self._has_left:
            return  # a click on the source: the target is clicked next
        self._finish()

    def _finish(self) -> None:
        drop, edge = self._drop, self._edge
        self._gesture.commit()
        self.editor.use_select()
        if edge:
            self.editor.select((edge,))
        elif drop is not None and drop.reason is not None:
            self.editor.tell(request=Refusal(drop.reason))

    def cancel(self) -> None:
        self._gesture.abandon()

    def overlay(self) -> list[OverlayItem]:
        return [item for item in (self._drop, self._thread) if item is not None]

    def _connect(self, step: Step) -> None:
        document = self.editor.document
        record = document[self._source]
        assert isinstance(record, Shape | Edge)
        self._edge = ""
        try:
            type_name = may_connect(document, record.element, self._target)
        except Refused:
            return
        self._edge = operations.connect(
            step, self.editor.sheet_id, kind_of_type(type_name), record.element, self._target
        )

    def _thread_to(self, point: Point, source: Shape | Edge) -> Thread:
        box = self.editor.picture.bounds_of(source.id)
        start = source.bounds.center if isinstance(source, Shape) else box.center
        return Thread((start, point), self._drop is None or self._drop.allowed)
