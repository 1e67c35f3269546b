"""What names must not lie on: symbols, lines, other names; found by place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from workbench.geometry import Bounds, Point, around_points
from workbench.layout.routing import segment_crosses

_CELL = 160.0
_Piece = tuple[Point, Point]


class Ground:
    """Boxes and pieces of lines by place."""

    def __init__(self, limits: Bounds | None = None) -> None:
        self._limits = limits
        self._boxes: dict[tuple[int, int], list[tuple[Bounds, str]]] = {}
        self._pieces: dict[tuple[int, int], list[_Piece]] = {}

    def add_box(self, box: Bounds, key: str = "") -> None:
        for place in _places(box):
            self._boxes.setdefault(place, []).append((box, key))

    def add_line(self, line: Iterable[Point]) -> None:
        for p, q in pairwise(line):
            for place in _places(around_points((p, q))):
                self._pieces.setdefault(place, []).append((p, q))

    def hits(self, box: Bounds) -> int:
        """Return about how many things a name would lie on; being outside counts as one."""
        inner = box.grown(-0.5)
        count = 0 if self._limits is None or self._limits.covers(box) else 1
        for place in _places(box):
            count += sum(other.overlaps(inner) for other, _ in self._boxes.get(place, ()))
            for p, q in self._pieces.get(place, ()):
                count += segment_crosses(p, q, inner)
        return count

    def freest(self, places: Iterable[Bounds]) -> Bounds:
        """Return the first of the places (at least one) that lies on least."""
        best: tuple[int, Bounds] | None = None
        for place in places:
            hits = self.hits(place)
            if best is None or hits < best[0]:
                best = hits, place
            if not hits:
                break
        assert best is not None
        x, y, width, height = best[1]
        return Bounds(round(x, 1), round(y, 1), round(width, 1), round(height, 1))

    def strikes(self, box: Bounds) -> bool:
        """Tell whether a line runs through a name."""
        inner = box.grown(-0.5)
        return any(segment_crosses(p, q, inner) for p, q in self.pieces_near(box))

    def boxes_near(self, area: Bounds) -> list[tuple[Bounds, str]]:
        """Return the boxes that touch an area, with the keys they were added with."""
        found: dict[tuple[Bounds, str], None] = {}
        for place in _places(area):
            for entry in self._boxes.get(place, ()):
                if entry[0].touches(area):
                    found[entry] = None
        return list(found)

    def pieces_near(self, area: Bounds) -> list[_Piece]:
        """Return the pieces of lines that touch an area."""
        found: dict[_Piece, None] = {}
        for place in _places(area):
            for piece in self._pieces.get(place, ()):
                if around_points(piece).touches(area):
                    found[piece] = None
        return list(found)


def pool_outlines(box: Bounds) -> tuple[Point, ...]:
    """Return the border of a box as a line."""
    corners = (
        (box.x, box.y),
        (box.right, box.y),
        (box.right, box.bottom),
        (box.x, box.bottom),
        (box.x, box.y),
    )
    return tuple(Point(*corner) for corner in corners)


def _places(box: Bounds) -> Iterator[tuple[int, int]]:
    for column in range(int(box.x // _CELL), int(box.right // _CELL) + 1):
        for row in range(int(box.y // _CELL), int(box.bottom // _CELL) + 1):
            yield column, row
