"""Blocks written into a document: what flows there are, and which gateways they need.

Only what differs is touched.  A flow that is still wanted stays the same record, so that its name,
its condition and its line survive; where a flow's end is new, it is led there.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

import msgspec

from workbench.editing.step_table.blocks import (
    EXCLUSIVE,
    NEW,
    Blocks,
    Branch,
    Handler,
    Item,
    Sequence,
    Split,
    Step,
    items_of,
)
from workbench.editing.step_table.planning import (
    Planner,
    Wanted,
    entering,
    holds_nodes,
    is_there,
    named_in,
)
from workbench.model.document import Step as Edit
from workbench.model.records import Element, Flow
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family


def write_blocks(edit: Edit, blocks: Blocks, renamed: dict[str, str] | None = None) -> Blocks:
    """Make the flow nodes, gateways and flows of a scope those of the blocks.

    Nodes and gateways that blocks name must be there already; nodes that they do not name are
    removed.  Returns the blocks with the gateways that were made; flows that had to be made
    anew are noted in `renamed`.
    """
    document = edit.document
    renamed = {} if renamed is None else renamed
    blocks = _with_insides(edit, blocks, renamed)
    blocks = _with_merges(edit, blocks)
    planner = Planner(document, blocks)
    kept = planner.kept_flows()
    wanted = planner.plan()
    _match(edit, blocks.scope, wanted, kept)
    _remove_unnamed(edit, blocks)
    fresh = _order_branches(edit, blocks)
    renamed |= fresh
    return _renamed(blocks, fresh)


def _with_insides(edit: Edit, blocks: Blocks, renamed: dict[str, str]) -> Blocks:
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
            if inside or holds_nodes(edit.document, one.node):
                inside = write_blocks(edit, Blocks(one.node, inside), renamed).sequences
            return msgspec.structs.replace(one, handlers=handlers, inside=inside)
        return one

    return Blocks(blocks.scope, tuple(map(visit, blocks.sequences)))


def _with_merges(edit: Edit, blocks: Blocks) -> Blocks:
    """Give the blocks the merging gateways they need and take away those they no longer need.

    Ways meet in a gateway of their own, except where the document lets just these meet without.
    """
    document = edit.document
    while True:
        planner = Planner(document, blocks)
        wanted = planner.plan()
        into_node: dict[str, list[Wanted]] = {}
        for flow in wanted:
            into_node.setdefault(flow.target, []).append(flow)
        replaced: dict[str, str] = {}  # gateway -> "" gone, or the one made for NEW
        fresh: dict[str, str] = {}  # node of an item -> merging gateway to be made before it
        joined: set[str] = set()  # gateways whose branches shall have a join
        for one in items_of(blocks.sequences):
            if isinstance(one, Split) and one.join.startswith(NEW):
                outs = len(into_node.get(one.join, ()))
                replaced[one.join] = "" if outs < 2 else one.type
            elif isinstance(one, Split) and one.join:
                if len(into_node.get(one.join, ())) < 2 <= entering(document, one.join):
                    replaced[one.join] = ""
            elif isinstance(one, Split) and planner.needs_join(one):
                joined.add(one.node)
            for entry in one.entries:
                if len(into_node.get(entry, ())) < 2 <= entering(document, entry):
                    replaced[entry] = ""
            into = into_node.get(one.node, [])
            if len(into) > 1 and not all(is_there(document, flow) for flow in into):
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


def _replaced(
    blocks: Blocks,
    replaced: dict[str, str],
    fresh: dict[str, str],
    joined: AbstractSet[str] = frozenset(),
) -> Blocks:
    def visit(sequence: Sequence) -> Sequence:
        jump = sequence.jump
        if jump is not None and (replaced.get(jump.into) == "" or jump.into in fresh):
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


def _match(edit: Edit, scope: str, wanted: list[Wanted], kept: set[str]) -> None:
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
        there = given.get(number)
        if there is None:
            key = edit.new_id("SequenceFlow")
            edit.add(
                Flow(
                    id=key,
                    type="sequenceFlow",
                    parent=scope,
                    source=want.source,
                    target=want.target,
                )
            )
        elif (there.source, there.target) != (want.source, want.target):
            if there.source != want.source:
                _forget_condition(edit, there)
            edit.update(there.id, source=want.source, target=want.target, parent=scope)
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
    named = named_in(blocks)
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
    fresh = flow.changed(id=edit.new_id("SequenceFlow"))
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
            branches = tuple(Branch(flows.get(b.flow, b.flow), visit(b.body)) for b in one.branches)
            return msgspec.structs.replace(one, branches=branches)
        if isinstance(one, Step):
            handlers = tuple(Handler(h.event, visit(h.body)) for h in one.handlers)
            return msgspec.structs.replace(one, handlers=handlers)
        return one

    return Blocks(blocks.scope, tuple(map(visit, blocks.sequences)))
