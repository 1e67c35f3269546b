"""Lines through points: they go where the points say, with round bends and bridges."""

from __future__ import annotations

import math
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workbench.drawing.lines import (
    BRIDGE,
    arrow,
    length_of,
    line_commands,
    point_along,
    shortened,
)
from workbench.geometry import Point, distance_to_segment

COORDINATES = st.floats(-1000, 1000).map(lambda value: round(value, 1))
POINTS = st.lists(st.builds(Point, COORDINATES, COORDINATES), min_size=2, max_size=8)


def ends_of(commands: tuple[tuple[str, *tuple[float, ...]], ...]) -> list[Point]:
    return [Point(*command[-2:]) for command in commands]


@given(POINTS)
def test_a_line_begins_and_ends_at_its_points(points: list[Point]) -> None:
    commands = line_commands(points)
    if not commands:
        assert all(point == points[0] for point in points)
        return
    ends = ends_of(commands)
    assert ends[0].distance(points[0]) < 1e-6
    assert ends[-1].distance(points[-1]) < 1e-6


@given(POINTS)
def test_a_line_keeps_close_to_its_points(points: list[Point]) -> None:
    segments = list(pairwise(points))
    for place in ends_of(line_commands(points)):
        assert min(distance_to_segment(place, a, b) for a, b in segments) < 1e-6


def test_a_bend_is_round() -> None:
    commands = line_commands([Point(0, 0), Point(50, 0), Point(50, 50)], radius=5)
    assert [command[0] for command in commands] == ["M", "L", "C", "L"]
    assert commands[1] == ("L", 45, 0)
    assert commands[2][-2:] == (50, 5)


def test_a_point_on_a_straight_line_makes_no_bend() -> None:
    commands = line_commands([Point(0, 0), Point(50, 0), Point(100, 0)])
    assert [command[0] for command in commands] == ["M", "L", "L"]


def test_a_bridge_rises_over_the_crossing_in_both_directions() -> None:
    for start, end in ((0, 100), (100, 0)):
        commands = line_commands([Point(start, 0), Point(end, 0)], bridges={0: [40]})
        assert ("C") in [command[0] for command in commands]
        assert min(number for command in commands for number in command[2::2]) == -BRIDGE
        assert ends_of(commands)[-1] == Point(end, 0)


def test_bridges_that_have_no_room_are_left_out() -> None:
    close = line_commands([Point(0, 0), Point(100, 0)], bridges={0: [40, 42, 99]})
    assert [command[0] for command in close].count("C") == 2  # the halves of one arc


@given(POINTS, st.floats(0, 50), st.floats(0, 50))
def test_a_shortened_line_lacks_what_was_cut(
    points: list[Point], at_start: float, at_end: float
) -> None:
    total = length_of(points)
    cut = shortened(points, at_start, at_end)
    if total > at_start + at_end + 0.5:
        assert math.isclose(length_of(cut), total - at_start - at_end, abs_tol=1e-6)
    else:
        assert cut == tuple(points)


@given(POINTS, st.floats(0, 1))
def test_a_point_along_is_on_the_line(points: list[Point], share: float) -> None:
    place = point_along(points, share * length_of(points))
    segments = pairwise(points)
    assert min(distance_to_segment(place, a, b) for a, b in segments) < 1e-6


def test_an_arrowhead_points_where_the_line_goes() -> None:
    one, tip, other = arrow(Point(100, 50), Point(0, 50), 9, 4)
    assert tip == Point(100, 50)
    assert {one, other} == {Point(91, 54), Point(91, 46)}
