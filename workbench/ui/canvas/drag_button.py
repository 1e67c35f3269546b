"""A symbol that can be clicked, or dragged onto the sheet at once."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget


class DragButton(QToolButton):
    """Tells its key while it is dragged, with the global place, and when it is let go."""

    dragged = Signal(str, QPoint)
    dropped = Signal(str, QPoint)

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._pressed_at: QPoint | None = None
        self.is_dragging = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if self.is_dragging or moved >= QApplication.startDragDistance():
            self.is_dragging = True
            self.setDown(False)
            self.dragged.emit(self.key, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, self.is_dragging, self._pressed_at = self.is_dragging, False, None
        if dragged:
            self.dropped.emit(self.key, event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)
