"""Putting a fragment into a document: with new ids, where it may lie, as part of an open step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import msgspec

from workbench.editing.clipboard.fragment import COLLABORATION, PROCESS, SHEET
from workbench.editing.clipboard.places import below_all, beside, free_near, off_others
from workbench.editing.clipboard.shared import counterparts
from workbench.editing.clipboard.stacking import fit_lanes, room_for_lanes
from workbench.editing.operations.adding import activity_at, container_at
from workbench.editing.operations.lanes import process_of
from workbench.editing.settlers.scopes import settle_flow
from workbench.errors import Refused
from workbench.geometry import Bounds, Point, around
from workbench.layout.outline import Outline
from workbench.model.document import Step
from workbench.model.records import (
    Edge,
    Element,
    Flow,
    Markup,
    Profile,
    Record,
    Shape,
    Sheet,
    markup_id,
    profile_id,
)
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import BY_KEY, kind_of
from workbench.notation.bpmn.rules import may_attach, may_contain
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family
from workbench.words import mark

_REACH = 12.0  # scene units around an activity in which a single event is put on its border


class Spot(msgspec.Struct, frozen=True):
    """Where a fragment is to be put."""

    at: Point | None = None  # its middle; None: beside where it came from
    exact: bool = True  # else on free ground near there
    grid: float = 1.0  # it is moved by multiples of this


def paste(step: Step, sheet: str, fragment: Sequence[Record], spot: Spot) -> list[str]:
    """Put a fragment (`fragment.fragment_of`) on a sheet; returns the ids of its outer shapes.

    In a pool or an open sub-process it belongs to that; it never hides what is there already.
    Raises Refused where it may not lie.
    """
    return _Paste(step, sheet, fragment).run(spot)


class _Paste:
    def __init__(self, step: Step, sheet: str, fragment: Sequence[Record]) -> None:
        self._step = step
        self._document = step.document
        self._sheet = sheet
        self._records = fragment
        self._source = Snapshot(fragment)
        self._outer = _outer_shapes(self._source)
        self._ids: dict[str, str] = {}

    def run(self, spot: Spot) -> list[str]:
        boxes = [shape.bounds for shape in self._outer]
        whole = around(boxes)
        if whole is None:
            raise Refused(mark("Not pasted: there is nothing in it that could be drawn."))
        way = self._way(spot, boxes, whole)
        families = {self._family(shape) for shape in self._outer}
        if Family.POOL in families:
            way = below_all(self._document, self._sheet, boxes, way)
        scope, collaboration = self._surroundings(families, whole.moved(*way))
        pool = self._pool_for_lanes(scope)
        if pool is not None:
            way = room_for_lanes(self._step, pool, self._lanes())
        self._ids |= {SHEET: self._sheet, PROCESS: scope, COLLABORATION: collaboration}
        self._ids |= counterparts(self._document, list(self._records))
        kept = set(self._ids)
        for record in self._records:
            if record.id not in self._ids:
                self._ids[record.id] = self._new_id(record)
        for record in self._records:
            if record.id not in kept:
                self._add(record, way)
        for flow in self._source.of_type(Flow):
            if flow.parent in (PROCESS, COLLABORATION):
                settle_flow(self._step, self._ids[flow.id])
        self._attach(spot.at if spot.exact else None)
        if pool is not None:
            document = self._document
            copies = [document.shape(self._ids[lane.id]) for lane in self._lanes()]
            fit_lanes(self._step, pool, [copy for copy in copies if copy is not None])
        return [self._ids[shape.id] for shape in self._outer]

    def _way(self, spot: Spot, boxes: list[Bounds], whole: Bounds) -> Point:
        """Return by how much the fragment is moved."""
        there = self._document, self._sheet
        if spot.at is None:
            return beside(*there, boxes)
        if not spot.exact:
            return free_near(*there, boxes, spot.at)
        center, grid = whole.center, spot.grid
        way = Point(
            round((spot.at.x - center.x) / grid) * grid, round((spot.at.y - center.y) / grid) * grid
        )
        return off_others(*there, boxes, way)

    def _lanes(self) -> list[Shape]:
        """Return the outer lanes: those that are copied without their pool."""
        return [shape for shape in self._outer if self._family(shape) is Family.LANE]

    # Where it goes

    def _family(self, shape: Shape) -> Family:
        element = self._source.element(shape.element)
        return family_of(element.type) if element is not None else Family.BOX

    def _surroundings(self, families: set[Family], area: Bounds) -> tuple[str, str]:
        """Return the process (or sub-process) and the collaboration the fragment goes into."""
        document = self._document
        plane = document.find(self._sheet)
        shown = plane.element if isinstance(plane, Sheet) else ""
        if Family.POOL in families:
            collaboration = self._collaboration(shown)
            return self._process_of_loose(), collaboration
        container = container_at(document, self._sheet, area.center)
        for shape in self._outer:
            element = self._source.element(shape.element)
            if element is not None:
                may_contain(document, container, kind_of(element, shape, self._source))
        inside = document.element(container)
        scope = ""
        if inside is not None and inside.type == "participant":
            if inside.refers_to or families & (NODES | {Family.DATA, Family.LANE}):
                scope = process_of(self._step, inside)
        elif inside is not None and family_of(inside.type) is not Family.COLLABORATION:
            scope = inside.id
        above = document.element(shown)
        is_plane = above is not None and family_of(above.type) is Family.COLLABORATION
        collaboration = shown if is_plane else ""
        return scope or collaboration or shown, collaboration or scope

    def _process_of_loose(self) -> str:
        """Return a new process for what stands beside the pools, where there is such a thing."""
        if not any(
            record.parent == PROCESS
            for record in self._records
            if isinstance(record, Element | Flow)
        ):
            return ""
        process = Element(
            id=self._step.new_id("Process"),
            type="process",
            properties=(("isExecutable", "false"),),
        )
        self._step.add(process)
        return process.id

    def _pool_for_lanes(self, scope: str) -> Shape | None:
        """Return the shape of the pool that the outer lanes go into."""
        if not self._lanes():
            return None
        for pool in self._document.referring("refers_to", scope, Element):
            shape = self._document.shape_on(self._sheet, pool.id)
            if pool.type == "participant" and shape is not None:
                return shape
        raise Refused(mark("Not pasted: a lane divides a pool. Point at a pool, then paste again."))

    def _collaboration(self, shown: str) -> str:
        """Return the collaboration pools go into; a sheet of an empty process gets one."""
        step, document = self._step, self._document
        above = document.element(shown)
        if above is not None and family_of(above.type) is Family.COLLABORATION:
            return above.id
        may_contain(document, shown, BY_KEY["pool"])
        if above is not None and document.shapes_on(self._sheet):
            raise Refused(
                mark(
                    "Not pasted: a pool does not stand beside steps that are in none. Put a pool "
                    "around them first."
                )
            )
        made = Element(id=step.new_id("Collaboration"), type="collaboration")
        step.add(made)
        step.update(self._sheet, element=made.id)
        if above is not None and not document.all_referring(above.id):
            step.remove(above.id)
        return made.id

    def _attach(self, at: Point | None) -> None:
        """Put a single event that was dropped on the border of an activity there."""
        document = self._document
        if at is None or len(self._outer) != 1:
            return
        shape = document.shape(self._ids[self._outer[0].id])
        event = document.element(shape.element) if shape is not None else None
        if shape is None or event is None or event.type != "intermediateCatchEvent":
            return
        host = activity_at(document, self._sheet, at, _REACH)
        inner = host.bounds.grown(-_REACH) if host is not None else None
        if host is None or inner is None or inner.contains(at):
            return
        activity = document.element(host.element)
        assert activity is not None
        attached = event.changed(type="boundaryEvent", host=activity.id, parent=activity.parent)
        try:
            may_attach(document, kind_of(attached), activity.id)
        except Refused:
            return
        place = Outline(host.bounds).nearest(at)
        center = shape.bounds.center
        self._step.put(attached)
        bounds = shape.bounds.moved(place.x - center.x, place.y - center.y)
        self._step.update(shape, bounds=bounds)

    # The copies

    def _new_id(self, record: Record) -> str:
        step = self._step
        if isinstance(record, Element | Flow):
            if family_of(record.type) is Family.DEFINITION and record.id not in self._document:
                return record.id
            return step.new_id(record.type[:1].upper() + record.type[1:])
        if isinstance(record, Shape | Edge):
            return step.new_id(f"{self._ids.get(record.element, 'Shape')}_di")
        if isinstance(record, Profile):
            return profile_id(self._ids[record.element])
        if isinstance(record, Markup):
            return markup_id(self._ids[record.element])
        return step.new_id("BPMNDiagram")

    def _add(self, record: Record, way: Point) -> None:
        step, ids = self._step, self._ids
        fields: dict[str, object] = {"id": ids[record.id]}
        for relation in record.RELATIONS:
            value = getattr(record, relation)
            if relation == "event_references":
                continue
            if isinstance(value, tuple):
                fields[relation] = tuple(ids.get(key, key) for key in value)
            else:
                fields[relation] = ids.get(value, value)
        if isinstance(record, Element) and record.definitions:
            fields["definitions"] = tuple(
                msgspec.structs.replace(
                    definition, reference=ids.get(definition.reference, definition.reference)
                )
                for definition in record.definitions
            )
        if isinstance(record, Element | Flow):
            fields["properties"] = _renamed(record.properties, ids)
        if isinstance(record, Shape | Edge) and record.sheet == SHEET:
            fields |= _moved(record, way)
        step.add(record.changed(**fields))
        if isinstance(record, Edge) and record.waypoints:
            step.hold(ids[record.id])


def _moved(record: Shape | Edge, way: Point) -> dict[str, object]:
    label = record.label.moved(*way) if record.label is not None else None
    if isinstance(record, Shape):
        return {"bounds": record.bounds.moved(*way), "label": label}
    return {"waypoints": tuple(point.moved(*way) for point in record.waypoints), "label": label}


def _renamed(
    properties: tuple[tuple[str, str], ...], ids: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """Return properties with the ids in them as they are now; a prefix of theirs is left out."""
    return tuple(
        (key, ids.get(value.rpartition(":")[2], value) if key.endswith("Ref") else value)
        for key, value in properties
    )


def _outer_shapes(source: Snapshot) -> list[Shape]:
    """Return the shapes that stand in no other one of the fragment's main sheet."""
    drawn = {shape.element: shape for shape in source.shapes_on(SHEET)}
    found = []
    for shape in drawn.values():
        element = source.element(shape.element)
        if element is None or element.host:
            continue
        chain = partial(source.container_chain, element.id)
        scopes = [above.id for above in chain()]
        pools = [pool.id for key in scopes for pool in source.referring("refers_to", key, Element)]
        if not any(key in drawn for key in (*scopes, *pools)):
            found.append(shape)
    members = {
        key
        for shape in found
        if (lane := source.element(shape.element)) is not None and lane.type == "lane"
        for key in lane.members
    }
    return [shape for shape in found if shape.element not in members]
