"""Names: within their symbol, clear of its icon, never struck through, readable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.notation import gallery
from tests.notation.gallery import SHEET, document, line, node, sequence, shown
from workbench.drawing.display_list import Path, TextLine
from workbench.drawing.extent import extent, lines_extent
from workbench.geometry import Bounds
from workbench.model.document import Document
from workbench.model.records import EventDefinition, Look
from workbench.notation.bpmn.task_icons import ICON, ICON_PLACE
from workbench.notation.labels import ground_if_struck
from workbench.notation.sheet_picture import SheetPicture
from workbench.notation.symbol import contrast, readable_on

WORDS = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzäöüßABC-"), min_size=1, max_size=35)
NAMES = st.lists(WORDS, min_size=1, max_size=15).map(" ".join)
ICON_ZONE = Bounds(ICON_PLACE, ICON_PLACE, ICON, ICON)


def lines_of(document: Document, key: str) -> list[TextLine]:
    picture = SheetPicture(document, SHEET)
    return [item for item in picture.group(key).children if isinstance(item, TextLine)]


@given(
    NAMES,
    st.sampled_from(["userTask", "scriptTask", "task", "callActivity", "subProcess"]),
    st.sampled_from(["", "parallel"]),
    st.floats(60, 300),
    st.floats(50, 200),
)
def test_a_name_never_leaves_its_task_nor_covers_the_icon(
    name: str, type_name: str, loop: str, width: float, height: float
) -> None:
    made = document(shown(node("t", type_name, name, loop=loop), 0, 0, width, height))
    lines = lines_of(made, "t_di")
    assert lines
    markers = Bounds(width / 2 - 16, height - 17, 32, 14) if loop else None
    for text in lines:
        room = lines_extent([text])
        assert room is not None
        assert room.x >= -1e-6
        assert room.right <= width + 1e-6
        assert room.y >= 0
        assert room.bottom <= height + 2.5  # below the baseline there is air
        if type_name in ("userTask", "scriptTask"):
            assert not room.overlaps(ICON_ZONE), name
        if markers is not None:
            assert not room._replace(height=text.size).overlaps(markers), name


def test_what_cannot_be_shown_ends_in_an_ellipsis() -> None:
    made = document(shown(node("t", "userTask", "Antrag " * 60), 0, 0, 100, 80))
    assert lines_of(made, "t_di")[-1].text.endswith("…")


def test_a_name_that_fits_keeps_its_size() -> None:
    made = document(shown(node("t", "userTask", "Antrag prüfen"), 0, 0, 100, 80))
    assert {text.size for text in lines_of(made, "t_di")} == {12.0}


def test_a_long_name_gets_smaller_before_it_is_cut() -> None:
    name = "Zuverlässigkeit und Erlaubnispflicht gemeinsam prüfen"
    made = document(shown(node("t", "userTask", name), 0, 0, 100, 80))
    lines = lines_of(made, "t_di")
    assert lines[0].size < 12.0
    assert not lines[-1].text.endswith("…")


def test_the_name_of_an_event_stands_below_in_the_middle() -> None:
    picture = SheetPicture(document(shown(node("e", "endEvent", "Fertig"), 0, 0, 36, 36)), SHEET)
    place = picture.name_bounds("e_di")
    assert place is not None
    assert place.y >= 36
    assert place.center.x == pytest.approx(18)


def test_a_name_avoids_the_side_where_a_flow_docks() -> None:
    made = document(
        shown(node("e", "startEvent", "Los"), 0, 0, 36, 36),
        shown(node("t"), -32, 100, 100, 80),
        line(sequence("f", "e", "t"), (18, 36), (18, 100)),
    )
    place = SheetPicture(made, SHEET).name_bounds("e_di")
    assert place is not None
    assert place.bottom <= 0


def test_a_gateway_with_flows_above_and_below_has_its_name_at_a_corner() -> None:
    made = document(
        shown(node("g", "exclusiveGateway", "Vollständig?"), 0, 0, 50, 50),
        shown(node("a"), -25, 120, 100, 80),
        shown(node("b"), -25, -160, 100, 80),
        line(sequence("f1", "g", "a"), (25, 50), (25, 120)),
        line(sequence("f2", "g", "b"), (25, 0), (25, -80)),
    )
    place = SheetPicture(made, SHEET).name_bounds("g_di")
    assert place is not None
    assert place.x >= 25 or place.right <= 25


def test_a_name_stands_where_the_file_says() -> None:
    label = Bounds(200, 300, 60, 14)
    made = document(shown(node("e", "endEvent", "Fertig"), 0, 0, 36, 36, label=label))
    place = SheetPicture(made, SHEET).name_bounds("e_di")
    assert place is not None
    assert place.center.x == pytest.approx(label.center.x)
    assert place.y == pytest.approx(label.y, abs=1.5)


def test_a_place_of_two_lines_gets_two_lines() -> None:
    tall = Bounds(0, 50, 120, 26)
    made = document(shown(node("e", "endEvent", "Antrag erledigt"), 0, 0, 36, 36, label=tall))
    assert len(lines_of(made, "e_di")) == 2


def test_whole_words_are_kept_in_a_narrow_place() -> None:
    narrow = Bounds(0, 50, 20, 14)
    made = document(shown(node("e", "endEvent", "Bescheinigung"), 0, 0, 36, 36, label=narrow))
    assert [text.text for text in lines_of(made, "e_di")] == ["Bescheinigung"]


@pytest.mark.parametrize("name", sorted(gallery.ALL))
def test_no_name_is_struck_through_by_its_own_flow(name: str) -> None:
    """Where a line runs through a name, a piece of paper lies between them."""
    made = gallery.ALL[name]()
    picture = SheetPicture(made, SHEET)
    for key in picture.ids():
        place = picture.name_bounds(key)
        edge = made.edge(key)
        if place is None or edge is None:
            continue
        grounds = [
            item
            for item in picture.group(key).children
            if isinstance(item, Path) and item.stroke is None and item.fill == "paper"
        ]
        if ground_if_struck(place, [edge.waypoints]):
            assert any(room.covers(place) for item in grounds if (room := extent(item)))


def test_text_is_readable_on_any_ground() -> None:
    for ground in ("#000000", "#ffffff", "#123456", "#ffdd00", "#808080", "#d00000"):
        assert contrast(readable_on(ground), ground) >= 3.9


def test_a_dark_task_has_light_text_and_icon() -> None:
    look = Look(fill="#123456")
    made = document(
        shown(node("t", "userTask", "Prüfen"), 0, 0, 100, 80, look=look),
        shown(
            node("e", "endEvent", definitions=(EventDefinition(type="signal"),)),
            200, 0, 36, 36, look=look,
        ),
    )  # fmt: skip
    assert {text.color for text in lines_of(made, "t_di")} == {"#ffffff"}
    icon = SheetPicture(made, SHEET).group("e_di").children[-1]
    assert isinstance(icon, Path)
    assert icon.fill == "#ffffff"


def test_fonts_of_the_file_are_used_where_they_can_be_read() -> None:
    fancy = Look(font_size=14.0, bold=True, italic=True, underline=True, strike_through=True)
    made = document(
        shown(node("a", "endEvent", "Fertig"), 0, 0, 36, 36, look=fancy),
        shown(node("b", "endEvent", "Fertig"), 100, 0, 36, 36, look=Look(font_size=1e9)),
    )
    (text,) = lines_of(made, "a_di")
    assert (text.size, text.bold, text.italic, text.underline, text.strike_through) == (
        14.0, True, True, True, True,
    )  # fmt: skip
    assert lines_of(made, "b_di")[0].size == 11.0


def test_a_short_lane_shows_its_whole_title() -> None:
    made = gallery.pools()
    shown_title = " ".join(text.text for text in lines_of(made, "l12_di"))
    assert shown_title == "Technische Prüfung und Statik"
