"""Places for names that stand outside their symbol: near it, free of lines, symbols and names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from workbench.drawing.text_block import block_size
from workbench.geometry import Bounds, Point, distance_to_segment
from workbench.layout.routing import Line, segment_crosses
from workbench.model.records import Look
from workbench.notation.labels import WIDTH
from workbench.notation.symbol import OUTSIDE, face_of

LANGUAGE = "de"  # of hyphenation; a name takes the same room wherever the file is opened
GAP = 5.0  # between a name and what it names
_FURTHER = 18.0  # away from a symbol, where there is no room close to it
_RINGS = (8.0, 20.0, 35.0, 50.0, 70.0, 95.0, 125.0, 160.0, 200.0, 250.0)  # … nor there
FURTHEST = _RINGS[-1] + 100.0  # from a line or symbol to the end of a name on the widest ring
_SHARES = (0.0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1.0, -1.0)  # along the sides of a ring
_NEAR = 24.0  # a name further from its line no longer seems to belong to it


def place_at_line(
    line: Line,
    size: tuple[float, float],
    lines: Sequence[Line],
    boxes: Sequence[Bounds],
    wanted: Bounds | None = None,
    *,
    within: Bounds | None = None,
    further: bool = False,
) -> Bounds:
    """Return a place for the name of a line.

    `lines` are all lines around, this one among them; `boxes` are symbols and other names.
    `wanted` is kept where it is still near the line and free.  Where no place is free, the one
    that is least covered is returned.  `within`: what the name should not leave.  `further`: look
    up to `FURTHEST` away, which is for where there is no room close by.
    """
    if wanted is not None and _is_near(line, wanted) and not hits_of(wanted, lines, boxes, within):
        return wanted
    best: tuple[int, Bounds] | None = None
    rings = _rings(_middles(line), size) if further else ()
    for place in chain(_along(line, size), rings):
        hits = hits_of(place, lines, boxes, within)
        if not hits:
            return place
        if best is None or hits < best[0]:
            best = hits, place
    assert best is not None
    return best[1]


def place_beside(
    symbol: Bounds,
    size: tuple[float, float],
    lines: Sequence[Line],
    boxes: Sequence[Bounds],
    *,
    within: Bounds | None = None,
    further: bool = False,
) -> Bounds:
    """Return a place for the name of a symbol: below, above, at a corner or a side.

    `within`: what the name should not leave.  `further`: look up to `FURTHEST` away, which is for
    where there is no room close by.
    """
    best: tuple[int, Bounds] | None = None
    rings = _rings([symbol.center], size, symbol) if further else ()
    for place in chain(_around(symbol, size), rings):
        hits = hits_of(place, lines, boxes, within)
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


def hits_of(
    place: Bounds, lines: Sequence[Line], boxes: Sequence[Bounds], within: Bounds | None = None
) -> int:
    """Return how many pieces of lines and boxes a name would lie on; leaving `within` is one."""
    struck = sum(segment_crosses(p, q, place) for line in lines for p, q in pairwise(line))
    outside = within is not None and not within.covers(place)
    return struck + sum(box.overlaps(place) for box in boxes) + outside


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


def _rings(
    middles: Sequence[Point], size: tuple[float, float], symbol: Bounds | None = None
) -> Iterator[Bounds]:
    """Yield places on wider and wider rings: where it is crowded, a name stands a little away."""
    width, height = size
    half_x = (symbol.width / 2 if symbol is not None else 0.0) + width / 2
    half_y = (symbol.height / 2 if symbol is not None else 0.0) + height / 2
    for gap in _RINGS:
        for x, y in middles:
            for share in _SHARES:
                across, down = share * (half_x + gap), share * (half_y + gap)
                for at_x, at_y in (
                    (x + across, y + half_y + gap),
                    (x + across, y - half_y - gap),
                    (x + half_x + gap, y + down),
                    (x - half_x - gap, y + down),
                ):
                    yield Bounds(at_x - width / 2, at_y - height / 2, width, height)


def _middles(line: Line) -> list[Point]:
    """Return the middles of the two longest pieces of a line, and its ends."""
    pieces = sorted(pairwise(line), key=_length, reverse=True)[:2]
    found = [Point((p.x + q.x) / 2, (p.y + q.y) / 2) for p, q in pieces]
    return [*found, line[0], line[-1]]


def _length(piece: tuple[Point, Point]) -> float:
    return piece[0].distance(piece[1])
