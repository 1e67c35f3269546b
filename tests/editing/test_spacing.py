"""The space tool: what moves, what grows, what stays."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.model.sketch import Sketch, three_tasks
from workbench.editing.operations.spacing import make_room, plan_room
from workbench.editing.operations.spacing_levels import Way
from workbench.geometry import Bounds, Point
from workbench.model.document import Document
from workbench.words import literal

RIGHT, LEFT, DOWN, UP = Way(True, True), Way(True, False), Way(False, True), Way(False, False)


def room(document: Document, start: tuple[float, float], way: Way, by: float) -> float:
    """Make room in one step; returns how much it became."""
    plan = plan_room(document, "Sheet", Point(*start), way)
    with document.step(literal("room")) as step:
        make_room(step, plan, by)
    return plan.clamped(by)


def box(document: Document, element: str) -> Bounds:
    shape = document.shape_on("Sheet", element)
    assert shape is not None
    return shape.bounds


def line(document: Document, flow: str) -> list[tuple[float, float]]:
    edge = document.edge_on("Sheet", flow)
    assert edge is not None
    return [tuple(point) for point in edge.waypoints]


def two_lanes() -> Sketch:
    """A pool with two lanes; A and B in the upper one, C in the lower; a closed pool below."""
    sketch = Sketch(plane="Collaboration").pool("Pool", 0, 0, 600, 240)
    sketch.lane("Upper", 30, 0, 570, 120, members=("A", "B"))
    sketch.lane("Lower", 30, 120, 570, 120, members=("C",))
    sketch.task("A", 130, 60).task("B", 400, 60).task("C", 400, 180)
    sketch.flow("A", "B", (180, 60), (350, 60)).flow("B", "C", (400, 100), (400, 140))
    sketch.node(
        "participant",
        "Closed",
        300,
        330,
        size=(600, 60),
        parent="Collaboration",
        properties=(("isHorizontal", "true"),),
    )
    return sketch


def test_what_lies_beyond_the_line_moves_and_its_flows_become_longer():
    document = three_tasks().document()
    room(document, (200, 50), RIGHT, 60)
    assert box(document, "A").x == 50
    assert (box(document, "B").x, box(document, "C").x) == (310, 510)
    assert line(document, "A_B") == [(150, 100), (310, 100)]
    assert line(document, "B_C") == [(410, 100), (510, 100)]


def test_towards_the_left_the_other_side_moves():
    document = three_tasks().document()
    room(document, (200, 50), LEFT, 60)
    assert box(document, "A").x == -10
    assert box(document, "B").x == 250


def test_bends_are_kept():
    document = (
        Sketch()
        .task("A", 100, 100)
        .task("B", 400, 300)
        .flow("A", "B", (150, 100), (250, 100), (250, 300), (350, 300))
        .document()
    )
    room(document, (300, 200), RIGHT, 40)
    assert line(document, "A_B") == [(150, 100), (250, 100), (250, 300), (390, 300)]


def test_room_is_taken_away_until_shapes_are_twenty_apart():
    document = three_tasks().document()
    taken = room(document, (200, 50), RIGHT, -500)
    assert taken == -80
    assert box(document, "B").x - box(document, "A").right == 20
    assert box(document, "C").x == 370


def test_a_pool_and_its_lanes_grow_where_the_line_cuts_them():
    document = two_lanes().document()
    room(document, (250, 60), RIGHT, 100)
    assert box(document, "Pool").width == 700
    assert box(document, "Upper").width == box(document, "Lower").width == 670
    assert box(document, "B").x == box(document, "C").x == 450
    assert box(document, "Closed").width == 700, "it ends where the open pool does"


def test_across_the_lanes_only_the_one_that_is_cut_grows():
    document = two_lanes().document()
    room(document, (250, 110), DOWN, 30)
    assert box(document, "Upper").height == 150
    assert (box(document, "Lower").y, box(document, "Lower").height) == (150, 120)
    assert box(document, "Pool").height == 270
    assert box(document, "C").y == 170
    assert (box(document, "Closed").y, box(document, "Closed").height) == (330, 60)
    assert document.element("Lower").members == ("C",)


def test_upwards_the_lane_grows_at_its_upper_border():
    document = two_lanes().document()
    room(document, (250, 10), UP, 30)
    assert (box(document, "Upper").y, box(document, "Upper").height) == (-30, 150)
    assert box(document, "Pool").bottom == 240
    assert box(document, "A").y == 20


def test_a_line_through_the_title_moves_the_whole_pool():
    document = two_lanes().document()
    room(document, (15, 60), RIGHT, 50)
    assert (box(document, "Pool").x, box(document, "Pool").width) == (50, 600)
    assert box(document, "Upper").x == 80


def test_room_in_a_sub_process_pushes_what_lies_behind_it():
    sketch = Sketch().node(
        "subProcess", "Sub", 300, 100, size=(400, 200), properties=(("isExpanded", "true"),)
    )
    sketch.task("In", 200, 100, parent="Sub").task("Far", 420, 100, parent="Sub")
    sketch.node("boundaryEvent", "Event", 400, 200, host="Sub", parent="Process")
    sketch.task("After", 600, 100).task("Above", 400, -100)
    document = sketch.document()
    room(document, (300, 100), RIGHT, 50)
    assert box(document, "Sub") == Bounds(100, 0, 450, 200)
    assert (box(document, "In").x, box(document, "Far").x) == (150, 420)
    assert box(document, "After").x == 600
    assert box(document, "Above").x == 350, "it lies beside the sub-process, not behind it"
    assert box(document, "Event").center == Point(450, 200)


def test_a_container_is_not_made_smaller_than_what_stays_in_it():
    document = two_lanes().document()
    taken = room(document, (480, 60), RIGHT, -500)
    assert taken == -130
    assert box(document, "Pool").right - box(document, "B").right == 20


def test_a_plumb_message_stays_plumb():
    sketch = two_lanes()
    sketch.flow(
        "B", "Closed", (400, 100), (400, 300), type_name="messageFlow", parent="Collaboration"
    )
    document = sketch.document()
    room(document, (250, 60), RIGHT, 100)
    assert line(document, "B_Closed") == [(500, 100), (500, 300)]


def test_names_go_with_what_they_name():
    document = (
        Sketch().node("startEvent", "Start", 300, 100, label=Bounds(270, 120, 60, 14)).document()
    )
    room(document, (200, 0), RIGHT, 40)
    shape = document.shape_on("Sheet", "Start")
    assert shape is not None and shape.label == Bounds(310, 120, 60, 14)


@settings(max_examples=60, deadline=None)
@given(
    start=st.tuples(st.integers(31, 590), st.integers(1, 239)),
    way=st.sampled_from((RIGHT, LEFT, DOWN, UP)),
    by=st.integers(-300, 300),
)
def test_whatever_is_made_can_be_undone_and_keeps_the_drawing_in_order(start, way, by):
    document = two_lanes().document()
    before = list(document)
    made = room(document, start, way, by)
    pool, upper, lower = (box(document, key) for key in ("Pool", "Upper", "Lower"))
    assert (upper.y, lower.bottom) == (pool.y, pool.bottom)
    assert upper.bottom == lower.y
    assert upper.right == lower.right == pool.right
    assert upper.x == lower.x == pool.x + 30
    for name, lane in (("A", upper), ("B", upper), ("C", lower)):
        assert lane.covers(box(document, name))
    assert document.element("Upper").members == ("A", "B")
    assert document.element("Lower").members == ("C",)
    for one, other in (("A", "B"), ("B", "C")):
        assert not box(document, one).overlaps(box(document, other))
    for flow in ("A_B", "B_C"):
        for p, q in pairwise(line(document, flow)):
            assert p[0] == pytest.approx(q[0]) or p[1] == pytest.approx(q[1])
    if made:
        document.undo()
    assert list(document) == before
