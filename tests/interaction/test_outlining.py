"""The tree of a sheet, and what is said of each thing in it."""

from __future__ import annotations

import pytest

from tests.io.bpmn.files import GOOD_FILES, id_of
from tests.model.sketch import Sketch
from workbench.interaction.outlining import Entry, outline_of, spoken_of
from workbench.io.bpmn import read
from workbench.words import dictionary


def sketch() -> Sketch:
    return (
        Sketch(plane="Collaboration")
        .pool("Rathaus", 0, 0, 900, 400)
        .lane("Amt", 30, 0, 870, 200, members=("A", "B"))
        .lane("Kasse", 30, 200, 870, 200, members=("C",))
        .task("B", 400, 100)
        .task("A", 200, 100)
        .task("C", 600, 300)
        .node("boundaryEvent", "Frist", 200, 140, host="A")
        .flow("A", "B", (250, 100), (350, 100))
        .flow("B", "C", (450, 100), (600, 260))
    )


def names(entries: tuple[Entry, ...], depth: int = 0) -> list[str]:
    found = []
    for entry in entries:
        found.append("  " * depth + (entry.name or entry.id))
        found += names(entry.children, depth + 1)
    return found


def test_pools_hold_lanes_and_lanes_what_is_done_in_the_order_of_the_flow() -> None:
    assert names(outline_of(sketch().document(), "Sheet")) == [
        "Rathaus",
        "  Amt",
        "    A",
        "      Frist",
        "    B",
        "  Kasse",
        "    C",
    ]


def test_a_screen_reader_hears_kind_name_step_place_and_what_follows() -> None:
    document = sketch().document()
    (pool,) = outline_of(document, "Sheet")
    task = pool.children[0].children[0]
    say = dictionary("de").say
    assert say(spoken_of(document, task)) == (
        "Aufgabe „A“, Schritt 1, Lane „Amt“; weiter zu Aufgabe „B“"
    )
    assert say(spoken_of(document, task.children[0])).endswith("an Aufgabe „A“")


@pytest.mark.parametrize("path", GOOD_FILES[:40], ids=id_of)
def test_everything_drawn_is_there_once(path) -> None:
    document = read(path)
    for sheet in document.sheets():
        told: list[str] = []

        def take(entries: tuple[Entry, ...], told: list[str] = told) -> None:
            for entry in entries:
                told.append(document.shape(entry.id).element)
                take(entry.children)

        take(outline_of(document, sheet.id))
        drawn = {
            shape.element
            for shape in document.shapes_on(sheet.id)
            if document.element(shape.element) is not None
        }
        assert sorted(told) == sorted(drawn)
