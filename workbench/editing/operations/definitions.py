"""Messages, signals, errors, escalations, data stores: shared by name, defined once in a file.

Who names one shares it: renamed once it is renamed everywhere (BPMN 2.0, 8.4.11, 10.5.5).
"""

from __future__ import annotations

from collections.abc import Iterable

from workbench.editing.operations.describing import set_field
from workbench.errors import Refused
from workbench.model.document import Step
from workbench.model.records import Element, Flow
from workbench.model.snapshot import Snapshot
from workbench.words import mark

_STEMS = {"dataStore": "DataStore"}


def define(step: Step, key: str, field: str, type_name: str, name: str) -> str:
    """Let a field name the definition of a name, made where the file has none; returns its id."""
    name = " ".join(name.split())
    found = definition_named(step.document, type_name, name)
    if found is None:
        stem = _STEMS.get(type_name, type_name.capitalize())
        found = Element(id=step.new_id(stem), type=type_name, name=name)
        step.add(found)
    set_field(step, key, field, found.id)
    return found.id


def definition_named(document: Snapshot, type_name: str, name: str) -> Element | None:
    """Return the definition of a type and name; blanks and case do not count."""
    wanted = _folded(name)
    for element in document.elements(type_name):
        if _folded(element.name) == wanted:
            return element
    return None


def rename_definition(step: Step, key: str, name: str) -> None:
    """Name a definition anew, for all who use it.

    Raises Refused without a name, and for the name of another one.
    """
    element = step.document.element(key)
    if element is None:
        return
    name = " ".join(name.split())
    if not name:
        raise Refused(mark("Not renamed: without a name it could not be chosen again. Type one."))
    other = definition_named(step.document, element.type, name)
    if other is not None and other.id != key:
        raise Refused(
            mark(
                "Not renamed: “{name}” is there already. Choose it from the list instead.",
                name=other.name,
            )
        )
    step.update(element, name=name)


def uses_of(document: Snapshot, key: str) -> list[Element | Flow]:
    """Return the elements and flows that name a definition, in document order of naming."""
    found: dict[str, Element | Flow] = {}
    for element in document.referring("event_references", key, Element):
        found[element.id] = element
    for element in document.referring("refers_to", key, Element):
        found[element.id] = element
    for flow in document.referring("refers_to", key, Flow):
        found[flow.id] = flow
    return list(found.values())


def count_of_uses(document: Snapshot, key: str) -> int:
    """Return how often a definition is named; an event may name it twice."""
    events = sum(
        sum(one.reference == key for one in event.definitions)
        for event in document.referring("event_references", key, Element)
    )
    flows = document.referring("refers_to", key, Flow)
    return events + len(flows) + len(document.referring("refers_to", key, Element))


def unused(document: Snapshot, types: Iterable[str]) -> list[Element]:
    """Return the definitions of some types that nothing in the file names or draws."""
    return [
        element for element in document.elements(*types) if not document.all_referring(element.id)
    ]


def remove_unused(step: Step, types: Iterable[str]) -> int:
    """Take out the definitions that nothing names; returns how many."""
    found = unused(step.document, types)
    for element in found:
        step.remove(element.id)
    return len(found)


def link_partners(document: Snapshot, event: Element, name: str) -> list[Element]:
    """Return the link events that an event of a name leads to, or that lead to it.

    Thrown and caught links of one name in one process or sub-process belong together (10.5.5.7).
    """
    wanted = "intermediateThrowEvent"
    if event.type == wanted:
        wanted = "intermediateCatchEvent"
    return [
        other
        for other in document.children(event.parent)
        if other.type == wanted and name and name in link_names(other)
    ]


def link_names(event: Element) -> list[str]:
    """Return the names of the links of an event."""
    return [
        name
        for one in event.definitions
        if one.type == "link" and (name := dict(one.properties).get("name", ""))
    ]


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
