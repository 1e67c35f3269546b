"""Each thing that may be broken in a file: said with its rule, its records and its line."""

from __future__ import annotations

import pytest

from tests.io.bpmn.test_reading import wrapped
from workbench.geometry import Bounds
from workbench.io.bpmn import read, write
from workbench.model.document import Document
from workbench.model.finding import Severity
from workbench.model.records import Shape
from workbench.words import mark


def process(inside: str) -> str:
    return f'<process id="p"><task id="a" name="A"/><task id="b"/>{inside}</process>'


def sheet(inside: str) -> str:
    return (
        f'<d:BPMNDiagram id="g"><d:BPMNPlane bpmnElement="p">{inside}</d:BPMNPlane></d:BPMNDiagram>'
    )


def shape(element: str, x: str = "0", width: str = "9") -> str:
    return (
        f'<d:BPMNShape id="{element}_di" bpmnElement="{element}">'
        f'<dc:Bounds x="{x}" y="0" width="{width}" height="9"/></d:BPMNShape>'
    )


def edge(element: str, points: str) -> str:
    return f'<d:BPMNEdge id="{element}_di" bpmnElement="{element}">{points}</d:BPMNEdge>'


DRAWN = shape("a") + shape("b")
TWO_POINTS = '<di:waypoint x="0" y="0"/><di:waypoint x="5" y="0"/>'
FLOW = '<sequenceFlow id="f" sourceRef="a" targetRef="b"/>'
POOLS = (
    '<collaboration id="c"><participant id="one" processRef="p"/><participant id="two" '
    'processRef="q"/>{}</collaboration>'
)

CASES = [
    (
        "read.flow-without-target",
        process('<sequenceFlow id="f" sourceRef="a"/>') + sheet(DRAWN),
        ("f",),
    ),
    (
        "read.flow-without-source",
        process('<sequenceFlow id="f" targetRef="a"/>') + sheet(DRAWN),
        ("f",),
    ),
    ("read.flow-without-ends", process('<sequenceFlow id="f"/>') + sheet(DRAWN), ("f",)),
    (
        "read.flow-unknown-source",
        process('<sequenceFlow id="f" sourceRef="?" targetRef="a"/>') + sheet(DRAWN),
        ("f",),
    ),
    (
        "read.flow-unknown-target",
        process('<association id="f" sourceRef="a" targetRef="gone"/>') + sheet(DRAWN),
        ("f",),
    ),
    (
        "read.flow-unknown-source",
        '<process id="p"><task id="a"><dataInputAssociation id="f"><sourceRef>gone</sourceRef>'
        "</dataInputAssociation></task></process>" + sheet(shape("a")),
        ("f",),
    ),
    (
        "read.flow-strange-end",
        process('<textAnnotation id="n"/><sequenceFlow id="f" sourceRef="a" targetRef="n"/>')
        + sheet(DRAWN + shape("n") + edge("f", TWO_POINTS)),
        ("f", "n"),
    ),
    (
        "read.flow-across-pools",
        POOLS.format("")
        + process('<sequenceFlow id="f" sourceRef="a" targetRef="z"/>')
        + '<process id="q"><task id="z"/></process>'
        + sheet(DRAWN + shape("z") + shape("one") + shape("two") + edge("f", TWO_POINTS)),
        ("f",),
    ),
    (
        "read.message-flow-inside-pool",
        POOLS.format('<messageFlow id="m" sourceRef="one" targetRef="a"/>')
        + process("")
        + '<process id="q"/>'
        + sheet(DRAWN + shape("one") + shape("two") + edge("m", TWO_POINTS)),
        ("m",),
    ),
    (
        "read.boundary-without-host",
        process('<boundaryEvent id="e"/>') + sheet(DRAWN + shape("e")),
        ("e",),
    ),
    (
        "read.boundary-unknown-host",
        process('<boundaryEvent id="e" attachedToRef="?"/>') + sheet(DRAWN + shape("e")),
        ("e",),
    ),
    (
        "read.boundary-strange-host",
        process('<boundaryEvent id="e" attachedToRef="e"/>') + sheet(DRAWN + shape("e")),
        ("e",),
    ),
    (
        "read.unknown-reference",
        process('<dataStoreReference id="s" dataStoreRef="gone"/>') + sheet(DRAWN + shape("s")),
        ("s",),
    ),
    (
        "read.unknown-reference",
        process('<exclusiveGateway id="x" default="gone"/>') + sheet(DRAWN + shape("x")),
        ("x",),
    ),
    (
        "read.unknown-reference",
        process('<endEvent id="x"><signalEventDefinition signalRef="gone"/></endEvent>')
        + sheet(DRAWN + shape("x")),
        ("x",),
    ),
    (
        "read.lane-unknown-member",
        process('<laneSet><lane id="l"><flowNodeRef>gone</flowNodeRef></lane></laneSet>')
        + sheet(DRAWN + shape("l", "500")),
        ("l",),
    ),
    (
        "read.node-in-two-lanes",
        process(
            '<laneSet><lane id="l"><flowNodeRef>a</flowNodeRef></lane>'
            '<lane id="k"><flowNodeRef>a</flowNodeRef></lane></laneSet>'
        )
        + sheet(DRAWN + shape("l", "500") + shape("k", "600")),
        ("a", "l", "k"),
    ),
    (
        "read.node-in-no-lane",
        process('<laneSet><lane id="l"><flowNodeRef>a</flowNodeRef></lane></laneSet>')
        + sheet(shape("l", "0", "90") + shape("a") + shape("b", "20")),
        ("b", "l"),
    ),
    (
        "read.invalid-id",
        process('<task id="1 x"/>') + sheet(DRAWN + shape("1 x")),
        ("1 x", "1 x_di"),
    ),
    ("read.duplicate-id", process('<dataObject id="a"/>') + sheet(DRAWN), ("a", "~a~2")),
    (
        "read.unknown-element",
        process('<hyperTask id="h" name="H"><part/></hyperTask>') + sheet(DRAWN + shape("h")),
        ("h",),
    ),
    (
        "read.unknown-attribute",
        process('<task id="t" speed="9"/>') + sheet(DRAWN + shape("t")),
        ("t",),
    ),
    ("read.no-diagram", process(""), ()),
    ("read.not-drawn", process("") + sheet(shape("a")), ("b",)),
    ("read.not-drawn", process(FLOW) + sheet(DRAWN), ("f",)),
    (
        "read.shape-without-bounds",
        process("") + sheet(shape("a") + '<d:BPMNShape id="s" bpmnElement="b"/>'),
        ("s",),
    ),
    ("read.odd-bounds", process("") + sheet(shape("a") + shape("b", "NaN")), ("b_di",)),
    ("read.odd-bounds", process("") + sheet(shape("a") + shape("b", "1e300")), ("b_di",)),
    ("read.odd-bounds", process("") + sheet(shape("a") + shape("b", "0", "-5")), ("b_di",)),
    ("read.odd-bounds", process("") + sheet(shape("a") + shape("b", "12,5")), ("b_di",)),
    (
        "read.odd-label",
        process("")
        + sheet(
            shape("a")
            + shape("b").replace(
                "</d:BPMNShape>",
                '<d:BPMNLabel><dc:Bounds x="INF" y="0" width="1" height="1"/></d:BPMNLabel>'
                "</d:BPMNShape>",
            )
        ),
        ("b_di",),
    ),
    (
        "read.edge-without-waypoints",
        process(FLOW) + sheet(DRAWN + edge("f", '<di:waypoint x="0" y="0"/>')),
        ("f_di",),
    ),
    (
        "read.odd-waypoints",
        process(FLOW) + sheet(DRAWN + edge("f", TWO_POINTS + '<di:waypoint x="" y="0"/>')),
        ("f_di",),
    ),
    ("read.shape-unknown-element", process("") + sheet(DRAWN + shape("ghost")), ("ghost_di",)),
    (
        "read.shape-without-element",
        process("") + sheet(DRAWN + shape("ghost").replace(' bpmnElement="ghost"', "")),
        ("ghost_di",),
    ),
    (
        "read.edge-unknown-element",
        process("") + sheet(DRAWN + edge("ghost", TWO_POINTS)),
        ("ghost_di",),
    ),
    (
        "read.edge-without-element",
        process("") + sheet(DRAWN + edge("ghost", TWO_POINTS).replace(' bpmnElement="ghost"', "")),
        ("ghost_di",),
    ),
    (
        "read.duplicate-shape",
        process("") + sheet(DRAWN + shape("a").replace("a_di", "again")),
        ("again", "a_di"),
    ),
    (
        "read.duplicate-edge",
        process(FLOW)
        + sheet(DRAWN + edge("f", TWO_POINTS) + edge("f", TWO_POINTS).replace("f_di", "again")),
        ("again", "f_di"),
    ),
]


@pytest.mark.parametrize(("rule", "inside", "records"), CASES, ids=lambda case: str(case)[:40])
def test_what_is_broken_is_found(rule: str, inside: str, records: tuple[str, ...]) -> None:
    data = wrapped("\n" + inside)
    document = read(data)
    (finding,) = document.findings
    assert (finding.rule, finding.records) == (rule, records)
    assert finding.severity in Severity
    assert finding.line >= (1 if records else 0)
    assert str(finding.text).endswith(".")
    assert write(document) == data  # nothing is repaired unasked


NO_CASES = {
    "a flow to itself": process('<sequenceFlow id="f" sourceRef="a" targetRef="a"/>')
    + sheet(DRAWN + edge("f", TWO_POINTS)),
    "a call of a process in another file": process(
        '<callActivity id="x" calledElement="elsewhere"/>'
    )
    + sheet(DRAWN + shape("x")),
    "an association with a flow": process(
        FLOW + '<textAnnotation id="n"/><association id="w" sourceRef="n" targetRef="f"/>'
    )
    + sheet(DRAWN + shape("n") + edge("f", TWO_POINTS) + edge("w", TWO_POINTS)),
    "the contents of a collapsed sub-process": process(
        '<subProcess id="s"><task id="in"/></subProcess>'
    )
    + sheet(DRAWN + shape("s")),
    "a process of which nothing is drawn": process("")
    + '<process id="q"><task id="z"/></process>'
    + sheet(DRAWN),
    "a node in a lane and in the lane inside it": process(
        '<laneSet><lane id="l"><flowNodeRef>a</flowNodeRef><flowNodeRef>b</flowNodeRef>'
        '<childLaneSet><lane id="k"><flowNodeRef>a</flowNodeRef></lane></childLaneSet></lane>'
        "</laneSet>"
    )
    + sheet(DRAWN + shape("l") + shape("k")),
    "data from a property": '<process id="p"><property id="v"/><task id="a">'
    '<dataInputAssociation id="i"><sourceRef>v</sourceRef></dataInputAssociation></task></process>'
    + sheet(shape("a")),
    "a message drawn on two flows": '<message id="m"/>'
    + process("")
    + sheet(DRAWN + shape("m") + shape("m").replace("m_di", "n_di")),
    "nothing at all": "",
}


@pytest.mark.parametrize("name", NO_CASES)
def test_what_is_right_is_not_found(name: str) -> None:
    assert [str(finding.text) for finding in read(wrapped(NO_CASES[name])).findings] == []


def test_the_line_is_the_one_in_the_file() -> None:
    text = wrapped(process("\n\n<task id='t' speed='9'/>") + sheet(DRAWN)).decode()
    lines = text[: text.index("<task id='t'")].count("\n") + 1
    findings = {finding.rule: finding.line for finding in read(text.encode()).findings}
    assert findings["read.unknown-attribute"] == lines == 3


def test_missing_sizes_are_those_of_the_kind() -> None:
    document = read(
        wrapped(
            '<process id="p"><startEvent id="s"/><exclusiveGateway id="x"/><task id="t"/></process>'
            + sheet("".join(shape(key, "7", "") for key in "sxt"))
        )
    )
    bounds = [picture.bounds for picture in document.of_type(Shape)]
    assert bounds == [Bounds(7, 0, 36, 9), Bounds(7, 0, 50, 9), Bounds(7, 0, 100, 9)]


def test_a_symbol_for_nothing_is_kept_and_can_be_moved() -> None:
    document: Document = read(wrapped(process("") + sheet(DRAWN + shape("ghost"))))
    with document.step(mark("move")) as step:
        step.update("ghost_di", bounds=Bounds(40, 50, 9, 9))
    assert b'bpmnElement="ghost"><dc:Bounds x="40" y="50"' in write(document)
