"""How many lines of a board cross, and other ways for those that do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.layout.automatic.board import Board, Wire
from workbench.layout.automatic.lines import Lines
from workbench.layout.automatic.runs import Run
from workbench.layout.automatic.tracks import Tracks, laid_in_tracks
from workbench.layout.automatic.ways import Ways
from workbench.notation.kind import Family

_COUNTED = frozenset({Family.SEQUENCE_FLOW, Family.MESSAGE_FLOW})
_ROUNDS = 2
_MOST_TRIES = 40  # ways that are tried, each drawn and counted
_PER_CROSSING = 3  # more bends that one crossing less is worth


def crossing_wires(runs: Mapping[str, Sequence[Run]]) -> list[tuple[Wire, Wire]]:
    """Return the pairs of flows that cross, once for each crossing."""
    level: list[Run] = []
    plumb: list[Run] = []
    for own in runs.values():
        for run in own:
            if run.wire.family in _COUNTED:
                (plumb if run.is_plumb else level).append(run)
    level.sort(key=lambda run: run.at)
    found: list[tuple[Wire, Wire]] = []
    spans = [run.span for run in level]
    for run in plumb:
        low, high = run.span
        x = run.at
        for other, (left, right) in zip(level, spans, strict=True):
            if other.at >= high:
                break
            if low < other.at and left < x < right and other.wire is not run.wire:
                found.append((run.wire, other.wire))
    return found


def untangled(board: Board, lines: Lines, ways: Ways, tracks: Tracks) -> Tracks:
    """Try other ways for the flows that cross; keep those with which fewer do."""
    pairs = crossing_wires(tracks.runs)
    left = _MOST_TRIES
    for _ in range(_ROUNDS):
        count = len(pairs)
        tried: dict[str, Wire] = {wire.key: wire for pair in pairs for wire in pair}
        for wire in tried.values():
            if not pairs or left <= 0:
                break
            kept = (wire.way, wire.leaves, wire.enters)
            best = None
            fewest, bends = len(pairs), len(wire.way)
            for other in ways.others(wire):
                if len(other[0]) - bends > _PER_CROSSING * (len(pairs)):
                    continue
                left -= 1
                ways.take(wire, other)
                now = laid_in_tracks(board, lines)
                crossing = crossing_wires(now.runs)
                gain = fewest - len(crossing)
                if gain > 0 and len(other[0]) - bends <= _PER_CROSSING * gain:
                    best = (other, now, crossing)
                    fewest, bends = len(crossing), len(other[0])
                ways.take(wire, kept)
            if best is not None:
                ways.take(wire, best[0])
                tracks, pairs = best[1], best[2]
            else:
                ways.take(wire, kept)
        if len(pairs) == count:
            break
    return tracks
