"""Moving what is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from workbench.editing.operations.attaching import slide, stick
from workbench.editing.operations.carrying import carry_lines, edges_inside
from workbench.editing.operations.subjects import subject_of, with_contents
from workbench.geometry import Bounds, nearest_on
from workbench.layout.labels import name_size
from workbench.model.document import Step
from workbench.model.records import Edge, Shape

LEAST_NAME_WIDTH = 24.0  # of a name beside its symbol


def move(step: Step, ids: Iterable[str], dx: float, dy: float) -> None:
    """Move shapes, with what stands inside them, by scene units; a lane moves its pool.

    A boundary event without its activity slides along the border, onto the activity it is dragged
    to (Refused where it may not sit there), or off the border; an event that is put on a border
    sticks to it.  Edges follow their ends; one whose ends are both missing is moved itself.
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
            slide(step, shape, element, host, dx, dy)
        else:
            step.update(shape, bounds=shape.bounds.moved(dx, dy))
            if len(moving) == 1 and element is not None:
                stick(step, shape.changed(bounds=shape.bounds.moved(dx, dy)), element)
    lines = {record.id: record for record in records if isinstance(record, Edge)}
    carry_lines(step, lines | edges_inside(document, moving), dx, dy)


def move_label(step: Step, key: str, place: Bounds) -> None:
    """Put the outside name of a shape or edge at a place."""
    record = step.document.find(key)
    if isinstance(record, Shape | Edge):
        step.update(record, label=place)


def set_name_width(step: Step, key: str, place: Bounds) -> None:
    """Give the outside name of a shape or edge the width of a rectangle, and the height it needs.

    Above its symbol or line it grows upwards, else downwards.
    """
    record = step.document.find(key)
    subject = subject_of(step.document, key)
    if not isinstance(record, Shape | Edge) or subject is None:
        return
    width = max(place.width, LEAST_NAME_WIDTH)
    x = place.x if place.width >= width else place.center.x - width / 2
    _, height = name_size(subject.name, record.look, Bounds(x, place.y, width, place.height))
    if isinstance(record, Shape):
        anchor = record.bounds.center
    else:
        pieces = pairwise(record.waypoints)
        anchor = min(
            (nearest_on(place.center, *piece) for piece in pieces), key=place.center.distance
        )
    y = place.bottom - height if place.center.y < anchor.y else place.y
    step.update(record, label=Bounds(round(x), round(y), round(width), round(height)))
