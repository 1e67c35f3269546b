"""How lines run between two symbols."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.geometry import Bounds, Point
from workbench.layout.outline import Form, Outline, Side
from workbench.layout.routing import (
    End,
    Line,
    Obstacles,
    Style,
    crossings,
    is_clear,
    route,
    segment_crosses,
    straightened,
    turn,
)


def task(x: float, y: float) -> End:
    """A task by its centre."""
    return End(Outline(Bounds(x - 50, y - 40, 100, 80)))


def gateway(x: float, y: float) -> End:
    return End(Outline(Bounds(x - 25, y - 25, 50, 50), Form.DIAMOND))


def event(x: float, y: float, *sides: Side) -> End:
    outline = Outline(Bounds(x - 18, y - 18, 36, 36), Form.ROUND)
    return End(outline, sides or tuple(Side))


def among(*boxes: Bounds) -> Obstacles:
    return lambda area: [box for box in boxes if box.touches(area)]


class TestReadingDirection:
    def test_side_by_side_the_line_is_straight(self) -> None:
        assert route(task(100, 100), task(300, 100)) == ((150, 100), (250, 100))

    def test_between_two_rows_it_turns_half_way(self) -> None:
        assert route(task(100, 100), task(300, 250)) == (
            (150, 100),
            (200, 100),
            (200, 250),
            (250, 250),
        )

    def test_one_below_the_other_it_goes_straight_down(self) -> None:
        assert route(task(100, 100), task(100, 300)) == ((100, 140), (100, 260))

    def test_a_gateway_is_left_upwards_or_downwards(self) -> None:
        assert route(gateway(100, 100), task(300, 250)) == ((100, 125), (100, 250), (250, 250))
        assert route(gateway(100, 100), task(300, -50)) == ((100, 75), (100, -50), (250, -50))

    def test_a_gateway_is_reached_from_above_or_below(self) -> None:
        assert route(task(100, 100), gateway(300, 250)) == ((150, 100), (300, 100), (300, 225))

    def test_back_to_the_left_it_goes_around_below_or_above(self) -> None:
        line = route(task(500, 100), task(100, 120))
        assert line[0] in ((500, 140), (500, 60), (450, 100))
        assert len(line) <= 4

    def test_a_boundary_event_is_left_on_its_outer_side(self) -> None:
        line = route(event(130, 140, Side.BOTTOM), task(300, 260))
        assert line == ((130, 158), (130, 260), (250, 260))

    def test_in_a_standing_pool_everything_is_turned(self) -> None:
        assert route(task(100, 100), task(250, 300), downwards=True) == (
            (100, 140),
            (100, 200),
            (250, 200),
            (250, 260),
        )

    def test_a_loop_leads_around_a_corner(self) -> None:
        line = route(task(100, 100), task(100, 100))
        assert line[0] != line[-1]
        assert len(line) == 5


class TestOtherStyles:
    def test_a_message_goes_straight_across_at_the_centre_of_the_smaller_symbol(self) -> None:
        pool = End(Outline(Bounds(0, 300, 800, 60)), (Side.TOP, Side.BOTTOM))
        assert route(task(200, 100), pool, Style.MESSAGE) == ((200, 140), (200, 300))

    def test_a_message_between_tasks_that_do_not_face_each_other_leaves_plumb(self) -> None:
        line = route(task(100, 100), task(400, 400), Style.MESSAGE)
        assert line == ((100, 140), (100, 250), (400, 250), (400, 360))

    def test_a_message_from_an_event_ends_at_its_circle(self) -> None:
        line = route(event(100, 100), task(110, 300), Style.MESSAGE)
        assert line[0] == (100, 118)

    def test_an_association_is_the_shortest_line(self) -> None:
        line = route(task(100, 100), task(400, 100), Style.STRAIGHT)
        assert line == ((150, 100), (350, 100))


class TestObstacles:
    def test_a_task_in_the_way_is_gone_around(self) -> None:
        between = Bounds(250, 60, 100, 80)
        line = route(task(100, 100), task(500, 100), obstacles=among(between))
        assert crossings(line, among(between)) == 0
        assert line[0] == (150, 100)

    def test_a_wall_with_a_gap_is_passed_through_the_gap(self) -> None:
        wall = [Bounds(250, y, 60, 90) for y in range(-500, 700, 100) if y != 300]
        line = route(task(100, 100), task(500, 100), obstacles=among(*wall))
        assert crossings(line, among(*wall)) == 0
        assert any(290 < point.y < 400 for point in line)

    def test_an_association_avoids_what_it_can(self) -> None:
        between = Bounds(250, 90, 20, 20)
        line = route(task(100, 100), task(400, 100), Style.STRAIGHT, among(between))
        assert is_clear(line, among(between))

    def test_shut_in_on_all_sides_there_is_still_a_line(self) -> None:
        around = [
            Bounds(30, 30, 140, 20),
            Bounds(30, 150, 140, 20),
            Bounds(20, 30, 20, 140),
            Bounds(160, 30, 20, 140),
        ]
        line = route(task(100, 100), task(500, 100), obstacles=among(*around))
        assert line[0][0] == 150 or line[0][1] in (60, 140)
        assert crossings(line, among(*around)) == 1, "only the wall that cannot be avoided"


places = st.integers(-30, 30).map(lambda number: number * 20)
ends = st.one_of(
    st.builds(task, places, places),
    st.builds(gateway, places, places),
    st.builds(event, places, places),
)
boxes = st.lists(
    st.builds(lambda x, y: Bounds(x - 50, y - 40, 100, 80), places, places), max_size=8
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(ends, ends, boxes, st.sampled_from([Style.SEQUENCE, Style.MESSAGE]), st.booleans())
def test_every_line_is_orthogonal_sound_and_clear_where_there_is_room(
    source: End, target: End, others: list[Bounds], style: Style, downwards: bool
) -> None:
    apart = source.bounds.grown(60)
    others = [
        box
        for box in others
        if not box.grown(60).overlaps(source.bounds) and not box.grown(60).overlaps(target.bounds)
    ]
    if apart.overlaps(target.bounds):
        return  # too close for a rule
    obstacles = among(*others)
    line = route(source, target, style, obstacles, downwards=downwards)
    assert all(p.x == q.x or p.y == q.y for p, q in pairwise(line)), "a slanting piece"
    assert all(p != q for p, q in pairwise(line)), "a piece without length"
    for end in (source, target):
        assert not any(segment_crosses(p, q, end.bounds, -1) for p, q in pairwise(line))
    assert line == route(source, target, style, obstacles, downwards=downwards)
    assert crossings(line, obstacles) == 0


@given(st.lists(st.builds(Point, st.integers(0, 5), st.integers(0, 5)), min_size=2, max_size=9))
def test_straightening_twice_changes_nothing_more(points: list[Point]) -> None:
    once = straightened(points)
    assert straightened(once) == once
    assert once[0] == points[0]


@pytest.mark.parametrize("box", [Bounds(1, 2, 3, 4), Bounds(-5, 0, 10, 1)])
def test_turning_twice_is_nothing(box: Bounds) -> None:
    assert turn(turn(box)) == box


def test_a_border_may_be_touched_but_not_crossed() -> None:
    box = Bounds(0, 0, 10, 10)
    assert not segment_crosses(Point(-5, 0), Point(15, 0), box)
    assert segment_crosses(Point(-5, 1), Point(15, 1), box)
    assert segment_crosses(Point(-5, -5), Point(15, 15), box)
    assert not segment_crosses(Point(-5, 5), Point(5, -5.1), box)
    line: Line = (Point(-5, 0), Point(15, 0))
    assert not is_clear(line, among(box), clearance=1)
