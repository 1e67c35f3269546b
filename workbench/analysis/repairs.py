"""What puts findings right by itself: operations, given the records of a finding."""

from __future__ import annotations

import msgspec

from workbench.analysis.scope import entering, is_compensation, is_event_sub_process, leaving
from workbench.editing import operations
from workbench.editing.operations.appending import append
from workbench.editing.operations.completing import (
    begin_at,
    divide_behind,
    drawn_once,
    join_before,
)
from workbench.editing.operations.inserting import heal
from workbench.editing.operations.replacing import replace
from workbench.editing.repair import Repair
from workbench.errors import Refused
from workbench.model.document import Step
from workbench.model.records import Element, Flow
from workbench.notation.bpmn.kinds import BY_KEY, BY_TYPE
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES
from workbench.words import mark


def _element(step: Step, key: str) -> Element:
    found = step.document.element(key)
    if found is None:
        raise Refused(mark("Nothing was changed: the element is no longer there."))
    return found


def _delete(step: Step, records: tuple[str, ...]) -> None:
    document = step.document
    drawn = [*document.edges_of(records[0]), *document.shapes_of(records[0])]
    operations.delete(step, [record.id for record in drawn] or [records[0]])


def _take_out(step: Step, records: tuple[str, ...]) -> None:
    shape = drawn_once(step.document, records[0])
    gateway = _element(step, records[0])
    (way_in,) = entering(step.document, gateway)
    heal(step, [shape.id])
    kept = step.document.flow(way_in.id)
    if kept is None or kept.target == gateway.id:
        raise Refused(
            mark(
                "The gateway was not taken out, for the steps before and behind it cannot be "
                "joined directly. Join them otherwise first."
            )
        )
    operations.delete(step, [shape.id])


def _gather(step: Step, records: tuple[str, ...]) -> None:
    node = _element(step, records[0])
    flows = [flow.id for flow in entering(step.document, node)]
    kind = BY_KEY["exclusive_gateway"]
    if family_of(node.type) in NODES and node.type.endswith("Gateway"):
        kind = BY_TYPE[node.type][0]  # who joins and divides at once does both in one manner
    join_before(step, node.id, flows, kind)


def _spread(step: Step, records: tuple[str, ...]) -> None:
    node = _element(step, records[0])
    meant = set(records[1:])
    flows = [flow.id for flow in leaving(step.document, node) if flow.id in meant]
    divide_behind(step, node.id, flows, BY_KEY["parallel_gateway"])


def _end(step: Step, records: tuple[str, ...]) -> None:
    append(step, drawn_once(step.document, records[0]).id, BY_KEY["end_event"])


def _end_all(step: Step, records: tuple[str, ...]) -> None:
    document = step.document
    last = [
        node
        for node in document.children(records[0])
        if family_of(node.type) in NODES
        and not is_event_sub_process(node)
        and not is_compensation(document, node)
        and entering(document, node)
        and not leaving(document, node)
    ]
    if not last:
        raise Refused(
            mark(
                "No end event was put in, for every step is followed by another one. Append it "
                "where the process is done."
            )
        )
    for node in last:
        append(step, drawn_once(document, node.id).id, BY_KEY["end_event"])


def _begin(step: Step, records: tuple[str, ...]) -> None:
    begin_at(step, records[0], BY_KEY["start_event"])


def _begin_scope(step: Step, records: tuple[str, ...]) -> None:
    document = step.document
    first = [
        node
        for node in document.children(records[0])
        if family_of(node.type) in NODES
        and not node.host
        and not is_compensation(document, node)
        and leaving(document, node)
        and not entering(document, node)
    ]
    if len(first) != 1:
        raise Refused(
            mark(
                "No start event was put in, for it is not clear which step comes first. Put it "
                "before that step."
            )
        )
    begin_at(step, first[0].id, BY_KEY["start_event"])


def _end_plainly(step: Step, records: tuple[str, ...]) -> None:
    replace(step, drawn_once(step.document, records[0]).id, BY_KEY["end_event"])


def _use_one(step: Step, records: tuple[str, ...]) -> None:
    """Let everything that names the first definition name the other one; the first goes."""
    document = step.document
    spare, kept = _element(step, records[0]), _element(step, records[1])
    for element in document.referring("event_references", spare.id, Element):
        definitions = tuple(
            msgspec.structs.replace(one, reference=kept.id) if one.reference == spare.id else one
            for one in element.definitions
        )
        step.update(element, definitions=definitions)
    for element in document.referring("refers_to", spare.id, Element):
        step.update(element, refers_to=kept.id)
    for flow in document.referring("refers_to", spare.id, Flow):
        step.update(flow, refers_to=kept.id)
    for task in list(document.elements("sendTask", "receiveTask")):
        if task.get("messageRef") == spare.id:
            step.put(task.with_property("messageRef", kept.id))
    if document.all_referring(spare.id):
        raise Refused(
            mark(
                "The two definitions were not made one, for something in the file names one of "
                "them that is not understood here. Choose the other one there first."
            )
        )
    step.remove(spare.id)


def _remove(step: Step, records: tuple[str, ...]) -> None:
    step.remove(records[0])


DELETE_FLOW = Repair(mark("Delete the second flow"), _delete)
DELETE_DEFINITION = Repair(mark("Delete the definition"), _remove)
USE_ONE_DEFINITION = Repair(mark("Use one of them everywhere"), _use_one)
TAKE_OUT = Repair(mark("Take it out and join its flows"), _take_out)
JOIN_BEFORE = Repair(mark("Put a joining gateway before it"), _gather)
DIVIDE_BEHIND = Repair(mark("Put a parallel gateway behind it"), _spread)
APPEND_END = Repair(mark("Append an end event"), _end)
APPEND_ENDS = Repair(mark("Append an end event to the last step"), _end_all)
PUT_START = Repair(mark("Put a start event before it"), _begin)
PUT_FIRST_START = Repair(mark("Put a start event before the first step"), _begin_scope)
END_PLAINLY = Repair(mark("Make it a plain end event"), _end_plainly)
