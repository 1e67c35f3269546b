"""New things on a landscape: placed by a pointer, or where the next one belongs."""

from __future__ import annotations

from workbench.editing.landscape.containers import holder_at
from workbench.geometry import Bounds, Point, around
from workbench.layout.band_grid import GAP, INNER_GAP, PADDING
from workbench.model.document import Document, Step
from workbench.model.records import Shape
from workbench.notation.kind import Family, Kind
from workbench.notation.kinds import element_of
from workbench.notation.landscape.containers import TITLE_ROOM
from workbench.notation.landscape.rules import holders_of, may_lie_in

FROM = Point(40.0, 40.0)  # where a landscape begins
_MOST = 2_000  # places that are tried


def add(step: Step, sheet: str, kind: Kind, center: Point, name: str = "") -> str:
    """Add a thing of a kind with its centre at a place; returns the id of its shape.

    It belongs to what it stands in.  Raises Refused where it may not lie there.
    """
    document = step.document
    may_lie_in(document.element(holder_at(document, sheet, center)), kind)
    parent = holder_at(document, sheet, center, among=holders_of(kind.type))
    return _put(step, sheet, kind, _box(center, kind.size), parent, name)


def add_free(
    step: Step,
    sheet: str,
    kind: Kind,
    center: Point,
    near: str = "",
    name: str = "",
    *,
    refers_to: str = "",
) -> str:
    """Add a thing of a kind where the next one belongs; returns the id of its shape.

    A band goes below the others; everything else into the container that is selected (`near`, the
    id of a shape), or in which that lies, or that is at the place; without one near the place.
    """
    document = step.document
    if kind.type == "band":
        box = _below_all(document, sheet, kind)
        return _put(step, sheet, kind, box, "", name)
    holder = _holder(document, sheet, kind, near, center)
    there = around(shape.bounds for shape in document.shapes_on(sheet))
    if kind.family is Family.LEGEND and there is not None:
        width, height = kind.size
        place = Point(there.x + width / 2, there.bottom + GAP + height / 2)
    elif holder is None:
        place = _free_near(document, sheet, kind, center)
    else:
        place = _next_in(document, holder, kind)
    parent = holder.element if holder is not None else ""
    return _put(step, sheet, kind, _box(place, kind.size), parent, name, refers_to)


def _box(center: Point, size: tuple[float, float]) -> Bounds:
    width, height = size
    return Bounds(round(center.x - width / 2), round(center.y - height / 2), width, height)


def _put(
    step: Step, sheet: str, kind: Kind, box: Bounds, parent: str, name: str, refers_to: str = ""
) -> str:
    key = step.new_id(kind.type)
    element = element_of(kind, key, parent=parent, name=name)
    step.add(element.changed(refers_to=refers_to) if refers_to else element)
    shape = Shape(id=step.new_id(f"{key}_di"), sheet=sheet, element=key, bounds=box)
    step.add(shape)
    return shape.id


def _below_all(document: Document, sheet: str, kind: Kind) -> Bounds:
    """Return where another band goes: below the others, as wide as they are."""
    width, height = kind.size
    bands = [
        shape.bounds
        for shape in document.shapes_on(sheet)
        if (element := document.element(shape.element)) is not None and element.type == "band"
    ]
    above = around(bands)
    there = around(shape.bounds for shape in document.shapes_on(sheet))
    if there is None:
        return Bounds(FROM.x, FROM.y, width, height)
    if above is None:
        return Bounds(there.x, there.bottom + GAP, width, height)
    inside = around(
        shape.bounds
        for shape in document.shapes_on(sheet)
        if shape.bounds.x < above.right and shape.bounds.right > above.x
    )
    bottom = inside.bottom if inside is not None else above.bottom
    return Bounds(above.x, bottom + GAP, above.width, height)


def _holder(document: Document, sheet: str, kind: Kind, near: str, center: Point) -> Shape | None:
    """Return the shape of the container that something new belongs into."""
    wanted = holders_of(kind.type)
    shape = document.shape(near)
    element = document.element(shape.element) if shape is not None else None
    if element is not None:
        for above in (element, *document.container_chain(element.id)):
            if above.type in wanted:
                return document.shape_on(sheet, above.id)
    return document.shape_on(sheet, holder_at(document, sheet, center, among=wanted))


def _next_in(document: Document, holder: Shape, kind: Kind) -> Point:
    """Return the middle of the first free place in a container, row by row."""
    width, height = kind.size
    taken = [
        drawn.bounds.grown(INNER_GAP / 2)
        for child in document.children(holder.element)
        if (drawn := document.shape_on(holder.sheet, child.id)) is not None
    ]
    box = holder.bounds
    across = max(1, int((box.width - 2 * PADDING + INNER_GAP) // (width + INNER_GAP)))
    for number in range(_MOST):
        row, column = divmod(number, across)
        place = Bounds(
            box.x + PADDING + column * (width + INNER_GAP),
            box.y + TITLE_ROOM + row * (height + INNER_GAP),
            width,
            height,
        )
        if not any(place.overlaps(other) for other in taken):
            return place.center
    return box.center


def _free_near(document: Document, sheet: str, kind: Kind, center: Point) -> Point:
    """Return the free place nearest to a point, for what lies in nothing."""
    width, height = kind.size
    taken = [shape.bounds.grown(GAP / 2) for shape in document.shapes_on(sheet)]
    steps = range(-15, 16)
    ways = [center.moved(across * GAP * 2, down * GAP * 2) for across in steps for down in steps]
    for way in sorted(ways, key=center.distance):
        place = Bounds(way.x - width / 2, way.y - height / 2, width, height)
        if not any(place.overlaps(other) for other in taken):
            return way
    there = around(taken)
    return center if there is None else Point(there.x + width / 2, there.bottom + GAP + height / 2)
