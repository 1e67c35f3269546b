"""What follows what in a process or sub-process, and what can only be reached through what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.model.records import Element, Flow
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES

_ROOT = ""  # before everything that nothing leads to


class Graph:
    """The flow nodes directly in a scope.  Flows that lead back are told from those that go on.

    A boundary event follows its activity.
    """

    def __init__(self, document: Snapshot, scope: str) -> None:
        self.nodes: dict[str, Element] = {
            child.id: child for child in document.children(scope) if family_of(child.type) in NODES
        }
        self.out: dict[str, list[Flow]] = {key: [] for key in self.nodes}
        self.into: dict[str, list[Flow]] = {key: [] for key in self.nodes}
        self.handlers: dict[str, list[str]] = {}
        for key, node in self.nodes.items():
            for flow in document.outgoing(key):
                if flow.type == "sequenceFlow" and flow.target in self.nodes:
                    self.out[key].append(flow)
                    self.into[flow.target].append(flow)
            if node.host in self.nodes:
                self.handlers.setdefault(node.host, []).append(key)
        self.roots = sorted(
            (key for key, node in self.nodes.items() if self._begins(key, node)),
            key=lambda key: self._rank(key),
        )
        self.order: list[str] = []  # topological, flows that lead back aside
        self.back: set[str] = set()  # ids of flows that lead back
        self._walk()
        self.rank = {key: number for number, key in enumerate(self.order)}
        self._number_dominators()

    def successors(self, key: str) -> Iterator[str]:
        """Yield what comes after a node, flows that lead back aside, boundary events last."""
        for flow in self.out[key]:
            if flow.id not in self.back:
                yield flow.target
        yield from self.handlers.get(key, ())

    def entering(self, key: str) -> list[Flow]:
        """Return the flows that lead on to a node."""
        return [flow for flow in self.into[key] if flow.id not in self.back]

    def dominates(self, above: str, below: str) -> bool:
        """Tell whether every way to `below` leads over `above` (or they are the same)."""
        if above == _ROOT:
            return True
        first, last = self._span[above]
        return first <= self._span[below][0] <= last

    def dominated(self, key: str) -> list[str]:
        """Return a node and all that is only reached over it, in topological order."""
        first, last = self._span[key]
        return sorted(self._by_number[first : last + 1], key=self.rank.__getitem__)

    def merges(self, key: str) -> list[str]:
        """Return where ways that part at a node meet again, in topological order."""
        found = [c for c in self._children.get(key, ()) if len(self.entering(c)) > 1]
        return sorted(found, key=self.rank.__getitem__)

    def dominator(self, key: str) -> str:
        """Return the nearest node every way to a node leads over, "" for none."""
        return self._above[key]

    def exits(self, region: Iterable[str]) -> list[Flow]:
        """Return the flows that lead on from within a region to without."""
        inside = set(region)
        return [
            flow
            for key in inside
            for flow in self.out[key]
            if flow.id not in self.back and flow.target not in inside
        ]

    def _begins(self, key: str, node: Element) -> bool:
        if node.host in self.nodes:
            return False
        return node.type == "startEvent" or not any(flow.source != key for flow in self.into[key])

    def _rank(self, key: str) -> tuple[int, int]:
        node = self.nodes[key]
        loose = not self.out[key] and not self.into[key]
        apart = node.is_set("triggeredByEvent") or node.is_set("isForCompensation") or loose
        return (0 if node.type == "startEvent" else 1, 1 if apart else 0)

    def _walk(self) -> None:
        """Find the flows that lead back and the topological order, depth first."""
        state: dict[str, int] = {}  # 1: on the way, 2: done
        finished: list[str] = []
        for start in (*self.roots, *self.nodes):
            if start in state:
                continue
            state[start] = 1
            path: list[tuple[str, Iterator[tuple[str, str]]]] = [(start, self._steps(start))]
            while path:
                key, steps = path[-1]
                flow, target = next(steps, ("", ""))
                if not target:
                    state[key] = 2
                    finished.append(key)
                    path.pop()
                elif state.get(target) == 1:
                    self.back.add(flow)
                elif target not in state:
                    state[target] = 1
                    path.append((target, self._steps(target)))
        self.order = finished[::-1]

    def _steps(self, key: str) -> Iterator[tuple[str, str]]:
        for flow in self.out[key]:
            yield flow.id, flow.target
        for event in self.handlers.get(key, ()):
            yield "", event

    def _number_dominators(self) -> None:
        above: dict[str, str] = {}
        depth = {_ROOT: 0}

        def common(one: str, other: str) -> str:
            while one != other:
                if depth[one] >= depth[other]:
                    one = above[one]
                else:
                    other = above[other]
            return one

        for key in self.order:
            before = [flow.source for flow in self.entering(key)]
            host = self.nodes[key].host
            if host in self.nodes:
                before.append(host)
            if not before or key in self.roots:
                nearest = _ROOT
            else:
                nearest = before[0]
                for other in before[1:]:
                    nearest = common(nearest, other)
            above[key] = nearest
            depth[key] = depth[nearest] + 1
        self._above = above
        self._children: dict[str, list[str]] = {}
        for key in self.order:
            self._children.setdefault(above[key], []).append(key)
        self._span: dict[str, tuple[int, int]] = {}
        self._by_number: list[str] = []
        stack: list[tuple[str, bool]] = [
            (key, False) for key in reversed(self._children.get("", []))
        ]
        first: dict[str, int] = {}
        while stack:
            key, done = stack.pop()
            if done:
                self._span[key] = (first[key], len(self._by_number) - 1)
                continue
            first[key] = len(self._by_number)
            self._by_number.append(key)
            stack.append((key, True))
            stack += [(child, False) for child in reversed(self._children.get(key, []))]
