"""Sub-processes with mouse and keyboard: opened in place, gone into, made of steps, dissolved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from workbench.editing.operations import add_node
from workbench.geometry import Point
from workbench.model.records import Shape
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.words import mark

pytestmark = pytest.mark.window


def opened(start, library, name: str = "bauantrag*.bpmn"):
    person = start(library)
    person.open(next((library / "processes").rglob(name)))
    person.canvas.fit()
    return person


def bounds(person) -> dict[str, tuple[float, ...]]:
    document = person.document().document
    return {s.id: (s.sheet, *(round(v, 3) for v in s.bounds)) for s in document.of_type(Shape)}


def test_x_opens_a_sub_process_in_place_and_closes_it_again(start, library):
    person = opened(start, library)
    before = bounds(person)
    person.click_element("Fachstellen beteiligen")
    QTest.keyClick(person.canvas, Qt.Key.Key_X)
    document = person.document().document
    shape = document.shape_on(person.canvas.sheet_id, person.element("Fachstellen beteiligen"))
    assert shape.is_set("isExpanded")
    inner = document.shape_on(person.canvas.sheet_id, person.element("Fachstellen bestimmen"))
    assert shape.bounds.covers(inner.bounds)
    assert not person.window.pages.diagram()._sheets.isVisible()
    QTest.keyClick(person.canvas, Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    assert bounds(person) == before
    assert person.window.pages.diagram()._sheets.isVisible()


def test_a_new_sub_process_gets_a_sheet_when_it_is_gone_into(start, process_file):
    person = start(process_file)
    page = person.window.pages.diagram()
    outside = page.sheet_id
    with person.document().document.step(mark("Test")) as step:
        key = add_node(step, outside, BY_KEY["sub_process"], Point(400, 300), "Prüfen")
    person.canvas.select([key])
    person.canvas.setFocus()
    QTest.keyClick(person.canvas, Qt.Key.Key_Return)
    assert page.sheet_id != outside
    assert page._breadcrumb.names()[-1] == "Prüfen"
    person.press("Ctrl+Z")
    assert page.sheet_id == outside
    assert page._breadcrumb.names()[-1] != "Prüfen"


def test_steps_are_taken_out_named_closed_and_put_back(start, library):
    person = opened(start, library)
    flows = len(list(person.document().document.flows("sequenceFlow")))
    person.click_element("Vorhaben zulässig?")
    spot = person.spot_of("Anhörung durchführen")
    QTest.mouseClick(
        person.canvas.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ShiftModifier,
        spot,
    )
    person.press("Ctrl+Shift+X", person.canvas)
    person.type("Vorhaben bewerten lassen")
    person.press("Return")
    sub = person.element("Vorhaben bewerten lassen")
    assert person.document().document.element(sub).type == "subProcess"
    person.trigger("arrange.collapse")
    assert len(person.document().document.sheets()) == 3
    person.trigger("arrange.dissolve")
    assert sub not in person.document().document
    assert len(list(person.document().document.flows("sequenceFlow"))) == flows


def test_a_step_is_dragged_into_an_open_sub_process(start, library):
    person = opened(start, library)
    person.click_element("Fachstellen beteiligen")
    person.trigger("arrange.expand")
    person.canvas.fit()
    canvas = person.canvas
    start_, sub = person.spot_of("Anhörung durchführen"), person.element("Fachstellen beteiligen")
    shape = person.document().document.shape_on(canvas.sheet_id, sub)
    box = canvas.to_viewport(shape.bounds)
    goal = QPoint(int(box.center().x()), int(box.bottom() - 6))
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=start_)
    for part in range(1, 11):
        QTest.mouseMove(canvas.viewport(), start_ + (goal - start_) * part / 10)
        QTest.qWait(1)
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=goal)
    QTest.qWait(1)
    document = person.document().document
    moved = document.element(person.element("Anhörung durchführen"))
    assert moved.parent == sub
    inner = document.shape_on(canvas.sheet_id, moved.id)
    assert document.shape_on(canvas.sheet_id, sub).bounds.covers(inner.bounds)
