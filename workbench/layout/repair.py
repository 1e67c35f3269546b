"""A line whose end has moved: only its near segments change, the bends further on are the user's.

`followed` keeps every bend; `rejoined` gives up as few of the nearest ones as it must.
Both look at the first end of a line; turn the line round for the last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.geometry import Bounds, Point
from workbench.layout.outline import Form, Outline
from workbench.layout.routing import (
    BEND,
    CLEARANCE,
    TIGHT,
    End,
    Line,
    Obstacles,
    is_clear,
    segment_crosses,
    straightened,
)

_SAME = 0.5  # coordinates that count as equal
_SHORTEST = 10.0  # the first segment must not become shorter, if it was longer


def followed(line: Sequence[Point], before: Outline, after: Outline) -> Line | None:
    """Return the line with its first end carried along with its symbol, every bend kept.

    The first segment keeps its direction, the second becomes longer or shorter.  None where that
    does not give a sound line.  What may have changed are the first three points.
    """
    start, bend = line[0], line[1]
    dock = carried(start, before, after)
    level, plumb = abs(start.y - bend.y) < _SAME, abs(start.x - bend.x) < _SAME
    if len(line) == 2:
        if (level and abs(dock.y - bend.y) < _SAME) or (plumb and abs(dock.x - bend.x) < _SAME):
            kept: Line = (dock, bend)
        else:
            return None
    elif level or plumb:
        moved = Point(bend.x, dock.y) if level else Point(dock.x, bend.y)
        third = line[2]
        if (level and abs(bend.y - third.y) < _SAME) or (plumb and abs(bend.x - third.x) < _SAME):
            return None  # a straight run of three points: let it be rejoined
        if len(line) == 3 and not _same_way(bend, third, moved, third):
            return None  # the last segment would enter its symbol from within
        kept = (dock, moved, *line[2:])
    else:
        if after.bounds.grown(-TIGHT).contains(bend):
            return None
        kept = (after.meets(after.bounds.center, bend), *line[1:])
        return kept
    if not _same_way(start, bend, kept[0], kept[1]):
        return None
    length, was = kept[0].distance(kept[1]), start.distance(bend)
    if length < min(_SHORTEST, was) - _SAME:
        return None
    if any(segment_crosses(p, q, after.bounds, -TIGHT) for p, q in pairwise(kept[:3])):
        return None
    return straightened(kept[:4]) + tuple(kept[4:])


def rejoined(line: Sequence[Point], end: End, far: Bounds, obstacles: Obstacles) -> Line | None:
    """Return the line with its first points anew and as many of the later ones as possible kept.

    None where none of the bends can be reached by a straight or once bent, clear line.
    """
    for kept in range(1, len(line) - 1):
        rest = line[kept:]
        best: tuple[float, Line] | None = None
        for cost, head in _heads(end, rest[0]):
            joined = straightened((*head, *rest[:2])) + tuple(rest[2:])
            if len(joined) < 2 or (best is not None and cost >= best[0]):
                continue
            changed = joined[: len(head) + 2]
            if (
                not _turns_back(changed)
                and not _enters(changed, end.bounds, far)
                and is_clear(changed, obstacles, CLEARANCE)
            ):
                best = cost, joined
        if best is not None:
            return best[1]
    return None


def carried(dock: Point, before: Outline, after: Outline) -> Point:
    """Return the place on the new outline that corresponds to a place on the old one."""
    old, new = before.bounds, after.bounds
    if old.width == new.width and old.height == new.height:
        return dock.moved(new.x - old.x, new.y - old.y)
    side = before.side_of(dock)
    middle = before.middle(side)
    if after.form is not Form.BOX or middle.distance(dock) < _SAME:
        return after.middle(side)
    at = after.middle(side)
    if side.is_level:
        return Point(at.x, min(max(dock.y, new.y), new.bottom))
    return Point(min(max(dock.x, new.x), new.right), at.y)


def _heads(end: End, goal: Point) -> Iterator[tuple[float, Line]]:
    for side in end.sides:
        dock = end.outline.middle(side)
        nx, ny = side.normal
        ahead = (goal.x - dock.x) * nx + (goal.y - dock.y) * ny
        if ahead < _SHORTEST:
            continue
        distance = abs(goal.x - dock.x) + abs(goal.y - dock.y)
        if side.is_level:
            straight, corner = abs(goal.y - dock.y) < _SAME, Point(goal.x, dock.y)
        else:
            straight, corner = abs(goal.x - dock.x) < _SAME, Point(dock.x, goal.y)
        if straight:
            yield distance, (dock,)
        else:
            yield distance + BEND, (dock, corner)


def _same_way(start: Point, end: Point, new_start: Point, new_end: Point) -> bool:
    """Tell whether the new segment does not run against the old one."""
    dx, dy = end.x - start.x, end.y - start.y
    return dx * (new_end.x - new_start.x) + dy * (new_end.y - new_start.y) > 0


def _turns_back(line: Sequence[Point]) -> bool:
    for p, q, r in zip(line, line[1:], line[2:], strict=False):
        dx, dy, ex, ey = q.x - p.x, q.y - p.y, r.x - q.x, r.y - q.y
        if dx * ex + dy * ey < 0 and abs(dx * ey - dy * ex) < _SAME:
            return True
    return False


def _enters(line: Sequence[Point], *boxes: Bounds) -> bool:
    return any(segment_crosses(p, q, box, -TIGHT) for p, q in pairwise(line) for box in boxes)
