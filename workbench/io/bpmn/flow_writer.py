"""Flows: their ends, and the lists of them that flow nodes keep."""

from __future__ import annotations

import re

from workbench.io.bpmn.element_writer import (
    change_type,
    container_of,
    write_documentation,
    write_name,
)
from workbench.io.bpmn.patch import Patch
from workbench.io.bpmn.schema import has_place
from workbench.io.bpmn.tree import Node
from workbench.io.bpmn.vocabulary import TEXT_CHILDREN
from workbench.model.records import Flow

_LISTS = re.compile(rb"<(?:[\w.\-]+:)?(?:incoming|outgoing)\b")
DATA_ASSOCIATIONS = ("dataInputAssociation", "dataOutputAssociation")
# What stands for the place where the data goes, when nothing more is said; other editors know it.
_PLACEHOLDER = "__targetRef_placeholder"


def create_flow(patch: Patch, record: Flow) -> None:
    """Make the node of a new flow and put it where it belongs."""
    node = patch.add_child(container_of(patch, record), record.type)
    patch.set_node(record.id, node)
    node.set("id", patch.xml_id(record.id))
    write_flow(patch, node, Flow(id=record.id, type=record.type, parent=record.parent), record)


def write_flow(patch: Patch, node: Node, before: Flow, after: Flow) -> None:
    """Change what differs between two states of a flow, its parent apart."""
    if before.type != after.type:
        change_type(patch, node, before.type, after.type)
    write_name(patch, node, before, after)
    if before.documentation != after.documentation:
        write_documentation(patch, node, after.documentation)
    if after.type in DATA_ASSOCIATIONS:
        _write_data_ends(patch, node, before, after)
    else:
        if before.source != after.source:
            patch.set_reference(node, "sourceRef", before.source, after.source)
        if before.target != after.target:
            patch.set_reference(node, "targetRef", before.target, after.target)
    if before.refers_to != after.refers_to or before.type != after.type:
        if after.type == "messageFlow":
            patch.set_reference(node, "messageRef", before.refers_to, after.refers_to)
        elif before.refers_to:
            node.set("messageRef", None)
    if before.properties != after.properties:
        _write_properties(patch, node, before, after)


def _write_properties(patch: Patch, node: Node, before: Flow, after: Flow) -> None:
    old, new = dict(before.properties), dict(after.properties)
    texts = TEXT_CHILDREN.get(after.type, ())
    for key in sorted(old.keys() | new.keys()):
        if old.get(key) == new.get(key):
            continue
        if key in texts:
            patch.set_text_child(node, key, new.get(key), formal=True)
        else:
            node.set(key, new.get(key))


def _write_data_ends(patch: Patch, node: Node, before: Flow, after: Flow) -> None:
    """Write the ends of a data association: the activity's own end is where it stands."""
    if after.type == "dataOutputAssociation":
        if before.target != after.target:
            _set_end(patch, node, "targetRef", after.target)
        return
    if before.source != after.source:
        _set_end(patch, node, "sourceRef", after.source)
    if before.target != after.target and node.parent is not None:
        _set_end(patch, node, "targetRef", "")
        patch.set_text_child(node, "targetRef", _ensure_placeholder(patch, node.parent))


def _set_end(patch: Patch, node: Node, local: str, key: str) -> None:
    patch.set_text_child(node, local, patch.xml_id(key) if key else None)


def _ensure_placeholder(patch: Patch, activity: Node) -> str:
    """Return the property of an activity that stands for "somewhere inside"."""
    for child in activity.find_all("property"):
        if child.get("name") == _PLACEHOLDER:
            key = child.get("id")
            if key:
                return key
    made = patch.add_child(activity, "property")
    key = patch.fresh_id("Property_1")
    made.set("id", key)
    made.set("name", _PLACEHOLDER)
    return key


def drop_placeholder(node: Node) -> None:
    """Take away what stood for the target of a data association that goes from its activity."""
    activity = node.parent
    target = node.find("targetRef")
    if activity is None or target is None:
        return
    key = target.text().strip()
    for other in activity.find_all("dataInputAssociation"):
        end = other.find("targetRef")
        if other is not node and end is not None and end.text().strip() == key:
            return
    for child in activity.find_all("property"):
        if child.get("id") == key and child.get("name") == _PLACEHOLDER:
            activity.remove(child)
            return


def list_flows(patch: Patch, changes: list[tuple[Flow | None, Flow | None]]) -> None:
    """Bring the lists of incoming and outgoing flows in step with flows that changed.

    They repeat what the flows say; a file that does without keeps doing without.
    """
    touched: dict[tuple[str, str], None] = {}
    gone: dict[tuple[str, str], set[str]] = {}
    for before, after in changes:
        for flow in (before, after):
            if flow is not None and flow.type == "sequenceFlow":
                for local, end in (("outgoing", flow.source), ("incoming", flow.target)):
                    touched[end, local] = None
                    if flow is before:
                        gone.setdefault((end, local), set()).add(flow.id)
    if not touched:
        return
    wanted = _wanted(patch, touched)
    has_lists = _uses_lists(patch)
    for (key, local), flows in wanted.items():
        node = patch.node(key)
        element = patch.after.element(key)
        if node is None or element is None or not has_place(element.type, local):
            continue
        _sync(patch, node, local, flows, gone.get((key, local), set()), adds=has_lists)


def _wanted(patch: Patch, touched: dict[tuple[str, str], None]) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {place: [] for place in touched}
    for flow in patch.after.flows("sequenceFlow"):
        if (flow.source, "outgoing") in found:
            found[flow.source, "outgoing"].append(flow.id)
        if (flow.target, "incoming") in found:
            found[flow.target, "incoming"].append(flow.id)
    return found


def _uses_lists(patch: Patch) -> bool:
    if _LISTS.search(patch.source.text):
        return True
    # A file that has nothing to list yet is not one that does without.
    return not any(
        isinstance(record, Flow) and record.type == "sequenceFlow"
        for record in patch.before.values()
    )


def _sync(
    patch: Patch, node: Node, local: str, flows: list[str], gone: set[str], *, adds: bool
) -> None:
    present: set[str] = set()
    wanted = {patch.xml_id(flow): flow for flow in flows}
    for child in list(node.find_all(local)):
        text = child.text().strip()
        plain = text if text in wanted else text.rpartition(":")[2]
        if plain in wanted:
            present.add(plain)
        elif plain in gone or text in gone:
            node.remove(child)
    if adds:
        for text in wanted:
            if text not in present:
                patch.add_child(node, local).set_text(text)
