"""The name of a symbol that stands beside it, at a side where no flow leaves."""

from __future__ import annotations

from workbench.drawing.display_list import Item
from workbench.drawing.text_block import block_size
from workbench.geometry import Bounds, Point
from workbench.model.records import Shape
from workbench.notation.labels import WIDTH, ground_if_struck, label_place, outside_name
from workbench.notation.symbol import OUTSIDE, Scene, face_of

_GAP = 4.0
_MOST_FLOWS = 20  # that are looked at


def name_beside(
    scene: Scene, shape: Shape, name: str, sides: tuple[str, ...] = ("below",)
) -> tuple[tuple[Item, ...], Bounds | None]:
    """Set the outside name of a shape, relative to its top-left corner.

    It stands where the file says; where that says nothing, at the first of `sides` ("above",
    "below") at which no flow docks, at a corner where both are taken.  Returns what is drawn and
    the room it takes.
    """
    if not name.strip():
        return (), None
    color = shape.look.text_color or "ink"
    flows = _docked_flows(scene, shape)
    place = label_place(shape.label)
    align, vertical = "center", "top"
    if place is not None:
        place = place.moved(-shape.bounds.x, -shape.bounds.y)
    else:
        place, align, vertical = _free_place(scene, shape, name, sides, flows)
    lines, room = outside_name(
        name, place, shape.look, color, language=scene.language, align=align, vertical=vertical
    )
    # A name that lies on its own symbol must not blot it out.
    box = Bounds(0.0, 0.0, shape.bounds.width, shape.bounds.height)
    ground = () if room.overlaps(box) else ground_if_struck(room, flows)
    return (*ground, *lines), room


def _free_place(
    scene: Scene,
    shape: Shape,
    name: str,
    sides: tuple[str, ...],
    flows: list[tuple[Point, ...]],
) -> tuple[Bounds, str, str]:
    """Return where a name may stand, how it is aligned there and at which edge it begins."""
    width, height = shape.bounds.width, shape.bounds.height
    left = width / 2 - WIDTH / 2
    below = Bounds(left, height + _GAP, WIDTH, 0), "center", "top"
    above = Bounds(left, -_GAP, WIDTH, 0), "center", "bottom"
    taken = _docked_sides(shape, flows)
    for side in sides:
        if side not in taken:
            return below if side == "below" else above
    _, needed = block_size(name, WIDTH, face_of(shape.look, OUTSIDE), scene.language)
    if sides[0] == "below":
        return Bounds(width / 2 + 6, height + 2, WIDTH, needed), "left", "top"
    return Bounds(width * 0.75 + 2, -2 - needed, WIDTH, needed), "left", "top"


def _docked_flows(scene: Scene, shape: Shape) -> list[tuple[Point, ...]]:
    """Return the lines of the flows at a shape, from the shape on, relative to its corner."""
    document, element = scene.document, shape.element
    x, y = shape.bounds.x, shape.bounds.y
    lines = []
    for flows, outward in ((document.outgoing(element), 1), (document.incoming(element), -1)):
        for flow in flows[:_MOST_FLOWS]:
            edge = document.edge_on(shape.sheet, flow.id)
            if edge is not None and len(edge.waypoints) > 1:
                lines.append(tuple(Point(px - x, py - y) for px, py in edge.waypoints[::outward]))
    return lines


def _docked_sides(shape: Shape, flows: list[tuple[Point, ...]]) -> set[str]:
    """Return at which of "above" and "below" flows leave or enter the shape."""
    width, height = shape.bounds.width, shape.bounds.height
    sides: set[str] = set()
    for line in flows:
        x, y = line[0]
        if width * 0.2 <= x <= width * 0.8:
            if y <= height * 0.25:
                sides.add("above")
            elif y >= height * 0.75:
                sides.add("below")
    return sides
