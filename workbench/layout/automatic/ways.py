"""The way of every flow over the board: through channels and empty cells, never through others.

Places on the board are pairs: x is even for the channel left of a column and odd for the column
itself; y counts the lines of the board (channels and rows).
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heappop, heappush
from itertools import pairwise

from workbench.layout.automatic.board import Board, Cell, Found, Way, Wire
from workbench.layout.automatic.lines import Lines
from workbench.layout.outline import Form, Side
from workbench.notation.kind import Family

_BEND = 4.0
_CROSSING = 7.0
_THROUGH_POOL = 12.0  # a closed one
_BESIDE_EVENT = 3.5  # for each boundary event at a side
_AS_DRAWN = 5.0  # what another side than the drawn one costs
_AGAINST = 30.0  # leaving where others enter
_AGAIN = 3
_MOST_AGAIN = 150  # wires up to which all are looked at more than twice
_Place = tuple[int, int]


class Ways:
    """Finds the ways, one wire after the other, each seeing those found before."""

    def __init__(self, board: Board, lines: Lines) -> None:
        self._board = board
        self._lines = lines
        self._across = 2 * board.columns  # the last x
        self._held: dict[_Place, Cell] = {}
        self._level: dict[_Place, int] = {}  # lines that pass straight
        self._plumb: dict[_Place, int] = {}
        self._docked: dict[tuple[str, Side], list[int]] = {}  # leaving, entering
        # Whose lines pass an empty cell, level and plumb.
        self._users: tuple[dict[_Place, list[Wire]], ...] = ({}, {})
        for cell in board.cells.values():
            y = lines.of_row[cell.band, cell.row]
            for x in self._columns(cell):
                self._held[x, y] = cell
        self._avoided: frozenset[_Place] = frozenset()
        self._degree: dict[str, list[int]] = {}
        for wire in board.wires:
            if wire.family is Family.SEQUENCE_FLOW:
                self._degree.setdefault(wire.source, [0, 0])[0] += 1
                self._degree.setdefault(wire.target, [0, 0])[1] += 1

    def find_all(self) -> None:
        """Set the way of every wire that can have one."""
        wires = [wire for wire in self._board.wires if wire.source != wire.target]
        wires.sort(key=self._precedence)
        for wire in wires:
            self._find(wire)
        for again in range(_AGAIN if len(wires) <= _MOST_AGAIN else 1):
            before = [wire.way for wire in wires]
            for wire in wires if again % 2 else wires[::-1]:
                self._forget(wire)
                self._find(wire)
            if before == [wire.way for wire in wires]:
                break

    def _precedence(self, wire: Wire) -> tuple[int, int, int]:
        family = {Family.SEQUENCE_FLOW: 0, Family.MESSAGE_FLOW: 2}.get(wire.family, 3)
        source, target = self._board.cells.get(wire.source), self._board.cells.get(wire.target)
        far = 0
        if source is not None and target is not None:
            far = 2 * abs(source.column - target.column)
            far += abs(self._row(source) - self._row(target))
            if wire.is_main and far:
                far = max(1, far - 3)
        return (1 if wire.is_back else family, far, wire.number)

    def _row(self, cell: Cell) -> int:
        return self._lines.of_row[cell.band, cell.row]

    def _columns(self, cell: Cell) -> range:
        if cell.everywhere:
            return range(self._across + 1)
        return range(2 * cell.column + 1, 2 * cell.last + 2)

    def others(self, wire: Wire) -> list[Found]:
        """Return other ways for a wire: from or to other sides, or along other lines."""
        if not wire.way:
            return []
        self._forget(wire)
        kept = wire.old
        way, leaves, enters = kept
        found: list[Found] = []
        longest = max(
            pairwise(way), key=lambda ends: sum(abs(p - q) for p, q in zip(*ends, strict=True))
        )
        tries: list[tuple[Side | None, Side | None, tuple[_Place, _Place] | None]] = [
            (leaves, None, None),
            (None, enters, None),
            (leaves, enters, None),
            (None, None, longest),
        ]
        for without, without_end, line in tries:
            other = self._way(wire, without, without_end, line)
            if other is not None and other[0] != way and other not in found:
                found.append(other)
        wire.way, wire.leaves, wire.enters = kept
        self._note(wire, 1)
        return found

    def take(self, wire: Wire, found: Found) -> None:
        """Let a wire go another way."""
        self._forget(wire)
        wire.way, wire.leaves, wire.enters = found
        self._note(wire, 1)

    # One wire

    def _find(self, wire: Wire) -> None:
        found = self._way(wire)
        if found is not None:
            wire.way, wire.leaves, wire.enters = found
            self._note(wire, 1)

    def _way(
        self,
        wire: Wire,
        not_leaving: Side | None = None,
        not_entering: Side | None = None,
        avoided: tuple[_Place, _Place] | None = None,
    ) -> Found | None:
        starts = [
            gate
            for gate in self._gates(wire, wire.source, entering=False)
            if gate[1] is not not_leaving
        ]
        goals: dict[_Place, list[tuple[float, Side, _Place]]] = {}
        for cost, side, place, home in self._gates(wire, wire.target, entering=True):
            if side is not not_entering:
                goals.setdefault(place, []).append((cost, side, home))
        if not starts or not goals:
            return None
        self._avoided = frozenset(_between(*avoided)) if avoided is not None else frozenset()
        found = self._search(wire, starts, goals)
        self._avoided = frozenset()
        return found

    def _forget(self, wire: Wire) -> None:
        if wire.way:
            wire.old = (wire.way, wire.leaves, wire.enters)
            self._note(wire, -1)
            wire.way = []

    def _note(self, wire: Wire, by: int) -> None:
        self._docked.setdefault((wire.source, wire.leaves), [0, 0])[0] += by
        self._docked.setdefault((wire.target, wire.enters), [0, 0])[1] += by
        for number, (p, q) in enumerate(pairwise(wire.way)):
            level = p[1] == q[1]
            passed = self._level if level else self._plumb
            for place in _between(p, q):
                passed[place] = passed.get(place, 0) + by
                if place[0] % 2 and self._lines.is_row[place[1]]:
                    self._use(wire, place, 0 if level else 1, by)
            if number and self._lines.is_row[p[1]] and p[0] % 2:  # a corner in an empty cell
                self._use(wire, p, 0, by)
                self._use(wire, p, 1, by)

    def _use(self, wire: Wire, place: _Place, way: int, by: int) -> None:
        users = self._users[way].setdefault(place, [])
        if by > 0:
            users.append(wire)
        else:
            users.remove(wire)

    def _may_use(self, wire: Wire, place: _Place, way: int) -> bool:
        """Tell whether a wire may pass an empty cell: alone, or beside those of its own end.

        What leaves or enters the same side of the same symbol is kept apart there, and so all
        along the row or column of that symbol.
        """
        users = self._users[way].get(place)
        if not users:
            return True
        for own, key in ((0, wire.source), (1, wire.target)):
            cell = self._board.cells.get(key)
            if cell is None or cell.everywhere or cell.span > 1:
                continue
            at = self._row(cell) if way == 0 else 2 * cell.column + 1
            if place[1 - way] == at and all(
                (user.source, user.target)[own] == key
                and (user.leaves, user.enters)[own].is_level == (way == 0)
                for user in users
            ):
                return True
        return False

    def _gates(
        self, wire: Wire, key: str, *, entering: bool
    ) -> Iterable[tuple[float, Side, _Place, _Place]]:
        """Yield cost, side, the place beside the cell and the place on it, for all a wire may."""
        cell = self._board.cells.get(key)
        if cell is None:
            yield from self._pool_gates(key)
            return
        y = self._row(cell)
        event = wire.target_event if entering else wire.source_event
        costs = self._side_costs(wire, cell, entering=entering)
        if event is not None:
            costs = {event.side: 0.0}
        for side, cost in costs.items():
            if side is Side.RIGHT:
                if not cell.everywhere:
                    yield cost, side, (2 * cell.last + 2, y), (2 * cell.last + 1, y)
            elif side is Side.LEFT:
                if not cell.everywhere:
                    yield cost, side, (2 * cell.column, y), (2 * cell.column + 1, y)
            else:
                dy = -1 if side is Side.TOP else 1
                if not 0 <= y + dy < len(self._lines):
                    continue
                for x in self._columns(cell):
                    if event is not None and cell.span > 1:
                        share = (event.at + cell.width / 2) / cell.width
                        if x != 2 * (cell.column + int(share * cell.span)) + 1:
                            continue
                    elif cell.span > 1 and x % 2 == 0:
                        continue
                    yield cost, side, (x, y + dy), (x, y)

    def _pool_gates(self, pool: str) -> Iterable[tuple[float, Side, _Place, _Place]]:
        first, last = self._lines.pools.get(pool, (0, 0))
        if not last:
            return
        for x in range(self._across + 1):
            yield 0.0, Side.TOP, (x, first - 1), (x, first)
            yield 0.0, Side.BOTTOM, (x, last + 1), (x, last)

    def _side_costs(self, wire: Wire, cell: Cell, *, entering: bool) -> dict[Side, float]:
        ahead, back = (Side.LEFT, Side.RIGHT) if entering else (Side.RIGHT, Side.LEFT)
        outs, ins = self._degree.get(cell.key, (0, 0))
        many = (ins if entering else outs) > 1
        if wire.family is Family.SEQUENCE_FLOW:
            if cell.form is Form.DIAMOND:
                costs = {ahead: 0.0, back: 20.0, Side.TOP: 1.5, Side.BOTTOM: 1.0}
                if not many:
                    costs[Side.TOP] = costs[Side.BOTTOM] = 4.0
            elif cell.form is Form.ROUND:
                costs = {ahead: 0.0, back: 25.0, Side.TOP: 4.0, Side.BOTTOM: 5.0}
            else:
                costs = {ahead: 0.0, back: 25.0, Side.TOP: 5.0, Side.BOTTOM: 4.5}
        elif wire.family is Family.MESSAGE_FLOW:
            costs = {Side.TOP: 0.0, Side.BOTTOM: 0.0, ahead: 10.0, back: 14.0}
        else:
            costs = {Side.TOP: 0.0, Side.BOTTOM: 0.0, ahead: 9.0, back: 9.0}
            if cell.beside:
                costs = {Side.TOP: 0.0, Side.BOTTOM: 0.0, ahead: 2.0, back: 2.0}
        for side in costs:
            leaving, arriving = self._docked.get((cell.key, side), (0, 0))
            same, other = (arriving, leaving) if entering else (leaving, arriving)
            if other and wire.family is Family.SEQUENCE_FLOW:
                costs[side] += _AGAINST
            elif other and side in (Side.LEFT, Side.RIGHT):
                costs[side] += 4.0
            costs[side] += min(same, 3) * (1.5 if cell.form is Form.DIAMOND else 1.0)
            costs[side] += _BESIDE_EVENT * sum(event.side is side for event in cell.events)
            if side is not wire.drawn[entering] and wire.drawn[entering] is not None:
                costs[side] += _AS_DRAWN
        return costs

    def _search(
        self,
        wire: Wire,
        starts: list[tuple[float, Side, _Place, _Place]],
        goals: dict[_Place, list[tuple[float, Side, _Place]]],
    ) -> Found | None:
        low, high = self._reach(wire)
        avoided = self._avoided
        left = min(x for x, _ in goals)
        right = max(x for x, _ in goals)
        top = min(y for _, y in goals)
        bottom = max(y for _, y in goals)

        def rest(x: int, y: int) -> float:
            far = left - x if x < left else max(0, x - right)
            return far + (top - y if y < top else max(0, y - bottom))

        heap: list[tuple[float, float, int, int, int]] = []  # estimate, cost, x, y, is_plumb
        best: dict[tuple[int, int, int], float] = {}
        came: dict[tuple[int, int, int], tuple[int, int, int]] = {}
        begun: dict[tuple[int, int, int], tuple[Side, _Place]] = {}
        for cost, side, (x, y), home in starts:
            plumb = 0 if side.is_level else 1
            if not low <= y <= high:
                continue
            state = (x, y, plumb)
            if cost < best.get(state, 1e18):
                best[state] = cost
                begun[state] = (side, home)
                heappush(heap, (cost + rest(x, y), cost, x, y, plumb))
        final: tuple[float, tuple[int, int, int], Side, _Place] | None = None
        sequence = wire.family is Family.SEQUENCE_FLOW
        while heap:
            estimate, cost, x, y, plumb = heappop(heap)
            if final is not None and estimate >= final[0]:
                break
            state = (x, y, plumb)
            if cost > best[state]:
                continue
            for more, side, home in goals.get((x, y), ()):
                whole = cost + more
                if side.is_level == bool(plumb):
                    whole += _BEND
                elif plumb and self._runs_against(came, state, side, begun):
                    continue
                if final is None or whole < final[0]:
                    final = (whole, state, side, home)
            behind = begun[state][1] if state in begun else came[state][:2]
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                nx, ny = x + dx, y + dy
                if (nx, ny) == behind:
                    continue  # going back would only be a way to pass a crossing unseen
                if not 0 <= nx <= self._across or not low <= ny <= high:
                    continue
                turned = bool(dy) != bool(plumb)
                step = self._step(wire, nx, ny, 1 if dy else 0, sequence)
                if step < 0:
                    continue
                total = cost + step
                if avoided and (nx, ny) in avoided:
                    total += _BEND
                if turned:
                    total += _BEND
                else:
                    passing = (self._level if plumb else self._plumb).get((x, y), 0)
                    total += _CROSSING * passing
                after = (nx, ny, 1 if dy else 0)
                if total < best.get(after, 1e18):
                    best[after] = total
                    came[after] = state
                    begun.pop(after, None)
                    heappush(heap, (total + rest(nx, ny), total, nx, ny, after[2]))
        if final is None:
            return None
        return self._traced(final, came, begun)

    @staticmethod
    def _runs_against(
        came: dict[tuple[int, int, int], tuple[int, int, int]],
        state: tuple[int, int, int],
        side: Side,
        begun: dict[tuple[int, int, int], tuple[Side, _Place]],
    ) -> bool:
        """Tell whether a plumb way would have to turn back to enter at this side."""
        before = came.get(state)
        if before is not None and state not in begun:
            if before[0] != state[0]:
                return False
            return (state[1] - before[1] > 0) == (side is Side.BOTTOM)
        start = begun.get(state)
        return start is not None and start[0] is side

    def _reach(self, wire: Wire) -> tuple[int, int]:
        """Return the first and last line a wire may use: those of its pool for a sequence flow."""
        source, target = self._board.cells.get(wire.source), self._board.cells.get(wire.target)
        if source is not None and target is not None:
            pool = self._board.bands[source.band].pool
            if wire.family is not Family.MESSAGE_FLOW and not source.everywhere:
                if pool and pool == self._board.bands[target.band].pool:
                    return self._lines.pools[pool]
                if not pool and source.band == target.band:
                    return self._lines.bands[source.band]
        return 0, len(self._lines) - 1

    def _step(self, wire: Wire, x: int, y: int, plumb: int, sequence: bool) -> float:
        """Return the cost of moving to a place, negative where that cannot be."""
        lines = self._lines
        if lines.is_row[y]:
            held = self._held.get((x, y))
            if held is not None:
                return _THROUGH_POOL if held.everywhere and plumb and not sequence else -1.0
            if x % 2 and not self._may_use(wire, (x, y), plumb):
                return -1.0
            return 1.0
        if not plumb and not sequence and not lines.is_gap[y]:
            return 1.3  # what leads out of the pool had better turn outside
        return 1.0

    @staticmethod
    def _traced(
        final: tuple[float, tuple[int, int, int], Side, _Place],
        came: dict[tuple[int, int, int], tuple[int, int, int]],
        begun: dict[tuple[int, int, int], tuple[Side, _Place]],
    ) -> Found:
        _, state, enters, home = final
        places: Way = [home, (state[0], state[1])]
        while state not in begun:
            state = came[state]
            places.append((state[0], state[1]))
        leaves, start = begun[state]
        places.append(start)
        places.reverse()
        return _corners(places), leaves, enters


def _corners(places: Way) -> Way:
    kept = [places[0]]
    for place, after in pairwise(places[1:]):
        before = kept[-1]
        if place in (before, after):
            continue
        if (before[0] == place[0] == after[0]) or (before[1] == place[1] == after[1]):
            continue
        kept.append(place)
    kept.append(places[-1])
    return kept


def _between(p: _Place, q: _Place) -> Iterable[_Place]:
    """Yield the places a straight piece passes, its ends apart."""
    if p[1] == q[1]:
        low, high = sorted((p[0], q[0]))
        return [(x, p[1]) for x in range(low + 1, high)]
    low, high = sorted((p[1], q[1]))
    return [(p[0], y) for y in range(low + 1, high)]
