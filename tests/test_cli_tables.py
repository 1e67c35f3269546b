"""The register out of the command line, and lists into it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from workbench.cli import main
from workbench.io import tables
from workbench.library.library import Library
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
