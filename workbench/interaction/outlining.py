"""A sheet as a tree: pools, in them lanes, in them what is done, in the order of the flow."""

from __future__ import annotations

import msgspec

from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.step_order import lanes_of, numbers_of, reading_order
from workbench.notation.kind import NODES, Family
from workbench.notation.spoken import spoken
from workbench.notation.symbols import family_of_element, kind_of
from workbench.words import Text


class Entry(msgspec.Struct, frozen=True):
    """Something drawn, with what stands in it or on its border."""

    id: str  # of the shape
    name: str  # "" where it has none
    kind: Text
    number: str = ""  # of a step
    children: tuple[Entry, ...] = ()


def outline_of(document: Snapshot, sheet: str) -> tuple[Entry, ...]:
    """Return the outermost entries of a sheet.  Everything drawn is there once, flows aside."""
    return _Outline(document, sheet).entries()


def spoken_of(document: Snapshot, entry: Entry) -> Text:
    """Return what a screen reader says of an entry: worked out when somebody listens."""
    shape = document.shape(entry.id)
    return spoken(document, shape, {shape.element: entry.number}) if shape else entry.kind


class _Outline:
    def __init__(self, document: Snapshot, sheet: str) -> None:
        self._document = document
        self._shapes: dict[str, Shape] = {}
        for shape in document.shapes_on(sheet):
            self._shapes.setdefault(shape.element, shape)
        self._numbers: dict[str, str] = {}
        self._lanes: dict[str, str] = {}
        self._told: set[str] = set()

    def entries(self) -> tuple[Entry, ...]:
        found: list[Entry] = []
        elements = [
            element
            for shape in sorted(self._shapes.values(), key=_place)
            if (element := self._document.element(shape.element)) is not None
        ]
        scopes = dict.fromkeys(element.parent for element in elements)
        for scope in scopes:
            if self._is_outermost(scope):
                self._numbers |= numbers_of(self._document, scope)
        for element in elements:
            if self._family(element) is Family.POOL:
                self._numbers |= numbers_of(self._document, element.refers_to)
        for element in elements:
            if self._family(element) is Family.POOL and element.id not in self._told:
                found.append(self._pool(element))
        for scope in scopes:
            if self._is_outermost(scope):
                found += self._scope(scope)
        # What is left: its place in the file is not where it is drawn.
        found += [self._leaf(one) for one in elements if one.id not in self._told]
        return tuple(found)

    def _is_outermost(self, scope: str) -> bool:
        return scope not in self._shapes

    def _pool(self, pool: Element) -> Entry:
        self._told.add(pool.id)
        inside = self._scope(pool.refers_to) if pool.refers_to else []
        return self._entry(pool, inside)

    def _scope(self, scope: str) -> list[Entry]:
        """Return the entries of a process or sub-process: its lanes, then what is in none."""
        document = self._document
        self._lanes |= lanes_of(document, scope)
        nodes = [
            node
            for node in reading_order(document, scope)
            if node.id in self._shapes and node.id not in self._told and not node.host
        ]
        by_lane: dict[str, list[Element]] = {}
        for node in nodes:
            by_lane.setdefault(self._lanes.get(node.id, ""), []).append(node)
        children = [
            one
            for one in document.children(scope)
            if one.id in self._shapes and one.id not in self._told
        ]
        lanes = [one for one in children if one.type == "lane"]
        found = [self._lane(lane, by_lane) for lane in self._by_place(lanes)]
        found += [self._node(node) for node in nodes if node.id not in self._told]
        others = [
            one for one in children if one.id not in self._told and self._family(one) not in NODES
        ]
        found += [self._leaf(one) for one in self._by_place(others)]
        return found

    def _lane(self, lane: Element, by_lane: dict[str, list[Element]]) -> Entry:
        self._told.add(lane.id)
        inner = [
            one
            for one in self._document.children(lane.id)
            if one.type == "lane" and one.id in self._shapes and one.id not in self._told
        ]
        entries = [self._lane(one, by_lane) for one in self._by_place(inner)]
        entries += [self._node(n) for n in by_lane.get(lane.id, ()) if n.id not in self._told]
        return self._entry(lane, entries)

    def _node(self, node: Element) -> Entry:
        self._told.add(node.id)
        on_border = [
            event
            for event in self._document.attached(node.id)
            if event.id in self._shapes and event.id not in self._told
        ]
        entries = [self._leaf(event) for event in self._by_place(on_border)]
        if self._family(node) is Family.SUB_PROCESS:
            entries += self._scope(node.id)
        return self._entry(node, entries)

    def _leaf(self, element: Element) -> Entry:
        self._told.add(element.id)
        return self._entry(element, [])

    def _entry(self, element: Element, children: list[Entry]) -> Entry:
        shape = self._shapes[element.id]
        return Entry(
            id=shape.id,
            name=" ".join(element.name.split()),
            kind=kind_of(self._document, element, shape).title,
            number=self._numbers.get(element.id, ""),
            children=tuple(children),
        )

    def _family(self, element: Element) -> Family:
        return family_of_element(self._document, element)

    def _by_place(self, elements: list[Element]) -> list[Element]:
        return sorted(elements, key=lambda one: _place(self._shapes[one.id]))


def _place(shape: Shape) -> tuple[float, float, str]:
    return shape.bounds.y, shape.bounds.x, shape.id
