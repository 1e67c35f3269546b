"""The handles of what is selected."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from workbench.analysis.scope import is_unfinished
from workbench.editing import operations
from workbench.geometry import Bounds, Point
from workbench.interaction.opening import opens
from workbench.interaction.overlay import Handle, Role
from workbench.model.records import Edge, Shape
from workbench.notation.symbols import OUTSIDE_NAMES

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

_AWAY = 16.0  # screen pixels between a shape and the handle flows are drawn from
_BESIDE = 5.0  # screen pixels between a name and the handles of its width
_INSIDE = 15.0  # screen pixels from the corner to the arrow that leads into a shape
_SHORT = 40.0  # screen pixels; a shorter piece of a line has no handle of its own
_SMALL = 26.0  # screen pixels; a smaller shape has no handles to change its size …
_TINY = 14.0  # screen pixels; a smaller shape does not offer to go on
_NARROW = 48.0  # … and a shorter side only those at its corners
_CURSORS = {
    (-1, -1): "size_fdiag",
    (1, 1): "size_fdiag",
    (1, -1): "size_bdiag",
    (-1, 1): "size_bdiag",
    (0, -1): "size_v",
    (0, 1): "size_v",
    (-1, 0): "size_h",
    (1, 0): "size_h",
}


def handles_of(editor: Editor) -> tuple[Handle, ...]:
    """Return the handles of the one selected shape or edge, and of what is hovered and unfinished.

    Several selected have none.
    """
    return (*_of_selection(editor), *_going_on(editor))


def hover_area(editor: Editor, key: str) -> Bounds | None:
    """Return where the pointer keeps the handle of an unfinished shape in view, None without."""
    if not any(handle.id == key for handle in _going_on(editor)):
        return None
    shape = editor.document.shape(key)
    assert shape is not None
    return shape.bounds.grown(2 * _AWAY / editor.scale)


def _of_selection(editor: Editor) -> tuple[Handle, ...]:
    if len(editor.selection) != 1:
        return ()
    record = editor.document.find(editor.selection[0])
    if isinstance(record, Shape):
        return (
            *_around(editor, record),
            *_connecting(editor, record),
            *_entering(editor, record),
            *_beside_name(editor, record),
        )
    if isinstance(record, Edge):
        return (*_along(editor, record), *_beside_name(editor, record))
    return ()


def _going_on(editor: Editor) -> list[Handle]:
    """Return the handle by which what is under the pointer is gone on from, if nothing follows.

    What is selected has handles and a menu of its own for that.
    """
    shape = editor.document.shape(editor.hovered)
    element = editor.document.element(shape.element) if shape is not None else None
    if shape is None or element is None or shape.id in editor.selection:
        return []
    if min(shape.bounds.width, shape.bounds.height) * editor.scale < _TINY:
        return []
    if not is_unfinished(editor.document, element):
        return []
    place = Point(shape.bounds.right + _AWAY / editor.scale, shape.bounds.center.y)
    return [Handle(shape.id, Role.APPEND, place, "arrow")]


def _around(editor: Editor, shape: Shape) -> list[Handle]:
    if not operations.resizable(editor.document, shape):
        return []
    x, y, width, height = shape.bounds
    if min(width, height) * editor.scale < _SMALL:
        return []
    wide, high = width * editor.scale >= _NARROW, height * editor.scale >= _NARROW
    return [
        Handle(
            shape.id,
            Role.RESIZE,
            Point(x + width * (1 + dx) / 2, y + height * (1 + dy) / 2),
            cursor,
            dx,
            dy,
        )
        for (dx, dy), cursor in _CURSORS.items()
        if (dx or wide) and (dy or high)
    ]


def _connecting(editor: Editor, shape: Shape) -> list[Handle]:
    element = editor.document.element(shape.element)
    if element is None or element.type == "lane":
        return []
    away = _AWAY / editor.scale
    place = Point(shape.bounds.right + away, shape.bounds.y - away)
    return [Handle(shape.id, Role.CONNECT, place, "cross")]


def _entering(editor: Editor, shape: Shape) -> list[Handle]:
    """Return the arrow in the corner of what can be gone into, if it is seen large enough."""
    inside = _INSIDE / editor.scale
    box = shape.bounds
    if min(box.width, box.height) < 3 * inside or not opens(editor.document, shape.id):
        return []
    return [Handle(shape.id, Role.ENTER, Point(box.right - inside, box.bottom - inside), "arrow")]


def _beside_name(editor: Editor, record: Shape | Edge) -> list[Handle]:
    """Return the handles left and right of a name that stands outside."""
    place = editor.picture.name_bounds(record.id)
    element = editor.document.element(record.element)
    if place is None or (element is not None and element.type not in OUTSIDE_NAMES):
        return []
    if place.width * editor.scale < _SMALL:
        return []
    away = _BESIDE / editor.scale
    middle = place.center.y
    return [
        Handle(record.id, Role.NAME, Point(place.x - away, middle), "size_h", -1),
        Handle(record.id, Role.NAME, Point(place.right + away, middle), "size_h", 1),
    ]


def _along(editor: Editor, edge: Edge) -> tuple[Handle, ...]:
    line = edge.waypoints
    found = [Handle(edge.id, Role.BEND, point, "move", index=n) for n, point in enumerate(line)]
    for number, (start, end) in enumerate(pairwise(line)):
        if start.distance(end) * editor.scale < _SHORT:
            continue
        middle = Point((start.x + end.x) / 2, (start.y + end.y) / 2)
        level, plumb = abs(start.y - end.y) < 0.5, abs(start.x - end.x) < 0.5
        cursor = "size_v" if level else "size_h" if plumb else "move"
        found.append(Handle(edge.id, Role.SEGMENT, middle, cursor, index=number))
    return tuple(found)
