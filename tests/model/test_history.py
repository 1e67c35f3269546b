"""What is remembered for undo and redo."""

from __future__ import annotations

import pytest

from workbench.model.document import Document
from workbench.model.records import Element
from workbench.words import mark

TITLE = mark("Rename")


@pytest.fixture
def document() -> Document:
    return Document([Element(id="Task", type="task", name="a")])


def rename(document: Document, name: str, merge: str = "") -> None:
    with document.step(mark("Rename to {name}", name=name), merge) as step:
        step.update("Task", name=name)


def name_of(document: Document) -> str:
    element = document.element("Task")
    assert element is not None
    return element.name


def test_undo_and_redo_walk_through_the_steps(document: Document) -> None:
    rename(document, "b")
    rename(document, "c")
    document.undo()
    assert name_of(document) == "b"
    document.undo()
    assert name_of(document) == "a"
    assert document.undo() is None
    document.redo()
    document.redo()
    assert name_of(document) == "c"
    assert document.redo() is None


def test_the_titles_say_what_undo_and_redo_would_do(document: Document) -> None:
    assert document.history.undo_title is None
    rename(document, "b")
    assert str(document.history.undo_title) == "Rename to b"
    document.undo()
    assert document.history.undo_title is None
    assert str(document.history.redo_title) == "Rename to b"


def test_a_new_step_takes_the_place_of_what_was_undone(document: Document) -> None:
    rename(document, "b")
    document.undo()
    rename(document, "c")
    assert document.redo() is None
    assert len(document.history) == 1


def test_typing_is_one_step(document: Document) -> None:
    for name in ("ab", "abc", "abcd"):
        rename(document, name, merge="name of Task")
    assert len(document.history) == 1
    document.undo()
    assert name_of(document) == "a"


def test_typing_back_to_the_start_leaves_no_step(document: Document) -> None:
    rename(document, "ab", merge="name")
    rename(document, "a", merge="name")
    assert len(document.history) == 0
    assert not document.is_modified


def test_another_key_or_a_seal_ends_merging(document: Document) -> None:
    rename(document, "b", merge="one")
    rename(document, "c", merge="two")
    document.history.seal()
    rename(document, "d", merge="two")
    assert len(document.history) == 3


def test_saving_in_between_ends_merging(document: Document) -> None:
    rename(document, "b", merge="name")
    document.history.note_saved()
    rename(document, "c", merge="name")
    assert len(document.history) == 2
    document.undo()
    assert not document.is_modified


def test_modified_means_different_from_the_file(document: Document) -> None:
    assert not document.is_modified
    rename(document, "b")
    assert document.is_modified
    document.history.note_saved()
    assert not document.is_modified
    document.undo()
    assert document.is_modified
    document.redo()
    assert not document.is_modified


def test_what_was_saved_and_can_no_longer_be_reached_stays_modified(document: Document) -> None:
    rename(document, "b")
    document.history.note_saved()
    document.undo()
    rename(document, "c")
    document.undo()
    assert document.is_modified, "the file says b, and no undo leads there"


def test_a_document_that_never_was_a_file_is_modified(document: Document) -> None:
    document.history.note_foreign()
    assert document.is_modified
