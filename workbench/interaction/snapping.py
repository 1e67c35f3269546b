"""Aligning what is moved, placed or resized: with its neighbours, with equal gaps, with the grid.

Along each axis the centre of a neighbour counts most, then a border or a gap that occurs already,
then the grid (where it is switched on), else whole units.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from workbench.geometry import Bounds, Point
from workbench.interaction.gaps import equal_gaps
from workbench.interaction.overlay import Distance, Guide
from workbench.layout.places import places_of
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

TOLERANCE = 7.0  # screen pixels
GRID = 10.0  # scene units
_REACH = 700.0  # scene units; what is further away is no neighbour
_ALIGNED = NODES | {Family.DATA, Family.CHEVRON, Family.BOX, Family.ARTIFACT}
_LARGE = 200.0  # scene units; what is larger lies on the grid with its corner, not its centre
_PAST = 12.0  # scene units by which a guide along borders stands out

Mark = Guide | Distance


class Snap(msgspec.Struct, frozen=True):
    """By how much to move, and what that aligns with."""

    dx: float = 0.0
    dy: float = 0.0
    across: tuple[Mark, ...] = ()  # what `dx` aligns with
    down: tuple[Mark, ...] = ()  # … and `dy`

    @property
    def guides(self) -> tuple[Mark, ...]:
        return (*self.across, *self.down)


class _Axis(msgspec.Struct, frozen=True):
    """One of the two axes, so that there is one rule for both."""

    level: bool

    def span(self, box: Bounds) -> tuple[float, float]:
        return (box.x, box.right) if self.level else (box.y, box.bottom)

    def across(self, box: Bounds) -> tuple[float, float]:
        return (box.y, box.bottom) if self.level else (box.x, box.right)

    def point(self, along: float, across: float) -> Point:
        return Point(along, across) if self.level else Point(across, along)

    def moved(self, box: Bounds, by: float) -> Bounds:
        return box.moved(by, 0.0) if self.level else box.moved(0.0, by)


_LEVEL, _PLUMB = _Axis(True), _Axis(False)


def snapped(editor: Editor, grabbed: Bounds, dx: float, dy: float, without: frozenset[str]) -> Snap:
    """Return the movement of `grabbed` that aligns it, near the wanted one.

    `without`: ids of shapes that move too.
    """
    wanted = grabbed.moved(dx, dy)
    near = list(_neighbours(editor, wanted, without))
    tolerance = TOLERANCE / editor.scale
    first = _best(_PLUMB, wanted, near, tolerance)
    row = _PLUMB.moved(wanted, first[0]) if first is not None else wanted
    second = _best(_LEVEL, row, near, tolerance)
    column = _LEVEL.moved(wanted, second[0]) if second is not None else wanted
    if first is None:
        first = _best(_PLUMB, column, near, tolerance)
    across = second[0] + dx if second is not None else _settled(editor, _LEVEL, grabbed, dx)
    down = first[0] + dy if first is not None else _settled(editor, _PLUMB, grabbed, dy)
    at = grabbed.moved(across, down)
    return Snap(
        across,
        down,
        tuple(_guides(_LEVEL, at, near)) if second is not None else (),
        tuple(_guides(_PLUMB, at, near)) if first is not None else (),
    )


def snapped_together(
    editor: Editor, grabbed: Bounds, whole: Bounds, dx: float, dy: float, without: frozenset[str]
) -> Snap:
    """Return the movement of several shapes that aligns the one that was grabbed.

    Along an axis where that one aligns with nothing, the rectangle around all of them counts.
    """
    snap = snapped(editor, grabbed, dx, dy, without)
    if whole == grabbed or (snap.across and snap.down):
        return snap
    outer = snapped(editor, whole, dx, dy, without)
    if outer.across and not snap.across:
        snap = msgspec.structs.replace(snap, dx=outer.dx, across=outer.across)
    if outer.down and not snap.down:
        snap = msgspec.structs.replace(snap, dy=outer.dy, down=outer.down)
    return snap


def snapped_size(
    editor: Editor, key: str, wanted: Bounds, dx: int, dy: int
) -> tuple[Bounds, tuple[Mark, ...]]:
    """Return the bounds near the wanted ones whose moved borders align, and what with.

    `dx`, `dy`: which borders of the shape `key` move, as a handle says it.  A border aligns with
    a border or centre of a neighbour, or where it gives the width or height of one.
    """
    near = list(_neighbours(editor, wanted, frozenset((key,))))
    tolerance = TOLERANCE / editor.scale
    box, guides = wanted, []
    for axis, side in ((_LEVEL, dx), (_PLUMB, dy)):
        if side:
            box, marks = _snapped_border(editor, axis, side, box, near, tolerance)
            guides += marks
    return box, tuple(guides)


def _neighbours(editor: Editor, box: Bounds, without: frozenset[str]) -> Iterator[Bounds]:
    document = editor.document
    for shape in places_of(document).near(editor.sheet_id, Bounds(*box.center, 0, 0).grown(_REACH)):
        element = document.element(shape.element)
        if (
            shape.id not in without
            and element is not None
            and family_of(element.type) in _ALIGNED
            and not shape.bounds.covers(box)
        ):
            yield shape.bounds


def _best(
    axis: _Axis, box: Bounds, near: list[Bounds], tolerance: float
) -> tuple[float, int] | None:
    """Return the smallest movement along an axis that aligns a rectangle, and how well it does."""
    low, high = axis.span(box)
    center = (low + high) / 2
    best: tuple[int, float, float, float] | None = None  # rank, gap, distance, movement

    def offer(rank: int, by: float, far: float) -> None:
        nonlocal best
        if abs(by) <= tolerance:
            found = (rank, round(abs(by), 3), far, by)
            if best is None or found < best:
                best = found

    for other in near:
        first, last = axis.span(other)
        far = abs(other.center.x - box.center.x) + abs(other.center.y - box.center.y)
        offer(0, (first + last) / 2 - center, far)
        offer(1, first - low, far)
        offer(1, last - high, far)
    for place, _ in equal_gaps(axis.level, box, near):
        offer(1, place - low, 0.0)
    return (best[3], best[0]) if best is not None else None


def _settled(editor: Editor, axis: _Axis, grabbed: Bounds, by: float) -> float:
    """Return a movement that aligns with nothing: to the grid, or by whole units."""
    if not editor.snaps_to_grid:
        return round(by)
    low, high = axis.span(grabbed)
    anchor = low if high - low > _LARGE else (low + high) / 2
    return round((anchor + by) / GRID) * GRID - anchor


def _guides(axis: _Axis, at: Bounds, near: list[Bounds]) -> list[Mark]:
    """Return the marks of everything a rectangle is aligned with along an axis."""
    low, high = axis.span(at)
    found: list[Mark] = []
    for place, ends in ((center_of(axis, at), None), (low, 0), (high, 1)):
        boxes = [other for other in near if abs(_place(axis, other, ends) - place) < 0.01]
        if not boxes:
            continue
        if ends is None:
            # From centre to centre, to the furthest on both sides.
            places = [axis.across(box) for box in (at, *boxes)]
            middles = [(first + last) / 2 for first, last in places]
            found.append(Guide(axis.point(place, min(middles)), axis.point(place, max(middles))))
        else:
            spans = [axis.across(box) for box in (at, *boxes)]
            first, last = min(s[0] for s in spans) - _PAST, max(s[1] for s in spans) + _PAST
            found.append(Guide(axis.point(place, first), axis.point(place, last)))
    if any(isinstance(mark, Guide) for mark in found) and len(found) == 3:
        found = found[:1]  # of the same size and in line: the centre says it all
    for place, gaps in equal_gaps(axis.level, at, near):
        if abs(place - low) < 0.01:
            found += [
                Distance(axis.point(start, across), axis.point(end, across), f"{end - start:.0f}")
                for start, end, across in gaps
            ]
            break
    return found


def center_of(axis: _Axis, box: Bounds) -> float:
    low, high = axis.span(box)
    return (low + high) / 2


def _place(axis: _Axis, box: Bounds, end: int | None) -> float:
    return center_of(axis, box) if end is None else axis.span(box)[end]


def _snapped_border(
    editor: Editor, axis: _Axis, side: int, box: Bounds, near: list[Bounds], tolerance: float
) -> tuple[Bounds, list[Mark]]:
    low, high = axis.span(box)
    at = high if side > 0 else low
    best: tuple[float, int, float, Bounds] | None = None  # gap, rank, place, with what
    for other in near:
        first, last = axis.span(other)
        same_size = low + (last - first) if side > 0 else high - (last - first)
        for rank, place in ((0, last if side > 0 else first), (1, same_size), (2, first + last)):
            if rank == 2:
                place = place / 2
            gap = abs(place - at)
            if gap <= tolerance and (best is None or (gap, rank) < best[:2]):
                best = gap, rank, place, other
    if best is None:
        place = round(at / GRID) * GRID if editor.snaps_to_grid else round(at)
        return _with_border(axis, box, side, place), []
    _, rank, place, other = best
    box = _with_border(axis, box, side, place)
    if rank == 1:
        return box, [_size_mark(axis, box), _size_mark(axis, other)]
    spans = axis.across(box), axis.across(other)
    first, last = min(s[0] for s in spans) - _PAST, max(s[1] for s in spans) + _PAST
    return box, [Guide(axis.point(place, first), axis.point(place, last))]


def _with_border(axis: _Axis, box: Bounds, side: int, place: float) -> Bounds:
    low, high = axis.span(box)
    low, high = (low, place) if side > 0 else (place, high)
    if axis.level:
        return Bounds(low, box.y, high - low, box.height)
    return Bounds(box.x, low, box.width, high - low)


def _size_mark(axis: _Axis, box: Bounds) -> Distance:
    low, high = axis.span(box)
    across = axis.across(box)[1] + _PAST
    return Distance(axis.point(low, across), axis.point(high, across), f"{high - low:.0f}")
