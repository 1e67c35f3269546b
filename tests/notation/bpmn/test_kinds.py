"""Kinds: each declared once, told from its records, complete for the standard."""

from __future__ import annotations

import pytest

from tests.notation.specimens import SHEET, SUBJECT, specimen
from workbench.model.records import Element, EventDefinition, Flow, Shape
from workbench.notation.bpmn.kinds import (
    BY_KEY,
    GROUPS,
    KINDS,
    PLACEHOLDER,
    element_of,
    flow_of,
    kind_of,
    kinds_of_family,
)
from workbench.notation.bpmn.types import (
    ELEMENT_FAMILIES,
    EVENT_DEFINITION_TYPES,
    FLOW_FAMILIES,
    GATEWAY_TYPES,
    SUB_PROCESS_TYPES,
    TASK_TYPES,
    family_of,
)
from workbench.notation.kind import FLOWS, Family, Kind

ALL = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)


def test_keys_are_unique() -> None:
    assert len(BY_KEY) == len(KINDS)


def test_offered_kinds_have_titles_of_their_own() -> None:
    titles = [str(kind.title) for kind in KINDS if kind.offered]
    assert len(titles) == len(set(titles))


def test_every_type_of_the_standard_has_a_kind() -> None:
    types = {kind.type for kind in KINDS}
    assert types == ELEMENT_FAMILIES.keys() | FLOW_FAMILIES.keys()


@ALL
def test_a_kind_is_of_the_family_of_its_type(kind: Kind) -> None:
    assert kind.family is family_of(kind.type)


@ALL
def test_offered_kinds_stand_in_a_group(kind: Kind) -> None:
    if kind.offered:
        assert kind.group in dict(GROUPS)


@ALL
def test_a_made_element_is_of_its_kind(kind: Kind) -> None:
    if kind.family in FLOWS:
        flow = flow_of(kind, "f", "a", "b")
        document = None
        if kind.key == "sequence_flow.default":
            document = specimen(kind)
            found = document[SUBJECT]
            assert isinstance(found, Flow)
            flow = found
        assert kind_of(flow, document=document) is kind
        return
    element = element_of(kind, "e")
    if kind.family is Family.POOL and ("refers_to", "") not in kind.properties:
        element = element.changed(refers_to="process")
    shape = Shape(
        id="s",
        sheet=SHEET,
        element="e",
        bounds=(0, 0, *kind.size),  # type: ignore[arg-type]
        properties=kind.shape_properties,
    )
    assert kind_of(element, shape) is kind


def test_all_of_the_notation_is_there() -> None:
    offered = {(kind.type, kind.definition) for kind in KINDS}
    assert {(type_name, "") for type_name in (*TASK_TYPES, *GATEWAY_TYPES)} <= offered
    assert {(type_name, "") for type_name in (*SUB_PROCESS_TYPES, "callActivity")} <= offered
    shown = {kind.definition for kind in KINDS} - {""}
    assert shown == {*EVENT_DEFINITION_TYPES, "multiple"}
    parallel = [kind for kind in KINDS if ("parallelMultiple", "true") in kind.properties]
    assert {kind.type for kind in parallel} == {
        "startEvent",
        "intermediateCatchEvent",
        "boundaryEvent",
    }


def test_sub_processes_are_offered_open_and_closed() -> None:
    for kind in kinds_of_family(Family.SUB_PROCESS):
        is_open = ("isExpanded", "true") in kind.shape_properties
        assert kind.key.endswith(".expanded") == is_open
        assert kind.size == ((350, 200) if is_open else (100, 80))


@pytest.mark.parametrize(
    "element",
    [
        Element(id="x", type="vendor:box"),
        Element(id="x", type=""),
        Element(id="x", type="band"),
    ],
    ids=lambda element: element.type,
)
def test_what_bpmn_does_not_know_is_a_placeholder(element: Element) -> None:
    assert kind_of(element) is PLACEHOLDER


def test_an_event_of_an_unusual_definition_is_still_an_event() -> None:
    start = Element(id="x", type="startEvent", definitions=(EventDefinition(type="cancel"),))
    assert kind_of(start).key == "start_event"


def test_defaults_of_the_file_count() -> None:
    one = Element(id="x", type="boundaryEvent", definitions=(EventDefinition(type="timer"),))
    assert kind_of(one).key == "boundary_event.timer"
    for value, key in (
        ("true", "boundary_event.timer"),
        ("1", "boundary_event.timer"),
        ("false", "boundary_event.beside.timer"),
        ("0", "boundary_event.beside.timer"),
    ):
        assert kind_of(one.with_property("cancelActivity", value)).key == key


def test_every_field_says_what_it_is() -> None:
    for kind in KINDS:
        keys = [field.key for field in kind.fields]
        assert len(keys) == len(set(keys)), kind.key
        for field in kind.fields:
            assert str(field.label)
            assert bool(field.choices) == (field.type == "choice"), (kind.key, field.key)
            names = field.type in ("reference", "definition")
            assert bool(field.refers_to) == names, (kind.key, field.key)
