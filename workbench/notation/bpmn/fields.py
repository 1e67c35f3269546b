"""Which fields an element or flow has now: those of its kind that make sense in its state."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from workbench.model.records import Element, Flow
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.activities import LOOP_FIELDS
from workbench.notation.bpmn.definitions import PROCESS_FIELDS
from workbench.notation.bpmn.events import DEFINITION_FIELDS
from workbench.notation.bpmn.types import EVENT_DEFINITION_TYPES, family_of
from workbench.notation.kind import Family, Field, FieldType, Kind
from workbench.words import Text, mark

# What the standard calls the thing an event waits for or causes (10.5.5).
DEFINITION_NAMES: dict[str, Text] = {
    "message": mark("Message"),
    "timer": mark("Timer"),
    "error": mark("Error"),
    "escalation": mark("Escalation"),
    "cancel": mark("Cancellation"),
    "compensate": mark("Compensation"),
    "conditional": mark("Condition"),
    "link": mark("Link"),
    "signal": mark("Signal"),
    "terminate": mark("Termination"),
}
# What may stand in a multiple event, by its type.
SEVERAL: dict[str, tuple[str, ...]] = {
    "startEvent": ("message", "timer", "conditional", "signal", "error", "escalation"),
    "intermediateCatchEvent": ("message", "timer", "conditional", "signal"),
    "boundaryEvent": ("message", "timer", "conditional", "signal", "error", "escalation"),
    "intermediateThrowEvent": ("message", "escalation", "compensate", "signal"),
    "endEvent": ("message", "error", "escalation", "compensate", "signal", "terminate"),
}
_CATCHING = ("startEvent", "intermediateCatchEvent", "boundaryEvent")
_EVERY_LOOP_FIELD = frozenset(name for names in LOOP_FIELDS.values() for name in names)
# Flows out of these may say a condition (10.3.1, table 10.19, and 13.4).
_DECIDING = ("exclusiveGateway", "inclusiveGateway", "complexGateway")


def fields_of(document: Snapshot, record: Element | Flow, kind: Kind) -> tuple[Field, ...]:
    """Return the fields of an element or flow of a kind, in their order."""
    return tuple(
        field
        for field in _all_fields(document, record, kind)
        if not field.if_said or says(document, record, field.key)
    )


def says(document: Snapshot, record: Element | Flow, key: str) -> bool:
    """Tell whether the file says something about a field at all."""
    place, _, name = key.partition(".")
    if place == "definition" and isinstance(record, Element):
        return any(name == said for one in record.definitions for said, _ in one.properties)
    if place == "refers_to" and name:
        meant = document.element(record.refers_to)
        return meant is not None and meant.has(name)
    return record.has(key)


def _all_fields(document: Snapshot, record: Element | Flow, kind: Kind) -> Iterator[Field]:
    if isinstance(record, Flow):
        yield from _flow_fields(document, record, kind)
    elif len(record.definitions) > 1 or kind.definition == "multiple":
        yield from _of_several(record)
    elif record.type == "participant":
        yield from _pool_fields(document, record, kind)
    else:
        for field in kind.fields:
            if field.key in _EVERY_LOOP_FIELD and not _fits_loop(record, field.key):
                continue
            if field.key.startswith("definition.reference.") and not _names_definition(
                document, record, 0
            ):
                continue
            of_meant = field.key.startswith("refers_to.") and record.type != "dataObjectReference"
            if of_meant and not record.refers_to:
                continue
            yield field


def _fits_loop(activity: Element, key: str) -> bool:
    if activity.type == "adHocSubProcess" and key == "completionCondition":
        return True
    return key in LOOP_FIELDS.get(activity.loop, ())


def _names_definition(document: Snapshot, event: Element, number: int) -> bool:
    """Tell whether an event names a definition that is there."""
    if number >= len(event.definitions):
        return False
    return document.element(event.definitions[number].reference) is not None


def _of_several(event: Element) -> Iterator[Field]:
    yield Field(
        key="definitions",
        label=mark("Waits for") if event.type in _CATCHING else mark("Causes"),
        type=FieldType.SET,
        choices=tuple(
            (name, DEFINITION_NAMES[name])
            for name in EVENT_DEFINITION_TYPES
            if name in SEVERAL.get(event.type, EVENT_DEFINITION_TYPES)
            or any(one.type == name for one in event.definitions)
        ),
    )
    if event.type in _CATCHING:
        yield Field(
            key="parallelMultiple",
            label=mark("All of it must happen"),
            type=FieldType.SWITCH,
            default="false",
        )
    for number, definition in enumerate(event.definitions):
        for field in DEFINITION_FIELDS.get(definition.type, ()):
            rest = field.key.partition(".")[2]
            if rest.startswith("reference.") and not definition.reference:
                continue
            said = any(name == rest for name, _ in definition.properties)
            if not field.if_said or said:
                key = f"definition.{number}.{rest}"
                yield msgspec.structs.replace(field, key=key, if_said=False)


def _pool_fields(document: Snapshot, pool: Element, kind: Kind) -> Iterator[Field]:
    yield from kind.fields
    if document.element(pool.refers_to) is not None:
        yield Field(key="refers_to.name", label=mark("Name of the process"))
        for field in PROCESS_FIELDS:
            yield msgspec.structs.replace(field, key=f"refers_to.{field.key}")


def _flow_fields(document: Snapshot, flow: Flow, kind: Kind) -> Iterator[Field]:
    source = document.element(flow.source)
    family = family_of(source.type) if source is not None else None
    decides = family in (Family.ACTIVITY, Family.SUB_PROCESS) or (
        source is not None and source.type in _DECIDING
    )
    is_default = source is not None and source.default_flow == flow.id
    for field in kind.fields:
        unsaid = field.key == "conditionExpression" and not flow.has(field.key)
        if unsaid and (is_default or not decides):
            continue
        if field.key == "is_default" and not decides:
            continue
        yield field
