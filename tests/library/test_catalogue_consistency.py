"""Catalogues that do not fit together are told; the ones that do are left in peace."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.library.catalogue_consistency import catalogue_findings, linkable
from workbench.library.library import Library
from workbench.library.where_used import Uses
from workbench.resources import SAMPLE_LIBRARY

from .conftest import Write


def rules(library: Library) -> list[str]:
    return [found.finding.rule for found in catalogue_findings(library)]


def test_the_sample_fits_together() -> None:
    assert rules(Library.open(SAMPLE_LIBRARY)) == []


@pytest.mark.parametrize(
    ("file", "entries", "rule"),
    [
        ("units", [{"id": "a", "name": "A", "head": "nobody"}], "library.reference-to-nothing"),
        (
            "units",
            [{"id": "a", "name": "A"}, {"id": "b", "name": " a"}],
            "library.entries-of-one-name",
        ),
        (
            "units",
            [{"id": "a", "name": "A", "parent": "b"}, {"id": "b", "name": "B", "parent": "a"}],
            "library.entries-in-a-circle",
        ),
    ],
)
def test_what_does_not_fit_is_told(
    folder: Path, write: Write, file: str, entries: list[object], rule: str
) -> None:
    write(f"catalogues/{file}.json", {"entries": entries})
    assert rules(Library.open(folder)) == [rule]


def test_a_role_without_any_use_is_told_once_others_are_used(
    folder: Path, write: Write, write_process: Write
) -> None:
    # Given two roles in a library that is only beginning
    roles = [{"id": "r", "name": "Leitung"}, {"id": "s", "name": "Sachbearbeitung"}]
    write("catalogues/roles.json", {"entries": roles})
    assert rules(Library.open(folder)) == []

    # When the first process names one of them
    path = write_process("a", "P_a", "Antrag prüfen", owner="X")
    text = path.read_text("utf-8").replace(">X<", '><pw:item ref="r">Leitung</pw:item><')
    path.write_text(text, "utf-8")

    # Then the other one is a hint
    assert rules(Library.open(folder)) == ["library.role-not-used"]


def test_a_reference_of_a_process_to_nothing_and_a_name_without_one_are_told(
    folder: Path, write: Write, write_process: Write
) -> None:
    write("catalogues/it_systems.json", {"entries": [{"id": "it-1", "name": "E-Akte"}]})
    path = write_process("a", "P_a", "Antrag prüfen", it_systems="X")
    items = '<pw:item ref="it-9">Altverfahren</pw:item><pw:item>e-akte</pw:item>'
    path.write_text(path.read_text("utf-8").replace(">X<", f">{items}<"), "utf-8")
    library = Library.open(folder)

    assert sorted(rules(library)) == ["library.name-not-linked", "library.reference-to-nothing"]
    assert list(linkable(library, Uses(library))) == [("it", "e-akte")]
