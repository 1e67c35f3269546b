"""Reads a tagged PDF as a screen reader does: what the structure says, and which text shows it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import page as pdf_validation
import pikepdf
import pypdfium2

_MAPPING = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]+)>")


def failures(data: bytes | Path) -> list[str]:
    """Return what keeps a file from being PDF/UA-1 and PDF/A-2a."""
    content = data.read_bytes() if isinstance(data, Path) else data
    found = []
    for profile in ("ua1", "2a"):
        report = pdf_validation.validate_pdf_bytes(content, profile=profile)
        found += [f"{profile} {f.rule_id}: {f.message}" for f in report.failures]
        assert report.is_compliant == (not report.failures)
    return found


def page_texts(data: bytes) -> list[str]:
    """Return the text of each page as a viewer finds it, lines joined by blanks."""
    with pypdfium2.PdfDocument(data) as document:
        return [
            " ".join(page.get_textpage().get_text_range().replace("\ufffe", "").split())
            for page in document
        ]


class Element(NamedTuple):
    """A structure element with its own text, in order: texts and elements."""

    role: str
    kids: tuple[Any, ...]
    alternative: str
    attributes: dict[str, Any]

    @property
    def text(self) -> str:
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)

    def all(self, *roles: str) -> Iterator[Element]:
        """Yield this and all elements below it of the given roles."""
        if self.role in roles:
            yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.all(*roles)

    def first(self, role: str) -> Element:
        return next(self.all(role))

    def outline(self) -> Any:
        """Return the shape alone: role and what is below it."""
        return (self.role, [kid.outline() for kid in self.kids if isinstance(kid, Element)])


class TaggedPdf:
    """An opened file."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))
        self.pages = {page.objgen: index for index, page in enumerate(self.pdf.pages)}
        self._marks = [dict(self.marks_of(page)) for page in self.pdf.pages]
        self.visited: list[tuple[int, int]] = []  # marks in the order of the structure
        root = self.pdf.Root.StructTreeRoot.K[0]
        self.document = self._element(root, None)

    def marks_of(self, page: pikepdf.Page) -> Iterator[tuple[int, str]]:
        """Yield number and text of each marked content of a page, in drawing order."""
        fonts = {name: _characters(font) for name, font in page.Resources.Font.items()}
        font: dict[str, str] = {}
        open_marks: list[tuple[int | None, str | None]] = []
        texts: dict[int, str] = {}

        def say(text: str) -> None:
            number = next((n for n, _ in reversed(open_marks) if n is not None), None)
            if number is not None:
                texts[number] = texts.get(number, "") + text

        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name == "Tf":
                font = fonts[str(operands[0])]
            elif name in ("BDC", "BMC"):
                properties = operands[1] if len(operands) > 1 else {}
                number = int(properties["/MCID"]) if "/MCID" in properties else None
                actual = str(properties["/ActualText"]) if "/ActualText" in properties else None
                open_marks.append((number, actual))
                if number is not None:
                    texts.setdefault(number, "")
                if actual is not None:
                    say(actual)
            elif name == "EMC":
                open_marks.pop()
            elif name in ("Tj", "TJ") and not any(actual is not None for _, actual in open_marks):
                parts = operands[0] if name == "TJ" else [operands[0]]
                for part in parts:
                    if isinstance(part, pikepdf.String):
                        codes = bytes(part).hex()
                        say("".join(font[codes[i : i + 4]] for i in range(0, len(codes), 4)))
        assert not open_marks
        yield from texts.items()

    def _element(self, found: Any, page: int | None) -> Element:
        own = self.pages[found.Pg.objgen] if "/Pg" in found else page
        kids: list[Any] = []
        raw = found.get("/K", pikepdf.Array())
        for kid in raw if isinstance(raw, pikepdf.Array) else [raw]:
            if isinstance(kid, int):
                assert own is not None
                self.visited.append((own, kid))
                kids.append(self._marks[own][kid])
            elif kid.get("/Type") == "/MCR":
                place = self.pages[kid.Pg.objgen]
                self.visited.append((place, int(kid.MCID)))
                kids.append(self._marks[place][int(kid.MCID)])
            elif kid.get("/Type") != "/OBJR":
                kids.append(self._element(kid, own))
        return Element(
            str(found.S)[1:], tuple(kids), str(found.get("/Alt", "")), dict(found.get("/A", {}))
        )

    def links(self, page: int) -> list[tuple[str, int]]:
        """Return text and page (from 1) of each link of a page (from 1) within the document."""
        found = []
        for annotation in self.pdf.pages[page - 1].get("/Annots", pikepdf.Array()):
            if "/Dest" in annotation:
                target = self.pages[annotation.Dest[0].objgen] + 1
                found.append((str(annotation.Contents), target))
        return found

    def outline(self) -> list[tuple[int, str, int]]:
        """Return level, title and page (from 1) of each bookmark."""
        found = []

        def visit(items: Any, level: int) -> None:
            for item in items:
                found.append((level, item.title, self.pages[item.destination[0].objgen] + 1))
                visit(item.children, level + 1)

        with self.pdf.open_outline() as outline:
            visit(outline.root, 0)
        return found


def _characters(font: Any) -> dict[str, str]:
    cmap = font.ToUnicode.read_bytes()
    return {
        code.decode(): bytes.fromhex(text.decode()).decode("utf-16-be")
        for code, text in _MAPPING.findall(cmap)
    }
