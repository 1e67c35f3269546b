"""The sign of a release state, told apart by its form, as on the landscape.

Full: approved, half: under review, ring: in progress, crossed: out of use.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from workbench.ui.theme import current_theme

_SIZE, _SHARP = 16, 3  # pixels of an icon, and how many of the screen make one at most


def paint_release_sign(painter: QPainter, centre: QPointF, status: str) -> None:
    """Paint the sign of a state around a point."""
    accent = current_theme().color("accent")
    box = QRectF(centre.x() - 3.5, centre.y() - 3.5, 7, 7)
    painter.setPen(QPen(accent, 1.4))
    painter.setBrush(accent if status in ("approved", "published") else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    if status in ("review", "method_ok"):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawPie(box, -90 * 16, 180 * 16)
    elif status in ("inactive", "to_delete"):
        painter.drawLine(box.bottomLeft(), box.topRight())


def release_icon(status: str) -> QIcon:
    """Return the sign of a state as an icon."""
    picture = QPixmap(_SIZE * _SHARP, _SIZE * _SHARP)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_SHARP, _SHARP)
    paint_release_sign(painter, QPointF(_SIZE / 2, _SIZE / 2), status)
    painter.end()
    return QIcon(picture)
