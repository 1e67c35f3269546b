"""A selection as a document of its own: nothing in it names what is not in it.

What stands inside goes along, boundary events with their activity, flows whose two ends are there,
the planes of collapsed sub-processes, and the shared definitions (messages, signals, errors …) that
are named.  What stood in a process or collaboration stands in one made for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.editing.clipboard.freed import freed
from workbench.editing.operations.subjects import with_contents
from workbench.errors import Refused
from workbench.model.records import (
    Edge,
    Element,
    EventDefinition,
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
from workbench.notation.bpmn.rules import pool_process
from workbench.notation.bpmn.types import DEFINITION_TYPES, GLOBAL_TASK_TYPES, family_of
from workbench.notation.kind import Family
from workbench.words import mark

PROCESS, COLLABORATION, SHEET = "Process_copied", "Collaboration_copied", "BPMNDiagram_copied"
_OF_COLLABORATIONS = frozenset({Family.ARTIFACT, Family.ASSOCIATION, Family.LINK, Family.BOX})
_SHARED = frozenset((*DEFINITION_TYPES, *GLOBAL_TASK_TYPES))


def fragment_of(document: Snapshot, sheet: str, ids: Iterable[str]) -> list[Record]:
    """Return the records of what is selected on a sheet, with all that belongs to it.

    Ids stay as they are; the sheet is called `SHEET`, and what loses its surroundings gets the
    process `PROCESS` or the collaboration `COLLABORATION`.  Raises Refused where nothing of the
    selection can be copied.
    """
    shapes = [shape for key in ids if (shape := document.shape(key)) is not None]
    if not shapes:
        raise Refused(mark("Not copied: only flows are selected. Select what they join as well."))
    return _Fragment(document, sheet).run(shapes)


class _Fragment:
    def __init__(self, document: Snapshot, sheet: str) -> None:
        self._document = document
        self._sheet = sheet
        self._shapes: dict[str, Shape] = {}
        self._elements: dict[str, Element] = {}
        self._flows: dict[str, Flow] = {}
        self._planes: dict[str, Sheet] = {}

    def run(self, shapes: list[Shape]) -> list[Record]:
        self._take_shapes(shapes)
        self._take_elements()
        self._take_flows()
        self._take_shared()
        self._free_events()
        if not any(shape.element in self._elements for shape in self._shapes.values()):
            raise Refused(
                mark(
                    "Not copied: this event only makes sense on its activity. Select the activity "
                    "as well."
                )
            )
        return list(self._records())

    # What belongs to it

    def _take_shapes(self, shapes: list[Shape]) -> None:
        document = self._document
        for shape in shapes:
            if self._is_lane(shape):
                self._take_lane(shape)
            else:
                self._shapes |= self._inside(shape)
        for shape in list(self._shapes.values()):
            for event in document.attached(shape.element):
                drawn = document.shape_on(shape.sheet, event.id)
                if drawn is not None:
                    self._shapes[drawn.id] = drawn

    def _inside(self, shape: Shape) -> dict[str, Shape]:
        element = self._document.element(shape.element)
        if element is not None and element.type == "callActivity":
            return {shape.id: shape}  # what is drawn in it belongs to the process it calls
        return with_contents(self._document, (shape,))

    def _is_lane(self, shape: Shape) -> bool:
        element = self._document.element(shape.element)
        return element is not None and element.type == "lane"

    def _take_lane(self, shape: Shape) -> None:
        """Take a lane with the lanes and nodes in it, and what lies on it."""
        document = self._document
        lane = document.element(shape.element)
        if lane is None or shape.id in self._shapes:
            return
        self._shapes[shape.id] = shape
        for inner in document.children(lane.id):
            drawn = document.shape_on(shape.sheet, inner.id)
            if drawn is not None and inner.type == "lane":
                self._take_lane(drawn)
        for member in lane.members:
            drawn = document.shape_on(shape.sheet, member)
            if drawn is not None:
                self._shapes |= self._inside(drawn)
        for drawn in document.shapes_on(shape.sheet):
            element = document.element(drawn.element)
            if (
                element is not None
                and family_of(element.type) in (Family.DATA, Family.ARTIFACT)
                and shape.bounds.covers(drawn.bounds)
            ):
                self._shapes[drawn.id] = drawn

    def _take_elements(self) -> None:
        document = self._document
        queue = [
            element
            for shape in self._shapes.values()
            if (element := document.element(shape.element)) is not None
        ]
        for element in queue:  # grows while it is worked off
            if element.id in self._elements:
                continue
            self._elements[element.id] = element
            queue += document.children(element.id)
            if element.type in ("participant", "dataObjectReference", "group"):
                meant = document.element(element.refers_to)
                if meant is not None:
                    queue.append(meant)
            if element.type == "categoryValue":
                category = document.element(element.parent)
                if category is not None and category.id not in self._elements:
                    self._elements[category.id] = category  # without its other values
            for plane in document.referring("element", element.id, Sheet):
                if plane.id != self._sheet and plane.id not in self._planes:
                    self._planes[plane.id] = plane
                    for shape in document.shapes_on(plane.id):
                        self._shapes[shape.id] = shape

    def _take_flows(self) -> None:
        """Take the flows between what is taken; then those that end at these flows."""
        document = self._document
        found: list[str] = list(self._elements)
        for key in found:  # grows while it is worked off
            for flow in (*document.outgoing(key), *document.incoming(key)):
                if flow.id not in self._flows and self._joins(flow):
                    self._flows[flow.id] = flow
                    found.append(flow.id)

    def _joins(self, flow: Flow) -> bool:
        """Tell whether a flow makes sense in the fragment: a message needs one of its pools."""
        if not self._has(flow.source) or not self._has(flow.target):
            return False
        if flow.type != "messageFlow":
            return True
        ends = (self._elements.get(flow.source), self._elements.get(flow.target))
        return any(
            end is not None
            and (end.type == "participant" or pool_process(self._document, end) in self._elements)
            for end in ends
        )

    def _has(self, key: str) -> bool:
        return key in self._elements or key in self._flows

    def _take_shared(self) -> None:
        document = self._document
        queue: list[Element | Flow] = [*self._elements.values(), *self._flows.values()]
        for record in queue:  # grows while it is worked off
            for key in _named_by(record):
                shared = document.element(key)
                if (
                    shared is not None
                    and shared.type in _SHARED
                    and shared.id not in self._elements
                ):
                    self._elements[shared.id] = shared
                    queue.append(shared)

    def _free_events(self) -> None:
        """Let boundary events without their activity stand alone, or leave them out."""
        for element in list(self._elements.values()):
            if element.type != "boundaryEvent" or element.host in self._elements:
                continue
            alone = freed(element)
            if alone is not None:
                self._elements[element.id] = alone
                continue
            del self._elements[element.id]
            self._flows.clear()
            self._take_flows()

    # The records

    def _records(self) -> Iterator[Record]:
        has_pools = any(element.type == "participant" for element in self._elements.values())
        if has_pools:
            yield Element(id=COLLABORATION, type="collaboration")
        records: list[Element | Flow] = [*self._elements.values(), *self._flows.values()]
        loose = any(self._parent(record) == PROCESS for record in records)
        if loose or not has_pools:
            yield Element(id=PROCESS, type="process", properties=(("isExecutable", "false"),))
        for element in self._elements.values():
            yield self._cleaned(element)
        for flow in self._flows.values():
            yield self._cleaned(flow)
        for key in (*self._elements, *self._flows):
            for record in (
                self._document.find(profile_id(key)),
                self._document.find(markup_id(key)),
            ):
                if isinstance(record, Profile | Markup):
                    yield record
        yield Sheet(id=SHEET, element=COLLABORATION if has_pools else PROCESS)
        yield from self._planes.values()
        for shape in self._shapes.values():
            if shape.element in self._elements:
                yield shape.changed(sheet=self._sheet_of(shape))
        for key in self._flows:
            for edge in self._document.edges_of(key):
                is_here = edge.sheet == self._sheet or edge.sheet in self._planes
                if is_here and len(edge.waypoints) > 1:
                    yield edge.changed(sheet=self._sheet_of(edge))

    def _sheet_of(self, drawn: Shape | Edge) -> str:
        return SHEET if drawn.sheet == self._sheet else drawn.sheet

    def _parent(self, record: Element | Flow) -> str:
        if record.parent in self._elements:
            return record.parent
        family = family_of(record.type)
        if family in (Family.DEFINITION, Family.PROCESS, Family.COLLABORATION):
            return ""
        if family in (Family.POOL, Family.MESSAGE_FLOW):
            return COLLABORATION
        outer = self._document.element(record.parent)
        in_collaboration = (
            outer is not None
            and family_of(outer.type) is Family.COLLABORATION
            and family in _OF_COLLABORATIONS
        )
        has_pools = any(element.type == "participant" for element in self._elements.values())
        return COLLABORATION if in_collaboration and has_pools else PROCESS

    def _cleaned(self, record: Element | Flow) -> Element | Flow:
        """Return the record with references only to what is in the fragment.

        A called process may be in another file, so its id is kept.
        """
        fields: dict[str, object] = {"parent": self._parent(record)}
        if record.refers_to and not self._has(record.refers_to) and record.type != "callActivity":
            fields["refers_to"] = ""
        if isinstance(record, Element):
            if record.default_flow and not self._has(record.default_flow):
                fields["default_flow"] = ""
            if record.members:
                fields["members"] = tuple(key for key in record.members if self._has(key))
            if record.definitions:
                fields["definitions"] = tuple(map(self._definition, record.definitions))
        properties = tuple(
            (key, value)
            for key, value in record.properties
            if not key.endswith("Ref") or self._has(_local(value))
        )
        if properties != record.properties:
            fields["properties"] = properties
        return record.changed(**fields)

    def _definition(self, definition: EventDefinition) -> EventDefinition:
        """Return an event definition without an id of its own, naming only what is there."""
        reference = definition.reference if self._has(definition.reference) else ""
        return EventDefinition(
            type=definition.type, reference=reference, properties=definition.properties
        )


def _named_by(record: Element | Flow) -> Iterator[str]:
    if record.refers_to:
        yield record.refers_to
    if isinstance(record, Element):
        yield from record.event_references
    for key, value in record.properties:
        if key.endswith("Ref"):
            yield _local(value)


def _local(name: str) -> str:
    return name.rpartition(":")[2]
