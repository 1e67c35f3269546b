"""Arranging by mouse, menu and keys, in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from workbench.editing import prepare
from workbench.editing.operations import add_node
from workbench.geometry import Point
from workbench.interaction.overlay import Distance, Guide, Room
from workbench.io import bpmn
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.words import literal


@pytest.fixture
def row_of_tasks(tmp_path: Path) -> Path:
    """A pool with the tasks A, B and C nearly in a row."""
    document = bpmn.new_document("Reihe", "de")
    prepare(document)
    sheet = document.sheets()[0].id
    with document.step(literal("tasks")) as step:
        for name, x, y in (("A", 330, 150), ("B", 480, 162), ("C", 660, 150)):
            add_node(step, sheet, BY_KEY["task"], Point(x, y), name)
    path = tmp_path / "reihe.bpmn"
    path.write_bytes(bpmn.write(document))
    return path


def drag(canvas, start: QPoint, way: QPoint, modifier=Qt.KeyboardModifier.NoModifier):
    viewport = canvas.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, modifier, start)
    for part in range(1, 5):
        QTest.mouseMove(viewport, start + way * part / 4)
        QTest.qWait(1)


def center(person, name: str) -> Point:
    document = person.document().document
    shape = document.shape_on(person.canvas.sheet_id, person.element(name))
    assert shape is not None
    return shape.bounds.center


def shown(person, sort: type) -> list:
    return [item for item in person.canvas.editor.overlay if isinstance(item, sort)]


def test_the_menu_aligns_what_is_selected(start, row_of_tasks):
    person = start(row_of_tasks)
    person.click_element("A")
    assert not person.window.actions_["arrange.distribute_level"].isEnabled()
    person.press("Ctrl+A", person.canvas)
    person.canvas.select([person.element(name) for name in "ABC"])
    person.window.update_situation()
    person.trigger("arrange.align_middle")
    assert {center(person, name).y for name in "ABC"} == {150}
    person.trigger("arrange.distribute_level")
    assert center(person, "B").x == 495
    person.press("Ctrl+Z")
    person.press("Ctrl+Z")
    assert center(person, "B") == (480, 162)


def test_guides_and_equal_gaps_are_shown_while_a_task_is_dragged(start, row_of_tasks):
    person = start(row_of_tasks)
    zoom = person.canvas.zoom
    way = QPoint(round(15 * zoom) + 2, round(-12 * zoom) + 2)
    drag(person.canvas, person.spot_of("B"), way)
    assert center(person, "B") == (495, 150)
    assert shown(person, Guide)
    assert [mark.text for mark in shown(person, Distance)] == ["65", "65"]
    assert not person.canvas.grab().isNull()
    person.press("Esc", person.canvas)
    assert center(person, "B") == (480, 162)


def test_s_and_a_drag_make_room_in_the_pool(start, row_of_tasks):
    person = start(row_of_tasks)
    person.canvas.setFocus()
    person.press("S", person.canvas)
    between = (person.spot_of("A") + person.spot_of("B")) / 2
    drag(person.canvas, between, QPoint(round(100 * person.canvas.zoom), 0))
    assert shown(person, Room)
    QTest.mouseRelease(
        person.canvas.viewport(),
        Qt.MouseButton.LeftButton,
        pos=between + QPoint(round(100 * person.canvas.zoom), 0),
    )
    assert [center(person, name).x for name in "ABC"] == [330, 580, 760]
    pool = person.document().document.shapes_on(person.canvas.sheet_id)[0]
    assert pool.bounds.width == 700
    assert person.canvas.editor.tool.name == "select"


def test_ctrl_g_switches_the_grid_here_and_in_the_settings(start, row_of_tasks):
    person = start(row_of_tasks)
    person.canvas.setFocus()
    assert person.canvas.editor.snaps_to_grid
    person.press("Ctrl+G", person.canvas)
    assert not person.canvas.editor.snaps_to_grid
    assert not person.session.settings.show_grid
