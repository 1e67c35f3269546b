"""The simple lines between two symbols: straight, with a bend or a few, around a corner."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush

from workbench.geometry import Bounds, Point
from workbench.layout.end import End, Style, side_cost, turn
from workbench.layout.line import (
    BEND,
    SAME,
    STUB,
    Line,
    enters,
    length_of,
    reverses,
    straightened,
)
from workbench.layout.outline import Form, Side

_APART = 20.0  # between parallel message flows
_MARGIN = 5.0  # a plumb line keeps from the corners of boxes, and to the middle of circles
_SLIDES = 12  # places beside the best one that a plumb line may take
_LOOPS = (20.0, 32.0, 44.0)  # how far from its symbol a loop runs


def cheapest_first(source: End, target: End, style: Style) -> Iterator[tuple[float, Line]]:
    """Yield (cost, line) of the simple lines, whatever stands in their way but their own ends.

    Lines are only made when those that may be cheaper have been looked at: mostly a few suffice.
    """
    pairs: list[tuple[float, int, float, Side, Side]] = []  # least cost, serial, sides' cost
    for leaving in source.sides:
        leaving_cost = side_cost(source, target, style, leaving, False)
        a = source.dock(leaving, target.bounds)
        for entering in target.sides:
            b = target.dock(entering, source.bounds)
            sides = leaving_cost + side_cost(target, source, style, entering, True)
            least = sides + abs(a.x - b.x) + abs(a.y - b.y)
            pairs.append((least, len(pairs), sides, leaving, entering))
    pairs.sort()
    made: list[tuple[float, int, float, Line]] = []  # cost, serial, sides' cost
    serial = 0
    boxes = (source.bounds, target.bounds)
    for least, _, sides, leaving, entering in pairs:
        while made and made[0][0] <= least:
            _, _, docking, line = heappop(made)
            yield from _sound(line, docking, boxes)
        for line in _lines(source, leaving, target, entering):
            serial += 1
            cost = sides + length_of(line) + BEND * (len(line) - 2)
            heappush(made, (cost, serial, sides, line))
    while made:
        _, _, docking, line = heappop(made)
        yield from _sound(line, docking, boxes)


def _sound(
    line: Line, docking: float, boxes: tuple[Bounds, Bounds]
) -> Iterator[tuple[float, Line]]:
    """Yield (cost, line), straightened, unless the line reverses or enters its own ends."""
    tidy = straightened(line)
    if not reverses(tidy) and not enters(tidy, *boxes):
        yield docking + length_of(tidy) + BEND * (len(tidy) - 2), tidy


def _lines(source: End, leaving: Side, target: End, entering: Side) -> Iterator[Line]:
    """Yield lines of up to five segments from one side to another."""
    a = source.dock(leaving, target.bounds)
    b = target.dock(entering, source.bounds)
    (ax, ay), (bx, by) = leaving.normal, entering.normal
    a1, b1 = a.moved(ax * STUB, ay * STUB), b.moved(bx * STUB, by * STUB)
    if leaving.is_level and entering.is_level:
        if leaving is not entering:
            mid = (a.x + b.x) / 2  # room between the two, or a line that reverses and is dropped
            if abs(a.y - b.y) < SAME:
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
            if abs(a.x - b.x) < SAME:
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


def across(source: End, target: End, number: int) -> Iterator[Line]:
    """Yield the straight lines between two symbols that face each other, the best one first.

    Plumb between symbols above each other, level between those abreast.
    """
    a, b = source.bounds, target.bounds
    if a.bottom < b.y or b.bottom < a.y:
        yield from _plumb(source, target, number)
    elif a.right < b.x or b.right < a.x:
        for start, end in _plumb(source.turned(), target.turned(), number):
            yield Point(start.y, start.x), Point(end.y, end.x)


def _plumb(source: End, target: End, number: int) -> Iterator[Line]:
    a, b = source.bounds, target.bounds
    leaving, entering = Side.BOTTOM, Side.TOP
    if b.bottom < a.y:
        leaving, entering = entering, leaving
    if leaving not in source.sides or entering not in target.sides:
        return
    (low, high), (first, last) = _span(source), _span(target)
    low, high = max(low, first), min(high, last)
    if low > high:
        return
    # The centre of the smaller symbol looks best; a pool's own centre means nothing.
    wanted = (a if a.width <= b.width else b).center.x
    other = (b if a.width <= b.width else a).center.x
    x = wanted if low <= wanted <= high else min(max(other, low), high)
    first = x + (number + 1) // 2 * _APART * (-1 if number % 2 else 1)  # to both sides by turns
    seen: set[float] = set()
    for aside in range(_SLIDES + 1):
        for way in (aside, -aside):
            at = min(max(first + way * _APART / 2, low), high)
            if at in seen:
                continue
            seen.add(at)
            inside_a, inside_b = Point(at, a.center.y), Point(at, b.center.y)
            yield (
                source.outline.meets(inside_a, inside_b),
                target.outline.meets(inside_b, inside_a),
            )


def _span(end: End) -> tuple[float, float]:
    """Return from where to where along a symbol a plumb line looks well."""
    box, form = end.bounds, end.outline.form
    if form is Form.BOX:
        return box.x + _MARGIN, box.right - _MARGIN
    aside = _MARGIN if form is Form.ROUND else 0.0
    return box.center.x - aside, box.center.x + aside


def loops(end: End) -> Iterator[Line]:
    """Yield lines from a symbol around one of its corners back to itself, close ones first.

    Wider ones at the same corner run around the closer ones.
    """
    box = end.bounds
    for away in _LOOPS:
        aside = away - _LOOPS[0] if end.outline.form is Form.BOX else 0.0
        aside = min(aside, box.width / 2 - _MARGIN, box.height / 2 - _MARGIN)
        for level, plumb in (
            (Side.RIGHT, Side.BOTTOM),
            (Side.LEFT, Side.TOP),
            (Side.RIGHT, Side.TOP),
            (Side.LEFT, Side.BOTTOM),
        ):
            (dx, _), (_, dy) = level.normal, plumb.normal
            a = end.outline.middle(level).moved(0.0, -dy * aside)
            b = end.outline.middle(plumb).moved(-dx * aside, 0.0)
            x = box.right + away if level is Side.RIGHT else box.x - away
            y = box.bottom + away if plumb is Side.BOTTOM else box.y - away
            yield a, Point(x, a.y), Point(x, y), Point(b.x, y), b


def straight(source: End, target: End) -> Iterator[Line]:
    """Yield the line from centre to centre, then those between the sides, the shortest first."""
    yield between_centers(source, target)
    lines: list[Line] = []
    for leaving in Side:
        for entering in Side:
            line = (source.outline.middle(leaving), target.outline.middle(entering))
            if not enters(line, source.bounds, target.bounds):
                lines.append(line)
    yield from sorted(lines, key=lambda line: line[0].distance(line[1]))


def between_centers(source: End, target: End) -> Line:
    """Return the part of the line between two centres that lies outside of the symbols."""
    a, b = source.bounds.center, target.bounds.center
    return source.outline.meets(a, b), target.outline.meets(b, a)
