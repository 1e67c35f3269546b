"""The room that drawings take."""

from __future__ import annotations

from workbench.drawing.display_list import (
    Group,
    Image,
    Path,
    Stroke,
    TextLine,
    ellipse,
    rectangle,
    rounded_rectangle,
)
from workbench.drawing.extent import extent, extent_of_all
from workbench.geometry import Bounds, Point

BOX = Bounds(10, 20, 100, 50)


def test_a_stroke_stands_out_by_half_its_width() -> None:
    assert extent(rectangle(BOX, Stroke(width=4))) == BOX.grown(2)
    assert extent(rectangle(BOX, None, "ink")) == BOX


def test_round_shapes_fill_their_box() -> None:
    assert extent(ellipse(BOX, None, "ink")) == BOX
    assert extent(rounded_rectangle(BOX, 10, None, "ink")) == BOX


def test_text_takes_its_advance_along_its_direction() -> None:
    flat = extent(TextLine("x", 10, 100, 12, 40))
    rising = extent(TextLine("x", 10, 100, 12, 40, angle=-90))
    assert flat is not None
    assert rising is not None
    assert (flat.x, flat.right) == (10, 50)
    assert flat.y < 100 < flat.bottom
    assert (rising.y, rising.bottom) == (60, 100)
    assert rising.x < 10 < rising.right


def test_a_group_moves_what_it_holds() -> None:
    group = Group((Image(b"", BOX), Group((Image(b"", BOX),), Point(0, 100))), Point(5, 5))
    assert extent(group) == Bounds(15, 25, 100, 150)


def test_nothing_takes_no_room() -> None:
    assert extent(Path(())) is None
    assert extent(Group(())) is None
    assert extent_of_all([]) is None
