"""What the library writes keeps to the published schemas, and the sample to the definitions."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import msgspec
import pytest

from workbench.geometry import Bounds
from workbench.io import landscape
from workbench.library.about import HandbookChange, HandbookSettings, Organisation
from workbench.library.library import Library
from workbench.library.profile import definitions, subject_of
from workbench.library.values import check_value
from workbench.model.records import Element, Profile, Shape
from workbench.resources import SAMPLE_LIBRARY, resource
from workbench.words import literal


def assert_valid(path: Path, schema: str) -> None:
    rules = json.loads(resource("schemas", f"{schema}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(rules).validate(json.loads(path.read_text("utf-8")))


def test_a_new_library_keeps_to_the_schemas(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "neu", "Musterstadt")

    assert_valid(library.folder / "library.json", "library")
    for catalogue in library.catalogues.values():
        assert catalogue.path is not None
        assert_valid(catalogue.path, "catalogue")


def test_saved_settings_keep_to_the_schema(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "neu", "Musterstadt")
    library.save_about(
        msgspec.structs.replace(
            library.about,
            organisation=Organisation(name="Stadt Musterstadt"),
            handbook=HandbookSettings(
                title="Prozesshandbuch",
                status="approved",
                date="2026-11-02",
                changes=(HandbookChange(version="1.0", date="2026-11-02", text="Erstausgabe"),),
            ),
        )
    )

    assert_valid(library.folder / "library.json", "library")


def test_a_written_landscape_keeps_to_the_schema(tmp_path: Path) -> None:
    document = landscape.new_document("Prozesslandkarte")
    with document.step(literal("draw")) as step:
        step.add(
            Element(
                id="e",
                type="process_entry",
                name="Ausweis",
                refers_to="Process_1",
                properties=(("process_no", "12.01"), ("status", "approved")),
            )
        )
        step.add(Shape(id="s", sheet="Landscape", element="e", bounds=Bounds(0, 0, 120.5, 40)))
    path = tmp_path / "karte.json"
    path.write_bytes(landscape.write(document))

    assert_valid(path, "landscape")


@pytest.mark.parametrize(
    "path",
    sorted(SAMPLE_LIBRARY.glob("landscapes/*.json")),
    ids=lambda path: path.name,
)
def test_a_sample_landscape_keeps_to_the_schema_after_an_edit(path: Path, tmp_path: Path) -> None:
    document = landscape.read(path)
    with document.step(literal("edit")) as step:
        for element in list(document.elements("process_entry")):
            step.update(element, name=f"{element.name} neu")
            for shape in document.shapes_of(element.id):
                step.update(shape, bounds=shape.bounds.moved(3, 4))
    copy = tmp_path / path.name
    copy.write_bytes(landscape.write(document))

    assert_valid(copy, "landscape")
    assert document.findings == ()


def test_every_value_of_the_sample_is_one_that_its_attribute_allows() -> None:
    library = Library.open(SAMPLE_LIBRARY)
    wrong = []
    for entry, document in library.documents():
        for profile in document.of_type(Profile):
            element = document.element(profile.element)
            assert element is not None
            for key, value in profile.values:
                attribute = definitions().attribute(subject_of(element.type), key)
                problem = None if attribute is None else check_value(attribute, value)
                if attribute is None or problem is not None:
                    wrong.append((entry.place, element.name, key, value, str(problem)))
                elif attribute.catalogue and not isinstance(value, str):
                    for item in value:
                        ref = getattr(item, "ref", "")
                        if ref and not library.name_of(attribute.catalogue, ref):
                            wrong.append((entry.place, element.name, key, ref, "refers nowhere"))
    assert not wrong
