"""Names that stand outside their symbol go with it; names of re-routed lines find a new place."""

from __future__ import annotations

from workbench.editing.settlers.moved import Moved, moved_shapes
from workbench.editing.settlers.surroundings import (
    AROUND,
    OPEN,
    boxes_near,
    frame_of,
    lines_near,
    name_of,
    names_near,
)
from workbench.geometry import Bounds, around_points
from workbench.layout.labels import (
    FURTHEST,
    hits_of,
    is_struck,
    name_size,
    place_at_line,
    place_beside,
)
from workbench.layout.routing import Line
from workbench.model.document import Step
from workbench.model.records import Edge, Element, Flow, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.notation.symbols import OUTSIDE_NAMES

_MOST_STRETCHED = 40  # lines; of more, no name gives way
_MOST_MOVED = 30  # shapes with names beside them; of more, the names keep their places
_MOST_PUT = 40  # shapes that names around are asked to give way to


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
    stretched: list[tuple[Line, Edge]] = []  # by whoever made room
    for key in step.touched():
        edge = document.edge(key)
        before = step.before(key)
        if edge is None or len(edge.waypoints) < 2:
            continue
        was = before if isinstance(before, Edge) else None
        if step.is_held(key):
            if was is not None and not _is_same_form(was, edge):
                stretched.append((was.waypoints, edge))
            continue
        flow = document.flow(edge.element)
        is_same = was is not None and _is_same_form(was, edge)
        if flow is None or (was is not None and was.label != edge.label and not is_same):
            continue
        if flow.name.strip():
            if not is_same:
                _place_name_of_line(step, edge, flow)
            elif was is not None and edge.label is not None and was.label == edge.label:
                _carry_name_of_line(step, was, edge, flow)
        routed.append((was.waypoints if was is not None else (), edge))
    if len(stretched) <= _MOST_STRETCHED:
        routed += stretched
        for _, edge in stretched:
            flow = document.flow(edge.element)
            if flow is not None and edge.label and is_struck(edge.label, [edge.waypoints]):
                _place_name_of_line(step, edge, flow)
    if step.leaves_names:
        return
    for old, edge in routed:
        shapes |= dict.fromkeys(_names_struck(step, old, edge))
        shapes |= dict.fromkeys(_ends_named_by_notation(step, old, edge))
    moved = moved_shapes(step)
    named = [key for key, change in moved.items() if _has_name_beside(document, change.after)]
    if len(named) <= _MOST_MOVED or any(_is_turned(change) for change in moved.values()):
        shapes |= dict.fromkeys(named)
    if len(moved) <= _MOST_PUT:
        for before, after in moved.values():
            shapes |= dict.fromkeys(_names_covered(step, before, after))
    shapes |= dict.fromkeys(_renamed(step))
    for key in shapes:
        _free_name_of_shape(step, key)


def _has_name_beside(document: Snapshot, shape: Shape) -> bool:
    element = document.element(shape.element)
    return (
        element is not None
        and element.type in OUTSIDE_NAMES
        and element.type not in OPEN
        and bool(element.name.strip())
    )


def _is_turned(change: Moved) -> bool:
    """Tell whether a pool lies now that stood, or stands now: then no name is where it fits."""
    before, after = change.before, change.after
    return before is not None and before.get("isHorizontal") != after.get("isHorizontal")


def _names_struck(step: Step, old: Line, edge: Edge) -> list[str]:
    """Put names of other lines elsewhere that the new line of an edge runs through.

    Returns the shapes whose names it runs through.
    """
    struck = []
    area = around_points(edge.waypoints)
    for owner, name in list(names_near(step.document, edge.sheet, area)):
        if is_struck(name, [edge.waypoints]) and not (old and is_struck(name, [old])):
            struck += _give_way(step, edge.id, owner)
    return struck


def _names_covered(step: Step, before: Shape | None, after: Shape) -> list[str]:
    """Put names of lines elsewhere that a shape was put upon.

    Returns the shapes whose names it was put upon.  What holds other things covers no name, nor
    does a large thing that grew over what was there before.
    """
    document = step.document
    element = document.element(after.element)
    if element is None or element.type in OPEN or _is_open(document, after):
        return []
    covered = []
    for owner, name in list(names_near(document, after.sheet, after.bounds)):
        if not name.overlaps(after.bounds) or (before and name.overlaps(before.bounds)):
            continue
        covered += _give_way(step, after.id, owner)
    return covered


def _is_open(document: Snapshot, shape: Shape) -> bool:
    element = document.element(shape.element)
    return (
        element is not None
        and family_of(element.type) is Family.SUB_PROCESS
        and is_expanded(document, shape)
    )


def _give_way(step: Step, to: str, owner: Shape | Edge) -> list[str]:
    """Put the name of a line elsewhere, unless the step itself has placed it.

    Returns the shape whose name is in the way; shapes are looked at when all lines are settled.
    """
    if owner.id == to:
        return []
    if isinstance(owner, Shape):
        return [owner.id]
    flow = step.document.flow(owner.element)
    before = step.before(owner.id)
    if flow is not None and isinstance(before, Edge) and before.label == owner.label:
        _place_name_of_line(step, owner, flow)
    return []


def _ends_named_by_notation(step: Step, old: Line, edge: Edge) -> list[str]:
    """Return the ends of a line whose names stand where no flow docks: now perhaps elsewhere."""
    document = step.document
    flow = document.flow(edge.element)
    if flow is None:
        return []
    found = []
    for end, at in ((flow.source, 0), (flow.target, -1)):
        shape = document.shape_on(edge.sheet, end)
        if shape is None or shape.label is not None or not _has_name_beside(document, shape):
            continue
        before = step.before(shape.id)
        was = before.bounds if isinstance(before, Shape) else shape.bounds
        dock = edge.waypoints[at].moved(-shape.bounds.x, -shape.bounds.y)
        if not old or old[at].moved(-was.x, -was.y).distance(dock) > 1:
            found.append(shape.id)
    return found


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


def _carry_name_of_line(step: Step, before: Edge, edge: Edge, flow: Flow) -> None:
    """Let the name of a line go with it where it was moved as a whole."""
    old, new = before.waypoints[0], edge.waypoints[0]
    if edge.label is not None and old != new:
        step.update(edge, label=edge.label.moved(new.x - old.x, new.y - old.y))
        moved = step.document.edge(edge.id)
        if moved is not None:
            _place_name_of_line(step, moved, flow)


def _place_name_of_line(step: Step, edge: Edge, flow: Flow) -> None:
    document = step.document
    size = name_size(flow.name, edge.look, edge.label)
    core = around_points(edge.waypoints)
    wanted = _fitting(edge.label, size) if edge.label is not None else None
    place = core
    within = frame_of(document, edge.sheet, core)
    for reach in (AROUND, FURTHEST):
        lines = lines_near(document, edge.sheet, core.grown(reach))
        boxes = boxes_near(document, edge.sheet, core, reach, without=edge.id)
        further = reach > AROUND
        place = place_at_line(
            edge.waypoints, size, lines, boxes, wanted, within=within, further=further
        )
        if not hits_of(place, lines, boxes, within):
            break
    if edge.label is None or wanted is None or place[:2] != wanted[:2]:
        step.update(edge, label=_tidy(place))


def _free_name_of_shape(step: Step, key: str) -> None:
    """Put the name of a shape elsewhere if it stands on a symbol, a line or another name."""
    document = step.document
    shape = document.shape(key)
    element = document.element(shape.element) if shape is not None else None
    if shape is None or element is None or element.type in OPEN or _has_put_name(step, shape):
        return
    placed = name_of(document, shape)
    if placed is None:
        return
    size = name_size(element.name, shape.look, shape.label)
    present = _fitting(placed, size) if shape.label is not None else placed
    core = shape.bounds.united(present)
    within = frame_of(document, shape.sheet, shape.bounds)
    for reach in (AROUND, FURTHEST):
        lines = lines_near(document, shape.sheet, core.grown(reach))
        boxes = boxes_near(document, shape.sheet, core, reach, without=shape.id)
        hits = hits_of(present, lines, boxes, within)
        if not hits:
            return
        place = place_beside(
            shape.bounds, size, lines, boxes, within=within, further=reach > AROUND
        )
        left = hits_of(place, lines, boxes, within)
        if not left or (reach > AROUND and left < hits):
            step.update(shape, label=_tidy(place))
            return


def _fitting(label: Bounds, size: tuple[float, float]) -> Bounds:
    """Return the room that a name takes at its place: as much as it needs, around its middle."""
    width, height = max(label.width, size[0]), max(label.height, size[1])
    return Bounds(label.x + (label.width - width) / 2, label.y, width, height)


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


def _tidy(place: Bounds) -> Bounds:
    return Bounds(*(round(value, 2) for value in place))
