"""Event definitions: what an event waits for or causes."""

from __future__ import annotations

import msgspec

from workbench.io.bpmn.patch import Patch
from workbench.io.bpmn.schema import EVENT_DEFINITIONS, ranks
from workbench.io.bpmn.tree import Node
from workbench.io.bpmn.vocabulary import DEFINITION_REFERENCE, TEXT_CHILDREN
from workbench.model.records import EventDefinition


def write_definitions(
    patch: Patch,
    event: Node,
    before: tuple[EventDefinition, ...],
    after: tuple[EventDefinition, ...],
) -> None:
    """Make the definitions of an event those of `after`."""
    nodes = _nodes_of(event, before)
    left = dict(enumerate(before))
    kept: list[Node] = []
    for definition in after:
        number = _match(definition, left)
        if number is None:
            node = patch.add_child(event, f"{definition.type}EventDefinition")
            if definition.id and patch.is_shared_definition_id(definition.id):
                # A copied event, perhaps: an id may be there only once.
                definition = msgspec.structs.replace(definition, id=patch.fresh_id(definition.id))
            _write(patch, node, EventDefinition(type=definition.type), definition)
        else:
            old = left.pop(number)
            node = nodes[number]
            if node.local == "eventDefinitionRef" and old != definition:
                node = _made_own(patch, event, node, definition)
            elif old != definition:
                _write(patch, node, old, definition)
        kept.append(node)
    for number in left:
        event.remove(nodes[number])
    _order(patch, event, kept)


def _nodes_of(event: Node, before: tuple[EventDefinition, ...]) -> list[Node]:
    """Return the node of each definition that was read."""
    shared = {definition.id for definition in before}
    return [
        child
        for child in event.children()
        if child.local in EVENT_DEFINITIONS
        or (child.local == "eventDefinitionRef" and child.text().strip() in shared)
    ]


def _match(definition: EventDefinition, left: dict[int, EventDefinition]) -> int | None:
    """Return which definition of before has become this one."""
    for number, old in left.items():
        if old == definition or (definition.id and old.id == definition.id):
            return number
    for number, old in left.items():
        if old.type == definition.type and not (definition.id and old.id):
            return number
    return None


def _made_own(patch: Patch, event: Node, reference: Node, definition: EventDefinition) -> Node:
    """Replace the reference to a shared definition: what changes is only this event."""
    event.remove(reference)
    node = patch.add_child(event, f"{definition.type}EventDefinition")
    own = msgspec.structs.replace(definition, id=patch.fresh_id(definition.id))
    _write(patch, node, EventDefinition(type=definition.type), own)
    return node


def _write(patch: Patch, node: Node, before: EventDefinition, after: EventDefinition) -> None:
    if before.type != after.type:
        node.rename(f"{after.type}EventDefinition")
        allowed = ranks(node.local)
        for child in list(node.children()):
            if child.local not in allowed:
                node.remove(child)
        if DEFINITION_REFERENCE.get(before.type) != DEFINITION_REFERENCE.get(after.type):
            node.set(DEFINITION_REFERENCE.get(before.type, ""), None)
    if before.id != after.id:
        node.set("id", after.id or None)
    attribute = DEFINITION_REFERENCE.get(after.type)
    if attribute and (before.reference != after.reference or before.type != after.type):
        patch.set_reference(node, attribute, before.reference, after.reference)
    _write_properties(patch, node, dict(before.properties), dict(after.properties))
    if after.type == "link" and node.get("name") is None:
        node.set("name", "")  # the schema wants one
    if after.type == "conditional":
        patch.ensure_child(node, "condition")  # likewise


def _write_properties(
    patch: Patch, node: Node, before: dict[str, str], after: dict[str, str]
) -> None:
    texts = TEXT_CHILDREN.get(node.local, ())
    for key in before.keys() | after.keys():
        if before.get(key) == after.get(key):
            continue
        if key in texts:
            patch.set_text_child(node, key, after.get(key), formal=True)
        else:
            node.set(key, after.get(key))


def _order(patch: Patch, event: Node, wanted: list[Node]) -> None:
    """Bring the definitions into an order, touching them only where they are not in it."""
    present = [child for child in event.children() if child in wanted]
    if present == wanted:
        return
    for node in wanted:
        event.remove(node)
        patch.insert_child(event, node)
