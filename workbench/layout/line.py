"""Lines as such: what they cross, whether they are free, what of them says nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from workbench.geometry import Bounds, Point, around_points

Line = tuple[Point, ...]
# Returns the rectangles that a line must not cross and that touch the given area.
Obstacles = Callable[[Bounds], Sequence[Bounds]]

STUB = 20.0  # how far a line runs straight away from a symbol before it may turn
CLEARANCE = 8.0  # the distance a line keeps from symbols where there is room
TIGHT = 0.5  # … and where there is none
BEND = 40.0  # a bend costs as much as so many units of length
SAME = 0.5  # coordinates that count as equal


def no_obstacles(area: Bounds) -> Sequence[Bounds]:
    """Return nothing: a plane without other symbols."""
    return ()


def is_clear(line: Sequence[Point], obstacles: Obstacles, clearance: float = TIGHT) -> bool:
    """Tell whether a line keeps the distance from all obstacles."""
    for start, end in pairwise(line):
        area = around_points((start, end)).grown(clearance)
        for box in obstacles(area):
            if segment_crosses(start, end, box, clearance):
                return False
    return True


def crossings(line: Sequence[Point], obstacles: Obstacles) -> int:
    """Return how many (segment, obstacle) pairs cross."""
    return sum(
        segment_crosses(start, end, box, TIGHT)
        for start, end in pairwise(line)
        for box in obstacles(around_points((start, end)).grown(TIGHT))
    )


def segment_crosses(start: Point, end: Point, box: Bounds, clearance: float = 0.0) -> bool:
    """Tell whether a segment enters a rectangle grown by `clearance`; its border is free."""
    left, top = box.x - clearance, box.y - clearance
    right, bottom = box.x + box.width + clearance, box.y + box.height + clearance
    if (
        (start.x <= left and end.x <= left)
        or (start.x >= right and end.x >= right)
        or (start.y <= top and end.y <= top)
        or (start.y >= bottom and end.y >= bottom)
    ):
        return False
    dx, dy = end.x - start.x, end.y - start.y
    if dx == 0 or dy == 0:
        return True
    first, last = 0.0, 1.0
    for at, delta, low, high in ((start.x, dx, left, right), (start.y, dy, top, bottom)):
        near, far = (low - at) / delta, (high - at) / delta
        first, last = max(first, min(near, far)), min(last, max(near, far))
    return first < last


def straightened(line: Sequence[Point]) -> Line:
    """Return the line without points that say nothing: doubles, and those amid a straight run."""
    kept: list[Point] = []
    for point in line:
        if kept and abs(point.x - kept[-1].x) < SAME and abs(point.y - kept[-1].y) < SAME:
            continue
        if len(kept) > 1:
            before, last = kept[-2], kept[-1]
            if (
                abs(before.x - last.x) < SAME
                and abs(last.x - point.x) < SAME
                and (last.y - before.y) * (point.y - last.y) > 0
            ) or (
                abs(before.y - last.y) < SAME
                and abs(last.y - point.y) < SAME
                and (last.x - before.x) * (point.x - last.x) > 0
            ):
                kept[-1] = point
                continue
        kept.append(point)
    if len(kept) == 1:
        kept.append(line[-1])
    return tuple(kept)


def length_of(line: Sequence[Point]) -> float:
    """Return the length of an orthogonal line."""
    total = 0.0
    for (px, py), (qx, qy) in pairwise(line):
        total += abs(px - qx) + abs(py - qy)
    return total


def reverses(line: Sequence[Point]) -> bool:
    """Tell whether an orthogonal line runs back over itself."""
    for p, q, r in zip(line, line[1:], line[2:], strict=False):
        if abs(p.x - q.x) < SAME and abs(q.x - r.x) < SAME:
            return True
        if abs(p.y - q.y) < SAME and abs(q.y - r.y) < SAME:
            return True
    return False


def enters(line: Sequence[Point], *boxes: Bounds) -> bool:
    """Tell whether a line enters a rectangle; touching the border is what ends do."""
    for box in boxes:
        left, top = box.x + TIGHT, box.y + TIGHT
        right, bottom = box.x + box.width - TIGHT, box.y + box.height - TIGHT
        for (px, py), (qx, qy) in pairwise(line):
            # Most pieces lie wholly on one side.
            if (
                (px <= left and qx <= left)
                or (px >= right and qx >= right)
                or (py <= top and qy <= top)
                or (py >= bottom and qy >= bottom)
            ):
                continue
            if segment_crosses(Point(px, py), Point(qx, qy), box, -TIGHT):
                return True
    return False
