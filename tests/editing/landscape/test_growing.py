"""Bands and groups grow with what is in them, and nothing is covered by that."""

from __future__ import annotations

from tests.editing.landscape.made import disorder, drawn, place, sheet_of, town
from workbench.editing.landscape.arranging import arrange
from workbench.editing.operations import move, resize
from workbench.model.document import Document
from workbench.words import literal


def in_order(groups: int = 2, processes: int = 2) -> Document:
    document = town(groups, processes)
    with document.step(literal("arrange")) as step:
        arrange(step, sheet_of(document))
    return document


def test_a_group_grows_for_a_further_process_and_lower_bands_make_way() -> None:
    document = in_order()
    group = drawn(document, "core group 0")
    below = drawn(document, "support").bounds.y
    with document.step(literal("add")) as step:
        for number in range(12):
            place(step, "process", f"new {number}", group.id)
    assert disorder(document) == []
    assert drawn(document, "support").bounds.y > below
    assert all(
        document.element(drawn(document, f"new {number}").element).parent == group.element
        for number in range(12)
    )


def test_a_process_dragged_to_the_border_is_covered() -> None:
    document = in_order()
    group = drawn(document, "core group 1").bounds
    entry = drawn(document, "core 1 process 1")
    with document.step(literal("drag")) as step:
        move(step, [entry.id], group.right - 80 - entry.bounds.x, 0)
    assert drawn(document, "core group 1").bounds.covers(drawn(document, "core 1 process 1").bounds)
    assert len({drawn(document, role).bounds.right for role in ("steering", "core")}) == 1


def test_a_process_that_becomes_larger_makes_its_group_larger() -> None:
    document = in_order()
    entry = drawn(document, "core 0 process 0")
    with document.step(literal("resize")) as step:
        resize(step, entry.id, entry.bounds._replace(height=200))
    assert disorder(document) == []


def test_a_process_dragged_out_of_its_group_belongs_to_the_band() -> None:
    document = in_order()
    band = drawn(document, "core")
    entry = drawn(document, "core 0 process 0")
    with document.step(literal("grow")) as step:
        resize(step, band.id, band.bounds._replace(height=600))
    with document.step(literal("drag")) as step:
        move(step, [entry.id], 0, 350)
    assert document.element(entry.element).parent == band.element
