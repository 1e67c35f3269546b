"""A tagged PDF in the making: pages are drawn one after the other, then the file is written.

Everything on a page either shows a node of the structure or is an artifact::

    document = TaggedDocument(Information(title="…", language="de", date=…))
    page = document.add_page(595.28, 841.89)
    with page.showing(document.body.child("H1")) as content:
        content.text(50, 80, "Heading", 22, BOLD)
    with page.artifact("Footer") as content:
        ...
    document.write(out)

The file is made with pikepdf directly.  A canvas that knows no tags would have to be patched
afterwards (marks, fonts, annotations); here each thing is written once, as it has to be, and a page
is packed as soon as it is complete.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Literal

import pikepdf
from pikepdf import Array, Dictionary, Name

from workbench.geometry import Bounds
from workbench.io.pdf.content import Content, number
from workbench.io.pdf.fonts import Fonts, packed, printable, text_object
from workbench.io.pdf.images import image_object
from workbench.io.pdf.metadata import LONGEST_TITLE, Information, write_metadata
from workbench.io.pdf.structure import Annotation, Mark, Node, write_tree

ArtifactKind = Literal["Header", "Footer", "Layout"]
_ARTIFACTS: dict[str, str] = {
    "Header": "/Type /Pagination /Subtype /Header",
    "Footer": "/Type /Pagination /Subtype /Footer",
    "Layout": "/Type /Layout",
}


class Link:
    """A place to click: leads to an anchor of the document, or to an address."""

    __slots__ = ("anchor", "annotation", "area", "text", "uri")

    def __init__(
        self, area: Bounds, text: str, annotation: Annotation, anchor: str, uri: str
    ) -> None:
        self.area = area
        self.text = text
        self.annotation = annotation
        self.anchor = anchor
        self.uri = uri


class Page:
    """One page; points, y down from the top edge."""

    def __init__(self, document: TaggedDocument, index: int, width: float, height: float) -> None:
        self.index = index
        self.width = width
        self.height = height
        self.links: list[Link] = []
        self._document = document
        self._content: Content | None = None
        self._packed: list[Content | bytes] = []
        self._marks = 0

    @property
    def content(self) -> Content:
        """Return the content to draw on; what is drawn outside of any mark would be invalid."""
        if self._content is None:
            self._content = Content(self._document.fonts, self.height)
            self._packed.append(self._content)
        return self._content

    @contextmanager
    def showing(self, node: Node) -> Iterator[Content]:
        """Draw what shows a node."""
        content = self.content
        content.begin(node.role, f"/MCID {self._marks}")
        node.kids.append(Mark(self.index, self._marks))
        self._marks += 1
        yield content
        content.end()

    @contextmanager
    def artifact(self, kind: ArtifactKind = "Layout") -> Iterator[Content]:
        """Draw what is no part of the text: rules, grounds, running heads."""
        content = self.content
        content.begin("Artifact", _ARTIFACTS[kind])
        yield content
        content.end()

    def link(self, node: Node, area: Bounds, text: str, *, anchor: str = "", uri: str = "") -> None:
        """Make an area lead somewhere.  `node` is the Link element, `text` says where it leads."""
        annotation = Annotation(self.index)
        node.kids.append(annotation)
        self.links.append(Link(area, text, annotation, anchor, uri))

    def pack(self) -> None:
        """Compress what is complete, to save memory; drawing can go on."""
        self._packed = [
            part if isinstance(part, bytes) or part.is_open else packed(part.written())
            for part in self._packed
        ]
        self._content = None

    def streams(self) -> list[bytes]:
        """Return the compressed content."""
        return [
            part if isinstance(part, bytes) else packed(part.written()) for part in self._packed
        ]


class TaggedDocument:
    """The pages, the structure, and what leads to what."""

    def __init__(self, information: Information) -> None:
        self.information = information
        self.fonts = Fonts()
        self.pages: list[Page] = []
        self.body = Node("Document")
        self._anchors: dict[str, tuple[int, float]] = {}
        self._bookmarks: list[tuple[int, str, str]] = []
        self._images: dict[bytes, str] = {}

    def add_page(self, width: float, height: float) -> Page:
        page = Page(self, len(self.pages), width, height)
        self.pages.append(page)
        return page

    def set_anchor(self, key: str, page: Page, y: float) -> None:
        """Name a place, for links and bookmarks; the first place of a name counts."""
        self._anchors.setdefault(key, (page.index, y))

    def page_number(self, anchor: str) -> int:
        """Return the number (from 1) of the page an anchor is on, 0 while that is not known."""
        place = self._anchors.get(anchor)
        return place[0] + 1 if place else 0

    def add_bookmark(self, level: int, title: str, anchor: str) -> None:
        """Add an entry to the outline; level 0 is the topmost."""
        self._bookmarks.append((level, title, anchor))

    def image_name(self, data: bytes) -> str:
        """Return the name under which pages draw a picture (PNG or JPEG)."""
        return self._images.setdefault(data, f"/I{len(self._images)}")

    def write(self, out: BinaryIO | Path) -> None:
        """Write the file.  A link to an anchor that was never set is a bug: KeyError."""
        with pikepdf.new() as pdf:
            pages: list[pikepdf.Object] = [
                pdf.make_indirect(Dictionary(Type=Name.Page)) for _ in self.pages
            ]
            streams = [page.streams() for page in self.pages]  # the last characters are used now
            resources = pdf.make_indirect(Dictionary(Font=self.fonts.embed(pdf)))
            if self._images:
                resources.XObject = Dictionary()
                for data, name in self._images.items():
                    resources.XObject[name] = image_object(pdf, data)
            tree = pdf.Root.Pages
            for page, target, parts in zip(self.pages, pages, streams, strict=True):
                target.Parent = tree
                target.MediaBox = _numbers(0, 0, page.width, page.height)
                target.Resources = resources
                target.Contents = Array(
                    [pikepdf.Stream(pdf, part, Filter=Name.FlateDecode) for part in parts]
                )
                if page.links:
                    target.Annots = Array(
                        [self._annotation(pdf, pages, page, link) for link in page.links]
                    )
            tree.Kids = Array(pages)
            tree.Count = len(pages)
            write_tree(pdf, self.body, pages)
            write_metadata(pdf, self.information)
            self._write_outline(pdf, pages)
            pdf.save(
                out,
                min_version="1.7",
                # Streams that the library packs itself could end in a line break (see `packed`).
                object_stream_mode=pikepdf.ObjectStreamMode.disable,
                compress_streams=False,
                fix_metadata_version=False,
                deterministic_id=True,
            )

    def _annotation(
        self, pdf: pikepdf.Pdf, pages: list[pikepdf.Object], page: Page, link: Link
    ) -> pikepdf.Object:
        area = link.area
        entries = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=_numbers(area.x, page.height - area.bottom, area.right, page.height - area.y),
            Border=Array([0, 0, 0]),
            F=4,  # is printed, as PDF/A demands
            Contents=text_object(link.text),
        )
        if link.uri:
            entries.A = Dictionary(S=Name.URI, URI=pikepdf.String(_ascii_uri(link.uri)))
        else:
            entries.Dest = self._destination(pages, link.anchor)
        link.annotation.object = pdf.make_indirect(entries)
        return link.annotation.object

    def _destination(self, pages: list[pikepdf.Object], anchor: str) -> Array:
        index, y = self._anchors[anchor]
        top = self.pages[index].height - y
        return Array([pages[index], Name.XYZ, 0, _decimal(top), 0])

    def _write_outline(self, pdf: pikepdf.Pdf, pages: list[pikepdf.Object]) -> None:
        if not self._bookmarks:
            return
        open_items: list[pikepdf.OutlineItem] = []
        with pdf.open_outline(max_depth=8) as outline:
            for level, title, anchor in self._bookmarks:
                item = pikepdf.OutlineItem(
                    printable(title)[:LONGEST_TITLE], destination=self._destination(pages, anchor)
                )
                item.is_closed = level > 0
                del open_items[level:]
                (open_items[-1].children if open_items else outline.root).append(item)
                open_items.append(item)
        pdf.Root.PageMode = Name.UseOutlines


def _decimal(value: float) -> object:
    text = number(value)
    return pikepdf.Object.parse(text.encode())


def _numbers(*values: float) -> Array:
    return Array([_decimal(value) for value in values])


def _ascii_uri(uri: str) -> str:
    from urllib.parse import quote

    return quote(uri, safe="%/:=&?~#+!$,;'@()*[]")
