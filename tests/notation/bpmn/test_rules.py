"""What may be joined, contained and attached, and what is said where it may not."""

from __future__ import annotations

import pytest

from tests.notation.gallery import document, node, sequence
from workbench.errors import Refused
from workbench.model.document import Document
from workbench.model.records import Element, EventDefinition, Flow, Record
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.notation.bpmn.rules import may_attach, may_connect, may_contain
from workbench.words import dictionary


def event(key: str, type_name: str, definition: str = "", **fields: object) -> Element:
    definitions = (EventDefinition(type=definition),) if definition else ()
    return node(key, type_name, definitions=definitions, **fields)


@pytest.fixture
def made() -> Document:
    """Return two pools with something of every family, and a closed one."""
    collaboration = {"parent": "Collaboration_1"}
    inside: list[Record] = [
        Element(id="office", type="participant", refers_to="Process_1", **collaboration),
        Element(id="lane", type="lane", parent="Process_1"),
        Element(id="citizen", type="participant", **collaboration),
        Element(id="other", type="participant", refers_to="Process_2", **collaboration),
        Element(id="Process_2", type="process"),
        Element(id="their task", type="task", parent="Process_2"),
        Element(id="their start", type="startEvent", parent="Process_2"),
        Element(id="their gateway", type="exclusiveGateway", parent="Process_2"),
        event("start", "startEvent"),
        event("end", "endEvent"),
        event("message end", "endEvent", "message"),
        event("signal end", "endEvent", "signal"),
        event("wait", "intermediateCatchEvent", "message"),
        event("undo", "boundaryEvent", "compensate", host="task"),
        event("late", "boundaryEvent", "timer", host="task"),
        event("to link", "intermediateThrowEvent", "link"),
        event("from link", "intermediateCatchEvent", "link"),
        node("task", name="Antrag prüfen"),
        node("task 2"),
        node("receive", "receiveTask"),
        node("gateway", "exclusiveGateway"),
        node("first", "eventBasedGateway"),
        node("sub", "subProcess"),
        Element(id="in sub", type="task", parent="sub"),
        node("event sub", "subProcess", properties=(("triggeredByEvent", "true"),)),
        node("transaction", "transaction"),
        node("undoing", properties=(("isForCompensation", "true"),)),
        node("data", "dataObjectReference"),
        node("input", "dataInput"),
        node("output", "dataOutput"),
        node("note", "textAnnotation"),
        node("note 2", "textAnnotation"),
        node("frame", "group"),
        Element(id="talk", type="conversation", **collaboration),
        sequence("flow", "task", "task 2"),
    ]
    return document(inside)


SEQUENCE, MESSAGE, ASSOCIATION = "sequenceFlow", "messageFlow", "association"


@pytest.mark.parametrize(
    ("source", "target", "flow"),
    [
        ("start", "task", SEQUENCE),
        ("task", "gateway", SEQUENCE),
        ("gateway", "end", SEQUENCE),
        ("task", "task", SEQUENCE),
        ("late", "task 2", SEQUENCE),
        ("late", "task", SEQUENCE),
        ("first", "wait", SEQUENCE),
        ("first", "receive", SEQUENCE),
        ("task", "to link", SEQUENCE),
        ("from link", "task", SEQUENCE),
        ("task", "their task", MESSAGE),
        ("task", "their start", MESSAGE),
        ("message end", "their task", MESSAGE),
        ("task", "citizen", MESSAGE),
        ("citizen", "wait", MESSAGE),
        ("office", "citizen", MESSAGE),
        ("task", "note", ASSOCIATION),
        ("note", "flow", ASSOCIATION),
        ("note", "citizen", ASSOCIATION),
        ("note", "frame", ASSOCIATION),
        ("undo", "undoing", ASSOCIATION),
        ("data", "task", "dataInputAssociation"),
        ("task", "data", "dataOutputAssociation"),
        ("data", "end", "dataInputAssociation"),
        ("start", "data", "dataOutputAssociation"),
        ("data", "flow", ASSOCIATION),
        ("input", "task", "dataInputAssociation"),
        ("citizen", "talk", "conversationLink"),
    ],
)
def test_what_may_be_joined(made: Document, source: str, target: str, flow: str) -> None:
    assert may_connect(made, source, target) == flow
    assert may_connect(made, source, target, flow) == flow


@pytest.mark.parametrize(
    ("source", "target", "why"),
    [
        ("end", "task", "comes after"),
        ("task", "start", "begins the flow"),
        ("task", "late", "happens while"),
        ("task", "event sub", "event sub-process"),
        ("gateway", "gateway", "not connected with itself"),
        ("task", "in sub", "border of a sub-process"),
        ("in sub", "task", "border of a sub-process"),
        ("first", "task", "waited for"),
        ("to link", "task", "link of the same name"),
        ("task", "from link", "link of the same name"),
        ("task", "undoing", "compensates"),
        ("undo", "end", "compensat"),
        ("gateway", "their task", "messages only"),
        ("task", "their gateway", "messages only"),
        ("start", "their task", "different pools"),
        ("signal end", "their task", "message event"),
        ("office", "task", "same one"),
        ("citizen", "citizen", "not connected with itself"),
        ("note", "note 2", "text annotations"),
        ("data", "output", "not connected with data"),
        ("task", "input", "only be read"),
        ("output", "task", "only be written"),
        ("data", "start", "other direction"),
        ("end", "data", "other direction"),
        ("data", "gateway", "activities and events"),
        ("data", "office", "activities and events"),
        ("task", "flow", "text annotation or with data"),
        ("lane", "task", "cannot be connected"),
        ("task", "nowhere", "not in the file"),
    ],
)
def test_what_may_not_be_joined_is_said_with_the_reason(
    made: Document, source: str, target: str, why: str
) -> None:
    with pytest.raises(Refused) as refused:
        may_connect(made, source, target)
    said = str(refused.value.text)
    assert why in said
    assert "{" not in said
    assert said.endswith(".")


def test_a_certain_flow_can_be_asked_for(made: Document) -> None:
    assert may_connect(made, "data", "task", "association") == "association"
    with pytest.raises(Refused, match="Message flow"):
        may_connect(made, "start", "task", "messageFlow")


def test_a_refusal_names_what_it_is_about_in_german_too(made: Document) -> None:
    with pytest.raises(Refused) as refused:
        may_connect(made, "end", "task")
    assert dictionary("de").say(refused.value.text) == (
        "Nach Endereignis folgt nichts mehr: Ein Endereignis beendet den Ablauf. Bitte ein "
        "Zwischenereignis daraus machen oder vom Schritt davor aus verbinden."
    )


def test_every_pair_gets_an_answer(made: Document) -> None:
    """Nothing but a flow type or a refusal ever comes out."""
    records = [record for record in made if isinstance(record, Element | Flow)]
    for one in records:
        for other in records:
            try:
                assert may_connect(made, one.id, other.id)
            except Refused as refused:
                assert str(refused.text)


def test_boundary_events_sit_on_activities(made: Document) -> None:
    timer, cancel = BY_KEY["boundary_event.timer"], BY_KEY["boundary_event.cancel"]
    may_attach(made, timer, "task")
    may_attach(made, timer, "sub")
    may_attach(made, cancel, "transaction")
    for kind, host in (
        (timer, "gateway"),
        (timer, "nowhere"),
        (timer, "event sub"),
        (cancel, "task"),
        (BY_KEY["end_event"], "task"),
    ):
        with pytest.raises(Refused):
            may_attach(made, kind, host)


@pytest.mark.parametrize(
    ("container", "kind", "allowed"),
    [
        ("office", "task", True),
        ("lane", "task", True),
        ("Process_1", "task", True),
        ("sub", "task", True),
        ("", "task", False),
        ("Collaboration_1", "task", False),
        ("citizen", "task", False),
        ("task", "task", False),
        ("data", "task", False),
        ("office", "lane", True),
        ("lane", "lane", True),
        ("citizen", "lane", False),
        ("sub", "lane", False),
        ("", "pool", True),
        ("Collaboration_1", "pool", True),
        ("office", "pool", False),
        ("office", "boundary_event.timer", False),
        ("Collaboration_1", "annotation", True),
        ("", "group", True),
        ("office", "data_object", True),
        ("office", "start_event.error", False),
        ("event sub", "start_event.error", True),
        ("event sub", "start_event", False),
        ("event sub", "start_event.beside.timer", True),
        ("office", "start_event.beside.timer", False),
        ("transaction", "end_event.cancel", True),
        ("office", "end_event.cancel", False),
    ],
)
def test_what_lies_in_what(made: Document, container: str, kind: str, allowed: bool) -> None:
    if allowed:
        may_contain(made, container, BY_KEY[kind])
    else:
        with pytest.raises(Refused) as refused:
            may_contain(made, container, BY_KEY[kind])
        assert "not placed" in str(refused.value.text)
