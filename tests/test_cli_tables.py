"""The register out of the command line, and lists into it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from workbench.cli import main
from workbench.io import tables
from workbench.library.library import Library
from workbench.library.register.filters import Filter, Operator
from workbench.library.register.views import View, save_view
from workbench.resources import SAMPLE_LIBRARY


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("WORKBENCH_HOME", str(tmp_path_factory.mktemp("home")))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    folder = tmp_path / "Musterstadt"
    shutil.copytree(SAMPLE_LIBRARY, folder)
    return folder


@pytest.mark.parametrize("ending", tables.ENDINGS)
def test_the_register_is_written_in_the_format_of_the_ending(
    ending: str, sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / f"register{ending}"
    assert main(["register", str(sample), "-o", str(out)]) == 0
    rows = tables.read(out)[0].rows
    names = {row[rows[0].index("Bezeichnung")] for row in rows[1:]}
    assert names == {entry.name for entry in Library.open(sample).processes}
    assert str(out) in capsys.readouterr().out


def test_chosen_columns_come_in_the_chosen_order(sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "register.csv"
    chosen = ["--columns", "name, status", "--language", "en"]
    assert main(["register", str(sample), "-o", str(out), *chosen]) == 0
    (sheet,) = tables.read(out)
    assert sheet.rows[0] == ("Name", "Release state", "Id (not to be changed)")


def test_what_cannot_be_written_is_said(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["register", str(sample), "-o", str(tmp_path / "register.doc")]) == 2
    assert ".xlsx, .csv or .json" in capsys.readouterr().err
    out = str(tmp_path / "register.csv")
    assert main(["register", str(sample), "-o", out, "--columns", "farbe"]) == 2
    assert "“farbe”" in capsys.readouterr().err


def test_a_list_is_read_in_and_what_was_refused_is_said_and_written(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, report = tmp_path / "liste.csv", tmp_path / "bericht.csv"
    source.write_text("Nr;Prozess;Fallzahl\n12.90;Fundsache annehmen;viele\n", "utf-8")
    given = ["import", str(source), str(sample)]
    assert main([*given, "--dry-run"]) == 1
    assert "It would be: 1 new" in capsys.readouterr().out
    assert main([*given, "--report", str(report)]) == 1
    out = capsys.readouterr().out
    assert "Row 2: New: Fundsache annehmen" in out
    assert "“viele” is not a whole number" in out
    assert ("Fallzahl", "", "viele") in {row[3:6] for row in tables.read(report)[0].rows}
    assert main(given) == 1, "the cell is refused again, the process is there already"
    names = [entry.name for entry in Library.open(sample).processes]
    assert names.count("Fundsache annehmen") == 1


def test_a_mapping_says_what_cannot_be_guessed(sample: Path, tmp_path: Path) -> None:
    source, mapping = tmp_path / "liste.csv", tmp_path / "zuordnung.json"
    source.write_text("Stand;;\nA;B;Version\n34.01;77;3.0\n", "utf-8")
    mapping.write_text(
        '{"header": 2, "columns": {"A": "process_no", "B": "cases_per_year", "Version": ""}}'
    )
    assert main(["import", str(source), str(sample), "--mapping", str(mapping)]) == 0
    entry = next(one for one in Library.open(sample).processes if one.number == "34.01")
    assert entry.get("cases_per_year") == "77"
    assert entry.version != "3.0"


@pytest.mark.parametrize(
    ("mapping", "why"),
    [
        ('{"columns": {"Farbe": "status"}}', "no column “Farbe”"),
        ('{"columns": {"Prozess": "farbe"}}', "no attribute “farbe”"),
        ('{"header": 9}', "no row 9"),
        ("[]", "no object"),
    ],
)
def test_a_mapping_that_does_not_fit_changes_nothing(
    mapping: str, why: str, sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, file = tmp_path / "liste.csv", tmp_path / "zuordnung.json"
    source.write_text("Prozess\nNeues anlegen\n", "utf-8")
    file.write_text(mapping)
    assert main(["import", str(source), str(sample), "--mapping", str(file)]) == 2
    assert why in capsys.readouterr().err
    assert "Neues anlegen" not in {entry.name for entry in Library.open(sample).processes}


def test_a_catalogue_goes_out_and_comes_back(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "rollen.xlsx"
    assert main(["register", str(sample), "-o", str(out), "--catalogue", "Rollen"]) == 0
    assert main(["import", str(out), str(sample), "--catalogue", "roles"]) == 0
    assert "0 new, 0 changed" in capsys.readouterr().out
    assert main(["register", str(sample), "-o", str(out), "--catalogue", "farben"]) == 2
    assert "no catalogue “farben”" in capsys.readouterr().err


def test_a_saved_view_says_which_processes_and_columns_and_in_which_order(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    view = View(
        name="Freigegebene",
        columns=("name", "file_changed", "work_time"),
        order=(("name", True),),
        filters=(Filter("status", Operator.IS, ("approved",)),),
    )
    save_view(sample, view)
    out = tmp_path / "ansicht.xlsx"
    assert main(["register", str(sample), "-o", str(out), "--view", "freigegebene"]) == 0
    rows = tables.read(out)[0].rows
    assert rows[0] == ("Bezeichnung", "Bearbeitungszeit", "Id (nicht ändern)")
    library = Library.open(sample)
    approved = {entry.name for entry in library.processes if entry.status == "approved"}
    names = [row[0] for row in rows[1:]]
    assert set(names) == approved
    assert names[0] > names[-1], "the last of the alphabet comes first"
    assert any(row[1] for row in rows[1:]), "what the steps come to is shown"
    assert main(["import", str(out), str(sample), "--empty-deletes"]) == 0
    assert "0 new, 0 changed" in capsys.readouterr().out
    assert main(["register", str(sample), "-o", str(out), "--view", "Fehlt"]) == 2
    assert "there are: Freigegebene" in capsys.readouterr().err
