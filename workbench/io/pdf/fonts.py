"""The faces of one document: text turned into glyph codes, and the fonts embedded as subsets.

Text is written as glyph numbers (a composite font with Identity-H encoding), one font per face for
the whole document, without kerning or ligatures, so that a line is as long as it was measured.

What the typeface lacks stays visible: as an empty box in its place, with the true characters as
`ActualText`, so that it can still be searched, copied and read aloud.  Characters that steer
direction or are invisible are not drawn.
"""

from __future__ import annotations

import hashlib
import unicodedata
import zlib
from functools import cache
from itertools import groupby
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name

from workbench.drawing.fonts import advances, font_file, text_width
from workbench.io.pdf.truetype import subset

_LONGEST = 32_000  # bytes of a string; PDF/A allows 32,767
BOX = "☐"  # stands for what the typeface lacks
_HYPHEN_LIKE = {"\u2010": "-", "\u2011": "-", "\u00a0": " ", "\u2007": " ", "\u202f": " "}


class Cut(NamedTuple):
    """Which of the four faces."""

    bold: bool = False
    italic: bool = False


REGULAR = Cut()
BOLD = Cut(bold=True)
ITALIC = Cut(italic=True)


class Glyphs(NamedTuple):
    """A piece of a line in one font, and the operator that shows it.

    `actual` is what the piece says where its glyphs do not.
    """

    font: str
    shown: str
    actual: str = ""


class Fonts:
    """The faces used so far, and which of their glyphs."""

    def __init__(self) -> None:
        self._used: dict[Cut, _UsedGlyphs] = {}

    def glyphs(self, text: str, cut: Cut = REGULAR) -> list[Glyphs]:
        """Return the pieces of a line in this face; mostly that is one."""
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)
        used = self._used_of(cut)
        try:
            codes = "".join([used[character] for character in text])
            return [Glyphs(used.name, f"<{codes}> Tj")] if codes else []
        except KeyError:
            return self._pieces(text, cut)

    def _used_of(self, cut: Cut) -> _UsedGlyphs:
        used = self._used.get(cut)
        if used is None:
            used = self._used[cut] = _UsedGlyphs(cut, f"/F{len(self._used)}")
        return used

    def _pieces(self, text: str, cut: Cut) -> list[Glyphs]:
        """Set a line that holds characters which this face lacks."""
        found: list[Glyphs] = []
        clean = printable(text)
        upright = Cut(cut.bold)  # the italics know Latin only
        for place, run in groupby(clean, lambda character: self._place(character, cut, upright)):
            characters = "".join(run)
            if place is not None:
                used = self._used_of(place)
                codes = "".join([used[character] for character in characters])
                found.append(Glyphs(used.name, f"<{codes}> Tj"))
            else:
                found.append(self._boxes(characters, cut, upright))
        return found

    def _boxes(self, characters: str, cut: Cut, upright: Cut) -> Glyphs:
        """Return a box for each character, as wide as it was measured; marks have no width."""
        used = self._used_of(upright)
        box = advances(*upright)[ord(BOX)]
        widths = [round(text_width(character, 1000, *cut)) for character in characters]
        parts = " ".join(f"<{used[BOX]}> {box - wide}" for wide in widths if wide)
        return Glyphs(used.name, f"[{parts}] TJ" if parts else "", characters)

    def _place(self, character: str, cut: Cut, upright: Cut) -> Cut | None:
        if character in _known(cut):
            return cut
        return upright if character in _known(upright) else None

    def embed(self, pdf: pikepdf.Pdf) -> Dictionary:
        """Add the fonts to a file; returns the dictionary that names them for the pages."""
        fonts = Dictionary()
        for cut, used in self._used.items():
            fonts[used.name] = _embedded(pdf, cut, used)
        return fonts


def printable(text: str) -> str:
    """Return a text without what steers direction, is invisible, or is no character at all."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_printable, text))


@cache
def _printable(character: str) -> str:
    category = unicodedata.category(character)
    if character in "\t\n\r" or category in ("Zl", "Zp"):
        return " "
    if category in ("Cc", "Cf"):
        return ""
    # Halves of characters, private ones and those that never will be have no meaning to others.
    if category in ("Cs", "Co") or ord(character) & 0xFFFE == 0xFFFE:
        return "\ufffd"
    return character


def text_object(text: str) -> pikepdf.String:
    """Return a text for a dictionary of the file, no longer than PDF/A allows."""
    shown = printable(text)
    if len(shown) * 2 > _LONGEST:
        whole = shown.encode("utf-16-be")
        if len(whole) > _LONGEST:
            shown = whole[:_LONGEST].decode("utf-16-be", "ignore") + "…"
    return pikepdf.String(shown)


class _UsedGlyphs(dict[str, str]):
    """The glyph codes of the characters shown so far; looking one up notes it as shown."""

    def __init__(self, cut: Cut, name: str) -> None:
        super().__init__()
        self.name = name
        self._glyphs = _known(cut)

    def __missing__(self, character: str) -> str:
        code = self[character] = f"{self._glyphs[character]:04x}"
        return code


@cache
def _known(cut: Cut) -> dict[str, int]:
    """Return the glyph number of every character a face has and a document may show."""
    from fontTools.ttLib import TTFont

    with TTFont(font_file(*cut), lazy=True) as font:
        numbers = font.getReverseGlyphMap()
        found = {
            chr(code): numbers[name]
            for code, name in font.getBestCmap().items()
            if numbers[name] and printable(chr(code)) == chr(code)
        }
    for other, plain in _HYPHEN_LIKE.items():
        found.setdefault(other, found[plain])
    return found


def _embedded(pdf: pikepdf.Pdf, cut: Cut, used: _UsedGlyphs) -> pikepdf.Object:
    characters: dict[int, str] = {}
    for character in sorted(used):  # of several characters with one glyph the first counts
        characters.setdefault(int(used[character], 16), character)
    numbers = sorted(characters)
    mark = hashlib.sha256(",".join(map(str, numbers)).encode()).digest()
    from fontTools.ttLib import TTFont

    with TTFont(font_file(*cut), lazy=True) as font:
        base = "".join(chr(65 + byte % 26) for byte in mark[:6])
        name = Name(f"/{base}+{font['name'].getDebugName(6)}")
        head, measures = font["head"], font["OS/2"]
        units = 1000 / head.unitsPerEm
        metrics = font["hmtx"].metrics
        order = font.getGlyphOrder()
        widths = {number: round(metrics[order[number]][0] * units) for number in numbers}
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=4 | (64 if cut.italic else 0),
            FontBBox=Array(
                [round(v * units) for v in (head.xMin, head.yMin, head.xMax, head.yMax)]
            ),
            ItalicAngle=round(font["post"].italicAngle),
            Ascent=round(measures.sTypoAscender * units),
            Descent=round(measures.sTypoDescender * units),
            CapHeight=round(measures.sCapHeight * units),
            StemV=120 if cut.bold else 80,
        )
    program = subset(font_file(*cut), numbers)
    descriptor.FontFile2 = compressed(pdf, program, Length1=len(program))
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(
            Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0
        ),
        CIDToGIDMap=Name.Identity,
        FontDescriptor=pdf.make_indirect(descriptor),
        W=Array([part for number in numbers for part in (number, Array([widths[number]]))]),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]),
            ToUnicode=compressed(pdf, _to_unicode(characters)),
        )
    )


def compressed(pdf: pikepdf.Pdf, data: bytes, **entries: object) -> pikepdf.Stream:
    """Return a stream of this file with the data packed."""
    return pikepdf.Stream(pdf, packed(data), Filter=Name.FlateDecode, **entries)


def packed(data: bytes) -> bytes:
    """Compress the data of a stream.

    The result never ends in what could be taken for the line break before ``endstream``, which
    would make the stream's length ambiguous (and the file no PDF/A); a blank at the end of fonts,
    images and content means nothing.
    """
    result = zlib.compress(data)
    while result[-1] in b"\r\n":
        data += b" "
        result = zlib.compress(data)
    return result


def _to_unicode(characters: dict[int, str]) -> bytes:
    """Return the CMap that says which character a glyph shows."""
    lines = [
        f"<{number:04x}> <{character.encode('utf-16-be').hex()}>"
        for number, character in sorted(characters.items())
    ]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    body = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
        f"{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
