"""The signs of the sorts of difference: told apart by form and stroke, colour only helps."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from workbench.analysis.comparison import Sort
from workbench.ui.theme import current_theme

BADGE = 18.0  # pixels
ROLES = {
    Sort.ADDED: "added",
    Sort.REMOVED: "danger",
    Sort.CHANGED: "warning",
    Sort.LAYOUT: "moved",
}
STROKES = {
    Sort.ADDED: Qt.PenStyle.SolidLine,
    Sort.REMOVED: Qt.PenStyle.DashLine,
    Sort.CHANGED: Qt.PenStyle.SolidLine,
    Sort.LAYOUT: Qt.PenStyle.DotLine,
}
WIDTHS = {Sort.ADDED: 2.5, Sort.REMOVED: 2.5, Sort.CHANGED: 2.5, Sort.LAYOUT: 2.0}


def pen_of(sort: Sort) -> QPen:
    """Return the pen of the frames around what is different in a way."""
    pen = QPen(current_theme().color(ROLES[sort]), WIDTHS[sort], STROKES[sort])
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def paint_badge(painter: QPainter, sort: Sort, center: QPointF, size: float = BADGE) -> None:
    """Paint the sign of a sort as a filled disc with a figure in it."""
    theme = current_theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("canvas"), 1.5))
    painter.setBrush(theme.color(ROLES[sort]))
    painter.drawEllipse(center, size / 2, size / 2)
    painter.translate(center)
    painter.scale(size, size)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(QColor(theme.color("canvas")), 0.12)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(_figure(sort))
    painter.restore()


def sign_icon(sort: Sort) -> QIcon:
    """Return the sign of a sort in the colours of the theme, made anew at each call."""
    made = QIcon()
    for ratio in (1, 2, 3):
        picture = QPixmap(16 * ratio, 16 * ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.scale(ratio, ratio)
        paint_badge(painter, sort, QPointF(8, 8), 15)
        painter.end()
        made.addPixmap(picture)
    return made


def _figure(sort: Sort) -> QPainterPath:
    """Return the figure of a sort in a box of size 1 around the origin."""
    path = QPainterPath()
    arm = 0.26
    if sort is Sort.CHANGED:
        for y in (-0.1, 0.1):
            path.moveTo(-arm, y)
            path.lineTo(arm, y)
        path.moveTo(0.12, -0.26)
        path.lineTo(-0.12, 0.26)
        return path
    path.moveTo(-arm, 0)
    path.lineTo(arm, 0)
    if sort is Sort.ADDED:
        path.moveTo(0, -arm)
        path.lineTo(0, arm)
    elif sort is Sort.LAYOUT:
        for side in (-1, 1):
            path.moveTo(side * (arm - 0.13), -0.13)
            path.lineTo(side * arm, 0)
            path.lineTo(side * (arm - 0.13), 0.13)
    return path


def frame_of(box: QRectF) -> QRectF:
    """Return the frame around something that takes a box of the viewport."""
    return box.adjusted(-5, -5, 5, 5)
