"""The order of bands, groups and processes: earlier or later among their like."""

from __future__ import annotations

from itertools import pairwise

from workbench.editing.landscape.growing import cover, shift
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.layout.band_grid import GAP, INNER_GAP, PADDING, Box, in_reading_order, in_rows
from workbench.layout.labels import LANGUAGE
from workbench.model.document import Step
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.kind import Family
from workbench.notation.landscape.containers import title_room
from workbench.notation.landscape.kinds import kind_of
from workbench.notation.landscape.rules import may_lie_in
from workbench.words import mark

_IN_ROWS = frozenset({Family.CHEVRON, Family.ENTRY})


def rank_of(element: Element) -> str:
    """Return among what a thing has its turn: "band", "group" or "entry"; "" for nothing."""
    kind = kind_of(element)
    if kind is None:
        return ""
    if kind.family is Family.BAND:
        return "band" if element.type == "band" else "group"
    return "entry" if kind.family in _IN_ROWS else ""


def in_order(document: Snapshot, sheet: str, holder: str, rank: str) -> list[Shape]:
    """Return what has its turn in a container ("" is the sheet), in reading order."""
    found: dict[str, Shape] = {}
    for shape in document.shapes_on(sheet):
        element = document.element(shape.element)
        if element is None or rank_of(element) != rank:
            continue
        parent = element.parent if document.element(element.parent) is not None else ""
        if parent == holder:
            found[shape.id] = shape
    boxes = [
        Box(key=key, where=shape.bounds, size=(shape.bounds.width, shape.bounds.height))
        for key, shape in found.items()
    ]
    return [found[box.key] for box in in_reading_order(boxes)]


def move_on(step: Step, key: str, by: int) -> None:
    """Let a thing (by its shape) change places with the one before (-1) or after it (1).

    Raises Refused at the end of the row.
    """
    document = step.document
    shape = document.shape(key)
    element = document.element(shape.element) if shape is not None else None
    if shape is None or element is None:
        return
    order = in_order(document, shape.sheet, _holder(document, element), rank_of(element))
    number = next(n for n, other in enumerate(order) if other.id == key) + by
    if number < 0:
        raise Refused(mark("Not moved: nothing of its kind comes before it here."))
    if number >= len(order):
        raise Refused(mark("Not moved: nothing of its kind comes after it here."))
    put(step, key, order[number].id)


def put(step: Step, key: str, other: str) -> None:
    """Give a thing the place of another of its rank; that one and what is between move on.

    Both are given by their shapes.  In another container it belongs to that from then on.  Raises
    Refused where it may not lie there.
    """
    document = step.document
    shape, target = document.shape(key), document.shape(other)
    element = document.element(shape.element) if shape is not None else None
    beside = document.element(target.element) if target is not None else None
    if shape is None or target is None or element is None or beside is None or key == other:
        return
    holder = _holder(document, beside)
    rank = rank_of(element)
    order = in_order(document, shape.sheet, holder, rank)
    places = [one.bounds for one in order]
    number = next(n for n, one in enumerate(order) if one.id == other)
    if _holder(document, element) == holder:
        order = [one for one in order if one.id != key]
    else:
        kind = kind_of(element)
        assert kind is not None
        may_lie_in(document.element(holder), kind)
        step.update(element, parent=holder)
    order.insert(number, shape)
    if rank == "band":
        _stack(step, order, places)
        return
    _flow(step, order, places, document.shape_on(shape.sheet, holder), rank)
    if holder:
        drawn = document.shape_on(shape.sheet, holder)
        if drawn is not None:
            cover(step, drawn.id)


def _holder(document: Snapshot, element: Element) -> str:
    return element.parent if document.element(element.parent) is not None else ""


def _stack(step: Step, order: list[Shape], places: list[Bounds]) -> None:
    """Put bands below one another at the distances they have now."""
    gaps = [below.y - above.bottom for above, below in pairwise(places)]
    gaps = [gap if gap >= 0 else GAP for gap in gaps]
    y = min(place.y for place in places)
    for shape, gap in zip(order, [*gaps, 0.0], strict=True):
        shift(step, shape, 0.0, y - shape.bounds.y)
        y += shape.bounds.height + gap


def _flow(
    step: Step, order: list[Shape], places: list[Bounds], holder: Shape | None, rank: str
) -> None:
    """Put things in rows from where the first of them stands, in their order."""
    start = Point(min(place.x for place in places), min(place.y for place in places))
    gap = _usual_gap(places, GAP if rank == "group" else INNER_GAP)
    if holder is not None:
        width = holder.bounds.right - PADDING / 2 - start.x
        element = step.document.element(holder.element)
        assert element is not None
        title = holder.bounds.y + title_room(element, holder.bounds.width, LANGUAGE)
        start = Point(start.x, max(start.y, title - PADDING / 2))
    else:
        width = max(place.right for place in places) - start.x
    boxes = [
        Box(key=shape.id, where=shape.bounds, size=(shape.bounds.width, shape.bounds.height))
        for shape in order
    ]
    goals = in_rows(boxes, start, width, gap)
    for shape in order:
        goal = goals[shape.id]
        shift(step, shape, goal.x - shape.bounds.x, goal.y - shape.bounds.y)


def _usual_gap(places: list[Bounds], usual: float) -> float:
    """Return the distance at which things stand beside one another now."""
    gaps = [
        later.x - earlier.right
        for earlier, later in pairwise(places)
        if later.x >= earlier.right and later.y < earlier.bottom and later.bottom > earlier.y
    ]
    near = [gap for gap in gaps if gap <= 3 * GAP]
    return min(near, default=usual)
