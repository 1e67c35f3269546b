"""Columns and rows read off an existing drawing: what is drawn about in line gets into line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.geometry import Bounds
from workbench.layout.automatic.board import Board, Cell
from workbench.layout.automatic.borders import spread_events
from workbench.layout.automatic.rows import Order

_ROW = 30.0  # how far centres of one row are apart at most
_COLUMN = 35.0  # the same for a column


class DrawnGrid:
    """Places the cells of a board as they are drawn: same order, columns and rows made straight."""

    def __init__(self, boxes: Mapping[str, Bounds]) -> None:
        self._boxes = boxes

    def __call__(self, board: Board, order: Order = Order.MAIN_FIRST) -> None:
        for band in range(len(board.bands)):
            cells = [c for c in board.cells.values() if c.band == band and not c.everywhere]
            board.bands[band].rows = max(self._set_rows(cells), board.bands[band].is_black_box)
        self._set_columns(board)
        spread_events(board)
        for wire in board.wires:
            source, target = board.cells.get(wire.source), board.cells.get(wire.target)
            wire.is_back = (
                source is not None and target is not None and target.column < source.column
            )

    def _box(self, cell: Cell) -> Bounds:
        box = self._boxes.get(cell.key)
        return box if box is not None else Bounds(0.0, 0.0, cell.width, cell.height)

    def _set_rows(self, cells: Sequence[Cell]) -> int:
        """Set the rows of the cells of a band; return how many there are."""
        ordered = sorted(cells, key=lambda c: (self._box(c).center.y, c.number))
        row, first = -1, float("-inf")
        for cell in ordered:
            y = self._box(cell).center.y
            if y - first > _ROW:
                row, first = row + 1, y
            cell.row = row
        return row + 1

    def _set_columns(self, board: Board) -> None:
        cells = [cell for cell in board.cells.values() if not cell.everywhere]
        ordered = sorted(cells, key=lambda c: (self._box(c).center.x, c.number))
        centers = [(self._box(c).center.x, c) for c in ordered if c.inside is None]
        wide: list[Cell] = []
        points: list[Cell] = []
        for cell in ordered:
            box = self._box(cell)
            covered = cell.inside is not None and any(
                box.x < x < box.right and (c.band, c.row) != (cell.band, cell.row)
                for x, c in centers
            )
            (wide if covered else points).append(cell)
        column, first = -1, float("-inf")
        taken: set[tuple[int, int]] = set()
        middles: list[float] = []
        for cell in points:
            x = self._box(cell).center.x
            place = (cell.band, cell.row)
            if x - first > _COLUMN or place in taken:
                column, first = column + 1, x
                taken = set()
                middles.append(x)
            taken.add(place)
            cell.column, cell.span = column, 1
        board.columns = column + 1
        held = {(c.band, c.row, c.column) for c in points}
        for cell in wide:
            self._span(board, cell, middles, held)
        board.columns = max(board.columns, 1)

    def _span(
        self,
        board: Board,
        cell: Cell,
        middles: Sequence[float],
        held: set[tuple[int, int, int]],
    ) -> None:
        """Let an open sub-process take the columns it lies over."""
        box = self._box(cell)
        over = [n for n, x in enumerate(middles) if box.x < x < box.right]
        free = [n for n in over if (cell.band, cell.row, n) not in held]
        if free and free == over:
            cell.column, cell.span = free[0], len(free)
            held.update((cell.band, cell.row, n) for n in free)
            return
        # Something else stands in its row there: a row of its own, below all.
        cell.row = board.bands[cell.band].rows
        board.bands[cell.band].rows += 1
        cell.column, cell.span = over[0], len(over)
