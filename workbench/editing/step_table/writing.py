"""Blocks written into a document: what flows there are, and which gateways they need.

Only what differs is touched.  A flow that is still wanted stays the same record, so that its name,
its condition and its line survive; where a flow's end is new, it is led there.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

import msgspec

from workbench.editing.operations.joining import stem_of
from workbench.editing.step_table.blocks import (
    CONCURRENT,
    EXCLUSIVE,
    NEW,
    Blocks,
    Branch,
    Handler,
    Item,
    Sequence,
    Split,
    Step,
    Tangle,
    items_of,
)
from workbench.model.document import Step as Edit
from workbench.model.records import Element, Flow
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family


class _Way(NamedTuple):
    """A flow that is on its way: it has a source, and a record if it is to be a certain one."""

    source: str
    flow: str = ""


class _Wanted(NamedTuple):
    source: str
    target: str
    flow: str


def write_blocks(edit: Edit, blocks: Blocks) -> Blocks:
    """Make the flow nodes, gateways and flows of a scope those of the blocks.

    Nodes and gateways that blocks name must be there already; nodes that they do not name are
    removed.  Returns the blocks with the gateways that were made.
    """
    document = edit.document
    blocks = _with_insides(edit, blocks)
    blocks = _with_merges(edit, blocks)
    planner = _Planner(document, blocks)
    kept = planner.kept_flows()
    wanted = planner.plan()
    _match(edit, blocks.scope, wanted, kept)
    _remove_unnamed(edit, blocks)
    return _renamed(blocks, _order_branches(edit, blocks))


def _with_insides(edit: Edit, blocks: Blocks) -> Blocks:
    """Write the contents of sub-processes first."""

    def visit(sequence: Sequence) -> Sequence:
        return msgspec.structs.replace(sequence, items=tuple(map(item, sequence.items)))

    def item(one: Item) -> Item:
        if isinstance(one, Split):
            branches = tuple(Branch(b.flow, visit(b.body)) for b in one.branches)
            return msgspec.structs.replace(one, branches=branches)
        if isinstance(one, Step):
            handlers = tuple(Handler(h.event, visit(h.body)) for h in one.handlers)
            inside = one.inside
            if inside or _holds_nodes(edit.document, one.node):
                inside = write_blocks(edit, Blocks(one.node, inside)).sequences
            return msgspec.structs.replace(one, handlers=handlers, inside=inside)
        return one

    return Blocks(blocks.scope, tuple(map(visit, blocks.sequences)))


def _holds_nodes(document: Snapshot, scope: str) -> bool:
    return any(family_of(child.type) in NODES for child in document.children(scope))


def _with_merges(edit: Edit, blocks: Blocks) -> Blocks:
    """Give the blocks the merging gateways they need and take away those they no longer need.

    Ways meet in a gateway of their own, except where the document lets just these meet without.
    """
    document = edit.document
    while True:
        planner = _Planner(document, blocks)
        wanted = planner.plan()
        entering: dict[str, list[_Wanted]] = {}
        for flow in wanted:
            entering.setdefault(flow.target, []).append(flow)
        replaced: dict[str, str] = {}  # gateway -> "" gone, or the one made for NEW
        fresh: dict[str, str] = {}  # node of an item -> merging gateway to be made before it
        joined: set[str] = set()  # gateways whose branches shall have a join
        for one in items_of(blocks.sequences):
            if isinstance(one, Split) and one.join.startswith(NEW):
                outs = len(entering.get(one.join, ()))
                replaced[one.join] = "" if outs < 2 else one.type
            elif isinstance(one, Split) and one.join:
                if len(entering.get(one.join, ())) < 2 <= _present(document, one.join):
                    replaced[one.join] = ""
            elif isinstance(one, Split) and planner.needs_join(one):
                joined.add(one.node)
            for entry in one.entries:
                if len(entering.get(entry, ())) < 2 <= _present(document, entry):
                    replaced[entry] = ""
            into = entering.get(one.node, [])
            if len(into) > 1 and not all(_is_there(document, flow) for flow in into):
                fresh[one.node] = EXCLUSIVE
        if joined:  # before merges of what follows, which may then be needless
            blocks = _replaced(blocks, {}, {}, joined)
        elif replaced or fresh:
            for made in (replaced, fresh):
                for key, type_name in made.items():
                    if type_name:
                        made[key] = _made(edit, blocks.scope, type_name)
            blocks = _replaced(blocks, replaced, fresh)
        else:
            return blocks


def _made(edit: Edit, scope: str, type_name: str) -> str:
    joining = EXCLUSIVE if type_name == "eventBasedGateway" else type_name
    gateway = Element(id=edit.new_id("Gateway"), type=joining, parent=scope)
    edit.add(gateway)
    return gateway.id


def _present(document: Snapshot, node: str) -> int:
    return sum(1 for flow in document.incoming(node) if flow.type == "sequenceFlow")


def _is_there(document: Snapshot, wanted: _Wanted) -> bool:
    return any(
        flow.target == wanted.target and flow.type == "sequenceFlow"
        for flow in document.outgoing(wanted.source)
    )


def _replaced(
    blocks: Blocks,
    replaced: dict[str, str],
    fresh: dict[str, str],
    joined: AbstractSet[str] = frozenset(),
) -> Blocks:
    def visit(sequence: Sequence) -> Sequence:
        jump = sequence.jump
        if jump is not None and replaced.get(jump.into) == "":
            jump = msgspec.structs.replace(jump, into="")
        return Sequence(tuple(map(item, sequence.items)), jump, sequence.stops)

    def item(one: Item) -> Item:
        entries = [replaced.get(entry, entry) for entry in one.entries]
        if one.node in fresh:
            entries.append(fresh[one.node])
        one = msgspec.structs.replace(one, entries=tuple(entry for entry in entries if entry))
        if isinstance(one, Split):
            branches = tuple(Branch(b.flow, visit(b.body)) for b in one.branches)
            join = replaced.get(one.join, one.join)
            if one.node in joined:
                join = f"{NEW}{one.node}"
            return msgspec.structs.replace(one, branches=branches, join=join)
        if isinstance(one, Step):
            handlers = tuple(Handler(h.event, visit(h.body)) for h in one.handlers)
            return msgspec.structs.replace(one, handlers=handlers)
        return one

    return Blocks(blocks.scope, tuple(map(visit, blocks.sequences)))


class _Planner:
    """Works out which flows blocks stand for."""

    def __init__(self, document: Snapshot, blocks: Blocks) -> None:
        self._document = document
        self._blocks = blocks
        self._items = {item.node: item for item in items_of(blocks.sequences)}
        self._wanted: list[_Wanted] = []
        self._falling: dict[str, list[_Way]] = {}  # gateway without join -> what leads on

    def needs_join(self, split: Split) -> bool:
        """Tell whether several branches of a gateway go on that have nothing to meet in."""
        ways = self._falling.get(split.node, [])
        if len(ways) < 2:
            return False
        leading = [want for want in self._wanted if _Way(want.source, want.flow) in ways]
        if len(leading) < 2:
            return False  # nothing follows
        return split.type in CONCURRENT or not all(
            _is_there(self._document, want) for want in leading
        )

    def plan(self) -> list[_Wanted]:
        """Return the flows, those within tangles apart."""
        self._wanted = []
        for sequence in self._blocks.sequences:
            self._sequence(sequence, [])
        return self._wanted

    def kept_flows(self) -> set[str]:
        """Return the ids of the flows from within tangles that stay as they are."""
        kept: set[str] = set()
        for item in self._items.values():
            if isinstance(item, Tangle):
                for step in item.steps:
                    kept.update(flow.id for flow in self._document.outgoing(step.node))
                kept.difference_update(item.exits)
        return kept

    def _sequence(self, sequence: Sequence, ways: list[_Way]) -> list[_Way]:
        """Lead the ways through a sequence; returns those that go on behind it."""
        for item in sequence.items:
            self._lead(ways, item.entries[0] if item.entries else item.node)
            for before, after in pairwise((*item.entries, item.node)):
                self._lead([_Way(before)], after)
            ways = self._item(item)
        if sequence.jump is not None:
            self._lead(ways, self._target(sequence.jump.target, sequence.jump.into))
            return []
        return [] if sequence.stops else ways

    def _target(self, node: str, into: str) -> str:
        item = self._items.get(node)
        if item is None:
            return into or node  # within a tangle
        if into in item.entries or (into == node and not item.entries):
            return into
        if into == node and self._was_direct(node):
            return into
        return item.entries[0] if item.entries else node

    def _was_direct(self, node: str) -> bool:
        return _present(self._document, node) > 1

    def _item(self, item: Item) -> list[_Way]:
        if isinstance(item, Tangle):
            flows = (self._document.flow(key) for key in item.exits)
            return [_Way(flow.source, flow.id) for flow in flows if flow is not None]
        if isinstance(item, Split):
            ways = [
                way
                for branch in item.branches
                for way in self._sequence(branch.body, [_Way(item.node, branch.flow)])
            ]
            if not item.join:
                self._falling[item.node] = ways
                return ways
            self._lead(ways, item.join)
            return [_Way(item.join)] if ways else []
        element = self._document.element(item.node)
        over = element is not None and element.type == "endEvent"
        ways = [] if over else [_Way(item.node)]
        for handler in item.handlers:
            ways += self._sequence(handler.body, [_Way(handler.event)])
        return ways

    def _lead(self, ways: list[_Way], target: str) -> None:
        self._wanted += [_Wanted(way.source, target, way.flow) for way in ways]


def _match(edit: Edit, scope: str, wanted: list[_Wanted], kept: set[str]) -> None:
    """Make the flows those that are wanted, keeping as many records as possible."""
    document = edit.document
    present = {
        flow.id: flow
        for node in document.children(scope)
        if family_of(node.type) in NODES
        for flow in document.outgoing(node.id)
        if flow.type == "sequenceFlow" and flow.id not in kept
    }
    free = dict(present)
    given: dict[int, Flow] = {}

    def take(number: int, flow: Flow | None) -> None:
        if flow is not None and flow.id in free:
            given[number] = free.pop(flow.id)

    def first(by: dict[str, list[Flow]], key: str) -> Flow | None:
        return next((flow for flow in by.get(key, ()) if flow.id in free), None)

    for number, want in enumerate(wanted):
        if want.flow:
            take(number, free.get(want.flow))
    # A flow that a branch names is no other's, even where that one is gone.
    between: dict[str, list[Flow]] = {}
    leaving: dict[str, list[Flow]] = {}
    arriving: dict[str, list[Flow]] = {}
    for flow in free.values():
        between.setdefault(f"{flow.source}\n{flow.target}", []).append(flow)
        leaving.setdefault(flow.source, []).append(flow)
        arriving.setdefault(flow.target, []).append(flow)
    for number, want in enumerate(wanted):
        if number not in given:
            take(number, first(between, f"{want.source}\n{want.target}"))
    for number, want in enumerate(wanted):
        if number not in given:
            take(number, first(leaving, want.source))
    for number, want in enumerate(wanted):
        if number not in given:
            take(number, first(arriving, want.target))
    for number, want in enumerate(wanted):
        flow = given.get(number)
        if flow is None:
            key = edit.new_id(stem_of("sequenceFlow"))
            edit.add(
                Flow(
                    id=key,
                    type="sequenceFlow",
                    parent=scope,
                    source=want.source,
                    target=want.target,
                )
            )
        elif (flow.source, flow.target) != (want.source, want.target):
            if flow.source != want.source:
                _forget_condition(edit, flow)
            edit.update(flow.id, source=want.source, target=want.target, parent=scope)
    for key in free:
        edit.remove(key)


def _forget_condition(edit: Edit, flow: Flow) -> None:
    """Take from a flow that gets another source what only held for the one before."""
    source = edit.document.element(flow.source)
    if source is None or family_of(source.type) is Family.GATEWAY:
        edit.put(flow.changed(name="").with_property("conditionExpression", None))
    if source is not None and source.default_flow == flow.id:
        edit.update(source, default_flow="")


def _remove_unnamed(edit: Edit, blocks: Blocks) -> None:
    document = edit.document
    named: set[str] = set()
    for item in items_of(blocks.sequences):
        named.add(item.node)
        named.update(item.entries)
        if isinstance(item, Split):
            named.add(item.join)
        elif isinstance(item, Tangle):
            named.update(step.node for step in item.steps)
        else:
            named.update(handler.event for handler in item.handlers)
    for node in document.children(blocks.scope):
        if family_of(node.type) in NODES and node.id not in named:
            edit.remove(node.id)


def _order_branches(edit: Edit, blocks: Blocks) -> dict[str, str]:
    """Make the flows out of every gateway stand in the document in the order of its branches.

    Flows that stand too early are made anew, for a record does not change its place.  Returns old
    id -> new id.
    """
    document = edit.document
    renamed: dict[str, str] = {}
    for item in items_of(blocks.sequences):
        if not isinstance(item, Split):
            continue
        order = [branch.flow for branch in item.branches]
        known = set(order)
        present = [flow.id for flow in document.outgoing(item.node) if flow.id in known]
        right = 0
        while right < len(present) and present[right] == order[right]:
            right += 1
        for key in order[right:]:
            renamed[key] = _make_anew(edit, key)
    return renamed


def _make_anew(edit: Edit, key: str) -> str:
    document = edit.document
    flow = document.flow(key)
    if flow is None:
        return key
    source = document.element(flow.source)
    fresh = flow.changed(id=edit.new_id(stem_of(flow.type)))
    edit.remove(key)
    edit.add(fresh)
    if source is not None and source.default_flow == key:
        edit.update(source, default_flow=fresh.id)
    return fresh.id


def _renamed(blocks: Blocks, flows: dict[str, str]) -> Blocks:
    """Return blocks whose branches name flows that were made anew."""
    if not flows:
        return blocks

    def visit(sequence: Sequence) -> Sequence:
        return msgspec.structs.replace(sequence, items=tuple(map(item, sequence.items)))

    def item(one: Item) -> Item:
        if isinstance(one, Split):
            branches = tuple(
                Branch(flows.get(b.flow, b.flow), visit(b.body)) for b in one.branches
            )
            return msgspec.structs.replace(one, branches=branches)
        if isinstance(one, Step):
            handlers = tuple(Handler(h.event, visit(h.body)) for h in one.handlers)
            return msgspec.structs.replace(one, handlers=handlers)
        return one

    return Blocks(blocks.scope, tuple(map(visit, blocks.sequences)))
