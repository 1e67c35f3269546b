"""Rectangles and straight lines, as much as a tidy drawing has to be measured with."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]


class Rect(NamedTuple):
    """A rectangle by its edges, y down."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def center(self) -> Point:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def shrunk(self, by: float) -> Rect:
        return Rect(self.left + by, self.top + by, self.right - by, self.bottom - by)

    def overlaps(self, other: Rect) -> bool:
        return (
            min(self.right, other.right) > max(self.left, other.left)
            and min(self.bottom, other.bottom) > max(self.top, other.top)
        )  # fmt: skip

    def holds(self, other: Rect) -> bool:
        return (
            other.left >= self.left
            and other.top >= self.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


def is_upright(points: Sequence[Point]) -> bool:
    """Tell whether every segment is horizontal or vertical and goes somewhere."""
    return all((a[0] == b[0]) != (a[1] == b[1]) for a, b in pairwise(points))


def enters(points: Sequence[Point], rect: Rect) -> bool:
    """Tell whether a course of upright segments passes through the inside of a rectangle."""
    return any(_segment(a, b, 0.0).overlaps(rect) for a, b in pairwise(points))


def cross(first: Sequence[Point], second: Sequence[Point]) -> bool:
    """Tell whether two courses of upright segments meet in more than a common end."""
    for a, b in pairwise(first):
        for c, d in pairwise(second):
            if _segment(a, b, 0.5).overlaps(_segment(c, d, 0.5)):
                return True
    return False


def _segment(a: Point, b: Point, half: float) -> Rect:
    # A line has no width, and nothing overlaps what has none: give it a hair's breadth.
    half = half or 0.001
    return Rect(
        min(a[0], b[0]) - half,
        min(a[1], b[1]) - half,
        max(a[0], b[0]) + half,
        max(a[1], b[1]) + half,
    )
