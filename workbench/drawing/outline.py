"""Outlines written as short text, placed and scaled where a symbol needs them.

The text knows ``M x y``, ``L x y``, ``C x1 y1 x2 y2 x y``, ``Z`` and, for a whole circle or
ellipse, ``O cx cy rx ry``.  All coordinates are absolute.
"""

from __future__ import annotations

from functools import lru_cache

from workbench.drawing.display_list import Command, ellipse
from workbench.geometry import Bounds

_LENGTHS = {"M": 2, "L": 2, "C": 6, "Z": 0, "O": 4}


@lru_cache(maxsize=1_000)
def outline(text: str) -> tuple[Command, ...]:
    """Return the commands that the text spells."""
    words = text.split()
    commands: list[Command] = []
    place = 0
    while place < len(words):
        letter = words[place]
        numbers = tuple(float(word) for word in words[place + 1 : place + 1 + _LENGTHS[letter]])
        if len(numbers) != _LENGTHS[letter]:
            raise ValueError(f"an outline ends in the middle of {letter}")
        if letter == "O":
            cx, cy, rx, ry = numbers
            commands += ellipse(Bounds(cx - rx, cy - ry, 2 * rx, 2 * ry)).commands
        else:
            commands.append((letter, *numbers))
        place += 1 + _LENGTHS[letter]
    return tuple(commands)


def placed(
    commands: tuple[Command, ...], x: float, y: float, scale: float = 1.0
) -> tuple[Command, ...]:
    """Return the commands scaled about their origin and moved to (x, y)."""
    return tuple(
        (
            command[0],
            *(
                round(number * scale + (y if index % 2 else x), 3)
                for index, number in enumerate(command[1:])
            ),
        )
        for command in commands
    )
