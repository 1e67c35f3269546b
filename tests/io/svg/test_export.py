"""SVG: well-formed whatever the names, self-contained, readable without our typeface."""

from __future__ import annotations

import base64
import io
import re
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from workbench.drawing.display_list import (
    Drawing,
    Group,
    Image,
    Path,
    Stroke,
    TextLine,
    rectangle,
)
from workbench.geometry import Bounds, Point
from workbench.io.svg import export_svg, faces_of

SVG = "{http://www.w3.org/2000/svg}"
BOX = Bounds(0, 0, 100, 80)
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 8


def exported(*items: Group | Path | TextLine | Image, title: str = "Probe") -> ElementTree.Element:
    return ElementTree.fromstring(export_svg(Drawing(items, BOX), title, embed_fonts=False))


def text(words: str, **fields: object) -> TextLine:
    return TextLine(words, 10, 20, 12, 40, **fields)  # type: ignore[arg-type]


def test_a_drawing_has_its_size_title_and_role() -> None:
    root = exported(rectangle(BOX))
    assert root.get("viewBox") == "0 0 100 80"
    assert (root.get("width"), root.get("height")) == ("100", "80")
    assert root.get("role") == "img"
    assert root.get("aria-label") == "Probe"
    assert root.findtext(f"{SVG}title") == "Probe"


def test_a_path_keeps_line_and_fill() -> None:
    path = next(exported(rectangle(BOX, Stroke("accent", 2, (4, 2)), "paper")).iter(f"{SVG}path"))
    assert path.get("d") == "M0 0L100 0L100 80L0 80Z"
    assert path.get("fill") == "#ffffff"
    assert path.get("stroke") == "#0b6e72"
    assert path.get("stroke-dasharray") == "4 2"


def test_text_is_text() -> None:
    line = next(exported(text("Prüfen", bold=True, italic=True, angle=-90)).iter(f"{SVG}text"))
    assert line.text == "Prüfen"
    assert line.get("textLength") == "40"
    assert line.get("font-weight") == "600"
    assert line.get("font-style") == "italic"
    assert line.get("transform") == "rotate(-90 10 20)"


def test_underline_and_strike_through() -> None:
    line = next(exported(text("x", underline=True, strike_through=True)).iter(f"{SVG}text"))
    assert line.get("text-decoration") == "underline line-through"


def test_groups_are_moved_named_and_linked() -> None:
    inner = Group((rectangle(BOX),), Point(5, 6), "Task_1", "#ziel", "Aufgabe: Prüfen")
    root = exported(inner)
    link = next(root.iter(f"{SVG}a"))
    group = next(link.iter(f"{SVG}g"))
    assert link.get("href") == "#ziel"
    assert group.get("transform") == "translate(5 6)"
    assert group.get("data-id") == "Task_1"
    assert group.findtext(f"{SVG}title") == "Aufgabe: Prüfen"
    # What holds links may not be a mere image, or nobody reads them.
    assert root.get("role") == "graphics-document document"


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "java\nscript:x",
    ],
)
def test_a_link_never_runs_anything(link: str) -> None:
    assert not list(exported(Group((rectangle(BOX),), link=link)).iter(f"{SVG}a"))


@pytest.mark.parametrize(
    "link", ["https://a.example/b?c=d&e=f", "mailto:a@b.example", "#anker", "a/b.svg", "Process_1"]
)
def test_a_link_to_a_place_is_kept(link: str) -> None:
    (found,) = exported(Group((rectangle(BOX),), link=link)).iter(f"{SVG}a")
    assert found.get("href") == link


@given(st.text(), st.text(), st.text())
def test_any_name_gives_well_formed_xml(words: str, title: str, key: str) -> None:
    group = Group((text(words),), Point(0, 0), key, key, title)
    root = exported(group, title=title)
    assert root.tag == f"{SVG}svg"
    for line in root.iter(f"{SVG}text"):
        assert line.text
        assert set(line.text) <= set(words) | {"\n"}


def test_markup_in_names_is_only_text() -> None:
    root = exported(text('<script>alert("x")</script>&amp;'), title="</title><b>")
    assert not list(root.iter(f"{SVG}script"))
    assert next(root.iter(f"{SVG}text")).text == '<script>alert("x")</script>&amp;'


def test_numbers_that_are_none_are_left_out() -> None:
    nan = float("nan")
    broken = Path((("M", nan, 0.0), ("L", 1.0, 1.0)))
    root = exported(broken, TextLine("x", nan, 0, 12, 40), Group((text("y"),), Point(nan, 0)))
    assert not list(root.iter(f"{SVG}path"))
    assert not list(root.iter(f"{SVG}text"))
    assert "nan" not in export_svg(Drawing((), Bounds(nan, nan, nan, nan)), "x")


def test_a_colour_that_is_none_is_ink() -> None:
    path = next(exported(rectangle(BOX, Stroke('red" onload="x'))).iter(f"{SVG}path"))
    assert path.get("stroke") == "#1b2733"
    assert path.get("onload") is None


def test_pictures_are_part_of_the_file() -> None:
    (image,) = exported(Image(PNG, BOX)).iter(f"{SVG}image")
    assert base64.b64decode(image.get("href", "").split(",")[1]) == PNG
    assert not list(exported(Image(b"no picture", BOX)).iter(f"{SVG}image"))


# The letters


def fonts_in(svg: str) -> list[TTFont]:
    return [
        TTFont(io.BytesIO(base64.b64decode(data)))
        for data in re.findall(r"base64,([A-Za-z0-9+/=]+)\)", svg)
    ]


def test_the_letters_that_are_used_are_part_of_the_file() -> None:
    svg = export_svg(Drawing((text("Prüfen"), text("Abc", bold=True)), BOX), "x")
    regular, bold = fonts_in(svg)
    assert set("Prüfen") <= {chr(code) for code in regular.getBestCmap()}
    assert set("Abc") <= {chr(code) for code in bold.getBestCmap()}
    assert "Z" not in {chr(code) for code in regular.getBestCmap()}
    assert len(svg) < 30_000


def test_a_drawing_without_text_has_no_letters() -> None:
    assert fonts_in(export_svg(Drawing((rectangle(BOX),), BOX), "x")) == []
    assert fonts_in(export_svg(Drawing((text("漢字"),), BOX), "x")) == []


def test_the_same_drawing_gives_the_same_file() -> None:
    drawing = Drawing((text("Prüfen"),), BOX)
    first = export_svg(drawing, "x")
    from workbench.io.svg import font_face

    font_face._subset.cache_clear()
    assert export_svg(drawing, "x") == first


def test_a_link_is_clicked_on_its_whole_area_and_says_what_it_is() -> None:
    # Given an area that has a frame only, as those on pictures
    area = Group((rectangle(BOX),), link="Bauantrag.html", title="Anklickbarer Bereich: Bauantrag")
    (link,) = exported(area).iter(f"{SVG}a")
    assert link.get("pointer-events") == "all"
    assert link.get("aria-label") == "Anklickbarer Bereich: Bauantrag"


def test_several_drawings_share_one_font_with_the_letters_of_all() -> None:
    one, other = (Drawing((text(words),), BOX) for words in ("Ämter", "Straße"))
    upright, bold = fonts_in(faces_of([one, other], "xyz"))
    assert {ord(letter) for letter in "ÄmterStraßexyz"} <= set(upright.getBestCmap())
    assert {ord(letter) for letter in "xyz"} <= set(bold.getBestCmap())
