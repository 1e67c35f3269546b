"""An editor driven as a hand would: ``drive(document).press("A").drag_by(80, 0).key("Escape")``."""

from __future__ import annotations

from workbench.geometry import Point
from workbench.interaction.changes import EditorChange
from workbench.interaction.editor import Editor
from workbench.model.document import Document

_STEPS = 5  # movements of the pointer per drag


class Driver:
    """Every method returns the driver, so that a story reads in one line."""

    def __init__(self, document: Document, sheet: str = "Sheet") -> None:
        self.editor = Editor(document, sheet)
        self.document = document
        self.at = Point(0, 0)
        self.changes: list[EditorChange] = []
        self.editor.observe(self.changes.append)

    def press(
        self, where: str | tuple[float, float], *modifiers: str, button: str = "left"
    ) -> Driver:
        """Press at a point, or at the centre of an element (given by its id)."""
        self.at = self.place(where)
        self.editor.press(self.at, button, frozenset(modifiers))
        return self

    def click(self, where: str | tuple[float, float], *modifiers: str) -> Driver:
        return self.press(where, *modifiers).release(*modifiers)

    def double_click(self, where: str | tuple[float, float]) -> Driver:
        self.click(where)
        self.editor.double_click(self.at)
        return self

    def drag_by(self, dx: float, dy: float, *modifiers: str) -> Driver:
        """Move the pressed pointer, in a few steps as a hand does."""
        start = self.at
        for step in range(1, _STEPS + 1):
            self.at = start.moved(dx * step / _STEPS, dy * step / _STEPS)
            self.editor.move(self.at, frozenset(modifiers))
        return self

    def drag_to(self, where: str | tuple[float, float], *modifiers: str) -> Driver:
        goal = self.place(where)
        return self.drag_by(goal.x - self.at.x, goal.y - self.at.y, *modifiers)

    def release(self, *modifiers: str) -> Driver:
        self.editor.release(self.at, "left", frozenset(modifiers))
        return self

    def key(self, name: str, *modifiers: str) -> Driver:
        self.editor.key(name, frozenset(modifiers))
        return self

    # What is seen

    def place(self, where: str | tuple[float, float]) -> Point:
        if not isinstance(where, str):
            return Point(*where)
        shape = self.document.shape_on(self.editor.sheet_id, where)
        assert shape is not None, f"{where} is not drawn"
        return shape.bounds.center

    def center(self, element: str) -> tuple[float, float]:
        return tuple(self.place(element))

    def line(self, flow: str) -> list[tuple[float, float]]:
        edge = self.document.edge_on(self.editor.sheet_id, flow)
        assert edge is not None, f"{flow} is not drawn"
        return [tuple(point) for point in edge.waypoints]

    @property
    def selected(self) -> list[str]:
        """The ids of the selected elements and flows."""
        return [self.document[key].element for key in self.editor.selection]

    @property
    def requests(self) -> list[object]:
        return [change.request for change in self.changes if change.request is not None]


def drive(document: Document, sheet: str = "Sheet") -> Driver:
    return Driver(document, sheet)
