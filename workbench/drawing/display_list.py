"""The display list: what a symbol, a sheet or a landscape looks like, for any back end.

Four things exist: `Path`, `TextLine`, `Image` and `Group`.  All are immutable and compare by value,
so a back end may keep what it made of one (a Qt path, a PDF form) and find it again.  Coordinates
are scene units, y down; inside a `Group` they are relative to its origin.

Colours are ``#rrggbb`` or a role of the theme ("ink", "paper", "pool_title", …) which the back
end resolves; on paper the roles are always those of `PRINT`.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from workbench.geometry import Bounds, Point

# A path command: "M" x y, "L" x y, "C" x1 y1 x2 y2 x y, "Z".
Command = tuple[str, *tuple[float, ...]]

# The roles and how they print.  Text on paper or pool_title keeps at least 4.5:1 in every theme.
PRINT: dict[str, str] = {
    "ink": "#1b2733",  # lines and text
    "quiet": "#5b6875",  # secondary lines and text
    "paper": "#ffffff",  # the inside of shapes
    "pool_title": "#eef2f5",  # the title strip of pools, band and group grounds
    "band": "#f6f8f9",
    "accent": "#0b6e72",
    "accent_ground": "#e3eff0",
    "highlight": "#d7e9ea",
    # The colours a person may choose on a landscape: a pale ground, and a tone for the pattern that
    # tells it apart in black and white.
    "tint_grey": "#e7ebee",
    "tone_grey": "#4a5560",
    "tint_blue": "#dbe8f6",
    "tone_blue": "#0b5394",
    "tint_teal": "#d3ecea",
    "tone_teal": "#0b6e6e",
    "tint_green": "#dff0d8",
    "tone_green": "#2e6b1f",
    "tint_yellow": "#fbf0c9",
    "tone_yellow": "#7a5b00",
    "tint_rose": "#f9dde0",
    "tone_rose": "#a01f3a",
    "tint_violet": "#e8dff5",
    "tone_violet": "#5b2a86",
}


class Stroke(msgspec.Struct, frozen=True, gc=False):
    """How a line is drawn.  `dash`: lengths on, off, … in scene units; empty is solid."""

    color: str = "ink"
    width: float = 1.5
    dash: tuple[float, ...] = ()


SOLID = Stroke()


class Path(msgspec.Struct, frozen=True, gc=False):
    """Lines and areas.  Joins and caps are round.  An open path with a fill is closed for it."""

    commands: tuple[Command, ...]
    stroke: Stroke | None = SOLID
    fill: str = ""  # "" is not filled


class TextLine(msgspec.Struct, frozen=True, gc=False):
    """One line of text, already broken: `x`, `y` are the left end of its baseline.

    `angle` is 0, or -90 for text that reads upwards (the line then runs up from x, y).
    `width` is the advance of the line, so that nobody has to measure again.
    """

    text: str
    x: float
    y: float
    size: float  # of the font, scene units
    width: float
    color: str = "ink"
    bold: bool = False
    italic: bool = False
    angle: int = 0
    underline: bool = False
    strike_through: bool = False


class Image(msgspec.Struct, frozen=True, gc=False):
    """A picture, PNG or JPEG bytes, drawn into `bounds`."""

    data: bytes
    bounds: Bounds


class Group(msgspec.Struct, frozen=True, gc=False):
    """Things that belong together, moved to `origin`.

    `id` names the record they show, `link` what is opened by them (a record id, a URL), `title`
    says in plain text what it is (for tooltips, SVG titles, alternative texts).
    """

    children: tuple[Path | TextLine | Image | Group, ...]
    origin: Point = Point(0.0, 0.0)
    id: str = ""
    link: str = ""
    title: str = ""


Item = Path | TextLine | Image | Group


class Drawing(msgspec.Struct, frozen=True, gc=False):
    """A whole picture: items in painting order, and the rectangle that covers them."""

    items: tuple[Item, ...]
    bounds: Bounds


def text_lines(items: Iterable[Item]) -> Iterable[TextLine]:
    """Yield every line of text in a drawing."""
    for item in items:
        if type(item) is TextLine:
            yield item
        elif type(item) is Group:
            yield from text_lines(item.children)


def rectangle(bounds: Bounds, stroke: Stroke | None = SOLID, fill: str = "") -> Path:
    """Return an upright rectangle."""
    x, y, right, bottom = bounds.x, bounds.y, bounds.right, bounds.bottom
    return Path(
        (("M", x, y), ("L", right, y), ("L", right, bottom), ("L", x, bottom), ("Z",)),
        stroke,
        fill,
    )


def rounded_rectangle(
    bounds: Bounds, radius: float, stroke: Stroke | None = SOLID, fill: str = ""
) -> Path:
    """Return a rectangle with round corners; the radius is cut down where it does not fit."""
    x, y, right, bottom = bounds.x, bounds.y, bounds.right, bounds.bottom
    r = max(0.0, min(radius, bounds.width / 2, bounds.height / 2))
    k = r * (1 - _CIRCLE)
    return Path(
        (
            ("M", x + r, y),
            ("L", right - r, y),
            ("C", right - k, y, right, y + k, right, y + r),
            ("L", right, bottom - r),
            ("C", right, bottom - k, right - k, bottom, right - r, bottom),
            ("L", x + r, bottom),
            ("C", x + k, bottom, x, bottom - k, x, bottom - r),
            ("L", x, y + r),
            ("C", x, y + k, x + k, y, x + r, y),
            ("Z",),
        ),
        stroke,
        fill,
    )


def ellipse(bounds: Bounds, stroke: Stroke | None = SOLID, fill: str = "") -> Path:
    """Return the ellipse that fills the rectangle."""
    x, y, right, bottom = bounds.x, bounds.y, bounds.right, bounds.bottom
    cx, cy = bounds.center
    kx, ky = bounds.width / 2 * _CIRCLE, bounds.height / 2 * _CIRCLE
    return Path(
        (
            ("M", cx, y),
            ("C", cx + kx, y, right, cy - ky, right, cy),
            ("C", right, cy + ky, cx + kx, bottom, cx, bottom),
            ("C", cx - kx, bottom, x, cy + ky, x, cy),
            ("C", x, cy - ky, cx - kx, y, cx, y),
            ("Z",),
        ),
        stroke,
        fill,
    )


def polyline(points: tuple[tuple[float, float], ...], stroke: Stroke = SOLID) -> Path:
    """Return an open line through the points."""
    return Path(tuple(("L" if i else "M", *point) for i, point in enumerate(points)), stroke)


def polygon(
    points: tuple[tuple[float, float], ...], stroke: Stroke | None = SOLID, fill: str = ""
) -> Path:
    """Return a closed line through the points."""
    return Path((*polyline(points).commands, ("Z",)), stroke, fill)


_CIRCLE = 0.5522847498  # the handle length of a cubic that follows a quarter circle
