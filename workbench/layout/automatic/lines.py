"""The lines of a board from top to bottom: rows, and the channels between them."""

from __future__ import annotations

from workbench.layout.automatic.board import Board


class Lines:
    """The lines of a board from top to bottom: channels, and the rows between them."""

    def __init__(self, board: Board) -> None:
        self.is_row: list[bool] = []
        self.is_gap: list[bool] = []  # between pools
        self.of_row: dict[tuple[int, int], int] = {}
        self.bands: list[tuple[int, int]] = []  # first and last line
        self.pools: dict[str, tuple[int, int]] = {}
        whose = ""
        if board.pools:
            self._add(gap=True)
        for number, band in enumerate(board.bands):
            pool = band.pool
            if number and board.pools and (pool or band.scope) != whose:
                self._add(gap=True)
            whose = pool or band.scope
            first = len(self.is_row)
            if not band.is_black_box:
                self._add()
            for row in range(band.rows):
                self.of_row[number, row] = len(self.is_row)
                self._add(row=True)
                if not band.is_black_box:
                    self._add()
            last = len(self.is_row) - 1
            self.bands.append((first, last))
            if pool:
                self.pools[pool] = (self.pools.get(pool, (first, last))[0], last)
        if board.pools:
            self._add(gap=True)

    def __len__(self) -> int:
        return len(self.is_row)

    def _add(self, row: bool = False, gap: bool = False) -> None:
        self.is_row.append(row)
        self.is_gap.append(gap)
