"""What stands around a name: symbols, lines, borders and other names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.geometry import Bounds, Point
from workbench.layout.labels import LANGUAGE
from workbench.layout.line import Line
from workbench.layout.places import lines_of, names_of, places_of
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Shape
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.types import family_of
from workbench.notation.flow_name import flow_name
from workbench.notation.kind import Family
from workbench.notation.labels import label_place
from workbench.notation.landscape.kinds import CONTAINER_TYPES
from workbench.notation.symbol import Scene
from workbench.notation.symbols import OUTSIDE_NAMES, draw_shape, has_outside_name

OPEN = CONTAINER_TYPES | {"participant", "lane"}  # names stand upon these
_NAME = 110.0  # how far from its symbol or line a name without a place of its own may reach


class Surroundings:
    """Answers for one sheet while names are being placed; names are remembered until they move."""

    def __init__(self, document: Document, sheet: str) -> None:
        self._document = document
        self.sheet = sheet
        self._scene = Scene(document, LANGUAGE)
        self._drawn: dict[str, tuple[Shape | Edge, Bounds | None]] = {}

    def name_of(self, drawn: Shape | Edge) -> Bounds | None:
        """Return where the outside name of a shape or edge stands, None where it has none."""
        known = self._drawn.get(drawn.id)
        if known is not None and known[0] is drawn:
            return known[1]
        place = self._name_of(drawn)
        self._drawn[drawn.id] = drawn, place
        return place

    def forget(self) -> None:
        """Take notice that lines have moved, by which names without a place of their own go."""
        self._drawn.clear()

    def _name_of(self, drawn: Shape | Edge) -> Bounds | None:
        document = self._document
        if isinstance(drawn, Edge):
            flow = document.flow(drawn.element)
            if flow is None or not flow.name.strip() or len(drawn.waypoints) < 2:
                return None
            if label_place(drawn.label) is not None:
                return drawn.label
            return flow_name(self._scene, drawn, flow.name, drawn.waypoints)[1]
        element = document.element(drawn.element)
        if (
            element is None
            or element.type not in OUTSIDE_NAMES
            or not element.name.strip()
            or not has_outside_name(element, document)
        ):
            return None
        if label_place(drawn.label) is not None:
            return drawn.label
        placed = draw_shape(self._scene, drawn, element).label
        return placed.moved(drawn.bounds.x, drawn.bounds.y) if placed is not None else None

    def names(self, area: Bounds) -> Iterator[tuple[Shape | Edge, Bounds]]:
        """Yield what has its name in an area, with the place of the name."""
        document, sheet = self._document, self.sheet
        for drawn, _ in names_of(document).near(sheet, area):
            place = self.name_of(drawn)
            if place is not None:
                yield drawn, place
        wide = area.grown(_NAME)
        for shape in places_of(document).near(sheet, wide):
            if shape.label is None:
                place = self.name_of(shape)
                if place is not None and place.touches(area):
                    yield shape, place
        for edge in lines_of(document).near(sheet, wide):
            if edge.label is None:
                place = self.name_of(edge)
                if place is not None and place.touches(area):
                    yield edge, place

    def lines(self, area: Bounds) -> list[Line]:
        """Return the lines through an area, and the borders of what is open around it."""
        document, sheet = self._document, self.sheet
        lines = [edge.waypoints for edge in lines_of(document).near(sheet, area)]
        for shape in places_of(document).near(sheet, area):
            element = document.element(shape.element)
            if element is not None and self.is_open(shape, element):
                lines.append(borders(shape.bounds))
        return lines

    def boxes(self, area: Bounds, core: Bounds, without: str) -> list[Bounds]:
        """Return the symbols and names in an area, but the name of one record.

        What `core` (a symbol, a line) stands in is not in the way.
        """
        document = self._document
        boxes: list[Bounds] = []
        for shape in places_of(document).near(self.sheet, area):
            element = document.element(shape.element)
            if element is None or element.type in OPEN:
                continue
            if self.is_open(shape, element) and shape.bounds.overlaps(core):
                continue
            boxes.append(shape.bounds)
        boxes += [place for drawn, place in self.names(area) if drawn.id != without]
        return boxes

    def frame_around(self, core: Bounds) -> Bounds | None:
        """Return the innermost pool or open sub-process that holds a symbol or line, else None."""
        document = self._document
        found: list[tuple[float, Bounds]] = []
        for shape in places_of(document).near(self.sheet, core):
            element = document.element(shape.element)
            if element is None or not shape.bounds.covers(core) or shape.bounds == core:
                continue
            if element.type == "participant" or (
                element.type not in OPEN and self.is_open(shape, element)
            ):
                found.append((shape.bounds.width * shape.bounds.height, shape.bounds))
        return min(found)[1] if found else None

    def is_open(self, shape: Shape, element: Element) -> bool:
        """Tell whether things, and names, stand upon a shape."""
        if element.type in OPEN:
            return True
        family = family_of(element.type)
        return family is Family.SUB_PROCESS and is_expanded(self._document, shape)


def borders(box: Bounds) -> Line:
    """Return the line around a rectangle."""
    x, y, right, bottom = box.x, box.y, box.right, box.bottom
    return Point(x, y), Point(right, y), Point(right, bottom), Point(x, bottom), Point(x, y)


def new_borders(before: Bounds | None, after: Bounds) -> list[tuple[Point, Point]]:
    """Return the pieces of a rectangle's border that were not there before."""
    pieces = list(pairwise(borders(after)))
    if before is None:
        return pieces
    found: list[tuple[Point, Point]] = []
    for (p, q), (r, s) in zip(pieces, pairwise(borders(before)), strict=True):
        if p.y == q.y == r.y or p.x == q.x == r.x:
            # The same side, longer or shorter: what it was extended by.
            level = p.y == q.y
            low, high = sorted((r.x, s.x) if level else (r.y, s.y))
            start, end = sorted((p.x, q.x) if level else (p.y, q.y))
            for first, last in ((start, min(low, end)), (max(high, start), end)):
                if first < last:
                    found.append(
                        (Point(first, p.y), Point(last, p.y))
                        if level
                        else (Point(p.x, first), Point(p.x, last))
                    )
        else:
            found.append((p, q))
    return found
