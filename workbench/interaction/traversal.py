"""Going through a sheet by keyboard: in reading order, and along the flows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.interaction.changes import Reveal
from workbench.model.records import Edge, Flow, Shape
from workbench.model.snapshot import Snapshot

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


def step(editor: Editor, by: int) -> bool:
    """Select the next (or previous) shape in reading order; at the end begin again."""
    order = reading_order(editor.document, editor.sheet_id)
    if not order:
        return False
    at = -1 if by > 0 else 0
    for key in reversed(editor.selection):
        if key in order:
            at = order.index(key)
            break
    _select(editor, order[(at + by) % len(order)])
    return True


def follow(editor: Editor, *, forwards: bool) -> bool:
    """From a shape to its first flow, from a flow to the shape at its end; or against it."""
    if not editor.selection:
        return step(editor, 1)
    document = editor.document
    record = document.find(editor.selection[-1])
    found: Shape | Edge | None = None
    if isinstance(record, Shape):
        edges = _edges(document, record, forwards)
        found = edges[0] if edges else None
    elif isinstance(record, Edge):
        flow = document.flow(record.element)
        if flow is not None:
            found = document.shape_on(record.sheet, flow.target if forwards else flow.source)
    if found is None:
        return False
    _select(editor, found.id)
    return True


def turn(editor: Editor, by: int) -> bool:
    """From a flow to the next one that leaves the same shape."""
    document = editor.document
    record = document.find(editor.selection[-1]) if editor.selection else None
    flow = document.flow(record.element) if isinstance(record, Edge) else None
    if flow is None or not isinstance(record, Edge):
        return False
    source = document.shape_on(record.sheet, flow.source)
    edges = _edges(document, source, True) if source is not None else []
    if record not in edges:
        return False
    _select(editor, edges[(edges.index(record) + by) % len(edges)].id)
    return True


def reading_order(document: Snapshot, sheet: str) -> list[str]:
    """Return the ids of the shapes of a sheet in the order a person reads them.

    Along the flows from the top left; what no flow leads to comes by its place.
    """
    shapes = sorted(document.shapes_on(sheet), key=_place)
    by_element = {shape.element: shape for shape in reversed(shapes)}
    order: dict[str, None] = {}
    starts = [shape for shape in shapes if not document.incoming(shape.element)]
    for start in (*starts, *shapes):
        stack = [start]
        while stack:
            shape = stack.pop()
            if shape.id in order:
                continue
            order[shape.id] = None
            ahead = [
                by_element[flow.target]
                for flow in document.outgoing(shape.element)
                if flow.type == "sequenceFlow" and flow.target in by_element
            ]
            ahead += [
                by_element[event.id]
                for event in document.attached(shape.element)
                if event.id in by_element
            ]
            stack += sorted(ahead, key=_place, reverse=True)
    return list(order)


def _place(shape: Shape) -> tuple[float, float, str]:
    return shape.bounds.y, shape.bounds.x, shape.id


def _edges(document: Snapshot, shape: Shape, leaving: bool) -> list[Edge]:
    flows: list[Flow] = (
        document.outgoing(shape.element) if leaving else document.incoming(shape.element)
    )
    found = [document.edge_on(shape.sheet, flow.id) for flow in flows]
    edges = [edge for edge in found if edge is not None and edge.waypoints]
    return sorted(edges, key=lambda edge: (edge.waypoints[-1 if leaving else 0][::-1], edge.id))


def _select(editor: Editor, key: str) -> None:
    editor.select((key,))
    editor.tell(request=Reveal(editor.picture.bounds_of(key)))
