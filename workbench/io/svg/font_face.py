"""The letters a file uses, as @font-face rules with the font inside."""

from __future__ import annotations

import base64
import logging
from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO

from workbench.drawing.fonts import FAMILY, advances, font_file


def font_faces(letters: Mapping[tuple[bool, bool], set[str]]) -> str:
    """Return the rules for the faces, keyed by (bold, italic), each with just the letters used."""
    rules = []
    for (bold, italic), used in sorted(letters.items()):
        known = advances(bold, italic)
        codes = tuple(sorted(ord(letter) for letter in used if ord(letter) in known))
        if codes:
            rules.append(
                f"@font-face{{font-family:'{FAMILY}';font-weight:{600 if bold else 400};"
                f"font-style:{'italic' if italic else 'normal'};"
                f"src:url(data:font/woff;base64,{_subset(codes, bold, italic)})"
                " format('woff')}"
            )
    return "".join(rules)


@lru_cache(maxsize=16)
def _subset(codes: tuple[int, ...], bold: bool, italic: bool) -> str:
    from fontTools import subset

    logging.getLogger("fontTools.subset").setLevel(logging.ERROR)
    options = subset.Options()
    options.flavor = "woff"
    # Text is set without kerning and ligatures.
    options.layout_features = []
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB"]
    options.hinting = False
    options.desubroutinize = True
    options.recalc_timestamp = False  # the same drawing gives the same file
    options.name_IDs = ["*"]  # the licence goes with the letters
    font = subset.load_font(str(font_file(bold, italic)), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    out = BytesIO()
    subset.save_font(font, out, options)
    font.close()
    return base64.b64encode(out.getvalue()).decode("ascii")
