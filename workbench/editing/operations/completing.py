"""Completing a flow that leaves something unsaid: a gateway before or behind a node, a beginning.

What is put in stands in the row of the node it is for; where there is no room, everything from
there on makes room.
"""

from __future__ import annotations

from collections.abc import Iterable

from workbench.editing.operations.adding import add_node
from workbench.editing.operations.joining import connect, reconnect
from workbench.editing.operations.lanes import is_lying
from workbench.editing.operations.making_room import holder_of, open_room
from workbench.errors import Refused
from workbench.geometry import Bounds
from workbench.layout.free_place import taken_around, with_name
from workbench.layout.outline import Side
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Element, Shape
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.notation.kind import Kind
from workbench.words import mark

_GAP = 50.0  # between the node and what is put in
_LEAST = 25.0  # to what stands on its other side
_FLOW = BY_KEY["sequence_flow"]


def join_before(step: Step, node: str, flows: Iterable[str], kind: Kind) -> str:
    """Lead flows through a gateway before the node they lead to; returns the gateway's shape.

    `node`: id of an element; `flows`: ids of flows to it.  Names, conditions and defaults stay.
    Raises Refused where the node is not drawn just once.
    """
    shape = drawn_once(step.document, node)
    made, gateway = _put_in(step, shape, kind, before=True)
    for flow in flows:
        for edge in step.document.edges_of(flow):
            reconnect(step, edge.id, target=gateway)
            step.update(edge.id, waypoints=())  # its bends were for another end
    connect(step, shape.sheet, _FLOW, gateway, node)
    return made


def divide_behind(step: Step, node: str, flows: Iterable[str], kind: Kind) -> str:
    """Let flows that leave a node leave a gateway behind it; returns the gateway's shape.

    Raises Refused where the node is not drawn just once.
    """
    shape = drawn_once(step.document, node)
    made, gateway = _put_in(step, shape, kind, before=False)
    for flow in flows:
        for edge in step.document.edges_of(flow):
            reconnect(step, edge.id, source=gateway)
            step.update(edge.id, waypoints=())
    connect(step, shape.sheet, _FLOW, node, gateway)
    return made


def begin_at(step: Step, node: str, kind: Kind) -> str:
    """Put an event before a node to which nothing leads; returns its shape.

    Raises Refused where the node is not drawn just once.
    """
    shape = drawn_once(step.document, node)
    made, event = _put_in(step, shape, kind, before=True)
    connect(step, shape.sheet, _FLOW, event, node)
    return made


def drawn_once(document: Document, node: str) -> Shape:
    """Return the shape of an element.  Raises Refused where it has none, or several."""
    shapes = document.shapes_of(node)
    if len(shapes) != 1:
        raise Refused(
            mark(
                "Nothing was changed: the element is drawn nowhere, or more than once. Change it "
                "by hand."
            )
        )
    return shapes[0]


def _put_in(step: Step, shape: Shape, kind: Kind, *, before: bool) -> tuple[str, str]:
    """Add a node before or behind a shape; returns the ids of its shape and element."""
    document = step.document
    holder = holder_of(document, shape)
    lies = holder is None or _is_lying(document, holder)
    side = Side.RIGHT if lies else Side.BOTTOM
    along, across = kind.size if lies else (kind.size[1], kind.size[0])
    start, end = _span(shape.bounds, lies)
    middle = sum(_span(shape.bounds, not lies)) / 2
    at = start - _GAP - along if before else end + _GAP
    if not _is_free(document, shape, holder, _box(at, along, middle, across, lies)):
        line = start if before else end
        keep = frozenset[str]() if before else frozenset({shape.id})
        key = holder.id if holder is not None else ""
        open_room(step, shape.sheet, key, side, line, along + _GAP, keep)
        at = start if before else end + _GAP
    made = add_node(step, shape.sheet, kind, _box(at, along, middle, across, lies).center)
    new = document.shape(made)
    assert new is not None
    return made, new.element


def _is_free(document: Document, shape: Shape, holder: Shape | None, box: Bounds) -> bool:
    """Tell whether something can stand in a place beside a shape, in the lane of the shape."""
    lanes = document.referring("members", shape.element, Element)
    frames = [drawn for lane in lanes if (drawn := document.shape_on(shape.sheet, lane.id))]
    frames += [holder] if holder is not None else []
    if not all(frame.bounds.grown(-_LEAST).covers(box) for frame in frames):
        return False
    taken = taken_around(document, shape.sheet, box, shape, (shape.id,))
    own = {edge.waypoints for edge in _lines_at(document, shape)}
    boxes = [other for other in taken.boxes if with_name(box, Side.BOTTOM).overlaps(other)]
    near = box.grown(_LEAST - 1)
    boxes += [other for other in taken.boxes if near.overlaps(other)]
    foreign = taken._replace(boxes=boxes, lines=[line for line in taken.lines if line not in own])
    return foreign.is_free(box)


def _lines_at(document: Document, shape: Shape) -> list[Edge]:
    flows = [*document.incoming(shape.element), *document.outgoing(shape.element)]
    return [edge for flow in flows for edge in document.edges_of(flow.id)]


def _is_lying(document: Document, holder: Shape) -> bool:
    element = document.element(holder.element)
    return element is None or element.type != "participant" or is_lying(document, holder)


def _span(box: Bounds, lies: bool) -> tuple[float, float]:
    return (box.x, box.right) if lies else (box.y, box.bottom)


def _box(at: float, along: float, middle: float, across: float, lies: bool) -> Bounds:
    if lies:
        return Bounds(at, middle - across / 2, along, across)
    return Bounds(middle - across / 2, at, across, along)
