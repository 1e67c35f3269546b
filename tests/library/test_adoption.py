"""An organisation takes processes from the reference register into its own library."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.library.conftest import process_text
from tests.library.landscapes import assert_in_order
from workbench.analysis.checking import check
from workbench.errors import Cancelled
from workbench.io import bpmn
from workbench.io.bpmn.blank import readable_id
from workbench.library.adoption import (
    Extent,
    Standing,
    Standings,
    adopt,
    make_process,
    numbering_of,
)
from workbench.library.checking import check_paths
from workbench.library.library import Library
from workbench.library.profile import definitions
from workbench.library.reference import Numbering, ReferenceProcess, reference_register
from workbench.library.templates import create_library, template
from workbench.library.values import check_value
from workbench.model.finding import Severity
from workbench.model.records import Item
from workbench.progress import Progress
from workbench.words import Text

REGISTER = reference_register()


def reference(key: str) -> ReferenceProcess:
    return REGISTER.by_id[key]


DOG_TAX = reference("ref-hundesteuer-festsetzen")
IDENTITY_CARD = reference("ref-personalausweis-ausstellen")
SCHOOL = reference("ref-schulkind-aufnehmen")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.create(tmp_path / "lib", "Musterdorf")


def with_process(library: Library, text: str, place: str = "vorhanden.bpmn") -> Library:
    path = library.folder / "processes" / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return library.refreshed()


def with_products(library: Library, *names: str) -> Library:
    entries = [{"id": f"product-{name[:2]}", "name": name} for name in names]
    data = {"format": "process-workbench-catalogue", "version": 1, "catalogue": "products"}
    path = library.folder / "catalogues" / "products.json"
    path.write_text(json.dumps(data | {"entries": entries}), "utf-8")
    return library.refreshed()


def with_landscape(library: Library, *elements: dict[str, object]) -> Library:
    place = {"x": 0, "y": 0, "width": 150, "height": 60, "type": "process"}
    drawn = [{"id": f"e{n}"} | place | one for n, one in enumerate(elements)]
    data = {"format": "process-workbench-landscape", "version": 1, "id": "L", "name": "Karte"}
    path = library.folder / "landscapes" / "karte.json"
    path.write_text(json.dumps(data | {"elements": drawn, "links": []}), "utf-8")
    return library.refreshed()


def places_of(library: Library) -> dict[str, str]:
    document = library.landscape(library.landscapes[0])
    return {one.name: one.refers_to for one in document.elements("process_entry")}


def test_an_adopted_process_is_a_planned_process_with_a_profile(library: Library) -> None:
    result = adopt(library, [DOG_TAX])

    (entry,) = library.refreshed().processes
    assert [made.place for made in result.made] == [entry.place]
    assert entry.name == "Hundesteuer festsetzen"
    assert (entry.number, entry.status, entry.kind) == ("61.01", "planned", "support")
    assert entry.documentation == DOG_TAX.description
    assert entry.get("trigger") == "Anmeldung eines Hundes"
    assert entry.get("reference") == DOG_TAX.id
    assert entry.place == "processes/61-allgemeine-finanzwirtschaft/Hundesteuer festsetzen.bpmn"


def test_what_is_adopted_is_known_even_when_it_was_renamed(library: Library) -> None:
    (made,) = adopt(library, [DOG_TAX]).made
    library.refreshed().rename_process(made, "Steuer für Hunde festsetzen")

    library = library.refreshed()
    standing, entry = Standings(library).of(DOG_TAX)
    assert standing is Standing.ADOPTED
    assert entry is not None and entry.name == "Steuer für Hunde festsetzen"
    assert Standings(library).of(SCHOOL) == (Standing.OPEN, None)


def test_adopting_twice_makes_one_process_and_says_so(library: Library) -> None:
    adopt(library, [DOG_TAX])
    library = library.refreshed()

    result = adopt(library, [DOG_TAX, SCHOOL])

    assert [entry.name for entry in result.made] == [SCHOOL.name]
    assert [(one.process, one.standing) for one in result.skipped] == [(DOG_TAX, Standing.ADOPTED)]
    assert len(library.refreshed().processes) == 2


def test_a_process_of_the_same_name_is_remembered_as_the_adopted_one(library: Library) -> None:
    library = with_process(library, process_text(name="hundesteuer  Festsetzen"))

    result = adopt(library, [DOG_TAX, DOG_TAX])

    assert result.made == [] and len(result.assigned) == 1
    (entry,) = library.refreshed().processes
    assert entry.name == "hundesteuer Festsetzen"
    assert Standings(library.refreshed()).of(DOG_TAX)[0] is Standing.ADOPTED


def test_an_approved_process_of_the_same_name_is_left_as_it_is(library: Library) -> None:
    library = with_process(library, process_text(name=DOG_TAX.name, status="approved"))
    before = library.processes[0].path.read_bytes()

    result = adopt(library, [DOG_TAX])

    assert [one.standing for one in result.skipped] == [Standing.NAMESAKE]
    assert library.processes[0].path.read_bytes() == before


def test_a_process_that_is_open_elsewhere_is_left_to_whoever_has_it_open(library: Library) -> None:
    library = with_process(library, process_text(name=DOG_TAX.name))
    path = library.processes[0].path
    before = path.read_bytes()

    result = adopt(library, [DOG_TAX], leave=[path])

    assert result.remembered == {"Process_1": DOG_TAX.id}
    assert path.read_bytes() == before


def test_numbers_go_on_behind_those_that_are_given(library: Library) -> None:
    library = with_process(library, process_text(process_no="12.09"))

    made = adopt(library, [IDENTITY_CARD, reference("ref-reisepass-ausstellen")]).made

    assert [entry.number for entry in made] == ["12.10", "12.11"]


def test_a_library_in_the_numbering_of_north_rhine_westphalia_is_numbered_so(
    library: Library,
) -> None:
    library = with_products(library, "02 Sicherheit und Ordnung", "03 Schulträgeraufgaben")

    made = adopt(library, [IDENTITY_CARD, SCHOOL]).made

    assert numbering_of(library) is Numbering.NRW
    assert [entry.number for entry in made] == ["02.01", "03.01"]
    assert made[0].get("product") == (Item("02 Sicherheit und Ordnung", "product-02"),)
    assert made[1].place.startswith("processes/03-schultraegeraufgaben/")


def test_a_product_of_several_areas_is_found(library: Library) -> None:
    library = with_products(library, "21–24 Schulträgeraufgaben")

    (entry,) = adopt(library, [SCHOOL]).made

    assert numbering_of(library) is Numbering.IMK
    assert entry.number == "21.01"
    assert entry.get("product") == (Item("21–24 Schulträgeraufgaben", "product-21"),)


def test_a_folder_of_the_area_is_used_where_there_is_one(library: Library) -> None:
    library = with_process(library, process_text(), "12 Ordnung/Antrag prüfen.bpmn")

    (entry,) = adopt(library, [IDENTITY_CARD]).made

    assert entry.place == "processes/12 Ordnung/Personalausweis ausstellen.bpmn"


def test_a_planned_place_of_the_landscape_becomes_the_adopted_process(library: Library) -> None:
    library = with_landscape(
        library,
        {"name": "Hundesteuer festsetzen", "process_no": "61.07", "process": ""},
        {"name": "Schulkind aufnehmen", "process": "Process_Anders"},
    )

    result = adopt(library, [DOG_TAX, SCHOOL])

    dog_tax = result.made[0]
    assert dog_tax.number == "61.07"
    assert places_of(library.refreshed()) == {
        "Hundesteuer festsetzen": dog_tax.id,
        "Schulkind aufnehmen": "Process_Anders",
    }
    assert result.linked == [library.landscapes[0].path]


def test_a_landscape_that_is_open_elsewhere_is_left_alone(library: Library) -> None:
    library = with_landscape(library, {"name": "Hundesteuer festsetzen", "process": ""})
    path = library.landscapes[0].path
    before = path.read_bytes()

    result = adopt(library, [DOG_TAX], leave=[path])

    assert len(result.made) == 1 and result.linked == []
    assert path.read_bytes() == before


def test_on_the_landscape_only_each_gets_a_place_in_its_group_and_no_file(
    library: Library,
) -> None:
    group = {"type": "group", "name": "Steuern und Zuweisungen", "width": 400, "height": 200}
    library = with_landscape(library, group)

    result = adopt(library, [DOG_TAX, SCHOOL], extent=Extent.LANDSCAPE)

    library = library.refreshed()
    assert library.processes == () and result.made == []
    document = library.landscape(library.landscapes[0])
    where = {one.name: document.element(one.parent) for one in document.elements("process_entry")}
    assert {name: group.name for name, group in where.items() if group} == {
        "Hundesteuer festsetzen": "Steuern und Zuweisungen",
        "Schulkind aufnehmen": "Schule",
    }
    numbers = [one.get("process_no") for one in document.elements("process_entry")]
    assert sorted(numbers) == ["21.01", "61.01"]
    again = adopt(library, [DOG_TAX], extent=Extent.LANDSCAPE)
    assert again.places == [] and len(again.skipped) == 1


def test_a_landscape_in_order_stays_in_order(library: Library) -> None:
    library = create_library(library.folder.parent / "town", "Dorf", template("town-imk"))
    some = [one for one in REGISTER.processes if not one.usual][:40]

    adopt(library, some, extent=Extent.BOTH)

    library = library.refreshed()
    document = library.landscape(library.landscapes[0])
    assert_in_order(document)
    drawn = {one.refers_to for one in document.elements("process_entry")}
    assert drawn == {one.id for one in library.processes}
    assert len(drawn) == 166


def test_without_a_landscape_nothing_is_drawn_and_the_processes_are_made(library: Library) -> None:
    result = adopt(library, [DOG_TAX], extent=Extent.BOTH)

    assert len(result.made) == 1 and result.linked == []
    assert adopt(library.refreshed(), [SCHOOL], extent=Extent.LANDSCAPE).places == []


def test_a_process_made_by_a_name_of_the_register_is_the_adopted_one(library: Library) -> None:
    library = with_landscape(library, {"name": DOG_TAX.name, "process_no": "61.07"})
    before = library.landscapes[0].path.read_bytes()

    made = make_process(library, "hundesteuer festsetzen")
    other = make_process(library.refreshed(), "Schafe zählen")

    assert (made.get("reference"), made.number) == (DOG_TAX.id, "61.07")
    assert (other.name, other.get("reference")) == ("Schafe zählen", "")
    assert library.landscapes[0].path.read_bytes() == before


def test_a_damaged_landscape_hinders_nothing(library: Library) -> None:
    library = with_landscape(library, {"name": "Hundesteuer festsetzen", "process": ""})
    library.landscapes[0].path.write_text("{", "utf-8")

    assert len(adopt(library, [DOG_TAX]).made) == 1


def test_a_disk_that_takes_no_more_stops_the_adoption_with_a_word(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.errors import Unwritable
    from workbench.library import changes_on_disk
    from workbench.words import mark

    def full(path: Path, data: bytes) -> bool:
        raise Unwritable(mark("“{file}” cannot be written.", file=path.name))

    monkeypatch.setattr(changes_on_disk, "save_new", full)

    result = adopt(library, [DOG_TAX, SCHOOL])

    assert result.made == [] and result.problem is not None
    assert list((library.folder / "processes").rglob("*.bpmn")) == []


def test_cancelling_keeps_what_was_made(library: Library) -> None:
    def show(share: float, what: Text | None) -> None:
        if share > 0:
            raise Cancelled

    result = adopt(library, [DOG_TAX, SCHOOL], progress=Progress(show))

    assert [entry.name for entry in result.made] == [DOG_TAX.name]
    assert result.was_cancelled


def test_the_whole_register_fits_into_one_library_without_findings(library: Library) -> None:
    result = adopt(library, REGISTER.processes)

    assert (len(result.made), result.skipped) == (len(REGISTER.processes), [])
    numbers = [entry.number for entry in result.made]
    assert len(set(numbers)) == len(numbers)
    attributes = {one.key: one for one in definitions().attributes("process")}
    for entry in result.made:
        for key, value in entry.values.items():
            assert check_value(attributes[key], value) is None, (entry.name, key)
    findings = check_paths([library.folder], None, check).findings
    assert [one for one in findings if one.finding.severity != Severity.HINT] == []


def test_no_two_processes_of_the_register_would_get_the_same_id() -> None:
    keys = [readable_id(one.name) for one in REGISTER.processes]
    assert len(set(keys)) == len(keys)


def test_an_adopted_file_is_read_as_it_was_written(library: Library) -> None:
    (entry,) = adopt(library, [SCHOOL]).made
    data = entry.path.read_bytes()

    assert bpmn.write(bpmn.read(data)) == data
