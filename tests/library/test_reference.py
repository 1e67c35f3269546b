"""The reference register holds what a library may rely on: named, placed, described, once."""

from __future__ import annotations

import json
import re

import pytest
from jsonschema import Draft202012Validator

from workbench.library.profile import definitions
from workbench.library.reference import Numbering, reference_register
from workbench.resources import resource

REGISTER = reference_register()
FILES = {
    "processes": "reference_processes",
    "groups": "reference_groups",
    "product_areas": "product_areas",
}


def doubles(texts: list[str]) -> set[str]:
    return {text for text in texts if texts.count(text) > 1}


@pytest.mark.parametrize("file", FILES)
def test_each_file_is_as_its_schema_says(file: str) -> None:
    schema = json.loads(resource("schemas", f"{FILES[file]}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    data = json.loads(resource("reference", f"{file}.json").read_text("utf-8"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(data)] == []


def test_there_are_more_than_three_hundred_and_none_is_there_twice() -> None:
    assert len(REGISTER.processes) >= 300
    assert len(REGISTER.by_id) == len(REGISTER.processes)
    assert doubles([one.name.casefold() for one in REGISTER.processes]) == set()
    assert doubles([one.description for one in REGISTER.processes]) == set()


def test_every_name_is_a_noun_and_an_infinitive() -> None:
    form = re.compile(r"^[A-ZÄÖÜ].* [a-zäöüß]+(en|eln|ern)$")
    assert [one.name for one in REGISTER.processes if not form.search(one.name)] == []


def test_every_description_is_one_or_two_whole_sentences() -> None:
    for one in REGISTER.processes:
        assert 80 <= len(one.description) <= 320, one.name
        assert 1 <= len(re.findall(r"\.(?= |$)", one.description)) <= 2, one.name
        assert one.description[0].isupper(), one.name


def test_every_process_stands_in_a_group_a_band_and_an_area_that_exist() -> None:
    kinds = definitions().attribute("process", "process_kind")
    assert kinds is not None
    for one in REGISTER.processes:
        assert kinds.choice(REGISTER.band_of(one)) is not None, one.name
        area = REGISTER.area_of(one)
        assert one.imk in (area.imk or (one.imk,)), one.name


def test_every_group_and_every_area_has_processes() -> None:
    assert {one.group for one in REGISTER.processes} == {group.key for group in REGISTER.groups}
    assert {one.area for one in REGISTER.processes} == {area.key for area in REGISTER.areas}


def test_no_number_of_a_product_area_is_given_to_two_areas() -> None:
    for numbering in Numbering:
        spans = [span for area in REGISTER.areas if (span := area.span(numbering))]
        assert doubles(spans) == set()


def test_a_process_has_the_number_of_its_area_in_both_numberings() -> None:
    school = REGISTER.by_id["ref-schulkind-aufnehmen"]
    assert REGISTER.number_of(school, Numbering.IMK) == "21"
    assert REGISTER.number_of(school, Numbering.NRW) == "03"
    assert REGISTER.area_of(school).span(Numbering.IMK) == "21–24"


def test_county_tasks_are_marked() -> None:
    tasks = {one.name for one in REGISTER.processes if one.is_county_task}
    assert {
        "Jagdschein ausstellen",
        "Fahrzeug zulassen",
        "Lebensmittelbetrieb kontrollieren",
    } <= tasks
    assert "Hundesteuer festsetzen" not in tasks
