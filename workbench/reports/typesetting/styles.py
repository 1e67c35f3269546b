"""Sizes, colours and measures, all in points: the quiet typography of the handbook."""

from __future__ import annotations

from typing import NamedTuple

from workbench.drawing.display_list import PRINT
from workbench.io.pdf.fonts import BOLD, REGULAR, Cut

INK, QUIET, ACCENT = PRINT["ink"], PRINT["quiet"], PRINT["accent"]
RULE = "#d3d9df"  # lines between rows
HEAD_RULE = "#9aa5b0"  # lines below the head of a table


class Style(NamedTuple):
    """How a piece of text looks; `leading` is the distance of its baselines."""

    size: float
    leading: float
    cut: Cut = REGULAR
    color: str = INK


BODY = Style(9.75, 13.5)
STRONG = BODY._replace(cut=BOLD)
NOTE = BODY._replace(color=QUIET)
NUMBER = STRONG._replace(color=ACCENT)
LINK = BODY._replace(color=ACCENT)
CELL = Style(9.25, 12.5)  # in tables with many columns
STRONG_CELL = CELL._replace(cut=BOLD)
LINK_CELL = CELL._replace(color=ACCENT)
NUMBER_CELL = STRONG_CELL._replace(color=ACCENT)
LEAD = Style(11.0, 15.5)
STATUS = Style(10.5, 14.5, color=QUIET)

TITLE = Style(23.0, 27.5, BOLD)
TITLE_NUMBER = Style(11.5, 16.0, BOLD, ACCENT)
SECTION = Style(14.0, 18.0, BOLD)
GROUP = Style(10.0, 13.5, BOLD, ACCENT)

CAPTION = Style(9.25, 12.5, color=QUIET)
RUNNING = Style(8.75, 11.0, color=QUIET)  # heads and feet

MARGIN = 50.0  # left and right of text
FIGURE_MARGIN = 36.0  # left and right of a figure on a page of its own
HEAD_BASE = 51.0  # of the running head
HEAD_RULE_AT = 59.0
TOP = 86.0  # where text begins
FOOT = 50.0  # from the lower edge: the rule above the running foot
FOOT_BASE = 36.0
BOTTOM = 66.0  # from the lower edge: where text ends

ROW_PADDING = 4.5  # above and below the text of a table row
COLUMN_GAP = 10.0


def margin_of(page_width: float) -> float:
    """Return the margin of a page: text stands on upright A4, all else are pages of figures."""
    return MARGIN if page_width < 600.0 else FIGURE_MARGIN
