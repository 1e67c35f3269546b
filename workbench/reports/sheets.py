"""Sheets of a document as pictures and PDF pages: what the window and the command line export."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from workbench.drawing.display_list import Drawing
from workbench.model.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.io.pdf.export import SmallText
    from workbench.io.pdf.paper import PaperChoice
    from workbench.model.records import Record, Sheet
    from workbench.notation.landscape.marks import EntryMark, Legend

    # How the processes of a landscape are coloured, and what that means (`library.overlays`).
    Marks = tuple[Mapping[str, EntryMark], Legend]
    Links = Callable[[Record], str | None]


class PrintedPages(NamedTuple):
    """A PDF, and what of its text is too small to read."""

    data: bytes
    small: SmallText | None


def drawn(document: Snapshot) -> Snapshot:
    """Return the document, with a proposed drawing where the file has none."""
    if document.sheets():
        return document
    from workbench.layout.proposal import propose

    return Snapshot([*document, *propose(document)])


def name_of_sheet(document: Snapshot, sheet: Sheet) -> str:
    """Return what a sheet is called; one without a name is called as what it shows."""
    element = document.element(sheet.element)
    return " ".join((sheet.name or (element.name if element is not None else "")).split())


def drawing_of(
    document: Snapshot,
    sheet: str,
    language: str,
    overlay: Marks | None = None,
    links: Links | None = None,
) -> Drawing:
    """Return a sheet as it is exported: with the colours of an overlay and their legend.

    `links`: where an element or flow leads.
    """
    from workbench.notation.landscape.marks import with_legend
    from workbench.notation.sheet_picture import SheetPicture

    if overlay is None:
        return SheetPicture(document, sheet, language).drawing(links)
    marks, legend = overlay
    picture = SheetPicture(document, sheet, language, marks=marks, legend=legend.lines())
    drawing = picture.drawing(links)
    if any(document.elements("legend")):
        return drawing  # it says there what the colours mean
    return with_legend(drawing, legend, language)


def said_of(document: Snapshot, sheet: str, language: str, overlay: Marks | None = None) -> str:
    """Return what a sheet shows in words, with what the colours mean."""
    from workbench.notation.describe import describe_in_words

    said = describe_in_words(document, sheet, language)
    return said if overlay is None else f"{said}\n{overlay[1].said()}"


def pdf_of(
    document: Snapshot,
    sheets: Iterable[tuple[str, str]],
    title: str,
    language: str,
    overlay: Marks | None = None,
    paper: PaperChoice | None = None,
) -> PrintedPages:
    """Return sheets, as pairs of id and title, as a PDF with a page for each."""
    from workbench.io.pdf.export import DrawnPage, export_pages, small_text
    from workbench.io.pdf.paper import ANY_PAPER

    chosen = paper or ANY_PAPER
    pages = [
        DrawnPage(
            drawing_of(document, key, language, overlay),
            name,
            said_of(document, key, language, overlay),
        )
        for key, name in sheets
    ]
    small = small_text((page.drawing for page in pages), chosen)
    return PrintedPages(export_pages(pages, title, language, paper=chosen), small)
