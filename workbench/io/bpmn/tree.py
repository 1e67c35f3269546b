"""A tree over the text of a file that keeps every byte it was not told to change.

Nodes are opened on demand: one that was not is a piece of the text.  An opened one is its start
tag, its parts (texts and nodes in turn, texts at both ends) and its end tag.  Comments, processing
instructions and CDATA are inside the texts; nothing here needs to tell them apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from workbench.io.bpmn import markup
from workbench.io.bpmn.namespaces import BPMN, PREFIXES
from workbench.io.bpmn.outline import Outline

_LAST_LINE = re.compile(rb"\r?\n[ \t]*\Z")
_FIRST_INDENT = re.compile(rb">\s*?\r?\n([ \t]+)<")


class Tree:
    """The text of a file, to be changed and put together again."""

    def __init__(self, outline: Outline, can_write: Callable[[str], bool]) -> None:
        """Open the tree; `can_write` tells whether the file's encoding has all characters."""
        self.can_write = can_write
        self.text = outline.text
        self.outline = outline
        self.nodes: dict[int, Node] = {}  # those met so far, by their number in the outline
        self.root = Node(self, 0, None)
        self.nodes[0] = self.root
        self.newline = b"\r\n" if b"\r\n" in self.text[:4096] else b"\n"
        found = _FIRST_INDENT.search(self.text, outline.starts[0])
        self.unit = found[1] if found else b"  "
        self.scopes: dict[Node, dict[str, str]] = {}  # of nodes that declare namespaces

    def node_at(self, place: int) -> Node:
        """Return the node whose start tag begins at a place of the text."""
        number = self.outline.at(place)
        if number not in self.nodes:
            for step in self.outline.path(number)[:-1]:
                self.nodes[step].open()
        return self.nodes[number]

    def render(self) -> bytes:
        """Return the text with all changes."""
        outline = self.outline
        out = [self.text[: outline.starts[0]]]
        todo: list[bytes | Node] = [self.root]
        while todo:
            part = todo.pop()
            if isinstance(part, bytes):
                out.append(part)
            elif part.parts is None:
                out.append(part.raw())
            else:
                out.append(part.start_tag)
                todo.append(part.end_tag)
                todo.extend(reversed(part.parts))
        out.append(self.text[outline.ends[0] :])
        return b"".join(out)


class Node:
    """An element: of the file (`number` is its place in the outline) or new (-1)."""

    __slots__ = ("_head", "_indent", "end_tag", "number", "parent", "parts", "tree")

    def __init__(
        self, tree: Tree, number: int, parent: Node | None, start_tag: bytes | None = None
    ) -> None:
        self.tree = tree
        self.number = number
        self.parent = parent
        self._head = start_tag
        self.parts: list[bytes | Node] | None = None if number >= 0 else [b""]
        self.end_tag = b""
        self._indent: bytes | None = None  # once it was put somewhere

    # What it is

    @property
    def start_tag(self) -> bytes:
        if self._head is None:
            outline = self.tree.outline
            self._head = self.tree.text[outline.starts[self.number] : outline.heads[self.number]]
        return self._head

    @property
    def name(self) -> str:
        """Return the name with its prefix."""
        return markup.tag_name(self.start_tag)

    @property
    def local(self) -> str:
        return self.name.rpartition(":")[2]

    @property
    def namespace(self) -> str:
        prefix = self.name.rpartition(":")[0]
        return self.scope().get(prefix, "")

    def is_a(self, namespace: str, local: str) -> bool:
        return self.local == local and self.namespace == namespace

    def raw(self) -> bytes:
        """Return the text of a node that was not opened."""
        outline = self.tree.outline
        return self.tree.text[outline.starts[self.number] : outline.ends[self.number]]

    def inner(self) -> bytes:
        """Return the text between start and end tag; of nodes inside only what they were."""
        parts = self.open()
        return b"".join(
            part if isinstance(part, bytes) else part.raw() if part.number >= 0 else b""
            for part in parts
        )

    # Namespaces

    def scope(self) -> dict[str, str]:
        """Return the namespaces in force, by prefix ("" is the default one)."""
        node = self
        while b"xmlns" not in node.start_tag:
            if node.parent is None:
                return {}
            node = node.parent
        known = self.tree.scopes.get(node)
        if known is None:
            known = dict(node.parent.scope()) if node.parent is not None else {}
            for name, value in markup.attributes_of(node.start_tag):
                if name == "xmlns":
                    known[""] = value
                elif name.startswith("xmlns:"):
                    known[name[6:]] = value
            self.tree.scopes[node] = known
        return known

    def prefix_for(self, namespace: str, *, attribute: bool = False) -> str:
        """Return a prefix for a namespace here; declares it at the root where there is none."""
        scope = self.scope()
        known = [prefix for prefix, uri in scope.items() if uri == namespace]
        if attribute:
            known = [prefix for prefix in known if prefix]
        if known:
            own = self.name.rpartition(":")[0]
            return own if own in known else known[0]
        stem = PREFIXES.get(namespace) or "bpmn"
        prefix, number = stem, 1
        while prefix in scope or prefix in self.tree.root.scope():
            number += 1
            prefix = f"{stem}{number}"
        self.tree.root.set(f"xmlns:{prefix}", namespace)
        return prefix

    def qualified(self, namespace: str, local: str, *, attribute: bool = False) -> str:
        """Return a name with the prefix that it needs here."""
        prefix = self.prefix_for(namespace, attribute=attribute)
        return f"{prefix}:{local}" if prefix else local

    # Attributes

    def attribute_names(self) -> list[str]:
        return [name for name, _ in markup.attributes_of(self.start_tag)]

    def get(self, name: str) -> str | None:
        for found, value in markup.attributes_of(self.start_tag):
            if found == name:
                return value
        return None

    def set(self, name: str, value: str | None) -> None:
        """Set an attribute, None takes it away."""
        changed = markup.with_attribute(self.start_tag, name, value)
        if changed != self._head:
            self.open()
            self._head = changed
            if name.startswith("xmlns"):
                self.tree.scopes.clear()

    def get_in(self, namespace: str, local: str) -> str | None:
        """Return an attribute in a namespace."""
        for prefix, uri in self.scope().items():
            if uri == namespace and prefix:
                value = self.get(f"{prefix}:{local}")
                if value is not None:
                    return value
        return None

    def set_in(self, namespace: str, local: str, value: str | None) -> None:
        """Set an attribute in a namespace, None takes it away."""
        if value is None and self.get_in(namespace, local) is None:
            return
        self.set(self.qualified(namespace, local, attribute=True), value)

    # Contents

    def open(self) -> list[bytes | Node]:
        """Return the parts, taking the node apart where that was not done yet."""
        if self.parts is not None:
            return self.parts
        tree, outline, text = self.tree, self.tree.outline, self.tree.text
        head = self.start_tag
        parts: list[bytes | Node] = []
        if not markup.is_empty_tag(head):
            place = outline.heads[self.number]
            starts, ends, nodes = outline.starts, outline.ends, tree.nodes
            for number in outline.children(self.number):
                parts.append(text[place : starts[number]])
                child = nodes[number] = Node(tree, number, self)
                parts.append(child)
                place = ends[number]
            end = text.rindex(b"</", place, ends[self.number])
            parts.append(text[place:end])
            self.end_tag = text[end : ends[self.number]]
        else:
            parts.append(b"")
        self.parts = parts
        return parts

    def children(self) -> Iterator[Node]:
        for part in self.open():
            if isinstance(part, Node):
                yield part

    def find(self, local: str, namespace: str = BPMN) -> Node | None:
        """Return the first child of a name."""
        return next(self.find_all(local, namespace), None)

    def find_all(self, local: str, namespace: str = BPMN) -> Iterator[Node]:
        for child in self.children():
            if child.local == local and child.namespace == namespace:
                yield child

    def text(self) -> str:
        """Return the text inside, as a parser would give it."""
        return markup.plain_text(self.inner())

    def set_text(self, text: str) -> None:
        """Replace everything inside by text; a lone CDATA section stays one."""
        before = self.inner().strip()
        escaped = markup.escape_text(text)
        is_cdata = before.startswith(b"<![CDATA[") and before.find(b"]]>") == len(before) - 3
        if text and is_cdata and markup.fits_cdata(text) and self.tree.can_write(text):
            escaped = f"<![CDATA[{text}]]>"
        raw = escaped.replace("\n", self.tree.newline.decode("ascii")).encode("utf-8")
        self._make_room()
        self.parts = [raw]

    def rename(self, local: str) -> None:
        """Give the element another tag in the same namespace."""
        self.open()
        prefix, colon, _ = self.name.rpartition(":")
        name = f"{prefix}{colon}{local}"
        self._head = markup.renamed(self.start_tag, name)
        if self.end_tag:
            self.end_tag = markup.renamed(self.end_tag, name)

    def _make_room(self) -> None:
        self.open()
        if markup.is_empty_tag(self.start_tag):
            self._head = markup.opened(self.start_tag)
            self.end_tag = f"</{self.name}>".encode()

    # Changing what is inside

    def add(
        self, namespace: str, local: str, rank: Callable[[Node], int] | None = None, own: int = 0
    ) -> Node:
        """Add a new, empty element: the last of those whose rank is not above `own`."""
        name = self.qualified(namespace, local)
        node = Node(self.tree, -1, None, f"<{name}/>".encode())
        self.insert(node, rank, own)
        return node

    def insert(self, node: Node, rank: Callable[[Node], int] | None = None, own: int = 0) -> None:
        """Put a node inside, after the last child whose rank is not above `own`."""
        self._make_room()
        parts = self.open()
        at = len(parts) - 1
        if rank is not None:
            while at > 0:
                child = parts[at - 1]
                assert isinstance(child, Node)
                if rank(child) <= own:
                    break
                at -= 2
        self._put(node, at)

    def twin(self) -> Node:
        """Return a new, empty element of the same name."""
        return Node(self.tree, -1, None, f"<{self.name}/>".encode())

    def insert_before(self, node: Node, sibling: Node) -> None:
        """Put a node before one of the children."""
        self._put(node, self.open().index(sibling) - 1)

    def _put(self, node: Node, at: int) -> None:
        """Put a node after the text part `at`."""
        parts = self.open()
        node.parent = self
        if len(parts) == 1:
            self._put_alone(node)
        elif at == 0:
            # Before all others: the text in front (comments, perhaps) stays in front.
            node._indent = self._indent_before(1)
            parts[1:1] = [node, node._indent]
        else:
            node._indent = self._indent_before(at - 1)
            parts[at:at] = [node._indent, node]

    def _put_alone(self, node: Node) -> None:
        text = self.open()[0]
        assert isinstance(text, bytes)
        own = self.indent()
        if not own:
            node._indent = b""
            self.parts = [text, node, b""]
            return
        node._indent = own + self.tree.unit
        found = _LAST_LINE.search(text)
        kept = text[: found.start()] if found else text
        self.parts = [kept + node._indent, node, own]

    def _indent_before(self, at: int) -> bytes:
        """Return the line break and blanks before the child that is part `at`."""
        text = self.open()[at - 1]
        assert isinstance(text, bytes)
        return _last_line(text)

    def indent(self) -> bytes:
        """Return the line break and blanks before this node, nothing where it begins no line."""
        if self._indent is None:
            if self.parent is None:
                self._indent = self.tree.newline
            else:
                start = self.tree.outline.starts[self.number]
                self._indent = _last_line(self.tree.text[max(0, start - 400) : start])
        return self._indent

    def remove(self, *nodes: Node) -> None:
        """Take children out, with the lines they stood on."""
        gone = set(nodes)
        parts = self.open()
        kept: list[bytes | Node] = []
        text = b""
        for part in parts:
            if isinstance(part, bytes):
                text += part
            elif part in gone:
                text = text[: len(text) - len(_last_line(text))]
                part.parent = None
            else:
                kept += (text, part)
                text = b""
        kept.append(text)
        self.parts = kept
        if len(kept) == 1 and not text.strip():
            self.parts = [b""]

    def detach(self) -> None:
        """Take this node out of its parent, keeping the namespaces its text needs."""
        if self.parent is None:
            return
        scope = self.scope()
        self.parent.remove(self)
        self.tree.scopes.clear()
        root = self.tree.root.scope()
        inside = self.raw() if self.number >= 0 else self.start_tag
        for prefix, uri in scope.items():
            if root.get(prefix) != uri and f"{prefix}:".encode() in inside:
                name = f"xmlns:{prefix}" if prefix else "xmlns"
                if self.get(name) is None:
                    self.set(name, uri)

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing inside but blanks."""
        parts = self.open()
        return len(parts) == 1 and isinstance(parts[0], bytes) and not parts[0].strip()


def _last_line(text: bytes) -> bytes:
    """Return the line break and the blanks at the end of a text, nothing where there is more."""
    found = _LAST_LINE.search(text)
    return found[0] if found else b""
