"""Lines through points: round bends, bridges where they cross others, and what sits at the ends."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from workbench.drawing.display_list import Command
from workbench.geometry import Point

BEND = 5.0  # radius of a bend
BRIDGE = 4.0  # radius of the arc where one line jumps another

_CIRCLE = 0.5522847498


def line_commands(
    points: Sequence[Point],
    radius: float = BEND,
    bridges: Mapping[int, Sequence[float]] | None = None,
) -> tuple[Command, ...]:
    """Return the path through the points with bends rounded.

    `bridges`: by the number of a horizontal segment, the x of each place where it jumps another
    line.  A bridge that would run into a bend or another bridge is left out.
    """
    points = without_repetition(points)
    if len(points) < 2:
        return ()
    commands: list[Command] = [("M", *points[0])]
    start = points[0]
    for number in range(len(points) - 1):
        corner = points[number + 1]
        if number + 2 < len(points):
            stop, curve, resume = _bend(points[number], corner, points[number + 2], radius)
        else:
            stop, curve, resume = corner, None, corner
        if bridges and number in bridges:
            commands += _bridged(start, stop, bridges[number])
        commands.append(("L", *stop))
        if curve is not None:
            commands.append(curve)
        start = resume
    return tuple(commands)


def without_repetition(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the points without those that equal their predecessor."""
    kept: list[Point] = []
    for point in points:
        if not kept or abs(point[0] - kept[-1][0]) > 1e-6 or abs(point[1] - kept[-1][1]) > 1e-6:
            kept.append(Point(point[0], point[1]))
    return tuple(kept)


def _bend(
    before: Point, corner: Point, after: Point, radius: float
) -> tuple[Point, Command | None, Point]:
    """Return where the line leaves its segment, the curve, and where the next segment begins."""
    reach = min(radius, before.distance(corner) / 2, corner.distance(after) / 2)
    stop = along(corner, before, reach)
    resume = along(corner, after, reach)
    straight = (
        abs(
            (corner.x - before.x) * (after.y - corner.y)
            - (corner.y - before.y) * (after.x - corner.x)
        )
        < 1e-3
    )
    if reach < 0.1 or straight:
        return corner, None, corner
    first = along(corner, stop, reach * (1 - _CIRCLE))
    second = along(corner, resume, reach * (1 - _CIRCLE))
    return stop, ("C", *first, *second, *resume), resume


def _bridged(start: Point, stop: Point, places: Sequence[float]) -> list[Command]:
    right = stop.x > start.x
    step = BRIDGE if right else -BRIDGE
    k = BRIDGE * _CIRCLE if right else -BRIDGE * _CIRCLE
    y, top = start.y, start.y - BRIDGE
    commands: list[Command] = []
    last = start.x
    for x in sorted(places, reverse=not right):
        from_last = (x - step - last) if right else (last - x + step)
        to_stop = (stop.x - x - step) if right else (x + step - stop.x)
        if from_last < 0 or to_stop < 0:
            continue
        commands += [
            ("L", x - step, y),
            ("C", x - step, y - abs(k), x - k, top, x, top),
            ("C", x + k, top, x + step, y - abs(k), x + step, y),
        ]
        last = x + step
    return commands


def along(start: Point, towards: Point, distance: float) -> Point:
    """Return the point at a distance from start in the direction of another point."""
    length = start.distance(towards)
    if length == 0:
        return start
    share = distance / length
    return Point(start.x + (towards.x - start.x) * share, start.y + (towards.y - start.y) * share)


def length_of(points: Sequence[Point]) -> float:
    return sum(a.distance(b) for a, b in pairwise(points))


def point_along(points: Sequence[Point], distance: float) -> Point:
    """Return the point of a line at a distance from its first point."""
    for a, b in pairwise(points):
        length = a.distance(b)
        if distance <= length:
            return along(a, b, distance)
        distance -= length
    return points[-1]


def shortened(points: Sequence[Point], at_start: float, at_end: float) -> tuple[Point, ...]:
    """Return the line with a length cut off at both ends; at least a stub of it stays."""
    total = length_of(points)
    if total <= at_start + at_end + 0.5:
        return tuple(points)
    first = _cut_start(points, at_start) if at_start else tuple(points)
    return tuple(reversed(_cut_start(first[::-1], at_end))) if at_end else first


def _cut_start(points: Sequence[Point], distance: float) -> tuple[Point, ...]:
    for number in range(len(points) - 1):
        length = points[number].distance(points[number + 1])
        if distance < length:
            return (along(points[number], points[number + 1], distance), *points[number + 1 :])
        distance -= length
    return tuple(points[-2:])


def arrow(
    tip: Point, behind: Point, length: float, half_width: float
) -> tuple[Point, Point, Point]:
    """Return the corners of an arrowhead: one side, the tip, the other side.

    `behind` is any point the line comes from.
    """
    angle = math.atan2(tip.y - behind.y, tip.x - behind.x)
    cos, sin = math.cos(angle), math.sin(angle)
    x, y = tip.x - length * cos, tip.y - length * sin
    return (
        Point(x - half_width * sin, y + half_width * cos),
        tip,
        Point(x + half_width * sin, y - half_width * cos),
    )
