"""A file on disk is the old one or the new one, whatever happens while it is saved."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.errors import Unreadable, Unwritable
from workbench.io import files
from workbench.io.files import Stamp, has_changed, read_whole, save_atomically, stamp_of
from workbench.words import dictionary

OLD, NEW = b"old" * 1000, b"new" * 2000
posix_only = pytest.mark.skipif(os.name == "nt", reason="there are no such permissions on Windows")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "Prozess ä.bpmn"
    found.write_bytes(OLD)
    return found


def alone(path: Path) -> bool:
    return [entry.name for entry in path.parent.iterdir()] == [path.name]


# What is saved


def test_a_file_is_replaced_whole(path: Path) -> None:
    save_atomically(path, NEW)
    assert path.read_bytes() == NEW
    assert alone(path)


def test_a_new_file_is_made(tmp_path: Path) -> None:
    path = tmp_path / "new.bpmn"
    save_atomically(path, b"")
    assert path.read_bytes() == b""


@posix_only
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_permissions_are_kept(path: Path, mode: int) -> None:
    path.chmod(mode)
    save_atomically(path, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == mode


@posix_only
def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.touch()
    save_atomically(tmp_path / "new", NEW)
    assert (tmp_path / "new").stat().st_mode == other.stat().st_mode


@posix_only
def test_a_symbolic_link_stays_one(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.bpmn"
    link.symlink_to(path)
    second = tmp_path / "link of link.bpmn"
    second.symlink_to(link)
    save_atomically(second, NEW)
    assert second.is_symlink() and link.is_symlink()
    assert path.read_bytes() == NEW


@posix_only
def test_a_link_to_nothing_makes_the_file_it_names(tmp_path: Path) -> None:
    link = tmp_path / "link.bpmn"
    link.symlink_to(tmp_path / "target.bpmn")
    save_atomically(link, NEW)
    assert link.is_symlink() and (tmp_path / "target.bpmn").read_bytes() == NEW


def test_names_as_long_as_names_can_be_are_saved(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 250 + ".bpmn")
    save_atomically(path, NEW)
    save_atomically(path, OLD)
    assert path.read_bytes() == OLD and alone(path)


# What goes wrong


def refuse(number: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


CALLS = ["open", "write", "fsync", "replace", "close"]
REASONS = {
    errno.ENOSPC: "disk is full",
    errno.EACCES: "may not write there",
    errno.EROFS: "may not write there",
    errno.EIO: os.strerror(errno.EIO),
}


@pytest.mark.parametrize("number", REASONS, ids=lambda number: errno.errorcode[number])
@pytest.mark.parametrize("call", CALLS)
def test_a_failure_leaves_the_old_file_and_nothing_else(
    path: Path, call: str, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    if call == "close":
        close = os.close

        def fail_after_closing(handle: int) -> None:
            close(handle)
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(files.os, "close", fail_after_closing)
    else:
        monkeypatch.setattr(files.os, call, refuse(number))
    with pytest.raises(Unwritable) as error:
        save_atomically(path, NEW)
    monkeypatch.undo()
    assert REASONS[number] in str(error.value)
    assert str(path) in str(error.value)
    assert dictionary("de").say(error.value.text) != str(error.value)
    assert path.read_bytes() == OLD
    assert alone(path)


def test_a_disk_that_fills_up_in_the_middle(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write, calls = os.write, []

    def fill_up(handle: int, data: bytes) -> int:
        calls.append(len(data))
        if len(calls) > 3:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(handle, data[:100])

    monkeypatch.setattr(files.os, "write", fill_up)
    with pytest.raises(Unwritable, match="disk is full"):
        save_atomically(path, NEW)
    assert calls == [6000, 5900, 5800, 5700]
    assert path.read_bytes() == OLD and alone(path)


def test_short_writes_are_continued(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(files.os, "write", lambda handle, data: write(handle, data[:7]))
    save_atomically(path, NEW)
    assert path.read_bytes() == NEW


def test_an_interrupt_leaves_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files.os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save_atomically(path, NEW)
    assert path.read_bytes() == OLD and alone(path)


def test_a_folder_that_vanished(tmp_path: Path) -> None:
    with pytest.raises(Unwritable, match="its folder is not there any more"):
        save_atomically(tmp_path / "gone" / "a.bpmn", NEW)
    (tmp_path / "file").touch()
    with pytest.raises(Unwritable, match="its folder is not there any more"):
        save_atomically(tmp_path / "file" / "a.bpmn", NEW)


def test_a_folder_of_that_name(tmp_path: Path) -> None:
    (tmp_path / "a.bpmn").mkdir()
    with pytest.raises(Unwritable, match="there is a folder of that name"):
        save_atomically(tmp_path / "a.bpmn", NEW)


@posix_only
def test_what_is_no_file_is_not_replaced_by_one(tmp_path: Path) -> None:
    # Given a pipe (or a device such as /dev/full, which the whole system needs)
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)

    # When something is saved there, then it is refused, and the pipe is still one
    with pytest.raises(Unwritable, match="no file"):
        save_atomically(pipe, NEW)
    assert stat.S_ISFIFO(pipe.stat().st_mode) and alone(pipe)


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(Unwritable, match="too long"):
        save_atomically(tmp_path / ("a" * 300), NEW)


def test_a_write_protected_file_is_not_overwritten(path: Path) -> None:
    path.chmod(0o444)
    with pytest.raises(Unwritable, match="write-protected"):
        save_atomically(path, NEW)
    path.chmod(0o644)
    assert path.read_bytes() == OLD and alone(path)


@posix_only
def test_a_folder_that_may_not_be_written(path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("the superuser may write everywhere")
    path.parent.chmod(0o555)
    try:
        with pytest.raises(Unwritable, match="may not write there"):
            save_atomically(path, NEW)
    finally:
        path.parent.chmod(0o755)
    assert path.read_bytes() == OLD and alone(path)


@posix_only
def test_a_circle_of_links(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(Unwritable):
        save_atomically(one, NEW)
    assert one.is_symlink()


def test_a_file_that_others_hold_for_a_moment(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As virus scanners do on Windows."""
    replace, tries = os.replace, []

    def held(source: object, target: object) -> None:
        tries.append(source)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "in use")
        replace(source, target)  # type: ignore[arg-type]

    monkeypatch.setattr(files, "_WAITS_FOR_OTHERS", True)
    monkeypatch.setattr(files.os, "replace", held)
    save_atomically(path, NEW)
    assert len(tries) == 3 and path.read_bytes() == NEW


def test_a_file_that_others_hold_for_long(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_WAITS_FOR_OTHERS", True)
    monkeypatch.setattr(files, "_SHARING_PAUSES", (0.001, 0.001))
    monkeypatch.setattr(files.os, "replace", refuse(errno.EACCES))
    with pytest.raises(Unwritable, match="another program has the file open"):
        save_atomically(path, NEW)
    assert path.read_bytes() == OLD and alone(path)


WRITER = """
import sys
from pathlib import Path
from workbench.io.files import save_atomically
path = Path(sys.argv[1])
size = 3_000_000
number = 0
print("ready", flush=True)
while True:
    number = (number + 1) % 10
    save_atomically(path, str(number).encode() * size)
"""


@posix_only
def test_a_process_killed_in_the_middle_leaves_a_whole_file(path: Path) -> None:
    path.write_bytes(b"9" * 3_000_000)
    root = Path(__file__).resolve().parents[2]
    for pause in (0.0, 0.004, 0.011, 0.02, 0.037):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], cwd=root, stdout=subprocess.PIPE
        )
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(pause)
        os.kill(writer.pid, signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        data = path.read_bytes()
        assert len(data) == 3_000_000 and len(set(data)) == 1
    save_atomically(path, NEW)
    assert path.read_bytes() == NEW


def test_two_writers_at_once_leave_the_file_of_one_of_them(path: Path) -> None:
    contents = [bytes([number]) * 200_000 for number in range(4)]

    def save(content: bytes) -> None:
        for _ in range(10):
            save_atomically(path, content)

    threads = [threading.Thread(target=save, args=(content,)) for content in contents]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        assert path.read_bytes() in (OLD, *contents)
    for thread in threads:
        thread.join()
    assert path.read_bytes() in contents and alone(path)


# What was there before


def test_a_stamp_recognises_the_file_it_was_taken_of(path: Path) -> None:
    stamp = stamp_of(path)
    assert isinstance(stamp, Stamp)
    assert stamp.size == len(OLD) and stamp.is_of(OLD) and not stamp.is_of(NEW)
    assert not has_changed(path, stamp)


def test_a_change_is_noticed_whatever_the_time_says(path: Path) -> None:
    stamp = stamp_of(path)
    assert stamp is not None
    path.write_bytes(OLD[::-1])
    os.utime(path, ns=(stamp.mtime_ns, stamp.mtime_ns))
    assert has_changed(path, stamp)


def test_a_new_time_alone_is_no_change(path: Path) -> None:
    stamp = stamp_of(path)
    os.utime(path, (1, 1))
    assert not has_changed(path, stamp)


def test_a_stamp_of_what_cannot_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="is a folder"):
        stamp_of(tmp_path)


@posix_only
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    # Given a pipe that nobody writes to: reading it would never end, nor would /dev/zero
    pipe = tmp_path / "pipe.bpmn"
    os.mkfifo(pipe)

    # When it is to be read, then it is refused at once
    with pytest.raises(Unreadable, match="no file"):
        read_whole(pipe)


def test_a_file_that_came_or_went_has_changed(path: Path) -> None:
    stamp = stamp_of(path)
    path.unlink()
    assert stamp_of(path) is None
    assert has_changed(path, stamp)
    assert not has_changed(path, None)
    path.write_bytes(OLD)
    assert has_changed(path, None)
    assert not has_changed(path, stamp)


def test_a_stamp_of_what_was_saved_notices_who_saved_after(path: Path) -> None:
    save_atomically(path, NEW)
    path.write_bytes(OLD)  # somebody else, before we looked
    assert has_changed(path, stamp_of(path, NEW))


def test_a_file_that_cannot_be_looked_at_counts_as_changed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamp = stamp_of(path)
    monkeypatch.setattr(Path, "read_bytes", refuse(errno.EACCES))
    assert has_changed(path, stamp)
