"""Which shapes stand where on a sheet: a grid of cells, kept in step with the document."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from workbench.geometry import Bounds, is_sane
from workbench.model.document import Document
from workbench.model.records import Record, Shape

_CELL = 240.0  # scene units; a task and the space around it
_MOST_CELLS = 24  # a shape that covers more is kept apart: pools, lanes, large groups


class Places:
    """The shapes of a document by place.  Get it with `places_of`."""

    def __init__(self) -> None:
        self._cells: dict[tuple[str, int, int], dict[str, Shape]] = {}
        self._large: dict[str, dict[str, Shape]] = {}

    def near(self, sheet: str, area: Bounds) -> Iterator[Shape]:
        """Yield the shapes of a sheet whose bounds touch the area, each once."""
        left, top, right, bottom = _span(area)
        if (right - left + 1) * (bottom - top + 1) > len(self._cells):
            cells = [key for key in self._cells if key[0] == sheet]
        else:
            cells = [
                (sheet, column, row)
                for column in range(left, right + 1)
                for row in range(top, bottom + 1)
            ]
        single = len(cells) == 1
        seen: set[str] = set()
        for key in cells:
            for shape in self._cells.get(key, {}).values():
                if (single or shape.id not in seen) and shape.bounds.touches(area):
                    seen.add(shape.id)
                    yield shape
        for shape in self._large.get(sheet, {}).values():
            if shape.bounds.touches(area):
                yield shape

    def enter(self, record: Record) -> None:
        if isinstance(record, Shape) and all(is_sane(value) for value in record.bounds):
            for cell in self._homes(record):
                cell[record.id] = record

    def leave(self, record: Record) -> None:
        if isinstance(record, Shape) and all(is_sane(value) for value in record.bounds):
            for cell in self._homes(record):
                cell.pop(record.id, None)

    def _homes(self, shape: Shape) -> Iterator[dict[str, Shape]]:
        left, top, right, bottom = _span(shape.bounds)
        if (right - left + 1) * (bottom - top + 1) > _MOST_CELLS:
            yield self._large.setdefault(shape.sheet, {})
            return
        for column in range(left, right + 1):
            for row in range(top, bottom + 1):
                yield self._cells.setdefault((shape.sheet, column, row), {})


def places_of(document: Document) -> Places:
    """Return the index of a document, made when first asked for and always up to date."""
    return document.index(Places)


def _span(area: Bounds) -> tuple[int, int, int, int]:
    return (
        floor(area.x / _CELL),
        floor(area.y / _CELL),
        floor((area.x + area.width) / _CELL),
        floor((area.y + area.height) / _CELL),
    )
