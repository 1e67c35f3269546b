"""Paints the visible part of a sheet: in full when near, as outlines when there is too much to see.

Zoomed out, five thousand tasks are a few pixels each.  They are then drawn as bare outlines, in a
few batches, which keeps a frame short without hiding anything that could be made out.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from workbench.geometry import Bounds, Point
from workbench.notation.bare_form import Form
from workbench.notation.sheet_picture import SheetPicture
from workbench.ui.painting import GroupPainter

FULL_FROM = 0.4  # zoom from which everything is drawn in full
ALWAYS_FULL = 600  # so few things are drawn in full at any zoom


class SheetPainter:
    """Paints one sheet picture in the colours of a theme."""

    def __init__(self, picture: SheetPicture, groups: GroupPainter) -> None:
        self._picture = picture
        self._groups = groups
        # What the bare forms became, kept as long as the picture hands out the very same form.
        self._rects: dict[str, tuple[Form, QRectF]] = {}
        self._lines: dict[str, tuple[Form, list[QLineF]]] = {}

    def paint(self, painter: QPainter, areas: Sequence[Bounds], zoom: float) -> None:
        """Paint what touches the areas (scene units), each thing once.

        The painter is scaled by `zoom` already, and clipped to the areas.
        """
        visible = self._picture.within(*areas)
        if zoom >= FULL_FROM or len(visible) <= ALWAYS_FULL:
            for key in visible:
                self._groups.paint(painter, self._picture.group(key), zoom)
        else:
            self._paint_outlines(painter, visible, zoom)

    def _paint_outlines(self, painter: QPainter, visible: list[str], zoom: float) -> None:
        ink = self._groups.color("ink")
        pen = QPen(ink, 1.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        # Thin lines are many; without antialiasing they cost a tenth and look no worse this small.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, zoom > 0.15)
        batch = _Batch(painter, self._groups.color("paper"), smallest=1.5 / zoom)
        for key in visible:
            form = self._picture.simple(key)
            if form[0] == "line":
                batch.lines(self._lines_of(key, form))
            elif form[0] != "none":
                batch.box(form[0], self._rect_of(key, form))
        batch.flush()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def _rect_of(self, key: str, form: Form) -> QRectF:
        known = self._rects.get(key)
        if known is None or known[0] is not form:
            known = self._rects[key] = form, QRectF(*cast(Bounds, form[1]))
        return known[1]

    def _lines_of(self, key: str, form: Form) -> list[QLineF]:
        known = self._lines.get(key)
        if known is None or known[0] is not form:
            points = cast("tuple[Point, ...]", form[1])
            lines = [QLineF(*start, *end) for start, end in pairwise(points)]
            known = self._lines[key] = form, lines
        return known[1]


class _Batch:
    """Collects outlines and draws them many at once, keeping the painting order by kind."""

    def __init__(self, painter: QPainter, paper: QColor, smallest: float) -> None:
        self._painter = painter
        self._paper = paper
        self._smallest = smallest
        self._rects: list[QRectF] = []
        self._lines: list[QLineF] = []

    def lines(self, lines: list[QLineF]) -> None:
        if self._rects:
            self._flush_rects()
        self._lines += lines

    def box(self, form: str, box: QRectF) -> None:
        if form == "rect" or (box.width() < self._smallest and box.height() < self._smallest):
            if self._lines:
                self._flush_lines()
            self._rects.append(box)
            return
        self.flush()
        self._painter.setBrush(self._paper)
        if form == "ellipse":
            self._painter.drawEllipse(box)
        else:
            middle = box.center()
            self._painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(middle.x(), box.top()),
                        QPointF(box.right(), middle.y()),
                        QPointF(middle.x(), box.bottom()),
                        QPointF(box.left(), middle.y()),
                    ]
                )
            )

    def flush(self) -> None:
        self._flush_rects()
        self._flush_lines()

    def _flush_rects(self) -> None:
        if self._rects:
            self._painter.setBrush(self._paper)
            self._painter.drawRects(self._rects)
            self._rects = []

    def _flush_lines(self) -> None:
        if self._lines:
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawLines(self._lines)
            self._lines = []
