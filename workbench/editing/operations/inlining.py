"""A sub-process dissolved: its steps take its place in the flow."""

from __future__ import annotations

from workbench.editing.operations.folding import expand, is_foldable
from workbench.editing.operations.joining import connect
from workbench.editing.settlers.lanes import lane_at, lanes_of
from workbench.editing.settlers.removals import remove_wholly
from workbench.errors import Refused
from workbench.model.document import Step
from workbench.model.records import Edge, Element, Flow, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.kinds import BY_KEY, kind_of
from workbench.notation.bpmn.rules import may_connect
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family
from workbench.words import Text, mark


def inline(step: Step, key: str) -> list[str]:
    """Put the contents of a sub-process in its place; returns the ids of their shapes.

    Start and end events that only begin and end it go, and the flows on both sides are joined.  A
    closed one is opened first, so neighbours make room.  Raises Refused where something would be
    lost that only a sub-process can say.
    """
    document = step.document
    shape = document.shape(key)
    element = document.element(shape.element) if shape is not None else None
    if shape is None or element is None or not is_foldable(document, key):
        raise Refused(mark("Only a sub-process can be dissolved. Select one."))
    _check(document, element)
    if not is_expanded(document, shape):
        expand(step, key)
    children = [c for c in document.children(element.id) if c.type != "lane"]
    drawn = [s.id for c in children for s in document.shapes_of(c.id) if s.sheet == shape.sheet]
    ends = _Ends(document, element)
    _hand_over(step, element, children)
    ends.join(step)
    _hang_elsewhere(step, element, children)
    for child in children:
        _file_into_lane(step, child.id, shape.sheet)
    remove_wholly(step, element.id)
    return [one for one in drawn if one in document]


def _check(document: Snapshot, element: Element) -> None:
    name = " ".join(element.name.split()) or kind_of(element).title
    why: Text | None = None
    if element.is_set("triggeredByEvent"):
        why = mark("its event starts it, no flow does")
    elif element.type == "transaction":
        why = mark("only a transaction is done wholly or not at all")
    elif element.type == "adHocSubProcess":
        why = mark("its steps have no fixed order")
    elif element.loop:
        why = mark("it is repeated as a whole")
    elif element.is_set("isForCompensation"):
        why = mark("it only compensates")
    elif document.attached(element.id):
        why = mark("events at its border interrupt it as a whole")
    elif any(child.type == "lane" for child in document.children(element.id)):
        why = mark("it has lanes of its own")
    elif any(child.is_set("triggeredByEvent") for child in document.children(element.id)):
        why = mark("an event sub-process inside belongs to it alone")
    elif any(
        child.type == "endEvent" and any(d.type == "terminate" for d in child.definitions)
        for child in document.children(element.id)
    ):
        why = mark("a terminate event inside would end the whole process")
    elif any(
        flow.type == "messageFlow"
        for flow in (*document.incoming(element.id), *document.outgoing(element.id))
    ):
        why = mark("messages lead to it or from it")
    if why is not None:
        raise Refused(
            mark(
                "“{name}” is not dissolved, for {why}. Change that first, or leave it as it is.",
                name=name,
                why=why,
            )
        )


class _Ends:
    """Where the flow enters and leaves a sub-process, outside and inside."""

    def __init__(self, document: Snapshot, element: Element) -> None:
        children = document.children(element.id)
        self._entries = _sequence(document.incoming(element.id))
        self._exits = _sequence(document.outgoing(element.id))
        self._starts = [child for child in children if _only_begins(child)]
        self._ends = [child for child in children if _only_ends(child)]
        self._heads = _heads(document, element, self._starts)
        self._tails = _tails(document, element, self._ends)
        self._chosen = _chosen(document, self._heads, self._entries)
        self._decided = _decided(document, self._exits, self._ends)

    def join(self, step: Step) -> None:
        """Lead the flows to the sub-process on to what begins it, and its ends to what follows.

        Beginnings and ends that nothing leads to or from outside stay.
        """
        if self._entries:
            self._begin(step)
        if self._exits:
            self._end(step)

    def _begin(self, step: Step) -> None:
        for entry in self._entries:
            for target, flow in self._chosen.get(entry.id, self._heads):
                _bridge(step, entry, flow, entry.source, target)
        for start in self._starts:
            remove_wholly(step, start.id)
        if self._chosen:
            remove_wholly(step, self._heads[0][0])  # the gateway that told the entries apart
        for entry in self._entries:
            remove_wholly(step, entry.id)

    def _end(self, step: Step) -> None:
        document = step.document
        for source, flow, end in self._tails:
            if source not in document:
                continue
            for way in self._decided.get(end, self._exits):
                # A name behind the gateway only repeats that of the end.
                after = None if self._decided else way
                _bridge(step, flow if flow is not None else way, after, source, way.target)
        for one in self._ends:
            remove_wholly(step, one.id)
        for way in self._exits:
            # With the gateway that told the ends apart its flows go, too.
            remove_wholly(step, way.target if self._decided else way.id)


def _heads(
    document: Snapshot, element: Element, starts: list[Element]
) -> list[tuple[str, Flow | None]]:
    """Return the elements inside where the flow begins, and the flow that leads there."""
    heads: list[tuple[str, Flow | None]] = [
        (flow.target, flow) for start in starts for flow in _sequence(document.outgoing(start.id))
    ]
    if not starts:
        heads = [
            (child.id, None)
            for child in document.children(element.id)
            if family_of(child.type) in NODES
            and not child.host
            and not child.is_set("isForCompensation")
            and not _sequence(document.incoming(child.id))
        ]
    return heads


def _chosen(
    document: Snapshot, heads: list[tuple[str, Flow | None]], entries: list[Flow]
) -> dict[str, list[tuple[str, Flow | None]]]:
    """Return for each flow to the sub-process where it leads, if a gateway inside tells.

    That is a gateway right behind the start event whose flows are called as those outside are, or
    as what they come from.
    """
    if len(heads) != 1 or len(entries) < 2:
        return {}
    gateway = document.element(heads[0][0])
    if gateway is None or gateway.type != "exclusiveGateway":
        return {}
    if len(_sequence(document.incoming(gateway.id))) != 1:
        return {}
    ways = {" ".join(f.name.split()): f for f in _sequence(document.outgoing(gateway.id))}
    found: dict[str, list[tuple[str, Flow | None]]] = {}
    for entry in entries:
        before = document.element(entry.source)
        called = " ".join(entry.name.split())
        if not called and before is not None:
            called = " ".join(before.name.split())
        if called not in ways:
            return {}
        found[entry.id] = [(ways[called].target, None)]
    return found


def _tails(
    document: Snapshot, element: Element, ends: list[Element]
) -> list[tuple[str, Flow | None, str]]:
    """Return the elements inside where the flow ends, the flow to an end event, and that event."""
    tails: list[tuple[str, Flow | None, str]] = [
        (flow.source, flow, end.id) for end in ends for flow in _sequence(document.incoming(end.id))
    ]
    if not ends:
        tails = [
            (child.id, None, "")
            for child in document.children(element.id)
            if family_of(child.type) in NODES
            and child.type != "endEvent"
            and not child.is_set("isForCompensation")
            and not _sequence(document.outgoing(child.id))
        ]
    return tails


def _decided(document: Snapshot, exits: list[Flow], ends: list[Element]) -> dict[str, list[Flow]]:
    """Return for each end event the flow it means, if a gateway behind the sub-process tells."""
    if len(exits) != 1 or len(ends) < 2:
        return {}
    gateway = document.element(exits[0].target)
    if gateway is None or gateway.type != "exclusiveGateway":
        return {}
    if len(_sequence(document.incoming(gateway.id))) != 1:
        return {}
    ways: dict[str, Flow] = {}
    for flow in _sequence(document.outgoing(gateway.id)):
        target = document.element(flow.target)
        name = flow.name or (target.name if target is not None else "")
        ways[" ".join(name.split())] = flow
    found = {end.id: ways.get(" ".join(end.name.split())) for end in ends}
    if None in found.values() or len(ways) != len(ends):
        return {}
    return {end: [way] for end, way in found.items() if way is not None}


def _bridge(step: Step, first: Flow, second: Flow | None, source: str, target: str) -> None:
    """Join two flows to one, with the name and condition of whichever has one."""
    document = step.document
    may_connect(document, source, target, "sequenceFlow")
    drawn = document.edges_of(first.id) or (document.edges_of(second.id) if second else [])
    if not drawn:
        return
    edge = document.edge(connect(step, drawn[0].sheet, BY_KEY["sequence_flow"], source, target))
    assert isinstance(edge, Edge)
    flow = document.flow(edge.element)
    assert flow is not None
    told = first if first.name or first.has("conditionExpression") or second is None else second
    step.put(flow.changed(name=told.name, properties=told.properties))
    before = document.element(source)
    if before is not None and before.default_flow == first.id:
        step.update(before, default_flow=flow.id)


def _hand_over(step: Step, element: Element, children: list[Element]) -> None:
    """Give what is inside, and the flows between it, to what the sub-process belongs to."""
    document = step.document
    for child in children:
        if child.id in document:
            step.update(child.id, parent=element.parent)
    for flow in document.referring("parent", element.id, Flow):
        if flow.id not in (element.id,) and element.id not in (flow.source, flow.target):
            step.update(flow, parent=element.parent)


def _hang_elsewhere(step: Step, element: Element, children: list[Element]) -> None:
    """Give notes and data of the sub-process to its first step, where they may go."""
    document = step.document
    first = next(
        (
            child
            for child in children
            if child.id in document
            and family_of(child.type) in (Family.ACTIVITY, Family.SUB_PROCESS)
        ),
        None,
    )
    if first is None:
        return
    for flow in document.outgoing(element.id):
        parent = first.id if flow.parent == element.id else flow.parent
        step.update(flow, source=first.id, parent=parent)
    for flow in document.incoming(element.id):
        parent = first.id if flow.parent == element.id else flow.parent
        step.update(flow, target=first.id, parent=parent)


def _file_into_lane(step: Step, key: str, sheet: str) -> None:
    document = step.document
    element = document.element(key)
    if element is None or family_of(element.type) not in NODES:
        return
    for node in (element, *document.attached(key)):
        drawn = document.shape_on(sheet, node.id)
        if not isinstance(drawn, Shape):
            continue
        lane = document.element(
            lane_at(document, lanes_of(document, node.parent, sheet), node, drawn)
        )
        if lane is not None and node.id not in lane.members:
            step.update(lane, members=(*lane.members, node.id))


def _only_begins(element: Element) -> bool:
    return element.type == "startEvent" and not element.definitions


def _only_ends(element: Element) -> bool:
    return element.type == "endEvent" and not element.definitions


def _sequence(flows: list[Flow]) -> list[Flow]:
    return [flow for flow in flows if flow.type == "sequenceFlow"]
