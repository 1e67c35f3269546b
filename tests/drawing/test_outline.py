"""Outlines written as text."""

from __future__ import annotations

import pytest

from workbench.drawing.outline import outline, placed


def test_an_outline_is_read() -> None:
    assert outline("M 0 0 L 10 0 C 1 2 3 4 5 6 Z") == (
        ("M", 0, 0),
        ("L", 10, 0),
        ("C", 1, 2, 3, 4, 5, 6),
        ("Z",),
    )


def test_a_circle_is_four_curves() -> None:
    commands = outline("O 10 20 5 5")
    assert [command[0] for command in commands] == ["M", "C", "C", "C", "C", "Z"]
    xs = [number for command in commands for number in command[1::2]]
    assert (min(xs), max(xs)) == (5, 15)


def test_an_outline_is_scaled_and_moved() -> None:
    assert placed(outline("M 1 2 L 3 4"), 10, 20, 2) == (("M", 12, 24), ("L", 16, 28))


@pytest.mark.parametrize("text", ["M 1", "Q 1 2 3 4", "M 1 x", "C 1 2 3 4 5"])
def test_a_wrong_outline_is_refused(text: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        outline(text)
