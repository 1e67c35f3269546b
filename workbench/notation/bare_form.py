"""What is drawn of a symbol when it is too small to see more."""

from __future__ import annotations

from workbench.geometry import Bounds, Point
from workbench.model.records import Edge, Element, Shape
from workbench.notation.body import body_of
from workbench.notation.rough_room import is_drawable

# "rect", "ellipse" or "diamond" with bounds, "line" with points, "none" with empty bounds.
Form = tuple[str, Bounds | tuple[Point, ...]]


def bare_form(drawn: Shape | Edge, element: Element | None) -> Form:
    """Return the bare form, for when a symbol is too small to see more."""
    if not is_drawable(drawn):
        return "none", Bounds(0.0, 0.0, 0.0, 0.0)
    if isinstance(drawn, Edge):
        return "line", drawn.waypoints
    return body_of(element).value, drawn.bounds
