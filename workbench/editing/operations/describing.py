"""What is said about an element or flow: documentation, the fields of its kind, its profile."""

from __future__ import annotations

import re

import msgspec

from workbench.editing.operations.event_definitions import (
    set_definition_field,
    set_definition_types,
)
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
from workbench.notation.bpmn.activities import LOOP_FIELDS
from workbench.words import mark

_RELATIONS = ("refers_to", "default_flow", "host")
_SEVERAL = ("parallel", "sequential")
_OF_SEVERAL = frozenset(LOOP_FIELDS["parallel"])  # of what is done several times
_OF_LOOP = frozenset(LOOP_FIELDS["standard"])
_WHOLE = ("loopMaximum", "startQuantity", "completionQuantity", "capacity")
_NUMBER = re.compile(r"[0-9]{1,9}")
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

    What keys there are `Field` says; besides them "name" and "documentation".  Of "definitions" the
    value is the types, separated by blanks.  Raises Refused for what a file could not hold.
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
        set_definition_field(step, subject, name, value)
    elif field == "definitions" and isinstance(subject, Element):
        set_definition_types(step, subject, tuple((value or "").split()))
    elif field == "is_default" and isinstance(subject, Flow):
        _set_default(step, subject, value == "true")
    elif place == "shape":
        _set_shape_property(step, key, subject, name, value)
    elif place == "refers_to" and name:
        _set_of_what_is_meant(step, subject, name, value)
    elif field == "loop" and isinstance(subject, Element):
        step.put(_repeated(subject, value or ""))
    elif field == "refers_to" or (field in _RELATIONS and isinstance(subject, Element)):
        step.update(subject, **{field: value or ""})
    else:
        if isinstance(subject, Element) and value is not None:
            _check_property(subject, field, value)
        _check_number(field, value)
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
    for name in (_OF_LOOP | _OF_SEVERAL) - set(LOOP_FIELDS.get(loop, ())):
        if not _has_own(activity, name):
            changed = changed.with_property(name, None)
    return changed


def _set_default(step: Step, flow: Flow, wanted: bool) -> None:
    """Make a flow the one that is taken when no condition holds: it then has none itself."""
    source = step.document.element(flow.source)
    if source is None:
        return
    if wanted:
        step.update(source, default_flow=flow.id)
        step.put(flow.with_property("conditionExpression", None))
    elif source.default_flow == flow.id:
        step.update(source, default_flow="")


def _set_of_what_is_meant(
    step: Step, subject: Element | Flow, name: str, value: str | None
) -> None:
    _check_number(name, value)
    meant = step.document.find(subject.refers_to)
    if meant is None and subject.type == "dataObjectReference" and value is not None:
        # The data itself, which the file left out.
        meant = Element(id=step.new_id("DataObject"), type="dataObject", parent=subject.parent)
        step.add(meant)
        step.update(subject, refers_to=meant.id)
    if not isinstance(meant, Element | Flow):
        return
    if name == "name":
        rename(step, meant.id, value or "")
    else:
        step.put(meant.with_property(name, value))


def _has_own(activity: Element, name: str) -> bool:
    return activity.type == "adHocSubProcess" and name == "completionCondition"


def _check_number(name: str, value: str | None) -> None:
    if name in _WHOLE and value is not None and not _NUMBER.fullmatch(value):
        raise Refused(mark("Not entered: here stands a whole number, as in 3."))


def _check_property(element: Element, name: str, value: str) -> None:
    if name in _OF_SEVERAL and element.loop not in _SEVERAL and not _has_own(element, name):
        raise Refused(
            mark(
                "Not entered: this holds only for what is done several times. Choose a repetition "
                "“several …” first."
            )
        )
    if name in _OF_LOOP and element.loop != "standard":
        raise Refused(
            mark("Not entered: this holds only for a loop. Choose the repetition “loop” first.")
        )
    if name == "multiplicity" and not _RANGE.fullmatch(value):
        raise Refused(
            mark(
                "Not entered: how many participants there are is said in numbers, as in 2..5 or 3."
            )
        )


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
