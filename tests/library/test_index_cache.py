"""A large library opens quickly the second time, and never wrongly."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from workbench.library.index_cache import load_index, save_index
from workbench.library.library import Library
from workbench.library.process_index import process_entry

from .conftest import Write


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The stems of the files that were looked into."""
    stems: list[str] = []

    def look(path: Path, place: str) -> object:
        stems.append(path.stem)
        return process_entry(path, place)

    monkeypatch.setattr("workbench.library.opening.process_entry", look)
    return stems


@pytest.fixture
def many(folder: Path, write_process: Write) -> Path:
    """A library of 25 processes that were written a while ago."""
    old = time.time() - 60
    for number in range(25):
        path = write_process(f"p{number}", f"P{number}", f"Name {number}", ("P1",), status="draft")
        os.utime(path, (old, old))
    return folder


def test_the_second_start_looks_only_at_what_changed(
    many: Path, write_process: Write, looked_at: list[str]
) -> None:
    first = Library.open(many)
    assert len(looked_at) == 25
    looked_at.clear()

    write_process("p7", "P7", "Neuer Name")
    (many / "processes" / "p8.bpmn").unlink()
    write_process("neu", "N", "Dazu")
    second = Library.open(many)

    assert sorted(looked_at) == ["neu", "p7"]
    names = {entry.id: entry.name for entry in second.processes}
    assert (names["P7"], names["N"]) == ("Neuer Name", "Dazu")
    assert "P8" not in names
    assert second.process("P3") == first.process("P3"), "all that is known of an entry is kept"


def test_nothing_is_kept_in_the_shared_folder(many: Path) -> None:
    before = sorted(many.rglob("*"))
    Library.open(many)
    assert sorted(many.rglob("*")) == before


def test_a_small_library_leaves_no_cache(folder: Path, write_process: Write, home: Path) -> None:
    write_process("a")
    Library.open(folder)
    assert not (home / "cache").exists()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"format":"other"}', b"\xff", b"[" * 9999])
def test_a_damaged_cache_is_no_matter(
    many: Path, home: Path, looked_at: list[str], content: bytes
) -> None:
    Library.open(many)
    (cache,) = (home / "cache" / "index").iterdir()
    cache.write_bytes(content)
    looked_at.clear()

    assert len(Library.open(many).processes) == 25
    assert len(looked_at) == 25


def test_a_cache_that_cannot_be_written_is_no_matter(many: Path, home: Path) -> None:
    home.mkdir()
    (home / "cache").write_text("in the way", "utf-8")

    assert len(Library.open(many).processes) == 25


def test_what_could_not_be_opened_is_looked_at_again(
    many: Path, write: Write, looked_at: list[str]
) -> None:
    path = write("processes/kaputt.bpmn", b"<kaputt")
    os.utime(path, (1e9, 1e9))
    Library.open(many)
    looked_at.clear()

    library = Library.open(many)

    assert looked_at == ["kaputt"]
    assert any(entry.problem is not None for entry in library.processes)


def test_another_folder_has_another_cache(many: Path, tmp_path: Path) -> None:
    save_index(many, Library.open(many).processes)

    assert len(load_index(many)) == 25
    assert load_index(tmp_path / "elsewhere") == []
