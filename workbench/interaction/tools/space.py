"""Making room along one axis: what lies beyond the line moves, and back again takes room away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.editing.operations.spacing import RoomPlan, make_room, plan_room
from workbench.editing.operations.spacing_levels import Way
from workbench.geometry import Bounds, Point
from workbench.interaction.overlay import Distance, OverlayItem, Room
from workbench.interaction.pointer import CONTROL, SHIFT, Pointer
from workbench.interaction.snapping import GRID
from workbench.interaction.tools.tool import Tool
from workbench.layout.places import prepare_routing
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

_DECIDED = 5.0  # screen pixels after which the axis and the side are fixed
_BEYOND = 40.0  # scene units by which the line stands out of what it cuts


class SpaceTool(Tool):
    """Press and drag: room opens on the side dragged to, and closes when dragged back.

    With Shift held the other side comes nearer instead; with Control every unit counts, not only
    those of the grid.
    """

    name = "space"
    cursor = "cross"
    shows_handles = False

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._start: Point | None = None
        self._gesture = editor.document.gesture(mark("Make room"))
        self._plan: RoomPlan | None = None
        self._level: bool | None = None  # whether it was dragged to a side, once that is known
        self._away = True  # whether it was dragged to the right, or down, at first
        self._across: tuple[float, float] = (0.0, 0.0)  # from where to where the line runs
        self._by = 0.0

    def press(self, pointer: Pointer) -> None:
        if pointer.button == "left":
            prepare_routing(self.editor.document)
            self._start = Point(round(pointer.point.x), round(pointer.point.y))

    def move(self, pointer: Pointer) -> None:
        start = self._start
        if start is None:
            return
        dx, dy = pointer.point.x - start.x, pointer.point.y - start.y
        if self._level is None:
            if max(abs(dx), abs(dy)) * self.editor.scale < _DECIDED:
                return
            self._level = abs(dx) >= abs(dy)
            self._away = (dx if self._level else dy) > 0
            self.cursor = "size_h" if self._level else "size_v"
            self.editor.tell(tool=True)
        delta = dx if self._level else dy
        forwards = self._away != (SHIFT in pointer.modifiers)
        if self._plan is None or self._plan.way.forwards != forwards:
            self._replan(start, Way(self._level, forwards))
        plan = self._plan
        assert plan is not None
        by = delta if forwards else -delta
        by = round(by) if CONTROL in pointer.modifiers else round(by / GRID) * GRID
        self._by = plan.clamped(by)
        self._gesture.apply(lambda step: make_room(step, plan, self._by))
        self.editor.tell(overlay=True)

    def release(self, pointer: Pointer) -> None:
        if self._start is None:
            return
        self._gesture.commit()
        self.editor.use_select()

    def cancel(self) -> None:
        self._gesture.abandon()

    def overlay(self) -> list[OverlayItem]:
        plan, start = self._plan, self._start
        if plan is None or start is None:
            return []
        dx, dy = plan.way.shift(self._by)
        low, high = self._across
        if plan.way.level:
            room = Bounds(min(start.x, start.x + dx), low, abs(dx), high - low)
        else:
            room = Bounds(low, min(start.y, start.y + dy), high - low, abs(dy))
        shown: list[OverlayItem] = [Room(room, self._by > 0, plan.way.level)]
        if self._by:
            amount = f"{self._by:+.0f}".replace("-", "−")
            shown.append(Distance(start, start.moved(dx, dy), amount, is_goal=True))
        return shown

    def _replan(self, start: Point, way: Way) -> None:
        editor = self.editor
        self._gesture.apply(lambda step: None)  # the plan is made of what was there
        plan = self._plan = plan_room(editor.document, editor.sheet_id, start, way)
        box = plan.container.bounds if plan.container is not None else editor.picture.rough_bounds
        low, high = way.breadth(box)
        self._across = low - _BEYOND / 4, high + _BEYOND / 4
        if plan.container is None:
            self._across = low - _BEYOND, high + _BEYOND
