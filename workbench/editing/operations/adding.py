"""New things on a sheet."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from workbench.editing.landscape import adding as landscape
from workbench.editing.landscape.containers import holder_at
from workbench.editing.operations.dividing import add_lane
from workbench.editing.operations.lanes import process_of
from workbench.editing.operations.naming import rename
from workbench.geometry import Bounds, Point, around, around_points
from workbench.layout.outline import Outline
from workbench.layout.places import places_of
from workbench.model.document import Document, Step
from workbench.model.records import Element, Shape, Sheet
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.kinds import BY_KEY, element_of
from workbench.notation.bpmn.rules import may_attach, may_contain
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family, Kind
from workbench.notation.kinds import is_landscape_kind, shows_landscape

_TITLE = 30.0  # of a pool
_PADDING = 50.0  # around what the first pool takes in
_START_AT = 50.0  # from the left border of an open sub-process to the middle of its start event
_BEGINS = {
    "sub_process.expanded": "start_event",
    "transaction.expanded": "start_event",
    "event_sub_process.expanded": "start_event.message",
}


def add_node(step: Step, sheet: str, kind: Kind, center: Point, name: str = "") -> str:
    """Add an element of a kind with its centre at a place; returns the id of its shape.

    It belongs to what it stands in.  A boundary event is put on the border of the activity it
    stands on; the first pool takes in what is there.  Raises Refused where the kind has no place.
    """
    if is_landscape_kind(kind):
        return landscape.add(step, sheet, kind, center, name)
    width, height = kind.size
    bounds = Bounds(round(center.x - width / 2), round(center.y - height / 2), width, height)
    if kind.family is Family.POOL:
        return _add_pool(step, sheet, kind, bounds, name)
    if kind.family is Family.BOUNDARY_EVENT:
        return _add_boundary_event(step, sheet, kind, center, name)
    document = step.document
    container = container_at(document, sheet, center)
    may_contain(document, container, kind)
    if kind.family is Family.LANE:
        pool = document.shape_on(sheet, container)
        if pool is not None:
            return add_lane(step, pool.id, name)
    parent = _scope_of(step, container) if kind.family is not Family.ARTIFACT else ""
    if not parent:
        plane = document.find(sheet)
        parent = plane.element if isinstance(plane, Sheet) else ""
    key = step.new_id(_stem(kind.type))
    element = _complete(element_of(kind, key, parent=parent, name=name))
    if kind.type == "dataObjectReference":
        data = Element(id=step.new_id("DataObject"), type="dataObject", parent=parent)
        step.add(data)
        element = element.changed(refers_to=data.id)
    step.add(element)
    if kind.type == "group":
        rename(step, key, name)  # a group bears the name of its category's value
    return _add_shape(step, sheet, kind, key, bounds)


def add_with_start(step: Step, sheet: str, kind: Kind, center: Point, name: str = "") -> str:
    """Add an element like `add_node`; an open sub-process has a start event to go on from."""
    made = add_node(step, sheet, kind, center, name)
    begins = _BEGINS.get(kind.key)
    shape = step.document.shape(made)
    if begins is not None and shape is not None:
        place = Point(shape.bounds.x + _START_AT, shape.bounds.center.y)
        add_node(step, sheet, BY_KEY[begins], place)
    return made


def container_at(
    document: Document, sheet: str, place: Point, without: frozenset[str] = frozenset()
) -> str:
    """Return the id of the innermost pool or open sub-process at a place, else what is shown.

    On a landscape it is the band, group or chain, "" for the free sheet.  `without`: ids of shapes
    that do not count, because they are being moved.
    """
    if shows_landscape(document, sheet):
        return holder_at(document, sheet, place, without)
    found: list[tuple[float, str]] = []
    for shape in places_of(document).near(sheet, Bounds(*place, 0, 0)):
        element = document.element(shape.element)
        if element is None or shape.id in without:
            continue
        family = family_of(element.type)
        if family is Family.POOL or (family is Family.SUB_PROCESS and is_expanded(document, shape)):
            found.append((shape.bounds.width * shape.bounds.height, element.id))
    if found:
        return min(found)[1]
    plane = document.find(sheet)
    return plane.element if isinstance(plane, Sheet) else ""


def _scope_of(step: Step, container: str) -> str:
    """Return the process or sub-process whose nodes lie in a container."""
    element = step.document.element(container)
    if element is None or family_of(element.type) is Family.COLLABORATION:
        return ""
    return process_of(step, element) if element.type == "participant" else element.id


def activity_at(document: Document, sheet: str, place: Point, reach: float) -> Shape | None:
    """Return the activity at a place, the smallest one, or one at most `reach` away."""
    found = [
        shape
        for shape in places_of(document).near(sheet, Bounds(*place, 0, 0).grown(reach))
        if (element := document.element(shape.element)) is not None
        and family_of(element.type) in (Family.ACTIVITY, Family.SUB_PROCESS)
    ]
    return min(found, key=lambda s: (s.bounds.width * s.bounds.height, s.id), default=None)


def _complete(element: Element) -> Element:
    """Return a new event with what its definition must say, if only an empty text."""
    said = {"conditional": ("condition", ""), "link": ("name", element.name)}
    definitions = tuple(
        msgspec.structs.replace(definition, properties=(said[definition.type],))
        if definition.type in said and not definition.properties
        else definition
        for definition in element.definitions
    )
    return element.changed(definitions=definitions)


def _add_shape(step: Step, sheet: str, kind: Kind, key: str, bounds: Bounds) -> str:
    shape = Shape(
        id=step.new_id(f"{key}_di"),
        sheet=sheet,
        element=key,
        bounds=bounds,
        properties=tuple(sorted(kind.shape_properties)),
    )
    step.add(shape)
    return shape.id


def _add_boundary_event(step: Step, sheet: str, kind: Kind, center: Point, name: str) -> str:
    host = activity_at(step.document, sheet, center, 12.0)
    may_attach(step.document, kind, host.element if host is not None else "")
    activity = step.document.element(host.element) if host is not None else None
    assert host is not None and activity is not None
    place = Outline(host.bounds).nearest(center)
    width, height = kind.size
    key = step.new_id("BoundaryEvent")
    event = element_of(kind, key, parent=activity.parent, name=name, host=activity.id)
    step.add(_complete(event))
    bounds = Bounds(place.x - width / 2, place.y - height / 2, width, height)
    return _add_shape(step, sheet, kind, key, bounds)


def _add_pool(step: Step, sheet: str, kind: Kind, bounds: Bounds, name: str) -> str:
    document = step.document
    plane = document.find(sheet)
    shown = document.element(plane.element) if isinstance(plane, Sheet) else None
    process = ""
    closed = any(pair == ("refers_to", "") for pair in kind.properties)
    if shown is not None and family_of(shown.type) is Family.COLLABORATION:
        collaboration = shown.id
    elif shown is None or shown.type == "process":
        collaboration = step.new_id("Collaboration")
        step.add(Element(id=collaboration, type="collaboration"))
        step.update(sheet, element=collaboration)
        if shown is not None and not closed:
            process = shown.id
            inside = around(_drawn_on(document, sheet))
            if inside is not None:
                bounds = _wrapped(inside.grown(_PADDING), bounds, kind)
    else:
        may_contain(document, shown.id, kind)
        collaboration = ""
    if not closed and not process:
        process = step.new_id("Process")
        step.add(Element(id=process, type="process", properties=(("isExecutable", "false"),)))
    key = step.new_id("Participant")
    pool = element_of(kind, key, parent=collaboration, name=name)
    step.add(pool.changed(refers_to="" if closed else process))
    return _add_shape(step, sheet, kind, key, bounds)


def _drawn_on(document: Document, sheet: str) -> Iterator[Bounds]:
    """Yield the rectangles of everything on a sheet: symbols, lines and names."""
    for shape in document.shapes_on(sheet):
        yield shape.bounds
        if shape.label is not None:
            yield shape.label
    for edge in document.edges_on(sheet):
        if edge.waypoints:
            yield around_points(edge.waypoints)
        if edge.label is not None:
            yield edge.label


def _wrapped(inside: Bounds, usual: Bounds, kind: Kind) -> Bounds:
    """Return the bounds of a pool around what is there, at least as large as usual."""
    lying = ("isHorizontal", "false") not in kind.shape_properties
    x, y = inside.x - (_TITLE if lying else 0), inside.y - (0 if lying else _TITLE)
    return Bounds(x, y, max(inside.right - x, usual.width), max(inside.bottom - y, usual.height))


def _stem(type_name: str) -> str:
    return type_name[:1].upper() + type_name[1:]
