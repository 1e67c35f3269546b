"""Making straight what is nearly straight: rows and columns of shapes, and the flows in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from workbench.editing.operations.arranging import arrangeable
from workbench.editing.operations.moving import move
from workbench.geometry import Bounds
from workbench.layout.ends import style_of
from workbench.layout.outline import Outline, Side, form_of
from workbench.layout.places import places_of
from workbench.layout.routing import Style, segment_crosses
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Shape
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family

_NEARLY = 20.0  # scene units between centres that were meant to be in line
_SAME = 0.01
_STRAIGHT = NODES - {Family.BOUNDARY_EVENT}
_OPEN = frozenset({"participant", "lane", "group"})


def straighten(step: Step, ids: Iterable[str]) -> None:
    """Put nodes that are nearly in a row or column exactly there, and straighten their flows.

    Only flows change that join two of them directly; flows to others follow their ends.
    """
    document = step.document
    nodes = [shape for shape in arrangeable(document, ids) if _is_node(document, shape)]
    settled: set[str] = set()
    for level in (True, False):  # rows first: most diagrams read from left to right
        for line in _lines(document, nodes, level, settled):
            goal = _goal(line, level)
            for shape in line:
                by = goal - _at(shape, level)
                if abs(by) > _SAME:
                    move(step, [shape.id], 0.0 if level else by, by if level else 0.0)
            settled |= {shape.id for shape in line}
            _straighten_flows(step, [shape.id for shape in line], level)


def _is_node(document: Document, shape: Shape) -> bool:
    element = document.element(shape.element)
    return element is not None and family_of(element.type) in _STRAIGHT


def _at(shape: Shape, level: bool) -> float:
    return shape.bounds.center.y if level else shape.bounds.center.x


def _lines(
    document: Document, nodes: Sequence[Shape], level: bool, settled: set[str]
) -> list[list[Shape]]:
    """Return the groups of nodes whose centres are nearly level (or plumb), each with a flow.

    A node that was put into a row already is not in a column as well, for that could tear the row.
    """
    found: list[list[Shape]] = []
    free = [shape for shape in nodes if shape.id not in settled]
    for shape in sorted(free, key=lambda shape: _at(shape, level)):
        if found and _at(shape, level) - _at(found[-1][0], level) <= _NEARLY:
            found[-1].append(shape)
        else:
            found.append([shape])
    return [line for line in found if len(line) > 1 and not _overlap(line, level)]


def _overlap(line: Sequence[Shape], level: bool) -> bool:
    """Tell whether nodes would come to lie on one another."""
    spans = sorted(
        (shape.bounds.x, shape.bounds.right) if level else (shape.bounds.y, shape.bounds.bottom)
        for shape in line
    )
    return any(second[0] < first[1] for first, second in pairwise(spans))


def _goal(line: Sequence[Shape], level: bool) -> float:
    """Return the place most of them have, else that in the middle: then the fewest move far."""
    places = sorted(_at(shape, level) for shape in line)
    common = max(places, key=lambda place: sum(abs(place - other) < _SAME for other in places))
    if sum(abs(common - other) < _SAME for other in places) > 1:
        return common
    return places[(len(places) - 1) // 2]


def _straighten_flows(step: Step, ids: Sequence[str], level: bool) -> None:
    document = step.document
    elements = {shape.element: shape for key in ids if (shape := document.shape(key)) is not None}
    for element, source in elements.items():
        for flow in document.outgoing(element):
            target = elements.get(flow.target)
            edge = document.edge_on(source.sheet, flow.id)
            if target is None or target is source or edge is None:
                continue
            if style_of(flow) is not Style.STRAIGHT:
                _draw_straight(step, edge, source, target, level)


def _draw_straight(step: Step, edge: Edge, source: Shape, target: Shape, level: bool) -> None:
    """Draw a flow as one piece, where nothing is in its way."""
    document = step.document
    ahead = _center(target, level) > _center(source, level)
    if level:
        sides = (Side.RIGHT, Side.LEFT) if ahead else (Side.LEFT, Side.RIGHT)
    else:
        sides = (Side.BOTTOM, Side.TOP) if ahead else (Side.TOP, Side.BOTTOM)
    start = _outline(document, source).middle(sides[0])
    end = _outline(document, target).middle(sides[1])
    area = Bounds(
        min(start.x, end.x), min(start.y, end.y), abs(end.x - start.x), abs(end.y - start.y)
    )
    for other in places_of(document).near(edge.sheet, area):
        element = document.element(other.element)
        if other.id in (source.id, target.id) or element is None or element.type in _OPEN:
            continue
        if other.bounds.covers(source.bounds) or other.bounds.covers(target.bounds):
            continue
        if element.host in (source.element, target.element) and element.host:
            continue
        if segment_crosses(start, end, other.bounds):
            return
    if any(
        twin.id != edge.id and twin.waypoints == (start, end)
        for flow in document.incoming(target.element)
        for twin in document.edges_of(flow.id)
    ):
        return
    label = edge.label if edge.waypoints == (start, end) else None
    step.update(edge, waypoints=(start, end), label=label)


def _center(shape: Shape, level: bool) -> float:
    return shape.bounds.center.x if level else shape.bounds.center.y


def _outline(document: Document, shape: Shape) -> Outline:
    element = document.element(shape.element)
    assert element is not None
    return Outline(shape.bounds, form_of(element.type))
