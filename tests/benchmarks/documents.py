"""A generated file as the program holds it while it is shown."""

from __future__ import annotations

from pathlib import Path

from workbench.editing import prepare
from workbench.io import bpmn
from workbench.layout.places import prepare_routing
from workbench.model.document import Document
from workbench.model.records import Shape
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.notation.sheet_picture import SheetPicture


def opened(file: Path) -> Document:
    """Return the document of a file, ready to be edited, with a picture that keeps in step."""
    document = bpmn.read(file)
    prepare(document)
    picture = SheetPicture(document, document.sheets()[0].id, "de")
    picture.within(picture.rough_bounds)  # as painting does
    document.observe(picture.update)
    prepare_routing(document)
    document.referring("element", "", Shape)
    return document


def tasks_of(document: Document) -> list[Shape]:
    """Return the shapes of the activities of a document, in its order."""
    return [
        shape
        for shape in document.of_type(Shape)
        if (element := document.element(shape.element)) is not None
        and family_of(element.type) is Family.ACTIVITY
    ]


def first_lane(document: Document) -> Shape:
    """Return the topmost lane of the first pool: most of what there is lies below it."""
    lanes = [shape for e in document.elements("lane") for shape in document.shapes_of(e.id)]
    return min(lanes, key=lambda lane: (lane.bounds.y, lane.bounds.x))
