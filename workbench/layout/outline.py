"""The real border of a symbol, and where a line meets it."""

from __future__ import annotations

import math
from enum import StrEnum

import msgspec

from workbench.geometry import Bounds, Point
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family

_NEAR = 0.01  # scene units that count as the same place


class Form(StrEnum):
    """What a border looks like; whatever is neither round nor a diamond is a box."""

    BOX = "box"
    ROUND = "round"
    DIAMOND = "diamond"


class Side(StrEnum):
    """A side of an upright rectangle."""

    LEFT = "left"
    TOP = "top"
    RIGHT = "right"
    BOTTOM = "bottom"

    @property
    def normal(self) -> tuple[int, int]:
        """Return the direction that leads away from the symbol."""
        return _NORMALS[self]

    @property
    def is_level(self) -> bool:
        """Tell whether a line that leaves here runs to the left or right."""
        return self in (Side.LEFT, Side.RIGHT)


_NORMALS = {Side.LEFT: (-1, 0), Side.TOP: (0, -1), Side.RIGHT: (1, 0), Side.BOTTOM: (0, 1)}


class Outline(msgspec.Struct, frozen=True, gc=False):
    """The border of one symbol on a sheet."""

    bounds: Bounds
    form: Form = Form.BOX

    def middle(self, side: Side) -> Point:
        """Return the middle of a side: on the border for every form."""
        x, y, width, height = self.bounds
        dx, dy = _NORMALS[side]
        return Point(x + width * (1 + dx) / 2, y + height * (1 + dy) / 2)

    def meets(self, inside: Point, outside: Point) -> Point:
        """Return where the line from a point within to a point without crosses the border.

        Where it does not cross (both lie on one side of it), the nearest border point towards
        `outside` as seen from the centre.
        """
        share = self._leaving(inside, outside)
        if share is None:
            inside = self.bounds.center
            share = self._leaving(inside, outside)
        if share is None:
            return self.nearest(outside)
        return Point(
            _tidy(inside.x + (outside.x - inside.x) * share),
            _tidy(inside.y + (outside.y - inside.y) * share),
        )

    def nearest(self, point: Point) -> Point:
        """Return a border point close to `point`: the closest one for boxes and circles."""
        x, y, width, height = self.bounds
        center = self.bounds.center
        if self.form is not Form.BOX:
            dx, dy = point.x - center.x, point.y - center.y
            if math.hypot(dx, dy) < _NEAR:
                return self.middle(Side.RIGHT)
            far = max(width, height, 1.0) * 2 / math.hypot(dx, dy)
            share = self._leaving(center, center.moved(dx * far, dy * far))
            if share is None:
                return center
            return Point(center.x + dx * far * share, center.y + dy * far * share)
        inner = Point(
            min(max(point.x, x), self.bounds.right), min(max(point.y, y), self.bounds.bottom)
        )
        if inner != point:
            return inner
        side = self.side_of(point)
        if side.is_level:
            return Point(self.middle(side).x, point.y)
        return Point(point.x, self.middle(side).y)

    def side_of(self, point: Point) -> Side:
        """Return the side that a point is closest to."""
        x, y, _, _ = self.bounds
        gaps = {
            Side.RIGHT: abs(self.bounds.right - point.x),
            Side.LEFT: abs(point.x - x),
            Side.BOTTOM: abs(self.bounds.bottom - point.y),
            Side.TOP: abs(point.y - y),
        }
        return min(gaps, key=lambda side: gaps[side])

    def _leaving(self, inside: Point, outside: Point) -> float | None:
        """Return the share of the way at which the line leaves the symbol for the last time."""
        x, y, width, height = self.bounds
        dx, dy = outside.x - inside.x, outside.y - inside.y
        if width <= 0 or height <= 0 or (dx == 0 and dy == 0):
            return None
        if self.form is Form.BOX:
            return _leaving_box(self.bounds, inside, dx, dy)
        # Seen from the centre and scaled to radius 1, both are curves |p| = 1 in their own norm.
        px = (inside.x - x - width / 2) * 2 / width
        py = (inside.y - y - height / 2) * 2 / height
        vx, vy = dx * 2 / width, dy * 2 / height
        if self.form is Form.ROUND:
            return _leaving_circle(px, py, vx, vy)
        return _leaving_diamond(px, py, vx, vy)


def _leaving_box(bounds: Bounds, inside: Point, dx: float, dy: float) -> float | None:
    first, last = 0.0, 1.0
    for start, delta, low, high in (
        (inside.x, dx, bounds.x, bounds.right),
        (inside.y, dy, bounds.y, bounds.bottom),
    ):
        if delta == 0:
            if not low - _NEAR <= start <= high + _NEAR:
                return None
            continue
        near, far = sorted(((low - start) / delta, (high - start) / delta))
        first, last = max(first, near), min(last, far)
    if first > last or last >= 1.0:
        return None
    return last


def _leaving_circle(px: float, py: float, vx: float, vy: float) -> float | None:
    a = vx * vx + vy * vy
    b = 2 * (px * vx + py * vy)
    c = px * px + py * py - 1
    under = b * b - 4 * a * c
    if under < 0:
        return None
    share = (-b + math.sqrt(under)) / (2 * a)
    return share if 0 <= share < 1 else None


def _leaving_diamond(px: float, py: float, vx: float, vy: float) -> float | None:
    found = None
    for sx in (1, -1):
        for sy in (1, -1):
            rate = sx * vx + sy * vy
            if rate == 0:
                continue
            share = (1 - sx * px - sy * py) / rate
            on_x, on_y = px + vx * share, py + vy * share
            if sx * on_x >= -1e-9 and sy * on_y >= -1e-9 and 0 <= share < 1:
                found = share if found is None else max(found, share)
    return found


def _tidy(value: float) -> float:
    """Return the coordinate without the noise of the computation, in hundredths of a unit."""
    return round(value, 2)


def form_of(type_name: str) -> Form:
    """Return the form of the symbol of an element type."""
    family = family_of(type_name)
    if family in (Family.EVENT, Family.BOUNDARY_EVENT):
        return Form.ROUND
    if family is Family.GATEWAY:
        return Form.DIAMOND
    return Form.BOX
