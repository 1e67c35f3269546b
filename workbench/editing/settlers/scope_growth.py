"""Open sub-processes grow with what is put near their border."""

from __future__ import annotations

from workbench.editing.operations.enlarging import enlarge
from workbench.editing.operations.room import Axis, Room, make_room, shapes_around
from workbench.editing.settlers.moved import Moved, moved_shapes
from workbench.geometry import Bounds
from workbench.layout.places import places_of
from workbench.model.document import Document, Step
from workbench.model.records import Shape
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family

_AROUND = 10.0  # between what is inside and the border
_MOST = 40  # things put somewhere at once


def grow_sub_processes(step: Step) -> None:
    """Let the open sub-process of everything that was put nearer to its border grow around it.

    Neighbours on the right and below make room; to the left and upwards it grows where it is free,
    else everything behind that border moves on.  A sub-process that the step itself has moved or
    resized is left alone.
    """
    document = step.document
    moved = moved_shapes(step)
    if len(moved) > _MOST:
        return
    wanted: dict[str, Bounds] = {}
    for change in moved.values():
        outer = _outer(document, change)
        if outer is None or outer.id in moved:
            continue
        needed = change.after.bounds.grown(_AROUND)
        if change.before is not None and outer.bounds.contains(change.before.bounds.center):
            needed = _not_nearer(outer.bounds, needed, change.before.bounds.grown(_AROUND))
        if not outer.bounds.covers(needed):
            wanted[outer.id] = wanted.get(outer.id, outer.bounds).united(needed)
    for key, bounds in wanted.items():
        _grow(step, key, bounds)


def _outer(document: Document, change: Moved) -> Shape | None:
    """Return the open sub-process in which a node stands, by its centre."""
    shape = change.after
    element = document.element(shape.element)
    if element is None or family_of(element.type) not in NODES | {Family.DATA}:
        return None
    scope = document.element(element.parent)
    if scope is None or family_of(scope.type) is not Family.SUB_PROCESS:
        return None
    outer = document.shape_on(shape.sheet, scope.id)
    if outer is None or not is_expanded(document, outer):
        return None
    return outer if outer.bounds.contains(shape.bounds.center) else None


def _not_nearer(outer: Bounds, needed: Bounds, before: Bounds) -> Bounds:
    """Return what is needed, but not where a node stands no further out than it did before."""
    left = outer.x if needed.x >= before.x else needed.x
    top = outer.y if needed.y >= before.y else needed.y
    right = outer.right if needed.right <= before.right else needed.right
    bottom = outer.bottom if needed.bottom <= before.bottom else needed.bottom
    return Bounds(left, top, right - left, bottom - top)


def _grow(step: Step, key: str, wanted: Bounds) -> None:
    document = step.document
    for axis in Axis:
        shape = document.shape(key)
        assert shape is not None
        by = -((wanted[axis] - shape.bounds[axis]) // 1)
        if by <= 0:
            continue
        if not _is_free(document, shape, axis, by):
            # Everything from this border on moves, and the border back to where it was.
            room = Room(shape.sheet, axis, shape.bounds[axis], by)
            make_room(step, room, shapes_around(document, shape))
            wanted = wanted.moved(by, 0.0) if axis is Axis.RIGHT else wanted.moved(0.0, by)
    shape = document.shape(key)
    assert shape is not None
    bounds = shape.bounds.united(wanted)
    if bounds != shape.bounds:
        enlarge(step, key, bounds)


def _is_free(document: Document, shape: Shape, axis: Axis, by: float) -> bool:
    """Tell whether nothing stands before the left or upper border, nor ends what is around."""
    box = shape.bounds
    if axis is Axis.RIGHT:
        area = Bounds(box.x - by - _AROUND, box.y, by + _AROUND - 1, box.height)
    else:
        area = Bounds(box.x, box.y - by - _AROUND, box.width, by + _AROUND - 1)
    for other in places_of(document).near(shape.sheet, area):
        element = document.element(other.element)
        if element is None or other.bounds.grown(-1.0).covers(area) or element.host:
            continue
        return False
    return True
