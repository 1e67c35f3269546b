"""One diagram as a PDF: the sheet of paper that suits it, valid whatever its title."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest

from tests.pdf_reading import TaggedPdf, failures, page_texts
from workbench.drawing.display_list import Drawing, Group, rectangle
from workbench.drawing.text_block import text_block
from workbench.geometry import Bounds, Point
from workbench.io.pdf.export import export_pdf, small_text
from workbench.io.pdf.paper import MILLIMETRE, PAPERS, PaperChoice
from workbench.words import dictionary

DATE = datetime(2026, 11, 2, tzinfo=UTC)


def boxes(columns: int, rows: int) -> Drawing:
    items = [
        Group(
            (
                rectangle(Bounds(0, 0, 100, 80)),
                *text_block(f"Antrag {column} {row}", Bounds(4, 4, 92, 72)),
            ),
            Point(150.0 * column, 120.0 * row),
        )
        for column in range(columns)
        for row in range(rows)
    ]
    return Drawing(tuple(items), Bounds(-10, -10, 150.0 * columns, 120.0 * rows))


def size(data: bytes) -> tuple[int, int]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        box = list(pdf.pages[0].MediaBox)
    return round(float(box[2])), round(float(box[3]))


A4, A4_TURNED, A3_TURNED = (595, 842), (842, 595), (1191, 842)


@pytest.mark.parametrize(
    ("columns", "rows", "paper"),
    [(6, 3, A4_TURNED), (3, 7, A4), (11, 5, A3_TURNED), (200, 100, A3_TURNED)],
)
def test_the_paper_suits_the_drawing(columns: int, rows: int, paper: tuple[int, int]) -> None:
    data = export_pdf(boxes(columns, rows), "Bauantrag", "de", "Ein Ablauf.", date=DATE)

    assert size(data) == paper
    assert failures(data) == []


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("turned", [False, True])
def test_a_chosen_paper_is_as_large_as_the_standard_says_and_filled(
    name: str, turned: bool
) -> None:
    # Given what ISO 216 says of the series, halved from one sheet to the next
    sides = {"A4": (210, 297), "A3": (297, 420), "A2": (420, 594), "A1": (594, 841)}
    short, long = sides.get(name, (841, 1189))

    data = export_pdf(
        boxes(11, 5), "Bauantrag", "de", "Ein Ablauf.", date=DATE, paper=PaperChoice(name, turned)
    )

    wanted = (long, short) if turned else (short, long)
    assert size(data) == tuple(round(side * MILLIMETRE) for side in wanted)
    assert failures(data) == []
    with pdfium.PdfDocument(data) as pdf:
        boundary = max(
            thing.get_bounds()[2]
            for thing in pdf[0].get_objects()
            if thing.type == pdfium_c.FPDF_PAGEOBJ_PATH
        )
    assert boundary > 0.9 * wanted[0] * MILLIMETRE, "up to the margin"


def test_without_a_word_on_the_orientation_a_chosen_paper_lies_as_the_picture_does() -> None:
    for columns, rows, is_turned in ((12, 2, True), (2, 12, False)):
        data = export_pdf(
            boxes(columns, rows), "Lage", "de", "…", date=DATE, paper=PaperChoice("A2")
        )
        width, height = size(data)
        assert (width > height) == is_turned


def test_text_too_small_to_read_is_told_with_the_paper_that_would_do() -> None:
    # Given a wide drawing with names of 12 units
    wide = boxes(40, 10)

    # On A4 it cannot be read; on the paper it names it can, and on none smaller
    small = small_text([wide], PaperChoice("A4"))
    assert small is not None
    assert 0 < small.size < 6
    assert small.better
    assert small_text([wide], PaperChoice(small.better)) is None
    names = list(PAPERS)
    for name in names[: names.index(small.better)]:
        assert small_text([wide], PaperChoice(name)) is not None
    assert "Punkt" in dictionary("de").say(small.said("de"))
    assert "," in dictionary("de").say(small.said("de")).split(" Punkt")[0]


def test_what_no_paper_is_large_enough_for_is_told_so() -> None:
    small = small_text([boxes(1, 1), boxes(400, 300)], PaperChoice("A0"))
    assert small is not None
    assert small.better == ""
    assert "Teilen" in dictionary("de").say(small.said("de"))


def test_it_has_its_title_its_names_and_its_words() -> None:
    data = export_pdf(boxes(2, 1), "Bauantrag prüfen", "de", "Zuerst wird geprüft.", date=DATE)

    text = page_texts(data)[0]
    assert text.startswith("Bauantrag prüfen")
    assert "Antrag 1 0" in text
    assert TaggedPdf(data).document.first("Figure").alternative == "Zuerst wird geprüft."


@pytest.mark.parametrize("title", ["", "   ", "x" * 100_000, "<b>&\x00\u202e", "😀 العربية"])
def test_any_title_will_do(title: str) -> None:
    data = export_pdf(boxes(1, 1), title, "de", "", date=DATE)

    assert failures(data) == []


def test_an_empty_drawing_is_a_valid_page() -> None:
    assert failures(export_pdf(Drawing((), Bounds(0, 0, 0, 0)), "Leer", "de", "", date=DATE)) == []


def test_web_addresses_can_be_followed_and_nothing_else() -> None:
    box = rectangle(Bounds(0, 0, 50, 50))
    drawing = Drawing(
        (Group((box,), link="https://example.org/a"), Group((box,), Point(90, 0), link="Task_1")),
        Bounds(0, 0, 150, 50),
    )
    data = export_pdf(drawing, "Adressen", "de", "Zwei Kästen.", date=DATE)

    assert failures(data) == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        addresses = [str(one.A.URI) for one in pdf.pages[0].Annots]
    assert addresses == ["https://example.org/a"]
