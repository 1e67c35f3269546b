"""How much room a shape or edge may take, guessed without setting its text: never too little."""

from __future__ import annotations

from workbench.drawing.text_block import LONGEST
from workbench.geometry import Bounds
from workbench.model.records import Edge, Element, Flow, Look, Shape
from workbench.notation.labels import WIDTH, label_place
from workbench.notation.symbol import OUTSIDE
from workbench.notation.symbols import OUTSIDE_NAMES

_INK = 8.0  # what lines and heads may stand out
_MESSAGE = 130.0  # what an envelope and the name of its message may
_FAR = 1e7  # no sheet reaches further; false for NaN, too


def is_drawable(drawn: Shape | Edge) -> bool:
    """Tell whether a shape or edge has a place that a sheet can hold."""
    if isinstance(drawn, Edge):
        for x, y in drawn.waypoints:
            if not (-_FAR <= x <= _FAR and -_FAR <= y <= _FAR):
                return False
        return len(drawn.waypoints) > 1
    x, y, width, height = drawn.bounds
    return -_FAR <= x <= _FAR and -_FAR <= y <= _FAR and 0 <= width <= _FAR and 0 <= height <= _FAR


def shape_room(shape: Shape, element: Element | None) -> Bounds | None:
    """Return a rectangle that holds a shape and its name, None where it cannot be drawn."""
    x, y, width, height = shape.bounds
    if not (
        -_FAR <= x <= _FAR and -_FAR <= y <= _FAR and 0 <= width <= _FAR and 0 <= height <= _FAR
    ):
        return None
    if (
        element is None
        or element.type not in OUTSIDE_NAMES
        or not (element.name or element.properties)
    ):
        return Bounds(x - 2.0, y - 2.0, width + 4.0, height + 4.0)
    box = Bounds(x - 2.0, y - 2.0, width + 4.0, height + 4.0)
    return _with_name(box, element.name + element.get("dataState"), shape.label, shape.look)


def edge_room(edge: Edge, flow: Flow | None) -> Bounds | None:
    """Return a rectangle that holds an edge with its ends and name, None if it has no place."""
    points = edge.waypoints
    if len(points) < 2:
        return None
    left, top = right, bottom = points[0]
    for x, y in points:
        if not (-_FAR <= x <= _FAR and -_FAR <= y <= _FAR):
            return None
        if x < left:
            left = x
        elif x > right:
            right = x
        if y < top:
            top = y
        elif y > bottom:
            bottom = y
    margin = _MESSAGE if flow is not None and flow.refers_to else _INK
    box = Bounds(left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin)
    if flow is None or not flow.name:
        return box
    return _with_name(box, flow.name, edge.label, edge.look)


def _with_name(box: Bounds, name: str, label: Bounds | None, look: Look) -> Bounds:
    size = look.font_size if 4.0 <= look.font_size <= 96.0 else OUTSIDE
    given = label_place(label)
    # Letters are counted as wide as the widest, and every line as a fifth too short.
    width = max((given.width if given else WIDTH) * 1.1 + 4, WIDTH, size * 2)
    letters = min(len(name), LONGEST)
    lines = letters * size / width * 1.2 + 3 + name.count("\n", 0, LONGEST)
    height = lines * size * 1.2
    if given is None:
        return Bounds(
            box.x - width,
            box.y - height - _INK,
            box.width + 2 * width,
            box.height + 2 * (height + _INK),
        )
    room = Bounds(
        given.x + given.width / 2 - width / 2, given.y - 2, width, max(height, given.height) + 4
    )
    return box.united(room)
