"""Drawings as a PDF of their own: tagged pages, each on the paper it reads best on."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from workbench.drawing.display_list import PRINT, Drawing, Group
from workbench.drawing.text_block import Face, broken_lines
from workbench.geometry import Point
from workbench.io.pdf.document import TaggedDocument
from workbench.io.pdf.drawing import LinkResolver, LinkTarget, draw
from workbench.io.pdf.fonts import BOLD
from workbench.io.pdf.metadata import Information
from workbench.io.pdf.paper import (
    A3,
    ANY_PAPER,
    LARGEST,
    PAPERS,
    READABLE,
    Fit,
    Paper,
    PaperChoice,
    Room,
    best_fit,
    smallest_text,
)
from workbench.words import Text, mark

# Points, up to A3; on a poster they grow with the paper.
_MARGIN = 36.0
_HEAD = 13.0
_HEAD_HEIGHT = 30.0


class DrawnPage(NamedTuple):
    """A drawing with its title above; `said` tells those who cannot see it what it shows."""

    drawing: Drawing
    title: str
    said: str


def export_pdf(
    drawing: Drawing,
    title: str,
    language: str,
    alternative_text: str,
    *,
    date: datetime | None = None,
    resolve: LinkResolver | None = None,
    paper: PaperChoice = ANY_PAPER,
) -> bytes:
    """Return the drawing as a PDF page (PDF/UA-1, PDF/A-2a) with its title above.

    `alternative_text` says what the drawing shows, for those who cannot see it.  `date` is
    that of the export (now, where none is given); `resolve` says where linked groups lead, by
    default their links count where they are web addresses.
    """
    page = DrawnPage(drawing, title, alternative_text)
    return export_pages([page], title, language, date=date, resolve=resolve, paper=paper)


def export_pages(
    pages: Sequence[DrawnPage],
    title: str,
    language: str,
    *,
    date: datetime | None = None,
    resolve: LinkResolver | None = None,
    paper: PaperChoice = ANY_PAPER,
) -> bytes:
    """Return drawings as one PDF, a page and a bookmark for each; otherwise like `export_pdf`."""
    document = TaggedDocument(
        Information(title=title, language=language, date=date or datetime.now().astimezone())
    )
    for number, page in enumerate(pages, 1):
        fit = _fit(page.drawing, paper)
        _add(document, page, fit, f"page{number}", language, resolve or _web_links)
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


class SmallText(NamedTuple):
    """Text that is too small to read: its size in points, and the paper on which it would not be.

    `better` is "" where no paper is large enough.
    """

    size: float
    better: str

    def said(self, language: str) -> Text:
        """Return what a person should know, as a sentence or two."""
        size = f"{self.size:.1f}".replace(".", "," if language == "de" else ".")
        if not self.better:
            return mark(
                "The smallest text is {size} points high and too small to read, even on larger "
                "paper. Divide the picture.",
                size=size,
            )
        return mark(
            "The smallest text is {size} points high and hard to read. On {paper} it would be "
            "large enough.",
            size=size,
            paper=self.better,
        )


def small_text(drawings: Iterable[Drawing], paper: PaperChoice = ANY_PAPER) -> SmallText | None:
    """Return the smallest text of pages on a paper where it falls below what can be read."""
    found = min(
        (
            _Measured(smallest * _fit(drawing, paper).scale, drawing)
            for drawing in drawings
            if (smallest := smallest_text(drawing))
        ),
        key=lambda one: one.size,
        default=None,
    )
    if found is None or found.size >= READABLE - 0.005:
        return None
    for name in PAPERS:
        fit = _fit(found.drawing, PaperChoice(name, paper.turned))
        if smallest_text(found.drawing) * fit.scale >= READABLE - 0.005:
            return SmallText(found.size, name)
    return SmallText(found.size, "")


class _Measured(NamedTuple):
    size: float
    drawing: Drawing


def _fit(drawing: Drawing, paper: PaperChoice) -> Fit:
    rooms = [[_room(one) for one in group] for group in paper.groups()]
    # Who names a paper wants it filled.
    return best_fit(drawing, rooms, math.inf if paper.name else LARGEST)


def _add(
    document: TaggedDocument,
    drawn: DrawnPage,
    fit: Fit,
    anchor: str,
    language: str,
    resolve: LinkResolver,
) -> None:
    drawing, title = drawn.drawing, drawn.title
    paper = fit.room.paper
    grown = _growth(paper)
    margin, head = _MARGIN * grown, Face(_HEAD * grown, bold=True)
    page = document.add_page(*paper)
    if title.strip():
        shown = broken_lines(title, fit.room.width, head, language, 1)[0][0]
        with page.showing(document.body.child("H1")) as content:
            content.text(margin, margin + head.size, shown, head.size, BOLD, PRINT["ink"])
        document.set_anchor(anchor, page, 0)
        document.add_bookmark(0, title, anchor)
    figure = document.body.child("Figure")
    figure.alternative = drawn.said.strip() or title.strip() or "…"
    left = (paper.width - drawing.bounds.width * fit.scale) / 2
    place = Point(left, margin + _HEAD_HEIGHT * grown)
    draw(document, page, figure, drawing, place, fit.scale, resolve)


def _room(paper: Paper) -> Room:
    grown = _growth(paper)
    margin = _MARGIN * grown
    height = paper.height - 2 * margin - _HEAD_HEIGHT * grown
    return Room(paper, paper.width - 2 * margin, height)


def _growth(paper: Paper) -> float:
    return max(1.0, min(paper) / min(A3))


def _web_links(group: Group) -> LinkTarget | None:
    if group.link.startswith(("https://", "http://", "mailto:")):
        return LinkTarget(group.title or group.link, uri=group.link)
    return None
