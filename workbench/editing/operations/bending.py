"""Taking bends out of lines, which stay level and plumb."""

from __future__ import annotations

from itertools import pairwise

from workbench.editing.operations.joining import set_waypoints
from workbench.geometry import Point
from workbench.layout.line import SAME, straightened
from workbench.model.document import Step


def remove_bend(step: Step, key: str, index: int) -> None:
    """Take a bend out of a line, with the one beside it where the line would slant without it.

    What follows is brought in line with what comes before.  A corner that the line cannot do
    without stays.  `index`: of the waypoint.
    """
    edge = step.document.edge(key)
    if edge is None or not 0 < index < len(edge.waypoints) - 1:
        return
    line = list(edge.waypoints)
    if not _is_orthogonal(line):
        set_waypoints(step, key, [*line[:index], *line[index + 1 :]])
        return
    jogs = [at for at in (index - 1, index) if 0 < at < len(line) - 2]
    for at in sorted(jogs, key=lambda at: line[at].distance(line[at + 1])):
        without = _without_jog(line, at)
        if without is None:
            continue
        set_waypoints(step, key, without)
        drawn = step.document.edge(key)
        if drawn is not None and _is_orthogonal(drawn.waypoints):
            return
        step.update(edge, waypoints=edge.waypoints)


def _without_jog(line: list[Point], at: int) -> list[Point] | None:
    """Return the line without the piece that begins at a waypoint between two bends."""
    before, after = line[at - 1], line[at + 2]
    level = abs(before.y - line[at].y) < SAME
    if level != (abs(after.y - line[at + 1].y) < SAME):
        return None
    if at + 2 < len(line) - 1 or at - 1 == 0:
        moved = Point(after.x, before.y) if level else Point(before.x, after.y)
        found = [*line[:at], moved, *line[at + 3 :]]
    else:
        moved = Point(before.x, after.y) if level else Point(after.x, before.y)
        found = [*line[: at - 1], moved, *line[at + 2 :]]
    return list(straightened(found))


def _is_orthogonal(line: list[Point] | tuple[Point, ...]) -> bool:
    return all(min(abs(p.x - q.x), abs(p.y - q.y)) < SAME for p, q in pairwise(line))
