"""Taking away what is drawn."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.editing.operations.extents import block_of
from workbench.editing.operations.lanes import (
    SAME,
    border,
    far_side,
    is_lying,
    lanes_in,
    near_side,
    outermost,
    stretch_lane,
)
from workbench.editing.operations.making_way import make_way
from workbench.geometry import Bounds
from workbench.layout.outline import Side
from workbench.model.document import Step
from workbench.model.records import Edge, Flow, Shape, Sheet


def delete(step: Step, ids: Iterable[str]) -> None:
    """Delete shapes and edges, and with the last drawing of a thing the thing itself.

    What belongs to it (contents, flows, boundary events) goes with it; a lane leaves its room to
    its neighbour and its nodes where they are.
    """
    document = step.document
    for key in list(ids):
        record = document.find(key)
        if not isinstance(record, Shape | Edge):
            step.remove(key)
            continue
        if isinstance(record, Shape) and _is_lane(step, record):
            _leave_room(step, record)
        step.remove(key)
        if not document.shapes_of(record.element) and not document.edges_of(record.element):
            step.remove(record.element)


def delete_with_contents(step: Step, key: str) -> None:
    """Delete a lane (by its shape) with all that stands in it; the others close up.

    The last lane of a pool or lane leaves its room empty.
    """
    document = step.document
    lane = document.shape(key)
    element = document.element(lane.element) if lane is not None else None
    if lane is None or element is None:
        return
    beside = [other for other in lanes_in(document, element.parent, lane.sheet) if other.id != key]
    frame = outermost(document, lane) if not beside else beside[0]
    block = block_of(document, lane)
    delete(step, [inner for inner in block if inner != key])
    if beside:
        far = far_side(is_lying(document, lane))
        near = near_side(is_lying(document, lane))
        low, high = border(lane.bounds, near), border(lane.bounds, far)
        make_way(step, frame, far, high, low - high, frozenset((key,)))
    step.remove(key)
    if not document.shapes_of(element.id):
        step.remove(element.id)


def delete_pool_alone(step: Step, key: str) -> None:
    """Delete a pool (by its shape) and keep what stands in it.

    Where it was the only pool, the sheet shows the plain process again.
    """
    document = step.document
    pool = document.shape(key)
    element = document.element(pool.element) if pool is not None else None
    if pool is None or element is None:
        return
    sheet = document.find(pool.sheet)
    process, collaboration = element.refers_to, element.parent
    others = [
        other
        for other in document.children(collaboration)
        if other.type == "participant" and other.id != element.id
    ]
    step.keep(process)
    if not others and isinstance(sheet, Sheet) and document.element(process) is not None:
        for child in document.children(collaboration):
            if child.id != element.id:
                step.update(child, parent=process)
        for flow in document.referring("parent", collaboration, Flow):
            if flow.type != "messageFlow":
                step.update(flow, parent=process)
        for plane in document.referring("element", collaboration, Sheet):
            step.update(plane, element=process)
        step.remove(collaboration)
    step.remove(key)
    if not document.shapes_of(element.id):
        step.remove(element.id)


def _is_lane(step: Step, shape: Shape) -> bool:
    element = step.document.element(shape.element)
    return element is not None and element.type == "lane"


def _leave_room(step: Step, gone: Shape) -> None:
    """Let the lane above (or left), else the one below (or right), take the room of a lane."""
    document = step.document
    lane = document.element(gone.element)
    assert lane is not None
    beside = [
        shape for shape in lanes_in(document, lane.parent, gone.sheet) if shape.element != lane.id
    ]
    for gap, side in (
        (Side.BOTTOM, Side.TOP),
        (Side.RIGHT, Side.LEFT),
        (Side.TOP, Side.BOTTOM),
        (Side.LEFT, Side.RIGHT),
    ):
        for shape in beside:
            if _adjoins(shape.bounds, gap, gone.bounds, side):
                stretch_lane(step, shape, gap, border(gone.bounds, gap))
                return


def _adjoins(near: Bounds, at: Side, box: Bounds, side: Side) -> bool:
    """Tell whether two rectangles share a border along its whole length."""
    along = (Side.TOP, Side.BOTTOM) if at.is_level else (Side.LEFT, Side.RIGHT)
    return abs(border(near, at) - border(box, side)) <= SAME and all(
        abs(border(near, edge) - border(box, edge)) <= SAME for edge in along
    )
