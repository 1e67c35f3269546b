"""Lines between two symbols: orthogonal for flows, straight for associations, around others.

Everything is written for diagrams that read from left to right; `route` turns the plane for those
that read downwards (vertical pools).  Deterministic: equal input gives equal lines.

`line` what a line crosses · `end` where it may dock · `traffic` the lines around it ·
`simple_lines` what is tried first · `channels` the search · `spreading` lines beside one another
"""

from __future__ import annotations

from workbench.geometry import Point
from workbench.layout import channels
from workbench.layout.end import End as End
from workbench.layout.end import Style as Style
from workbench.layout.end import gates, turn
from workbench.layout.line import BEND as BEND
from workbench.layout.line import CLEARANCE as CLEARANCE
from workbench.layout.line import STUB as STUB
from workbench.layout.line import TIGHT as TIGHT
from workbench.layout.line import Line as Line
from workbench.layout.line import Obstacles as Obstacles
from workbench.layout.line import crossings as crossings
from workbench.layout.line import is_clear as is_clear
from workbench.layout.line import no_obstacles as no_obstacles
from workbench.layout.line import segment_crosses as segment_crosses
from workbench.layout.line import straightened as straightened
from workbench.layout.simple_lines import across, between_centers, cheapest_first, loops, straight
from workbench.layout.spreading import spread
from workbench.layout.traffic import CROSSING, Traffic

_NONE = Traffic()
_MUCH = 2 * CROSSING  # where a line costs so much more than on a free plane, it is searched for
_MOST_SIMPLE = 12  # simple lines that are compared for what they cross


def route(
    source: End,
    target: End,
    style: Style = Style.SEQUENCE,
    obstacles: Obstacles = no_obstacles,
    *,
    downwards: bool = False,
    number: int = 0,
    traffic: Traffic = _NONE,
) -> Line:
    """Return the waypoints from border to border, at least two.

    Obstacles should include neither end; both ends are avoided anyway.  Where there is no free way
    at all, the line with the fewest crossings among the simple ones is returned.  `downwards`:
    the diagram reads from top to bottom.  `number`: of parallel message flows, which keep apart.
    `traffic`: other lines, not crossed where a way around is cheap, and not lain upon.
    """
    if downwards:
        turned = route(
            source.turned(),
            target.turned(),
            style,
            lambda area: [turn(box) for box in obstacles(turn(area))],
            traffic=traffic.turned(),
        )
        return tuple(Point(y, x) for x, y in turned)
    if style is Style.STRAIGHT:
        return _straight(source, target, obstacles)
    if source.bounds == target.bounds and style is Style.SEQUENCE:
        return min(loops(source), key=lambda line: (crossings(line, obstacles), traffic.cost(line)))
    if style is Style.MESSAGE:
        direct = _across(source, target, number, obstacles, traffic)
        if direct is not None:
            return direct
    line = _orthogonal(source, target, style, obstacles, traffic)
    return spread(line, source, target, obstacles, traffic) if traffic else line


def _orthogonal(
    source: End, target: End, style: Style, obstacles: Obstacles, traffic: Traffic
) -> Line:
    tried: list[tuple[float, Line]] = []
    both = source.bounds, target.bounds
    for clearance in (CLEARANCE, TIGHT):
        best: tuple[float, Line] | None = None
        for cost, line in tried or cheapest_first(source, target, style):
            if clearance == CLEARANCE:
                tried.append((cost, line))
            if best is not None and (cost >= best[0] or len(tried) > _MOST_SIMPLE):
                break
            if is_clear(line, obstacles, clearance):
                total = cost + traffic.cost(line)
                if best is None or total < best[0]:
                    best = total, line
                if total == cost:
                    return best[1]
        if best is not None and (best[0] - tried[0][0] < _MUCH or traffic.cost(best[1]) < _MUCH):
            return best[1]
        found = channels.search(
            gates(source, target, style, entering=False),
            gates(target, source, style, entering=True),
            both,
            obstacles,
            clearance,
            traffic,
            limit=best[0] if best is not None else None,
        )
        if found is not None:
            return straightened(found)
        if best is not None:
            return best[1]
    if not tried:
        return between_centers(source, target)  # the two lie on each other
    found = channels.search(
        gates(source, target, style, entering=False, hard=True),
        gates(target, source, style, entering=True, hard=True),
        both,
        obstacles,
        TIGHT,
        traffic,
        hard=True,
    )
    if found is not None:
        return straightened(found)
    return min(tried, key=lambda pair: (crossings(pair[1], obstacles), pair[0]))[1]


def _across(
    source: End, target: End, number: int, obstacles: Obstacles, traffic: Traffic
) -> Line | None:
    """Return the straight line that is free and costs least, None where none is free."""
    best: tuple[float, Line] | None = None
    for line in across(source, target, number):
        if is_clear(line, obstacles, CLEARANCE):
            cost = traffic.cost(line)
            if best is None or cost < best[0]:
                best = cost, line
            if not cost:
                break
    return best[1] if best is not None else None


def _straight(source: End, target: End, obstacles: Obstacles) -> Line:
    """Return the line from centre to centre, or between sides where that is freer."""
    for line in straight(source, target):
        if is_clear(line, obstacles):
            return line
    around = _orthogonal(source, target, Style.SEQUENCE, obstacles, _NONE)
    if is_clear(around, obstacles):
        return around
    return between_centers(source, target)
