"""Words are divided where pyphen, which brings the patterns, divides them."""

from __future__ import annotations

import re
from pathlib import Path

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.drawing.hyphenation import hyphenation

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
GERMAN = pyphen.Pyphen(lang="de_DE", left=3, right=3)
ENGLISH = pyphen.Pyphen(lang="en_GB", left=3, right=3)


@pytest.mark.parametrize(
    ("word", "divided"),
    [
        ("Gewerbeanmeldung", "Gewer-be-an-mel-dung"),
        ("Empfangsbescheinigung", "Emp-fangs-be-schei-ni-gung"),
        ("Wohnsitz", "Wohn-sitz"),
        ("Kasse", "Kasse"),  # not after two letters
    ],
)
def test_german_words(word, divided):
    places = hyphenation("de").places(word)
    parts = [word[a:b] for a, b in zip((0, *places), (*places, len(word)), strict=True)]
    assert "-".join(parts) == divided


def test_every_word_of_the_sample_library_is_divided_as_by_pyphen():
    text = "".join(f.read_text(encoding="utf-8") for f in SAMPLES.rglob("*.bpmn"))
    words = set(re.findall(r"[A-Za-zÄÖÜäöüß]{6,}", text))
    assert len(words) > 500
    for word in words:
        assert list(hyphenation("de").places(word)) == GERMAN.positions(word), word


@given(st.text("abcdefghijklmnopqrstuvwxyzäöüßABCDEFGÄ", max_size=40))
def test_any_letters_are_divided_as_by_pyphen(word):
    assert list(hyphenation("de").places(word)) == [
        place for place in GERMAN.positions(word) if len(word) >= 6
    ]
    assert list(hyphenation("en").places(word)) == [
        place for place in ENGLISH.positions(word) if len(word) >= 6
    ]


def test_what_is_no_word_is_not_divided():
    assert hyphenation("de").places("A" * 100_000) == ()
    assert hyphenation("de").places("") == ()
