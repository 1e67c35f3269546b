"""A file that was opened and saved is the file that was opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.io.bpmn.files import (
    BROKEN_FILES,
    GOOD_FILES,
    OWN_FILES,
    id_of,
    needs_shared,
    own,
    schema_errors,
    score_tool,
)
from workbench.errors import Unreadable
from workbench.io.bpmn import read, write, write_from_records
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Flow, Profile, Record, Shape
from workbench.words import mark

ALL_FILES = OWN_FILES + GOOD_FILES + BROKEN_FILES


def opened(path: Path) -> Document:
    try:
        return read(path)
    except Unreadable as error:
        pytest.skip(f"cannot be opened: {error}")


def edit_everything(document: Document) -> None:
    """Change, add and remove what there is, so that nothing is what it was."""
    with document.step(mark("everything")) as step:
        for record in list(document):
            if isinstance(record, Shape):
                step.update(record, bounds=record.bounds.moved(13, -7.25))
            elif isinstance(record, Edge):
                step.update(record, waypoints=record.waypoints[::-1], label=None)
            elif isinstance(record, Element):
                step.update(record, name=f"{record.name}!", documentation="other")
            elif isinstance(record, Flow):
                step.update(record, source=record.target, target=record.source)
            elif isinstance(record, Profile):
                step.remove(record.id)
    with document.step(mark("less")) as step:
        for record in list(document.of_type(Shape))[::2]:
            step.remove(record.id)


@pytest.mark.parametrize("path", ALL_FILES, ids=id_of)
def test_an_unchanged_file_is_saved_with_the_very_same_bytes(path: Path) -> None:
    assert write(opened(path)) == path.read_bytes()


@pytest.mark.parametrize("path", ALL_FILES, ids=id_of)
def test_after_undoing_everything_the_bytes_are_the_same_again(path: Path) -> None:
    document = opened(path)
    edit_everything(document)
    if len(document):
        assert write(document) != path.read_bytes()
    while document.undo() is not None:
        pass
    assert write(document) == path.read_bytes()


@pytest.mark.parametrize("path", ALL_FILES, ids=id_of)
def test_saving_twice_gives_the_same_bytes_twice(path: Path) -> None:
    document = opened(path)
    edit_everything(document)
    assert write(document) == write(document)


def test_a_snapshot_can_be_saved_with_the_source_of_its_document() -> None:
    document = read(own("permit"))
    before = write(document)
    snapshot = document.snapshot()
    edit_everything(document)
    assert write(snapshot, document.source) == before


@needs_shared
def test_the_independent_judge_counts_no_loss(tmp_path: Path) -> None:
    judge = score_tool()
    total = judge.Score()
    for path in GOOD_FILES:
        document = read(path)
        edit_everything(document)
        while document.undo() is not None:
            pass
        saved = tmp_path / path.name
        saved.write_bytes(write(document))
        score = judge.compare(path, saved)
        assert score.losses == []
        total.include(score)
        assert judge.compare_strictly(path, saved, 3)["verdict"] == "identical bytes"
    percents = {column: total.percent(column) for column in judge.PERCENT_COLUMNS}
    assert set(percents.values()) == {100.0}
    assert total.added == 0


def has_own_id(record: Record) -> bool:
    return not record.id.startswith("~")


@pytest.mark.parametrize("path", OWN_FILES + GOOD_FILES, ids=id_of)
def test_what_is_written_from_the_records_alone_reads_as_the_same_records(path: Path) -> None:
    document = read(path)
    again = read(write_from_records(document))
    assert len(again) == len(document)
    expected = {record.id: record for record in document if has_own_id(record)}
    found = {record.id: record for record in again}
    without_id = {record.id for record in document} - expected.keys()
    for key, record in expected.items():
        if not without_id & {target for _, target in record.references()}:
            assert found[key] == record


@pytest.mark.parametrize("path", OWN_FILES + GOOD_FILES, ids=id_of)
def test_what_is_written_from_the_records_alone_is_valid_where_the_file_was(path: Path) -> None:
    if not schema_errors(path.read_bytes()):
        assert schema_errors(write_from_records(read(path))) == []
