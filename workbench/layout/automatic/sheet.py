"""A whole sheet laid out: every pool, node, line and name of what it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from workbench.layout.automatic.beside import place_beside
from workbench.layout.automatic.board import Board, Picture
from workbench.layout.automatic.columns import place_in_columns
from workbench.layout.automatic.crossings import crossing_wires, untangled
from workbench.layout.automatic.lines import Lines
from workbench.layout.automatic.measures import Measures, choose_name_sides
from workbench.layout.automatic.names import place_names
from workbench.layout.automatic.reading import Reading
from workbench.layout.automatic.rows import Order, mark_main_way, place_in_rows
from workbench.layout.automatic.tracks import Tracks, laid_in_tracks
from workbench.layout.automatic.ways import Ways
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot

_TITLE = 28.0  # of an open sub-process

_FEW = 60  # wires up to which several orders are tried, and other ways for what crosses
Grid = Callable[[Board, Order], None]  # gives every cell its column and row


def lay_out(
    document: Snapshot,
    pools: Sequence[Element],
    scopes: Sequence[str],
    drawn: Mapping[str, Shape] | None = None,
    grid: Grid | None = None,
) -> Picture:
    """Return a picture of pools, and below them of processes or sub-processes without a pool.

    `drawn`: shapes whose sizes are kept.  `grid`: places the cells in columns and rows; by default
    along the flows.  Its top left corner is the origin.
    """
    place = grid or by_flows

    def arrange(board: Board, title: str) -> Picture:
        return _laid_out(board, place, _TITLE if title.strip() else 6.0)

    reading = Reading(document, arrange, drawn)
    if pools:
        return _laid_out(reading.board_of_pools(pools, scopes), place, 0.0)
    whole = Picture()
    for scope in scopes:
        picture = _laid_out(reading.board_of_scope(scope), place, 0.0)
        whole.take(picture, 0.0, whole.height)
        whole.width = max(whole.width, picture.width)
        whole.height += picture.height + 40.0
    return whole


def by_flows(board: Board, order: Order) -> None:
    """Place the cells of a board in columns and rows along its flows."""
    place_in_columns(board)
    mark_main_way(board)
    place_in_rows(board, order)
    place_beside(board)


def _laid_out(board: Board, place: Grid, title: float) -> Picture:
    orders = list(Order) if len(board.wires) <= _FEW and place is by_flows else [Order.MAIN_FIRST]
    results: list[tuple[int, Order]] = []
    for order in orders:
        lines, tracks = _drawn_lines(board, place, order)
        count = len(crossing_wires(tracks.runs))
        results.append((count, order))
        if not count:
            break
    best = min(results, key=lambda result: result[0])[1]
    if best is not results[-1][1]:
        lines, tracks = _drawn_lines(board, place, best)
    choose_name_sides(board)
    picture = Measures(board, lines, tracks, title).picture()
    place_names(board, picture)
    return picture


def _drawn_lines(board: Board, place: Grid, order: Order) -> tuple[Lines, Tracks]:
    for wire in board.wires:
        wire.way, wire.is_back, wire.is_main = [], False, False
    place(board, order)
    lines = Lines(board)
    ways = Ways(board, lines)
    ways.find_all()
    tracks = laid_in_tracks(board, lines)
    if len(board.wires) <= _FEW:
        tracks = untangled(board, lines, ways, tracks)
    return lines, tracks
