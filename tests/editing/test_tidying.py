"""A sheet put in order stays the sheet people know; laid out anew it need not."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.interaction.driver import drive
from tests.layout.automatic.faults import faults_of
from tests.model.sketch import Sketch
from workbench.editing import prepare
from workbench.editing.operations import tidying
from workbench.errors import Refused
from workbench.interaction.changes import Note, Refusal
from workbench.io.bpmn import read
from workbench.io.landscape import read as read_landscape
from workbench.model.document import Document
from workbench.model.records import Edge, Record, Shape, Sheet
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES
from workbench.resources import RESOURCES
from workbench.words import mark

FILES = sorted((RESOURCES / "samples").rglob("*.bpmn"))
VERTICAL = (("isHorizontal", "false"),)


def tidied(document: Document, *ids: str) -> bool:
    """Tidy every sheet as one step; tells whether anything changed."""
    place = document.history.place
    with document.step(mark("Tidy up")) as step:
        for sheet in document.sheets():
            tidying.tidy(step, sheet.id, ids)
    return document.history.place > place


def jumbled(document: Document, seed: str) -> None:
    """Move every node a little, as an unsteady hand draws."""
    chance = random.Random(seed)
    with document.step(mark("Move")) as step:
        for shape in list(document.of_type(Shape)):
            element = document.element(shape.element)
            if element is not None and family_of(element.type) in NODES and not element.host:
                by = chance.randint(-8, 8), chance.randint(-8, 8)
                step.update(shape, bounds=shape.bounds.moved(*by))


def meaning(document: Document) -> list[Record]:
    return [record for record in document if not isinstance(record, Sheet | Shape | Edge)]


def box(document: Document, element: str) -> tuple[float, float]:
    return document.shapes_of(element)[0].bounds.center


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_jumbled_sheet_is_tidy_afterwards_and_means_the_same(file: Path) -> None:
    document = read(file)
    prepare(document)
    jumbled(document, file.stem)
    before, known = list(document), meaning(document)
    assert tidied(document)
    assert faults_of(document) == []
    assert meaning(document) == known
    assert not tidied(document)
    document.undo()
    assert list(document) == before


@pytest.mark.parametrize("file", FILES[:3], ids=lambda file: file.stem)
def test_left_stays_left_and_above_stays_above(file: Path) -> None:
    document = read(file)
    prepare(document)
    shapes = [s for s in document.of_type(Shape) if _is_step(document, s)]
    was = {shape.id: shape.bounds.center for shape in shapes}
    tidied(document)
    for one in shapes:
        for other in shapes:
            a, b = document.shape(one.id), document.shape(other.id)
            assert a is not None and b is not None
            if was[one.id].x + 40 < was[other.id].x:
                assert a.bounds.center.x <= b.bounds.center.x, (one.element, other.element)


def _is_step(document: Document, shape: Shape) -> bool:
    element = document.element(shape.element)
    return (
        element is not None
        and family_of(element.type) in NODES
        and not element.host
        and family_of(document.element(element.parent).type).value == "process"  # type: ignore[union-attr]
    )


def test_a_node_that_slipped_out_of_its_lane_goes_back_into_it() -> None:
    document = (
        Sketch()
        .pool("Office", 0, 0, 600, 250)
        .task("A", 150, 125)
        .task("B", 350, 300)
        .flow("A", "B", (200, 125), (300, 300))
        .document()
    )
    tidied(document)
    pool = document.shapes_of("Office")[0].bounds
    assert pool.covers(document.shapes_of("B")[0].bounds)
    assert faults_of(document) == []


def test_a_pool_that_stands_goes_on_standing() -> None:
    document = (
        Sketch()
        .node("participant", "Office", 125, 300, size=(250, 600), properties=VERTICAL,
              parent="Collaboration", refers_to="Process")
        .task("A", 130, 100)
        .task("B", 120, 300)
        .flow("A", "B", (130, 140), (120, 260))
        .document()
    )  # fmt: skip
    tidied(document)
    assert box(document, "A")[0] == box(document, "B")[0]
    assert box(document, "A")[1] < box(document, "B")[1]
    with document.step(mark("Lay out anew")) as step:
        tidying.lay_out_anew(step, "Sheet")
    assert box(document, "A")[1] < box(document, "B")[1]
    assert not document.shapes_of("Office")[0].is_set("isHorizontal", True)


def test_only_what_is_selected_gets_into_line() -> None:
    document = (
        Sketch()
        .task("A", 100, 100)
        .task("B", 300, 112)
        .task("C", 460, 95)
        .task("D", 700, 130)
        .flow("A", "B", (150, 100), (250, 112))
        .document()
    )
    apart = box(document, "D")
    tidied(document, "A_shape", "B_shape", "C_shape")
    assert len({box(document, key)[1] for key in "ABC"}) == 1
    gaps = [box(document, b)[0] - box(document, a)[0] for a, b in ("AB", "BC")]
    assert gaps[0] == gaps[1]
    assert box(document, "D") == apart
    assert document.edges_of("A_B")[0].waypoints[0].y == document.edges_of("A_B")[0].waypoints[1].y


def test_laid_out_anew_a_tangle_reads_from_left_to_right() -> None:
    document = (
        Sketch()
        .task("A", 700, 300)
        .task("B", 100, 100)
        .task("C", 400, 500)
        .flow("A", "B", (650, 300), (150, 100))
        .flow("B", "C", (150, 100), (350, 500))
        .document()
    )
    with document.step(mark("Lay out anew")) as step:
        tidying.lay_out_anew(step, "Sheet")
    assert box(document, "A")[0] < box(document, "B")[0] < box(document, "C")[0]
    assert faults_of(document) == []


class TestCommands:
    def test_tidying_is_one_key_and_one_undo(self) -> None:
        driver = drive(Sketch().task("A", 100, 100).task("B", 300, 115).document())
        before = list(driver.document)
        driver.key("L", "Control")
        assert driver.center("A")[1] == driver.center("B")[1]
        driver.document.undo()
        assert list(driver.document) == before

    def test_a_tidy_sheet_is_said_to_be_in_order(self) -> None:
        driver = drive(Sketch().task("A", 100, 100).task("B", 300, 115).document())
        driver.key("L", "Control")
        place = driver.document.history.place
        driver.key("L", "Control")
        assert driver.document.history.place == place
        assert any(isinstance(request, Note) for request in driver.requests)

    def test_an_empty_sheet_says_why_nothing_happens(self) -> None:
        driver = drive(Sketch().document())
        driver.key("L", "Alt", "Control")
        assert any(isinstance(request, Refusal) for request in driver.requests)


def test_a_landscape_is_not_put_in_order_like_a_process() -> None:
    document = read_landscape(next((RESOURCES / "samples").rglob("landscapes/*.json")))
    prepare(document)
    with pytest.raises(Refused), document.step(mark("Tidy up")) as step:
        tidying.tidy(step, document.sheets()[0].id)
