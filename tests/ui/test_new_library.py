"""Making a library from a template, in the window."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from workbench.library.templates import templates
from workbench.ui.new_library_dialog import NewLibraryDialog

pytestmark = pytest.mark.window


def choose(dialog: NewLibraryDialog, key: str) -> None:
    keys = [one.key for one in templates()]
    dialog.templates.setCurrentIndex(keys.index(key))


def make(person, tmp_path, key: str, **more: bool) -> None:
    def fill(dialog: NewLibraryDialog) -> None:
        dialog._where.setText(str(tmp_path))
        QTest.keyClicks(dialog._name, "Musterdorf")
        choose(dialog, key)
        if "with_processes" in more:
            dialog.with_processes.setChecked(more["with_processes"])
        dialog._accept.click()

    person.in_dialog(NewLibraryDialog, fill)
    person.trigger("file.new_library")
    person.until_idle()


def test_a_library_of_a_county_opens_with_its_landscape(start, tmp_path):
    person = start()
    make(person, tmp_path, "county")

    library = person.session.workspace.library
    assert library is not None and library.folder == tmp_path / "Musterdorf"
    assert person.document().title == "Prozesslandkarte Musterdorf"
    assert len(library.processes) > 100
    assert [told for told in person.told if told] == []


def test_without_files_the_landscape_alone_is_made(start, tmp_path):
    person = start()
    make(person, tmp_path, "town-nrw", with_processes=False)

    library = person.session.workspace.library
    assert library is not None and library.processes == ()
    assert person.document().title == "Prozesslandkarte Musterdorf"


def test_an_empty_one_begins_with_the_list_of_processes(start, tmp_path):
    person = start()
    make(person, tmp_path, "empty")

    library = person.session.workspace.library
    assert library is not None and library.landscapes == ()
    assert "Prozesse" in person.tabs


def test_a_folder_that_holds_something_is_told_and_left_alone(start, tmp_path):
    (tmp_path / "Musterdorf").mkdir()
    (tmp_path / "Musterdorf" / "notiz.txt").write_text("meins", "utf-8")
    person = start()
    make(person, tmp_path, "town-imk")

    assert person.session.workspace.library is None
    assert any("ist nicht leer" in told for told in person.told)
    assert [path.name for path in (tmp_path / "Musterdorf").iterdir()] == ["notiz.txt"]


def test_the_dialog_says_what_each_template_brings(start, tmp_path):
    person = start()
    dialog = NewLibraryDialog(person.window, tmp_path)
    choose(dialog, "county")
    assert "Kreisverwaltung" in dialog.about.text()
    assert "Lebensmittel und Tiere" in dialog.preview.text()
    choose(dialog, "empty")
    assert not dialog.with_processes.isVisibleTo(dialog)
    dialog.deleteLater()
