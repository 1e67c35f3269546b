"""A node that was put into another sub-process or pool belongs to it from then on."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.editing.landscape.containers import holder_at
from workbench.editing.operations.filing import file_into
from workbench.editing.operations.joining import connect
from workbench.editing.operations.subjects import descendants
from workbench.editing.settlers.moved import Moved, moved_shapes
from workbench.editing.settlers.removals import remove_wholly
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.layout.places import places_of
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Element, Flow, Shape
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.notation.bpmn.rules import may_connect, pool_process
from workbench.notation.bpmn.types import SUB_PROCESS_TYPES, family_of
from workbench.notation.kind import NODES, Family
from workbench.notation.landscape.kinds import is_of_landscape
from workbench.notation.landscape.rules import holders_of
from workbench.notation.place_grid import PlaceGrid

_FILED = NODES - {Family.BOUNDARY_EVENT} | {Family.DATA}

_MANY = 200  # shapes moved at once


def file_into_scopes(step: Step) -> None:
    """Give moved nodes the parent they now stand in, and their flows the fitting parent."""
    document = step.document
    moved = moved_shapes(step)
    scopes = _Scopes(document) if len(moved) > _MANY else None
    for change in moved.values():
        element = document.element(change.after.element)
        if element is None:
            continue
        holders = holders_of(element.type)
        if family_of(element.type) not in _FILED and not holders:
            continue
        if _moved_with_its_scope(document, moved, change, element):
            continue
        if holders:
            if change.shift is None and element.parent:
                # What is new, or of another size, says where it belongs, and that grows around it.
                continue
            _file_into_holder(step, change.after, element, holders)
            continue
        scope = scope_at(document, change.after, element, scopes)
        if scope and scope != element.parent:
            file_into(step, element, scope)
    for key in _with_parts(document, _newly_filed(step)):
        for flow in {flow.id: flow for flow in (*document.outgoing(key), *document.incoming(key))}:
            settle_flow(step, flow)


class _Scopes:
    """The shapes that hold a scope, by place: for when so much moves that few of all matter."""

    def __init__(self, document: Document) -> None:
        self._grids: dict[str, PlaceGrid] = {}  # by sheet
        self._shapes: dict[str, Shape] = {}
        for element in document.elements("participant", "callActivity", *SUB_PROCESS_TYPES):
            for shape in document.shapes_of(element.id):
                if scope_of(document, shape):
                    self._shapes[shape.id] = shape
                    self._grids.setdefault(shape.sheet, PlaceGrid()).put(shape.id, shape.bounds)

    def near(self, sheet: str, area: Bounds) -> list[Shape]:
        grid = self._grids.get(sheet)
        found = sorted(grid.near(area)) if grid is not None else ()
        return [shape for key in found if (shape := self._shapes[key]).bounds.touches(area)]


def scope_at(
    document: Document, shape: Shape, element: Element, scopes: _Scopes | None = None
) -> str:
    """Return the id of the scope the centre of a shape lies in: a process or a sub-process.

    That is the innermost one within the present scope or, outside of that, the smallest one; the
    present one where there is none.
    """
    center = shape.bounds.center
    found: list[tuple[float, str, str]] = []  # area, id of the scope, id of the container
    for shape_around in (scopes or places_of(document)).near(shape.sheet, Bounds(*center, 0, 0)):
        scope = scope_of(document, shape_around)
        container = shape_around.element
        if not scope or element.id in (container, scope):
            continue
        if any(above.id == element.id for above in document.container_chain(container)):
            continue
        found.append((shape_around.bounds.width * shape_around.bounds.height, scope, container))
    if not found:
        return element.parent
    found.sort()
    if any(scope == element.parent for _, scope, _ in found):
        for _, scope, container in found:
            if scope == element.parent:
                return scope
            if any(above.id == element.parent for above in document.container_chain(container)):
                return scope
    return found[0][1]


def _file_into_holder(step: Step, shape: Shape, element: Element, holders: tuple[str, ...]) -> None:
    """Give an entry of a landscape the band or group it stands in."""
    document = step.document
    if not is_of_landscape(document, element):
        return
    parent = holder_at(document, shape.sheet, shape.bounds.center, (shape.id,), holders)
    step.update(element, parent=parent)


def scope_of(document: Document, container: Shape) -> str:
    """Return the scope that stands in a shape: a pool's process, an expanded sub-process; or ""."""
    element = document.element(container.element)
    if element is None:
        return ""
    if element.type == "participant":
        return element.refers_to if document.element(element.refers_to) is not None else ""
    if family_of(element.type) is Family.SUB_PROCESS:
        return element.id if is_expanded(document, container) else ""
    if element.type == "callActivity" and container.is_set("isExpanded"):
        # What it calls may be in another file.
        return element.refers_to if document.element(element.refers_to) is not None else ""
    return ""


def settle_flow(step: Step, key: str) -> None:
    """Give a flow the scope of its ends, or take it away where they can no longer be joined."""
    document = step.document
    flow = document.flow(key)
    if flow is None:
        return
    source, target = document.element(flow.source), document.element(flow.target)
    if source is None or target is None:
        return
    if flow.type == "sequenceFlow":
        if source.parent == target.parent:
            step.update(flow, parent=source.parent)
        elif not _hang_at_border(step, flow, source, target):
            _replace(step, flow)
    elif flow.type == "messageFlow":
        if pool_process(document, source) == pool_process(document, target):
            _replace(step, flow)
    elif flow.type == "association":
        holder = next((end for end in (source, target) if family_of(end.type) in _FILED), None)
        if holder is not None:
            step.update(flow, parent=holder.parent)


def _newly_filed(step: Step) -> list[str]:
    """Return the nodes that belong to something else than before, whoever has filed them."""
    document = step.document
    found: list[str] = []
    for key in step.touched():
        after, before = document.element(key), step.before(key)
        if (
            after is not None
            and isinstance(before, Element)
            and before.parent != after.parent
            and family_of(after.type) in _FILED | {Family.BOUNDARY_EVENT}
        ):
            found.append(key)
    return found


def _with_parts(document: Document, keys: list[str]) -> dict[str, None]:
    """Return nodes with what is in them, and the events on their borders."""
    found: dict[str, None] = {}
    for key in keys:
        for node in (key, *(inner.id for inner in descendants(document, key))):
            found[node] = None
            found.update((event.id, None) for event in document.attached(node))
    return found


def _hang_at_border(step: Step, flow: Flow, source: Element, target: Element) -> bool:
    """Let a flow that would cross the border of a sub-process begin or end at that sub-process.

    Not where there is such a flow already, or the one end is the sub-process the other is in.
    """
    document = step.document
    levels = {element.parent: element for element in _with_scopes(document, source)}
    for end in _with_scopes(document, target):
        start = levels.get(end.parent)
        if start is None:
            continue
        if start.id == end.id or any(f.target == end.id for f in document.outgoing(start.id)):
            return False
        try:
            may_connect(document, start.id, end.id, "sequenceFlow")
        except Refused:
            return False
        if start.id != source.id:
            if source.default_flow == flow.id:
                step.update(source, default_flow="")
            flow = flow.with_property("conditionExpression", None)
        step.put(flow.changed(source=start.id, target=end.id, parent=start.parent))
        return True
    return False


def _with_scopes(document: Document, element: Element) -> Iterator[Element]:
    """Yield a node and the sub-processes around it, from the inside out."""
    yield element
    for above in document.container_chain(element.id):
        if family_of(above.type) is not Family.SUB_PROCESS:
            return
        yield above


def _replace(step: Step, flow: Flow) -> None:
    """Put a flow that may join the two in the place of one that no longer may."""
    document = step.document
    drawn = document.edges_of(flow.id)
    try:
        type_name = may_connect(document, flow.source, flow.target)
    except Refused:
        type_name = ""
    remove_wholly(step, flow.id)
    if type_name not in ("sequenceFlow", "messageFlow") or not drawn:
        return
    kind = BY_KEY["sequence_flow" if type_name == "sequenceFlow" else "message_flow"]
    first, *others = drawn
    new = document.edge(connect(step, first.sheet, kind, flow.source, flow.target))
    assert new is not None
    # A message has no condition; what it said stays to be read.
    said = (flow.documentation, flow.get("conditionExpression"))
    documentation = "\n".join(filter(None, said)) if type_name == "messageFlow" else said[0]
    step.update(new.element, name=flow.name, documentation=documentation)
    for edge in others:
        step.add(Edge(id=step.new_id(f"{new.element}_di"), sheet=edge.sheet, element=new.element))


def _moved_with_its_scope(
    document: Document, moved: dict[str, Moved], change: Moved, element: Element
) -> bool:
    """Tell whether the container of a node was moved by just as much."""
    shift = change.shift
    if shift is None:
        return False
    for container in _containers(document, element.parent, change.after.sheet):
        with_it = moved.get(container.id)
        if (
            with_it is not None
            and with_it.shift == shift
            and container.bounds.contains(Point(*change.after.bounds.center))
        ):
            return True
    return False


def _containers(document: Document, scope: str, sheet: str) -> list[Shape]:
    """Return the shapes in which a scope's nodes stand on a sheet."""
    shapes = [shape for shape in document.shapes_of(scope) if shape.sheet == sheet]
    for referrer in document.referring("refers_to", scope, Element):
        shapes += [shape for shape in document.shapes_of(referrer.id) if shape.sheet == sheet]
    return shapes
