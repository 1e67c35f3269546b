"""What every symbol is drawn with: the scene it stands in, its colours and its figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from workbench.drawing.display_list import PRINT, Item, Stroke
from workbench.drawing.text_block import Face
from workbench.geometry import Bounds
from workbench.model.records import Edge, Element, Flow, Look, Shape
from workbench.model.snapshot import Snapshot
from workbench.words import Dictionary, Text, dictionary

INSIDE = 12.0  # size of text inside symbols
OUTSIDE = 11.0  # size of names that stand outside
LINE = 1.5
THICK = 3.0


class Scene:
    """What a symbol may ask beside its own records."""

    def __init__(
        self,
        document: Snapshot,
        language: str = "de",
        numbers: Mapping[str, str] | None = None,
    ) -> None:
        self.document = document
        self.language = language
        # Element id -> what the step table calls it; drawn as a small badge.
        self.numbers: Mapping[str, str] = numbers or {}
        self._dictionary: Dictionary | None = None

    def say(self, text: Text) -> str:
        if self._dictionary is None:
            self._dictionary = dictionary(self.language)
        return self._dictionary.say(text)


class Figure(msgspec.Struct, frozen=True, gc=False):
    """A drawn symbol: items relative to its own origin, and where its outside name stands."""

    items: tuple[Item, ...]
    label: Bounds | None = None


class Ink(msgspec.Struct, frozen=True, gc=False):
    """The colours of one symbol: roles of the theme, or what its file asks for."""

    line: str = "ink"
    fill: str = "paper"
    text: str = "ink"

    def stroke(self, width: float = LINE, dash: tuple[float, ...] = ()) -> Stroke:
        return Stroke(self.line, width, dash)


THEME = Ink()

# Draws one element's shape; the figure's origin is the top-left corner of the shape.
ShapeSymbol = Callable[[Scene, Shape, Element], Figure]
# Draws one flow's edge; the figure's origin is that of the sheet.
EdgeSymbol = Callable[[Scene, Edge, Flow], Figure]


def ink_of(look: Look, fill: str = "paper") -> Ink:
    """Return the colours for a look.

    On a ground of its own colour a symbol's text is dark or light by that ground, not by the theme.
    """
    if not (look.stroke or look.fill or look.text_color):
        return THEME if fill == "paper" else Ink(fill=fill)
    text = look.text_color or ("ink" if not look.fill else readable_on(look.fill))
    return Ink(look.stroke or "ink", look.fill or fill, text)


def readable_on(ground: str) -> str:
    """Return the colour, dark or white, in which text is readable on a ``#rrggbb`` ground."""
    try:
        red, green, blue = (int(ground[i : i + 2], 16) / 255 for i in (1, 3, 5))
    except ValueError:
        return "ink"

    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    return PRINT["ink"] if luminance > 0.2 else "#ffffff"


def face_of(look: Look, size: float, bold: bool = False) -> Face:
    """Return the face for a look; sizes no one can read or print are not followed."""
    wanted = look.font_size if 4.0 <= look.font_size <= 96.0 else size
    return Face(wanted, bold or look.bold, look.italic)
