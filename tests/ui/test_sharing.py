"""Two people in one library: who edits is told, what is saved appears, nothing is lost."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from workbench.io import bpmn
from workbench.io.files import save_atomically
from workbench.library.edit_notice import EditNotice, notice_place, read_notice
from workbench.library.holder import Holder
from workbench.ui.protection_bar import ProtectionBar
from workbench.words import mark

from .test_files import process_name, rename_process

pytestmark = pytest.mark.window


@pytest.fixture
def path(library: Path) -> Path:
    return next(library.rglob("gewerbeanmeldung-bearbeiten.bpmn"))


def edited_by_eva(path: Path, count: int = 0) -> None:
    notice = EditNotice(
        holder=Holder("Eva Meyer", "PC-17", 1),
        since="2026-03-02T14:02:00",
        key="eva",
        count=count,
    )
    notice_place(path).write_bytes(msgspec.json.encode(notice))


def eva_lets_go(path: Path) -> None:
    notice_place(path).unlink()


def eva_saves(path: Path, name: str) -> None:
    document = bpmn.read(path)
    with document.step(mark("Rename")) as step:
        step.update(next(document.elements("process")), name=name)
    save_atomically(path, bpmn.write(document))


def bar_of(person) -> ProtectionBar:
    return person.window.page().findChild(ProtectionBar)


def test_the_first_change_tells_others_and_the_end_takes_it_back(start, library, path):
    person = start(library)
    person.open(path)
    person.look()
    assert read_notice(path) is None  # whoever only looks leaves no trace

    rename_process(person, "Anders")
    person.look()
    notice = read_notice(path)
    assert notice is not None
    assert notice.holder == Holder.here()

    person.answer("Verwerfen")
    person.press("Ctrl+W")
    assert read_notice(path) is None


def test_what_somebody_edits_opens_read_only_and_can_be_edited_all_the_same(start, library, path):
    edited_by_eva(path)
    person = start(library)
    person.open(path)
    before = person.document().title

    # Then it says who and since when, and refuses
    assert bar_of(person).label.text() == (
        f"Eva Meyer (PC-17) bearbeitet „{path.name}“ seit 02.03.2026, 14:02 Uhr. "
        "Hier kann die Datei gelesen werden."
    )
    tabs = person.window.tabs.tabBar()
    assert tabs.accessibleTabName(tabs.currentIndex()).endswith("Schreibgeschützt")
    assert person.window.bar.state_text == "Schreibgeschützt"
    assert person.document().document.protection is not None
    person.press("Ctrl+S")
    assert process_name(path) == before

    # When the person decides to edit, both are told, and it works
    person.trigger("library.edit_here")
    rename_process(person, "Meine Fassung")
    person.look()
    assert any("Wer als Zweiter speichert" in text for text in person.told)
    person.press("Ctrl+S")
    assert process_name(path) == "Meine Fassung"


def test_editing_is_taken_over_when_the_other_has_let_go(start, library, path):
    edited_by_eva(path)
    person = start(library)
    person.open(path)
    eva_saves(path, "Evas Fassung")
    eva_lets_go(path)
    person.look()

    # Then what Eva saved is shown, still to be read, until editing is taken over
    assert person.document().title == "Evas Fassung"
    assert "nicht mehr" in bar_of(person).label.text()
    person.trigger("library.take_over")
    assert bar_of(person).isHidden()
    rename_process(person, "Meine Fassung")
    person.press("Ctrl+S")
    assert process_name(path) == "Meine Fassung"


def test_what_others_save_appears_where_the_person_was(start, library, path):
    person = start(library)
    person.open(path)
    chosen = next(iter(person.document().document.elements("userTask"))).id
    person.canvas.select([chosen])
    person.window.pages.set_zoom(1.7)
    selection, zoom = person.canvas.selection, person.canvas.zoom
    edited_by_eva(path)
    eva_saves(path, "Evas Fassung")
    person.look()

    assert person.document().title == "Evas Fassung"
    assert not person.document().is_modified
    assert person.document().document.history.undo_title is None
    assert (person.canvas.selection, person.canvas.zoom) == (selection, zoom)
    assert any("von Eva Meyer geändert und neu geladen" in text for text in person.told)


def test_what_the_person_changed_is_never_reloaded_away(start, library, path):
    person = start(library)
    person.open(path)
    rename_process(person, "Meine Fassung")
    eva_saves(path, "Evas Fassung")
    person.look()

    assert person.document().title == "Meine Fassung"
    assert person.window.bar.state_text == "Auf dem Datenträger geändert"


def test_nothing_is_reloaded_under_somebody_who_types(start, library, path):
    person = start(library)
    person.open(path)
    field = QLineEdit(person.window)
    field.show()
    field.setFocus()
    eva_saves(path, "Evas Fassung")
    person.look()
    assert person.document().title != "Evas Fassung"
    assert person.document().is_changed_on_disk
    person.canvas.setFocus()
    person.look()
    assert person.document().title == "Evas Fassung"
    field.deleteLater()


def test_new_files_of_others_appear_in_the_library(start, library, path):
    person = start(library)
    person.look()
    copy = path.with_name("von-eva.bpmn")
    copy.write_bytes(path.read_bytes())
    person.look()
    known = person.session.workspace.library
    assert known is not None
    assert known.entry_at(copy) is not None


def test_a_file_that_somebody_renames_is_followed(start, library, path):
    person = start(library)
    person.open(path)
    rename_process(person, "Meine Fassung")
    renamed = path.rename(path.with_name("umbenannt.bpmn"))
    person.look()  # the library sees it
    person.look()
    assert person.document().path == renamed
    person.press("Ctrl+S")
    assert process_name(renamed) == "Meine Fassung"
    assert not path.exists()


def test_a_deleted_file_is_made_anew_only_after_that_was_told(start, library, path):
    person = start(library)
    person.open(path)
    rename_process(person, "Meine Fassung")
    path.unlink()
    person.press("Ctrl+S")
    person.until_idle()
    assert any("verschoben oder gelöscht" in text for text in person.told)
    assert not path.exists()
    person.press("Ctrl+S")
    assert process_name(path) == "Meine Fassung"


def test_a_library_that_cannot_be_reached_stays_as_it_was_seen(start, library, path):
    person = start(library)
    person.open(path)
    rename_process(person, "Meine Fassung")
    count = len(person.session.workspace.library.processes)
    person.look()

    # When the drive goes away, then nothing empties itself, and it is said
    away = library.rename(library.with_name("weg"))
    person.look()
    assert len(person.session.workspace.library.processes) == count
    assert any("nicht erreichbar" in text for text in person.told)
    assert person.document().title == "Meine Fassung"
    assert not person.document().is_gone_from_disk or person.window.bar.state_text

    # When it is back, then that is taken back
    away.rename(library)
    person.look()
    assert not any("nicht erreichbar" in text for text in person.told)


def test_saving_to_a_drive_that_is_away_happens_when_it_is_back(start, library, path):
    person = start(library)
    person.open(path)
    rename_process(person, "Meine Fassung")
    person.look()
    away = library.rename(library.with_name("weg"))

    # When it is saved, then no dialog asks; the work is kept on this computer, and that is said
    person.press("Ctrl+S")
    assert any("sobald das Laufwerk wieder da ist" in text for text in person.told)
    assert person.document().is_modified
    copies = person.session.recovering.recoveries.folder.rglob("*")
    assert any(b"Meine Fassung" in copy.read_bytes() for copy in copies if copy.is_file())

    # And it is saved as soon as the drive is there again
    person.look()
    assert person.document().is_modified
    away.rename(library)
    person.look()
    assert not person.document().is_modified
    assert process_name(path) == "Meine Fassung"
    assert not any("sobald das Laufwerk" in text for text in person.told)


def test_a_conflict_names_who_saved_and_offers_to_compare(start, library, path):
    person = start(library)
    person.open(path)
    rename_process(person, "Meine Fassung")
    edited_by_eva(path)
    eva_saves(path, "Evas Fassung")
    person.look()
    asked = person.answer("Vergleichen")
    person.press("Ctrl+S")
    person.until_idle()
    assert asked == [
        "„Meine Fassung“ wurde von Eva Meyer gespeichert, während Sie es geändert haben."
    ]
    assert person.tabs[-1].startswith("Vergleich")
    assert process_name(path) == "Evas Fassung"


def test_a_third_save_during_the_question_is_asked_about_again(start, library, path, monkeypatch):
    from workbench.library import conflict

    person = start(library)
    person.open(path)
    rename_process(person, "Meine Fassung")
    eva_saves(path, "Evas Fassung")
    keep = conflict._keep_theirs

    def slowly(*arguments):
        monkeypatch.setattr(conflict, "_keep_theirs", keep)
        stamp = keep(*arguments)
        eva_saves(path, "Noch eine Fassung")
        person.answer("Abbrechen")
        return stamp

    monkeypatch.setattr(conflict, "_keep_theirs", slowly)
    person.answer("Meine behalten")
    person.press("Ctrl+S")
    assert process_name(path) == "Noch eine Fassung"
    assert person.document().is_modified


def test_a_write_protected_file_opens_to_be_read_and_can_be_copied(
    start, library, path, monkeypatch
):
    from workbench.ui import asking

    path.chmod(0o444)
    person = start(library)
    person.open(path)
    assert "schreibgeschützt" in bar_of(person).label.text()
    copy = path.with_name("Kopie.bpmn")
    monkeypatch.setattr(asking, "path_to_save", lambda *_: copy)
    person.trigger("file.save_as")
    assert bar_of(person).isHidden()
    rename_process(person, "In der Kopie")
    person.press("Ctrl+S")
    assert process_name(copy) == "In der Kopie"


def test_every_way_to_edit_what_can_only_be_read_is_refused_with_a_word(start, library, path):
    edited_by_eva(path)
    person = start(library)
    person.open(path)
    document = person.document().document
    before = bpmn.write(document)
    name = next(iter(document.elements("userTask"))).name
    spot = person.spot_of(" ".join(name.split()))
    view = person.canvas.viewport()

    person.click(view, spot)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=spot)
    for step in range(1, 6):
        QTest.mouseMove(view, spot + QPoint(12 * step, 0))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=spot + QPoint(60, 0))
    for keys in ("Delete", "Ctrl+X", "Ctrl+D", "Ctrl+Z", "Right"):
        person.press(keys, person.canvas)
    person.press("F2", person.canvas)
    person.type("Umbenannt")
    person.press("Return")
    person.trigger("arrange.tidy")
    person.until_idle()

    assert bpmn.write(document) == before
    assert not person.document().is_modified
