"""Many processes are changed at once, each whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import Refused
from workbench.io import bpmn
from workbench.library.amending import Amended, amend_document, amend_files
from workbench.library.library import Library
from workbench.library.profile import definitions, put_value, value_of
from workbench.model.document import Step
from workbench.model.records import Element
from workbench.progress import Progress
from workbench.words import mark

from .conftest import Write

TITLE = mark("Rename process")


def submit(step: Step, process: Element) -> None:
    attribute = definitions().attribute("process", "status")
    assert attribute is not None
    put_value(step, process.id, attribute, "review")


@pytest.fixture
def library(folder: Path, write_process: Write) -> Library:
    for name in "abc":
        write_process(name, f"P_{name}", f"Name {name}", status="draft")
    return Library.open(folder)


def statuses(library: Library) -> list[str]:
    return [entry.status for entry in library.refreshed().processes]


def test_all_are_changed_and_saved(library: Library) -> None:
    result = amend_files(library.processes, TITLE, submit)

    assert [entry.id for entry in result.changed] == ["P_a", "P_b", "P_c"]
    assert statuses(library) == ["review"] * 3


def test_what_is_so_already_is_not_written(library: Library) -> None:
    amend_files(library.processes, TITLE, submit)
    before = [entry.path.stat().st_mtime_ns for entry in library.processes]

    result = amend_files(library.refreshed().processes, TITLE, submit)

    assert len(result.unchanged) == 3
    assert [entry.path.stat().st_mtime_ns for entry in library.processes] == before


def test_one_that_refuses_does_not_stop_the_others(library: Library) -> None:
    # Given a file that has become unreadable and one that an edit refuses
    library.processes[0].path.write_bytes(b"<kaputt")

    def edit(step: Step, process: Element) -> None:
        submit(step, process)
        if process.id == "P_b":
            raise Refused(mark("Nobody may."))

    result = amend_files(library.processes, TITLE, edit)

    assert [one.entry.id for one in result.refused] == ["P_a", "P_b"]
    assert [entry.id for entry in result.changed] == ["P_c"]
    assert statuses(library)[1:] == ["draft", "review"], "what was refused is as it was"


def test_cancelling_leaves_whole_files_and_says_how_far_it_came(library: Library) -> None:
    seen: list[float] = []
    progress = Progress(lambda share, what: seen.append(share))

    def edit(step: Step, process: Element) -> None:
        submit(step, process)
        if process.id == "P_b":
            progress.cancel()

    result = amend_files(library.processes, TITLE, edit, progress)

    assert result.was_cancelled
    assert [entry.id for entry in result.changed] == ["P_a", "P_b"]
    assert statuses(library) == ["review", "review", "draft"]


def test_what_somebody_else_saved_meanwhile_is_not_written_over(
    library: Library, write_process: Write
) -> None:
    def edit(step: Step, process: Element) -> None:
        write_process("a", "P_a", "Von jemand anderem", status="review")
        submit(step, process)

    result = amend_files(library.processes[:1], TITLE, edit)

    assert len(result.refused) == 1
    assert library.refreshed().processes[0].name == "Von jemand anderem"


def test_an_open_document_is_changed_by_a_step_that_can_be_undone(library: Library) -> None:
    entry = library.processes[0]
    document = bpmn.read(entry.path)
    status = definitions().attribute("process", "status")
    assert status is not None

    assert amend_document(document, entry, TITLE, submit)
    assert value_of(document, entry.id, status) == "review"
    assert not amend_document(document, entry, TITLE, submit)

    document.undo()
    assert value_of(document, entry.id, status) == "draft"
    assert not document.is_modified


def test_reports_are_joined(library: Library) -> None:
    a, b, _ = library.processes
    joined = Amended(changed=[a]).joined(Amended(unchanged=[b], was_cancelled=True))
    assert (joined.changed, joined.unchanged, joined.was_cancelled) == ([a], [b], True)
