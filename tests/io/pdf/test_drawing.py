"""Display lists on paper: real text where it belongs, areas, pictures, links."""

from __future__ import annotations

import io
import math
from datetime import UTC, datetime

import pypdfium2
from PIL import Image as Picture

from tests.pdf_reading import TaggedPdf, failures
from workbench.drawing.display_list import (
    Drawing,
    Group,
    Image,
    Item,
    Path,
    Stroke,
    TextLine,
    ellipse,
    polyline,
    rectangle,
)
from workbench.drawing.text_block import rising_text_block, text_block
from workbench.geometry import Bounds, Point
from workbench.io.pdf.document import TaggedDocument
from workbench.io.pdf.drawing import LinkTarget, draw, no_links
from workbench.io.pdf.metadata import Information

AT, SCALE = Point(100, 200), 0.5
SHEET = Bounds(-20, -40, 400, 300)


def drawn(*items: Item, resolve: object = no_links) -> bytes:
    document = TaggedDocument(
        Information(title="Bild", language="de", date=datetime(2026, 11, 2, tzinfo=UTC))
    )
    page = document.add_page(595, 842)
    document.set_anchor("chapter", page, 0)
    figure = document.body.child("Figure")
    figure.alternative = "Ein Bild"
    draw(document, page, figure, Drawing(items, SHEET), AT, SCALE, resolve)  # type: ignore[arg-type]
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def pixels(data: bytes) -> Picture.Image:
    with pypdfium2.PdfDocument(data) as document:
        return document[0].render(scale=2).to_pil().convert("RGB")


def pixel(picture: Picture.Image, x: float, y: float) -> object:
    """Return the colour at a place of the sheet."""
    return picture.getpixel(
        (round((AT.x + (x - SHEET.x) * SCALE) * 2), round((AT.y + (y - SHEET.y) * SCALE) * 2))
    )


def test_areas_lie_where_the_sheet_has_them() -> None:
    data = drawn(
        rectangle(Bounds(0, 0, 100, 50), None, "#ff0000"),
        Group((ellipse(Bounds(0, 0, 60, 60), None, "accent"),), Point(200, 100)),
    )

    assert failures(data) == []
    picture = pixels(data)
    assert pixel(picture, 2, 2) == (255, 0, 0)
    assert pixel(picture, 98, 48) == (255, 0, 0)
    assert pixel(picture, 104, 48) == (255, 255, 255)
    assert pixel(picture, 230, 130) == (11, 110, 114)  # the role's colour on paper
    assert pixel(picture, 202, 102) == (255, 255, 255)  # the corner beside the ellipse


def test_lines_are_dashed_as_asked() -> None:
    picture = pixels(drawn(polyline(((0, 0), (200, 0)), Stroke("#000000", 4, (20, 20)))))

    assert pixel(picture, 10, 0) == (0, 0, 0)
    assert pixel(picture, 30, 0) == (255, 255, 255)


def test_text_is_real_text_at_its_place_and_as_long_as_measured() -> None:
    lines = text_block("Unterlagen nachfordern", Bounds(10, 10, 70, 60))
    assert len(lines) == 2
    data = drawn(*lines)

    with pypdfium2.PdfDocument(data) as document:
        text = document[0].get_textpage()
        assert text.get_text_range().split() == ["Unterlagen", "nachfordern"]
        for line in lines:
            start = text.get_text_range().index(line.text)
            left, bottom, _, _ = text.get_charbox(start, loose=True)
            _, _, right, _ = text.get_charbox(start + len(line.text) - 1, loose=True)
            assert math.isclose(left, AT.x + (line.x - SHEET.x) * SCALE, abs_tol=0.1)
            assert math.isclose(right - left, line.width * SCALE, abs_tol=0.3)
            assert bottom < 842 - (AT.y + (line.y - SHEET.y) * SCALE) < bottom + 6


def test_text_rises_in_a_lane_title() -> None:
    (line,) = rising_text_block("Bürgerbüro", Bounds(0, 0, 20, 200))
    data = drawn(line)

    assert failures(data) == []
    with pypdfium2.PdfDocument(data) as document:
        text = document[0].get_textpage()
        first, last = text.get_charbox(0), text.get_charbox(len("Bürgerbüro") - 1)
        assert abs(first[0] - last[0]) < 3  # one above the other
        assert last[1] - first[1] > line.width * SCALE * 0.8  # PDF space: up is more


def test_underlined_text_has_its_line() -> None:
    line = TextLine("xxxx", 0, 0, 40, 80, "#ff0000", underline=True)

    assert pixel(pixels(drawn(line)), 19, 4) == (255, 0, 0)
    plain = TextLine("xxxx", 0, 0, 40, 80, "#ff0000")
    assert pixel(pixels(drawn(plain)), 19, 4) == (255, 255, 255)


def test_a_picture_is_drawn_upright_on_white() -> None:
    source = Picture.new("RGBA", (2, 2), (0, 0, 255, 255))
    source.putpixel((0, 0), (255, 0, 0, 255))
    source.putpixel((1, 1), (0, 0, 0, 0))
    file = io.BytesIO()
    source.save(file, "PNG")
    data = drawn(Image(file.getvalue(), Bounds(0, 0, 100, 100)))

    assert failures(data) == []
    picture = pixels(data)
    assert pixel(picture, 10, 10) == (255, 0, 0)
    assert pixel(picture, 90, 10) == (0, 0, 255)
    assert pixel(picture, 90, 90) == (255, 255, 255)


def test_a_damaged_picture_is_a_grey_area() -> None:
    data = drawn(Image(b"\x89PNG no picture", Bounds(0, 0, 100, 100)))

    assert failures(data) == []
    assert pixel(pixels(data), 50, 50) == (221, 221, 221)


def test_a_linked_group_leads_to_its_chapter() -> None:
    """The whole of a chevron can be clicked, and its name is the text of the link."""
    chevron = Group(
        (rectangle(Bounds(0, 0, 100, 40)), *text_block("Gewerbe", Bounds(0, 0, 100, 40))),
        Point(50, 60),
        id="entry",
        link="process",
    )
    band = Group((rectangle(Bounds(0, 0, 300, 200), None, "band"), chevron), Point(10, 10))

    def resolve(group: Group) -> LinkTarget | None:
        return LinkTarget("12.03 Gewerbe", anchor="chapter") if group.link == "process" else None

    data = drawn(band, polyline(((0, 0), (9, 9))), resolve=resolve)

    assert failures(data) == []
    tagged = TaggedPdf(data)
    assert tagged.links(1) == [("12.03 Gewerbe", 1)]
    assert tagged.document.outline() == ("Document", [("Figure", [("Link", [])])])
    assert tagged.document.first("Link").text == "Gewerbe"
    x, top, right, bottom = (
        100 + 80 * SCALE,
        200 + 110 * SCALE,
        100 + 180 * SCALE,
        220 + 110 * SCALE,
    )
    rect = [float(v) for v in tagged.pdf.pages[0].Annots[0].Rect]
    assert all(
        abs(a - b) <= 0.5 for a, b in zip(rect, (x, 842 - bottom, right, 842 - top), strict=True)
    )


def test_a_figure_says_what_it_shows_and_where_it_is() -> None:
    figure = TaggedPdf(drawn(rectangle(Bounds(0, 0, 9, 9)))).document.first("Figure")

    assert figure.alternative == "Ein Bild"
    assert [float(v) for v in figure.attributes["/BBox"]] == [100, 842 - 350, 300, 842 - 200]


def test_places_that_are_no_numbers_are_left_out() -> None:
    data = drawn(
        Path((("M", 0, 0), ("L", math.nan, 5))),
        Path((("M", 0, 0), ("L", 1e300, 5))),
        TextLine("weit", math.inf, 0, 12, 20),
        Group((rectangle(Bounds(0, 0, 50, 50), None, "#00ff00"),), Point(0, math.nan)),
        rectangle(Bounds(0, 0, 50, 50), None, "rot"),  # no colour at all: drawn as ink
    )

    assert failures(data) == []
    assert b"nan" not in data and b"inf " not in data
    assert pixel(pixels(data), 25, 25) == (27, 39, 51)
