"""Which shapes stand where on a sheet: an index kept in step with the document."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.geometry import Bounds
from workbench.model.document import Document
from workbench.model.records import Record, Shape
from workbench.notation.place_grid import PlaceGrid


class Places:
    """The shapes of a document by place.  Get it with `places_of`."""

    def __init__(self) -> None:
        self._grids: dict[str, PlaceGrid] = {}  # by sheet
        self._shapes: dict[str, Shape] = {}

    def near(self, sheet: str, area: Bounds) -> Iterator[Shape]:
        """Yield the shapes of a sheet whose bounds touch the area, in the order of their ids."""
        grid = self._grids.get(sheet)
        if grid is None:
            return
        for key in sorted(grid.near(area)):
            shape = self._shapes[key]
            if shape.bounds.touches(area):
                yield shape

    def note(self, before: Record | None, after: Record | None) -> None:
        if isinstance(before, Shape) and not (
            isinstance(after, Shape) and after.sheet == before.sheet
        ):
            del self._shapes[before.id]
            self._grids[before.sheet].remove(before.id)
        if isinstance(after, Shape):
            self._shapes[after.id] = after
            self._grids.setdefault(after.sheet, PlaceGrid()).put(after.id, after.bounds)


def places_of(document: Document) -> Places:
    """Return the index of a document, made when first asked for and always up to date."""
    return document.index(Places)
