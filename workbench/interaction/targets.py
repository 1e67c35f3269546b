"""What lies under the pointer while something is dragged, and whether it may be dropped there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from workbench.editing import operations
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.interaction.overlay import DropTarget
from workbench.layout.places import places_of
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Shape
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family
from workbench.notation.landscape.kinds import BY_TYPE, OWN_TYPES, SHAPE_TYPES
from workbench.notation.rules import may_connect, may_contain
from workbench.notation.symbols import kind_of
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

_PLACED = NODES - {Family.BOUNDARY_EVENT} | {Family.DATA}
_MOST = 50  # of a large selection only so many are asked about; they usually move as one


def containers(editor: Editor, shapes: Iterable[Shape], moving: frozenset[str]) -> dict[str, str]:
    """Return for each shape the id of the pool or sub-process it lies in, by shape id."""
    found: dict[str, str] = {}
    for shape in shapes:
        element = editor.document.element(shape.element)
        if element is None or not _is_placed(element):
            continue
        found[shape.id] = operations.container_at(
            editor.document, editor.sheet_id, shape.bounds.center, moving
        )
        if len(found) == _MOST:
            break
    return found


def drop_target(
    editor: Editor, before: dict[str, str], moving: frozenset[str]
) -> DropTarget | None:
    """Return what would receive the moved shapes; None where each stays in what it lies in.

    `before`: what they lay in when the drag began.
    """
    document = editor.document
    shapes = [shape for key in before if (shape := document.shape(key)) is not None]
    target = None
    for key, container in containers(editor, shapes, moving).items():
        if container == before[key]:
            continue
        shape = document.shape(key)
        element = document.element(shape.element) if shape is not None else None
        assert shape is not None and element is not None
        drawn = document.shape_on(editor.sheet_id, container)
        bounds = drawn.bounds if drawn is not None else shape.bounds
        try:
            may_contain(document, container, kind_of(document, element, shape))
        except Refused as refused:
            return DropTarget(container, bounds, False, refused.text)
        target = DropTarget(container, bounds)
    return target


def covered(editor: Editor, keys: Iterable[str], moving: frozenset[str]) -> DropTarget | None:
    """Return the symbol that one of the shapes would hide, or be hidden by; None where none is.

    That is one whose middle lies upon the other; what may contain the other hides nothing.
    """
    document = editor.document
    for key in keys:
        shape = document.shape(key)
        element = document.element(shape.element) if shape is not None else None
        if shape is None or element is None or not _is_solid(element):
            continue
        for other in places_of(document).near(editor.sheet_id, shape.bounds):
            there = document.element(other.element)
            if other.id in moving or other.id == key or there is None:
                continue
            if not _is_solid(there) or not _upon(shape.bounds, other.bounds):
                continue
            if not (_is_within(document, element, there) or _is_within(document, there, element)):
                name = " ".join(there.name.split())
                reason = (
                    mark("“{name}” stands there already. Let it go beside that.", name=name)
                    if name
                    else mark("Something stands there already. Let it go beside that.")
                )
                return DropTarget(there.id, other.bounds, False, reason)
    return None


def _is_placed(element: Element) -> bool:
    """Tell whether it matters to a thing what it lies in."""
    return family_of(element.type) in _PLACED or element.type in SHAPE_TYPES


def _is_solid(element: Element) -> bool:
    """Tell whether a thing hides what is under it."""
    if element.type in OWN_TYPES:
        return BY_TYPE[element.type][0].family in (Family.CHEVRON, Family.ENTRY)
    return family_of(element.type) in _PLACED


def _upon(one: Bounds, other: Bounds) -> bool:
    return one.contains(other.center) or other.contains(one.center)


def _is_within(document: Document, element: Element, outer: Element) -> bool:
    """Tell whether an element lies in another, however deep."""
    for _ in range(100):
        if not element.parent:
            return False
        if element.parent == outer.id:
            return True
        parent = document.element(element.parent)
        if parent is None:
            return False
        element = parent
    return False


def flow_end_at(
    editor: Editor, point: Point, fixed: str, *, entering: bool, wanted: str = ""
) -> tuple[str, DropTarget | None]:
    """Return what a flow may begin or end at under the pointer, and how to show it.

    `fixed`: the element at the other end.  `entering`: the end looked for is the target.  The id
    of the element or flow is "" where nothing is hit or a rule refuses.
    """
    refusal: DropTarget | None = None
    for key in editor.hits(point):
        record = editor.document.find(key)
        if not isinstance(record, Shape | Edge) or not record.element:
            continue
        bounds = record.bounds if isinstance(record, Shape) else editor.picture.bounds_of(key)
        ends = (fixed, record.element) if entering else (record.element, fixed)
        try:
            may_connect(editor.document, *ends, wanted)
        except Refused as refused:
            # The ground of a pool is no answer to a question nobody asked.
            if refusal is None and not editor.is_ground(key, point):
                refusal = DropTarget(record.element, bounds, False, refused.text)
            if isinstance(record, Shape) and refusal is not None:
                return "", refusal
            continue
        if refusal is not None and editor.is_ground(key, point):
            return "", refusal
        return record.element, DropTarget(record.element, bounds)
    return "", refusal


def targets_of(editor: Editor, source: str) -> tuple[str, ...]:
    """Return the shapes a flow from a shape or edge may lead to, the nearest first."""
    drawn = editor.document.find(source)
    if not isinstance(drawn, Shape | Edge):
        return ()
    element = drawn.element
    return allowed_shapes(
        editor, source, lambda other: may_connect(editor.document, element, other)
    )


def allowed_shapes(editor: Editor, near: str, check: Callable[[str], object]) -> tuple[str, ...]:
    """Return the other shapes of the sheet whose element is not refused, the nearest first."""
    middle = editor.picture.bounds_of(near).center
    found: list[tuple[float, str]] = []
    for shape in editor.document.shapes_on(editor.sheet_id):
        if shape.id == near:
            continue
        try:
            check(shape.element)
        except Refused:
            continue
        found.append((shape.bounds.center.distance(middle), shape.id))
    return tuple(key for _, key in sorted(found))
