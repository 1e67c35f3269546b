"""Chains of processes across offices, from what the register says of predecessors and successors.

Each profile may name either side; a chain is complete when one of the two does.  The order is that
of a flow from the first trigger to the last result; processes that follow one another in a circle
stand side by side, and what leads back is told apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from workbench.library.process_index import ProcessEntry, local_name
from workbench.model.records import Item, items_of
from workbench.words import folded

if TYPE_CHECKING:
    import networkx as nx

    from workbench.library.library import Library

PREDECESSORS, SUCCESSORS = "predecessors", "successors"


class Stage(msgspec.Struct, frozen=True, kw_only=True):
    """A process of a chain.  `entry` is None where it is named, but not in the library.

    `unit` is the office that leads it: the id of the catalogue's entry, or what was typed; "" where
    nothing is said.  `place` counts from the start of the chain, from 0.
    """

    id: str
    name: str
    entry: ProcessEntry | None
    unit: str
    unit_name: str
    place: int


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One process follows another."""

    source: str
    target: str
    changes_hands: bool  # another office leads the second
    leads_back: bool  # closes a circle


class Chain(msgspec.Struct, frozen=True):
    """Processes that follow one another, in order of their places."""

    stages: tuple[Stage, ...]
    links: tuple[Link, ...]

    @property
    def units(self) -> tuple[str, ...]:
        """Return the names of the offices, as they come; those not named are left out."""
        return tuple(dict.fromkeys(stage.unit_name for stage in self.stages if stage.unit_name))

    @property
    def handovers(self) -> tuple[Link, ...]:
        return tuple(link for link in self.links if link.changes_hands)

    @property
    def first(self) -> Stage:
        return self.stages[0]

    @property
    def last(self) -> Stage:
        return self.stages[-1]


def chain_of(library: Library, process_id: str) -> Chain | None:
    """Return what leads to a process and what follows from it; None where nothing does."""
    graph = _graph(library)
    entry = library.process(process_id)
    start = entry.id if entry is not None else process_id
    if start not in graph or not graph.degree(start):
        return None
    import networkx as nx

    held = {start, *nx.ancestors(graph, start), *nx.descendants(graph, start)}
    return _chain(library, graph.subgraph(held))


def chains(library: Library) -> list[Chain]:
    """Return everything that hangs together by following one another, the longest first."""
    import networkx as nx

    graph = _graph(library)
    parts = [graph.subgraph(part) for part in nx.weakly_connected_components(graph)]
    found = [_chain(library, part) for part in parts if len(part) > 1]
    return sorted(found, key=lambda chain: (-len(chain.stages), folded(chain.first.name)))


def _graph(library: Library) -> nx.DiGraph[str]:
    import networkx as nx

    by_name: dict[str, str] = {}
    for entry in library.processes:
        by_name.setdefault(folded(entry.name), entry.id)
    graph: nx.DiGraph[str] = nx.DiGraph()

    def named(item: Item) -> str:
        """Return the id of a process that was named: by id, else by its name."""
        found = library.process(item.ref) if item.ref else None
        if found is not None:
            return found.id
        typed = " ".join(item.text.split())
        key = by_name.get(folded(typed)) or local_name(item.ref) or typed
        if key:
            # What is not in the library is known by what was typed.
            graph.add_node(key)
            graph.nodes[key].setdefault("name", typed or key)
        return key

    for entry in library.processes:
        if entry.problem is not None or not entry.id:
            continue
        graph.add_node(entry.id)
        for other in items_of(entry.get(SUCCESSORS)):
            _join(graph, entry.id, named(other))
        for other in items_of(entry.get(PREDECESSORS)):
            _join(graph, named(other), entry.id)
    return graph


def _join(graph: nx.DiGraph[str], source: str, target: str) -> None:
    if source and target and source != target:
        graph.add_edge(source, target)


def _chain(library: Library, graph: nx.DiGraph[str]) -> Chain:
    places = _places(graph)
    stages = {key: _stage(library, graph, key, places[key]) for key in graph}
    links = [
        Link(
            source=source,
            target=target,
            changes_hands=_changes_hands(stages[source], stages[target]),
            leads_back=places[source] >= places[target],
        )
        for source, target in graph.edges
    ]
    ordered = sorted(stages.values(), key=lambda stage: (stage.place, folded(stage.name), stage.id))
    links.sort(
        key=lambda link: (places[link.source], places[link.target], link.source, link.target)
    )
    return Chain(tuple(ordered), tuple(links))


def _places(graph: nx.DiGraph[str]) -> dict[str, int]:
    """Return how far from the start each process stands: behind all that lead to it."""
    import networkx as nx

    circles: nx.DiGraph[int] = nx.condensation(graph)
    starts: dict[int, int] = {}
    places: dict[str, int] = {}
    for circle in nx.topological_sort(circles):
        before = [
            starts[one] + len(circles.nodes[one]["members"]) for one in circles.predecessors(circle)
        ]
        starts[circle] = max(before, default=0)
        members = circles.nodes[circle]["members"]
        for offset, key in enumerate(_round(graph, members)):
            places[key] = starts[circle] + offset
    return places


def _round(graph: nx.DiGraph[str], members: set[str]) -> list[str]:
    """Return the processes of a circle as they follow, from where it is entered."""
    if len(members) == 1:
        return list(members)
    entered = [key for key in sorted(members) if set(graph.predecessors(key)) - members]
    found: dict[str, None] = {}
    waiting = [entered[0] if entered else min(members)]
    while waiting:
        key = waiting.pop()
        if key not in found:
            found[key] = None
            waiting += sorted((set(graph.successors(key)) & members) - set(found), reverse=True)
    return list(found)


def _stage(library: Library, graph: nx.DiGraph[str], key: str, place: int) -> Stage:
    entry = library.process(key)
    if entry is None:
        name = graph.nodes[key].get("name", key)
        return Stage(id=key, name=name, entry=None, unit="", unit_name="", place=place)
    unit = next(iter(items_of(entry.get("lead_unit"))), Item(""))
    name = library.name_of("unit", unit.ref) if unit.ref else ""
    return Stage(
        id=key,
        name=entry.name,
        entry=entry,
        unit=unit.ref or folded(unit.text.strip()),
        unit_name=name or " ".join(unit.text.split()),
        place=place,
    )


def _changes_hands(source: Stage, target: Stage) -> bool:
    """Tell whether another office takes over; where one is not named, nothing can be said."""
    return bool(source.unit and target.unit and source.unit != target.unit)
