"""What lies where on a sheet: indexes of shapes and lines, kept in step with the document."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.geometry import Bounds, around_points
from workbench.model.document import Document
from workbench.model.records import Edge, Record, Shape
from workbench.notation.place_grid import PlaceGrid

_DRAWN = (Shape, Edge)  # a tuple is asked twice as fast as a union


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


class Lines:
    """The edges of a document by place.  Get it with `lines_of`."""

    def __init__(self) -> None:
        self._grids: dict[str, PlaceGrid] = {}  # by sheet
        self._edges: dict[str, tuple[Edge, Bounds]] = {}  # with the rectangle around the line

    def near(self, sheet: str, area: Bounds) -> Iterator[Edge]:
        """Yield the edges of a sheet that may pass through an area, in the order of their ids."""
        grid = self._grids.get(sheet)
        if grid is None:
            return
        for key in sorted(grid.near(area)):
            edge, box = self._edges[key]
            if box.touches(area):
                yield edge

    def note(self, before: Record | None, after: Record | None) -> None:
        known = self._edges.pop(before.id, None) if isinstance(before, Edge) else None
        if isinstance(after, Edge) and after.waypoints:
            if known is not None and known[0].sheet == after.sheet:
                if known[0].waypoints == after.waypoints:
                    self._edges[after.id] = after, known[1]
                    return
            elif known is not None:
                self._grids[known[0].sheet].remove(after.id)
            box = around_points(after.waypoints)
            self._edges[after.id] = after, box
            self._grids.setdefault(after.sheet, PlaceGrid()).put(after.id, box)
        elif known is not None:
            self._grids[known[0].sheet].remove(known[0].id)


class Names:
    """The placed names of a document by place.  Get it with `names_of`."""

    def __init__(self) -> None:
        self._grids: dict[str, PlaceGrid] = {}  # by sheet
        self._owners: dict[str, Shape | Edge] = {}

    def near(self, sheet: str, area: Bounds) -> Iterator[tuple[Shape | Edge, Bounds]]:
        """Yield what bears a name that touches an area, and where the name stands."""
        grid = self._grids.get(sheet)
        if grid is None:
            return
        for key in sorted(grid.near(area)):
            owner = self._owners[key]
            if owner.label is not None and owner.label.touches(area):
                yield owner, owner.label

    def note(self, before: Record | None, after: Record | None) -> None:
        if isinstance(before, _DRAWN) and before.label is not None:
            if isinstance(after, _DRAWN) and (after.label, after.sheet) == (
                before.label,
                before.sheet,
            ):
                self._owners[after.id] = after
                return
            del self._owners[before.id]
            self._grids[before.sheet].remove(before.id)
        if isinstance(after, _DRAWN) and after.label is not None:
            self._owners[after.id] = after
            self._grids.setdefault(after.sheet, PlaceGrid()).put(after.id, after.label)


def names_of(document: Document) -> Names:
    """Return the index of a document's placed names, made when first asked for."""
    return document.index(Names)


def lines_of(document: Document) -> Lines:
    """Return the index of a document's lines, made when first asked for."""
    return document.index(Lines)


def places_of(document: Document) -> Places:
    """Return the index of a document's shapes, made when first asked for."""
    return document.index(Places)


def prepare_routing(document: Document) -> None:
    """Make the indexes that routing asks, if they are not there yet."""
    places_of(document)
    lines_of(document)
    names_of(document)
