"""The ends of a line that is to be routed: where it may dock, and what each side costs."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from workbench.geometry import Bounds, Point
from workbench.layout.channels import Gate
from workbench.layout.line import BEND, STUB
from workbench.layout.outline import Form, Outline, Side

_SIDEWAYS = 60.0  # cost of leaving or entering across the reading direction
_BACKWARDS = 160.0  # … and against it
_BUSY = 150.0  # … and where a flow of the other direction docks
_CORNER = 20.0  # docks keep so far from the corners of a pool
_MARGIN = 10.0  # … and of a symbol
_OFF = 0.25  # what each unit away from the middle of a side costs
_POOL_DOCKS = (40.0, 80.0, 140.0, 220.0, 340.0)  # away from where the other end faces a pool
_MOST_DOCKS = 7  # on one side of a symbol, where it is crowded


class Style(StrEnum):
    """How the lines of a family of flows run."""

    SEQUENCE = "sequence"  # orthogonal, in reading direction
    MESSAGE = "message"  # straight across where the symbols face each other, else orthogonal
    STRAIGHT = "straight"  # associations: the shortest line


class End(msgspec.Struct, frozen=True, gc=False):
    """One end of a line: a symbol, and the sides a line may use (boundary events: the outer).

    `busy`: sides where flows dock that run the other way; they are used only if need be.
    `slides`: the middle of a side means nothing, a line docks where the other end faces it (pools).
    """

    outline: Outline
    sides: tuple[Side, ...] = tuple(Side)
    busy: tuple[Side, ...] = ()
    slides: bool = False

    @property
    def bounds(self) -> Bounds:
        return self.outline.bounds

    def dock(self, side: Side, other: Bounds) -> Point:
        """Return where a line to another symbol leaves (or enters) by a side."""
        middle = self.outline.middle(side)
        if not self.slides:
            return middle
        box, far = self.bounds, other.center
        if side.is_level:
            return Point(middle.x, _between(far.y, box.y + _CORNER, box.bottom - _CORNER))
        return Point(_between(far.x, box.x + _CORNER, box.right - _CORNER), middle.y)

    def turned(self) -> End:
        """Return the end with x and y exchanged."""
        return End(
            Outline(turn(self.bounds), self.outline.form),
            tuple(_TURNED[side] for side in self.sides),
            tuple(_TURNED[side] for side in self.busy),
            self.slides,
        )


def turn(box: Bounds) -> Bounds:
    """Return the rectangle with x and y exchanged."""
    return Bounds(box.y, box.x, box.height, box.width)


_TURNED = {
    Side.LEFT: Side.TOP,
    Side.TOP: Side.LEFT,
    Side.RIGHT: Side.BOTTOM,
    Side.BOTTOM: Side.RIGHT,
}


def side_cost(end: End, other: End, style: Style, side: Side, entering: bool) -> float:
    """Return what it costs to use a side: nothing for the one that reads best."""
    cost = _reading_cost(end, other, style, side, entering)
    return cost + _BUSY if side in end.busy else cost


def _reading_cost(end: End, other: End, style: Style, side: Side, entering: bool) -> float:
    forward = Side.LEFT if entering else Side.RIGHT
    box, far = end.bounds, other.bounds
    if style is Style.MESSAGE:
        facing = _facing(box, far)
        if side is facing:
            return 0.0
        return _SIDEWAYS if side.is_level is not facing.is_level else _BACKWARDS
    if not side.is_level:
        if end.outline.form is Form.DIAMOND and len(end.sides) > 1:
            toward = Side.BOTTOM if far.center.y > box.center.y else Side.TOP
            apart = abs(far.center.y - box.center.y) > STUB
            return 0.0 if side is toward and apart else _SIDEWAYS
        return _SIDEWAYS
    if side is not forward:
        return _BACKWARDS
    if end.outline.form is Form.DIAMOND and abs(far.center.y - box.center.y) > STUB:
        return BEND / 2
    return 0.0


def _facing(box: Bounds, far: Bounds) -> Side:
    """Return the side that looks to another symbol: above or below, unless they stand abreast."""
    if far.y < box.bottom and box.y < far.bottom:
        if far.x >= box.right:
            return Side.RIGHT
        if far.right <= box.x:
            return Side.LEFT
    return Side.BOTTOM if far.center.y > box.center.y else Side.TOP


def gates(end: End, other: End, style: Style, *, entering: bool, hard: bool = False) -> list[Gate]:
    """Return where a line may leave (or enter) a symbol.

    `hard`: beside the middles of the sides, too, and with less room to turn in front of them.
    """
    found = []
    for side in end.sides:
        cost = side_cost(end, other, style, side, entering)
        for dock, aside in _docks(end, other.bounds, side, hard):
            off = cost + aside * _OFF
            found.append(Gate(dock, side.normal, off))
            if hard:
                found += [Gate(dock, side.normal, off + 10.0, STUB / 2)]
                found += [Gate(dock, side.normal, off + 20.0, STUB / 5)]
    return found


def _docks(end: End, other: Bounds, side: Side, hard: bool) -> Iterator[tuple[Point, float]]:
    """Yield places at a side, and how far each is from the best one."""
    first = end.dock(side, other)
    yield first, 0.0
    box = end.bounds
    if end.slides:
        asides: tuple[float, ...] = _POOL_DOCKS
        margin = _CORNER
    elif hard and end.outline.form is Form.BOX:
        length = box.height if side.is_level else box.width
        step = max((length - 2 * _MARGIN) / (_MOST_DOCKS - 1), 10.0)
        asides = tuple(step * number for number in range(1, _MOST_DOCKS // 2 + 1))
        margin = _MARGIN - 1
    else:
        return
    for aside in asides:
        for way in (aside, -aside):
            place = first.moved(0.0, way) if side.is_level else first.moved(way, 0.0)
            if side.is_level:
                inside = box.y + margin <= place.y <= box.bottom - margin
            else:
                inside = box.x + margin <= place.x <= box.right - margin
            if inside:
                yield place, aside


def _between(value: float, low: float, high: float) -> float:
    return min(max(value, low), high) if low <= high else (low + high) / 2
