"""A canvas as a person has it before them, and a mouse for it."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from workbench.geometry import Bounds
from workbench.model.document import Document
from workbench.ui.canvas.canvas import Canvas

WINDOW = (1600, 1000)  # pixels, as the peer's window


def shown(document: Document) -> Canvas:
    canvas = Canvas(document, document.sheets()[0].id)
    canvas.resize(*WINDOW)
    canvas.show()
    QApplication.processEvents()
    return canvas


def look_at(canvas: Canvas, box: Bounds, zoom: float | None) -> None:
    """Show a rectangle in the middle at a zoom; None shows the whole drawing."""
    canvas.fit()
    if zoom is not None:
        canvas.set_zoom(zoom)
        middle = box.center
        canvas.show_area(Bounds(middle.x - 600, middle.y - 400, 1200, 800), largest=zoom)
    canvas.viewport().repaint()


def frame(canvas: Canvas, spot: QPointF) -> float:
    """Move the pointer and paint what that asks for; returns the milliseconds it took."""
    start = time.perf_counter()
    mouse(canvas, QEvent.Type.MouseMove, spot)
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def mouse(canvas: Canvas, kind: QEvent.Type, place: QPointF) -> None:
    viewport = canvas.viewport()
    moving = kind == QEvent.Type.MouseMove
    event = QMouseEvent(
        kind,
        place,
        viewport.mapToGlobal(place),
        Qt.MouseButton.NoButton if moving else Qt.MouseButton.LeftButton,
        Qt.MouseButton.NoButton
        if kind == QEvent.Type.MouseButtonRelease
        else Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)
