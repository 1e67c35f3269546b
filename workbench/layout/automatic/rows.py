"""The order within columns, and the row of every node: few crossings, the main way straight."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise

from workbench.layout.automatic.board import Board, Cell, Wire
from workbench.notation.kind import Family

_SWEEPS = 8
_LONGEST = 24  # columns a flow may pass over and still be given a place of its own in each
_SWAPPED = 400  # items up to which neighbours are swapped one by one


class Order(Enum):
    """What the order within columns begins with."""

    MAIN_FIRST = 1  # the main way above its branches
    MAIN_LAST = 2
    BY_PARTNERS = 3  # what exchanges messages stands towards its partner


@dataclass(slots=True, eq=False)
class _Item:
    """A cell in one of its columns, or a place where a flow passes a column."""

    number: int
    layer: int
    band: int
    cell: str  # "" where a flow passes
    left: list[int] = field(default_factory=list)
    right: list[int] = field(default_factory=list)
    block: int = -1


class _Layers:
    """The items by column, in their order."""

    def __init__(self, board: Board) -> None:
        self.items: list[_Item] = []
        self.layers: list[list[int]] = [[] for _ in range(board.columns)]
        self.first: dict[str, int] = {}  # of a cell
        self.last: dict[str, int] = {}
        self.weight: dict[tuple[int, int], int] = {}
        for cell in board.cells.values():
            if not cell.beside and not cell.everywhere:
                self._add_cell(cell)
        splits: dict[str, int] = {}
        for wire in board.wires:
            splits[wire.source] = splits.get(wire.source, 0) + 1
        for wire in board.wires:
            if wire.family is Family.SEQUENCE_FLOW:
                self._add_wire(board, wire, splits)

    def _new(self, layer: int, band: int, cell: str) -> int:
        number = len(self.items)
        self.items.append(_Item(number, layer, band, cell))
        self.layers[layer].append(number)
        return number

    def _join(self, left: int, right: int, weight: int) -> None:
        self.items[left].right.append(right)
        self.items[right].left.append(left)
        self.weight[left, right] = max(weight, self.weight.get((left, right), 0))

    def _add_cell(self, cell: Cell) -> None:
        before = -1
        for layer in range(cell.column, cell.last + 1):
            number = self._new(layer, cell.band, cell.key)
            if before >= 0:
                self._join(before, number, 99)
            else:
                self.first[cell.key] = number
            before = number
        self.last[cell.key] = before

    def _add_wire(self, board: Board, wire: Wire, splits: dict[str, int]) -> None:
        if wire.source not in self.last or wire.target not in self.first:
            return
        left, right = board.cells[wire.source], board.cells[wire.target]
        if left.column > right.column:
            left, right = right, left
        start, end = left.last, right.column
        if start >= end:
            return
        weight = 12 if wire.is_spine else 8 if wire.is_main else 2
        if wire.is_back:
            weight = 1
        before = self.last[left.key]
        if end - start <= _LONGEST:
            band = left.band
            if splits.get(left.key, 0) > 1 and not wire.is_back:
                band = right.band
            for layer in range(start + 1, end):
                number = self._new(layer, band, "")
                is_first = before == self.last[left.key] and not wire.is_spine
                passing = 9 if wire.is_spine else 5
                self._join(before, number, weight if is_first else passing)
                before = number
        elif end - start > 1:
            return
        self._join(before, self.first[right.key], weight)


def mark_main_way(board: Board) -> None:
    """Mark, for every cell, the flow ahead that the longest way goes on with."""
    ahead: dict[str, list[Wire]] = {}
    for wire in board.wires:
        if wire.family is Family.SEQUENCE_FLOW and not wire.is_back:
            ahead.setdefault(wire.source, []).append(wire)
    rest: dict[str, int] = {}
    main: dict[str, Wire] = {}
    by_column = sorted(board.cells.values(), key=lambda cell: -cell.column)
    for cell in by_column:
        wires = [wire for wire in ahead.get(cell.key, ()) if wire.target in rest]
        own = [wire for wire in wires if not wire.source_event] or wires
        rest[cell.key] = 1 + max((rest[wire.target] for wire in wires), default=0)
        if own:
            longest = max(rest[wire.target] for wire in own)
            main[cell.key] = next(wire for wire in own if rest[wire.target] == longest)
            main[cell.key].is_main = True
    # What a walk from the starts passes is the spine: joins stay in its row.
    entered = {wire.target for wires in ahead.values() for wire in wires}
    seen: set[str] = set()
    for cell in sorted(by_column, key=lambda cell: (not cell.is_start, cell.column, cell.number)):
        key = cell.key
        while key not in entered and key in main and key not in seen:
            seen.add(key)
            main[key].is_spine = True
            key = main[key].target
            entered.discard(key)


def place_in_rows(board: Board, order: Order = Order.MAIN_FIRST) -> None:
    """Set the row of every cell within its band, and how many rows the bands have."""
    layers = _Layers(board)
    _order(board, layers, order)
    _set_rows(board, layers)


def _order(board: Board, layers: _Layers, order: Order) -> None:
    pull = _pulls(board, layers) if order is Order.BY_PARTNERS else {}
    _begin(board, layers, order, pull)
    position = [0] * len(layers.items)

    def note() -> None:
        for layer in layers.layers:
            for place, number in enumerate(layer):
                position[number] = place

    note()
    best = [list(layer) for layer in layers.layers]
    fewest = _crossings(layers, position)
    for sweep in range(_SWEEPS):
        if not fewest:
            break
        to_right = sweep % 2 == 0
        rest = layers.layers if to_right else layers.layers[::-1]
        for layer in rest:
            value: dict[int, float] = {}
            for number in layer:
                item = layers.items[number]
                near = item.left if to_right else item.right
                places = [position[other] for other in near] or [position[number]]
                if number in pull:
                    places.append(len(layer) if pull[number] > 0 else -1)
                value[number] = sum(places) / len(places)
            layer.sort(key=lambda n: (layers.items[n].band, value[n], position[n]))
            for place, number in enumerate(layer):
                position[number] = place
        if len(layers.items) <= _SWAPPED:
            _swap_neighbours(layers, position)
        count = _crossings(layers, position)
        if count < fewest:
            fewest = count
            best = [list(layer) for layer in layers.layers]
    layers.layers = best


def _pulls(board: Board, layers: _Layers) -> dict[int, int]:
    """Return the items that messages pull up (-1) or down (1)."""
    pool_place = {key: number for number, key in enumerate(board.pools)}
    pull: dict[int, int] = {}
    for wire in board.wires:
        if wire.family is not Family.MESSAGE_FLOW:
            continue
        for key, other in ((wire.source, wire.target), (wire.target, wire.source)):
            if key not in layers.first:
                continue
            here = pool_place.get(board.bands[board.cells[key].band].pool, 0)
            cell = board.cells.get(other)
            pool = board.bands[cell.band].pool if cell is not None else other
            way = 1 if pool_place.get(pool, 0) > here else -1
            number = layers.first[key]
            pull[number] = pull.get(number, 0) + way
    return pull


def _begin(board: Board, layers: _Layers, order: Order, pull: dict[int, int]) -> None:
    """Order the items as a walk along the flows comes to them, the main way first (or last)."""
    turn = -1 if order is Order.MAIN_LAST else 1
    seen: dict[int, int] = {}
    starts = sorted(
        layers.first.values(),
        key=lambda n: (
            bool(layers.items[n].left),
            not board.cells[layers.items[n].cell].is_start,
            layers.items[n].layer,
            n,
        ),
    )
    for start in starts:
        todo = [start]
        while todo:
            number = todo.pop()
            if number in seen:
                continue
            seen[number] = len(seen)
            item = layers.items[number]
            todo += sorted(item.right, key=lambda other: turn * layers.weight[item.number, other])
            # Sorted with the heaviest last, for it is taken first; of equals the first drawn.
    for layer in layers.layers:
        layer.sort(key=lambda n: (layers.items[n].band, pull.get(n, 0), seen.get(n, len(seen)), n))


def _crossings(layers: _Layers, position: Sequence[int]) -> int:
    count = 0
    for layer in layers.layers:
        passed: list[int] = []
        for number in layer:
            ends = sorted(position[other] for other in layers.items[number].right)
            for end in ends:
                count += len(passed) - bisect_left(passed, end + 1)
            for end in ends:
                insort(passed, end)
    return count


def _swap_neighbours(layers: _Layers, position: list[int]) -> None:
    for _ in range(4):
        changed = False
        for layer in layers.layers:
            for place in range(len(layer) - 1):
                a, b = layers.items[layer[place]], layers.items[layer[place + 1]]
                if a.band != b.band:
                    continue
                now = _between(a.left, b.left, position) + _between(a.right, b.right, position)
                then = _between(b.left, a.left, position) + _between(b.right, a.right, position)
                if then < now:
                    layer[place], layer[place + 1] = b.number, a.number
                    position[a.number], position[b.number] = place + 1, place
                    changed = True
        if not changed:
            return


def _between(upper: Sequence[int], lower: Sequence[int], position: Sequence[int]) -> int:
    return sum(position[a] > position[b] for a in upper for b in lower)


def _set_rows(board: Board, layers: _Layers) -> None:
    blocks = _blocks(layers)
    above: list[dict[int, None]] = [{} for _ in blocks]
    below: list[dict[int, None]] = [{} for _ in blocks]
    for layer in layers.layers:
        for first, second in pairwise(layer):
            a, b = layers.items[first], layers.items[second]
            if a.band == b.band and a.block != b.block:
                below[a.block][b.block] = None
                above[b.block][a.block] = None
    order = _topological(above, below)
    row = [0] * len(blocks)
    for block in order:
        row[block] = max((row[other] + 1 for other in above[block]), default=0)
    band_of = [layers.items[block[0]].band for block in blocks]
    most = [0] * len(board.bands)
    for block, band in enumerate(band_of):
        most[band] = max(most[band], row[block])
    for _ in range(3):
        for block in reversed(order):
            _settle(layers, blocks, block, row, above, below, most[band_of[block]])
        for block in order:
            _settle(layers, blocks, block, row, above, below, most[band_of[block]])
    used: list[set[int]] = [set() for _ in board.bands]
    for key, number in layers.first.items():
        item = layers.items[number]
        board.cells[key].row = row[item.block]
        used[item.band].add(row[item.block])
    for cell in board.cells.values():
        if cell.everywhere:
            used[cell.band].add(0)
    places = [{r: n for n, r in enumerate(sorted(rows))} for rows in used]
    for cell in board.cells.values():
        if not cell.beside:
            cell.row = places[cell.band][cell.row]
    for place, rows in zip(board.bands, used, strict=True):
        place.rows = len(rows)


def _settle(
    layers: _Layers,
    blocks: list[list[int]],
    block: int,
    row: list[int],
    above: list[dict[int, None]],
    below: list[dict[int, None]],
    most: int,
) -> None:
    """Move a block towards what it is joined with, as far as its neighbours leave room."""
    wanted: list[int] = []
    for number in blocks[block]:
        item = layers.items[number]
        for other in (*item.left, *item.right):
            near = layers.items[other]
            if near.block == block:
                continue
            if near.band == item.band:
                wanted.append(row[near.block])
            else:
                wanted.append(0 if near.band < item.band else most)
    if not wanted:
        return
    wanted.sort()
    middle = wanted[(len(wanted) - 1) // 2]
    low = max((row[other] + 1 for other in above[block]), default=0)
    high = min((row[other] - 1 for other in below[block]), default=most)
    if low <= high:
        row[block] = min(max(middle, low), high)


def _blocks(layers: _Layers) -> list[list[int]]:
    """Return runs of items that shall stand in one row; no two of them cross."""
    position = [0] * len(layers.items)
    for layer in layers.layers:
        for place, number in enumerate(layer):
            position[number] = place
    pairs = sorted(layers.weight, key=lambda p: (-layers.weight[p], p))
    after: dict[int, int] = {}
    before: dict[int, int] = {}
    made: list[list[tuple[int, int]]] = [[] for _ in layers.layers]
    for left, right in pairs:
        a, b = layers.items[left], layers.items[right]
        if a.band != b.band or left in after or right in before:
            continue
        taken = made[a.layer]
        pair = (position[left], position[right])
        at = bisect_left(taken, pair)
        if at > 0 and taken[at - 1][1] >= pair[1]:
            continue
        if at < len(taken) and taken[at][1] <= pair[1]:
            continue
        taken.insert(at, pair)
        after[left], before[right] = right, left
    blocks: list[list[int]] = []
    for layer in layers.layers:
        for number in layer:
            if number in before:
                continue
            block = [number]
            while block[-1] in after:
                block.append(after[block[-1]])
            for member in block:
                layers.items[member].block = len(blocks)
            blocks.append(block)
    return blocks


def _topological(above: list[dict[int, None]], below: list[dict[int, None]]) -> list[int]:
    waiting = [len(others) for others in above]
    ready = [n for n, count in enumerate(waiting) if not count][::-1]
    order: list[int] = []
    while ready:
        block = ready.pop()
        order.append(block)
        for other in below[block]:
            waiting[other] -= 1
            if not waiting[other]:
                ready.append(other)
    left = set(range(len(above))) - set(order)
    return order + sorted(left)
