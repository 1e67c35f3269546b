"""Where new rows go, and what stands before and around a place."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from workbench.editing.step_table.outline import (
    Line,
    What,
    branches_of,
    end_of,
    split_of,
)
from workbench.editing.step_table.rows import Row, RowKind, Table

ITEMS = (What.STEP, What.SPLIT, What.TANGLE)


class Place(msgspec.Struct, frozen=True):
    """Where a new row goes: before a line of a part, at a depth."""

    part: int
    line: int
    depth: int


def below(table: Table, index: int) -> Place:
    """Return the place of a new row below a row; -1 is above all rows."""
    if index < 0 or not table.rows:
        return _first_place(table, 0)
    row = table.rows[index]
    if row.kind is RowKind.POOL:
        return _first_place(table, row.part)
    lines = table.parts[row.part].lines
    line = lines[row.line]
    if row.kind in (RowKind.BRANCH, RowKind.HANDLER):
        return Place(row.part, row.line + (2 if _has_event(row) else 1), line.depth + 1)
    if row.kind is RowKind.QUESTION:
        return Place(row.part, row.line + 2, line.depth + 1)
    if row.kind is RowKind.JUMP or _is_last(table, row):
        return outdented(table, Place(row.part, row.line, line.depth)) or Place(
            row.part, row.line, line.depth
        )
    return Place(row.part, end_of(lines, row.line), line.depth)


def above(table: Table, index: int) -> Place:
    """Return the place of a new row above a row."""
    if not 0 <= index < len(table.rows):
        return below(table, len(table.rows) - 1)
    row = table.rows[index]
    lines = table.parts[row.part].lines
    if row.kind is RowKind.POOL or row.line <= 0:
        return _first_place(table, row.part)
    line = row.line
    if row.kind is RowKind.BRANCH:
        split = split_of(lines, line)
        # Above the first branch is before the decision, above another one the end of the one
        # before it.
        if branches_of(lines, split)[0] == line:
            return Place(row.part, split, lines[line].depth)
        return Place(row.part, line, lines[line].depth + 1)
    if row.kind is RowKind.HANDLER:
        return Place(row.part, line, lines[line].depth + 1)
    return Place(row.part, line, lines[line].depth)


def outdented(table: Table, place: Place) -> Place | None:
    """Return the place behind the block a place is in, None at the top."""
    lines = table.parts[place.part].lines
    head = head_at(lines, place)
    if head < 0:
        return None
    line = lines[head]
    if line.what is What.BRANCH:
        return Place(place.part, end_of(lines, split_of(lines, head)), line.depth)
    at = head
    while lines[at].what is not What.STEP or lines[at].depth != line.depth:
        at -= 1
    return Place(place.part, end_of(lines, at), line.depth)


def left(table: Table, place: Place) -> Place | None:
    """Return the place after a branch is done: in the next one if it is empty, else behind all.

    None at the top.
    """
    lines = table.parts[place.part].lines
    head = head_at(lines, place)
    if head >= 0 and lines[head].what is What.BRANCH:
        after = end_of(lines, head)
        if (
            after < len(lines)
            and lines[after].what is What.BRANCH
            and lines[after].depth == lines[head].depth
            and end_of(lines, after) <= after + 1
            and not _is_hidden(table, place.part, after)
        ):
            return Place(place.part, after + 1, lines[head].depth + 1)
    return outdented(table, place)


def last_place(table: Table) -> Place:
    """Return the place of a new row at the end: before the end event."""
    return below(table, len(table.rows) - 1)


def seen_at(table: Table, place: Place) -> int:
    """Return the index of the row that a place is before."""
    for index, row in enumerate(table.rows):
        if row.part > place.part or (row.part == place.part and row.line >= place.line):
            return index
    return len(table.rows)


def who_at(table: Table, place: Place) -> str:
    """Return the key of the row whose performer a new row takes over, "" for none."""
    lines = table.parts[place.part].lines if table.parts else ()
    for index in range(min(place.line, len(lines)) - 1, -1, -1):
        if lines[index].node and lines[index].what in ITEMS:
            return lines[index].node
    return ""


def indented(table: Table, place: Place) -> Place | None:
    """Return the place at the end of the block above a place, None where there is none."""
    lines = table.parts[place.part].lines
    before = item_before(lines, place.line, place.depth)
    if before < 0:
        return None
    heads = [
        index
        for index in range(before, place.line)
        if lines[index].what in (What.BRANCH, What.HANDLER) and lines[index].depth == place.depth
    ]
    if not heads or (_is_hidden(table, place.part, heads[-1]) and len(heads) < 2):
        return None
    head = heads[-2] if _is_hidden(table, place.part, heads[-1]) else heads[-1]
    end = end_of(lines, head)
    while end > head + 1 and lines[end - 1].what in (What.JUMP, What.STOP):
        end -= 1
    return Place(place.part, end, place.depth + 1)


def _first_place(table: Table, part: int) -> Place:
    lines = table.parts[part].lines if table.parts else ()
    first = 1 if lines and lines[0].what is What.STEP else 0
    return Place(part, first, 0)


def _is_last(table: Table, row: Row) -> bool:
    """Tell whether nothing may follow a row: it is an end."""
    return row.type == "endEvent"


def _has_event(row: Row) -> bool:
    return row.kind is RowKind.BRANCH and bool(row.element)


def head_at(lines: Sequence[Line], place: Place) -> int:
    """Return the line whose contents a place is among, -1 at the top."""
    at = place.line - 1
    while at >= 0 and lines[at].depth >= place.depth:
        at -= 1
    return at


def item_before(lines: Sequence[Line], at: int, depth: int) -> int:
    """Return the item of a depth that ends where a line begins, -1 for none."""
    index = at - 1
    while index >= 0 and lines[index].depth >= depth:
        if lines[index].depth == depth and lines[index].what in ITEMS:
            return index
        if lines[index].depth == depth and lines[index].what is What.PART:
            return -1
        index -= 1
    return -1


def _is_hidden(table: Table, part: int, line: int) -> bool:
    return not any(row.part == part and row.line == line for row in table.rows)
