"""Every field of every kind: set, written, read again, and taken back."""

from __future__ import annotations

import pytest

from tests.io.bpmn.files import schema_errors
from tests.notation.specimens import SUBJECT, specimen
from workbench.editing import prepare
from workbench.editing.operations.describing import set_field
from workbench.io.bpmn import read, write, write_from_records
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Flow, Shape
from workbench.notation.bpmn.fields import fields_of
from workbench.notation.bpmn.kinds import KINDS, kind_of
from workbench.notation.kind import Family, Field, FieldType, Kind
from workbench.words import mark

_DRAWN_NOWHERE = (Family.PROCESS, Family.COLLABORATION, Family.DEFINITION)
_TITLE = mark("Rename")
_OTHERS = {
    "message": "Message_9",
    "signal": "Signal_9",
    "error": "Error_9",
    "escalation": "Escalation_9",
    "dataStore": "DataStore_9",
    "dataObjectReference": "DataRef_9",
    "task": "Task_9",
    "process": "Process_1",
    "sequenceFlow": "Flow_9",
}


def file_with(kind: Kind) -> Document:
    """Return what is read from a file with one thing of a kind, and what it may name."""
    made = specimen(kind)
    others = [
        Element(id=key, type=name, name=name, parent="" if name[0] in "msed" else "Process_1")
        for name, key in _OTHERS.items()
        if name in ("message", "signal", "error", "escalation", "dataStore")
    ]
    others += [
        Element(id="Task_9", type="task", name="Prüfen", parent="Process_1"),
        Element(id="Data_9", type="dataObject", parent="Process_1"),
        Element(id="DataRef_9", type="dataObjectReference", parent="Process_1", refers_to="Data_9"),
    ]
    records = [*made, *others]
    if kind.family in (Family.ACTIVITY, Family.SUB_PROCESS, Family.GATEWAY):
        records.append(
            Flow(
                id="Flow_9",
                type="sequenceFlow",
                parent="Process_1",
                source=SUBJECT,
                target="Task_9",
            )
        )
    document = read(write_from_records(Document(records)))
    prepare(document)
    return document


def subject_of(document: Document) -> Element | Flow:
    found = document[SUBJECT]
    assert isinstance(found, Element | Flow)
    return found


def fields_now(document: Document) -> list[Field]:
    subject = subject_of(document)
    drawn: Shape | Edge | None = next(
        iter([*document.shapes_of(SUBJECT), *document.edges_of(SUBJECT)]), None
    )
    kind = kind_of(subject, drawn, document)
    return [
        Field(key="name", label=mark("Name"), type=FieldType.TEXT),
        Field(key="documentation", label=mark("Description"), type=FieldType.TEXT),
        *fields_of(document, subject, kind),
    ]


def values_for(field: Field) -> list[str]:
    if field.key == "multiplicity":
        return ["2..5"]
    match field.type:
        case FieldType.CHOICE:
            return [key for key, _ in field.choices if key and key != field.default]
        case FieldType.SWITCH:
            return ["false" if field.default == "true" else "true"]
        case FieldType.NUMBER:
            return ["7"]
        case FieldType.TIMER:
            return ["timeDate 2026-12-24T10:00:00", "timeDuration P3D", "timeCycle R3/PT1H"]
        case FieldType.SET:
            return [" ".join(key for key, _ in field.choices)]
        case FieldType.REFERENCE | FieldType.DEFINITION:
            return [next(_OTHERS[name] for name in field.refers_to if name in _OTHERS)]
        case _:
            return ["Öffnungszeiten > 3 & „frei“"]


def content(document: Document) -> dict[str, object]:
    return {record.id: record for record in document}


@pytest.mark.parametrize(
    "kind",
    [kind for kind in KINDS if kind.family not in _DRAWN_NOWHERE],
    ids=lambda kind: kind.key,
)
def test_every_field_is_written_read_and_taken_back(kind: Kind) -> None:
    document = file_with(kind)
    before = content(document)
    tried: set[str] = set()
    wrong = schema_errors(write(document))  # a few specimens are no whole things
    # What is entered may bring further fields: how often, once something is repeated.
    while left := [field for field in fields_now(document) if field.key not in tried]:
        field = left[0]
        tried.add(field.key)
        for value in values_for(field):
            known = dict(content(document))
            with document.step(_TITLE) as step:
                set_field(step, SUBJECT, field.key, value)
            if content(document) == known:
                continue  # it said so already, or has no name
            saved = write(document)
            again = read(saved)
            assert content(again) == content(document), (field.key, value)
            assert schema_errors(saved) == wrong, (field.key, value)
    while document.undo():
        pass
    assert content(document) == before


def test_the_fields_follow_the_repetition() -> None:
    document = file_with(next(kind for kind in KINDS if kind.key == "user_task"))
    keys = lambda: {field.key for field in fields_now(document)}  # noqa: E731
    assert "loopCardinality" not in keys() and "loopCondition" not in keys()
    with document.step(_TITLE) as step:
        set_field(step, SUBJECT, "loop", "sequential")
    assert {"loopCardinality", "completionCondition", "loopDataInputRef"} <= keys()
    with document.step(_TITLE) as step:
        set_field(step, SUBJECT, "loop", "standard")
    assert {"loopCondition", "loopMaximum", "testBefore"} <= keys()
    assert "loopCardinality" not in keys()
