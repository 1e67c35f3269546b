"""Room that is kept for the names of lines before anything has its coordinates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.layout.automatic.board import Board, Wire
from workbench.layout.automatic.lines import Lines
from workbench.layout.automatic.runs import Run
from workbench.layout.automatic.tracks import Tracks
from workbench.layout.outline import Side
from workbench.notation.kind import Family

NAME_GAP = 6.0
_BESIDE = 10.0  # free beside a name
_HALF_COLUMN = 30.0  # the least that is free beside a line in the middle of a column
_SHORT = 45.0  # a name that finds room beside any line


@dataclass(slots=True)
class Zone:
    """Room in a channel between columns: from one line of the board to another, so wide."""

    low: float
    high: float
    width: float
    anchor: Run | None  # the run it stands beside; None: it stands first, or last
    is_after: bool  # right of the run, or right of all


class Reserved:
    """The room names need: `zones` by channel, and above and below each line of the board."""

    def __init__(self, board: Board, lines: Lines, tracks: Tracks) -> None:
        self.zones: dict[int, list[Zone]] = {}
        self.rows = [[0.0, 0.0] for _ in range(len(lines))]
        self._lines = lines
        self._docked: Counter[tuple[str, Side]] = Counter()
        for wire in board.wires:
            if wire.way:
                self._docked[wire.source, wire.leaves] += 1
                self._docked[wire.target, wire.enters] += 1
        for wire in board.wires:
            if wire.name is not None and wire.way:
                self._reserve(wire, tracks.runs[wire.key], *wire.name)

    def _reserve(self, wire: Wire, runs: Sequence[Run], width: float, height: float) -> None:
        """Keep room for a name: over a level piece at the beginning if there is one."""
        message = wire.family is Family.MESSAGE_FLOW
        if message and self._beside_plumb(runs, width, height):
            return
        shared = self._docked[wire.source, wire.leaves] > 1
        level = next(self._in_rows(runs, shared), None)
        if level is not None:
            self._above(level, shared and level.number == 0, width, height)
            if (runs[0].is_plumb and (shared or width > _SHORT)) or not runs[0].is_plumb:
                wire.name_piece = level.number
            return
        for run in runs:
            if not run.is_plumb and not self._lines.is_row[run.line]:
                run.room = height + NAME_GAP
                return
        self._beside_plumb(runs, width, height)

    def _in_rows(self, runs: Sequence[Run], shared: bool) -> Iterator[Run]:
        """Yield the level pieces in rows that run on; what fans out has no room at its start."""
        for run in runs:
            if run.is_plumb or not self._lines.is_row[run.line]:
                continue
            if shared and run.number == 0 and run.after is not None:
                continue
            if run.after is None and run.begin > run.end and run.before is not None:
                continue
            yield run

    def _above(self, run: Run, fans_out: bool, width: float, height: float) -> None:
        forward = 1 if run.end > run.begin else -1
        channel = run.begin if run.begin % 2 == 0 else run.begin + forward
        anchor, is_after = None, fans_out
        if run.before is not None and run.before.line == channel:
            anchor, is_after = run.before, forward > 0
        elif run.after is not None and run.after.line == channel:
            anchor, is_after = run.after, forward < 0
        zone = Zone(run.line - 0.6, run.line + 0.05, width + _BESIDE, anchor, is_after)
        self.zones.setdefault(channel, []).append(zone)
        room = self.rows[run.line]
        room[0] = max(room[0], height + NAME_GAP + 4 - min(run.offset, 0.0))

    def _beside_plumb(self, runs: Sequence[Run], width: float, height: float) -> bool:
        """Keep room beside a plumb piece where it passes a channel, between pools if it can be."""
        places = [
            (not self._lines.is_gap[line], run.number, line, run)
            for run in runs
            if run.is_plumb
            for line in range(min(run.begin, run.end), max(run.begin, run.end) + 1)
            if not self._lines.is_row[line]
        ]
        if not places:
            return False
        _, number, line, run = min(places, key=lambda place: place[:3])
        room = self.rows[line]
        room[1] = max(room[1], height + 16)
        if run.line % 2 == 0:
            zone = Zone(line - 0.5, line + 0.5, width + _BESIDE, run, True)
            self.zones.setdefault(run.line, []).append(zone)
        elif width > _HALF_COLUMN:
            wide = width + _BESIDE - _HALF_COLUMN
            zone = Zone(line - 0.5, line + 0.5, wide, None, False)
            self.zones.setdefault(run.line + 1, []).append(zone)
        run.wire.name_piece = number
        return True
