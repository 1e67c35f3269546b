"""Tagged documents: valid, readable in order, with links and bookmarks that arrive."""

from __future__ import annotations

import io
import zlib
from datetime import UTC, datetime

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pdf_reading import TaggedPdf, failures, page_texts
from workbench.geometry import Bounds
from workbench.io.pdf.document import Page, TaggedDocument
from workbench.io.pdf.fonts import BOLD, ITALIC, packed
from workbench.io.pdf.metadata import Information

DATE = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


def new_document(title: str = "Prüfbericht", language: str = "de") -> TaggedDocument:
    return TaggedDocument(Information(title=title, language=language, date=DATE))


def written(document: TaggedDocument) -> bytes:
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def say(document: TaggedDocument, page: Page, text: str, role: str = "P", y: float = 80.0) -> None:
    with page.showing(document.body.child(role)) as content:  # type: ignore[arg-type]
        content.text(50, y, text, 11)


def one_page(text: str = "Guten Tag") -> TaggedDocument:
    document = new_document()
    say(document, document.add_page(595, 842), text)
    return document


def test_a_page_with_text_is_valid_and_can_be_read() -> None:
    data = written(one_page("Größe, Übung, § 14 GewO"))

    assert failures(data) == []
    assert page_texts(data) == ["Größe, Übung, § 14 GewO"]


def test_the_check_would_notice_text_without_a_mark() -> None:
    """Given text that neither shows a node nor is an artifact, then the file is not valid."""
    document = one_page()
    document.pages[0].content.text(50, 200, "Fußnote", 9)

    assert any(found.startswith("ua1") for found in failures(written(document)))


def test_the_structure_says_what_is_what_in_reading_order() -> None:
    document = new_document()
    page = document.add_page(595, 842)
    say(document, page, "Titel", "H1", 60)
    table = document.body.child("Table")
    row = table.child("TBody").child("TR")
    head, cell = row.child("TH"), row.child("TD")
    head.scope = "Row"
    with page.showing(cell) as content:  # drawn before the head, read after it
        content.text(150, 100, "1.240", 11)
    with page.showing(head) as content:
        content.text(50, 100, "Fallzahl", 11)
    with page.artifact("Footer") as content:
        content.text(50, 800, "Seite 1", 9)
    data = written(document)

    assert failures(data) == []
    tagged = TaggedPdf(data)
    assert tagged.document.outline() == (
        "Document",
        [("H1", []), ("Table", [("TBody", [("TR", [("TH", []), ("TD", [])])])])],
    )
    assert tagged.document.text == "TitelFallzahl1.240"
    assert tagged.document.first("TH").attributes["/Scope"] == "/Row"


def test_a_node_may_go_on_on_the_next_page() -> None:
    document = new_document()
    paragraph = document.body.child("P")
    for part in ("Anfang ", "und Ende"):
        with document.add_page(595, 842).showing(paragraph) as content:
            content.text(50, 80, part, 11)
    data = written(document)

    assert failures(data) == []
    assert TaggedPdf(data).document.first("P").text == "Anfang und Ende"


def test_links_and_bookmarks_lead_to_their_anchors() -> None:
    document = new_document()
    first, second = document.add_page(595, 842), document.add_page(842, 595)
    link = document.body.child("P").child("Link")
    with first.showing(link) as content:
        content.text(50, 80, "weiter", 11)
    first.link(link, Bounds(50, 70, 40, 14), "Zum zweiten Teil", anchor="second")
    first.link(link, Bounds(50, 90, 40, 14), "Zum Amt", uri="https://example.org/Ämter?a=1")
    say(document, second, "Zweiter Teil", "H1")
    document.set_anchor("first", first, 0)
    document.set_anchor("second", second, 60)
    document.add_bookmark(0, "Erster", "first")
    document.add_bookmark(1, "Zweiter", "second")
    data = written(document)

    assert failures(data) == []
    tagged = TaggedPdf(data)
    assert tagged.links(1) == [("Zum zweiten Teil", 2)]
    assert tagged.outline() == [(0, "Erster", 1), (1, "Zweiter", 2)]
    annotation = tagged.pdf.pages[0].Annots[0]
    assert [float(v) for v in annotation.Rect] == [50, 842 - 84, 90, 842 - 70]
    assert float(annotation.Dest[3]) == 595 - 60
    assert str(tagged.pdf.pages[0].Annots[1].A.URI) == "https://example.org/%C3%84mter?a=1"
    assert tagged.pdf.pages[0].Tabs == "/S"


def test_a_link_to_nowhere_is_a_bug_that_shows() -> None:
    document = one_page()
    document.pages[0].link(document.body.child("Link"), Bounds(0, 0, 9, 9), "?", anchor="nowhere")

    with pytest.raises(KeyError, match="nowhere"):
        written(document)


def test_page_numbers_are_filled_in_when_they_are_known() -> None:
    document = new_document()
    page = document.add_page(595, 842)
    with page.showing(document.body.child("P")) as content:
        content.late_text(lambda: (50, 80, f"von {len(document.pages)}"), 11)
    page.pack()
    for _ in range(3):
        say(document, document.add_page(595, 842), "…")
    data = written(document)

    assert failures(data) == []
    assert page_texts(data)[0] == "von 4"


def test_what_is_packed_can_be_drawn_on() -> None:
    document = one_page("Text")
    document.pages[0].pack()
    with document.pages[0].artifact("Footer") as content:
        content.text(50, 800, "Fuß", 9)
    data = written(document)

    assert failures(data) == []
    assert page_texts(data) == ["Text Fuß"]


def test_the_same_document_gives_the_same_bytes() -> None:
    assert written(one_page()) == written(one_page())
    assert written(one_page("Anders")) != written(one_page())


def test_it_says_its_title_language_and_claims() -> None:
    document = TaggedDocument(
        Information(title="A <b> & „C“\u202e", language="en", date=DATE, author="Stadt")
    )
    say(document, document.add_page(595, 842), "x")
    data = written(document)

    assert failures(data) == []
    pdf = pikepdf.open(io.BytesIO(data))
    assert str(pdf.docinfo.CreationDate) == "D:20261102093000+00'00'"
    assert str(pdf.Root.Lang) == "en"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == "A <b> & „C“"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["xmp:CreateDate"] == "2026-11-02T09:30:00+00:00"


# Text


def test_what_the_typeface_lacks_is_shown_as_boxes_and_read_as_it_is() -> None:
    text = "Antrag العربية 你好 😀 Ende"
    data = written(one_page(text))

    assert failures(data) == []
    assert TaggedPdf(data).document.text == text
    assert page_texts(data)[0].startswith("Antrag العربية")


def test_italics_borrow_from_the_upright_face() -> None:
    document = new_document()
    page = document.add_page(595, 842)
    with page.showing(document.body.child("P")) as content:
        content.text(50, 80, "Summe Σ λ", 11, ITALIC)
        content.text(50, 100, " fett Ж", 11, BOLD)
    data = written(document)

    assert failures(data) == []
    assert TaggedPdf(data).document.text == "Summe Σ λ fett Ж"


@pytest.mark.parametrize(
    ("given_text", "read"),
    [
        ("a\u202eb\u200bc\u2066d", "abcd"),  # steers direction, has no width
        ("Zeile\neins\tzwei", "Zeile eins zwei"),
        ("u\u0308ber", "über"),  # composed
        ("x\x00y\x07z\ufeff", "xyz"),
        ("privat \ue000 halb \ud800", "privat \ufffd halb \ufffd"),
        ("Silben\u00adtrennung", "Silbentrennung"),
    ],
)
def test_odd_characters_leave_the_file_valid(given_text: str, read: str) -> None:
    data = written(one_page(given_text))

    assert failures(data) == []
    assert TaggedPdf(data).document.text == read


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_any_text_leaves_the_file_valid(text: str) -> None:
    document = TaggedDocument(Information(title=text, language="de", date=DATE, author=text))
    page = document.add_page(595, 842)
    figure = document.body.child("Figure")
    figure.alternative = text + "."
    figure.bounds = (0, 0, 100, 100)
    with page.showing(figure) as content:
        content.text(50, 80, text, 11, BOLD)
    document.set_anchor("a", page, 0)
    document.add_bookmark(0, text, "a")

    assert failures(written(document)) == []


def test_a_divided_word_is_read_whole() -> None:
    document = new_document()
    page = document.add_page(595, 842)
    with page.showing(document.body.child("P")) as content:
        content.text(50, 80, "Verwal", 11, hyphen=True)
        content.text(50, 94, "tung", 11)
    data = written(document)

    assert failures(data) == []
    assert TaggedPdf(data).document.text == "Verwal\u00adtung"
    assert page_texts(data) == ["Verwaltung"]


@settings(max_examples=300)
@given(st.binary(max_size=200))
def test_packed_data_never_ends_in_a_line_break(data: bytes) -> None:
    result = packed(data)

    assert result[-1] not in b"\r\n"
    assert zlib.decompress(result).rstrip(b" ") == data.rstrip(b" ")
