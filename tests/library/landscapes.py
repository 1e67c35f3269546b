"""What a landscape must be for people to find their way on it."""

from __future__ import annotations

import itertools

from workbench.geometry import Bounds
from workbench.model.document import Document


def places(document: Document) -> dict[str, Bounds]:
    (sheet,) = document.sheets()
    return {shape.element: shape.bounds for shape in document.shapes_on(sheet.id)}


def assert_in_order(document: Document) -> None:
    """Everything lies in what holds it, and beside what is held with it."""
    where = places(document)
    for element in document.elements():
        if element.parent:
            assert where[element.parent].covers(where[element.id]), element.name
    for one, other in itertools.combinations(document.elements(), 2):
        if one.parent == other.parent:
            assert not where[one.id].overlaps(where[other.id]), (one.name, other.name)
