"""Lines that cross the place where room is made: they become longer, and keep their bends."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from itertools import pairwise

import msgspec

from workbench.editing.operations.spacing_levels import Level, Way, line_at
from workbench.geometry import Point, distance_to_segment
from workbench.model.document import Document, Step
from workbench.model.records import Edge
from workbench.model.snapshot import Snapshot

_SAME = 0.5  # coordinates that count as equal
_SHORTEST = 10.0  # what is left of a piece of a line when room is taken away


class StretchedLine(msgspec.Struct, frozen=True):
    """An edge, and which of its waypoints move; `name`: whether its name does."""

    edge: str
    moves: tuple[bool, ...]
    name: bool
    whole: bool

    def apply(self, step: Step, dx: float, dy: float) -> None:
        edge = step.document.edge(self.edge)
        if edge is None or len(edge.waypoints) != len(self.moves):
            return
        if self.whole:
            line = tuple(Point(x + dx, y + dy) for x, y in edge.waypoints)
        else:
            line = tuple(
                point.moved(dx, dy) if moves else point
                for point, moves in zip(edge.waypoints, self.moves, strict=True)
            )
        label = edge.label
        if label is not None and self.name:
            label = label.moved(dx, dy)
        step.update(edge, waypoints=line, label=label)


def stretched_lines(
    document: Document,
    sheet: str,
    way: Way,
    levels: Sequence[Level],
    moving: frozenset[str],
    growing: Collection[str],
) -> tuple[tuple[StretchedLine, ...], frozenset[str], float]:
    """Return the lines with points that move, and by how much their pieces can be shortened.

    A line that could not stay as it is (a plumb one between two that part) is left out: it finds a
    new course like any line whose end is moved.  The shapes such lines join come second.
    """
    found: list[StretchedLine] = []
    parting: set[str] = set()
    least = math.inf
    single = levels[0].at if len(levels) == 1 else None
    shapes = {shape.element: shape.id for level in levels for shape in level.members.values()}
    for level in levels:
        if level.container is not None:
            shapes[level.container.element] = level.container.id
    for edge in document.edges_on(sheet):
        line = edge.waypoints
        if len(line) < 2:
            continue
        if single is not None:
            places = [way.at(point) > single for point in line]
        else:
            places = [way.at(point) > line_at(levels, point) for point in line]
        ends = _ends_move(document, edge, shapes, moving)
        at_pool = _at_growing_pool(document, edge, shapes, growing)
        moves = _with_ends(way, line, places, ends, at_pool)
        if moves is None:
            flow = document.flow(edge.element)
            if flow is not None:
                parting |= {shapes[key] for key in (flow.source, flow.target) if key in shapes}
            continue
        if not any(moves):
            continue
        whole = all(moves)
        name = whole or (edge.label is not None and _name_moves(line, moves, edge.label.center))
        found.append(StretchedLine(edge.id, tuple(moves), name, whole))
        if not whole:
            least = min(least, _slack(way, line, moves))
    return tuple(found), frozenset(parting), least


def _ends_move(
    document: Snapshot, edge: Edge, shapes: dict[str, str], moving: frozenset[str]
) -> tuple[bool | None, bool | None]:
    """Return for both ends whether their shape moves, None where no shape is drawn there."""
    flow = document.flow(edge.element)
    if flow is None:
        return None, None
    source, target = shapes.get(flow.source), shapes.get(flow.target)
    return (
        source in moving if source is not None else None,
        target in moving if target is not None else None,
    )


def _at_growing_pool(
    document: Snapshot, edge: Edge, shapes: dict[str, str], growing: Collection[str]
) -> tuple[bool, bool]:
    """Tell for both ends of a message flow whether it is on the border of a pool that grows."""
    flow = document.flow(edge.element)
    if flow is None or flow.type != "messageFlow":
        return False, False
    source, target = document.element(flow.source), document.element(flow.target)
    return (
        source is not None and source.type == "participant" and shapes.get(source.id) in growing,
        target is not None and target.type == "participant" and shapes.get(target.id) in growing,
    )


def _with_ends(
    way: Way,
    line: Sequence[Point],
    moves: list[bool],
    ends: tuple[bool | None, bool | None],
    at_pool: tuple[bool, bool],
) -> list[bool] | None:
    """Let the ends of a line go with their shapes, and what is plumb above an end with it.

    An end at the long border of a pool may be anywhere on it: it goes with the line.  None where
    the line cannot keep its form.
    """
    last = len(line) - 1
    for number, along in ((0, range(1, last + 1)), (last, range(last - 1, -1, -1))):
        at_start = number == 0
        end = ends[0 if at_start else 1]
        if end is None or at_pool[0 if at_start else 1]:
            continue
        moves[number] = end
        for other in along:
            if abs(way.at(line[other]) - way.at(line[number])) > _SAME:
                break
            if other in (0, last) and not _is_free(other, ends, at_pool):
                break
            moves[other] = end
    for number, (p, q) in enumerate(pairwise(line)):
        if moves[number] == moves[number + 1]:
            continue
        if abs(way.at(p) - way.at(q)) <= _SAME:
            return None  # a piece across the way would lean
        if last == 1 and abs(_across(way, p) - _across(way, q)) > _SAME:
            return None  # a line of one slanting piece docks anew
    return moves


def _is_free(number: int, ends: tuple[bool | None, ...], at_pool: tuple[bool, bool]) -> bool:
    side = 0 if number == 0 else 1
    return ends[side] is None or at_pool[side]


def _name_moves(line: Sequence[Point], moves: Sequence[bool], name: Point) -> bool:
    """Tell whether a name goes along: it stays near the end of the piece that it is nearer to."""
    number = min(
        range(len(line) - 1), key=lambda at: distance_to_segment(name, line[at], line[at + 1])
    )
    nearer = min(number, number + 1, key=lambda at: name.distance(line[at]))
    return moves[nearer]


def _across(way: Way, point: Point) -> float:
    return point.y if way.level else point.x


def _slack(way: Way, line: Sequence[Point], moves: Sequence[bool]) -> float:
    """Return by how much the pieces that cross the place can be shortened."""
    if len(line) == 2:
        return math.inf  # its two shapes keep their distance
    gaps = [
        abs(way.at(q) - way.at(p)) - _SHORTEST
        for (p, q), (first, second) in zip(pairwise(line), pairwise(moves), strict=True)
        if first != second
    ]
    return max(0.0, min(gaps, default=math.inf))
