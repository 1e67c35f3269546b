"""Where lines cross: the horizontal one jumps over the vertical one."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from itertools import pairwise

from workbench.drawing.lines import without_repetition
from workbench.geometry import Bounds, Point

_LEVEL = 0.5  # how far from upright a segment may lean
_CLEAR = 6.0  # a line that ends or bends nearer than this does not cross, it joins

_Vertical = tuple[float, float, float, str]  # x, top, bottom, whose
_Horizontal = tuple[float, float, float, str, int]  # y, left, right, whose, number of the segment


class Crossings:
    """The upright segments of lines, sorted, so that a line's crossings are found without the rest.

    It is made once for a sheet; a line that changes is put anew.
    """

    def __init__(self, lines: Iterable[tuple[str, Sequence[Point]]] = ()) -> None:
        self._segments: dict[str, tuple[list[_Vertical], list[_Horizontal]]] = {}
        self._verticals: list[_Vertical] = []
        self._horizontals: list[_Horizontal] = []
        for key, points in lines:
            self._segments[key] = verticals, horizontals = _upright_segments(key, points)
            self._verticals += verticals
            self._horizontals += horizontals
        self._verticals.sort()
        self._horizontals.sort()

    def bridges(self, key: str) -> dict[int, list[float]]:
        """Return, by number of a horizontal segment of a line, the x where it jumps another."""
        found: dict[int, list[float]] = {}
        for y, left, right, _, number in self._segments.get(key, ((), ()))[1]:
            first = bisect_left(self._verticals, (left + _CLEAR,))
            for place in range(first, len(self._verticals)):
                x, top, bottom, whose = self._verticals[place]
                if x > right - _CLEAR:
                    break
                if whose != key and top + _CLEAR <= y <= bottom - _CLEAR:
                    found.setdefault(number, []).append(x)
        return found

    def put(self, key: str, points: Sequence[Point]) -> list[tuple[str, Bounds]]:
        """Take in a line's new course; an empty one forgets it.

        Returns (line, spot) for every other line that jumped it before or does now.
        """
        changed = []
        verticals, horizontals = self._segments.pop(key, ([], []))
        for vertical in verticals:
            changed += self._jumping(vertical)
            del self._verticals[bisect_left(self._verticals, vertical)]
        for horizontal in horizontals:
            del self._horizontals[bisect_left(self._horizontals, horizontal)]
        if points:
            self._segments[key] = verticals, horizontals = _upright_segments(key, points)
            for vertical in verticals:
                insort(self._verticals, vertical)
                changed += self._jumping(vertical)
            for horizontal in horizontals:
                insort(self._horizontals, horizontal)
        return changed

    def _jumping(self, vertical: _Vertical) -> list[tuple[str, Bounds]]:
        x, top, bottom, key = vertical
        found = []
        first = bisect_left(self._horizontals, (top + _CLEAR,))
        for place in range(first, len(self._horizontals)):
            y, left, right, whose, _ = self._horizontals[place]
            if y > bottom - _CLEAR:
                break
            if whose != key and left + _CLEAR <= x <= right - _CLEAR:
                found.append((whose, Bounds(x, y, 0.0, 0.0).grown(8.0)))
        return found


def _upright_segments(
    key: str, points: Sequence[Point]
) -> tuple[list[_Vertical], list[_Horizontal]]:
    verticals: list[_Vertical] = []
    horizontals: list[_Horizontal] = []
    for number, (a, b) in enumerate(pairwise(without_repetition(points))):
        if abs(a.x - b.x) <= _LEVEL:
            verticals.append((a.x, min(a.y, b.y), max(a.y, b.y), key))
        elif abs(a.y - b.y) <= _LEVEL:
            horizontals.append((a.y, min(a.x, b.x), max(a.x, b.x), key, number))
    return verticals, horizontals
