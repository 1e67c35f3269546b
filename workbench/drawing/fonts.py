"""The bundled typeface, Source Sans Pro, and the advance widths of its four faces.

Text is measured by these widths alone, without kerning, so that a label breaks at the same place on
every machine, on screen and on paper.  The back ends draw with kerning off.
"""

from __future__ import annotations

import importlib.util
from functools import cache, lru_cache
from pathlib import Path

FAMILY = "Source Sans Pro"
ASCENT = 0.75  # typographic ascender and line height, as shares of the size
LINE_HEIGHT = 1.2


@cache
def font_file(bold: bool = False, italic: bool = False) -> Path:
    """Return the TrueType file of a face.  Bold is the semibold cut, which prints calmer."""
    spec = importlib.util.find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        raise RuntimeError("the package font-source-sans-pro is not installed")
    name = {
        (False, False): "Regular",
        (True, False): "Semibold",
        (False, True): "It",
        (True, True): "SemiboldIt",
    }[bold, italic]
    return Path(spec.origin).parent / "files" / f"SourceSansPro-{name}.ttf"


@cache
def advances(bold: bool = False, italic: bool = False) -> dict[int, int]:
    """Return the advance width of every code point the face has, in thousandths of the size."""
    from fontTools.ttLib import TTFont

    with TTFont(font_file(bold, italic), lazy=True) as font:
        widths = font["hmtx"].metrics
        scale = 1000 / font["head"].unitsPerEm
        return {
            code: round(widths[glyph][0] * scale)
            for code, glyph in (font.getBestCmap() or {}).items()
        }


@lru_cache(maxsize=50_000)
def text_width(text: str, size: float, bold: bool = False, italic: bool = False) -> float:
    """Return the advance of one line in scene units.

    Characters the typeface lacks count as wide as its widest letters, combining marks as nothing:
    the drawing then has room to spare whatever face the system puts in their place.
    """
    known = advances(bold, italic)
    total = 0
    for character in text:
        width = known.get(ord(character))
        total += _missing(character) if width is None else width
    return total * size / 1000


@cache
def _missing(character: str) -> int:
    import unicodedata

    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 1000 if unicodedata.east_asian_width(character) in ("W", "F") else 700
