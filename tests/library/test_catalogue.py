"""Catalogues: what we know of an entry is typed, what others wrote into it survives."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from workbench.library.catalogue import CatalogueEntry, read_catalogue
from workbench.library.library import Library

from .conftest import Write


def test_entries_are_found_by_id_and_know_their_further_fields(write: Write) -> None:
    path = write(
        "catalogues/units.json",
        {"entries": [{"id": "u1", "name": "Bürgeramt", "parent": "u0", "short": "33"}]},
    )
    catalogue = read_catalogue(path)

    entry = catalogue.find("u1")
    assert entry is not None
    assert (entry.name, entry.text("parent"), entry.text("short")) == ("Bürgeramt", "u0", "33")
    assert entry.text("missing") == ""
    assert catalogue.name_of("u1") == "Bürgeramt"
    assert catalogue.find("u2") is None
    assert catalogue.findings == ()


def test_what_is_wrong_with_an_entry_is_said_and_kept_in_the_file(write: Write) -> None:
    # Given a catalogue in which not everything is an entry
    entries = [
        {"name": "ohne Kennung"},
        {"id": "r1", "name": "Erste", "x-theirs": [1]},
        {"id": "r1", "name": "Zweite"},
        "kein Eintrag",
        {"id": 7, "name": 8},
    ]
    path = write("catalogues/roles.json", {"x-top": True, "entries": entries})

    # When it is read
    catalogue = read_catalogue(path)

    # Then what is left out is told, sentence by sentence
    assert [entry.name for entry in catalogue.entries] == ["Erste"]
    assert len(catalogue.findings) >= 4

    # And when it is written with a new name for the entry, nothing of the others is lost
    renamed = msgspec.structs.replace(catalogue.entries[0], name="Neu")
    saved = json.loads(catalogue.with_entries([renamed]).to_bytes())
    assert saved["x-top"] is True
    assert saved["entries"][0] == {"id": "r1", "name": "Neu", "x-theirs": [1]}
    assert [entry for entry in entries if entry not in saved["entries"]] == [entries[1]]


def test_writing_and_reading_are_inverse_and_an_entry_is_a_line(tmp_path: Path) -> None:
    path = tmp_path / "roles.json"
    entries = [CatalogueEntry(f"r{number}", f"Rolle „{number}“") for number in range(3)]
    text = read_catalogue(path).with_entries(entries).to_bytes()
    path.write_bytes(text)

    again = read_catalogue(path)

    assert [(one.id, one.name) for one in again.entries] == [(one.id, one.name) for one in entries]
    assert again.to_bytes() == text
    assert '    {"id": "r1", "name": "Rolle „1“"},' in text.decode("utf-8").splitlines()


@pytest.mark.parametrize("content", ["", "[]", "{", '{"entries": 5}', '{"entries": {}}'])
def test_a_damaged_catalogue_is_a_finding(folder: Path, write: Write, content: str) -> None:
    write("catalogues/roles.json", content)

    library = Library.open(folder)

    assert [found.place for found in library.findings] == ["catalogues/roles.json"]
    assert library.name_of("role", "r1") == ""
    assert library.catalogues["roles"].is_damaged == (content in ("", "[]", "{"))
