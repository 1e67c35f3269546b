"""Every id of the sample leads somewhere."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.samples.process_file import BPMN, NAMES, PROCESS_PATHS, PW, ProcessFile
from workbench.library.catalogue import read_catalogue
from workbench.library.catalogue_profile import entry_attributes, entry_value, references
from workbench.library.checking import check_paths
from workbench.library.profile import CatalogueKind, definitions, subject_of
from workbench.library.values import check_value, is_missing
from workbench.model.records import Item, ProfileValue
from workbench.resources import SAMPLE_LIBRARY

FILES = [ProcessFile(path) for path in PROCESS_PATHS]
LANDSCAPE: Any = json.loads((SAMPLE_LIBRARY / "landscapes" / "musterstadt.json").read_text("utf-8"))
ENTRIES = [one for one in LANDSCAPE["elements"] if one["type"] == "process"]
CATALOGUES: dict[str, dict[str, Any]] = {
    path.stem: {
        entry["id"]: entry for entry in json.loads(path.read_text("utf-8"))["entries"]
    }
    for path in (SAMPLE_LIBRARY / "catalogues").glob("*.json")
}  # fmt: skip
PROCESSES = {file.process_id: file for file in FILES}


def test_the_library_check_finds_nothing() -> None:
    report = check_paths([SAMPLE_LIBRARY])
    assert report.files > len(FILES)
    # That a review is due comes with time.
    lasting = [one for one in report.findings if "review" not in one.finding.rule]
    assert [(one.place, one.finding.text) for one in lasting] == []
    assert report.unreadable == []


def test_ids_of_entries_are_unique_in_the_whole_library() -> None:
    seen = Counter(key for entries in CATALOGUES.values() for key in entries)
    assert [key for key, count in seen.items() if count > 1] == []


@pytest.mark.parametrize("kind", definitions().catalogues, ids=lambda kind: kind.file)
def test_entries_refer_to_entries_of_the_right_catalogue(kind: CatalogueKind) -> None:
    files = {other.key: other.file for other in definitions().catalogues}
    lost = [
        (entry.id, attribute.key, ref)
        for entry in read_catalogue(_catalogue_path(kind)).entries
        for attribute, ref in references(kind.key, entry)
        if ref not in CATALOGUES[files[attribute.catalogue]]
    ]
    assert lost == []


@pytest.mark.parametrize("kind", definitions().catalogues, ids=lambda kind: kind.file)
def test_values_of_entries_are_right_and_each_entry_explains_itself(kind: CatalogueKind) -> None:
    wrong = []
    for entry in read_catalogue(_catalogue_path(kind)).entries:
        for attribute in entry_attributes(kind.key):
            problem = check_value(attribute, entry_value(attribute, entry))
            if problem is not None:
                wrong.append((entry.id, attribute.key, problem))
        if kind.key not in ("person", "law") and not entry.text("description").endswith("."):
            wrong.append((entry.id, "description", None))
    assert wrong == []


def test_offices_have_positions() -> None:
    units = CATALOGUES["units"]
    positions = [entry for entry in units.values() if entry.get("kind") == "position"]
    assert len(positions) >= 10
    assert all(units[entry["parent"]]["kind"] != "position" for entry in positions)


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_profiles_refer_to_entries_of_the_right_catalogue_by_their_name(file: ProcessFile) -> None:
    wrong = []
    for key, profile in file.profiles():
        subject = subject_of(file.kind(key))
        for attribute_key, value in profile.items():
            attribute = definitions().attribute(subject, attribute_key)
            assert attribute is not None, (key, attribute_key)
            for item in value.iter(f"{PW}item"):
                ref, text = item.get("ref"), item.text
                if not attribute.catalogue:
                    assert ref is None, (key, attribute_key)
                elif _name_of(attribute.catalogue, str(ref)) != text:
                    wrong.append((key, attribute_key, ref, text))
    assert wrong == []


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_profile_values_are_right(file: ProcessFile) -> None:
    wrong = []
    for key, profile in file.profiles():
        for attribute_key, value in profile.items():
            attribute = definitions().attribute(subject_of(file.kind(key)), attribute_key)
            assert attribute is not None, (key, attribute_key)
            columns = {column.key for column in attribute.columns}
            strange = {str(cell.get("key")) for cell in value.iter(f"{PW}cell")} - columns
            problem = check_value(attribute, _stored(value))
            if problem is not None or strange:
                wrong.append((key, attribute_key, problem, strange))
    assert wrong == []


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_nothing_mandatory_is_missing(file: ProcessFile) -> None:
    profile = file.profile(file.process_id)
    missing = [
        attribute.key
        for attribute in definitions().attributes("process")
        if not attribute.field
        and is_missing(
            attribute,
            _stored(profile[attribute.key]) if attribute.key in profile else "",
        )
    ]
    assert missing == []


def test_process_numbers_are_unique() -> None:
    numbers = Counter(entry["process_no"] for entry in ENTRIES)
    assert [number for number, count in numbers.items() if count > 1] == []
    assert all(numbers)


def test_every_process_of_the_landscape_exists_and_says_the_same() -> None:
    shown = {entry["process"]: entry for entry in ENTRIES if entry["process"]}
    assert shown.keys() == PROCESSES.keys()
    for key, entry in shown.items():
        file = PROCESSES[key]
        assert entry["name"] == file.process.get("name")
        assert entry["process_no"] == file.value(key, "process_no")
        assert entry["status"] == file.value(key, "status")


def test_entries_lie_in_groups_and_groups_in_bands() -> None:
    elements = {one["id"]: one for one in LANDSCAPE["elements"]}
    assert len(elements) == len(LANDSCAPE["elements"])
    for one in elements.values():
        parent = elements.get(one["parent"])
        above = parent["type"] if parent else ""
        assert above == {"process": "group", "group": "band"}.get(one["type"], "")


def test_called_processes_exist() -> None:
    called = [
        (file.path.stem, str(call.get("calledElement")))
        for file in FILES
        for call in file.root.iter(f"{BPMN}callActivity")
    ]
    assert len(called) >= 2
    assert [(caller, key) for caller, key in called if key not in PROCESSES] == []


def test_the_library_is_large_enough_to_show_the_program() -> None:
    assert len(ENTRIES) >= 30
    assert len(FILES) >= 20


def test_every_band_has_modelled_processes_and_their_kind_is_that_of_the_band() -> None:
    elements = {one["id"]: one for one in LANDSCAPE["elements"]}
    kinds: dict[str, list[str]] = {}
    for entry in ENTRIES:
        if entry["process"]:
            band = elements[elements[entry["parent"]]["parent"]]["name"]
            key = entry["process"]
            kinds.setdefault(band, []).append(PROCESSES[key].value(key, "process_kind"))
    assert {band: set(found) for band, found in kinds.items()} == {
        "Führungsprozesse": {"management"},
        "Kernprozesse": {"core"},
        "Unterstützungsprozesse": {"support"},
    }
    assert all(len(found) >= 4 for found in kinds.values())


def test_release_states_differ_and_some_reviews_are_overdue() -> None:
    states = {file.value(file.process_id, "status") for file in FILES}
    assert states >= {"draft", "review", "approved"}
    for file in FILES:
        is_approved = file.value(file.process_id, "status") == "approved"
        assert bool(file.value(file.process_id, "approved_on")) == is_approved, file.path.stem
        assert ("approved_by" in file.profile(file.process_id)) == is_approved, file.path.stem
    today = max(file.value(file.process_id, "changed_on") for file in FILES)
    due = [file.value(file.process_id, "review_due") for file in FILES]
    assert 1 <= sum(bool(date) and date < today for date in due) <= 3


def test_a_successor_names_its_predecessor_and_the_other_way_round() -> None:
    forth = {(key, to) for key in PROCESSES for to in _linked(key, "successors")}
    back = {(before, key) for key in PROCESSES for before in _linked(key, "predecessors")}
    assert forth == back


def test_processes_form_chains_across_offices() -> None:
    starts = [key for key in PROCESSES if not _linked(key, "predecessors")]
    across = {
        chain[0]
        for start in starts
        for chain in _chains_from(start)
        if len(chain) >= 4 and len({_lead_unit(key) for key in chain}) >= 3
    }
    assert len(across) >= 2


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_tables_of_the_profile_name_steps_there_are(file: ProcessFile) -> None:
    names = {file.name(key) for key in file.elements}
    cells = [
        cell.text
        for value in file.profile(file.process_id).values()
        for cell in value.iter(f"{PW}cell")
        if cell.get("key") == "step"
    ]
    assert [name for name in cells if name not in names] == []


def _catalogue_path(kind: CatalogueKind) -> Path:
    return SAMPLE_LIBRARY / "catalogues" / f"{kind.file}.json"


def _linked(key: str, attribute: str) -> list[str]:
    found = PROCESSES[key].profile(key).get(attribute)
    return [] if found is None else [str(item.get("ref")) for item in found]


def _lead_unit(key: str) -> str:
    (item,) = PROCESSES[key].profile(key)["lead_unit"]
    return str(item.get("ref"))


def _chains_from(key: str, before: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Return every way along the successors to where it ends; none goes round in a circle."""
    assert key not in before, (*before, key)
    chain = (*before, key)
    following = _linked(key, "successors")
    if not following:
        return [chain]
    return [found for to in following for found in _chains_from(to, chain)]


def _name_of(catalogue: str, key: str) -> str:
    if catalogue == "process":
        return str(PROCESSES[key].process.get("name")) if key in PROCESSES else ""
    kind = definitions().catalogue(catalogue)
    entry = CATALOGUES[kind.file].get(key) if kind else None
    return str(entry["name"]) if entry else ""


def _stored(value: Any) -> ProfileValue:
    """Return the value as the records have it."""
    items = value.findall(f"{PW}item")
    if items:
        return tuple(Item(text=item.text or "", ref=item.get("ref", "")) for item in items)
    rows = value.findall(f"{PW}row")
    if rows:
        return tuple(tuple((str(cell.get("key")), cell.text or "") for cell in row) for row in rows)
    return value.text or ""
