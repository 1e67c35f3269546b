"""Processes that are dragged from a list onto a landscape."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from workbench.geometry import Point
from workbench.ui.dragged_processes import MIME, dragged_ids

if TYPE_CHECKING:
    from workbench.ui.canvas.canvas import Canvas


class ProcessDrop(QObject):
    """Takes such drags on the viewport of a canvas."""

    def __init__(self, canvas: Canvas, place: Callable[[Sequence[str], Point], bool]) -> None:
        """`place`: puts processes, by their ids, at a point of the scene."""
        super().__init__(canvas)
        self._canvas = canvas
        self._place = place
        canvas.viewport().setAcceptDrops(True)
        canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            assert isinstance(event, QDragMoveEvent)
            if event.mimeData().hasFormat(MIME):
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                return True
        elif event.type() == QEvent.Type.Drop:
            assert isinstance(event, QDropEvent)
            ids = dragged_ids(event.mimeData())
            if ids:
                self._place(ids, self._canvas.to_scene(event.position()))
                event.acceptProposedAction()
                return True
        return super().eventFilter(watched, event)
