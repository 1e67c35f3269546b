"""Flows: drawing them, giving them other ends, bending their lines."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.errors import Refused
from workbench.geometry import Point
from workbench.layout.outline import Outline, form_of
from workbench.layout.routing import straightened
from workbench.model.document import Step
from workbench.model.records import Edge, Element, Flow
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import BY_TYPE, flow_of, kind_of
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family, Kind
from workbench.notation.rules import may_connect
from workbench.words import mark

_NAMED = frozenset({"sequenceFlow", "messageFlow"})
_HOLD_NO_FLOWS = frozenset({Family.LANE, Family.ACTIVITY, Family.EVENT, Family.BOUNDARY_EVENT})


def connect(step: Step, sheet: str, kind: Kind, source: str, target: str) -> str:
    """Draw a flow of a kind from one element to another; returns the id of its edge.

    Whether the two may be joined is the notation's to say beforehand (`rules.may_connect`).
    Raises Refused for a default flow from what can have none.
    """
    document = step.document
    if kind.key == "sequence_flow.default":
        check_default(document, source)
    key = step.new_id(_stem(kind.type))
    parent = _parent(document, kind.type, sheet, source, target)
    step.add(flow_of(kind, key, source, target, parent=parent))
    edge = Edge(id=step.new_id(f"{key}_di"), sheet=sheet, element=key)
    step.add(edge)
    if kind.key == "sequence_flow.default":
        step.update(source, default_flow=key)
    return edge.id


def reconnect(step: Step, key: str, *, source: str = "", target: str = "") -> str:
    """Give the flow of an edge another source or target (ids of elements); returns its edge.

    Where only another type of flow may join the two (a message, for they lie in different pools),
    such a flow takes its place, with its name and documentation: then the edge is another one.
    Raises Refused where no flow may.
    """
    document = step.document
    edge = document.edge(key)
    flow = document.flow(edge.element) if edge is not None else None
    if edge is None or flow is None:
        return key
    left = document.element(flow.source)
    new_source, new_target = source or flow.source, target or flow.target
    if (new_source, new_target) == (flow.source, flow.target):
        return key
    type_name = flow_between(document, new_source, new_target, flow.type)
    if type_name != flow.type:
        return _replaced(step, edge, flow, type_name, new_source, new_target)
    if new_source != flow.source and left is not None and left.default_flow == flow.id:
        step.update(left, default_flow="")
    parent = _parent(document, flow.type, edge.sheet, new_source, new_target) or flow.parent
    step.update(flow, source=new_source, target=new_target, parent=parent)
    return key


def flow_between(document: Snapshot, source: str, target: str, wanted: str) -> str:
    """Return the wanted type of flow where it may join the two, else the one that does.

    Raises Refused, with the reason why none does.
    """
    try:
        return may_connect(document, source, target, wanted)
    except Refused:
        return may_connect(document, source, target)


def _replaced(step: Step, edge: Edge, flow: Flow, type_name: str, source: str, target: str) -> str:
    """Put a flow of another type in the place of one, wherever it is drawn."""
    sheets = [drawn.sheet for drawn in step.document.edges_of(flow.id) if drawn.id != edge.id]
    step.remove(flow.id)
    step.remove(edge.id)
    made = connect(step, edge.sheet, BY_TYPE[type_name][0], source, target)
    new = step.document.edge(made)
    assert new is not None
    if type_name in _NAMED:
        step.update(new.element, name=flow.name)
    step.update(new.element, documentation=flow.documentation)
    step.update(new, look=edge.look)
    for sheet in sheets:
        step.add(Edge(id=step.new_id(f"{new.element}_di"), sheet=sheet, element=new.element))
    return made


def set_waypoints(step: Step, key: str, points: Sequence[Point]) -> None:
    """Lead a line through points; the first and last are put on the border of its ends."""
    document = step.document
    edge = document.edge(key)
    flow = document.flow(edge.element) if edge is not None else None
    if edge is None or len(points) < 2:
        return
    line = list(points)
    if flow is not None:
        for at, beside, end in ((0, 1, flow.source), (-1, -2, flow.target)):
            shape = document.shape_on(edge.sheet, end)
            element = document.element(end)
            if shape is None or element is None:
                continue
            outline = Outline(shape.bounds, form_of(element.type))
            inside = line[at]
            if not shape.bounds.contains(inside):
                inside = outline.nearest(inside)
            line[at] = outline.meets(inside, line[beside])
    step.update(edge, waypoints=straightened(line))


def check_default(document: Snapshot, source: str) -> None:
    """Raise Refused where none of the flows that leave an element can be its default."""
    element = document.element(source)
    fields = kind_of(element).fields if element is not None else ()
    if not any(field.key == "default_flow" for field in fields):
        raise Refused(
            mark(
                "A default flow can only leave an activity or a gateway that decides. Draw a "
                "sequence flow instead."
            )
        )


def _stem(type_name: str) -> str:
    return type_name[:1].upper() + type_name[1:]


def _parent(document: Snapshot, type_name: str, sheet: str, source: str, target: str) -> str:
    """Return what a flow of a type belongs to, by BPMN's containment."""
    if type_name == "landscape_link":
        return ""  # it goes from group to group and belongs to none
    from_, to = document.element(source), document.element(target)
    if type_name == "messageFlow":
        for end in (from_, to):
            if end is not None and end.type == "participant":
                return end.parent
        plane = document.find(sheet)
        shown = getattr(plane, "element", "")
        plane_of = document.element(shown)
        if plane_of is not None and plane_of.type == "collaboration":
            return shown
        return next((other.id for other in document.elements("collaboration")), shown)
    if type_name == "dataInputAssociation":
        return target
    if type_name == "dataOutputAssociation":
        return source
    ends: list[Element | Flow] = []
    for end_key in (source, target):
        record = document.find(end_key)
        if isinstance(record, Element | Flow):
            ends.append(record)
    # An association belongs where its node does; an annotation may belong elsewhere.
    ends.sort(key=lambda end: end.type in ("textAnnotation", "group"))
    parent = next((end.parent for end in ends if end.parent), "")
    return _holder(document, parent)


def _holder(document: Snapshot, key: str) -> str:
    """Return what holds flows: not a lane or a task (with data of its own), but what is around."""
    element = document.element(key)
    if element is None or family_of(element.type) not in _HOLD_NO_FLOWS:
        return key
    outer = document.container_chain(key)
    return next((e.id for e in outer if family_of(e.type) not in _HOLD_NO_FLOWS), key)
