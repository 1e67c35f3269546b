"""Clearing away: only when asked, only what says nothing, and back again by undo."""

from __future__ import annotations

from tests.model.sketch import three_tasks
from workbench.editing import prepare
from workbench.editing.operations.cleaning import clean_up
from workbench.geometry import Bounds
from workbench.interaction.changes import Note
from workbench.interaction.commands.cleaning import clear_away
from workbench.interaction.editor import Editor
from workbench.io.bpmn import read, write
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Flow, Shape
from workbench.resources import RESOURCES
from workbench.words import mark


def a_file_that_drags_things_along() -> Document:
    document = three_tasks().document()
    with document.step(mark("Test")) as step:
        step.add(Flow(id="Ins_Leere", type="sequenceFlow", source="A", target=""))
        step.add(Edge(id="Ins_Leere_di", sheet="Sheet", element="Ins_Leere"))
        step.add(Shape(id="Nichts", sheet="Sheet", element="fort", bounds=Bounds(0, 0, 9, 9)))
        step.add(Shape(id="A_noch_einmal", sheet="Sheet", element="A", bounds=Bounds(0, 0, 9, 9)))
        scope = document.element("A").parent
        step.add(Element(id="L", type="lane", parent=scope, members=("A", "fort", "A")))
    return document


def test_flows_to_nowhere_drawings_of_nothing_and_stale_members_go() -> None:
    document = a_file_that_drags_things_along()
    before = list(document)
    with document.step(mark("Test")) as step:
        assert clean_up(step) == 5
    for key in ("Ins_Leere", "Ins_Leere_di", "Nichts", "A_noch_einmal"):
        assert key not in document
    assert document.element("L").members == ("A",)
    assert document.shape("A_shape") is not None
    assert document.flow("A_B") is not None
    document.undo()
    assert list(document) == before


def test_a_clean_file_stays_as_it_is_and_the_person_is_told() -> None:
    samples_file = next((RESOURCES / "samples").rglob("gewerbeanmeldung*.bpmn"))
    document = read(samples_file)
    prepare(document)
    editor = Editor(document, document.sheets()[0].id)
    told = []
    editor.observe(lambda change: told.append(change.request))
    clear_away(editor)
    assert not document.is_modified
    assert write(document) == samples_file.read_bytes()
    assert [str(note.text) for note in told if isinstance(note, Note)] == [
        "There was nothing to clear away."
    ]
