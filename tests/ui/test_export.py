"""Pictures, PDF pages and handbooks that leave the program."""

from __future__ import annotations

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from tests.ui.conftest import button_of
from workbench.resources import SAMPLE_LIBRARY
from workbench.ui.export import HTML, JPEG, PDF, PNG, SVG, ExportDialog, export_web_pages
from workbench.ui.handbook_dialog import RELEASED, HandbookDialog, run_handbook

pytestmark = pytest.mark.window


@pytest.fixture
def person(start, library):
    somebody = start(library)
    somebody.open(next((library / "processes").rglob("gewerbeanmeldung*.bpmn")))
    return somebody


def export(person, monkeypatch, path, suffix: str, scale: float = 2.0) -> None:
    from workbench.ui import asking

    monkeypatch.setattr(asking, "path_to_save", lambda *_: path)

    def choose(dialog: ExportDialog) -> None:
        dialog.choose(suffix)
        dialog.set_scale(scale)
        QTest.mouseClick(button_of(dialog, "Exportieren…"), Qt.MouseButton.LeftButton)

    person.in_dialog(ExportDialog, choose)
    person.press("Ctrl+Shift+E")
    person.until_idle()


def test_svg_holds_the_words_as_text(person, monkeypatch, tmp_path):
    path = tmp_path / "bild.svg"
    export(person, monkeypatch, path, SVG)
    text = path.read_text("utf-8")
    assert text.startswith("<?xml") or text.startswith("<svg")
    assert "Erlaubnispflicht" in text
    assert any("bild.svg" in told for told in person.told)


def test_png_is_as_fine_as_was_chosen(person, monkeypatch, tmp_path):
    sizes = {}
    for scale in (1.0, 3.0):
        path = tmp_path / f"bild-{scale}.png"
        export(person, monkeypatch, path, PNG, scale)
        sizes[scale] = int.from_bytes(path.read_bytes()[16:20], "big")  # of the PNG header
    assert sizes[3.0] == pytest.approx(3 * sizes[1.0], abs=3)
    assert person.session.settings.png_scale == 3.0


def test_jpeg_is_a_picture_others_open(person, monkeypatch, tmp_path):
    from PIL import Image

    path = tmp_path / "bild.jpg"
    export(person, monkeypatch, path, JPEG)
    with Image.open(path) as picture:
        assert picture.format == "JPEG"
        assert picture.getpixel((0, 0)) == (255, 255, 255)


def test_pdf_is_a_page_with_real_text(person, monkeypatch, tmp_path):
    path = tmp_path / "bild.pdf"
    export(person, monkeypatch, path, PDF)
    with pypdfium2.PdfDocument(path) as pdf:
        assert len(pdf) == 1
        assert "Gewerbetreibende" in pdf[0].get_textpage().get_text_bounded()


def test_a_poster_is_as_large_as_the_paper_chosen(person, monkeypatch, tmp_path):
    from workbench.ui import asking

    # Given the paper A0 in the dialog, which only a PDF has
    path = tmp_path / "plakat.pdf"
    monkeypatch.setattr(asking, "path_to_save", lambda *_: path)

    def choose(dialog: ExportDialog) -> None:
        papers = dialog.findChild(QComboBox, "paper")
        assert not papers.isEnabled()
        dialog.choose(PDF)
        assert papers.isEnabled()
        dialog.set_paper("A0")
        QTest.mouseClick(button_of(dialog, "Exportieren…"), Qt.MouseButton.LeftButton)

    # When it is exported, then the page is 841 by 1189 millimetres
    person.in_dialog(ExportDialog, choose)
    person.press("Ctrl+Shift+E")
    person.until_idle()
    with pypdfium2.PdfDocument(path) as pdf:
        assert sorted(round(side / 72 * 25.4) for side in pdf[0].get_size()) == [841, 1189]


def test_a_landscape_is_exported_as_web_pages_in_the_colours_shown(
    start, library, monkeypatch, tmp_path
):
    # Given the landscape of the library, coloured by the release status
    somebody = start(library)
    page = somebody.window.pages.diagram()
    page.overlay.choose("status")
    somebody.until_idle()
    # When it is exported as a web page
    path = tmp_path / "karte.html"
    export(somebody, monkeypatch, path, HTML)
    # Then its colours are explained there, and the processes lie beside it
    text = path.read_text("utf-8")
    assert "In Prüfung (" in text
    assert "karte_files/Bauantrag%20bearbeiten.html" in text
    count = len(list((tmp_path / "karte_files").iterdir()))
    assert any(f"{count} weiteren Seiten" in told for told in somebody.told)


def test_web_pages_that_are_cancelled_leave_no_first_page(start, library, tmp_path):
    somebody = start(library)
    path = tmp_path / "karte.html"
    export_web_pages(somebody.window, somebody.window.pages.diagram(), path)
    somebody.session.tasks.running[-1].cancel()
    somebody.until_idle()
    assert not path.exists()
    assert somebody.told == []


def test_all_sheets_are_pages_of_one_pdf(person, library, monkeypatch, tmp_path):
    from workbench.ui import asking
    from workbench.ui.fields.combo_box import ComboBox

    # Given a process whose sub-process has a sheet of its own
    person.open(next((library / "processes").rglob("stelle-besetzen.bpmn")))
    count = len(person.window.pages.diagram().sheets())
    assert count > 1
    path = tmp_path / "alle.pdf"
    monkeypatch.setattr(asking, "path_to_save", lambda *_: path)

    def choose(dialog: ExportDialog) -> None:
        dialog.choose(PDF)
        (sheets,) = [
            box for box in dialog.findChildren(ComboBox) if box.findText("Alle Blätter") > 0
        ]
        sheets.setCurrentText("Alle Blätter")
        QTest.mouseClick(button_of(dialog, "Exportieren…"), Qt.MouseButton.LeftButton)

    # When all sheets are exported, then each is a page
    person.in_dialog(ExportDialog, choose)
    person.press("Ctrl+Shift+E")
    person.until_idle()
    assert len(pypdfium2.PdfDocument(path)) == count


def test_a_handbook_of_the_released_processes_leaves_the_others_out(start, tmp_path):
    # Given the sample as it is, with released processes and others
    path = tmp_path / "handbuch.pdf"
    person = start(SAMPLE_LIBRARY)
    library = person.session.workspace.library
    drafts = [entry.name for entry in library.processes if entry.status != "approved"]
    assert drafts
    run_handbook(person.window, library, path, "de", RELEASED)
    person.until_idle()
    page = person.window.tabs.page()
    assert page.key == f"pdf:{path}"
    with pypdfium2.PdfDocument(path) as pdf:
        outline = [mark.get_title() for mark in pdf.get_toc()]
    assert any("Gewerbeanmeldung bearbeiten" in title for title in outline)
    assert not any(name in title for name in drafts for title in outline)


def test_unsaved_changes_are_asked_about_before_a_handbook(person, monkeypatch, tmp_path):
    from workbench.words import mark

    document = person.document().document
    process = document.element(person.window.inspector.element)
    with document.step(mark("Rename process")) as step:
        step.update(process, name="Anders")
    opened = []
    monkeypatch.setattr(HandbookDialog, "exec", lambda dialog: opened.append(dialog) or 0)
    asked = person.answer("Speichern")
    person.trigger("handbook.make")
    assert asked == ["Änderungen speichern, bevor das Handbuch erstellt wird?"]
    assert not person.document().is_modified
    assert len(opened) == 1
    document.undo()
    person.press("Ctrl+S")


def test_pages_of_a_pdf_are_read_by_keyboard(person, tmp_path):
    path = tmp_path / "handbuch.pdf"
    run_handbook(person.window, person.session.workspace.library, path, "en")
    person.until_idle()
    page = person.window.tabs.page()
    assert page.sheets.page_count > 10
    assert page.sheets.page_in_view() == 0
    page.sheets.setFocus()
    QTest.keyClick(page.sheets, Qt.Key.Key_End)
    assert page.sheets.page_in_view() == page.sheets.page_count - 1
    assert page._number.text().startswith(f"Seite {page.sheets.page_count} von")
    slider = person.window.bar._zoom.slider
    assert slider.value() == round(page.zoom * 100)
    person.window.pages.set_zoom(2.0)
    assert page.zoom == 2.0
    person.press("Ctrl+-")
    assert slider.value() == round(page.zoom * 100) < 200


def test_a_handbook_made_lately_is_opened_again(person, tmp_path):
    path = tmp_path / "handbuch.pdf"
    run_handbook(person.window, person.session.workspace.library, path, "de")
    person.until_idle()
    person.press("Ctrl+W")
    person.press("Alt+4")
    page = person.window.tabs.page()
    button = page.recent.widgets[0]
    assert button.text().startswith("handbuch")
    person.click(button)
    assert person.window.tabs.page().key == f"pdf:{path}"
    person.press("Ctrl+W")
    person.open(path)  # as from the list of recent things
    assert person.window.tabs.page().key == f"pdf:{path}"


def test_what_is_no_pdf_is_refused_in_a_sentence(start, tmp_path):
    path = tmp_path / "kein.pdf"
    path.write_bytes(b"nothing of the sort")
    person = start()
    person.window.pages.show_pdf(path)
    assert "kein.pdf" in person.told[0]


def test_the_title_page_is_saved_in_the_library(start, library):
    from workbench.library.library import Library

    person = start(library)
    person.press("Alt+4")
    page = person.window.tabs.page()
    line = page.editor("title").line
    line.setFocus()
    line.selectAll()
    person.type("Handbuch der Stadt", line)
    assert page._save.isEnabled()
    person.click(page._save)
    assert not page._save.isEnabled()
    about = Library.open(library).about
    assert about.handbook.title == "Handbuch der Stadt"
    assert about.organisation.name == "Stadt Musterstadt"
    assert about.handbook.changes


def test_a_cancelled_handbook_leaves_no_file(person, tmp_path):
    path = tmp_path / "handbuch.pdf"
    run_handbook(person.window, person.session.workspace.library, path, "de")
    person.session.tasks.running[-1].cancel()
    person.until_idle()
    assert list(tmp_path.glob("handbuch*")) == []
    assert person.told == []
