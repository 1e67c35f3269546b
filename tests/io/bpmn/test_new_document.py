"""A new document: one pool, one lane, one start event, on no disk yet."""

from __future__ import annotations

import pytest

from tests.io.bpmn.files import schema_errors
from workbench.geometry import Bounds
from workbench.io.bpmn import new_document, read, write, write_from_records
from workbench.model.document import Document
from workbench.model.records import Element, Flow, Shape, Sheet
from workbench.words import mark


def test_a_new_document_is_valid_and_holds_what_one_starts_with() -> None:
    document = new_document("Gewerbe anmelden")
    assert schema_errors(write(document)) == []
    assert document.findings == ()
    assert {element.type for element in document.elements()} == {
        "collaboration",
        "participant",
        "process",
        "lane",
        "startEvent",
    }
    (pool,) = document.elements("participant")
    (process,) = document.elements("process")
    (lane,) = document.elements("lane")
    (start,) = document.elements("startEvent")
    assert pool.name == process.name == "Gewerbe anmelden"
    assert process.get("isExecutable") == "false"
    assert pool.refers_to == process.id and lane.members == (start.id,)
    bounds = {shape.element: shape.bounds for shape in document.of_type(Shape)}
    assert bounds[pool.id].covers(bounds[lane.id])
    assert bounds[lane.id].covers(bounds[start.id])


def test_it_is_unsaved_until_it_is_saved() -> None:
    document = new_document("Neu")
    assert document.is_modified
    assert b'exporter="Process Workbench"' in write(document)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Personalausweis für Müller & Söhne", "Process_Personalausweis_fuer_Mueller_Soehne"),
        ('  Straße/Fußweg: "Prüfen"', "Process_Strasse_Fussweg_Pruefen"),
        ("Café Łódź", "Process_Cafe_odz"),
        ("", "Process_1"),
        ("許可", "Process_1"),
    ],
)
def test_its_id_tells_the_name(name: str, key: str) -> None:
    document = new_document(name)
    assert document.element(key) is not None
    assert document.element(key).name == name  # type: ignore[union-attr]


def test_the_lane_speaks_the_language_of_the_person() -> None:
    names = [next(new_document("x", language).elements("lane")).name for language in ("de", "en")]
    assert names == ["Zuständige Stelle", "Responsible unit"]


def test_edits_of_a_new_document_are_lines_in_the_file() -> None:
    document = new_document("Neu")
    before = write(document).splitlines()
    (process,) = document.elements("process")
    with document.step(mark("task")) as step:
        key = step.new_id("Activity")
        step.add(Element(id=key, type="task", name="Prüfen", parent=process.id))
        step.add(
            Shape(
                id=f"{key}_di",
                sheet="BPMNDiagram_1",
                element=key,
                bounds=Bounds(340, 165, 100, 80),
            )
        )
        step.add(
            Flow(
                id="Flow_1",
                type="sequenceFlow",
                parent=process.id,
                source="StartEvent_1",
                target=key,
            )
        )
    saved = write(document)
    assert schema_errors(saved) == []
    gone = [line for line in before if line not in saved.splitlines()]
    assert gone == [b'    <startEvent id="StartEvent_1"/>']
    assert b"      <outgoing>Flow_1</outgoing>\n    </startEvent>" in saved


def test_a_document_made_of_records_is_written_whole() -> None:
    records = [
        Element(id="P", type="process", name="A & B"),
        Element(id="T", type="userTask", parent="P", name="Zeile 1\nZeile 2"),
        Element(id="N", type="textAnnotation", parent="P", name="Hinweis"),
        Element(id="S", type="startEvent", parent="P"),
        Flow(id="F", type="sequenceFlow", parent="P", source="S", target="T"),
        Flow(id="A", type="association", parent="P", source="T", target="N"),
        Sheet(id="D", element="P"),
    ]
    document = Document(records)
    data = write(document)
    assert data == write_from_records(document)
    assert schema_errors(data) == []
    assert {record.id: record for record in read(data)} == {record.id: record for record in records}


def test_records_without_a_home_are_not_lost() -> None:
    document = Document([Element(id="T", type="task", name="irgendwo")])
    data = write(document)
    assert schema_errors(data) == []
    assert read(data).element("T").name == "irgendwo"  # type: ignore[union-attr]
