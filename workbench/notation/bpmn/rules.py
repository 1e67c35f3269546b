"""What may be joined, contained and attached (BPMN 2.0, 7.6 and the clauses of the elements).

The rules answer for families, so a new kind needs no new rule.  A refusal says why, and what would
work instead; preview, drop, paste and the program's own proposals all ask here.
"""

from __future__ import annotations

from typing import NoReturn

from workbench.errors import Refused
from workbench.model.records import Element, Flow
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import BY_TYPE, element_of, kind_of
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family, Kind
from workbench.words import Text, literal, mark

_ACTIVITIES = frozenset({Family.ACTIVITY, Family.SUB_PROCESS})
_EVENTS = frozenset({Family.EVENT, Family.BOUNDARY_EVENT})
_THROWING = frozenset({"intermediateThrowEvent", "endEvent"})
_AFTER_EVENT_GATEWAY = frozenset({"message", "timer", "conditional", "signal"})
_ONLY_IN_EVENT_SUB_PROCESS = frozenset({"error", "escalation", "compensate"})
_APPENDED = NODES - {Family.BOUNDARY_EVENT} | {Family.DATA, Family.ARTIFACT}
_SCOPES = frozenset({Family.PROCESS, Family.POOL, Family.LANE, Family.SUB_PROCESS})


def may_connect(document: Snapshot, source: str, target: str, wanted: str = "") -> str:
    """Return the type of flow that may lead from one element to another.

    `wanted` asks for a certain type, as when the end of a flow is moved.  An association may also
    begin or end at a flow.  Raises Refused with the reason.
    """
    one, other = document.find(source), document.find(target)
    if not isinstance(one, Element | Flow) or not isinstance(other, Element | Flow):
        raise Refused(
            mark("Not connected: one of the two ends is not in the file. Choose another one.")
        )
    allowed = _allowed_flows(document, one, other)
    if wanted and wanted not in allowed:
        _refuse_wanted(wanted, one, other)
    return wanted or allowed[0]


def flow_to_new(document: Snapshot, source: str, kind: Kind) -> tuple[str, bool]:
    """Return the type of flow to something new of a kind beside an element, and whether it is
    drawn the other way, from the new thing.

    Raises Refused with the reason where the two cannot be joined.
    """
    one = document.element(source)
    if one is None or kind.family not in _APPENDED or kind.type == "group":
        raise Refused(
            mark("{kind}: not appended, it is not joined by flows. Place it.", kind=kind.title)
        )
    other = element_of(kind, "", parent=one.parent)
    if _is_compensation(one) and kind.family in _ACTIVITIES:
        return "association", False
    if kind.family in NODES and family_of(one.type) in NODES:
        _check_sequence_ends(one, other)
        return "sequenceFlow", False
    if kind.family is Family.ARTIFACT:
        return _to_artifact(one, other)[0], False
    try:
        return _allowed_flows(document, one, other)[0], False
    except Refused:
        return _allowed_flows(document, other, one)[0], True


def _allowed_flows(
    document: Snapshot, one: Element | Flow, other: Element | Flow
) -> tuple[str, ...]:
    """Return the types of flow that may join the two, the usual one first."""
    families = family_of(one.type), family_of(other.type)
    if Family.ARTIFACT in families:
        return _to_artifact(one, other)
    if isinstance(one, Flow) or isinstance(other, Flow):
        return _to_flow(one, other)
    if Family.DATA in families:
        return _with_data(one, other)
    if families in ((Family.POOL, Family.BOX), (Family.BOX, Family.POOL)):
        return ("conversationLink",)
    if _is_compensation(one) and families[1] in _ACTIVITIES and one.host != other.id:
        # What undoes an activity hangs on its compensation event without being part of the flow.
        return ("association",)
    if Family.POOL in families or pool_process(document, one) != pool_process(document, other):
        _check_message_ends(document, one, other)
        return ("messageFlow",)
    if families[0] in NODES and families[1] in NODES:
        _check_sequence_ends(one, other)
        return ("sequenceFlow",)
    raise Refused(
        mark(
            "{first} and {second} cannot be connected. Flows join events, activities, gateways, "
            "data and pools.",
            **_names(one, other),
        )
    )


def _to_artifact(one: Element | Flow, other: Element | Flow) -> tuple[str, ...]:
    if one.type == other.type == "textAnnotation":
        raise Refused(
            mark(
                "Two text annotations are not connected with each other. Connect each with what "
                "it explains.",
                **_names(one, other),
            )
        )
    if one.id == other.id:
        _refuse_itself(one)
    return ("association",)


def _to_flow(one: Element | Flow, other: Element | Flow) -> tuple[str, ...]:
    ends = one if isinstance(one, Element) else other
    if isinstance(ends, Element) and family_of(ends.type) is Family.DATA:
        return ("association",)
    raise Refused(
        mark(
            "A flow can only be connected with a text annotation or with data. Connect events, "
            "activities and gateways themselves.",
            **_names(one, other),
        )
    )


def _with_data(one: Element, other: Element) -> tuple[str, ...]:
    families = family_of(one.type), family_of(other.type)
    if families == (Family.DATA, Family.DATA):
        raise Refused(
            mark(
                "Data are not connected with data. Connect both with the activity that reads the "
                "one and writes the other.",
                **_names(one, other),
            )
        )
    node, written = (other, False) if families[0] is Family.DATA else (one, True)
    data = one if node is other else other
    if data.type == "dataInput" and written:
        raise Refused(
            mark(
                "{second} can only be read, as an input. Write a data object instead.",
                **_names(one, other),
            )
        )
    if data.type == "dataOutput" and not written:
        raise Refused(
            mark(
                "{first} can only be written, as an output. Read a data object instead.",
                **_names(one, other),
            )
        )
    family = family_of(node.type)
    if family in _ACTIVITIES:
        return ("dataOutputAssociation" if written else "dataInputAssociation", "association")
    if family in _EVENTS:
        if written == (node.type in _THROWING):
            raise Refused(
                mark(
                    "An event that happens gives data, one that is caused takes data: {first} "
                    "and {second} do not fit. Connect in the other direction.",
                    **_names(one, other),
                )
            )
        return ("dataOutputAssociation" if written else "dataInputAssociation", "association")
    raise Refused(
        mark(
            "Data are connected with activities and events only. Connect the activity that uses "
            "them.",
            **_names(one, other),
        )
    )


def _check_sequence_ends(source: Element, target: Element) -> None:
    if source.type == "endEvent":
        raise Refused(
            mark(
                "Nothing comes after {first}: an end event ends the flow. Make it an "
                "intermediate event, or connect from the step before.",
                **_names(source, target),
            )
        )
    if target.type == "startEvent":
        raise Refused(
            mark(
                "Nothing leads to {second}: a start event begins the flow. Connect to the step "
                "after it.",
                **_names(source, target),
            )
        )
    if target.type == "boundaryEvent":
        raise Refused(
            mark(
                "{second} happens while its activity runs; no flow leads to it. Connect to the "
                "activity.",
                **_names(source, target),
            )
        )
    for end in (source, target):
        _check_is_in_flow(end, source, target)
    if source.id == target.id and family_of(source.type) not in _ACTIVITIES:
        _refuse_itself(source)
    if source.host == target.id and family_of(source.type) is Family.BOUNDARY_EVENT:
        return  # back to the activity that was interrupted
    if source.parent != target.parent:
        raise Refused(
            mark(
                "A sequence flow does not cross the border of a sub-process: {first} and "
                "{second} lie on different levels. Connect the sub-process itself.",
                **_names(source, target),
            )
        )
    if source.type == "eventBasedGateway" and not _is_awaited(target):
        raise Refused(
            mark(
                "After an event-based gateway something is waited for: a message, a time, a "
                "condition or a signal, or a receive task. Put such an event before {second}.",
                **_names(source, target),
            )
        )


def _check_is_in_flow(end: Element, source: Element, target: Element) -> None:
    if end.is_set("triggeredByEvent"):
        raise Refused(
            mark(
                "An event sub-process is started by its event, no flow leads to it or from it. "
                "Connect the steps inside it.",
                **_names(source, target),
            )
        )
    if end.is_set("isForCompensation"):
        raise Refused(
            mark(
                "An activity that only compensates is not part of the flow. Connect it with a "
                "compensation event.",
                **_names(source, target),
            )
        )
    definition = end.definitions[0].type if len(end.definitions) == 1 else ""
    if definition == "link":
        if end is source and end.type == "intermediateThrowEvent":
            raise Refused(
                mark(
                    "The flow goes on at the link of the same name, not at {first}. Connect from "
                    "there.",
                    **_names(source, target),
                )
            )
        if end is target and end.type == "intermediateCatchEvent":
            raise Refused(
                mark(
                    "{second} is reached from the link of the same name. Connect to that one.",
                    **_names(source, target),
                )
            )
    if definition == "compensate" and end.type == "boundaryEvent" and end is source:
        raise Refused(
            mark(
                "From a compensation event an association leads to the activity that "
                "compensates, no sequence flow. Choose an activity.",
                **_names(source, target),
            )
        )


def _is_awaited(element: Element) -> bool:
    if element.type == "receiveTask":
        return True
    return (
        element.type == "intermediateCatchEvent"
        and len(element.definitions) == 1
        and element.definitions[0].type in _AFTER_EVENT_GATEWAY
    )


def _is_compensation(element: Element) -> bool:
    return element.type == "boundaryEvent" and [d.type for d in element.definitions] == [
        "compensate"
    ]


def _check_message_ends(document: Snapshot, source: Element, target: Element) -> None:
    if source.id == target.id:
        _refuse_itself(source)
    inside = pool_process(document, source)
    if inside and inside == pool_process(document, target):
        raise Refused(
            mark(
                "A message goes from one pool to another; {first} and {second} belong to the "
                "same one. Use a sequence flow, or connect with another pool.",
                **_names(source, target),
            )
        )
    for end in (source, target):
        family = family_of(end.type)
        if family is Family.POOL or (family in _ACTIVITIES and not end.is_set("triggeredByEvent")):
            continue
        if family not in _EVENTS:
            raise Refused(
                mark(
                    "Between two pools go messages only, and they are sent and received by "
                    "activities, events and pools. Connect one of these.",
                    **_names(source, target),
                )
            )
        sends = end.type in _THROWING
        if sends != (end is source):
            raise Refused(
                mark(
                    "{first} and {second} lie in different pools, so only a message can go "
                    "between them: sent by an event that is caused, received by one that "
                    "happens. Choose another event or an activity.",
                    **_names(source, target),
                )
            )
        if end.definitions and not any(d.type == "message" for d in end.definitions):
            raise Refused(
                mark(
                    "{first} and {second} lie in different pools, so only a message can go "
                    "between them. Make the event a message event.",
                    **_names(source, target),
                )
            )


def pool_process(document: Snapshot, element: Element) -> str:
    """Return the process an element belongs to, of a pool its own: what tells pools apart.

    A black-box pool counts as a process of its own.
    """
    if family_of(element.type) is Family.POOL:
        return element.refers_to or element.id
    if family_of(element.type) is Family.PROCESS:
        return element.id
    for container in document.container_chain(element.id):
        if family_of(container.type) is Family.PROCESS:
            return container.id
    return ""


def may_attach(document: Snapshot, event: Kind, host: str) -> None:
    """Raise Refused where a boundary event of a kind may not sit on an activity."""
    activity = document.element(host)
    if activity is None or family_of(activity.type) not in _ACTIVITIES:
        raise Refused(
            mark(
                "{kind}: not attached, for it belongs on the border of an activity. Drop it on a "
                "task or sub-process.",
                kind=event.title,
            )
        )
    if event.family is not Family.BOUNDARY_EVENT:
        raise Refused(
            mark(
                "{kind}: not attached, only a boundary event sits on an activity. Drop it beside.",
                kind=event.title,
            )
        )
    if activity.is_set("triggeredByEvent"):
        raise Refused(
            mark(
                "{kind}: not attached, for nothing interrupts an event sub-process. Use another "
                "activity.",
                kind=event.title,
            )
        )
    if event.definition == "cancel" and activity.type != "transaction":
        raise Refused(
            mark(
                "{kind}: not attached, for only a transaction can be cancelled. Drop it on a "
                "transaction, or use an error event.",
                kind=event.title,
            )
        )


def may_contain(document: Snapshot, container: str, kind: Kind) -> None:
    """Raise Refused where a new element of a kind may not lie in a container.

    `container` is the id of a pool, lane, process, sub-process or collaboration, or "" for the
    empty sheet.
    """
    inside = document.element(container) if container else None
    family = family_of(inside.type) if inside is not None else Family.COLLABORATION
    if kind.family is Family.POOL:
        if family not in (Family.COLLABORATION, Family.PROCESS):
            _refuse_place(kind, mark("a pool stands by itself. Drop it on the free sheet."))
    elif kind.family is Family.LANE:
        if family not in (Family.POOL, Family.LANE, Family.PROCESS):
            _refuse_place(kind, mark("it divides a pool. Drop it on a pool or lane."))
        if inside is not None and family is Family.POOL and not inside.refers_to:
            _refuse_place(
                kind, mark("nothing is known of the inside of this pool. Use another pool.")
            )
    elif kind.family is Family.BOUNDARY_EVENT:
        _refuse_place(
            kind,
            mark("it belongs on the border of an activity. Drop it on a task or sub-process."),
        )
    elif kind.family is not Family.ARTIFACT:
        _check_in_scope(inside, family, kind)


def _check_in_scope(inside: Element | None, family: Family, kind: Kind) -> None:
    if family not in _SCOPES:
        if family is Family.COLLABORATION:
            _refuse_place(kind, mark("it belongs into a pool. Drop it inside one."))
        _refuse_place(kind, mark("nothing can lie in there. Drop it beside."))
    if inside is not None and family is Family.POOL and not inside.refers_to:
        _refuse_place(kind, mark("nothing is known of the inside of this pool. Use another pool."))
    in_event_sub_process = inside is not None and inside.is_set("triggeredByEvent")
    only_there = kind.definition in _ONLY_IN_EVENT_SUB_PROCESS or (
        "isInterrupting",
        "false",
    ) in (kind.properties)
    if kind.type == "startEvent" and only_there and not in_event_sub_process:
        _refuse_place(
            kind, mark("it starts an event sub-process only. Drop it inside one, or use another.")
        )
    if kind.type == "startEvent" and in_event_sub_process and not kind.definition:
        _refuse_place(
            kind,
            mark("an event sub-process is started by a certain event. Use a message or timer."),
        )
    in_transaction = inside is not None and inside.type == "transaction"
    if kind.type == "endEvent" and kind.definition == "cancel" and not in_transaction:
        _refuse_place(kind, mark("only a transaction can be cancelled. Drop it inside one."))


def _names(one: Element | Flow, other: Element | Flow) -> dict[str, Text]:
    return {"first": _name(one), "second": _name(other)}


def _refuse_itself(element: Element | Flow) -> NoReturn:
    raise Refused(
        mark("{name} is not connected with itself. Choose another end.", name=_name(element))
    )


def _refuse_wanted(wanted: str, one: Element | Flow, other: Element | Flow) -> NoReturn:
    kinds = BY_TYPE.get(wanted)
    raise Refused(
        mark(
            "{flow}: not connected, for {first} and {second} are joined by another kind of flow. "
            "Delete it and connect anew.",
            flow=kinds[0].title if kinds else literal(wanted),
            first=_name(one),
            second=_name(other),
        )
    )


def _refuse_place(kind: Kind, why: Text) -> NoReturn:
    raise Refused(mark("{kind}: not placed, for {why}", kind=kind.title, why=why))


def _name(record: Element | Flow) -> Text:
    if record.name.strip():
        return mark("“{name}”", name=" ".join(record.name[:60].split()))
    return kind_of(record).title
