"""A person puts a diagram in order: with the button of the page, with a key, and back again."""

from __future__ import annotations

import random
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from tests.layout.automatic.faults import faults_of
from workbench.io import bpmn
from workbench.model.document import Document
from workbench.model.records import Edge, Shape, Sheet
from workbench.words import mark


def button(person, text: str) -> QPushButton:
    found = person.window.findChildren(QPushButton)
    return next(b for b in found if b.text() == text and b.isVisible())


def jumble(document) -> None:
    chance = random.Random(1)
    with document.step(mark("Move")) as step:
        for shape in list(document.of_type(Shape)):
            element = document.element(shape.element)
            if element is not None and element.type.endswith(("Task", "Gateway")):
                by = chance.randint(-12, 12), chance.randint(-12, 12)
                step.update(shape, bounds=shape.bounds.moved(*by))


def test_the_button_tidies_and_undo_brings_the_old_picture_back(start, library: Path) -> None:
    file = next(library.rglob("gewerbeanmeldung-bearbeiten.bpmn"))
    person = start(file)
    document = person.document().document
    jumble(document)
    before = list(document)

    person.click(button(person, "Ordnen"))

    assert faults_of(document) == []
    assert list(document) != before
    person.press("Ctrl+Z", person.canvas)
    assert list(document) == before


def test_a_file_without_a_drawing_opens_laid_out_and_can_be_laid_out_anew(
    start, library: Path, tmp_path: Path
) -> None:
    drawn = bpmn.read(next(library.rglob("bauantrag-bearbeiten.bpmn")))
    bare = Document(r for r in drawn if not isinstance(r, Sheet | Shape | Edge))
    file = tmp_path / "bare.bpmn"
    file.write_bytes(bpmn.write_from_records(bare))

    person = start(file)
    document = person.document().document
    assert faults_of(document) == []
    assert not document.is_modified

    jumble(document)
    person.press("Ctrl+Alt+L", person.canvas)
    assert faults_of(document) == []
