"""The light grid of dots under a drawing."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPolygonF

from workbench.geometry import Bounds, Point

GRID = 10  # scene units between the dots of the grid
SHOWN_FROM = 0.6  # zoom; below it the dots would be a haze


def paint_grid(painter: QPainter, area: Bounds, zoom: float, origin: Point, color: QColor) -> None:
    """Paint the dots in an area (scene units); `origin`: that of the scene in pixels."""
    if zoom < SHOWN_FROM:
        return
    step = GRID if zoom >= 1.5 else GRID * 2
    across = range(math.floor(area.x / step), math.ceil(area.right / step) + 1)
    down = range(math.floor(area.y / step), math.ceil(area.bottom / step) + 1)
    painter.setPen(color)
    # One row is made, and painted again and again: thousands of points are slow to make.
    row = QPolygonF([QPointF(column * step * zoom + origin.x, 0.0) for column in across])
    for number in down:
        place = number * step * zoom + origin.y
        painter.translate(0.0, place)
        painter.drawPoints(row)
        painter.translate(0.0, -place)
