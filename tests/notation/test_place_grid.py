"""Rectangles found by place: nothing that touches is missed, whatever its size."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.geometry import Bounds
from workbench.notation.place_grid import PlaceGrid

PLACES = st.floats(-20_000, 20_000)
SIZES = st.one_of(st.floats(0, 300), st.floats(0, 30_000))
BOXES = st.builds(Bounds, PLACES, PLACES, SIZES, SIZES)


@given(st.lists(BOXES, max_size=20), BOXES)
def test_nothing_that_touches_is_missed(boxes: list[Bounds], area: Bounds) -> None:
    grid = PlaceGrid()
    for number, box in enumerate(boxes):
        grid.put(str(number), box)
    found = grid.near(area)
    assert {str(n) for n, box in enumerate(boxes) if box.touches(area)} <= found


@given(st.lists(st.tuples(st.integers(0, 5), BOXES | st.none()), max_size=20), BOXES)
def test_what_is_moved_or_removed_is_found_where_it_is(
    changes: list[tuple[int, Bounds | None]], area: Bounds
) -> None:
    grid, boxes = PlaceGrid(), dict[str, Bounds]()
    for number, box in changes:
        if box is None:
            grid.remove(str(number))
            boxes.pop(str(number), None)
        else:
            grid.put(str(number), box)
            boxes[str(number)] = box
    fresh = PlaceGrid()
    for key, box in boxes.items():
        fresh.put(key, box)
    assert grid.near(area) == fresh.near(area)
    assert len(grid) == len(boxes)


def test_what_is_far_away_is_not_looked_at() -> None:
    grid = PlaceGrid()
    for column in range(100):
        grid.put(str(column), Bounds(column * 1000.0, 0, 100, 80))
    assert grid.near(Bounds(5000, 0, 100, 80)) == {"5"}


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, 1e300])
def test_impossible_rectangles_are_not_filed(value: float) -> None:
    grid = PlaceGrid()
    grid.put("x", Bounds(0, 0, 10, 10))
    grid.put("x", Bounds(value, 0, 10, 10))
    assert len(grid) == 0
    grid.put("y", Bounds(0, 0, value, 10))
    assert grid.near(Bounds(0, 0, 10, 10)) == set()


def test_an_endless_area_finds_everything_at_once() -> None:
    grid = PlaceGrid()
    for number in range(1000):
        grid.put(str(number), Bounds(number * 300.0, 0, 100, 80))
    assert len(grid.near(Bounds(-1e300, -1e300, 2e300, 2e300))) == 1000
    assert len(grid.near(Bounds(-math.inf, -math.inf, math.inf, math.inf))) >= 0
