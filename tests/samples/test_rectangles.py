"""The measures themselves: what they call a hit and what not."""

from __future__ import annotations

from tests.samples.rectangles import Rect, cross, enters, is_upright

ACROSS = [(0.0, 50.0), (100.0, 50.0)]


def test_upright_lines_have_no_slope_and_no_empty_segment() -> None:
    assert is_upright([(0, 0), (10, 0), (10, 20)])
    assert not is_upright([(0, 0), (10, 1)])
    assert not is_upright([(0, 0), (0, 0)])


def test_lines_cross_touch_or_run_into_one_another() -> None:
    assert cross(ACROSS, [(40, 0), (40, 100)])
    assert cross(ACROSS, [(40, 0), (40, 50)]), "ends on the other line"
    assert cross(ACROSS, [(60, 50), (200, 50)]), "shares a stretch"
    assert not cross(ACROSS, [(40, 0), (40, 45)])
    assert not cross(ACROSS, [(0, 55), (100, 55)])


def test_a_line_enters_what_it_passes_through() -> None:
    box = Rect(20, 20, 80, 80)
    assert enters(ACROSS, box)
    assert enters([(50, 0), (50, 30)], box)
    assert not enters([(0, 10), (100, 10)], box)
    assert not enters([(0, 85), (100, 85), (100, 0)], box)


def test_rectangles_that_only_touch_do_not_overlap() -> None:
    assert Rect(0, 0, 10, 10).overlaps(Rect(9, 9, 20, 20))
    assert not Rect(0, 0, 10, 10).overlaps(Rect(10, 0, 20, 10))
    assert Rect(0, 0, 10, 10).holds(Rect(0, 0, 10, 5))
    assert not Rect(0, 0, 10, 10).holds(Rect(5, 5, 11, 9))
