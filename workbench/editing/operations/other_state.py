"""What the shape of a sub-process was like before it was opened or closed, kept with the shape."""

from __future__ import annotations

import msgspec

from workbench.editing.operations.free_room import Needed
from workbench.geometry import Bounds, Point
from workbench.layout.outline import Outline, form_of
from workbench.model.document import Step
from workbench.model.records import Edge, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import OTHER_STATE


class Place(msgspec.Struct, frozen=True, omit_defaults=True):
    """A line, or the bounds of a boundary event, with its name."""

    line: tuple[Point, ...] = ()
    box: Bounds | None = None
    label: Bounds | None = None


class OtherState(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a shape looked like before it was opened or closed."""

    box: Bounds  # as it was left
    other: Bounds  # as it was before
    corner: Point | None = None  # of the open one, in the coordinates of the plane
    inside: Bounds | None = None  # around what was in it, in the same coordinates
    plane: Sheet | None = None  # that was given up
    room: Needed = Needed(0.0, 0.0)  # made or taken
    things: dict[str, tuple[Place, Place]] = {}  # by id: as left, as before
    hidden: tuple[Edge, ...] = ()  # that lead out of what is inside


def places_at(document: Snapshot, shape: Shape) -> dict[str, Place]:
    """Return where the lines and boundary events at a sub-process are, by id."""
    ends = [shape.element]
    found: dict[str, Place] = {}
    for event in document.attached(shape.element):
        drawn = document.shape_on(shape.sheet, event.id)
        if drawn is not None:
            found[drawn.id] = place_of(document, drawn.id)
            ends.append(event.id)
    for end in ends:
        for flow in (*document.outgoing(end), *document.incoming(end)):
            edge = document.edge_on(shape.sheet, flow.id)
            if edge is not None and edge.waypoints:
                found[edge.id] = place_of(document, edge.id)
    return found


def place_of(document: Snapshot, key: str) -> Place:
    record = document.find(key)
    if isinstance(record, Edge):
        return Place(line=record.waypoints, label=record.label)
    assert isinstance(record, Shape)
    return Place(box=record.bounds, label=record.label)


def known_places(
    document: Snapshot, present: dict[str, Place], memory: OtherState | None
) -> dict[str, Place]:
    """Return the places of before for what is still as it was left."""
    if memory is None:
        return {}
    return {
        key: before
        for key, (left, before) in memory.things.items()
        if present.get(key) == left and key in document
    }


def restore(step: Step, key: str, place: Place) -> bool:
    """Put a line or boundary event where it was; tells whether it fits there."""
    document = step.document
    record = document.find(key)
    if isinstance(record, Shape) and place.box is not None:
        step.update(record, bounds=place.box, label=place.label)
    elif isinstance(record, Edge) and place.line:
        flow = document.flow(record.element)
        if flow is None:
            return False
        for dock, end in ((place.line[0], flow.source), (place.line[-1], flow.target)):
            shape = document.shape_on(record.sheet, end)
            element = document.element(end)
            if shape is None or element is None:
                continue
            outline = Outline(shape.bounds, form_of(element.type))
            # Files of other tools have lines that end a little inside.
            is_inside = shape.bounds.contains(dock)
            if not is_inside and outline.nearest(dock).distance(dock) > 2.0:
                return False
        step.update(record, waypoints=place.line, label=place.label)
    else:
        return False
    step.hold(key)
    return True


def recall(shape: Shape) -> OtherState | None:
    """Return what is known of the other state of a shape; nothing where it is not legible."""
    text = shape.get(OTHER_STATE)
    if not text:
        return None
    try:
        state = msgspec.json.decode(text, type=OtherState)
    except (msgspec.DecodeError, UnicodeEncodeError):
        return None
    is_larger = state.other.width >= state.box.width and state.other.height >= state.box.height
    return state if is_larger != shape.is_set("isExpanded") else None


def remember(step: Step, shape: Shape, state: OtherState) -> None:
    """Keep the other state of a shape with it."""
    step.put(shape.with_property(OTHER_STATE, msgspec.json.encode(state).decode()))
    step.hold(shape.id)
