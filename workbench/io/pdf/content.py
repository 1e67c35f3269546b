"""What stands on a page: the operators of a content stream, written with y pointing down.

Only what changes is written: font, colours and line style are remembered.  All lengths are PDF
points, the origin is the top left corner of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workbench.drawing.display_list import Command
from workbench.io.pdf.fonts import REGULAR, Cut, Fonts

Part = str | Callable[[], str]

_FAR = 1e7  # beyond that is no paper
_OPERATORS = {"M": "m", "L": "l", "C": "c"}
_PAINT = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}


def number(value: float) -> str:
    """Return a coordinate as PDF writes it: hundredths are finer than any printer."""
    text = f"{value:.2f}"
    return text[:-3] if text.endswith(".00") else text


class Content:
    """A content stream in the making."""

    def __init__(self, fonts: Fonts, height: float) -> None:
        self._fonts = fonts
        self._parts: list[Part] = [f"q 1 0 0 -1 0 {number(height)} cm 1 j 1 J"]
        self._has_open_parts = False
        self._fill = ""
        self._stroke = ""
        self._width = -1.0
        self._dash: tuple[float, ...] = ()
        self._font: tuple[str, float] = ("", 0.0)
        self._saved: list[tuple[str, str, float, tuple[float, ...], tuple[str, float]]] = []

    @property
    def is_open(self) -> bool:
        """Tell whether something is still to be filled in."""
        return self._has_open_parts

    def written(self) -> bytes:
        """Return the stream, filled in."""
        parts = [part if isinstance(part, str) else part() for part in self._parts]
        return "\n".join((*parts, "Q")).encode("ascii")

    def save(self) -> None:
        self._parts.append("q")
        self._saved.append((self._fill, self._stroke, self._width, self._dash, self._font))

    def restore(self) -> None:
        self._parts.append("Q")
        self._fill, self._stroke, self._width, self._dash, self._font = self._saved.pop()

    def transform(self, scale: float, dx: float, dy: float) -> None:
        self._parts.append(f"{scale:.5f} 0 0 {scale:.5f} {number(dx)} {number(dy)} cm")

    # Graphics state

    def fill_with(self, color: str) -> None:
        """Set the colour of areas and text, ``#rrggbb``."""
        if color != self._fill:
            self._fill = color
            self._parts.append(f"{_rgb(color)} rg")

    def stroke_with(self, color: str, width: float, dash: tuple[float, ...] = ()) -> None:
        """Set colour, width and dashes of lines."""
        if color != self._stroke:
            self._stroke = color
            self._parts.append(f"{_rgb(color)} RG")
        if width != self._width:
            self._width = width
            self._parts.append(f"{number(width)} w")
        if dash != self._dash:
            self._dash = dash
            self._parts.append(f"[{' '.join(map(number, dash))}] 0 d")

    # Shapes

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        n = number
        self._parts.append(f"{n(x1)} {n(y1)} m {n(x2)} {n(y2)} l S")

    def area(self, x: float, y: float, width: float, height: float) -> None:
        """Fill an upright rectangle."""
        n = number
        self._parts.append(f"{n(x)} {n(y)} {n(width)} {n(height)} re f")

    def image(self, name: str, x: float, y: float, width: float, height: float) -> None:
        """Draw an image of the page's resources, its top left corner at x, y."""
        n = number
        self._parts.append(f"q {n(width)} 0 0 {n(-height)} {n(x)} {n(y + height)} cm {name} Do Q")

    def path(
        self, commands: Sequence[Command], dx: float, dy: float, *, fill: bool, stroke: bool
    ) -> None:
        """Draw a path of the display list, moved by dx, dy; one out of all bounds is left out."""
        written = []
        for command in commands:
            name = command[0]
            if name == "Z":
                written.append("h")
                continue
            places = command[1:]
            for place in range(0, len(places), 2):
                x, y = places[place] + dx, places[place + 1] + dy
                if not (-_FAR < x < _FAR and -_FAR < y < _FAR):
                    return
                written.append(f"{x:.2f} {y:.2f}")
            written.append(_OPERATORS[name])
        written.append(_PAINT[fill, stroke])
        self._parts.append(" ".join(written))

    # Text

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        cut: Cut = REGULAR,
        color: str = "#000000",
        angle: int = 0,
        hyphen: bool = False,
    ) -> None:
        """Write one line; x, y are the left end of its baseline, angle is 0 or -90 (upwards).

        `hyphen`: the line ends inside a word and shows a hyphen that the text does not have.
        """
        self.fill_with(color)
        pieces = self._fonts.glyphs(text, cut)
        if len(pieces) == 1 and not pieces[0].actual:  # nearly always
            font, shown = pieces[0].font, pieces[0].shown
            choice = ""
            if self._font != (font, size):
                self._font = (font, size)
                choice = f"{font} {number(size)} Tf "
            end = self._hyphen(cut) if hyphen else ""
            self._parts.append(f"BT {choice}{_place(x, y, angle)} Tm {shown}{end} ET")
            return
        self._parts.append(f"BT {_place(x, y, angle)} Tm")
        for font, shown, actual in pieces:
            if self._font != (font, size):
                self._font = (font, size)
                self._parts.append(f"{font} {number(size)} Tf")
            if actual:
                self._parts.append(f"/Span <</ActualText {text_string(actual)}>> BDC")
            self._parts.append(shown)
            if actual:
                self._parts.append("EMC")
        if hyphen:
            font = self._fonts.glyphs("-", cut)[0].font
            if self._font != (font, size):
                self._font = (font, size)
                self._parts.append(f"{font} {number(size)} Tf")
            self._parts.append(self._hyphen(cut))
        self._parts.append("ET")

    def late_text(
        self,
        place: Callable[[], tuple[float, float, str]],
        size: float,
        cut: Cut = REGULAR,
        color: str = "#000000",
    ) -> None:
        """Write a line that is known only when the document is complete: a page number.

        `place` is called then and returns x, y and the text, which must be plain (digits, Latin).
        """
        self.fill_with(color)
        font = self._fonts.glyphs(" ", cut)[0].font
        if self._font != (font, size):
            self._font = (font, size)
            self._parts.append(f"{font} {number(size)} Tf")

        def write() -> str:
            x, y, text = place()
            return f"BT {_place(x, y, 0)} Tm {self._fonts.glyphs(text, cut)[0].shown} ET"

        self._parts.append(write)
        self._has_open_parts = True

    def _hyphen(self, cut: Cut) -> str:
        shown = self._fonts.glyphs("-", cut)[0].shown
        return f" /Span <</ActualText <feff00ad>>> BDC {shown} EMC"

    # Marked content

    def begin(self, tag: str, properties: str = "") -> None:
        self._parts.append(f"/{tag} <<{properties}>> BDC" if properties else f"/{tag} BMC")

    def end(self) -> None:
        self._parts.append("EMC")


def text_string(text: str) -> str:
    """Return a text as PDF writes it inside a content stream."""
    return f"<feff{text.encode('utf-16-be', 'replace').hex()}>"


def _place(x: float, y: float, angle: int) -> str:
    turn = "0 -1 -1 0" if angle else "1 0 0 -1"
    return f"{turn} {number(x)} {number(y)}"


def _rgb(color: str) -> str:
    value = int(color[1:], 16)
    return " ".join(f"{(value >> shift & 255) / 255:.3g}" for shift in (16, 8, 0))
