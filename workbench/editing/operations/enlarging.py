"""A shape that becomes larger or smaller while everything else keeps its form."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from workbench.editing.operations.free_room import Needed, free_room, needed_room
from workbench.editing.operations.room import (
    Axis,
    Room,
    make_room,
    shapes_around,
    shifted,
    shifted_line,
    shifts_of_line,
    take_room,
)
from workbench.geometry import Bounds, Point
from workbench.layout.outline import Outline, Side
from workbench.model.document import Step
from workbench.model.records import Edge, Flow, Shape
from workbench.model.snapshot import Snapshot

_CORNER = 5.0  # a line does not end nearer to a corner, if it did not before


class Fitting(NamedTuple):
    """What came of giving a shape other bounds."""

    room: Needed  # the room that was made, or taken back
    loose: tuple[str, ...]  # edges and shapes of boundary events that found no place of their own


def enlarge(
    step: Step,
    key: str,
    after: Bounds,
    known: Needed | None = None,
    without: Collection[str] = (),
) -> Fitting:
    """Give a shape bounds that cover its present ones, and make room for it.

    What was right of it or below moves on where it must, in whole rows and columns; what is around
    grows.  Lines and boundary events at the border go with it.  `known`: the room to make if it is
    enough for nothing to overlap; without it, neighbours keep their distance.  `without`: ids of
    edges that do not count, for the caller will lead them anew.
    """
    document = step.document
    shape = _shape(document, key)
    room = known
    if known is not None:
        least = needed_room(document, shape, after, known.right, apart=False, without=without)
        if least.right > known.right or least.down > known.down:
            room = None
    right, down = room if room is not None else needed_room(document, shape, after, without=without)
    # What fits in is free; the rest is grown by the room that is made.
    free = Bounds(after.x, after.y, after.width - right, after.height - down)
    free = Bounds(*(round(value, 6) for value in free))
    loose = refit(step, key, free)
    growing = {key, *shapes_around(document, shape)}
    make_room(step, Room(shape.sheet, Axis.RIGHT, free.right, right), growing)
    make_room(step, Room(shape.sheet, Axis.DOWN, free.bottom, down), growing)
    return Fitting(Needed(right, down), loose)


def reduce(
    step: Step,
    key: str,
    after: Bounds,
    room: Needed,
    *,
    gap: float = 0.0,
    without: Collection[str] = (),
) -> Fitting:
    """Give a shape bounds within its present ones, and take room back, at most as much as given.

    Room that is in use by now stays.  `without`: ids of edges that do not count.
    """
    document = step.document
    shape = _shape(document, key)
    growing = {key, *shapes_around(document, shape)}
    loose = _unfit(document, shape, after)
    attached = {drawn.id for _, drawn in _events(document, shape)}
    ignored = {key, *loose, *attached, *without}
    taken = []
    for axis, wanted in ((Axis.DOWN, room.down), (Axis.RIGHT, room.right)):
        box = _shape(document, key).bounds
        end = box[axis] + box[axis + 2]
        # Room is made in whole units.
        by = min(wanted, -((after[axis] + after[axis + 2] - end) // 1))
        strip = Room(shape.sheet, axis, end - by, by)
        by = free_room(document, strip, growing, gap=gap, without=ignored)
        take_room(step, Room(shape.sheet, axis, end - by, by), growing)
        taken.append(by)
    more = refit(step, key, after)
    return Fitting(Needed(taken[1], taken[0]), tuple(dict.fromkeys((*loose, *more))))


def refit(step: Step, key: str, after: Bounds) -> tuple[str, ...]:
    """Give a shape other bounds; the ends of lines and the boundary events keep to its sides.

    They move with their side, straight out or in.  Returns the ids of the edges and of the shapes
    of boundary events for which there is no such place any more.
    """
    document = step.document
    shape = _shape(document, key)
    before = shape.bounds
    loose = list(_unfit(document, shape, after))
    carried: dict[str, dict[str, tuple[float, float]]] = {}  # edge -> which end -> by how much
    for event, drawn in _events(document, shape):
        if drawn.id in loose:
            continue
        by = _side_shift(before, after, drawn.bounds.center)
        bounds = drawn.bounds.moved(*by)
        label = None if drawn.label is None else drawn.label.moved(*by)
        step.update(drawn, bounds=_tidy(bounds), label=None if label is None else _tidy(label))
        step.hold(drawn.id)
        for edge, end in _ends_at(document, event, shape.sheet):
            carried.setdefault(edge.id, {})[end] = by
    for edge, end in _ends_at(document, shape.element, shape.sheet):
        if edge.id not in loose and edge.waypoints:
            dock = edge.waypoints[0 if end == "source" else -1]
            carried.setdefault(edge.id, {})[end] = _side_shift(before, after, dock)
    for edge_id, ends in carried.items():
        found = document.edge(edge_id)
        if found is not None and found.waypoints and not _carry(step, found, ends):
            loose.append(edge_id)
    step.update(key, bounds=after)
    step.hold(key)
    return tuple(dict.fromkeys(loose))


def _carry(step: Step, edge: Edge, ends: dict[str, tuple[float, float]]) -> bool:
    """Move the ends of a line, with what lies level with them; tells whether that goes well."""
    line = edge.waypoints
    for axis in Axis:
        by = {end: shift[axis] for end, shift in ends.items()}
        if not any(by.values()):
            continue
        source, target = by.get("source"), by.get("target")
        # Whatever is no end stays where it is: no place is behind the threshold.
        shifts = shifts_of_line(line, axis, float("inf"), 0.0, source, target)
        straight = len({round(point[axis], 1) for point in line}) == 1
        if straight and (source or 0.0) != (target or 0.0):
            return False  # a line that is level with both ends has to be bent
        if not _keeps_way(line, axis, shifts):
            return False
        line = shifted_line(line, axis, shifts)
    if line != edge.waypoints:
        step.update(edge, waypoints=line)
    step.hold(edge.id)
    return True


def _keeps_way(line: tuple[Point, ...], axis: Axis, shifts: list[float]) -> bool:
    """Tell whether no segment would turn round."""
    for number in range(1, len(line)):
        was = line[number][axis] - line[number - 1][axis]
        now = was + shifts[number] - shifts[number - 1]
        if was * now < 0:
            return False
    return True


def _unfit(document: Snapshot, shape: Shape, after: Bounds) -> tuple[str, ...]:
    """Return the lines and boundary events at a border that find no place at the new one."""
    found: list[str] = []
    before = shape.bounds
    taken: list[Bounds] = []
    for event, drawn in sorted(_events(document, shape)):
        center = drawn.bounds.center
        place = drawn.bounds.moved(*_side_shift(before, after, center))
        side = Outline(before).side_of(center)
        low, high = (after.y, after.bottom) if side.is_level else (after.x, after.right)
        at = center.y if side.is_level else center.x
        if not low <= at <= high or any(place.overlaps(other) for other in taken):
            found.append(drawn.id)
            found += [edge.id for edge, _ in _ends_at(document, event, shape.sheet)]
        else:
            taken.append(place)
    for edge, end in _ends_at(document, shape.element, shape.sheet):
        if not edge.waypoints:
            continue
        dock = edge.waypoints[0 if end == "source" else -1]
        side = Outline(before).side_of(dock)
        old = (before.y, before.bottom) if side.is_level else (before.x, before.right)
        low, high = (after.y, after.bottom) if side.is_level else (after.x, after.right)
        at = dock.y if side.is_level else dock.x
        corner = min(_CORNER, max(at - old[0], 0.0), max(old[1] - at, 0.0))
        if not low + corner <= at <= high - corner:
            found.append(edge.id)
    return tuple(dict.fromkeys(found))


def _side_shift(before: Bounds, after: Bounds, place: Point) -> tuple[float, float]:
    """Return by how much the side of a box moves that a place on its border belongs to."""
    return {
        Side.LEFT: (after.x - before.x, 0.0),
        Side.RIGHT: (after.right - before.right, 0.0),
        Side.TOP: (0.0, after.y - before.y),
        Side.BOTTOM: (0.0, after.bottom - before.bottom),
    }[Outline(before).side_of(place)]


def _events(document: Snapshot, shape: Shape) -> list[tuple[str, Shape]]:
    """Return the boundary events of an activity, with their shapes on the same sheet."""
    return [
        (event.id, drawn)
        for event in document.attached(shape.element)
        if (drawn := document.shape_on(shape.sheet, event.id)) is not None
    ]


def _ends_at(document: Snapshot, element: str, sheet: str) -> list[tuple[Edge, str]]:
    """Return the edges on a sheet that begin ("source") or end ("target") at an element."""
    flows: list[tuple[Flow, str]] = [(flow, "source") for flow in document.outgoing(element)]
    flows += [(flow, "target") for flow in document.incoming(element)]
    return [
        (edge, end) for flow, end in flows if (edge := document.edge_on(sheet, flow.id)) is not None
    ]


def _shape(document: Snapshot, key: str) -> Shape:
    shape = document.shape(key)
    assert shape is not None
    return shape


def _tidy(box: Bounds) -> Bounds:
    return Bounds(shifted(box.x, 0.0), shifted(box.y, 0.0), box.width, box.height)
