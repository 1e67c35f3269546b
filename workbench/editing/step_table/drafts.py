"""Rows as typed or pasted, put into the lines of a table one after the other."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from workbench.editing.operations.replacing import replace
from workbench.editing.step_table import cells, lanes
from workbench.editing.step_table.blocks import (
    CONCURRENT,
    EVENT_BASED,
    EXCLUSIVE,
    INCLUSIVE,
    NEW,
    PARALLEL,
    Jump,
)
from workbench.editing.step_table.cells import Column
from workbench.editing.step_table.lanes import lane_of
from workbench.editing.step_table.outline import (
    Line,
    What,
    blocks_of,
    branches_of,
    end_of,
    split_of,
)
from workbench.editing.step_table.phrases import Means, Phrase, is_end, jump_target, understood
from workbench.editing.step_table.places import Place, head_at, item_before
from workbench.editing.step_table.planning import open_end
from workbench.editing.step_table.row_edit import RowEdit, closed, named
from workbench.editing.step_table.rows import Row, RowKind, is_unsaid
from workbench.errors import Refused
from workbench.model.records import Flow
from workbench.notation.bpmn.kinds import BY_KEY, element_of
from workbench.notation.kind import Kind
from workbench.words import mark

_GATEWAYS = {
    EXCLUSIVE: "exclusive_gateway",
    INCLUSIVE: "inclusive_gateway",
    PARALLEL: "parallel_gateway",
}
_AWAITED = ("intermediateCatchEvent", "receiveTask")


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A row as typed or pasted.

    `depth` is seen from the place of the first row; None is where the row before has led.
    """

    what: str = ""
    who: str = ""
    systems: str = ""
    documents: str = ""
    then: str = ""
    minutes: str = ""
    depth: int | None = None
    number: str = ""  # by which other rows that come with it name it
    kind: str = ""  # of a step; "" is what the words say


def insert(edit: RowEdit, place: Place, drafts: Sequence[Draft]) -> str:
    """Insert typed rows; returns the key of the last one.

    Raises Refused where a row cannot be there, and for what cannot be entered.
    """
    writer = _Writer(edit, place)
    for draft in drafts:
        writer.add(draft)
    writer.finish()
    edit.following = Place(place.part, writer.at, writer.depth)
    return edit.renamed.get(writer.last, writer.last)


class _Writer:
    """Puts typed rows one after the other into the lines of a part."""

    def __init__(self, edit: RowEdit, place: Place) -> None:
        self._row_edit = edit
        self._edit = edit.step
        self._number = place.part
        self._part = edit.table.parts[place.part]
        self._lines = list(self._part.lines)
        self.at = place.line
        self.depth = place.depth
        self._base = place.depth
        self._is_exact = False  # the row says itself how deep it is
        self._who: list[tuple[str, str]] = []  # node, who
        self._jumps: list[tuple[str, str, str]] = []  # line node or flow, target, scope
        self._numbers: dict[str, str] = {}  # of pasted rows -> node
        self.last = ""

    def add(self, draft: Draft) -> None:
        self._is_exact = draft.depth is not None
        if draft.depth is not None:
            while self.depth > self._base + draft.depth and self._leave():
                pass
        self._understood(understood(draft.what), draft)

    def finish(self) -> None:
        self._begin()
        self._lead_jumps()
        blocks = blocks_of(self._part.scope, self._lines)
        process = self._edit.document.element(self._part.scope)
        if (
            process is not None
            and process.type == "process"
            and open_end(self._edit.document, blocks)
        ):
            self._lines = closed(self._edit, self._part.scope, self._lines)
        self._row_edit.write(self._number, self._lines)
        self._follow_with_end()
        for node, who in list(self._who):
            scope = self._edit.document.element(node)
            if scope is not None:
                lanes.put_into_lane(
                    self._edit,
                    self._row_edit.sheet,
                    scope.parent,
                    node,
                    who,
                    self._row_edit.catalogues,
                )

    def _follow_with_end(self) -> None:
        """Let an end without a name stand where the last step before it does."""
        document = self._edit.document
        at = self.at
        if not 0 < at < len(self._lines):
            return
        before, after = self._lines[at - 1], self._lines[at]
        end = document.element(after.node) if after.what is What.STEP else None
        if end is not None and end.type == "endEvent" and not end.name and before.node:
            who = dict(self._who).get(before.node)
            lane = lane_of(document, before.node)
            if who is not None:
                self._who.append((end.id, who))
            elif lane:
                lanes.file(self._edit, end.id, lane)

    # One row

    def _understood(self, phrase: Phrase, draft: Draft) -> None:
        match phrase.means:
            case Means.IF:
                self._branch(EXCLUSIVE, phrase.name)
            case Means.OR:
                self._branch(INCLUSIVE, phrase.name)
            case Means.OR_WAIT:
                self._or_wait(phrase, draft)
            case Means.ELSE:
                self._else()
            case Means.PARALLEL:
                self._branch(PARALLEL, "")
            case Means.QUESTION:
                self._question(phrase.name)
            case Means.JUMP:
                self._jump(phrase.target)
            case Means.END:
                self._end(phrase, draft)
            case Means.START:
                self._start(phrase, draft)
            case _:
                self._step(phrase, draft)
        if phrase.then:
            self._understood(understood(phrase.then), draft)

    def _step(self, phrase: Phrase, draft: Draft) -> None:
        kind = BY_KEY[draft.kind or phrase.kind]
        node = self._node(kind, phrase.name)
        self._say(node, kind, draft)
        if draft.number:
            self._numbers[draft.number] = node
        self._place(Line(What.STEP, self.depth, node))
        self.last = node
        if draft.then.strip():
            if is_end(draft.then):
                self._end(understood(draft.then), Draft(who=draft.who))
                self.last = node
            else:
                self._jump(jump_target(draft.then))
                self.last = node

    def _say(self, node: str, kind: Kind, draft: Draft) -> None:
        if draft.who.strip():
            self._who.append((node, draft.who))
        else:
            self._stand_by(node)
        if kind.family in ("activity", "sub_process"):
            row = Row(node, RowKind.STEP, 0, "", 0, -1, node)
            for column, text in (
                (Column.SYSTEM, draft.systems),
                (Column.DOCUMENT, draft.documents),
                (Column.MINUTES, draft.minutes),
            ):
                if text.strip():
                    cells.write_text(self._edit, row, column, text, self._row_edit.catalogues)

    def _stand_by(self, node: str) -> None:
        """Put a node into the lane of what comes before it, else of what comes after."""
        lines = self._lines
        waiting = dict(self._who)
        for near in (*reversed(lines[: self.at]), *lines[self.at :]):
            if not near.node:
                continue
            if near.node in waiting:
                self._who.append((node, waiting[near.node]))
                return
            lane = lane_of(self._edit.document, near.node)
            if lane:
                lanes.file(self._edit, node, lane)
                return

    def _node(self, kind: Kind, name: str) -> str:
        key = self._edit.new_id(kind.type[:1].upper() + kind.type[1:])
        self._edit.add(element_of(kind, key, parent=self._scope(), name=name))
        return key

    def _scope(self) -> str:
        lines = self._lines
        at, depth = self.at - 1, self.depth
        while at >= 0:
            if lines[at].depth < depth:
                if lines[at].what is What.STEP:
                    return lines[at].node
                depth = lines[at].depth
            at -= 1
        return self._part.scope

    def _place(self, line: Line) -> None:
        self._lines.insert(self.at, line)
        self.at += 1
        if line.what is What.STEP and self.at < len(self._lines):
            after = self._lines[self.at]
            if after.what is What.STOP and after.depth == line.depth:
                del self._lines[self.at]  # something follows now

    def _end(self, phrase: Phrase, draft: Draft) -> None:
        after = self._lines[self.at] if self.at < len(self._lines) else None
        document = self._edit.document
        if after is not None and after.what is What.STEP and after.depth == self.depth:
            element = document.element(after.node)
            if element is not None and element.type == "endEvent":
                self._edit.update(element, name=phrase.name or element.name)
                self.last = element.id
                return
        node = self._node(BY_KEY[draft.kind or phrase.kind or "end_event"], phrase.name)
        if draft.who.strip():
            self._who.append((node, draft.who))
        else:
            self._stand_by(node)
        self._place(Line(What.STEP, self.depth, node))
        self.last = node

    def _start(self, phrase: Phrase, draft: Draft) -> None:
        document = self._edit.document
        first = self._lines[0] if self._lines else None
        element = document.element(first.node) if first is not None else None
        if element is not None and element.type == "startEvent":
            if phrase.name:
                self._edit.update(element, name=phrase.name)
            if draft.who.strip():
                self._who.append((element.id, draft.who))
            self.last = element.id
            return
        node = self._node(BY_KEY["start_event"], phrase.name)
        self._lines.insert(0, Line(What.STEP, 0, node))
        self.at += 1
        if draft.who.strip():
            self._who.append((node, draft.who))
        self.last = node

    def _jump(self, target: str) -> None:
        here = self.at < len(self._lines) and self._lines[self.at].depth == self.depth
        if here and self._lines[self.at].what in (What.STOP, What.JUMP):
            del self._lines[self.at]
        self._place(Line(What.JUMP, self.depth, jump=Jump(f"{NEW}{target}")))
        self.at -= 1  # what is typed next comes before it

    # Branches

    def _split_before(self, types: tuple[str, ...]) -> int:
        """Return the decision that ends where we are, or whose branch does; -1 for none."""
        lines = self._lines
        before = item_before(lines, self.at, self.depth)
        if before >= 0 and lines[before].what is What.SPLIT and lines[before].type in types:
            return before
        return -1

    def _split_around(self, types: tuple[str, ...]) -> int:
        """Return the decision in whose branch we are; -1 for none, or if this is not meant."""
        if self._is_exact:
            return -1
        head = head_at(self._lines, Place(0, self.at, self.depth))
        if head >= 0 and self._lines[head].what is What.BRANCH:
            split = split_of(self._lines, head)
            if self._lines[split].type in types:
                return split
        return -1

    def _branch(self, type_name: str, condition: str) -> None:
        """Add a branch to the decision above, else make a new decision."""
        types = (PARALLEL,) if type_name == PARALLEL else (EXCLUSIVE, INCLUSIVE)
        split = self._split_before(types)
        if split < 0 and type_name in CONCURRENT:
            split = self._split_around(types)
        if split >= 0:
            if type_name == INCLUSIVE:
                self._let_several_run(split)
            self._add_branch(split, condition)
            return
        split = self._make_split(type_name, "")
        self._make_branches(split, (condition, ""))

    def _or_wait(self, phrase: Phrase, draft: Draft) -> None:
        """Let what is waited for above and this be a choice: what happens first decides."""
        split = self._split_before((EVENT_BASED,))
        if split < 0:
            split = self._split_around((EVENT_BASED,))
        if split < 0:
            split = self._choice_of(item_before(self._lines, self.at, self.depth))
        self._add_branch(split, "")
        self._step(phrase, draft)

    def _choice_of(self, at: int) -> int:
        """Make a choice of the event in a line, with that as its only branch."""
        line = self._lines[at] if at >= 0 else None
        event = self._edit.document.element(line.node) if line is not None else None
        if line is None or event is None or event.type not in _AWAITED:
            raise Refused(
                mark(
                    "Not entered: “or wait” belongs to something that is waited for. Type "
                    "“wait for …” before it."
                )
            )
        node = self._node(BY_KEY["event_gateway"], "")
        lane = lane_of(self._edit.document, event.id)
        if lane:
            lanes.file(self._edit, node, lane)
        self._lines[at : at + 1] = [
            Line(
                What.SPLIT,
                line.depth,
                node,
                type=EVENT_BASED,
                join=f"{NEW}{node}",
                entries=line.entries,
            ),
            Line(What.BRANCH, line.depth, node, self._flow(node, "")),
            msgspec.structs.replace(line, depth=line.depth + 1, entries=()),
        ]
        self.at += 2
        return at

    def _let_several_run(self, split: int) -> None:
        """Make a decision for one branch one for several, and the gateway where they meet."""
        line = self._lines[split]
        for key in (line.node, line.join):
            gateway = self._edit.document.element(key)
            if gateway is None or gateway.type == INCLUSIVE:
                continue
            drawn = self._edit.document.shapes_of(key)
            if drawn:
                replace(self._edit, drawn[0].id, BY_KEY["inclusive_gateway"])
            else:
                self._edit.update(gateway, type=INCLUSIVE)
        join = line.join or f"{NEW}{line.node}"
        self._lines[split] = msgspec.structs.replace(line, type=INCLUSIVE, join=join)

    def _question(self, name: str) -> None:
        yes, no = ("ja", "nein") if self._row_edit.language == "de" else ("yes", "no")
        split = self._make_split(EXCLUSIVE, name)
        self._make_branches(split, (yes, no))

    def _else(self) -> None:
        types = (EXCLUSIVE, INCLUSIVE)
        split = self._split_before(types)
        if split < 0:
            split = self._split_around(types)
        if split < 0:
            raise Refused(
                mark("Not entered: “else” belongs to a condition. Type “if …” before it.")
            )
        gateway = self._edit.document.element(self._lines[split].node)
        if gateway is not None and gateway.default_flow:
            raise Refused(
                mark(
                    "Not entered: this decision has an “else” already. Type “if …” for another "
                    "branch."
                )
            )
        self._add_branch(split, "")
        branch = branches_of(self._lines, split)[-1]
        self._edit.update(self._lines[split].node, default_flow=self._lines[branch].flow)

    def _make_split(self, type_name: str, name: str) -> int:
        kind = BY_KEY[_GATEWAYS[type_name]]
        node = self._node(kind, name)
        self._stand_by(node)
        split = self.at
        self._lines.insert(
            split, Line(What.SPLIT, self.depth, node, type=type_name, join=f"{NEW}{node}")
        )
        self.at += 1
        self.last = node
        return split

    def _make_branches(self, split: int, conditions: tuple[str, str]) -> None:
        node = self._lines[split].node
        for number, condition in enumerate(conditions):
            flow = self._flow(node, condition)
            self._lines.insert(split + 1 + number, Line(What.BRANCH, self.depth, node, flow))
            if not number:
                self.last = flow
        self._enter(split + 1)

    def _add_branch(self, split: int, condition: str) -> None:
        """Add a last branch; one that was there without a word is taken for it."""
        lines = self._lines
        line = lines[split]
        branches = branches_of(lines, split)
        idle = [
            index
            for index in branches
            if end_of(lines, index) == index + 1
            and is_unsaid(self._edit.document, lines[index].flow)
        ]
        if len(branches) == 2 and idle:
            flow = lines[idle[-1]].flow
            del lines[idle[-1]]
            if condition:
                self._edit.update(flow, name=condition)
        else:
            flow = self._flow(line.node, condition)
        end = end_of(lines, split)
        lines.insert(end, Line(What.BRANCH, line.depth, line.node, flow))
        if not line.join:
            lines[split] = msgspec.structs.replace(line, join=f"{NEW}{line.node}")
        self.last = flow
        self._row_edit.shown.add(flow)
        self._enter(end)

    def _flow(self, gateway: str, condition: str) -> str:
        key = self._edit.new_id("SequenceFlow")
        element = self._edit.document.element(gateway)
        parent = element.parent if element is not None else ""
        self._edit.add(
            Flow(id=key, type="sequenceFlow", name=condition, parent=parent, source=gateway)
        )
        return key

    def _enter(self, branch: int) -> None:
        self.at = branch + 1
        self.depth = self._lines[branch].depth + 1

    def _leave(self) -> bool:
        """Go on behind the innermost block we are in; tells whether we were in one."""
        lines = self._lines
        head = head_at(lines, Place(0, self.at, self.depth))
        if head < 0:
            return False
        at = split_of(lines, head) if lines[head].what is What.BRANCH else head
        self.at = end_of(lines, at)
        self.depth = lines[head].depth
        return True

    # The ends

    def _begin(self) -> None:
        """Give a process a start, if it has none."""
        document = self._edit.document
        process = document.element(self._part.scope)
        if process is None or process.type != "process" or self._part.lines:
            return
        first = self._lines[0] if self._lines else None
        element = document.element(first.node) if first is not None else None
        if element is not None and element.type == "startEvent":
            return
        at, depth = self.at, self.depth
        self.at = self.depth = 0
        node = self._node(BY_KEY["start_event"], "")
        self._stand_by(node)
        self._lines.insert(0, Line(What.STEP, 0, node))
        self.at, self.depth = at + 1, depth

    def _lead_jumps(self) -> None:
        """Find what new jumps name: rows that were there, then rows that came with them."""
        for index, line in enumerate(self._lines):
            if line.jump is not None and line.jump.target.startswith(NEW):
                name = line.jump.target[len(NEW) :]
                target = self._numbers.get(name) or named(
                    self._edit.document, self._row_edit.table, self._lines, name
                )
                self._lines[index] = msgspec.structs.replace(line, jump=Jump(target))
