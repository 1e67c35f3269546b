"""Every kind becomes every other that is offered, keeps what it can, and the file stays valid."""

from __future__ import annotations

from functools import cache

import pytest
from lxml import etree

from tests.io.bpmn.files import schema_folder
from tests.model.sketch import Sketch
from tests.notation.specimens import DRAWN, SUBJECT, specimen
from workbench.editing import prepare
from workbench.editing.operations.replacing import replace
from workbench.editing.operations.toggling import switches_of, toggle
from workbench.errors import Refused
from workbench.io.bpmn import read, write, write_from_records
from workbench.model.document import Document
from workbench.model.records import Edge, Element, EventDefinition, Item, Profile, Shape
from workbench.notation.bpmn.kinds import BY_KEY, KINDS, kind_of
from workbench.notation.bpmn.replacements import replacements_for
from workbench.notation.kind import Family, Kind
from workbench.words import mark

TITLE = mark("Test")
_UNSEEN = (Family.PROCESS, Family.COLLABORATION, Family.DEFINITION, Family.BOX, Family.LINK)
OFFERED = [kind for kind in KINDS if kind.offered and kind.family not in _UNSEEN]


@cache
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(schema_folder() / "BPMN20.xsd")))


def assert_valid(document: Document) -> Document:
    """The file that comes out keeps to the schema, and reads as what was written."""
    data = write(document)
    schema().assertValid(etree.fromstring(data))
    again = read(data)
    assert {r.id: r for r in again} == {r.id: r for r in document}
    return again


def from_file(kind: Kind) -> Document:
    """A specimen with all that has to survive, as read from a file of its own."""
    document = specimen(kind)
    records = [
        r.changed(documentation="Warum") if r.id == SUBJECT else r  # type: ignore[call-arg]
        for r in document
    ]
    element = next(r for r in records if r.id == SUBJECT)
    if isinstance(element, Element) and not element.type.startswith(("text", "group")):
        records.append(
            Profile(id=f"{SUBJECT}~profile", element=SUBJECT, values=(("roles", (Item("Amt"),)),))
        )
    found = read(write_from_records(Document(records)))
    prepare(found)
    return found


def state(document: Document) -> dict[str, object]:
    return {record.id: record for record in document}


@pytest.mark.parametrize("kind", OFFERED, ids=lambda kind: kind.key)
def test_a_kind_becomes_every_other_that_is_offered(kind: Kind) -> None:
    document = from_file(kind)
    before = state(document)
    drawn = document[DRAWN]
    assert isinstance(drawn, Shape | Edge)
    for other in replacements_for(document, drawn):
        with document.step(TITLE) as step:
            replace(step, DRAWN, other)
        record, shown = document.find(SUBJECT), document.find(DRAWN)
        assert record is not None and shown is not None
        assert kind_of(record, shown, document).key == other.key  # type: ignore[arg-type]
        assert record.name == before[SUBJECT].name  # type: ignore[union-attr]
        assert record.documentation == "Warum"  # type: ignore[union-attr]
        assert (f"{SUBJECT}~profile" in document) == (f"{SUBJECT}~profile" in before)
        assert_valid(document)
        document.undo()
        assert state(document) == before, f"undo of {other.key}"


@pytest.mark.parametrize("kind", OFFERED, ids=lambda kind: kind.key)
def test_every_switch_can_be_turned_on_and_off_again(kind: Kind) -> None:
    document = from_file(kind)
    drawn = document[DRAWN]
    if not isinstance(drawn, Shape):
        pytest.skip("flows have no switches")
    before = state(document)
    for name, was_on in switches_of(document, drawn).items():
        with document.step(TITLE) as step:
            toggle(step, DRAWN, name)
        assert switches_of(document, document.shape(DRAWN))[name] is not was_on  # type: ignore[arg-type]
        assert_valid(document)
        with document.step(TITLE) as step:
            toggle(step, DRAWN, name)
        assert switches_of(document, document.shape(DRAWN))[name] is was_on  # type: ignore[arg-type]
        document.undo()
        document.undo()
        assert state(document) == before


def test_the_checklist_of_kinds_is_offered() -> None:
    """13 kinds of activity, transaction, event sub-process, 5 gateways, typed events."""
    document = from_file(BY_KEY["task"])
    drawn = document[DRAWN]
    assert isinstance(drawn, Shape)
    offered = {kind.key for kind in replacements_for(document, drawn)}
    assert offered >= {
        "user_task",
        "service_task",
        "send_task",
        "receive_task",
        "manual_task",
        "business_rule_task",
        "script_task",
        "call_activity",
        "sub_process",
        "sub_process.expanded",
        "ad_hoc_sub_process",
        "ad_hoc_sub_process.expanded",
        "transaction",
        "event_sub_process",
    }


def row() -> Document:
    """Start – Gateway – A, B with a boundary event on A, and a task for C."""
    return (
        Sketch()
        .node("startEvent", "Start", 60, 100)
        .node("eventBasedGateway", "G", 150, 100)
        .node("receiveTask", "A", 300, 100)
        .node(
            "intermediateCatchEvent", "M", 300, 220, definitions=(EventDefinition(type="message"),)
        )
        .task("C", 500, 100)
        .node(
            "boundaryEvent",
            "Late",
            330,
            140,
            host="A",
            definitions=(EventDefinition(type="timer"),),
        )
        .flow("Start", "G", (78, 100), (125, 100))
        .flow("G", "A", (175, 100), (250, 100))
        .flow("G", "M", (150, 125), (150, 220), (282, 220))
        .flow("A", "C", (350, 100), (450, 100))
        .document()
    )


def test_flows_that_are_no_longer_allowed_are_dropped_and_counted() -> None:
    document = row()
    with document.step(TITLE) as step:
        lost = replace(step, "A_shape", BY_KEY["user_task"])
    assert lost == 1
    assert "G_A" not in document and "A_C" in document and "Late" in document
    document.undo()
    with document.step(TITLE) as step:
        assert replace(step, "G_shape", BY_KEY["exclusive_gateway"]) == 0
    assert document.shape("G_shape").is_set("isMarkerVisible")  # type: ignore[union-attr]


def test_an_event_sub_process_has_neither_flows_nor_boundary_events() -> None:
    document = row()
    with document.step(TITLE) as step:
        assert replace(step, "A_shape", BY_KEY["event_sub_process"]) == 3
    assert "Late" not in document and "A_C" not in document


def test_an_event_keeps_the_message_it_refers_to_when_it_is_thrown_instead() -> None:
    event = EventDefinition(type="message", id="D1", reference="Message_1")
    document = (
        Sketch()
        .add(Element(id="Message_1", type="message", name="Bescheid"))
        .node("intermediateCatchEvent", "E", 100, 100, definitions=(event,))
        .document()
    )
    with document.step(TITLE) as step:
        replace(step, "E_shape", BY_KEY["throw_event.message"])
    assert document.element("E").definitions == (event,)  # type: ignore[union-attr]


def test_a_task_that_opens_makes_room_to_the_right_and_below() -> None:
    document = (
        Sketch().task("A", 100, 100).task("B", 260, 100).task("D", 100, 220)
        .flow("A", "B", (150, 100), (210, 100)).document()
    )  # fmt: skip
    with document.step(TITLE) as step:
        replace(step, "A_shape", BY_KEY["sub_process.expanded"])
    boxes = [shape.bounds for shape in document.shapes_on("Sheet")]
    assert not any(a.overlaps(b) for a in boxes for b in boxes if a is not b)
    assert document.shape("A_shape").bounds[2:] == (350, 200)  # type: ignore[union-attr]


def test_a_sub_process_with_contents_does_not_become_a_task() -> None:
    sketch = Sketch().node(
        "subProcess", "S", 200, 200, size=(350, 200), properties=(("isExpanded", "true"),)
    )
    document = sketch.task("Inner", 200, 200, parent="S").document()
    before = state(document)
    with pytest.raises(Refused), document.step(TITLE) as step:
        replace(step, "S_shape", BY_KEY["user_task"])
    assert state(document) == before
    with document.step(TITLE) as step:
        replace(step, "S_shape", BY_KEY["transaction.expanded"])
    assert document.element("Inner").parent == "S"  # type: ignore[union-attr]


def test_a_pool_that_is_closed_loses_its_contents_and_gets_them_back_by_undo() -> None:
    sketch = Sketch(plane="Collaboration").pool("P", 0, 0, 600, 250).task("A", 200, 100)
    document = sketch.lane("L", 30, 0, 570, 250, members=("A",)).document()
    before = state(document)
    with document.step(TITLE) as step:
        replace(step, "P_shape", BY_KEY["pool.black_box"])
    assert {e.id for e in document.elements()} == {"Collaboration", "P"}
    document.undo()
    assert state(document) == before


def test_the_default_flow_moves_from_one_flow_to_another() -> None:
    document = (
        Sketch()
        .gateway("G", 100, 100, default_flow="G_B")
        .task("A", 300, 60)
        .task("B", 300, 200)
        .flow("G", "A", (100, 75), (100, 60), (250, 60))
        .flow("G", "B", (100, 125), (100, 200), (250, 200))
        .document()
    )
    with document.step(TITLE) as step:
        replace(step, "G_A_edge", BY_KEY["sequence_flow.default"])
    assert document.element("G").default_flow == "G_A"  # type: ignore[union-attr]
    with document.step(TITLE) as step:
        replace(step, "G_A_edge", BY_KEY["sequence_flow.conditional"])
    assert document.element("G").default_flow == ""  # type: ignore[union-attr]
