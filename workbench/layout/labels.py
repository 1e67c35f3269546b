"""Places for names that stand outside their symbol: near it, free of lines, symbols and names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from workbench.drawing.text_block import block_size
from workbench.geometry import Bounds, Point, distance_to_segment
from workbench.layout.line import Line, segment_crosses
from workbench.model.records import Look
from workbench.notation.labels import WIDTH, wrap_width
from workbench.notation.symbol import OUTSIDE, face_of

LANGUAGE = "de"  # of hyphenation; a name takes the same room wherever the file is opened
GAP = 5.0  # between a name and what it names
_FURTHER = 18.0  # away from a symbol, where there is no room close to it
_FAR = 240.0  # further than this from the best place none is looked for
_TOUCH = 2.0  # a name keeps so far from what it makes way for
_STEP = 20.0  # between places that touch nothing
_MOST_LINED = 60  # … and as many coordinates of them
_MOST_GAPS = 2_000  # places that are tried
_NEAR = 24.0  # a name further from its line no longer seems to belong to it


def place_at_line(
    line: Line,
    size: tuple[float, float],
    lines: Sequence[Line],
    boxes: Sequence[Bounds],
    wanted: Bounds | None = None,
    within: Bounds | None = None,
    *,
    further: bool = True,
) -> Bounds:
    """Return a place for the name of a line.

    `lines` are all lines around, this one among them; `boxes` are symbols and other names.
    `wanted` is kept where it is still near the line and free.  `within`: what the name must not
    leave.  `further`: look for gaps further away, where there is no room close by.  Where no place
    is free, the one that is least covered is returned.
    """
    if (
        wanted is not None
        and is_near_line(line, wanted)
        and not hits_of(wanted, lines, boxes, within)
    ):
        return wanted
    return _freest(
        _along(line, size),
        lines,
        boxes,
        within,
        further,
        lambda place: min(distance_to_segment(place.center, p, q) for p, q in pairwise(line)),
    )


def place_beside(
    symbol: Bounds,
    size: tuple[float, float],
    lines: Sequence[Line],
    boxes: Sequence[Bounds],
    within: Bounds | None = None,
    *,
    further: bool = True,
) -> Bounds:
    """Return a place for the name of a symbol: below, above, at a corner or a side."""
    return _freest(
        _around(symbol, size),
        lines,
        boxes,
        within,
        further,
        lambda place: _gap(symbol, place) + place.center.distance(symbol.center) / 10,
    )


def _freest(
    places: Iterator[Bounds],
    lines: Sequence[Line],
    boxes: Sequence[Bounds],
    within: Bounds | None,
    further: bool,
    away: Callable[[Bounds], float],
) -> Bounds:
    """Return the first free place, else the nearest free one that is found by looking for gaps.

    `away`: how far a place is from what is named.  Where there is none, the least covered place.
    """
    best: tuple[int, Bounds] | None = None
    first: Bounds | None = None
    for place in places:
        first = first or place
        hits = hits_of(place, lines, boxes, within)
        if not hits:
            return place
        if best is None or hits < best[0]:
            best = hits, place
    assert best is not None and first is not None
    if further:
        blocked = _blocked(lines, boxes)
        for place in _gaps(first, lines, boxes, away):
            if (within is None or within.covers(place)) and _is_free(place, blocked):
                return place
    return best[1]


# What is in the way: a rectangle by its sides, and the piece of line it is around, if one slants.
_Blocked = tuple[float, float, float, float, tuple[Point, Point] | None]


def _blocked(lines: Sequence[Line], boxes: Sequence[Bounds]) -> list[_Blocked]:
    found: list[_Blocked] = [(box.x, box.y, box.right, box.bottom, None) for box in boxes]
    for line in lines:
        for p, q in pairwise(line):
            slants = p.x != q.x and p.y != q.y
            left, right = (p.x, q.x) if p.x < q.x else (q.x, p.x)
            top, bottom = (p.y, q.y) if p.y < q.y else (q.y, p.y)
            found.append((left, top, right, bottom, (p, q) if slants else None))
    return found


def _is_free(place: Bounds, blocked: Sequence[_Blocked]) -> bool:
    left, top, right, bottom = place.x, place.y, place.right, place.bottom
    for low_x, low_y, high_x, high_y, piece in blocked:
        if (
            low_x < right
            and left < high_x
            and low_y < bottom
            and top < high_y
            and (piece is None or segment_crosses(*piece, place))
        ):
            return False
    return True


def _gaps(
    first: Bounds,
    lines: Sequence[Line],
    boxes: Sequence[Bounds],
    away: Callable[[Bounds], float],
) -> Iterator[Bounds]:
    """Yield places that touch what is in the way of others, the nearest first."""
    _, _, width, height = first
    steps = [number * _STEP for number in range(-int(_FAR // _STEP), int(_FAR // _STEP) + 1)]
    xs = {first.x + step for step in steps}  # beside slanting lines
    ys = {first.y + step for step in steps}
    area = first.grown(_FAR)
    for box in boxes:
        if box.touches(area):
            xs |= {box.x - width - _TOUCH, box.right + _TOUCH}
            ys |= {box.y - height - _TOUCH, box.bottom + _TOUCH}
    for line in lines:
        for p, q in pairwise(line):
            if p.x == q.x:
                xs |= {p.x - width - _TOUCH, p.x + _TOUCH}
            elif p.y == q.y:
                ys |= {p.y - height - _TOUCH, p.y + _TOUCH}
    found = [
        (away(place), place)
        for x in sorted(xs, key=lambda x: abs(x - first.x))[:_MOST_LINED]
        if abs(x - first.x) <= _FAR
        for y in sorted(ys, key=lambda y: abs(y - first.y))[:_MOST_LINED]
        if abs(y - first.y) <= _FAR
        for place in (Bounds(x, y, width, height),)
    ]
    found.sort()
    for _, place in found[:_MOST_GAPS]:
        yield place


def name_size(name: str, look: Look, given: Bounds | None = None) -> tuple[float, float]:
    """Return the room an outside name takes when it is broken to the width it has."""
    face = face_of(look, OUTSIDE)
    width = wrap_width(name, given.width, face) if given is not None else WIDTH
    needed, height = block_size(name, width, face, LANGUAGE)
    return needed + 2, height


def is_of_natural_width(name: str, look: Look, given: Bounds) -> bool:
    """Tell whether a name has the width it takes by itself, so that nobody chose another."""
    return abs(name_size(name, look)[0] - given.width) <= _TOUCH


def is_struck(place: Bounds, lines: Sequence[Line]) -> bool:
    """Tell whether a line runs through a name."""
    return any(segment_crosses(p, q, place) for line in lines for p, q in pairwise(line))


def hits_of(
    place: Bounds,
    lines: Sequence[Line],
    boxes: Sequence[Bounds],
    within: Bounds | None = None,
) -> int:
    """Return how many pieces of lines and boxes a name would lie on; leaving `within` is one."""
    hits = 0 if within is None or within.covers(place) else 1
    left, top, right, bottom = place.x, place.y, place.right, place.bottom
    for line in lines:
        for p, q in pairwise(line):
            # What is far away is sorted out here: most is.
            if (p.x < left and q.x < left) or (p.x > right and q.x > right):
                continue
            if (p.y < top and q.y < top) or (p.y > bottom and q.y > bottom):
                continue
            hits += segment_crosses(p, q, place)
    return hits + sum(box.overlaps(place) for box in boxes)


def is_near_line(line: Line, place: Bounds) -> bool:
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


def _gap(symbol: Bounds, place: Bounds) -> float:
    """Return how far two rectangles are from each other."""
    dx = max(symbol.x - place.right, place.x - symbol.right, 0.0)
    dy = max(symbol.y - place.bottom, place.y - symbol.bottom, 0.0)
    return dx + dy


def _length(piece: tuple[Point, Point]) -> float:
    return piece[0].distance(piece[1])
