"""What every symbol is drawn with: the scene it stands in, its colours and its figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from workbench.drawing.display_list import PRINT, Item, Stroke
from workbench.drawing.text_block import Face
from workbench.geometry import Bounds
from workbench.model.records import Edge, Element, Flow, Look, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.paint import LegendRow
from workbench.words import Dictionary, Text, dictionary

if TYPE_CHECKING:
    from workbench.notation.landscape.marks import EntryMark

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
        marks: Mapping[str, EntryMark] | None = None,
        legend: Sequence[LegendRow] = (),
    ) -> None:
        self.document = document
        self.language = language
        # Element id -> what the step table calls it; drawn as a small badge.
        self.numbers: Mapping[str, str] = numbers or {}
        # Element id -> how an overlay marks it, and what a legend says of these marks.
        self.marks: Mapping[str, EntryMark] = marks or {}
        self.legend: tuple[LegendRow, ...] = tuple(legend)
        self._dictionary: Dictionary | None = None

    def picture(self, file: str) -> bytes:
        """Return the bytes of a picture file that the document shows, b"" where there is none."""
        source = self.document.pictures
        return source(file) if source is not None and file else b""

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
    text: str = "ink"  # of a name inside
    icon: str = "ink"

    def stroke(self, width: float = LINE, dash: tuple[float, ...] = ()) -> Stroke:
        return Stroke(self.line, width, dash)


THEME = Ink()

# Draws one element's shape; the figure's origin is the top-left corner of the shape.
ShapeSymbol = Callable[[Scene, Shape, Element], Figure]
# Draws one flow's edge; the figure's origin is that of the sheet.
EdgeSymbol = Callable[[Scene, Edge, Flow], Figure]


def ink_of(look: Look, fill: str = "paper") -> Ink:
    """Return the colours for a look.

    On a ground of its own colour a symbol's text and icon are dark or light by that ground, not by
    the theme; the file's own colours for them count where they can be seen.
    """
    if not (look.stroke or look.fill or look.text_color):
        return THEME if fill == "paper" else Ink(fill=fill)
    line, inside = look.stroke or "ink", look.fill or fill
    if not look.fill:
        return Ink(line, inside, look.text_color or "ink", line)
    text = look.text_color or readable_on(look.fill)
    icon = look.stroke if look.stroke and contrast(look.stroke, look.fill) >= 3.0 else ""
    return Ink(line, inside, text, icon or readable_on(look.fill))


def readable_on(ground: str) -> str:
    """Return the colour, dark or white, in which text is readable on a ``#rrggbb`` ground."""
    dark = PRINT["ink"]
    return dark if contrast(dark, ground) >= contrast("#ffffff", ground) else "#ffffff"


def contrast(one: str, other: str) -> float:
    """Return the contrast of two ``#rrggbb`` colours, 1 to 21 (WCAG 2, 1.4.3)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    try:
        shares = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    except ValueError:
        return 1.0
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
        for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def face_of(look: Look, size: float, bold: bool = False) -> Face:
    """Return the face for a look; sizes no one can read or print are not followed."""
    wanted = look.font_size if 4.0 <= look.font_size <= 96.0 else size
    return Face(wanted, bold or look.bold, look.italic)
