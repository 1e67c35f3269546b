"""What blocks stand for: which flows there are to be, and whether a document has just these."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from workbench.editing.step_table.blocks import (
    CONCURRENT,
    Blocks,
    Item,
    Sequence,
    Split,
    Step,
    Tangle,
    items_of,
    sequences_of,
)
from workbench.errors import Refused
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES
from workbench.words import mark


class Way(NamedTuple):
    """A flow that is on its way: it has a source, and a record if it is to be a certain one."""

    source: str
    flow: str = ""


class Wanted(NamedTuple):
    """A flow there is to be."""

    source: str
    target: str
    flow: str


class Planner:
    """Works out which flows blocks stand for."""

    def __init__(self, document: Snapshot, blocks: Blocks) -> None:
        self._document = document
        self._blocks = blocks
        self._items = {item.node: item for item in items_of(blocks.sequences)}
        self._wanted: list[Wanted] = []
        self._falling: dict[str, list[Way]] = {}  # gateway without join -> what leads on
        self._targets = {
            one.jump.target for one in sequences_of(blocks.sequences) if one.jump is not None
        }
        self.unreached: list[str] = []  # nodes of items that nothing leads to

    def needs_join(self, split: Split) -> bool:
        """Tell whether several branches of a gateway go on that have nothing to meet in."""
        ways = self._falling.get(split.node, [])
        if len(ways) < 2:
            return False
        leading = [want for want in self._wanted if Way(want.source, want.flow) in ways]
        if len(leading) < 2:
            return False  # nothing follows
        return split.type in CONCURRENT or not all(
            is_there(self._document, want) for want in leading
        )

    def plan(self) -> list[Wanted]:
        """Return the flows, those within tangles apart."""
        self._wanted = []
        for sequence in self._blocks.sequences:
            self._sequence(sequence, [])
        return self._wanted

    def is_open(self, sequence: Sequence) -> bool:
        """Tell whether a sequence leads to nothing."""
        if sequence.stops:
            return True
        return sequence.jump is None and bool(self._sequence(sequence, []))

    def kept_flows(self) -> set[str]:
        """Return the ids of the flows from within tangles that stay as they are."""
        kept: set[str] = set()
        for item in self._items.values():
            if isinstance(item, Tangle):
                for step in item.steps:
                    kept.update(flow.id for flow in self._document.outgoing(step.node))
                kept.difference_update(item.exits)
        return kept

    def _sequence(self, sequence: Sequence, ways: list[Way]) -> list[Way]:
        """Lead the ways through a sequence; returns those that go on behind it."""
        for number, item in enumerate(sequence.items):
            if number and not ways and item.node not in self._targets:
                self.unreached.append(item.node)
            self._lead(ways, item.entries[0] if item.entries else item.node)
            for before, after in pairwise((*item.entries, item.node)):
                self._lead([Way(before)], after)
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
        return entering(self._document, node) > 1

    def _item(self, item: Item) -> list[Way]:
        if isinstance(item, Tangle):
            flows = (self._document.flow(key) for key in item.exits)
            return [Way(flow.source, flow.id) for flow in flows if flow is not None]
        if isinstance(item, Split):
            ways = [
                way
                for branch in item.branches
                for way in self._sequence(branch.body, [Way(item.node, branch.flow)])
            ]
            if not item.join:
                self._falling[item.node] = ways
                return ways
            self._lead(ways, item.join)
            return [Way(item.join)] if ways else []
        element = self._document.element(item.node)
        over = element is not None and element.type == "endEvent"
        ways = [] if over else [Way(item.node)]
        for handler in item.handlers:
            ways += self._sequence(handler.body, [Way(handler.event)])
        return ways

    def _lead(self, ways: list[Way], target: str) -> None:
        self._wanted += [Wanted(way.source, target, way.flow) for way in ways]


def is_there(document: Snapshot, wanted: Wanted) -> bool:
    return any(
        flow.target == wanted.target and flow.type == "sequenceFlow"
        for flow in document.outgoing(wanted.source)
    )


def entering(document: Snapshot, node: str) -> int:
    return sum(1 for flow in document.incoming(node) if flow.type == "sequenceFlow")


def named_in(blocks: Blocks) -> set[str]:
    """Return the ids of all nodes that blocks name."""
    named: set[str] = set()
    for item in items_of(blocks.sequences):
        named.update(item.entries)
        if isinstance(item, Tangle):
            named.update(step.node for step in item.steps)
            continue
        named.add(item.node)
        if isinstance(item, Step):
            named.update(handler.event for handler in item.handlers)
        elif item.join:
            named.add(item.join)
    return named


def holds_nodes(document: Snapshot, scope: str) -> bool:
    return any(family_of(child.type) in NODES for child in document.children(scope))


def open_end(document: Snapshot, blocks: Blocks) -> bool:
    """Tell whether the main sequence ends without an end event, jump or the like."""
    if not blocks.sequences:
        return False
    return Planner(document, blocks).is_open(blocks.sequences[0])


def check_reached(document: Snapshot, blocks: Blocks) -> None:
    """Raise Refused where something stands behind an end, so that nothing leads to it."""
    planner = Planner(document, blocks)
    planner.plan()
    if planner.unreached:
        raise Refused(
            mark(
                "Not done: nothing can follow an end, or a row that goes on elsewhere. Put the row "
                "before it, or into a branch of its own."
            )
        )


def explains(document: Snapshot, blocks: Blocks) -> bool:
    """Tell whether blocks still stand for what a document holds: its nodes and its flows."""
    planner = Planner(document, blocks)
    kept = planner.kept_flows()
    wanted = sorted((want.source, want.target) for want in planner.plan())
    nodes = {
        child.id for child in document.children(blocks.scope) if family_of(child.type) in NODES
    }
    flows = [
        flow
        for node in nodes
        for flow in document.outgoing(node)
        if flow.type == "sequenceFlow" and flow.target in nodes and flow.id not in kept
    ]
    if wanted != sorted((flow.source, flow.target) for flow in flows):
        return False
    if nodes != named_in(blocks):
        return False
    for item in items_of(blocks.sequences):
        if isinstance(item, Split):
            gateway = document.element(item.node)
            there = {flow.id for flow in document.outgoing(item.node)}
            if gateway is None or gateway.type != item.type:
                return False
            if not all(branch.flow in there for branch in item.branches):
                return False
        elif isinstance(item, Step):
            inside = Blocks(item.node, item.inside)
            if (item.inside or holds_nodes(document, item.node)) and not explains(document, inside):
                return False
        elif any(step.inside or holds_nodes(document, step.node) for step in item.steps):
            return False
    return True
