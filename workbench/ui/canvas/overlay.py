"""Paints what stands above a sheet and is never exported: outlines, handles, guides."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from workbench.geometry import Bounds, Point, around_points
from workbench.interaction.overlay import (
    Distance,
    DropTarget,
    Found,
    Ghost,
    Guide,
    Handle,
    Highlight,
    Outline,
    OverlayItem,
    Role,
    Room,
    RubberBand,
    Thread,
)
from workbench.ui.painting import GroupPainter

HANDLE = 8.0  # pixels
OUTLINE_GAP = 4.0  # pixels between a shape and its outline
FRAME_MARGIN = 8.0  # pixels that outlines and handles stand out of what they mark
TICK = 4.0  # pixels: half of the mark at the ends of a distance
DISTANCE_TEXT = 11  # pixels
DISTANCE_MARGIN = 44.0  # pixels: the number may stand beside a short distance
ToViewport = Callable[[Bounds], QRectF]


class OverlayPainter:
    """Paints overlay items in viewport pixels: lines and handles do not grow with the zoom."""

    def __init__(self, colors: GroupPainter) -> None:
        self._accent = colors.color("accent")
        self._paper = colors.color("paper")
        # Guides are neither the drawing's nor the selection's: they come and go with a movement.
        self._guide = QColor("#c2185b") if self._paper.lightness() > 128 else QColor("#ff80ab")
        self._danger = QColor("#c62828") if self._paper.lightness() > 128 else QColor("#ff8a80")

    def paint(
        self,
        painter: QPainter,
        items: Iterable[OverlayItem],
        exposed: QRectF,
        to_viewport: ToViewport,
        *,
        focused: bool,
    ) -> None:
        """Paint what touches the exposed part; a focused canvas marks its selection stronger."""
        for item in items:
            boxes = painted_boxes(item, to_viewport)
            if not any(box.intersects(exposed) for box in boxes):
                continue
            if isinstance(item, Outline):
                self._outline(painter, to_viewport(item.bounds), focused and item.leads)
            elif isinstance(item, Found):
                self._found(painter, to_viewport(item.bounds), item.current)
            elif isinstance(item, Highlight):
                width = 3.0 if focused and item.leads else 2.0
                self._line(painter, item.points, to_viewport, QPen(self._accent, width))
            elif isinstance(item, Handle):
                self._handle(painter, item, to_viewport)
            elif isinstance(item, RubberBand):
                self._rubber_band(painter, to_viewport(item.bounds))
            elif isinstance(item, Guide):
                self._line(painter, (item.start, item.end), to_viewport, QPen(self._guide, 1.0))
            elif isinstance(item, Distance):
                self._distance(painter, item, to_viewport)
            elif isinstance(item, Room):
                self._room(painter, to_viewport(item.bounds), item)
            elif isinstance(item, DropTarget | Ghost):
                filled = isinstance(item, Ghost)
                self._target(painter, to_viewport(item.bounds), item.allowed, filled)
            elif isinstance(item, Thread):
                color = self._accent if item.allowed else self._danger
                self._line(painter, item.points, to_viewport, QPen(color, 1.5))

    def _outline(self, painter: QPainter, box: QRectF, strong: bool) -> None:
        gap = OUTLINE_GAP
        painter.setPen(QPen(self._accent, 2.5 if strong else 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-gap, -gap, gap, gap), 6, 6)

    def _found(self, painter: QPainter, box: QRectF, current: bool) -> None:
        color = QColor("#b26a00" if self._paper.lightness() > 128 else "#ffc24d")
        painter.setPen(QPen(color, 3.0 if current else 1.5))
        color.setAlpha(60 if current else 28)
        painter.setBrush(color)
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 4, 4)

    def _handle(self, painter: QPainter, handle: Handle, to_viewport: ToViewport) -> None:
        center = to_viewport(Bounds(*handle.point, 0, 0)).topLeft()
        half = HANDLE / 2
        box = QRectF(center.x() - half, center.y() - half, HANDLE, HANDLE)
        painter.setPen(QPen(self._accent, 1.5))
        painter.setBrush(self._paper)
        if handle.role is Role.RESIZE:
            painter.drawRect(box)
        elif handle.role is Role.CONNECT:
            painter.setBrush(self._accent)
            painter.drawEllipse(box)
        elif handle.role is Role.ENTER:
            self._arrow(painter, box.adjusted(-4, -4, 4, 4))
        elif handle.role is Role.APPEND:
            self._plus(painter, box.adjusted(-4, -4, 4, 4))
        elif handle.role is Role.NAME:
            painter.drawRoundedRect(box.adjusted(2, -1, -2, 1), 2, 2)
        elif handle.role is Role.SEGMENT:
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        else:
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(center.x(), center.y() - half - 1),
                        QPointF(center.x() + half + 1, center.y()),
                        QPointF(center.x(), center.y() + half + 1),
                        QPointF(center.x() - half - 1, center.y()),
                    ]
                )
            )

    def _arrow(self, painter: QPainter, box: QRectF) -> None:
        """Paint the way into something: an arrow in a box."""
        painter.setPen(QPen(self._accent, 1.0))
        painter.setBrush(self._accent)
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QPen(self._paper, 1.75))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle, reach, head = box.center(), box.width() / 2 - 4, box.width() / 4 - 0.5
        tip = QPointF(middle.x() + reach, middle.y())
        painter.drawLine(QPointF(middle.x() - reach, middle.y()), tip)
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(tip.x() - head, tip.y() - head),
                    tip,
                    QPointF(tip.x() - head, tip.y() + head),
                ]
            )
        )

    def _plus(self, painter: QPainter, box: QRectF) -> None:
        """Paint that something may follow: a plus in a circle."""
        painter.setPen(QPen(self._accent, 1.5))
        painter.setBrush(self._paper)
        painter.drawEllipse(box)
        middle, reach = box.center(), box.width() / 2 - 4
        painter.setPen(QPen(self._accent, 1.75))
        painter.drawLine(
            QPointF(middle.x() - reach, middle.y()), QPointF(middle.x() + reach, middle.y())
        )
        painter.drawLine(
            QPointF(middle.x(), middle.y() - reach), QPointF(middle.x(), middle.y() + reach)
        )

    def _rubber_band(self, painter: QPainter, box: QRectF) -> None:
        ground = QColor(self._accent)
        ground.setAlpha(28)
        painter.setPen(QPen(self._accent, 1.0, Qt.PenStyle.DashLine))
        painter.setBrush(ground)
        painter.drawRect(box)

    def _room(self, painter: QPainter, box: QRectF, item: Room) -> None:
        # Not by colour alone: room that is taken away is hatched.
        color = QColor(self._accent if item.grows else self._danger)
        painter.setPen(QPen(color, 1.0))
        color.setAlpha(30 if item.grows else 110)
        pattern = Qt.BrushStyle.SolidPattern if item.grows else Qt.BrushStyle.BDiagPattern
        painter.fillRect(box, QBrush(color, pattern))
        if item.level:
            painter.drawLine(box.topLeft(), box.bottomLeft())
            painter.drawLine(box.topRight(), box.bottomRight())
        else:
            painter.drawLine(box.topLeft(), box.topRight())
            painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _distance(self, painter: QPainter, item: Distance, to_viewport: ToViewport) -> None:
        start, end = (
            to_viewport(Bounds(*point, 0, 0)).topLeft() for point in (item.start, item.end)
        )
        color = self._accent if item.is_goal else self._guide
        painter.setPen(QPen(color, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawLine(start, end)
        level = abs(end.x() - start.x()) >= abs(end.y() - start.y())
        tick = QPointF(0, TICK) if level else QPointF(TICK, 0)
        for place in (start, end):
            painter.drawLine(place - tick, place + tick)
        font = painter.font()
        font.setPixelSize(DISTANCE_TEXT)
        painter.setFont(font)
        text = painter.fontMetrics().horizontalAdvance(item.text)
        plate = QRectF(0, 0, text + 8, DISTANCE_TEXT + 5)
        plate.moveCenter((start + end) / 2)
        length = abs(end.x() - start.x()) if level else abs(end.y() - start.y())
        if length < (plate.width() if level else plate.height()) + 6:
            # There is no room in the gap: the number stands beside it.
            beside = QPointF(0, -plate.height()) if level else QPointF(plate.width() / 2 + 10, 0)
            plate.translate(beside)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(plate, 3, 3)
        painter.setPen(self._paper)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, item.text)

    def _target(self, painter: QPainter, box: QRectF, allowed: bool, filled: bool) -> None:
        # Not by colour alone: where it may not, the frame is dashed and crossed.
        color = QColor(self._accent if allowed else self._danger)
        style = Qt.PenStyle.SolidLine if allowed else Qt.PenStyle.DashLine
        painter.setPen(QPen(color, 2.0, style))
        color.setAlpha(24)
        painter.setBrush(QBrush(color) if filled else QBrush(Qt.BrushStyle.NoBrush))
        painter.drawRoundedRect(box, 6, 6)
        if not allowed:
            sign = QRectF(0, 0, 16, 16)
            sign.moveCenter(QPointF(box.right() - 14, box.top() + 14))
            painter.setPen(QPen(self._danger, 2.0))
            painter.drawLine(sign.topLeft(), sign.bottomRight())
            painter.drawLine(sign.topRight(), sign.bottomLeft())

    def _line(
        self, painter: QPainter, points: tuple[Point, ...], to_viewport: ToViewport, pen: QPen
    ) -> None:
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(
            QPolygonF([to_viewport(Bounds(*point, 0, 0)).topLeft() for point in points])
        )


def painted_boxes(item: OverlayItem, to_viewport: ToViewport) -> list[QRectF]:
    """Return the viewport pixels that an item takes.

    Of a large frame these are its four sides, of a guide hardly more than its line: what lies
    between may be half the sheet and need not be painted again.
    """
    slim = isinstance(item, Guide) or (isinstance(item, DropTarget) and item.allowed)
    margin = 2.0 if slim else FRAME_MARGIN
    if isinstance(item, Distance):
        margin = DISTANCE_MARGIN
    box = to_viewport(area_of(item)).adjusted(-margin, -margin, margin, margin)
    side = 2 * margin if slim else 2 * margin + 20  # room for the cross of a forbidden target
    if not isinstance(item, Outline | DropTarget) or min(box.width(), box.height()) < 2 * side:
        return [box]
    return [
        QRectF(box.left(), box.top(), box.width(), side),
        QRectF(box.left(), box.bottom() - side, box.width(), side),
        QRectF(box.left(), box.top(), side, box.height()),
        QRectF(box.right() - side, box.top(), side, box.height()),
    ]


def area_of(item: OverlayItem) -> Bounds:
    """Return the scene rectangle an item lies in, without the margin of its marks."""
    if isinstance(item, Handle):
        return Bounds(*item.point, 0.0, 0.0)
    if isinstance(item, Guide | Distance):
        return around_points((item.start, item.end))
    if isinstance(item, Highlight | Thread):
        return around_points(item.points) if item.points else Bounds(0.0, 0.0, 0.0, 0.0)
    return item.bounds
