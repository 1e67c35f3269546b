"""Elements: their attributes, and the children that hold a field."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.io.bpmn.definition_writer import write_definitions
from workbench.io.bpmn.namespaces import BPMN
from workbench.io.bpmn.patch import Patch
from workbench.io.bpmn.schema import LOOPS, ROOT_ELEMENTS, has_place, ranks
from workbench.io.bpmn.tree import Node
from workbench.io.bpmn.vocabulary import (
    LOOP_ATTRIBUTES,
    LOOP_ITEMS,
    NAMING_CHILDREN,
    REFERENCE_ATTRIBUTE,
    TEXT_CHILDREN,
)
from workbench.model.records import Element, Flow
from workbench.notation.bpmn.attributes import has_name, is_misplaced

_LOOP_TEXTS = ("loopCardinality", "loopCondition", "completionCondition", *NAMING_CHILDREN)
_NUMBER = re.compile(r"[0-9]{1,9}")
_ATTRIBUTE_NAME = re.compile(r"[^\W\d][\w.\-]*")


def create_element(patch: Patch, record: Element) -> None:
    """Make the node of a new element and put it where it belongs."""
    node = patch.add_child(container_of(patch, record), record.type)
    patch.set_node(record.id, node)
    node.set("id", patch.xml_id(record.id))
    if record.type in ("dataInput", "dataOutput"):
        _list_in_set(patch, node, record)
    write_element(
        patch, node, Element(id=record.id, type=record.type, parent=record.parent), record
    )


def container_of(patch: Patch, record: Element | Flow) -> Node:
    """Return the node a record's node is a child of; what is missing on the way is made."""
    root = patch.tree.root
    if record.type in ROOT_ELEMENTS:
        return root
    parent = patch.node(record.parent)
    if parent is None:
        # Nothing contains it: a record that no rule of the notation would allow, but not to lose.
        parent = root.find("process") or _add_process(patch)
    if record.type == "lane":
        return _ensure_lane_set(patch, parent)
    if record.type in ("dataInput", "dataOutput") and has_place(parent.local, "ioSpecification"):
        return _ensure_specification(patch, parent)
    return parent


def _add_process(patch: Patch) -> Node:
    process = patch.add_child(patch.tree.root, "process")
    process.set("id", patch.fresh_id("Process_1"))
    return process


def _ensure_lane_set(patch: Patch, parent: Node) -> Node:
    local = "childLaneSet" if parent.local == "lane" else "laneSet"
    found = parent.find(local)
    if found is None:
        found = patch.add_child(parent, local)
        found.set("id", patch.fresh_id("LaneSet_1"))
    return found


def _ensure_specification(patch: Patch, parent: Node) -> Node:
    found = parent.find("ioSpecification")
    if found is None:
        found = patch.add_child(parent, "ioSpecification")
        patch.add_child(found, "inputSet")
        patch.add_child(found, "outputSet")
    return found


def _list_in_set(patch: Patch, node: Node, record: Element) -> None:
    """Enter a data input or output in the set that the schema wants beside it."""
    direction = "input" if record.type == "dataInput" else "output"
    owner = node.parent
    group = owner.find(f"{direction}Set") if owner is not None else None
    if group is not None:
        child = patch.add_child(group, f"{record.type}Refs")
        child.set_text(patch.xml_id(record.id))


def unlist_from_sets(node: Node, key: str) -> None:
    """Take a data input or output that goes out of the sets beside it."""
    if node.parent is None:
        return
    for group in list(node.parent.children()):
        if group.local in ("inputSet", "outputSet"):
            for child in list(group.children()):
                if child.local.endswith("Refs") and child.text().strip() == key:
                    group.remove(child)


def write_element(patch: Patch, node: Node, before: Element, after: Element) -> None:
    """Change what differs between two states of an element, its parent apart."""
    if before.type != after.type:
        change_type(patch, node, before.type, after.type)
    write_name(patch, node, before, after)
    if before.documentation != after.documentation:
        write_documentation(patch, node, after.documentation)
    _write_reference(patch, node, before, after)
    if before.default_flow != after.default_flow:
        patch.set_reference(node, "default", before.default_flow, after.default_flow)
    if before.host != after.host:
        patch.set_reference(node, "attachedToRef", before.host, after.host)
    if before.members != after.members:
        texts = [patch.xml_id(member) for member in after.members]
        sync_texts(patch, node, "flowNodeRef", list(before.members), list(after.members), texts)
    if before.definitions != after.definitions:
        write_definitions(patch, node, before.definitions, after.definitions)
    if before.loop != after.loop:
        _write_loop(patch, node, before, after)
    if before.properties != after.properties:
        _write_properties(patch, node, before, after)
    if after.type == "group":
        _write_group(patch, node, before, after)


def change_type(patch: Patch, node: Node, before: str, after: str) -> None:
    """Give an element another tag; what the schema has no place for goes, the unknown stays."""
    node.rename(after)
    parent = node.parent
    if parent is not None:
        places = ranks(parent.local)
        if places.get(before) != places.get(after):
            parent.remove(node)
            patch.insert_child(parent, node)
    for name in node.attribute_names():
        if is_misplaced(after, name):
            node.set(name, None)
    order = ranks(after)
    for child in list(node.children()):
        is_orphan = has_place(before, child.local) and child.local not in order
        if is_orphan and child.namespace == BPMN and (child.get("id") or "") not in patch.after:
            node.remove(child)
    found = [order[child.local] for child in node.children() if child.local in order]
    if found != sorted(found):
        for child in sorted(node.children(), key=lambda child: order.get(child.local, -1)):
            node.remove(child)
            patch.insert_child(node, child)


def write_name(patch: Patch, node: Node, before: Element | Flow, after: Element | Flow) -> None:
    """Write the name where the type has it; groups are named elsewhere."""
    if after.type == "textAnnotation":
        if before.name != after.name:
            patch.set_text_child(node, "text", after.name)
    elif not has_name(after.type):
        if before.type != after.type or (before.name != after.name and node.get("name")):
            node.set("name", None)
    elif before.name != after.name:
        node.set("name", after.name or None)


def write_documentation(patch: Patch, node: Node, text: str) -> None:
    """Write the first documentation; further ones belong to other programs."""
    others = list(node.find_all("documentation"))[1:]
    # An empty first one keeps the second from becoming the first.
    patch.set_text_child(node, "documentation", text if text or others else None)


def _write_reference(patch: Patch, node: Node, before: Element, after: Element) -> None:
    old, new = REFERENCE_ATTRIBUTE.get(before.type), REFERENCE_ATTRIBUTE.get(after.type)
    if old and old != new:
        node.set(old, None)
    if new and (old != new or before.refers_to != after.refers_to):
        patch.set_reference(node, new, before.refers_to, after.refers_to)


def sync_texts(
    patch: Patch, node: Node, local: str, before: list[str], after: list[str], texts: list[str]
) -> None:
    """Make the children of a tag a list of texts, moving as few of them as can be.

    `before` and `after` are the values; `texts` says how those of `after` are written.
    """
    children = list(node.find_all(local))
    if len(children) != len(before):  # cannot be told apart: write all anew
        before = []
        for child in children:
            node.remove(child)
        children = []
    stays = _longest_common(before, after)
    for number, child in enumerate(children):
        if number not in stays:
            node.remove(child)
    places = {new: children[old] for old, new in stays.items()}
    following: Node | None = None
    for number in reversed(range(len(after))):
        if number in places:
            following = places[number]
            continue
        if following is None:
            made = patch.add_child(node, local)
        else:
            made = following.twin()
            node.insert_before(made, following)
        made.set_text(texts[number])
        following = made


def _longest_common(before: list[str], after: list[str]) -> dict[int, int]:
    """Return a longest rising assignment of equal values, by place in `before`."""
    places: dict[str, list[int]] = {}
    for number, value in enumerate(after):
        places.setdefault(value, []).append(number)
    # Values are ids and mostly unique: a value that occurs again pairs in order of occurrence.
    pairs: list[tuple[int, int]] = []
    for number, value in enumerate(before):
        if places.get(value):
            pairs.append((number, places[value].pop(0)))
    best: list[int] = []  # index into pairs of the smallest end of a run of each length
    ends: list[int] = []
    previous: dict[int, int] = {}
    for index, (_, place) in enumerate(pairs):
        at = _first_not_below(ends, place)
        if at:
            previous[index] = best[at - 1]
        if at == len(best):
            best.append(index)
            ends.append(place)
        else:
            best[at] = index
            ends[at] = place
    found: dict[int, int] = {}
    last = best[-1] if best else -1
    while last >= 0:
        old, new = pairs[last]
        found[old] = new
        last = previous.get(last, -1)
    return found


def _first_not_below(values: list[int], limit: int) -> int:
    low, high = 0, len(values)
    while low < high:
        middle = (low + high) // 2
        if values[middle] < limit:
            low = middle + 1
        else:
            high = middle
    return low


def _write_loop(patch: Patch, node: Node, before: Element, after: Element) -> None:
    child = _loop_of(node)
    is_multiple = after.loop in ("parallel", "sequential")
    if child is not None and not (is_multiple and child.local.startswith("multi")):
        node.remove(child)
        child = None
    if not after.loop:
        return
    if child is None:
        tag = "multiInstance" if is_multiple else "standard"
        child = patch.add_child(node, f"{tag}LoopCharacteristics")
        for key in (*_LOOP_TEXTS, *LOOP_ITEMS, *LOOP_ATTRIBUTES):
            if after.has(key) and before.get(key) == after.get(key):
                _write_property(patch, node, after.type, key, after.get(key))
    if after.loop == "sequential":
        child.set("isSequential", "true")
    elif child.get("isSequential") is not None:
        child.set("isSequential", "false")


def _loop_of(node: Node) -> Node | None:
    return next((child for child in node.children() if child.local in LOOPS), None)


def _write_properties(patch: Patch, node: Node, before: Element, after: Element) -> None:
    old, new = dict(before.properties), dict(after.properties)
    for key in _ordered(old, new):
        if old.get(key) != new.get(key):
            _write_property(patch, node, after.type, key, new.get(key))


def _ordered(old: dict[str, str], new: dict[str, str]) -> Iterable[str]:
    return sorted(old.keys() | new.keys())


def _write_property(patch: Patch, node: Node, tag: str, key: str, value: str | None) -> None:
    if key in TEXT_CHILDREN.get(tag, ()):
        patch.set_text_child(node, key, value, formal=key != "script")
    elif key in _LOOP_TEXTS:
        loop = _loop_of(node)
        if loop is not None and has_place(loop.local, key):
            if key in NAMING_CHILDREN:
                patch.set_text_child(loop, key, patch.xml_id(value) if value else None)
            else:
                patch.set_text_child(loop, key, value, formal=True)
    elif key in LOOP_ITEMS:
        loop = _loop_of(node)
        if loop is not None and has_place(loop.local, key):
            _write_attribute_child(patch, loop, key, {"name": value})
    elif key in LOOP_ATTRIBUTES:
        loop = _loop_of(node)
        if loop is not None and loop.local == "standardLoopCharacteristics":
            loop.set(key, value)
    elif key == "dataState" and has_place(tag, key):
        _write_attribute_child(patch, node, "dataState", {"name": value})
    elif key == "multiplicity" and tag == "participant":
        _write_attribute_child(patch, node, "participantMultiplicity", _ends_of(value or ""))
    elif _ATTRIBUTE_NAME.fullmatch(key):
        node.set(key, value)


def _ends_of(multiplicity: str) -> dict[str, str | None]:
    """Return the ends of a range, "2..5"; one number is both, what is none is left out."""
    least, dots, most = (part.strip() for part in multiplicity.partition(".."))
    least = least.rstrip(". ")
    ends = {"minimum": least, "maximum": most if dots and most else least}
    return {key: text if _NUMBER.fullmatch(text) else None for key, text in ends.items()}


def _write_attribute_child(
    patch: Patch, node: Node, local: str, attributes: dict[str, str | None]
) -> None:
    """Set attributes of a child; without any value the child goes."""
    if all(value is None for value in attributes.values()):
        child = node.find(local)
        if child is not None:
            node.remove(child)
        return
    child = patch.ensure_child(node, local)
    for name, value in attributes.items():
        child.set(name, value)


def _write_group(patch: Patch, node: Node, before: Element, after: Element) -> None:
    """Name a group: its name is the value of a category."""
    if before.name == after.name and before.refers_to == after.refers_to:
        return
    value = patch.after.element(after.refers_to)
    if value is not None:
        if value.get("value") != after.name and value == patch.before.get(value.id):
            value_node = patch.node(value.id)
            if value_node is not None:
                value_node.set("value", after.name or None)
    elif after.name and not after.refers_to:
        category = patch.add_child(patch.tree.root, "category")
        category.set("id", patch.fresh_id("Category_1"))
        made = patch.add_child(category, "categoryValue")
        made.set("id", patch.fresh_id("CategoryValue_1"))
        made.set("value", after.name)
        node.set("categoryValueRef", made.get("id"))
