"""Which sheet of paper a picture reads best on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from workbench.drawing.display_list import Drawing
from workbench.io.pdf.drawing import text_lines

MILLIMETRE = 72 / 25.4  # points
READABLE = 6.0  # points: of the smaller labels; names in boxes are then set in 6.5
LARGEST = 10.0  # points: text of a picture does not outgrow the text around it


class Paper(NamedTuple):
    """A page format, in points."""

    width: float
    height: float

    @property
    def turned(self) -> Paper:
        return Paper(self.height, self.width)


A4 = Paper(210 * MILLIMETRE, 297 * MILLIMETRE)
A3 = Paper(297 * MILLIMETRE, 420 * MILLIMETRE)


class Room(NamedTuple):
    """A place a picture may get: the paper, and how much of it is free for the picture."""

    paper: Paper
    width: float
    height: float


class Fit(NamedTuple):
    """Where a picture goes and how large: points per scene unit."""

    room: Room
    scale: float
    is_readable: bool  # False: even here its text is smaller than it should be


def best_fit(drawing: Drawing, rooms: Sequence[Sequence[Room]]) -> Fit:
    """Return the first group of rooms that has one where the text can be read, and in it that one.

    Of a group the room with the larger picture wins, the earlier where they are equal.  Where no
    room is large enough, it is the best of the last group.
    """
    size = text_size(drawing)
    width, height = max(drawing.bounds.width, 1.0), max(drawing.bounds.height, 1.0)
    largest = LARGEST / size if size else 1.0
    for group in rooms:
        fits = [
            (min(room.width / width, room.height / height, largest), -number)
            for number, room in enumerate(group)
        ]
        scale, number = max(fits)
        fit = Fit(group[-number], scale, not size or scale * size >= READABLE - 0.005)
        if fit.is_readable:
            break
    return fit


def text_size(drawing: Drawing) -> float:
    """Return the size that all but the smallest fifth of the text has; 0 without text."""
    letters: dict[float, int] = {}
    for line in text_lines(drawing.items):
        letters[line.size] = letters.get(line.size, 0) + len(line.text.strip())
    passed, all_letters = 0, sum(letters.values())
    for size in sorted(letters):
        passed += letters[size]
        if passed * 5 > all_letters:
            return size
    return 0.0
