"""Landscapes for tests, and what holds of them."""

from __future__ import annotations

from itertools import combinations

from workbench.editing import prepare
from workbench.editing.landscape.adding import add_free
from workbench.geometry import Point
from workbench.io import landscape
from workbench.model.document import Document, Step
from workbench.model.records import Shape
from workbench.notation.landscape.containers import title_room
from workbench.notation.landscape.kinds import BY_KEY, CONTAINER_TYPES, OWN_TYPES
from workbench.words import literal

NOWHERE = Point(0.0, 0.0)


def new() -> Document:
    document = landscape.new_document("Musterstadt")
    prepare(document)
    return document


def sheet_of(document: Document) -> str:
    return document.sheets()[0].id


def place(step: Step, kind: str, name: str = "", near: str = "") -> str:
    """Add a thing where the next one belongs; returns the id of its shape."""
    sheet = sheet_of(step.document)
    return add_free(step, sheet, BY_KEY[f"landscape.{kind}"], NOWHERE, near, name)


def town(groups: int = 2, processes: int = 3) -> Document:
    """Return a landscape of three bands with groups and processes in them."""
    document = new()
    with document.step(literal("make")) as step:
        for role in ("steering", "core", "support"):
            band = place(step, f"band.{role}", role)
            for number in range(groups):
                group = place(step, "group", f"{role} group {number}", band)
                for process in range(processes):
                    place(step, "process", f"{role} {number} process {process}", group)
    return document


def names(document: Document, shapes: list[Shape]) -> list[str]:
    found = []
    for shape in shapes:
        element = document.element(shape.element)
        assert element is not None
        found.append(element.name)
    return found


def drawn(document: Document, name: str) -> Shape:
    """Return the shape of what bears a name."""
    element = next(one for one in document.elements() if one.name == name)
    shape = document.shape_on(sheet_of(document), element.id)
    assert shape is not None
    return shape


def is_solid(document: Document, shape: Shape) -> bool:
    """Tell whether nothing else may lie upon a thing; areas lie on pictures."""
    element = document.element(shape.element)
    return element is not None and element.type in OWN_TYPES | {"group"} - {"area"}


def disorder(document: Document) -> list[str]:
    """Return what is not as it should be after arranging: overlaps, and things beside what they
    are in."""
    found = []
    solid = [shape for shape in document.shapes_on(sheet_of(document)) if is_solid(document, shape)]
    by_parent: dict[str, list[Shape]] = {}
    for shape in solid:
        element = document.element(shape.element)
        assert element is not None
        by_parent.setdefault(element.parent, []).append(shape)
        holder = document.shape_on(shape.sheet, element.parent)
        outer = document.element(element.parent)
        if holder is None or outer is None or outer.type not in CONTAINER_TYPES:
            continue
        if not holder.bounds.grown(-5).covers(shape.bounds):
            found.append(f"{element.name or element.id} leaves {outer.name or outer.id}")
        if shape.bounds.y < holder.bounds.y + title_room(outer, holder.bounds.width) - 10.01:
            found.append(f"{element.name or element.id} hides the title of {outer.name}")
    for siblings in by_parent.values():
        for one, other in combinations(siblings, 2):
            if one.bounds.overlaps(other.bounds):
                found.append(f"{one.element} overlaps {other.element}")
    return found
