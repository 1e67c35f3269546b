"""What an event waits for or causes: the fields of its definitions."""

from __future__ import annotations

import msgspec

from workbench.errors import Refused
from workbench.model.document import Step
from workbench.model.records import Element, EventDefinition, Flow
from workbench.notation.bpmn.timers import WAYS, timer_parts
from workbench.words import mark

_NEVER_ABSENT = (("link", "name"), ("conditional", "condition"))  # but may be empty


def set_definition_field(step: Step, event: Element, path: str, value: str | None) -> None:
    """Set a field of a definition: ``name`` of the first one, ``1.name`` of the second.

    "timer" is way and text of a timer, "reference" what is named, "reference.x" property x of that.
    """
    first, _, rest = path.partition(".")
    number = int(first) if first.isdigit() else 0
    name = rest if first.isdigit() else path
    if number >= len(event.definitions):
        return
    definition = event.definitions[number]
    place, _, of_named = name.partition(".")
    if name == "reference":
        changed = msgspec.structs.replace(definition, reference=value or "")
    elif place == "reference":
        named = step.document.find(definition.reference)
        if isinstance(named, Element | Flow):
            step.put(named.with_property(of_named, value))
        return
    elif name == "timer":
        way, text = timer_parts(value or "")
        changed = _with_property(definition, way, text) if way else _without_ways(definition)
    else:
        changed = _with_property(definition, name, value)
    kept = list(event.definitions)
    kept[number] = changed
    step.update(event, definitions=tuple(kept))


def set_definition_types(step: Step, event: Element, types: tuple[str, ...]) -> None:
    """Let an event wait for (or cause) things of these types; what stays keeps what it says.

    Raises Refused where nothing would be left.
    """
    if not types:
        raise Refused(
            mark(
                "Not taken out: a multiple event has at least one cause. Replace the event by a "
                "plain one instead."
            )
        )
    kept = [one for one in event.definitions if one.type in types]
    present = {one.type for one in kept}
    empty = {"conditional": (("condition", ""),), "link": (("name", ""),)}
    kept += [
        EventDefinition(type=name, properties=empty.get(name, ()))
        for name in types
        if name not in present
    ]
    step.update(event, definitions=tuple(kept))


def _with_property(definition: EventDefinition, name: str, value: str | None) -> EventDefinition:
    taken = (name, *WAYS) if value is not None and name in WAYS else (name,)
    kept = [pair for pair in definition.properties if pair[0] not in taken]
    if value is None and (definition.type, name) in _NEVER_ABSENT:
        value = ""
    if value is not None:
        kept.append((name, value))
    return msgspec.structs.replace(definition, properties=tuple(sorted(kept)))


def _without_ways(definition: EventDefinition) -> EventDefinition:
    kept = tuple(pair for pair in definition.properties if pair[0] not in WAYS)
    return msgspec.structs.replace(definition, properties=kept)
