"""Points and rectangles in scene units (1 unit = 1 px at 100 %), x to the right, y down."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Point(NamedTuple):
    """A place in the scene."""

    x: float
    y: float

    def moved(self, dx: float, dy: float) -> Point:
        return Point(self.x + dx, self.y + dy)

    def distance(self, other: Point) -> float:
        return math.hypot(self.x - other.x, self.y - other.y)


class Bounds(NamedTuple):
    """An upright rectangle: left, top, width and height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def center(self) -> Point:
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def moved(self, dx: float, dy: float) -> Bounds:
        return Bounds(self.x + dx, self.y + dy, self.width, self.height)

    def grown(self, margin: float) -> Bounds:
        """Return the rectangle with `margin` added on every side (negative shrinks)."""
        return Bounds(
            self.x - margin, self.y - margin, self.width + 2 * margin, self.height + 2 * margin
        )

    def contains(self, point: Point) -> bool:
        """Tell whether the point lies inside or on the border."""
        return self.x <= point.x <= self.right and self.y <= point.y <= self.bottom

    def covers(self, other: Bounds) -> bool:
        """Tell whether the other rectangle lies wholly inside or on the border."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and self.right >= other.right
            and self.bottom >= other.bottom
        )

    def overlaps(self, other: Bounds) -> bool:
        """Tell whether the two share more than a border."""
        x, y, width, height = self
        left, top, across, down = other
        return x < left + across and left < x + width and y < top + down and top < y + height

    def touches(self, other: Bounds) -> bool:
        """Tell whether the two share at least a border point."""
        # Unpacked, not by the properties: routing and painting ask this thousands of times a frame.
        x, y, width, height = self
        left, top, across, down = other
        return x <= left + across and left <= x + width and y <= top + down and top <= y + height

    def united(self, other: Bounds) -> Bounds:
        x = min(self.x, other.x)
        y = min(self.y, other.y)
        return Bounds(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)


def around(rectangles: Iterable[Bounds]) -> Bounds | None:
    """Return the smallest rectangle that covers all, None where there are none."""
    boxes = list(rectangles)
    if not boxes:
        return None
    x = min(box.x for box in boxes)
    y = min(box.y for box in boxes)
    right = max(box.x + box.width for box in boxes)
    bottom = max(box.y + box.height for box in boxes)
    return Bounds(x, y, right - x, bottom - y)


def around_points(points: Sequence[Point]) -> Bounds:
    """Return the smallest rectangle that covers at least one point."""
    left, top = right, bottom = points[0]
    for x, y in points:  # min and max would take twice as long, for thousands of lines
        if x < left:
            left = x
        elif x > right:
            right = x
        if y < top:
            top = y
        elif y > bottom:
            bottom = y
    return Bounds(left, top, right - left, bottom - top)


def distance_to_segment(point: Point, start: Point, end: Point) -> float:
    """Return how far the point is from the segment between start and end."""
    # Asked in every frame of a drag, so without a point made: half the time of `nearest_on`.
    dx, dy = end.x - start.x, end.y - start.y
    length = dx * dx + dy * dy
    if length == 0:
        return point.distance(start)
    along = max(0.0, min(1.0, ((point.x - start.x) * dx + (point.y - start.y) * dy) / length))
    return math.hypot(point.x - start.x - along * dx, point.y - start.y - along * dy)


def nearest_on(point: Point, start: Point, end: Point) -> Point:
    """Return the place on the segment between start and end that is nearest to the point."""
    dx, dy = end.x - start.x, end.y - start.y
    length = dx * dx + dy * dy
    if length == 0:
        return start
    along = max(0.0, min(1.0, ((point.x - start.x) * dx + (point.y - start.y) * dy) / length))
    return Point(start.x + along * dx, start.y + along * dy)


def is_sane(value: float) -> bool:
    """Tell whether a coordinate is a number that a sheet can hold (about a kilometre of paper)."""
    # `isfinite` would raise for whole numbers too large for a float; NaN is never at most anything.
    return abs(value) <= 10_000_000
