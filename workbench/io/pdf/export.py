"""One drawing as a PDF of its own: a tagged page, on the sheet of paper it reads best on."""

from __future__ import annotations

import io
from datetime import datetime

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
    document = TaggedDocument(
        Information(title=title, language=language, date=date or datetime.now().astimezone())
    )
    fit = best_fit(drawing, [[_room(A4.turned), _room(A4)], [_room(A3.turned), _room(A3)]])
    paper = fit.room.paper
    page = document.add_page(*paper)
    if title.strip():
        shown = broken_lines(title, fit.room.width, _HEAD, language, 1)[0][0]
        with page.showing(document.body.child("H1")) as content:
            content.text(_MARGIN, _MARGIN + _HEAD.size, shown, _HEAD.size, BOLD, PRINT["ink"])
        document.set_anchor("title", page, 0)
        document.add_bookmark(0, title, "title")
    figure = document.body.child("Figure")
    figure.alternative = alternative_text.strip() or title.strip() or "…"
    left = (paper.width - drawing.bounds.width * fit.scale) / 2
    draw(
        document,
        page,
        figure,
        drawing,
        Point(left, _MARGIN + _HEAD_HEIGHT),
        fit.scale,
        resolve or _web_links,
    )
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def _room(paper: Paper) -> Room:
    return Room(paper, paper.width - 2 * _MARGIN, paper.height - 2 * _MARGIN - _HEAD_HEIGHT)


def _web_links(group: Group) -> LinkTarget | None:
    if group.link.startswith(("https://", "http://", "mailto:")):
        return LinkTarget(group.title or group.link, uri=group.link)
    return None
