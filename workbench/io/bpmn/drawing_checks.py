"""What is broken in the drawing of a file, or between the drawing and what it shows."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.io.bpmn.drawing_reader import DrawingReader
from workbench.io.bpmn.notes import Notes
from workbench.io.bpmn.reference_checks import called
from workbench.model.finding import Severity
from workbench.model.records import Edge, Element, Flow, Record, Shape, Sheet
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family
from workbench.words import mark, plural

# What a drawing is expected to show.
_DRAWN_FAMILIES = NODES | {Family.ARTIFACT, Family.LANE, Family.POOL, Family.DATA}
# Data objects are drawn as references; inputs and outputs are seldom drawn at all.
_UNDRAWN_TYPES = ("dataObject", "dataInput", "dataOutput")
_DRAWN_FLOWS = ("sequenceFlow", "messageFlow", "association")


class DrawingChecks:
    """Looks at every shape and edge once, and at what has none."""

    def __init__(
        self,
        records: Mapping[str, Record],
        other_ids: set[str],
        drawing: DrawingReader,
        notes: Notes,
    ) -> None:
        self._records = records
        self._other_ids = other_ids
        self._drawing = drawing
        self._notes = notes
        # element -> its shapes and edges, in order
        self._pictures: dict[str, list[Shape | Edge]] = {}

    def run(self) -> None:
        has_sheet = False
        for record in self._records.values():
            if type(record) is Shape or type(record) is Edge:
                self._check_picture(record)
            elif type(record) is Sheet:
                has_sheet = True
        self._note_odd_geometry()
        if has_sheet:
            self._check_undrawn()
            self._check_lanes()
        elif any(_is_to_be_drawn(record) for record in self._records.values()):
            text = mark(
                "The file holds no drawing, only the process; a layout is proposed. It is written "
                "to the file when you save a change."
            )
            self._notes.add("read.no-diagram", Severity.WARNING, text)

    def _check_picture(self, record: Shape | Edge) -> None:
        element = record.element
        is_shape = type(record) is Shape
        if not element:
            rule = "read.shape-without-element" if is_shape else "read.edge-without-element"
            text = mark("A drawn symbol does not say what it stands for; it is shown as a box.")
            if not is_shape:
                text = mark("A drawn line does not say which flow it stands for.")
            self._notes.add(rule, Severity.WARNING, text, record.id)
            return
        if element not in self._records:
            if element not in self._other_ids:
                self._unknown_element(record, is_shape=is_shape)
            return
        others = self._pictures.get(element)
        if others is None:
            self._pictures[element] = [record]
            return
        if not _may_repeat(record, self._records[element]):
            for other in others:
                if other.sheet == record.sheet:
                    self._repeated(record, other, is_shape=is_shape)
                    break
        others.append(record)

    def _unknown_element(self, record: Shape | Edge, *, is_shape: bool) -> None:
        if is_shape:
            rule = "read.shape-unknown-element"
            text = mark(
                "A symbol is drawn for “{id}”, which does not exist; it is shown as a box.",
                id=record.element[:60],
            )
        else:
            rule = "read.edge-unknown-element"
            text = mark("A line is drawn for “{id}”, which does not exist.", id=record.element[:60])
        self._notes.add(rule, Severity.WARNING, text, record.id)

    def _repeated(self, record: Shape | Edge, other: Shape | Edge, *, is_shape: bool) -> None:
        rule = "read.duplicate-shape" if is_shape else "read.duplicate-edge"
        text = mark(
            "“{element}” is drawn twice on the same sheet.",
            element=called(self._records[record.element]),
        )
        self._notes.add(rule, Severity.WARNING, text, record.id, other.id)

    # Geometry

    def _note_odd_geometry(self) -> None:
        drawing = self._drawing
        for key, attributes in drawing.odd_shapes.items():
            name = self._name_of(key)
            if not attributes:
                rule = "read.shape-without-bounds"
                text = mark("“{element}” is drawn without place and size.", element=name)
            else:
                rule = "read.odd-bounds"
                text = mark(
                    "Place or size of “{element}” is missing or out of bounds; what is missing was "
                    "assumed.",
                    element=name,
                )
            self._notes.add(rule, Severity.WARNING, text, key)
        for key in drawing.odd_labels:
            text = mark(
                "Place or size of the label of “{element}” is missing or out of bounds.",
                element=self._name_of(key),
            )
            self._notes.add("read.odd-label", Severity.WARNING, text, key)
        for key, dropped in drawing.odd_edges.items():
            name = self._name_of(key)
            if dropped:
                rule = "read.odd-waypoints"
                text = mark(
                    "Some points of the line “{element}” are no places on a sheet; they were left "
                    "out.",
                    element=name,
                )
            else:
                rule = "read.edge-without-waypoints"
                text = mark("The line “{element}” has fewer than two points.", element=name)
            self._notes.add(rule, Severity.WARNING, text, key)

    def _name_of(self, key: str) -> str:
        picture = self._records[key]
        assert isinstance(picture, Shape | Edge)
        element = self._records.get(picture.element)
        return called(element) if element is not None else picture.element[:60] or key

    # What is not drawn

    def _check_undrawn(self) -> None:
        """Note what is missing beside siblings that are drawn.

        A process or sub-process of which nothing is drawn is only collapsed.
        """
        pictures = self._pictures
        shown: set[str] = set()  # what has contents that are drawn
        for key in pictures:
            record = self._records[key]
            if type(record) is Element:
                shown.add(record.parent)
        missing: list[str] = []
        for key, record in self._records.items():
            if key in pictures or self._is_of_choreography(record):
                continue
            if type(record) is Element:
                if record.parent in shown and _is_to_be_drawn(record):
                    missing.append(key)
            elif (
                type(record) is Flow
                and record.type in _DRAWN_FLOWS
                and record.source in pictures
                and record.target in pictures
            ):
                missing.append(key)
        if missing:
            text = plural(
                len(missing),
                "“{element}” is in the process but not in the drawing.",
                "{count} elements are in the process but not in the drawing, for example "
                "“{element}”.",
                element=called(self._records[missing[0]]),
            )
            self._notes.add("read.not-drawn", Severity.WARNING, text, *missing)

    def _is_of_choreography(self, record: Record) -> bool:
        """Tell whether a message flow is shown by the tasks of a choreography instead."""
        if type(record) is not Flow or record.type != "messageFlow":
            return False
        parent = self._records.get(record.parent)
        return isinstance(parent, Element) and parent.type == "choreography"

    def _check_lanes(self) -> None:
        """Note nodes that stand in a lane but are listed in none."""
        scopes: dict[str, list[Element]] = {}
        listed: set[str] = set()
        for record in self._records.values():
            if type(record) is Element and record.type == "lane":
                listed.update(record.members)
                scopes.setdefault(self._scope_of(record), []).append(record)
        if not scopes:
            return
        for key, record in self._records.items():
            if type(record) is not Element or record.parent not in scopes or key in listed:
                continue
            if family_of(record.type) not in NODES or record.host in listed:
                continue
            lane = self._lane_around(key, scopes[record.parent])
            if lane is not None:
                text = mark(
                    "“{element}” is drawn in the lane “{lane}”, but listed in none.",
                    element=called(record),
                    lane=called(lane),
                )
                self._notes.add("read.node-in-no-lane", Severity.WARNING, text, key, lane.id)

    def _scope_of(self, lane: Element) -> str:
        seen = {lane.id}
        record: Record | None = lane
        while isinstance(record, Element) and record.type == "lane":
            if record.parent in seen:
                break
            seen.add(record.parent)
            record = self._records.get(record.parent)
        return record.id if record is not None else ""

    def _lane_around(self, key: str, lanes: list[Element]) -> Element | None:
        for picture in self._pictures.get(key, ()):
            if not isinstance(picture, Shape):
                continue
            center = picture.bounds.center
            for lane in reversed(lanes):  # inner lanes come after outer ones
                for area in self._pictures.get(lane.id, ()):
                    if (
                        isinstance(area, Shape)
                        and area.sheet == picture.sheet
                        and area.bounds.contains(center)
                    ):
                        return lane
        return None


def _is_to_be_drawn(record: Record) -> bool:
    return (
        type(record) is Element
        and family_of(record.type) in _DRAWN_FAMILIES
        and record.type not in _UNDRAWN_TYPES
    )


def _may_repeat(picture: Shape | Edge, element: Record) -> bool:
    """Tell whether a thing may be drawn more than once: bands of a choreography, envelopes."""
    return picture.has("choreographyActivityShape") or (
        isinstance(element, Element) and element.type == "message"
    )
