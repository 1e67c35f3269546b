"""Draws display lists with QPainter: the third back end beside SVG and PDF.

A group is compiled once into Qt's own objects (paths, pens, glyph runs) and replayed; the compiled
form is kept as long as the very same group is drawn.  Text is set glyph by glyph at the advance
widths of `workbench.drawing.fonts`, unhinted and without kerning, so that it stands on screen where
it stands on paper.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QGlyphRun,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QRawFont,
)

from workbench.drawing import fonts
from workbench.drawing.display_list import PRINT, Group, Image, Item, Path, Stroke, TextLine

Command = Callable[[QPainter], None]
SMALLEST_TEXT = 3.0  # device pixels; what is smaller cannot be read and is left out


class GroupPainter:
    """Paints display-list items in the colours of a theme (role -> ``#rrggbb``)."""

    def __init__(self, colors: Mapping[str, str] = PRINT) -> None:
        self._colors = {**PRINT, "grid": "#e3e8ec", **colors}
        # id of the group -> the group (kept, so that the id stays its own) and what it compiles to
        self._compiled: dict[int, tuple[Group, _Compiled]] = {}
        self._paths: dict[int, tuple[Path, QPainterPath]] = {}

    def color(self, name: str) -> QColor:
        """Return a role's colour, or the colour itself; what is neither becomes ink."""
        color = QColor(self._colors.get(name, name))
        return color if color.isValid() else QColor(self._colors["ink"])

    def paint(self, painter: QPainter, group: Group, scale: float = 1.0) -> None:
        """Paint a group at its origin; `scale` is the zoom, by which unreadable text is skipped."""
        known = self._compiled.get(id(group))
        if known is None:
            if len(self._compiled) > 40_000:
                self.forget()
            known = group, self._compile(group)
            self._compiled[id(group)] = known
        known[1].paint(painter, scale)

    def forget(self) -> None:
        """Drop what was compiled."""
        self._compiled.clear()
        self._paths.clear()

    def _compile(self, group: Group) -> _Compiled:
        compiled = _Compiled(QPointF(*group.origin))
        for item in group.children:
            self._compile_item(item, compiled)
        return compiled

    def _compile_item(self, item: Item, into: _Compiled) -> None:
        if isinstance(item, Path):
            into.strokes.append((self._qt_path(item), self._pen(item.stroke), self._brush(item)))
        elif isinstance(item, TextLine):
            into.texts.append((item.size, _text_command(item, self.color(item.color))))
        elif isinstance(item, Image):
            into.inner.append(_image_command(item))
        else:
            into.inner.append(self._compile(item).paint)

    def _qt_path(self, path: Path) -> QPainterPath:
        known = self._paths.get(id(path))
        if known is None:
            known = path, qt_path(path)
            self._paths[id(path)] = known
        return known[1]

    def _pen(self, stroke: Stroke | None) -> QPen:
        if stroke is None:
            return QPen(Qt.PenStyle.NoPen)
        return _pen(self.color(stroke.color).rgba(), stroke.width, stroke.dash)

    def _brush(self, path: Path) -> QBrush:
        return QBrush(self.color(path.fill)) if path.fill else QBrush(Qt.BrushStyle.NoBrush)


class _Compiled:
    """What a group became: paths first, then pictures and inner groups, then text."""

    __slots__ = ("inner", "origin", "strokes", "texts")

    def __init__(self, origin: QPointF) -> None:
        self.origin = origin
        self.strokes: list[tuple[QPainterPath, QPen, QBrush]] = []
        self.inner: list[Callable[[QPainter, float], None]] = []
        self.texts: list[tuple[float, Command]] = []

    def paint(self, painter: QPainter, scale: float) -> None:
        painter.translate(self.origin)
        for path, pen, brush in self.strokes:
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawPath(path)
        for draw in self.inner:
            draw(painter, scale)
        for size, command in self.texts:
            if size * scale >= SMALLEST_TEXT:
                command(painter)
        painter.translate(-self.origin)


def qt_path(path: Path) -> QPainterPath:
    """Return the Qt form of a path."""
    result = QPainterPath()
    for operator, *numbers in path.commands:
        if operator == "L":
            result.lineTo(*numbers)
        elif operator == "M":
            result.moveTo(*numbers)
        elif operator == "C":
            result.cubicTo(*numbers)
        else:
            result.closeSubpath()
    return result


@cache
def _pen(rgba: int, width: float, dash: tuple[float, ...]) -> QPen:
    pen = QPen(QColor.fromRgba(rgba), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if dash:
        # Qt counts dashes in pen widths.
        pen.setDashPattern([max(length / width, 0.01) for length in dash])
    return pen


@cache
def raw_font(size: float, bold: bool, italic: bool) -> QRawFont:
    """Return a face of the bundled typeface at a size in pixels, unhinted."""
    return QRawFont(
        str(fonts.font_file(bold, italic)), size, QFont.HintingPreference.PreferNoHinting
    )


@cache
def text_font(size: float, bold: bool, italic: bool) -> QFont:
    """Return the font for what the bundled typeface cannot show; the system fills the gaps."""
    font = QFont(fonts.FAMILY)
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setItalic(italic)
    font.setKerning(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _text_command(line: TextLine, color: QColor) -> Command:
    draw = _glyphs(line) or _plain_text(line)
    start = QPointF(line.x, line.y)
    pen = QPen(color)
    rules = _rules(line)

    def paint(painter: QPainter) -> None:
        painter.setPen(pen)
        if line.angle:
            painter.save()
            painter.translate(start)
            painter.rotate(line.angle)
            draw(painter, QPointF(0, 0))
            painter.restore()
        else:
            draw(painter, start)
        for rule in rules:
            painter.fillRect(rule, color)

    return paint


def _glyphs(line: TextLine) -> Callable[[QPainter, QPointF], None] | None:
    """Return the drawing of a line as glyphs; None when the typeface lacks a character."""
    known = fonts.advances(line.bold, line.italic)
    widths = [known.get(ord(character)) for character in line.text]
    if None in widths:
        return None
    font = raw_font(line.size, line.bold, line.italic)
    indexes = font.glyphIndexesForString(line.text)
    if len(indexes) != len(widths):
        return None
    positions, x = [], 0.0
    for width in widths:
        positions.append(QPointF(x, 0.0))
        x += (width or 0) * line.size / 1000
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(indexes)
    run.setPositions(positions)
    return lambda painter, at: painter.drawGlyphRun(at, run)


def _plain_text(line: TextLine) -> Callable[[QPainter, QPointF], None]:
    def draw(painter: QPainter, at: QPointF) -> None:
        painter.setFont(text_font(line.size, line.bold, line.italic))
        painter.drawText(at, line.text)

    return draw


def _rules(line: TextLine) -> list[QRectF]:
    """Return the rectangles that underline or strike through a line."""
    thickness = line.size / 16
    heights = []
    if line.underline:
        heights.append(line.size * 0.12)
    if line.strike_through:
        heights.append(-line.size * 0.26)
    if line.angle:
        return [QRectF(line.x + h, line.y - line.width, thickness, line.width) for h in heights]
    return [QRectF(line.x, line.y + h, line.width, thickness) for h in heights]


def _image_command(image: Image) -> Callable[[QPainter, float], None]:
    picture = QImage.fromData(image.data)
    target = QRectF(*image.bounds)
    return lambda painter, _: painter.drawImage(target, picture)
