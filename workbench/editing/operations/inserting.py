"""Putting a node into a flow, and joining what a removed node leaves apart."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from workbench.editing.operations.joining import connect
from workbench.editing.operations.making_room import holder_of, open_room
from workbench.errors import Refused
from workbench.geometry import Bounds, Point, distance_to_segment
from workbench.layout.outline import Outline, Side, form_of
from workbench.layout.places import lines_of, places_of
from workbench.layout.routing import Line, straightened
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Element, Flow, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.notation.bpmn.rules import may_connect
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family

_TIGHT = 25.0  # a piece of flow shorter than this makes room
_ROOM = 50.0  # … and is this long afterwards
_LEAST = 8.0  # what is nearer than this to a node is in its way
_APART = 20.0  # … and is moved this far away
_SOLID = NODES | {Family.DATA, Family.ARTIFACT}


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
    is_loosened = _loosen(step, shape, flow, target, edge.waypoints)
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


def _loosen(step: Step, shape: Shape, flow: Flow, target: str, line: Line) -> bool:
    """Make room where a half of the flow is too short for its arrow, or something is covered.

    What comes before stays, the node moves out of its way, what comes after moves on.  Returns
    whether anything was moved.
    """
    ends = {flow.source, target}
    first = Side.RIGHT if _is_level_at(line, shape.bounds.center) else Side.BOTTOM
    is_moved = False
    for side in (first, _other(first)):
        near = _too_near(step.document, shape.id, ends, side)
        if not near:
            return is_moved
        is_moved = _part(step, shape.id, near, side) or is_moved
    return is_moved


def _too_near(
    document: Document, key: str, ends: set[str], side: Side
) -> list[tuple[Shape, float]]:
    """Return what a node covers or is too near to, each with the distance it should have."""
    shape = document.shape(key)
    assert shape is not None
    box = shape.bounds
    found: list[tuple[Shape, float]] = []
    for other in places_of(document).near(shape.sheet, box.grown(_ROOM)):
        element = document.element(other.element)
        if element is None or other.id == key or element.host:
            continue
        family = family_of(element.type)
        if family not in _SOLID or element.type == "group":
            continue
        if family is Family.SUB_PROCESS and other.bounds.covers(box):
            continue  # the node stands in it
        if box.grown(_LEAST).overlaps(other.bounds):
            found.append((other, _ROOM if other.element in ends else _APART))
        elif other.element in ends and _are_in_row(box, other.bounds, side):
            low, high = _ends(box, side)
            start, end = _ends(other.bounds, side)
            if max(start - high, low - end) < _TIGHT:
                found.append((other, _ROOM))
    return found


def _part(step: Step, key: str, near: list[tuple[Shape, float]], side: Side) -> bool:
    """Move a node behind what stands before it, and what stands after it further on."""
    document = step.document
    shape = document.shape(key)
    assert shape is not None
    low, high = _ends(shape.bounds, side)
    middle = (low + high) / 2
    before = [(o, gap) for o, gap in near if sum(_ends(o.bounds, side)) / 2 <= middle]
    after = [(o, gap) for o, gap in near if sum(_ends(o.bounds, side)) / 2 > middle]
    lead = max((_ends(o.bounds, side)[1] + gap - low for o, gap in before), default=0.0)
    lead = max(lead, 0.0)
    follow = max((high + lead + gap - _ends(o.bounds, side)[0] for o, gap in after), default=0.0)
    if lead:
        dx, dy = (lead, 0.0) if side is Side.RIGHT else (0.0, lead)
        step.update(shape, bounds=shape.bounds.moved(dx, dy))
        beyond = [
            o
            for o, _ in _too_near(document, key, set(), side)
            if o.id not in {one.id for one, _ in near}
        ]
        for other in beyond:
            if sum(_ends(other.bounds, side)) / 2 > middle:
                after.append((other, _APART))
                start = _ends(other.bounds, side)[0]
                follow = max(follow, high + lead + _APART - start)
    if follow > 0:
        at = min(_ends(o.bounds, side)[0] for o, _ in after)
        holder = holder_of(document, shape)
        keep = frozenset({key, *(o.id for o, _ in before)})
        open_room(step, shape.sheet, holder.id if holder else "", side, at, follow, keep)
    return bool(lead) or follow > 0


def _are_in_row(one: Bounds, other: Bounds, side: Side) -> bool:
    low, high = _ends(one, _other(side))
    start, end = _ends(other, _other(side))
    return start < high and end > low


def _is_level_at(line: Line, place: Point) -> bool:
    """Tell whether a line runs level where it is nearest to a place."""
    pieces = list(pairwise(line))
    start, end = min(pieces, key=lambda piece: distance_to_segment(place, *piece))
    return abs(end.x - start.x) >= abs(end.y - start.y)


def _ends(box: Bounds, side: Side) -> tuple[float, float]:
    return (box.x, box.right) if side is Side.RIGHT else (box.y, box.bottom)


def _other(side: Side) -> Side:
    return Side.BOTTOM if side is Side.RIGHT else Side.RIGHT
