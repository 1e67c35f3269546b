"""Lines that would lie upon others are moved aside, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.geometry import Point
from workbench.layout.end import End
from workbench.layout.line import SAME, TIGHT, Line, Obstacles, enters, is_clear, straightened
from workbench.layout.outline import Form, Outline
from workbench.layout.traffic import CROSSING, Traffic

_ASIDE = (10.0, -10.0, 20.0, -20.0, 30.0, -30.0)
_CORNER = 9.0  # docks keep so far from the corners of a symbol
_SHORTEST = 8.0  # no piece becomes shorter, if it was longer


def spread(line: Line, source: End, target: End, obstacles: Obstacles, traffic: Traffic) -> Line:
    """Return the line with its pieces beside those of other lines, where there is room for that.

    It never crosses more than before.
    """
    number = 0
    while number < len(line) - 1:
        if traffic.lies_on(line[number], line[number + 1]):
            line = _freer(line, number, source, target, obstacles, traffic)
        number += 1
    return line


def _freer(
    line: Line, number: int, source: End, target: End, obstacles: Obstacles, traffic: Traffic
) -> Line:
    best, least = line, traffic.cost(line)
    for moved in _moved(line, number, source.outline, target.outline):
        cost = traffic.cost(moved)
        if (
            cost < least - SAME
            and cost < CROSSING * (least // CROSSING + 1)
            and not enters(moved, source.bounds, target.bounds)
            and is_clear(moved, obstacles, TIGHT)
        ):
            best, least = moved, cost
            if not traffic.lies_on(*moved[number : number + 2]):
                break
    return best


def _moved(line: Line, number: int, source: Outline, target: Outline) -> Iterator[Line]:
    """Yield the line with a piece moved aside, by little first; its neighbours become longer."""
    p, q = line[number], line[number + 1]
    level = abs(p.y - q.y) < SAME
    for aside in _ASIDE:
        dx, dy = (0.0, aside) if level else (aside, 0.0)
        points = list(line)
        points[number], points[number + 1] = p.moved(dx, dy), q.moved(dx, dy)
        if number == 0 and not _may_dock(source, points[0], level):
            continue
        if number == len(line) - 2 and not _may_dock(target, points[-1], level):
            continue
        if _is_sound(line, points, number):
            yield tuple(points)


def _may_dock(outline: Outline, dock: Point, level: bool) -> bool:
    """Tell whether a line may dock beside the middle of a side: boxes only."""
    box = outline.bounds
    if outline.form is not Form.BOX:
        return False
    if level:
        return box.y + _CORNER <= dock.y <= box.bottom - _CORNER
    return box.x + _CORNER <= dock.x <= box.right - _CORNER


def _is_sound(line: Line, moved: list[Point], number: int) -> bool:
    """Tell whether the neighbours of a moved piece still run their way, and far enough."""
    for at in (number - 1, number + 1):
        if not 0 <= at < len(line) - 1:
            continue
        p, q, r, s = line[at], line[at + 1], moved[at], moved[at + 1]
        old, new = (q.x - p.x) + (q.y - p.y), (s.x - r.x) + (s.y - r.y)
        if old * new <= 0 or abs(new) < min(_SHORTEST, abs(old)):
            return False
    return len(straightened(moved)) == len(moved)
