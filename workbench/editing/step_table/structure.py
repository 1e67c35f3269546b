"""A process read as nested blocks.

Whatever has exclusive branches only is blocks and jumps, however it is drawn.  Branches that run at
the same time must meet in a gateway of their own kind, or each end by itself; where they do not,
the part is a tangle: it is shown and kept, but cannot be changed row by row.
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from workbench.editing.step_table.blocks import (
    CONCURRENT,
    EXCLUSIVE,
    SPLITS,
    Blocks,
    Branch,
    Handler,
    Item,
    Jump,
    Sequence,
    Split,
    Step,
    Tangle,
    bodies,
)
from workbench.editing.step_table.graph import Graph
from workbench.model.records import Flow
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.words import Text, mark

_DEEPEST = 60  # levels of blocks, and of sub-processes

NOT_JOINED = mark(
    "What runs at the same time here does not come together in a gateway of the same kind. The "
    "table shows these steps; change their order in the diagram."
)
SEVERAL_WAYS = mark(
    "Several flows leave a step or event without a gateway. The table shows what follows; put a "
    "gateway there in the diagram to change it here."
)
NO_BLOCK = mark(
    "This gateway decides in a way that no block of the table says. The table shows what follows; "
    "change its order in the diagram."
)
CROSSED = mark(
    "A flow leads into or out of what runs at the same time. The table shows these steps; change "
    "their order in the diagram."
)
TOO_DEEP = mark(
    "The branches are nested too deeply for the table. It shows these steps; change their order "
    "in the diagram."
)


def read_blocks(document: Snapshot, scope: str, depth: int = 0) -> Blocks:
    """Return the blocks of a process or sub-process, every flow node in it exactly once."""
    graph = Graph(document, scope)
    tangled: dict[str, Text] = {}
    while True:
        reader = _Reader(document, graph, tangled, depth)
        blocks = Blocks(scope, reader.sequences())
        crossed = _crossing(blocks)
        if not crossed:
            return blocks
        tangled |= dict.fromkeys(crossed, CROSSED)


class _Region(NamedTuple):
    """What a sequence may hold: all that its head dominates, and some more."""

    head: str
    more: frozenset[str] = frozenset()
    depth: int = 0


class _Read(NamedTuple):
    sequence: Sequence
    outs: int  # how many flows go on to what follows


class _Reader:
    def __init__(
        self, document: Snapshot, graph: Graph, tangled: dict[str, Text], depth: int
    ) -> None:
        self._document = document
        self._graph = graph
        self._tangled = tangled  # where a tangle begins, and why
        self._depth = depth  # of sub-processes
        self._placed: set[str] = set()
        self._head: dict[str, str] = {}  # gateway before an item -> the item's node

    def sequences(self) -> tuple[Sequence, ...]:
        graph = self._graph
        found: list[Sequence] = []
        for start in (*graph.roots, *graph.order):
            if start not in self._placed:
                read = self._sequence(start, "", _Region(""))
                if read.sequence.items:
                    found.append(read.sequence)
        return tuple(self._resolved(sequence) for sequence in found)

    # Along the flow

    def _sequence(self, start: str, stop: str, region: _Region) -> _Read:
        graph = self._graph
        items: list[Item] = []
        entries: list[str] = []
        node = start
        outs = 1
        while node and node != stop:
            if node in self._placed or not self._is_inside(node, region):
                if entries:
                    items.append(self._bare(entries))
                return _Read(Sequence(tuple(items), Jump(node, node)), 0)
            if self._is_merge(node) and node not in self._tangled:
                self._placed.add(node)
                entries.append(node)
                node, outs = graph.out[node][0].target, 1
                continue
            before = tuple(entries)
            entries.clear()
            item, node, outs = self._item(node, stop, region)
            items.append(msgspec.structs.replace(item, entries=before))
            self._head |= dict.fromkeys(before, item.node)
        if entries:
            items.append(self._bare(entries))
        if not node:
            return _Read(Sequence(tuple(items), None, stops=not self._is_end(items)), 0)
        return _Read(Sequence(tuple(items)), outs)

    def _is_inside(self, node: str, region: _Region) -> bool:
        dominates = self._graph.dominates
        return dominates(region.head, node) or any(dominates(key, node) for key in region.more)

    def _is_merge(self, node: str) -> bool:
        """Tell whether a node is a gateway where ways meet and nothing else happens."""
        return self._graph.nodes[node].type == EXCLUSIVE and len(self._graph.out[node]) == 1

    def _bare(self, entries: list[str]) -> Step:
        """Return the last of some merging gateways as an item, for nothing else follows them."""
        *before, last = entries
        self._head |= dict.fromkeys(before, last)
        entries.clear()
        return Step(last, tuple(before))

    def _is_end(self, items: list[Item]) -> bool:
        if not items:
            return False
        last = items[-1]
        if isinstance(last, Step):
            return self._graph.nodes[last.node].type == "endEvent"
        return isinstance(last, Split) and not self._goes_on(last)

    def _goes_on(self, split: Split) -> bool:
        return any(
            not branch.body.stops and branch.body.jump is None and not self._ends(branch.body)
            for branch in split.branches
        )

    def _ends(self, sequence: Sequence) -> bool:
        return self._is_end(list(sequence.items))

    def _item(self, node: str, stop: str, region: _Region) -> tuple[Item, str, int]:
        """Return the item that begins at a node, what follows it, and over how many flows."""
        graph = self._graph
        if node in self._tangled:
            return self._tangle(node, stop, self._tangled[node])
        element = graph.nodes[node]
        if family_of(element.type) is Family.GATEWAY and (
            len(graph.out[node]) != 1 or element.type != EXCLUSIVE
        ):
            if len(graph.out[node]) == 0:
                self._placed.add(node)
                return Step(node), "", 0
            return self._split(node, stop, region)
        if len(graph.out[node]) > 1 or any(
            len(graph.out[event]) > 1 for event in graph.handlers.get(node, ())
        ):
            return self._tangle(node, stop, SEVERAL_WAYS)
        return self._step(node, stop, region)

    def _step(self, node: str, stop: str, region: _Region) -> tuple[Item, str, int]:
        graph = self._graph
        self._placed.add(node)
        following = graph.out[node][0].target if graph.out[node] else ""
        handlers: list[Handler] = []
        outs = 1 if following else 0
        for event in graph.handlers.get(node, ()):
            self._placed.add(event)
            read = _Read(Sequence(stops=True), 0)
            if graph.out[event]:
                inside = _Region(event, depth=region.depth + 1)
                read = self._sequence(graph.out[event][0].target, following, inside)
            handlers.append(Handler(event, read.sequence))
            outs += read.outs
        return Step(node, handlers=tuple(handlers), inside=self._inside(node)), following, outs

    def _inside(self, node: str) -> tuple[Sequence, ...]:
        element = self._graph.nodes[node]
        if family_of(element.type) is not Family.SUB_PROCESS or self._depth >= _DEEPEST:
            return ()
        return read_blocks(self._document, node, self._depth + 1).sequences

    # Where ways part

    def _split(self, node: str, stop: str, region: _Region) -> tuple[Item, str, int]:
        graph = self._graph
        kind = graph.nodes[node].type
        concurrent = kind in CONCURRENT
        if len(graph.out[node]) == 1:
            return self._lone(node)
        if kind not in SPLITS:
            return self._tangle(node, stop, NO_BLOCK)
        if concurrent and len(graph.into[node]) > 1:
            return self._tangle(node, stop, NOT_JOINED)
        if region.depth > _DEEPEST:
            return self._tangle(node, stop, TOO_DEEP)
        merges = graph.merges(node)
        follows = merges[-1] if merges else ""
        flattened = ""
        if concurrent and len(merges) > 1:
            return self._tangle(node, stop, NOT_JOINED)
        if not follows:
            follows, flattened = self._meeting(node, stop, concurrent)
        self._placed.add(node)
        branches: list[Branch] = []
        outs = 0
        others = [merge for merge in merges if merge != follows]
        for flow in graph.out[node]:
            if flow.id == flattened:
                branches.append(Branch(flow.id))
                outs += 1
                continue
            read = self._branch(flow, follows, others, region)
            branches.append(Branch(flow.id, read.sequence))
            outs += read.outs
        join = ""
        if follows and follows != stop and not flattened:
            if concurrent:
                falling = sum(1 for branch in branches if not self._is_over(branch.body))
                is_joined = (
                    graph.nodes[follows].type == kind
                    and len(graph.out[follows]) < 2
                    and outs == falling == len(graph.into[follows])
                )
                if not is_joined:
                    self._unplace(node)
                    return self._tangle(node, stop, NOT_JOINED)
                join = follows
            elif self._is_merge(follows) and 1 < outs == len(graph.into[follows]):
                join = follows
        elif concurrent and outs > 1 and follows:
            self._unplace(node)
            return self._tangle(node, stop, NOT_JOINED)
        split = Split(node, kind, tuple(branches), join)
        if join:
            self._placed.add(join)
            onwards = graph.out[join]
            return split, onwards[0].target if onwards else "", 1 if onwards else 0
        return split, follows, outs if follows else 0

    def _meeting(self, node: str, stop: str, concurrent: bool) -> tuple[str, str]:
        """Return where the branches of a gateway go on that do not meet on their own.

        That is what follows the block around, or the one branch that is told as the way on: the
        only one that leads out, the only one without a word, or one that is longer than all others
        together.  Returns the node
        that follows and the flow of that branch, if any.
        """
        graph = self._graph
        out = graph.out[node]
        regions = {flow.id: self._region(node, flow) for flow in out}
        leading = [
            flow
            for flow in out
            if stop
            and (
                flow.target == stop
                or any(exit.target == stop for exit in graph.exits(regions[flow.id]))
            )
        ]
        if len(leading) > 1 or (concurrent and leading):
            return stop, ""
        if concurrent:
            return "", ""
        if leading:
            flow = leading[0]
            return (stop, "") if flow.target == stop else (flow.target, flow.id)
        unsaid = [flow for flow in out if regions[flow.id] and self._is_unsaid(flow)]
        if len(unsaid) == 1:
            return unsaid[0].target, unsaid[0].id
        sizes = {flow.id: len(regions[flow.id]) for flow in out if flow.id not in graph.back}
        for flow in out:
            size = sizes.get(flow.id, 0)
            if size and size > sum(sizes.values()) - size:
                return flow.target, flow.id
        return "", ""

    def _is_unsaid(self, flow: Flow) -> bool:
        default = self._graph.nodes[flow.source].default_flow == flow.id
        return not (flow.name.strip() or flow.get("conditionExpression") or default)

    def _region(self, node: str, flow: Flow) -> list[str]:
        graph = self._graph
        if flow.id in graph.back or graph.dominator(flow.target) != node:
            return []
        return graph.dominated(flow.target)

    def _branch(self, flow: Flow, follows: str, others: list[str], region: _Region) -> _Read:
        graph = self._graph
        if flow.target == follows:
            return _Read(Sequence(), 1)
        if flow.id in graph.back:
            return _Read(Sequence((), Jump(flow.target, flow.target)), 0)
        own = len(graph.entering(flow.target)) == 1
        if not own and flow.target not in others:
            return _Read(Sequence((), Jump(flow.target, flow.target)), 0)
        inside = _Region(flow.target, frozenset(others), region.depth + 1)
        return self._sequence(flow.target, follows, inside)

    def _is_over(self, sequence: Sequence) -> bool:
        return sequence.stops or sequence.jump is not None or self._ends(sequence)

    def _unplace(self, node: str) -> None:
        for key in self._graph.dominated(node):
            self._placed.discard(key)
            self._head.pop(key, None)

    # What has no blocks

    def _tangle(self, node: str, stop: str, reason: Text) -> tuple[Item, str, int]:
        graph = self._graph
        whole = graph.dominated(node)
        region, follows = whole, ""
        for merge in reversed(graph.merges(node)):
            after = set(graph.dominated(merge))
            before = [key for key in whole if key not in after]
            if all(exit.target == merge for exit in graph.exits(before)):
                region, follows = before, merge
                break
        exits = graph.exits(region)
        if not follows and stop and exits and all(exit.target == stop for exit in exits):
            follows = stop
        region = [key for key in region if key not in self._placed]
        self._placed.update(region)
        steps = tuple(Step(key, inside=self._inside(key)) for key in region)
        leading = tuple(exit.id for exit in exits) if follows else ()
        return Tangle(node, steps, reason, leading), follows, len(leading)

    def _lone(self, node: str) -> tuple[Item, str, int]:
        """Return a gateway that joins what no gateway of its kind has split."""
        self._placed.add(node)
        flow = self._graph.out[node][0]
        return Tangle(node, (Step(node),), NO_BLOCK, (flow.id,)), flow.target, 1

    def _resolved(self, sequence: Sequence) -> Sequence:
        """Return a sequence whose jumps name the items they lead to, not gateways before them."""
        jump = sequence.jump
        if jump is not None and jump.target in self._head:
            jump = Jump(self._head[jump.target], jump.into)
        items: list[Item] = []
        for item in sequence.items:
            if isinstance(item, Split):
                branches = tuple(Branch(b.flow, self._resolved(b.body)) for b in item.branches)
                item = msgspec.structs.replace(item, branches=branches)
            elif isinstance(item, Step) and item.handlers:
                handlers = tuple(Handler(h.event, self._resolved(h.body)) for h in item.handlers)
                item = msgspec.structs.replace(item, handlers=handlers)
            items.append(item)
        return Sequence(tuple(items), jump, sequence.stops)


def _crossing(blocks: Blocks) -> list[str]:
    """Return the gateways whose concurrent branches some jump leads into or out of."""
    island: dict[str, tuple[str, ...]] = {}  # node -> the concurrent branches around it
    jumps: list[tuple[tuple[str, ...], str]] = []

    def visit(sequences: tuple[Sequence, ...], within: tuple[str, ...]) -> None:
        for sequence in sequences:
            if sequence.jump is not None:
                jumps.append((within, sequence.jump.target))
            for item in sequence.items:
                island[item.node] = within
                if isinstance(item, Split) and item.type in CONCURRENT:
                    for branch in item.branches:
                        visit((branch.body,), (*within, f"{item.node}\n{branch.flow}"))
                else:
                    visit(tuple(bodies(item)), within)

    visit(blocks.sequences, ())
    found: dict[str, None] = {}
    for within, target in jumps:
        there = island.get(target)
        if there is None or there == within:
            continue  # into a tangle: its flows are kept as they are
        crossed = within if within and within != there[: len(within)] else there or within
        found[crossed[-1].partition("\n")[0]] = None
    return list(found)
