"""What looks different when records change: the shapes and edges that have to be drawn anew."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.model.change import Change
from workbench.model.records import Edge, Element, Flow, Record, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.kinds import shows_landscape
from workbench.notation.symbols import has_outside_name

_DRAWN = (Shape, Edge)


def touched_by(document: Snapshot, sheet: str, change: Change) -> dict[str, None]:
    """Return the ids of shapes and edges that a change may have touched, in a fixed order.

    `document` is the state after the change.  The ids may name what is on another sheet or gone.
    """
    found: dict[str, None] = {}
    for record in _records(change):
        if isinstance(record, Shape):
            found[record.id] = None
            _note_lanes(document, sheet, record, found)
        elif isinstance(record, Edge):
            found[record.id] = None
            flow = document.flow(record.element)
            if flow is not None:
                _note_outside_names(document, sheet, flow, found)
        elif isinstance(record, Flow):
            _note_drawings(document, sheet, record.id, found)
            _note_outside_names(document, sheet, record, found)
        elif isinstance(record, Element):
            _note_element(document, sheet, record, found)
    _note_legends(document, sheet, change, found)
    return found


def _note_legends(document: Snapshot, sheet: str, change: Change, found: dict[str, None]) -> None:
    """Note the legends of a landscape: they list the kinds of what there is."""
    if not shows_landscape(document, sheet):
        return
    if not any(isinstance(record, Element | Flow) for record in _records(change)):
        return
    for legend in document.elements("legend"):
        _note_drawings(document, sheet, legend.id, found)


def _records(change: Change) -> Iterator[Record]:
    yield from change.removed.values()
    for before, after in change.updated.values():
        if isinstance(before, _DRAWN) and isinstance(after, _DRAWN):
            if before.element != after.element:
                yield before
            yield after
        # Whom a lane lists does not show; where they stand does.
        elif not _differs_in_members_only(before, after):
            yield before
            yield after
    yield from change.added.values()


def _differs_in_members_only(before: Record, after: Record) -> bool:
    return (
        isinstance(before, Element)
        and isinstance(after, Element)
        and before.changed(members=()) == after.changed(members=())
    )


def _note_element(document: Snapshot, sheet: str, element: Element, found: dict[str, None]) -> None:
    _note_drawings(document, sheet, element.id, found)
    # The beginning of a flow tells whether it is the default, or conditional.
    for flow in document.outgoing(element.id):
        _note_drawings(document, sheet, flow.id, found)
    # A data object, a called task, a message shows in what refers to it.
    for referrer in document.referring("refers_to", element.id, Element):
        _note_drawings(document, sheet, referrer.id, found)
    for flow in document.referring("refers_to", element.id, Flow):
        _note_drawings(document, sheet, flow.id, found)


def _note_lanes(document: Snapshot, sheet: str, shape: Shape, found: dict[str, None]) -> None:
    """Note the lanes of a pool or lane: one that does not say whether it lies follows it."""
    element = document.element(shape.element)
    if element is None or element.type not in ("participant", "lane"):
        return
    for child in document.children(element.refers_to or element.id):
        if child.type == "lane":
            _note_drawings(document, sheet, child.id, found)


def _note_outside_names(document: Snapshot, sheet: str, flow: Flow, found: dict[str, None]) -> None:
    """Note the ends of a flow whose names stand where no flow docks, or are kept clear of one."""
    for end in (flow.source, flow.target):
        element = document.element(end)
        if element is not None and element.name and has_outside_name(element):
            for shape in document.shapes_of(end):
                if shape.sheet == sheet:
                    found[shape.id] = None


def _note_drawings(document: Snapshot, sheet: str, key: str, found: dict[str, None]) -> None:
    """Note where an element or flow is drawn on the sheet."""
    for shape in document.shapes_of(key):
        if shape.sheet == sheet:
            found[shape.id] = None
    for edge in document.edges_of(key):
        if edge.sheet == sheet:
            found[edge.id] = None
