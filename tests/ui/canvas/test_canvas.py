"""The canvas by real mouse and keyboard events, on a small diagram of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from workbench.editing import prepare
from workbench.geometry import Bounds, Point
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Flow, Shape, Sheet
from workbench.ui.canvas.canvas import Canvas
from workbench.ui.canvas.scroll_area import ZOOM_STEP

pytestmark = pytest.mark.window


def a_document() -> Document:
    """Given: two tasks joined by a flow."""
    document = Document(
        [
            Element(id="P", type="process", name="Antrag prüfen"),
            Element(id="A", type="task", name="Antrag annehmen", parent="P"),
            Element(id="B", type="task", name="Antrag prüfen", parent="P"),
            Flow(id="F", type="sequenceFlow", parent="P", source="A", target="B"),
            Sheet(id="S", element="P"),
            Shape(id="A_di", sheet="S", element="A", bounds=Bounds(100, 100, 100, 80)),
            Shape(id="B_di", sheet="S", element="B", bounds=Bounds(300, 100, 100, 80)),
            Edge(id="F_di", sheet="S", element="F", waypoints=(Point(200, 140), Point(300, 140))),
        ]
    )
    prepare(document)
    return document


@pytest.fixture
def canvas(qtbot) -> Iterator[Canvas]:
    shown = Canvas(a_document(), "S")
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    shown.show()
    QTest.qWaitForWindowExposed(shown)
    shown.set_zoom(1.0)
    yield shown
    shown.close_document()


def spot(canvas: Canvas, x: float, y: float) -> QPoint:
    return canvas.to_viewport(Bounds(x, y, 0, 0)).topLeft().toPoint()


def drag(canvas: Canvas, start: QPoint, end: QPoint, held=Qt.KeyboardModifier.NoModifier) -> None:
    viewport = canvas.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, held, start)
    steps = 5
    for number in range(1, steps + 1):
        QTest.mouseMove(viewport, start + (end - start) * number / steps)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, held, end)


def bounds(canvas: Canvas, key: str) -> Bounds:
    shape = canvas.document.shape(key)
    assert shape is not None
    return shape.bounds


def test_a_click_selects_and_a_click_on_empty_ground_gives_up(canvas):
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot(canvas, 150, 140))
    assert canvas.selection == ["A_di"]
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot(canvas, 250, 300))
    assert canvas.selection == []


def test_control_click_adds_to_the_selection(canvas):
    for x, held in (
        (150, Qt.KeyboardModifier.NoModifier),
        (350, Qt.KeyboardModifier.ControlModifier),
    ):
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, held, spot(canvas, x, 140))
    assert canvas.selection == ["A_di", "B_di"]


def test_a_dragged_task_takes_its_flow_along_and_undo_brings_both_back(canvas):
    before = canvas.document["F_di"]
    drag(canvas, spot(canvas, 350, 140), spot(canvas, 390, 240))
    assert bounds(canvas, "B_di").y == pytest.approx(200, abs=7)  # it may snap
    end = canvas.document["F_di"].waypoints[-1]
    assert bounds(canvas, "B_di").grown(1).contains(end)
    canvas.document.undo()
    assert bounds(canvas, "B_di") == Bounds(300, 100, 100, 80)
    assert canvas.document["F_di"] == before


def test_escape_in_the_middle_of_a_drag_leaves_everything_as_it_was(canvas):
    viewport = canvas.viewport()
    start = spot(canvas, 150, 140)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, start + QPoint(30, 60))
    QTest.mouseMove(viewport, start + QPoint(60, 90))
    assert bounds(canvas, "A_di") != Bounds(100, 100, 100, 80)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 90))
    assert bounds(canvas, "A_di") == Bounds(100, 100, 100, 80)
    assert not canvas.document.is_modified


def test_a_rubber_band_selects_what_it_covers(canvas):
    drag(canvas, spot(canvas, 80, 80), spot(canvas, 230, 220))
    assert canvas.selection == ["A_di"]


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_E])
def test_naming_in_place_by_key(canvas, key):
    canvas.select(["A"])
    canvas.setFocus()
    QTest.keyClick(canvas, key)
    field = canvas.findChild(object, "name_field")
    assert field.isVisible()
    assert field.toPlainText() == "Antrag annehmen"
    QTest.keyClicks(field, "Antrag erfassen")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert canvas.document["A"].name == "Antrag erfassen"
    assert not field.isVisible()
    assert canvas.hasFocus()


def test_a_double_click_names_and_escape_gives_up(canvas):
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot(canvas, 150, 140))
    field = canvas.findChild(object, "name_field")
    QTest.keyClicks(field, "anders")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert canvas.document["A"].name == "Antrag annehmen"
    assert not canvas.document.is_modified


def test_leaving_the_name_field_keeps_what_was_typed(canvas):
    canvas.select(["A"])
    canvas.editor.begin_rename()
    QTest.keyClicks(canvas.findChild(object, "name_field"), "Neu")
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot(canvas, 250, 300))
    assert canvas.document["A"].name == "Neu"


def test_delete_takes_the_flow_with_the_task(canvas):
    canvas.select(["B"])
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert "B" not in canvas.document
    assert "F" not in canvas.document


def test_arrows_move_the_selection_and_control_arrows_the_view(canvas):
    canvas.select(["A"])
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert bounds(canvas, "A_di").x == 110
    before = canvas.visible_scene()
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert canvas.visible_scene().x == pytest.approx(before.x - 50)
    assert bounds(canvas, "A_di").x == 110


def test_tab_walks_along_the_flow(canvas):
    canvas.select(["A"])
    canvas.setFocus()
    seen = []
    for _ in range(2):
        QTest.keyClick(canvas, Qt.Key.Key_Tab)
        seen += canvas.selection
    assert "B_di" in seen


def test_control_wheel_zooms_at_the_pointer(canvas):
    place = QPointF(200, 150)
    under = canvas.to_scene(place)
    event = QWheelEvent(
        place,
        canvas.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)
    assert canvas.zoom == pytest.approx(ZOOM_STEP)
    now = canvas.to_scene(place)
    assert now.distance(under) < 1.0


def test_space_and_drag_pans_without_changing_anything(canvas):
    canvas.setFocus()
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    before = canvas.visible_scene()
    drag(canvas, spot(canvas, 150, 140), spot(canvas, 150, 140) + QPoint(-60, -40))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    after = canvas.visible_scene()
    assert (after.x - before.x, after.y - before.y) == pytest.approx((60, 40), abs=1)
    assert not canvas.document.is_modified


def test_fit_shows_everything(canvas):
    canvas.set_zoom(3.0)
    canvas.fit()
    assert canvas.visible_scene().covers(canvas.editor.picture.bounds)


def test_what_changed_is_painted_and_only_there(canvas):
    """A task moved by undo is repainted at both places, as a fresh painting would show it."""
    drag(canvas, spot(canvas, 350, 140), spot(canvas, 390, 240))
    QApplication.processEvents()
    canvas.document.undo()
    canvas.select([])
    QApplication.processEvents()
    shown = canvas.grab().toImage()
    canvas.viewport().update()
    QApplication.processEvents()
    assert shown == canvas.grab().toImage()


def test_the_paper_is_painted_in_the_colours_of_the_theme(canvas):
    canvas.set_colors({"paper": "#102030", "grid": "#102030"})
    QApplication.processEvents()
    image = canvas.viewport().grab().toImage()
    assert image.pixelColor(3, 3) == QColor("#102030")


def test_screen_readers_are_told_what_is_selected(canvas):
    canvas.select(["A"])
    assert "Antrag annehmen" in canvas.accessibleDescription()


# Placing


def button(canvas: Canvas, name: str) -> QToolButton:
    return next(
        found for found in canvas.findChildren(QToolButton) if found.accessibleName() == name
    )


def tasks(canvas: Canvas) -> list[Element]:
    return list(canvas.document.elements("userTask"))


def test_a_symbol_is_chosen_placed_and_named(canvas):
    QTest.mouseClick(button(canvas, "User task"), Qt.MouseButton.LeftButton)
    assert canvas.editor.tool.name == "create"
    viewport = canvas.viewport()
    QTest.mouseMove(viewport, spot(canvas, 200, 300))
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=spot(canvas, 200, 300))
    QTest.keyClicks(canvas.findChild(object, "name_field"), "Bescheid erstellen")
    QTest.keyClick(canvas.findChild(object, "name_field"), Qt.Key.Key_Return)
    (made,) = tasks(canvas)
    assert made.name == "Bescheid erstellen"
    shape = canvas.document.shape_on("S", made.id)
    assert shape is not None and shape.bounds.contains(Point(200, 300))
    canvas.document.undo()
    canvas.document.undo()
    assert tasks(canvas) == []
    assert not canvas.document.is_modified


def test_a_symbol_is_dragged_from_the_palette(canvas):
    symbol = button(canvas, "User task")
    QTest.mousePress(symbol, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    target = symbol.mapFromGlobal(canvas.viewport().mapToGlobal(spot(canvas, 400, 300)))
    for share in (0.3, 0.6, 1.0):
        step = QPoint(10, 10) + (target - QPoint(10, 10)) * share
        QApplication.sendEvent(symbol, moved(symbol, step))
    QTest.mouseRelease(symbol, Qt.MouseButton.LeftButton, pos=target)
    (made,) = tasks(canvas)
    shape = canvas.document.shape_on("S", made.id)
    assert shape is not None and shape.bounds.contains(Point(400, 300))


def moved(widget: QWidget, place: QPoint) -> QMouseEvent:
    return QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(widget.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


@pytest.mark.parametrize("height", [220, 320, 720])
def test_the_palette_stays_inside_a_low_canvas_and_keeps_tools_and_plus(canvas, height):
    canvas.resize(800, height)
    QTest.qWait(1)
    palette = canvas.placing._palette
    assert palette.geometry().bottom() < canvas.viewport().height()
    assert palette.more.isVisible()
    assert button(canvas, "Connect").isVisible()
    assert list(palette._kinds.values())[-1].isVisible() == (height > 600)
    canvas.resize(800, 800)
    QTest.qWait(1)
    assert all(one.isVisible() for one in palette.findChildren(QToolButton))


def test_a_symbol_dropped_back_on_the_palette_places_nothing(canvas):
    symbol = button(canvas, "User task")
    QTest.mousePress(symbol, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QApplication.sendEvent(symbol, moved(symbol, QPoint(10, 60)))
    QTest.mouseRelease(symbol, Qt.MouseButton.LeftButton, pos=QPoint(10, 60))
    assert tasks(canvas) == []
    assert canvas.editor.tool.name == "select"


def test_placing_by_keyboard_puts_a_step_behind_the_selected_one(canvas):
    canvas.select(["B"])
    canvas.placing.place("user_task")
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    (made,) = tasks(canvas)
    shape = canvas.document.shape_on("S", made.id)
    assert shape is not None
    assert shape.bounds.x == 500  # as far as from the step before
    assert shape.bounds.y == pytest.approx(100, abs=7)


def test_a_flow_is_drawn_with_the_connect_tool(canvas):
    QTest.mouseClick(button(canvas, "Connect"), Qt.MouseButton.LeftButton)
    drag(canvas, spot(canvas, 350, 140), spot(canvas, 150, 140))
    flows = [(flow.source, flow.target) for flow in canvas.document.flows("sequenceFlow")]
    assert flows == [("A", "B"), ("B", "A")]


def test_escape_puts_the_select_tool_back(canvas):
    canvas.placing.place("end_event")
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.editor.tool.name == "select"
    assert button(canvas, "Select").isChecked()


def test_the_name_field_grows_with_a_long_name(canvas):
    canvas.select(["A"])
    canvas.editor.begin_rename()
    field = canvas.findChild(object, "name_field")
    before = field.height()
    QTest.keyClicks(field, "Empfangsbescheinigung der Gewerbeanzeige ausstellen und versenden")
    assert field.height() > before
    assert field.verticalScrollBar().maximum() == 0  # all of it is in view
    QTest.keyClick(field, Qt.Key.Key_Escape)
