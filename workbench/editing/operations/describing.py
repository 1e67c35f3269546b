"""What is said about an element or flow: documentation, the fields of its kind, its profile."""

from __future__ import annotations

import re

import msgspec

from workbench.editing.operations.naming import rename
from workbench.editing.operations.subjects import subject_of
from workbench.errors import Refused
from workbench.model.document import Step
from workbench.model.records import (
    Edge,
    Element,
    Flow,
    Look,
    ProfileValue,
    Shape,
)
from workbench.words import mark

_RELATIONS = ("refers_to", "default_flow", "host")
_TIMES = ("timeDate", "timeDuration", "timeCycle")  # a timer says one of them
_NEVER_ABSENT = (("link", "name"), ("conditional", "condition"))  # but may be empty
_SEVERAL = ("parallel", "sequential")
_OF_SEVERAL = ("loopCardinality", "completionCondition")  # of what is done several times
# While it is typed it may be half a range; nine digits are what every program can read.
_RANGE = re.compile(r"\s*([0-9]{0,9})\s*\.{0,2}\s*([0-9]{0,9})\s*")


def set_documentation(step: Step, key: str, text: str) -> None:
    """Document an element or flow, given by its own id or that of its drawing."""
    subject = subject_of(step.document, key)
    if subject is not None:
        step.update(subject, documentation=text)


def set_property(step: Step, key: str, name: str, value: str | None) -> None:
    """Set a property of an element or flow; None takes it away, so that the default counts."""
    subject = subject_of(step.document, key)
    if subject is not None:
        step.put(subject.with_property(name, value))


def set_field(step: Step, key: str, field: str, value: str | None) -> None:
    """Set what a field of a kind means, by `Field.key`; None takes it away.

    Besides properties these are "name", "documentation", "loop", "refers_to", "default_flow";
    "definition.x" and "definition.reference" of the first event definition; "refers_to.x", a
    property of what is referred to; "shape.x", a property of the drawing.  Raises Refused for what
    a file could not hold.
    """
    document = step.document
    subject = subject_of(document, key)
    if subject is None:
        return
    place, _, name = field.partition(".")
    if field == "name":
        rename(step, key, value or "")
    elif field == "documentation":
        step.update(subject, documentation=value or "")
    elif place == "definition" and isinstance(subject, Element):
        _set_definition(step, subject, name, value)
    elif place == "shape":
        _set_shape_property(step, key, subject, name, value)
    elif place == "refers_to" and name:
        meant = document.find(subject.refers_to)
        if isinstance(meant, Element | Flow):
            step.put(meant.with_property(name, value))
    elif field == "loop" and isinstance(subject, Element):
        step.put(_repeated(subject, value or ""))
    elif field == "refers_to" or (field in _RELATIONS and isinstance(subject, Element)):
        step.update(subject, **{field: value or ""})
    else:
        if isinstance(subject, Element) and value is not None:
            _check_property(subject, field, value)
        step.put(subject.with_property(field, value))


def set_profile_value(step: Step, element: str, key: str, value: ProfileValue) -> None:
    """Set an attribute of the profile of an element; an empty value takes it away."""
    profile = step.document.profile(element).with_value(key, value)
    if profile.values:
        step.put(profile)
    else:
        step.remove(profile.id)


def set_color(
    step: Step, ids: list[str] | tuple[str, ...], stroke: str = "", fill: str = ""
) -> None:
    """Colour shapes and edges, ``#rrggbb``; "" is the colour of the theme."""
    for key in ids:
        record = step.document.find(key)
        if isinstance(record, Shape):
            step.update(record, look=msgspec.structs.replace(record.look, stroke=stroke, fill=fill))
        elif isinstance(record, Edge):
            look: Look = msgspec.structs.replace(record.look, stroke=stroke)
            step.update(record, look=look)


def _repeated(activity: Element, loop: str) -> Element:
    """Return an activity repeated in another way, without what only the old way has a place for."""
    changed = activity.changed(loop=loop)
    if loop != "standard":
        changed = changed.with_property("loopCondition", None)
    if loop not in _SEVERAL:
        for name in _OF_SEVERAL:
            if not _has_own(activity, name):
                changed = changed.with_property(name, None)
    return changed


def _has_own(activity: Element, name: str) -> bool:
    return activity.type == "adHocSubProcess" and name == "completionCondition"


def _check_property(element: Element, name: str, value: str) -> None:
    if name in _OF_SEVERAL and element.loop not in _SEVERAL and not _has_own(element, name):
        raise Refused(
            mark(
                "Not entered: this holds only for what is done several times. Choose a repetition "
                "“several …” first."
            )
        )
    if name == "multiplicity" and not _RANGE.fullmatch(value):
        raise Refused(
            mark(
                "Not entered: how many participants there are is said in numbers, as in 2..5 or 3."
            )
        )


def _set_definition(step: Step, event: Element, name: str, value: str | None) -> None:
    if not event.definitions:
        return
    first, *others = event.definitions
    if name == "reference":
        changed = msgspec.structs.replace(first, reference=value or "")
    else:
        taken = (name, *_TIMES) if value is not None and name in _TIMES else (name,)
        kept = [pair for pair in first.properties if pair[0] not in taken]
        if value is None and (first.type, name) in _NEVER_ABSENT:
            value = ""
        if value is not None:
            kept.append((name, value))
        changed = msgspec.structs.replace(first, properties=tuple(sorted(kept)))
    step.update(event, definitions=(changed, *others))


def _set_shape_property(
    step: Step, key: str, subject: Element | Flow, name: str, value: str | None
) -> None:
    document = step.document
    record = document.find(key)
    drawn: list[Shape | Edge]
    if isinstance(record, Shape | Edge):
        drawn = [record]
    else:
        drawn = [*document.shapes_of(subject.id), *document.edges_of(subject.id)]
    for entry in drawn:
        step.put(entry.with_property(name, value))
