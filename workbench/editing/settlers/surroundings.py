"""What a name must keep clear of: the lines, borders, symbols and other names around it."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.geometry import Bounds, Point
from workbench.layout.labels import LANGUAGE
from workbench.layout.places import lines_of, names_of, places_of
from workbench.layout.routing import Line
from workbench.model.document import Document
from workbench.model.records import Edge, Shape
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.notation.symbol import Scene
from workbench.notation.symbols import draw_shape, has_outside_name

AROUND = 120.0  # a name close to its line or symbol ends no further away than this
OPEN = frozenset({"participant", "lane", "group", "band"})  # names stand upon these
_FAR = 60.0  # scene units that a name placed by the notation may stand away from its symbol


def lines_near(document: Document, sheet: str, area: Bounds) -> list[Line]:
    """Return the lines through an area, and the borders of pools, lanes and the like."""
    lines = [edge.waypoints for edge in lines_of(document).near(sheet, area)]
    for shape in places_of(document).near(sheet, area):
        element = document.element(shape.element)
        if element is not None and element.type in OPEN:
            x, y, right, bottom = *shape.bounds[:2], shape.bounds.right, shape.bounds.bottom
            corners = (x, y), (right, y), (right, bottom), (x, bottom), (x, y)
            lines.append(tuple(Point(*corner) for corner in corners))
    return lines


def boxes_near(
    document: Document, sheet: str, core: Bounds, reach: float, without: str
) -> list[Bounds]:
    """Return the symbols and outside names up to `reach` around `core`, but the name of one record.

    What `core` lies in is not in the way.
    """
    area = core.grown(reach)
    boxes: list[Bounds] = []
    for shape in places_of(document).near(sheet, area):
        element = document.element(shape.element)
        if element is not None and element.type not in OPEN and not shape.bounds.covers(core):
            boxes.append(shape.bounds)
    boxes += [name for owner, name in names_near(document, sheet, area) if owner.id != without]
    return boxes


def frame_of(document: Document, sheet: str, core: Bounds) -> Bounds | None:
    """Return the innermost pool or open sub-process around something: its names stay in there."""
    frames = [
        shape.bounds
        for shape in places_of(document).near(sheet, Bounds(*core.center, 0.0, 0.0))
        if shape.bounds.covers(core)
        and shape.bounds != core
        and (element := document.element(shape.element)) is not None
        and (
            element.type == "participant"
            or (family_of(element.type) is Family.SUB_PROCESS and is_expanded(document, shape))
        )
    ]
    return min(frames, key=lambda box: box.width * box.height, default=None)


def name_of(document: Document, shape: Shape) -> Bounds | None:
    """Return the room of a shape's outside name, be it placed by the file or by the notation."""
    element = document.element(shape.element)
    if element is None or not element.name.strip() or not has_outside_name(element, document):
        return None
    if shape.label is not None:
        return shape.label
    drawn = draw_shape(Scene(document, LANGUAGE), shape, element).label
    return drawn.moved(shape.bounds.x, shape.bounds.y) if drawn is not None else None


def names_near(
    document: Document, sheet: str, area: Bounds
) -> Iterator[tuple[Shape | Edge, Bounds]]:
    """Yield the outside names that may touch an area, with the shape or edge they belong to."""
    for shape in places_of(document).near(sheet, area.grown(_FAR)):
        if shape.label is None:
            name = name_of(document, shape)
            if name is not None:
                yield shape, name
    for owner, name in names_of(document).near(sheet, area):
        if isinstance(owner, Edge) or name_of(document, owner) is not None:
            yield owner, name
