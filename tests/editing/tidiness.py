"""What a tidy drawing has none of, measured on a document: a judge that asks none of our settlers.

``faults(document)`` tells lines through foreign symbols, slanting pieces of flows, symbols on each
other, names that a line or symbol strikes, nodes outside the lane that lists them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from workbench.editing.settlers.surroundings import name_of
from workbench.geometry import Bounds, Point
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Shape
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family

SOLID = NODES | {Family.DATA}
SLACK = 2.0  # scene units that symbols and names may touch each other by


def faults(document: Document) -> list[str]:
    """Return what is untidy, a word for each fault; equal input gives equal words."""
    found: list[str] = []
    for sheet in document.sheets():
        solid = [
            (shape, element)
            for shape in document.shapes_on(sheet.id)
            if (element := document.element(shape.element)) is not None
            and family_of(element.type) in SOLID
        ]
        edges = [edge for edge in document.edges_on(sheet.id) if len(edge.waypoints) > 1]
        found += lines_through(document, edges, solid)
        found += [f"slanting: {edge.element}" for edge in edges if is_slanting(document, edge)]
        found += overlaps(document, solid)
        found += names_struck(document, edges, solid)
        found += outside_lanes(document, sheet.id)
    return found


def lines_through(
    document: Document, edges: list[Edge], solid: list[tuple[Shape, Element]]
) -> Iterator[str]:
    for edge in edges:
        flow = document.flow(edge.element)
        if flow is None:
            continue
        free = {flow.source, flow.target}
        for end in tuple(free):
            free |= {above.id for above in document.container_chain(end)}
        for shape, element in solid:
            if element.id in free or element.host in free or shape.bounds.width > 300:
                continue
            if any(enters(p, q, shape.bounds.grown(-1)) for p, q in pairwise(edge.waypoints)):
                yield f"through: {edge.element} {element.id}"


def is_slanting(document: Document, edge: Edge) -> bool:
    flow = document.flow(edge.element)
    if flow is None or flow.type not in ("sequenceFlow", "messageFlow"):
        return False
    return any(abs(p.x - q.x) > 0.5 and abs(p.y - q.y) > 0.5 for p, q in pairwise(edge.waypoints))


def overlaps(document: Document, solid: list[tuple[Shape, Element]]) -> Iterator[str]:
    for (one, first), (other, second) in combinations(solid, 2):
        if first.host or second.host or not one.bounds.grown(-SLACK).overlaps(other.bounds):
            continue
        chain = [
            above.id for key in (first.id, second.id) for above in document.container_chain(key)
        ]
        if first.id not in chain and second.id not in chain:
            yield f"overlap: {first.id} {second.id}"


def names_struck(
    document: Document, edges: list[Edge], solid: list[tuple[Shape, Element]]
) -> Iterator[str]:
    names = [
        (shape.id, shape.element, name)
        for shape, _ in solid
        if (name := name_of(document, shape)) is not None
    ]
    names += [(edge.id, edge.element, edge.label) for edge in edges if edge.label is not None]
    for key, owner, name in names:
        inner = name.grown(-SLACK)
        for edge in edges:
            if any(enters(p, q, inner) for p, q in pairwise(edge.waypoints)):
                yield f"name: {owner} {edge.element}"
        for shape, element in solid:
            if element.id != owner and inner.overlaps(shape.bounds) and not is_frame(element, name):
                yield f"name: {owner} {element.id}"
        for other, second, its in names:
            if key < other and inner.overlaps(its.grown(-SLACK)):
                yield f"names: {owner} {second}"


def is_frame(element: Element, name: Bounds) -> bool:
    return family_of(element.type) is Family.SUB_PROCESS


def outside_lanes(document: Document, sheet: str) -> Iterator[str]:
    for lane in document.elements("lane"):
        drawn = document.shape_on(sheet, lane.id)
        inner = any(child.type == "lane" for child in document.children(lane.id))
        if drawn is None or inner:
            continue
        for key in lane.members:
            node, element = document.shape_on(sheet, key), document.element(key)
            if node is None or element is None:
                continue
            whole = drawn.bounds.covers(node.bounds)
            if not (drawn.bounds.contains(node.bounds.center) if element.host else whole):
                yield f"outside: {key} {lane.id}"


def enters(start: Point, end: Point, box: Bounds) -> bool:
    """Tell whether a segment runs through the inside of a rectangle, by clipping it."""
    if box.width <= 0 or box.height <= 0:
        return False
    low, high = 0.0, 1.0
    for at, to, near, far in (
        (start.x, end.x, box.x, box.right),
        (start.y, end.y, box.y, box.bottom),
    ):
        if at == to:
            if not near < at < far:
                return False
            continue
        first, last = sorted(((near - at) / (to - at), (far - at) / (to - at)))
        low, high = max(low, first), min(high, last)
    return low < high
