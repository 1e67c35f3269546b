"""What was open at the end is open again at the start; the XML of a process, to look at."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from workbench.settings import load_settings, save_settings
from workbench.ui.application import Session
from workbench.words import mark

pytestmark = pytest.mark.window


def test_the_next_start_opens_what_was_open_and_is_still_there(start, library, process_file):
    person = start(library)
    person.open(process_file)
    person.session._note_open()
    remembered = load_settings()
    remembered.open_paths = [*person.session.settings.open_paths, str(library / "fort.bpmn")]
    assert remembered.open_paths[0] == str(library)
    save_settings(remembered)

    again = Session(QApplication.instance())
    try:
        again.show([])
        person.until(lambda: again.has_begun and not again.workspace.reading, "the next start")
        person.until(lambda: again.workspace.library is not None, "the library")
        assert process_file in [document.path for document in again.workspace.documents]
    finally:
        again.close()


def test_whoever_does_not_want_that_gets_the_start_page(start, process_file):
    person = start(process_file)
    person.session._note_open()
    person.session.settings.reopen = False
    person.session.workspace.save_settings()
    again = Session(QApplication.instance())
    try:
        again.show([])
        person.until(lambda: again.has_begun, "the next start")
        assert [page.key for page in again.window.tabs.pages()] == ["start"]
    finally:
        again.close()


def test_the_xml_follows_the_process_and_is_found_in(start, process_file):
    person = start(process_file)
    document = person.document()
    person.trigger("view.xml")
    page = person.window.tabs.page()
    assert page.title() == "XML: Urlaub beantragen"
    assert page.text.toPlainText() == process_file.read_text("utf-8")
    with document.document.step(mark("Test")) as step:
        step.update(document.process_ids[0], name="Urlaub gewähren")
    assert "Urlaub gewähren" in page.text.toPlainText()
    page.field.setText("gewähren")
    assert page.text.textCursor().selectedText() == "gewähren"
    document.document.undo()
    assert "Urlaub gewähren" not in page.text.toPlainText()
    person.session.workspace.close(document)
    assert person.tabs == ["Start"], "the XML goes with its process"


def test_the_path_of_a_file_is_copied(start, process_file):
    person = start(process_file)
    person.trigger("file.copy_path")
    assert QApplication.clipboard().text() == str(process_file)
