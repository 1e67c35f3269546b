"""Editing a name in place: of what, and where the field belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.drawing.lines import length_of, point_along
from workbench.editing import operations
from workbench.geometry import Bounds
from workbench.interaction.changes import Rename
from workbench.model.records import Edge, Element, Shape
from workbench.notation.landscape.kinds import CONTAINER_TYPES
from workbench.notation.symbols import has_outside_name
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

RENAME = mark("Rename")
_TITLE = 320.0  # of the field for the title of a band or group, at most
_WIDTH, _HEIGHT = 90.0, 20.0  # of a name outside that does not stand anywhere yet


def begin(editor: Editor) -> bool:
    """Ask for the name of the one selected thing to be edited; returns whether there is one."""
    if len(editor.selection) != 1:
        return False
    key = editor.selection[0]
    subject = operations.subject_of(editor.document, key)
    if subject is None or not operations.has_name(subject):
        return False
    editor.tell(request=Rename(key))
    return True


def label_box(editor: Editor, key: str) -> Bounds:
    """Return the rectangle of the field: over the name, or over the symbol that bears it."""
    record = editor.document.find(key)
    if key in editor.picture:
        named = editor.picture.name_bounds(key)
        if named is not None:
            center = named.center
            width = max(named.width, _WIDTH)
            return Bounds(center.x - width / 2, named.y, width, max(named.height, _HEIGHT))
    if isinstance(record, Edge) and record.waypoints:
        middle = point_along(record.waypoints, length_of(record.waypoints) / 2)
        return Bounds(middle.x - _WIDTH / 2, middle.y - _HEIGHT, _WIDTH, _HEIGHT)
    if not isinstance(record, Shape):
        return Bounds(0, 0, _WIDTH, _HEIGHT)
    element = operations.subject_of(editor.document, key)
    box = record.bounds
    if isinstance(element, Element) and has_outside_name(element, editor.document):
        return record.label or Bounds(box.center.x - _WIDTH / 2, box.bottom + 4, _WIDTH, _HEIGHT)
    strip = editor.title_strip(record)
    if strip is not None and isinstance(element, Element) and element.type in CONTAINER_TYPES:
        return Bounds(strip.x + 8, strip.y + 4, min(strip.width - 16, _TITLE), _HEIGHT + 4)
    if strip is not None:
        return strip
    if editor.is_ground(record.id, box.center):  # what stands in it stays in view
        width = min(box.width, 2 * _WIDTH)
        return Bounds(box.center.x - width / 2, box.y, width, min(_HEIGHT, box.height))
    return box
