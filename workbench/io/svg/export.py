"""Writes a drawing as one self-contained SVG file."""

from __future__ import annotations

import base64
import math
import re
from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from workbench.drawing.display_list import (
    PRINT,
    Drawing,
    Group,
    Image,
    Item,
    Path,
    TextLine,
    text_lines,
)
from workbench.drawing.fonts import FAMILY
from workbench.io.svg.font_face import font_faces

# What XML 1.0 cannot hold, and characters that steer the direction of text.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
# A link is followed by whoever opens the file: only to places, never to a script.
_SAFE_LINK = re.compile(r"(?:https?:|mailto:|[^:]*$|[^:]*[/?#])", re.IGNORECASE)


def export_svg(
    drawing: Drawing, title: str, *, language: str = "de", embed_fonts: bool = True
) -> str:
    """Return a drawing as SVG in print colours, its scene units as pixels.

    With `embed_fonts` the letters that are used are part of the file; without, a machine that lacks
    the typeface shows another one, squeezed to the same width.
    """
    return _Writer(language).write(drawing, title, embed_fonts)


def faces_of(drawings: Iterable[Drawing], more: str = "") -> str:
    """Return the rules that hold the letters of drawings which are exported without their fonts.

    `more`: letters that shall be there in any case, upright and bold; where they cover what
    drawings mostly have, the same font is made but once for many.
    """
    letters: dict[tuple[bool, bool], set[str]] = {}
    if more:
        letters = {(False, False): set(more), (True, False): set(more)}
    for drawing in drawings:
        for line in text_lines(drawing.items):
            face = letters.setdefault((line.bold, line.italic), set(more))
            face.update(_clean(line.text))
    return font_faces(letters)


class _Writer:
    def __init__(self, language: str) -> None:
        self._language = language
        self._parts: list[str] = []
        self._letters: dict[tuple[bool, bool], set[str]] = {}
        self._has_links = False

    def write(self, drawing: Drawing, title: str, embed_fonts: bool) -> str:
        for item in drawing.items:
            self._item(item)
        x, y, width, height = (value if math.isfinite(value) else 0.0 for value in drawing.bounds)
        width, height = max(width, 1.0), max(height, 1.0)
        # An image hides its parts from screen readers, and with them the links.
        role = "graphics-document document" if self._has_links else "img"
        faces = font_faces(self._letters) if embed_fonts else ""
        head = [
            '<?xml version="1.0" encoding="UTF-8"?>\n',
            f'<svg xmlns="http://www.w3.org/2000/svg" version="1.1" role="{role}"',
            f' aria-label={_attribute(title)} xml:lang="{self._language}"',
            f' width="{_number(width)}" height="{_number(height)}"',
            f' viewBox="{_number(x)} {_number(y)} {_number(width)} {_number(height)}">\n',
            f"<title>{_text(title)}</title>\n",
            "<style>",
            faces,
            f"text{{font-family:'{FAMILY}','Source Sans 3',sans-serif;font-kerning:none;"
            "font-variant-ligatures:none;white-space:pre}",
            "</style>\n",
            '<g stroke-linejoin="round" stroke-linecap="round">\n',
        ]
        return "".join((*head, *self._parts, "</g>\n</svg>\n"))

    def _item(self, item: Item) -> None:
        if isinstance(item, Path):
            self._path(item)
        elif isinstance(item, TextLine):
            self._line(item)
        elif isinstance(item, Image):
            self._image(item)
        else:
            self._group(item)

    def _group(self, group: Group) -> None:
        if not _finite(group.origin):
            return
        link = _clean(group.link)
        linked = bool(link) and _SAFE_LINK.match(link) is not None
        if linked:
            self._has_links = True
            self._parts.append(f"<a href={_attribute(link)}")
            if group.title:
                self._parts.append(f" aria-label={_attribute(group.title)}")
            # An area without a ground of its own can be clicked as well.
            self._parts.append(' pointer-events="all">')
        self._parts.append("<g")
        if group.id:
            self._parts.append(f" data-id={_attribute(group.id)}")
        if group.origin != (0.0, 0.0):
            x, y = group.origin
            self._parts.append(f' transform="translate({_number(x)} {_number(y)})"')
        self._parts.append(">")
        if group.title:
            self._parts.append(f"<title>{_text(group.title)}</title>")
        for child in group.children:
            self._item(child)
        self._parts.append("</g></a>\n" if linked else "</g>\n")

    def _path(self, path: Path) -> None:
        if not all(_finite(command[1:]) for command in path.commands):
            return
        self._parts.append(f'<path d="{"".join(_command(c) for c in path.commands)}"')
        self._parts.append(f' fill="{_color(path.fill) if path.fill else "none"}"')
        stroke = path.stroke
        if stroke is not None:
            self._parts.append(
                f' stroke="{_color(stroke.color)}" stroke-width="{_number(stroke.width)}"'
            )
            if stroke.dash:
                dashes = " ".join(_number(length) for length in stroke.dash)
                self._parts.append(f' stroke-dasharray="{dashes}"')
        self._parts.append("/>")

    def _line(self, line: TextLine) -> None:
        text = _clean(line.text)
        if not text.strip() or not _finite((line.x, line.y, line.size, line.width)):
            return
        self._letters.setdefault((line.bold, line.italic), set()).update(text)
        x, y = _number(line.x), _number(line.y)
        self._parts.append(f'<text x="{x}" y="{y}" font-size="{_number(line.size)}"')
        self._parts.append(f' fill="{_color(line.color)}"')
        if line.width > 0:
            self._parts.append(
                f' textLength="{_number(line.width)}" lengthAdjust="spacingAndGlyphs"'
            )
        if line.bold:
            self._parts.append(' font-weight="600"')
        if line.italic:
            self._parts.append(' font-style="italic"')
        if line.underline or line.strike_through:
            wanted = (("underline", line.underline), ("line-through", line.strike_through))
            names = " ".join(name for name, is_wanted in wanted if is_wanted)
            self._parts.append(f' text-decoration="{names}"')
        if line.angle:
            self._parts.append(f' transform="rotate({line.angle} {x} {y})"')
        self._parts.append(f">{_text(text)}</text>")

    def _image(self, image: Image) -> None:
        kind = _image_type(image.data)
        if not kind or not _finite(image.bounds):
            return
        x, y, width, height = (_number(value) for value in image.bounds)
        data = base64.b64encode(image.data).decode("ascii")
        self._parts.append(
            f'<image x="{x}" y="{y}" width="{width}" height="{height}"'
            f' preserveAspectRatio="none" href="data:{kind};base64,{data}"/>'
        )


def _command(command: tuple[str, *tuple[float, ...]]) -> str:
    letter, *numbers = command
    return letter + " ".join(_number(number) for number in numbers)


def _number(value: float) -> str:
    text = f"{value:.2f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _finite(values: Iterable[float]) -> bool:
    return all(math.isfinite(value) for value in values)


def _color(name: str) -> str:
    color = PRINT.get(name, name)
    return color if _HEX.fullmatch(color) else PRINT["ink"]


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)


def _text(text: str) -> str:
    return _clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))


def _image_type(data: bytes) -> str:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    return "image/jpeg" if data.startswith(b"\xff\xd8\xff") else ""
