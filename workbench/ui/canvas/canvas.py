"""The canvas: shows one sheet of a document and hands pointer and keys to its editor.

What an event means is decided in `workbench.interaction`, without Qt; here events are translated,
areas repainted, and names edited in place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar, cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from workbench.drawing.display_list import PRINT
from workbench.editing.operations.subjects import subject_of
from workbench.geometry import Bounds, Point
from workbench.interaction import commands
from workbench.interaction.changes import (
    DrillDown,
    EditorChange,
    Note,
    OpenProcess,
    Pan,
    Refusal,
    Request,
    Reveal,
)
from workbench.interaction.commands.command import EditorCommand
from workbench.interaction.editor import Editor
from workbench.interaction.overlay import OverlayItem
from workbench.interaction.pointer import CONTROL, SHIFT
from workbench.model.document import Document
from workbench.model.finding import Finding
from workbench.ui.canvas.auto_scroll import AutoScroll
from workbench.ui.canvas.finding_marks import SIZE, FindingMarks
from workbench.ui.canvas.grid import paint_grid
from workbench.ui.canvas.input_names import ARROWS, BUTTONS, CURSORS, key_name, modifiers_of
from workbench.ui.canvas.naming import Naming
from workbench.ui.canvas.overlay import OverlayPainter, painted_boxes
from workbench.ui.canvas.placing import Placing
from workbench.ui.canvas.scroll_area import SceneScrollArea
from workbench.ui.canvas.sheet_painter import SheetPainter
from workbench.ui.canvas.telling import tell_selection
from workbench.ui.painting import GroupPainter
from workbench.ui.translation import say

RequestT = TypeVar("RequestT", bound=Request)


class Canvas(SceneScrollArea):
    """A sheet on screen.

    `colors` maps the roles of the display list to a theme's colours.
    """

    selection_changed = Signal(list)  # record ids of shapes and edges
    open_process = Signal(str)  # id of a process element, of this or another file
    open_sheet = Signal(str)  # id of a sheet of this document
    status = Signal(str)  # a sentence for the status bar; "" takes it away
    tool_changed = Signal(str)
    context_menu_wanted = Signal(QPoint)  # the global place
    first_painted = Signal()

    def __init__(
        self,
        document: Document,
        sheet_id: str,
        *,
        colors: Mapping[str, str] = PRINT,
        language: str = "de",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.document = document
        self._language = language
        self._groups = GroupPainter(colors)
        self._overlay = OverlayPainter(self._groups)
        self._overlay_shown: list[OverlayItem] = []  # when it was last asked to be painted
        self.marks = FindingMarks(document)
        self._show_grid = True
        self._pan_from: QPointF | None = None
        self._painted = False
        self._wants_fit = True
        self._space_held = False
        self._button_down = False
        self.auto_scroll = AutoScroll(self, self.move_pointer, lambda: self.editor.rest())
        self._settle_bounds = QTimer(self)
        self._settle_bounds.setInterval(500)
        self._settle_bounds.setSingleShot(True)
        self._settle_bounds.timeout.connect(self._take_bounds)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.zoom_changed.connect(self._note_zoom)
        self._known_bounds = Bounds(0.0, 0.0, 1.0, 1.0)
        self._answers: dict[type[Request], Callable[[Request], object]] = {}
        self.naming = Naming(self)
        self.answer_with(DrillDown, lambda request: self.open_sheet.emit(request.sheet))
        self.answer_with(OpenProcess, lambda request: self.open_process.emit(request.process))
        self.answer_with(
            Pan, lambda request: self.pan(request.dx * self.zoom, request.dy * self.zoom)
        )
        self.answer_with(Reveal, lambda request: self.reveal(request.bounds))
        self.answer_with(Refusal, lambda request: self.status.emit(say(request.text)))
        self.answer_with(Note, lambda request: self.status.emit(say(request.text)))
        self.placing = Placing(self, colors)
        self._make_editor(sheet_id)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(lambda _: self.placing.update_pad())

    # The sheet

    @property
    def sheet_id(self) -> str:
        return self.editor.sheet_id

    @property
    def is_dragging(self) -> bool:
        """Tell whether the mouse button is held, so that every frame counts."""
        return self._button_down

    @property
    def is_painted(self) -> bool:
        """Tell whether the sheet has been on screen yet."""
        return self._painted

    @property
    def is_naming(self) -> bool:
        """Tell whether a name is being typed."""
        return self.naming.is_open

    def show_sheet(self, sheet_id: str) -> None:
        """Show another sheet of the document, fitted."""
        if sheet_id != self.sheet_id:
            self.placing.beside.forget_preview()
            self.naming.commit()
            self.editor.close()
            self._make_editor(sheet_id)
            self._wants_fit = True
            self._fit_when_shown()
            self.selection_changed.emit([])

    def _make_editor(self, sheet_id: str) -> None:
        self.editor = Editor(self.document, sheet_id, self._language)
        self.editor.scale = self.zoom
        self.editor.snaps_to_grid = self._show_grid
        self.editor.observe(self._editor_changed)
        self._sheet = SheetPainter(self.editor.picture, self._groups)
        self._overlay_shown = []
        self._take_bounds()
        tell_selection(self)
        self.placing.show()
        self.viewport().update()

    def close_document(self) -> None:
        """End watching the document; the canvas is about to go, and what is typed in it too."""
        self.placing.beside.forget_preview()
        self.naming.discard()
        self.auto_scroll.stop()
        self._settle_bounds.stop()
        self.editor.close()

    # What the window asks for

    @property
    def selection(self) -> list[str]:
        return list(self.editor.selection)

    def select(self, ids: Iterable[str], reveal: bool = True) -> None:
        """Select shapes and edges, by their ids or those of what they show."""
        wanted = [key for given in ids if (key := self._drawn(given))]
        self.editor.select(wanted)
        if reveal and wanted:
            self.reveal(self._area_of(wanted))

    def zoom_to_selection(self) -> None:
        if self.selection:
            self.show_area(self._area_of(self.selection), largest=1.5)

    def perform(self, command: EditorCommand) -> None:
        """Have the editor do something, with the keyboard on the diagram."""
        self.setFocus()
        commands.perform(self.editor, command.run)

    def set_grid(self, shown: bool) -> None:
        self._show_grid = self.editor.snaps_to_grid = shown
        self.viewport().update()

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Mark the elements that findings are about."""
        self.marks.set(findings)
        self.viewport().update()

    def set_colors(self, colors: Mapping[str, str]) -> None:
        """Change the theme."""
        self._groups = GroupPainter(colors)
        self._overlay = OverlayPainter(self._groups)
        self._sheet = SheetPainter(self.editor.picture, self._groups)
        self.placing.set_colors(colors)
        self.viewport().update()

    def _drawn(self, key: str) -> str:
        """Return the id of the shape or edge on this sheet for a record id, "" for none."""
        if self.document.shape(key) or self.document.edge(key):
            return key
        shape = self.document.shape_on(self.sheet_id, key)
        edge = self.document.edge_on(self.sheet_id, key)
        return shape.id if shape else edge.id if edge else ""

    def _area_of(self, ids: list[str]) -> Bounds:
        area = self.editor.picture.bounds_of(ids[0])
        for key in ids[1:]:
            area = area.united(self.editor.picture.bounds_of(key))
        return area

    # Changes

    def _editor_changed(self, change: EditorChange) -> None:
        for area in change.areas:
            self._repaint(area)
            self._known_bounds = self._known_bounds.united(area)
        if change.areas:
            # While something is dragged the scene only grows; the exact extent costs a look at all.
            self.set_scene_bounds(self._known_bounds)
            self._settle_bounds.start()
        if change.selection:
            self.selection_changed.emit(self.selection)
            tell_selection(self)
        if change.overlay or change.selection:
            self._repaint_overlay()
            self.placing.say_reason(self._overlay_shown)
        if change.areas or change.selection:
            self.placing.update_pad()
        if change.tool:
            self.tool_changed.emit(self.editor.tool.name)
            self.placing.show_tool()
            self._show_cursor()
        if change.request is not None:
            self._answer(change.request)

    def answer_with(self, sort: type[RequestT], answer: Callable[[RequestT], object]) -> None:
        """Say what happens when the editor asks for something of a sort."""
        self._answers[sort] = cast("Callable[[Request], object]", answer)

    def _answer(self, request: Request) -> None:
        answer = self._answers.get(type(request))
        if answer is not None:
            answer(request)

    def _note_zoom(self, zoom: float) -> None:
        self.editor.scale = zoom

    def _take_bounds(self) -> None:
        self._known_bounds = self.editor.picture.rough_bounds
        self.set_scene_bounds(self._known_bounds)

    def _repaint(self, area: Bounds) -> None:
        margin = SIZE if self.marks else 2.0
        box = self.to_viewport(area).adjusted(-margin, -margin, margin, margin)
        visible = box.intersected(QRectF(self.viewport().rect()))
        if not visible.isEmpty():
            self.viewport().update(visible.toAlignedRect())

    def _repaint_overlay(self, *, all_of_it: bool = False) -> None:
        shown = self.editor.overlay
        before = set(self._overlay_shown)
        # What stays (the frame around a whole pool) need not be painted again.
        changed = before.union(shown) if all_of_it else before.symmetric_difference(shown)
        for item in changed:
            for box in painted_boxes(item, self.to_viewport):
                self.viewport().update(box.toAlignedRect())
        self._overlay_shown = shown

    def _show_cursor(self) -> None:
        form = CURSORS.get(self.editor.cursor, Qt.CursorShape.ArrowCursor)
        if self._space_held:
            form = Qt.CursorShape.OpenHandCursor
        if self._pan_from is not None:
            form = Qt.CursorShape.ClosedHandCursor
        self.viewport().setCursor(form)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self._paint_sheet(painter, event.region())
        self._paint_marks(painter, QRectF(event.rect()))
        self._overlay.paint(
            painter,
            self.editor.overlay,
            QRectF(event.rect()),
            self.to_viewport,
            focused=self.hasFocus(),
        )
        painter.end()
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    def _paint_sheet(self, painter: QPainter, region: QRegion) -> None:
        # Qt's type stubs do not know that a region can be iterated.
        origin = Point(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        exposed = [QRectF(part) for part in cast("Iterable[QRect]", region)]
        areas = []
        for box in exposed:
            corner = self.to_scene(box.topLeft())
            area = Bounds(corner.x, corner.y, box.width() / self.zoom, box.height() / self.zoom)
            areas.append(area.grown(1.0))
            painter.fillRect(box, self._groups.color("paper"))
            if self._show_grid:
                paint_grid(painter, area, self.zoom, origin, self._groups.color("grid"))
        if not areas:
            return
        painter.save()
        painter.translate(*origin)
        painter.scale(self.zoom, self.zoom)
        self._sheet.paint(painter, areas, self.zoom)
        painter.restore()

    def _paint_marks(self, painter: QPainter, exposed: QRectF) -> None:
        if self.marks:
            corner = self.to_scene(exposed.topLeft())
            width, height = exposed.width() / self.zoom, exposed.height() / self.zoom
            area = Bounds(corner.x, corner.y, width, height)
            scroll = -self.horizontalScrollBar().value(), -self.verticalScrollBar().value()
            self.marks.paint(painter, self.sheet_id, area, self.zoom, Point(*scroll))

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()  # the window goes back and forward
            return
        self.naming.commit()
        if event.button() == Qt.MouseButton.MiddleButton or self._space_held:
            self._pan_from = event.position()
            self._show_cursor()
            return
        if event.button() in BUTTONS:
            self._button_down = event.button() == Qt.MouseButton.LeftButton
            self.placing.beside.set_busy(True)
            self.editor.press(
                self.to_scene(event.position()),
                BUTTONS[event.button()],
                modifiers_of(event.modifiers()),
            )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pan_from is not None:
            moved = self._pan_from - event.position()
            self._pan_from = event.position()
            self.pan(moved.x(), moved.y())
            return
        self.move_pointer(event.position(), event.modifiers())
        self._show_cursor()
        if self._button_down and self.editor.tool.name != "hand":
            self.auto_scroll.follow(event.position(), event.modifiers())

    def move_pointer(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Tell the editor where the pointer is, in pixels of the viewport."""
        self.editor.move(self.to_scene(place), modifiers_of(modifiers))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.auto_scroll.stop()
        if self._pan_from is not None:
            self._pan_from = None
        elif event.button() in BUTTONS:
            self._button_down = False
            self.placing.beside.set_busy(False)
            self.editor.release(
                self.to_scene(event.position()),
                BUTTONS[event.button()],
                modifiers_of(event.modifiers()),
            )
        self._show_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._space_held:
            self.editor.double_click(self.to_scene(event.position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard and self.selection:
            box = self.to_viewport(self.editor.selected_bounds).toRect()
            place = self.viewport().mapToGlobal(box.intersected(self.viewport().rect()).center())
        self.context_menu_wanted.emit(place)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_finding(event)
            return True
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.pinch(event)
            return True
        if event.type() == QEvent.Type.Leave and not self._button_down:
            self.editor.leave()
        return super().viewportEvent(event)

    def _show_finding(self, event: QHelpEvent) -> None:
        """Say what is found about the element under the resting pointer."""
        subject = subject_of(self.document, self.editor.hit(self.to_scene(QPointF(event.pos()))))
        words = self.marks.words(subject.id) if subject is not None else ""
        QToolTip.showText(event.globalPos(), words, self.viewport())

    # Keys

    def event(self, event: QEvent) -> bool:
        # Tab walks along the flow while it can, and leaves the canvas where the flow ends.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and self.editor.key(key_name(event.key()), modifiers_of(event.modifiers()))
        ):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = modifiers_of(event.modifiers())
        name = key_name(event.key())
        if name == "Return" and self.editor.tool.name == "create":
            self.placing.place_by_key()
        elif name == "Space":
            if not event.isAutoRepeat():
                self._hold_hand(True)
        elif name in ARROWS and CONTROL in modifiers:
            length = 200 if SHIFT in modifiers else 50
            across, down = ARROWS[name]
            self.pan(across * length, down * length)
        elif not name or not self.editor.key(name, modifiers):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._hold_hand(False)
        else:
            super().keyReleaseEvent(event)

    def _hold_hand(self, held: bool) -> None:
        self._space_held = held
        self._show_cursor()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hold_hand(False)
        self._repaint_overlay(all_of_it=True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._repaint_overlay(all_of_it=True)

    # Showing

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.placing.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_when_shown()

    def _fit_when_shown(self) -> None:
        if self._wants_fit and self.isVisible() and self.viewport().width() > 50:
            self._wants_fit = False
            self.fit()
