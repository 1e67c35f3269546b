"""What becomes of each part of a file: the records that everything else works with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.io.bpmn.files import own
from workbench.errors import Unreadable
from workbench.geometry import Bounds, Point
from workbench.io.bpmn import read, write
from workbench.model.document import Document
from workbench.model.records import (
    Edge,
    Element,
    EventDefinition,
    Flow,
    Item,
    Look,
    Profile,
    Shape,
    Sheet,
)


@pytest.fixture(scope="module")
def permit() -> Document:
    return read(own("permit"))


def test_a_proper_file_has_no_findings(permit: Document) -> None:
    assert permit.findings == ()
    assert not permit.is_modified


@pytest.mark.parametrize(
    "record",
    [
        Element(id="Message_Application", type="message", name="Bauantrag"),
        Element(
            id="Error_Incomplete",
            type="error",
            name="Unterlagen fehlen",
            properties=(("errorCode", "E1"),),
        ),
        Element(
            id="CategoryValue_1",
            type="categoryValue",
            parent="Category_1",
            properties=(("value", "Prüfung"),),
        ),
        Element(id="Collaboration_1", type="collaboration", documentation="Wer mit wem."),
        Element(
            id="Pool_Office",
            type="participant",
            name="Bauamt",
            parent="Collaboration_1",
            refers_to="Process_Permit",
        ),
        Element(
            id="Pool_Citizen",
            type="participant",
            name="Antragsteller",
            parent="Collaboration_1",
            properties=(("multiplicity", "1..5"),),
        ),
        Element(
            id="Process_Permit",
            type="process",
            name="Baugenehmigung",
            documentation="Vom Antrag zum Bescheid.",
            properties=(("isExecutable", "false"),),
        ),
        Element(
            id="Lane_Clerk",
            type="lane",
            name="Sachbearbeitung",
            parent="Process_Permit",
            members=(
                "Start_Received",
                "Task_Check",
                "Boundary_Missing",
                "Gateway_Complete",
                "Call_Archive",
            ),
        ),
        Element(
            id="Lane_Deputy",
            type="lane",
            name="Vertretung",
            parent="Lane_Head",
            members=("Task_Notify",),
        ),
        Element(id="DataInput_Plan", type="dataInput", name="Bauplan", parent="Process_Permit"),
        Element(
            id="Start_Received",
            type="startEvent",
            name="Antrag eingegangen",
            parent="Process_Permit",
            definitions=(
                EventDefinition(
                    type="message", id="MessageDefinition_1", reference="Message_Application"
                ),
            ),
        ),
        Element(
            id="Task_Check",
            type="userTask",
            name="Antrag prüfen",
            documentation="Auf Vollständigkeit.",
            parent="Process_Permit",
            default_flow="Flow_2",
            loop="sequential",
            properties=(("completionQuantity", "1"), ("loopCardinality", "3")),
        ),
        Element(
            id="Boundary_Missing",
            type="boundaryEvent",
            name="Frist abgelaufen",
            parent="Process_Permit",
            host="Task_Check",
            properties=(("cancelActivity", "false"),),
            definitions=(
                EventDefinition(
                    type="timer",
                    id="TimerDefinition_1",
                    properties=(("timeDuration", "P30D"),),
                ),
            ),
        ),
        Element(
            id="Gateway_Complete",
            type="exclusiveGateway",
            name="Vollständig?",
            parent="Process_Permit",
            default_flow="Flow_4",
        ),
        Element(
            id="Sub_Decide",
            type="subProcess",
            name="Entscheiden",
            parent="Process_Permit",
            loop="standard",
        ),
        Element(
            id="Task_Fee",
            type="scriptTask",
            name="Gebühr berechnen",
            parent="Sub_Decide",
            properties=(
                ("script", "fee = 3 if area < 100 else 5"),
                ("scriptFormat", "text/x-python"),
            ),
        ),
        Element(
            id="Call_Archive",
            type="callActivity",
            name="Akte ablegen",
            parent="Process_Permit",
            refers_to="Process_Archive",
        ),
        Element(
            id="Data_Application",
            type="dataObjectReference",
            name="Antrag",
            parent="Process_Permit",
            refers_to="DataObject_Application",
            properties=(("dataState", "geprüft"),),
        ),
        Element(
            id="Group_Check",
            type="group",
            name="Prüfung",
            parent="Process_Permit",
            refers_to="CategoryValue_1",
        ),
        Element(
            id="Note_Deadline",
            type="textAnnotation",
            name="Frist: drei Monate",
            parent="Collaboration_1",
        ),
        Flow(
            id="Flow_3",
            type="sequenceFlow",
            name="ja",
            parent="Process_Permit",
            source="Gateway_Complete",
            target="Sub_Decide",
            properties=(("conditionExpression", "complete == true"),),
        ),
        Flow(
            id="MessageFlow_Application",
            type="messageFlow",
            name="Antrag",
            parent="Collaboration_1",
            source="Pool_Citizen",
            target="Start_Received",
            refers_to="Message_Application",
        ),
        Flow(
            id="Association_Deadline",
            type="association",
            parent="Collaboration_1",
            source="Task_Check",
            target="Note_Deadline",
            properties=(("associationDirection", "None"),),
        ),
        Flow(
            id="Input_Plan",
            type="dataInputAssociation",
            parent="Task_Check",
            source="Data_Application",
            target="Task_Check",
        ),
        Flow(
            id="Output_Register",
            type="dataOutputAssociation",
            parent="Task_Check",
            source="Task_Check",
            target="Data_Register",
        ),
        Profile(
            id="Process_Permit~profile",
            element="Process_Permit",
            values=(
                ("legal_bases", (Item("Landesbauordnung", "law-1"), Item("Satzung"))),
                ("objective", "Sicheres Bauen"),
                ("times", ((("what", "Bearbeitung"), ("minutes", "90")),)),
            ),
        ),
        Sheet(id="Diagram_Decide", name="Entscheiden", element="Sub_Decide"),
        Shape(
            id="Start_Received_di",
            sheet="Diagram_Main",
            element="Start_Received",
            bounds=Bounds(202, 152.5, 36, 36),
            label=Bounds(180, 193, 81, 27),
            look=Look(font="Arial", font_size=11.0, bold=True),
        ),
        Shape(
            id="Task_Check_di",
            sheet="Diagram_Main",
            element="Task_Check",
            bounds=Bounds(300, 130, 100, 80),
            look=Look(stroke="#0d4372", fill="#bbdefb", text_color="#0d4372"),
        ),
        Shape(
            id="Gateway_Complete_di",
            sheet="Diagram_Main",
            element="Gateway_Complete",
            bounds=Bounds(465, 145, 50, 50),
            properties=(("isMarkerVisible", "true"),),
        ),
        Edge(
            id="Flow_3_di",
            sheet="Diagram_Main",
            element="Flow_3",
            waypoints=(Point(490, 195), Point(490, 330), Point(600, 330)),
            label=Bounds(500, 300, 10, 14),
        ),
        Edge(
            id="MessageFlow_Application_di",
            sheet="Diagram_Main",
            element="MessageFlow_Application",
            waypoints=(Point(220, 0), Point(220, 152)),
            properties=(("messageVisibleKind", "initiating"),),
        ),
    ],
    ids=lambda record: record.id,
)
def test_each_part_becomes_this_record(permit: Document, record: Element) -> None:
    assert permit[record.id] == record


def test_containers_come_before_what_they_contain(permit: Document) -> None:
    place = {record.id: number for number, record in enumerate(permit)}
    for element in permit.elements():
        if element.parent:
            assert place[element.parent] < place[element.id]
    assert place["Sub_Decide"] < place["Flow_Inner"] < place["Task_Notify"]


def test_every_diagram_of_a_file_is_a_sheet(permit: Document) -> None:
    assert [sheet.name for sheet in permit.sheets()] == ["Übersicht", "Entscheiden"]
    assert {shape.element for shape in permit.shapes_on("Diagram_Decide")} == {
        "Task_Inspect",
        "Task_Fee",
    }


def wrapped(inside: str, root: str = "") -> bytes:
    return (
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" '
        'xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI" '
        'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" '
        'xmlns:di="http://www.omg.org/spec/DD/20100524/DI" '
        'xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" '
        f'targetNamespace="urn:x" {root}>{inside}</definitions>'
    ).encode()


def test_what_has_no_id_gets_one_that_no_file_can_have() -> None:
    document = read(
        wrapped(
            '<process id="p"><task/><task/><sequenceFlow sourceRef="a" targetRef="b"/></process>'
            '<d:BPMNDiagram><d:BPMNPlane bpmnElement="p"><d:BPMNShape/></d:BPMNPlane>'
            "</d:BPMNDiagram>"
        )
    )
    assert [record.id for record in document] == [
        "p",
        "~task_1",
        "~task_2",
        "~sequenceFlow_1",
        "~BPMNDiagram_1",
        "~BPMNShape_1",
    ]


def test_elements_that_share_an_id_are_kept_apart() -> None:
    document = read(wrapped('<process id="p"><task id="t"/><task id="t"/><task id="t"/></process>'))
    assert [element.id for element in document.elements("task")] == ["t", "~t~2", "~t~3"]


def test_qualified_references_find_what_they_mean() -> None:
    document = read(
        wrapped(
            '<message id="m"/><process id="p"><task id="a"/><task id="x:b"/>'
            '<sequenceFlow id="f" sourceRef="tns:a" targetRef="x:b"/>'
            '<laneSet><lane id="l"><flowNodeRef>tns:a</flowNodeRef></lane></laneSet>'
            '<startEvent id="s"><messageEventDefinition messageRef="tns:m"/></startEvent>'
            '<callActivity id="c" calledElement="other:elsewhere"/></process>'
            '<d:BPMNDiagram id="g"><d:BPMNPlane bpmnElement="tns:p"><d:BPMNShape id="h" '
            'bpmnElement="tns:a"/></d:BPMNPlane></d:BPMNDiagram>'
        )
    )
    flow, lane, start = document.flow("f"), document.element("l"), document.element("s")
    assert flow is not None and (flow.source, flow.target) == ("a", "x:b")
    assert lane is not None and lane.members == ("a",)
    assert start is not None and start.definitions[0].reference == "m"
    assert document.element("c").refers_to == "other:elsewhere"  # type: ignore[union-attr]
    assert document.sheets()[0].element == "p"
    assert document.shape("h").element == "a"  # type: ignore[union-attr]


def test_what_other_programs_put_into_extensions_is_not_taken_for_the_process() -> None:
    document = read(
        wrapped(
            '<process id="p"><extensionElements><task id="inside"/>'
            '<v:x xmlns:v="urn:v"><task id="deeper"/></v:x></extensionElements>'
            '<v:y xmlns:v="urn:v" id="foreign"><task id="foreign-task"/></v:y>'
            '<task id="t"><documentation>a <b xmlns="urn:html">bold</b> word</documentation></task>'
            "</process>"
        )
    )
    assert [record.id for record in document] == ["p", "t"]
    assert document.element("t").documentation == "a bold word"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("written", "understood"),
    [
        ("#abc", "#aabbcc"),
        ("#ABCDEF", "#abcdef"),
        ("#abcdef80", "#abcdef"),
        ("rgb(1, 2,255)", "#0102ff"),
        ("Red", "#ff0000"),
        ("rgb(1,2,300)", ""),
        ("#12345", ""),
        ("url(#x)", ""),
    ],
)
def test_colours_are_understood_in_all_the_ways_they_are_written(
    written: str, understood: str
) -> None:
    document = read(
        wrapped(
            '<process id="p"><task id="t"/></process><d:BPMNDiagram id="g"><d:BPMNPlane '
            f'bpmnElement="p"><d:BPMNShape id="s" bpmnElement="t" bioc:fill="{written}">'
            '<dc:Bounds x="0" y="0" width="1" height="1"/></d:BPMNShape></d:BPMNPlane>'
            "</d:BPMNDiagram>"
        )
    )
    assert document.shape("s").look.fill == understood  # type: ignore[union-attr]


def test_the_colours_of_the_standard_come_before_the_older_ones() -> None:
    document = read(
        wrapped(
            '<process id="p"><task id="t"/></process><d:BPMNDiagram id="g"><d:BPMNPlane '
            'bpmnElement="p"><d:BPMNShape id="s" bpmnElement="t" bioc:stroke="#111111" '
            'color:border-color="#222222" bioc:fill="#333333" '
            'xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0">'
            '<dc:Bounds x="0" y="0" width="1" height="1"/></d:BPMNShape></d:BPMNPlane>'
            "</d:BPMNDiagram>"
        )
    )
    look = document.shape("s").look  # type: ignore[union-attr]
    assert look == Look(stroke="#222222", fill="#333333")


def test_namespaces_may_be_named_as_the_file_likes() -> None:
    data = wrapped('<process id="p"><task id="t" v:x="1"/></process>', 'xmlns:v="urn:a b"')
    document = read(data)
    assert document["t"] == Element(id="t", type="task", parent="p")


def test_a_label_without_extent_is_placed_by_the_notation() -> None:
    document = read(
        wrapped(
            '<process id="p"><task id="t"/></process><d:BPMNDiagram id="g"><d:BPMNPlane '
            'bpmnElement="p"><d:BPMNShape id="s" bpmnElement="t">'
            '<dc:Bounds x="0" y="0" width="1" height="1"/><d:BPMNLabel>'
            '<dc:Bounds x="5" y="5" width="0" height="0"/></d:BPMNLabel></d:BPMNShape>'
            "</d:BPMNPlane></d:BPMNDiagram>"
        )
    )
    assert document.shape("s").label is None  # type: ignore[union-attr]
    assert document.findings == ()


def test_a_file_is_read_from_its_path_too(tmp_path: Path) -> None:
    assert len(read(own("bare"))) == len(read(own("bare").read_bytes()))
    with pytest.raises(Unreadable, match="There is no file"):
        read(tmp_path / "none.bpmn")
    with pytest.raises(Unreadable, match="is a folder"):
        read(tmp_path)


def test_blanks_around_a_reference_mean_nothing() -> None:
    plain = own("permit").read_bytes()
    padded = re.sub(
        rb'(sourceRef|targetRef|bpmnElement|attachedToRef|processRef|default)="([^"]*)"',
        rb'\1=" \2\n"',
        plain,
    )
    assert padded != plain
    document = read(padded)
    assert list(document) == list(read(plain))
    assert document.findings == read(plain).findings
    assert write(document) == padded
