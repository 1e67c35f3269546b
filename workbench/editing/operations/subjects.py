"""From what is drawn to what is meant, and to what is drawn inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.model.records import Edge, Element, Flow, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family


def subject_of(document: Snapshot, key: str) -> Element | Flow | None:
    """Return the element or flow that an id means: its own, or that of its shape or edge."""
    record = document.find(key)
    if isinstance(record, Shape | Edge):
        record = document.find(record.element)
    return record if isinstance(record, Element | Flow) else None


def with_contents(document: Snapshot, shapes: Iterable[Shape]) -> dict[str, Shape]:
    """Return the shapes and everything that is drawn inside them, by id.

    A lane stands for its pool, for lanes do not move on their own.
    """
    found: dict[str, Shape] = {}
    for shape in shapes:
        for outer in _movable(document, shape):
            if outer.id in found:
                continue
            found[outer.id] = outer
            for inner in _contents(document, outer):
                found[inner.id] = inner
    return found


def scope_inside(document: Snapshot, shape: Shape) -> str:
    """Return the id whose children stand inside a shape, "" where nothing stands inside."""
    element = document.element(shape.element)
    if element is None:
        return ""
    if element.type == "participant":
        return element.refers_to
    if element.type == "callActivity":
        return element.refers_to if shape.is_set("isExpanded") else ""
    if family_of(element.type) is Family.SUB_PROCESS:
        return element.id if is_expanded(document, shape) else ""
    return element.id


def descendants(document: Snapshot, scope: str) -> Iterator[Element]:
    """Yield the elements in a scope, at any depth."""
    seen = {scope}
    queue = [scope]
    for key in queue:  # grows while it is worked off
        for child in document.children(key):
            if child.id not in seen:
                seen.add(child.id)
                queue.append(child.id)
                yield child


def _movable(document: Snapshot, shape: Shape) -> list[Shape]:
    element = document.element(shape.element)
    if element is None or element.type != "lane":
        return [shape]
    scope = next(
        (above.id for above in document.container_chain(element.id) if above.type != "lane"), ""
    )
    pools = [
        drawn
        for pool in document.referring("refers_to", scope, Element)
        if (drawn := document.shape_on(shape.sheet, pool.id)) is not None
    ]
    if pools:
        return pools[:1]
    return [
        drawn
        for child in document.children(scope)
        if (drawn := document.shape_on(shape.sheet, child.id)) is not None
    ]


def _contents(document: Snapshot, outer: Shape) -> Iterator[Shape]:
    scope = scope_inside(document, outer)
    if not scope:
        return
    called = document.element(outer.element)
    borrowed = called is not None and called.type == "callActivity"
    for element in descendants(document, scope):
        for shape in document.shapes_of(element.id):
            if shape.sheet == outer.sheet and (not borrowed or outer.bounds.covers(shape.bounds)):
                yield shape
    if called is not None and called.type == "participant" and called.parent:
        # Annotations and groups of the collaboration that stand in the pool.
        for child in document.children(called.parent):
            if family_of(child.type) is Family.ARTIFACT:
                drawn = document.shape_on(outer.sheet, child.id)
                if drawn is not None and outer.bounds.covers(drawn.bounds):
                    yield drawn
