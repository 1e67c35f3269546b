"""A new library begins from a template: it opens, is in order, and says what it has."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.library.landscapes import assert_in_order
from workbench.analysis.checking import check
from workbench.cli import main
from workbench.errors import Cancelled, Refused
from workbench.library.adoption import Standing, Standings, adopt, numbering_of
from workbench.library.catalogue import read_catalogue
from workbench.library.checking import check_paths
from workbench.library.library import Library
from workbench.library.map_outline import MapBand, MapEntry, MapGroup, landscape_of
from workbench.library.reference import Numbering, reference_register
from workbench.library.templates import Template, contents, create_library, template, templates
from workbench.model.document import Document
from workbench.model.finding import Severity
from workbench.progress import Progress
from workbench.resources import resource
from workbench.words import Text

FILLED = [one for one in templates() if not one.is_empty]
TABLES = sorted(resource("templates").glob("*/*.json"))


def key_of(value: object) -> str:
    return value.key if isinstance(value, Template) else str(value)


def problems(schema: str, path: Path) -> list[str]:
    rules = json.loads(resource("schemas", f"{schema}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(rules)
    data = json.loads(path.read_text("utf-8"))
    return [error.message for error in Draft202012Validator(rules).iter_errors(data)]


def map_of(library: Library) -> Document:
    (entry,) = library.landscapes
    return library.landscape(entry)


# The tables


def test_the_list_of_templates_is_as_its_schema_says() -> None:
    assert problems("templates", resource("templates", "templates.json")) == []
    assert len({one.key for one in templates()}) == len(templates())


@pytest.mark.parametrize("path", TABLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_each_catalogue_of_a_template_is_as_described(path: Path) -> None:
    assert problems("catalogue", path) == []
    catalogue = read_catalogue(path)
    assert catalogue.findings == () and catalogue.file == path.stem


@pytest.mark.parametrize("kind", ["town", "county"])
def test_units_form_one_tree_and_roles_belong_to_units(kind: str) -> None:
    units = read_catalogue(resource("templates", kind, "units.json"))
    tops = [unit for unit in units.entries if not unit.text("parent")]
    assert len(tops) == 1
    assert all(units.find(unit.text("parent")) for unit in units.entries if unit not in tops)
    roles = read_catalogue(resource("templates", kind, "roles.json"))
    assert all(units.find(role.text("unit")) for role in roles.entries)


# What is made of them


@pytest.mark.parametrize("chosen", templates(), ids=key_of)
def test_a_library_of_each_template_opens_without_findings(
    chosen: Template, tmp_path: Path
) -> None:
    library = create_library(tmp_path / "lib", "Musterdorf", chosen)

    assert library.findings == ()
    report = check_paths([library.folder], None, check)
    assert [one for one in report.findings if one.finding.severity != Severity.HINT] == []
    assert len(library.processes) == contents(chosen).processes


@pytest.mark.parametrize("chosen", FILLED, ids=key_of)
def test_its_landscape_is_in_order_and_stands_for_its_processes(
    chosen: Template, tmp_path: Path
) -> None:
    library = create_library(tmp_path / "lib", "Musterdorf", chosen)

    document = map_of(library)
    assert_in_order(document)
    bands = [(band.name, band.get("role")) for band in document.elements("band")]
    assert bands == [
        ("Führung und Steuerung", "steering"),
        ("Leistungserstellung", "core"),
        ("Unterstützung", "support"),
    ]
    entries = list(document.elements("process_entry"))
    numbers = {entry.refers_to: entry.get("process_no") for entry in entries}
    assert numbers == {process.id: process.number for process in library.processes}
    assert len(set(numbers.values())) == len(entries) > 100


@pytest.mark.parametrize("chosen", FILLED, ids=key_of)
def test_it_keeps_the_numbering_of_its_template(chosen: Template, tmp_path: Path) -> None:
    library = create_library(tmp_path / "lib", "Musterdorf", chosen)

    assert numbering_of(library) is chosen.numbering
    begins_with_zero = any(entry.number.startswith("0") for entry in library.processes)
    assert begins_with_zero == (chosen.numbering is Numbering.NRW)
    for entry in library.processes:
        (product,) = entry.get("product")
        assert library.catalogue("product").find(product.ref), entry.name


def test_the_file_plan_is_a_tree_of_areas_and_groups(tmp_path: Path) -> None:
    library = create_library(tmp_path / "lib", "Musterdorf", template("town-nrw"))

    plan = library.catalogue("fileplan")
    names = {entry.name for entry in plan.entries if not entry.text("parent")}
    assert names == {entry.name for entry in library.catalogue("product").entries}
    residents = next(one for one in plan.entries if one.name.endswith("Meldewesen"))
    assert plan.name_of(residents.text("parent")) == "02 Sicherheit und Ordnung"


def test_a_county_has_county_tasks_and_a_town_has_not(tmp_path: Path) -> None:
    hunting = reference_register().by_id["ref-jagdschein-ausstellen"]
    dog_tax = reference_register().by_id["ref-hundesteuer-festsetzen"]

    county = Standings(create_library(tmp_path / "county", "Musterkreis", template("county")))
    town = Standings(create_library(tmp_path / "town", "Musterdorf", template("town-imk")))

    assert (county.of(hunting)[0], county.of(dog_tax)[0]) == (Standing.ADOPTED, Standing.OPEN)
    assert (town.of(hunting)[0], town.of(dog_tax)[0]) == (Standing.OPEN, Standing.ADOPTED)


def test_with_a_landscape_only_its_places_wait_to_be_adopted(tmp_path: Path) -> None:
    library = create_library(
        tmp_path / "lib", "Musterdorf", template("town-imk"), with_processes=False
    )
    assert library.processes == ()
    dog_tax = reference_register().by_id["ref-hundesteuer-festsetzen"]

    (made,) = adopt(library, [dog_tax]).made

    filled = [one for one in map_of(library).elements("process_entry") if one.refers_to]
    assert [(one.name, one.refers_to) for one in filled] == [(dog_tax.name, made.id)]
    assert filled[0].get("process_no") == made.number


def test_the_empty_one_speaks_the_language_that_is_wanted(tmp_path: Path) -> None:
    empty = create_library(tmp_path / "a", "Smalltown", template("empty"), language="en")
    town = create_library(tmp_path / "b", "Smalltown", template("town-imk"), language="en")

    assert (empty.language, town.language) == ("en", "de")


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notiz.txt").write_text("meins", "utf-8")

    with pytest.raises(Refused):
        create_library(tmp_path, "Musterdorf", template("town-imk"))

    assert [path.name for path in tmp_path.iterdir()] == ["notiz.txt"]


def test_cancelled_it_leaves_a_library_that_opens(tmp_path: Path) -> None:
    def show(share: float, what: Text | None) -> None:
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        create_library(tmp_path / "lib", "M", template("county"), progress=Progress(show))

    library = Library.open(tmp_path / "lib")
    assert library.findings == ()
    assert 0 < len(library.processes) < contents(template("county")).processes


# Any outline becomes a landscape in order

_sizes = st.lists(st.lists(st.integers(0, 9), max_size=6), max_size=4)


@settings(max_examples=25, deadline=None)
@given(_sizes)
def test_whatever_the_outline_nothing_overlaps(sizes: list[list[int]]) -> None:
    bands = [
        MapBand(
            id=f"b{b}",
            name=f"Band {b}",
            role="",
            groups=tuple(
                MapGroup(
                    id=f"b{b}g{g}",
                    name=f"Gruppe {g}",
                    entries=tuple(
                        MapEntry(id=f"b{b}g{g}e{e}", name="Prozess prüfen") for e in range(count)
                    ),
                )
                for g, count in enumerate(groups)
            ),
        )
        for b, groups in enumerate(sizes)
    ]

    document = landscape_of("map", "Karte", bands)

    assert_in_order(document)
    assert len(list(document.elements())) == sum(1 + sum(1 + n for n in b) for b in sizes)


# On the command line


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")


@pytest.mark.usefixtures("english")
def test_a_library_is_made_on_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "Musterkreis"

    assert main(["new-library", str(folder), "--template", "county"]) == 0
    assert capsys.readouterr().out == "Made: the library “Musterkreis” with 104 processes.\n"
    assert Library.open(folder).name == "Musterkreis"
    assert main(["check", str(folder)]) == 0


@pytest.mark.usefixtures("english")
def test_the_templates_are_named_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new-library", "--list"]) == 0
    listed = capsys.readouterr().out
    assert all(f"{one.key} " in listed and one.label.en in listed for one in templates())
    assert main(["new-library", "--list", "--language", "de"]) == 0
    assert "Stadt oder Gemeinde" in capsys.readouterr().out


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [([], "Name the folder"), (["x", "--template", "village"], "town-imk, town-nrw")],
)
def test_misuse_is_told_in_a_sentence(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    arguments = [str(tmp_path / one) if one == "x" else one for one in arguments]
    assert main(["new-library", *arguments]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "x").exists()
