"""Drawings as a PDF of their own: tagged pages, each on the paper it reads best on."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from workbench.drawing.display_list import PRINT, Drawing, Group
from workbench.drawing.text_block import Face, broken_lines
from workbench.geometry import Point
from workbench.io.pdf.document import TaggedDocument
from workbench.io.pdf.drawing import LinkResolver, LinkTarget, draw
from workbench.io.pdf.fonts import BOLD
from workbench.io.pdf.metadata import Information
from workbench.io.pdf.paper import A3, A4, Paper, Room, best_fit

_MARGIN = 36.0  # points
_HEAD = Face(13.0, bold=True)
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
) -> bytes:
    """Return the drawing as a PDF page (PDF/UA-1, PDF/A-2a) with its title above.

    `alternative_text` says what the drawing shows, for those who cannot see it.  `date` is
    that of the export (now, where none is given); `resolve` says where linked groups lead, by
    default their links count where they are web addresses.
    """
    page = DrawnPage(drawing, title, alternative_text)
    return export_pages([page], title, language, date=date, resolve=resolve)


def export_pages(
    pages: Sequence[DrawnPage],
    title: str,
    language: str,
    *,
    date: datetime | None = None,
    resolve: LinkResolver | None = None,
) -> bytes:
    """Return drawings as one PDF, a page and a bookmark for each; otherwise like `export_pdf`."""
    document = TaggedDocument(
        Information(title=title, language=language, date=date or datetime.now().astimezone())
    )
    for number, page in enumerate(pages, 1):
        _add(document, page, f"page{number}", language, resolve or _web_links)
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def _add(
    document: TaggedDocument, drawn: DrawnPage, anchor: str, language: str, resolve: LinkResolver
) -> None:
    drawing, title = drawn.drawing, drawn.title
    fit = best_fit(drawing, [[_room(A4.turned), _room(A4)], [_room(A3.turned), _room(A3)]])
    paper = fit.room.paper
    page = document.add_page(*paper)
    if title.strip():
        shown = broken_lines(title, fit.room.width, _HEAD, language, 1)[0][0]
        with page.showing(document.body.child("H1")) as content:
            content.text(_MARGIN, _MARGIN + _HEAD.size, shown, _HEAD.size, BOLD, PRINT["ink"])
        document.set_anchor(anchor, page, 0)
        document.add_bookmark(0, title, anchor)
    figure = document.body.child("Figure")
    figure.alternative = drawn.said.strip() or title.strip() or "…"
    left = (paper.width - drawing.bounds.width * fit.scale) / 2
    place = Point(left, _MARGIN + _HEAD_HEIGHT)
    draw(document, page, figure, drawing, place, fit.scale, resolve)


def _room(paper: Paper) -> Room:
    return Room(paper, paper.width - 2 * _MARGIN, paper.height - 2 * _MARGIN - _HEAD_HEIGHT)


def _web_links(group: Group) -> LinkTarget | None:
    if group.link.startswith(("https://", "http://", "mailto:")):
        return LinkTarget(group.title or group.link, uri=group.link)
    return None
