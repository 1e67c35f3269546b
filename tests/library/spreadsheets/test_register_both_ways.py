"""The register written and read back: nothing changes, nothing is lost, and why is said."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.errors import Cancelled
from workbench.io import files, tables
from workbench.io.tables import Sheet
from workbench.library.library import Library
from workbench.library.own_definitions import OwnAttribute, OwnDefinitions
from workbench.library.own_definitions_file import with_own
from workbench.library.process_index import ProcessEntry
from workbench.library.profile import Attribute, Choice, Label, definitions
from workbench.library.spreadsheets.applying import Report, apply_plan
from workbench.library.spreadsheets.cells import is_same
from workbench.library.spreadsheets.directory import Directory
from workbench.library.spreadsheets.importing import (
    lists_of,
    plan_of,
    processes_of,
    reading_of,
    references_of,
)
from workbench.library.spreadsheets.plan import Options, Outcome, Plan, Target, make_plan
from workbench.library.spreadsheets.register import (
    Subject,
    references,
    register_workbook,
    table_of,
)
from workbench.library.spreadsheets.reporting import numbers
from workbench.library.values import check_value
from workbench.model.records import Item
from workbench.progress import Progress
from workbench.resources import SAMPLE_LIBRARY

ATTRIBUTES = [one for one in definitions().attributes("process") if one.type != "calc"]


@pytest.fixture
def sample(tmp_path: Path) -> Library:
    folder = tmp_path / "Musterstadt"
    shutil.copytree(SAMPLE_LIBRARY, folder)
    return Library.open(folder)


@pytest.fixture
def empty(tmp_path: Path) -> Library:
    return Library.create(tmp_path / "Leer", "Leer")


def sheets_of(*rows: tuple[object, ...], **more: object) -> tuple[Sheet, ...]:
    return (Sheet(title="Liste", rows=rows, **more),)  # type: ignore[arg-type]


def planned(
    library: Library, sheets: tuple[Sheet, ...], language: str = "de", **options: bool
) -> Plan:
    target = processes_of(library)
    sheet = lists_of(sheets)[0]
    reading = reading_of(sheet, target, library.language)
    return plan_of(library, target, sheets, sheet, reading, language, Options(**options))


def done(library: Library, sheets: tuple[Sheet, ...], **options: bool) -> tuple[Report, Library]:
    report = apply_plan(library, planned(library, sheets, **options))
    return report, library.refreshed()


def drafts(library: Library) -> list[ProcessEntry]:
    """The processes that are not approved, and so may be changed."""
    return [entry for entry in library.processes if entry.get("status") != "approved"]


def outcomes(plan: Plan | Report) -> list[str]:
    return [row.outcome.value for row in plan.rows]


def all_files(library: Library) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in library.folder.rglob("*") if path.is_file()}


def facts(library: Library) -> dict[str, object]:
    return {
        entry.id: (entry.name, entry.documentation, dict(entry.values))
        for entry in library.processes
    }


def written(library: Library, path: Path, language: str = "de") -> Path:
    path.write_bytes(tables.to_bytes(path, register_workbook(library, language), language))
    return path


# There and back


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("ending", tables.ENDINGS)
def test_reading_the_register_back_changes_nothing(
    ending: str, language: str, sample: Library, tmp_path: Path
) -> None:
    path = written(sample, tmp_path / f"register{ending}", language)
    before = all_files(sample)
    report, _ = done(sample, tables.read(path), empty_deletes=True)
    assert set(outcomes(report)) == {"unchanged"}
    assert not any(row.refusals for row in report.rows)
    assert all_files(sample) == before


@pytest.mark.parametrize("ending", [".xlsx", ".json"])
def test_an_empty_library_gets_equal_processes(
    ending: str, sample: Library, empty: Library, tmp_path: Path
) -> None:
    path = written(sample, tmp_path / f"register{ending}")
    report, filled = done(empty, tables.read(path), makes_entries=True)
    assert set(outcomes(report)) == {"new"}
    assert facts(filled) == facts(sample)
    for entry in filled.processes:
        assert not filled.document(entry).findings
    unit = next(iter(sample.catalogue("unit").entries))
    assert {unit.name} >= {filled.catalogue("unit").name_of(unit.id)} - {""}
    assert set(outcomes(planned(filled, tables.read(path)))) == {"unchanged"}


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_what_libreoffice_has_saved_changes_nothing(sample: Library, tmp_path: Path) -> None:
    path = written(sample, tmp_path / "register.xlsx")
    for ending in ("xlsx", "csv"):
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
                "--headless",
                "--convert-to",
                ending,
                "--outdir",
                str(tmp_path / "saved"),
                str(path),
            ],
            check=True,
            timeout=120,
            capture_output=True,
        )
        saved = tables.read(tmp_path / "saved" / f"register.{ending}")
        plan = planned(sample, saved, empty_deletes=True)
        assert set(outcomes(plan)) == {"unchanged"}, ending
        assert not any(row.refusals for row in plan.rows)


TEXTS = st.text(st.characters(codec="utf-8"), max_size=30) | st.sampled_from(
    ["=1+1", "a; b", '"x" y', "Zeile\nZeile", "  Rand ", "-", "'", "|", "007", "1,5", "Ä"]
)
VALUES: dict[str, Callable[[Attribute], st.SearchStrategy[object]]] = {
    "text": lambda _: TEXTS,
    "rich": lambda _: TEXTS,
    "url": lambda _: st.sampled_from(["https://www.example.org/a;b", ""]),
    "int": lambda _: st.integers(-(10**15) + 1, 10**15 - 1).map(str),
    "num": lambda _: st.decimals(-(10**6), 10**6, places=3).map(str),
    "min": lambda _: st.decimals(0, 10**6, places=2).map(str),
    "money": lambda _: st.decimals(-(10**6), 10**6, places=2).map(str),
    "date": lambda _: st.dates().map(date.isoformat),
    "enum": lambda one: st.sampled_from([choice.key for choice in one.choices] or [""]),
    "enums": lambda one: st.lists(
        st.sampled_from([Item(choice.key) for choice in one.choices]), unique=True
    ).map(tuple),
}


def value_for(attribute: Attribute) -> st.SearchStrategy[object]:
    if attribute.type == "table":
        row = st.fixed_dictionaries(
            {}, optional={column.key: value_for_cell(column) for column in attribute.columns}
        ).map(lambda cells: tuple((key, text) for key, text in cells.items() if text))
        return st.lists(row.filter(bool), max_size=3).map(tuple)
    if attribute.catalogue:
        items = st.lists(st.sampled_from(ITEMS), max_size=3, unique=True).map(tuple)
        return items if attribute.takes_many else items.map(lambda found: found[:1])
    return VALUES[attribute.type](attribute)


def value_for_cell(column: object) -> st.SearchStrategy[str]:
    return VALUES[column.type](column)  # type: ignore[attr-defined, return-value]


ENTRIES = [
    ("a-1", "Amt; für 1"),
    ("a-2", "Doppelt"),
    ("a-3", "Doppelt"),
    ("a-4", ""),
    ("a-5", "=x"),
]
ITEMS = [*(Item(name, key) for key, name in ENTRIES), Item("frei"), Item("fort", "a-99")]
KINDS = {one.catalogue for one in ATTRIBUTES if one.catalogue}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), st.sampled_from(["xlsx", "csv", "json"]), st.sampled_from(["de", "en"]))
def test_whatever_a_profile_holds_reading_it_back_changes_nothing(
    data: st.DataObject, ending: str, language: str
) -> None:
    chosen = data.draw(st.lists(st.sampled_from(ATTRIBUTES), min_size=1, max_size=4, unique=True))
    subjects = [
        Subject(id=f"P{n}", values={one.key: data.draw(value_for(one)) for one in chosen})
        for n in range(2)
    ]
    directory = Directory(dict.fromkeys(KINDS, ENTRIES))
    table = table_of("Prozesse", chosen, subjects, language, directory)
    content = tables.to_bytes(Path(f"x.{ending}"), tables.Workbook(tables=(table,)), language)
    sheet = read_bytes(content, ending)
    target = Target(
        kind="process",
        attributes=tuple(ATTRIBUTES),
        subjects=tuple(subjects),
        new_id=lambda name: name,
    )
    reading = reading_of(sheet, target, language)
    options = Options(empty_deletes=True)
    plan = make_plan(sheet, reading, target, directory, language, options)
    assert [row.outcome for row in plan.rows] == [Outcome.UNCHANGED] * 2, plan
    assert not any(row.refusals for row in plan.rows)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), st.sampled_from(["xlsx", "json"]))
def test_whatever_a_profile_holds_an_empty_library_gets_it(
    data: st.DataObject, ending: str
) -> None:
    free = [
        one
        for one in ATTRIBUTES
        if one.key != "name" and one.catalogue != "process" and not one.form
    ]
    chosen = data.draw(st.lists(st.sampled_from(free), min_size=1, max_size=4, unique=True))
    values = {"name": "Antrag prüfen"}
    for one in chosen:
        right = value_for(one).filter(lambda value, one=one: check_value(one, value) is None)
        values[one.key] = data.draw(right)
    subject = Subject(id="P1", values=values)
    full = Directory(dict.fromkeys(KINDS, ENTRIES))
    columns = [*chosen, next(one for one in ATTRIBUTES if one.key == "name")]
    workbook = tables.Workbook(
        tables=(
            table_of("Prozesse", columns, [subject], "de", full),
            references(columns, [subject], "de", full),
        )
    )
    content = tables.to_bytes(Path(f"x.{ending}"), workbook, "de")
    sheets = all_sheets(content, ending)
    target = Target(
        kind="process", attributes=tuple(ATTRIBUTES), subjects=(), new_id=lambda name: name
    )
    plan = make_plan(
        sheets[0],
        reading_of(sheets[0], target, "de"),
        target,
        Directory({}),
        "de",
        Options(makes_entries=True),
        references=references_of(sheets),
    )
    (row,) = plan.rows
    assert (row.outcome, row.id, row.refusals) == (Outcome.NEW, "P1", ())
    got = {change.key: change.value for change in row.changes}
    for one in columns:
        wanted = stripped(one, values[one.key])
        assert is_same(one, stripped(one, got.get(one.key, "")), wanted), one.key
    known = dict(ENTRIES)
    assert all(entry.name == known.get(entry.id, entry.name) for entry in plan.entries)


def stripped(attribute: Attribute, value: object) -> object:
    """A value as people would type it; what was no entry before is a name here."""
    if value == ():
        return ""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").strip()
    if attribute.type == "table":
        rows = [tuple((key, text.strip()) for key, text in row if text.strip()) for row in value]
        return tuple(sorted(row) for row in rows)
    return tuple(
        item if item.ref in dict(ENTRIES) or item.ref == "a-99" else Item(item.text)
        for item in value
    )


def read_bytes(content: bytes, ending: str) -> Sheet:
    return all_sheets(content, ending)[0]


def all_sheets(content: bytes, ending: str) -> tuple[Sheet, ...]:
    from workbench.io.tables import csv, json, xlsx_reading

    if ending == "csv":
        return (csv.read(content, "x"),)
    return json.read(content) if ending == "json" else xlsx_reading.read(content, "x.xlsx")


# Lists of others


def test_a_list_of_an_office_is_understood_though_it_was_never_made_for_this(
    sample: Library,
) -> None:
    sheets = sheets_of(
        ("Prozessliste Stand 2025", "", "", "", ""),
        ("", "", "", "", ""),
        ("Lfd. Nr.", "Prozess", "Zuständiges Amt", "Fälle pro Jahr", "Notiz"),
        ("34.01", "Wohngeld bewilligen", "Wohngeldstelle", "9.500", "egal"),
        ("12.90", "Fundsache annehmen", "bürgerbüro", 320, "egal"),
        decimal=",",
    )
    report, library = done(sample, sheets)
    assert outcomes(report) == ["changed", "new"]
    assert [(c.title, c.before, c.after) for c in report.rows[0].changes] == [
        ("Fälle pro Jahr", "2.900", "9.500")
    ]
    made = next(entry for entry in library.processes if entry.number == "12.90")
    assert made.name == "Fundsache annehmen"
    assert made.get("cases_per_year") == "320"
    assert made.get("lead_unit") == (Item("Bürgerbüro", "unit-buergerbuero"),)
    pool = next(library.document(made).elements("participant"))
    assert pool.name == "Fundsache annehmen"
    area = next(entry.place for entry in sample.processes if entry.number.startswith("12."))
    assert made.place.rpartition("/")[0] == area.rpartition("/")[0], "it lies with its area"


def test_what_the_sheet_does_not_have_is_not_destroyed(sample: Library) -> None:
    before = facts(sample)
    entry = drafts(sample)[0]
    sheets = sheets_of(("Bezeichnung", "Priorität", "Fallzahl/Jahr"), (entry.name, "Hoch", ""))
    _, library = done(sample, sheets)
    name, documentation, values = before[entry.id]  # type: ignore[misc]
    after = facts(library)
    assert after[entry.id] == (name, documentation, values | {"priority": "high"})
    assert {k: v for k, v in after.items() if k != entry.id} == {
        k: v for k, v in before.items() if k != entry.id
    }


def test_empty_cells_delete_only_where_that_is_wanted(sample: Library) -> None:
    entry = next(one for one in drafts(sample) if one.get("cases_per_year"))
    sheets = sheets_of(("Prozessnummer", "Fallzahl/Jahr"), (entry.number, " "))
    assert outcomes(planned(sample, sheets)) == ["unchanged"]
    report, library = done(sample, sheets, empty_deletes=True)
    assert outcomes(report) == ["changed"]
    assert library.process(entry.id).get("cases_per_year") == ""  # type: ignore[union-attr]


def test_what_is_wrong_is_refused_with_the_reason_and_the_rest_is_taken(sample: Library) -> None:
    first, second = drafts(sample)[:2]
    sheets = sheets_of(
        ("Nr", "Bezeichnung", "Priorität", "Fallzahl", "Nächste Überprüfung", "IT-Verfahren"),
        (first.number, "", "Sehr hoch", "viele", "31.02.2027", "Gibt es nicht"),
        (first.number, "", "Hoch", "", "", ""),
        ("", "", "Hoch", "", "", ""),
        (second.number, second.name, "hoch", 7, date(2027, 3, 1), ""),
    )  # fmt: skip
    plan = planned(sample, sheets, "en")
    assert outcomes(plan) == ["refused", "refused", "refused", "changed"]
    said = [str(refusal.why) for refusal in plan.rows[0].refusals]
    assert [word in text for word, text in zip(
        ("choices", "whole number", "31.02.2027", "not in the catalogue"), said, strict=True
    )] == [True] * 4  # fmt: skip
    assert str(plan.rows[1].why) == "Row 2 stands for the same."
    assert str(plan.rows[2].why) == "The row has no name."
    assert "3 refused; single values refused: 4" in str(numbers(plan.rows))


def test_what_is_approved_is_not_changed_and_nothing_is_approved_by_a_list(
    sample: Library,
) -> None:
    approved = next(entry for entry in sample.processes if entry.get("status") == "approved")
    draft = drafts(sample)[0]
    sheets = sheets_of(
        ("Nr", "Geltungsbereich", "Status"),
        (approved.number, "9.9", ""),
        (draft.number, "", "Freigegeben"),
    )
    plan = planned(sample, sheets)
    assert outcomes(plan) == ["refused", "refused"]
    assert "Begin a new draft" in str(plan.rows[0].why)
    assert "release state" in str(plan.rows[1].refusals[0].why)


def test_attributes_of_the_library_s_own_go_out_and_come_back(sample: Library) -> None:
    path = sample.folder / "library.json"
    own = OwnDefinitions(
        attributes=(
            OwnAttribute(
                of="process",
                key="x_buergernaehe",
                group="identity",
                type="enum",
                label=Label("Bürgernähe", "Closeness"),
                choices=(Choice("x_high", Label("Sehr hoch", "Very high")),),
            ),
            OwnAttribute(of="process", key="lead_unit", label=Label("Fachamt", "Office")),
        )
    )
    path.write_text(json.dumps(with_own(json.loads(path.read_text("utf-8")), own)), "utf-8")
    library = sample.refreshed()
    draft = drafts(library)[0]
    sheets = sheets_of(
        ("Nr", "Bürgernähe", "Federführende Stelle"), (draft.number, "sehr hoch", "Stadtkasse")
    )
    report, after = done(library, sheets)
    assert not any(row.is_refused for row in report.rows)
    changed = after.process(draft.id)
    assert changed is not None
    assert changed.get("x_buergernaehe") == "x_high"
    assert changed.lead_unit == "Stadtkasse", "the old name of the attribute is understood too"
    table = register_workbook(after, "de").tables[0]
    titles = [column.title for column in table.columns]
    row = next(cells for cells in table.rows if cells[-1] == draft.id)
    assert row[titles.index("Bürgernähe")] == "Sehr hoch"
    assert row[titles.index("Fachamt")] == "Stadtkasse"


def test_a_number_once_given_stays_and_is_given_once(sample: Library) -> None:
    first, second = drafts(sample)[:2]
    sheets = sheets_of(
        ("Id (nicht ändern)", "Prozessnummer", "Bezeichnung"),
        (first.id, "99.99", first.name),
        ("", second.number + " ", "Ganz anders"),
        ("", "98.01", "Neues anlegen"),
        ("", "98.01", "Anderes anlegen"),
    )
    plan = planned(sample, sheets)
    assert outcomes(plan) == ["refused", "changed", "new", "new"]
    assert "Once given" in str(plan.rows[0].refusals[0].why)
    assert plan.rows[1].changes[0].after == "Ganz anders"
    assert "another already" in str(plan.rows[3].refusals[0].why)


def test_a_new_name_reaches_process_and_pool(sample: Library) -> None:
    entry = drafts(sample)[0]
    report, library = done(sample, sheets_of(("Nr", "Prozess"), (entry.number, "Neuer Name")))
    assert outcomes(report) == ["changed"]
    changed = library.process(entry.id)
    assert changed is not None
    assert changed.name == "Neuer Name"
    document = library.document(changed)
    names = {pool.name for pool in document.elements("participant") if pool.refers_to == entry.id}
    assert names == {"Neuer Name"}


def test_unknown_names_become_entries_only_where_that_is_wanted(sample: Library) -> None:
    entry = drafts(sample)[0]
    before = sample.catalogue("it").entries
    sheets = sheets_of(
        ("Nr", "Fachverfahren"), (entry.number, f"{before[0].name}; Fundbüro-Programm")
    )
    assert outcomes(planned(sample, sheets)) == ["refused"]
    _, library = done(sample, sheets, makes_entries=True)
    made = library.catalogue("it").entries[-1]
    assert library.catalogue("it").entries[:-1] == before
    assert (made.id, made.name) == ("it-fundbuero-programm", "Fundbüro-Programm")
    assert library.process(entry.id).get("it_systems") == (  # type: ignore[union-attr]
        Item(before[0].name, before[0].id),
        Item("Fundbüro-Programm", made.id),
    )


def test_new_processes_of_one_list_may_name_one_another(empty: Library) -> None:
    sheets = sheets_of(
        ("Prozess", "Nachfolger"),
        ("Antrag annehmen", "Antrag prüfen"),
        ("Antrag prüfen", "Antrag ablegen"),
    )
    report, library = done(empty, sheets)
    assert outcomes(report) == ["new", "new"]
    first = next(entry for entry in library.processes if entry.name == "Antrag annehmen")
    assert first.get("successors") == (Item("Antrag prüfen", "Process_Antrag_pruefen"),)
    assert "no process “Antrag ablegen”" in str(report.rows[1].refusals[0].why)


# When something comes in between


def test_what_somebody_changed_since_the_preview_is_not_written_over(sample: Library) -> None:
    entry = drafts(sample)[0]
    sheets = sheets_of(("Nr", "Geltungsbereich"), (entry.number, "7"))
    plan = planned(sample, sheets)
    done(sample, sheets_of(("Nr", "Geltungsbereich"), (entry.number, "6")))
    report = apply_plan(sample, plan)
    assert outcomes(report) == ["refused"]
    assert "in the meantime" in str(report.rows[0].why)
    now = sample.refreshed().process(entry.id)
    assert now is not None
    assert now.get("scope") == "6"


def test_a_full_drive_leaves_whole_files_and_is_said(
    empty: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = tuple((f"Prozess {n} führen",) for n in range(4))
    plan = planned(empty, sheets_of(("Prozess",), *rows))
    replace, count = files._replace, 0

    def fail_later(temporary: Path, target: Path) -> None:
        nonlocal count
        count += 1
        if count > 2:
            raise OSError(28, "No space left on device")
        replace(temporary, target)

    monkeypatch.setattr(files, "_replace", fail_later)
    report = apply_plan(empty, plan)
    assert outcomes(report) == ["new", "new", "refused", "refused"]
    assert "full" in str(report.rows[3].why)
    monkeypatch.undo()
    assert len(empty.refreshed().processes) == 2
    assert list(empty.folder.rglob("*.tmp")) == []


def test_cancelling_keeps_what_was_done_and_says_what_was_not(empty: Library) -> None:
    rows = tuple((f"Prozess {n} führen",) for n in range(4))
    plan = planned(empty, sheets_of(("Prozess",), *rows))
    progress = Progress(lambda share, what: progress.cancel() if share >= 0.25 else None)
    report = apply_plan(empty, plan, progress)
    assert report.was_cancelled
    made = [row.name for row in report.rows if row.outcome is Outcome.NEW]
    assert 0 < len(made) < 4
    assert {entry.name for entry in empty.refreshed().processes} == set(made)
    assert "before cancelling" in str(report.rows[-1].why)


def test_a_preview_can_be_cancelled(sample: Library) -> None:
    progress = Progress()
    progress.cancel()
    sheets = sheets_of(("Prozess",), ("A",))
    target = processes_of(sample)
    reading = reading_of(sheets[0], target, "de")
    with pytest.raises(Cancelled):
        plan_of(sample, target, sheets, sheets[0], reading, "de", Options(), progress)
