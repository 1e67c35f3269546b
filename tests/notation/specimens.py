"""The smallest document that shows one kind, for every kind there is."""

from __future__ import annotations

import msgspec

from workbench.geometry import Bounds, Point
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Flow, Record, Shape, Sheet
from workbench.notation.bpmn.kinds import element_of, flow_of
from workbench.notation.kind import FLOWS, Family, Kind

SHEET = "Sheet_1"
SUBJECT = "Subject"  # the id of the element or flow of the kind
DRAWN = "Subject_di"  # and of its shape or edge
NAME = "Antrag prüfen"

_PLACE = Point(200.0, 100.0)


def specimen(kind: Kind, name: str = NAME) -> Document:
    """Return a document with one process in which the kind is drawn once."""
    records: list[Record] = [
        Element(id="Collaboration_1", type="collaboration"),
        Element(id="Process_1", type="process"),
        Sheet(id=SHEET, element="Collaboration_1"),
    ]
    if kind.family in FLOWS:
        records += _flow_specimen(kind, name)
    elif kind.family in (Family.PROCESS, Family.COLLABORATION) or (
        kind.family is Family.DEFINITION and kind.key != "message"
    ):
        raise ValueError(f"{kind.key} has no symbol")
    else:
        records += _element_specimen(kind, name)
    return Document(records)


def _element_specimen(kind: Kind, name: str) -> list[Record]:
    parent = "Process_1"
    if kind.family is Family.POOL:
        parent = "Collaboration_1"
    elif kind.family is Family.DEFINITION:
        parent = ""
    records: list[Record] = []
    x, y = _PLACE
    if kind.family is Family.BOUNDARY_EVENT:
        records += _node("Host", "task", 120, 30)
    element = element_of(kind, SUBJECT, parent=parent, name=name)
    if kind.family is Family.BOUNDARY_EVENT:
        element = element.changed(host="Host")
    if kind.type == "group" and name:
        # Its name is that of its category's value.
        records += [
            Element(id="Category_1", type="category"),
            Element(
                id="CategoryValue_1",
                type="categoryValue",
                parent="Category_1",
                properties=(("value", name),),
            ),
        ]
        element = element.changed(refers_to="CategoryValue_1")
    if kind.family is Family.POOL and ("refers_to", "") not in kind.properties:
        element = element.changed(refers_to="Process_1")
    shape = Shape(
        id=DRAWN,
        sheet=SHEET,
        element=SUBJECT,
        bounds=Bounds(x, y, *kind.size),
        properties=kind.shape_properties,
    )
    return [*records, element, shape]


def _flow_specimen(kind: Kind, name: str) -> list[Record]:
    ends = {
        Family.MESSAGE_FLOW: ("participant", "participant"),
        Family.ASSOCIATION: ("task", "textAnnotation"),
        Family.DATA_ASSOCIATION: ("dataObjectReference", "task"),
        Family.LINK: ("participant", "conversation"),
    }.get(kind.family, ("task", "task"))
    if kind.type == "dataOutputAssociation":
        ends = ends[::-1]
    source, target = _node("Source", ends[0], 0, 60), _node("Target", ends[1], 300, 160)
    parent = "Process_1"
    if kind.family is Family.DATA_ASSOCIATION:
        parent = "Source" if kind.type == "dataOutputAssociation" else "Target"
    elif kind.family in (Family.MESSAGE_FLOW, Family.LINK):
        parent = "Collaboration_1"
    if kind.key == "sequence_flow.default":
        source[0] = msgspec.structs.replace(source[0], default_flow=SUBJECT)
    flow: Flow = flow_of(
        kind, SUBJECT, "Source", "Target", parent=parent, name=name if kind.named else ""
    )
    line = (Point(100, 100), Point(200, 100), Point(200, 200), Point(300, 200))
    return [*source, *target, flow, Edge(id=DRAWN, sheet=SHEET, element=SUBJECT, waypoints=line)]


def _node(key: str, type_name: str, x: float, y: float) -> list[Record]:
    parent = "Collaboration_1" if type_name in ("participant", "conversation") else "Process_1"
    return [
        Element(id=key, type=type_name, parent=parent),
        Shape(id=f"{key}_di", sheet=SHEET, element=key, bounds=Bounds(x, y, 100, 80)),
    ]
