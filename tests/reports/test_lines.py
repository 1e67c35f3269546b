"""Text broken into lines: nothing lost, nothing too long, German words divided where it helps."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.drawing.fonts import text_width
from workbench.reports.typesetting import styles
from workbench.reports.typesetting.lines import (
    LONGEST,
    Line,
    Run,
    broken,
    clean,
    measure,
    one_line,
    plain,
)

WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüßABC -/–.,§0123456789\n\u00a0", max_size=400)


def texts(lines: tuple[Line, ...]) -> list[str]:
    return ["".join(piece.text for piece in line.pieces) for line in lines]


def set_text(text: str, width: float, language: str = "de") -> tuple[Line, ...]:
    return broken(plain(text, styles.BODY), width, language)


@settings(max_examples=200, deadline=None)
@given(WORDS, st.floats(20, 500))
def test_no_letter_is_lost_and_no_line_too_long(text: str, width: float) -> None:
    lines = set_text(text, width)

    kept = "".join("".join(texts(lines)).split())
    assert kept == "".join(text.split())
    for line in lines:
        shown = "".join(piece.text for piece in line.pieces) + "-" * line.is_divided
        assert abs(text_width(shown.rstrip(" "), styles.BODY.size) - line.width) < 0.5 or (
            line.width <= width + 0.5
        )
        assert line.width <= width + 0.5


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(WORDS, st.sampled_from([styles.BODY, styles.STRONG, styles.LINK]))))
def test_runs_in_several_styles_keep_their_text_and_order(
    parts: list[tuple[str, styles.Style]],
) -> None:
    runs = tuple(Run(text, style) for text, style in parts)
    lines = broken(runs, 200, "de")

    for style in (styles.BODY, styles.STRONG, styles.LINK):
        kept = "".join(
            piece.text for line in lines for piece in line.pieces if piece.run.style == style
        )
        given_text = "".join(text for text, own in parts if own == style)
        assert "".join(kept.split()) == "".join(given_text.split())
    for line in lines:
        assert all(a.x + a.width <= b.x + 0.01 for a, b in pairwise(line.pieces))
        assert line.width <= 200.5


def test_a_compound_too_long_for_a_column_is_divided_by_its_syllables() -> None:
    lines = set_text("Wohnungsgeberbestätigung", 75)

    assert [line.is_divided for line in lines] == [True, False]
    assert texts(lines) == ["Wohnungsgeber", "bestätigung"]


def test_english_is_divided_as_english() -> None:
    assert texts(set_text("responsibility", 45, "en"))[0] == "responsib"


def test_a_name_that_fits_the_next_line_stays_whole_in_a_narrow_column() -> None:
    assert texts(set_text("Servicekraft Bürgerbüro", 90)) == ["Servicekraft", "Bürgerbüro"]


def test_a_long_line_of_a_paragraph_is_filled_by_dividing() -> None:
    text = (
        "Das ist ein Satz vor dem Worte Verwaltungsverfahrensgesetz mit einigem dahinter und Ende"
    )
    lines = set_text(text, 200)

    assert any(line.is_divided for line in lines[:-1])


def test_no_syllable_stands_alone_on_the_last_line() -> None:
    text = "Auswertung der Terminverwaltung, monatlich"
    for width in range(150, 200):
        last = texts(set_text(text, width))[-1]
        assert "monatlich" in last


@pytest.mark.parametrize(
    ("text", "together"), [("nach § 14 GewO", "§\u00a014"), ("siehe Abs. 2 dort", "Abs.\u00a02")]
)
def test_a_number_stays_with_what_it_numbers(text: str, together: str) -> None:
    for width in range(30, 100, 3):
        assert any(together in line for line in texts(set_text(text, width)))


def test_lines_say_how_they_go_on() -> None:
    """For those who hear the text: a space between words, nothing inside a word."""
    assert [line.end for line in set_text("erste zweite\ndritte", 40)] == [" ", " ", ""]
    assert [line.end for line in set_text("Wohnungsgeberbestätigung", 75)] == ["-", ""]
    assert {line.end for line in set_text("x" * 300, 100)} == {""}
    assert [line.end for line in set_text("Melde-/Gewerberegister", 75)] == ["", ""]


def test_line_breaks_of_the_text_are_kept() -> None:
    assert texts(set_text("eins\r\nzwei\n\nvier\u2028fünf\n", 300)) == [
        "eins",
        "zwei",
        "",
        "vier",
        "fünf",
    ]


def test_nothing_is_no_line() -> None:
    assert set_text("", 100) == ()
    assert set_text(" \n \t\u200b ", 100) == ()


def test_endless_text_ends() -> None:
    lines = set_text("wort " * 20_000, 300)

    assert texts(lines)[-1].endswith("…")
    assert sum(map(len, texts(lines))) <= LONGEST + 1


def test_a_line_is_cut_with_dots() -> None:
    shown = one_line("Prozesshandbuch der Stadt Musterstadt", styles.BODY, 100)

    assert shown.endswith("…")
    assert 80 < measure(shown, styles.BODY) <= 100
    assert one_line("kurz", styles.BODY, 100) == "kurz"
    assert one_line("x", styles.BODY, 0) == "…"


def test_composed_and_visible_characters_remain() -> None:
    assert clean("u\u0308ber\u202e\r\nZeile\u2029drei") == "über\nZeile\ndrei"
