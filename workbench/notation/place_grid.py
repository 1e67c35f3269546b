"""Rectangles by id, found by place: a grid with a level for each order of size."""

from __future__ import annotations

import math

from workbench.geometry import Bounds, is_sane

_CELL = 256.0  # edge of the finest cells

_Cell = tuple[int, int, int]  # level, column, row


class PlaceGrid:
    """Finds what lies in an area in time that grows with what is found, not with what there is.

    A rectangle is filed at the level whose cells are at least as large as it is, so in at most
    four cells, whether it is an event or the pool around five thousand of them.
    """

    def __init__(self) -> None:
        self._cells: dict[_Cell, dict[str, None]] = {}
        self._filed: dict[str, tuple[_Cell, ...]] = {}
        self._levels: dict[int, int] = {}  # level -> number of occupied cells

    def __len__(self) -> int:
        return len(self._filed)

    def put(self, key: str, box: Bounds) -> None:
        """File a rectangle, or file it anew; one with impossible coordinates is not filed."""
        cells = _cells_of(box)
        known = self._filed.get(key)
        if known == cells:
            return
        if known is not None:
            self.remove(key)
        if not cells:
            return
        self._filed[key] = cells
        for cell in cells:
            filed = self._cells.get(cell)
            if filed is None:
                self._cells[cell] = {key: None}
                self._levels[cell[0]] = self._levels.get(cell[0], 0) + 1
            else:
                filed[key] = None

    def remove(self, key: str) -> None:
        """Forget a rectangle; one that is not filed is no matter."""
        for cell in self._filed.pop(key, ()):
            filed = self._cells[cell]
            del filed[key]
            if not filed:
                del self._cells[cell]
                self._levels[cell[0]] -= 1
                if not self._levels[cell[0]]:
                    del self._levels[cell[0]]

    def near(self, area: Bounds) -> set[str]:
        """Return the ids of all rectangles that may touch the area, and perhaps a few beside it."""
        found: set[str] = set()
        if not all(map(is_sane, area)):
            area = _clamped(area)
        for level, occupied in self._levels.items():
            size = _CELL * (1 << level)
            left, right = math.floor(area.x / size), math.floor(area.right / size)
            top, bottom = math.floor(area.y / size), math.floor(area.bottom / size)
            if (right - left + 1) * (bottom - top + 1) > occupied:
                for (cell_level, column, row), filed in self._cells.items():
                    if cell_level == level and left <= column <= right and top <= row <= bottom:
                        found.update(filed)
                continue
            for column in range(left, right + 1):
                for row in range(top, bottom + 1):
                    cell = self._cells.get((level, column, row))
                    if cell:
                        found.update(cell)
        return found


def _cells_of(box: Bounds) -> tuple[_Cell, ...]:
    x, y, width, height = box
    extent = width if width > height else height
    # The comparison is false for NaN, too.
    if not (-1e7 <= x <= 1e7 and -1e7 <= y <= 1e7 and 0 <= extent <= 2e7 and width + height >= 0):
        return ()
    level = 0 if extent <= _CELL else math.frexp(extent / _CELL)[1]
    size = _CELL * (1 << level)
    left, right = math.floor(x / size), math.floor((x + width) / size)
    top, bottom = math.floor(y / size), math.floor((y + height) / size)
    if left == right:
        if top == bottom:
            return ((level, left, top),)
        return ((level, left, top), (level, left, bottom))
    if top == bottom:
        return ((level, left, top), (level, right, top))
    return (
        (level, left, top),
        (level, left, bottom),
        (level, right, top),
        (level, right, bottom),
    )


def _clamped(area: Bounds) -> Bounds:
    def clamp(value: float) -> float:
        return max(-1e7, min(1e7, value)) if value == value else 0.0

    x, y = clamp(area.x), clamp(area.y)
    return Bounds(x, y, clamp(area.right) - x, clamp(area.bottom) - y)
