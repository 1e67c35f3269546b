"""Bands, groups and chains become larger around what is in them; others make way."""

from __future__ import annotations

from workbench.editing.operations.subjects import with_contents
from workbench.geometry import Bounds
from workbench.layout.labels import LANGUAGE
from workbench.model.document import Document, Step
from workbench.model.records import Element, Shape
from workbench.notation.landscape.containers import TIP, title_room

_AROUND = 10.0  # between a thing and the border of what it lies in
_SAME = 1.0
_DEEPEST = 8


def bring_in(step: Step, key: str, shape: Shape) -> None:
    """Put a thing below the title and off the left border of what it lies in."""
    document = step.document
    holder, now = document.shape(key), document.shape(shape.id)
    element = document.element(holder.element) if holder is not None else None
    if holder is None or now is None or element is None:
        return
    left = holder.bounds.x + _AROUND
    top = holder.bounds.y + title_room(element, holder.bounds.width, LANGUAGE) - _AROUND
    dx, dy = max(left - now.bounds.x, 0.0), max(top - now.bounds.y, 0.0)
    if dx or dy:
        shift(step, now, dx, dy)


def cover(step: Step, key: str, depth: int = 0) -> None:
    """Let a container (by its shape) grow to the right and downwards around what is in it.

    What is right of it or below makes way, what it lies in grows with it, bands stay equally wide.
    """
    document = step.document
    holder = document.shape(key)
    element = document.element(holder.element) if holder is not None else None
    if holder is None or element is None or depth > _DEEPEST:
        return
    inner = [
        drawn.bounds
        for child in document.children(element.id)
        if (drawn := document.shape_on(holder.sheet, child.id)) is not None
    ]
    if not inner:
        return
    box = holder.bounds
    tip = TIP if element.type == "chain" else 0.0
    right = max(box.right, max(child.right for child in inner) + _AROUND + tip)
    bottom = max(box.bottom, max(child.bottom for child in inner) + _AROUND)
    if right <= box.right and bottom <= box.bottom:
        return
    beside = _siblings(document, holder, element)
    _make_way(step, beside, box, right, bottom, is_band=element.type == "band")
    step.update(holder.id, bounds=Bounds(box.x, box.y, right - box.x, bottom - box.y))
    if element.parent:
        outer = document.shape_on(holder.sheet, element.parent)
        if outer is not None:
            cover(step, outer.id, depth + 1)


def _siblings(document: Document, holder: Shape, element: Element) -> list[Shape]:
    """Return what lies in the same as a container: in a band, or on the sheet itself."""
    if element.parent:
        found = [
            document.shape_on(holder.sheet, child.id) for child in document.children(element.parent)
        ]
        return [shape for shape in found if shape is not None and shape.id != holder.id]
    return [
        shape
        for shape in document.shapes_on(holder.sheet)
        if shape.id != holder.id
        and (other := document.element(shape.element)) is not None
        and document.element(other.parent) is None
    ]


def _make_way(
    step: Step,
    beside: list[Shape],
    box: Bounds,
    right: float,
    bottom: float,
    *,
    is_band: bool,
) -> None:
    """Move what is right of a rectangle, and what is below, so that it can become larger."""
    if right > box.right:
        if is_band:
            _widen_bands(step, beside, box.right, right)
        row = [
            shape
            for shape in beside
            if shape.bounds.x >= box.right - _SAME
            and shape.bounds.y < box.bottom
            and shape.bounds.bottom > box.y
        ]
        for shape in row:
            shift(step, shape, right - box.right, 0.0)
    if bottom > box.bottom:
        for shape in beside:
            if shape.bounds.y >= box.bottom - _SAME:
                shift(step, shape, 0.0, bottom - box.bottom)


def _widen_bands(step: Step, beside: list[Shape], before: float, right: float) -> None:
    for shape in beside:
        element = step.document.element(shape.element)
        if element is None or element.type != "band":
            continue
        if abs(shape.bounds.right - before) <= _SAME:
            wide = shape.bounds._replace(width=right - shape.bounds.x)
            step.update(shape.id, bounds=wide)


def shift(step: Step, shape: Shape, dx: float, dy: float) -> None:
    """Move a thing with all that lies in it."""
    for inner in with_contents(step.document, (shape,)).values():
        step.update(inner.id, bounds=inner.bounds.moved(dx, dy))
