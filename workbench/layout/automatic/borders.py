"""Which boundary event sits where on the border of its activity: below, or above."""

from __future__ import annotations

from workbench.layout.automatic.board import Attached, Board, Cell
from workbench.layout.outline import Side

_ROOM = 46.0  # on a border, for each boundary event
_CORNER = 28.0  # from the centre of the first event to the corner


def spread_events(board: Board) -> None:
    """Give boundary events their places: where their lines lead, or where they are drawn."""
    wanted = _wanted_sides(board)
    for cell in board.cells.values():
        if cell.events:
            for event in cell.events:
                event.side = wanted.get(event.key, Side.BOTTOM)
            _spread(cell)


def _wanted_sides(board: Board) -> dict[str, Side]:
    """Return the sides: an event that leads to something further up sits on the upper border."""
    wanted: dict[str, Side] = {}
    for cell in board.cells.values():
        for event in cell.events:
            if event.drawn is not None:
                wanted[event.key] = Side.TOP if event.drawn[1] < 0 else Side.BOTTOM
    for wire in board.wires:
        source, target = board.cells.get(wire.source), board.cells.get(wire.target)
        if wire.source_event is None or source is None or target is None:
            continue
        above = (target.band, target.row) < (source.band, source.row)
        side = Side.TOP if above and not target.beside else Side.BOTTOM
        wanted.setdefault(wire.source_event.key, side)
    return wanted


def _spread(cell: Cell) -> None:
    most = max(1, int((cell.width - 8) / _ROOM))
    if cell.span == 1 and len(cell.events) > 2 * most:
        most = -(-len(cell.events) // 2)
        cell.width = max(cell.width, _ROOM * most + 8)
    sides = {
        side: [event for event in cell.events if event.side is side]
        for side in (Side.BOTTOM, Side.TOP)
    }
    for side, other in ((Side.BOTTOM, Side.TOP), (Side.TOP, Side.BOTTOM)):
        while len(sides[side]) > most and len(sides[other]) < most:
            event = sides[side].pop()
            event.side = other
            sides[other].append(event)
    for events in sides.values():
        room = min(_ROOM, (cell.width - 8) / max(len(events), 1))
        for place, event in enumerate(sorted(events, key=_from_right)):
            event.at = cell.width / 2 - _CORNER - place * room


def _from_right(event: Attached) -> float:
    """Sort what is drawn from the right; of the rest, the first goes furthest left."""
    return -event.drawn[0] if event.drawn is not None else -event.number
