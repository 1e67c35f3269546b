"""Parts of a landscape copied into it and into others."""

from __future__ import annotations

import pytest

from tests.editing.landscape.made import disorder, drawn, new, place, sheet_of, town
from workbench.editing import operations
from workbench.editing.clipboard.pasting import Spot
from workbench.editing.landscape.arranging import arrange
from workbench.editing.landscape.coloring import paint
from workbench.editing.landscape.copying import fragment_of, paste
from workbench.errors import Refused
from workbench.model.document import Document
from workbench.model.records import Element, Flow
from workbench.notation.symbols import kind_of_type
from workbench.words import literal


@pytest.fixture
def document() -> Document:
    made = town()
    with made.step(literal("arrange")) as step:
        arrange(step, sheet_of(made))
    return made


def test_a_group_is_copied_with_its_processes_and_the_links_between_them(
    document: Document,
) -> None:
    # Given a group with a link inside and one that leads out of it
    sheet = sheet_of(document)
    first, second = (drawn(document, f"core 0 process {number}").element for number in (0, 1))
    outside = drawn(document, "support 0 process 0").element
    with document.step(literal("join")) as step:
        for target in (second, outside):
            operations.connect(step, sheet, kind_of_type("landscape_link"), first, target)
    group = drawn(document, "core group 0")
    # When it is pasted into the band below
    band = drawn(document, "support")
    with document.step(literal("paste")) as step:
        spot = Spot(band.bounds.center)
        (made,) = paste(step, sheet, fragment_of(document, sheet, [group.id]), spot)
    # Then the copy has copies of the processes and of the inner link, and belongs there
    copy = document.element(document.shape(made).element)
    assert copy.parent == band.element
    inside = document.children(copy.id)
    assert [one.name for one in inside] == [f"core 0 process {number}" for number in range(3)]
    links = [flow for one in inside for flow in document.outgoing(one.id)]
    assert [flow.target in {one.id for one in inside} for flow in links] == [True]
    assert drawn(document, "support").bounds.covers(document.shape(made).bounds)


def test_bands_are_pasted_below_the_others(document: Document) -> None:
    sheet = sheet_of(document)
    band = drawn(document, "core")
    with document.step(literal("paste")) as step:
        (made,) = paste(
            step, sheet, fragment_of(document, sheet, [band.id]), Spot(band.bounds.center)
        )
    assert document.shape(made).bounds.y > drawn(document, "support").bounds.bottom
    assert disorder(document) == []


def test_a_copy_keeps_what_it_refers_to(document: Document) -> None:
    sheet = sheet_of(document)
    entry = drawn(document, "core 0 process 0")
    with document.step(literal("say")) as step:
        step.update(entry.element, refers_to="Process_Ausweis")
    other = new()
    with other.step(literal("paste")) as step:
        place(step, "band", "Kernprozesse")
        fragment = fragment_of(document, sheet, [entry.id])
        paste(step, sheet_of(other), fragment, Spot(drawn(other, "Kernprozesse").bounds.center))
    copy = other.element(drawn(other, "core 0 process 0").element)
    assert copy.refers_to == "Process_Ausweis"
    assert copy.parent == drawn(other, "Kernprozesse").element


def test_links_alone_are_not_copied(document: Document) -> None:
    with pytest.raises(Refused):
        fragment_of(document, sheet_of(document), [])


def test_colours_are_given_to_what_can_have_them(document: Document) -> None:
    group, entry = drawn(document, "core group 0"), drawn(document, "core 0 process 0")
    with document.step(literal("paint")) as step:
        text = place(step, "text", "Stand: Mai")
        paint(step, [group.id, entry.id, text], "blue")
    said = {one.name: one.get("color") for one in document.elements() if one.get("color")}
    assert said == {"core group 0": "blue", "core 0 process 0": "blue"}
    with pytest.raises(Refused), document.step(literal("paint")) as step:
        paint(step, [text], "blue")
    with document.step(literal("none")) as step:
        paint(step, [group.id, entry.id], "")
    assert not any(one.get("color") for one in document.elements())


def test_nothing_in_a_fragment_names_what_is_not_in_it(document: Document) -> None:
    sheet = sheet_of(document)
    chosen = [drawn(document, "core 0 process 0").id, drawn(document, "support group 1").id]
    records = fragment_of(document, sheet, chosen)
    there = {record.id for record in records}
    for record in records:
        if isinstance(record, Element):
            assert not record.parent or record.parent in there
        if isinstance(record, Flow):
            assert {record.source, record.target} <= there
