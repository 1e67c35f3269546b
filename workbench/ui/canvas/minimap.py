"""The whole sheet, small, in the corner of the canvas: where one is, and a way to get elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from workbench.geometry import Bounds
from workbench.ui.canvas.sheet_painter import SheetPainter
from workbench.ui.painting import GroupPainter
from workbench.ui.theme import current_theme
from workbench.ui.translation import tr

if TYPE_CHECKING:
    from workbench.ui.canvas.canvas import Canvas

LARGEST = QSize(220, 140)  # pixels
MARGIN = 12  # from the corner
PAUSE = 300  # milliseconds after the last change before the picture is made anew


class Minimap(QWidget):
    """Shown while a part of the sheet is out of view.

    The picture is kept and made anew when changes pause, never while something is dragged: a
    frame of dragging does not know of it.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.setObjectName("minimap")
        self.setAccessibleName(tr("Overview map"))
        self.setToolTip(tr("Drag the frame to scroll"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._canvas = canvas
        self._wanted = False
        self._picture: QPixmap | None = None
        self._scene = Bounds(0.0, 0.0, 1.0, 1.0)
        self._scale = 1.0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._make_anew)
        self._end_watch: Callable[[], None] = canvas.document.observe(self._changed)
        for bar in (canvas.horizontalScrollBar(), canvas.verticalScrollBar()):
            bar.valueChanged.connect(self._view_moved)
        canvas.zoom_changed.connect(self._view_moved)
        canvas.viewport().installEventFilter(self)
        self.hide()

    def let_go(self) -> None:
        """Stop watching; the canvas is about to go."""
        self._pause.stop()
        self._end_watch()

    def set_wanted(self, wanted: bool) -> None:
        """Show the map where it is of use, or not at all."""
        self._wanted = wanted
        self._view_moved()

    def show_sheet(self) -> None:
        """Show the sheet that the canvas shows now."""
        self._picture = None
        self._view_moved()

    @property
    def shown_scene(self) -> Bounds:
        """Return the part of the scene that the picture shows."""
        return self._scene

    # Keeping in step

    def _changed(self, _: object) -> None:
        if self._wanted:
            self._pause.start()

    def _make_anew(self) -> None:
        if self._canvas.is_dragging:
            self._pause.start()
            return
        self._picture = None
        self._view_moved()

    def _view_moved(self, *_: object) -> None:
        view, scene = self._canvas.visible_scene(), self._canvas.scene_bounds
        useful = self._wanted and not view.grown(1.0).covers(scene)
        if useful != self.isVisibleTo(self._canvas):
            self.setVisible(useful)
        if useful:
            self._place()
            self.update()
        covered = (self.width() + 2 * MARGIN, self.height() + 2 * MARGIN) if useful else (0, 0)
        self._canvas.corner_inset = covered

    def _place(self) -> None:
        if self._picture is None:
            self._scene = self._canvas.scene_bounds
            scene = self._scene
            self._scale = min(
                (LARGEST.width() - 8) / max(scene.width, 1.0),
                (LARGEST.height() - 8) / max(scene.height, 1.0),
            )
            self.resize(
                max(40, round(scene.width * self._scale) + 8),
                max(30, round(scene.height * self._scale) + 8),
            )
        port = self._canvas.viewport().geometry()
        self.move(port.right() - self.width() - MARGIN, port.bottom() - self.height() - MARGIN)
        self.raise_()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        if self._picture is None:
            self._picture = self._painted()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        view = self._on_map(self._canvas.visible_scene()).intersected(
            QRectF(self.rect()).adjusted(1, 1, -1, -1)
        )
        accent = QColor(theme.color("accent"))
        painter.setPen(QPen(accent, 2.0))
        accent.setAlpha(30)
        painter.setBrush(accent)
        painter.drawRect(view)
        painter.setPen(QPen(theme.color("control"), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _painted(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        theme = current_theme()
        picture.fill(theme.color("paper"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(4, 4)
        painter.scale(self._scale, self._scale)
        painter.translate(-self._scene.x, -self._scene.y)
        sheet = SheetPainter(self._canvas.editor.picture, GroupPainter(theme.colors))
        sheet.paint(painter, [self._scene], self._scale)
        painter.end()
        return picture

    def _on_map(self, area: Bounds) -> QRectF:
        return QRectF(
            4 + (area.x - self._scene.x) * self._scale,
            4 + (area.y - self._scene.y) * self._scale,
            area.width * self._scale,
            area.height * self._scale,
        )

    # Scrolling

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position())

    def _go_to(self, place: QPointF) -> None:
        """Bring what is under a place of the map into the middle of the view."""
        x = self._scene.x + (place.x() - 4) / self._scale
        y = self._scene.y + (place.y() - 4) / self._scale
        middle = self._canvas.visible_scene().center
        zoom = self._canvas.zoom
        self._canvas.pan((x - middle.x) * zoom, (y - middle.y) * zoom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._view_moved()
        return super().eventFilter(watched, event)
