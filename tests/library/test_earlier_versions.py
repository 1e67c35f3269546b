"""What saving writes over is kept: in the user's own folder, and not without end."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from workbench.library.earlier_versions import PAUSE, EarlierVersions


@pytest.fixture
def versions(tmp_path: Path) -> EarlierVersions:
    return EarlierVersions(tmp_path / "own")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    shared = tmp_path / "shared"
    shared.mkdir()
    return write(shared / "Bauantrag prüfen.bpmn", "first", 1_000_000)


def write(path: Path, text: str, saved: float) -> Path:
    path.write_text(text)
    os.utime(path, (saved, saved))
    return path


def texts(versions: EarlierVersions, path: Path) -> list[str]:
    return [version.file.read_text() for version in versions.of(path)]


def test_the_newest_comes_first_and_tells_when_it_was_saved(versions, file) -> None:
    versions.keep(file)
    write(file, "second", 2_000_000)
    versions.keep(file)

    assert texts(versions, file) == ["second", "first"]
    assert [version.saved.timestamp() for version in versions.of(file)] == [2_000_000, 1_000_000]


def test_nothing_is_put_beside_the_file(versions, file) -> None:
    versions.keep(file)

    assert list(file.parent.iterdir()) == [file]
    assert versions.of(file)[0].file.parent.name.startswith("Bauantrag-prüfen-")


def test_the_same_content_is_kept_once(versions, file) -> None:
    assert versions.keep(file) is not None
    assert versions.keep(file) is None
    assert len(versions.of(file)) == 1


def test_one_sitting_leaves_a_version_an_hour(versions, file) -> None:
    first = versions.keep(file)
    assert first is not None
    write(file, "a minute later", 1_000_060)
    assert versions.keep(file, in_any_case=False) is None

    an_hour_ago = first.file.stat().st_mtime - PAUSE - 1
    os.utime(first.file, (an_hour_ago, an_hour_ago))

    assert versions.keep(file, in_any_case=False) is not None


def test_files_of_one_name_in_two_folders_are_two(versions, file, tmp_path) -> None:
    other = write(tmp_path / file.name, "another", 5)
    versions.keep(file)
    versions.keep(other)

    assert texts(versions, file) == ["first"]
    assert texts(versions, other) == ["another"]


def test_of_each_file_the_newest_stay(tmp_path, file) -> None:
    versions = EarlierVersions(tmp_path / "own", of_each=3)
    for number in range(6):
        write(file, str(number), 1_000_000 + number)
        versions.keep(file)

    assert texts(versions, file) == ["5", "4", "3"]


def test_all_together_have_a_limit_and_what_was_just_kept_stays(tmp_path, file) -> None:
    versions = EarlierVersions(tmp_path / "own", in_all=100)
    other = tmp_path / "other.bpmn"
    for number in range(3):
        write(other, f"{number}" * 40, 3_000_000 + number)
        versions.keep(other)
    write(file, "x" * 90, 1_000_000)
    versions.keep(file)

    assert texts(versions, file) == ["x" * 90]
    assert texts(versions, other) == []


def test_where_nothing_can_be_kept_saving_goes_on(tmp_path, file) -> None:
    in_the_way = tmp_path / "own"
    in_the_way.write_text("a file where the folder should be")

    assert EarlierVersions(in_the_way).keep(file) is None
    assert EarlierVersions(in_the_way).of(file) == []
    assert EarlierVersions(tmp_path / "x").keep(tmp_path / "missing.bpmn") is None
