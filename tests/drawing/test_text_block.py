"""Text is broken once, for all back ends: never wider than its box, and no letter is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from workbench.drawing.extent import lines_extent
from workbench.drawing.fonts import LINE_HEIGHT, text_width
from workbench.drawing.text_block import (
    Face,
    balanced_lines,
    block_size,
    broken_lines,
    rising_text_block,
    text_block,
)
from workbench.geometry import Bounds

WORDS = st.text(
    st.sampled_from("abcdefghijklmnopqrstuvwxyzäöüßABCÄÖÜéłşžčěőŵ0123456789.,;:!?()§%&„“"),
    min_size=1,
    max_size=30,
)
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
FACES = st.builds(Face, st.sampled_from([8.0, 11.0, 12.0, 20.0]), st.booleans(), st.booleans())
WIDTHS = st.floats(12, 400)


def letters(text: str) -> str:
    """Return a text without what breaking may add or take away: blanks and hyphens."""
    return re.sub(r"[\s\-–/]", "", text)


@given(TEXTS, WIDTHS, FACES)
def test_no_line_is_wider_than_the_box(text: str, width: float, face: Face) -> None:
    for line, advance in broken_lines(text, width, face):
        assert advance == text_width(line, face.size, face.bold, face.italic)
        # A single letter may be wider than a very narrow box.
        assert advance <= width + 1e-6 or len(line) == 1


@given(TEXTS, WIDTHS, FACES, st.sampled_from(["de", "en"]))
def test_no_letter_is_lost(text: str, width: float, face: Face, language: str) -> None:
    for breaking in (broken_lines, balanced_lines):
        lines = breaking(text, width, face, language)
        assert letters("".join(line for line, _ in lines)) == letters(text)


@given(TEXTS, WIDTHS, FACES)
def test_words_that_fit_are_not_divided(text: str, width: float, face: Face) -> None:
    assume(
        all(text_width(word, face.size, face.bold, face.italic) <= width for word in text.split())
    )
    lines = [line for line, _ in broken_lines(text, width, face)]
    assert " ".join(lines).split() == text.split()


@given(TEXTS, WIDTHS, FACES)
def test_even_lines_are_no_more_and_no_wider(text: str, width: float, face: Face) -> None:
    plain = broken_lines(text, width, face)
    even = balanced_lines(text, width, face)
    assert len(even) == len(plain)
    assert max(w for _, w in even) <= max(w for _, w in plain) + 1e-6


def test_even_lines_are_about_equally_long() -> None:
    lines = [line for line, _ in balanced_lines("Anmeldung formal prüfen", 90)]
    assert lines == ["Anmeldung", "formal prüfen"]


def test_more_lines_are_taken_where_asked_for_and_possible() -> None:
    assert len(balanced_lines("Haushalt aufstellen", 200, least=2)) == 2
    assert len(balanced_lines("Haushalt", 200, least=2)) == 1
    assert len(balanced_lines("Haushalt aufstellen", 200, most=1, least=2)) == 1


def test_german_compounds_are_hyphenated() -> None:
    lines = [line for line, _ in broken_lines("Straßenverkehrsordnung", 86)]
    assert len(lines) == 2
    assert lines[0].endswith("-")
    assert lines[0][:-1] + lines[1] == "Straßenverkehrsordnung"


def test_a_name_breaks_behind_its_own_hyphen() -> None:
    assert [line for line, _ in broken_lines("Ad-hoc-Teilprozess", 60)] == [
        "Ad-hoc-",
        "Teilprozess",
    ]


def test_line_breaks_are_kept() -> None:
    assert [line for line, _ in broken_lines("Antrag\n[geprüft]", 200)] == ["Antrag", "[geprüft]"]
    assert [line for line, _ in balanced_lines("Antrag\r\n[geprüft]", 200)] == [
        "Antrag",
        "[geprüft]",
    ]


@given(TEXTS, WIDTHS, st.integers(1, 4))
def test_too_many_lines_end_in_an_ellipsis(text: str, width: float, most: int) -> None:
    lines = broken_lines(text, width, most=most)
    assert len(lines) <= most
    if len(broken_lines(text, width)) > most:
        assert lines[-1][0].endswith("…")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b\ufeff", "\t"])
def test_nothing_makes_no_line(text: str) -> None:
    assert broken_lines(text, 100) == ()
    assert text_block(text, Bounds(0, 0, 100, 80)) == ()


def test_characters_that_steer_direction_are_not_shown() -> None:
    (line,) = broken_lines("ab\u202ecd\u0007", 100)
    assert line[0] == "abcd"


def test_a_huge_text_is_cut_before_it_is_measured() -> None:
    lines = broken_lines("x" * 1_000_000, 100)
    assert sum(len(line) for line, _ in lines) <= 2_500


@given(TEXTS, st.floats(30, 300), st.floats(14.5, 200), FACES)
def test_a_block_stays_within_its_box(text: str, width: float, height: float, face: Face) -> None:
    assume(height >= face.size * LINE_HEIGHT)
    box = Bounds(10, 20, width, height)
    for align in ("left", "center", "right"):
        for vertical in ("top", "middle", "bottom"):
            lines = text_block(text, box, face, align=align, vertical=vertical)
            room = lines_extent(lines)
            assert room is not None
            assert box.grown(1e-6).covers(room._replace(y=box.y, height=0))
            assert room.height <= height + face.size * 0.2


@given(TEXTS, st.floats(30, 300), st.floats(15, 60))
def test_a_rising_block_stays_within_its_strip(text: str, length: float, width: float) -> None:
    strip = Bounds(5, 7, width, length)
    lines = rising_text_block(text, strip)
    assert lines
    for line in lines:
        assert line.angle == -90
        assert strip.y - 1e-6 <= line.y - line.width
        assert line.y <= strip.bottom + 1e-6
        assert strip.x - 1 <= line.x - 12 * 0.75
        assert line.x <= strip.right


@given(TEXTS, st.floats(30, 300))
def test_block_size_is_what_the_block_takes(text: str, width: float) -> None:
    needed = block_size(text, width)
    lines = text_block(text, Bounds(0, 0, width, 0), align="left", clip=False)
    assert needed == (max(line.width for line in lines), len(lines) * 12 * LINE_HEIGHT)
