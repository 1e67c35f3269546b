"""Whatever bytes are opened: a document, or one clear sentence.  Never anything else."""

from __future__ import annotations

import random
import re
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.io.bpmn.files import OWN_FILES, own
from workbench.errors import Unreadable
from workbench.io.bpmn import read, write, write_from_records
from workbench.model.document import Document
from workbench.model.records import Edge, Flow, Look, Shape
from workbench.words import mark

SEEDS = {path.stem: path.read_bytes() for path in OWN_FILES}
# Pieces that mean something to somebody on the way.
PIECES = (
    b"<",
    b">",
    b"/>",
    b"</bpmn:task>",
    b"<bpmn:task/>",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"]]>",
    b"<?x",
    b"&",
    b"&#0;",
    b"&amp;",
    b'"',
    b"'",
    b"=",
    b"\x00",
    b"\xff\xfe",
    b"\xc3",
    b"\xe4",
    b" xmlns=''",
    b' id="Task_Check"',
    b' id=""',
    b"NaN",
    b"1e400",
    b'encoding="utf-7"',
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"<bpmn:laneSet>",
    b"<bpmn:documentation>",
    b"<dc:Bounds/>",
    b"<di:waypoint/>",
    b"<bpmndi:BPMNPlane>",
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A proper file with some bytes changed, cut out, doubled or put in."""
    data = bytearray(SEEDS[draw(st.sampled_from(sorted(SEEDS)))])
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 60))
        match draw(st.sampled_from(("cut", "double", "put", "flip", "bytes"))):
            case "cut":
                del data[place : place + length]
            case "double":
                data[place:place] = data[place : place + length]
            case "put":
                data[place:place] = draw(st.sampled_from(PIECES))
            case "flip":
                for at in range(place, min(place + 3, len(data))):
                    data[at] ^= 1 << draw(st.integers(0, 7))
            case "bytes":
                data[place:place] = draw(st.binary(max_size=8))
    return bytes(data)


ATTRIBUTE = re.compile(rb'\s([\w:.-]+)="([^"]*)"')
VALUES = (b"", b"NaN", b"-1e999", b"12,5", b"x:y", b"../../x", b"Task_Check", b"~1", b"&#10;")
TAGS = ("task", "lane", "laneSet", "participant", "subProcess", "unknown", "documentation", "group")


@st.composite
def distorted(draw: st.DrawFn) -> bytes:
    """A well-formed file whose attributes and tags are not what they should be."""
    data = SEEDS[draw(st.sampled_from(("bare", "permit")))]
    for _ in range(draw(st.integers(1, 8))):
        match draw(st.sampled_from(("value", "swap", "drop", "tag"))):
            case "tag":
                tag = draw(st.sampled_from(TAGS)).encode()
                other = draw(st.sampled_from(TAGS)).encode()
                data = re.sub(rb"(</?(?:bpmn:)?)%b\b" % tag, rb"\g<1>" + other, data)
            case what:
                head = data.index(b"definitions")
                found = [m for m in ATTRIBUTE.finditer(data, head) if m[1][:5] != b"xmlns"]
                one, two = draw(st.sampled_from(found)), draw(st.sampled_from(found))
                if what == "drop":
                    data = data[: one.start()] + data[one.end() :]
                else:
                    value = two[2] if what == "swap" else draw(st.sampled_from(VALUES))
                    data = data[: one.start(2)] + value + data[one.end(2) :]
    return data


def open_save_and_say(data: bytes) -> None:
    """What a person would do with the file: open it, save it, change it, save it again."""
    try:
        document = read(data)
    except Unreadable as error:
        assert str(error).strip()
        assert "\n" not in str(error)
        return
    assert all(
        str(finding.text) and finding.rule.startswith("read.") for finding in document.findings
    )
    assert write(document) == data
    with document.step(mark("rename")) as step:
        for element in list(document.elements()):
            step.update(element, name=f"{element.name}x", documentation="d")
        for number, record in enumerate(list(document)):
            if number % 5 == 0:
                step.remove(record.id)
    read(write(document))
    read(write_from_records(document))


@settings(max_examples=300, deadline=None)
@given(damaged())
@example(b"")
@example(b"<")
@example(b"\xff\xfe<\x00")
@example(b"<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>")
def test_damaged_files_open_or_are_refused_in_words(data: bytes) -> None:
    open_save_and_say(data)


# These are named elsewhere, or by what is made for them.
NAMED_ELSEWHERE = ("group", "category", "categoryValue", "itemDefinition")


def contents(document: Document) -> list[Counter[object]]:
    """What a document holds, without the ids that reading had to make up."""
    return [
        Counter(
            (element.type, element.name, element.documentation)
            for element in document.elements()
            if element.type not in NAMED_ELSEWHERE
        ),
        Counter(flow.type for flow in document.of_type(Flow)),
        Counter((shape.bounds, shape.label, shape.look) for shape in document.of_type(Shape)),
        Counter((edge.waypoints, edge.look) for edge in document.of_type(Edge)),
    ]


@settings(max_examples=200, deadline=None)
@given(distorted())
def test_distorted_files_lose_nothing_when_all_of_them_is_edited(data: bytes) -> None:
    open_save_and_say(data)
    document = read(data)
    with document.step(mark("edit")) as step:
        for element in list(document.elements()):
            step.update(element, name=f"{element.name}x", documentation="d")
        for shape in list(document.of_type(Shape)):
            step.update(shape, bounds=shape.bounds.moved(1, 1), look=Look(fill="#123456"))
        for edge in list(document.of_type(Edge)):
            step.update(edge, waypoints=tuple(point.moved(1, 1) for point in edge.waypoints))
    assert contents(read(write(document))) == contents(document)
    assert contents(read(write_from_records(document))) == contents(document)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_refused_in_words(data: bytes) -> None:
    open_save_and_say(data)


@pytest.mark.parametrize("seed", range(3))
def test_elements_in_any_order_and_place(seed: int) -> None:
    """Well-formed, but nothing is where it belongs."""
    rnd = random.Random(seed)
    lines = own("permit").read_bytes().decode().splitlines()
    leaves = [line for line in lines if line.rstrip().endswith("/>")]
    for _ in range(150):
        shuffled = list(lines)
        for leaf in rnd.sample(leaves, 8):
            shuffled.insert(rnd.randrange(3, len(shuffled) - 2), leaf)
        open_save_and_say("\n".join(shuffled).encode())
