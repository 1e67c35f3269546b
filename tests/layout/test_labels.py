"""Places for names."""

from __future__ import annotations

from workbench.geometry import Bounds, Point
from workbench.layout.labels import is_struck, place_at_line, place_beside

LINE = (Point(0, 100), Point(200, 100))
SIZE = (60.0, 14.0)


def test_a_name_stands_above_the_middle_of_its_line() -> None:
    assert place_at_line(LINE, SIZE, [LINE], []) == Bounds(70, 81, 60, 14)


def test_a_symbol_above_sends_it_below() -> None:
    place = place_at_line(LINE, SIZE, [LINE], [Bounds(0, 40, 200, 50)])
    assert place == Bounds(70, 105, 60, 14)


def test_a_line_across_the_middle_sends_it_to_the_side() -> None:
    across = (Point(100, 0), Point(100, 200))
    place = place_at_line(LINE, SIZE, [LINE, across], [])
    assert not is_struck(place, [LINE, across])


def test_a_name_that_is_free_and_near_stays_where_a_person_put_it() -> None:
    wanted = Bounds(130, 104, 60, 14)
    assert place_at_line(LINE, SIZE, [LINE], [], wanted) == wanted
    far = Bounds(130, 300, 60, 14)
    assert place_at_line(LINE, SIZE, [LINE], [], far) != far


def test_beside_a_symbol_the_side_with_a_line_is_left_free() -> None:
    event = Bounds(0, 0, 36, 36)
    downwards = (Point(18, 36), Point(18, 100))
    assert place_beside(event, SIZE, [], []) == Bounds(-12, 41, 60, 14)
    assert place_beside(event, SIZE, [downwards], []) == Bounds(-12, -19, 60, 14)


def test_where_nothing_is_free_the_least_covered_place_is_taken() -> None:
    wall = [Bounds(-500, -500, 1000, 1000)]
    place = place_at_line(LINE, SIZE, [LINE], wall)
    assert not is_struck(place, [LINE])
