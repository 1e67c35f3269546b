"""Lanes and pools by mouse, menu and keys, in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.editing.test_swimlanes import office
from workbench.geometry import Bounds
from workbench.io.bpmn import write_from_records
from workbench.ui.settings_dialog import SettingsDialog


@pytest.fixture
def pools(tmp_path: Path) -> Path:
    """A pool with three lanes, and one below it."""
    path = tmp_path / "amt.bpmn"
    path.write_bytes(write_from_records(office().document()))
    return path


def spot(person, x: float, y: float) -> QPoint:
    return person.canvas.to_viewport(Bounds(x, y, 0, 0)).topLeft().toPoint()


def drag(person, start: QPoint, end: QPoint, modifier=Qt.KeyboardModifier.NoModifier):
    viewport = person.canvas.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, modifier, start)
    for part in range(1, 6):
        QTest.mouseMove(viewport, start + (end - start) * part / 5)
        QTest.qWait(1)


def drop(person, at: QPoint):
    QTest.mouseRelease(
        person.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
    )
    QTest.qWait(1)


def box(person, name: str) -> Bounds:
    document = person.document().document
    shape = document.shape_on(person.canvas.sheet_id, person.element(name))
    assert shape is not None
    return shape.bounds


def test_a_lane_dragged_by_its_title_changes_places(start, pools):
    person = start(pools)
    first = box(person, "L1")
    end = spot(person, first.x + 15, first.center.y + 150)
    drag(person, spot(person, first.x + 15, first.center.y), end)
    assert box(person, "L2").y == first.y, "others make way while the button is held"
    drop(person, end)
    assert box(person, "L1").y == first.y + 120
    assert box(person, "A").y == first.y + 140
    person.press("Ctrl+Z", person.canvas)
    assert box(person, "L1") == first


def test_the_border_of_a_lane_is_dragged_and_the_neighbour_gives_way(start, pools):
    person = start(pools)
    lane = box(person, "L3")
    person.click(person.canvas.viewport(), spot(person, lane.x + 15, lane.center.y))
    at, end = spot(person, lane.center.x, lane.y), spot(person, lane.center.x, lane.y + 40)
    drag(person, at, end)
    drop(person, end)
    assert box(person, "L3").height < lane.height
    assert box(person, "L3").bottom == lane.bottom
    assert box(person, "L2").bottom == box(person, "L3").y


def test_a_task_dragged_to_the_border_makes_the_pool_grow_and_the_next_make_way(start, pools):
    person = start(pools)
    lane, other = box(person, "L2"), box(person, "Q")
    at = spot(person, *box(person, "B").center)
    end = spot(person, box(person, "B").center.x, box(person, "B").center.y + 45)
    drag(person, at, end)
    assert box(person, "L2").height > lane.height
    assert box(person, "L3").y == box(person, "L2").bottom
    assert box(person, "Q").y > other.y
    QTest.keyClick(person.canvas, Qt.Key.Key_Escape)
    assert (box(person, "L2"), box(person, "Q")) == (lane, other)
    drop(person, end)


def test_the_context_menu_divides_a_lane(start, pools):
    person = start(pools)
    lane = box(person, "L3")
    title = spot(person, lane.x + 15, lane.center.y)
    person.click(person.canvas.viewport(), title)
    chosen: list[str] = []

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        inner = [entry for submenu in menu.findChildren(QMenu) for entry in submenu.actions()]
        for action in inner:
            if action.text().replace("&", "") == "In zwei Lanes teilen":
                chosen.append(action.text())
                action.trigger()
        menu.close()

    QTimer.singleShot(50, person.session, choose)
    person.canvas.context_menu_wanted.emit(person.canvas.viewport().mapToGlobal(title))
    person.until(lambda: chosen, "the context menu")
    document = person.document().document
    inner = [e for e in document.children(person.element("L3")) if e.type == "lane"]
    assert len(inner) == 2
    assert person.canvas.selection


def test_growing_can_be_switched_off(start, pools):
    person = start(pools)
    lane = box(person, "L2")

    def choose(dialog: SettingsDialog) -> None:
        dialog.swimlanes.setChecked(False)
        dialog.accept()

    person.in_dialog(SettingsDialog, choose)
    person.trigger("file.settings")
    person.until_idle()
    at = spot(person, *box(person, "B").center)
    end = spot(person, box(person, "B").center.x, box(person, "B").center.y + 45)
    drag(person, at, end)
    assert box(person, "L2") == lane
    drop(person, end)
