"""Names that stand outside their symbol go with it; names of re-routed lines find a new place."""

from __future__ import annotations

from workbench.editing.settlers.moved import Moved, moved_shapes
from workbench.geometry import Bounds, Point, around_points
from workbench.layout.labels import (
    LANGUAGE,
    hits_of,
    is_struck,
    name_size,
    place_at_line,
    place_beside,
)
from workbench.layout.places import lines_of, places_of
from workbench.layout.routing import Line
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Element, Flow, Shape
from workbench.notation.symbol import Scene
from workbench.notation.symbols import OUTSIDE_NAMES, draw_shape, has_outside_name

_AROUND = 60.0  # what is further from a name than this is not in its way
_MOST_MOVED = 30  # shapes with names beside them; of more, the names keep their places
_OPEN = frozenset({"participant", "lane", "group", "band"})  # names stand upon these


def follow_shapes(step: Step) -> None:
    """Move the placed label of every moved shape by as much, unless the step placed it anew."""
    for before, after in moved_shapes(step).values():
        if before is None or after.label is None or after.label != before.label:
            continue
        old, new = before.bounds.center, after.bounds.center
        step.update(after, label=after.label.moved(new.x - old.x, new.y - old.y))


def place_names(step: Step) -> None:
    """Find places for the names of routed lines and of moved or renamed symbols.

    A name that stands free keeps its place; so does one that the step itself has put somewhere.
    """
    document = step.document
    shapes: dict[str, None] = {}
    routed: list[tuple[Line, Edge]] = []
    for key in step.touched():
        edge = document.edge(key)
        before = step.before(key)
        if edge is None or len(edge.waypoints) < 2 or step.is_held(key):
            continue
        was = before if isinstance(before, Edge) else None
        if was is not None and (was.label != edge.label or _is_same_form(was, edge)):
            continue
        flow = document.flow(edge.element)
        if flow is None:
            continue
        if flow.name.strip():
            _place_name_of_line(step, edge, flow)
        routed.append((was.waypoints if was is not None else (), edge))
    for old, edge in routed:
        shapes |= dict.fromkeys(_names_struck(step, old, edge))
    moved = moved_shapes(step)
    named = [key for key, change in moved.items() if _has_name_beside(document, change.after)]
    if len(named) <= _MOST_MOVED or any(_is_turned(change) for change in moved.values()):
        shapes |= dict.fromkeys(named)
    shapes |= dict.fromkeys(_renamed(step))
    for key in shapes:
        _free_name_of_shape(step, key)


def _has_name_beside(document: Document, shape: Shape) -> bool:
    element = document.element(shape.element)
    return (
        element is not None
        and element.type in OUTSIDE_NAMES
        and element.type not in _OPEN
        and bool(element.name.strip())
    )


def _is_turned(change: Moved) -> bool:
    """Tell whether a pool lies now that stood, or stands now: then no name is where it fits."""
    before, after = change.before, change.after
    return before is not None and before.get("isHorizontal") != after.get("isHorizontal")


def _names_struck(step: Step, old: Line, edge: Edge) -> list[str]:
    """Put names of other lines elsewhere that the new line of an edge runs through.

    Returns the shapes whose placed names it runs through.
    """
    document = step.document
    area = around_points(edge.waypoints)

    def is_newly_struck(label: Bounds | None) -> bool:
        return (
            label is not None and is_struck(label, [edge.waypoints]) and not is_struck(label, [old])
        )

    for other in list(lines_of(document).near(edge.sheet, area.grown(_AROUND))):
        flow = document.flow(other.element)
        before = step.before(other.id)
        if (
            other.id != edge.id
            and flow is not None
            and flow.name.strip()
            and is_newly_struck(other.label)
            and isinstance(before, Edge)
            and before.label == other.label
        ):
            _place_name_of_line(step, other, flow)
    return [
        shape.id
        for shape in places_of(document).near(edge.sheet, area.grown(_AROUND))
        if is_newly_struck(shape.label)
    ]


def _renamed(step: Step) -> list[str]:
    """Return the shapes of the elements whose name the step has changed."""
    document = step.document
    found: list[str] = []
    for key in step.touched():
        after, before = document.element(key), step.before(key)
        if after is not None and isinstance(before, Element) and before.name != after.name:
            found += [shape.id for shape in document.shapes_of(key)]
    return found


def _is_same_form(before: Edge, after: Edge) -> bool:
    """Tell whether a line is where it was, or was only moved as a whole."""
    old, new = before.waypoints, after.waypoints
    if len(old) != len(new):
        return False
    dx, dy = new[0].x - old[0].x, new[0].y - old[0].y
    return all(
        abs(q.x - p.x - dx) < 0.01 and abs(q.y - p.y - dy) < 0.01
        for p, q in zip(old, new, strict=True)
    )


def _place_name_of_line(step: Step, edge: Edge, flow: Flow) -> None:
    document = step.document
    size = name_size(flow.name, edge.look, edge.label)
    core = around_points(edge.waypoints)
    area = core.grown(_AROUND)
    wanted = None
    if edge.label is not None:
        wanted = Bounds(edge.label.x, edge.label.y, *size)
    place = place_at_line(
        edge.waypoints,
        size,
        _lines_near(document, edge.sheet, area),
        _boxes_near(document, edge.sheet, core, without=edge.id),
        wanted,
    )
    if edge.label is None or wanted is None or place[:2] != wanted[:2]:
        step.update(edge, label=_tidy(place))


def _free_name_of_shape(step: Step, key: str) -> None:
    """Put the name of a shape elsewhere if it stands on a symbol, a line or another name."""
    document = step.document
    shape = document.shape(key)
    element = document.element(shape.element) if shape is not None else None
    if shape is None or element is None or not element.name.strip():
        return
    if (
        not has_outside_name(element, document)
        or element.type in _OPEN
        or _has_put_name(step, shape)
    ):
        return
    at = document, shape.sheet
    size = name_size(element.name, shape.look, shape.label)
    if shape.label is not None:
        present = Bounds(shape.label.x, shape.label.y, *size)
    else:
        drawn = draw_shape(Scene(document, LANGUAGE), shape, element).label
        if drawn is None:
            return
        present = drawn.moved(shape.bounds.x, shape.bounds.y)
    core = shape.bounds.united(present)
    lines = _lines_near(*at, core.grown(_AROUND))
    boxes = _boxes_near(*at, core, without=shape.id)
    if hits_of(present, lines, boxes):
        place = place_beside(shape.bounds, size, lines, boxes)
        if hits_of(place, lines, boxes) < hits_of(present, lines, boxes):
            step.update(shape, label=_tidy(place))


def _has_put_name(step: Step, shape: Shape) -> bool:
    """Tell whether the step itself has put the name of a shape somewhere."""
    before = step.before(shape.id)
    if not isinstance(before, Shape):
        return shape.label is not None
    if shape.label is None:
        return False  # taken from its place, so that one is found
    if before.label is None:
        return True
    old, new = before.bounds.center, shape.bounds.center
    carried = before.label.moved(new.x - old.x, new.y - old.y)
    return carried.center.distance(shape.label.center) > 0.1


def _lines_near(document: Document, sheet: str, area: Bounds) -> list[tuple[Point, ...]]:
    """Return the lines through an area, and the borders of pools, lanes and the like."""
    lines = [edge.waypoints for edge in lines_of(document).near(sheet, area)]
    for shape in places_of(document).near(sheet, area):
        element = document.element(shape.element)
        if element is not None and element.type in _OPEN:
            x, y, right, bottom = *shape.bounds[:2], shape.bounds.right, shape.bounds.bottom
            corners = (x, y), (right, y), (right, bottom), (x, bottom), (x, y)
            lines.append(tuple(Point(*corner) for corner in corners))
    return lines


def _boxes_near(document: Document, sheet: str, core: Bounds, without: str) -> list[Bounds]:
    """Return the symbols and outside names around `core`, but the name of one record.

    What `core` lies in is not in the way.
    """
    area = core.grown(_AROUND)
    boxes: list[Bounds] = []
    scene = Scene(document, LANGUAGE)
    for shape in places_of(document).near(sheet, area):
        element = document.element(shape.element)
        if element is None:
            continue
        if element.type not in _OPEN and not shape.bounds.covers(core):
            boxes.append(shape.bounds)
        if shape.id != without and element.name.strip() and has_outside_name(element, document):
            if shape.label is not None:
                boxes.append(shape.label)
            else:
                placed = draw_shape(scene, shape, element).label
                if placed is not None:
                    boxes.append(placed.moved(shape.bounds.x, shape.bounds.y))
    for edge in lines_of(document).near(sheet, area):
        if edge.label is not None and edge.id != without and edge.label.touches(area):
            boxes.append(edge.label)
    return boxes


def _tidy(place: Bounds) -> Bounds:
    return Bounds(*(round(value, 2) for value in place))
