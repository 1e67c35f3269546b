"""Comparing a document with another version: marks on the drawing, the list, going there."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from workbench.analysis.comparison import Sort
from workbench.editing.operations import moving, naming, removing
from workbench.io import bpmn
from workbench.io.files import save_atomically
from workbench.ui.comparison_page import ComparisonPage
from workbench.words import mark

pytestmark = pytest.mark.window

NEW_NAME, OLD_NAME = "Anzeige gründlich prüfen", "Anzeige formal prüfen"


@pytest.fixture
def person(start, library):
    someone = start(library)
    someone.open(next(library.rglob("gewerbeanmeldung-bearbeiten.bpmn")))
    return someone


def shape_of(person, element: str):
    return person.document().document.shapes_of(element)[0]


def edit(person, do, *arguments) -> None:
    with person.document().document.step(mark("Test")) as step:
        do(step, *arguments)


def compare_with_saved(person) -> ComparisonPage:
    person.trigger("check.compare_saved")
    person.until_idle()
    page = person.window.page()
    assert isinstance(page, ComparisonPage)
    return page


def listed(page: ComparisonPage) -> list[tuple[str, ...]]:
    return list(zip(page.table.texts(0), page.table.texts(2), strict=True))


def test_what_was_done_since_saving_is_marked_and_listed(person):
    task = person.element(OLD_NAME)
    edit(person, naming.rename, task, NEW_NAME)

    page = compare_with_saved(person)

    assert listed(page) == [("Geändert", NEW_NAME)]
    assert page.table.texts(3) == [f"Name: „{OLD_NAME}“ → „{NEW_NAME}“"]
    assert [one.drawn.element for one in page.drawing.marks] == [task]
    assert page.switches[Sort.CHANGED].text().endswith("1")


def test_nothing_changed_is_said_in_a_sentence(person):
    page = compare_with_saved(person)

    assert page._nothing.isVisible()
    assert page._nothing.text() == "Beide Fassungen sagen und zeichnen dasselbe."


def test_what_is_gone_stays_to_be_seen_as_a_ghost(person):
    task = person.element(OLD_NAME)
    edit(person, removing.delete, [shape_of(person, task).id])

    page = compare_with_saved(person)

    ghosts = [one.drawn.element for one in page.drawing.marks if one.is_ghost]
    assert task in ghosts
    page.old_button.click()
    assert not any(one.is_ghost for one in page.drawing.marks), "it is there in the other version"
    assert task in [one.drawn.element for one in page.drawing.marks]


def test_a_click_on_a_mark_chooses_its_row_and_the_list_leads_to_the_editor(person):
    task = person.element(OLD_NAME)
    edit(person, naming.rename, task, NEW_NAME)
    edit(person, moving.move, [shape_of(person, person.element("Behörden unterrichten")).id], 0, 5)
    page = compare_with_saved(person)
    shown = next(one for one in page.drawing.marks if one.drawn.element == task)
    spot = page.drawing.to_viewport(shown.drawn.bounds).center().toPoint()

    person.click(page.drawing.viewport(), spot)
    assert page.current() is shown.difference
    person.click(page.drawing.viewport(), QPoint(2, 2))
    QTest.mouseClick(page.drawing.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    page.table.setFocus()
    person.press("Return", page.table)

    assert person.window.page() is person.window.tabs.page_of(person.document().key)
    assert person.canvas.selection == [shape_of(person, task).id]


def test_the_legend_takes_a_sort_away_and_brings_it_back(person):
    edit(person, naming.rename, person.element(OLD_NAME), NEW_NAME)
    page = compare_with_saved(person)

    person.click(page.switches[Sort.CHANGED])
    assert (listed(page), page.drawing.marks) == ([], [])
    person.click(page.switches[Sort.CHANGED])
    assert len(listed(page)) == len(page.drawing.marks) == 1


def test_the_comparison_follows_the_document(person):
    page = compare_with_saved(person)
    document = page.shown

    with document.document.step(mark("Test")) as step:
        naming.rename(step, next(document.document.elements("process")).id, "Ganz anders")
    person.until(lambda: listed(page) == [("Geändert", "Ganz anders")], "the list to follow")
    document.document.undo()
    person.until(lambda: listed(page) == [], "the list to be empty again")


def test_a_file_from_elsewhere_is_chosen_and_compared(person, tmp_path, monkeypatch):
    other = tmp_path / "mail.bpmn"
    shutil.copy(person.document().path, other)
    edit(person, naming.rename, person.element(OLD_NAME), NEW_NAME)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))

    person.trigger("check.compare")
    person.until_idle()

    page = person.window.page()
    assert isinstance(page, ComparisonPage)
    assert "mail.bpmn" in page._versions.text()
    assert listed(page) == [("Geändert", NEW_NAME)]


def test_a_landscape_is_not_compared_with_a_process(person, library, monkeypatch):
    other = next((library / "landscapes").glob("*.json"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))

    person.trigger("check.compare")
    person.until_idle()

    assert person.told == ["Ein Prozess und eine Landkarte lassen sich nicht vergleichen."]


def test_the_tab_goes_with_its_document(person):
    page = compare_with_saved(person)

    person.window.pages.close(person.window.tabs.page_of(page.shown.key))
    person.until_idle()

    assert not any(isinstance(page, ComparisonPage) for page in person.window.tabs.pages())


def test_another_theme_keeps_the_comparison_and_the_xml_open(person):
    diagram = person.window.page()
    person.trigger("view.xml")
    person.window.tabs.setCurrentWidget(diagram)
    compare_with_saved(person)
    before = person.tabs

    person.session.rebuild("en")
    person.until_idle()

    assert len(person.tabs) == len(before) == 4
    assert isinstance(person.window.page(), ComparisonPage)
    assert person.tabs[-1].startswith("Comparison: ")


def test_reopening_passes_over_what_belongs_to_a_document(person):
    compare_with_saved(person)
    person.window.pages.close_current()

    assert not person.window.actions_["file.reopen_tab"].isEnabled()


def test_what_somebody_else_saved_can_be_looked_at_before_reloading(person):
    path = person.document().path
    other = bpmn.read(path)
    with other.step(mark("Test")) as step:
        naming.rename(step, person.element(OLD_NAME), NEW_NAME)
    edit(person, naming.rename, person.element(OLD_NAME), "Meine Fassung")
    save_atomically(path, bpmn.write(other))
    person.look()

    (notice,) = person.window.notices.notices()
    person.click(notice.buttons[1])
    person.until_idle()

    page = person.window.page()
    assert isinstance(page, ComparisonPage)
    assert page.table.texts(3) == [f"Name: „{NEW_NAME}“ → „Meine Fassung“"]
