"""Several programs that write one file at once: one after the other, and none forever."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from contextlib import ExitStack
from pathlib import Path

import msgspec
import pytest

from workbench.errors import Unwritable
from workbench.library import write_lock as locks
from workbench.library.changes_on_disk import rewrite, save_known, save_new
from workbench.library.companion import companion
from workbench.library.holder import Holder, is_running
from workbench.library.write_lock import write_lock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "Überprüfung der Größe.bpmn"
    file.write_bytes(b"0")
    return file


def left_by(holder: Holder, path: Path) -> Path:
    """Leave the lock of a program that does not care for it any more."""
    place = companion(path, "saving")
    place.write_bytes(msgspec.json.encode({"holder": holder, "key": "left"}))
    return place


def ended_process() -> int:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def test_a_turn_leaves_nothing_behind(path: Path) -> None:
    with write_lock(path):
        assert companion(path, "saving").exists()
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_who_comes_second_waits_until_the_first_is_done(path: Path) -> None:
    with ExitStack() as first:
        first.enter_context(write_lock(path))
        with pytest.raises(Unwritable, match="somebody else"), write_lock(path, patience=0.05):
            pass
    with write_lock(path, patience=0.05):
        pass


def test_what_a_crash_on_this_machine_left_is_broken_at_once(path: Path) -> None:
    left_by(Holder("Eva", Holder.here().machine, ended_process()), path)
    begun = time.monotonic()
    with write_lock(path):
        assert time.monotonic() - begun < 2


def test_what_a_crash_elsewhere_left_is_broken_after_watching_it(path: Path) -> None:
    left_by(Holder("Eva", "PC-17", 1), path)
    with pytest.raises(Unwritable), write_lock(path, stale=60, patience=0.05):
        pass
    with write_lock(path, stale=0.1, patience=5):
        pass


def test_a_lock_cut_off_in_writing_is_broken_like_any_other(path: Path) -> None:
    companion(path, "saving").write_bytes(b"")
    with write_lock(path, stale=0.1, patience=5):
        pass


def test_who_died_breaking_a_lock_stands_in_nobodys_way(path: Path) -> None:
    place = left_by(Holder("Eva", "PC-17", 1), path)
    place.with_name(f"{place.name}.breaking").write_bytes(b"dead")
    with write_lock(path, stale=0.1, patience=5):
        pass
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_who_was_given_up_by_the_others_does_not_write(path: Path) -> None:
    # Given a machine that sleeps in the middle of its turn, and another that goes on meanwhile
    with ExitStack() as sleeping:
        turn = sleeping.enter_context(write_lock(path))
        left_by(Holder("Eva", "PC-17", 1), path)
        # When it awakes, then it notices, and leaves the lock of the other alone
        with pytest.raises(Unwritable):
            turn.confirm()
    assert companion(path, "saving").exists()


def test_a_folder_that_takes_no_files_does_not_keep_from_looking(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(place: Path, content: bytes) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(locks, "put_new", refuse)
    with write_lock(path) as lock:
        lock.confirm()


def test_no_addition_is_lost_when_many_add_at_once(path: Path) -> None:
    def add(times: int) -> None:
        for _ in range(times):
            rewrite(path, lambda present: str(int(present or b"0") + 1).encode())

    threads = [threading.Thread(target=add, args=(10,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert path.read_bytes() == b"40"


def test_of_two_who_make_a_file_of_one_name_one_is_told(tmp_path: Path) -> None:
    path = tmp_path / "neu.bpmn"
    assert save_new(path, b"mine")
    assert not save_new(path, b"yours")
    assert path.read_bytes() == b"mine"


def test_somebody_who_writes_while_the_new_content_is_written_is_noticed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the first look and the replacing much time can pass on a slow drive."""
    from workbench.io import files
    from workbench.library.changes_on_disk import ChangedOnDisk

    stamp = files.stamp_of(path)
    write = files._write

    def slowly(draft: Path, data: bytes, mode: int | None) -> None:
        write(draft, data, mode)
        path.write_bytes(b"theirs")

    monkeypatch.setattr(files, "_write", slowly)
    with pytest.raises(ChangedOnDisk):
        save_known(path, b"mine", stamp)
    assert path.read_bytes() == b"theirs"
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_companions_of_long_names_and_network_paths() -> None:
    long = Path("/x") / ("Ä" * 120 + ".bpmn")
    assert len(companion(long, "saving").name.encode()) < 250
    other = Path("/x") / ("Ä" * 121 + ".bpmn")
    assert companion(long, "saving") != companion(other, "saving")
    share = Path("//server/Amt 32/Prozesse/Bauantrag prüfen.bpmn")
    assert companion(share, "saving") == share.with_name(".Bauantrag prüfen.bpmn.saving")


def test_whether_a_program_runs() -> None:
    assert is_running(Holder.here().process)
    assert not is_running(ended_process())
    assert not Holder("Eva", "another-machine", ended_process()).has_ended()
