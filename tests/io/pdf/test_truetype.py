"""Fonts cut down to the glyphs that are shown."""

from __future__ import annotations

import io

import pytest
from fontTools.ttLib import TTFont

from workbench.drawing.fonts import font_file
from workbench.io.pdf.truetype import subset


@pytest.fixture(scope="module")
def whole() -> TTFont:
    return TTFont(font_file())


def cut(whole: TTFont, text: str) -> TTFont:
    names = [whole.getBestCmap()[ord(character)] for character in text]
    program = subset(font_file(), [whole.getGlyphID(name) for name in names])
    return TTFont(io.BytesIO(program), checkChecksums=2)


def outline(font: TTFont, number: int) -> bytes:
    table, places = font.reader["glyf"], font["loca"]
    return bytes(table[places[number] : places[number + 1]])


def test_shown_glyphs_keep_their_number_and_outline(whole: TTFont) -> None:
    small = cut(whole, "Amt")

    for character in "Amt":
        number = whole.getGlyphID(whole.getBestCmap()[ord(character)])
        assert outline(whole, number)
        assert outline(small, number).rstrip(b"\0") == outline(whole, number).rstrip(b"\0")
        assert (
            small["hmtx"].metrics[small.getGlyphName(number)]
            == (whole["hmtx"].metrics[whole.getGlyphName(number)])
        )


def test_all_others_are_empty(whole: TTFont) -> None:
    small = cut(whole, "Amt")

    number = whole.getGlyphID("B")
    assert outline(whole, number)
    assert outline(small, number) == b""
    assert small["maxp"].numGlyphs == whole["maxp"].numGlyphs


def test_a_composite_brings_its_parts(whole: TTFont) -> None:
    composite = next(
        code
        for code, name in whole.getBestCmap().items()
        if whole["glyf"][name].isComposite() and code > 0xC0
    )
    small = cut(whole, chr(composite))

    glyph = whole["glyf"][whole.getBestCmap()[composite]]
    for part in glyph.getComponentNames(whole["glyf"]):
        assert outline(small, whole.getGlyphID(part))


def test_the_subset_is_small() -> None:
    whole = font_file().stat().st_size

    assert len(subset(font_file(), range(60, 120))) < whole / 5
