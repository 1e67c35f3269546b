"""Room on a sheet: made so that something larger fits in, and taken back.

Room is made at a line across the whole sheet: what begins behind it moves on by as much, lines
keep their form, pools, lanes and the sub-processes around grow.  So nothing new can overlap, rows
and columns stay rows and columns, and taking the same room again leads back exactly.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import IntEnum

import msgspec

from workbench.geometry import Bounds, Point
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family
from workbench.notation.landscape.kinds import CONTAINER_TYPES

_SAME = 0.5  # coordinates that count as equal; what begins at the line moves
_OPEN = CONTAINER_TYPES | {"lane"}


class Axis(IntEnum):
    """The direction in which room is made: to the right or down.  The index of the coordinate."""

    RIGHT = 0
    DOWN = 1

    @property
    def across(self) -> Axis:
        return Axis(1 - self)


class Room(msgspec.Struct, frozen=True):
    """A strip across a sheet: from `at`, `by` wide."""

    sheet: str
    axis: Axis
    at: float
    by: float


def make_room(step: Step, room: Room, growing: Collection[str] = ()) -> None:
    """Move everything on the sheet that begins at or behind `room.at` on by `room.by`.

    Pools, lanes and groups that reach over the line grow.  Of sub-processes only those do whose
    shapes are named in `growing` (`shapes_around`); others that reach over it stay as they are,
    with what is in them.
    """
    if room.by > 0:
        _Shift(step.document, room.sheet, room.axis, room.at, room.by, growing).write(step)


def take_room(step: Step, room: Room, growing: Collection[str] = ()) -> None:
    """Move everything behind a strip that is free (`free_room`) back by its width."""
    if room.by > 0:
        end = room.at + room.by
        _Shift(step.document, room.sheet, room.axis, end, -room.by, growing).write(step)


def shapes_around(document: Snapshot, shape: Shape) -> list[str]:
    """Return the ids of the shapes of the sub-processes in which a shape stands on its sheet."""
    found = []
    for above in document.container_chain(shape.element):
        if family_of(above.type) is Family.SUB_PROCESS:
            drawn = document.shape_on(shape.sheet, above.id)
            if drawn is not None:
                found.append(drawn.id)
    return found


class Bearings:
    """Which shapes of a sheet go with which, and which grow, when room is made on an axis."""

    def __init__(
        self, document: Snapshot, sheet: str, axis: Axis, growing: Collection[str]
    ) -> None:
        self.document = document
        self.axis = axis
        self.growing = growing
        self.shapes = document.shapes_on(sheet)
        self.drawn: dict[str, Shape] = {}
        for shape in self.shapes:
            self.drawn.setdefault(shape.element, shape)
        self._carriers: dict[str, Shape | None] = {}  # by scope

    def grows(self, shape: Shape, element: Element | None) -> bool:
        """Tell whether a shape that reaches over the line becomes larger instead of staying."""
        if shape.id in self.growing:
            return True
        if element is None:
            return False
        if element.type == "participant":
            if shape.has("participantBandKind"):
                return False
            lying = not shape.has("isHorizontal") or shape.is_set("isHorizontal")
            return bool(element.refers_to) or lying == (self.axis is Axis.RIGHT)
        return element.type in _OPEN

    def carrier(self, element: Element | None) -> Shape | None:
        """Return the shape with which an element goes, None where it goes by itself."""
        if element is None:
            return None
        if element.host:
            host = self.drawn.get(element.host)
            if host is not None:
                outer = self._carrier_of_scope(element.parent)
                return host if outer is None else outer
        return self._carrier_of_scope(element.parent)

    def _carrier_of_scope(self, scope: str) -> Shape | None:
        if not scope:
            return None
        if scope in self._carriers:
            return self._carriers[scope]
        self._carriers[scope] = None  # ends a circle, which broken files have
        found: Shape | None = None
        element = self.document.element(scope)
        if element is not None and element.type != "process":
            found = self._carrier_of_scope(element.parent)
            if found is None and family_of(element.type) is Family.SUB_PROCESS:
                shape = self.drawn.get(scope)
                found = shape if shape is not None and shape.id not in self.growing else None
        self._carriers[scope] = found
        return found


class _Shift:
    """Everything on a sheet that begins at a threshold or behind it, moved along an axis."""

    def __init__(
        self,
        document: Document,
        sheet: str,
        axis: Axis,
        at: float,
        by: float,
        growing: Collection[str],
    ) -> None:
        self.document = document
        self.sheet = sheet
        self.axis = axis
        self.threshold = at - _SAME
        self.by = by
        self.bearings = Bearings(document, sheet, axis, growing)
        # What each shape is moved by; those that become larger are not listed.
        self.shifts: dict[str, float] = {}
        self._grown: list[Shape] = []
        self._overhanging: list[str] = []  # what stays though its centre is behind the threshold
        self._classify()

    def _classify(self) -> None:
        axis, threshold = self.axis, self.threshold
        for shape in self.bearings.shapes:
            element = self.document.element(shape.element)
            box = shape.bounds
            carrier = self.bearings.carrier(element)
            if carrier is not None and not self._is_grown(carrier):
                box = carrier.bounds
            elif carrier is not None:  # on the border of what grows
                center = box.center[axis]
                self.shifts[shape.id] = self.by if center >= threshold else 0.0
                continue
            if box[axis] >= threshold:
                self.shifts[shape.id] = self.by
            elif box[axis] + box[axis + 2] >= threshold and self.bearings.grows(shape, element):
                self._grown.append(shape)
            else:
                self.shifts[shape.id] = 0.0
                # Its lane may move away from under it.
                is_node = element is not None and family_of(element.type) in NODES
                if is_node and shape.bounds.center[axis] >= threshold:
                    self._overhanging.append(shape.id)

    def _is_grown(self, shape: Shape) -> bool:
        box = shape.bounds
        return (
            box[self.axis] < self.threshold <= box[self.axis] + box[self.axis + 2]
            and shape.id in self.bearings.growing
        )

    def write(self, step: Step) -> None:
        # What the step has moved before is still to be settled, and so are its lines.
        open_ = _unsettled(step)
        elements = {shape.element for shape in open_.values()}
        moved = [*self._moved_shapes(), *self._moved_edges(elements)]
        for record in moved:
            step.put(record)
        settled = [record.id for record in moved if record.id not in open_]
        step.hold(*settled, filed=True)
        step.refile(*self._overhanging)

    def _moved_shapes(self) -> Iterator[Shape]:
        for shape in self.bearings.shapes:
            if self.shifts.get(shape.id):
                label = shape.label
                yield shape.changed(
                    bounds=_moved(shape.bounds, self.axis, self.by),
                    label=None if label is None else _moved(label, self.axis, self.by),
                )
        for shape in self._grown:
            # Its title stays where it is.
            yield shape.changed(bounds=_grown(shape.bounds, self.axis, self.by))

    def _moved_edges(self, without: set[str]) -> Iterator[Edge]:
        axis, threshold, by = self.axis, self.threshold, self.by
        for edge in self.document.edges_on(self.sheet):
            line = edge.waypoints
            if not line:
                continue
            if without and self._ends_at(edge, without):
                continue
            source, target = self._end_shifts(edge)
            places = [point[axis] for point in line]
            if not source and not target and max(places) < threshold:
                continue
            if source != 0 and target != 0 and min(places) >= threshold:
                yield self._moved_wholly(edge)  # most of them: the quick way
                continue
            shifts = shifts_of_line(line, axis, threshold, by, source, target)
            if any(shifts):
                label = edge.label
                if label is not None:
                    same = all(shift == shifts[0] for shift in shifts)
                    at_label = by if label.center[axis] >= threshold else 0.0
                    label = _moved(label, axis, shifts[0] if same else at_label)
                yield edge.changed(waypoints=shifted_line(line, axis, shifts), label=label)

    def _moved_wholly(self, edge: Edge) -> Edge:
        by, label = self.by, edge.label
        if self.axis is Axis.RIGHT:
            line = tuple([Point(round(x + by, 6), y) for x, y in edge.waypoints])
        else:
            line = tuple([Point(x, round(y + by, 6)) for x, y in edge.waypoints])
        if label is not None:
            label = _moved(label, self.axis, by)
        return edge.changed(waypoints=line, label=label)

    def _ends_at(self, edge: Edge, elements: set[str]) -> bool:
        flow = self.document.flow(edge.element)
        return flow is not None and (flow.source in elements or flow.target in elements)

    def _end_shifts(self, edge: Edge) -> tuple[float | None, float | None]:
        flow = self.document.flow(edge.element)
        if flow is None:
            return None, None
        source, target = (self.bearings.drawn.get(key) for key in (flow.source, flow.target))
        return (
            self.shifts.get(source.id) if source is not None else None,
            self.shifts.get(target.id) if target is not None else None,
        )


def _unsettled(step: Step) -> dict[str, Shape]:
    """Return the shapes that the step has moved, and that settlers are still to look at."""
    found: dict[str, Shape] = {}
    for key in step.touched():
        shape = step.document.shape(key)
        if shape is None or step.is_held(key):
            continue
        before = step.before(key)
        if not isinstance(before, Shape) or before.bounds != shape.bounds:
            found[key] = shape
    return found


def shifts_of_line(
    line: tuple[Point, ...],
    axis: Axis,
    threshold: float,
    by: float,
    source: float | None,
    target: float | None,
) -> list[float]:
    """Return what each point of a line is moved by along an axis.

    That is `by` behind the threshold; but the ends go with their shapes (`source` and `target`:
    their shifts, None where the place decides), and with an end what lies level with it.
    """
    shifts = [by if point[axis] >= threshold else 0.0 for point in line]
    number = len(line)
    run = 0
    if source is not None:
        while run < number and abs(line[run][axis] - line[0][axis]) < _SAME:
            shifts[run] = source
            run += 1
    if target is not None:
        # A line that is one run between two shapes is bent in its middle.
        first = 0 if run < number else (number + 1) // 2
        for at in range(number - 1, first - 1, -1):
            if abs(line[at][axis] - line[-1][axis]) >= _SAME:
                break
            shifts[at] = target
    return shifts


def shifted_line(line: tuple[Point, ...], axis: Axis, shifts: list[float]) -> tuple[Point, ...]:
    """Return a line with its points moved along an axis, bent where a run is torn apart."""
    across = axis.across
    found: list[Point] = []
    for number, (point, shift) in enumerate(zip(line, shifts, strict=True)):
        moved = _point(point, axis, shift)
        if number:
            before = line[number - 1]
            is_run = abs(before[axis] - point[axis]) < _SAME < abs(before[across] - point[across])
            if is_run and shifts[number - 1] != shift:
                middle = round((before[across] + point[across]) / 2, 2)
                found.append(_placed(found[-1], across, middle))
                found.append(_placed(moved, across, middle))
            elif len(found) > 1 and moved == found[-1] and point != before:
                found.pop()  # a bend that was made in a run goes again
                continue
        found.append(moved)
    return tuple(found)


def _placed(point: Point, axis: Axis, value: float) -> Point:
    return Point(value, point.y) if axis is Axis.RIGHT else Point(point.x, value)


def _point(point: Point, axis: Axis, by: float) -> Point:
    return _placed(point, axis, shifted(point[axis], by)) if by else point


def _moved(box: Bounds, axis: Axis, by: float) -> Bounds:
    if axis is Axis.RIGHT:
        return Bounds(shifted(box.x, by), box.y, box.width, box.height)
    return Bounds(box.x, shifted(box.y, by), box.width, box.height)


def _grown(box: Bounds, axis: Axis, by: float) -> Bounds:
    if axis is Axis.RIGHT:
        return Bounds(box.x, box.y, shifted(box.width, by), box.height)
    return Bounds(box.x, box.y, box.width, shifted(box.height, by))


def shifted(value: float, by: float) -> float:
    """Return a coordinate moved so that moving it back gives the very same number."""
    return round(value + by, 6)
