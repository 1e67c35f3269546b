"""What is said about an element or flow: documentation, the fields of its kind, its profile."""

from __future__ import annotations

import msgspec

from workbench.editing.operations.naming import rename
from workbench.editing.operations.subjects import subject_of
from workbench.model.document import Step
from workbench.model.records import (
    Edge,
    Element,
    Flow,
    Look,
    ProfileValue,
    Shape,
)

_RELATIONS = ("loop", "refers_to", "default_flow", "host")
_TIMES = ("timeDate", "timeDuration", "timeCycle")  # a timer says one of them


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
    property of what is referred to; "shape.x", a property of the drawing.
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
    elif field == "refers_to" or (field in _RELATIONS and isinstance(subject, Element)):
        step.update(subject, **{field: value or ""})
    else:
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


def _set_definition(step: Step, event: Element, name: str, value: str | None) -> None:
    if not event.definitions:
        return
    first, *others = event.definitions
    if name == "reference":
        changed = msgspec.structs.replace(first, reference=value or "")
    else:
        taken = (name, *_TIMES) if value is not None and name in _TIMES else (name,)
        kept = [pair for pair in first.properties if pair[0] not in taken]
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
