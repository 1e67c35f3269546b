"""Coordinates: how wide columns and channels, how high rows must be, and where all lies then."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbench.geometry import Bounds, Point
from workbench.layout.automatic.board import Board, Cell, Picture, Wire
from workbench.layout.automatic.docks import border_at
from workbench.layout.automatic.lines import Lines
from workbench.layout.automatic.reserved import NAME_GAP, Reserved
from workbench.layout.automatic.runs import Run
from workbench.layout.automatic.tracks import Tracks
from workbench.layout.outline import Side
from workbench.layout.routing import straightened

TITLE = 30.0  # of a pool or lane
_BESIDE, _ABOVE = 24.0, 18.0  # free around a symbol
_TRACK = 12.0  # between lines of a channel
_LEAST_LANE = 80.0
_LEAST_POOL = 300.0
_POOL_GAP = 50.0
_LOOP = 18.0


class Measures:
    """Gives everything of a board its coordinates."""

    def __init__(
        self, board: Board, lines: Lines, tracks: Tracks, title: tuple[float, float]
    ) -> None:
        self._board = board
        self._lines = lines
        self._tracks = tracks
        self._left, self._top = title  # room beside everything, for the name of a sub-process
        reserved = Reserved(board, lines, tracks)
        self._row_room, self._zones = reserved.rows, reserved.zones
        self.starts: list[float] = []  # of the lines, from above
        self.ends: list[float] = []

    def picture(self) -> Picture:
        """Return boxes and lines; names are placed later."""
        for cell in self._board.cells.values():
            _make_room(cell, self._tracks)
        self._across()
        self._down()
        return self._drawn()

    # Across

    def _across(self) -> None:
        board = self._board
        columns = board.columns
        left, right = [30.0] * columns, [30.0] * columns
        for cell in board.cells.values():
            if cell.everywhere:
                continue
            if cell.span == 1:
                room = cell.room
                left[cell.column] = max(
                    left[cell.column], cell.width / 2 + _BESIDE, room[0] + NAME_GAP
                )
                right[cell.column] = max(
                    right[cell.column], cell.width / 2 + _BESIDE, room[1] + NAME_GAP
                )
        widths = [self._channel(2 * number) for number in range(columns + 1)]
        for cell in sorted(board.cells.values(), key=lambda c: c.number):
            if cell.span > 1 and not cell.everywhere:
                needed = cell.width + 2 * _BESIDE
                span = range(cell.column, cell.last + 1)
                present = sum(left[c] + right[c] for c in span)
                present += sum(widths[c] for c in span[1:])
                if needed > present:
                    more = (needed - present) / (2 * len(span))
                    for c in span:
                        left[c] += more
                        right[c] += more
        depth = max((bool(b.pool) + len(b.lanes) for b in board.bands if not b.is_black_box),
                    default=0)  # fmt: skip
        at = depth * TITLE + self._left
        self._middle: list[float] = []
        channel_start: list[float] = []
        edges: list[tuple[float, float]] = []
        for c in range(columns):
            channel_start.append(at)
            at += widths[c]
            self._middle.append(round(at + left[c]))
            edges.append((at, at + left[c] + right[c]))
            at += left[c] + right[c]
        channel_start.append(at)
        at += widths[columns]
        self._right = round(max(at, _LEAST_POOL if board.pools else 0.0))
        for number in range(columns + 1):
            for run in self._tracks.plumb.get(2 * number, ()):
                run.place = round(channel_start[number] + run.place)
        for own in self._tracks.runs.values():
            for run in own:
                if run.is_plumb and run.line % 2:
                    run.place = self._middle[run.line // 2] + run.offset
        for cell in board.cells.values():
            if cell.everywhere:
                cell.width = self._right
                cell.center = Point(self._right / 2, 0.0)
            elif cell.span > 1:
                low, high = edges[cell.column][0], edges[cell.last][1]
                if cell.inside is not None:
                    cell.width = round(high - low - 2 * _BESIDE)
                cell.center = Point(round((low + high) / 2), 0.0)
            else:
                cell.center = Point(self._middle[cell.column], 0.0)
        for wire in board.wires:
            for event, key, end in (
                (wire.source_event, wire.source, 0),
                (wire.target_event, wire.target, -1),
            ):
                own_runs = self._tracks.runs.get(wire.key)
                if event is not None and own_runs and own_runs[end].is_plumb:
                    own_runs[end].place = board.cells[key].center.x + event.at

    def _channel(self, line: int) -> float:
        """Place the runs of a channel between columns, from its left; return its width."""
        placed: list[tuple[float, float, float]] = []  # low, high, how far to the right
        zones = self._zones.get(line, [])

        def after(low: float, high: float) -> float:
            return max((r for a, b, r in placed if a <= high and low <= b), default=0.0)

        def put(anchor: Run | None, is_after: bool) -> None:
            for zone in zones:
                if zone.anchor is anchor and zone.is_after == is_after:
                    at = after(zone.low, zone.high) + zone.width
                    placed.append((zone.low, zone.high, at))

        put(None, False)
        for run in self._tracks.plumb.get(line, ()):
            put(run, False)
            low, high = run.span
            start = after(low - 0.01, high + 0.01)
            run.place = start + (_TRACK if start else 24.0 if line == 0 else 2.0)
            placed.append((low, high, run.place))
            put(run, True)
        put(None, True)
        widest = max((r for _, _, r in placed), default=0.0)
        if not placed:
            return 4.0
        return widest + (2.0 if line < 2 * self._board.columns else 24.0)

    # Down

    def _down(self) -> None:
        board, lines = self._board, self._lines
        up = [room[0] for room in self._row_room]
        down = [room[1] for room in self._row_room]
        for cell in board.cells.values():
            y = lines.of_row[cell.band, cell.row]
            beyond = 0.0 if cell.everywhere else _ABOVE
            up[y] = max(up[y], cell.height / 2 + beyond, cell.room[2] + NAME_GAP)
            down[y] = max(down[y], cell.height / 2 + beyond, cell.room[3] + NAME_GAP)
        heights = [
            max(up[y] + down[y], 40.0) if lines.is_row[y] else self._level_channel(y, down[y])
            for y in range(len(lines))
        ]
        for number, band in enumerate(board.bands):
            first, last = lines.bands[number]
            if band.is_black_box:
                continue
            height = sum(heights[first : last + 1])
            if height < _LEAST_LANE and (band.lanes or band.pool):
                more = (_LEAST_LANE - height) / 2
                if first == last:
                    heights[first] += 2 * more
                else:
                    heights[first] += more
                    heights[last] += more
                    for run in self._tracks.level.get(first, ()):
                        run.place += more
        at = self._top
        middle = [0.0] * len(lines)
        for y, height in enumerate(heights):
            self.starts.append(round(at))
            if lines.is_row[y]:
                middle[y] = round(at + (up[y] if up[y] + down[y] >= 40 else 20))
            else:
                for run in self._tracks.level.get(y, ()):
                    run.place = round(at + run.place)
            at += height
            self.ends.append(round(at))
        self._bottom = round(at)
        for own in self._tracks.runs.values():
            for run in own:
                if not run.is_plumb and lines.is_row[run.line]:
                    run.place = middle[run.line] + run.offset
        for cell in board.cells.values():
            cell.center = Point(cell.center.x, middle[lines.of_row[cell.band, cell.row]])

    def _level_channel(self, line: int, least: float) -> float:
        gap = self._lines.is_gap[line]
        runs = self._tracks.level.get(line, ())
        edge = 20.0 if gap else 10.0
        placed: list[tuple[float, float, float]] = []
        for run in runs:
            low, high = sorted((self._x(run, first=True), self._x(run, first=False)))
            above = max((b for a, z, b in placed if a <= high + 8 and low - 8 <= z), default=-1.0)
            start = edge if above < 0 else above + _TRACK
            run.place = start + run.room
            placed.append((low, high, run.place))
        lowest = max((b for _, _, b in placed), default=0.0)
        if gap:
            outer = line in (0, len(self._lines) - 1)
            if not placed:
                return 0.0 if outer else max(_POOL_GAP, least)
            return max(lowest + edge, 0.0 if outer else _POOL_GAP, least)
        return max(lowest + edge, 4.0, least)

    def _x(self, run: Run, *, first: bool) -> float:
        """Return the x of an end of a level run."""
        near = run.before if first else run.after
        if near is not None:
            return near.place
        cell = self._board.cells[run.wire.source if first else run.wire.target]
        return cell.center.x

    # The result

    def _drawn(self) -> Picture:
        picture = Picture(width=self._right, height=self._bottom)
        self._frames(picture)
        for cell in self._board.cells.values():
            box = cell.bounds
            picture.boxes[cell.key] = box
            for event in cell.events:
                y = box.bottom if event.side is Side.BOTTOM else box.y
                half = event.size / 2
                x = cell.center.x + event.at
                picture.boxes[event.key] = Bounds(x - half, y - half, event.size, event.size)
            if cell.inside is not None:
                dx = round(box.x + (box.width - cell.inside.width) / 2)
                picture.take(cell.inside, dx, round(box.y))
        loops: dict[str, int] = {}
        for wire in self._board.wires:
            if wire.source == wire.target and wire.source in self._board.cells:
                cell = self._board.cells[wire.source]
                loops[cell.key] = loops.get(cell.key, 0) + 1
                picture.lines[wire.key] = _loop(cell, loops[cell.key])
            elif wire.way:
                picture.lines[wire.key] = self._line(wire)
        return picture

    def _frames(self, picture: Picture) -> None:
        board = self._board
        for number, band in enumerate(board.bands):
            if band.is_black_box:
                continue
            first, last = self._lines.bands[number]
            top, bottom = self.starts[first], self.ends[last]
            path = ([band.pool] if band.pool else []) + list(band.lanes)
            for depth, key in enumerate(path):
                box = Bounds(depth * TITLE, top, self._right - depth * TITLE, bottom - top)
                known = picture.boxes.get(key)
                picture.boxes[key] = box if known is None else known.united(box)

    def _line(self, wire: Wire) -> tuple[Point, ...]:
        runs = self._tracks.runs[wire.key]
        first, last = runs[0], runs[-1]
        points = [self._end(wire, first, is_target=False)]
        for run, after in pairwise(runs):
            x, y = (run.place, after.place) if run.is_plumb else (after.place, run.place)
            points.append(Point(x, y))
        points.append(self._end(wire, last, is_target=True))
        return straightened(points)

    def _end(self, wire: Wire, run: Run, *, is_target: bool) -> Point:
        key = wire.target if is_target else wire.source
        side = wire.enters if is_target else wire.leaves
        event = wire.target_event if is_target else wire.source_event
        cell = self._board.cells.get(key)
        if cell is None:
            first, last = self._lines.pools[key]
            return Point(run.place, self.starts[first] if side is Side.TOP else self.ends[last])
        middle = cell.center.y if side.is_level else cell.center.x
        border = border_at(cell, side, run.place - middle, event)
        return Point(border, run.place) if side.is_level else Point(run.place, border)


def _loop(cell: Cell, number: int) -> tuple[Point, ...]:
    """Return the line of a flow from a symbol to itself, around its upper right corner."""
    box = cell.bounds
    out = _LOOP + 8.0 * (number - 1)
    x, y = box.center.x + box.width / 4, box.center.y - box.height / 4
    top = Point(x, box.y)
    side = Point(box.right, y)
    if cell.form.value != "box":
        x, y = cell.center
        top, side = Point(x, box.y), Point(box.right, y)
    corner = box.right + out
    return (
        side,
        Point(corner, side.y),
        Point(corner, box.y - out),
        Point(top.x, box.y - out),
        top,
    )


def _make_room(cell: Cell, tracks: Tracks) -> None:
    """Set how much room a symbol takes with its names: left, right, above and below."""
    half, tall = cell.width / 2, cell.height / 2
    room = [half, half, tall, tall]
    if cell.loops:
        more = _LOOP + 8.0 * cell.loops
        room[1] += more
        room[2] += more
    for side in (Side.TOP, Side.BOTTOM):
        events = [event for event in cell.events if event.side is side]
        if not events:
            continue
        index = 2 if side is Side.TOP else 3
        room[index] += events[0].size / 2 + 6
        tallest = max((event.name[1] for event in events if event.name), default=0.0)
        room[index] += tallest + 4 if tallest else 0.0
        for event in events:
            if event.name is not None:
                room[0] = max(room[0], event.name[0] + 6 - event.at)
                room[1] = max(room[1], event.at + 6 + (event.name[0] if event.at > 0 else 0.0))
    if cell.name is not None:
        width, height = cell.name
        side_name = cell.name_side
        if side_name in ("below", "above"):
            index = 3 if side_name == "below" else 2
            room[0], room[1] = max(room[0], width / 2), max(room[1], width / 2)
            room[index] += height + 5
        else:  # at a corner, beside a line
            room[0] = max(room[0], width + 6)
            room[2] = max(room[2], tall + height + 5)
    cell.room = room


def used_sides(board: Board) -> dict[str, set[Side]]:
    """Return at which sides of a cell lines dock."""
    used: dict[str, set[Side]] = {}
    for wire in board.wires:
        if wire.way:
            used.setdefault(wire.source, set()).add(wire.leaves)
            used.setdefault(wire.target, set()).add(wire.enters)
    return used


def choose_name_sides(board: Board) -> None:
    """Choose a side for the outside name of every cell at which no line docks."""
    used = used_sides(board)
    for cell in board.cells.values():
        if cell.name is None:
            continue
        taken = used.get(cell.key, set())
        names: Sequence[tuple[Side, str]] = ((Side.BOTTOM, "below"), (Side.TOP, "above"))
        if cell.form.value == "diamond":
            names = names[::-1]
        cell.name_side = next((name for side, name in names if side not in taken), "corner")
