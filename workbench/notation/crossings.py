"""Where lines cross: the horizontal one jumps over the vertical one."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from workbench.drawing.lines import without_repetition
from workbench.geometry import Bounds, Point

_LEVEL = 0.5  # how far from upright a segment may lean
_CLEAR = 6.0  # a line that ends or bends nearer than this does not cross, it joins
_BAND = 512.0
_LONGEST = 100  # bands a segment is filed in; a longer one is filed for all

# Where it stands, from, to, whose it is, its number in the line.
_Segment = tuple[float, float, float, str, int]


class Crossings:
    """The level and upright segments of lines, filed so that crossings are found nearby.

    It is made once for a sheet; a line that changes is put anew.
    """

    def __init__(self, lines: Iterable[tuple[str, Sequence[Point]]] = ()) -> None:
        self._segments: dict[str, tuple[list[_Segment], list[_Segment]]] = {}
        upright: list[_Segment] = []
        level: list[_Segment] = []
        for key, points in lines:
            self._segments[key] = found = _segments_of(key, points)
            upright += found[0]
            level += found[1]
        self._upright = _Bands(upright)  # x, top, bottom
        self._level = _Bands(level)  # y, left, right

    def bridges(self, key: str) -> dict[int, list[float]]:
        """Return, by number of a level segment of a line, the x where it jumps another line."""
        found: dict[int, list[float]] = {}
        for segment in self._segments.get(key, ((), ()))[1]:
            places = [crossed[0] for crossed in self._upright.crossed_by(segment)]
            if places:
                found[segment[4]] = sorted(places)
        return found

    def put(self, key: str, points: Sequence[Point]) -> list[tuple[str, Bounds]]:
        """Take in a line's new course; an empty one forgets it.

        Returns (line, spot) for every other line that jumped it before or does now.
        """
        changed: list[tuple[str, Bounds]] = []
        upright, level = self._segments.pop(key, ([], []))
        for segment in upright:
            changed += self._jumping(segment)
            self._upright.remove(segment)
        for segment in level:
            self._level.remove(segment)
        if points:
            self._segments[key] = upright, level = _segments_of(key, points)
            for segment in upright:
                self._upright.put(segment)
                changed += self._jumping(segment)
            for segment in level:
                self._level.put(segment)
        return changed

    def _jumping(self, upright: _Segment) -> Iterator[tuple[str, Bounds]]:
        for y, _, _, whose, _ in self._level.crossed_by(upright):
            yield whose, Bounds(upright[0], y, 0.0, 0.0).grown(8.0)


class _Bands:
    """Parallel segments, sorted by where they stand within bands across them."""

    def __init__(self, segments: Iterable[_Segment] = ()) -> None:
        self._bands: dict[int, list[_Segment]] = {}
        self._long: list[_Segment] = []
        for segment in segments:
            for band in self._bands_of(segment):
                band.append(segment)
        self._long.sort()
        for band in self._bands.values():
            band.sort()

    def put(self, segment: _Segment) -> None:
        for band in self._bands_of(segment):
            insort(band, segment)

    def remove(self, segment: _Segment) -> None:
        for band in self._bands_of(segment):
            del band[bisect_left(band, segment)]

    def crossed_by(self, other: _Segment) -> Iterator[_Segment]:
        """Yield the segments that another one, across them, really crosses; not those of its line.

        What only meets it, at an end or a bend, is left out.
        """
        place, start, end, key, _ = other
        for band in (self._bands.get(int(place // _BAND), ()), self._long):
            for index in range(bisect_left(band, (start + _CLEAR,)), len(band)):
                segment = band[index]
                if segment[0] > end - _CLEAR:
                    break
                if segment[3] != key and segment[1] + _CLEAR <= place <= segment[2] - _CLEAR:
                    yield segment

    def _bands_of(self, segment: _Segment) -> list[list[_Segment]]:
        first, last = int(segment[1] // _BAND), int(segment[2] // _BAND)
        if last - first > _LONGEST:
            return [self._long]
        return [self._bands.setdefault(number, []) for number in range(first, last + 1)]


def _segments_of(key: str, points: Sequence[Point]) -> tuple[list[_Segment], list[_Segment]]:
    """Return the upright and the level segments of a line."""
    upright: list[_Segment] = []
    level: list[_Segment] = []
    for number, (a, b) in enumerate(pairwise(without_repetition(points))):
        if abs(a.x - b.x) <= _LEVEL:
            upright.append((a.x, min(a.y, b.y), max(a.y, b.y), key, number))
        elif abs(a.y - b.y) <= _LEVEL:
            level.append((a.y, min(a.x, b.x), max(a.x, b.x), key, number))
    return upright, level
