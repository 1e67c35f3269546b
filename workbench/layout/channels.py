"""The search for an orthogonal way around symbols, where no simple line is free.

A* over the grid of lines that run at a distance from the symbols in the neighbourhood of the two
ends.  The neighbourhood grows once; a search that takes too long is given up, for the hand that
drags must not wait.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from heapq import heappop, heappush

import msgspec

from workbench.geometry import Bounds, Point, around

STUB = 20.0
BEND = 40.0
_REACH = (60.0, 240.0)  # how far beyond the two ends is looked for a way, first and second try
_MOST_BOXES = 80
_MOST_VISITS = 4_000


class Gate(msgspec.Struct, frozen=True, gc=False):
    """A place where the line may leave or enter a symbol, and what using it costs."""

    place: Point
    normal: tuple[int, int]  # away from the symbol
    cost: float = 0.0

    @property
    def stub(self) -> Point:
        return self.place.moved(self.normal[0] * STUB, self.normal[1] * STUB)


def search(
    sources: Sequence[Gate],
    targets: Sequence[Gate],
    ends: tuple[Bounds, Bounds],
    obstacles: Callable[[Bounds], Sequence[Bounds]],
    clearance: float,
) -> list[Point] | None:
    """Return the cheapest line from a source to a target, None if none is found.

    The line keeps `clearance` from all obstacles and does not enter the ends.
    """
    both = around(ends)
    assert both is not None
    for reach in _REACH:
        area = both.grown(reach)
        boxes = list(obstacles(area))
        if len(boxes) > _MOST_BOXES:
            return None
        found = _search(sources, targets, [*boxes, *ends], len(boxes), clearance, area)
        if found is not None:
            return found
    return None


def _search(
    sources: Sequence[Gate],
    targets: Sequence[Gate],
    boxes: Sequence[Bounds],
    foreign: int,
    clearance: float,
    area: Bounds,
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
    return _shortest(starts, goals, xs, ys, right, down)


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
) -> list[Point] | None:
    width, height = len(xs), len(ys)
    column_of = {x: number for number, x in enumerate(xs)}
    row_of = {y: number for number, y in enumerate(ys)}
    # A state is a grid point and the direction one came from: point * 4 + direction.
    ends: dict[int, Gate] = {}
    boxes = []
    for gate in goals:
        sx, sy = gate.stub
        ends[row_of[sy] * width + column_of[sx]] = gate
        boxes.append((sx, sy))
    low_x, high_x = min(x for x, _ in boxes), max(x for x, _ in boxes)
    low_y, high_y = min(y for _, y in boxes), max(y for _, y in boxes)

    def ahead(x: float, y: float) -> float:
        dx = low_x - x if x < low_x else x - high_x if x > high_x else 0.0
        dy = low_y - y if y < low_y else y - high_y if y > high_y else 0.0
        return dx + dy

    best: dict[int, float] = {}
    came: dict[int, int] = {}
    heap: list[tuple[float, float, int]] = []
    gate_of: dict[int, Gate] = {}
    for gate in starts:
        sx, sy = gate.stub
        state = (row_of[sy] * width + column_of[sx]) * 4 + _DIRECTIONS[gate.normal]
        if gate.cost < best.get(state, float("inf")):
            best[state] = gate.cost
            gate_of[state] = gate
            heappush(heap, (gate.cost + ahead(sx, sy), gate.cost, state))
    finish: tuple[float, int, Gate] | None = None
    visits = 0
    while heap:
        estimate, cost, state = heappop(heap)
        if finish is not None and estimate >= finish[0]:
            break
        if cost > best[state]:
            continue
        visits += 1
        if visits > _MOST_VISITS:
            break
        point, direction = divmod(state, 4)
        if point in ends:
            gate = ends[point]
            arriving = _DIRECTIONS[(-gate.normal[0], -gate.normal[1])]
            turning = 0.0 if direction == arriving else BEND
            if abs(direction - arriving) != 2:
                total = cost + gate.cost + turning
                if finish is None or total < finish[0]:
                    finish = total, state, gate
        row, column = divmod(point, width)
        for heading in (_RIGHT, _DOWN, _LEFT, _UP):
            if abs(heading - direction) == 2:
                continue
            if heading == _RIGHT:
                if column + 1 >= width or not right[point]:
                    continue
                next_point, x, y = point + 1, xs[column + 1], ys[row]
                length = x - xs[column]
            elif heading == _LEFT:
                if column == 0 or not right[point - 1]:
                    continue
                next_point, x, y = point - 1, xs[column - 1], ys[row]
                length = xs[column] - x
            elif heading == _DOWN:
                if row + 1 >= height or not down[point]:
                    continue
                next_point, x, y = point + width, xs[column], ys[row + 1]
                length = y - ys[row]
            else:
                if row == 0 or not down[point - width]:
                    continue
                next_point, x, y = point - width, xs[column], ys[row - 1]
                length = ys[row] - y
            reached = cost + length + (0.0 if heading == direction else BEND)
            next_state = next_point * 4 + heading
            if reached < best.get(next_state, float("inf")):
                best[next_state] = reached
                came[next_state] = state
                heappush(heap, (reached + ahead(x, y), reached, next_state))
    if finish is None:
        return None
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
    return line
