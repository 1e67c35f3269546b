"""The name of a flow, beside its line."""

from __future__ import annotations

from itertools import pairwise

from workbench.drawing.display_list import Item
from workbench.geometry import Bounds, Point
from workbench.model.records import Edge
from workbench.notation.labels import ground_if_struck, label_place, outside_name
from workbench.notation.symbol import Scene

_OFF = 15.0  # of the middle of a one-line name from its line
_BESIDE = 7.0  # of a name beside an upright line
_NARROWEST, _WIDEST = 90.0, 200.0


def flow_name(
    scene: Scene, edge: Edge, name: str, points: tuple[Point, ...]
) -> tuple[tuple[Item, ...], Bounds | None]:
    """Set the name of a flow; returns what is drawn and the room it takes.

    It stands where the file says; where that says nothing, beside the middle of the longest
    segment: above one that lies, to the right of one that stands.
    """
    if not name.strip():
        return (), None
    align, vertical = "center", "top"
    place = label_place(edge.label)
    if place is None:
        start, end = longest_segment(points)
        middle = Point((start.x + end.x) / 2, (start.y + end.y) / 2)
        length = abs(end.x - start.x)
        if length >= abs(end.y - start.y):
            width = max(min(length - 10.0, _WIDEST), _NARROWEST)
            place = Bounds(middle.x - width / 2, middle.y - _OFF + 8.0, width, 0.0)
            vertical = "bottom"
        else:
            place = Bounds(middle.x + _BESIDE, middle.y, _NARROWEST, 0.0)
            align, vertical = "left", "middle"
    lines, room = outside_name(
        name,
        place,
        edge.look,
        edge.look.text_color or "ink",
        language=scene.language,
        align=align,
        vertical=vertical,
    )
    return (*ground_if_struck(room, (points,)), *lines), room


def longest_segment(points: tuple[Point, ...]) -> tuple[Point, Point]:
    """Return the ends of the longest segment, the first of equals."""
    return max(pairwise(points), key=lambda ends: ends[0].distance(ends[1]))
