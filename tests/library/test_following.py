"""A process is renamed once, and its landscapes follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.io import landscape
from workbench.library.following import (
    follow,
    follow_in_files,
    landscapes_about,
    what_changed,
)
from workbench.library.library import Library
from workbench.model.document import Document

from .conftest import Write

MAP = """{"format": "process-workbench-landscape", "version": 1, "id": "karte", "name": "Karte",
 "elements": [
  {"id": "a1", "type": "process", "name": "Alt", "x": 0, "y": 0, "width": 150, "height": 60,
   "process": "P_a", "status": "draft", "x_own": 1},
  {"id": "a2", "type": "process", "name": "Eigener Name", "x": 200, "y": 0, "width": 150,
   "height": 60, "process": "P_a"},
  {"id": "b1", "type": "process", "name": "Bleibt", "x": 400, "y": 0, "width": 150, "height": 60,
   "process": "P_b", "status": "draft"}
 ], "links": []}
"""


@pytest.fixture
def before(folder: Path, write: Write, write_process: Write) -> Library:
    write("landscapes/karte.json", MAP)
    write_process("a", "P_a", "Alt", status="draft")
    write_process("b", "P_b", "Bleibt", status="draft")
    return Library.open(folder)


def names(document: Document) -> dict[str, tuple[str, str]]:
    return {one.id: (one.name, one.get("status")) for one in document.elements("process_entry")}


def test_names_and_states_follow_but_a_name_of_its_own_stays(
    before: Library, write_process: Write
) -> None:
    # Given a process that was renamed and approved
    path = write_process("a", "P_a", "Neu", status="approved")
    following = what_changed(before, before.refreshed(), [path])

    # When the landscapes on which it stands are brought in line
    (place,) = landscapes_about(before, following.processes)
    assert follow_in_files([place], following) == []

    # Then the entry that was called as the process is so again, and everything else is as it was
    found = landscape.read(place)
    assert names(found) == {
        "a1": ("Neu", "approved"),
        "a2": ("Eigener Name", "approved"),
        "b1": ("Bleibt", "draft"),
    }
    assert b'"x_own": 1' in place.read_bytes()


def test_an_open_landscape_follows_by_a_step_that_can_be_undone(
    before: Library, write_process: Write
) -> None:
    path = write_process("a", "P_a", "Neu", status="draft")
    following = what_changed(before, before.refreshed(), [path])
    document = before.landscape(before.landscapes[0])

    assert follow(document, following)
    assert names(document)["a1"][0] == "Neu"
    assert not follow(document, following)
    document.undo()
    assert names(document)["a1"][0] == "Alt"


def test_what_others_saved_is_theirs_to_follow(before: Library, write_process: Write) -> None:
    write_process("a", "P_a", "Neu")

    assert not what_changed(before, before.refreshed(), []).processes


def test_a_save_that_changes_nothing_shown_touches_no_landscape(before: Library) -> None:
    paths = [entry.path for entry in before.processes]
    following = what_changed(before, before.refreshed(), paths)

    assert landscapes_about(before, following.processes) == []


def test_a_landscape_that_cannot_be_written_is_told(before: Library, write_process: Write) -> None:
    path = write_process("a", "P_a", "Neu")
    following = what_changed(before, before.refreshed(), [path])
    place = before.landscapes[0].path
    place.write_bytes(b"{")

    (problem,) = follow_in_files([place], following)

    assert "karte.json" in str(problem)
    assert place.read_bytes() == b"{"
