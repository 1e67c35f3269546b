"""Small documents for tests, drawn with a few words."""

from __future__ import annotations

from typing import Any

from workbench.editing import prepare
from workbench.geometry import Bounds, Point
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Flow, Record, Shape, Sheet
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family

SIZES = {
    Family.ACTIVITY: (100.0, 80.0),
    Family.SUB_PROCESS: (100.0, 80.0),
    Family.EVENT: (36.0, 36.0),
    Family.BOUNDARY_EVENT: (36.0, 36.0),
    Family.GATEWAY: (50.0, 50.0),
    Family.DATA: (36.0, 50.0),
}


class Sketch:
    """Collects records; shapes get the id of their element with ``_shape``, edges ``_edge``."""

    def __init__(self, *, plane: str = "Process") -> None:
        self.records: list[Record] = []
        self.scope = plane
        self.sheet = "Sheet"
        self.records.append(Sheet(id="Sheet", element=plane))
        if plane == "Process":
            self.records.append(Element(id="Process", type="process"))

    def node(
        self,
        type_name: str,
        key: str,
        x: float,
        y: float,
        *,
        size: tuple[float, float] | None = None,
        **fields: Any,
    ) -> Sketch:
        """Draw a node with its centre at x, y; `fields` of the element, or label and
        properties of its shape."""
        shape = {name: fields.pop(name) for name in ("label", "properties") if name in fields}
        width, height = size or SIZES.get(family_of(type_name), (100.0, 40.0))
        fields.setdefault("parent", self.scope)
        self.records.append(Element(id=key, type=type_name, name=key, **fields))
        bounds = Bounds(x - width / 2, y - height / 2, width, height)
        self.records.append(
            Shape(id=f"{key}_shape", sheet=self.sheet, element=key, bounds=bounds, **shape)
        )
        return self

    def task(self, key: str, x: float, y: float, **fields: Any) -> Sketch:
        return self.node("task", key, x, y, **fields)

    def gateway(self, key: str, x: float, y: float, **fields: Any) -> Sketch:
        return self.node("exclusiveGateway", key, x, y, **fields)

    def pool(self, key: str, x: float, y: float, width: float, height: float) -> Sketch:
        """Draw a pool at its top left corner; what follows belongs to its process."""
        if not any(record.id == "Collaboration" for record in self.records):
            self.records.append(Element(id="Collaboration", type="collaboration"))
        process = f"{key}_process"
        self.records.append(Element(id=process, type="process"))
        self.records.append(
            Element(id=key, type="participant", name=key, parent="Collaboration", refers_to=process)
        )
        self.records.append(
            Shape(
                id=f"{key}_shape",
                sheet=self.sheet,
                element=key,
                bounds=Bounds(x, y, width, height),
                properties=(("isHorizontal", "true"),),
            )
        )
        self.scope = process
        return self

    def lane(
        self, key: str, x: float, y: float, width: float, height: float, **fields: Any
    ) -> Sketch:
        fields.setdefault("parent", self.scope)
        self.records.append(Element(id=key, type="lane", name=key, **fields))
        self.records.append(
            Shape(
                id=f"{key}_shape",
                sheet=self.sheet,
                element=key,
                bounds=Bounds(x, y, width, height),
                properties=(("isHorizontal", "true"),),
            )
        )
        return self

    def flow(
        self,
        source: str,
        target: str,
        *points: tuple[float, float],
        type_name: str = "sequenceFlow",
        name: str = "",
        parent: str | None = None,
        label: Bounds | None = None,
    ) -> Sketch:
        """Draw a flow from source to target; its id is ``source_target``."""
        key = f"{source}_{target}"
        self.records.append(
            Flow(
                id=key,
                type=type_name,
                name=name,
                parent=self.scope if parent is None else parent,
                source=source,
                target=target,
            )
        )
        self.records.append(
            Edge(
                id=f"{key}_edge",
                sheet=self.sheet,
                element=key,
                waypoints=tuple(Point(*point) for point in points),
                label=label,
            )
        )
        return self

    def add(self, *records: Record) -> Sketch:
        self.records += records
        return self

    def document(self) -> Document:
        """Return the document, prepared for editing."""
        document = Document(self.records)
        prepare(document)
        return document


def three_tasks() -> Sketch:
    """A – B – C in a row, joined by straight flows."""
    return (
        Sketch()
        .task("A", 100, 100)
        .task("B", 300, 100)
        .task("C", 500, 100)
        .flow("A", "B", (150, 100), (250, 100))
        .flow("B", "C", (350, 100), (450, 100))
    )
