"""Figures: drawings within the text, or on a page of their own where they read better there."""

from __future__ import annotations

from typing import NamedTuple

from workbench.drawing.display_list import Drawing
from workbench.geometry import Point
from workbench.io.pdf.drawing import LinkResolver, draw, no_links
from workbench.io.pdf.paper import A3, A4, Fit, Paper, Room, best_fit
from workbench.reports.typesetting import styles
from workbench.reports.typesetting.composer import Composer
from workbench.reports.typesetting.lines import broken, plain

_ABOVE_CAPTION = 6.0
_SMALLEST_ROOM = 120.0  # points of height: below that a picture rather goes to the next page


class Heading(NamedTuple):
    """A heading that stands above a figure, on whatever page that comes."""

    level: int
    text: str
    anchor: str = ""
    bookmark: int | None = None


def set_figure(
    composer: Composer,
    drawing: Drawing,
    alternative: str,
    caption: str,
    *,
    heading: Heading | None = None,
    resolve: LinkResolver = no_links,
) -> Fit:
    """Set a figure with its heading above and its caption below.

    It goes where its text can be read: into the room left here, onto a page like this one, onto a
    page of its own, turned or not, on A3 as the last.  Returns where it went.  Whoever sets text
    after it closes such a page first (`Composer.close_figure_page`).
    """
    caption_runs = plain(caption, styles.CAPTION)
    caption_lines = len(broken(caption_runs, composer.width, composer.language))
    extra = _ABOVE_CAPTION + styles.CAPTION.leading * caption_lines
    before = 0.0  # above the heading, except at the top of a page
    if heading is not None:
        before, height = composer.heading_height(heading.level, heading.text)
        extra += height
    left = Room(composer.paper, composer.width, composer.room - extra - before)
    groups = [[left]] if left.height >= _SMALLEST_ROOM else []
    groups += [
        [_room(A4, extra)],
        [_room(A4.turned, extra)],
        [_room(A3.turned, extra), _room(A3, extra)],
    ]
    fit = best_fit(drawing, groups)
    if fit.room is not left:
        composer.open_page(fit.room.paper)
    if heading is not None:
        composer.heading(
            heading.level, heading.text, anchor=heading.anchor, bookmark=heading.bookmark
        )
    figure = composer.section.child("Figure")
    figure.alternative = alternative or caption
    draw(
        composer.document,
        composer.page,
        figure,
        drawing,
        Point(
            composer.x + max(0.0, (composer.width - drawing.bounds.width * fit.scale) / 2),
            composer.y,
        ),
        fit.scale,
        resolve,
    )
    composer.y += drawing.bounds.height * fit.scale + _ABOVE_CAPTION
    composer.set_lines(
        composer.section.child("P"),
        broken(caption_runs, composer.width, composer.language),
        styles.CAPTION.leading,
    )
    composer.y += 8.0
    return fit


def _room(paper: Paper, extra: float) -> Room:
    return Room(
        paper,
        paper.width - 2 * styles.margin_of(paper.width),
        paper.height - styles.TOP - styles.BOTTOM - extra,
    )
