"""A file being changed: its tree, the records before and after, and the ids that are written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from workbench.io.bpmn.namespaces import BPMN, XSI
from workbench.io.bpmn.schema import ranks
from workbench.io.bpmn.source import Source
from workbench.io.bpmn.tree import Node, Tree
from workbench.model.records import Element, Record
from workbench.model.snapshot import Snapshot

_XML_ID = re.compile(r"[^\W\d][\w.\-]*")
_NO_XML_ID = re.compile(r"[^\w.\-]+")


class Patch:
    """What the writers of elements, flows, drawings and profiles share."""

    def __init__(self, source: Source, after: Snapshot) -> None:
        self.source = source
        self.before = source.records
        self.after = after
        self.tree = Tree(source.outline, source.form.can_write)
        self._new: dict[str, Node] = {}  # nodes of records that were added
        self._xml_ids: dict[str, str] = {}  # where the XML id is not the record's id
        self._fresh: set[str] = set()
        self._gone: set[str] = set()  # records whose node was taken out
        self._definition_ids: Counter[str] | None = None

    # Nodes

    def node(self, key: str) -> Node | None:
        """Return the element of a record, None where the file has none (yet)."""
        if key in self._new:
            return self._new[key]
        if not key or key in self._gone or key not in self.before:
            return None
        if key not in self.source.places:
            return None
        return self.tree.node_at(self.source.places[key])

    def set_node(self, key: str, node: Node) -> None:
        self._new[key] = node

    def forget(self, key: str) -> None:
        """Note that the node of a record was taken out."""
        self._gone.add(key)

    # Ids

    def admit(self, record: Record) -> None:
        """Find the XML id of a record that is new in the file."""
        if not _XML_ID.fullmatch(record.id) or record.id in self.source.other_ids:
            self._xml_ids[record.id] = self.fresh_id(record.id)

    def fresh_id(self, stem: str) -> str:
        """Return an id that nothing in the file has, the same one at every save."""
        stem = _NO_XML_ID.sub("_", stem).strip("_.-")
        if not _XML_ID.fullmatch(stem):
            stem = f"id_{stem}" if stem else "id"
        number = 0
        key = stem
        while self._is_taken(key):
            number += 1
            key = f"{stem}_{number}"
        self._fresh.add(key)
        return key

    def _is_taken(self, key: str) -> bool:
        return (
            key in self.after
            or key in self.before
            or key in self.source.other_ids
            or key in self._fresh
        )

    def is_shared_definition_id(self, key: str) -> bool:
        """Tell whether an event definition's id is that of something else too."""
        if self._definition_ids is None:
            self._definition_ids = Counter(
                definition.id
                for element in self.after.of_type(Element)
                for definition in element.definitions
            )
        return self._definition_ids[key] > 1 or key in self.after

    def xml_id(self, key: str) -> str:
        """Return how a reference to a record is written; an element without id is given one."""
        if key in self._xml_ids:
            return self._xml_ids[key]
        if key.startswith("~") and key in self.after:
            node = self.node(key)
            if node is not None:
                self._xml_ids[key] = fresh = self.fresh_id(key.strip("~").partition("~")[0])
                node.set("id", fresh)
                return fresh
        return key

    def set_reference(self, node: Node, attribute: str, before: str, after: str) -> None:
        """Set an attribute that names a record; a prefix that it had is kept."""
        if not after:
            node.set(attribute, None)
            return
        value = self.xml_id(after)
        old = node.get(attribute) or ""
        prefix, colon, local = old.rpartition(":")
        if colon and local == before:
            value = f"{prefix}:{value}"
        node.set(attribute, value)

    # Children in the order of the schema

    def add_child(self, parent: Node, local: str, namespace: str = BPMN) -> Node:
        order = ranks(parent.local)
        return parent.add(namespace, local, _rank_in(order), order.get(local, len(order)))

    def insert_child(self, parent: Node, node: Node) -> None:
        order = ranks(parent.local)
        parent.insert(node, _rank_in(order), order.get(node.local, len(order)))

    def ensure_child(self, parent: Node, local: str, namespace: str = BPMN) -> Node:
        return parent.find(local, namespace) or self.add_child(parent, local, namespace)

    def set_text_child(
        self, parent: Node, local: str, text: str | None, *, formal: bool = False
    ) -> None:
        """Set the text of a child element, None takes the child away.

        `formal`: a new one is a formal expression, as engines want it.
        """
        child = parent.find(local)
        if text is None:
            if child is not None:
                parent.remove(child)
            return
        if child is None:
            child = self.add_child(parent, local)
            if formal:
                name = child.qualified(BPMN, "tFormalExpression")
                child.set(child.qualified(XSI, "type", attribute=True), name)
            if text:
                child.set_text(text)
        elif child.text() != text:
            child.set_text(text)


def _rank_in(order: dict[str, int]) -> Callable[[Node], int]:
    """Return what tells the place of a child; what the schema does not know may stand anywhere."""
    return lambda node: order.get(node.local, -1)
