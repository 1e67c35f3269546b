"""Moving what is drawn."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.editing.operations.adding import activity_at
from workbench.editing.operations.carrying import carry_lines, edges_inside
from workbench.editing.operations.subjects import with_contents
from workbench.geometry import Bounds
from workbench.layout.outline import Outline
from workbench.model.document import Step
from workbench.model.records import Edge, Element, Shape
from workbench.notation.bpmn.kinds import kind_of
from workbench.notation.bpmn.rules import may_attach

_REACH = 12.0  # how far from an activity a boundary event still sticks to it


def move(step: Step, ids: Iterable[str], dx: float, dy: float) -> None:
    """Move shapes, with what stands inside them, by scene units; a lane moves its pool.

    A boundary event without its activity slides along the border, or onto the activity it is
    dragged to (Refused where it may not
    sit there).  Edges follow their ends; one whose ends are both missing is moved itself.
    """
    document = step.document
    records = [document.find(key) for key in ids]
    moving = with_contents(document, (r for r in records if isinstance(r, Shape)))
    for key in moving:
        shape = document.shape(key)
        assert shape is not None
        element = document.element(shape.element)
        host = document.shape_on(shape.sheet, element.host) if element and element.host else None
        if element is not None and host is not None and host.id not in moving:
            _slide(step, shape, element, host, dx, dy)
        else:
            step.update(shape, bounds=shape.bounds.moved(dx, dy))
    lines = {record.id: record for record in records if isinstance(record, Edge)}
    carry_lines(step, lines | edges_inside(document, moving), dx, dy)


def move_label(step: Step, key: str, place: Bounds) -> None:
    """Put the outside name of a shape or edge at a place."""
    record = step.document.find(key)
    if isinstance(record, Shape | Edge):
        step.update(record, label=place)


def _slide(step: Step, shape: Shape, event: Element, host: Shape, dx: float, dy: float) -> None:
    document = step.document
    center = shape.bounds.center
    wanted = center.moved(dx, dy)
    if not host.bounds.grown(_REACH).contains(wanted):
        other = activity_at(document, shape.sheet, wanted, _REACH)
        if other is not None:
            may_attach(document, kind_of(event), other.element)
            host = other
    place = Outline(host.bounds).nearest(wanted)
    step.update(shape, bounds=shape.bounds.moved(place.x - center.x, place.y - center.y))
    if host.element != event.host:
        activity = document.element(host.element)
        assert activity is not None
        step.update(event, host=activity.id, parent=activity.parent)
