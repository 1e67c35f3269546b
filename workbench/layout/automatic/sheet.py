"""A whole sheet laid out: every pool, node, line and name of what it shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workbench.layout.automatic.across import join_across
from workbench.layout.automatic.beside import place_beside
from workbench.layout.automatic.board import Board, Picture, turn
from workbench.layout.automatic.borders import spread_events
from workbench.layout.automatic.columns import place_in_columns
from workbench.layout.automatic.crossings import crossing_wires, untangled
from workbench.layout.automatic.drawn import DrawnGrid
from workbench.layout.automatic.lines import Lines
from workbench.layout.automatic.measures import Measures, choose_name_sides
from workbench.layout.automatic.names import place_names
from workbench.layout.automatic.reading import Drawn, Part, Reading
from workbench.layout.automatic.rows import Order, mark_main_way, place_in_rows
from workbench.layout.automatic.tracks import Tracks, laid_in_tracks
from workbench.layout.automatic.ways import Ways
from workbench.model.snapshot import Snapshot

_BETWEEN = 40.0  # processes without a pool
_TITLE = 28.0  # of an open sub-process

_FEW = 60  # wires up to which several orders are tried, and other ways for what crosses
Grid = Callable[[Board, Order], None]  # gives every cell its column and row


def lay_out(
    document: Snapshot,
    parts: Sequence[Part],
    drawn: Drawn | None = None,
    *,
    as_drawn: bool = False,
    upright: bool = False,
    is_quick: bool = False,
) -> Picture:
    """Return a picture of pools and of processes (or sub-processes) outside any, in this order.

    `drawn`: the sheet on which they are drawn: only what is there is laid out, sizes are kept.
    `as_drawn`: columns, rows and sides are those of the drawing, made straight; otherwise they
    follow the flows.  `upright`: pools stand, time runs down.  `is_quick`: the first good layout
    is taken; it changes least when something is added.  The top left corner is the origin.
    """
    place: Grid = by_flows
    if as_drawn and drawn is not None:
        boxes = {key: shape.bounds for key, shape in drawn.shapes.items()}
        place = DrawnGrid({k: turn(box) for k, box in boxes.items()} if upright else boxes)

    def arrange(board: Board, title: str) -> Picture:
        room = _TITLE if title.strip() else 6.0
        return _laid_out(board, place, (room, 0.0) if upright else (0.0, room), is_quick)

    reading = Reading(document, arrange, drawn, upright=upright, keeps_sides=as_drawn)
    if len(parts) == 1 or any(not isinstance(part, str) for part in parts):
        whole = _laid_out(reading.board_of(parts), place, (0.0, 0.0), is_quick)
    else:
        whole = Picture()
        for part in parts:
            picture = _laid_out(reading.board_of([part]), place, (0.0, 0.0), is_quick)
            whole.take(picture, 0.0, whole.height)
            whole.width = max(whole.width, picture.width)
            whole.height += picture.height + _BETWEEN
    if upright:
        whole = whole.turned()
    rest = [
        flow
        for flow in document.flows()
        if flow.id not in reading.joined
        and (flow.source in whole.boxes or flow.source in reading.joined)
        and (flow.target in whole.boxes or flow.target in reading.joined)
        and (drawn is None or flow.id in drawn.edges)
    ]
    join_across(document, whole, rest)
    return whole


def by_flows(board: Board, order: Order) -> None:
    """Place the cells of a board in columns and rows along its flows."""
    place_in_columns(board)
    mark_main_way(board)
    place_in_rows(board, order)
    spread_events(board)
    place_beside(board)


def _laid_out(board: Board, place: Grid, title: tuple[float, float], is_quick: bool) -> Picture:
    several = len(board.wires) <= _FEW and place is by_flows and not is_quick
    orders = list(Order) if several else [Order.MAIN_FIRST]
    results: list[tuple[int, Order]] = []
    for order in orders:
        lines, tracks = _drawn_lines(board, place, order, is_quick)
        count = len(crossing_wires(tracks.runs))
        results.append((count, order))
        if not count:
            break
    best = min(results, key=lambda result: result[0])[1]
    if best is not results[-1][1]:
        lines, tracks = _drawn_lines(board, place, best, is_quick)
    choose_name_sides(board)
    picture = Measures(board, lines, tracks, title).picture()
    place_names(board, picture)
    return picture


def _drawn_lines(board: Board, place: Grid, order: Order, is_quick: bool) -> tuple[Lines, Tracks]:
    for wire in board.wires:
        wire.way, wire.is_back, wire.is_main, wire.is_spine = [], False, False, False
        wire.name_piece = 0
    place(board, order)
    lines = Lines(board)
    ways = Ways(board, lines)
    ways.find_all()
    tracks = laid_in_tracks(board, lines)
    if len(board.wires) <= _FEW and not is_quick:
        tracks = untangled(board, lines, ways, tracks)
    return lines, tracks
