"""The name of a symbol that stands beside it, at a side where no flow leaves."""

from __future__ import annotations

from workbench.drawing.display_list import TextLine
from workbench.drawing.text_block import block_size
from workbench.geometry import Bounds
from workbench.model.records import Shape
from workbench.notation.labels import WIDTH, label_place, outside_name
from workbench.notation.symbol import OUTSIDE, Scene, face_of

_GAP = 4.0


def name_beside(
    scene: Scene, shape: Shape, name: str, sides: tuple[str, ...] = ("below",)
) -> tuple[tuple[TextLine, ...], Bounds | None]:
    """Set the outside name of a shape, relative to its top-left corner.

    It stands where the file says; where that says nothing, at the first of `sides` ("above",
    "below") at which no flow docks, at the last corner where both are taken.  Returns the lines
    and the room they take.
    """
    if not name.strip():
        return (), None
    color = shape.look.text_color or "ink"
    given = label_place(shape.label)
    if given is not None:
        x, y = shape.bounds.x, shape.bounds.y
        return outside_name(name, given.moved(-x, -y), shape.look, color, language=scene.language)
    width, height = shape.bounds.width, shape.bounds.height
    taken = _docked_sides(scene, shape)
    side = next((side for side in sides if side not in taken), "corner")
    if side == "below":
        place = Bounds(width / 2 - WIDTH / 2, height + _GAP, WIDTH, 20)
    elif side == "above":
        place = Bounds(width / 2 - WIDTH / 2, -_GAP - 20, WIDTH, 20)
        return outside_name(
            name, place, shape.look, color, language=scene.language, vertical="bottom"
        )
    else:
        below = "below" in sides[:1]
        needed = block_size(name, WIDTH, face_of(shape.look, OUTSIDE), scene.language)
        x = width * 0.5 + 6 if below else width * 0.75 + 2
        y = height + 2 if below else -2 - needed[1]
        place = Bounds(x, y, WIDTH, needed[1])
        return outside_name(name, place, shape.look, color, language=scene.language, align="left")
    return outside_name(name, place, shape.look, color, language=scene.language)


def _docked_sides(scene: Scene, shape: Shape) -> set[str]:
    """Return at which of "above" and "below" flows leave or enter the shape."""
    document, element = scene.document, shape.element
    x, y, width, height = shape.bounds
    left, right = x + width * 0.2, x + width * 0.8
    sides: set[str] = set()
    for flows, end in ((document.outgoing(element), 0), (document.incoming(element), -1)):
        for flow in flows[:20]:
            edge = document.edge_on(shape.sheet, flow.id)
            if edge is None or not edge.waypoints:
                continue
            px, py = edge.waypoints[end]
            if left <= px <= right:
                if py <= y + height * 0.25:
                    sides.add("above")
                elif py >= y + height * 0.75:
                    sides.add("below")
    return sides
