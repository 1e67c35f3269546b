"""Taking processes from the reference register into the library, in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from workbench.library.adoption import Extent, Standing
from workbench.ui.open_document import LANDSCAPE
from workbench.ui.reference_page import ReferencePage

pytestmark = pytest.mark.window


@pytest.fixture
def person(start, library):
    person = start(library)
    person.trigger("library.reference")
    return person


def page_of(person) -> ReferencePage:
    page = person.window.tabs.page_of("reference")
    assert isinstance(page, ReferencePage)
    return page


def choose(combo, data) -> None:
    combo.setCurrentIndex(next(n for n in range(combo.count()) if combo.itemData(n) == data))


def files(library) -> list[str]:
    return sorted(path.stem for path in library.rglob("*.bpmn"))


def test_by_keyboard_alone_two_processes_are_found_chosen_and_adopted(person, library):
    page = page_of(person)
    person.type("hundesteuer")
    page.table.setFocus()
    person.press("Space")
    page.field.setFocus()
    person.press("Ctrl+A")
    person.type("jagdschein")
    page.table.setFocus()
    person.press("Space")

    assert [one.name for one in page.chosen] == ["Jagdschein ausstellen", "Hundesteuer festsetzen"]
    assert page.adopt_button.text() == "2 übernehmen"
    page.adopt_button.setFocus()
    person.press("Space")
    person.until_idle()

    assert {"Hundesteuer festsetzen", "Jagdschein ausstellen"} <= set(files(library))
    assert person.told == ["2 Prozesse wurden übernommen."]
    assert page.chosen == []
    assert not page.adopt_button.isEnabled()


def test_what_is_adopted_is_shown_so_and_cannot_be_chosen_again(person, library):
    page = page_of(person)
    page.field.setText("hundesteuer")
    page.choose_all.click()
    page.adopt_button.click()
    person.until_idle()
    choose(page.filters[3], Standing.ADOPTED)

    assert page.table.texts() == ["Hundesteuer festsetzen"]
    page.table.setFocus()
    person.press("Space")
    assert page.chosen == []
    person.press("Return")
    person.until_idle()
    assert person.document().title == "Hundesteuer festsetzen"


def test_the_sentence_about_one_process_opens_it(person):
    page = page_of(person)
    page.field.setText("hundesteuer")
    page.choose_all.click()
    page.adopt_button.click()
    person.until_idle()

    (notice,) = person.window.notices.notices()
    assert notice.text == "„Hundesteuer festsetzen“ wurde übernommen."
    person.click(notice.buttons[0])
    person.until_idle()
    assert person.document().title == "Hundesteuer festsetzen"


def test_a_click_on_the_box_chooses(person):
    page = page_of(person)
    page.field.setText("hundesteuer")
    box = page.table.visualRect(page.table.model().index(0, 0))
    person.click(page.table.viewport(), QPoint(box.left() + 16, box.center().y()))

    assert [one.name for one in page.chosen] == ["Hundesteuer festsetzen"]


def test_filters_and_search_narrow_together(person):
    page = page_of(person)
    everything = page.table.shown_rows
    choose(page.filters[0], "order")
    in_order = page.table.shown_rows
    choose(page.filters[2], ("any", "county"))
    of_counties = page.table.shown_rows
    page.field.setText("waffen")

    assert everything > in_order > of_counties > page.table.shown_rows > 0
    assert "Aufbewahrung von Waffen kontrollieren" in page.table.texts()


def test_what_is_chosen_stays_chosen_while_one_filters(person):
    page = page_of(person)
    page.field.setText("hundesteuer")
    page.choose_all.click()
    page.field.setText("")
    choose(page.filters[0], "order")
    choose(page.filters[0], None)

    assert [one.name for one in page.chosen] == ["Hundesteuer festsetzen"]
    row = page.table.texts().index("Hundesteuer festsetzen")
    state = page.table.model().index(row, 0).data(Qt.ItemDataRole.CheckStateRole)
    assert Qt.CheckState(state) is Qt.CheckState.Checked


def test_a_place_of_the_open_landscape_is_filled_as_a_step_that_can_be_undone(person):
    landscape = next(one for one in person.session.workspace.documents if one.kind == LANDSCAPE)

    def place() -> str:
        elements = landscape.document.elements("process_entry")
        return next(one.refers_to for one in elements if one.name == "Veranstaltung genehmigen")

    assert place() == ""
    page = page_of(person)
    page.field.setText("veranstaltung genehmigen")
    page.choose_all.click()
    page.adopt_button.click()
    person.until_idle()

    assert place() == "Process_Veranstaltung_genehmigen"
    entry = person.session.workspace.library.process(place())
    assert entry is not None and entry.number == "12.06"
    landscape.document.undo()
    assert place() == ""


def test_the_register_speaks_english_with_german_names(start, library):
    person = start(library, language="en")
    person.trigger("library.reference")
    page = page_of(person)
    page.field.setText("dog tax")

    assert page.table.texts() == ["Hundesteuer festsetzen"]


def test_on_the_landscape_only_the_open_landscape_gets_a_place_to_be_undone(person, library):
    landscape = next(one for one in person.session.workspace.documents if one.kind == LANDSCAPE)
    page = page_of(person)
    choose(page.extent, Extent.LANDSCAPE)
    page.field.setText("hundesteuer")
    page.choose_all.click()
    before = files(library)
    page.adopt_button.click()
    person.until_idle()

    def drawn() -> bool:
        elements = landscape.document.elements("process_entry")
        return any(one.name == "Hundesteuer festsetzen" for one in elements)

    assert drawn() and landscape.is_modified
    assert files(library) == before
    landscape.document.undo()
    assert not drawn()


def test_a_process_that_is_there_by_that_name_counts_as_adopted(person, library):
    page = page_of(person)
    choose(page.filters[3], Standing.NAMESAKE)
    name = "Bauantrag bearbeiten"
    page.field.setText(name)
    person.open(next(library.rglob("bauantrag-bearbeiten.bpmn")))
    document = person.document().document
    person.trigger("library.reference")
    page.choose_all.click()
    page.adopt_button.click()
    person.until_idle()

    approved = next(document.elements("process"))
    remembered = document.profile(approved.id).text("reference")
    refused = any("Begin" in told or "neuen Entwurf" in told for told in person.told)
    assert remembered == "ref-bauantrag-bearbeiten" or refused
