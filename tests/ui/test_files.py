"""Saving, and what stands in its way: other people, closing, crashes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from workbench.io import bpmn
from workbench.io.files import save_atomically
from workbench.library.earlier_versions import EarlierVersions
from workbench.ui import asking
from workbench.words import mark

pytestmark = pytest.mark.window


def rename_process(person, name: str) -> None:
    """Change something that can be seen in the file."""
    document = person.document().document
    process = next(document.elements("process"))
    with document.step(mark("Rename process")) as step:
        step.update(process, name=name)


def process_name(path) -> str:
    return next(bpmn.read(path).elements("process")).name


def change_by_somebody_else(path) -> None:
    document = bpmn.read(path)
    with document.step(mark("Rename process")) as step:
        step.update(next(document.elements("process")), name="Von jemand anderem")
    save_atomically(path, bpmn.write(document))


def test_status_bar_and_tab_tell_saved_from_unsaved(start, process_file):
    person = start(process_file)
    assert person.window.bar.state_text == "Gespeichert"
    rename_process(person, "Urlaub gewähren")
    assert person.window.bar.state_text == "● Nicht gespeichert"
    assert person.tabs == ["● Urlaub gewähren"]
    person.press("Ctrl+S")
    assert person.window.bar.state_text == "Gespeichert"
    assert person.tabs == ["Urlaub gewähren"]
    assert process_name(process_file) == "Urlaub gewähren"


def test_undo_to_the_saved_state_counts_as_saved(start, process_file):
    person = start(process_file)
    rename_process(person, "Anders")
    person.press("Ctrl+Z")
    assert person.window.bar.state_text == "Gespeichert"
    person.press("Ctrl+Y")
    assert person.window.bar.state_text == "● Nicht gespeichert"


def test_somebody_elses_change_is_told_and_can_be_read(start, process_file):
    person = start(process_file)
    rename_process(person, "Urlaub gewähren")
    change_by_somebody_else(process_file)
    person.look()
    assert person.window.bar.state_text == "Auf dem Datenträger geändert"
    notice = person.window.notices.notices()[0]
    assert "Urlaub gewähren" in notice.text
    person.answer("Neu laden")
    person.click(notice.buttons[0])
    assert person.tabs == ["Von jemand anderem"]
    assert person.window.bar.state_text == "Gespeichert"
    assert person.told == []


@pytest.mark.parametrize(
    ("answer", "in_the_file", "in_the_window"),
    [
        ("Meine behalten", "Meine Fassung", "Meine Fassung"),
        ("Andere übernehmen", "Von jemand anderem", "Von jemand anderem"),
        ("Abbrechen", "Von jemand anderem", "● Meine Fassung"),
    ],
)
def test_saving_over_somebody_elses_work_is_asked_about(
    start, process_file, answer, in_the_file, in_the_window
):
    person = start(process_file)
    rename_process(person, "Meine Fassung")
    change_by_somebody_else(process_file)
    asked = person.answer(answer)
    person.press("Ctrl+S")
    assert len(asked) == 1
    assert process_name(process_file) == in_the_file
    assert person.tabs == [in_the_window]
    # And whatever was chosen, the other version is still there
    earlier = [version.file for version in EarlierVersions().of(process_file)]
    left = {process_name(file) for file in (*process_file.parent.glob("*.bpmn"), *earlier)}
    assert left >= {"Von jemand anderem"}
    assert "Meine Fassung" in left or person.document().is_modified


def test_a_copy_keeps_both_versions(start, process_file, monkeypatch):

    copy = process_file.with_name("kopie.bpmn")
    offered = []
    monkeypatch.setattr(
        asking, "path_to_save", lambda parent, title, start, *_: offered.append(start) or copy
    )
    person = start(process_file)
    rename_process(person, "Meine Fassung")
    change_by_somebody_else(process_file)
    person.answer("Kopie speichern…")
    person.press("Ctrl+S")
    assert process_name(process_file) == "Von jemand anderem"
    assert process_name(copy) == "Meine Fassung"
    assert offered[0] != process_file
    assert person.document().path == copy
    assert not person.document().is_modified


def test_saving_where_nothing_can_be_written_says_so(start, process_file, monkeypatch):
    from workbench.errors import Unwritable
    from workbench.library import changes_on_disk

    def refuse(path, data, turn):
        raise Unwritable(mark("“{file}” was not saved.", file=path.name))

    person = start(process_file)
    rename_process(person, "Anders")
    monkeypatch.setattr(changes_on_disk, "save_atomically", refuse)
    asked = person.answer("Abbrechen")
    person.press("Ctrl+S")
    assert len(asked) == 1
    assert person.document().is_modified


@pytest.mark.parametrize(
    ("answer", "closed", "in_the_file"),
    [
        ("Speichern", True, "Anders"),
        ("Verwerfen", True, "Urlaub beantragen"),
        ("Abbrechen", False, "Urlaub beantragen"),
    ],
)
def test_closing_a_tab_asks_about_unsaved_work(start, process_file, answer, closed, in_the_file):
    person = start(process_file)
    rename_process(person, "Anders")
    asked = person.answer(answer)
    person.press("Ctrl+W")
    assert asked == ["Änderungen an „Anders“ speichern?"]
    assert (person.tabs == ["Start"]) is closed
    assert process_name(process_file) == in_the_file


def test_closing_never_asks_when_nothing_would_be_lost(start, process_file):
    person = start(process_file)
    rename_process(person, "Anders")
    person.press("Ctrl+Z")
    person.press("Ctrl+W")  # a question would wait here for ever
    assert person.tabs == ["Start"]
    assert person.window.close()


def test_closing_the_window_asks_once_for_everything(start, process_file, tmp_path):
    other = tmp_path / "zweiter.bpmn"
    other.write_bytes(bpmn.write(bpmn.new_document("Zweiter", "de")))
    person = start(process_file, other)
    for path in (process_file, other):
        person.open(path)
        rename_process(person, f"{path.stem} neu")
    asked = person.answer("Abbrechen")
    assert not person.window.close()
    assert asked == ["2 Dokumente enthalten nicht gespeicherte Änderungen."]
    person.answer("Alle speichern")
    assert person.window.close()
    assert process_name(process_file) == "urlaub neu"
    assert process_name(other) == "zweiter neu"


def test_a_closed_tab_comes_back(start, process_file):
    person = start(process_file)
    person.press("Ctrl+W")
    assert person.tabs == ["Start"]
    person.press("Ctrl+Shift+T")
    person.until_idle()
    assert "Urlaub beantragen" in person.tabs


def test_a_file_is_opened_once(start, process_file):
    person = start(process_file)
    person.open(process_file)
    person.open(process_file.parent / "." / process_file.name)
    assert person.tabs == ["Urlaub beantragen"]


def test_files_dropped_on_the_window_are_opened(start, process_file):
    person = start()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(process_file))])
    event = QDropEvent(
        QPointF(400, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    # Qt hands drops out itself, so the event cannot be sent like a key.
    assert person.window.acceptDrops()
    person.window.dropEvent(event)
    assert event.isAccepted()
    person.until(lambda: "Urlaub beantragen" in person.tabs, "the dropped file")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"<html/>", b"\x00\x01"])
def test_what_is_no_process_is_refused_in_a_sentence(start, tmp_path, content):
    path = tmp_path / "kaputt.bpmn"
    path.write_bytes(content)
    person = start(path)
    assert person.tabs == [] or person.tabs == ["Start"]
    assert len(person.told) == 1
    assert "Traceback" not in person.told[0]


BROKEN = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "broken"


@pytest.mark.slow
def test_where_nothing_could_be_opened_the_start_page_stands(start, tmp_path):
    broken = tmp_path / "kein-prozess.bpmn"
    broken.write_text("kein XML")
    for path in (tmp_path / "gibt-es-nicht.bpmn", broken):
        person = start(path)
        assert person.tabs == ["Start"]
        assert person.told


def test_every_broken_file_is_opened_or_refused_in_a_sentence(start):
    files = sorted(BROKEN.glob("*.bpmn"))
    if not files:
        pytest.skip("the collection of broken files (../shared/corpus/broken) is not there")
    person = start()
    for path in files:
        before = len(person.told)
        person.open(path)
        document = person.window.document()
        if document is not None and document.path == path:
            diagram = person.window.pages.diagram()
            if diagram is not None and diagram.canvas is not None:  # there is something drawn
                person.trigger("edit.select_all")
            assert not document.is_modified, path.name
            assert person.window.pages.close_current() is None
        else:
            assert len(person.told) > before or path.name in person.told[0], path.name
        for notice in person.window.notices.notices():
            notice.dismiss()


def test_a_file_that_is_gone_leaves_the_recent_list(start, process_file):
    person = start(process_file)
    assert str(process_file) in person.session.settings.recent
    person.press("Ctrl+W")
    process_file.unlink()
    person.open(process_file)
    assert str(process_file) not in person.session.settings.recent
    assert "gibt es nicht" in person.told[0]


def test_a_new_process_has_no_file_until_it_is_saved(start, tmp_path, monkeypatch):

    person = start()
    person.window.files.new_unsaved_process("Fundsache bearbeiten")
    assert person.tabs == ["● Fundsache bearbeiten"]
    path = tmp_path / "fundsache.bpmn"
    monkeypatch.setattr(asking, "path_to_save", lambda *_: path)
    person.press("Ctrl+S")
    assert process_name(path) == "Fundsache bearbeiten"
    assert person.window.bar.state_text == "Gespeichert"


def test_unsaved_work_is_kept_and_taken_away_when_saved(start, home, process_file):
    person = start(process_file)
    rename_process(person, "Anders")
    person.session.recovering.write_now()
    kept = list((home / "data" / "recovery").rglob("*.recovery"))
    assert len(kept) == 1
    before = kept[0].stat().st_mtime_ns
    person.session.recovering.write_now()
    assert kept[0].stat().st_mtime_ns == before  # nothing changed, nothing written
    person.press("Ctrl+S")
    assert list((home / "data" / "recovery").rglob("*.recovery")) == []


CRASH = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QTimer
from workbench.ui.application import Session
from workbench.words import mark

application = QApplication(["workbench"])
session = Session(application)
session.show([Path(sys.argv[1])])

def work():
    document = session.window.document() if session.has_begun else None
    if document is None:
        QTimer.singleShot(20, work)
        return
    with document.document.step(mark("Rename process")) as step:
        step.update(next(document.document.elements("process")), name="Vor dem Absturz")
    session.recovering.write_now()
    print("working", flush=True)

QTimer.singleShot(0, work)
application.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal Windows does not know")
@pytest.mark.parametrize("is_opened_again", [False, True])
def test_work_survives_a_kill(start, home, process_file, is_opened_again):
    # Given a program that is killed in the middle of unsaved work
    environ = {**os.environ, "WORKBENCH_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-c", CRASH, str(process_file)],
        env=environ,
        stdout=subprocess.PIPE,
        text=True,
    ) as crashing:
        assert crashing.stdout is not None and "working" in crashing.stdout.readline()
        os.kill(crashing.pid, signal.SIGKILL)
    time.sleep(0.05)

    # when the program is started again, perhaps on the very file
    person = start(*[process_file] * is_opened_again)
    person.until(lambda: person.told, "the offer")

    # then it offers the work, and restoring brings it back unsaved
    assert "Vor dem Absturz" in person.told[0]
    restore = person.window.notices.notices()[0].buttons[0]
    assert restore.text() == "Wiederherstellen"
    person.click(restore)
    assert "● Vor dem Absturz" in person.tabs
    assert "Urlaub beantragen" not in person.tabs  # one tab for one file
    assert process_name(process_file) == "Urlaub beantragen"

    # and saving it goes to the file it was of, without a question
    person.press("Ctrl+S")
    assert process_name(process_file) == "Vor dem Absturz"


def test_recent_things_are_on_the_start_page(start, process_file):
    person = start(process_file)
    person.press("Ctrl+W")
    page = person.window.tabs.page()
    assert [card.path for card in page.recent] == [process_file]
    person.click(page.recent[0], QPoint(40, 40))
    person.until_idle()
    assert person.tabs == ["Urlaub beantragen"]


def test_reading_anew_while_a_name_is_typed_asks_first_and_leaves_the_keyboard(start, process_file):
    person = start(process_file)
    node = person.document().document.shapes_on(person.canvas.sheet_id)[-1]
    person.canvas.select([node.id])
    person.press("F2", person.canvas)
    person.type("Neu ")
    asked = person.answer("Neu laden")
    person.trigger("file.reload")
    assert asked == ["„Urlaub beantragen“ neu laden?"]
    assert person.window.bar.state_text == "Gespeichert"
    assert person.window.focusWidget() is person.canvas


def test_a_file_replaced_while_a_name_is_typed_leaves_a_window_that_can_be_closed(
    start, process_file
):
    person = start(process_file)
    node = person.document().document.shapes_on(person.canvas.sheet_id)[-1]
    person.canvas.select([node.id])
    person.press("F2", person.canvas)
    person.type("Neu ")
    person.document().reload()
    assert person.window.focusWidget() is person.canvas
    assert person.window.bar.state_text == "Gespeichert"


def test_a_copy_is_not_saved_over_a_file_that_is_open_in_another_tab(
    start, process_file, tmp_path, monkeypatch
):
    other = tmp_path / "andere.bpmn"
    other.write_bytes(process_file.read_bytes())
    person = start(other, process_file)
    rename_process(person, "Meine Fassung")
    change_by_somebody_else(person.document().path)
    target = other if person.document().path == process_file else process_file
    monkeypatch.setattr(asking, "path_to_save", lambda *_: target)
    person.answer("Kopie speichern…")
    person.trigger("file.save")
    assert process_name(target) == "Urlaub beantragen"
    assert any("in einem anderen" in text for text in person.told)


@pytest.mark.parametrize(("answer", "path"), [("Abbrechen", None), ("Ersetzen", "urlaub.bpmn")])
def test_a_name_that_gets_its_ending_added_replaces_no_file_unasked(
    start, process_file, monkeypatch, answer, path
):
    person = start(process_file)
    typed = str(process_file.with_suffix(""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (typed, ""))
    asked = person.answer(answer)
    chosen = asking.path_to_save(person.window, "Speichern", process_file, "Prozess", ".bpmn")
    assert asked == ["„urlaub.bpmn“ gibt es schon. Ersetzen?"]
    assert chosen == (process_file if path else None)


def test_unsaved_work_is_kept_whatever_the_file_is_called(start, home, process_file):
    person = start(process_file.rename(process_file.with_suffix(".txt")))
    rename_process(person, "Noch nicht gespeichert")
    person.session.recovering.write_now()
    assert list((home / "data" / "recovery").rglob("*.recovery"))
    assert person.told == []
