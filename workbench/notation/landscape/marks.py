"""Marks of an overlay: colour and a few words for processes of a landscape, and their legend."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from workbench.drawing.display_list import Drawing, Group, Item, Stroke, rounded_rectangle
from workbench.drawing.text_block import Face, text_block
from workbench.geometry import Bounds, Point
from workbench.notation.landscape.colors import COLORS, pattern
from workbench.notation.paint import LegendRow as LegendLine
from workbench.notation.paint import Paint

CAPTION = 9.0  # size of the words in a marked process, scene units
CAPTION_ROOM = 12.0
_SWATCH = (28.0, 14.0)
_ROW = 22.0
_TITLE = Face(12.0, bold=True)
_LABEL = Face(11.0)
_PADDING = 12.0
_COLUMN = 230.0
_ABOVE = 24.0  # between a landscape and its legend


def paint_by_name(color: str) -> Paint:
    """Return the paint of a colour of the landscape, plain paper for a name that is none."""
    known = COLORS.get(color)
    return known[1] if known is not None else Paint("paper")


class EntryMark(msgspec.Struct, frozen=True):
    """How a process is marked: the name of a colour (`COLORS`), a few words in its symbol."""

    color: str
    text: str = ""

    @property
    def paint(self) -> Paint:
        return paint_by_name(self.color)


class LegendRow(msgspec.Struct, frozen=True):
    """What a colour stands for, and for how many processes."""

    color: str
    label: str
    count: int


class Legend(msgspec.Struct, frozen=True):
    """What the marks of a landscape mean."""

    title: str
    rows: tuple[LegendRow, ...]

    def lines(self) -> tuple[LegendLine, ...]:
        """Return the rows as a legend on the landscape takes them."""
        rows = (
            LegendLine(f"{row.label} ({row.count})", paint_by_name(row.color)) for row in self.rows
        )
        return (LegendLine(self.title), *rows)

    def said(self) -> str:
        """Return the legend as one sentence, for those who do not see it."""
        return f"{self.title}: " + ", ".join(f"{row.label} {row.count}" for row in self.rows)


def caption(mark: EntryMark, place: Bounds, color: str, language: str) -> Sequence[Item]:
    """Return the words of a mark on one line; what does not fit ends in dots."""
    if not mark.text:
        return ()
    face = Face(CAPTION)
    return text_block(
        mark.text, place, face, language=language, align="center", vertical="middle", color=color
    )[:1]


def swatch(color: str, place: Bounds) -> list[Item]:
    """Return a sample of a colour with its pattern."""
    paint = paint_by_name(color)
    strip = Bounds(place.x + 2, place.bottom - 6, max(place.width - 4, 1.0), 4.0)
    return [
        rounded_rectangle(place, 2.0, Stroke("quiet", 0.7), paint.fill),
        *(pattern(strip, paint.pattern, paint.tone) if paint.pattern else ()),
    ]


def draw_legend(legend: Legend, width: float, language: str) -> tuple[tuple[Item, ...], Bounds]:
    """Return a legend in a frame, its top left at 0, and its size; `width`: what it may take."""
    columns = max(1, min(len(legend.rows), int((width - 2 * _PADDING) // _COLUMN)))
    lines = -(-len(legend.rows) // columns)
    size = Bounds(0, 0, 2 * _PADDING + columns * _COLUMN, 2 * _PADDING + _ROW + lines * _ROW)
    items: list[Item] = [rounded_rectangle(size, 6.0, Stroke("quiet", 0.6), "paper")]
    items += _line(legend.title, _PADDING, _PADDING, size.width - 2 * _PADDING, _TITLE, language)
    for number, row in enumerate(legend.rows):
        column, line = divmod(number, lines)
        x, y = _PADDING + column * _COLUMN, _PADDING + _ROW + line * _ROW
        items += swatch(row.color, Bounds(x, y + 3, *_SWATCH))
        left = x + _SWATCH[0] + 8
        room = _COLUMN - _SWATCH[0] - 20
        items += _line(f"{row.label} ({row.count})", left, y, room, _LABEL, language)
    return tuple(items), size


def _line(text: str, x: float, y: float, width: float, face: Face, language: str) -> Sequence[Item]:
    place = Bounds(x, y, width, _ROW)
    return text_block(
        text, place, face, language=language, align="left", vertical="middle", color="ink"
    )[:1]


def with_legend(drawing: Drawing, legend: Legend, language: str) -> Drawing:
    """Return a drawing with a legend below it."""
    bounds = drawing.bounds
    items, size = draw_legend(legend, max(bounds.width, _COLUMN), language)
    origin = Point(bounds.x, bounds.bottom + _ABOVE)
    group = Group(items, origin, "legend", "", legend.said())
    return Drawing((*drawing.items, group), bounds.united(size.moved(origin.x, origin.y)))
