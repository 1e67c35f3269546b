"""Text as XML writes it: escaped and unescaped, tags and their attributes."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NAME = re.compile(rb"</?([^\s/>]+)")
_ATTRIBUTE = re.compile(rb"(\s+)([^\s=/>]+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(amp|lt|gt|quot|apos));")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_INNER = re.compile(rb"<!\[CDATA\[(.*?)\]\]>|<!--.*?-->|<\?.*?\?>|<[^>]*>|([^<]+)", re.DOTALL)
# What XML 1.0 cannot hold at all.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def escape_text(text: str) -> str:
    """Return text as it stands between tags."""
    text = _FORBIDDEN.sub("", text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\r", "&#13;")


def escape_attribute(text: str, quote: str = '"') -> str:
    """Return text as it stands between quotes; blanks that a parser would unify are references."""
    text = _FORBIDDEN.sub("", text)
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    text = text.replace(quote, "&quot;" if quote == '"' else "&apos;")
    return text.replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")


def fits_cdata(text: str) -> bool:
    """Tell whether a CDATA section can hold a text as it is."""
    return "]]>" not in text and "\r" not in text and not _FORBIDDEN.search(text)


def unescape(raw: bytes) -> str:
    """Return what a parser makes of text or of an attribute value."""
    text = raw.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return _REFERENCE.sub(_resolved, text) if "&" in text else text


def _resolved(found: re.Match[str]) -> str:
    if found[3]:
        return _ENTITIES[found[3]]
    return chr(int(found[1], 16) if found[1] else int(found[2]))


def plain_text(raw: bytes) -> str:
    """Return the text inside an element: CDATA unpacked, tags and comments left out."""
    if b"<" not in raw:
        return unescape(raw)
    pieces = []
    for found in _INNER.finditer(raw):
        if found[1] is not None:
            pieces.append(found[1].decode("utf-8").replace("\r\n", "\n"))
        elif found[2] is not None:
            pieces.append(unescape(found[2]))
    return "".join(pieces)


def tag_name(tag: bytes) -> str:
    """Return the qualified name of a start tag or end tag."""
    found = _NAME.match(tag)
    assert found is not None
    return found[1].decode("utf-8")


def attributes_of(tag: bytes) -> Iterator[tuple[str, str]]:
    """Yield qualified name and value of each attribute of a start tag."""
    for found in _ATTRIBUTE.finditer(tag):
        yield found[2].decode("utf-8"), unescape(found[3][1:-1])


def with_attribute(tag: bytes, name: str, value: str | None) -> bytes:
    """Return a start tag with an attribute set at its place, added at the end, or taken out."""
    raw_name = name.encode("utf-8")
    last = 0
    for found in _ATTRIBUTE.finditer(tag):
        last = found.end()
        if found[2] != raw_name:
            continue
        if value is None:
            return tag[: found.start()] + tag[found.end() :]
        quote = found[3][:1].decode("ascii")
        start, end = found.span(3)
        return tag[: start + 1] + escape_attribute(value, quote).encode("utf-8") + tag[end - 1 :]
    if value is None:
        return tag
    if not last:
        found_name = _NAME.match(tag)
        assert found_name is not None
        last = found_name.end()
    added = f' {name}="{escape_attribute(value)}"'.encode()
    return tag[:last] + added + tag[last:]


def renamed(tag: bytes, name: str) -> bytes:
    """Return a start tag or end tag with another qualified name."""
    found = _NAME.match(tag)
    assert found is not None
    return tag[: found.start(1)] + name.encode("utf-8") + tag[found.end(1) :]


def is_empty_tag(tag: bytes) -> bool:
    """Tell whether a start tag is also the end of its element."""
    return tag.endswith(b"/>")


def opened(tag: bytes) -> bytes:
    """Return an empty-element tag as a start tag."""
    return tag[:-2].rstrip() + b">"
