"""Room is made so that nothing overlaps, and taken back so that everything is as it was."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.model.sketch import Sketch, three_tasks
from workbench.editing import operations
from workbench.editing.operations.enlarging import enlarge
from workbench.editing.operations.free_room import free_room
from workbench.editing.operations.room import Axis, Room, make_room, take_room
from workbench.geometry import Bounds
from workbench.model.document import Document
from workbench.model.records import Edge, Shape
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.words import mark

TITLE = mark("Test")


def drawing(document: Document) -> dict[str, object]:
    """What is drawn where, fine noise of numbers apart."""
    found: dict[str, object] = {}
    for record in document:
        if isinstance(record, Shape):
            numbers = (*record.bounds, *(record.label or ()))
        elif isinstance(record, Edge):
            numbers = (*(v for p in record.waypoints for v in p), *(record.label or ()))
        else:
            continue
        found[record.id] = (record.sheet, tuple(round(number, 4) for number in numbers))
    return found


def in_a_pool() -> Sketch:
    """Two lanes; A – B – C above, D below, a flow from B down to D."""
    sketch = Sketch(plane="Collaboration").pool("Pool", 0, 0, 800, 400)
    return (
        sketch.lane("Upper", 30, 0, 770, 200, members=("A", "B", "C"))
        .lane("Lower", 30, 200, 770, 200, members=("D",))
        .task("A", 150, 100)
        .task("B", 300, 100)
        .task("C", 450, 100)
        .task("D", 450, 300)
        .flow("A", "B", (200, 100), (250, 100))
        .flow("B", "C", (350, 100), (400, 100))
        .flow("B", "D", (300, 140), (300, 300), (400, 300))
    )


@st.composite
def crowds(draw: st.DrawFn) -> Document:
    """Tasks in a grid of two lanes, some with events on the border, joined by random flows."""
    sketch = Sketch(plane="Collaboration").pool("Pool", 0, 0, 1200, 620)
    sketch.lane("Upper", 30, 0, 1170, 310).lane("Lower", 30, 310, 1170, 310)
    cells = draw(
        st.lists(
            st.tuples(st.integers(0, 6), st.integers(0, 3)), min_size=3, max_size=9, unique=True
        )
    )
    names = []
    for number, (column, row) in enumerate(cells):
        wide = draw(st.sampled_from([60.0, 100.0, 130.0]))
        x, y = 120 + 155 * column, 90 + 145 * row
        names.append(f"T{number}")
        sketch.node("subProcess" if number == 0 else "task", f"T{number}", x, y, size=(wide, 80))
        if draw(st.booleans()):
            sketch.node("boundaryEvent", f"E{number}", x + 10, y + 40, host=f"T{number}")
            names.append(f"E{number}")
    pairs = draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=8))
    document = sketch.document()
    with document.step(TITLE) as step:
        for source, target in dict.fromkeys(pairs):
            if source != target and not target.startswith("E"):
                operations.connect(step, "Sheet", BY_KEY["sequence_flow"], source, target)
    return document


def test_what_begins_behind_the_line_moves_on_and_what_is_around_grows() -> None:
    document = in_a_pool().document()
    with document.step(TITLE) as step:
        make_room(step, Room("Sheet", Axis.RIGHT, 390, 100))
    bounds = {shape.element: shape.bounds for shape in document.of_type(Shape)}
    assert bounds["A"].x == 100
    assert bounds["B"].x == 250
    assert (bounds["C"].x, bounds["D"].x) == (500, 500)
    assert bounds["Pool"] == Bounds(0, 0, 900, 400)
    assert bounds["Upper"].right == bounds["Lower"].right == 900


def test_lines_keep_their_form_when_room_is_made() -> None:
    document = in_a_pool().document()
    with document.step(TITLE) as step:
        make_room(step, Room("Sheet", Axis.DOWN, 200, 60))
    line = document.edge_on("Sheet", "B_D")
    assert line is not None
    assert [tuple(point) for point in line.waypoints] == [(300, 140), (300, 360), (400, 360)]
    assert document.element("Lower").members == ("D",)  # type: ignore[union-attr]


def test_a_line_between_what_stays_and_what_moves_is_bent_and_straight_again_afterwards() -> None:
    document = (
        Sketch()
        .task("Wide", 200, 100, size=(300, 80))
        .task("Under", 320, 300)
        .flow("Wide", "Under", (320, 140), (320, 260))
        .document()
    )
    before = drawing(document)
    with document.step(TITLE) as step:
        make_room(step, Room("Sheet", Axis.RIGHT, 260, 100))
    line = document.edge_on("Sheet", "Wide_Under")
    assert line is not None
    assert [tuple(point) for point in line.waypoints] == [
        (320, 140),
        (320, 200),
        (420, 200),
        (420, 260),
    ]
    with document.step(TITLE) as step:
        take_room(step, Room("Sheet", Axis.RIGHT, 260, 100))
    assert drawing(document) == before


def test_only_free_room_is_taken_back() -> None:
    # B ends at 350, C begins at 450; another task reaches into the row between them.
    document = three_tasks().task("In", 390, 160, size=(80, 80)).document()
    assert free_room(document, Room("Sheet", Axis.RIGHT, 350, 100)) == 20
    alone = three_tasks().document()
    assert free_room(alone, Room("Sheet", Axis.RIGHT, 350, 100)) == 100
    assert free_room(alone, Room("Sheet", Axis.RIGHT, 350, 100), gap=20) == 80


def test_a_growing_shape_pushes_nothing_where_there_is_room() -> None:
    document = Sketch().task("A", 100, 100).task("Far", 600, 100).document()
    with document.step(TITLE) as step:
        enlarge(step, "A_shape", Bounds(50, 60, 200, 100))
    assert document["Far_shape"].bounds.x == 550


@given(crowds(), st.sampled_from(list(Axis)), st.integers(0, 900), st.integers(1, 300))
@settings(max_examples=60, deadline=None)
def test_taking_room_leads_back_from_making_it(
    document: Document, axis: Axis, at: int, by: int
) -> None:
    before = drawing(document)
    room = Room("Sheet", axis, at, by)
    with document.step(TITLE) as step:
        step.leave_names()  # where it is crowded, they give way and would not find back
        make_room(step, room)
    assert free_room(document, room) == pytest.approx(by)
    with document.step(TITLE) as step:
        step.leave_names()
        take_room(step, room)
    assert drawing(document) == before


@given(crowds(), st.integers(0, 400), st.integers(0, 300))
@settings(max_examples=60, deadline=None)
def test_a_shape_that_grows_covers_nothing(document: Document, wider: int, higher: int) -> None:
    shape = document.shape("T0_shape")
    assert shape is not None
    apart = overlaps(document)
    box = shape.bounds
    with document.step(TITLE) as step:
        enlarge(step, shape.id, Bounds(box.x, box.y, box.width + wider, box.height + higher))
    assert document["T0_shape"].bounds.width == box.width + wider
    assert overlaps(document) <= apart
    pool = document["Pool_shape"].bounds
    for record in document.of_type(Shape):
        assert pool.covers(record.bounds), f"{record.id} sticks out"
    for edge in document.of_type(Edge):
        assert_docked(document, edge)


def overlaps(document: Document) -> set[tuple[str, str]]:
    tasks = [s for s in document.of_type(Shape) if s.id.startswith("T")]
    return {(a.id, b.id) for a, b in combinations(tasks, 2) if a.bounds.overlaps(b.bounds)}


def assert_docked(document: Document, edge: Edge) -> None:
    flow = document.flow(edge.element)
    assert flow is not None
    for end, point in ((flow.source, edge.waypoints[0]), (flow.target, edge.waypoints[-1])):
        shape = document.shape_on(edge.sheet, end)
        assert shape is not None
        box = shape.bounds
        assert box.grown(1).contains(point), f"{edge.id} leaves {end}"
        assert not box.grown(-8).contains(point), f"{edge.id} runs into {end}"
