"""The planes of collapsed sub-processes: sheets of their own for what is inside."""

from __future__ import annotations

from workbench.editing.operations.room import shifted
from workbench.editing.operations.subjects import descendants
from workbench.geometry import Bounds, Point
from workbench.layout.proposal import propose_missing
from workbench.model.document import Step
from workbench.model.records import Edge, Flow, Shape, Sheet
from workbench.model.snapshot import Snapshot


def plane_of(document: Snapshot, element: str, besides: str = "") -> str:
    """Return the id of the sheet that shows the inside of a sub-process, "" where there is none.

    `besides`: the sheet on which the sub-process itself is drawn.
    """
    for sheet in document.referring("element", element, Sheet):
        if sheet.id != besides:
            return sheet.id
    return ""


def make_plane(step: Step, element: str, besides: str = "") -> str:
    """Return the sheet for the inside of a sub-process; one that is missing is made.

    It has no name of its own, so it is called as the sub-process is.  What is inside but drawn
    nowhere is drawn there.
    """
    document = step.document
    found = plane_of(document, element, besides)
    if found:
        return found
    sheet = Sheet(id=step.new_id("BPMNDiagram"), element=element)
    step.add(sheet)
    if any(not document.shapes_of(child.id) for child in document.children(element)):
        for record in propose_missing(document, sheet.id):
            step.add(record)
            step.hold(record.id)
    return sheet.id


def drawn_inside(document: Snapshot, element: str, sheet: str) -> tuple[list[Shape], list[Edge]]:
    """Return what is drawn of the inside of a sub-process on a sheet: shapes, and whole edges."""
    inside = {child.id for child in descendants(document, element)}
    shapes = [shape for key in inside for shape in document.shapes_of(key) if shape.sheet == sheet]
    shapes.sort(key=lambda shape: shape.id)
    edges = [edge for edge, is_whole in _edges_at(document, inside, sheet) if is_whole]
    return shapes, edges


def drawn_across(document: Snapshot, element: str, sheet: str) -> list[Edge]:
    """Return the edges on a sheet that lead from inside a sub-process to the outside."""
    inside = {child.id for child in descendants(document, element)}
    return [edge for edge, is_whole in _edges_at(document, inside, sheet) if not is_whole]


def draw_on(
    step: Step,
    inside: tuple[list[Shape], list[Edge]],
    sheet: str,
    shift: tuple[float, float],
) -> None:
    """Draw shapes and edges on another sheet, moved; what is drawn there already stays so."""
    document = step.document
    shapes, edges = inside
    for shape in shapes:
        if document.shape_on(sheet, shape.element) is not None:
            step.remove(shape.id)
            continue
        label = None if shape.label is None else _moved(shape.label, *shift)
        step.update(shape, sheet=sheet, bounds=_moved(shape.bounds, *shift), label=label)
        step.hold(shape.id)
    for edge in edges:
        if document.edge_on(sheet, edge.element) is not None:
            step.remove(edge.id)
            continue
        label = None if edge.label is None else _moved(edge.label, *shift)
        line = tuple(Point(shifted(p.x, shift[0]), shifted(p.y, shift[1])) for p in edge.waypoints)
        step.update(edge, sheet=sheet, waypoints=line, label=label)
        if line:  # the others are routed where they are now
            step.hold(edge.id)


def _edges_at(document: Snapshot, inside: set[str], sheet: str) -> list[tuple[Edge, bool]]:
    """Return the edges at what is inside, and whether both ends are."""
    flows: dict[str, Flow] = {}
    queue = list(inside)
    for key in queue:  # grows: an association may lead to a flow
        for flow in (*document.outgoing(key), *document.incoming(key)):
            if flow.id not in flows:
                flows[flow.id] = flow
                queue.append(flow.id)
    # An end that is a flow is inside where that flow is.
    within = set(inside)
    found = []
    for flow in sorted(flows.values(), key=lambda flow: flow.id):
        is_whole = all(
            end in within or (end in flows and _is_within(flows[end], within))
            for end in (flow.source, flow.target)
        )
        found += [(edge, is_whole) for edge in document.edges_of(flow.id) if edge.sheet == sheet]
    return found


def _is_within(flow: Flow, inside: set[str]) -> bool:
    return flow.source in inside and flow.target in inside


def _moved(box: Bounds, dx: float, dy: float) -> Bounds:
    if not dx and not dy:
        return box
    return Bounds(shifted(box.x, dx), shifted(box.y, dy), box.width, box.height)
