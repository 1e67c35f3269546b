"""Rows removed, moved, indented, their cells written: edits of the lines, then of the document."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.editing.step_table import cells, lanes
from workbench.editing.step_table.blocks import EXCLUSIVE, INCLUSIVE, PARALLEL, Jump
from workbench.editing.step_table.cells import Column
from workbench.editing.step_table.outline import (
    Line,
    What,
    branches_of,
    end_of,
    head_of,
    split_of,
)
from workbench.editing.step_table.phrases import Means, is_end, jump_target, understood
from workbench.editing.step_table.places import ITEMS, Place, indented, item_before, outdented
from workbench.editing.step_table.row_edit import RowEdit, file_like, named
from workbench.editing.step_table.rows import Row, RowKind, is_unsaid
from workbench.errors import Refused
from workbench.model.document import Step
from workbench.model.records import Flow
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import BY_KEY, element_of
from workbench.notation.kind import Kind
from workbench.words import mark


def remove(edit: RowEdit, indices: Sequence[int]) -> None:
    """Remove rows with what is in their blocks.  Raises Refused for the start and the end."""
    document = edit.step.document
    parts: dict[int, list[int]] = {}
    for index in indices:
        row = edit.table.rows[index]
        _check_free(row)
        parts.setdefault(row.part, []).append(row.line)
    for number, chosen in parts.items():
        lines = list(edit.table.parts[number].lines)
        for line in sorted(set(chosen), reverse=True):
            _check_needed(document, lines, line)
            lines = _without(edit.step, lines, line)
        edit.write(number, lines)


def move(edit: RowEdit, index: int, down: bool) -> None:
    """Move a row with its block one row up or down, into and out of branches."""
    row = edit.table.rows[index]
    _check_free(row)
    lines = list(edit.table.parts[row.part].lines)
    at = row.line
    end = end_of(lines, at)
    place = _place_below(edit.step.document, lines, at, end) if down else _place_above(lines, at)
    if row.kind in (RowKind.BRANCH, RowKind.HANDLER):
        place = _place_of_branch(lines, at, down)
    if place is None or _is_fixed(edit.step.document, lines[at]):
        raise Refused(mark("Not moved: the row cannot go further in this direction."))
    _shift(edit, row.part, lines, at, end, *place)


def indent(edit: RowEdit, index: int) -> None:
    """Put a row with its block into the last branch above it."""
    row = edit.table.rows[index]
    _check_free(row)
    lines = list(edit.table.parts[row.part].lines)
    at = row.line
    place = indented(edit.table, Place(row.part, at, lines[at].depth))
    if place is None or lines[at].what not in ITEMS or _is_fixed(edit.step.document, lines[at]):
        raise Refused(mark("Not indented: there is no branch above this row to put it into."))
    _shift(edit, row.part, lines, at, end_of(lines, at), place.line, place.depth)


def outdent(edit: RowEdit, index: int) -> None:
    """Put a row with its block behind the block it is in."""
    row = edit.table.rows[index]
    _check_free(row)
    lines = list(edit.table.parts[row.part].lines)
    at = row.line
    place = outdented(edit.table, Place(row.part, at, lines[at].depth))
    if place is None or lines[at].what not in ITEMS:
        raise Refused(mark("Not outdented: this row is in no branch."))
    _shift(edit, row.part, lines, at, end_of(lines, at), place.line, place.depth)


def enter(
    edit: RowEdit,
    index: int,
    column: Column,
    text: str,
) -> None:
    """Type a text into a cell of a row.  Raises Refused with the reason where it cannot be."""
    row = edit.table.rows[index]
    if not cells.is_editable(row, column):
        raise Refused(mark("Not entered: this cell has nothing to enter."))
    if column is Column.WHO:
        if text.strip() or cells.typed(edit.step.document, edit.table, row, column):
            lanes.put_into_lane(
                edit.step, edit.sheet, row.scope, row.element, text, edit.catalogues
            )
            edit.moved = True
    elif column is Column.THEN:
        _set_way(edit, row, text)
    else:
        cells.write_text(edit.step, row, column, _plain(row, column, text), edit.catalogues)


def handle(edit: RowEdit, index: int, kind: Kind, name: str) -> str:
    """Add what happens when an activity is interrupted: a boundary event with a branch."""
    row = edit.table.rows[index]
    _check_free(row)
    if row.kind is not RowKind.STEP:
        raise Refused(mark("Not done: only a step can be interrupted. Select a step."))
    lines = list(edit.table.parts[row.part].lines)
    key = edit.step.new_id("BoundaryEvent")
    edit.step.add(element_of(kind, key, parent=row.scope, name=name, host=row.element))
    file_like(edit.step, key, row.element)
    lines.insert(end_of(lines, row.line), Line(What.HANDLER, lines[row.line].depth, key))
    edit.write(row.part, lines)
    return key


def _plain(row: Row, column: Column, text: str) -> str:
    """Return a condition without the word that the row says anyway: “wenn ja” is “ja”."""
    if column is Column.WHAT and row.kind is RowKind.BRANCH and not row.element:
        phrase = understood(text)
        if phrase.means is Means.IF and not phrase.then:
            return phrase.name
    if column is Column.WHAT and row.kind is RowKind.EVENT:
        phrase = understood(text)
        if phrase.means in (Means.END, Means.START):
            return phrase.name
    return text


def _set_way(edit: RowEdit, row: Row, text: str) -> None:
    """Say how it goes on after a row: “weiter mit 7”, “Ende”, nothing: with what follows."""
    _check_free(row)
    lines = list(edit.table.parts[row.part].lines)
    line = lines[row.line]
    document = edit.step.document
    if row.kind in (RowKind.BRANCH, RowKind.HANDLER):
        at, depth = end_of(lines, row.line), line.depth + 1
    elif row.kind is RowKind.JUMP:
        at, depth = row.line + 1, line.depth
    else:
        at, depth = end_of(lines, row.line), line.depth
    if at > 0 and lines[at - 1].depth == depth and lines[at - 1].what in (What.JUMP, What.STOP):
        at -= 1
    if at < len(lines) and lines[at].depth == depth:
        if lines[at].what in (What.JUMP, What.STOP):
            del lines[at]
        elif lines[at].what in ITEMS and text.strip():
            following = document.element(lines[at].node)
            if is_end(text) and following is not None and following.type == "endEvent":
                return
            raise Refused(
                mark(
                    "Not entered: other rows follow this one. Only the last row of a branch can go "
                    "on elsewhere; type “if …” below to make a branch."
                )
            )
    if not text.strip():
        pass
    elif is_end(text):
        node = edit.step.new_id("EndEvent")
        name = understood(text).name
        edit.step.add(element_of(BY_KEY["end_event"], node, parent=row.scope, name=name))
        file_like(edit.step, node, row.element or line.node)
        lines.insert(at, Line(What.STEP, depth, node))
    else:
        target = named(document, edit.table, lines, jump_target(text))
        lines.insert(at, Line(What.JUMP, depth, jump=Jump(target)))
    edit.write(row.part, lines)


def _check_free(row: Row) -> None:
    if row.reason is not None:
        raise Refused(row.reason)
    if row.kind is RowKind.POOL:
        raise Refused(mark("Not done: pools are moved and deleted in the diagram."))


def _check_needed(document: Snapshot, lines: Sequence[Line], at: int) -> None:
    line = lines[at]
    element = document.element(line.node) if line.what is What.STEP else None
    if element is None or line.depth:
        return
    if element.type == "startEvent" and at == 0:
        raise Refused(mark("Not deleted: a process needs a start."))
    last = at + 1 == len(lines) or lines[at + 1].what is What.PART
    if element.type == "endEvent" and last:
        raise Refused(mark("Not deleted: a process needs an end."))


def _without(edit: Step, lines: list[Line], at: int) -> list[Line]:
    """Return the lines without one and its block; a decision of one branch is none."""
    document = edit.document
    line = lines[at]
    if line.what is not What.BRANCH:
        return [*lines[:at], *lines[end_of(lines, at) :]]
    split = split_of(lines, at)
    kind = lines[split].type
    branches = branches_of(lines, split)
    gateway = document.element(line.node)
    others = [index for index in branches if index != at]
    end = end_of(lines, at)
    if len(others) != 1:
        return [*lines[:at], *lines[end:]]
    other = others[0]
    is_idle = end_of(lines, other) == other + 1 and is_unsaid(document, lines[other].flow)
    if is_idle or kind == PARALLEL or kind not in (EXCLUSIVE, INCLUSIVE):
        inside = [one.at(one.depth - 1) for one in lines[other + 1 : end_of(lines, other)]]
        return [*lines[:split], *inside, *lines[end_of(lines, split) :]]
    edit.update(line.flow, name="")
    flow = document[line.flow]
    if isinstance(flow, Flow):
        edit.put(flow.with_property("conditionExpression", None))
    if gateway is not None and gateway.default_flow == line.flow:
        edit.update(gateway, default_flow="")
    return [*lines[: at + 1], *lines[end:]]


# Moving


def _is_fixed(document: Snapshot, line: Line) -> bool:
    element = document.element(line.node) if line.what is What.STEP else None
    return element is not None and element.type in ("startEvent", "endEvent")


def _place_above(lines: Sequence[Line], at: int) -> tuple[int, int] | None:
    """Return (line, depth) one row further up."""
    depth = lines[at].depth
    before = item_before(lines, at, depth)
    if before < 0:  # the first of its branch
        head = at - 1
        if head < 0 or lines[head].what not in (What.BRANCH, What.HANDLER):
            return None
        if lines[head].what is What.HANDLER or branches_of(lines, split_of(lines, head))[0] == head:
            start = split_of(lines, head) if lines[head].what is What.BRANCH else head
            while (
                lines[start].what not in (What.SPLIT, What.STEP) or lines[start].depth != depth - 1
            ):
                start -= 1
            return start, depth - 1
        end = head
        while lines[end - 1].what in (What.JUMP, What.STOP) and lines[end - 1].depth == depth:
            end -= 1
        return end, depth
    heads = [
        index
        for index in range(before, at)
        if lines[index].depth == depth and lines[index].what in (What.BRANCH, What.HANDLER)
    ]
    if heads:
        end = at
        while lines[end - 1].what in (What.JUMP, What.STOP) and lines[end - 1].depth > depth:
            end -= 1
        return end, depth + 1
    if before == 0:
        return None  # nothing goes before the start
    return before, depth


def _place_below(
    document: Snapshot, lines: Sequence[Line], at: int, end: int
) -> tuple[int, int] | None:
    """Return (line, depth) one row further down."""
    depth = lines[at].depth
    if end >= len(lines):
        return None
    after = lines[end]
    if after.depth == depth:
        if after.what is What.SPLIT:
            return branches_of(lines, end)[0] + 1, depth + 1
        if after.what in (What.STEP, What.TANGLE) and not _is_fixed(document, after):
            return end_of(lines, end), depth
        return None
    head = head_of(lines, at)
    if after.what is What.BRANCH and after.depth == depth - 1:
        return end + 1, depth
    if head >= 0 and lines[head].what in (What.BRANCH, What.HANDLER):
        return end, depth - 1
    return None


def _place_of_branch(lines: Sequence[Line], at: int, down: bool) -> tuple[int, int] | None:
    """Return where a branch goes among its like."""
    if lines[at].what is not What.BRANCH:
        return None
    depth = lines[at].depth
    branches = branches_of(lines, split_of(lines, at))
    number = branches.index(at) + (1 if down else -1)
    if not 0 <= number < len(branches):
        return None
    return (end_of(lines, branches[number]) if down else branches[number]), depth


def _shift(
    edit: RowEdit, part: int, lines: list[Line], at: int, end: int, to: int, depth: int
) -> None:
    change = depth - lines[at].depth
    block = [line.at(line.depth + change) for line in lines[at:end]]
    rest = [*lines[:at], *lines[end:]]
    if to > at:
        to -= end - at
    edit.write(part, [*rest[:to], *block, *rest[to:]])
