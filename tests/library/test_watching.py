"""Drives that lie about times, go away for a minute, or can only be read."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.errors import Unwritable
from workbench.io.files import stamp_of
from workbench.library import file_watch as watching
from workbench.library.access import Access, access_of
from workbench.library.changes_on_disk import ChangedOnDisk
from workbench.library.conflict import copy_mine, keep_mine
from workbench.library.earlier_versions import EarlierVersions
from workbench.library.edit_notice import read_notice
from workbench.library.file_watch import FileState, FileWatch, is_away
from workbench.library.folder_watch import FolderWatch
from workbench.library.library import Library

from .test_changes_on_disk import opened, process_text, rename
from .test_edit_notice import edited_elsewhere


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "Amt für Soziales"
    Library.create(folder, "Amt", "de")
    for name in ("Antrag prüfen", "Bescheid erlassen"):
        (folder / "processes" / f"{name}.bpmn").write_text(process_text(name=name), "utf-8")
    return folder


@pytest.fixture
def path(library: Path) -> Path:
    return library / "processes" / "Antrag prüfen.bpmn"


def counting_reads(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[Path]:
    reads: list[Path] = []
    read = Path.read_bytes

    def note(self: Path) -> bytes:
        if self == path:
            reads.append(self)
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", note)
    return reads


def failing(monkeypatch: pytest.MonkeyPatch, number: int, where: Path) -> Callable[[], None]:
    """Let a drive answer everything with an error; returns what brings it back."""
    real_stat, real_open, real_scan = os.stat, os.open, os.scandir

    def below(path: object) -> bool:
        return isinstance(path, str | os.PathLike) and Path(path).is_relative_to(where)

    def stat(path, *args, **keys):
        if below(path):
            raise OSError(number, os.strerror(number))
        return real_stat(path, *args, **keys)

    def open_(path, *args, **keys):
        if below(path):
            raise OSError(number, os.strerror(number))
        return real_open(path, *args, **keys)

    def scan(path="."):
        if below(path):
            raise OSError(number, os.strerror(number))
        return real_scan(path)

    monkeypatch.setattr(os, "stat", stat)
    monkeypatch.setattr(os, "open", open_)
    monkeypatch.setattr(os, "scandir", scan)
    return monkeypatch.undo


# An open file


def test_an_unchanged_file_is_read_once_and_then_seldom(path, monkeypatch) -> None:
    watch, stamp = FileWatch(path), stamp_of(path)
    reads = counting_reads(monkeypatch, path)
    for _ in range(watching.READ_EVERY - 1):
        assert watch.look(stamp, is_modified=False).state is FileState.SAME
    assert len(reads) == 1


def test_a_change_that_keeps_size_and_time_is_seen_before_long(path) -> None:
    watch, stamp = FileWatch(path), stamp_of(path)
    watch.look(stamp, is_modified=False)
    times = path.stat()
    path.write_bytes(path.read_bytes().replace(b"Antrag", b"Vertra"))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    states = [watch.look(stamp, is_modified=False).state for _ in range(watching.READ_EVERY)]
    assert FileState.CHANGED in states


def test_times_that_jump_to_and_fro_are_no_change(path) -> None:
    watch, stamp = FileWatch(path), stamp_of(path)
    for seconds in (1, 4_000_000_000, 7):
        os.utime(path, (seconds, seconds))
        assert watch.look(stamp, is_modified=False).state is FileState.SAME


def test_a_file_that_was_removed_is_told_from_a_drive_that_is_away(path, library) -> None:
    watch, stamp = FileWatch(path), stamp_of(path)
    away = library.rename(library.with_name("weg"))
    assert watch.look(stamp, is_modified=False).state is FileState.UNREACHABLE
    away.rename(library)
    assert watch.look(stamp, is_modified=False).state is FileState.SAME
    path.unlink()
    assert watch.look(stamp, is_modified=False).state is FileState.GONE


@pytest.mark.parametrize("number", [errno.EIO, errno.ESTALE, errno.ETIMEDOUT])
def test_a_drive_that_answers_with_errors_is_away(path, library, monkeypatch, number) -> None:
    watch, stamp = FileWatch(path), stamp_of(path)
    come_back = failing(monkeypatch, number, library)
    assert watch.look(stamp, is_modified=True).state is FileState.UNREACHABLE
    come_back()
    assert watch.look(stamp, is_modified=True).state is FileState.SAME


def test_who_edits_and_then_rests_lets_go(path, monkeypatch) -> None:
    now = [100.0]
    monkeypatch.setattr(watching.time, "monotonic", lambda: now[0])
    watch, stamp = FileWatch(path), stamp_of(path)
    watch.look(stamp, is_modified=True)
    first = read_notice(path)
    assert first is not None
    now[0] += watching.BEAT + 1
    watch.look(stamp, is_modified=True)
    second = read_notice(path)
    assert second is not None
    assert second.count > first.count
    now[0] += watching.LET_GO + 1
    watch.look(stamp, is_modified=False)
    assert read_notice(path) is None


def test_a_folder_that_takes_no_notices_can_be_worked_with(path, monkeypatch) -> None:
    def refuse(*_: object) -> bool:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("workbench.library.edit_notice.put_new", refuse)
    watch = FileWatch(path)
    assert watch.look(stamp_of(path), is_modified=True).state is FileState.SAME
    assert not watch.is_claimed


# A library's folder


def known_of(library: Path) -> dict[str, tuple[int, int]]:
    found = Library.open(library).processes
    return {entry.place: (entry.size, entry.changed_ns) for entry in found}


def test_what_happens_between_opening_and_the_first_look_is_seen(library, path) -> None:
    known = known_of(library)
    path.rename(path.with_name("Umbenannt.bpmn"))
    watch = FolderWatch(library, known)
    assert watch.look().is_changed
    assert not watch.look().is_changed


def test_changes_are_seen_and_companions_are_not(library, path) -> None:
    watch = FolderWatch(library, known_of(library))
    assert not watch.look().is_changed
    FileWatch(path).look(stamp_of(path), is_modified=True)
    assert read_notice(path) is not None
    assert not watch.look().is_changed
    path.with_name("Neu.bpmn").write_text(process_text(), "utf-8")
    assert watch.look().is_changed
    assert not watch.look().is_changed
    path.unlink()
    assert watch.look().is_changed


def test_a_drive_that_is_away_is_no_empty_library(library, monkeypatch) -> None:
    watch = FolderWatch(library, known_of(library))
    watch.look()
    away = library.rename(library.with_name("weg"))
    assert not watch.look().is_reachable
    library.mkdir()  # where it was mounted, there is an empty folder now
    assert not watch.look().is_reachable
    library.rmdir()
    away.rename(library)
    seen = watch.look()
    assert seen.is_reachable
    assert not seen.is_changed
    failing(monkeypatch, errno.EIO, library)
    assert not watch.look().is_reachable


def test_a_library_looked_at_again_while_its_drive_is_away_stays_as_known(library) -> None:
    from workbench.errors import Unreadable

    known = Library.open(library)
    away = library.rename(library.with_name("weg"))
    library.mkdir()
    with pytest.raises(Unreadable, match="cannot be reached"):
        known.refreshed()
    library.rmdir()
    away.rename(library)
    assert len(known.refreshed().processes) == 2


def test_what_is_in_a_folder_that_cannot_be_listed_just_now_stays_known(
    library, monkeypatch
) -> None:
    known = Library.open(library)
    come_back = failing(monkeypatch, errno.EIO, library / "processes")
    again = known.refreshed()
    assert [entry.place for entry in again.processes] == [entry.place for entry in known.processes]
    assert any(found.finding.rule == "library.folder" for found in again.findings)
    come_back()
    assert len(again.refreshed().processes) == 2


# Saving


@pytest.mark.parametrize("number", [errno.EIO, errno.ESTALE])
def test_saving_to_a_drive_that_is_away_is_refused_as_that(
    path, library, monkeypatch, number
) -> None:
    disk, document = opened(path)
    rename(document, "Meins")
    come_back = failing(monkeypatch, number, library)
    with pytest.raises(Unwritable) as told:
        disk.save(document)
    assert is_away(path, told.value)
    assert document.is_modified
    come_back()
    disk.save(document)
    assert b"Meins" in path.read_bytes()


def test_a_failing_replace_leaves_no_lock(path, monkeypatch) -> None:
    disk, document = opened(path)
    rename(document, "Meins")

    def refuse(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("workbench.io.files.os.replace", refuse)
    with pytest.raises(Unwritable):
        disk.save(document)
    assert {entry.name[0] for entry in path.parent.iterdir()} == {"A", "B"}


def test_keeping_mine_keeps_theirs_as_well(path, tmp_path) -> None:
    versions = EarlierVersions(tmp_path / "versions")
    disk, document = opened(path)
    rename(document, "Meins")
    path.write_text(process_text(name="Deins"), "utf-8")
    keep_mine(disk, document, versions)
    assert b"Meins" in path.read_bytes()
    (kept,) = versions.of(path)
    assert b"Deins" in kept.file.read_bytes()


def test_where_theirs_cannot_be_kept_it_lies_beside(path, tmp_path) -> None:
    (tmp_path / "versions").write_text("in the way")
    disk, document = opened(path)
    rename(document, "Meins")
    path.write_text(process_text(name="Deins"), "utf-8")
    keep_mine(disk, document, EarlierVersions(tmp_path / "versions"))
    assert b"Deins" in path.with_name("Antrag prüfen (Kopie).bpmn").read_bytes()


def test_keeping_mine_does_not_write_over_what_came_after_the_question(
    path, tmp_path, monkeypatch
) -> None:
    versions = EarlierVersions(tmp_path / "versions")
    disk, document = opened(path)
    rename(document, "Meins")
    path.write_text(process_text(name="Deins"), "utf-8")
    keep = versions.keep

    def slowly(file: Path) -> object:
        kept = keep(file)
        path.write_text(process_text(name="Noch eins"), "utf-8")
        return kept

    monkeypatch.setattr(versions, "keep", slowly)
    with pytest.raises(ChangedOnDisk):
        keep_mine(disk, document, versions)
    assert b"Noch eins" in path.read_bytes()


def test_taking_theirs_leaves_mine_as_a_copy(path) -> None:
    _, document = opened(path)
    rename(document, "Meins")
    copies = [copy_mine(path, document, "de") for _ in range(2)]
    assert [copy.name for copy in copies] == [
        "Antrag prüfen (Kopie).bpmn",
        "Antrag prüfen (Kopie) 2.bpmn",
    ]


# What may be edited


def test_a_write_protected_file_opens_to_be_read(path) -> None:
    path.chmod(0o444)
    why = access_of(path).protections(path.name)["drive"]
    assert why is not None
    assert "write-protected" in str(why)


def test_a_folder_that_can_only_be_read_says_so(path, monkeypatch) -> None:
    monkeypatch.setattr("workbench.library.access.os.access", lambda *_: False)
    why = access_of(path).protections(path.name)["drive"]
    assert why is not None
    assert "can only be read" in str(why)


def test_who_has_changed_something_is_not_locked_out(path) -> None:
    other = edited_elsewhere(path)
    assert access_of(path).elsewhere == other
    both = Access().seen(other, is_modified=True)
    assert not any(both.protections(path.name).values())
    assert both.is_shared_now
    # and when the other ends, nothing is left to be taken over
    assert both.seen(None, is_modified=True) == Access()


def test_editing_changes_hands_by_decision_only(path) -> None:
    other = edited_elsewhere(path)
    reading = Access().seen(other, is_modified=False)
    assert reading.protections(path.name)["elsewhere"] is not None
    left = reading.seen(None, is_modified=False)
    assert left.protections(path.name)["left"] is not None
    assert left.seen(None, is_modified=False) == left
    assert left.taken() == Access()
    assert left.seen(other, is_modified=False).protections(path.name)["elsewhere"] is not None
