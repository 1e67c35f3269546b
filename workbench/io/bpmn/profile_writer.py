"""Our own block inside ``extensionElements``; all others are not touched."""

from __future__ import annotations

from workbench.io.bpmn.namespaces import PROFILE
from workbench.io.bpmn.patch import Patch
from workbench.io.bpmn.tree import Node
from workbench.model.records import Item, Profile, ProfileValue


def write_profile(patch: Patch, before: Profile | None, after: Profile | None) -> None:
    """Add, change or take away a profile."""
    if after is None or not after.values:
        if before is not None:
            _remove(patch, before)
        return
    node = patch.node(after.id)
    if node is None:
        owner = patch.node(after.element)
        if owner is None:
            return
        extensions = patch.ensure_child(owner, "extensionElements")
        node = extensions.add(PROFILE, "profile")
        patch.set_node(after.id, node)
    old = dict(before.values) if before is not None else {}
    new = dict(after.values)
    for key in old.keys() - new.keys():
        for child in _values(node, key):
            node.remove(child)
    for key in sorted(new):
        if old.get(key) != new[key]:
            _write_value(node, key, new[key])


def _remove(patch: Patch, profile: Profile) -> None:
    node = patch.node(profile.id)
    if node is None or node.parent is None:
        return
    extensions = node.parent
    extensions.remove(node)
    if extensions.is_empty and extensions.parent is not None:
        extensions.parent.remove(extensions)


def _values(node: Node, key: str) -> list[Node]:
    return [child for child in node.find_all("value", PROFILE) if child.get("key") == key]


def _write_value(profile: Node, key: str, value: ProfileValue) -> None:
    known = _values(profile, key)
    for child in known[1:]:
        profile.remove(child)
    if known:
        node = known[0]
        node.set_text("")
    else:
        node = _add_sorted(profile, key)
        node.set("key", key)
    if isinstance(value, str):
        node.set_text(value)
        return
    for entry in value:
        if isinstance(entry, Item):
            child = node.add(PROFILE, "item")
            if entry.ref:
                child.set("ref", entry.ref)
            if entry.text:
                child.set_text(entry.text)
        else:
            row = node.add(PROFILE, "row")
            for name, text in entry:
                cell = row.add(PROFILE, "cell")
                cell.set("key", name)
                if text:
                    cell.set_text(text)


def _add_sorted(profile: Node, key: str) -> Node:
    """Add a value in the order of the keys, so that two people's additions rarely meet."""
    following = [
        child for child in profile.find_all("value", PROFILE) if (child.get("key") or "") > key
    ]
    if not following:
        return profile.add(PROFILE, "value")
    node = following[0].twin()
    profile.insert_before(node, following[0])
    return node
