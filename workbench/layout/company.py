"""The lines of other flows around a line: what it would cross, and what it would lie upon."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from workbench.geometry import Bounds, Point

CROSSING = 45.0  # a crossing costs as much as so many units of length: a little more than a bend
LYING_ON = 60.0  # so does lying on another line, and that for every unit of it once more
_MOST = 400  # pieces; of more no line can take account in the time of a movement of the pointer
_APART = 4.0  # lines that are no further apart seem to be one
_TOUCH = 1.0  # what only touches does not cross

_Piece = tuple[float, float, float]  # where it runs, from where, to where


class Company:
    """The pieces of other lines, level and plumb; slanting ones cross anything and are left out."""

    def __init__(self, level: Iterable[_Piece] = (), plumb: Iterable[_Piece] = ()) -> None:
        self._level, self._plumb = sorted(level), sorted(plumb)
        self._levels = [piece[0] for piece in self._level]
        self._plumbs = [piece[0] for piece in self._plumb]

    @classmethod
    def of(cls, lines: Iterable[Sequence[Point]], area: Bounds) -> Company:
        """Take the pieces of lines that touch an area; none where there are too many."""
        level: list[_Piece] = []
        plumb: list[_Piece] = []
        left, top, right, bottom = area.x, area.y, area.right, area.bottom
        for line in lines:
            for (px, py), (qx, qy) in pairwise(line):
                low, high = (px, qx) if px < qx else (qx, px)
                upper, lower = (py, qy) if py < qy else (qy, py)
                if high < left or low > right or lower < top or upper > bottom:
                    continue
                if lower - upper < _TOUCH:
                    level.append((py, low, high))
                elif high - low < _TOUCH:
                    plumb.append((px, upper, lower))
        if len(level) + len(plumb) > _MOST:
            return cls()
        return cls(level, plumb)

    def __bool__(self) -> bool:
        return bool(self._level or self._plumb)

    def turned(self) -> Company:
        """Return the company with x and y exchanged."""
        return Company(self._plumb, self._level)

    def burden(self, line: Sequence[Point]) -> float:
        """Return what a line costs beyond its own length and bends."""
        cost = 0.0
        for (px, py), (qx, qy) in pairwise(line):
            if abs(py - qy) < _TOUCH:
                low, high = (px, qx) if px < qx else (qx, px)
                cost += CROSSING * _crossed(self._plumb, self._plumbs, py, low, high)
                cost += _lain_on(self._level, self._levels, py, low, high)
            elif abs(px - qx) < _TOUCH:
                low, high = (py, qy) if py < qy else (qy, py)
                cost += CROSSING * _crossed(self._level, self._levels, px, low, high)
                cost += _lain_on(self._plumb, self._plumbs, px, low, high)
        return cost


def _crossed(pieces: list[_Piece], places: list[float], at: float, low: float, high: float) -> int:
    """Return how many pieces a stretch crosses that runs across them at a place."""
    first = bisect_right(places, low + _TOUCH)
    last = bisect_left(places, high - _TOUCH)
    return sum(start + _TOUCH < at < end - _TOUCH for _, start, end in pieces[first:last])


def _lain_on(
    pieces: list[_Piece], places: list[float], at: float, low: float, high: float
) -> float:
    """Return what it costs that a stretch runs along other pieces."""
    first = bisect_left(places, at - _APART)
    last = bisect_right(places, at + _APART)
    cost = 0.0
    for _, start, end in pieces[first:last]:
        shared = min(high, end) - max(low, start)
        if shared > _APART:
            cost += LYING_ON + shared
    return cost
