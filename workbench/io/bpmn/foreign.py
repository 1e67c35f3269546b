"""What other programs say of an element in the file: taken out to go along with a copy.

These are attributes in their namespaces and what is inside ``extensionElements``, our own block
apart, which is read as a profile.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from workbench.io.bpmn.markup import attributes_of, with_attribute
from workbench.io.bpmn.namespaces import BPMN, BPMNDI, DC, DI, PROFILE, XML, XSI
from workbench.io.bpmn.patch import Patch
from workbench.io.bpmn.source import Source
from workbench.io.bpmn.tree import Node, Tree
from workbench.model.records import Markup, markup_id
from workbench.model.snapshot import Snapshot

_OWN = frozenset((BPMN, BPMNDI, DC, DI, XSI, XML, PROFILE, ""))
_PREFIXES = re.compile(rb"[<\s/]([^\W\d][\w.\-]*):[^\W\d]")
_START_TAG = re.compile(rb"<[^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>")


def foreign_of(document: Snapshot, ids: Iterable[str]) -> Iterator[Markup]:
    """Yield what other programs say of elements and flows of a document that was read.

    What was pasted since brought its own along as a record.
    """
    source = getattr(document, "source", None)
    tree: Tree | None = None
    for key in ids:
        kept = document.find(markup_id(key))
        if isinstance(kept, Markup):
            yield kept
            continue
        if not isinstance(source, Source) or key not in source.places or key not in source.records:
            continue
        if tree is None:
            tree = Tree(source.outline, source.form.can_write)
        node = tree.node_at(source.places[key])
        attributes = tuple(_attributes(node))
        extensions = tuple(_extensions(node))
        if attributes or extensions:
            yield Markup(
                id=markup_id(key), element=key, attributes=attributes, extensions=extensions
            )


def write_markup(patch: Patch, record: Markup) -> None:
    """Write what other programs say into the node of the element."""
    node = patch.node(record.element)
    if node is None:
        return
    for namespace, name, value in record.attributes:
        node.set_in(namespace, name, value)
    if not record.extensions:
        return
    extensions = patch.ensure_child(node, "extensionElements")
    for text in record.extensions:
        extensions.insert(Node(patch.tree, -1, None, text.encode("utf-8")))


def _attributes(node: Node) -> Iterator[tuple[str, str, str]]:
    if b":" not in node.start_tag:
        return
    scope = node.scope()
    for name, value in attributes_of(node.start_tag):
        prefix, colon, local = name.partition(":")
        if colon and prefix not in ("xmlns", "xml"):
            namespace = scope.get(prefix, "")
            if namespace not in _OWN:
                yield namespace, local, value


def _extensions(node: Node) -> Iterator[str]:
    if b"extensionElements" not in node.raw():
        return
    block = node.find("extensionElements")
    for child in block.children() if block is not None else ():
        if not child.is_a(PROFILE, "profile"):
            yield _alone(child).decode("utf-8")


def _alone(node: Node) -> bytes:
    """Return the text of an element with the namespaces that it takes from around it."""
    raw = node.raw()
    head = _START_TAG.match(raw)
    if head is None:
        return raw
    tag = head[0]
    scope = node.scope()
    declared = {name for name, _ in attributes_of(tag) if name.startswith("xmlns")}
    used = {found.decode("utf-8") for found in _PREFIXES.findall(raw)}
    for prefix in sorted(used - {"xmlns", "xml"}):
        if f"xmlns:{prefix}" not in declared and prefix in scope:
            tag = with_attribute(tag, f"xmlns:{prefix}", scope[prefix])
    if "xmlns" not in declared and re.search(rb"<[^\W\d][\w.\-]*[\s/>]", raw):
        tag = with_attribute(tag, "xmlns", scope.get("", ""))
    return tag + raw[head.end() :]
