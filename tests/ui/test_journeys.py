"""What people come to do, done with mouse and keyboard in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import button_of
from workbench.ui.handbook_dialog import HandbookDialog

pytestmark = pytest.mark.window


def test_new_user_from_the_sample_to_the_printed_change(start, library, tmp_path, monkeypatch):
    # Given somebody who opens the sample library and finds its landscape
    from workbench.ui import files

    monkeypatch.setattr(files, "SAMPLE_LIBRARY", library)
    person = start()
    page = person.window.tabs.page()
    assert page.key == "start"
    person.click(page.ways["file.open_sample"])
    person.until_idle()
    assert person.tabs == ["Prozesslandkarte Musterstadt"]

    # when they open a process from the landscape
    person.double_click_element("Gewerbeanmeldung bearbeiten")
    person.until_idle()
    assert person.tabs[-1] == "Gewerbeanmeldung bearbeiten"

    # and give a task another name
    person.click_element("Erlaubnispflicht prüfen")
    person.press("F2")
    field = QApplication.focusWidget()
    field.selectAll()
    person.type("Erlaubnispflicht klären", field)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert person.element("Erlaubnispflicht klären")
    assert person.tabs[-1].startswith("●")

    # and save, and make the handbook
    person.press("Ctrl+S")
    assert not person.tabs[-1].startswith("●")
    out = tmp_path / "handbuch.pdf"

    def fill_in(dialog: HandbookDialog) -> None:
        dialog.path.setText(str(out))
        QTest.mouseClick(button_of(dialog, "Handbuch erstellen"), Qt.MouseButton.LeftButton)

    person.in_dialog(HandbookDialog, fill_in)
    person.press("Ctrl+Shift+H")
    person.until_idle()

    # then the pages are shown, and the change is in them
    shown = person.window.tabs.page()
    assert shown.key == f"pdf:{out}"
    words = " ".join(
        " ".join(shown.sheets.page_text(number).split())
        for number in range(shown.sheets.page_count)
    )
    assert "Erlaubnispflicht klären" in words
    assert "Erlaubnispflicht prüfen" not in words


def test_somebody_sends_a_file_and_gets_it_back(start, process_file):
    # Given a file of another program
    before = process_file.read_bytes()
    person = start(process_file)
    assert person.tabs == ["Urlaub beantragen"]
    shapes = {
        shape.id: shape.bounds
        for shape in person.document().document.shapes_on(person.canvas.sheet_id)
    }

    # then opening moved nothing, and there is nothing to save
    assert not person.document().is_modified
    written = process_file.stat().st_mtime_ns
    person.press("Ctrl+S")
    assert process_file.stat().st_mtime_ns == written

    # when a step is renamed and the file saved
    start_event = next(person.document().document.elements("startEvent"))
    person.canvas.select([start_event.id])
    person.canvas.setFocus()
    person.press("F2")
    person.type("Urlaub gewünscht")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    person.press("Ctrl+S")

    # then only that has changed in the file
    from workbench.io import bpmn

    again = bpmn.read(process_file)
    assert again.element(start_event.id).name == "Urlaub gewünscht"
    assert {shape.id: shape.bounds for shape in again.shapes_on(again.sheets()[0].id)} == shapes
    assert process_file.read_bytes() != before

    # and taking it back and saving gives the same bytes as at the beginning
    person.press("Ctrl+Z")
    person.press("Ctrl+S")
    assert process_file.read_bytes() == before
