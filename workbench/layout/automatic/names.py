"""Places for outside names: where room was kept, else where they lie on nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.geometry import Bounds, Point
from workbench.layout.automatic.board import Board, Cell, Line, Picture, Wire
from workbench.layout.automatic.ground import Ground, pool_outlines
from workbench.layout.outline import Side
from workbench.notation.kind import Family

_GAP = 5.0
_SHARES = (0.5, 0.25, 0.75, 0.1, 0.9, 0.4, 0.6)


def place_names(board: Board, picture: Picture) -> None:
    """Put the outside names of a board's cells and wires into its picture."""
    ground = Ground(Bounds(0.0, 0.0, picture.width, picture.height))
    for cell in board.cells.values():
        if cell.inside is None:
            ground.add_box(picture.boxes[cell.key])
        else:
            ground.add_line(pool_outlines(picture.boxes[cell.key]))
        for event in cell.events:
            ground.add_box(picture.boxes[event.key])
    for band in board.bands:
        for key in (*band.lanes, *([band.pool] if band.pool and not band.is_black_box else [])):
            ground.add_line(pool_outlines(picture.boxes[key]))
    for line in picture.lines.values():
        ground.add_line(line)
    inner = {key for cell in board.cells.values() if cell.inside for key in cell.inside.boxes}
    for key in inner:
        ground.add_box(picture.boxes[key])
    for box in (*picture.names.values(), *picture.line_names.values()):
        ground.add_box(box)
    for cell in board.cells.values():
        if cell.name is not None:
            _put(picture.names, cell.key, _around(cell), ground)
        for event in cell.events:
            if event.name is not None:
                box = picture.boxes[event.key]
                places = _by_event(box, event.name, event.side, event.at)
                _put(picture.names, event.key, places, ground)
    for wire in board.wires:
        if wire.name is not None and wire.key in picture.lines:
            line = picture.lines[wire.key]
            _put(picture.line_names, wire.key, along(line, wire.name, wire), ground)


def _put(names: dict[str, Bounds], key: str, places: Iterator[Bounds], ground: Ground) -> None:
    names[key] = ground.freest(places)
    ground.add_box(names[key])


def _around(cell: Cell) -> Iterator[Bounds]:
    assert cell.name is not None
    width, height = cell.name
    box = cell.bounds
    x = cell.center.x
    below, above = box.bottom + _GAP, box.y - _GAP - height
    if cell.form.value == "diamond":
        above += 3
        below -= 3
    centred = [(x - width / 2, below), (x - width / 2, above)]
    if cell.name_side == "above":
        centred.reverse()
    upper_left = (x - _GAP - width, above + (8 if cell.form.value == "diamond" else 0))
    upper_right = (x + _GAP, upper_left[1])
    lower_left, lower_right = (x - _GAP - width, below), (x + _GAP, below)
    corners = [upper_left, upper_right, lower_left, lower_right]
    order = corners + centred if cell.name_side == "corner" else centred + corners
    for at_x, at_y in order:
        yield Bounds(at_x, at_y, width, height)
    for shift in (8.0, 16.0, 28.0, 44.0):
        for at_x, at_y in order:
            dy = shift if at_y > cell.center.y else -shift
            yield Bounds(at_x, at_y + dy, width, height)


def _by_event(box: Bounds, size: tuple[float, float], side: Side, at: float) -> Iterator[Bounds]:
    width, height = size
    x = box.center.x
    y = box.bottom + 2 if side is Side.BOTTOM else box.y - 2 - height
    left, right = x - _GAP - width, x + _GAP
    first, second = (left, right) if at <= 0 else (right, left)
    for shift in (0.0, 8.0, 16.0):
        dy = shift if side is Side.BOTTOM else -shift
        yield Bounds(first, y + dy, width, height)
        yield Bounds(second, y + dy, width, height)
    yield Bounds(x - width / 2, y, width, height)


def along(line: Line, size: tuple[float, float], wire: Wire | None = None) -> Iterator[Bounds]:
    """Yield places at a line: near its beginning first; in the middle for message flows."""
    width, height = size
    pieces = list(pairwise(line))
    if wire is not None and wire.name_piece < len(pieces):
        first = pieces.pop(wire.name_piece)
        pieces.insert(0, first)
    message = wire is not None and wire.family is not Family.SEQUENCE_FLOW
    for gap in (_GAP - 1, 9.0, 14.0, 24.0, 36.0, 52.0):
        for wide_only in (True, False):
            for p, q in pieces:
                level = abs(p.y - q.y) < 0.5
                length = abs(q.x - p.x) if level else abs(q.y - p.y)
                if wide_only and length < (width if level else height) + 6:
                    continue
                yield from _at_piece(p, q, width, height, gap, message, level)
    for share in (0.2, 0.4, 0.6, 0.8):
        for p, q in pieces:
            x, y = p.x + (q.x - p.x) * share, p.y + (q.y - p.y) * share
            for dx in (12.0, 20.0, 30.0):
                yield Bounds(x + dx, y - dx - height, width, height)
                yield Bounds(x - dx - width, y - dx - height, width, height)
                yield Bounds(x + dx, y + dx, width, height)
                yield Bounds(x - dx - width, y + dx, width, height)


def _at_piece(
    p: Point, q: Point, width: float, height: float, gap: float, middle: bool, level: bool
) -> Iterator[Bounds]:
    if level:
        low, high = min(p.x, q.x), max(p.x, q.x)
        first = p.x + 4 if q.x > p.x else p.x - 4 - width
        starts = [low + (high - low) * share - width / 2 for share in _SHARES]
        places = starts if middle else [first, *starts]
        if high - low >= width:
            steps = int((high - low - width) / 12)
            places += [low + 12 * number for number in range(min(steps, 60))]
        for x in places:
            yield Bounds(x, p.y - gap - height, width, height)
        for x in places:
            yield Bounds(x, p.y + gap, width, height)
        return
    low, high = min(p.y, q.y), max(p.y, q.y)
    places = [low + (high - low) * share - height / 2 for share in _SHARES]
    steps = int((high - low - height) / 10) if high - low > height else 0
    places += [low + 10 * number for number in range(min(steps, 60))]
    for y in places:
        yield Bounds(p.x + gap + 1, y, width, height)
        yield Bounds(p.x - gap - 1 - width, y, width, height)
