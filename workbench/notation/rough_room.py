"""How much room a shape or edge may take, guessed without setting its text: never too little."""

from __future__ import annotations

from workbench.drawing.text_block import LONGEST
from workbench.geometry import Bounds, is_sane
from workbench.model.records import Edge, Element, Flow, Look, Shape
from workbench.notation.labels import WIDTH, label_place
from workbench.notation.symbol import OUTSIDE
from workbench.notation.symbols import has_outside_name

_INK = 8.0  # what lines and heads may stand out
_WIDEST = 1.0  # of a letter, as a share of the size


def is_drawable(drawn: Shape | Edge) -> bool:
    """Tell whether a shape or edge has a place that a sheet can hold."""
    if isinstance(drawn, Edge):
        return len(drawn.waypoints) > 1 and all(
            -1e7 <= x <= 1e7 and -1e7 <= y <= 1e7 for x, y in drawn.waypoints
        )
    x, y, width, height = drawn.bounds
    return -1e7 <= x <= 1e7 and -1e7 <= y <= 1e7 and 0 <= width <= 1e7 and 0 <= height <= 1e7


def shape_room(shape: Shape, element: Element | None) -> Bounds:
    """Return a rectangle that holds a shape and its name."""
    box = shape.bounds.grown(2.0)
    if element is None or not element.name or not has_outside_name(element):
        return box
    given = label_place(shape.label)
    if given is not None:
        return box.united(_name_room(element.name, given, shape.look))
    width, height = _name_size(element.name, WIDTH, shape.look)
    return Bounds(
        box.x - width,
        box.y - height - _INK,
        box.width + 2 * width,
        box.height + 2 * (height + _INK),
    )


def edge_room(edge: Edge, flow: Flow | None) -> Bounds:
    """Return a rectangle that holds an edge, its ends and its name."""
    xs = [point[0] for point in edge.waypoints]
    ys = [point[1] for point in edge.waypoints]
    if not xs:
        return Bounds(0.0, 0.0, 0.0, 0.0)
    x, y = min(xs), min(ys)
    box = Bounds(x, y, max(xs) - x, max(ys) - y).grown(_INK)
    if flow is None:
        return box
    if flow.refers_to:
        box = box.grown(130.0)  # the envelope and the name of its message
    if not flow.name:
        return box
    given = label_place(edge.label)
    if given is not None:
        return box.united(_name_room(flow.name, given, edge.look))
    width, height = _name_size(flow.name, WIDTH, edge.look)
    return Bounds(
        box.x - width,
        box.y - height - _INK,
        box.width + 2 * width,
        box.height + 2 * (height + _INK),
    )


def _name_room(name: str, given: Bounds, look: Look) -> Bounds:
    width, height = _name_size(name, given.width, look)
    middle = given.center.x
    return Bounds(middle - width / 2, given.y - 2, width, max(height, given.height) + 4)


def _name_size(name: str, width: float, look: Look) -> tuple[float, float]:
    size = look.font_size if is_sane(look.font_size) and 4.0 <= look.font_size <= 96.0 else OUTSIDE
    width = max(width * 1.1 + 4, WIDTH, size * 2)
    letters = min(len(name), LONGEST)
    lines = letters * size * _WIDEST / width * 1.3 + 2 + name.count("\n", 0, LONGEST)
    return width, lines * size * 1.2
