"""Finding one's way in a diagram: search, outline, overview map, back and forward."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from workbench.ui.visited import Place, Trail
from workbench.words import mark

pytestmark = pytest.mark.window


@pytest.fixture
def person(start, library):
    somebody = start(library)
    somebody.open(next((library / "processes").rglob("gewerbeanmeldung*.bpmn")))
    return somebody


def selected_names(person) -> list[str]:
    document = person.document().document
    return [
        " ".join(document.find(document[key].element).name.split())
        for key in person.canvas.selection
    ]


def test_ctrl_f_finds_in_the_diagram_and_esc_keeps_the_hit(person):
    person.press("Ctrl+F")
    bar = person.window.page().views.find
    assert bar.field.hasFocus()
    person.type("prüfen")
    first = selected_names(person)
    assert bar.count_words.startswith("1 von ")
    person.press("Return")
    assert bar.count_words.startswith("2 von ")
    assert selected_names(person) != first
    person.press("Shift+F3")
    assert selected_names(person) == first
    person.press("Escape")
    assert not bar.is_open and person.canvas.hasFocus()
    assert selected_names(person) == first
    person.press("Ctrl+F")
    person.type("gibt es nicht")
    assert bar.count_words == "nicht gefunden"


def test_the_outline_and_the_canvas_select_each_other(person):
    person.press("Ctrl+Shift+U")
    outline = person.window.page().views.outline
    assert outline.view.hasFocus()
    title = next(title for title in outline.titles() if "Anzeige formal prüfen" in title)
    person.click_element("Anzeige formal prüfen")
    assert [index.data() for index in outline.view.selectedIndexes()] == [title]
    outline.view.setFocus()
    person.press("Down")
    assert selected_names(person) != ["Anzeige formal prüfen"]
    outline.field.setFocus()
    person.type("eintragen")
    assert any("Gewerbe eintragen" in title for title in outline.titles())
    assert not any("Anzeige formal prüfen" in title for title in outline.titles())
    spoken = outline.view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Pool „")
    person.press("Ctrl+Shift+U")
    assert person.window.page().views.outline is None


def test_the_map_is_there_when_something_is_out_of_view_and_scrolls(person):
    minimap = person.window.page().views.minimap
    assert minimap.isHidden(), "everything is in view"
    person.canvas.set_zoom(3.0)
    QTest.qWait(1)
    assert minimap.isVisible()
    before = person.canvas.visible_scene()
    QTest.mouseClick(minimap, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    after = person.canvas.visible_scene()
    assert (after.x, after.y) != (before.x, before.y)
    document = person.document().document
    task = document.shapes_of(person.element("Gewerbe eintragen"))[0]
    with document.step(mark("Move")) as step:
        step.update(task, bounds=task.bounds.moved(0, 2_000))
    person.until(lambda: minimap.shown_scene.bottom > task.bounds.y + 2_000, "the new picture")
    person.trigger("view.minimap")
    assert minimap.isHidden()


def test_back_and_forward_go_through_tabs_and_views(person):
    first = person.window.page().key
    person.trigger("view.processes")
    person.press("Alt+,")
    assert person.window.page().key == first
    person.press("Alt+.")
    assert person.window.page().key == "processes"
    person.press("Alt+,")
    canvas = person.canvas
    canvas.set_zoom(3.0)
    person.window.page().reveal([person.element("Gewerbe eintragen")])
    there = canvas.visible_scene()
    person.window.page().reveal([person.element("Anzeige formal prüfen")])
    assert canvas.visible_scene() != there
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.BackButton, pos=QPoint(200, 100))
    assert canvas.visible_scene() == there
    assert selected_names(person) == ["Gewerbe eintragen"]


def test_a_trail_returns_the_way_one_came():
    a, b, c = (Place(name, None) for name in "abc")
    trail = Trail()
    trail.leave(a)
    trail.leave(b)
    assert trail.go_back(c) == b
    assert trail.go_back(b) == a
    assert trail.go_back(a) is None
    assert trail.go_forward(a) == b
    trail.leave(b)
    assert not trail.can_go_forward, "a new way is taken"
    trail.forget("a")
    assert trail.go_back(c) == b and not trail.can_go_back
