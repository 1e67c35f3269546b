"""A landscape is coloured by what the register says of its processes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.geometry import Bounds
from workbench.io import landscape as landscape_file
from workbench.library.about import About
from workbench.library.library import Library
from workbench.library.overlays import Overlay, overlay_of, overlay_titles
from workbench.library.process_facts import KeptFacts, ProcessFacts, StepFact
from workbench.library.process_index import ProcessEntry
from workbench.model.document import Document
from workbench.model.records import Element, Shape
from workbench.notation.landscape.colors import COLORS
from workbench.notation.landscape.marks import with_legend
from workbench.notation.sheet_picture import SheetPicture
from workbench.words import dictionary, literal

TODAY = date(2026, 11, 24)
GERMAN = dictionary("de")


def process(key: str, steps: tuple[StepFact, ...] = (), **values: str) -> ProcessEntry:
    """A process whose profile says something."""
    facts = ProcessFacts(texts=tuple(sorted(values.items())), steps=steps)
    path = Path(f"/library/processes/{key}.bpmn")
    return ProcessEntry(
        path=path, place=path.name, id=key, name=key, process_ids=(key,), kept=KeptFacts.of(facts)
    )


def library(*entries: ProcessEntry) -> Library:
    return Library(Path("/library"), about=About(name="Test"), processes=entries)


def landscape(*refs: str) -> Document:
    """A landscape with an arrow for each process named."""
    document = landscape_file.new_document("Karte")
    sheet = document.sheets()[0].id
    with document.step(literal("draw")) as step:
        for number, ref in enumerate(refs):
            key = f"e{number}"
            step.add(Element(id=key, type="process_entry", name=ref, refers_to=ref))
            bounds = Bounds(200.0 * number, 0, 150, 60)
            step.add(Shape(id=f"{key}_s", sheet=sheet, element=key, bounds=bounds))
    return document

    return literal("draw")


def shown(register: Library, key: str, *refs: str) -> tuple[Overlay, dict[str, str], list[str]]:
    overlay = overlay_of(register, key, GERMAN, TODAY)
    assert overlay is not None
    marks, legend = overlay.on(landscape(*refs), register)
    rows = [f"{row.label} ({row.count})" for row in legend.rows]
    return overlay, {key: mark.color for key, mark in marks.items()}, rows


def test_a_choice_has_a_colour_for_each_value() -> None:
    register = library(process("A", status="approved"), process("B", status="draft"), process("C"))
    _, colors, rows = shown(register, "status", "A", "B", "C", "A")

    assert colors["e0"] == colors["e3"] != colors["e1"] != colors["e2"]
    assert rows == ["In Bearbeitung (1)", "Freigegeben (1)", "keine Angabe (1)"]


def test_what_is_on_no_landscape_is_in_no_legend() -> None:
    register = library(process("A", status="approved"), process("B", status="draft"))
    _, colors, rows = shown(register, "status", "A", "unknown")

    assert list(colors) == ["e0"], "what leads to no process has no mark"
    assert rows == ["Freigegeben (1)"]


def test_a_review_that_is_due_stands_out() -> None:
    register = library(
        process("A", review_due="2026-11-23"),
        process("B", review_due="2026-11-24"),
        process("C", review_due="2028-01-01"),
    )
    _, colors, rows = shown(register, "review_due", "A", "B", "C")

    assert colors == {"e0": "red", "e1": "yellow", "e2": "green"}
    assert rows == ["überfällig (1)", "innerhalb von 90 Tagen (1)", "später (1)"]


def test_numbers_fall_into_ranges_and_are_written_in_the_symbol() -> None:
    cases = (3, 14, 150, 1240, 25_000)
    register = library(*(process(f"P{n}", cases_per_year=str(n)) for n in cases))
    overlay, colors, rows = shown(register, "cases_per_year", *(f"P{n}" for n in cases))

    assert len(set(colors.values())) == len(rows) == 5
    assert overlay.texts["P1240"] == "1.240"


def test_media_breaks_are_counted_from_the_steps_where_the_profile_is_silent() -> None:
    steps = (
        StepFact("a", "userTask", values=(("medium_in", "paper"), ("medium_out", "file"))),
        StepFact("b", "userTask", values=(("block", "key_in"),)),
        StepFact("c", "userTask", values=(("medium_in", "file"), ("medium_out", "file"))),
    )
    overlay, _, _ = shown(library(process("A", steps), process("B")), "media_breaks", "A", "B")

    assert overlay.texts == {"A": "2"}


def test_an_unknown_attribute_is_no_overlay() -> None:
    assert overlay_of(library(), "nothing_of_the_sort", GERMAN, TODAY) is None


def test_the_usual_overlays_come_first_and_each_has_a_name() -> None:
    titles = overlay_titles(library(), "de")

    assert [key for key, _ in titles[:3]] == ["status", "lead_unit", "owner"]
    assert all(title for _, title in titles)
    assert len({key for key, _ in titles}) == len(titles) > 30


@pytest.mark.parametrize("key", [key for key, _ in overlay_titles(library(), "de")])
def test_every_attribute_makes_an_overlay(key: str) -> None:
    from workbench.resources import SAMPLE_LIBRARY

    register = Library.open(SAMPLE_LIBRARY)
    overlay = overlay_of(register, key, GERMAN, TODAY)

    assert overlay is not None and overlay.title
    assert set(overlay.places) == {entry.id for entry in register.processes}
    assert {color for color, _ in overlay.classes} <= set(COLORS)
    assert all(label for _, label in overlay.classes)


@given(st.lists(st.integers(-5, 10**9), min_size=1, max_size=30))
def test_every_number_lies_in_the_range_its_label_says(numbers: list[int]) -> None:
    register = library(*(process(f"P{n}", cases_per_year=str(n)) for n in set(numbers)))
    overlay = overlay_of(register, "cases_per_year", GERMAN, TODAY)

    assert overlay is not None
    by_number = [overlay.places[f"P{n}"] for n in sorted(set(numbers))]
    assert by_number == sorted(by_number), "a larger number is never in a lower range"


def test_marks_colour_the_picture_and_the_legend_is_drawn_below() -> None:
    register = library(process("A", status="approved"), process("B", status="draft"))
    document = landscape("A", "B")
    overlay = overlay_of(register, "status", GERMAN, TODAY)
    assert overlay is not None
    marks, legend = overlay.on(document, register)
    picture = SheetPicture(document, document.sheets()[0].id, "de")
    plain = picture.drawing()

    areas = picture.show_marks(marks)

    assert len(areas) == 2
    assert picture.drawing() != plain
    assert picture.show_marks(marks) == [], "nothing changes where nothing is marked otherwise"
    whole = with_legend(picture.drawing(), legend, "de")
    assert whole.bounds.bottom > picture.bounds.bottom
    assert legend.said() == "Status: In Bearbeitung 1, Freigegeben 1"
    picture.show_marks({})
    assert picture.drawing() == plain
