"""Lines whose end has moved."""

from __future__ import annotations

from workbench.geometry import Bounds, Point
from workbench.layout.outline import Outline
from workbench.layout.repair import carried, followed, rejoined
from workbench.layout.routing import End, no_obstacles

BOX = Bounds(0, 0, 100, 80)
LINE = (Point(100, 40), Point(200, 40), Point(200, 300), Point(400, 300))


def test_the_first_piece_follows_and_all_bends_stay() -> None:
    line = followed(LINE, Outline(BOX), Outline(BOX.moved(30, -50)))
    assert line == ((130, -10), (200, -10), (200, 300), (400, 300))


def test_a_bend_that_comes_to_lie_in_line_disappears() -> None:
    line = followed(LINE, Outline(BOX), Outline(BOX.moved(0, 260)))
    assert line == ((100, 300), (400, 300))


def test_a_symbol_moved_past_its_bend_gives_the_line_up() -> None:
    assert followed(LINE, Outline(BOX), Outline(BOX.moved(150, 0))) is None


def test_then_only_the_nearest_bends_are_made_anew() -> None:
    long = (*LINE, Point(400, 500), Point(600, 500))
    end = End(Outline(BOX.moved(150, 0)))
    line = rejoined(long, end, Bounds(600, 460, 100, 80), no_obstacles)
    assert line is not None
    assert line[-3:] == long[-3:], "the far bends are the user's"
    assert line[0] == (200, 80)


def test_a_slanting_line_is_cut_off_anew_at_the_border() -> None:
    line = followed(
        (Point(100, 50), Point(200, 100), Point(400, 100)),
        Outline(BOX),
        Outline(BOX.moved(0, 60)),
    )
    assert line == ((100, 100), (200, 100), (400, 100))


def test_the_middle_of_a_side_stays_the_middle_when_a_symbol_is_resized() -> None:
    after = Outline(Bounds(0, 0, 100, 160))
    assert carried(Point(100, 40), Outline(BOX), after) == (100, 80)
    assert carried(Point(100, 10), Outline(BOX), after) == (100, 10), "another place stays"
    assert carried(Point(70, 80), Outline(BOX), Outline(Bounds(0, 0, 50, 80))) == (50, 80)
