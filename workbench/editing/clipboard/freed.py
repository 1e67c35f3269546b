"""What a boundary event becomes without its activity."""

from __future__ import annotations

from workbench.model.records import Element

# What an intermediate event may wait for, and what it may cause (BPMN 2.0, 10.5.4).
_AWAITED = frozenset({"message", "timer", "conditional", "signal"})
_NOT_THROWN = ("cancelActivity", "parallelMultiple")
_CAUSED = frozenset({"escalation", "compensate"})


def freed(event: Element) -> Element | None:
    """Return a boundary event as an intermediate one; None where nothing of the kind exists."""
    types = {definition.type for definition in event.definitions}
    if types <= _AWAITED and types:
        type_name = "intermediateCatchEvent"
    elif types <= _CAUSED:
        type_name = "intermediateThrowEvent"
    else:
        return None
    gone = ("cancelActivity",) if type_name.endswith("CatchEvent") else _NOT_THROWN
    properties = tuple(pair for pair in event.properties if pair[0] not in gone)
    return event.changed(type=type_name, host="", properties=properties)
