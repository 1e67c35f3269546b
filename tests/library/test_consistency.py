"""What is only seen when the whole library is looked at."""

from __future__ import annotations

from pathlib import Path

from workbench.library.consistency import library_findings
from workbench.library.library import Library

from .conftest import Write


def found_in(folder: Path) -> list[tuple[str, str, str]]:
    return [
        (found.place, found.finding.rule, found.finding.severity.value)
        for found in library_findings(Library.open(folder))
    ]


def test_a_library_that_fits_together_has_no_findings(
    folder: Path, write: Write, write_process: Write
) -> None:
    write_process("a", "A", calls=("b:B",), process_no="1")
    write_process("b", "B", process_no="2")
    write(
        "landscapes/karte.json",
        {
            "format": "process-workbench-landscape",
            "id": "L",
            "elements": [
                {"id": "e", "type": "process", "process": "A", "x": 0, "y": 0}
                | {"width": 9, "height": 9},
            ],
        },
    )

    assert found_in(folder) == []


def test_doubles_are_told_at_the_second_file(folder: Path, write_process: Write) -> None:
    write_process("a", "A", process_no="12.01")
    write_process("b", "A", process_no="12.02")
    write_process("c", "C", process_no="12.01 ")
    write_process("d", "D")
    write_process("e", "E")

    assert found_in(folder) == [
        ("processes/b.bpmn", "library.process-id-twice", "warning"),
        ("processes/c.bpmn", "library.process-number-twice", "warning"),
    ]


def test_a_call_that_leads_out_of_the_library_is_a_hint(folder: Path, write_process: Write) -> None:
    write_process("a", "A", calls=("A", "fremd"))

    assert found_in(folder) == [("processes/a.bpmn", "library.call-outside", "hint")]


def test_a_map_entry_without_its_process_is_told_with_the_entry(
    folder: Path, write: Write, write_process: Write
) -> None:
    write_process("a", "A")
    box = {"type": "process", "x": 0, "y": 0, "width": 9, "height": 9}
    write(
        "landscapes/karte.json",
        {
            "format": "process-workbench-landscape",
            "elements": [
                box | {"id": "e1", "name": "Da", "process": "A"},
                box | {"id": "e2", "name": "Weg", "process": "B"},
                box | {"id": "e3", "name": "Geplant", "process": ""},
            ],
        },
    )

    (found,) = library_findings(Library.open(folder))

    assert found.finding.rule == "library.landscape-entry-without-process"
    assert found.finding.records == ("e2",)
    assert "“Weg”" in str(found.finding.text)


def test_a_landscape_that_cannot_be_read_is_told_once(folder: Path, write: Write) -> None:
    write("landscapes/a.json", "{")
    write("landscapes/b.json", {"format": "something-else"})
    library = Library.open(folder)

    places = [one.place for one in (*library.findings, *library_findings(library))]

    assert sorted(places) == ["landscapes/a.json", "landscapes/b.json"]
