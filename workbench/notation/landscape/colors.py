"""The colours of a landscape: a pale ground and a pattern each, so that print tells them apart.

A colour is chosen by its name, which the file keeps (property ``color``); what it looks like is the
theme's to say.  An overlay colours by the same paints.
"""

from __future__ import annotations

from functools import lru_cache

from workbench.drawing.display_list import Command, Path, Stroke, ellipse, rectangle
from workbench.geometry import Bounds
from workbench.model.records import Element
from workbench.notation.kind import Field, FieldType
from workbench.notation.paint import Paint
from workbench.notation.symbol import Scene
from workbench.words import Text, mark

PATTERNS = ("solid", "rising", "dots", "level", "falling", "crossed", "upright")
_APART = 4.0  # scene units between the lines or dots of a pattern
_LINE = 0.9


COLORS: dict[str, tuple[Text, Paint]] = {
    "grey": (mark("Grey"), Paint("tint_grey", "tone_grey", "solid")),
    "blue": (mark("Blue"), Paint("tint_blue", "tone_blue", "rising")),
    "teal": (mark("Teal"), Paint("tint_teal", "tone_teal", "level")),
    "green": (mark("Green"), Paint("tint_green", "tone_green", "dots")),
    "yellow": (mark("Yellow"), Paint("tint_yellow", "tone_yellow", "falling")),
    "red": (mark("Red"), Paint("tint_rose", "tone_rose", "crossed")),
    "violet": (mark("Violet"), Paint("tint_violet", "tone_violet", "upright")),
}
COLOR = Field(
    key="color",
    label=mark("Colour"),
    type=FieldType.CHOICE,
    choices=(("", mark("No colour")), *((key, title) for key, (title, _) in COLORS.items())),
)


def paint_of(scene: Scene, element: Element, usual: Paint) -> Paint:
    """Return the paint of an element: an overlay's, else that of its colour, else the usual one."""
    mark = scene.marks.get(element.id)
    if mark is not None:
        return mark.paint
    chosen = COLORS.get(element.get("color"))
    return chosen[1] if chosen is not None else usual


@lru_cache(maxsize=500)
def pattern(box: Bounds, name: str, tone: str) -> tuple[Path, ...]:
    """Return a pattern that fills a rectangle; nothing for a name that is none."""
    line = Stroke(tone, _LINE)
    if name == "solid":
        return (rectangle(box, None, tone),)
    if name == "dots":
        return _dots(box, tone)
    commands: list[Command] = []
    if name in ("rising", "crossed"):
        commands += _slanted(box, rising=True)
    if name in ("falling", "crossed"):
        commands += _slanted(box, rising=False)
    if name == "level":
        commands += _rules(box, level=True)
    if name == "upright":
        commands += _rules(box, level=False)
    if not commands:
        return ()
    return (Path(tuple(commands), line),)


def _dots(box: Bounds, tone: str) -> tuple[Path, ...]:
    commands: list[Command] = []
    across = max(1, int(box.width // _APART))
    down = max(1, int(box.height // _APART))
    for row in range(min(down, 400)):
        for column in range(min(across, 400)):
            x = box.x + (column + 0.5) * box.width / across
            y = box.y + (row + 0.5) * box.height / down
            commands += ellipse(Bounds(x - 0.9, y - 0.9, 1.8, 1.8)).commands
    return (Path(tuple(commands), None, tone),)


def _rules(box: Bounds, *, level: bool) -> list[Command]:
    length = box.height if level else box.width
    number = min(max(2, int(length // (_APART if level else _APART * 0.7))), 1000)
    found: list[Command] = []
    for index in range(number):
        at = (index + 0.5) * length / number
        if level:
            found += [("M", box.x, box.y + at), ("L", box.right, box.y + at)]
        else:
            found += [("M", box.x + at, box.y), ("L", box.x + at, box.bottom)]
    return found


def _slanted(box: Bounds, *, rising: bool) -> list[Command]:
    """Return lines at 45 degrees, each cut off at the rectangle."""
    found: list[Command] = []
    width, height = box.width, box.height
    number = min(int((width + height) // _APART) + 1, 1000)
    for index in range(number):
        at = (index + 0.5) * _APART  # where the line meets the left side, or would
        start_x, start_y = max(0.0, at - height), min(at, height)
        end_x, end_y = min(at, width), max(0.0, at - width)
        if end_x - start_x < 0.3:
            continue
        if not rising:
            start_y, end_y = height - start_y, height - end_y
        found += [("M", box.x + start_x, box.y + start_y), ("L", box.x + end_x, box.y + end_y)]
    return found
