"""Names: inside a symbol, beside it, along a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from workbench.drawing.display_list import Path, TextLine, rectangle
from workbench.drawing.extent import lines_extent
from workbench.drawing.fonts import LINE_HEIGHT, text_width
from workbench.drawing.text_block import (
    Face,
    balanced_lines,
    broken_lines,
    rising_text_block,
    text_block,
)
from workbench.geometry import Bounds, Point, is_sane
from workbench.model.records import Look
from workbench.notation.symbol import OUTSIDE, face_of

WIDTH = 90.0  # of a name that stands outside, where the file does not say
_SMALLEST = 9.5  # what a name inside a symbol may shrink to before it is cut

Lines = tuple[TextLine, ...]


def outside_name(
    name: str,
    place: Bounds,
    look: Look,
    color: str,
    *,
    language: str,
    align: str = "center",
    vertical: str = "top",
) -> tuple[Lines, Bounds]:
    """Set a name that stands outside its symbol; returns its lines and the room they take.

    The text keeps to the width of `place` as far as whole words allow, and to its middle (or left
    edge); downwards it takes what it needs.  Where the place has the height of several lines, the
    text takes as many.
    """
    face = face_of(look, OUTSIDE)
    least = int(min(place.height, 200.0) / (face.size * LINE_HEIGHT) + 0.15)
    width = wrap_width(name, place.width, face)
    x = place.x if align == "left" else place.x + (place.width - width) / 2
    lines = text_block(
        name,
        Bounds(x, place.y, width, place.height),
        face,
        language=language,
        align=align,
        vertical=vertical,
        color=color,
        clip=False,
        least=least,
    )
    lines = styled(lines, look)
    return lines, lines_extent(lines) or place


def wrap_width(name: str, given: float, face: Face) -> float:
    """Return the width to break at: what the file gives, and a little more for another typeface."""
    width = min(max(given, 1.0), 10_000.0) * 1.08 + 2
    if width >= WIDTH:
        return width
    longest = max((text_width(word, *_args(face)) for word in name[:500].split()), default=0.0)
    return max(width, min(longest + 0.5, WIDTH))


def _args(face: Face) -> tuple[float, bool, bool]:
    return face.size, face.bold, face.italic


def label_place(given: Bounds | None) -> Bounds | None:
    """Return label bounds that can be used: none where they are missing or impossible."""
    if given is None or not all(map(is_sane, given)) or given.width <= 0 or given.height <= 0:
        return None
    return given


def inside_name(
    name: str,
    box: Bounds,
    look: Look,
    size: float,
    color: str,
    *,
    language: str,
    corners: Sequence[Bounds] = (),
    least: int = 1,
) -> Lines:
    """Set a name into the middle of a box so that it never leaves it nor covers a corner's icon.

    Where the room is short the text moves down, then gets a little smaller, then is cut.  `least`
    asks for so many lines where there are words enough.
    """
    face = face_of(look, size)
    lines: Lines = ()
    while True:
        lines, whole = _fitted(name, box, face, color, language, corners, least)
        if whole or face.size - 1 < _SMALLEST:
            return styled(lines, look)
        face = msgspec.structs.replace(face, size=face.size - 1)


def _fitted(
    name: str,
    box: Bounds,
    face: Face,
    color: str,
    language: str,
    corners: Sequence[Bounds],
    least: int,
) -> tuple[Lines, bool]:
    needed = balanced_lines(name, box.width, face, language, least=least)
    height = face.size * LINE_HEIGHT
    for shift in (0.0, *(corner.bottom - box.y for corner in corners)):
        room = Bounds(box.x, box.y + shift, box.width, box.height - shift)
        if shift and len(needed) * height < box.height:
            # Move no further down than the corner demands.
            top = box.y + (box.height - len(needed) * height) / 2
            room = room._replace(height=min(room.height, len(needed) * height))
            if top > room.y:
                continue
        lines = text_block(name, room, face, language=language, color=color, least=least)
        if shift == 0.0 and any(_covers(lines, corner) for corner in corners):
            continue
        if len(lines) == len(needed) and len(lines) * height <= room.height + 0.01:
            return lines, True
    free = max((corner.bottom - box.y for corner in corners), default=0.0)
    room = Bounds(box.x, box.y + free, box.width, max(box.height - free, height))
    return text_block(name, room, face, language=language, color=color), False


def _covers(lines: Lines, corner: Bounds) -> bool:
    for line in lines:
        extent = lines_extent((line,))
        if extent is not None and extent.overlaps(corner):
            return True
    return False


def rising_name(
    name: str, strip: Bounds, look: Look, size: float, color: str, *, language: str, bold: bool
) -> Lines:
    """Set the title of a pool or lane so that it reads upwards within its strip.

    Where the strip is short it gets a little smaller, then is cut.
    """
    face = face_of(look, size, bold)
    box = Bounds(strip.x + 1, strip.y + 4, max(strip.width - 2, 1.0), max(strip.height - 8, 1.0))
    while face.size - 1 >= _SMALLEST:
        needed = len(broken_lines(name, box.height, face, language)) * face.size * LINE_HEIGHT
        if needed <= box.width:
            break
        face = msgspec.structs.replace(face, size=face.size - 1)
    return styled(rising_text_block(name, box, face, language=language, color=color), look)


def styled(lines: Lines, look: Look) -> Lines:
    """Return the lines with the underline or strike-through a file asks for."""
    if not (look.underline or look.strike_through):
        return lines
    return tuple(
        msgspec.structs.replace(line, underline=look.underline, strike_through=look.strike_through)
        for line in lines
    )


def ground_if_struck(room: Bounds, lines: Iterable[Sequence[Point]]) -> tuple[Path, ...]:
    """Return a piece of paper to lay under a name where lines would strike it through."""
    inner = room.grown(-2.0)
    for line in lines:
        for start, end in pairwise(line):
            if _crosses(inner, start, end):
                return (rectangle(room.grown(1.0), None, "paper"),)
    return ()


def _crosses(box: Bounds, start: Point, end: Point) -> bool:
    """Tell whether a segment runs through a box."""
    low, high = 0.0, 1.0
    for a, b, least, most in (
        (start[0], end[0], box.x, box.right),
        (start[1], end[1], box.y, box.bottom),
    ):
        if a == b:
            if not least <= a <= most:
                return False
            continue
        one, other = (least - a) / (b - a), (most - a) / (b - a)
        low, high = max(low, min(one, other)), min(high, max(one, other))
    return low <= high
