"""Names that stand outside their symbol go with it; names of re-routed lines find a new place."""

from __future__ import annotations

from workbench.editing.settlers.moved import moved_shapes
from workbench.model.document import Step


def follow_shapes(step: Step) -> None:
    """Move the placed label of every moved shape by as much, unless the step placed it anew."""
    for before, after in moved_shapes(step).values():
        if before is None or after.label is None or after.label != before.label:
            continue
        old, new = before.bounds.center, after.bounds.center
        step.update(after, label=after.label.moved(new.x - old.x, new.y - old.y))


def place_names(step: Step) -> None:
    """Find places for the names of lines that were routed."""
