"""How a file is written stays as it was: encoding, line ends, numbers, ids, prefixes."""

from __future__ import annotations

from tests.io.bpmn.files import (
    own,
)
from tests.io.bpmn.test_edits import add_task_and_flow, edited, rename
from workbench.geometry import Bounds
from workbench.io.bpmn import read, write
from workbench.words import mark


def test_encoding_byte_order_mark_and_line_ends_are_kept() -> None:
    _, saved, _, _ = edited(own("house-style"), add_task_and_flow)
    assert saved.startswith(b"\xef\xbb\xbf<?xml version='1.0' encoding='utf-8'")
    assert saved.count(b"\n") == saved.count(b"\r\n")
    assert saved.endswith(b"<!-- nach dem Ende -->")


def test_what_an_encoding_lacks_is_written_as_references() -> None:
    document = read(own("latin"))
    with document.step(mark("rename")) as step:
        step.update("t", name="Größe 3 € – ok", documentation="€ & Straße")
    saved = write(document)
    assert 'name="Größe 3 &#8364; &#8211; ok"'.encode("iso-8859-1") in saved
    again = read(saved)
    assert again["t"] == document["t"]


def test_utf_16_stays_utf_16() -> None:
    path = own("utf16")
    document, saved, _, _ = edited(path, rename)
    assert saved[:2] == path.read_bytes()[:2]
    assert read(saved)["t"] == document["t"]


def test_a_new_shape_stands_on_its_own_line_with_the_indentation_of_the_others() -> None:
    _, saved, _, _ = edited(own("permit"), add_task_and_flow)
    assert b'\n      <bpmndi:BPMNShape id="Activity_1_di" bpmnElement="Activity_1">\n' in saved
    assert b'\n        <dc:Bounds x="' in saved
    assert b'\n      <bpmn:userTask id="Activity_1" name="Pr' in saved
    assert b"\n        <bpmn:incoming>Flow_8</bpmn:incoming>\n      </bpmn:userTask>" in saved


def test_a_file_without_lists_of_flows_stays_without() -> None:
    _, saved, _, _ = edited(own("bare"), add_task_and_flow)
    assert b"incoming" not in saved and b"outgoing" not in saved


def test_numbers_that_were_not_changed_keep_their_text() -> None:
    document = read(own("house-style"))
    shape = document.shape("t_di")
    assert shape is not None
    with document.step(mark("down")) as step:
        step.update(shape, bounds=shape.bounds.moved(0, 9.5))
    assert b'<c:Bounds height="80" width="100" y="90" x="2.4E2"/>' in write(document)


def test_odd_numbers_are_not_rewritten_when_only_something_else_changes() -> None:
    data = own("bare").read_bytes().replace(b'x="180" y="75"', b'x="NaN" y="75"')
    document = read(data)
    shape = document.shapes_of("t")[0]
    with document.step(mark("down")) as step:
        step.update(shape, bounds=shape.bounds.moved(0, 5))
    assert b'x="NaN" y="80"' in write(document)


def test_coordinates_are_written_in_their_shortest_form() -> None:
    document = read(own("bare"))
    shape = document.shapes_of("t")[0]
    with document.step(mark("move")) as step:
        step.update(shape, bounds=Bounds(-7.0, 0.1 + 0.2, 100.25, 80.0))
    assert b'<omgdc:Bounds x="-7" y="0.30000000000000004" width="100.25" height="80"/>' in write(
        document
    )


def test_elements_that_are_referred_to_are_given_an_id_only_then() -> None:
    data = own("bare").read_bytes().replace(b'<task id="t" ', b"<task ")
    data = data.replace(b' sourceRef="t"', b' sourceRef="e"').replace(
        b' targetRef="t"', b' targetRef="e"'
    )
    document = read(data)
    (without,) = document.elements("task")
    assert without.id == "~task_1"
    with document.step(mark("rename")) as step:
        step.update(without, name="Anders")
    assert b"~" not in write(document) and b'<task name="Anders"/>' in write(document)
    with document.step(mark("connect")) as step:
        step.update("f1", target=without.id)
    saved = write(document)
    assert b'<task name="Anders" id="task_1"/>' in saved
    assert b'sourceRef="s" targetRef="task_1"' in saved
    assert read(saved).flow("f1").target == "task_1"  # type: ignore[union-attr]


def test_a_prefix_before_a_reference_is_kept() -> None:
    data = own("bare").read_bytes()
    data = data.replace(b'bpmnElement="t"', b'bpmnElement="tns:t"').replace(
        b'xmlns="', b'xmlns:tns="urn:example:bare" xmlns="', 1
    )
    document = read(data)
    shape = document.shapes_of("t")[0]
    with document.step(mark("other")) as step:
        step.update(shape, element="s")
    assert b'bpmnElement="tns:s"' in write(document)
