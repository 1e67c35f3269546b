"""How much room a drawing takes: the rectangle its ink stays within."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.drawing.display_list import Image, Item, Path, TextLine
from workbench.drawing.fonts import ASCENT, LINE_HEIGHT
from workbench.geometry import Bounds, around


def extent(item: Item) -> Bounds | None:
    """Return a rectangle that holds all ink of an item, None where it has none.

    Curves count with their handles and strokes with half their width, so it may be a little large.
    """
    if isinstance(item, Path):
        return _path_extent(item)
    if isinstance(item, TextLine):
        return _text_extent(item)
    if isinstance(item, Image):
        return item.bounds
    inside = extent_of_all(item.children)
    return inside.moved(*item.origin) if inside else None


def extent_of_all(items: Iterable[Item]) -> Bounds | None:
    """Return the rectangle that holds the ink of all items, None where there is none."""
    return around(box for box in (extent(item) for item in items) if box is not None)


def _path_extent(path: Path) -> Bounds | None:
    xs: list[float] = []
    ys: list[float] = []
    for command in path.commands:
        numbers: tuple[float, ...] = command[1:]
        xs += numbers[::2]
        ys += numbers[1::2]
    if not xs:
        return None
    x, y = min(xs), min(ys)
    box = Bounds(x, y, max(xs) - x, max(ys) - y)
    return box.grown(path.stroke.width / 2) if path.stroke else box


def _text_extent(line: TextLine) -> Bounds:
    # Above the baseline the ascender, below it what is left of a line.
    above = line.size * ASCENT
    height = line.size * LINE_HEIGHT
    if line.angle:
        return Bounds(line.x - above, line.y - line.width, height, line.width)
    return Bounds(line.x, line.y - above, line.width, height)


def lines_extent(lines: Iterable[TextLine]) -> Bounds | None:
    """Return the rectangle around lines of text."""
    return around(_text_extent(line) for line in lines)
