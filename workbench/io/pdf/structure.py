"""The structure tree: what the marks on the pages mean, in reading order.

A `Node` is a structure element (ISO 32000-1, 14.7).  It is made where its place in the reading
order is, and collects the marks and annotations that show it while the pages are drawn, which may
be in another order.  `write_tree` turns the whole into objects of a file.
"""

from __future__ import annotations

from typing import Literal

import pikepdf
from pikepdf import Array, Dictionary, Name

from workbench.io.pdf.fonts import text_object

# Standard structure types (ISO 32000-1, 14.8.4) as far as our documents have them.
Role = Literal[
    "Document", "Sect", "H1", "H2", "H3", "P", "Caption", "Span",
    "Table", "THead", "TBody", "TR", "TH", "TD",
    "L", "LI", "Lbl", "LBody", "TOC", "TOCI", "Reference", "Link", "Figure",
]  # fmt: skip


class Mark:
    """A run of marked content on a page (both counted from 0)."""

    __slots__ = ("number", "page")

    def __init__(self, page: int, number: int) -> None:
        self.page = page
        self.number = number


class Annotation:
    """A link's area on a page, which the structure names beside the content it covers."""

    __slots__ = ("object", "page")

    def __init__(self, page: int) -> None:
        self.page = page
        self.object: pikepdf.Object | None = None


class Node:
    """A structure element."""

    __slots__ = ("alternative", "bounds", "kids", "language", "role", "scope")

    def __init__(self, role: Role) -> None:
        self.role: Role = role
        self.kids: list[Node | Mark | Annotation] = []
        self.alternative = ""  # what a figure shows, in words
        self.language = ""  # where it is not that of the document
        self.scope: Literal["", "Row", "Column"] = ""  # of a table header
        self.bounds: tuple[float, float, float, float] | None = None  # PDF space, y up

    def child(self, role: Role) -> Node:
        """Add a structure element at the end."""
        node = Node(role)
        self.kids.append(node)
        return node


def write_tree(pdf: pikepdf.Pdf, document: Node, pages: list[pikepdf.Object]) -> None:
    """Write the structure below the catalog, and into pages and annotations where it is found."""
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    marked: list[list[pikepdf.Object | None]] = [[] for _ in pages]
    linked: list[pikepdf.Object] = []  # the elements that own annotations, by StructParent
    annotated = [False] * len(pages)

    def write(node: Node, parent: pikepdf.Object) -> pikepdf.Object:
        element = pdf.make_indirect(Dictionary(S=Name("/" + node.role), P=parent))
        page = next((kid.page for kid in node.kids if isinstance(kid, Mark)), -1)
        if page >= 0:
            element.Pg = pages[page]
        kids: list[object] = []
        for kid in node.kids:
            if isinstance(kid, Node):
                kids.append(write(kid, element))
            elif isinstance(kid, Mark):
                owners = marked[kid.page]
                owners += [None] * (kid.number + 1 - len(owners))
                owners[kid.number] = element
                if kid.page == page:
                    kids.append(kid.number)
                else:
                    kids.append(Dictionary(Type=Name.MCR, Pg=pages[kid.page], MCID=kid.number))
            elif kid.object is not None:
                kid.object.StructParent = len(pages) + len(linked)
                linked.append(element)
                annotated[kid.page] = True
                kids.append(Dictionary(Type=Name.OBJR, Pg=pages[kid.page], Obj=kid.object))
        if kids:
            element.K = kids[0] if len(kids) == 1 else Array(kids)
        if node.alternative:
            element.Alt = text_object(node.alternative)
        if node.language:
            element.Lang = pikepdf.String(node.language)
        attributes = _attributes(node)
        if attributes is not None:
            element.A = attributes
        return element

    root.K = Array([write(document, root)])
    numbers: list[object] = []
    for index, owners in enumerate(marked):
        pages[index].StructParents = index
        if annotated[index]:
            pages[index].Tabs = Name.S
        numbers += [index, pdf.make_indirect(Array(owners))]
    for offset, element in enumerate(linked):
        numbers += [len(pages) + offset, element]
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    root.ParentTreeNextKey = len(pages) + len(linked)
    pdf.Root.StructTreeRoot = root


def _attributes(node: Node) -> Dictionary | None:
    if node.bounds is not None:
        return Dictionary(O=Name.Layout, BBox=Array(list(node.bounds)), Placement=Name.Block)
    if node.scope:
        return Dictionary(O=Name.Table, Scope=Name("/" + node.scope))
    if node.role == "L":
        labelled = any(
            isinstance(part, Node) and part.role == "Lbl"
            for item in node.kids[:1]
            if isinstance(item, Node)
            for part in item.kids
        )
        # PDF/UA wants to know how items are counted: our labels are numbers where there are any.
        return Dictionary(O=Name.List, ListNumbering=Name.Decimal if labelled else Name("/None"))
    return None
