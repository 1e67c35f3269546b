"""How tidy a drawing is: the faults a person would see, counted on the document itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.geometry import Bounds
from workbench.layout.routing import segment_crosses
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Flow, Shape
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family
from workbench.notation.sheet_picture import SheetPicture

_INSIDE = 4.0  # as deep as this a line is in a node
_TOUCH = 2.0  # of names and nodes that may overlap


def faults(document: Document) -> list[str]:
    """Return every fault of every sheet in words: ``through: Flow_3 Task_1``."""
    return [
        found
        for sheet in document.sheets()
        for found in sorted(_Sheet(document, sheet.id).faults())
    ]


class _Sheet:
    def __init__(self, document: Document, sheet: str) -> None:
        self.document = document
        picture = SheetPicture(document, sheet)
        self.nodes: dict[str, Shape] = {}
        self.others: dict[str, Shape] = {}
        self.lines: dict[str, Edge] = {}
        self.names: dict[str, Bounds] = {}
        for shape in document.shapes_on(sheet):
            element = document.element(shape.element)
            if element is None:
                continue
            family = family_of(element.type)
            if family in NODES or family is Family.DATA or element.type == "textAnnotation":
                self.nodes[element.id] = shape
            else:
                self.others[element.id] = shape
            name = picture.name_bounds(shape.id)
            if name is not None and element.type != "group":
                self.names[element.id] = name
        for edge in document.edges_on(sheet):
            flow = document.flow(edge.element)
            if flow is None:
                continue
            self.lines[flow.id] = edge
            name = picture.name_bounds(edge.id)
            if name is not None:
                self.names[flow.id] = name

    def faults(self) -> Iterator[str]:
        yield from self._lines()
        yield from self._overlaps()
        yield from self._names()
        yield from self._lanes()

    def _lines(self) -> Iterator[str]:
        document = self.document
        for key, edge in self.lines.items():
            flow = document.flow(key)
            assert flow is not None
            is_straight = family_of(flow.type) in (Family.ASSOCIATION, Family.DATA_ASSOCIATION)
            around = {flow.source, flow.target}
            for end in (flow.source, flow.target):
                around |= {above.id for above in document.container_chain(end)}
                around |= {event.id for event in document.attached(end)}
                element = document.element(end)
                if element is not None and element.host:
                    around.add(element.host)
            for p, q in pairwise(edge.waypoints):
                if not is_straight and min(abs(p.x - q.x), abs(p.y - q.y)) > 0.5:
                    yield f"oblique: {key}"
                for node, shape in self.nodes.items():
                    if node not in around and segment_crosses(p, q, shape.bounds, -_INSIDE):
                        yield f"through: {key} {node}"
                for end in {flow.source, flow.target} & self.nodes.keys():
                    if not is_straight and segment_crosses(p, q, self.nodes[end].bounds, -8):
                        other = flow.target if end == flow.source else flow.source
                        if end not in {e.id for e in document.container_chain(other)}:
                            yield f"through its end: {key} {end}"

    def _overlaps(self) -> Iterator[str]:
        keys = list(self.nodes)
        for number, key in enumerate(keys):
            for other in keys[number + 1 :]:
                if self._counts(key, other):
                    box = self.nodes[key].bounds.grown(-_TOUCH / 2)
                    if box.overlaps(self.nodes[other].bounds):
                        yield f"overlap: {key} {other}"

    def _counts(self, key: str, other: str) -> bool:
        for one, two in ((key, other), (other, key)):
            element = self.document.element(one)
            assert element is not None
            if element.host:
                return False
            if two in {above.id for above in self.document.container_chain(one)}:
                return False
            if element.type == "textAnnotation" and is_expanded(self.document, self.nodes[two]):
                return False
        return True

    def _names(self) -> Iterator[str]:
        keys = list(self.names)
        for number, key in enumerate(keys):
            inner = self.names[key].grown(-_TOUCH)
            if inner.width <= 0 or inner.height <= 0:
                continue
            for node, shape in self.nodes.items():
                if node == key or self._is_open(node):
                    continue
                if inner.overlaps(shape.bounds):
                    yield f"name on node: {key} {node}"
            for line, edge in self.lines.items():
                if any(segment_crosses(p, q, inner) for p, q in pairwise(edge.waypoints)):
                    yield f"name on {'its own' if line == key else 'a'} line: {key} {line}"
            for other in keys[number + 1 :]:
                if inner.overlaps(self.names[other].grown(-_TOUCH)):
                    yield f"name on name: {key} {other}"
            for frame, shape in (*self.others.items(), *self.nodes.items()):
                element = self.document.element(frame)
                if element is None or element.type == "group" or frame == key:
                    continue
                if frame in self.nodes and not self._is_open(frame):
                    continue
                if inner.overlaps(shape.bounds) and not shape.bounds.covers(inner):
                    yield f"name on border: {key} {frame}"

    def _is_open(self, node: str) -> bool:
        element = self.document.element(node)
        return (
            element is not None
            and family_of(element.type) is Family.SUB_PROCESS
            and is_expanded(self.document, self.nodes[node])
        )

    def _lanes(self) -> Iterator[str]:
        document = self.document
        for key, shape in self.nodes.items():
            element = document.element(key)
            assert element is not None
            if family_of(element.type) not in NODES or element.host:
                continue
            for frame, other in self.others.items():
                holder = document.element(frame)
                if holder is None or holder.type not in ("participant", "lane"):
                    continue
                if shape.bounds.grown(-1).overlaps(other.bounds) and not other.bounds.covers(
                    shape.bounds.grown(-1)
                ):
                    yield f"on a border: {key} {frame}"
            listed = {lane.id for lane in document.referring("members", key, Element)}
            inside = {
                lane
                for lane, other in self.others.items()
                if _is_leaf_lane(document, lane)
                and other.bounds.contains(shape.bounds.center)
                and _scope(document, lane) == element.parent
            }
            if listed != inside:
                yield f"lane: {key} in {sorted(inside)}, listed by {sorted(listed)}"


def _is_leaf_lane(document: Document, key: str) -> bool:
    element = document.element(key)
    if element is None or element.type != "lane":
        return False
    return not any(child.type == "lane" for child in document.children(key))


def _scope(document: Document, lane: str) -> str:
    return next((a.id for a in document.container_chain(lane) if a.type != "lane"), "")


def crossings(document: Document) -> int:
    """Return how often two lines of flows cross."""
    count = 0
    for sheet in document.sheets():
        pieces = [
            (edge.id, p, q)
            for edge in document.edges_on(sheet.id)
            if isinstance(document.find(edge.element), Flow)
            for p, q in pairwise(edge.waypoints)
        ]
        level = [(k, p.y, min(p.x, q.x), max(p.x, q.x)) for k, p, q in pieces if p.y == q.y]
        plumb = [(k, p.x, min(p.y, q.y), max(p.y, q.y)) for k, p, q in pieces if p.x == q.x]
        count += sum(
            left < x < right and top < y < bottom and one != other
            for one, y, left, right in level
            for other, x, top, bottom in plumb
        )
    return count
