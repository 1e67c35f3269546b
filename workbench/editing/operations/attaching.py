"""Events that become boundary events where they are dropped on a border, and the reverse."""

from __future__ import annotations

from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.layout.outline import Outline
from workbench.layout.places import places_of
from workbench.model.document import Document, Step
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.kinds import kind_of
from workbench.notation.bpmn.rules import may_attach
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family

REACH = 12.0  # how far from a border a boundary event still sticks to it
_AWAY = 30.0  # further than this from its activity it is an event of its own
_AT_BORDER = 8.0  # so near its centre must be for an event to stick to a border by itself

# By the type of their one definition, what boundary events become when they are on their own.
_ALONE = {
    **dict.fromkeys(
        ("message", "timer", "conditional", "signal", "multiple"), "intermediateCatchEvent"
    ),
    "escalation": "intermediateThrowEvent",
}


def activity_at_border(document: Document, sheet: str, place: Point) -> Shape | None:
    """Return the activity to which a boundary event at a place belongs, the smallest one.

    Inside an open sub-process there is room for other things: only its border counts.
    """
    found: list[tuple[float, str, Shape]] = []
    for shape in places_of(document).near(sheet, Bounds(*place, 0, 0).grown(REACH)):
        element = document.element(shape.element)
        if element is None or family_of(element.type) not in (Family.ACTIVITY, Family.SUB_PROCESS):
            continue
        box = shape.bounds
        is_open = family_of(element.type) is Family.SUB_PROCESS and is_expanded(document, shape)
        if is_open and box.grown(-REACH).contains(place):
            continue
        found.append((box.width * box.height, shape.id, shape))
    return min(found)[2] if found else None


def slide(step: Step, shape: Shape, event: Element, host: Shape, dx: float, dy: float) -> None:
    """Move a boundary event along its border, onto that of another activity, or off it.

    Drawn away from all activities it becomes an intermediate event, if there is one of its kind;
    else it stays at the border.  Raises Refused where it may not sit on what it is dragged to.
    """
    document = step.document
    center = shape.bounds.center
    wanted = center.moved(dx, dy)
    if not host.bounds.grown(REACH).contains(wanted) or _is_deep_inside(document, host, wanted):
        other = activity_at_border(document, shape.sheet, wanted)
        if other is not None and other.element != event.host:
            may_attach(document, kind_of(event), other.element)
            host = other
        elif other is None and Outline(host.bounds).nearest(wanted).distance(wanted) > _AWAY:
            alone = _ALONE.get(_definition(event))
            if alone is not None:
                step.update(shape, bounds=shape.bounds.moved(dx, dy))
                step.put(event.changed(type=alone, host="").with_property("cancelActivity", None))
                return
    place = Outline(host.bounds).nearest(wanted)
    step.update(shape, bounds=shape.bounds.moved(place.x - center.x, place.y - center.y))
    if host.element != event.host:
        activity = document.element(host.element)
        assert activity is not None
        step.update(event, host=activity.id, parent=activity.parent)


def stick(step: Step, shape: Shape, event: Element) -> bool:
    """Make an intermediate event that stands on the border of an activity a boundary event.

    Only one of a kind that can be one, and to which no flow leads.  Tells whether it did.
    """
    document = step.document
    if _ALONE.get(_definition(event)) != event.type or document.incoming(event.id):
        return False
    center = shape.bounds.center
    host = activity_at_border(document, shape.sheet, center)
    if host is None or Outline(host.bounds).nearest(center).distance(center) > _AT_BORDER:
        return False
    activity = document.element(host.element)
    assert activity is not None
    attached = event.changed(type="boundaryEvent", host=activity.id, parent=activity.parent)
    try:
        may_attach(document, kind_of(attached), activity.id)
    except Refused:
        return False
    place = Outline(host.bounds).nearest(center)
    step.put(attached)
    step.update(shape.id, bounds=shape.bounds.moved(place.x - center.x, place.y - center.y))
    return True


def _is_deep_inside(document: Snapshot, host: Shape, place: Point) -> bool:
    element = document.element(host.element)
    return (
        element is not None
        and family_of(element.type) is Family.SUB_PROCESS
        and is_expanded(document, host)
        and host.bounds.grown(-_AWAY).contains(place)
    )


def _definition(event: Element) -> str:
    if len(event.definitions) > 1:
        return "multiple"
    return event.definitions[0].type if event.definitions else ""
