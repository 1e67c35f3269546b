"""The geometry of lanes: they fill their pool without gaps, whatever is dragged."""

from __future__ import annotations

from workbench.geometry import Bounds
from workbench.layout.outline import Side
from workbench.model.document import Step
from workbench.model.records import Shape
from workbench.model.snapshot import Snapshot

SAME = 1.0  # borders that are no further apart are one border


def lanes_in(document: Snapshot, parent: str, sheet: str) -> list[Shape]:
    """Return the shapes of the lanes directly in a process, sub-process or lane."""
    return [
        shape
        for child in document.children(parent)
        if child.type == "lane" and (shape := document.shape_on(sheet, child.id)) is not None
    ]


def with_border(bounds: Bounds, side: Side, at: float) -> Bounds:
    """Return a rectangle with one of its borders put elsewhere."""
    x, y, right, bottom = bounds.x, bounds.y, bounds.right, bounds.bottom
    if side is Side.LEFT:
        x = at
    elif side is Side.RIGHT:
        right = at
    elif side is Side.TOP:
        y = at
    else:
        bottom = at
    return Bounds(x, y, right - x, bottom - y)


def border(bounds: Bounds, side: Side) -> float:
    """Return where a border runs: its x or its y."""
    return {
        Side.LEFT: bounds.x,
        Side.RIGHT: bounds.right,
        Side.TOP: bounds.y,
        Side.BOTTOM: bounds.bottom,
    }[side]


def stretch_lane(step: Step, lane: Shape, side: Side, at: float) -> None:
    """Put a border of a lane elsewhere, and that of the lanes inside that share it."""
    before = border(lane.bounds, side)
    for inner in lanes_in(step.document, lane.element, lane.sheet):
        if abs(border(inner.bounds, side) - before) <= SAME:
            stretch_lane(step, inner, side, at)
    step.update(lane, bounds=with_border(lane.bounds, side, at))
