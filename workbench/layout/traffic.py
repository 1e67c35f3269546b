"""The other lines around one that is being routed: what crossing them and lying on them costs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from workbench.geometry import Point
from workbench.layout.line import SAME

CROSSING = 70.0  # a crossing costs as much as so many units of length
_TOUCHING = 6.0  # parallel pieces nearer than this look like one line
_LYING = 30.0  # costs a piece that lies upon another …
_PER_UNIT = 0.3  # … and each unit of the common way
_JOINT = 1.0  # what only meets a line there does not cross it

Piece = tuple[float, float, float]  # where it runs, from, to


class Traffic:
    """Level and plumb pieces of lines, found by where they run."""

    def __init__(self, lines: Iterable[Sequence[Point]] = ()) -> None:
        self.level: list[Piece] = []  # y, left, right
        self.plumb: list[Piece] = []  # x, top, bottom
        for line in lines:
            for p, q in pairwise(line):
                if abs(p.y - q.y) < SAME:
                    self.level.append((p.y, min(p.x, q.x), max(p.x, q.x)))
                elif abs(p.x - q.x) < SAME:
                    self.plumb.append((p.x, min(p.y, q.y), max(p.y, q.y)))
        self.level.sort()
        self.plumb.sort()

    def __bool__(self) -> bool:
        return bool(self.level or self.plumb)

    def turned(self) -> Traffic:
        """Return the pieces with x and y exchanged."""
        found = Traffic()
        found.level, found.plumb = self.plumb, self.level
        return found

    def cost(self, line: Sequence[Point]) -> float:
        """Return what a line costs for crossing others and lying upon them."""
        total = 0.0
        for p, q in pairwise(line):
            if abs(p.y - q.y) < SAME:
                total += _cost(p.y, min(p.x, q.x), max(p.x, q.x), self.level, self.plumb)
            elif abs(p.x - q.x) < SAME:
                total += _cost(p.x, min(p.y, q.y), max(p.y, q.y), self.plumb, self.level)
        return total

    def lies_on(self, start: Point, end: Point) -> bool:
        """Tell whether a piece lies on others for a while."""
        if abs(start.y - end.y) < SAME:
            low, high = sorted((start.x, end.x))
            return _common(start.y, low, high, self.level) > 0
        if abs(start.x - end.x) < SAME:
            low, high = sorted((start.y, end.y))
            return _common(start.x, low, high, self.plumb) > 0
        return False


def _cost(
    at: float, low: float, high: float, along: Sequence[Piece], across: Sequence[Piece]
) -> float:
    return _common(at, low, high, along) + CROSSING * _crossed(at, low, high, across)


def _common(at: float, low: float, high: float, along: Sequence[Piece]) -> float:
    total = 0.0
    for index in range(bisect_left(along, (at - _TOUCHING,)), len(along)):
        place, start, end = along[index]
        if place > at + _TOUCHING:
            break
        shared = min(high, end) - max(low, start)
        if shared > _JOINT:
            total += _LYING + _PER_UNIT * shared
    return total


def _crossed(at: float, low: float, high: float, across: Sequence[Piece]) -> int:
    first = bisect_right(across, (low + _JOINT,))
    last = bisect_left(across, (high - _JOINT,), lo=first)
    return sum(start + _JOINT < at < end - _JOINT for _, start, end in across[first:last])
