"""A part of a landscape as a landscape of its own, and putting one into another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.editing.clipboard.pasting import Spot
from workbench.editing.clipboard.places import below_all, beside, free_near, off_others
from workbench.editing.landscape.containers import holder_at
from workbench.editing.landscape.growing import bring_in, cover
from workbench.editing.operations.subjects import with_contents
from workbench.errors import Refused
from workbench.geometry import Bounds, Point, around
from workbench.model.document import Step
from workbench.model.records import Edge, Element, Flow, Record, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.landscape.kinds import kind_of
from workbench.notation.landscape.rules import holders_of, may_lie_in
from workbench.words import mark

SHEET = "Landscape_copied"


def fragment_of(document: Snapshot, sheet: str, ids: Iterable[str]) -> list[Record]:
    """Return what is selected with all that lies in it and the links within, on a sheet `SHEET`.

    Raises Refused where only links are selected.
    """
    chosen = [shape for key in ids if (shape := document.shape(key)) is not None]
    if not chosen:
        raise Refused(mark("Not copied: only flows are selected. Select what they join as well."))
    inside = with_contents(document, chosen)
    shapes = [shape for shape in document.shapes_on(sheet) if shape.id in inside]
    elements: dict[str, Element] = {}
    for shape in shapes:
        element = document.element(shape.element)
        if element is not None:
            elements[element.id] = element
    found: list[Record] = [Sheet(id=SHEET)]
    for element in elements.values():
        found.append(element if element.parent in elements else element.changed(parent=""))
    flows = {
        flow.id: flow
        for key in elements
        for flow in document.outgoing(key)
        if flow.target in elements
    }
    found += flows.values()
    found += [shape.changed(sheet=SHEET) for shape in shapes]
    found += [
        edge.changed(sheet=SHEET)
        for key in flows
        for edge in document.edges_of(key)
        if edge.sheet == sheet
    ]
    return found


def paste(step: Step, sheet: str, fragment: Sequence[Record], spot: Spot) -> list[str]:
    """Put a fragment on a sheet, with new ids; returns the ids of its outer shapes.

    What was in a container belongs to the one it is put into, which grows around it; bands go
    below the others.  Raises Refused where it may not lie.
    """
    document = step.document
    source = Snapshot(fragment)
    outer = [
        (shape, element)
        for shape in source.of_type(Shape)
        if (element := source.element(shape.element)) is not None
        and source.element(element.parent) is None
        and kind_of(element) is not None
    ]
    whole = around(shape.bounds for shape, _ in outer)
    if whole is None:
        raise Refused(mark("Not pasted: there is nothing in it that could be drawn."))
    boxes = [shape.bounds for shape, _ in outer]
    way = _way(step, sheet, spot, boxes, whole)
    if any(element.type == "band" for _, element in outer):
        way = below_all(document, sheet, boxes, way)
    parents = {
        element.id: _parent(step, sheet, element, shape.bounds.moved(*way))
        for shape, element in outer
    }
    ids = _new_ids(step, fragment, sheet)
    for record in fragment:
        if not isinstance(record, Sheet):
            step.add(_copy(record, ids, parents, way))
    made = [ids[shape.id] for shape, _ in outer]
    for key in made:
        _settle(step, key)
    return made


def _way(step: Step, sheet: str, spot: Spot, boxes: list[Bounds], whole: Bounds) -> Point:
    there = step.document, sheet
    if spot.at is None:
        return beside(*there, boxes)
    if not spot.exact:
        return free_near(*there, boxes, spot.at)
    center, grid = whole.center, spot.grid
    way = Point(
        round((spot.at.x - center.x) / grid) * grid, round((spot.at.y - center.y) / grid) * grid
    )
    return off_others(*there, boxes, way)


def _parent(step: Step, sheet: str, element: Element, place: Bounds) -> str:
    """Return what a pasted thing belongs to.  Raises Refused where it may not lie there."""
    document = step.document
    if element.type == "band":
        return ""
    kind = kind_of(element)
    assert kind is not None
    may_lie_in(document.element(holder_at(document, sheet, place.center)), kind)
    return holder_at(document, sheet, place.center, among=holders_of(element.type))


def _new_ids(step: Step, fragment: Sequence[Record], sheet: str) -> dict[str, str]:
    ids = {SHEET: sheet}
    for record in fragment:
        if isinstance(record, Element | Flow):
            ids[record.id] = step.new_id(record.type)
    for record in fragment:
        if isinstance(record, Shape | Edge):
            ids[record.id] = step.new_id(f"{ids.get(record.element, 'shape')}_di")
    return ids


def _copy(record: Record, ids: dict[str, str], parents: dict[str, str], way: Point) -> Record:
    if isinstance(record, Element):
        parent = parents.get(record.id, ids.get(record.parent, ""))
        return record.changed(id=ids[record.id], parent=parent)
    if isinstance(record, Flow):
        ends = {"source": ids[record.source], "target": ids[record.target]}
        return record.changed(id=ids[record.id], **ends)
    if isinstance(record, Shape):
        return record.changed(
            id=ids[record.id],
            sheet=ids[record.sheet],
            element=ids[record.element],
            bounds=record.bounds.moved(*way),
        )
    assert isinstance(record, Edge)
    return record.changed(
        id=ids[record.id],
        sheet=ids[record.sheet],
        element=ids[record.element],
        waypoints=tuple(point.moved(*way) for point in record.waypoints),
        label=record.label.moved(*way) if record.label is not None else None,
    )


def _settle(step: Step, key: str) -> None:
    """Let what a copy was put into grow around it at once, so that the next finds its place."""
    document = step.document
    shape = document.shape(key)
    element = document.element(shape.element) if shape is not None else None
    if shape is None or element is None or not element.parent:
        return
    holder = document.shape_on(shape.sheet, element.parent)
    if holder is not None:
        bring_in(step, holder.id, shape)
        cover(step, holder.id)
