"""Who edits a file is told to the others, and does not outlive a crash."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from workbench.library import companion as companions
from workbench.library.edit_notice import (
    FORGOTTEN,
    EditLock,
    EditNotice,
    NoticeWatch,
    is_shared,
    notice_place,
    read_notice,
)
from workbench.library.holder import Holder

from .test_write_lock import ended_process


class Clock:
    """The own clock, moved by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(companions, "time", made)
    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "library.json").write_text("{}")
    file = tmp_path / "processes" / "Bauantrag prüfen.bpmn"
    file.parent.mkdir()
    file.write_bytes(b"x")
    return file


def edited_elsewhere(path: Path, *, count: int = 0, machine: str = "PC-17") -> EditNotice:
    notice = EditNotice(
        holder=Holder("Eva Meyer", machine, 4711),
        since="2031-05-04T14:02:00+02:00",  # a clock that is years ahead
        key="theirs",
        count=count,
    )
    notice_place(path).write_bytes(msgspec.json.encode(notice))
    return notice


def claimed(path: Path, watch: NoticeWatch | None = None) -> EditLock:
    lock = EditLock.claim(path, watch)
    assert isinstance(lock, EditLock)
    return lock


def test_others_read_who_edits_and_since_when(path: Path) -> None:
    lock = claimed(path)
    notice = NoticeWatch(path).look()
    assert notice is not None
    assert notice.holder == Holder.here()
    assert notice.begun is not None
    assert NoticeWatch(path).look(lock.key) is None  # oneself is nobody else
    lock.release()
    assert read_notice(path) is None
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_second_person_is_told_who_was_first(path: Path) -> None:
    edited_elsewhere(path)
    other = EditLock.claim(path)
    assert isinstance(other, EditNotice)
    assert other.holder.person == "Eva Meyer"


def test_a_program_that_crashed_on_this_machine_is_followed_at_once(path: Path) -> None:
    notice = EditNotice(
        holder=Holder("Eva Meyer", Holder.here().machine, ended_process()), since="", key="theirs"
    )
    notice_place(path).write_bytes(msgspec.json.encode(notice))
    assert NoticeWatch(path).look() is None
    claimed(path).release()


def test_a_program_elsewhere_that_counts_on_is_there_however_long_it_takes(
    path: Path, clock: Clock
) -> None:
    watch = NoticeWatch(path)
    for count in range(20):
        edited_elsewhere(path, count=count)
        assert watch.look() is not None
        clock.now += FORGOTTEN - 1


def test_one_that_stopped_counting_is_forgotten_and_followed(path: Path, clock: Clock) -> None:
    # Given a notice that somebody has watched without it changing, whatever its own clock says
    edited_elsewhere(path)
    watch = NoticeWatch(path)
    assert watch.look() is not None
    clock.now += FORGOTTEN + 1
    # Then it is nobody's any more, and can be taken over
    assert watch.look() is None
    lock = claimed(path, watch)
    assert read_notice(path) is not None
    lock.release()


def test_who_comes_back_after_being_taken_over_is_told(path: Path) -> None:
    lock = claimed(path)
    edited_elsewhere(path)
    assert not lock.beat()
    lock.release()
    assert read_notice(path) is not None  # that of the other stays


def test_counting_changes_what_others_see(path: Path) -> None:
    lock = claimed(path)
    before = notice_place(path).read_bytes()
    assert lock.beat()
    assert notice_place(path).read_bytes() != before
    notice_place(path).unlink()  # the drive was cleaned up, or was restored from a copy
    assert lock.beat()
    assert notice_place(path).exists()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"holder": 1}', b"null"])
def test_what_is_no_notice_stands_in_nobodys_way(path: Path, content: bytes) -> None:
    notice_place(path).write_bytes(content)
    assert NoticeWatch(path).look() is None
    claimed(path).release()


def test_only_files_of_a_library_get_notices(path: Path, tmp_path: Path) -> None:
    assert is_shared(path)
    assert not is_shared(tmp_path.parent / "lose.bpmn")


def test_neither_library_nor_check_sees_the_notices(path: Path, tmp_path: Path) -> None:
    from workbench.library.library import Library

    before = Library.open(tmp_path)
    claimed(path)
    assert notice_place(path).exists()
    after = Library.open(tmp_path)
    assert [entry.place for entry in after.processes] == [entry.place for entry in before.processes]
    assert after.findings == before.findings
