"""What routing needs to know of a diagram: how a flow's lines run and where they may end."""

from __future__ import annotations

from workbench.layout.outline import Form, Outline, Side, form_of
from workbench.layout.routing import End, Style
from workbench.model.records import Element, Flow, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family

_MOST_FLOWS = 20  # of an element that are looked at
_SAME_DOCK = 4.0  # scene units within which two lines dock at the same place
_CORNER = 0.6  # share of a boundary event's radius within which it is at two sides at once


def style_of(flow: Flow) -> Style:
    """Return how the lines of a flow run."""
    family = family_of(flow.type)
    if family is Family.SEQUENCE_FLOW:
        return Style.SEQUENCE
    if family is Family.MESSAGE_FLOW:
        return Style.MESSAGE
    return Style.STRAIGHT


def end_of(document: Snapshot, shape: Shape, flow: Flow, *, entering: bool) -> End:
    """Return a shape as the end (`entering`: the target) of a flow's line."""
    element = document.element(shape.element)
    form = form_of(element.type) if element is not None else Form.BOX
    outline = Outline(shape.bounds, form)
    if element is None:
        return End(outline)
    if element.type == "participant":
        return End(outline, slides=True)
    if flow.type != "sequenceFlow":
        return End(outline)
    busy = _busy_sides(document, shape, outline, flow, entering)
    host = document.shape_on(shape.sheet, element.host) if element.host else None
    if host is None:
        return End(outline, busy=busy)
    return End(outline, _outer_sides(shape, host), busy)


def _busy_sides(
    document: Snapshot, shape: Shape, outline: Outline, flow: Flow, entering: bool
) -> tuple[Side, ...]:
    """Return the sides at whose middle a sequence flow of the other direction docks."""
    others = document.outgoing(shape.element) if entering else document.incoming(shape.element)
    docks = [
        edge.waypoints[0 if entering else -1]
        for other in others[:_MOST_FLOWS]
        if other.type == "sequenceFlow"
        and other.id != flow.id
        and (edge := document.edge_on(shape.sheet, other.id)) is not None
        and edge.waypoints
    ]
    return tuple(
        side
        for side in Side
        if any(outline.middle(side).distance(dock) < _SAME_DOCK for dock in docks)
    )


def place_among_parallels(document: Snapshot, flow: Flow) -> int:
    """Return how many message flows between the same two come before this one, by their ids."""
    if flow.type != "messageFlow":
        return 0
    ends = {flow.source, flow.target}
    return sum(
        other.id < flow.id and {other.source, other.target} == ends
        for other in (*document.outgoing(flow.source), *document.incoming(flow.source))
        if other.type == "messageFlow"
    )


def reads_downwards(document: Snapshot, flow: Flow, sheet: str) -> bool:
    """Tell whether a flow belongs to a pool that stands upright."""
    if flow.type != "sequenceFlow":
        return False
    for scope in (flow.parent, *(above.id for above in document.container_chain(flow.parent))):
        for pool in document.referring("refers_to", scope, Element):
            shape = document.shape_on(sheet, pool.id)
            if shape is not None and pool.type == "participant":
                return shape.has("isHorizontal") and not shape.is_set("isHorizontal")
    return False


def _outer_sides(event: Shape, host: Shape) -> tuple[Side, ...]:
    """Return the sides of a boundary event that face away from its activity."""
    center, box = event.bounds.center, host.bounds
    gaps = {
        Side.BOTTOM: abs(box.bottom - center.y),
        Side.TOP: abs(center.y - box.y),
        Side.RIGHT: abs(box.right - center.x),
        Side.LEFT: abs(center.x - box.x),
    }
    reach = max(min(gaps.values()), event.bounds.width / 2 * _CORNER)
    return tuple(side for side, gap in gaps.items() if gap <= reach)
