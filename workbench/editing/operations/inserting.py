"""Putting a node into a flow, and joining what a removed node leaves apart."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from workbench.editing.operations.joining import connect
from workbench.editing.operations.making_room import holder_of, open_room
from workbench.errors import Refused
from workbench.geometry import Bounds, Point, distance_to_segment
from workbench.layout.outline import Outline, Side, form_of
from workbench.layout.places import lines_of
from workbench.layout.routing import Line, straightened
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Element, Flow, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.notation.bpmn.rules import may_connect
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES

_TIGHT = 25.0  # a piece of flow shorter than this makes room
_ROOM = 50.0  # … and is this long afterwards


def flow_at(
    document: Document,
    sheet: str,
    place: Point,
    reach: float,
    without: frozenset[str] = frozenset(),
) -> Edge | None:
    """Return the sequence flow whose line passes a place, the nearest one.

    `without`: ids of elements whose own flows do not count.
    """
    best: tuple[float, Edge] | None = None
    area = Bounds(place.x, place.y, 0, 0).grown(reach)
    for edge in lines_of(document).near(sheet, area):
        flow = document.flow(edge.element)
        if flow is None or flow.type != "sequenceFlow" or {flow.source, flow.target} & without:
            continue
        away = min(distance_to_segment(place, p, q) for p, q in pairwise(edge.waypoints))
        if away <= reach and (best is None or away < best[0]):
            best = away, edge
    return best[1] if best is not None else None


def can_be_inserted(document: Snapshot, element: Element) -> bool:
    """Tell whether a node is joined with nothing yet, so that a flow may take it in."""
    if family_of(element.type) not in NODES or element.host:
        return False
    flows = (*document.outgoing(element.id), *document.incoming(element.id))
    return not any(flow.type == "sequenceFlow" for flow in flows)


def insert_into_flow(step: Step, key: str, edge_key: str) -> str:
    """Lead a flow through a node that stands on its line; returns the id of the second half's edge.

    The first half stays the flow it was, with its name and condition, and a default flow remains
    the default.  Where it gets too tight, what comes after moves on.  Raises Refused where one of
    the two halves is not allowed.
    """
    document = step.document
    shape, edge = document.shape(key), document.edge(edge_key)
    flow = document.flow(edge.element) if edge is not None else None
    assert shape is not None and edge is not None and flow is not None
    target = flow.target
    may_connect(document, flow.source, shape.element, "sequenceFlow")
    may_connect(document, shape.element, target, "sequenceFlow")
    first, second = _cut(document, edge, flow, shape)
    step.update(flow, target=shape.element)
    made = connect(step, edge.sheet, BY_KEY["sequence_flow"], shape.element, target)
    is_loosened = _loosen(step, shape, flow, target)
    if first is not None and second is not None and not is_loosened:
        step.update(edge.id, waypoints=first)
        step.update(made, waypoints=second)
    return made


def heal(step: Step, ids: Iterable[str]) -> None:
    """Join the neighbours of nodes that are about to go and have one flow in and one flow out.

    The flow that leads in stays, with its name and condition; where the two neighbours cannot be
    joined, or are joined already, nothing happens.
    """
    document = step.document
    going = dict.fromkeys(ids)
    elements = {shape.element for key in going if (shape := document.shape(key)) is not None} | {
        edge.element for key in going if (edge := document.edge(key)) is not None
    }
    for key in going:
        shape = document.shape(key)
        element = document.element(shape.element) if shape is not None else None
        if shape is None or element is None or len(document.shapes_of(element.id)) != 1:
            continue
        into = _sequence_flows(document.incoming(element.id))
        out_of = _sequence_flows(document.outgoing(element.id))
        if family_of(element.type) not in NODES or len(into) != 1 or len(out_of) != 1:
            continue
        if document.attached(element.id):
            continue
        first, second = into[0], out_of[0]
        if {first.id, second.id} & elements:
            continue
        if first.source == element.id or second.target == element.id:
            continue
        if first.source in elements or first.source == second.target:
            continue
        if any(flow.target == second.target for flow in document.outgoing(first.source)):
            continue
        try:
            may_connect(document, first.source, second.target, "sequenceFlow")
        except Refused:
            continue
        _join(step, first, second, shape.sheet)


def _join(step: Step, first: Flow, second: Flow, sheet: str) -> None:
    document = step.document
    ahead, behind = document.edge_on(sheet, first.id), document.edge_on(sheet, second.id)
    step.update(first, target=second.target)
    if ahead is None or behind is None:
        return
    line = straightened((*ahead.waypoints, *behind.waypoints))
    is_upright = all(abs(p.x - q.x) < 0.5 or abs(p.y - q.y) < 0.5 for p, q in pairwise(line))
    if is_upright and len(line) > 1:
        step.update(ahead, waypoints=line)


def _sequence_flows(flows: list[Flow]) -> list[Flow]:
    return [flow for flow in flows if flow.type == "sequenceFlow"]


def _cut(
    document: Snapshot, edge: Edge, flow: Flow, shape: Shape
) -> tuple[Line | None, Line | None]:
    """Return the two halves of a line through the middle of a shape; None where it misses that."""
    center = shape.bounds.center
    element = document.element(shape.element)
    outline = Outline(shape.bounds, form_of(element.type if element is not None else ""))
    line = edge.waypoints
    for number, (start, end) in enumerate(pairwise(line)):
        level, plumb = abs(start.y - end.y) < 0.5, abs(start.x - end.x) < 0.5
        if not (level or plumb) or distance_to_segment(center, start, end) > 1.0:
            continue
        box = shape.bounds
        if box.contains(start) or box.contains(end):
            return None, None  # a bend lies under the shape: the lines are drawn anew
        first = (*line[: number + 1], outline.meets(center, start))
        second = (outline.meets(center, end), *line[number + 1 :])
        return tuple(first), tuple(second)
    return None, None


def _loosen(step: Step, shape: Shape, flow: Flow, target: str) -> bool:
    """Move what comes after where a half of the flow has become too short for its arrow.

    Returns whether anything was moved.
    """
    document = step.document
    source_shape = document.shape_on(shape.sheet, flow.source)
    target_shape = document.shape_on(shape.sheet, target)
    if source_shape is None or target_shape is None:
        return False
    for side in (Side.RIGHT, Side.BOTTOM):
        before, middle, after = (
            _ends(one.bounds, side) for one in (source_shape, shape, target_shape)
        )
        across = [_ends(one.bounds, _other(side)) for one in (source_shape, shape, target_shape)]
        in_row = all(
            low < across[1][1] and high > across[1][0] for low, high in (across[0], across[2])
        )
        if not in_row or not before[0] < middle[0] < after[1] or after[0] < before[1]:
            continue
        gap_before, gap_after = middle[0] - before[1], after[0] - middle[1]
        lead = _ROOM - gap_before if gap_before < _TIGHT else 0.0
        follow = _ROOM - (gap_after - lead) if gap_after - lead < _TIGHT else 0.0
        if lead:
            moved = (
                shape.bounds.moved(lead, 0) if side is Side.RIGHT else shape.bounds.moved(0, lead)
            )
            step.update(shape.id, bounds=moved)
        if follow:
            holder = holder_of(document, target_shape)
            key = holder.id if holder is not None else ""
            keep = frozenset({shape.id, source_shape.id})
            open_room(step, shape.sheet, key, side, after[0], follow, keep)
        return bool(lead or follow)
    return False


def _ends(box: Bounds, side: Side) -> tuple[float, float]:
    return (box.x, box.right) if side is Side.RIGHT else (box.y, box.bottom)


def _other(side: Side) -> Side:
    return Side.BOTTOM if side is Side.RIGHT else Side.RIGHT
