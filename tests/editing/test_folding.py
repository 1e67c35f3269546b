"""A sub-process opened and closed in place leaves everything as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.editing.test_room import crowds, drawing, overlaps
from tests.model.sketch import Sketch
from workbench.editing import operations, prepare
from workbench.editing.operations import folding
from workbench.errors import Refused
from workbench.geometry import Bounds
from workbench.io.bpmn import read, write
from workbench.model.document import Document
from workbench.model.records import Edge, Shape
from workbench.notation.bpmn.activities import is_expanded
from workbench.words import mark

TITLE = mark("Test")
SAMPLES = Path("resources/samples/musterstadt/processes")


def toggled(document: Document, key: str) -> Document:
    with document.step(TITLE) as step:
        folding.toggle(step, key)
    return document


def in_a_row() -> Sketch:
    """A – Sub (closed, with a timer below that leads down) – B, in a pool, and C underneath."""
    return (
        Sketch(plane="Collaboration")
        .pool("Pool", 0, 0, 800, 400)
        .task("A", 150, 150)
        .node("subProcess", "Sub", 300, 150)
        .task("B", 450, 150)
        .task("C", 300, 320)
        .node("boundaryEvent", "Timer", 320, 190, host="Sub")
        .flow("A", "Sub", (200, 150), (250, 150))
        .flow("Sub", "B", (350, 150), (400, 150))
        .flow("Timer", "C", (320, 208), (320, 280))
    )


def opened_up() -> Sketch:
    """An open sub-process with two steps and a line that leaves it far below."""
    sketch = (
        Sketch()
        .task("Before", 100, 200)
        .node("subProcess", "Sub", 400, 200, size=(360, 240), properties=(("isExpanded", "true"),))
        .task("After", 720, 290)
        .node("boundaryEvent", "Error", 540, 320, host="Sub")
        .task("Handle", 540, 430)
        .flow("Before", "Sub", (150, 200), (220, 200))
        .flow("Sub", "After", (580, 290), (670, 290))
        .flow("Error", "Handle", (540, 338), (540, 390))
    )
    sketch.scope = "Sub"
    return (
        sketch.task("One", 310, 200)
        .task("Two", 480, 200)
        .flow("One", "Two", (360, 200), (430, 200))
    )


def test_opening_makes_room_right_and_below_and_lines_stay_straight() -> None:
    document = toggled(in_a_row().document(), "Sub_shape")
    sub, b = document["Sub_shape"], document["B_shape"]
    assert sub.is_set("isExpanded")
    assert (sub.bounds.width, sub.bounds.height) == (350, 200)
    assert b.bounds.x - sub.bounds.right == 50
    assert document["Pool_shape"].bounds.width == 1050
    assert document["Sub_B_edge"].waypoints == ((600, 150), (650, 150))
    assert document["A_Sub_edge"].waypoints == ((200, 150), (250, 150))


def test_boundary_events_keep_to_the_border() -> None:
    document = toggled(in_a_row().document(), "Sub_shape")
    sub, timer, c = (document[f"{key}_shape"].bounds for key in ("Sub", "Timer", "C"))
    assert timer.center == (320, sub.bottom)
    assert not c.touches(timer)
    assert document["Timer_C_edge"].waypoints == ((320, timer.bottom), (320, c.y))


def test_closing_again_leaves_everything_as_it_was() -> None:
    document = in_a_row().document()
    before = drawing(document)
    toggled(toggled(document, "Sub_shape"), "Sub_shape")
    assert drawing(document) == before
    assert not is_expanded(document, document["Sub_shape"])


def test_what_is_inside_a_closed_one_is_drawn_on_a_plane_of_its_own() -> None:
    document = toggled(opened_up().document(), "Sub_shape")
    (plane,) = [sheet for sheet in document.sheets() if sheet.element == "Sub"]
    assert document["One_shape"].sheet == plane.id
    assert document["One_Two_edge"].sheet == plane.id
    assert document["One_shape"].bounds == Bounds(260, 160, 100, 80)
    assert document["Sub_shape"].bounds.height == 80


def test_opening_again_brings_back_contents_bends_and_events() -> None:
    document = opened_up().document()
    before = drawing(document)
    toggled(document, "Sub_shape")
    assert document["Sub_After_edge"].waypoints[0].y <= document["Sub_shape"].bounds.bottom
    toggled(document, "Sub_shape")
    assert drawing(document) == before
    assert len(document.sheets()) == 1


def test_what_it_was_like_survives_the_file() -> None:
    document = opened_up().document()
    before = drawing(document)
    toggled(document, "Sub_shape")
    again = read(write(document))
    prepare(again)
    toggled(again, "Sub_shape")
    assert {key: value[1] for key, value in drawing(again).items()} == {  # type: ignore[index]
        key: value[1]  # type: ignore[index]
        for key, value in before.items()
    }


def test_a_neighbour_added_meanwhile_is_not_run_over() -> None:
    document = opened_up().document()
    toggled(document, "Sub_shape")
    box = document["Sub_shape"].bounds
    with document.step(TITLE) as step:
        operations.move(step, ["Handle_shape"], box.right + 30 - 490, box.y - 390)
    toggled(document, "Sub_shape")
    sub = document["Sub_shape"].bounds
    for key in ("Before", "After", "Handle"):
        assert not document[f"{key}_shape"].bounds.touches(sub), key


def test_a_step_added_inside_its_plane_is_covered_when_opened() -> None:
    document = toggled(opened_up().document(), "Sub_shape")
    with document.step(TITLE) as step:
        operations.move(step, ["Two_shape"], 300, 150)
    toggled(document, "Sub_shape")
    sub = document["Sub_shape"].bounds
    assert sub.covers(document["Two_shape"].bounds)
    assert sub.covers(document["One_shape"].bounds)
    assert not document["After_shape"].bounds.touches(sub)


def test_a_message_from_inside_is_there_again_after_opening() -> None:
    sketch = Sketch(plane="Collaboration").pool("Other", 0, 500, 600, 80)
    sketch.pool("Pool", 0, 0, 600, 400)
    sketch.node(
        "subProcess", "Sub", 300, 200, size=(300, 200), properties=(("isExpanded", "true"),)
    )
    sketch.scope = "Sub"
    sketch.task("In", 300, 200)
    sketch.flow("In", "Other", (300, 240), (300, 500), type_name="messageFlow", parent="")
    document = sketch.document()
    before = drawing(document)
    toggled(document, "Sub_shape")
    assert document.flow("In_Other") is not None
    assert not document.edges_of("In_Other")
    toggled(document, "Sub_shape")
    assert drawing(document) == before


def test_only_sub_processes_are_opened() -> None:
    document = in_a_row().document()
    with pytest.raises(Refused), document.step(TITLE) as step:
        folding.toggle(step, "A_shape")


def test_a_memory_that_was_tampered_with_is_no_matter() -> None:
    document = toggled(in_a_row().document(), "Sub_shape")
    with document.step(TITLE) as step:
        step.put(document["Sub_shape"].with_property("pw:otherState", '{"box": 1'))
    toggled(document, "Sub_shape")
    assert document["Sub_shape"].bounds.width == 100


@given(crowds())
@settings(max_examples=60, deadline=None)
def test_opening_and_closing_leads_back(document: Document) -> None:
    before, apart = drawing(document), overlaps(document)
    toggled(document, "T0_shape")
    assert overlaps(document) <= apart
    toggled(document, "T0_shape")
    assert drawing(document) == before


@given(crowds(), st.integers(0, 2))
@settings(max_examples=40, deadline=None)
def test_closing_and_opening_leads_back(document: Document, undone: int) -> None:
    toggled(document, "T0_shape")
    with document.step(TITLE) as step:  # as if a file had come like this
        step.put(document["T0_shape"].with_property("pw:otherState", None))
    before = drawing(document)
    toggled(document, "T0_shape")
    toggled(document, "T0_shape")
    assert drawing(document) == before
    for _ in range(undone):
        document.undo()
    for _ in range(undone):
        document.redo()
    assert drawing(document) == before


@pytest.mark.parametrize("name", ["stelle-besetzen", "bauantrag-bearbeiten"])
def test_the_sub_processes_of_the_samples_fold_without_damage(name: str) -> None:
    path = next(SAMPLES.rglob(f"{name}.bpmn"))
    document = read(path.read_bytes())
    prepare(document)
    for shape in [s for s in document.of_type(Shape) if folding.is_foldable(document, s.id)]:
        before = drawing(document)
        toggled(document, shape.id)
        assert document[shape.id].is_set("isExpanded")
        assert not any(not edge.waypoints for edge in document.of_type(Edge))
        toggled(document, shape.id)
        assert drawing(document) == before
