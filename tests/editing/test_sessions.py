"""Whatever sensible things a person does, in whatever order, the drawing stays tidy."""

from __future__ import annotations

import pytest

from tests.editing.sessions import play
from tests.editing.tidiness import faults
from workbench.editing import prepare
from workbench.io.bpmn import new_document, read, write
from workbench.model.document import Document
from workbench.model.records import Element
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES
from workbench.resources import RESOURCES

OPERATIONS = 200
FILES = sorted((RESOURCES / "samples").rglob("*.bpmn"))


def a_new_process() -> Document:
    document = read(write(new_document("Sitzung", "de")))
    prepare(document)
    return document


@pytest.mark.parametrize("seed", range(12))
def test_two_hundred_operations_from_nothing_leave_a_tidy_drawing(seed: int) -> None:
    document = a_new_process()
    session = play(document, seed, OPERATIONS)
    assert sum(session.done.values()) == OPERATIONS
    assert faults(document) == []
    assert lists_what_stands_in_lanes(document)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_tidy_sample_stays_tidy(file) -> None:
    document = read(file)
    prepare(document)
    before = set(faults(document))
    play(document, 7, 60)
    assert set(faults(document)) - before == set()


def test_a_session_can_be_taken_back_to_its_beginning_and_done_again() -> None:
    document = a_new_process()
    start = list(document)
    play(document, 3, 80)
    end = list(document)
    while document.undo() is not None:
        pass
    assert list(document) == start
    while document.redo() is not None:
        pass
    assert [r for r in document if r in end] == list(document)


def lists_what_stands_in_lanes(document: Document) -> bool:
    """Tell whether each node stands in exactly the lanes that list it."""
    sheet = document.sheets()[0].id
    for lane in document.elements("lane"):
        drawn = document.shape_on(sheet, lane.id)
        if drawn is None or any(child.type == "lane" for child in document.children(lane.id)):
            continue
        inside = {
            shape.element
            for shape in document.shapes_on(sheet)
            if drawn.bounds.contains(shape.bounds.center)
            and (element := document.element(shape.element)) is not None
            and family_of(element.type) in NODES
            and not element.host
        }
        listed = {
            key
            for key in lane.members
            if isinstance(element := document.find(key), Element) and not element.host
        }
        if inside != listed:
            return False
    return True
