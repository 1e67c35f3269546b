"""Where lines leave and enter the sides of symbols: apart from each other, in a fitting order."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from workbench.layout.automatic.board import Attached, Board, Cell
from workbench.layout.automatic.lines import Lines
from workbench.layout.automatic.runs import Run
from workbench.layout.outline import Form, Side

_STEP = 12.0
_SMALL_STEP = 8.0  # at events and gateways
_Towards = tuple[int, int, float]
_Docked = tuple[_Towards, int, Run]
_SCALE = 400.0  # scene units that count as one line of the board, for comparing


def spread_docks(board: Board, lines: Lines, runs: Mapping[str, Sequence[Run]]) -> None:
    """Set the offset of every run that docks at a side, from the middle of its row or column."""
    sides: dict[tuple[str, Side, int], list[_Docked]] = {}
    for wire in board.wires:
        own = runs.get(wire.key)
        if not own:
            continue
        first, last = own[0], own[-1]
        for run, key, side, event, is_target in (
            (first, wire.source, wire.leaves, wire.source_event, False),
            (last, wire.target, wire.enters, wire.target_event, True),
        ):
            cell = board.cells.get(key)
            if cell is None or (run.is_plumb and run.line % 2 == 0):
                continue
            if event is not None:
                run.offset = event.at if cell.span == 1 else 0.0
                run.at = run.line + run.offset / _SCALE
                continue
            towards = _towards(run, is_target)
            sides.setdefault((key, side, run.line), []).append((towards, wire.number, run))
    # Sides with less choice come first: those with boundary events, then those straight across.
    order = sorted(
        sides,
        key=lambda place: (
            board.cells[place[0]].everywhere,
            not any(event.side is place[1] for event in board.cells[place[0]].events),
            -_ties(sides[place]),
            place,
        ),
    )
    done: set[int] = set()
    for place in order:
        key, side, _ = place
        members = sides[place]
        members.sort(key=lambda member: member[:2])
        _spread(board.cells[key], side, [run for _, _, run in members], done)


def border_at(cell: Cell, side: Side, offset: float, event: Attached | None) -> float:
    """Return the coordinate of the border at a side: x where the side is level, else y."""
    x, y = cell.center
    width, height = cell.width, cell.height
    form = cell.form
    if event is not None:
        reach = cell.height / 2 + event.size / 2
        return y + reach if side is Side.BOTTOM else y - reach
    half = width / 2 if side.is_level else height / 2
    other = height / 2 if side.is_level else width / 2
    share = min(abs(offset) / other, 1.0) if other else 0.0
    if form is Form.ROUND:
        half *= math.sqrt(1.0 - share * share)
    elif form is Form.DIAMOND:
        half *= 1.0 - share
    half = round(half, 2)
    if side.is_level:
        return x + half if side is Side.RIGHT else x - half
    return y + half if side is Side.BOTTOM else y - half


def _ties(members: Sequence[_Docked]) -> int:
    return sum(run.before is None and run.after is None for _, _, run in members)


def _towards(run: Run, is_target: bool) -> _Towards:
    """Return by what the lines at a side are sorted so that they do not cross when they turn.

    What turns up comes first; of those that turn to the same side, the one that turns first stands
    outside; of those that turn in the same channel, the one that goes further.
    """
    near = run.before if is_target else run.after
    if near is None:
        return (0, 0, 0.0)
    far = near.begins_at if is_target else near.ends_at
    begin, end = (near.end, near.begin) if is_target else (near.begin, near.end)
    way = 1 if end > begin else -1
    return (way, -way * abs(run.end - run.begin), far)


def _spread(cell: Cell, side: Side, runs: Sequence[Run], done: set[int]) -> None:
    size = cell.height if side.is_level else cell.width
    if cell.everywhere or (cell.span > 1 and not side.is_level):
        size = 60.0
    room = size * (0.5 if cell.form is not Form.BOX else 0.7)
    step = _STEP if cell.form is Form.BOX else _SMALL_STEP
    count = len(runs)
    if count > 1:
        step = min(step, room / (count - 1))
    fixed = next((n for n, run in enumerate(runs) if id(run) in done), None)
    straight = [n for n, run in enumerate(runs) if run.before is None and run.after is None]
    middle = (count - 1) / 2
    base = 0.0
    if not side.is_level and any(event.side is side for event in cell.events):
        base = -cell.width / 4
    if fixed is not None:
        base, middle = runs[fixed].offset, float(fixed)
    elif straight and not base:
        middle = float(straight[len(straight) // 2])
    for number, run in enumerate(runs):
        if id(run) in done:
            continue
        run.offset = base + (number - middle) * step
        run.at = run.line + run.offset / _SCALE
        if run.before is None and run.after is None:
            done.add(id(run))
