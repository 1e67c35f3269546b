"""The search for an orthogonal way around symbols, where no simple line is free.

A* over the grid of lines that run at a distance from the symbols in the neighbourhood of the two
ends.  The neighbourhood grows once; a search that takes too long is given up, for the hand that
drags must not wait.  Where nothing was found, a hard search looks further and longer.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from heapq import heappop, heappush

import msgspec

from workbench.geometry import Bounds, Point, around
from workbench.layout.line import BEND, STUB
from workbench.layout.traffic import CROSSING, Piece, Traffic

_REACH = (60.0, 240.0)  # how far beyond the two ends is looked for a way, first and second try
_FAR_REACH = (240.0, 1_200.0)  # … where that has led to nothing
_MOST_BOXES, _MANY_BOXES = 80, 300
_MOST_VISITS, _MANY_VISITS = 1_500, 12_000
_FEW_VISITS = 150  # where a way is known, and only a better one is of use
_HASTE = 3.0
_LYING = 0.3  # each unit of a way upon another line
_NONE = Traffic()


class Gate(msgspec.Struct, frozen=True, gc=False):
    """A place where the line may leave or enter a symbol, and what using it costs."""

    place: Point
    normal: tuple[int, int]  # away from the symbol
    cost: float = 0.0
    length: float = STUB  # of the first piece of the line

    @property
    def stub(self) -> Point:
        return self.place.moved(self.normal[0] * self.length, self.normal[1] * self.length)


def search(
    sources: Sequence[Gate],
    targets: Sequence[Gate],
    ends: tuple[Bounds, Bounds],
    obstacles: Callable[[Bounds], Sequence[Bounds]],
    clearance: float,
    traffic: Traffic = _NONE,
    *,
    limit: float | None = None,
    hard: bool = False,
) -> list[Point] | None:
    """Return the cheapest line from a source to a target, None if none is found.

    The line keeps `clearance` from all obstacles and does not enter the ends.  `limit`: only a
    cheaper line is of use.  `hard`: look far and long.
    """
    both = around(ends)
    assert both is not None
    most_boxes = _MANY_BOXES if hard else _MOST_BOXES
    for reach in _FAR_REACH if hard else _REACH:
        area = both.grown(reach)
        boxes = list(obstacles(area))
        if len(boxes) > most_boxes:
            return None
        found = _search(
            sources,
            targets,
            [*boxes, *ends],
            len(boxes),
            clearance,
            area,
            traffic,
            limit if limit is not None else float("inf"),
            _FEW_VISITS if limit is not None else _MANY_VISITS if hard else _MOST_VISITS,
        )
        if found is not None or limit is not None:
            return found
    return None


def _search(
    sources: Sequence[Gate],
    targets: Sequence[Gate],
    boxes: Sequence[Bounds],
    foreign: int,
    clearance: float,
    area: Bounds,
    traffic: Traffic,
    limit: float,
    most_visits: int,
) -> list[Point] | None:
    grown = [box.grown(clearance) for box in boxes]
    starts = [gate for gate in sources if _is_open(gate, grown, foreign)]
    goals = [gate for gate in targets if _is_open(gate, grown, foreign)]
    if not starts or not goals:
        return None
    stubs = [gate.stub for gate in (*starts, *goals)]
    xs = sorted(
        {x for box in grown for x in (box.x, box.right) if area.x <= x <= area.right}
        | {stub.x for stub in stubs}
    )
    ys = sorted(
        {y for box in grown for y in (box.y, box.bottom) if area.y <= y <= area.bottom}
        | {stub.y for stub in stubs}
    )
    width = len(xs)
    # Whether one may go right (down) from a grid point to the next one.
    right = bytearray(b"\x01") * (width * len(ys))
    down = bytearray(right)
    for box in grown:
        first, last = bisect_right(xs, box.x), bisect_left(xs, box.right)
        top, bottom = bisect_right(ys, box.y), bisect_left(ys, box.bottom)
        for row in range(top, bottom):
            base = row * width
            for column in range(max(first - 1, 0), last):
                right[base + column] = 0
        for row in range(max(top - 1, 0), bottom):
            base = row * width
            for column in range(first, last):
                down[base + column] = 0
    tolls: dict[int, float] = {}
    if traffic:
        # To the right by even keys, down by odd ones.
        _charge(tolls, traffic.plumb, xs, ys, width, 1, 0)
        _charge(tolls, traffic.level, ys, xs, 1, width, 1)
    found, gave_up = _shortest(starts, goals, xs, ys, right, down, tolls, limit, most_visits)
    if found is None and gave_up and limit == float("inf"):
        # Any way at all, the more directly the better.
        found, _ = _shortest(
            starts, goals, xs, ys, right, down, tolls, limit, 2 * most_visits, haste=_HASTE
        )
    return found


def _charge(
    tolls: dict[int, float],
    pieces: Sequence[Piece],
    across: Sequence[float],
    along: Sequence[float],
    along_step: int,
    across_step: int,
    across_key: int,
) -> None:
    """Note what it costs to cross pieces of other lines, and to run upon them.

    `across`: the grid's coordinates where pieces stand, `along`: those on which they extend.
    """
    low, high = across[0], across[-1]
    for at, start, end in pieces:
        if not low < at <= high:
            continue
        number = bisect_left(across, at)
        first, last = bisect_right(along, start), bisect_left(along, end)
        for place in range(first, last):
            key = (place * along_step + (number - 1) * across_step) * 2 + across_key
            tolls[key] = tolls.get(key, 0.0) + CROSSING
        if across[number] - at < 1.0:
            for place in range(max(first - 1, 0), min(last, len(along) - 1)):
                key = (place * along_step + number * across_step) * 2 + 1 - across_key
                length = along[place + 1] - along[place]
                tolls[key] = tolls.get(key, 0.0) + length * _LYING


def _is_open(gate: Gate, grown: Sequence[Bounds], foreign: int) -> bool:
    """Tell whether the first piece of line out of a gate is free of other symbols."""
    (x, y), (sx, sy) = gate.place, gate.stub
    low_x, high_x, low_y, high_y = min(x, sx), max(x, sx), min(y, sy), max(y, sy)
    for number, box in enumerate(grown):
        if number >= foreign:
            # An end: only the tip of the stub must not lie within.
            if box.x < sx < box.right and box.y < sy < box.bottom:
                return False
        elif box.x < high_x and low_x < box.right and box.y < high_y and low_y < box.bottom:
            return False
    return True


_RIGHT, _DOWN, _LEFT, _UP = range(4)
_DIRECTIONS = {(1, 0): _RIGHT, (0, 1): _DOWN, (-1, 0): _LEFT, (0, -1): _UP}


def _shortest(
    starts: Sequence[Gate],
    goals: Sequence[Gate],
    xs: list[float],
    ys: list[float],
    right: bytearray,
    down: bytearray,
    tolls: dict[int, float],
    limit: float,
    most_visits: int,
    *,
    haste: float = 1.0,
) -> tuple[list[Point] | None, bool]:
    """Return the cheapest line, and whether the search was given up before all was looked at.

    `haste`: more than 1 finds a line sooner, though perhaps not the cheapest.
    """
    width, height = len(xs), len(ys)
    column_of = {x: number for number, x in enumerate(xs)}
    row_of = {y: number for number, y in enumerate(ys)}
    # A state is a grid point and the direction one came from: point * 4 + direction.
    ends: dict[int, list[Gate]] = {}
    boxes = []
    for gate in goals:
        sx, sy = gate.stub
        ends.setdefault(row_of[sy] * width + column_of[sx], []).append(gate)
        boxes.append((sx, sy))
    low_x, high_x = min(x for x, _ in boxes), max(x for x, _ in boxes)
    low_y, high_y = min(y for _, y in boxes), max(y for _, y in boxes)

    def ahead(x: float, y: float) -> float:
        dx = low_x - x if x < low_x else x - high_x if x > high_x else 0.0
        dy = low_y - y if y < low_y else y - high_y if y > high_y else 0.0
        return haste * (dx + dy + BEND if dx and dy else dx + dy)

    best: dict[int, float] = {}
    came: dict[int, int] = {}
    heap: list[tuple[float, float, int]] = []
    gate_of: dict[int, Gate] = {}
    for gate in starts:
        sx, sy = gate.stub
        state = (row_of[sy] * width + column_of[sx]) * 4 + _DIRECTIONS[gate.normal]
        cost = gate.cost + gate.length
        if cost < best.get(state, float("inf")):
            best[state] = cost
            gate_of[state] = gate
            heappush(heap, (cost + ahead(sx, sy), cost, state))
    finish: tuple[float, int, Gate] | None = None
    visits = 0
    while heap:
        estimate, cost, state = heappop(heap)
        if estimate >= limit or (finish is not None and haste > 1.0):
            break
        if cost > best[state]:
            continue
        visits += 1
        if visits > most_visits:
            break
        point, direction = divmod(state, 4)
        for gate in ends.get(point, ()):
            arriving = _DIRECTIONS[(-gate.normal[0], -gate.normal[1])]
            turning = 0.0 if direction == arriving else BEND
            if abs(direction - arriving) != 2:
                total = cost + gate.cost + gate.length + turning
                if total < limit:
                    limit = total
                    finish = total, state, gate
        row, column = divmod(point, width)
        for heading in (_RIGHT, _DOWN, _LEFT, _UP):
            if abs(heading - direction) == 2:
                continue
            if heading == _RIGHT:
                if column + 1 >= width or not right[point]:
                    continue
                next_point, x, y = point + 1, xs[column + 1], ys[row]
                length = x - xs[column] + tolls.get(point * 2, 0.0)
            elif heading == _LEFT:
                if column == 0 or not right[point - 1]:
                    continue
                next_point, x, y = point - 1, xs[column - 1], ys[row]
                length = xs[column] - x + tolls.get(next_point * 2, 0.0)
            elif heading == _DOWN:
                if row + 1 >= height or not down[point]:
                    continue
                next_point, x, y = point + width, xs[column], ys[row + 1]
                length = y - ys[row] + tolls.get(point * 2 + 1, 0.0)
            else:
                if row == 0 or not down[point - width]:
                    continue
                next_point, x, y = point - width, xs[column], ys[row - 1]
                length = ys[row] - y + tolls.get(next_point * 2 + 1, 0.0)
            reached = cost + length + (0.0 if heading == direction else BEND)
            next_state = next_point * 4 + heading
            if reached < best.get(next_state, float("inf")):
                best[next_state] = reached
                came[next_state] = state
                heappush(heap, (reached + ahead(x, y), reached, next_state))
    if finish is None:
        return None, visits > most_visits
    _, state, gate = finish
    line = [gate.place]
    while True:
        row, column = divmod(state // 4, width)
        line.append(Point(xs[column], ys[row]))
        if state not in came:
            break
        state = came[state]
    line.append(gate_of[state].place)
    line.reverse()
    return line, False
