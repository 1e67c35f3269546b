"""TrueType fonts cut down to the glyphs a document shows, for embedding in a PDF.

Glyphs keep their numbers, those that are not shown become empty; so the text of a page can be
written while it is not yet known which glyphs the rest of the document will need.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from pathlib import Path

# Glyph outlines and hints are all that a PDF viewer reads of a font that is addressed by glyph.
_COPIED = ("cvt ", "fpgm", "head", "hhea", "maxp", "prep")
# Of a composite glyph (OpenType specification, table "glyf").
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080


def subset(file: Path, glyphs: Iterable[int]) -> bytes:
    """Return a font program with the outlines of these glyphs, of what they are made of, and 0."""
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True) as font:
        reader = font.reader
        tables = {tag: bytes(reader[tag]) for tag in _COPIED if tag in reader}
        outlines, places = bytes(reader["glyf"]), bytes(reader["loca"])
        metrics = bytes(reader["hmtx"])
    count = struct.unpack_from(">H", tables["maxp"], 4)[0]
    long_places = struct.unpack_from(">h", tables["head"], 50)[0] == 1
    if long_places:
        offsets = struct.unpack(f">{count + 1}L", places)
    else:
        offsets = tuple(2 * half for half in struct.unpack(f">{count + 1}H", places))

    def outline(glyph: int) -> bytes:
        return outlines[offsets[glyph] : offsets[glyph + 1]]

    kept: set[int] = set()
    waiting = [0, *(glyph for glyph in glyphs if 0 <= glyph < count)]
    while waiting:
        glyph = waiting.pop()
        if glyph not in kept:
            kept.add(glyph)
            waiting += _components(outline(glyph))

    body = bytearray()
    new_offsets = [0]
    for glyph in range(count):
        if glyph in kept:
            body += outline(glyph)
            body += b"\0" * (-len(body) % 4)
        new_offsets.append(len(body))
    tables["glyf"] = bytes(body)
    tables["loca"] = struct.pack(f">{count + 1}L", *new_offsets)
    tables["hmtx"] = _metrics(metrics, tables["hhea"], kept)
    head = bytearray(tables["head"])
    struct.pack_into(">L", head, 8, 0)  # checksum of the whole, filled in when it is known
    struct.pack_into(">h", head, 50, 1)
    tables["head"] = bytes(head)
    return _assembled(tables)


def _components(outline: bytes) -> list[int]:
    """Return the glyphs a composite glyph is made of, none for a simple one."""
    if len(outline) < 10 or struct.unpack_from(">h", outline)[0] >= 0:
        return []
    found = []
    place, more = 10, True
    while more:
        flags, glyph = struct.unpack_from(">HH", outline, place)
        found.append(glyph)
        place += 8 if flags & _WORDS else 6
        if flags & _SCALE:
            place += 2
        elif flags & _TWO_SCALES:
            place += 4
        elif flags & _MATRIX:
            place += 8
        more = bool(flags & _MORE)
    return found


def _metrics(metrics: bytes, hhea: bytes, kept: set[int]) -> bytes:
    """Return the advances of the kept glyphs, nothing for the others, which then pack well."""
    whole = struct.unpack_from(">H", hhea, 34)[0]
    cut = bytearray(metrics)
    for glyph in range(whole):
        if glyph not in kept:
            cut[4 * glyph : 4 * glyph + 4] = b"\0\0\0\0"
    return bytes(cut)


def _assembled(tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = struct.pack(
        ">LHHHH", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16
    )
    directory, body = b"", bytearray()
    start = len(head) + 16 * count
    head_start = 0
    for tag in sorted(tables):
        data = tables[tag]
        place = start + len(body)
        if tag == "head":
            head_start = place
        directory += struct.pack(">4sLLL", tag.encode(), _checksum(data), place, len(data))
        body += data + b"\0" * (-len(data) % 4)
    program = bytearray(head + directory + body)
    struct.pack_into(">L", program, head_start + 8, (0xB1B0AFBA - _checksum(program)) & 0xFFFFFFFF)
    return bytes(program)


def _checksum(data: bytes | bytearray) -> int:
    padded = bytes(data) + b"\0" * (-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}L", padded)
    return sum(words) & 0xFFFFFFFF
