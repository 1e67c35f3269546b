"""What is untidy about a drawing, measured on its geometry alone.

Written against the drawing, not against the layout: a fault here is one that a person sees.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Generic, TypeVar

from workbench.geometry import Bounds, Point, around_points
from workbench.model.records import Edge, Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family

_LEAN = 1.5  # what counts as level or plumb all the same
_CELL = 300.0
_FLOWS = (Family.SEQUENCE_FLOW, Family.MESSAGE_FLOW)
Piece = tuple[Edge, Point, Point]
T = TypeVar("T")


def faults_of(document: Snapshot) -> list[str]:
    """Name every fault of every sheet: of lines, nodes, lanes and names."""
    return [fault for sheet in document.sheets() for fault in _Drawing(document, sheet.id).faults()]


def crossings_of(document: Snapshot) -> int:
    """Count where sequence and message flows cross."""
    return sum(_Drawing(document, sheet.id).crossings() for sheet in document.sheets())


class _Drawing:
    def __init__(self, document: Snapshot, sheet: str) -> None:
        self.document = document
        self.shapes = {shape.element: shape for shape in document.shapes_on(sheet)}
        self.edges = document.edges_on(sheet)
        self.pieces: list[Piece] = [
            (edge, p, q)
            for edge in self.edges
            if self._family(edge.element) in _FLOWS
            for p, q in pairwise(edge.waypoints)
        ]
        self.nodes = [s for s in self.shapes.values() if self._family(s.element) in NODES]
        # What stands on its own: neither on a border nor holding others.
        self.solid = [s for s in self.nodes if not self._element(s).host and not self._holds(s)]
        self.node_grid = _Grid((shape.bounds, shape) for shape in self.solid)
        self.piece_grid = _Grid((around_points(piece[1:]), piece) for piece in self.pieces)

    def faults(self) -> Iterator[str]:
        yield from self._lines()
        yield from self._overlaps()
        yield from self._misplaced()
        yield from self._names()

    def crossings(self) -> int:
        count = 0
        for number, (edge, p, q) in enumerate(self.pieces):
            for other, r, s in self.pieces[number + 1 :]:
                if other.element != edge.element and _cross(p, q, r, s):
                    count += 1
        return count

    def _element(self, shape: Shape) -> Element:
        element = self.document.element(shape.element)
        assert element is not None
        return element

    def _family(self, key: str) -> Family:
        record = self.document.element(key) or self.document.flow(key)
        return family_of(record.type) if record is not None else Family.BOX

    def _holds(self, shape: Shape) -> bool:
        return any(child.id in self.shapes for child in self.document.children(shape.element))

    def _lines(self) -> Iterator[str]:
        for edge, p, q in self.pieces:
            if abs(p.x - q.x) > _LEAN and abs(p.y - q.y) > _LEAN:
                yield f"{edge.element} leans"
            flow = self.document.flow(edge.element)
            assert flow is not None
            related = {flow.source, flow.target}
            for end in list(related):
                element = self.document.element(end)
                related |= {above.id for above in self.document.container_chain(end)}
                related |= {element.host} if element is not None and element.host else set()
            for shape in self.node_grid.near(around_points((p, q))):
                if shape.element not in related and _enters(p, q, shape.bounds.grown(-4)):
                    yield f"{edge.element} runs through {shape.element}"
        for edge in self.edges:
            if len(edge.waypoints) < 2:
                yield f"{edge.element} has no line"

    def _overlaps(self) -> Iterator[str]:
        for shape in self.solid:
            for other in self.node_grid.near(shape.bounds):
                if other.element > shape.element and other.bounds.grown(-2).overlaps(shape.bounds):
                    yield f"{shape.element} lies on {other.element}"

    def _misplaced(self) -> Iterator[str]:
        for shape in self.nodes:
            element = self._element(shape)
            if element.host:
                continue
            frames = [self.shapes.get(element.parent)]
            for pool in self.document.referring("refers_to", element.parent, Element):
                frames.append(self.shapes.get(pool.id))
            for lane in self.document.referring("members", element.id, Element):
                frames.append(self.shapes.get(lane.id))
            for frame in frames:
                if frame is not None and not frame.bounds.covers(shape.bounds):
                    yield f"{shape.element} is not in {frame.element}"

    def _names(self) -> Iterator[str]:
        names: list[tuple[str, Bounds]] = []
        for record in (*self.shapes.values(), *self.edges):
            if record.label is not None and self._family(record.element) in {*NODES, *_FLOWS}:
                names.append((record.element, record.label))
        grid = _Grid((box, (key, box)) for key, box in names)
        for key, box in names:
            inner = box.grown(-2)
            for shape in self.node_grid.near(box):
                if shape.element != key and shape.bounds.overlaps(inner):
                    yield f"the name of {key} lies on {shape.element}"
            for edge, p, q in self.piece_grid.near(box):
                if _enters(p, q, inner):
                    yield f"the name of {key} lies on {edge.element}"
            for other, other_box in grid.near(box):
                if other > key and other_box.grown(-1).overlaps(box.grown(-1)):
                    yield f"the names of {key} and {other} lie on one another"


class _Grid(Generic[T]):
    """Things found by place."""

    def __init__(self, things: Iterable[tuple[Bounds, T]]) -> None:
        self._cells: defaultdict[tuple[int, int], list[tuple[Bounds, T]]] = defaultdict(list)
        for box, thing in things:
            for cell in self._covered(box):
                self._cells[cell].append((box, thing))

    def near(self, box: Bounds) -> list[T]:
        found: dict[int, T] = {}
        for cell in self._covered(box):
            for other, thing in self._cells.get(cell, ()):
                if other.touches(box):
                    found[id(thing)] = thing
        return list(found.values())

    @staticmethod
    def _covered(box: Bounds) -> Iterator[tuple[int, int]]:
        for column in range(int(box.x // _CELL), int(box.right // _CELL) + 1):
            for row in range(int(box.y // _CELL), int(box.bottom // _CELL) + 1):
                yield column, row


def _enters(p: Point, q: Point, box: Bounds) -> bool:
    """Tell whether a level or plumb piece runs through the inside of a box."""
    if box.width <= 0 or box.height <= 0:
        return False
    left, right = sorted((p.x, q.x))
    top, bottom = sorted((p.y, q.y))
    return left < box.right and right > box.x and top < box.bottom and bottom > box.y


def _cross(p: Point, q: Point, r: Point, s: Point) -> bool:
    """Tell whether a level and a plumb piece cross; touching does not count."""
    if abs(p.x - q.x) < _LEAN and abs(r.y - s.y) < _LEAN:
        p, q, r, s = r, s, p, q
    if not (abs(p.y - q.y) < _LEAN and abs(r.x - s.x) < _LEAN):
        return False
    left, right = sorted((p.x, q.x))
    top, bottom = sorted((r.y, s.y))
    return left + 0.01 < r.x < right - 0.01 and top + 0.01 < p.y < bottom - 0.01
