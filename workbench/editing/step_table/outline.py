"""Blocks laid out as lines with a depth, and lines put together to blocks again.

Lines are what edits work on: inserting, removing and moving rows is inserting, removing and moving
lines.  `blocks_of` says no to lines that make no blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as Lines
from enum import Enum

import msgspec

from workbench.editing.step_table.blocks import (
    Blocks,
    Branch,
    Handler,
    Item,
    Jump,
    Sequence,
    Split,
    Step,
    Tangle,
)
from workbench.errors import Refused
from workbench.words import mark


class What(Enum):
    """What a line is."""

    STEP = "step"  # deeper lines directly behind it are the contents of a sub-process
    SPLIT = "split"
    BRANCH = "branch"  # of the split before it, at the same depth; deeper lines are its contents
    HANDLER = "handler"  # boundary event of the step before it, at the same depth
    JUMP = "jump"
    STOP = "stop"
    TANGLE = "tangle"
    PART = "part"  # what follows is reached by itself: another start


class Line(msgspec.Struct, frozen=True):
    """`node` is an activity, event or gateway; `item` what it was read from, without contents."""

    what: What
    depth: int
    node: str = ""
    flow: str = ""
    type: str = ""
    join: str = ""
    entries: tuple[str, ...] = ()
    jump: Jump | None = None
    tangle: Tangle | None = None

    def at(self, depth: int) -> Line:
        return msgspec.structs.replace(self, depth=depth)


def lines_of(sequences: Lines[Sequence], depth: int = 0) -> list[Line]:
    """Return the lines of the sequences of one scope."""
    found: list[Line] = []
    for number, sequence in enumerate(sequences):
        if number:
            found.append(Line(What.PART, depth))
        found += _of_sequence(sequence, depth)
    return found


def _of_sequence(sequence: Sequence, depth: int) -> Iterator[Line]:
    for item in sequence.items:
        yield from _of_item(item, depth)
    if sequence.jump is not None:
        yield Line(What.JUMP, depth, jump=sequence.jump)
    elif sequence.stops:
        yield Line(What.STOP, depth)


def _of_item(item: Item, depth: int) -> Iterator[Line]:
    if isinstance(item, Tangle):
        yield Line(What.TANGLE, depth, item.node, entries=item.entries, tangle=item)
    elif isinstance(item, Split):
        yield Line(
            What.SPLIT, depth, item.node, type=item.type, join=item.join, entries=item.entries
        )
        for branch in item.branches:
            yield Line(What.BRANCH, depth, item.node, branch.flow)
            yield from _of_sequence(branch.body, depth + 1)
    else:
        yield Line(What.STEP, depth, item.node, entries=item.entries)
        yield from lines_of(item.inside, depth + 1)
        for handler in item.handlers:
            yield Line(What.HANDLER, depth, handler.event)
            yield from _of_sequence(handler.body, depth + 1)


def blocks_of(scope: str, lines: Lines[Line]) -> Blocks:
    """Return the blocks of lines.

    Raises Refused for a branch without its block, and for what nothing leads to.
    """
    reader = _Reader(lines)
    sequences = reader.sequences(0)
    if reader.at < len(lines):
        raise _homeless()
    return Blocks(scope, sequences)


class _Reader:
    def __init__(self, lines: Lines[Line]) -> None:
        self._lines = lines
        self.at = 0

    def _next(self, depth: int, *wanted: What) -> Line | None:
        """Take the next line if it is one of the wanted at a depth (any, where none is named)."""
        if self.at < len(self._lines):
            line = self._lines[self.at]
            if line.depth == depth and (not wanted or line.what in wanted):
                self.at += 1
                return line
        return None

    def _is_deeper(self, depth: int) -> bool:
        return self.at < len(self._lines) and self._lines[self.at].depth > depth

    def sequences(self, depth: int) -> tuple[Sequence, ...]:
        found = [self._sequence(depth)]
        while self._next(depth, What.PART):
            found.append(self._sequence(depth))
        return tuple(one for one in found if one.items)

    def _sequence(self, depth: int) -> Sequence:
        items: list[Item] = []
        while (line := self._next(depth, What.STEP, What.SPLIT, What.TANGLE)) is not None:
            items.append(self._item(line, depth))
        if (line := self._next(depth, What.JUMP)) is not None:
            return Sequence(tuple(items), line.jump)
        return Sequence(tuple(items), stops=self._next(depth, What.STOP) is not None)

    def _item(self, line: Line, depth: int) -> Item:
        if line.what is What.TANGLE:
            assert line.tangle is not None
            return msgspec.structs.replace(line.tangle, entries=line.entries)
        if line.what is What.SPLIT:
            branches: list[Branch] = []
            while (branch := self._next(depth, What.BRANCH)) is not None:
                branches.append(Branch(branch.flow, self._sequence(depth + 1)))
            return Split(line.node, line.type, tuple(branches), line.join, line.entries)
        inside: tuple[Sequence, ...] = ()
        if self._is_deeper(depth):
            inside = self.sequences(depth + 1)
        handlers: list[Handler] = []
        while (handler := self._next(depth, What.HANDLER)) is not None:
            handlers.append(Handler(handler.node, self._sequence(depth + 1)))
        return Step(line.node, line.entries, tuple(handlers), inside)


def end_of(lines: Lines[Line], at: int) -> int:
    """Return the index behind a line and all that belongs to it.

    To a split belong its branches, to a step its contents and boundary events.
    """
    line = lines[at]
    follows = {What.SPLIT: What.BRANCH, What.STEP: What.HANDLER}.get(line.what)
    index = at + 1
    while index < len(lines) and (
        lines[index].depth > line.depth
        or (lines[index].depth == line.depth and lines[index].what is follows)
    ):
        index += 1
    return index


def head_of(lines: Lines[Line], at: int) -> int:
    """Return the index of the line a line stands under, -1 at the top.

    That is the branch, the boundary event or the sub-process whose contents it is.
    """
    depth = lines[at].depth
    while at >= 0 and lines[at].depth >= depth:
        at -= 1
    return at


def split_of(lines: Lines[Line], branch: int) -> int:
    """Return the index of the split that a branch belongs to."""
    depth = lines[branch].depth
    while lines[branch].what is not What.SPLIT or lines[branch].depth != depth:
        branch -= 1
    return branch


def branches_of(lines: Lines[Line], split: int) -> list[int]:
    """Return the indices of the branches of a split."""
    depth = lines[split].depth
    return [
        index for index in range(split + 1, end_of(lines, split)) if lines[index].depth == depth
    ]


def _homeless() -> Refused:
    return Refused(
        mark(
            "Not done: a row would stand where nothing leads to it, or a branch without its "
            "decision. Put it into a branch, or before the end."
        )
    )
