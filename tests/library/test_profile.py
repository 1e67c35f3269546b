"""The attributes an organisation keeps of processes, steps and lanes, and where they are kept."""

from __future__ import annotations

import re

import pytest

from workbench.library.profile import (
    Attribute,
    definitions,
    groups_for,
    put_value,
    subject_of,
    value_of,
)
from workbench.model.document import Document
from workbench.model.records import Element, Item, Profile, profile_id
from workbench.notation.bpmn.types import ELEMENT_FAMILIES
from workbench.words import literal

TYPES = {
    *("text", "rich", "int", "num", "min", "money", "date", "bool"),
    *("enum", "enums", "file", "url", "table", "calc"),
}

PROCESS_KEYS = re.findall(
    r"\w+",
    """
    process_no name summary purpose process_kind product service_key model_state detail_level
    version status classification author changed_on approved_by approved_on review_due trigger
    preconditions inputs outputs result client recipient client_scope recipient_scope
    predecessors successors variants deadlines scope owner lead_unit roles externals deputy
    raci legal_basis internal_rules forms file_plan_code retention fees written_form
    trust_level it_systems interfaces channels_in channels_out digital_level online_service
    media_breaks cases_per_year seasonality work_time idle_time transport_time lead_time
    capacity_fte cost_per_case indicators risks controls weak_points measures priority
    objective procedure_type action_form supersedes
    """,
)
STEP_KEYS = re.findall(
    r"\w+",
    """
    title description role remarks documents data_objects it_systems medium_in medium_out
    channel work_min work_typ work_max idle_time transport_time share measure_method
    legal_basis
    """,
)


def attribute(subject: str, key: str) -> Attribute:
    found = definitions().attribute(subject, key)
    assert found is not None
    return found


def a_process() -> Document:
    return Document([Element(id="P", type="process", name="Ausweis beantragen")])


def test_every_attribute_of_the_process_profile_is_defined() -> None:
    keys = [one.key for one in definitions().attributes("process")]

    assert set(PROCESS_KEYS) <= set(keys)
    assert len(keys) == len(set(keys))


def test_every_attribute_of_a_step_is_defined() -> None:
    assert set(STEP_KEYS) <= {one.key for one in definitions().attributes("step")}


def test_the_fim_group_is_off_until_asked_for() -> None:
    shown = {group.key: group.shown for group in definitions().groups}

    assert shown.pop("fim") is False
    assert all(shown.values())


def test_types_and_what_they_need_fit_together() -> None:
    for group in definitions().groups:
        for one in group.attributes:
            for field in (one, *one.columns):
                kind, _, target = field.type.partition(":")
                assert kind in TYPES | {"ref", "refs"}, field.key
                if kind in ("ref", "refs"):
                    assert target == "process" or definitions().catalogue(target), field.key
                if kind in ("enum", "enums"):
                    assert field.choices or field.open, field.key
                assert bool(field.result) == (kind == "calc"), field.key
            assert bool(one.columns) == (one.type == "table"), one.key
            assert len({column.key for column in one.columns}) == len(one.columns)


def test_the_blocks_are_drawn_as_types_that_bpmn_knows() -> None:
    blocks = list(definitions().blocks())

    assert len(blocks) == 26
    assert {kind for block in blocks for kind in block.types} <= set(ELEMENT_FAMILIES)
    ask_back = definitions().block("ask_back")
    assert ask_back is not None
    assert (ask_back.types, ask_back.together) == (("sendTask", "receiveTask"), True)
    assert [choice.key for choice in attribute("step", "block").choices] == [b.key for b in blocks]


@pytest.mark.parametrize(
    ("element_type", "subject"),
    [
        ("process", "process"),
        ("lane", "lane"),
        ("userTask", "step"),
        ("callActivity", "step"),
        ("subProcess", "step"),
        ("intermediateCatchEvent", "step"),
        ("exclusiveGateway", ""),
        ("participant", ""),
        ("nobody knows", ""),
    ],
)
def test_whose_attributes_an_element_has(element_type: str, subject: str) -> None:
    assert subject_of(element_type) == subject
    groups = groups_for(Element(id="x", type=element_type))
    assert {group.of for group in groups} == ({subject} if subject else set())


def test_a_value_is_kept_in_the_profile_and_comes_back() -> None:
    # Given a process without a profile
    document = a_process()
    owner = attribute("process", "owner")
    value = (Item("Leitung Bürgeramt", "role-leitung"),)

    # When its owner is entered
    with document.step(literal("edit")) as step:
        put_value(step, "P", owner, value)

    # Then it is in the profile, and taking it away takes the empty profile away too
    assert value_of(document, "P", owner) == value
    with document.step(literal("edit")) as step:
        put_value(step, "P", owner, ())
    assert document.find(profile_id("P")) is None


def test_name_and_description_are_kept_where_other_tools_find_them() -> None:
    document = a_process()

    with document.step(literal("edit")) as step:
        put_value(step, "P", attribute("process", "name"), "Ausweis ausstellen")
        put_value(step, "P", attribute("process", "summary"), "Antrag bis Abholung.")

    process = document.element("P")
    assert process is not None
    assert (process.name, process.documentation) == ("Ausweis ausstellen", "Antrag bis Abholung.")
    assert document.find(profile_id("P")) is None
    assert value_of(document, "P", attribute("process", "summary")) == "Antrag bis Abholung."


def test_a_summary_that_a_file_keeps_in_the_profile_is_found_and_moves_on_change() -> None:
    profile = Profile(id=profile_id("P"), element="P", values=(("summary", "Alt."),))
    document = Document([Element(id="P", type="process"), profile])
    summary = attribute("process", "summary")
    assert value_of(document, "P", summary) == "Alt."

    with document.step(literal("edit")) as step:
        put_value(step, "P", summary, "Neu.")

    assert value_of(document, "P", summary) == "Neu."
    assert document.find(profile_id("P")) is None
