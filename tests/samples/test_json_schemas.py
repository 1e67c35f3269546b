"""The JSON Schemas describe the sample, and notice what people get wrong."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from workbench.io import landscape
from workbench.io.json_text import json_bytes, parse_json
from workbench.io.landscape.format import ELEMENT_KEYS, FILE_TYPES, TYPES
from workbench.library.catalogue import read_catalogue
from workbench.library.profile import definitions
from workbench.notation.landscape.kinds import KINDS
from workbench.resources import SAMPLE_LIBRARY, resource

CATALOGUES = sorted((SAMPLE_LIBRARY / "catalogues").glob("*.json"))
LANDSCAPE = SAMPLE_LIBRARY / "landscapes" / "musterstadt.json"
LIBRARY = SAMPLE_LIBRARY / "library.json"


def validator(kind: str) -> Draft202012Validator:
    schema = json.loads(resource("schemas", f"{kind}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def problems(kind: str, data: object) -> list[str]:
    return [error.message for error in validator(kind).iter_errors(data)]


def loaded(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def catalogue(name: str) -> Any:
    return loaded(SAMPLE_LIBRARY / "catalogues" / f"{name}.json")


def test_the_library_file_is_as_described() -> None:
    assert problems("library", loaded(LIBRARY)) == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_each_catalogue_is_as_described_and_named_like_its_file(path: Path) -> None:
    data = loaded(path)
    assert problems("catalogue", data) == []
    assert data["catalogue"] == path.stem
    assert data["entries"]


def test_the_landscape_is_as_described() -> None:
    assert problems("landscape", loaded(LANDSCAPE)) == []


def test_the_sample_has_every_catalogue_the_attributes_refer_to() -> None:
    assert {path.stem for path in CATALOGUES} == {kind.file for kind in definitions().catalogues}


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_catalogue_that_is_read_and_written_stays_the_same(path: Path) -> None:
    assert read_catalogue(path).to_bytes() == path.read_bytes()


@pytest.mark.parametrize("path", [LIBRARY, LANDSCAPE], ids=lambda path: path.stem)
def test_the_files_have_the_form_in_which_the_program_writes(path: Path) -> None:
    assert json_bytes(parse_json(path.read_bytes())) == path.read_bytes()


def test_a_written_landscape_is_as_described() -> None:
    document = landscape.new_document("Neue Landkarte")
    assert problems("landscape", json.loads(landscape.write(document))) == []


# What people get wrong


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        (("language",), "fr"),
        (("version",), 2),
        (("name",), "  "),
        (("handbook", "status"), "freigegeben"),
        (("handbook", "classification"), "geheim"),
        (("handbook", "date"), "2.11.2026"),
        (("handbook", "changes", 0, "date"), "2026-13-01"),
        (("handbook", "tittle"), "Prozesshandbuch"),
        (("organisation", "adress"), "Rathausplatz 1"),
        (("organization",), {}),
    ],
)
def test_the_library_schema_notices(place: tuple[Any, ...], wrong: object) -> None:
    data = loaded(LIBRARY)
    put(data, place, wrong)
    assert problems("library", data)


@pytest.mark.parametrize(
    ("name", "key", "wrong"),
    [
        ("roles", "id", "role leitung"),
        ("roles", "name", ""),
        ("roles", "units", "unit-stadt"),
        ("roles", "title", "belongs to a legal basis"),
        ("units", "parrent", "unit-stadt"),
        ("legal_bases", "url", "gesetze-im-internet"),
        ("legal_bases", "title", " "),
        ("services", "service_key", "99050012"),
        ("persons", "description", 7),
    ],
)
def test_the_catalogue_schema_notices(name: str, key: str, wrong: object) -> None:
    data = catalogue(name)
    data["entries"][0][key] = wrong
    assert problems("catalogue", data)


def test_the_catalogue_schema_notices_a_misspelt_catalogue() -> None:
    data = catalogue("roles") | {"catalogue": "rolles"}
    assert problems("catalogue", data)


def test_the_landscape_schema_knows_what_every_kind_says() -> None:
    properties = json.loads(resource("schemas", "landscape.schema.json").read_text("utf-8"))
    known = properties["$defs"]["element"]["properties"]
    assert set(known) == set(ELEMENT_KEYS)
    assert set(known["type"]["enum"]) == set(TYPES)
    for kind in KINDS:
        said = {
            **dict(kind.properties),
            **{field.key: field.choices[-1][0] for field in kind.fields if field.choices},
        }
        if kind.type in FILE_TYPES:
            data = loaded(LANDSCAPE)
            thing = {"id": "thing", "type": FILE_TYPES[kind.type], "name": "Etwas", "x": 0, "y": 0}
            data["elements"].append(thing | {"width": 10, "height": 10} | said)
            assert problems("landscape", data) == [], kind.key


@pytest.mark.parametrize(
    ("kind", "key", "wrong"),
    [
        ("process", "type", "prozess"),
        ("process", "status", "freigegeben"),
        ("process", "width", 0),
        ("process", "x", "80"),
        ("process", "proces", "Process_A"),
        ("process", "id", ""),
        ("band", "process", "Process_A"),
        ("group", "status", "draft"),
    ],
)
def test_the_landscape_schema_notices(kind: str, key: str, wrong: object) -> None:
    data = loaded(LANDSCAPE)
    next(one for one in data["elements"] if one["type"] == kind)[key] = wrong
    assert problems("landscape", data)


def test_the_landscape_schema_notices_a_link_to_nothing() -> None:
    data = loaded(LANDSCAPE)
    data["links"] = [{"id": "link-1", "source": "entry-haushalt-aufstellen"}]
    assert problems("landscape", data)


@pytest.mark.parametrize("kind", ["library", "catalogue", "landscape"])
def test_own_keys_of_an_organisation_are_welcome(kind: str) -> None:
    path = {"library": LIBRARY, "catalogue": CATALOGUES[0], "landscape": LANDSCAPE}[kind]
    data = copy.deepcopy(loaded(path))
    data["x_note"] = {"anything": [1, 2]}
    for entry in data.get("entries", []) + data.get("elements", []):
        entry["x_cost_centre"] = "4711"
    assert problems(kind, data) == []


def test_an_own_catalogue_is_welcome() -> None:
    data = catalogue("parties") | {"catalogue": "x_sites"}
    data["entries"] = [{"id": "site-1", "name": "Rathaus", "floors": 4}]
    assert problems("catalogue", data) == []


def put(data: Any, place: tuple[Any, ...], value: object) -> None:
    *way, last = place
    for key in way:
        data = data[key]
    data[last] = value
