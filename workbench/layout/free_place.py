"""A free place for something new beside what is there: where a tidy person would put it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from workbench.geometry import Bounds, Point
from workbench.layout.labels import LANGUAGE
from workbench.layout.outline import Side
from workbench.layout.places import lines_of, places_of
from workbench.layout.routing import segment_crosses
from workbench.model.document import Document
from workbench.model.records import Shape
from workbench.notation.landscape.kinds import CONTAINER_TYPES
from workbench.notation.symbol import Scene
from workbench.notation.symbols import draw_shape, has_outside_name

APPEND = 50.0  # between a node and the one put behind it
MOST_APPEND = 250.0  # a distance beyond this is no habit but a gap
BELOW_BORDER = 80.0  # between a boundary event and what follows it
STEP = 30.0  # from one slot to the next
MARGIN = 12.0  # that a new symbol keeps from others
_NAME = 24.0  # kept free for the name that a new event or gateway will get
_SLOTS = 40  # looked at in one direction
_OPEN = CONTAINER_TYPES | {"lane"}  # the lanes of a pool are no obstacle in it


class Taken(NamedTuple):
    """What is in the way on a part of a sheet."""

    boxes: list[Bounds]
    lines: list[tuple[Point, ...]]

    def is_free(self, box: Bounds, margin: float = MARGIN) -> bool:
        """Tell whether a symbol can stand in `box` without touching anything."""
        wide = box.grown(margin)
        if any(wide.overlaps(other) for other in self.boxes):
            return False
        near = box.grown(margin / 2)
        return not any(
            segment_crosses(start, end, near)
            for line in self.lines
            for start, end in pairwise(line)
        )


def taken_around(
    document: Document, sheet: str, area: Bounds, source: Shape, without: Iterable[str] = ()
) -> Taken:
    """Return the symbols, names and lines on an area.

    Frames around `source` are not in the way; neither are the shapes `without` (ids).
    """
    scene = Scene(document, LANGUAGE)
    left_out = frozenset(without)
    boxes: list[Bounds] = []
    for shape in places_of(document).near(sheet, area.grown(120.0)):
        element = document.element(shape.element)
        if element is None or shape.id in left_out:
            continue
        is_around = shape.id != source.id and shape.bounds.covers(source.bounds)
        if not is_around and element.type not in _OPEN:
            boxes.append(shape.bounds)
        if element.name.strip() and has_outside_name(element, document):
            label = shape.label
            if label is None:
                drawn = draw_shape(scene, shape, element).label
                label = drawn.moved(shape.bounds.x, shape.bounds.y) if drawn is not None else None
            if label is not None:
                boxes.append(label)
    lines: list[tuple[Point, ...]] = []
    for edge in lines_of(document).near(sheet, area):
        lines.append(edge.waypoints)
        if edge.label is not None:
            boxes.append(edge.label)
    return Taken(boxes, lines)


def slots(
    first: Point, size: tuple[float, float], *, level: bool, sign: int = 0
) -> Iterator[Bounds]:
    """Yield places beside one another, the wanted one first: below, above, further below …

    `level`: the row is that of a flow to the right, so slots lie above one another; else they lie
    beside one another.  `sign`: 1 only below (to the right), -1 only above.
    """
    width, height = size
    box = Bounds(first.x - width / 2, first.y - height / 2, width, height)
    yield box
    for number in range(1, _SLOTS):
        for way in (1, -1):
            if sign and way != sign:
                continue
            away = number * STEP * way
            yield box.moved(0, away) if level else box.moved(away, 0)


def with_name(box: Bounds, side: Side | None) -> Bounds:
    """Return the room of a symbol with that of a name below or above it."""
    if side is Side.BOTTOM:
        return Bounds(box.x, box.y, box.width, box.height + _NAME)
    if side is Side.TOP:
        return Bounds(box.x, box.y - _NAME, box.width, box.height + _NAME)
    return box
