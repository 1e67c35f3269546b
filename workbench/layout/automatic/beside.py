"""Cells for data and annotations: above or below what they belong to, in rows of their own."""

from __future__ import annotations

from workbench.layout.automatic.board import Board, Cell
from workbench.layout.outline import Side
from workbench.notation.kind import Family

_LEVELS = 40

_Place = tuple[int, int, int]  # column, row, level: 0 the row itself, -1 the next above it


def place_beside(board: Board) -> None:
    """Give data and annotations their columns and rows, and make room for these rows."""
    waiting = [cell for cell in board.cells.values() if cell.beside]
    if not waiting:
        return
    level: dict[str, tuple[int, int]] = {
        cell.key: (cell.row, 0) for cell in board.cells.values() if not cell.beside
    }
    taken: list[set[_Place]] = [set() for _ in board.bands]
    left: list[Cell] = []
    for _ in range(3):  # notes may belong to data, which must stand first
        left = []
        for cell in waiting:
            near = board.cells.get(cell.beside)
            if near is None or near.key not in level:
                left.append(cell)
                continue
            cell.band = near.band
            cell.column, row, step = _free_place(cell, near, level[near.key], taken[near.band])
            taken[near.band].add((cell.column, row, step))
            level[cell.key] = (row, step)
        waiting = left
    spare = [0] * len(board.bands)
    for cell in left:
        band = board.bands[cell.band]
        cell.column = min(spare[cell.band] % max(board.columns, 1), board.columns - 1)
        level[cell.key] = (band.rows, spare[cell.band] // max(board.columns, 1) + 1)
        spare[cell.band] += 1
    for number, band in enumerate(board.bands):
        members = [cell for cell in board.cells.values() if cell.band == number]
        used = sorted({level[cell.key] for cell in members})
        places = {place: row for row, place in enumerate(used)}
        for cell in members:
            cell.row = places[level[cell.key]]
        band.rows = len(used)


def _free_place(cell: Cell, near: Cell, at: tuple[int, int], taken: set[_Place]) -> _Place:
    row, level = at
    columns = list(range(near.column, near.last + 1))
    if near.everywhere:
        columns = [0]
    has_events = {event.side for event in near.events}
    up_first = cell.family is Family.ARTIFACT or Side.BOTTOM in has_events or level < 0
    for step in range(1, _LEVELS):
        for sign in (-1, 1) if up_first else (1, -1):
            if level and sign * level < 0:
                continue
            if step < 3 and (Side.TOP if sign < 0 else Side.BOTTOM) in has_events:
                continue
            for column in columns:
                place = (column, row, level + sign * step)
                if place not in taken:
                    return place
    return (columns[0], row, level + _LEVELS)
