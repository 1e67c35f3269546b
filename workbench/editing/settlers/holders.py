"""Bands, groups and chains of a landscape grow around what is put into them."""

from __future__ import annotations

from workbench.editing.landscape.growing import bring_in, cover
from workbench.editing.settlers.moved import Moved, moved_shapes
from workbench.model.document import Document, Step
from workbench.model.records import Element, Shape
from workbench.notation.landscape.kinds import CONTAINER_TYPES, OWN_TYPES


def grow_holders(step: Step) -> None:
    """Let what a moved or new thing lies in grow to the right and downwards until it covers that.

    What lies too near to the title or to the left border is put inside instead.  What is to the
    right of the grown one, or below it, keeps its distance; bands stay equally wide.
    """
    document = step.document
    moved = moved_shapes(step)
    held: dict[str, list[Shape]] = {}  # what was put into a container, by the container's shape
    for change in moved.values():
        element = document.element(change.after.element)
        if element is None or not element.parent or not _may_grow(document, element):
            continue
        holder = document.shape_on(change.after.sheet, element.parent)
        if holder is None or _goes_along(moved.get(holder.id), change):
            continue
        held.setdefault(holder.id, []).append(change.after)
    for key, shapes in held.items():
        for shape in shapes:
            bring_in(step, key, shape)
        cover(step, key)


def _may_grow(document: Document, element: Element) -> bool:
    holder = document.element(element.parent)
    return (
        holder is not None
        and holder.type in CONTAINER_TYPES
        and (element.type in OWN_TYPES or holder.type == "band")
    )


def _goes_along(holder: Moved | None, change: Moved) -> bool:
    """Tell whether a thing has only followed what it lies in."""
    return holder is not None and holder.shift is not None and holder.shift == change.shift
