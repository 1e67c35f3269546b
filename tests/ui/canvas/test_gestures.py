"""Gestures that need real time and a real pointer: scrolling at the edge, hovering, line breaks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.canvas.test_canvas import bounds, spot
from tests.ui.canvas.test_canvas import canvas as canvas
from workbench.interaction.overlay import Handle, Outline, Role

pytestmark = pytest.mark.window

_NONE = Qt.KeyboardModifier.NoModifier
_LEFT = Qt.MouseButton.LeftButton


def test_a_drag_to_the_edge_scrolls_on_and_the_task_goes_with_it(canvas, qtbot):
    viewport = canvas.viewport()
    start = spot(canvas, 350, 140)
    edge = QPoint(viewport.width() - 5, start.y())
    before = canvas.visible_scene().x
    QTest.mousePress(viewport, _LEFT, _NONE, start)
    QTest.mouseMove(viewport, start + QPoint(20, 0))
    QTest.mouseMove(viewport, edge)
    qtbot.waitUntil(lambda: canvas.visible_scene().x > before + 100, timeout=3000)
    QTest.mouseRelease(viewport, _LEFT, _NONE, edge)
    assert bounds(canvas, "B_di").x > 300 + edge.x() - start.x() + 80
    held = canvas.visible_scene().x
    QTest.qWait(60)
    assert canvas.visible_scene().x == held, "it scrolls no more"


def test_shift_enter_breaks_the_line_and_enter_commits(canvas):
    canvas.select(["A_di"])
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_E)
    field = canvas.findChild(object, "name_field")
    QTest.keyClicks(field, "Antrag")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "annehmen")
    assert canvas.document["A"].name == "Antrag annehmen", "not yet"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert canvas.document["A"].name == "Antrag\nannehmen"


def test_resting_on_a_last_step_offers_what_may_follow(canvas):
    viewport = canvas.viewport()
    QTest.mouseMove(viewport, spot(canvas, 350, 140))
    (plus,) = [
        one for one in canvas.editor.overlay if isinstance(one, Handle) and one.role is Role.APPEND
    ]
    QTest.mouseMove(viewport, spot(canvas, *plus.point))
    QTest.mouseClick(viewport, _LEFT, _NONE, spot(canvas, *plus.point))
    assert canvas.selection == ["B_di"]
    field = canvas.placing.chooser.field
    assert field.isVisible()
    QTest.keyClicks(field, "end event")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [flow.source for flow in canvas.document.flows()] == ["A", "B"]


def test_each_of_several_is_framed_and_the_last_one_leads(canvas):
    QTest.keyClick(canvas, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    frames = [item for item in canvas.editor.overlay if isinstance(item, Outline)]
    assert {frame.id for frame in frames} == {"A_di", "B_di"}
    QTest.mouseClick(viewport := canvas.viewport(), _LEFT, _NONE, spot(canvas, 150, 140))
    QTest.mouseClick(viewport, _LEFT, Qt.KeyboardModifier.ControlModifier, spot(canvas, 350, 140))
    frames = [item for item in canvas.editor.overlay if isinstance(item, Outline)]
    assert [frame.leads for frame in frames] == [False, True]
