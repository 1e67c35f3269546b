"""A list comes into the library through the window: columns, preview, report."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from workbench.io import tables
from workbench.library.library import Library
from workbench.library.spreadsheets.plan import Outcome
from workbench.ui.importing.page import ImportPage

pytestmark = pytest.mark.window

LIST = """Liste der Prozesse;;;
;;;
Lfd. Nr.;Prozess;Wer;Fälle pro Jahr
34.01;Wohngeld bewilligen;Wohngeldstelle;9.500
12.90;Fundsache annehmen;Bürgerbüro;320
12.91;Hund anmelden;Amt für Hunde;viele
"""


@pytest.fixture
def some_list(tmp_path: Path) -> Path:
    path = tmp_path / "liste.csv"
    path.write_text(LIST, "utf-8")
    return path


def shown_page(person) -> ImportPage:
    person.until(lambda: isinstance(person.window.page(), ImportPage), "the page")
    person.until_idle()
    return person.window.page()


def names(folder: Path) -> set[str]:
    return {entry.name for entry in Library.open(folder).processes}


def test_a_clerk_reads_a_list_in_and_keeps_the_report(
    start, library, some_list, tmp_path, monkeypatch
) -> None:
    person = start(library)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(some_list), ""))
    person.trigger("file.import_list")
    page = shown_page(person)
    assert page.header.currentText() == "3: Lfd. Nr., Prozess, Wer, Fälle pro Jahr"
    assert [combo.currentText() for combo in page.mapping.choices] == [
        "Prozessnummer",
        "Bezeichnung",
        "– nicht einlesen –",
        "Fallzahl/Jahr",
    ]
    third = page.mapping.choices[2]
    third.setCurrentIndex(third.findText("Federführende Stelle"))
    person.click(page.next_button)
    person.until_idle()
    assert [row.outcome for row in page.rows.shown] == [
        Outcome.CHANGED,
        Outcome.NEW,
        Outcome.NEW,
    ]
    assert "2 neu, 1 geändert, 0 unverändert, 0 abgelehnt" in page.sentence.text()
    assert "Fundsache annehmen" not in names(library), "a preview changes nothing"
    page.rows.show_only(Outcome.REFUSED)
    assert [row.name for row in page.rows.shown] == ["Hund anmelden"]
    assert page.rows.detail.item(0, 3).text() == (
        "Nicht übernommen: „Amt für Hunde“ steht nicht im Katalog."
    )
    person.click(page.next_button)
    person.until(lambda: page.next_button.isEnabled(), "the report")
    person.until_idle()
    assert page.sentence.text().startswith("Die Liste wurde eingelesen: 2 neu, 1 geändert")
    assert {"Fundsache annehmen", "Hund anmelden"} <= names(library)
    report = tmp_path / "bericht.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(report), ""))
    person.click(page.next_button)
    person.until_idle()
    person.window.files.open(some_list)
    person.until(lambda: person.window.page() is not page, "the list, read anew")
    again = shown_page(person)
    assert again.mapping.choices[2].currentText() == "Federführende Stelle", "it is remembered"
    rows = tables.read(report)[0].rows
    assert ("viele", "„viele“ ist keine ganze Zahl. Geben Sie nur Ziffern ein.") in {
        row[5:7] for row in rows
    }


def test_an_attribute_belongs_to_one_column_and_rows_must_be_found(
    start, library, some_list
) -> None:
    person = start(library)
    person.window.files.open(some_list)
    page = shown_page(person)
    number, name, who, _ = page.mapping.choices
    who.setFocus()
    person.type("Bez", who)  # the keyboard alone chooses
    assert who.currentText() == "Bezeichnung"
    assert name.currentIndex() == 0
    who.setCurrentIndex(0)
    number.setCurrentIndex(0)
    assert not page.next_button.isEnabled()
    assert "damit Zeilen wiedererkannt werden" in page.sentence.text()
    page.header.setCurrentIndex(0)
    assert len(page.mapping.choices) == 4
    assert page.mapping.table.item(0, 0).text() == "Liste der Prozesse"


def test_an_open_process_is_changed_in_the_window_and_can_be_undone(
    start, library, some_list
) -> None:
    person = start(library)
    entry = next(one for one in person.session.workspace.library.processes if one.number == "34.01")
    person.open(entry.path)
    document = person.document()
    person.window.files.open(some_list)
    page = shown_page(person)
    person.click(page.next_button)
    person.until_idle()
    person.click(page.next_button)
    person.until(lambda: page.next_button.isEnabled(), "the report")
    person.until_idle()
    assert document.document.profile(entry.id).text("cases_per_year") == "9500"
    assert not document.is_modified
    assert document.document.history.undo_title is not None
    document.document.undo()
    assert document.document.profile(entry.id).text("cases_per_year") == "2900"


def test_a_dropped_list_opens_the_assistant_and_a_library_is_needed(
    start, library, some_list
) -> None:
    person = start()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(some_list))])
    drop = QDropEvent(
        QPointF(400, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    person.window.dropEvent(drop)
    person.until(lambda: person.told, "a word")
    assert "Öffnen Sie zuerst die Bibliothek" in person.told[0]
    person.open(library)
    person.window.dropEvent(drop)
    assert shown_page(person).title() == "Einlesen: liste.csv"


def test_what_is_no_table_is_said_in_a_sentence(start, library, tmp_path) -> None:
    person = start(library)
    path = tmp_path / "brief.xlsx"
    path.write_bytes(b"Sehr geehrte Frau Beispiel")
    person.window.files.open(path)
    person.until_idle()
    assert person.told[0].startswith("„brief.xlsx“ ist keine lesbare Tabelle.")


def test_cancelling_leaves_whole_files_and_the_report_says_what_was_done(
    start, library, tmp_path
) -> None:
    person = start(library, language="en")
    path = tmp_path / "lang.csv"
    path.write_text("Prozess\n" + "".join(f"Vorgang {n} führen\n" for n in range(400)), "utf-8")
    before = names(library)
    person.window.files.open(path)
    page = shown_page(person)
    person.click(page.next_button)
    person.until_idle()
    person.click(page.next_button)
    task = person.session.tasks.running[0]
    person.until(lambda: task.share > 0.02, "the first processes")
    task.cancel()
    person.until(lambda: page.next_button.isEnabled(), "the report")
    person.until_idle()
    assert page.sentence.text().startswith("Cancelled. Done until then:")
    made = names(library) - before
    assert 0 < len(made) < 400
    assert made == {row.name for row in page._report.rows if row.outcome is Outcome.NEW}
    assert all(entry.problem is None for entry in Library.open(library).processes)


def test_the_register_is_saved_as_a_table(start, library, tmp_path, monkeypatch) -> None:
    person = start(library)
    path = tmp_path / "register.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    person.trigger("file.export_register")
    person.until_idle()
    assert str(path) in person.told[0]
    rows = tables.read(path)[0].rows
    assert {row[1] for row in rows[1:]} == names(library)


def test_a_catalogue_goes_out_and_a_changed_one_comes_back(
    start, library, tmp_path, monkeypatch
) -> None:
    person = start(library)
    page = person.window.pages.show("catalogues")
    page.list.setCurrentRow(1)
    path = tmp_path / "rollen.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    export, read_in = page.exchange.menu().actions()
    export.trigger()
    person.until_idle()
    lines = path.read_text("utf-8-sig").splitlines()
    path.write_text("\n".join([lines[0], lines[1].replace(";", " (neu);", 1)]), "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    read_in.trigger()
    assistant = shown_page(person)
    assert assistant.kind.currentText() == "Rollen"
    person.click(assistant.next_button)
    person.until_idle()
    assert [row.outcome for row in assistant.rows.shown] == [Outcome.CHANGED]
    person.click(assistant.next_button)
    person.until(lambda: assistant.next_button.isEnabled(), "the report")
    person.until_idle()
    first = Library.open(library).catalogue("role").entries[0]
    assert first.name.endswith(" (neu)")
    assert first.name in page.table.texts(), "the page of the catalogues shows it too"


def test_the_chosen_sort_of_file_completes_its_name(start, library, tmp_path, monkeypatch) -> None:
    person = start(library)
    monkeypatch.setattr(
        QFileDialog,
        "getSaveFileName",
        lambda *given: (str(tmp_path / "Amt 1.2"), given[3].split(";;")[1]),
    )
    person.trigger("file.export_register")
    person.until_idle()
    assert tables.read(tmp_path / "Amt 1.2.csv")[0].title == "Amt 1.2"


def test_the_keyboard_alone_goes_through_a_wide_list(start, library, tmp_path) -> None:
    path = tmp_path / "breit.csv"
    path.write_text(
        "Prozess;" + ";".join(f"Spalte {n}" for n in range(40)) + "\nNeues anlegen" + ";x" * 40
    )
    person = start(library)
    person.window.files.open(path)
    page = shown_page(person)
    assert page.mapping.choices[0].hasFocus()
    for _ in range(40):
        person.press("Tab")
    last = page.mapping.choices[-1]
    assert last.hasFocus()
    assert last.visibleRegion().boundingRect().height() == last.height(), "it is scrolled into view"
    for _ in range(5):
        person.press("Tab")
        if page.next_button.hasFocus():
            break
    page.next_button.setFocus()
    person.press("Space")
    person.until_idle()
    assert page.rows.table.hasFocus()
    assert [row.name for row in page.rows.shown] == ["Neues anlegen"]
