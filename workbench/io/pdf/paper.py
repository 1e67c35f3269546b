"""Which sheet of paper a picture reads best on."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from workbench.drawing.display_list import Drawing, text_lines

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
PAPERS: dict[str, Paper] = {  # the smallest first
    "A4": A4,
    "A3": A3,
    "A2": Paper(420 * MILLIMETRE, 594 * MILLIMETRE),
    "A1": Paper(594 * MILLIMETRE, 841 * MILLIMETRE),
    "A0": Paper(841 * MILLIMETRE, 1189 * MILLIMETRE),
}


class PaperChoice(NamedTuple):
    """The paper a person wants: `name` is one of `PAPERS`, "" for what suits: A4, else A3.

    `turned`: with its long side across; None for whichever shows the picture larger.
    """

    name: str = ""
    turned: bool | None = None

    def groups(self) -> list[list[Paper]]:
        """Return the sheets that will do, those to be tried first in front."""
        papers = [PAPERS[self.name]] if self.name else [A4, A3]
        if self.turned is None:
            return [[paper.turned, paper] for paper in papers]
        return [[paper.turned if self.turned else paper] for paper in papers]


ANY_PAPER = PaperChoice()


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


def best_fit(
    drawing: Drawing, rooms: Sequence[Sequence[Room]], largest_text: float = LARGEST
) -> Fit:
    """Return the first group of rooms that has one where the text can be read, and in it that one.

    Of a group the room with the larger picture wins, the earlier where they are equal.  Where no
    room is large enough, it is the best of the last group.  `largest_text`: points that the text
    does not outgrow; infinite for a picture that fills its paper.
    """
    size = text_size(drawing)
    width, height = max(drawing.bounds.width, 1.0), max(drawing.bounds.height, 1.0)
    largest = largest_text / size if size else 1.0
    if math.isinf(largest_text):
        largest = largest_text
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


def smallest_text(drawing: Drawing) -> float:
    """Return the size of the smallest text, in scene units; 0 without text."""
    return min((line.size for line in text_lines(drawing.items) if line.text.strip()), default=0.0)


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
