"""Paths that never leave the library, and file names that every system takes."""

from __future__ import annotations

import os
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.library.places import file_stem, files_below, free_path, inside


def link(path: Path, target: Path) -> None:
    try:
        path.symlink_to(target, target_is_directory=target.is_dir())
    except OSError:
        pytest.skip("this system does not let us make links")


# Names


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Personalausweis beantragen", "Personalausweis beantragen"),
        ("Bau-/Abrissantrag: prüfen?", "Bau- Abrissantrag prüfen"),
        ("Gebühr erheben", "Gebühr erheben"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("com1", "_com1"),
        ("Konzept", "Konzept"),
        ("Ende.", "Ende"),
        (" .versteckt", "versteckt"),
        ("~$Entwurf", "$Entwurf"),
        ("", "Prozess"),
        ("///", "Prozess"),
        ("Zeile\n\tzwei\x00", "Zeile zwei"),
        ("u\u0308ben", "üben"),
        ("gpj.\u202eexe", "gpj. exe"),
        ("a\ud800b", "ab"),
    ],
)
def test_a_process_name_becomes_a_file_name(name: str, stem: str) -> None:
    assert file_stem(name) == stem


@given(st.text(st.characters(exclude_categories=[]), max_size=300))
def test_every_name_becomes_one_that_windows_takes(name: str) -> None:
    stem = file_stem(name)

    assert stem
    assert not set(stem) & set('<>:"/\\|?*\x00\n')
    assert stem == stem.strip(" ")
    assert not stem.endswith(".")
    assert not stem.startswith(".")
    assert len(f"{stem}.bpmn".encode()) < 255
    assert not getattr(os.path, "isreserved", lambda name: False)(f"{stem}.bpmn")
    assert PureWindowsPath(f"{stem}.bpmn").name == f"{stem}.bpmn"
    assert file_stem(stem) == stem


def test_a_taken_name_is_numbered_however_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "Üben.bpmn").touch()
    assert free_path(tmp_path, "üben", ".bpmn").name == "üben 2.bpmn"

    (tmp_path / "ÜBEN 2.BPMN").touch()
    assert free_path(tmp_path, "U\u0308ben", ".bpmn").name == "U\u0308ben 3.bpmn"
    assert free_path(tmp_path, "Singen", ".bpmn").name == "Singen.bpmn"
    assert free_path(tmp_path / "noch nicht da", "Singen", ".bpmn").name == "Singen.bpmn"


def test_a_file_may_keep_its_own_name(tmp_path: Path) -> None:
    own = tmp_path / "Üben.bpmn"
    own.touch()
    assert free_path(tmp_path, "Üben", ".bpmn", besides=own) == own


# Places


@pytest.mark.parametrize(
    "place",
    [
        "../x.bpmn",
        "processes/../../x",
        "..\\x",
        "/etc/passwd",
        "\\windows",
        "C:\\x",
        "c:x",
        "\\\\server\\share\\x",
        "//server/share/x",
        "x:stream",
        "processes/NUL",
        "aux.txt",
        "a\x00b",
        "",
    ],
)
def test_a_place_outside_the_library_is_none(tmp_path: Path, place: str) -> None:
    assert inside(tmp_path, place) is None


@pytest.mark.parametrize("place", ["x.bpmn", "processes/a/x.bpmn", "processes\\a\\x.bpmn", "./x"])
def test_a_place_inside_the_library_is_found(tmp_path: Path, place: str) -> None:
    found = inside(tmp_path, place)

    assert found is not None
    assert found.is_relative_to(tmp_path)
    assert "\\" not in found.relative_to(tmp_path).as_posix()


def test_a_place_behind_a_link_that_leads_out_is_none(tmp_path: Path) -> None:
    library, elsewhere = tmp_path / "library", tmp_path / "elsewhere"
    library.mkdir()
    elsewhere.mkdir()
    link(library / "forms", elsewhere)

    assert inside(library, "forms/x.pdf") is None


# Walking


def test_files_are_found_sorted_and_hidden_ones_are_not(tmp_path: Path) -> None:
    for place in ("b/z.bpmn", "b/.tmp/x.bpmn", "Ä.bpmn", "a.BPMN", ".a.bpmn.12.tmp", "~$a.bpmn"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).touch()
    (tmp_path / "readme.txt").touch()
    (tmp_path / "folder.bpmn").mkdir()

    found = [
        path.relative_to(tmp_path).as_posix() for path in files_below(tmp_path, tmp_path, ".bpmn")
    ]

    assert found == ["a.BPMN", "Ä.bpmn", "b/z.bpmn"]


def test_links_in_a_circle_end_and_links_out_are_not_followed(tmp_path: Path) -> None:
    library, elsewhere = tmp_path / "library", tmp_path / "elsewhere"
    (library / "processes").mkdir(parents=True)
    elsewhere.mkdir()
    (library / "processes" / "own.bpmn").touch()
    (elsewhere / "secret.bpmn").touch()
    link(library / "processes" / "round", library / "processes")
    link(library / "processes" / "out", elsewhere)
    link(library / "processes" / "out.bpmn", elsewhere / "secret.bpmn")
    link(library / "processes" / "self", library / "processes" / "self")
    link(library / "processes" / "nowhere.bpmn", library / "missing.bpmn")

    found = [path.name for path in files_below(library, library / "processes", ".bpmn")]

    assert found == ["own.bpmn"]


def test_a_library_behind_a_link_is_read_as_any_other(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    (real / "a.bpmn").touch()
    link(tmp_path / "linked", real)

    found = list(files_below(tmp_path / "linked", tmp_path / "linked", ".bpmn"))

    assert [path.name for path in found] == ["a.bpmn"]


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert list(files_below(tmp_path, tmp_path / "missing", ".bpmn")) == []
