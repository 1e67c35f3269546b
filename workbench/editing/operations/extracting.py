"""A selection of steps made into a sub-process of its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from workbench.editing.operations.folding import expand
from workbench.editing.operations.joining import connect, reconnect
from workbench.editing.operations.planes import draw_on, drawn_across, drawn_inside
from workbench.editing.operations.room import Axis, Room, make_room, shapes_around
from workbench.editing.operations.subjects import subject_of
from workbench.editing.settlers.routes import route_flows
from workbench.errors import Refused
from workbench.geometry import Bounds, Point, around
from workbench.model.document import Step
from workbench.model.records import Edge, Element, Flow, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import BY_KEY, element_of, kind_of
from workbench.notation.bpmn.rules import may_connect
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family, Kind
from workbench.words import Text, mark

_TAKEN = NODES | {Family.DATA, Family.ARTIFACT}
_BESIDE = 50.0  # between steps and the events that begin and end the new sub-process
_BELOW = 60.0  # between such events
_ALWAYS_ALL = frozenset({"parallelGateway"})


class _Crossing(NamedTuple):
    """A sequence flow from or to what is taken out."""

    flow: Flow
    inner: str  # the end inside
    outer: str  # the end outside


def extract(step: Step, ids: Iterable[str], name: str = "") -> str:
    """Make a sub-process of steps (ids of shapes), open and in their place; returns its shape's id.

    Flows that lead in or out end at the sub-process; inside, a start event and end events take
    their place.  Where steps led to different ones outside, a gateway behind the sub-process
    decides, by the end that was reached.  Raises Refused where the steps do not belong together.
    """
    document = step.document
    shapes = _chosen(document, ids)
    nodes = [node for shape in shapes if (node := document.element(shape.element)) is not None]
    steps = [node for node in nodes if family_of(node.type) in NODES and not node.host]
    scope, sheet = steps[0].parent, shapes[0].sheet
    inside = {node.id for node in nodes}
    entries, exits = _crossings(document, inside)
    first = _first(document, shapes)
    kind = BY_KEY["sub_process"]
    key = step.new_id("SubProcess")
    step.add(element_of(kind, key, parent=scope, name=name))
    shape = Shape(
        id=step.new_id(f"{key}_di"),
        sheet=sheet,
        element=key,
        bounds=_place(first, shapes, kind),
        properties=(("isExpanded", "false"),),
    )
    step.add(shape)
    plane = Sheet(id=step.new_id("BPMNDiagram"), element=key)
    step.add(plane)
    _take_into_lane(step, key, inside, first.element)
    _take_in(step, nodes, key, sheet, plane.id)
    messages = _messages(step, key, sheet)
    _begin(step, key, plane.id, entries)
    behind = _end(step, key, plane.id, exits)
    route_flows(step)  # level with the closed one, so that they stay straight when it opens
    expand(step, shape.id)
    drawn = document.shape(shape.id)
    if behind and drawn is not None:
        _decide(step, drawn, shape.bounds.center.y, behind)
    for message in messages:
        _lead_on(step, message)
    return shape.id


def _chosen(document: Snapshot, ids: Iterable[str]) -> list[Shape]:
    """Return the shapes to take out, all of one sheet, with the events on their borders.

    Raises Refused where they cannot be.
    """
    found: dict[str, Shape] = {}
    for key in ids:
        shape = document.shape(key)
        element = document.element(shape.element) if shape is not None else None
        if shape is None or element is None:
            continue
        if family_of(element.type) in (Family.POOL, Family.LANE):
            raise Refused(
                mark("Pools and lanes cannot be put into a sub-process. Select the steps in them.")
            )
        if family_of(element.type) in _TAKEN and all(
            shape.sheet == other.sheet for other in found.values()
        ):
            found[shape.id] = shape
    taken = {shape.element for shape in found.values()}
    for key, shape in list(found.items()):
        element = document.element(shape.element)
        assert element is not None
        if element.host and element.host not in taken:
            del found[key]  # it stays with its activity
        for event in document.attached(element.id):
            drawn = document.shape_on(shape.sheet, event.id)
            if drawn is not None:
                found[drawn.id] = drawn
    _check(document, list(found.values()))
    return list(found.values())


def _check(document: Snapshot, shapes: list[Shape]) -> None:
    elements = [e for shape in shapes if (e := document.element(shape.element)) is not None]
    steps = [e for e in elements if family_of(e.type) in NODES and not e.host]
    if not steps:
        raise Refused(
            mark("Nothing to put into a sub-process. Select the steps that belong together.")
        )
    # Annotations may belong to what is around; all steps must belong to the same.
    if len({e.parent for e in steps}) > 1:
        raise Refused(
            mark(
                "The selected steps lie in different pools or sub-processes. Select steps that "
                "lie in the same one."
            )
        )
    for element in steps:
        if any(definition.type == "terminate" for definition in element.definitions):
            raise Refused(
                mark(
                    "“{name}” ends the whole process; in a sub-process it would only end that. "
                    "Select the steps before it.",
                    name=" ".join(element.name.split()) or kind_of(element).title,
                )
            )
        if element.type == "startEvent" and element.definitions:
            raise Refused(
                mark(
                    "“{name}” starts the process and cannot be put into a sub-process, which "
                    "starts when the flow reaches it. Select the steps after it.",
                    name=" ".join(element.name.split()) or kind_of(element).title,
                )
            )


def _crossings(document: Snapshot, inside: set[str]) -> tuple[list[_Crossing], list[_Crossing]]:
    entries: list[_Crossing] = []
    exits: list[_Crossing] = []
    for key in inside:
        for flow in document.incoming(key):
            if flow.type == "sequenceFlow" and flow.source not in inside:
                entries.append(_Crossing(flow, key, flow.source))
        for flow in document.outgoing(key):
            if flow.type == "sequenceFlow" and flow.target not in inside:
                exits.append(_Crossing(flow, key, flow.target))
    entries.sort(key=lambda crossing: crossing.flow.id)
    exits.sort(key=lambda crossing: crossing.flow.id)
    return entries, exits


def _first(document: Snapshot, shapes: list[Shape]) -> Shape:
    """Return the step the others follow: the one furthest left, then furthest up."""
    steps = [
        shape
        for shape in shapes
        if (element := document.element(shape.element)) is not None
        and family_of(element.type) in NODES
        and not element.host
    ]
    return min(steps, key=lambda shape: (shape.bounds.x, shape.bounds.y))


def _place(first: Shape, shapes: list[Shape], kind: Kind) -> Bounds:
    """Return where the sub-process stands while closed: on the left, level with its first step."""
    left = min(shape.bounds.x for shape in shapes)
    width, height = kind.size
    return Bounds(left, round(first.bounds.center.y - height / 2), width, height)


def _take_into_lane(step: Step, key: str, inside: set[str], first: str) -> None:
    """Have the lane of the first step list the sub-process, and none what is inside it."""
    document = step.document
    lanes = {
        lane.id: lane for node in inside for lane in document.referring("members", node, Element)
    }
    for lane in lanes.values():
        members = [key if node == first else node for node in lane.members]
        step.update(lane, members=tuple(node for node in members if node not in inside))


def _take_in(step: Step, nodes: list[Element], key: str, sheet: str, plane: str) -> None:
    """Give elements, and the flows between them, to the sub-process, and draw them on its plane."""
    document = step.document
    for node in nodes:
        step.update(node, parent=key)
        data = document.element(node.refers_to) if node.type == "dataObjectReference" else None
        if data is not None and len(document.referring("refers_to", data.id, Element)) == 1:
            step.update(data, parent=key)
    inside = {node.id for node in nodes}
    for node_id in inside:
        for flow in document.outgoing(node_id):
            held = document.element(flow.parent)
            if flow.target in inside and (held is None or held.id not in inside):
                step.update(flow, parent=key)
    draw_on(step, drawn_inside(document, key, sheet), plane, (0.0, 0.0))


class _Message(NamedTuple):
    """A line from what is taken out to another pool, a note or data, and where its end stood."""

    edge: Edge
    inner: str
    bounds: Bounds


def _messages(step: Step, key: str, sheet: str) -> list[_Message]:
    """Return the lines to what is outside that are no sequence flows; until later they are gone."""
    document = step.document
    inside = {child.id: child for child in document.children(key)}
    found: list[_Message] = []
    for edge in drawn_across(document, key, sheet):
        flow = document.flow(edge.element)
        if flow is None or flow.type == "sequenceFlow":
            continue
        inner = flow.source if flow.source in inside else flow.target
        drawn = document.shapes_of(inner)
        was = step.before(drawn[0].id) if drawn else None
        if isinstance(was, Shape):
            found.append(_Message(edge, inner, was.bounds))
        step.update(edge, waypoints=(), label=None)
    return found


def _lead_on(step: Step, message: _Message) -> None:
    """Give a plumb line to another pool the place it had at its step."""
    document = step.document
    edge, inner, before = message
    flow = document.flow(edge.element)
    drawn = document.shape_on(edge.sheet, inner)
    if flow is None or drawn is None or len(edge.waypoints) != 2:
        return
    far = document.shape_on(edge.sheet, flow.target if inner == flow.source else flow.source)
    start, end = edge.waypoints
    dx, dy = drawn.bounds.x - before.x, drawn.bounds.y - before.y
    x = start.x + dx
    if far is None or abs(start.x - end.x) > 1 or not far.bounds.x < x < far.bounds.right:
        return
    ends = [Point(x, start.y), Point(x, end.y)]
    at = 0 if inner == flow.source else 1
    ends[at] = ends[at].moved(0.0, dy)
    # The other pool may have moved on, too.
    ends[1 - at] = Point(x, far.bounds.bottom if far.bounds.y < drawn.bounds.y else far.bounds.y)
    label = None if edge.label is None else edge.label.moved(dx, 0.0)
    step.update(edge.id, waypoints=tuple(ends), label=label)


def _begin(step: Step, key: str, plane: str, entries: list[_Crossing]) -> None:
    """Let flows from outside lead to the sub-process, and a start event inside to what they met."""
    document = step.document
    targets = list(dict.fromkeys(entry.inner for entry in entries))
    if not targets:
        return
    box = _content(document, plane)
    lead = document.shape_on(plane, targets[0])
    assert lead is not None
    x, y = box.x - _BESIDE, lead.bounds.center.y
    source = ""
    if len(targets) > 1:
        gateway = BY_KEY["exclusive_gateway"]
        source = _add(step, plane, key, gateway, x - gateway.size[0], y)
        x -= gateway.size[0] + _BESIDE
    start = BY_KEY["start_event"]
    event = _add(step, plane, key, start, x - start.size[0], y)
    if source:
        _join(step, plane, event, source)
    for target in targets:
        edge = _join(step, plane, source or event, target)
        if source:
            entry = next(entry for entry in entries if entry.inner == target)
            called = " ".join(entry.flow.name.split()) or _called(document, entry.outer)
            step.update(edge, name=called)
    for entry in entries:
        _reconnect(step, entry.flow, target=key)


def _end(step: Step, key: str, plane: str, exits: list[_Crossing]) -> list[tuple[str, str]]:
    """Let flows to the outside leave the sub-process, and end what they came from.

    Returns what is to be decided behind the sub-process: the name of an end, and the element
    outside that follows it ("": the process ends).
    """
    document = step.document
    if not exits:
        return []
    outer = list(dict.fromkeys(leaving.outer for leaving in exits))
    sources = list(dict.fromkeys(leaving.inner for leaving in exits))
    one = document.element(sources[0])
    # One step that goes on to all: so does the sub-process.  Otherwise only one way is taken.
    goes_on_to_all = (
        len(sources) == 1
        and one is not None
        and (one.type in _ALWAYS_ALL or family_of(one.type) not in (Family.GATEWAY,))
        and not any(leaving.flow.has("conditionExpression") for leaving in exits)
    )
    # What ended the process inside must still do so, and not lead on.
    final = [
        child
        for child in document.children(key)
        if child.type == "endEvent" and not child.definitions
    ]
    decides = (len(outer) > 1 and not goes_on_to_all) or bool(final)
    box = _content(document, plane)
    kind = BY_KEY["end_event"]
    x, taken = box.right + _BESIDE, list[float]()
    ends: dict[str, str] = {}  # what comes after it -> the end event that leads there
    behind: list[tuple[str, str]] = []
    names = set[str]()
    for end_event in final:
        called = _unique(" ".join(end_event.name.split()), names)
        step.update(end_event, name=end_event.name or called)
        behind.append((called, ""))
    for leaving in exits:
        group = leaving.outer if decides else ""
        end = ends.get(group, "")
        drawn = document.shape_on(plane, leaving.inner)
        if not end and drawn is not None:
            y = drawn.bounds.center.y
            while any(abs(y - other) < _BELOW for other in taken):
                y += _BELOW
            taken.append(y)
            called = " ".join(leaving.flow.name.split()) or _called(document, leaving.outer)
            called = _unique(called, names)
            end = _add(step, plane, key, kind, x, y, called if decides else "")
            ends[group] = end
            if decides:
                behind.append((called, leaving.outer))
        if not any(flow.target == end for flow in document.outgoing(leaving.inner)):
            inner = _join(step, plane, leaving.inner, end)
            flow = document.flow(inner)
            assert flow is not None
            step.put(flow.changed(name=leaving.flow.name, properties=leaving.flow.properties))
            source = document.element(leaving.inner)
            if source is not None and source.default_flow == leaving.flow.id:
                step.update(source, default_flow=inner)
    _leave(step, key, exits, decides)
    return behind


def _unique(name: str, taken: set[str]) -> str:
    """Return the name, with a number where it is empty or taken, and take it."""
    found, number = name, 1
    while not found or found in taken:
        number += 1
        found = f"{name} {number}".strip()
    taken.add(found)
    return found


def _leave(step: Step, key: str, exits: list[_Crossing], decides: bool) -> None:
    """Have each thing outside reached once from the sub-process, or from the gateway behind it."""
    document = step.document
    reached: set[str] = set()
    for leaving in exits:
        if leaving.outer in reached or decides:
            step.remove(leaving.flow.id)
            continue
        reached.add(leaving.outer)
        plain = leaving.flow.changed(
            name="" if len(document.outgoing(leaving.inner)) > 1 else leaving.flow.name
        ).with_property("conditionExpression", None)
        step.put(plain)
        _reconnect(step, plain, source=key)


def _decide(step: Step, shape: Shape, level: float, behind: list[tuple[str, str]]) -> None:
    """Put a gateway behind the sub-process that leads on by the end that was reached."""
    document = step.document
    element = document.element(shape.element)
    assert element is not None
    kind, end = BY_KEY["exclusive_gateway"], BY_KEY["end_event"]
    width, height = kind.size
    box = shape.bounds
    growing = set(shapes_around(document, shape))
    make_room(step, Room(shape.sheet, Axis.RIGHT, box.right, width + _BESIDE), growing)
    x = box.right + _BESIDE
    node = _add(step, shape.sheet, element.parent, kind, x, level)
    flow = _join(step, shape.sheet, element.id, node)
    for edge in document.edges_of(flow):
        step.update(edge, waypoints=(Point(box.right, level), Point(x, level)))
    y = level + height / 2 + _BELOW
    for name, outer in behind:
        if outer:
            step.update(_join(step, shape.sheet, node, outer), name=name)
        else:  # the end is called as the one inside, its flow need not be
            made = _add(
                step, shape.sheet, element.parent, end, x + (width - end.size[0]) / 2, y, name
            )
            _join(step, shape.sheet, node, made)
            y += 2 * _BELOW


def _add(
    step: Step, sheet: str, parent: str, kind: Kind, x: float, y: float, name: str = ""
) -> str:
    """Add a node with its left border and its centre's height at a place; returns its id."""
    key = step.new_id(kind.type[:1].upper() + kind.type[1:])
    step.add(element_of(kind, key, parent=parent, name=name))
    width, height = kind.size
    step.add(
        Shape(
            id=step.new_id(f"{key}_di"),
            sheet=sheet,
            element=key,
            bounds=Bounds(x, round(y - height / 2, 2), width, height),
            properties=tuple(sorted(kind.shape_properties)),
        )
    )
    return key


def _join(step: Step, sheet: str, source: str, target: str) -> str:
    """Draw a sequence flow, if there may be one; returns its id."""
    may_connect(step.document, source, target, "sequenceFlow")
    edge = step.document.edge(connect(step, sheet, BY_KEY["sequence_flow"], source, target))
    assert edge is not None
    return edge.element


def _reconnect(step: Step, flow: Flow, *, source: str = "", target: str = "") -> None:
    edges = step.document.edges_of(flow.id)
    for edge in edges[:1]:
        reconnect(step, edge.id, source=source, target=target)
        step.update(edge.id, waypoints=(), label=None)
    if not edges:
        step.update(flow, source=source or flow.source, target=target or flow.target)


def _called(document: Snapshot, key: str) -> str:
    subject = subject_of(document, key)
    return " ".join(subject.name.split()) if subject is not None else ""


def _content(document: Snapshot, plane: str) -> Bounds:
    box = around(shape.bounds for shape in document.shapes_on(plane))
    assert box is not None
    return box


def title_of_extraction(count: int) -> Text:
    """Return what taking steps out is called in the history."""
    return mark("Extract {count} elements into a sub-process", count=str(count))
