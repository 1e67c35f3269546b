"""Sheets of a document as pictures and PDF pages, without a window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.drawing.display_list import Drawing
    from workbench.io.pdf.paper import PaperChoice
    from workbench.library.library import Library
    from workbench.library.overlays import Overlay
    from workbench.model.records import Sheet
    from workbench.model.snapshot import Snapshot
    from workbench.reports.sheets import Marks, PrintedPages
    from workbench.words import Dictionary


def pictures_of(
    document: Snapshot,
    out: Path,
    name: str | None,
    source: Path,
    language: str,
    overlay: Marks | None = None,
) -> Iterator[tuple[Path, bytes | Drawing]]:
    """Yield the pictures of a sheet, or of all sheets, in the format that `out` ends in.

    `name`: of the sheet, "" for the first, None for all of them, which then have a number each;
    what shall be pixels is a drawing still.  Raises WorkbenchError where there is no such sheet.
    """
    from workbench.reports.sheets import drawing_of, name_of_sheet

    wanted = _wanted(document, name, source)
    digits = len(str(len(wanted)))
    for number, sheet in enumerate(wanted, 1):
        path = out.with_stem(f"{out.stem}-{number:0{digits}}") if len(wanted) > 1 else out
        drawing = drawing_of(document, sheet.id, language, overlay)
        if out.suffix.lower() == ".svg":
            from workbench.io.svg import export_svg

            title = name_of_sheet(document, sheet) or source.stem
            yield path, export_svg(drawing, title, language=language).encode("utf-8")
        else:
            yield path, drawing


def pdf_of_sheets(
    document: Snapshot,
    name: str | None,
    source: Path,
    language: str,
    paper: PaperChoice,
    overlay: Marks | None = None,
) -> PrintedPages:
    """Return a sheet, or all sheets, as one PDF; `name` as for `pictures_of`."""
    from workbench.reports.sheets import name_of_sheet, pdf_of

    titled = [
        (sheet.id, name_of_sheet(document, sheet) or source.stem)
        for sheet in _wanted(document, name, source)
    ]
    return pdf_of(document, titled, titled[0][1], language, overlay, paper)


def title_of(document: Snapshot, source: Path) -> str:
    """Return what a file as a whole is called: as its first sheet, or as the file."""
    from workbench.reports.sheets import name_of_sheet

    return next((name_of_sheet(document, sheet) for sheet in document.sheets()), "") or source.stem


def library_above(path: Path) -> Library | None:
    """Return the library in whose folder a file lies, however deep; None where there is none."""
    from workbench.library.library import LIBRARY_FILE, Library

    for folder in path.absolute().parents:
        if (folder / LIBRARY_FILE).is_file():
            return Library.open(folder)
    return None


def overlay_named(library: Library | None, key: str, source: Path, words: Dictionary) -> Overlay:
    """Return how landscapes are coloured by an attribute of their library's processes.

    Raises WorkbenchError where there is no library, or no such attribute in it.
    """
    from datetime import date

    from workbench.library.overlays import USUAL, overlay_of, overlay_titles

    if library is None:
        raise WorkbenchError(
            mark(
                "“{file}” cannot be coloured: it does not lie in a library, so nothing is known of "
                "its processes.",
                file=str(source),
            )
        )
    overlay = overlay_of(library, key, words, date.today())
    if overlay is None:
        titles = dict(overlay_titles(library, words.language))
        raise WorkbenchError(
            mark(
                "The library has no attribute “{key}”. The usual ones are: {keys}.",
                key=key,
                keys=", ".join(f"{one} ({titles[one]})" for one in USUAL if one in titles),
            )
        )
    return overlay


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


def paper_of(given: str | None, upright: bool, turned: bool) -> PaperChoice:
    """Return a paper as it was typed.  Raises WorkbenchError for one that is not known."""
    from workbench.io.pdf.paper import PAPERS, PaperChoice

    name = (given or "").strip().upper()
    if given is not None and name not in PAPERS:
        raise WorkbenchError(
            mark(
                "The paper “{given}” is not known; known are {papers}.",
                given=given,
                papers=", ".join(PAPERS),
            )
        )
    return PaperChoice(name, None if upright == turned else turned)


def _wanted(document: Snapshot, name: str | None, source: Path) -> Sequence[Sheet]:
    sheets = document.sheets()
    if not sheets:
        raise WorkbenchError(mark("“{file}” has nothing that can be drawn.", file=str(source)))
    return sheets if name is None else [_named(document, sheets, name, source)]


def _named(document: Snapshot, sheets: Sequence[Sheet], name: str, source: Path) -> Sheet:
    from workbench.reports.sheets import name_of_sheet

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
