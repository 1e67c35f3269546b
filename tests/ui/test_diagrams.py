"""Diagram pages: going in and out of sub-processes, to called processes, among sheets."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.pdf_reading import page_texts

pytestmark = pytest.mark.window

TRADE, BUILDING = "gewerbeanmeldung*.bpmn", "bauantrag*.bpmn"


def opened(start, library, name: str):
    person = start(library)
    person.open(next((library / "processes").rglob(name)))
    return person


def test_a_double_click_goes_into_a_sub_process_and_the_breadcrumb_leads_out(start, library):
    person = opened(start, library, BUILDING)
    page = person.window.pages.diagram()
    outside = page.sheet_id
    person.double_click_element("Fachstellen beteiligen")
    assert page.sheet_id != outside
    assert page._breadcrumb.names()[-2:] == ["Bauantrag bearbeiten", "Fachstellen beteiligen"]
    assert person.window.bar._sheet.text() == "Fachstellen beteiligen"
    person.click(page._breadcrumb.button("Bauantrag bearbeiten"))
    assert page.sheet_id == outside


def test_the_keyboard_goes_in_and_out_too(start, library):
    person = opened(start, library, BUILDING)
    page = person.window.pages.diagram()
    outside = page.sheet_id
    assert not person.window.actions_["view.up"].isEnabled()
    person.canvas.select([person.element("Fachstellen beteiligen")])
    person.canvas.setFocus()
    QTest.keyClick(person.canvas, Qt.Key.Key_Return)
    assert page.sheet_id != outside
    person.press("Alt+PgUp")
    assert page.sheet_id == outside


def test_sheets_are_tabs_below_the_diagram(start, library):
    person = opened(start, library, BUILDING)
    page = person.window.pages.diagram()
    bar = page._sheet_bar
    assert [bar.tabText(n) for n in range(bar.count())] == [
        "Bauantrag bearbeiten",
        "Fachstellen beteiligen",
    ]
    person.click(bar, bar.tabRect(1).center())
    assert page.sheet_name() == "Fachstellen beteiligen"


def test_a_file_of_one_sheet_has_no_tabs_for_it(start, process_file):
    person = start(process_file)
    assert not person.window.pages.diagram()._sheets.isVisible()


def test_a_call_activity_leads_to_its_process(start, library):
    person = opened(start, library, TRADE)
    person.double_click_element("Gebühr erheben")
    person.until_idle()
    assert person.tabs[-1] == "Gebühr erheben"


def test_a_process_that_is_not_there_is_named(start, library):
    person = opened(start, library, TRADE)
    person.window.pages.open_process("Process_Nirgendwo")
    assert "Process_Nirgendwo" in person.told[0]


def test_an_entry_without_a_diagram_says_so(start, library):
    person = start(library)
    tree = person.window.tree
    tree.field.setText("Ziele vereinbaren")
    QTest.keyClick(tree.field, Qt.Key.Key_Return)
    person.until(lambda: person.told, "a word about it")
    assert "Ziele vereinbaren" in person.told[0]


def test_the_breadcrumb_says_where_in_the_landscape_one_is(start, library):
    person = opened(start, library, TRADE)
    page = person.window.pages.diagram()
    assert page._breadcrumb.names() == [
        "Landkarte",
        "Kernprozesse",
        "Sicherheit und Ordnung",
        "Gewerbeanmeldung bearbeiten",
    ]
    person.click(page._breadcrumb.button("Landkarte"))
    person.until_idle()
    assert person.window.tabs.page().place == "landscape"


def test_a_narrow_breadcrumb_keeps_both_ends(start, library):
    person = opened(start, library, TRADE)
    breadcrumb = person.window.pages.diagram()._breadcrumb
    breadcrumb.resize(290, breadcrumb.height())
    shown = breadcrumb.shown()
    assert shown[0] == "Landkarte"
    assert shown[-1] == "Gewerbeanmeldung bearbeiten"
    assert "Kernprozesse" not in shown


def test_a_file_that_draws_nothing_gets_a_proposal_that_is_no_change(start, tmp_path):
    path = tmp_path / "ohne.bpmn"
    path.write_text(
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" '
        'targetNamespace="urn:x"><process id="p" name="Antrag"><startEvent id="s"/>'
        '<task id="t" name="Prüfen"/><endEvent id="e"/>'
        '<sequenceFlow id="f" sourceRef="s" targetRef="t"/>'
        '<sequenceFlow id="g" sourceRef="t" targetRef="e"/></process></definitions>',
        "utf-8",
    )
    before = path.read_bytes()
    person = start(path)
    document = person.document()
    assert len(document.document.shapes_on(person.canvas.sheet_id)) == 3
    assert "Vorschlag" in person.told[0]
    assert not document.is_modified
    person.press("Ctrl+W")  # asks nothing
    assert path.read_bytes() == before


def test_a_file_with_nothing_to_draw_says_so(start, tmp_path):
    path = tmp_path / "leer.bpmn"
    path.write_text(
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" '
        'targetNamespace="urn:x"><process id="p" name="Leer"/></definitions>',
        "utf-8",
    )
    person = start(path)
    page = person.window.tabs.page()
    assert person.tabs == ["Leer"]
    assert page.canvas is None
    assert page._nothing.isVisible()


def test_what_is_deleted_comes_back_with_undo(start, library):
    person = opened(start, library, TRADE)
    before = len(person.document().document)
    person.click_element("Erlaubnispflicht prüfen")
    person.press("Del")
    assert len(person.document().document) < before
    undo = person.window.actions_["edit.undo"]
    assert undo.text() != "&Rückgängig"  # it says what it would take back
    person.press("Ctrl+Z")
    assert len(person.document().document) == before


def test_delete_in_a_list_or_field_never_deletes_on_the_diagram(start, library):
    person = opened(start, library, TRADE)
    person.click_element("Erlaubnispflicht prüfen")
    before = len(person.document().document)
    for widget in (person.window.tree.view, person.window.inspector.editor("name").text):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Delete)
        assert len(person.document().document) == before
    person.document().document.undo()


def test_printing_shows_the_page_and_hands_it_to_the_system(start, library, monkeypatch, home):
    from workbench.ui import printing

    handed = []
    monkeypatch.setattr(
        printing.QDesktopServices, "openUrl", lambda url: handed.append(url.toLocalFile()) or True
    )
    person = opened(start, library, TRADE)
    person.press("Ctrl+P")
    person.until_idle()
    assert len(handed) == 1
    assert person.window.tabs.page().key == f"pdf:{handed[0]}"
    assert person.window.tabs.page().sheets.page_count == 1


def test_printing_takes_every_sheet_the_one_in_front_first(start, library, monkeypatch, home):
    from workbench.ui import printing

    handed = []
    monkeypatch.setattr(
        printing.QDesktopServices, "openUrl", lambda url: handed.append(url.toLocalFile()) or True
    )
    person = opened(start, library, "stelle-besetzen*.bpmn")
    diagram = person.window.pages.diagram()
    inside = diagram.sheets()[-1]
    diagram.show_sheet(inside.id)
    person.press("Ctrl+P")
    person.until_idle()
    pages = page_texts(Path(handed[0]).read_bytes())
    assert len(pages) == len(diagram.sheets()) == 2
    assert pages[0].startswith(diagram.name_of_sheet(inside, 1))


def test_a_fitted_diagram_stays_fitted_in_every_size_until_somebody_moves_the_view(start, library):
    person = start(library)
    person.open(next((library / "processes").rglob("gewerbeanmeldung*.bpmn")))
    person.canvas.fit()
    small = person.canvas.zoom
    person.window.resize(person.window.width() + 400, person.window.height() + 200)
    person.until(lambda: person.canvas.zoom > small, "the larger picture")
    large = person.canvas.zoom
    scene = person.canvas.editor.picture.rough_bounds
    person.canvas.set_scene_bounds(scene.grown(500))  # as when something is put beside
    person.window.resize(person.window.width() - 50, person.window.height())
    QTest.qWait(50)
    assert person.canvas.zoom == large, "who works at the drawing keeps his place"
    person.canvas.fit()
    person.canvas.pan(20, 0)
    moved = person.canvas.zoom
    person.window.resize(person.window.width() - 300, person.window.height() - 200)
    QTest.qWait(50)
    assert person.canvas.zoom == moved
