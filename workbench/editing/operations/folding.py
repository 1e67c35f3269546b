"""Sub-processes opened and closed in place, so that closing undoes opening and the reverse.

What is inside a closed one is drawn on a plane of its own, as other tools expect it.  Opening makes
room (see `room`), closing takes it back.  What that alone would not bring back — the other size,
lines and boundary events that found no place at the smaller border — is kept with the shape.
"""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from workbench.editing.operations.border_events import spread_events
from workbench.editing.operations.enlarging import Fitting, enlarge, reduce
from workbench.editing.operations.free_room import Needed, room_above
from workbench.editing.operations.other_state import (
    OtherState,
    Place,
    known_places,
    place_of,
    places_at,
    recall,
    remember,
    restore,
)
from workbench.editing.operations.planes import (
    draw_on,
    drawn_across,
    drawn_inside,
    make_plane,
    plane_of,
)
from workbench.editing.operations.room import shifted
from workbench.editing.settlers.labels import place_names
from workbench.editing.settlers.routes import route_flows
from workbench.errors import Refused
from workbench.geometry import Bounds, Point, around, around_points
from workbench.layout.outline import Outline, Side
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.words import mark

_CLOSED = (100.0, 80.0)
_OPEN = (350.0, 200.0)
_LEAST = (140.0, 120.0)
_PADDING = 40.0  # around what is inside, when nothing is known of an earlier size
_TIGHT = 20.0  # the least of it
_GAP = 20.0  # closing never brings neighbours nearer than this


def is_foldable(document: Snapshot, key: str) -> bool:
    """Tell whether a shape is that of a sub-process."""
    shape = document.shape(key)
    element = document.element(shape.element) if shape is not None else None
    return element is not None and family_of(element.type) is Family.SUB_PROCESS


def toggle(step: Step, key: str) -> None:
    """Open a closed sub-process, close an open one."""
    if is_expanded(step.document, _sub_process(step.document, key)):
        collapse(step, key)
    else:
        expand(step, key)


def expand(step: Step, key: str) -> None:
    """Open a sub-process in place; neighbours on the right and below make room.

    What its plane shows is drawn in it from now on.  Raises Refused for what is no sub-process.
    """
    document = step.document
    shape = _sub_process(document, key)
    if is_expanded(document, shape):
        return
    step.leave_names()
    memory = recall(shape)
    plane = plane_of(document, shape.element, shape.sheet)
    if not plane and _has_undrawn(document, shape.element):
        plane = make_plane(step, shape.element, shape.sheet)
    inside = drawn_inside(document, shape.element, plane) if plane else ([], [])
    before = places_at(document, shape)
    known = known_places(document, before, memory)
    wanted, shift = _opened(document, shape, memory, inside, known)
    fitting = enlarge(step, key, wanted, memory.room if memory is not None else None, known)
    draw_on(step, inside, shape.sheet, shift)
    corner = Point(shifted(wanted.x, -shift[0]), shifted(wanted.y, -shift[1]))
    given_up = None
    sheet = document.find(plane)
    if isinstance(sheet, Sheet) and not (document.shapes_on(plane) or document.edges_on(plane)):
        step.remove(plane)
        given_up = sheet
    _show(step, key, is_open=True)
    hidden = memory.hidden if memory is not None else ()
    for edge in hidden:
        _bring_back(step, edge, shape.sheet)
    state = OtherState(
        box=wanted, other=shape.bounds, corner=corner, plane=given_up, room=fitting.room
    )
    _settle(step, key, fitting, known, before, state)


def collapse(step: Step, key: str) -> None:
    """Close a sub-process in place; what was pushed away by opening it comes back.

    What is inside is drawn on its plane from now on, at the same coordinates.  Raises Refused for
    what is no sub-process.
    """
    document = step.document
    shape = _sub_process(document, key)
    if not is_expanded(document, shape):
        return
    step.leave_names()
    memory = recall(shape)
    hidden = tuple(drawn_across(document, shape.element, shape.sheet))
    for edge in hidden:
        step.remove(edge.id)
    if memory is not None and memory.plane is not None and memory.plane.id not in document:
        step.add(memory.plane)
    plane = make_plane(step, shape.element, shape.sheet)
    inside = drawn_inside(document, shape.element, shape.sheet)
    corner = Point(*shape.bounds[:2])
    if memory is not None and memory.corner is not None:
        corner = memory.corner
    away = shifted(corner.x, -shape.bounds.x), shifted(corner.y, -shape.bounds.y)
    draw_on(step, inside, plane, away)
    before = places_at(document, shape)
    known = known_places(document, before, memory)
    wanted = _closed(document, shape, memory)
    box = shape.bounds
    if memory is not None:
        fitting = reduce(step, key, wanted, memory.room, without=known)
    else:
        room = Needed(box.right - wanted.right, box.bottom - wanted.bottom)
        fitting = reduce(step, key, wanted, room, gap=_GAP)
    _show(step, key, is_open=False)
    state = OtherState(
        box=wanted,
        other=box,
        corner=corner,
        inside=around(drawn.bounds for drawn in drawn_inside(document, shape.element, plane)[0]),
        room=fitting.room,
        hidden=hidden,
    )
    _settle(step, key, fitting, known, before, state)


def _opened(
    document: Document,
    shape: Shape,
    memory: OtherState | None,
    inside: tuple[list[Shape], list[Edge]],
    known: Collection[str],
) -> tuple[Bounds, tuple[float, float]]:
    """Return the bounds of a sub-process when open, and by how much its contents are moved."""
    box = shape.bounds
    contents = _around(inside)
    if memory is not None:
        return _opened_again(
            document, shape, memory, around(drawn.bounds for drawn in inside[0]), known
        )
    if contents is None:
        width, height = _OPEN
        over = (height - box.height) / 2
    else:
        width = max(_LEAST[0], round(contents.width + 2 * _PADDING))
        height = max(_LEAST[1], round(contents.height + 2 * _PADDING))
        over = (height - box.height) / 2
    width, height = max(width, box.width), max(height, box.height)
    if contents is not None and (row := _first_row(document, shape.element, inside[0])) is not None:
        # The line that leads to it goes on level inside.
        over = row - contents.y + (height - contents.height) / 2 - box.height / 2
    over = min(max(over, 0.0), height - box.height)
    over = float(room_above(document, shape, over) // 1)
    wanted = Bounds(box.x, box.y - over, width, height)
    if contents is None:
        return wanted, (0.0, 0.0)
    left = (width - contents.width) / 2
    top = (height - contents.height) / 2
    return wanted, (
        float(round(wanted.x + left - contents.x)),
        float(round(wanted.y + top - contents.y)),
    )


def _first_row(document: Snapshot, element: str, inside: list[Shape]) -> float | None:
    """Return the height at which the start event of a sub-process stands."""
    for shape in inside:
        drawn = document.element(shape.element)
        if drawn is not None and drawn.type == "startEvent" and drawn.parent == element:
            return shape.bounds.center.y
    return None


def _opened_again(
    document: Document,
    shape: Shape,
    memory: OtherState,
    contents: Bounds | None,
    known: Collection[str],
) -> tuple[Bounds, tuple[float, float]]:
    """Return the bounds of before, and how the contents come to lie in them as they did."""
    box, other = shape.bounds, memory.other
    corner = memory.corner or Point(other.x, other.y)
    own = Bounds(*corner, other.width, other.height)  # on the plane
    whole = own
    # What stuck out when it was closed may stick out again.
    if contents is not None and contents != memory.inside and not own.covers(contents):
        whole = own.united(contents.grown(_TIGHT))
    x = shifted(other.x, box.x - memory.box.x)
    y = shifted(other.y, box.y - memory.box.y)
    over = box.y - y
    y += over - room_above(document, shape, over, 0.0, known)
    wanted = Bounds(x, y, whole.width, whole.height)
    shift = shifted(x, -whole.x), shifted(y, -whole.y)
    return _covering(wanted, box), shift


def _closed(document: Snapshot, shape: Shape, memory: OtherState | None) -> Bounds:
    """Return the bounds of a sub-process when closed: within the present ones."""
    box = shape.bounds
    if memory is not None:
        wanted = _moved(memory.other, box.x - memory.box.x, box.y - memory.box.y)
        width, height = min(wanted.width, box.width), min(wanted.height, box.height)
        x = min(max(wanted.x, box.x), box.right - width)
        y = min(max(wanted.y, box.y), box.bottom - height)
        return Bounds(x, y, width, height)
    width, height = min(_CLOSED[0], box.width), min(_CLOSED[1], box.height)
    level = box.center.y
    outline = Outline(box)
    docks = [
        (side is not Side.LEFT, dock.y)
        for dock in _docks(document, shape)
        if (side := outline.side_of(dock)).is_level
    ]
    if docks:
        level = min(docks)[1]  # the line that leads to it stays straight
    y = min(max(level - height / 2, box.y), box.bottom - height)
    return Bounds(box.x, y, width, height)


def _docks(document: Snapshot, shape: Shape) -> list[Point]:
    found = []
    for flow in document.incoming(shape.element):
        edge = document.edge_on(shape.sheet, flow.id)
        if edge is not None and edge.waypoints:
            found.append(edge.waypoints[-1])
    for flow in document.outgoing(shape.element):
        edge = document.edge_on(shape.sheet, flow.id)
        if edge is not None and edge.waypoints:
            found.append(edge.waypoints[0])
    return found


def _settle(
    step: Step,
    key: str,
    fitting: Fitting,
    known: dict[str, Place],
    before: dict[str, Place],
    state: OtherState,
) -> None:
    """Give lines and boundary events that lost their place one, and note the other state."""
    document = step.document
    shape = document.shape(key)
    assert shape is not None
    loose = [thing for thing in fitting.loose if thing in document]
    fresh = [thing for thing in loose if thing not in known]
    restored = [thing for thing in known if thing in document]
    for thing in sorted(restored, key=lambda thing: document.edge(thing) is not None):
        if not restore(step, thing, known[thing]):
            fresh.append(thing)
    spread_events(
        step, shape, [thing for thing in fresh if document.shape(thing) is not None], state.other
    )
    for thing in fresh:
        if document.edge(thing) is not None:
            step.update(thing, waypoints=())
    route_flows(step)
    place_names(step)
    step.hold(*fresh)
    things = {}
    for thing in dict.fromkeys((*fresh, *restored)):
        if thing in before:
            things[thing] = (place_of(document, thing), before[thing])
    state = msgspec.structs.replace(state, things=things)
    remember(step, shape, state)


def _bring_back(step: Step, edge: Edge, sheet: str) -> None:
    """Draw a flow again that leads out of a sub-process, if it still does."""
    document = step.document
    flow = document.flow(edge.element)
    if flow is None or edge.id in document or document.edge_on(sheet, flow.id) is not None:
        return
    if any(document.shape_on(sheet, end) is None for end in (flow.source, flow.target)):
        return
    step.add(edge.changed(sheet=sheet))
    if not restore(step, edge.id, Place(line=edge.waypoints, label=edge.label)):
        step.update(edge.id, waypoints=())


def _show(step: Step, key: str, *, is_open: bool) -> None:
    shape = step.document.shape(key)
    assert shape is not None
    step.put(shape.with_property("isExpanded", "true" if is_open else "false"))
    step.hold(key)


def _around(inside: tuple[list[Shape], list[Edge]]) -> Bounds | None:
    boxes = [shape.bounds for shape in inside[0]]
    boxes += [shape.label for shape in inside[0] if shape.label is not None]
    boxes += [around_points(edge.waypoints) for edge in inside[1] if edge.waypoints]
    boxes += [edge.label for edge in inside[1] if edge.label is not None]
    return around(boxes)


def _has_undrawn(document: Snapshot, element: str) -> bool:
    return any(
        not document.shapes_of(child.id)
        for child in document.children(element)
        if family_of(child.type) not in (Family.DEFINITION, Family.LANE)
    )


def _sub_process(document: Snapshot, key: str) -> Shape:
    shape = document.shape(key)
    if shape is None or not is_foldable(document, key):
        raise Refused(
            mark(
                "Only a sub-process can be expanded or collapsed. Turn the activity into a "
                "sub-process first."
            )
        )
    return shape


def _moved(box: Bounds, dx: float, dy: float) -> Bounds:
    if not dx and not dy:
        return box
    return Bounds(shifted(box.x, dx), shifted(box.y, dy), box.width, box.height)


def _covering(box: Bounds, inner: Bounds) -> Bounds:
    """Return the bounds, made so large that they cover others."""
    return box if box.covers(inner) else box.united(inner)
