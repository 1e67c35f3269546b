"""A sheet with what differs marked on it: to look at, not to edit."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from workbench.analysis.comparison import Comparison, Difference, Redrawing, Sort
from workbench.geometry import Bounds, Point, around, around_points, distance_to_segment
from workbench.model.records import Edge, Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.sheet_picture import SheetPicture
from workbench.ui.canvas.scroll_area import SceneScrollArea
from workbench.ui.canvas.sheet_painter import SheetPainter
from workbench.ui.difference_marks import BADGE, frame_of, paint_badge, pen_of
from workbench.ui.painting import GroupPainter
from workbench.ui.theme import current_theme
from workbench.ui.translation import language

Drawn = Shape | Edge
_BADGES_FROM = 0.2  # zoom below which badges would hide what they mark
_EXACT_UP_TO = 600  # drawn things whose extent is measured; of more a guess will do
_REACH = 30.0  # pixels that marks stand out of what they mark
_NEAR = 7.0  # pixels beside a line that still hit it
_STEP = 60  # pixels that an arrow key scrolls


class Mark(NamedTuple):
    """A difference where it is seen: what is drawn now and, where it was elsewhere, before.

    `is_ghost`: it is drawn in the other version only and shown pale here.
    """

    difference: Difference
    drawn: Drawn
    area: Bounds  # all that is marked, scene units
    was: Drawn | None = None
    is_ghost: bool = False


class ComparisonView(SceneScrollArea):
    """Shows one sheet of two versions, the newer or the older one."""

    chosen = Signal(object)  # Difference, None where nothing different was hit
    opened = Signal(object)  # Difference

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._pictures: dict[bool, SheetPicture] = {}  # is it the older one -> picture
        self._groups = GroupPainter(current_theme().colors)
        self._shows_old = False
        self._sheets = ("", "")  # ids of the newer and of the older
        self._sorts: Collection[Sort] = tuple(Sort)
        self._marks: list[Mark] = []
        self._current: Difference | None = None
        self._pan_from: QPointF | None = None
        self._press: QPointF | None = None
        self._wants_fit = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What is shown

    @property
    def marks(self) -> list[Mark]:
        return list(self._marks)

    def show_sheet(self, comparison: Comparison, new: str, old: str) -> None:
        """Show a sheet by its ids in the newer and the older version, "" where it is in one."""
        is_other = (new, old) != self._sheets
        self._comparison = comparison
        self._sheets = new, old
        self._pictures = {}
        self._groups.forget()
        self._settle()
        if is_other:
            self._fit_when_shown()

    def show_old(self, wanted: bool) -> None:
        """Show the older version, or the newer again."""
        if wanted != self._shows_old:
            self._shows_old = wanted
            self._settle()

    def show_sorts(self, sorts: Collection[Sort]) -> None:
        """Mark differences of these sorts only."""
        self._sorts = tuple(sorts)
        self._settle()

    def set_current(self, difference: Difference | None) -> None:
        """Mark a difference stronger than the others and bring it into view."""
        self._current = difference
        area = around(mark.area for mark in self._marks if mark.difference is difference)
        if area is not None:
            self.reveal(area)
        self.viewport().update()

    def _settle(self) -> None:
        self._marks = list(self._found())
        picture = self._picture(self._shows_old)
        boxes = [mark.area for mark in self._marks]
        if picture is not None:
            is_small = len(picture) <= _EXACT_UP_TO
            boxes.append(picture.bounds if is_small else picture.rough_bounds)
        self.set_scene_bounds(around(boxes) or Bounds(0, 0, 100, 100))
        self.viewport().update()

    def _fit_when_shown(self) -> None:
        self._wants_fit = True
        if self.isVisible():
            self._wants_fit = False
            self.fit()

    def _side(self, old: bool) -> Snapshot | None:
        if self._comparison is None:
            return None
        return self._comparison.old if old else self._comparison.new

    def _picture(self, old: bool) -> SheetPicture | None:
        side, sheet = self._side(old), self._sheets[int(old)]
        if side is None or not sheet:
            return None
        if old not in self._pictures:
            self._pictures[old] = SheetPicture(side, sheet, language())
        return self._pictures[old]

    # Where the differences are

    def _found(self) -> Iterator[Mark]:
        if self._comparison is None:
            return
        for difference in self._comparison.differences:
            if difference.sort in self._sorts:
                yield from self._marks_of(difference)

    def _marks_of(self, difference: Difference) -> Iterator[Mark]:
        old = self._shows_old
        if difference.sort is Sort.ADDED and old:
            return
        before = {
            id(change.after): change.before
            for change in difference.drawing
            if change.how in (Redrawing.MOVED, Redrawing.RESIZED, Redrawing.REROUTED)
        }
        if difference.sort is not Sort.REMOVED:
            for drawn in self._drawings(difference, old):
                was = before.get(id(drawn))
                yield self._mark(difference, drawn, was)
            erased = [c.before for c in difference.drawing if c.how is Redrawing.ERASED]
        else:
            erased = list(self._drawings(difference, True))
        if old and difference.sort is not Sort.REMOVED:
            return  # it was marked with the rest of the older version
        for gone in erased:
            if gone is not None and gone.sheet == self._sheets[1]:
                yield self._mark(difference, gone, None, is_ghost=not old)

    def _drawings(self, difference: Difference, old: bool) -> Iterator[Drawn]:
        """Yield what shows the subject of a difference on this sheet of a version."""
        side, sheet = self._side(old), self._sheets[int(old)]
        if side is None or not sheet:
            return
        subjects = [difference.subject]
        record = difference.record
        if isinstance(record, Element) and not side.shapes_of(record.id):
            # A process is seen as its pool, a message as the events that name it are not.
            subjects += [pool.id for pool in side.referring("refers_to", record.id, Element)]
        for subject in subjects:
            mere = side.find(subject)
            found: list[Drawn] = [*side.shapes_of(subject), *side.edges_of(subject)]
            if isinstance(mere, Shape | Edge):
                found.append(mere)
            for drawn in found:
                if drawn.sheet == sheet and (isinstance(drawn, Shape) or drawn.waypoints):
                    yield drawn

    def _mark(
        self, difference: Difference, drawn: Drawn, was: Drawn | None, *, is_ghost: bool = False
    ) -> Mark:
        area = _box_of(drawn)
        if was is not None:
            area = around([area, _box_of(was)]) or area
        return Mark(difference, drawn, area, was, is_ghost)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        exposed = QRectF(event.rect())
        painter.fillRect(exposed, current_theme().color("canvas"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture = self._picture(self._shows_old)
        area = self._to_scene_box(exposed.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        seen = [mark for mark in self._marks if mark.area.touches(area)]
        painter.save()
        corner = self.to_viewport(Bounds(0, 0, 0, 0)).topLeft()
        painter.translate(corner)
        painter.scale(self.zoom, self.zoom)
        if picture is not None:
            SheetPainter(picture, self._groups).paint(painter, [area], self.zoom)
        self._paint_ghosts(painter, seen)
        painter.restore()
        for mark in sorted(seen, key=lambda one: one.difference is self._current):
            self._paint_mark(painter, mark)
        if self.hasFocus():
            painter.setPen(QPen(current_theme().color("accent"), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_ghosts(self, painter: QPainter, marks: list[Mark]) -> None:
        other = self._picture(not self._shows_old)
        if other is None:
            return
        painter.setOpacity(0.4)
        for mark in marks:
            if mark.is_ghost and mark.drawn.id in other:
                self._groups.paint(painter, other.group(mark.drawn.id), self.zoom)
        painter.setOpacity(1.0)

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        sort = mark.difference.sort
        pen = pen_of(sort)
        is_current = mark.difference is self._current
        if is_current:
            pen.setWidthF(pen.widthF() + 2)
        if mark.was is not None and not self._shows_old:
            self._paint_trace(painter, mark.was, mark.drawn)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if isinstance(mark.drawn, Shape):
            frame = frame_of(self.to_viewport(mark.drawn.bounds))
            if is_current:
                wash = QColor(pen.color())
                wash.setAlpha(40)
                painter.setBrush(wash)
            painter.setPen(pen)
            painter.drawRoundedRect(frame, 6, 6)
            badge = frame.topRight()
        else:
            line = self._polygon(mark.drawn.waypoints)
            under = QColor(pen.color())
            under.setAlpha(150 if is_current else 40 if sort is Sort.LAYOUT else 80)
            painter.setPen(QPen(under, 7.0 if is_current else 5.0))
            painter.drawPolyline(line)
            pen.setWidthF(1.5)
            painter.setPen(pen)
            painter.drawPolyline(line)
            badge = _middle_of(line)
        if self.zoom >= _BADGES_FROM:
            paint_badge(painter, sort, badge, BADGE if is_current else BADGE - 2)

    def _paint_trace(self, painter: QPainter, was: Drawn, now: Drawn) -> None:
        """Paint where something was before it was moved."""
        color = QColor(current_theme().color("moved"))
        color.setAlpha(170)
        pen = QPen(color, 1.2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if isinstance(was, Edge):
            painter.drawPolyline(self._polygon(was.waypoints))
            return
        old = self.to_viewport(was.bounds)
        painter.drawRoundedRect(old, 4, 4)
        if not isinstance(now, Shape):
            return
        start, end = old.center(), self.to_viewport(now.bounds).center()
        away = end - start
        length = (away.x() ** 2 + away.y() ** 2) ** 0.5
        if length < 24:
            return
        painter.setPen(QPen(color, 1.6))
        unit = away / length
        painter.drawLine(start, end)
        across = QPointF(-unit.y(), unit.x())
        tip = end
        for side in (-1, 1):
            painter.drawLine(tip, tip - unit * 9 + across * side * 5)

    def _polygon(self, points: tuple[Point, ...]) -> QPolygonF:
        return QPolygonF(
            [self.to_viewport(Bounds(point.x, point.y, 0, 0)).topLeft() for point in points]
        )

    def _to_scene_box(self, box: QRectF) -> Bounds:
        corner = self.to_scene(box.topLeft())
        return Bounds(corner.x, corner.y, box.width() / self.zoom, box.height() / self.zoom)

    # Pointer and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._press = self._pan_from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pan_from is not None:
            by = event.position() - self._pan_from
            if self._press is None or by.manhattanLength() > 4:
                self._press = None
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                self.pan(-by.x(), -by.y())
                self._pan_from = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.viewport().unsetCursor()
        if self._press is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.hit(event.position()))
        self._press = self._pan_from = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self.hit(event.position())
        if found is not None:
            self.opened.emit(found)

    def hit(self, place: QPointF) -> Difference | None:
        """Return what differs at a place of the viewport: the smallest thing that is marked."""
        near: list[tuple[float, Difference]] = []
        at = self.to_scene(place)
        for mark in self._marks:
            if isinstance(mark.drawn, Shape):
                frame = frame_of(self.to_viewport(mark.drawn.bounds))
                badge = QRectF(frame.topRight() - QPointF(9, 9), frame.topRight() + QPointF(9, 9))
                if frame.contains(place) or badge.contains(place):
                    near.append((frame.width() * frame.height(), mark.difference))
            elif any(
                distance_to_segment(at, *ends) <= _NEAR / self.zoom
                for ends in pairwise(mark.drawn.waypoints)
            ):
                near.append((0.0, mark.difference))
        return min(near, key=lambda one: one[0])[1] if near else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-_STEP, 0),
            Qt.Key.Key_Right: (_STEP, 0),
            Qt.Key.Key_Up: (0, -_STEP),
            Qt.Key.Key_Down: (0, _STEP),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.pan(*step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.opened.emit(self._current)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wants_fit:
            self._wants_fit = False
            self.fit()


def _box_of(drawn: Drawn) -> Bounds:
    if isinstance(drawn, Shape):
        return drawn.bounds
    return around_points(drawn.waypoints)


def _middle_of(line: QPolygonF) -> QPointF:
    """Return the middle of the longest piece of a line, where a badge hides no bend."""
    best, length = line.at(0), -1.0
    for start, end in pairwise(line.at(number) for number in range(line.count())):
        away = end - start
        if away.manhattanLength() > length:
            best, length = (start + end) / 2, away.manhattanLength()
    return best
