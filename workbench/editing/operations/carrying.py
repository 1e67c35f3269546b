"""Moving drawn things as they are, with the names and lines that belong to them."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.model.document import Document, Step
from workbench.model.records import Edge, Flow, Shape


def carry(step: Step, moving: Mapping[str, Shape], dx: float, dy: float) -> None:
    """Move shapes by scene units, and the lines inside them that cannot follow by themselves."""
    for shape in moving.values():
        step.update(shape.id, bounds=shape.bounds.moved(dx, dy))
    carry_lines(step, edges_inside(step.document, moving), dx, dy)


def carry_lines(step: Step, edges: Mapping[str, Edge], dx: float, dy: float) -> None:
    """Move those of some lines that have an end which is not drawn: nothing else moves them."""
    for edge in edges.values():
        if edge.waypoints and _is_loose(step.document, edge):
            label = edge.label.moved(dx, dy) if edge.label is not None else None
            line = tuple(point.moved(dx, dy) for point in edge.waypoints)
            step.update(edge, waypoints=line, label=label)


def edges_inside(document: Document, moving: Mapping[str, Shape]) -> dict[str, Edge]:
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
