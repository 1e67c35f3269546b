"""A window onto the scene: scrolling, zooming, and which scene area is visible.

The scroll bars hold the pixel offset of the viewport in the zoomed scene, so that scrolling moves
by whole pixels and Qt can shift what is already painted.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from workbench.geometry import Bounds, Point

SMALLEST_ZOOM, LARGEST_ZOOM = 0.02, 4.0
ZOOM_STEP = 1.2
FIT_MARGIN = 24  # pixels around the drawing when it is fitted


class SceneScrollArea(QAbstractScrollArea):
    """Wheel and touch pad pan, Ctrl+wheel and pinch zoom at the pointer."""

    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom = 1.0
        self._scene = Bounds(0.0, 0.0, 1.0, 1.0)
        self.left_inset = 0  # pixels at the left that something covers; kept clear when fitting
        self.top_inset = 0  # … at the top, kept clear when something is shown
        self.corner_inset = 0, 0  # … in the corner at the bottom right: width and height
        self._fitted: tuple[Bounds, float, int, int] | None = None  # what fitting gave
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.horizontalScrollBar().setSingleStep(30)
        self.verticalScrollBar().setSingleStep(30)

    # Scene and viewport

    @property
    def zoom(self) -> float:
        return self._zoom

    @property
    def scene_bounds(self) -> Bounds:
        """Return what there is to see."""
        return self._scene

    def set_scene_bounds(self, bounds: Bounds) -> None:
        """Tell what there is to see; the place now visible stays."""
        if bounds != self._scene:
            corner = self.to_scene(QPointF(0, 0))
            self._scene = bounds
            self._place(corner)

    def to_scene(self, place: QPointF) -> Point:
        """Return the scene point under a place of the viewport."""
        return Point(
            (place.x() + self.horizontalScrollBar().value()) / self._zoom,
            (place.y() + self.verticalScrollBar().value()) / self._zoom,
        )

    def to_viewport(self, box: Bounds) -> QRectF:
        """Return where a scene rectangle lies in the viewport."""
        return QRectF(
            box.x * self._zoom - self.horizontalScrollBar().value(),
            box.y * self._zoom - self.verticalScrollBar().value(),
            box.width * self._zoom,
            box.height * self._zoom,
        )

    def visible_scene(self) -> Bounds:
        """Return the scene rectangle that the viewport shows."""
        corner = self.to_scene(QPointF(0, 0))
        size = self.viewport().size()
        return Bounds(corner.x, corner.y, size.width() / self._zoom, size.height() / self._zoom)

    # Zooming

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom so that what is under `at` (viewport; its middle where None) stays there."""
        zoom = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, zoom))
        place = at if at is not None else QRectF(self.viewport().rect()).center()
        fixed = self.to_scene(place)
        if zoom != self._zoom:
            self._zoom = zoom
            corner = Point(fixed.x - place.x() / zoom, fixed.y - place.y() / zoom)
            self._place(corner)
            self.viewport().update()
            self.zoom_changed.emit(zoom)

    def zoom_in(self) -> None:
        self.set_zoom(self._zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        self.set_zoom(self._zoom / ZOOM_STEP)

    def fit(self) -> None:
        """Show the whole drawing, at 100 % at most, in every size until somebody moves the view."""
        self.show_area(self._scene, largest=1.0)
        self._fitted = self._view()

    def _view(self) -> tuple[Bounds, float, int, int]:
        """Return what is shown, and how; one who has changed the drawing keeps his place, too."""
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return self._scene, self._zoom, across, down

    def show_area(self, area: Bounds, largest: float = LARGEST_ZOOM) -> None:
        """Zoom and scroll so that the area fills the viewport."""
        size = self.viewport().size()
        left = self.left_inset
        width = max(1, size.width() - left - 2 * FIT_MARGIN)
        height = max(1, size.height() - 2 * FIT_MARGIN)
        zoom = min(width / max(area.width, 1), height / max(area.height, 1), largest)
        self._zoom = max(SMALLEST_ZOOM, zoom)
        middle = area.center
        self._place(
            Point(
                middle.x - (left + size.width()) / 2 / self._zoom,
                middle.y - size.height() / 2 / self._zoom,
            )
        )
        self.viewport().update()
        self.zoom_changed.emit(self._zoom)

    def reveal(self, area: Bounds) -> None:
        """Scroll as little as needed to bring the area into view."""
        whole = self.visible_scene()
        left, top = self.left_inset / self.zoom, self.top_inset / self.zoom
        view = Bounds(whole.x + left, whole.y + top, whole.width - left, whole.height - top)
        width, height = (length / self.zoom for length in self.corner_inset)
        if view.covers(area) and not (
            area.right > view.right - width and area.bottom > view.bottom - height
        ):
            return
        margin = 40 / self._zoom
        wanted = area.grown(margin)
        x, y = view.x, view.y
        if wanted.width > view.width or wanted.x < view.x:
            x = wanted.x
        elif wanted.right > view.right:
            x = wanted.right - view.width
        if wanted.height > view.height or wanted.y < view.y:
            y = wanted.y
        elif wanted.bottom > view.bottom:
            y = wanted.bottom - view.height
        if area.right > x + view.width - width:  # above what covers the corner, if it can be
            y = max(y, min(wanted.bottom - view.height + height, wanted.y))
        self._place(Point(x - left, y - top))

    def pan(self, dx: float, dy: float) -> None:
        """Move the view by viewport pixels."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + round(dx))
        down.setValue(down.value() + round(dy))

    def _place(self, corner: Point) -> None:
        """Bring a scene point to the top left corner; the scroll range always allows for it."""
        size = self.viewport().size()
        for bar, start, extent, page, wanted in (
            (
                self.horizontalScrollBar(),
                self._scene.x,
                self._scene.width,
                size.width(),
                corner.x,
            ),
            (self.verticalScrollBar(), self._scene.y, self._scene.height, size.height(), corner.y),
        ):
            # Half a page of empty paper on every side, so that borders can be worked at.
            least = round(start * self._zoom - page / 2)
            most = round((start + extent) * self._zoom - page / 2)
            value = round(wanted * self._zoom)
            bar.setPageStep(page)
            bar.setRange(min(least, value), max(most, value))
            bar.setValue(value)

    # Qt

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._view() == self._fitted:
            self.fit()
        else:
            self._place(self.to_scene(QPointF(0, 0)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y() or event.angleDelta().x()
            self.set_zoom(self._zoom * ZOOM_STEP ** (turned / 120), event.position())
            event.accept()
            return
        delta = event.pixelDelta()
        if delta.isNull():
            delta = event.angleDelta() / 2
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not delta.x():
            self.pan(-delta.y(), 0)
        else:
            self.pan(-delta.x(), -delta.y())
        event.accept()

    def pinch(self, event: QNativeGestureEvent) -> None:
        """Zoom by a pinch of the touch pad."""
        self.set_zoom(self._zoom * (1 + event.value()), event.position())
