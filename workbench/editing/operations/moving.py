"""Moving what is drawn."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.editing.operations.adding import activity_at
from workbench.editing.operations.subjects import with_contents
from workbench.geometry import Bounds
from workbench.layout.outline import Outline
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Element, Flow, Shape
from workbench.notation.bpmn.kinds import kind_of
from workbench.notation.bpmn.rules import may_attach

_REACH = 12.0  # how far from an activity a boundary event still sticks to it


def move(step: Step, ids: Iterable[str], dx: float, dy: float) -> None:
    """Move shapes, with what stands inside them, by scene units; a lane moves its pool.

    A boundary event without its activity slides along the border, or onto the activity it is
    dragged to (Refused where it may not
    sit there).  Edges follow their ends; one whose ends are both missing is moved itself.
    """
    document = step.document
    records = [document.find(key) for key in ids]
    moving = with_contents(document, (r for r in records if isinstance(r, Shape)))
    for key in moving:
        shape = document.shape(key)
        assert shape is not None
        element = document.element(shape.element)
        host = document.shape_on(shape.sheet, element.host) if element and element.host else None
        if element is not None and host is not None and host.id not in moving:
            _slide(step, shape, element, host, dx, dy)
        else:
            step.update(shape, bounds=shape.bounds.moved(dx, dy))
    loose = {record.id: record for record in records if isinstance(record, Edge)}
    loose |= _edges_inside(document, moving)
    for edge in loose.values():
        if edge.waypoints and _is_loose(document, edge):
            label = edge.label.moved(dx, dy) if edge.label is not None else None
            line = tuple(point.moved(dx, dy) for point in edge.waypoints)
            step.update(edge, waypoints=line, label=label)


def move_label(step: Step, key: str, place: Bounds) -> None:
    """Put the outside name of a shape or edge at a place."""
    record = step.document.find(key)
    if isinstance(record, Shape | Edge):
        step.update(record, label=place)


def _slide(step: Step, shape: Shape, event: Element, host: Shape, dx: float, dy: float) -> None:
    document = step.document
    center = shape.bounds.center
    wanted = center.moved(dx, dy)
    if not host.bounds.grown(_REACH).contains(wanted):
        other = activity_at(document, shape.sheet, wanted, _REACH)
        if other is not None:
            may_attach(document, kind_of(event), other.element)
            host = other
    place = Outline(host.bounds).nearest(wanted)
    step.update(shape, bounds=shape.bounds.moved(place.x - center.x, place.y - center.y))
    if host.element != event.host:
        activity = document.element(host.element)
        assert activity is not None
        step.update(event, host=activity.id, parent=activity.parent)


def _edges_inside(document: Document, moving: dict[str, Shape]) -> dict[str, Edge]:
    """Return the edges of flows whose scope moves as a whole."""
    found: dict[str, Edge] = {}
    for shape in moving.values():
        element = document.element(shape.element)
        if element is None or element.type not in ("participant", "subProcess"):
            continue
        scope = element.refers_to or element.id
        for flow in document.referring("parent", scope, Flow):
            for edge in document.edges_of(flow.id):
                if edge.sheet == shape.sheet:
                    found[edge.id] = edge
    return found


def _is_loose(document: Document, edge: Edge) -> bool:
    """Tell whether an end of an edge is not drawn, so that it cannot follow by itself."""
    flow = document.flow(edge.element)
    if flow is None:
        return True
    return any(
        document.shape_on(edge.sheet, end) is None and document.edge_on(edge.sheet, end) is None
        for end in (flow.source, flow.target)
    )
