"""From the first draft to approval and on: states, version numbers, kept versions, protection."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import Protected, Refused, Unwritable
from workbench.io import bpmn
from workbench.library.amending import amend_document, amend_files
from workbench.library.changes_on_disk import DiskState
from workbench.library.drafting import draft_from
from workbench.library.kept_versions import kept_versions, library_of
from workbench.library.library import Library
from workbench.library.process_index import ProcessEntry
from workbench.library.protection import RELEASE, guard
from workbench.library.release import (
    APPROVED,
    HISTORY,
    TRANSITIONS,
    Release,
    carry_out,
    edit_of,
    months_after,
    release_history,
    transition,
    transitions_from,
)
from workbench.library.write_lock import write_lock
from workbench.model.document import Document
from workbench.words import mark

from .conftest import Write

TITLE = mark("Approve")
DAY = date(2026, 11, 24)


def release(key: str, *, major: bool = False, comment: str = "") -> Release:
    return Release(
        transition=transition(key), by="Carola Richter", day=DAY, is_major=major, comment=comment
    )


@pytest.fixture
def library(folder: Path, write_process: Write) -> Library:
    (folder / "library.json").write_text(
        '{"format": "process-workbench-library", "version": 1, "name": "Amt"}', "utf-8"
    )
    write_process("a", "P_a", "Name a", status="draft")
    return Library.open(folder)


def go(library: Library, *keys: str, major: bool = False) -> ProcessEntry:
    """Take the first process of a library through some transitions, file by file."""
    for key in keys:
        result = amend_files(
            library.refreshed().processes[:1],
            TITLE,
            edit_of(release(key, major=major)),
            past=RELEASE,
        )
        assert result.refused == [], result.refused
    return library.refreshed().processes[0]


def states(entry: ProcessEntry) -> list[tuple[str, str]]:
    return [(one.version, one.state) for one in release_history(entry.get(HISTORY))]


def versions(entry: ProcessEntry) -> list[str]:
    return [one.version for one in kept_versions(entry)]


# Version numbers and history


def test_a_draft_becomes_version_1_when_it_is_approved_and_the_way_is_noted(
    library: Library,
) -> None:
    entry = go(library, "submit", "reject", "submit", "confirm_method", "approve")

    assert (entry.status, entry.version) == (APPROVED, "1.0")
    assert states(entry) == [
        ("0.1", "review"),
        ("0.2", "draft"),
        ("0.2", "review"),
        ("0.2", "method_ok"),
        ("1.0", "approved"),
    ]
    assert entry.get("approved_on") == "2026-11-24"


@pytest.mark.parametrize(("major", "number"), [(False, "1.1"), (True, "2.0")])
def test_a_new_draft_is_a_small_or_a_great_step(library: Library, major: bool, number: str) -> None:
    go(library, "submit", "approve")
    entry = go(library, "revise", major=major)
    assert (entry.status, entry.version, entry.get("approved_on")) == ("draft", number, "")
    assert go(library, "submit", "approve").version == number


def test_what_is_not_possible_from_a_state_is_refused(library: Library) -> None:
    document = bpmn.read(library.processes[0].path)
    process = document["P_a"]
    with pytest.raises(Refused, match="not possible"), document.step(TITLE) as step:
        carry_out(step, process, release("approve"))  # type: ignore[arg-type]
    assert not document.is_modified


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), max_size=14))
@settings(max_examples=60, deadline=None)
def test_the_history_only_grows_and_numbers_only_rise(way: list[tuple[int, bool]]) -> None:
    # Given any way through the states that the table allows
    document = guard(bpmn.read(bpmn.write(bpmn.new_document("Vorgang", "de"))))
    process = next(document.elements("process"))
    past = ()
    for choice, major in way:
        status = document.profile(process.id).text("status")
        possible = transitions_from(status)
        chosen = possible[choice % len(possible)]
        with document.step(TITLE, past=RELEASE) as step:
            carry_out(step, process, Release(transition=chosen, by="A", day=DAY, is_major=major))
        now = release_history(document.profile(process.id).get(HISTORY))
        # Then what was written stays
        assert now[: len(past)] == past
        assert len(now) == len(past) + 1
        past = now
    # And every draft and every approval has a number of its own, greater than all before
    numbers = [tuple(map(int, one.version.split("."))) for one in past]
    assert numbers == sorted(numbers)
    approved = [number for number, one in zip(numbers, past, strict=True) if one.state == APPROVED]
    assert len(set(approved)) == len(approved)
    assert all(number >= (1, 0) for number in approved)


def test_every_state_has_a_way_out_and_every_way_its_words() -> None:
    for one in TRANSITIONS:
        assert one.action.source
        assert transitions_from(one.target), one.key


def test_the_next_review_falls_on_the_last_day_where_the_month_is_shorter() -> None:
    assert months_after(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_after(date(2026, 11, 24), 24) == date(2028, 11, 24)


# Protection


def edited(document: Document) -> None:
    with document.step(mark("Rename")) as step:
        step.update("P_a", name="Anders")


def test_an_approved_process_refuses_every_edit_until_a_new_draft_is_begun(
    library: Library,
) -> None:
    entry = go(library, "submit", "approve")
    document = guard(bpmn.read(entry.path))

    with pytest.raises(Protected, match=r"Approved, version 1\.0, on 2026-11-24 by Carola Richter"):
        edited(document)
    with pytest.raises(Protected):
        document.gesture(TITLE).apply(lambda step: step.update("P_a", name="Anders"))
    assert not document.is_modified

    amend_document(document, entry, TITLE, edit_of(release("revise")), past=RELEASE)
    edited(document)
    # And what is taken back to the approved state is protected again
    document.undo()
    document.undo()
    assert document.protection is not None
    with pytest.raises(Protected):
        document.redo()


def test_changing_many_at_once_leaves_approved_ones_and_says_why(library: Library) -> None:
    entry = go(library, "submit", "approve")
    before = entry.path.read_bytes()

    result = amend_files([entry], TITLE, lambda step, one: step.update(one, name="Anders"))

    assert [str(one.reason) for one in result.refused] == [
        "Approved, version 1.0, on 2026-11-24 by Carola Richter. Begin a new draft to change it."
    ]
    assert entry.path.read_bytes() == before


# Kept versions


def test_approved_versions_are_kept_beside_the_processes_and_are_none(library: Library) -> None:
    entry = go(library, "submit", "approve")
    first = entry.path.read_bytes()
    entry = go(library, "revise", "submit", "approve")

    assert versions(entry) == ["1.1", "1.0"]
    assert kept_versions(entry)[1].path == library.folder / "versions" / "P_a" / "1.0.bpmn"
    assert kept_versions(entry)[1].path.read_bytes() == first
    assert [one.id for one in library.refreshed().processes] == ["P_a"]


def test_what_others_approved_is_kept_before_its_new_draft(library: Library) -> None:
    # Given a file that came approved, with no kept version
    path = library.processes[0].path
    path.write_bytes(path.read_bytes().replace(b">draft<", b">approved<"))
    before = path.read_bytes()

    entry = go(library, "revise")

    kept = list((library.folder / "versions" / "P_a").iterdir())
    assert [one.read_bytes() for one in kept] == [before]
    assert entry.status == "draft"


def test_a_file_outside_a_library_leaves_no_versions(tmp_path: Path) -> None:
    assert library_of(tmp_path / "x.bpmn") is None


@pytest.mark.parametrize("failing", ["mkdir", "versions", "process"])
def test_where_the_disk_is_full_it_is_all_or_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    # Given a process under review and a disk that fills up at one place or another
    entry = go(library, "submit")
    before = entry.path.read_bytes()
    replace, mkdir = os.replace, Path.mkdir

    def full(source: Path, target: Path) -> None:
        if failing == ("versions" if "versions" in Path(target).parts else "process"):
            raise OSError(errno.ENOSPC, "full")
        replace(source, target)

    def no_room(self: Path, *args: object, **kwargs: object) -> None:
        if failing == "mkdir" and "versions" in self.parts:
            raise OSError(errno.ENOSPC, "full")
        mkdir(self, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "replace", full)
    monkeypatch.setattr(Path, "mkdir", no_room)
    result = amend_files([entry], TITLE, edit_of(release("approve")), past=RELEASE)
    monkeypatch.undo()

    # Then nothing is approved, and nothing is kept
    assert len(result.refused) == 1
    assert entry.path.read_bytes() == before
    assert list((library.folder / "versions").rglob("*.*")) == []
    # And when there is room again, it works
    assert versions(go(library, "approve")) == ["1.0"]


@pytest.fixture
def _locks_of_the_dead_are_broken_soon() -> Iterator[None]:
    """Who died here is this very program, which lives on: only time tells that nobody holds it."""
    soon = partial(write_lock, stale=0.05)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("workbench.library.changes_on_disk.write_lock", soon)
        yield


@pytest.mark.usefixtures("_locks_of_the_dead_are_broken_soon")
@pytest.mark.parametrize("moment", range(1, 40))
def test_killed_at_any_moment_no_file_is_approved_without_its_kept_version(
    library: Library, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    # Given a program that ends without a word after so many calls of the system
    go(library, "submit")
    count = 0

    class Killed(BaseException):
        pass

    def mortal(name: str) -> None:
        call = getattr(os, name)

        def counted(*args: object, **kwargs: object) -> object:
            nonlocal count
            count += 1
            if count >= moment:
                raise Killed
            return call(*args, **kwargs)

        monkeypatch.setattr(os, name, counted)

    for name in ("open", "write", "fsync", "replace", "close"):
        mortal(name)
    # The dead do not tidy up
    monkeypatch.setattr(Path, "unlink", lambda self, missing_ok=False: None)
    with contextlib.suppress(Killed):
        amend_files(library.refreshed().processes, TITLE, edit_of(release("approve")), past=RELEASE)
    monkeypatch.undo()

    entry = library.refreshed().processes[0]
    assert entry.problem is None
    assert (entry.status == APPROVED) == (versions(entry) == ["1.0"])
    # And the next attempt is not in the way of the last one
    if entry.status != APPROVED:
        assert versions(go(library, "approve")) == ["1.0"]


def test_an_approval_that_cannot_be_saved_is_taken_back_for_good(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = go(library, "submit")
    disk = DiskState.of(entry.path)
    document = guard(bpmn.read(entry.path))
    amend_document(document, entry, TITLE, edit_of(release("approve")), past=RELEASE)

    def full(source: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(Unwritable):
        disk.save(document)
    document.revoke()

    assert document.protection is None
    assert document.redo() is None
    assert not document.is_modified


# An old version as the base


def test_a_draft_from_an_old_version_goes_on_in_the_present_history(library: Library) -> None:
    entry = go(library, "submit", "approve", "revise")
    amend_files([entry], TITLE, lambda step, one: step.update(one, name="Anders"))
    entry = go(library, "submit", "approve")
    assert entry.name == "Anders"
    first = kept_versions(entry)[-1]

    draft_from(entry, first.path, release("revise", comment="Zurück zum Alten"))

    entry = library.refreshed().processes[0]
    assert (entry.name, entry.status, entry.version) == ("Name a", "draft", "1.2")
    assert len(states(entry)) == 6
    assert versions(entry) == ["1.1", "1.0"], "and nothing that was kept is lost"


def test_where_there_is_a_draft_none_is_begun_from_an_old_version(library: Library) -> None:
    entry = go(library, "submit", "approve", "revise")
    before = entry.path.read_bytes()
    with pytest.raises(Refused, match="not possible"):
        draft_from(entry, kept_versions(entry)[0].path, release("revise"))
    assert entry.path.read_bytes() == before


def test_a_version_of_another_process_is_no_base(library: Library, write_process: Write) -> None:
    entry = go(library, "submit", "approve")
    other = write_process("z", "P_z", "Fremd", status="draft")
    with pytest.raises(Refused, match="no version of the process"):
        draft_from(entry, other, release("revise"))


def test_kept_versions_are_not_written_over(library: Library) -> None:
    entry = go(library, "submit", "approve")
    kept = kept_versions(entry)[0].path
    document = bpmn.read(kept)
    with document.step(mark("Rename")) as step:
        step.update("P_a", name="Anders")
    with pytest.raises(Unwritable, match="kept version"):
        DiskState.of(kept).save(document)
    with pytest.raises(Protected, match="as it is kept"):
        edited(guard(bpmn.read(kept), kept))


def test_what_is_published_stays_protected_and_is_the_version_that_was_kept(
    library: Library,
) -> None:
    # Given an approved process
    go(library, "submit")
    kept = versions(go(library, "approve"))

    # When it is published
    entry = go(library, "publish")

    # Then it has the same version, which is kept once, and it refuses to be edited as before
    assert (entry.status, entry.version) == ("published", "1.0")
    assert entry.is_released
    assert versions(entry) == kept == ["1.0"]
    document = guard(bpmn.read(entry.path))
    with pytest.raises(Protected), document.step(TITLE) as step:
        step.update(entry.id, name="Anders")

    # And a new draft begins from it
    draft = go(library, "revise")
    assert (draft.status, draft.version) == ("draft", "1.1")
    assert versions(draft) == ["1.0"]
