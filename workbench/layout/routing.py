"""Lines between two symbols: orthogonal for flows, straight for associations, around others.

Everything is written for diagrams that read from left to right; `route` turns the plane for those
that read downwards (vertical pools).  Deterministic: equal input gives equal lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from heapq import heappop, heappush
from itertools import pairwise

import msgspec

from workbench.geometry import Bounds, Point, around_points
from workbench.layout import channels
from workbench.layout.company import Company
from workbench.layout.outline import Form, Outline, Side

Line = tuple[Point, ...]
# Returns the rectangles that a line must not cross and that touch the given area.
Obstacles = Callable[[Bounds], Sequence[Bounds]]

NOBODY = Company()
STUB = 20.0  # how far a line runs straight away from a symbol before it may turn
CLEARANCE = 8.0  # the distance a line keeps from symbols where there is room
TIGHT = 0.5  # … and where there is none
BEND = 40.0  # a bend costs as much as so many units of length
_SAME = 0.5  # coordinates that count as equal
_MOST_COMPARED = 24  # lines that are free; the best of so many is good enough

_APART = 20.0  # between parallel message flows
_SIDEWAYS = 60.0  # cost of leaving or entering across the reading direction
_BACKWARDS = 160.0  # … and against it
_BUSY = 150.0  # … and where a flow of the other direction docks


class Style(StrEnum):
    """How the lines of a family of flows run."""

    SEQUENCE = "sequence"  # orthogonal, in reading direction
    MESSAGE = "message"  # straight across where the symbols face each other, else orthogonal
    STRAIGHT = "straight"  # associations: the shortest line


class End(msgspec.Struct, frozen=True, gc=False):
    """One end of a line: a symbol, and the sides a line may use (boundary events: the outer).

    `busy`: sides where flows dock that run the other way; they are used only if need be.
    `docks`: where lines dock at sides whose middle is taken.
    """

    outline: Outline
    sides: tuple[Side, ...] = tuple(Side)
    busy: tuple[Side, ...] = ()
    docks: tuple[tuple[Side, Point], ...] = ()

    @property
    def bounds(self) -> Bounds:
        return self.outline.bounds

    def dock(self, side: Side) -> Point:
        """Return where a line leaves or enters at a side: its middle, unless that is taken."""
        for docked, place in self.docks:
            if docked is side:
                return place
        return self.outline.middle(side)


def no_obstacles(area: Bounds) -> Sequence[Bounds]:
    """Return nothing: a plane without other symbols."""
    return ()


def route(
    source: End,
    target: End,
    style: Style = Style.SEQUENCE,
    obstacles: Obstacles = no_obstacles,
    *,
    downwards: bool = False,
    number: int = 0,
    company: Company = NOBODY,
) -> Line:
    """Return the waypoints from border to border, at least two.

    Obstacles should include neither end; both ends are avoided anyway.  Where every way crosses an
    obstacle, the line with the fewest crossings among the simple ones is returned.  `downwards`:
    the diagram reads from top to bottom.  `number`: of parallel message flows, which keep apart.
    `company`: the lines of other flows, which are crossed or lain upon only where the way around
    costs more.
    """
    if downwards:
        turned = route(
            _turned_end(source),
            _turned_end(target),
            style,
            lambda area: [turn(box) for box in obstacles(turn(area))],
            company=company.turned(),
        )
        return tuple(Point(y, x) for x, y in turned)
    if source.bounds == target.bounds and style is Style.SEQUENCE:
        return _loop(source, obstacles)
    if style is Style.STRAIGHT:
        return _straight(source, target, obstacles)
    direct = _across(source, target, number) if style is Style.MESSAGE else None
    if direct is not None and is_clear(direct, obstacles, CLEARANCE):
        return direct
    candidates: list[tuple[float, Line]] = []
    for clearance in (CLEARANCE, TIGHT):
        best: tuple[float, Line] | None = None
        tried = 0
        for cost, line in candidates or _cheapest_first(source, target, style):
            if clearance == CLEARANCE:
                candidates.append((cost, line))
            if best is not None and (cost >= best[0] or tried > _MOST_COMPARED):
                break
            if is_clear(line, obstacles, clearance):
                total = cost + company.burden(line)
                tried += 1
                if best is None or total < best[0]:
                    best = total, line
                if total == cost:
                    break
        if best is not None:
            return best[1]
        found = channels.search(
            _gates(source, target, style, entering=False),
            _gates(target, source, style, entering=True),
            (source.bounds, target.bounds),
            obstacles,
            clearance,
        )
        if found is not None:
            return straightened(found)
    if not candidates:
        return _between_centers(source, target)  # the two lie on each other
    return min(candidates, key=lambda pair: (crossings(pair[1], obstacles), pair[0]))[1]


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
        if kept and abs(point.x - kept[-1].x) < _SAME and abs(point.y - kept[-1].y) < _SAME:
            continue
        if len(kept) > 1:
            before, last = kept[-2], kept[-1]
            if (
                abs(before.x - last.x) < _SAME
                and abs(last.x - point.x) < _SAME
                and (last.y - before.y) * (point.y - last.y) > 0
            ) or (
                abs(before.y - last.y) < _SAME
                and abs(last.y - point.y) < _SAME
                and (last.x - before.x) * (point.x - last.x) > 0
            ):
                kept[-1] = point
                continue
        kept.append(point)
    if len(kept) == 1:
        kept.append(line[-1])
    return tuple(kept)


def turn(box: Bounds) -> Bounds:
    """Return the rectangle with x and y exchanged."""
    return Bounds(box.y, box.x, box.height, box.width)


_TURNED = {
    Side.LEFT: Side.TOP,
    Side.TOP: Side.LEFT,
    Side.RIGHT: Side.BOTTOM,
    Side.BOTTOM: Side.RIGHT,
}


def _turned_end(end: End) -> End:
    return End(
        Outline(turn(end.bounds), end.outline.form),
        tuple(_TURNED[side] for side in end.sides),
        tuple(_TURNED[side] for side in end.busy),
        tuple((_TURNED[side], Point(place.y, place.x)) for side, place in end.docks),
    )


def _straight(source: End, target: End, obstacles: Obstacles) -> Line:
    """Return the line from centre to centre, or between sides where that is freer."""
    direct: Line = _between_centers(source, target)
    lines: list[Line] = [direct]
    for leaving in Side:
        for entering in Side:
            line: Line = (source.outline.middle(leaving), target.outline.middle(entering))
            if not _crosses_ends(line, source, target):
                lines.append(line)
    lines[1:] = sorted(lines[1:], key=lambda line: line[0].distance(line[1]))
    for line in lines:
        if is_clear(line, obstacles):
            return line
    around = route(source, target, Style.SEQUENCE, obstacles)
    return around if is_clear(around, obstacles) else direct


def _between_centers(source: End, target: End) -> Line:
    a, b = source.bounds.center, target.bounds.center
    return source.outline.meets(a, b), target.outline.meets(b, a)


def _across(source: End, target: End, number: int) -> Line | None:
    """Return a plumb line between two symbols that stand above each other, None elsewhere."""
    a, b = source.bounds, target.bounds
    if a.bottom < b.y:
        leaving, entering = Side.BOTTOM, Side.TOP
    elif b.bottom < a.y:
        leaving, entering = Side.TOP, Side.BOTTOM
    else:
        return None
    if leaving not in source.sides or entering not in target.sides:
        return None
    margin = 5.0
    low = max(a.x, b.x) + margin
    high = min(a.right, b.right) - margin
    if low > high:
        return None
    # The centre of the smaller symbol looks best; a pool's own centre means nothing.
    wanted = (a if a.width <= b.width else b).center.x
    other = (b if a.width <= b.width else a).center.x
    x = wanted if low <= wanted <= high else min(max(other, low), high)
    aside = (number + 1) // 2 * _APART * (-1 if number % 2 else 1)  # to both sides by turns
    x = min(max(x + aside, low), high)
    inside_a, inside_b = Point(x, a.center.y), Point(x, b.center.y)
    return (source.outline.meets(inside_a, inside_b), target.outline.meets(inside_b, inside_a))


def _loop(end: End, obstacles: Obstacles) -> Line:
    """Return a line from a symbol around one of its corners back to itself."""
    box = end.bounds
    best: tuple[int, Line] | None = None
    for level, plumb in (
        (Side.RIGHT, Side.BOTTOM),
        (Side.RIGHT, Side.TOP),
        (Side.LEFT, Side.BOTTOM),
        (Side.LEFT, Side.TOP),
    ):
        a, b = end.outline.middle(level), end.outline.middle(plumb)
        x = box.right + STUB if level is Side.RIGHT else box.x - STUB
        y = box.bottom + STUB if plumb is Side.BOTTOM else box.y - STUB
        line = (a, Point(x, a.y), Point(x, y), Point(b.x, y), b)
        hits = crossings(line, obstacles)
        if best is None or hits < best[0]:
            best = hits, line
    assert best is not None
    return best[1]


def _side_cost(end: End, other: End, style: Style, side: Side, entering: bool) -> float:
    """Return what it costs to use a side: nothing for the one that reads best."""
    cost = _reading_cost(end, other, style, side, entering)
    return cost + _BUSY if side in end.busy else cost


def _reading_cost(end: End, other: End, style: Style, side: Side, entering: bool) -> float:
    forward = Side.LEFT if entering else Side.RIGHT
    box, far = end.bounds, other.bounds
    if style is Style.MESSAGE:
        facing = Side.BOTTOM if far.center.y > box.center.y else Side.TOP
        return 0.0 if side is facing else _SIDEWAYS if side.is_level else _BACKWARDS
    if not side.is_level:
        if end.outline.form is Form.DIAMOND and len(end.sides) > 1:
            toward = Side.BOTTOM if far.center.y > box.center.y else Side.TOP
            apart = abs(far.center.y - box.center.y) > STUB
            return 0.0 if side is toward and apart else _SIDEWAYS
        return _SIDEWAYS
    if side is not forward:
        return _BACKWARDS
    if end.outline.form is Form.DIAMOND and abs(far.center.y - box.center.y) > STUB:
        return BEND / 2
    return 0.0


def _gates(end: End, other: End, style: Style, *, entering: bool) -> list[channels.Gate]:
    return [
        channels.Gate(
            end.dock(side),
            side.normal,
            _side_cost(end, other, style, side, entering),
        )
        for side in end.sides
    ]


def _cheapest_first(source: End, target: End, style: Style) -> Iterator[tuple[float, Line]]:
    """Yield (cost, line) of the simple lines, whatever stands in their way but their own ends.

    Lines are only made when those that may be cheaper have been looked at: mostly a few suffice.
    """
    pairs: list[tuple[float, int, Side, Side]] = []  # least possible cost, serial, sides
    for leaving in source.sides:
        leaving_cost = _side_cost(source, target, style, leaving, False)
        a = source.dock(leaving)
        for entering in target.sides:
            b = target.dock(entering)
            least = leaving_cost + _side_cost(target, source, style, entering, True)
            least += abs(a.x - b.x) + abs(a.y - b.y)
            pairs.append((least, len(pairs), leaving, entering))
    pairs.sort()
    made: list[tuple[float, int, Line]] = []
    serial = 0
    for least, _, leaving, entering in pairs:
        while made and made[0][0] <= least:
            cost, _, line = heappop(made)
            yield cost, line
        sides = _side_cost(source, target, style, leaving, False) + _side_cost(
            target, source, style, entering, True
        )
        for line in _lines(source, leaving, target, entering):
            tidy = straightened(line)
            if _reverses(tidy) or _crosses_ends(tidy, source, target):
                continue
            length = sum(abs(p.x - q.x) + abs(p.y - q.y) for p, q in pairwise(tidy))
            serial += 1
            heappush(made, (sides + length + BEND * (len(tidy) - 2), serial, tidy))
    while made:
        cost, _, line = heappop(made)
        yield cost, line


def _lines(source: End, leaving: Side, target: End, entering: Side) -> Iterator[Line]:
    """Yield lines of up to five segments from one side to another."""
    a, b = source.dock(leaving), target.dock(entering)
    (ax, ay), (bx, by) = leaving.normal, entering.normal
    a1, b1 = a.moved(ax * STUB, ay * STUB), b.moved(bx * STUB, by * STUB)
    if leaving.is_level and entering.is_level:
        if leaving is not entering:
            mid = (a.x + b.x) / 2  # room between the two, or a line that reverses and is dropped
            if abs(a.y - b.y) < _SAME:
                yield a, b
            yield a, Point(mid, a.y), Point(mid, b.y), b
            for y in _beside(source.bounds.y, source.bounds.bottom, target.bounds):
                yield a, a1, Point(a1.x, y), Point(b1.x, y), b1, b
        else:
            x = max(a1.x, b1.x) if leaving is Side.RIGHT else min(a1.x, b1.x)
            yield a, Point(x, a.y), Point(x, b.y), b
    elif not leaving.is_level and not entering.is_level:
        if leaving is not entering:
            mid = (a.y + b.y) / 2
            if abs(a.x - b.x) < _SAME:
                yield a, b
            yield a, Point(a.x, mid), Point(b.x, mid), b
            for x in _beside(source.bounds.x, source.bounds.right, turn(target.bounds)):
                yield a, a1, Point(x, a1.y), Point(x, b1.y), b1, b
        else:
            y = max(a1.y, b1.y) if leaving is Side.BOTTOM else min(a1.y, b1.y)
            yield a, Point(a.x, y), Point(b.x, y), b
    elif leaving.is_level:
        yield a, Point(b.x, a.y), b
        yield a, a1, Point(a1.x, b1.y), b1, b
        mid = (a.x + (target.bounds.x if ax > 0 else target.bounds.right)) / 2
        yield a, Point(mid, a.y), Point(mid, b1.y), b1, b
    else:
        yield a, Point(a.x, b.y), b
        yield a, a1, Point(b1.x, a1.y), b1, b
        mid = (a.y + (target.bounds.y if ay > 0 else target.bounds.bottom)) / 2
        yield a, Point(a.x, mid), Point(b1.x, mid), b1, b


def _beside(low: float, high: float, other: Bounds) -> Iterator[float]:
    """Yield coordinates between two spans where there is a gap, and beyond both."""
    if other.y > high:
        yield (high + other.y) / 2
    elif other.bottom < low:
        yield (other.bottom + low) / 2
    yield max(high, other.bottom) + STUB
    yield min(low, other.y) - STUB


def _reverses(line: Line) -> bool:
    """Tell whether a line runs back over itself."""
    for p, q, r in zip(line, line[1:], line[2:], strict=False):
        if abs(p.x - q.x) < _SAME and abs(q.x - r.x) < _SAME:
            return True
        if abs(p.y - q.y) < _SAME and abs(q.y - r.y) < _SAME:
            return True
    return False


def _crosses_ends(line: Line, source: End, target: End) -> bool:
    """Tell whether a line enters one of its own ends; touching the border is what ends do."""
    for start, end in pairwise(line):
        for box in (source.bounds, target.bounds):
            if segment_crosses(start, end, box, -TIGHT):
                return True
    return False
