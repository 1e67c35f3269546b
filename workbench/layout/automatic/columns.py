"""The column of every node: flows run to the right, as far as circles allow, and are short."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from workbench.layout.automatic.board import Board, Cell, Wire
from workbench.notation.kind import Family

_SWEEPS = 3
_Arrow = tuple[str, int]  # the other end, and how many columns lie between at least


def place_in_columns(board: Board) -> None:
    """Set the column of every cell that flows lead to, and mark the flows that lead back."""
    cells = {key: c for key, c in board.cells.items() if not c.beside and not c.everywhere}
    flows = [
        wire
        for wire in board.wires
        if wire.family is Family.SEQUENCE_FLOW
        and wire.source in cells
        and wire.target in cells
        and wire.source != wire.target
    ]
    _mark_back(cells, flows)
    ahead: dict[str, list[_Arrow]] = {key: [] for key in cells}
    behind: dict[str, list[_Arrow]] = {key: [] for key in cells}

    def join(source: str, target: str, least: int) -> None:
        ahead[source].append((target, least))
        behind[target].append((source, least))

    for wire in flows:
        first, second = wire.source, wire.target
        if wire.is_back:
            first, second = second, first
        join(first, second, cells[first].span)
    for wire in board.wires:
        if (
            wire.family is Family.MESSAGE_FLOW
            and wire.source in cells
            and wire.target in cells
            and wire.source != wire.target
            and not _leads_to(ahead, wire.target, wire.source)
        ):
            join(wire.source, wire.target, 0)
    order = _in_order(ahead, behind)
    column = dict.fromkeys(cells, 0)
    for key in order:
        column[key] = max((column[other] + gap for other, gap in behind[key]), default=0)
    for _ in range(_SWEEPS):
        if not _draw_together(order, ahead, behind, column):
            break
    for key, cell in cells.items():
        cell.column = column[key]
    board.columns = max((cell.last + 1 for cell in cells.values()), default=1)


def _draw_together(
    order: Sequence[str],
    ahead: dict[str, list[_Arrow]],
    behind: dict[str, list[_Arrow]],
    column: dict[str, int],
) -> bool:
    """Move what has more flows to the right than to the left to the right."""
    changed = False
    for key in reversed(order):
        if len(ahead[key]) > len(behind[key]):
            latest = min(column[other] - gap for other, gap in ahead[key])
            if latest > column[key]:
                column[key] = latest
                changed = True
    for key in order:
        if len(behind[key]) > len(ahead[key]):
            earliest = max(column[other] + gap for other, gap in behind[key])
            if earliest < column[key]:
                column[key] = earliest
                changed = True
    return changed


def _mark_back(cells: dict[str, Cell], flows: Sequence[Wire]) -> None:
    """Mark the flows that close a circle, seen from the starts."""
    ahead: dict[str, list[Wire]] = {key: [] for key in cells}
    incoming = dict.fromkeys(cells, 0)
    for wire in flows:
        ahead[wire.source].append(wire)
        incoming[wire.target] += 1
    starts = [key for key, cell in cells.items() if cell.is_start and not incoming[key]]
    entries = [key for key in cells if not incoming[key]]
    open_, done = set[str](), set[str]()
    for root in (*starts, *entries, *cells):
        if root in done:
            continue
        open_.add(root)
        stack: list[tuple[str, Iterator[Wire]]] = [(root, iter(ahead[root]))]
        while stack:
            key, rest = stack[-1]
            for wire in rest:
                if wire.target in open_:
                    wire.is_back = True
                elif wire.target not in done:
                    open_.add(wire.target)
                    stack.append((wire.target, iter(ahead[wire.target])))
                    break
            else:
                stack.pop()
                open_.discard(key)
                done.add(key)


def _in_order(ahead: dict[str, list[_Arrow]], behind: dict[str, list[_Arrow]]) -> list[str]:
    """Return the keys so that every arrow leads to a later one."""
    waiting = {key: len(arrows) for key, arrows in behind.items()}
    ready = deque(key for key, count in waiting.items() if not count)
    order: list[str] = []
    while ready:
        key = ready.popleft()
        order.append(key)
        for other, _ in ahead[key]:
            waiting[other] -= 1
            if not waiting[other]:
                ready.append(other)
    return order


def _leads_to(ahead: dict[str, list[_Arrow]], start: str, goal: str) -> bool:
    seen = {start}
    todo = [start]
    while todo:
        key = todo.pop()
        if key == goal:
            return True
        for other, _ in ahead[key]:
            if other not in seen:
                seen.add(other)
                todo.append(other)
    return False
