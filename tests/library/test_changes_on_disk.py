"""Two people with the same process open: whoever saves second is asked."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from workbench.errors import Unwritable
from workbench.io import bpmn, landscape
from workbench.library.changes_on_disk import (
    ChangedOnDisk,
    DiskState,
    copy_path,
    document_bytes,
    save_document,
)
from workbench.model.document import Document
from workbench.words import literal

from .conftest import process_text


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "Bauantrag.bpmn"
    file.write_text(process_text(), "utf-8")
    return file


def opened(path: Path) -> tuple[DiskState, Document]:
    return DiskState.of(path), bpmn.read(path)


def rename(document: Document, name: str) -> None:
    with document.step(literal("rename")) as step:
        step.update("Process_1", name=name)


def test_saving_keeps_up_with_the_file(path: Path) -> None:
    state, document = opened(path)
    rename(document, "Neu")
    assert document.is_modified

    state.save(document)

    assert not document.is_modified
    assert not state.is_changed()
    assert b'name="Neu"' in path.read_bytes()
    rename(document, "Noch neuer")
    state.save(document)
    assert b'name="Noch neuer"' in path.read_bytes()


def test_what_somebody_else_wrote_is_not_written_over(path: Path) -> None:
    # Given a process that is open here, and saved by somebody else
    state, document = opened(path)
    rename(document, "Meins")
    path.write_text(process_text(name="Deins"), "utf-8")

    # When it is saved here, then the person is told and nothing is written
    assert state.is_changed()
    with pytest.raises(ChangedOnDisk) as told:
        state.save(document)
    assert "Bauantrag.bpmn" in str(told.value)
    assert b"Deins" in path.read_bytes()
    assert document.is_modified

    # And when the person says so, it is overwritten
    state.save(document, overwrite=True)
    assert b"Meins" in path.read_bytes()
    assert not state.is_changed()


def test_the_person_can_save_a_copy_instead(path: Path) -> None:
    state, document = opened(path)
    rename(document, "Meins")
    path.write_text(process_text(name="Deins"), "utf-8")

    copy = copy_path(path, "de")
    state.save_as(copy, document)

    assert copy.name == "Bauantrag (Kopie).bpmn"
    assert b"Meins" in copy.read_bytes()
    assert b"Deins" in path.read_bytes()
    assert state.path == copy
    assert copy_path(path, "de").name == "Bauantrag (Kopie) 2.bpmn"
    assert copy_path(path, "en").name == "Bauantrag (copy).bpmn"


def test_the_person_can_reload_instead(path: Path) -> None:
    state, _ = opened(path)
    path.write_text(process_text(name="Deins"), "utf-8")

    state, document = opened(path)

    process = document.element("Process_1")
    assert process is not None
    assert process.name == "Deins"
    assert not state.is_changed()


def test_a_copied_back_file_with_a_new_time_is_not_a_change(path: Path) -> None:
    state, _ = opened(path)
    os.utime(path, (1, 1))
    assert not state.is_changed()


def test_a_change_of_the_same_length_and_time_is_a_change(path: Path) -> None:
    state, document = opened(path)
    times = path.stat()
    path.write_bytes(path.read_bytes().replace(b"Antrag", b"Auftra"))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))

    with pytest.raises(ChangedOnDisk):
        state.save(document)


def test_a_deleted_file_is_made_anew(path: Path) -> None:
    state, document = opened(path)
    path.unlink()

    assert state.is_gone()
    state.save(document)

    assert path.exists()
    assert not state.is_gone()


def test_a_new_document_does_not_land_on_a_file_that_came_in_between(path: Path) -> None:
    document = bpmn.read(path)
    with pytest.raises(ChangedOnDisk):
        save_document(path, document, None)


def test_a_change_between_reading_and_stamping_is_noticed(path: Path) -> None:
    """The stamp is taken before reading; were it after, the others' change would be lost."""
    state = DiskState.of(path)
    path.write_text(process_text(name="Dazwischen"), "utf-8")
    document = bpmn.read(path)

    with pytest.raises(ChangedOnDisk):
        state.save(document)


def test_a_failed_save_leaves_document_and_file_as_they_were(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state, document = opened(path)
    rename(document, "Meins")
    before = path.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workbench.io.files.os.replace", fail)
    with pytest.raises(Unwritable):
        state.save(document)

    assert path.read_bytes() == before
    assert document.is_modified
    assert not state.is_changed()


def test_the_ending_says_the_format(tmp_path: Path) -> None:
    document = landscape.new_document("Karte")

    assert landscape.read(document_bytes(tmp_path / "karte.json", document)).sheets()
    with pytest.raises(Unwritable):
        document_bytes(tmp_path / "karte.txt", document)


@pytest.mark.parametrize("ending", [".bpmn", ".bpmn20", ".xml", ".BPMN"])
def test_every_ending_that_is_opened_as_a_process_is_saved_as_one(path: Path, ending: str) -> None:
    file = path.rename(path.with_suffix(ending))
    disk, document = opened(file)
    rename(document, "Anders")
    disk.save(document)
    assert next(bpmn.read(file).elements("process")).name == "Anders"
