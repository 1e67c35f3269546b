"""While something is dragged: scrolling on at the border of the view, and noting a rest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer

from workbench.ui.canvas.scroll_area import SceneScrollArea

EDGE = 20  # pixels from the border where a drag begins to scroll
STEP = 10  # pixels
EVERY = 15  # milliseconds
REST = 120  # milliseconds without a movement


class AutoScroll:
    """Pans an area while the pointer rests near its border; `moved` is told where it then is.

    `rested` is called when a drag has not moved for a moment, and what may be slow is welcome.
    """

    def __init__(
        self,
        area: SceneScrollArea,
        moved: Callable[[QPointF, Qt.KeyboardModifier], None],
        rested: Callable[[], None],
    ) -> None:
        self._area = area
        self._moved = moved
        self._place = QPointF()
        self._held = Qt.KeyboardModifier.NoModifier
        self._timer = QTimer(area)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._scroll)
        self._pause = QTimer(area)
        self._pause.setInterval(REST)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(rested)

    def follow(self, place: QPointF, held: Qt.KeyboardModifier) -> None:
        """Take in where a drag is, in pixels of the viewport."""
        self._place, self._held = place, held
        self._pause.start()
        if not self._is_inside() and not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._pause.stop()

    def _is_inside(self) -> bool:
        view = QRectF(self._area.viewport().rect())
        return view.adjusted(EDGE, EDGE, -EDGE, -EDGE).contains(self._place)

    def _scroll(self) -> None:
        if self._is_inside():
            self._timer.stop()
            return
        view = self._area.viewport().rect()
        across = (self._place.x() > view.width() - EDGE) - (self._place.x() < EDGE)
        down = (self._place.y() > view.height() - EDGE) - (self._place.y() < EDGE)
        self._area.pan(across * STEP, down * STEP)
        self._moved(self._place, self._held)
