"""A landscape in order: bands above one another, groups in a grid, what lies in them in rows.

Pure geometry on a tree of boxes.  The order of what there is stays as it is read: row by row, from
left to right.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

import msgspec

from workbench.geometry import Bounds, Point

GAP = 20.0  # between bands, and between groups
INNER_GAP = 10.0  # between the things in a group
PADDING = 20.0  # between a container's border and what lies in it
_ASPECT = math.sqrt(2)  # of a sheet of paper that lies
_WIDEST, _TALLEST = 2.6, 1.1  # a width is kept as long as the whole is no odder than that
_MOST_BESIDE = 6  # groups

PLAIN, GRID, FULL = "plain", "grid", "full"
Places = dict[str, Bounds]


class Box(msgspec.Struct, frozen=True, kw_only=True):
    """A thing to be placed.

    `where`: where it stands now, which says its turn.  `size`: what it needs; of a container only
    the least.  `flow`: "plain" stands in rows with its like, "grid" shares rows of one width with
    its like (groups), "full" takes the whole width (bands, chains).  `title` is the room above its
    contents at a width.
    """

    key: str
    where: Bounds
    size: tuple[float, float]
    flow: str = PLAIN
    holds: bool = False  # is a container, be it empty
    inside: tuple[Box, ...] = ()
    title: Callable[[float], float] = lambda width: 0.0
    tip: float = 0.0  # what the right end takes beyond the padding


def in_reading_order(boxes: Sequence[Box]) -> list[Box]:
    """Return boxes row by row, each from left to right.

    In a row is what stands beside at least half of its first, or with half of itself.
    """
    rows: list[list[Box]] = []
    for box in sorted(boxes, key=lambda box: (box.where.y, box.where.x, box.key)):
        if rows and _stands_beside(rows[-1][0].where, box.where):
            rows[-1].append(box)
        else:
            rows.append([box])
    return [box for row in rows for box in sorted(row, key=lambda box: (box.where.x, box.where.y))]


def _stands_beside(first: Bounds, other: Bounds) -> bool:
    shared = min(first.bottom, other.bottom) - max(first.y, other.y)
    return shared >= min(first.height, other.height) / 2


def arranged(boxes: Sequence[Box], start: Point, width: float) -> Places:
    """Return where everything goes, beginning at a place.

    `width`: that of the bands now; it is kept unless what comes of it suits no sheet of paper.
    """
    whole = _Grid(width).placed(boxes, start)
    if not whole:
        return {}
    if _suits(whole) or sum(1 for _ in _all(boxes)) < 12:
        return whole
    least = _least_width(boxes)
    tries = [whole]
    for columns in range(2, 25):
        wide = max(least, columns * (_widest(boxes) + INNER_GAP) + 4 * PADDING)
        tries.append(_Grid(wide).placed(boxes, start))
    return min(tries, key=lambda places: abs(math.log(_aspect(places) / _ASPECT)))


def in_rows(boxes: Sequence[Box], start: Point, width: float, gap: float) -> Places:
    """Return boxes of their own sizes in rows of a width, in the order they are given."""
    places: Places = {}
    x, y, low = start.x, start.y, start.y
    for box in boxes:
        across, down = box.size
        if x > start.x and x + across > start.x + width + 0.01:
            x, y = start.x, low + gap
        places[box.key] = Bounds(x, y, across, down)
        x += across + gap
        low = max(low, y + down)
    return places


class _Grid:
    """One arrangement at a width."""

    def __init__(self, width: float) -> None:
        self._width = width

    def placed(self, boxes: Sequence[Box], start: Point) -> Places:
        width = max(self._width, _least_width(boxes))
        places, _ = self._stack(boxes, start, width, outside=True)
        return places

    def _stack(
        self, boxes: Sequence[Box], start: Point, width: float, *, outside: bool = False
    ) -> tuple[Places, float]:
        """Return the places of what lies in something, or on the sheet, and where they end."""
        places: Places = {}
        y = start.y
        gap = 0.0
        for flow, run in groupby(in_reading_order(boxes), key=lambda box: box.flow):
            members = list(run)
            at = Point(start.x, y + gap)
            if flow == FULL:
                for box in members:
                    found, y = self._container(box, Point(start.x, y + gap), width)
                    places |= found
                    gap = GAP
                continue
            if flow == GRID:
                found, y = self._groups(members, at, width)
            else:
                found = in_rows(members, at, width, GAP if outside else _gap(members, width))
                y = max((place.bottom for place in found.values()), default=at.y)
                found |= _carried(members, found)
            places |= found
            gap = GAP
        return places, y

    def _container(self, box: Box, at: Point, width: float) -> tuple[Places, float]:
        """Return the places of a container and of all in it, and where it ends."""
        title = box.title(width)
        inner = Point(at.x + PADDING, at.y + title)
        room = width - 2 * PADDING - box.tip
        places, end = self._stack(box.inside, inner, room)
        bottom = max(end + PADDING, at.y + max(box.size[1], title + PADDING))
        places[box.key] = Bounds(at.x, at.y, width, bottom - at.y)
        return places, bottom

    def _groups(self, boxes: Sequence[Box], at: Point, width: float) -> tuple[Places, float]:
        """Return groups in rows of one width; those beside one another are equally high."""
        best: tuple[float, float, int] | None = None
        for beside in range(1, min(len(boxes), _MOST_BESIDE) + 1):
            each = _share(width, beside)
            if beside > 1 and any(_needed(box) > each + 0.01 for box in boxes):
                break
            _, end = self._rows_of_groups(boxes, at, each, beside)
            score = end - at.y, -beside
            if best is None or score < best[:2]:
                best = *score, beside
        assert best is not None
        beside = best[2]
        return self._rows_of_groups(boxes, at, _share(width, beside), beside)

    def _rows_of_groups(
        self, boxes: Sequence[Box], at: Point, each: float, beside: int
    ) -> tuple[Places, float]:
        places: Places = {}
        y = at.y
        bottom = y
        for first in range(0, len(boxes), beside):
            row = boxes[first : first + beside]
            bottom = y
            for number, box in enumerate(row):
                corner = Point(at.x + number * (each + GAP), y)
                found, end = self._container(box, corner, each)
                places |= found
                bottom = max(bottom, end)
            for box in row:
                places[box.key] = places[box.key]._replace(height=bottom - y)
            y = bottom + GAP
        return places, bottom


def _gap(boxes: Sequence[Box], width: float) -> float:
    """Return the distance at which things of one size fill the width of their rows."""
    widest = max(box.size[0] for box in boxes)
    number = min(int((width + INNER_GAP) // (widest + INNER_GAP)), len(boxes))
    if number < 2:
        return INNER_GAP
    return max(INNER_GAP, min(GAP, float(math.floor((width - number * widest) / (number - 1)))))


def _share(width: float, beside: int) -> float:
    return float(math.floor((width - (beside - 1) * GAP) / beside))


def _carried(boxes: Sequence[Box], places: Places) -> Places:
    """Return what lies on things of a fixed form (areas on a picture), moved along with them."""
    found: Places = {}
    for box in boxes:
        place = places[box.key]
        for inner in _all(box.inside):
            dx, dy = place.x - box.where.x, place.y - box.where.y
            found[inner.key] = inner.where.moved(dx, dy)
    return found


def _needed(box: Box) -> float:
    """Return the least width of a thing."""
    if not box.holds:
        return box.size[0]
    inner = max((_needed(inside) for inside in box.inside), default=0.0)
    return max(box.size[0], inner + 2 * PADDING + box.tip)


def _least_width(boxes: Sequence[Box]) -> float:
    return max((_needed(box) for box in boxes), default=0.0)


def _widest(boxes: Sequence[Box]) -> float:
    return max((box.size[0] for box in _all(boxes) if not box.holds), default=150.0)


def _all(boxes: Sequence[Box]) -> Iterator[Box]:
    for box in boxes:
        yield box
        yield from _all(box.inside)


def _aspect(places: Places) -> float:
    left = min(box.x for box in places.values())
    top = min(box.y for box in places.values())
    right = max(box.right for box in places.values())
    bottom = max(box.bottom for box in places.values())
    return (right - left) / max(bottom - top, 1.0)


def _suits(places: Places) -> bool:
    return _TALLEST <= _aspect(places) <= _WIDEST
