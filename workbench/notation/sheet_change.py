"""What a change does to a thing on a sheet, seen at a glance: most changes only move it."""

from __future__ import annotations

from workbench.model.change import Change
from workbench.model.records import Edge, Shape

Drawn = Shape | Edge


def is_painted_in_turn(before: Drawn, after: Drawn, change: Change) -> bool:
    """Tell whether a change leaves a thing its place among what is painted, seen at a glance."""
    if isinstance(after, Edge):
        return isinstance(before, Edge)
    return (
        isinstance(before, Shape)
        and before.bounds[2:] == after.bounds[2:]
        and before.element == after.element
        and before.properties == after.properties
        and after is not before
        and after.element not in change.updated
        and after.element not in change.added
    )


def differs_in_place_only(before: Shape, after: Shape) -> bool:
    """Tell whether a shape looks as before, only elsewhere."""
    old, new = before.bounds, after.bounds
    if (old.width, old.height) != (new.width, new.height):
        return False
    if (before.label is None) != (after.label is None):
        return False
    if before.label is not None and after.label is not None:
        moved = before.label.moved(new.x - old.x, new.y - old.y)
        if max(abs(a - b) for a, b in zip(moved, after.label, strict=True)) > 1e-6:
            return False
    return (
        before.element == after.element
        and before.look == after.look
        and before.properties == after.properties
    )
