"""The things on a board and what joins them."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.geometry import Bounds, Point
from workbench.layout.outline import Form, Side
from workbench.notation.kind import Family

Line = tuple[Point, ...]
_ORIGIN = Point(0.0, 0.0)
Way = list[tuple[int, int]]  # corners of a line on the board: places between and on its lines
Found = tuple[Way, Side, Side]  # a way, where it leaves its source, where it enters its target


@dataclass(slots=True, eq=False)
class Cell:
    """Something that stands on the board: a step, data, an annotation, a whole sub-process."""

    key: str
    family: Family
    form: Form
    width: float
    height: float
    band: int
    number: int  # its place in the document: decides where nothing else does
    name: tuple[float, float] | None = None  # the size of its outside name
    is_start: bool = False
    beside: str = ""  # data and annotations: the cell they stand by
    events: list[Attached] = field(default_factory=list)
    inside: Picture | None = None
    column: int = 0
    row: int = 0  # within its band, later within the board
    span: int = 1  # columns it takes
    everywhere: bool = False  # takes all columns: a closed pool
    loops: int = 0  # flows from itself to itself
    name_side: str = "below"
    room: list[float] = field(default_factory=lambda: [0.0, 0.0, 0.0, 0.0])
    center: Point = _ORIGIN

    @property
    def last(self) -> int:
        return self.column + self.span - 1

    @property
    def bounds(self) -> Bounds:
        x, y = self.center
        return Bounds(x - self.width / 2, y - self.height / 2, self.width, self.height)


@dataclass(slots=True, eq=False)
class Attached:
    """A boundary event on the lower or upper border of its activity."""

    key: str
    size: float
    name: tuple[float, float] | None
    number: int = 0  # among those of its activity
    drawn: tuple[float, float] | None = None  # where it is now, from the middle of the activity
    side: Side = Side.BOTTOM
    at: float = 0.0  # of its centre, from the middle of the activity


@dataclass(slots=True, eq=False)
class Wire:
    """A flow between two cells of a board (or a cell and a pool)."""

    key: str
    family: Family
    source: str
    target: str
    number: int
    source_event: Attached | None = None
    target_event: Attached | None = None
    name: tuple[float, float] | None = None
    is_back: bool = False
    name_piece: int = 0  # the piece of its line at which there is room for its name
    is_spine: bool = False  # on the longest way from a start
    is_main: bool = False  # on the way that is kept straight
    way: Way = field(default_factory=list)
    leaves: Side = Side.RIGHT
    enters: Side = Side.LEFT
    drawn: tuple[Side | None, Side | None] = (None, None)  # where it leaves and enters now
    old: Found = field(default_factory=lambda: ([], Side.RIGHT, Side.LEFT))  # before it was lifted


@dataclass(slots=True, eq=False)
class Band:
    """Rows of the board that belong together: those of a lane, or of a pool without lanes."""

    pool: str  # "" outside any
    lanes: tuple[str, ...]  # from outside to inside
    scope: str = ""  # the process whose nodes stand in it
    is_black_box: bool = False
    rows: int = 0


@dataclass(slots=True, eq=False)
class Picture:
    """What a layout comes to: by element, boxes and names; by flow, lines and names."""

    boxes: dict[str, Bounds] = field(default_factory=dict)
    names: dict[str, Bounds] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    line_names: dict[str, Bounds] = field(default_factory=dict)
    width: float = 0.0
    height: float = 0.0

    def turned(self) -> Picture:
        """Return the picture with across and down exchanged."""
        return Picture(
            {key: turn(box) for key, box in self.boxes.items()},
            {key: turn(box) for key, box in self.names.items()},
            {key: tuple(Point(y, x) for x, y in line) for key, line in self.lines.items()},
            {key: turn(box) for key, box in self.line_names.items()},
            self.height,
            self.width,
        )

    def take(self, other: Picture, dx: float, dy: float) -> None:
        """Put another picture into this one, moved."""
        for key, box in other.boxes.items():
            self.boxes[key] = box.moved(dx, dy)
        for key, box in other.names.items():
            self.names[key] = box.moved(dx, dy)
        for key, line in other.lines.items():
            self.lines[key] = tuple(point.moved(dx, dy) for point in line)
        for key, box in other.line_names.items():
            self.line_names[key] = box.moved(dx, dy)


def turn(box: Bounds) -> Bounds:
    """Return a box with across and down exchanged."""
    return Bounds(box.y, box.x, box.height, box.width)


@dataclass(slots=True, eq=False)
class Board:
    """Bands from top to bottom, cells in them, wires between them."""

    bands: list[Band]
    cells: dict[str, Cell]
    wires: list[Wire]
    pools: list[str] = field(default_factory=list)  # that bands belong to, from top to bottom
    columns: int = 0
