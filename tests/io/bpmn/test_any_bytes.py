"""Whatever bytes are opened: a document, or one clear sentence.  Never anything else."""

from __future__ import annotations

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.io.bpmn.files import OWN_FILES, own
from workbench.errors import Unreadable
from workbench.io.bpmn import read, write, write_from_records
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


@settings(max_examples=20000, deadline=None)
@given(damaged())
@example(b"")
@example(b"<")
@example(b"\xff\xfe<\x00")
@example(b"<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>")
def test_damaged_files_open_or_are_refused_in_words(data: bytes) -> None:
    open_save_and_say(data)


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
