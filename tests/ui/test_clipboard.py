"""The clipboard by keyboard and mouse, from tab to tab and with the text of other programs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from workbench.io import bpmn
from workbench.ui.clipboard import MIME, SVG, leave_text


@pytest.fixture
def other_file(tmp_path: Path) -> Path:
    path = tmp_path / "reise.bpmn"
    path.write_bytes(bpmn.write(bpmn.new_document("Reise abrechnen", "de")))
    return path


def names(person, kind: str) -> list[str]:
    return [element.name for element in person.document().document.elements(kind)]


def point_at(person, place: QPoint) -> None:
    QTest.mouseMove(person.canvas.viewport(), place)
    QTest.qWait(1)


def select(person, kind: str) -> None:
    element = next(person.document().document.elements(kind))
    person.canvas.setFocus()
    person.canvas.select([element.id])


def test_what_is_copied_in_one_tab_is_pasted_in_another(start, process_file, other_file):
    person = start(process_file)
    select(person, "startEvent")
    person.press("Ctrl+C", person.canvas)
    person.open(other_file)
    person.canvas.setFocus()
    before = len(names(person, "startEvent"))
    person.press("Ctrl+V", person.canvas)
    assert len(names(person, "startEvent")) == before + 1
    assert len(person.canvas.selection) == 1
    person.press("Ctrl+V", person.canvas)
    centers = {
        shape.bounds.center
        for event in person.document().document.elements("startEvent")
        for shape in person.document().document.shapes_of(event.id)
    }
    assert len(centers) == before + 2, "none hides another"
    person.press("Ctrl+Z", person.canvas)
    person.press("Ctrl+Z", person.canvas)
    assert not person.document().document.is_modified


def test_the_clipboard_holds_a_file_of_its_own_and_a_picture(start, process_file):
    person = start(process_file)
    select(person, "startEvent")
    person.press("Ctrl+C", person.canvas)
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasFormat(MIME)
    alone = bpmn.read(data.text().encode())
    assert [element.type for element in alone.elements()] == ["process", "startEvent"]
    assert isinstance(data.imageData(), QImage)
    assert not data.imageData().isNull()
    assert bytes(data.data(SVG).data()).startswith(b"<?xml")


def test_text_of_another_program_is_pasted_and_other_text_refused(start, process_file):
    person = start(process_file)
    person.canvas.setFocus()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText('<bpmn:process id="p"><bpmn:task id="a" name="Prüfen"/></bpmn:process>')
    person.press("Ctrl+V", person.canvas)
    assert names(person, "task") == ["Prüfen"]
    said: list[str] = []
    person.canvas.status.connect(said.append)
    clipboard.setText("Guten Tag")
    person.press("Ctrl+V", person.canvas)
    assert names(person, "task") == ["Prüfen"]
    assert said[-1].startswith("Nicht eingefügt")


def test_cut_and_duplicate_by_keys(start, process_file):
    person = start(process_file)
    select(person, "startEvent")
    person.press("Ctrl+D", person.canvas)
    assert len(names(person, "startEvent")) == 2
    person.press("Ctrl+X", person.canvas)
    assert len(names(person, "startEvent")) == 1
    person.press("Ctrl+V", person.canvas)
    assert len(names(person, "startEvent")) == 2


def test_a_table_of_text_can_be_taken_by_somebody_else(start, process_file):
    person = start(process_file)
    person.canvas.setFocus()
    taken: list[str] = []
    page = person.window.pages.diagram()
    page.clipboard.readers.append(lambda text: taken.append(text) or True)
    data = QMimeData()
    data.setText("1\tAmt\tPrüfen")
    QGuiApplication.clipboard().setMimeData(data)
    person.press("Ctrl+V", person.canvas)
    assert taken == ["1\tAmt\tPrüfen"]


def test_a_picture_of_the_diagram_goes_on_the_clipboard(start, process_file):
    person = start(process_file)
    person.canvas.setFocus()
    person.press("Ctrl+Shift+C", person.canvas)
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage() and not data.hasText()
    assert data.imageData().width() > 600


def test_the_text_stays_on_the_clipboard_when_the_program_ends(start, process_file):
    person = start(process_file)
    select(person, "startEvent")
    person.press("Ctrl+C", person.canvas)
    copied = QGuiApplication.clipboard().text()
    leave_text()
    data = QGuiApplication.clipboard().mimeData()
    assert not data.hasFormat(MIME)
    assert data.text() == copied
