"""The rows of the table: the visible lines, with their numbers and where each goes on."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from enum import Enum

import msgspec

from workbench.editing.step_table.blocks import EVENT_BASED, EXCLUSIVE, Jump
from workbench.editing.step_table.outline import (
    Line,
    What,
    branches_of,
    end_of,
    head_of,
    lines_of,
    split_of,
)
from workbench.editing.step_table.structure import read_blocks
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.step_order import numbered_steps
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.words import Text


class RowKind(Enum):
    """What a row shows."""

    POOL = "pool"  # above the rows of a process, where the sheet shows several
    STEP = "step"
    EVENT = "event"
    QUESTION = "question"  # a gateway that has a name
    BRANCH = "branch"
    HANDLER = "handler"  # a boundary event, above what follows it
    JUMP = "jump"  # where the way goes on, after a whole block
    MERGE = "merge"  # a gateway before nothing else


class Row(msgspec.Struct, frozen=True):
    """One row.  `key` stays the same as long as what it shows is there."""

    key: str
    kind: RowKind
    depth: int
    scope: str  # whose process or sub-process it belongs to
    part: int  # which part of the table
    line: int  # index among the part's lines; -1 for none
    element: str = ""  # what it shows: activity, event, gateway, pool; "" of a plain branch
    type: str = ""  # of the element
    flow: str = ""  # of a branch: the flow that bears the condition
    number: str = ""
    word: str = ""  # of a branch: if, else, also, or, first, beside, when
    jump: Jump | None = None
    goes_on: str = ""  # key of the row that follows the block this row is the last of
    is_back: bool = False  # the jump leads to a row above
    reason: Text | None = None  # why its place can only be changed in the diagram


class Part(msgspec.Struct, frozen=True):
    """The lines of one process; `pool` is its participant, "" for none."""

    scope: str
    pool: str
    lines: tuple[Line, ...]


class Table(msgspec.Struct, frozen=True):
    """All rows of a sheet."""

    parts: tuple[Part, ...] = ()
    rows: tuple[Row, ...] = ()

    def find(self, key: str) -> int:
        """Return the index of a row, -1 where it is not there (any more)."""
        return next((i for i, row in enumerate(self.rows) if row.key == key), -1)

    def showing(self, element: str) -> int:
        """Return the index of the row that shows an element or flow, -1 for none."""
        for index, row in enumerate(self.rows):
            if element in (row.element, row.flow):
                return index
        return -1


def scopes_of(document: Snapshot, plane: str) -> list[tuple[str, str]]:
    """Return (process or sub-process, pool) of everything a plane shows, in document order."""
    element = document.element(plane)
    if element is None:
        return []
    if family_of(element.type) is not Family.COLLABORATION:
        return [(plane, "")]
    pools = [pool for pool in document.children(plane) if pool.type == "participant"]
    found = {
        pool.refers_to: pool.id for pool in pools if document.element(pool.refers_to) is not None
    }
    return list(found.items())


def read_part(document: Snapshot, scope: str) -> tuple[Line, ...]:
    """Return the lines of one process or sub-process."""
    return tuple(lines_of(read_blocks(document, scope).sequences))


def table_of(document: Snapshot, parts: list[Part], shown: AbstractSet[str] = frozenset()) -> Table:
    """Return the rows of parts whose lines are known.

    `shown`: flows whose branches have a row though nothing is in them, because one was typed.
    """
    numbers = _numbers(document, parts)
    rows: list[Row] = []
    for number, part in enumerate(parts):
        if len(parts) > 1:
            pool = part.pool or part.scope
            rows.append(Row(pool, RowKind.POOL, 0, part.scope, number, -1, pool))
        rows += _Layout(document, part, number, numbers, shown).rows()
    return Table(tuple(parts), tuple(_with_ways(document, rows, parts)))


def _numbers(document: Snapshot, parts: list[Part]) -> dict[str, str]:
    first = parts[0].scope if parts else ""
    element = document.element(first)
    if element is None:
        return {}
    process = first
    for above in document.container_chain(first):
        process = above.id
    return {step.element: step.number for step in numbered_steps(document, process)}


class _Layout:
    """Makes the rows of one part."""

    def __init__(
        self,
        document: Snapshot,
        part: Part,
        number: int,
        numbers: dict[str, str],
        shown: AbstractSet[str],
    ) -> None:
        self._document = document
        self._part = part
        self._number = number
        self._numbers = numbers
        self._shown = shown

    def rows(self) -> Iterator[Row]:
        lines = self._part.lines
        hidden = self._hidden()
        headed = self._headed()
        scopes = [(0, self._part.scope)]
        for index, line in enumerate(lines):
            while scopes[-1][0] > line.depth:
                scopes.pop()
            if index in hidden:
                continue
            scope = scopes[-1][1]
            if line.what is What.STEP:
                if index + 1 < len(lines) and lines[index + 1].depth > line.depth:
                    scopes.append((line.depth + 1, line.node))
                if index not in headed:
                    yield self._step(line, index, scope)
            elif line.what is What.TANGLE:
                yield from self._tangle(line, index, scope)
            elif line.what is What.SPLIT:
                element = self._document.element(line.node)
                if element is not None and element.name.strip():
                    yield self._row(RowKind.QUESTION, line, index, scope, line.node, line.node)
            elif line.what is What.BRANCH:
                first = index + 1
                event = lines[first].node if first in headed else ""
                word = self._word(index)
                yield msgspec.structs.replace(
                    self._row(RowKind.BRANCH, line, index, scope, line.flow, event),
                    flow=line.flow,
                    word=word,
                )
            elif line.what is What.HANDLER:
                event_element = self._document.element(line.node)
                cancels = event_element is None or event_element.is_set("cancelActivity", True)
                word = "when" if cancels else "when_also"
                row = self._row(RowKind.HANDLER, line, index, scope, line.node, line.node)
                yield msgspec.structs.replace(row, word=word)
            elif line.what is What.JUMP and not self._is_said_above(index):
                key = f"jump {lines[index - 1].node or lines[index - 1].flow} {index}"
                row = self._row(RowKind.JUMP, line, index, scope, key, "")
                yield msgspec.structs.replace(row, jump=line.jump)

    def _row(
        self, kind: RowKind, line: Line, index: int, scope: str, key: str, element: str
    ) -> Row:
        record = self._document.element(element)
        type_name = record.type if record is not None else ""
        return Row(key, kind, line.depth, scope, self._number, index, element, type_name)

    def _step(self, line: Line, index: int, scope: str) -> Row:
        lines = self._part.lines
        row = self._row(self._kind(line.node), line, index, scope, line.node, line.node)
        follows = index + 1 < len(lines) and lines[index + 1].what is What.JUMP
        jump = lines[index + 1].jump if follows and lines[index + 1].depth == line.depth else None
        number = self._numbers.get(line.node, "")
        return msgspec.structs.replace(row, number=number, jump=jump)

    def _kind(self, node: str) -> RowKind:
        element = self._document.element(node)
        family = family_of(element.type) if element is not None else Family.BOX
        if family in (Family.EVENT, Family.BOUNDARY_EVENT):
            return RowKind.EVENT
        return RowKind.MERGE if family is Family.GATEWAY else RowKind.STEP

    def _tangle(self, line: Line, index: int, scope: str) -> Iterator[Row]:
        assert line.tangle is not None
        for step in line.tangle.steps:
            row = self._row(self._kind(step.node), line, index, scope, step.node, step.node)
            number = self._numbers.get(step.node, "")
            yield msgspec.structs.replace(row, number=number, reason=line.tangle.reason)
            for inner in lines_of(step.inside, line.depth + 1):
                if inner.what in (What.STEP, What.BRANCH, What.HANDLER):
                    key = inner.node if inner.what is not What.BRANCH else inner.flow
                    kind = RowKind.BRANCH if inner.what is What.BRANCH else self._kind(inner.node)
                    yield msgspec.structs.replace(
                        self._row(kind, inner, index, step.node, key, inner.node),
                        flow=inner.flow,
                        number=self._numbers.get(inner.node, ""),
                        reason=line.tangle.reason,
                        word="if" if kind is RowKind.BRANCH else "",
                    )

    def _is_said_above(self, index: int) -> bool:
        """Tell whether the row before a jump says where it goes."""
        before, jump = self._part.lines[index - 1], self._part.lines[index]
        if before.what in (What.BRANCH, What.HANDLER):
            return before.depth == jump.depth - 1
        return before.what is What.STEP and before.depth == jump.depth

    def _hidden(self) -> set[int]:
        """Return the branches that need no row: nothing happens in them and nothing is said."""
        lines = self._part.lines
        found: set[int] = set()
        for index, line in enumerate(lines):
            if line.what is What.SPLIT and line.type != EVENT_BASED:
                branches = branches_of(lines, index)
                if len(branches) == 2:
                    idle = [b for b in branches if self._is_idle(b)]
                    found.update(idle[-1:])
        return found

    def _is_idle(self, branch: int) -> bool:
        lines = self._part.lines
        flow = lines[branch].flow
        return (
            flow not in self._shown
            and end_of(lines, branch) == branch + 1
            and is_unsaid(self._document, flow)
        )

    def _headed(self) -> set[int]:
        """Return the events that an event-based gateway waits for: their branch shows them."""
        lines = self._part.lines
        found: set[int] = set()
        for index, line in enumerate(lines):
            if line.what is What.SPLIT and line.type == EVENT_BASED:
                for branch in branches_of(lines, index):
                    first = branch + 1
                    if (
                        first < len(lines)
                        and lines[first].what is What.STEP
                        and lines[first].depth == line.depth + 1
                        and end_of(lines, first) == first + 1
                    ):
                        found.add(first)
        return found

    def _word(self, branch: int) -> str:
        lines = self._part.lines
        at = split_of(lines, branch)
        split = lines[at]
        if split.type == EVENT_BASED:
            return "event"
        if split.type == "parallelGateway":
            return "beside_first" if branch == at + 1 else "beside"
        gateway = self._document.element(split.node)
        if gateway is not None and gateway.default_flow == lines[branch].flow:
            return "else"
        if split.type == EXCLUSIVE:
            return "else" if is_unsaid(self._document, lines[branch].flow) else "if"
        return "or"


def is_unsaid(document: Snapshot, flow: str) -> bool:
    """Tell whether a flow bears no condition, and is not the one taken otherwise."""
    record = document.flow(flow)
    if record is None:
        return True
    source = document.element(record.source)
    default = source is not None and source.default_flow == flow
    return not record.name.strip() and not record.get("conditionExpression") and not default


def _with_ways(document: Snapshot, rows: list[Row], parts: list[Part]) -> list[Row]:
    """Give every row that is the last of its branch the row that follows, and jumps their way."""
    index_of = {row.key: index for index, row in enumerate(rows)}
    first_of = _first_rows(rows, parts)
    ways = [_Ways(part.lines) for part in parts]
    found: list[Row] = []
    for index, row in enumerate(rows):
        jump = row.jump
        if row.kind in (RowKind.BRANCH, RowKind.HANDLER) and row.line >= 0:
            jump = _jump_of_empty(parts[row.part].lines, row)
        if jump is not None:
            target = first_of.get((row.part, jump.target), "")
            back = bool(target) and index_of[target] <= index
            row = msgspec.structs.replace(row, jump=jump, is_back=back)
        elif row.line >= 0 and row.reason is None and not _ends(document, row):
            at = row.line + (1 if row.kind is RowKind.BRANCH and row.element else 0)
            target = ways[row.part].behind(at)
            key = first_of.get((row.part, target), "")
            row = msgspec.structs.replace(row, goes_on=key)
        found.append(row)
    return found


def _ends(document: Snapshot, row: Row) -> bool:
    element = document.element(row.element)
    return element is not None and element.type == "endEvent"


def _jump_of_empty(lines: tuple[Line, ...], row: Row) -> Jump | None:
    after = row.line + 1
    if row.element and row.kind is RowKind.BRANCH:
        after += 1  # the event that heads the branch
    if after < len(lines) and lines[after].what is What.JUMP and lines[after].depth > row.depth:
        return lines[after].jump
    return None


def _first_rows(rows: list[Row], parts: list[Part]) -> dict[tuple[int, str], str]:
    """Return (part, node of an item) -> key of the first row that shows the item."""
    by_line: dict[tuple[int, int], str] = {}
    found: dict[tuple[int, str], str] = {}
    for row in rows:
        if row.line >= 0:
            by_line.setdefault((row.part, row.line), row.key)
        if row.element:
            found.setdefault((row.part, row.element), row.key)
    for number, part in enumerate(parts):
        for index, line in enumerate(part.lines):
            if line.what is What.SPLIT and (number, line.node) not in found:
                key = by_line.get((number, index + 1)) or by_line.get((number, index + 2))
                if key is not None:
                    found[number, line.node] = key
    return found


class _Ways:
    """Where the way goes on behind a block."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        self._lines = lines
        self._known: dict[int, str] = {}

    def behind(self, at: int) -> str:
        """Return the node of the item that follows a line, if that does not stand right below."""
        lines = self._lines
        line = lines[at]
        if line.what is What.BRANCH:
            first = at + 1
            if first < len(lines) and lines[first].depth > line.depth:
                return ""
            return self._after(split_of(lines, at))
        if line.what is What.HANDLER:
            if at + 1 < len(lines) and lines[at + 1].depth > line.depth:
                return ""
            return self._after(self._host(at))
        if line.what is not What.STEP:
            return ""
        end = end_of(lines, at)
        if end < len(lines) and lines[end].depth == line.depth and lines[end].what in _ITEMS:
            has_handlers = any(
                lines[inner].what is What.HANDLER and lines[inner].depth == line.depth
                for inner in range(at + 1, end)
            )
            return lines[end].node if has_handlers else ""
        return self._after(at)

    def _after(self, at: int) -> str:
        """Return the item that follows an item, be it that of a block around it."""
        if at in self._known:
            return self._known[at]
        lines = self._lines
        end = end_of(lines, at)
        node = ""
        if end < len(lines) and lines[end].depth == lines[at].depth and lines[end].what in _ITEMS:
            node = lines[end].node
        elif (
            end < len(lines)
            and lines[end].depth == lines[at].depth
            and (jump := lines[end].jump) is not None
        ):
            node = jump.target
        elif not (end < len(lines) and lines[end].what is What.STOP):
            head = head_of(lines, at)
            if head >= 0 and lines[head].what is What.BRANCH:
                node = self._after(split_of(lines, head))
            elif head >= 0 and lines[head].what is What.HANDLER:
                node = self._after(self._host(head))
        self._known[at] = node
        return node

    def _host(self, handler: int) -> int:
        lines = self._lines
        at = handler
        while lines[at].what is not What.STEP or lines[at].depth != lines[handler].depth:
            at -= 1
        return at


_ITEMS = (What.STEP, What.SPLIT, What.TANGLE)
