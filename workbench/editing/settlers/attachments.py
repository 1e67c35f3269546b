"""Boundary events stay on the border of their activity."""

from __future__ import annotations

from workbench.editing.settlers.moved import moved_shapes
from workbench.layout.outline import Outline
from workbench.layout.repair import carried
from workbench.model.document import Step


def follow_hosts(step: Step) -> None:
    """Move the boundary events of moved and resized activities, unless the step has done that."""
    document = step.document
    moved = moved_shapes(step)
    for before, after in moved.values():
        if before is None:
            continue
        for event in document.attached(after.element):
            shape = document.shape_on(after.sheet, event.id)
            if shape is None or shape.id in moved or step.is_held(shape.id):
                continue
            center = shape.bounds.center
            place = carried(center, Outline(before.bounds), Outline(after.bounds))
            bounds = shape.bounds.moved(place.x - center.x, place.y - center.y)
            step.update(shape, bounds=bounds)
