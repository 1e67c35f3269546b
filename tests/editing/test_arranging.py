"""Putting several shapes in order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.model.sketch import Sketch
from workbench.editing.operations import arranging
from workbench.editing.operations.arranging import Alignment
from workbench.editing.operations.straightening import straighten
from workbench.errors import Refused
from workbench.geometry import Bounds
from workbench.model.document import Document
from workbench.words import literal


def scattered() -> Document:
    return (
        Sketch().task("A", 100, 100).task("B", 300, 120).node("startEvent", "C", 600, 90).document()
    )


def box(document: Document, element: str) -> Bounds:
    shape = document.shape_on("Sheet", element)
    assert shape is not None
    return shape.bounds


def ids(*elements: str) -> list[str]:
    return [f"{element}_shape" for element in elements]


def align(document: Document, how: Alignment, *elements: str) -> None:
    with document.step(literal("align")) as step:
        arranging.align(step, ids(*elements), how)


@pytest.mark.parametrize(
    ("how", "of"),
    [
        (Alignment.LEFT, lambda b: b.x),
        (Alignment.RIGHT, lambda b: b.right),
        (Alignment.TOP, lambda b: b.y),
        (Alignment.BOTTOM, lambda b: b.bottom),
        (Alignment.CENTER, lambda b: b.center.x),
        (Alignment.MIDDLE, lambda b: b.center.y),
    ],
)
def test_each_alignment_puts_one_line_through_all(how, of):
    document = scattered()
    align(document, how, "A", "B", "C")
    places = {of(box(document, key)) for key in "ABC"}
    assert len(places) == 1
    document.undo()
    assert box(document, "B").center == (300, 120)


def test_a_centre_that_two_share_already_counts():
    document = Sketch().task("A", 100, 100).task("B", 300, 100).task("C", 500, 180).document()
    align(document, Alignment.MIDDLE, "A", "B", "C")
    assert box(document, "C").center.y == 100


def test_lanes_and_boundary_events_are_not_aligned_on_their_own():
    document = (
        Sketch()
        .task("A", 100, 100)
        .node("boundaryEvent", "E", 120, 140, host="A")
        .task("B", 300, 160)
        .document()
    )
    align(document, Alignment.TOP, "A", "E", "B")
    assert box(document, "E").center == (120, 140)
    assert box(document, "B").y == 60


def test_distributing_makes_equal_gaps_and_moves_neither_first_nor_last():
    document = scattered()
    with document.step(literal("distribute")) as step:
        arranging.distribute(step, ids("A", "B", "C"), level=True)
    a, b, c = (box(document, key) for key in "ABC")
    assert b.x - a.right == pytest.approx(c.x - b.right, abs=0.02)
    assert (a.x, c.center.x) == (50, 600)


def test_shapes_above_one_another_are_distributed_as_one():
    document = (
        Sketch()
        .task("A", 100, 100)
        .task("B", 260, 50)
        .task("B2", 270, 200)
        .task("C", 600, 100)
        .document()
    )
    with document.step(literal("distribute")) as step:
        arranging.distribute(step, ids("A", "B", "B2", "C"), level=True)
    assert box(document, "B2").x - box(document, "B").x == 10
    assert box(document, "B").x - box(document, "A").right == pytest.approx(
        box(document, "C").x - box(document, "B2").right
    )


def test_too_little_room_to_distribute_makes_room_instead_of_overlaps():
    document = Sketch().task("A", 100, 100).task("B", 190, 100).task("C", 290, 100).document()
    with document.step(literal("distribute")) as step:
        arranging.distribute(step, ids("A", "B", "C"), level=True)
    assert not box(document, "A").overlaps(box(document, "B"))
    assert not box(document, "B").overlaps(box(document, "C"))


def test_two_shapes_cannot_be_distributed():
    document = scattered()
    with pytest.raises(Refused), document.step(literal("distribute")) as step:
        arranging.distribute(step, ids("A", "B"), level=True)


def test_same_size_is_that_of_the_last_one_and_keeps_the_centres():
    document = Sketch().task("A", 100, 100).task("B", 300, 100, size=(140, 60)).document()
    with document.step(literal("size")) as step:
        arranging.same_size(step, ids("A", "B"), width=True, height=False)
    assert box(document, "A") == Bounds(30, 60, 140, 80)


def test_all_tasks_get_the_size_of_the_largest():
    document = (
        Sketch().task("A", 100, 100, size=(80, 60)).task("B", 300, 100, size=(140, 60)).document()
    )
    with document.step(literal("size")) as step:
        arranging.uniform_tasks(step, ids("A", "B"))
    assert [box(document, key)[2:] for key in "AB"] == [(140, 80), (140, 80)]


def test_the_drawing_moves_to_the_origin_as_a_whole():
    document = (
        Sketch()
        .task("A", -400, 900)
        .task("B", -200, 900)
        .flow("A", "B", (-350, 900), (-250, 900))
        .document()
    )
    with document.step(literal("origin")) as step:
        arranging.to_origin(step, "Sheet")
    assert box(document, "A")[:2] == (160, 80)
    edge = document.edge_on("Sheet", "A_B")
    assert edge is not None and edge.waypoints == ((260, 120), (360, 120))


def test_what_is_nearly_in_a_row_is_straightened_with_its_flows():
    document = (
        Sketch()
        .task("A", 100, 100)
        .task("B", 300, 108)
        .gateway("C", 450, 95)
        .flow("A", "B", (150, 100), (200, 100), (200, 108), (250, 108))
        .flow("B", "C", (350, 108), (400, 108), (400, 95), (425, 95))
        .document()
    )
    with document.step(literal("straighten")) as step:
        straighten(step, ids("A", "B", "C"))
    assert len({box(document, key).center.y for key in "ABC"}) == 1
    for flow in ("A_B", "B_C"):
        edge = document.edge_on("Sheet", flow)
        assert edge is not None and len(edge.waypoints) == 2
        assert edge.waypoints[0].y == edge.waypoints[1].y


def test_a_flow_past_something_in_its_way_is_not_drawn_through_it():
    document = (
        Sketch()
        .task("A", 100, 100)
        .task("B", 300, 104)
        .task("C", 500, 100)
        .flow("A", "C", (100, 60), (100, 20), (500, 20), (500, 60))
        .document()
    )
    with document.step(literal("straighten")) as step:
        straighten(step, ids("A", "B", "C"))
    edge = document.edge_on("Sheet", "A_C")
    assert edge is not None and len(edge.waypoints) > 2


@settings(max_examples=40, deadline=None)
@given(
    places=st.lists(
        st.tuples(st.integers(0, 800), st.integers(0, 600)), min_size=3, max_size=6, unique=True
    ),
    how=st.sampled_from(Alignment),
)
def test_aligning_again_changes_nothing_more_and_undo_restores(places, how):
    sketch = Sketch()
    names = [f"N{number}" for number in range(len(places))]
    for name, place in zip(names, places, strict=True):
        sketch.node("startEvent", name, *place)
    document = sketch.document()
    before = list(document)
    align(document, how, *names)
    first = [box(document, name) for name in names]
    align(document, how, *names)
    assert [box(document, name) for name in names] == first
    while document.undo() is not None:
        pass
    assert list(document) == before
