"""How much room something larger needs, and how much of a strip can be taken back."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import NamedTuple

from workbench.editing.operations.room import Axis, Bearings, Room, shapes_around
from workbench.geometry import Bounds, Point
from workbench.layout.places import lines_of, places_of
from workbench.model.document import Document
from workbench.model.records import Edge, Shape
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.notation.landscape.kinds import CONTAINER_TYPES

_SAME = 0.5
_BESIDE = 50.0  # what was nearer than this keeps its distance, what was further keeps this one
_LINE = 20.0  # the same for lines
_BORDER = 20.0  # … and for the border of what is around
_LEAST = 60.0  # what is around is not made narrower


class Needed(NamedTuple):
    """By how much what lies right of and below a growing shape must give way."""

    right: float
    down: float


def needed_room(
    document: Document,
    shape: Shape,
    after: Bounds,
    right: float = 0.0,
    *,
    apart: bool = True,
    without: Collection[str] = (),
) -> Needed:
    """Return the room a shape needs to have larger bounds, and not to touch anything then.

    Neighbours and lines on the right and below keep their distance, as far as it is usual; not so
    with `apart` False.  In whole units.  What is inside the shape, and on its border, is not in
    the way.  `right`: room that is made on the right even if it is not needed.
    `without`: ids of edges that do not count.
    """
    seeker = _Seeker(document, shape, after, 1.0 if apart else 0.0, without)
    right = max(right, seeker.need(Axis.RIGHT, 0.0))
    return Needed(right, seeker.need(Axis.DOWN, right))


def room_above(
    document: Document,
    shape: Shape,
    wanted: float,
    gap: float = _LINE,
    without: Collection[str] = (),
) -> float:
    """Return how far a shape can grow upwards, at most as far as wanted, and keep a gap.

    `without`: ids of edges that do not count.
    """
    box = shape.bounds
    area = Bounds(box.x - gap, box.y - wanted - gap, box.width + 2 * gap, wanted + gap - 1)
    own = _own(document, shape)
    free = wanted
    drawn = [s for key in own if (s := document.shape(key)) is not None]
    gap += box.y - min(s.bounds.y for s in drawn if _is_at_border(s, box))
    for other in places_of(document).near(shape.sheet, area):
        if other.id in own:
            continue
        if other.bounds.covers(box) or _is_open(document, other):
            # What is around leaves its own title free, and lanes end at their borders.
            for border in (other.bounds.y, other.bounds.bottom):
                if border <= box.y + 1:
                    free = min(free, box.y - border - gap)
        else:
            free = min(free, box.y - _whole(other).bottom - gap)
    for edge in lines_of(document).near(shape.sheet, area):
        if edge.id in without:
            continue
        flow = document.flow(edge.element)
        ends = (flow.source, flow.target) if flow is not None else ("", "")
        last = len(edge.waypoints) - 2
        for number, (p, q) in enumerate(pairwise(edge.waypoints)):
            high, low = sorted((p.y, q.y))
            if high >= box.y - _SAME or min(p.x, q.x) > area.right or max(p.x, q.x) < area.x:
                continue
            is_end = (number == 0 and _is_end(document, shape, ends[0])) or (
                number == last and _is_end(document, shape, ends[1])
            )
            free = min(free, box.y - (high if is_end else min(low, box.y)) - gap)
    return max(free, 0.0)


def free_room(
    document: Document,
    room: Room,
    growing: Collection[str] = (),
    *,
    gap: float = 0.0,
    without: Collection[str] = (),
) -> float:
    """Return how much of a strip can be taken away from its far end, at most `room.by`.

    So much that nothing comes to lie upon something else, or nearer to it than `gap` (if it was
    not nearer before), and that making the same room again leads back.  `without`: ids of shapes
    and edges that do not count.
    """
    return _Strip(document, room, growing, gap, frozenset(without)).free()


class _Seeker:
    """What stands in the way of a growing shape."""

    def __init__(
        self,
        document: Document,
        shape: Shape,
        after: Bounds,
        apart: float,
        without: Collection[str],
    ) -> None:
        self._document = document
        self._without = without
        self._apart = apart
        self._shape = shape
        self._before = shape.bounds
        self._after = after
        self._own = _own(document, shape)
        self._around = set(shapes_around(document, shape))
        # How far boundary events stand out, on the right and below.
        drawn = [s for key in self._own if (s := document.shape(key)) is not None]
        box = shape.bounds
        self._events = (
            max(s.bounds.right for s in drawn if _is_at_border(s, box)) - box.right,
            max(s.bounds.bottom for s in drawn if _is_at_border(s, box)) - box.bottom,
        )

    def need(self, axis: Axis, right: float) -> float:
        """Return the room needed on an axis, `right` made already."""
        before, after = self._before, self._after
        edge = before[axis] + before[axis + 2]
        wider = after[axis] + after[axis + 2] - edge
        if wider <= 0:
            return 0.0
        out = self._events[axis]
        across = axis.across
        if axis is Axis.RIGHT:
            low = min(before.y, after.y)
            band = low, max(before.bottom, low + 1)
        else:
            band = after.x, after.right
        need = 0.0
        # Behind `at` everything is further right by now.
        at = after.right - right - _SAME
        for box, usual in self._obstacles():
            near = box[axis]
            if near < edge - _SAME:
                continue
            first = box[across] + (right if axis is Axis.DOWN and box.x >= at else 0.0)
            if first >= band[1] or first + box[across + 2] <= band[0]:
                continue
            gap = max(near - edge - out, 0.0)
            need = max(need, wider + edge + out + min(usual, gap) * self._apart - near)
        for other in self._document.shapes_on(self._shape.sheet):
            # What is around grows, too.
            if other.id not in self._around and not _is_open(self._document, other):
                continue
            border = other.bounds[axis] + other.bounds[axis + 2]
            if other.bounds.grown(_SAME).covers(before):
                gap = max(border - edge, 0.0)
                need = max(need, wider + edge + min(_BORDER, gap) * self._apart - border)
        return float(max(-(-need // 1), 0.0))

    def _obstacles(self) -> Iterator[tuple[Bounds, float]]:
        document, sheet = self._document, self._shape.sheet
        after = self._after
        area = self._before.united(after).grown(_BESIDE)
        for other in places_of(document).near(sheet, area):
            if other.id in self._own or other.id in self._around:
                continue
            if _is_open(document, other):
                continue  # it moves or grows with what is around the shape
            yield _whole(other), _BESIDE
        for line in lines_of(document).near(sheet, area):
            if line.id in self._without:
                continue
            flow = document.flow(line.element)
            ends = (flow.source, flow.target) if flow is not None else ("", "")
            yield from self._pieces(line, ends)

    def _pieces(self, edge: Edge, ends: tuple[str, str]) -> Iterator[tuple[Bounds, float]]:
        line = edge.waypoints
        last = len(line) - 2
        for number, (p, q) in enumerate(pairwise(line)):
            if number == 0 and _is_end(self._document, self._shape, ends[0]):
                continue  # it leaves the shape itself
            if number == last and _is_end(self._document, self._shape, ends[1]):
                continue
            x, y = min(p.x, q.x), min(p.y, q.y)
            yield Bounds(x, y, abs(p.x - q.x) + 0.01, abs(p.y - q.y) + 0.01), _LINE


_PIECE = 1.0  # what is left at least of a piece of line in a strip that is taken away


class _Strip:
    """A strip across a sheet, and what lies in it."""

    def __init__(
        self,
        document: Document,
        room: Room,
        growing: Collection[str],
        gap: float,
        without: frozenset[str],
    ) -> None:
        self._document = document
        self._room = room
        self._gap = gap
        self._without = without
        self._bearings = Bearings(document, room.sheet, room.axis, growing)
        self._end = room.at + room.by
        self._limit = room.by
        self._staying: dict[str, Bounds] = {}  # shapes that end in the strip or behind it
        self._moving: set[str] = set()
        self._inside: dict[str, float] = {}  # element of what stays -> where it is

    def free(self) -> float:
        shrinking = self._sort()
        for key, box in self._staying.items():
            self._keep_off(key, box, shrinking)
        if self._limit > 0:
            self._leave_lines()
        return float(max((self._limit + 1e-6) // 1, 0.0))

    def _sort(self) -> list[Bounds]:
        """Find out what moves, what stays and what shrinks."""
        axis, threshold, document = self._room.axis, self._end - _SAME, self._document
        shrinking: list[Bounds] = []
        for shape in self._bearings.shapes:
            if shape.id in self._without:
                continue
            element = document.element(shape.element)
            carrier = self._bearings.carrier(element)
            box = shape.bounds
            far = box[axis] + box[axis + 2]
            if carrier is not None:
                if carrier.id in self._bearings.growing:
                    self._pass(box.center[axis])
                elif carrier.bounds[axis] < threshold and shape.element:
                    self._inside[shape.element] = 0.0
                continue
            if box[axis] >= threshold:
                self._moving.add(shape.id)
            elif self._bearings.grows(shape, element):
                self._pass(box[axis])
                if far >= threshold:
                    shrinking.append(box)
                    if shape.id not in self._bearings.growing:
                        self._least(box[axis + 2])
                else:
                    self._pass(far)
            else:
                self._pass(box[axis])
                self._inside[shape.element] = 0.0
                whole = self._whole(shape)
                if whole[axis] + whole[axis + 2] > self._room.at - self._gap:
                    self._staying[shape.id] = whole
        return shrinking

    def _whole(self, shape: Shape) -> Bounds:
        # Room that was made before may have names at its borders.
        return _whole(shape) if self._gap else shape.bounds

    def _pass(self, place: float) -> None:
        """Let the strip begin behind a place."""
        if self._room.at - _SAME <= place < self._end - _SAME:
            self._limit = min(self._limit, self._end - place - 1)

    def _least(self, size: float) -> None:
        self._limit = min(self._limit, max(size - _LEAST, 0.0))

    def _keep_off(self, key: str, box: Bounds, shrinking: list[Bounds]) -> None:
        """Let nothing come too near to a shape that stays."""
        axis = self._room.axis
        far = box[axis] + box[axis + 2]
        reach = max(far, self._room.at) + self._room.by + self._gap + 1
        if axis is Axis.RIGHT:
            area = Bounds(box.x, box.y, reach - box.x, box.height)
        else:
            area = Bounds(box.x, box.y, box.width, reach - box.y)
        for other in places_of(self._document).near(self._room.sheet, area):
            if other.id in self._moving and other.id != key:
                whole = self._whole(other)
                if area.overlaps(whole) and whole[axis] >= far:
                    apart = whole[axis] - far
                    self._limit = min(self._limit, apart - min(self._gap, apart))
        for around in shrinking:
            if around.covers(box):
                apart = around[axis] + around[axis + 2] - far
                self._limit = min(self._limit, apart - min(10.0, apart))

    def _leave_lines(self) -> None:
        axis, start, end = self._room.axis, self._room.at - _SAME, self._end - _SAME
        for edge in self._document.edges_on(self._room.sheet):
            line = edge.waypoints
            if edge.id in self._without or not line:
                continue
            first, last = min(p[axis] for p in line), max(p[axis] for p in line)
            if last < start or first >= end:
                continue
            flow = self._document.flow(edge.element)
            tied = set[int]()
            if flow is not None:
                if flow.source in self._inside:
                    tied |= set(_run(line, axis))
                if flow.target in self._inside:
                    tied |= {len(line) - 1 - at for at in _run(line[::-1], axis)}
            for number, point in enumerate(line):
                if number not in tied:
                    self._pass(point[axis])
            for one, other in pairwise(line):
                low, high = sorted((one[axis], other[axis]))
                level = abs(one[axis.across] - other[axis.across]) < _SAME
                # Where nobody has made the room before, a piece that shrinks must not vanish.
                if self._gap and level and low < end <= high:
                    self._limit = min(self._limit, high - low - min(_PIECE, high - low))
            if edge.label is not None and last >= end:
                self._pass(edge.label.center[axis])


def _run(line: tuple[Point, ...], axis: Axis) -> Iterator[int]:
    """Yield the first points of a line that lie level with its end."""
    for number, point in enumerate(line):
        if abs(point[axis] - line[0][axis]) >= _SAME:
            return
        yield number


def _own(document: Document, shape: Shape) -> set[str]:
    """Return the shape, what is in it and what is on its border, by id of the shapes."""
    found = {shape.id}
    queue = [shape.element]
    for key in queue:  # grows while it is worked off
        for child in (*document.children(key), *document.attached(key)):
            drawn = document.shape_on(shape.sheet, child.id)
            if drawn is not None and drawn.id not in found:
                found.add(drawn.id)
                queue.append(child.id)
    return found


def _is_at_border(shape: Shape, box: Bounds) -> bool:
    return not box.grown(-_SAME).covers(shape.bounds) and shape.bounds.touches(box)


def _is_end(document: Document, shape: Shape, element: str) -> bool:
    """Tell whether a line that ends at an element ends at a shape, or at an event on its border."""
    if element == shape.element:
        return True
    end = document.element(element)
    return end is not None and end.host == shape.element


def _whole(shape: Shape) -> Bounds:
    """Return the bounds of a shape with its name, where that has a place of its own."""
    return shape.bounds if shape.label is None else shape.bounds.united(shape.label)


def _is_open(document: Document, shape: Shape) -> bool:
    element = document.element(shape.element)
    return element is not None and (
        family_of(element.type) in (Family.POOL, Family.LANE) or element.type in CONTAINER_TYPES
    )
