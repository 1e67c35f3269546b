"""Moving drawn things as they are, with the names and lines that belong to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbench.model.document import Document, Step
from workbench.model.records import Edge, Flow, Shape
from workbench.model.snapshot import Snapshot


def carry(step: Step, moving: Mapping[str, Shape], dx: float, dy: float) -> None:
    """Move shapes by scene units, with the events on their borders and the lines between them.

    What keeps its place among the others is held: of thousands of shapes that move as one, nothing
    has to be put right.  Lines to what does not move are left to the settlers.
    """
    document = step.document
    moving = with_events(document, moving)
    drawn = {shape.element: shape for shape in moving.values()}
    loose = {shape.element for shape in moving.values() if is_unsettled(step, shape)}
    parting: set[str] = set()  # elements that have a line to something else
    for edge, flow in lines_at(document, moving):
        ends = flow.source, flow.target
        joined = drawn.get(flow.source), drawn.get(flow.target)
        if is_left_to_settlers(step, edge, flow):
            parting.update(ends)
        elif None not in joined and (loose.isdisjoint(ends) or docks(edge, joined)):
            carry_line(step, edge, dx, dy)
        else:
            for end in ends:
                line = document.flow(end)  # associations may end there
                parting.update((end,) if line is None else (line.source, line.target))
    for shape in moving.values():
        carry_shape(step, shape, dx, dy)
    parting |= loose
    step.hold(*(key for key, shape in moving.items() if shape.element not in parting), filed=True)
    carry_lines(step, edges_inside(document, moving), dx, dy)


def carry_shape(step: Step, shape: Shape, dx: float, dy: float) -> None:
    """Move a shape with its name; that of one still to be settled goes with it later."""
    label, before = shape.label, step.before(shape.id)
    if label is not None and not (
        isinstance(before, Shape) and before.label == label and is_unsettled(step, shape)
    ):
        label = label.moved(dx, dy)
    step.update(shape.id, bounds=shape.bounds.moved(dx, dy), label=label)


def carry_line(step: Step, edge: Edge, dx: float, dy: float) -> None:
    """Move a line as a whole, with its name, and hold it."""
    label = edge.label.moved(dx, dy) if edge.label is not None else None
    line = tuple([point.moved(dx, dy) for point in edge.waypoints])
    step.update(edge, waypoints=line, label=label)
    step.hold(edge.id)


def is_unsettled(step: Step, shape: Shape) -> bool:
    """Tell whether the step has moved or added a shape, and settlers are still to look at it."""
    before = step.before(shape.id)
    if before is shape or step.is_held(shape.id):
        return False
    return not isinstance(before, Shape) or before.bounds != shape.bounds


def is_left_to_settlers(step: Step, edge: Edge, flow: Flow) -> bool:
    """Tell whether an edge finds a new line in any case: it has none, or other ends than before."""
    was = step.before(flow.id)
    return not edge.waypoints or (
        isinstance(was, Flow) and (was.source, was.target) != (flow.source, flow.target)
    )


def docks(edge: Edge, ends: tuple[Shape | None, ...]) -> bool:
    """Tell whether a line still begins and ends where its ends stand."""
    points = edge.waypoints[0], edge.waypoints[-1]
    return all(
        end is None or end.bounds.grown(1.5).contains(point)
        for end, point in zip(ends, points, strict=True)
    )


def with_events(document: Snapshot, shapes: Mapping[str, Shape]) -> dict[str, Shape]:
    """Return shapes and the events on their borders, by id."""
    found = dict(shapes)
    for shape in shapes.values():
        for event in document.attached(shape.element):
            drawn = document.shape_on(shape.sheet, event.id)
            if drawn is not None:
                found[drawn.id] = drawn
    return found


def lines_at(document: Snapshot, shapes: Mapping[str, Shape]) -> Iterator[tuple[Edge, Flow]]:
    """Yield the edges that begin or end at shapes, or at lines that do, each once, with the flow.

    All shapes are on one sheet.
    """
    sheet = next((shape.sheet for shape in shapes.values()), "")
    flows: dict[str, Flow] = {}
    for shape in shapes.values():
        flows.update((flow.id, flow) for flow in document.flows_at(shape.element))
    for key in tuple(flows):
        flows.update((flow.id, flow) for flow in document.flows_at(key))
    for key, flow in flows.items():
        for edge in document.edges_of(key):
            if edge.sheet == sheet:
                yield edge, flow


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
