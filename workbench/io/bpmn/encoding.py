"""From the bytes of a file to UTF-8 and back: encoding, byte order mark, XML declaration."""

from __future__ import annotations

import codecs
import re

import msgspec

from workbench.errors import Unreadable
from workbench.words import Text, mark

_DECLARATION = re.compile(rb"\s*<\?xml\b[^>]*?\bencoding\s*=\s*(\"|')([A-Za-z][\w.\-]*)\1")
_BOMS = (
    # The longer ones first: the mark of UTF-32 begins like that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKLESS = ((b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"))
# Codecs of Python that are no encodings of files.
_NO_FILE_ENCODINGS = ("raw-unicode-escape", "unicode-escape", "utf-7", "mbcs", "oem", "undefined")
_PRINTABLE = "".join(map(chr, range(32, 127)))
_MULTI_BYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """How a file's text was made bytes, so that it can be done again."""

    encoding: str = "utf-8"  # name of the codec
    mark: bytes = b""  # byte order mark
    declared: str = ""  # what the XML declaration says where that is not true; then it is corrected

    def encode(self, text: bytes) -> bytes:
        """Return UTF-8 text as the bytes of a file; what the encoding lacks becomes references."""
        if self.declared:
            text = _corrected(text, self.encoding)
        if self.encoding == "utf-8":
            return self.mark + text
        return self.mark + text.decode("utf-8").encode(self.encoding, "xmlcharrefreplace")

    def can_write(self, text: str) -> bool:
        """Tell whether the encoding has all characters of a text."""
        try:
            text.encode(self.encoding)
        except UnicodeEncodeError:
            return False
        return True


def decode(data: bytes) -> tuple[bytes, Form, Text | None]:
    """Return the text as UTF-8 without mark, its form, and what is odd about it.

    Raises Unreadable where the bytes are no text.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            body = data[len(bom) :]
            return _utf8(body, encoding), Form(encoding=encoding, mark=bom), None
    for start, encoding in _MARKLESS:
        if data.startswith(start):
            return _utf8(data, encoding), Form(encoding=encoding), None
    found = _DECLARATION.match(data[:400])
    declared = found[2].decode("ascii") if found else "utf-8"
    known = _codec(declared)
    if known is None or known.startswith(("utf-16", "utf-32")):
        return _despite(data, declared)
    if known == "utf-8":
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            return _despite(data, declared, error)
        return data, Form(), None
    try:
        return data.decode(known).encode("utf-8"), Form(encoding=known), None
    except UnicodeDecodeError as error:
        return _despite(data, declared, error)


def _codec(declared: str) -> str | None:
    """Return the name of the codec, None where no file can be in it."""
    try:
        name = codecs.lookup(declared).name
        if name in _NO_FILE_ENCODINGS:
            return None
        if name.startswith(("utf-16", "utf-32")):
            return name
        return name if _PRINTABLE.encode(name) == _PRINTABLE.encode("ascii") else None
    except (LookupError, UnicodeError, ValueError):
        return None


def _utf8(data: bytes, encoding: str) -> bytes:
    try:
        text = data.decode(encoding)
        return data if encoding == "utf-8" else text.encode("utf-8")
    except UnicodeError as error:
        at = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise Unreadable(_damaged(data, at, encoding)) from None


def _despite(
    data: bytes, declared: str, error: UnicodeDecodeError | None = None
) -> tuple[bytes, Form, Text]:
    """Decode bytes that are not in the encoding they claim to be in."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as second:
        # One proper character beyond ASCII says that this is UTF-8 with damage: guessing another
        # encoding would garble all the others.
        if error is None or _MULTI_BYTE.search(data):
            raise Unreadable(_damaged(data, (error or second).start, declared)) from None
    else:
        text = mark(
            "The file says that it is in the encoding “{encoding}”, but it is not; it was read as "
            "UTF-8, and says so when it is saved.",
            encoding=declared,
        )
        return data, Form(declared=declared), text
    try:
        body = data.decode("cp1252").encode("utf-8")
    except UnicodeDecodeError:
        raise Unreadable(_damaged(data, error.start, declared)) from None
    text = mark(
        "The file says that it is in the encoding “{encoding}”, but it is not; it was read as "
        "Western European (Windows-1252). Please check the umlauts; it is saved as UTF-8.",
        encoding=declared,
    )
    return body, Form(declared=declared), text


def _damaged(data: bytes, at: int, encoding: str) -> Text:
    return mark(
        "Line {line} holds characters that do not fit the encoding “{encoding}” of the file; it is "
        "damaged, or its encoding is given wrongly.",
        line=data.count(b"\n", 0, at) + 1,
        encoding=encoding[:40],
    )


def _corrected(text: bytes, encoding: str) -> bytes:
    found = _DECLARATION.match(text[:400])
    if not found:
        return text
    return text[: found.start(2)] + encoding.upper().encode("ascii") + text[found.end(2) :]
