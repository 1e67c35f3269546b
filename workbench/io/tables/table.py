"""A table as it is written and read: columns with titles, rows of typed cells."""

from __future__ import annotations

from datetime import date
from enum import Enum, auto

import msgspec

from workbench.errors import Unreadable
from workbench.words import mark

MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 200_000, 2_000, 20_000_000
# "" is an empty cell.  A list is a tuple; formats that have none write it as text (see `lists`).
Cell = str | int | float | bool | date | tuple[str, ...]
Row = tuple[Cell, ...]


class Kind(Enum):
    """What the cells of a column are, which decides how they look and what may be typed."""

    TEXT = auto()  # one line
    LONG = auto()  # several lines
    NUMBER = auto()
    WHOLE = auto()  # a number without a fraction
    MONEY = auto()  # euros
    DATE = auto()
    LIST = auto()  # several texts


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """A column.  `choices` are offered for choosing, not forced unless `only_choices`."""

    title: str
    key: str = ""  # for programs; "" is as good as the title
    kind: Kind = Kind.TEXT
    choices: tuple[str, ...] = ()
    only_choices: bool = False
    quiet: bool = False  # an id: needed to find the row again, but not to be read


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """A table to be written.  Every row has as many cells as there are columns."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = ()
    fixed_columns: int = 0  # stay in view when the table is scrolled to the right
    hidden: bool = False  # for this program; people need not see it


class Workbook(msgspec.Struct, frozen=True, kw_only=True):
    """Tables that belong together; the first is what it is about."""

    tables: tuple[Table, ...]


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A table as it was read: nobody knows yet which row holds the headings.

    Rows are of one length; empty rows and columns at the end are left out, those between are kept,
    so that a row's number is what people see in their spreadsheet program.
    """

    title: str
    rows: tuple[Row, ...]
    formulas: frozenset[tuple[int, int]] = frozenset()  # (row, column) of formulas, from 0
    decimal: str = ""  # "," or "." where numbers are text and tell which; "" is not known
    hidden: bool = False


def trimmed(rows: list[list[Cell]], title: str) -> tuple[Row, ...]:
    """Return rows of one length, without empty rows and columns at the end.

    Raises Unreadable where that is more than any list of an administration.
    """
    width = 0
    height = 0
    for number, row in enumerate(rows, 1):
        filled = next((n for n in range(len(row), 0, -1) if row[n - 1] != ""), 0)
        if filled:
            height, width = number, max(width, filled)
    if height > MOST_ROWS or width > MOST_COLUMNS or height * width > MOST_CELLS:
        raise too_large(title)
    return tuple((*row[:width], *("",) * (width - len(row))) for row in rows[:height])


def too_large(title: str) -> Unreadable:
    return Unreadable(
        mark(
            "The sheet “{sheet}” has more than {rows} rows or {columns} columns and was not read.",
            sheet=title,
            rows=MOST_ROWS,
            columns=MOST_COLUMNS,
        )
    )
