"""Which shapes a step has moved, resized or added."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from workbench.geometry import Bounds, Point
from workbench.model.document import Step
from workbench.model.records import Shape


class Moved(NamedTuple):
    """A shape before (None: it is new) and after."""

    before: Shape | None
    after: Shape

    @property
    def shift(self) -> tuple[float, float] | None:
        """Return by how much the shape was moved; None where it is new or was resized."""
        return None if self.before is None else shift_of(self.before.bounds, self.after.bounds)


def moved_shapes(step: Step, *, unfiled: bool = False) -> dict[str, Moved]:
    """Return the shapes whose bounds the step has changed, by id, in order of first writing.

    Those that are held are left out, whoever moved them has seen to what depends on them; with
    `unfiled` only those that were filed, too.
    """
    return step.derived(_not_filed if unfiled else _not_held)


def _not_held(step: Step) -> dict[str, Moved]:
    return _moved(step, step.is_held)


def _not_filed(step: Step) -> dict[str, Moved]:
    return _moved(step, step.is_filed)


def _moved(step: Step, is_settled: Callable[[str], bool]) -> dict[str, Moved]:
    find = step.document.shape
    moved: dict[str, Moved] = {}
    for key in step.touched():
        after = find(key)
        if after is None or is_settled(key):
            continue
        before = step.before(key)
        if not isinstance(before, Shape):
            moved[key] = Moved(None, after)
        elif before.bounds != after.bounds:
            moved[key] = Moved(before, after)
    return moved


def is_same_form(old: Sequence[Point], new: Sequence[Point]) -> bool:
    """Tell whether a line is where it was, or was only moved as a whole."""
    if len(old) != len(new):
        return False
    dx, dy = new[0].x - old[0].x, new[0].y - old[0].y
    return all(
        abs(q.x - p.x - dx) < 0.01 and abs(q.y - p.y - dy) < 0.01
        for p, q in zip(old, new, strict=True)
    )


def shift_of(before: Bounds, after: Bounds) -> tuple[float, float] | None:
    """Return the way from one rectangle to another of the same size, None for another size."""
    if abs(before.width - after.width) > 1e-6 or abs(before.height - after.height) > 1e-6:
        return None
    return round(after.x - before.x, 6), round(after.y - before.y, 6)
