"""Whether a hand is on the mouse: then the pointer's place is meant, else it only rests there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea

_MOUSE = frozenset({QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})
# Whoever goes about with these does not use the mouse; a letter may be pressed with it in hand.
_KEYS = frozenset(
    {
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter),
    }
)


class PointerUse(QObject):
    """Watches a canvas: the mouse leads from its movement until somebody goes about by keys."""

    def __init__(self, canvas: QAbstractScrollArea) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._leads = False
        canvas.installEventFilter(self)
        canvas.viewport().installEventFilter(self)

    def spot(self) -> QPoint | None:
        """Return where on the viewport the pointer is, None where it rests or is elsewhere."""
        viewport = self._canvas.viewport()
        place = viewport.mapFromGlobal(QCursor.pos())
        return place if self._leads and viewport.rect().contains(place) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOUSE and watched is not self._canvas:
            self._leads = True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._leads = self._leads and event.key() not in _KEYS
        return False
