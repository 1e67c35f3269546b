"""Where room is made: the container a line is drawn in, and what that means for those around it.

Inside a pool or an open sub-process only its own room changes.  Around it the line goes on at the
border that moves: what lies beyond that border moves as well, level by level up to the sheet.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from workbench.editing.operations.adding import container_at
from workbench.editing.operations.lanes import STRIP, lanes_in
from workbench.editing.operations.subjects import scope_inside, with_contents
from workbench.geometry import Bounds, Point
from workbench.model.document import Document
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot


class Way(msgspec.Struct, frozen=True):
    """A direction along one axis; seen along it, what lies beyond is always greater."""

    level: bool  # left and right, else up and down
    forwards: bool = True  # to the right, or down

    def at(self, point: Point) -> float:
        value = point[0] if self.level else point[1]
        return value if self.forwards else -value

    def span(self, box: Bounds) -> tuple[float, float]:
        """Return where a rectangle begins and ends, seen along the way."""
        low, high = (box.x, box.right) if self.level else (box.y, box.bottom)
        return (low, high) if self.forwards else (-high, -low)

    def breadth(self, box: Bounds) -> tuple[float, float]:
        """Return from where to where a rectangle reaches across the way."""
        return (box.y, box.bottom) if self.level else (box.x, box.right)

    def shift(self, by: float) -> tuple[float, float]:
        """Return the movement of so much along the way."""
        by = by if self.forwards else -by
        return (by, 0.0) if self.level else (0.0, by)

    def stretched(self, box: Bounds, by: float) -> Bounds:
        """Return a rectangle whose far border was moved."""
        x, y, width, height = box
        if self.level:
            return Bounds(x if self.forwards else x - by, y, width + by, height)
        return Bounds(x, y if self.forwards else y - by, width, height + by)


class Level(msgspec.Struct, frozen=True):
    """What lies directly in one container (None: on the sheet), and where the line is there."""

    container: Shape | None
    at: float
    members: dict[str, Shape]


def levels_at(document: Document, sheet: str, start: Point, way: Way) -> list[Level]:
    """Return the levels from the container a line is drawn in up to the sheet."""
    containers = _containers_at(document, sheet, start, way)
    levels: list[Level] = []
    known: set[str] = set()
    at = way.at(start)
    for container in containers:
        inside = with_contents(document, (container,))
        members = {key: shape for key, shape in inside.items() if key not in known}
        members.pop(container.id, None)
        levels.append(Level(container, at, members))
        known |= inside.keys()
        at = way.span(container.bounds)[1]
    around = {shape.id: shape for shape in document.shapes_on(sheet) if shape.id not in known}
    levels.append(Level(None, at, around))
    return levels


def line_at(levels: Sequence[Level], point: Point) -> float:
    """Return where the line runs for a place: that of the innermost container around it."""
    for level in levels:
        if level.container is None or level.container.bounds.contains(point):
            return level.at
    return levels[-1].at


def lies(shape: Shape) -> bool:
    """Tell whether a pool or lane reads from left to right."""
    return not shape.has("isHorizontal") or shape.is_set("isHorizontal")


def behind_titles(document: Snapshot, pool: Shape, way: Way) -> float:
    """Return where, along the way, the room for contents begins: behind the strips of titles.

    Going backwards, or across the strips, that is the near border itself.
    """
    near = way.span(pool.bounds)[0]
    if not way.forwards or lies(pool) != way.level or not scope_inside(document, pool):
        return near
    ends = [near]
    queue = [pool]
    for shape in queue:  # grows while it is worked off
        ends.append(way.span(shape.bounds)[0] + STRIP)
        queue += lanes_in(document, scope_inside(document, shape), pool.sheet)
    return max(ends)


def _containers_at(document: Document, sheet: str, start: Point, way: Way) -> list[Shape]:
    """Return the pools and open sub-processes around a place that have room for it."""
    found: list[Shape] = []
    key = container_at(document, sheet, start)
    while (shape := document.shape_on(sheet, key)) is not None:
        element = document.element(shape.element)
        if element is None or any(shape.id == known.id for known in found):
            break
        if element.type == "participant":
            if scope_inside(document, shape) and way.at(start) >= behind_titles(
                document, shape, way
            ):
                found.append(shape)
            break
        found.append(shape)
        key = _pool_or_scope(document, sheet, element.parent)
    return found


def _pool_or_scope(document: Snapshot, sheet: str, scope: str) -> str:
    """Return the element in whose shape a scope's nodes stand on a sheet."""
    for pool in document.referring("refers_to", scope, Element):
        if pool.type == "participant" and document.shape_on(sheet, pool.id) is not None:
            return pool.id
    return scope
