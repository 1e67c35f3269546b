"""Places for names that stand outside their symbol: near it, free of lines, symbols and names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.drawing.text_block import block_size
from workbench.geometry import Bounds, Point, distance_to_segment
from workbench.layout.routing import Line, segment_crosses
from workbench.model.records import Look
from workbench.notation.labels import WIDTH
from workbench.notation.symbol import OUTSIDE, face_of

LANGUAGE = "de"  # of hyphenation; a name takes the same room wherever the file is opened
GAP = 5.0  # between a name and what it names
_FURTHER = 18.0  # away from a symbol, where there is no room close to it
_NEAR = 24.0  # a name further from its line no longer seems to belong to it


def place_at_line(
    line: Line,
    size: tuple[float, float],
    lines: Sequence[Line],
    boxes: Sequence[Bounds],
    wanted: Bounds | None = None,
) -> Bounds:
    """Return a place for the name of a line.

    `lines` are all lines around, this one among them; `boxes` are symbols and other names.
    `wanted` is kept where it is still near the line and free.  Where no place is free, the one
    that is least covered is returned.
    """
    if wanted is not None and _is_near(line, wanted) and not hits_of(wanted, lines, boxes):
        return wanted
    best: tuple[int, Bounds] | None = None
    for place in _along(line, size):
        hits = hits_of(place, lines, boxes)
        if not hits:
            return place
        if best is None or hits < best[0]:
            best = hits, place
    assert best is not None
    return best[1]


def place_beside(
    symbol: Bounds, size: tuple[float, float], lines: Sequence[Line], boxes: Sequence[Bounds]
) -> Bounds:
    """Return a place for the name of a symbol: below, above, at a corner or a side."""
    best: tuple[int, Bounds] | None = None
    for place in _around(symbol, size):
        hits = hits_of(place, lines, boxes)
        if not hits:
            return place
        if best is None or hits < best[0]:
            best = hits, place
    assert best is not None
    return best[1]


def name_size(name: str, look: Look, given: Bounds | None = None) -> tuple[float, float]:
    """Return the room an outside name takes when it is broken to the width it has."""
    width = max(given.width, WIDTH) if given is not None else WIDTH
    needed, height = block_size(name, width, face_of(look, OUTSIDE), LANGUAGE)
    return needed + 2, height


def is_struck(place: Bounds, lines: Sequence[Line]) -> bool:
    """Tell whether a line runs through a name."""
    return any(segment_crosses(p, q, place) for line in lines for p, q in pairwise(line))


def hits_of(place: Bounds, lines: Sequence[Line], boxes: Sequence[Bounds]) -> int:
    """Return how many pieces of lines and boxes a name would lie on."""
    struck = sum(segment_crosses(p, q, place) for line in lines for p, q in pairwise(line))
    return struck + sum(box.overlaps(place) for box in boxes)


def _is_near(line: Line, place: Bounds) -> bool:
    """Tell whether a name is close enough to a line to be read as its name."""
    corners = (
        place.center,
        Point(place.x, place.y),
        Point(place.right, place.y),
        Point(place.x, place.bottom),
        Point(place.right, place.bottom),
    )
    return any(
        distance_to_segment(corner, p, q) <= _NEAR for corner in corners for p, q in pairwise(line)
    )


def _along(line: Line, size: tuple[float, float]) -> Iterator[Bounds]:
    """Yield places at the pieces of a line: the longest first, from the middle outwards."""
    width, height = size
    pieces = sorted(enumerate(pairwise(line)), key=lambda item: (-_length(item[1]), item[0]))
    for share in (0.5, 0.3, 0.7, 0.15, 0.85):
        for _, (p, q) in pieces:
            x, y = p.x + (q.x - p.x) * share, p.y + (q.y - p.y) * share
            if abs(q.x - p.x) >= abs(q.y - p.y):
                slope = abs(q.y - p.y) / max(abs(q.x - p.x), 1.0) * width / 2
                yield Bounds(x - width / 2, y - slope - GAP - height, width, height)
                yield Bounds(x - width / 2, y + slope + GAP, width, height)
            else:
                slope = abs(q.x - p.x) / max(abs(q.y - p.y), 1.0) * height / 2
                yield Bounds(x + slope + GAP, y - height / 2, width, height)
                yield Bounds(x - slope - GAP - width, y - height / 2, width, height)


def _around(symbol: Bounds, size: tuple[float, float]) -> Iterator[Bounds]:
    width, height = size
    x, y = symbol.center
    for gap in (GAP, GAP + _FURTHER):
        below, above = symbol.bottom + gap, symbol.y - gap - height
        right, left = symbol.right + gap, symbol.x - gap - width
        for at_x, at_y in (
            (x - width / 2, below),
            (x - width / 2, above),
            (x + GAP, below),
            (x + GAP, above),
            (x - GAP - width, below),
            (x - GAP - width, above),
            (right, y - height / 2),
            (left, y - height / 2),
            (right, below),
            (right, above),
            (left, below),
            (left, above),
        ):
            yield Bounds(at_x, at_y, width, height)


def _length(piece: tuple[Point, Point]) -> float:
    return piece[0].distance(piece[1])
