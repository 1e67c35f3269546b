"""How much room is taken by what stands in a pool or lane."""

from __future__ import annotations

from workbench.editing.operations.lanes import lanes_below
from workbench.editing.operations.making_way import units
from workbench.editing.operations.subjects import with_contents
from workbench.geometry import Bounds, around, around_points
from workbench.layout.labels import LANGUAGE
from workbench.model.records import Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.symbol import Scene
from workbench.notation.symbols import draw_shape, has_outside_name


def contents_of(document: Snapshot, frame: Shape) -> dict[str, Shape]:
    """Return the shapes that stand in a pool or lane, by id; lanes are no contents.

    What belongs to an activity or an open sub-process stands where that stands.
    """
    element = document.element(frame.element)
    is_pool = element is not None and element.type == "participant"
    inside = with_contents(document, (frame,))
    return {
        shape.id: shape
        for shape, leader in units(document, inside)
        if leader is not None and (is_pool or frame.bounds.contains(leader.bounds.center))
    }


def block_of(document: Snapshot, lane: Shape) -> dict[str, Shape]:
    """Return a lane with the lanes in it and all that stands there, by id."""
    lanes = (lane, *lanes_below(document, lane))
    return {shape.id: shape for shape in lanes} | contents_of(document, lane)


def extents_of(document: Snapshot, frame: Shape) -> list[Bounds]:
    """Return the rectangles around what stands in a pool or lane, outside names included."""
    scene = Scene(document, LANGUAGE)
    found: list[Bounds] = []
    for shape in contents_of(document, frame).values():
        box = shape.bounds
        element = document.element(shape.element)
        if element is not None and element.name.strip() and has_outside_name(element, document):
            if shape.label is not None:
                box = box.united(shape.label)
            else:
                drawn = draw_shape(scene, shape, element).label
                if drawn is not None:
                    box = box.united(drawn.moved(box.x, box.y))
        found.append(box)
    return found


def room_taken(document: Snapshot, frame: Shape) -> Bounds | None:
    """Return the rectangle around all that stands in a pool or lane and the lines between.

    Of lines only what runs within the pool or lane counts.  None where nothing stands in it.
    """
    boxes = extents_of(document, frame)
    if not boxes:
        return None
    inside = {shape.element for shape in contents_of(document, frame).values()}
    for edge in document.edges_on(frame.sheet):
        flow = document.flow(edge.element)
        if flow is None or not edge.waypoints or not {flow.source, flow.target} & inside:
            continue
        points = [point for point in edge.waypoints if frame.bounds.contains(point)]
        if points:
            boxes.append(around_points(points))
        if edge.label is not None and frame.bounds.covers(edge.label):
            boxes.append(edge.label)
    return around(boxes)
