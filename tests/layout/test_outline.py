"""Where lines meet the border of a symbol."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.geometry import Bounds, Point
from workbench.layout.outline import Form, Outline, Side, form_of

BOX = Bounds(100, 100, 100, 80)


def test_a_line_leaves_a_box_at_its_side() -> None:
    assert Outline(BOX).meets(BOX.center, Point(300, 140)) == (200, 140)
    assert Outline(BOX).meets(Point(180, 140), Point(180, 0)) == (180, 100)


def test_a_line_is_cut_off_at_the_real_border_of_circles_and_diamonds() -> None:
    ring = Outline(Bounds(0, 0, 36, 36), Form.ROUND)
    assert ring.meets(Point(18, 18), Point(118, 118)) == pytest.approx(
        (18 + 18 / math.sqrt(2), 18 + 18 / math.sqrt(2)), abs=0.01
    )
    diamond = Outline(Bounds(0, 0, 50, 50), Form.DIAMOND)
    assert diamond.meets(Point(25, 25), Point(125, 125)) == (37.5, 37.5)
    # A line that does not aim at the centre meets the slanting side, not the bounding box.
    assert diamond.meets(Point(35, 25), Point(35, 200)) == (35, 40)


def test_the_form_follows_from_the_type() -> None:
    assert form_of("startEvent") is Form.ROUND
    assert form_of("boundaryEvent") is Form.ROUND
    assert form_of("parallelGateway") is Form.DIAMOND
    assert form_of("userTask") is Form.BOX
    assert form_of("participant") is Form.BOX


def test_a_point_beside_a_box_is_drawn_to_the_nearest_place_on_its_border() -> None:
    outline = Outline(BOX)
    assert outline.nearest(Point(150, 250)) == (150, 180)
    assert outline.nearest(Point(195, 130)) == (200, 130), "from inside to the closest side"
    assert outline.side_of(Point(150, 178)) is Side.BOTTOM


coordinates = st.floats(-500, 500, allow_nan=False).map(lambda value: round(value, 1))


@given(
    st.sampled_from(list(Form)),
    st.builds(Point, coordinates, coordinates),
    st.floats(20, 300),
    st.floats(20, 300),
)
def test_what_is_met_lies_on_the_border(
    form: Form, outside: Point, width: float, height: float
) -> None:
    bounds = Bounds(-50, -40, width, height)
    found = Outline(bounds, form).meets(bounds.center, outside)
    x = abs(found.x - bounds.center.x) / (width / 2)
    y = abs(found.y - bounds.center.y) / (height / 2)
    reached = {Form.BOX: max(x, y), Form.ROUND: math.hypot(x, y), Form.DIAMOND: x + y}[form]
    assert reached == pytest.approx(1, abs=0.01)
