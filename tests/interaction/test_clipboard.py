"""Copying and pasting: what goes along, what it becomes there, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
import SpiffWorkflow.bpmn.parser
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.interaction.driver import Driver, drive
from tests.model.sketch import Sketch, three_tasks
from workbench.editing import prepare
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.interaction import clipboard
from workbench.interaction.changes import Note, Refusal
from workbench.interaction.commands.clipboard import PasteClipboard, PutOnClipboard
from workbench.io import bpmn
from workbench.model.document import Document
from workbench.model.records import (
    Edge,
    Element,
    EventDefinition,
    Flow,
    Item,
    Profile,
    Shape,
    Sheet,
    profile_id,
)
from workbench.model.snapshot import Snapshot

SCHEMA = Path(SpiffWorkflow.bpmn.parser.__file__).parent / "schema" / "BPMN20.xsd"
SEEN = Bounds(0, 0, 1200, 800)


def copied(driver: Driver, *elements: str) -> str:
    """Select elements, press Ctrl+C; returns the text on the clipboard."""
    driver.editor.select(f"{element}_shape" for element in elements)
    driver.key("C", "Control")
    request = driver.requests[-1]
    assert isinstance(request, PutOnClipboard), request
    return request.copied.text.decode("utf-8")


def paste(driver: Driver, text: str, at: tuple[float, float] | None) -> list[Element]:
    """Paste at a place; returns the elements that are selected then."""
    place = Point(*at) if at is not None else None
    clipboard.paste_text(driver.editor, text, place, SEEN)
    found = [driver.document.element(key) for key in driver.selected]
    return [element for element in found if element is not None]


def empty() -> Driver:
    return drive(Sketch().document())


def names(document: Snapshot, *types: str) -> list[str]:
    return sorted(element.name for element in document.elements(*types))


def dangling(document: Snapshot) -> list[tuple[str, str]]:
    return [
        (record.id, target)
        for record in document
        for _, target in record.references()
        if target not in document
    ]


def check_schema(xml: bytes) -> None:
    schema = etree.XMLSchema(etree.parse(str(SCHEMA)))
    schema.assertValid(etree.fromstring(xml))


# What goes along


def test_flows_between_copied_steps_come_along_and_get_new_ids() -> None:
    source = drive(three_tasks().document())
    text = copied(source, "A", "B")
    target = empty()
    made = paste(target, text, (400, 300))
    assert names(target.document, "task") == ["A", "B"]
    (flow,) = target.document.flows("sequenceFlow")
    assert {flow.source, flow.target} == {element.id for element in made}
    (edge,) = target.document.of_type(Edge)
    assert len(edge.waypoints) == 2


def test_what_is_on_the_clipboard_is_a_valid_file_by_itself() -> None:
    source = drive(three_tasks().document())
    text = copied(source, "A", "B", "C")
    check_schema(text.encode())
    alone = bpmn.read(text.encode())
    assert not alone.findings
    assert names(alone, "task") == ["A", "B", "C"]


def test_a_boundary_event_goes_with_its_activity() -> None:
    document = (
        Sketch()
        .task("A", 100, 100)
        .node(
            "boundaryEvent", "E", 120, 140, host="A", definitions=(EventDefinition(type="timer"),)
        )
        .document()
    )
    target = empty()
    paste(target, copied(drive(document), "A"), (400, 300))
    (event,) = target.document.elements("boundaryEvent")
    (task,) = target.document.elements("task")
    assert event.host == task.id
    assert target.center(event.id) == (420, 340)


def test_alone_it_becomes_an_intermediate_event() -> None:
    document = (
        Sketch()
        .task("A", 100, 100)
        .node(
            "boundaryEvent",
            "E",
            120,
            140,
            host="A",
            definitions=(EventDefinition(type="timer", properties=(("timeDuration", "P1D"),)),),
            properties=(),
        )
        .document()
    )
    target = empty()
    (event,) = paste(target, copied(drive(document), "E"), (400, 300))
    assert (event.type, event.host) == ("intermediateCatchEvent", "")
    assert event.definitions[0].properties == (("timeDuration", "P1D"),)
    check_schema(bpmn.write(target.document))


def test_on_the_border_of_an_activity_it_is_attached_again() -> None:
    document = (
        Sketch()
        .task("A", 100, 100)
        .node(
            "boundaryEvent", "E", 120, 140, host="A", definitions=(EventDefinition(type="timer"),)
        )
        .task("B", 400, 100)
        .document()
    )
    driver = drive(document)
    text = copied(driver, "E")
    (event,) = paste(driver, text, (450, 110))
    assert (event.type, event.host) == ("boundaryEvent", "B")
    assert driver.center(event.id) == (450, 110)


def test_an_event_that_is_nothing_without_its_activity_says_so() -> None:
    document = (
        Sketch()
        .task("A", 100, 100)
        .node(
            "boundaryEvent", "E", 120, 140, host="A", definitions=(EventDefinition(type="error"),)
        )
        .document()
    )
    driver = drive(document)
    driver.editor.select(["E_shape"])
    driver.key("C", "Control")
    assert isinstance(driver.requests[-1], Refusal)


def test_a_pool_brings_its_process_lanes_and_members() -> None:
    sketch = Sketch(plane="Collaboration").pool("Pool", 0, 0, 600, 240)
    sketch.lane("Upper", 30, 0, 570, 120, members=("A",)).task("A", 130, 60)
    sketch.lane("Lower", 30, 120, 570, 120, members=("B",)).task("B", 300, 180)
    sketch.flow("A", "B", (180, 60), (300, 60), (300, 140))
    source = drive(sketch.document())
    target = empty()
    (pool,) = paste(target, copied(source, "Pool"), (700, 500))
    document = target.document
    process = document.element(pool.refers_to)
    assert process is not None and process.type == "process"
    lanes = {lane.name: lane for lane in document.elements("lane")}
    (a,) = (e for e in document.elements("task") if e.name == "A")
    assert lanes["Upper"].members == (a.id,)
    assert a.parent == lanes["Upper"].parent == process.id
    assert dangling(document) == []
    check_schema(bpmn.write(document))


def test_a_collapsed_sub_process_brings_its_plane() -> None:
    document = (
        Sketch()
        .node("subProcess", "Sub", 100, 100)
        .add(
            Sheet(id="Plane", element="Sub"),
            Element(id="In", type="task", name="In", parent="Sub"),
            Shape(id="In_shape", sheet="Plane", element="In", bounds=Bounds(10, 10, 100, 80)),
        )
        .document()
    )
    target = empty()
    (sub,) = paste(target, copied(drive(document), "Sub"), (400, 300))
    planes = [s for s in target.document.sheets() if s.element == sub.id]
    (inside,) = target.document.shapes_on(planes[0].id)
    assert inside.bounds == Bounds(10, 10, 100, 80)
    assert target.document.element(inside.element).parent == sub.id


def test_a_lane_is_stacked_below_those_of_the_pool_it_is_pasted_on() -> None:
    sketch = Sketch(plane="Collaboration").pool("Pool", 0, 0, 600, 120)
    sketch.lane("Only", 30, 0, 570, 120, members=("A",)).task("A", 130, 60)
    driver = drive(sketch.document())
    (lane,) = paste(driver, copied(driver, "Only"), (300, 60))
    document = driver.document
    shape = document.shape_on("Sheet", lane.id)
    pool = document.shape_on("Sheet", "Pool")
    assert shape is not None and pool is not None
    assert shape.bounds == Bounds(30, 120, 570, 120)
    assert pool.bounds == Bounds(0, 0, 600, 240)
    (member,) = lane.members
    assert document.element(member).name == "A"
    assert driver.center(member) == (130, 180)


def test_the_profile_of_a_step_is_copied_with_it() -> None:
    profile = Profile(id=profile_id("A"), element="A", values=(("role", (Item("Amt", "R1"),)),))
    source = drive(Sketch().task("A", 100, 100).add(profile).document())
    target = empty()
    (made,) = paste(target, copied(source, "A"), (300, 300))
    assert target.document.profile(made.id).values == profile.values


FOREIGN = b"""<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
 xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
 xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
 id="D" targetNamespace="urn:x">
 <message id="Message_1" name="Antrag"/>
 <process id="P" isExecutable="false">
  <userTask id="T" name="Pr\xc3\xbcfen" camunda:assignee="chef">
   <extensionElements>
    <camunda:formData><camunda:formField id="f" label="a &amp; b"/></camunda:formData>
   </extensionElements>
  </userTask>
  <startEvent id="S"><messageEventDefinition id="M" messageRef="Message_1"/></startEvent>
 </process>
 <bpmndi:BPMNDiagram id="BD"><bpmndi:BPMNPlane id="BP" bpmnElement="P">
  <bpmndi:BPMNShape id="T_di" bpmnElement="T">
   <dc:Bounds x="100" y="100" width="100" height="80"/>
  </bpmndi:BPMNShape>
  <bpmndi:BPMNShape id="S_di" bpmnElement="S">
   <dc:Bounds x="20" y="122" width="36" height="36"/>
  </bpmndi:BPMNShape>
 </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>
"""


def test_what_another_program_says_of_a_step_is_copied_and_saved() -> None:
    document = bpmn.read(FOREIGN)
    prepare(document)
    source = drive(document, "BD")
    source.editor.select(["T_di"])
    source.key("C", "Control")
    text = source.requests[-1].copied.text.decode()
    target = empty()
    (made,) = paste(target, text, (400, 300))
    saved = etree.fromstring(bpmn.write(target.document))
    (task,) = saved.iter("{*}userTask")
    camunda = "{http://camunda.org/schema/1.0/bpmn}"
    assert task.get("id") == made.id
    assert task.get(f"{camunda}assignee") == "chef"
    (field,) = task.iter(f"{camunda}formField")
    assert field.get("label") == "a & b"
    again = etree.fromstring(copied_by_id(target, made.id).encode())
    assert len(list(again.iter(f"{camunda}formField"))) == 1, "and copied on before it is saved"
    target.document.undo()
    assert b"formField" not in bpmn.write(target.document)


def copied_by_id(driver: Driver, element: str) -> str:
    driver.editor.select_element(element)
    driver.key("C", "Control")
    return driver.requests[-1].copied.text.decode()


def test_a_message_flow_needs_one_of_its_pools() -> None:
    sketch = Sketch(plane="Collaboration").pool("One", 0, 0, 600, 200).task("A", 130, 100)
    sketch.pool("Two", 0, 300, 600, 200).task("B", 130, 400)
    ends = {"type_name": "messageFlow", "parent": "Collaboration"}
    sketch.flow("A", "B", (130, 140), (130, 360), **ends)
    driver = drive(sketch.document())
    both = copied(driver, "One", "Two")
    loose = copied(driver, "A", "B")
    check_schema(loose.encode())
    assert "messageFlow" in both
    assert "messageFlow" not in loose


# Shared definitions


def message_start(key: str, name: str) -> Sketch:
    return (
        Sketch()
        .add(Element(id=key, type="message", name=name))
        .node(
            "startEvent",
            "S",
            100,
            100,
            definitions=(EventDefinition(type="message", reference=key),),
        )
    )


@pytest.mark.parametrize(
    ("there", "name", "expected"),
    [
        ("Message_9", "Antrag", ["Antrag"]),  # the same by its name
        ("Message_1", "Bescheid", ["Antrag", "Bescheid"]),  # the same id means something else
        ("Message_1", "Antrag", ["Antrag"]),
    ],
)
def test_a_message_is_kept_where_it_is_known_and_brought_along_else(there, name, expected) -> None:
    text = copied(drive(message_start("Message_1", "Antrag").document()), "S")
    target = drive(message_start(there, name).document())
    (event,) = paste(target, text, (400, 300))
    assert names(target.document, "message") == expected
    named = target.document.element(event.definitions[0].reference)
    assert named is not None and named.name == "Antrag"


def test_copies_in_one_document_share_their_message() -> None:
    driver = drive(message_start("Message_1", "Antrag").document())
    paste(driver, copied(driver, "S"), (400, 300))
    assert names(driver.document, "message") == ["Antrag"]


# Where it goes


def test_pasted_twice_at_one_place_the_second_is_further_on() -> None:
    driver = drive(three_tasks().document())
    text = copied(driver, "A")
    (first,) = paste(driver, text, (700, 500))
    (second,) = paste(driver, text, (700, 500))
    assert driver.center(first.id) == (700, 500)
    assert driver.center(second.id) == (720, 520)


def test_inside_a_sub_process_it_belongs_to_that() -> None:
    document = (
        Sketch()
        .node("subProcess", "Sub", 500, 300, size=(400, 300), properties=(("isExpanded", "true"),))
        .task("A", 100, 100)
        .document()
    )
    driver = drive(document)
    (made,) = paste(driver, copied(driver, "A"), (500, 300))
    assert made.parent == "Sub"


def test_outside_all_pools_a_step_is_refused_with_a_reason_and_nothing_changes() -> None:
    sketch = Sketch(plane="Collaboration").pool("Pool", 0, 0, 600, 240).task("A", 130, 60)
    driver = drive(sketch.document())
    text = copied(driver, "A")
    before = list(driver.document)
    with pytest.raises(Refused, match="pool"):
        paste(driver, text, (300, 900))
    assert list(driver.document) == before
    assert not driver.document.is_modified


def test_without_a_pointer_it_lands_on_free_ground_in_the_pool() -> None:
    sketch = Sketch(plane="Collaboration").pool("Pool", 0, 0, 600, 240).task("A", 130, 120)
    driver = drive(sketch.document())
    text = copied(driver, "A")
    (made,) = paste(driver, text, None)
    copy, original = (driver.document.shape_on("Sheet", key).bounds for key in (made.id, "A"))
    assert not copy.overlaps(original)
    assert Bounds(0, 0, 600, 240).covers(copy)
    assert made.parent == "Pool_process"


def test_duplicates_stand_beside_and_are_one_step() -> None:
    driver = drive(three_tasks().document())
    driver.editor.select(["A_shape", "B_shape"])
    driver.key("D", "Control")
    assert len(driver.selected) == 2
    assert driver.center(driver.selected[0]) == (100, 210)
    driver.document.undo()
    assert names(driver.document, "task") == ["A", "B", "C"]


def test_a_pool_is_put_below_the_others() -> None:
    sketch = Sketch(plane="Collaboration").pool("Pool", 0, 0, 600, 240).task("A", 130, 60)
    driver = drive(sketch.document())
    (made,) = paste(driver, copied(driver, "Pool"), (300, 120))
    shape = driver.document.shape_on("Sheet", made.id)
    assert shape is not None and shape.bounds.y >= 240


# Text of other programs


def test_a_file_without_a_drawing_is_laid_out() -> None:
    text = """<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">
    <bpmn:process id="p"><bpmn:task id="a" name="A"/><bpmn:task id="b" name="B"/>
    <bpmn:sequenceFlow id="f" sourceRef="a" targetRef="b"/></bpmn:process></bpmn:definitions>"""
    target = empty()
    made = paste(target, text, (400, 300))
    assert sorted(element.name for element in made) == ["A", "B"]
    a, b = (target.document.shape_on("Sheet", element.id).bounds for element in made)
    assert not a.overlaps(b)


@pytest.mark.parametrize(
    "text",
    [
        '<bpmn:process id="p"><bpmn:task id="a" name="A"/></bpmn:process>',
        '<?xml version="1.0" encoding="ISO-8859-1"?><process><task id="a" name="A"/></process>',
        '<task id="a" name="A" camunda:assignee="x"/>',
        '\ufeff<!-- a note --><semantic:task id="a" name="A"/>',
    ],
)
def test_a_piece_of_a_file_is_enough(text: str) -> None:
    target = empty()
    (made,) = paste(target, text, (400, 300))
    assert (made.type, made.name) == ("task", "A")


def test_of_several_diagrams_the_first_is_pasted_and_the_others_are_told() -> None:
    sketch = three_tasks()
    sketch.records.append(Sheet(id="Second", element="Process"))
    sketch.sheet = "Second"
    text = bpmn.write_from_records(sketch.task("Other", 100, 100).document()).decode()
    target = empty()
    made = paste(target, text, (400, 300))
    assert [element.name for element in made] == ["A", "B", "C"]
    assert [one.text.source for one in target.requests if isinstance(one, Note)] == [
        "Pasted was the first diagram of the text; it holds another one. To see it, open the text "
        "as a file."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<bpmn:process",
        "<html><body>Hallo</body></html>",
        '<!DOCTYPE a [<!ENTITY x "y">]><definitions>&x;</definitions>',
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
    ],
)
def test_broken_text_is_refused_in_one_sentence_and_nothing_is_lost(text: str) -> None:
    driver = drive(three_tasks().document())
    before = list(driver.document)
    with pytest.raises(Refused, match="Not pasted"):
        paste(driver, text, (400, 300))
    assert list(driver.document) == before


# Cutting, and the whole round


def test_cutting_is_one_step_and_what_was_cut_can_be_pasted() -> None:
    driver = drive(three_tasks().document())
    driver.editor.select(["B_shape"])
    driver.key("X", "Control")
    (request,) = (r for r in driver.requests if isinstance(r, PutOnClipboard))
    assert names(driver.document, "task") == ["A", "C"]
    assert len(driver.document.history) == 1
    paste(driver, request.copied.text.decode(), (300, 100))
    assert names(driver.document, "task") == ["A", "B", "C"]


def test_only_flows_selected_says_what_to_do() -> None:
    driver = drive(three_tasks().document())
    driver.editor.select(["A_B_edge"])
    driver.key("C", "Control")
    assert isinstance(driver.requests[-1], Refusal)


def test_ctrl_v_asks_for_the_clipboard() -> None:
    driver = drive(three_tasks().document()).key("V", "Control")
    assert driver.requests == [PasteClipboard()]


kinds = st.sampled_from(("task", "userTask", "exclusiveGateway", "startEvent", "endEvent"))


@st.composite
def diagrams(draw) -> tuple[Document, list[str]]:
    """A pool with steps and flows here and there, and which of them are selected."""
    sketch = Sketch(plane="Collaboration").pool("Pool", 0, 0, 1000, 600)
    sketch.lane("Lane", 30, 0, 970, 600)
    number = draw(st.integers(2, 6))
    for place in range(number):
        x, y = 120 + 150 * place, 100 + 50 * draw(st.integers(0, 8))
        sketch.node(draw(kinds), f"N{place}", x, y)
    for source, target in draw(
        st.lists(st.tuples(st.integers(0, number - 1), st.integers(0, number - 1)), unique=True)
    ):
        if source != target:
            sketch.flow(f"N{source}", f"N{target}", (1, 1), (2, 2))
    wanted = draw(st.lists(st.integers(0, number - 1), min_size=1, unique=True))
    whole = draw(st.booleans())
    return sketch.document(), ["Pool"] if whole else [f"N{place}" for place in wanted]


@settings(max_examples=40, deadline=None)
@given(diagrams())
def test_a_copy_in_an_empty_document_is_the_same_up_to_ids_and_place(case) -> None:
    document, wanted = case
    source = drive(document)
    text = copied(source, *wanted)
    check_schema(text.encode())
    target = empty()
    before = list(target.document)
    paste(target, text, (2000, 2000))
    there = target.document
    assert dangling(there) == []
    inside = {element.name for element in there.elements() if element.name}
    expected = (
        set(wanted) if wanted != ["Pool"] else {e.name for e in document.elements() if e.name}
    )
    assert inside == expected
    assert forms(there) == forms(document, inside)
    assert flows(there) == [
        ends for ends in flows(document) if ends[0] in inside and ends[1] in inside
    ]
    saved = bpmn.write(there)
    check_schema(saved)
    assert names(bpmn.read(saved)) == names(there)
    there.undo()
    assert list(there) == before


def forms(document: Snapshot, inside: set[str] | None = None) -> set[tuple[object, ...]]:
    """What is drawn, by name, with its place from the first of them."""
    found = []
    for shape in document.of_type(Shape):
        element = document.element(shape.element)
        if element is not None and (inside is None or element.name in inside):
            found.append((element.name, element.type, shape.bounds))
    left = min(box.x for _, _, box in found)
    top = min(box.y for _, _, box in found)
    return {(name, sort, box.moved(-left, -top)) for name, sort, box in found}


def flows(document: Snapshot) -> list[tuple[str, str]]:
    found = []
    for flow in document.of_type(Flow):
        source, target = document.element(flow.source), document.element(flow.target)
        if source is not None and target is not None:
            found.append((source.name, target.name))
    return sorted(found)
