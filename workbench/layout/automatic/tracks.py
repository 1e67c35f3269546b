"""Which line of a channel runs where: in an order in which few cross, and none lie on another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from workbench.layout.automatic.board import Board
from workbench.layout.automatic.docks import spread_docks
from workbench.layout.automatic.lines import Lines
from workbench.layout.automatic.runs import Run, runs_of

_SAME = 1e-6
_ON_ANOTHER = 12.0  # what it costs when two lines would lie on one another
_ROUNDS = 3


@dataclass(slots=True)
class Tracks:
    """The runs of all wires, and those of every channel in their order."""

    runs: dict[str, list[Run]]  # by wire
    plumb: dict[int, list[Run]]  # by x, channels only
    level: dict[int, list[Run]]  # by line, channels only


def laid_in_tracks(board: Board, lines: Lines) -> Tracks:
    """Return the runs of all wires, ordered within their channels."""
    runs = {wire.key: runs_of(wire) for wire in board.wires if wire.way}
    plumb: dict[int, list[Run]] = {}
    level: dict[int, list[Run]] = {}
    for wire_runs in runs.values():
        for run in wire_runs:
            if run.is_plumb:
                if run.line % 2 == 0:
                    plumb.setdefault(run.line, []).append(run)
            elif not lines.is_row[run.line]:
                level.setdefault(run.line, []).append(run)
    tracks = Tracks(runs, plumb, level)
    for _ in range(_ROUNDS):
        spread_docks(board, lines, runs)
        for channels in (plumb, level):
            for line, members in channels.items():
                channels[line] = _ordered(members)
    spread_docks(board, lines, runs)
    return tracks


def _ordered(runs: list[Run]) -> list[Run]:
    """Return the runs of a channel in order, and note where in the channel each is."""
    if len(runs) > 1:
        runs = _sorted(runs)
    slots: list[int] = []
    for number, run in enumerate(runs):
        low, high = run.span
        slot = 0
        for other, taken in zip(runs[:number], slots, strict=True):
            a, b = other.span
            if a <= high + _SAME and low <= b + _SAME:
                slot = max(slot, taken + 1)
        slots.append(slot)
    most = max(slots) + 2
    for run, slot in zip(runs, slots, strict=True):
        run.at = run.line + ((slot + 1) / most - 0.5) * 0.8
    return runs


def _sorted(runs: list[Run]) -> list[Run]:
    """Return the runs so that each stands before those it had better stand before."""
    leaning = [sum(d for _, d, _ in run.arms()) for run in runs]
    key = [(leaning[n], run.span, run.wire.number, run.number) for n, run in enumerate(runs)]
    ahead: list[list[int]] = [[] for _ in runs]
    weight: list[float] = [0.0] * len(runs)  # of what should stand before
    bonds: dict[tuple[int, int], float] = {}
    for a, b in _overlapping(runs):
        one, other = _cost(runs[a], runs[b]), _cost(runs[b], runs[a])
        if one == other:
            continue
        first, second = (a, b) if one < other else (b, a)
        ahead[first].append(second)
        bonds[first, second] = abs(one - other)
        weight[second] += abs(one - other)
    left = set(range(len(runs)))
    waiting = [0] * len(runs)
    for first in range(len(runs)):
        for second in ahead[first]:
            waiting[second] += 1
    ready = [(key[n], n) for n in left if not waiting[n]]
    heapify(ready)
    order: list[Run] = []
    while left:
        if ready:
            _, number = heappop(ready)
        else:  # a circle: break it where that costs least
            number = min(left, key=lambda n: (weight[n], key[n]))
        if number not in left:
            continue
        left.discard(number)
        order.append(runs[number])
        for other in ahead[number]:
            if other in left:
                weight[other] -= bonds[number, other]
                waiting[other] -= 1
                if not waiting[other]:
                    heappush(ready, (key[other], other))
    return order


def _overlapping(runs: Sequence[Run]) -> Iterable[tuple[int, int]]:
    """Yield the pairs of runs that lie beside each other somewhere."""
    spans = [run.span for run in runs]
    by_start = sorted(range(len(runs)), key=lambda n: (spans[n], n))
    active: list[int] = []
    for number in by_start:
        low = spans[number][0]
        active = [n for n in active if spans[n][1] >= low - _SAME]
        for other in active:
            yield (other, number) if other < number else (number, other)
        active.append(number)


def _cost(first: Run, second: Run) -> float:
    """Return what it costs when `first` runs left of (above) `second`."""
    cost = 0.0
    low, high = first.span
    from_first, from_second = first.arms(), second.arms()
    for at, way, _ in from_second:
        if way < 0 and low + _SAME < at < high - _SAME:
            cost += 1.0
    low, high = second.span
    for at, way, is_track in from_first:
        if way < 0:
            continue
        if low + _SAME < at < high - _SAME:
            cost += 1.0
        for other, other_way, _ in from_second:
            if other_way < 0 and abs(at - other) < _SAME:
                cost += 0.5 if is_track else _ON_ANOTHER
    return cost
