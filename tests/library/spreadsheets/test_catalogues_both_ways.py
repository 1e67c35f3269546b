"""A catalogue written and read back: by id, as a tree, and nothing that the list lacks is lost."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from workbench.errors import Refused
from workbench.io import tables
from workbench.io.tables import Sheet
from workbench.library.library import Library
from workbench.library.spreadsheets.catalogues import (
    apply_to_catalogue,
    catalogue_workbook,
    kind_named,
    kinds_of,
)
from workbench.library.spreadsheets.importing import (
    apply_to,
    likely_kind,
    lists_of,
    plan_of,
    reading_of,
    target_of,
)
from workbench.library.spreadsheets.plan import Options, Plan
from workbench.resources import SAMPLE_LIBRARY


@pytest.fixture
def sample(tmp_path: Path) -> Library:
    folder = tmp_path / "Musterstadt"
    shutil.copytree(SAMPLE_LIBRARY, folder)
    return Library.open(folder)


def planned(library: Library, kind: str, sheets: tuple[Sheet, ...], **options: bool) -> Plan:
    target = target_of(library, kind)
    sheet = lists_of(sheets)[0]
    reading = reading_of(sheet, target, "de")
    return plan_of(library, target, sheets, sheet, reading, "de", Options(**options))


def sheets_of(*rows: tuple[object, ...]) -> tuple[Sheet, ...]:
    return (Sheet(title="Liste", rows=rows),)  # type: ignore[arg-type]


def outcomes(plan: Plan) -> list[str]:
    return [row.outcome.value for row in plan.rows]


@pytest.mark.parametrize("ending", tables.ENDINGS)
def test_every_catalogue_read_back_changes_nothing(
    ending: str, sample: Library, tmp_path: Path
) -> None:
    before = {path: path.read_bytes() for path in sample.folder.rglob("*.json")}
    for kind in kinds_of(sample):
        path = tmp_path / f"{kind}{ending}"
        workbook = catalogue_workbook(sample, kind, "de")
        path.write_bytes(tables.to_bytes(path, workbook, "de"))
        sheets = tables.read(path)
        plan = planned(sample, kind, sheets, empty_deletes=True)
        assert set(outcomes(plan)) == {"unchanged"}, kind
        assert not any(row.is_refused for row in plan.rows)
        apply_to(sample, kind, plan)
        if ending != ".csv":
            assert likely_kind(sample, sheets) == kind
    assert {path: path.read_bytes() for path in before} == before


def test_an_empty_library_gets_an_equal_tree(sample: Library, tmp_path: Path) -> None:
    empty = Library.create(tmp_path / "Leer", "Leer")
    path = tmp_path / "einheiten.xlsx"
    path.write_bytes(tables.to_bytes(path, catalogue_workbook(sample, "unit", "de"), "de"))
    plan = planned(empty, "unit", tables.read(path))
    apply_to(empty, "unit", plan)
    filled = empty.refreshed().catalogue("unit")
    shown = [(entry.id, entry.name, entry.text("parent")) for entry in filled.entries]
    wanted = sample.catalogue("unit").entries
    assert shown == [(entry.id, entry.name, entry.text("parent")) for entry in wanted]


def test_a_plain_list_changes_adds_and_keeps_the_rest(sample: Library) -> None:
    path = sample.folder / "catalogues" / "units.json"
    data = json.loads(path.read_text("utf-8"))
    data["entries"][0]["x_budget"] = {"year": 2026}
    path.write_text(json.dumps(data), "utf-8")
    library = sample.refreshed()
    top = library.catalogue("unit").entries[0]
    sheets = sheets_of(
        ("Bezeichnung", "Kürzel", "Übergeordnet"),
        (top.name, "SV", ""),
        ("Klimaschutzstelle", "KS", top.name),
        ("Team Wärmeplanung", "", "Klimaschutzstelle"),
    )
    plan = planned(library, "unit", sheets)
    assert outcomes(plan) == ["changed", "new", "new"]
    apply_to(library, "unit", plan)
    after = library.refreshed().catalogue("unit")
    assert after.entries[0].data == top.data | {"short": "SV"}
    made = {entry.name: entry for entry in after.entries[-2:]}
    assert made["Klimaschutzstelle"].text("parent") == top.id
    assert made["Team Wärmeplanung"].text("parent") == made["Klimaschutzstelle"].id
    assert len(after) == len(library.catalogue("unit")) + 2


def test_an_entry_is_never_put_below_itself(sample: Library) -> None:
    top, child = sample.catalogue("unit").entries[:2]
    assert child.text("parent") == top.id
    sheets = sheets_of(("Name", "Gehört zu"), (top.name, child.name), (child.name, child.name))
    plan = planned(sample, "unit", sheets)
    assert outcomes(plan) == ["refused", "refused"]
    assert "below itself" in str(plan.rows[0].why)


def test_what_others_write_meanwhile_is_kept(sample: Library) -> None:
    path = sample.folder / "catalogues" / "roles.json"
    first, second = sample.catalogue("role").entries[:2]
    sheets = sheets_of(
        ("Name", "Beschreibung"), (first.name, "Neu eins"), (second.name, "Neu zwei")
    )
    plan = planned(sample, "role", sheets)
    data = json.loads(path.read_text("utf-8"))
    data["entries"][1]["description"] = "Von jemand anderem"
    data["entries"].append({"id": "role-neu", "name": "Neue Rolle"})
    path.write_text(json.dumps(data), "utf-8")
    report = apply_to_catalogue(sample, "role", plan)
    assert [row.outcome.value for row in report.rows] == ["changed", "refused"]
    after = sample.refreshed().catalogue("role")
    assert after.find(first.id).text("description") == "Neu eins"  # type: ignore[union-attr]
    assert after.find(second.id).text("description") == "Von jemand anderem"  # type: ignore[union-attr]
    assert after.find("role-neu") is not None


def test_a_damaged_catalogue_is_not_written_over(sample: Library) -> None:
    path = sample.folder / "catalogues" / "roles.json"
    plan = planned(sample, "role", sheets_of(("Name",), ("Neue Rolle",)))
    path.write_bytes(b"{")
    with pytest.raises(Refused):
        apply_to_catalogue(sample, "role", plan)
    assert path.read_bytes() == b"{"


def test_a_catalogue_is_found_by_key_file_or_name_in_either_language(sample: Library) -> None:
    for name in ("it", "it_systems", "IT-Verfahren", "it systems"):
        assert kind_named(sample, name) == "it"
    assert kind_named(sample, "farben") == ""


def test_typed_values_stand_in_the_file_as_its_format_has_them(sample: Library) -> None:
    first, second, third = sample.catalogue("it").entries[:3]
    sheets = sheets_of(
        ("Bezeichnung", "Personenbezogene Daten", "Schnittstellen zu", "In Betrieb seit"),
        (first.name, "ja", f"{second.name}; {third.name}", "01.03.2019"),
        (second.name, "vielleicht", "", ""),
    )
    plan = planned(sample, "it", sheets)
    assert [row.is_refused for row in plan.rows] == [False, True]
    apply_to(sample, "it", plan)
    library = sample.refreshed()
    entry = library.catalogue("it").entries[0]
    assert entry.data["personal_data"] is True
    assert entry.data["interfaces"] == [second.id, third.id]
    assert entry.data["valid_from"] == "2019-03-01"
    rows = catalogue_workbook(library, "it", "de").tables[0]
    title = [column.title for column in rows.columns].index("Personenbezogene Daten")
    assert rows.rows[0][title] == "Ja"
    emptied = sheets_of(("Bezeichnung", "Schnittstellen zu"), (first.name, ""))
    apply_to(library, "it", planned(library, "it", emptied, empty_deletes=True))
    assert "interfaces" not in library.refreshed().catalogue("it").entries[0].data
