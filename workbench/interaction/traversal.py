"""Going through a sheet by keyboard: in reading order, and along the flows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.interaction.changes import Reveal
from workbench.model.records import Edge, Element, Flow, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.kind import Family
from workbench.notation.symbols import family_of_element

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
        return isinstance(record, Shape) and neighbour(editor, 1 if forwards else -1, 0)
    _select(editor, found.id)
    return True


def turn(editor: Editor, by: int) -> bool:
    """From a flow to the next one that leaves the same shape, from a shape to that below it."""
    document = editor.document
    record = document.find(editor.selection[-1]) if editor.selection else None
    if isinstance(record, Shape):
        return neighbour(editor, 0, by)
    flow = document.flow(record.element) if isinstance(record, Edge) else None
    if flow is None or not isinstance(record, Edge):
        return False
    source = document.shape_on(record.sheet, flow.source)
    edges = _edges(document, source, True) if source is not None else []
    if record not in edges:
        return False
    _select(editor, edges[(edges.index(record) + by) % len(edges)].id)
    return True


def neighbour(editor: Editor, dx: int, dy: int) -> bool:
    """Select the shape that is next in a direction: right (1, 0), down (0, 1) ….

    What lies straight ahead comes before what lies aside; of things within one another those of
    the same sort are meant: from a step to a step, from a lane to a lane.
    """
    document = editor.document
    here = document.shape(editor.selection[-1]) if editor.selection else None
    if here is None:
        return False
    middle, level = here.bounds.center, _level(document, here)
    best: tuple[float, str] | None = None
    for shape in document.shapes_on(editor.sheet_id):
        if shape.id == here.id or _level(document, shape) != level:
            continue
        x, y = shape.bounds.center.x - middle.x, shape.bounds.center.y - middle.y
        ahead, aside = (x * dx, abs(y)) if dx else (y * dy, abs(x))
        if ahead <= 0 or aside > 2 * ahead:
            continue
        far = ahead + 2 * aside
        if best is None or (far, shape.id) < best:
            best = far, shape.id
    if best is None:
        return False
    _select(editor, best[1])
    return True


def _level(document: Snapshot, shape: Shape) -> str:
    element = document.element(shape.element)
    family = family_of_element(document, element)
    return family if family in (Family.POOL, Family.LANE, Family.BAND) else ""


def inside(editor: Editor) -> bool:
    """Go into what is selected: to the first lane, step or event in it or on its border."""
    document = editor.document
    here = document.shape(editor.selection[-1]) if editor.selection else None
    element = document.element(here.element) if here is not None else None
    if element is None:
        return False
    scope = element.refers_to if element.type == "participant" else element.id
    within = {*document.children(scope), *document.attached(element.id)}
    if element.type == "lane":
        within |= {one for key in element.members if (one := document.element(key)) is not None}
    lanes = {one.id for one in within if one.type == "lane"}
    ids = lanes or {one.id for one in within}
    return _select_first(editor, ids)


def outside(editor: Editor) -> bool:
    """Go to what is around the selection: host, lane, sub-process, pool."""
    document = editor.document
    record = document.find(editor.selection[-1]) if editor.selection else None
    if isinstance(record, Edge):
        return follow(editor, forwards=False)
    element = document.element(record.element) if isinstance(record, Shape) else None
    if element is None:
        return False
    around = [element.host] if element.host else []
    lanes = document.referring("members", element.id, Element)
    outer = {lane.parent for lane in lanes}
    around += [lane.id for lane in lanes if lane.id not in outer]
    for container in document.container_chain(element.id):
        around.append(container.id)
        around += [
            pool.id
            for pool in document.referring("refers_to", container.id, Element)
            if pool.type == "participant"
        ]
    for key in around:
        shape = document.shape_on(editor.sheet_id, key)
        if shape is not None:
            _select(editor, shape.id)
            return True
    return False


def _select_first(editor: Editor, elements: set[str]) -> bool:
    """Select the first of some elements in reading order."""
    document = editor.document
    for key in reading_order(document, editor.sheet_id):
        shape = document.shape(key)
        if shape is not None and shape.element in elements:
            _select(editor, key)
            return True
    return False


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
