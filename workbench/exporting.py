"""Sheets of a document as pictures and PDF pages, without a window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.drawing.display_list import Drawing
    from workbench.model.document import Document
    from workbench.model.records import Sheet
    from workbench.model.snapshot import Snapshot


def drawn(document: Document) -> Snapshot:
    """Return the document, with a proposed drawing where the file has none."""
    if document.sheets():
        return document
    from workbench.layout.proposal import propose
    from workbench.model.snapshot import Snapshot

    return Snapshot([*document, *propose(document)])


def pictures_of(
    document: Snapshot, out: Path, name: str | None, source: Path, language: str
) -> Iterator[tuple[Path, bytes | Drawing]]:
    """Yield the files of a sheet, or of all sheets, in the format that the name of `out` ends in.

    `name`: of the sheet, "" for the first, None for all of them: as one PDF, or as pictures with
    a number each; what shall be pixels is a drawing still.  Raises WorkbenchError where there is no
    such sheet.
    """
    sheets = document.sheets()
    if not sheets:
        raise WorkbenchError(mark("“{file}” has nothing that can be drawn.", file=str(source)))
    wanted = sheets if name is None else [_wanted(document, sheets, name, source)]
    ending = out.suffix.lower()
    if ending == ".pdf":
        yield out, _pdf(document, wanted, source.stem, language)
        return
    digits = len(str(len(wanted)))
    for number, sheet in enumerate(wanted, 1):
        path = out.with_stem(f"{out.stem}-{number:0{digits}}") if len(wanted) > 1 else out
        drawing = _drawing(document, sheet, language)
        if ending == ".svg":
            from workbench.io.svg import export_svg

            title = name_of_sheet(document, sheet) or source.stem
            yield path, export_svg(drawing, title, language=language).encode("utf-8")
        else:
            yield path, drawing


def name_of_sheet(document: Snapshot, sheet: Sheet) -> str:
    """Return what a sheet is called; one without a name is called as what it shows."""
    element = document.element(sheet.element)
    return " ".join((sheet.name or (element.name if element is not None else "")).split())


def scale_of(given: str | None) -> float:
    """Return a scale as it was typed.  Raises WorkbenchError where it is none."""
    try:
        scale = float((given or "2").replace(",", "."))
    except ValueError:
        scale = 0.0
    if not 0.05 <= scale <= 50:
        raise WorkbenchError(
            mark("The scale “{given}” is no number from 0.05 to 50.", given=given or "")
        )
    return scale


def _wanted(document: Snapshot, sheets: Sequence[Sheet], name: str, source: Path) -> Sheet:
    if not name:
        return sheets[0]
    for is_meant in (
        lambda sheet: sheet.id == name or name_of_sheet(document, sheet) == name,
        lambda sheet: name_of_sheet(document, sheet).casefold() == name.casefold(),
    ):
        found = next(filter(is_meant, sheets), None)
        if found is not None:
            return found
    raise WorkbenchError(
        mark(
            "“{file}” has no sheet “{name}”. It has: {sheets}.",
            file=str(source),
            name=name,
            sheets=", ".join(name_of_sheet(document, sheet) or sheet.id for sheet in sheets),
        )
    )


def _drawing(document: Snapshot, sheet: Sheet, language: str) -> Drawing:
    from workbench.notation.sheet_picture import SheetPicture

    return SheetPicture(document, sheet.id, language).drawing()


def _pdf(document: Snapshot, sheets: Sequence[Sheet], stem: str, language: str) -> bytes:
    from workbench.io.pdf.export import DrawnPage, export_pages
    from workbench.notation.describe import describe_in_words

    pages = [
        DrawnPage(
            _drawing(document, sheet, language),
            name_of_sheet(document, sheet) or stem,
            describe_in_words(document, sheet.id, language),
        )
        for sheet in sheets
    ]
    return export_pages(pages, pages[0].title, language)
