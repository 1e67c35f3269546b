"""Which kinds a row may have, and giving it another."""

from __future__ import annotations

from workbench.model.document import Step
from workbench.notation.bpmn.kinds import element_of
from workbench.notation.bpmn.types import TASK_TYPES
from workbench.notation.kind import Kind

_TASKS = (
    "user_task",
    "manual_task",
    "service_task",
    "send_task",
    "receive_task",
    "business_rule_task",
    "script_task",
    "task",
)
_CAUGHT = ("message", "timer", "conditional", "signal")

KINDS_OF: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(TASK_TYPES, _TASKS),
    "startEvent": ("start_event", *(f"start_event.{name}" for name in _CAUGHT)),
    "intermediateCatchEvent": tuple(f"catch_event.{name}" for name in _CAUGHT),
    "intermediateThrowEvent": ("throw_event", "throw_event.message", "throw_event.signal"),
    "boundaryEvent": (
        *(f"boundary_event.{name}" for name in ("timer", "message", "error", "conditional")),
        *(f"boundary_event.beside.{name}" for name in ("timer", "message", "conditional")),
    ),
    "endEvent": (
        "end_event",
        "end_event.message",
        "end_event.error",
        "end_event.terminate",
    ),
}


def change_kind(edit: Step, node: str, kind: Kind) -> None:
    """Give a step or event another kind of its family; what is said about it stays."""
    element = edit.document.element(node)
    if element is None:
        return
    fresh = element_of(kind, node, parent=element.parent, name=element.name, host=element.host)
    own = {key for key, _ in fresh.properties} | {"cancelActivity", "isInterrupting"}
    kept = tuple(pair for pair in element.properties if pair[0] not in own)
    edit.put(
        element.changed(
            type=fresh.type,
            definitions=fresh.definitions,
            properties=tuple(sorted((*kept, *fresh.properties))),
        )
    )
