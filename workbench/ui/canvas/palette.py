"""The palette: the tools, and what is placed most; everything else is behind the plus.

A symbol is chosen by a click and placed by the next, or dragged onto the sheet at once.  The
symbols are the notation's own drawings.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QToolButton, QVBoxLayout, QWidget

from workbench.geometry import Bounds
from workbench.model.records import Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import BY_KEY, GROUPS, KINDS, element_of
from workbench.notation.kind import FLOWS, Kind
from workbench.notation.sheet_picture import SheetPicture
from workbench.ui.icons import icon
from workbench.ui.painting import GroupPainter
from workbench.ui.translation import say, tr

SHOWN = (
    "start_event",
    "throw_event",
    "end_event",
    "user_task",
    "exclusive_gateway",
    "sub_process",
    "data_object",
    "annotation",
    "pool",
)
ICON = 24  # pixels, square
_SELECT, _HAND, _CONNECT = "select", "hand", "connect"


class Palette(QFrame):
    """Emits what is wanted; the canvas puts it in use."""

    tool_wanted = Signal(str)  # select, hand, connect
    kind_wanted = Signal(str)  # key of a kind, to be placed by the next click
    dragged = Signal(str, QPoint)  # key of a kind, global place: while the button is held
    dropped = Signal(str, QPoint)  # … and when it is let go

    def __init__(self, colors: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setAccessibleName(tr("Palette"))
        self._groups = GroupPainter(colors)
        self._kinds: dict[str, _KindButton] = {}
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(2)
        self._tools = {
            _SELECT: self._tool(_SELECT, "pointer", tr("Select"), "Esc"),
            _HAND: self._tool(_HAND, "hand", tr("Move the view"), "H"),
            _CONNECT: self._tool(_CONNECT, "connect", tr("Connect"), "C"),
        }
        for button in self._tools.values():
            column.addWidget(button)
        for key in SHOWN:
            column.addWidget(self._kind(BY_KEY[key]))
        self.more = QToolButton()
        self.more.setIcon(icon("plus"))
        self._dress(self.more, tr("All elements"), "N")
        self.more.clicked.connect(self.open_menu)
        column.addWidget(self.more)
        self.adjustSize()

    def fit_into(self, height: int) -> None:
        """Show as many symbols as a height has room for (pixels); the plus offers all of them."""
        column = self._column
        margins = column.contentsMargins()
        one = self.more.sizeHint().height() + column.spacing()
        tools = (len(self._tools) + 1) * one - column.spacing()
        room = (height - margins.top() - margins.bottom() - 2 - tools) // one
        for place, button in enumerate(self._kinds.values()):
            button.setVisible(place < room)
        self.adjustSize()

    def show_tool(self, tool: str, kind: str = "") -> None:
        """Mark what is in use."""
        for name, button in self._tools.items():
            button.setChecked(name == tool)
        for key, chosen in self._kinds.items():
            chosen.setChecked(tool == "create" and key == kind)

    def open_menu(self) -> None:
        """Offer every kind, by group; typing a letter moves through a menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group, title in GROUPS:
            kinds = [
                kind
                for kind in KINDS
                if kind.group == group and kind.offered and kind.family not in FLOWS
            ]
            if kinds:
                part = menu.addMenu(say(title))
                for kind in kinds:
                    action = part.addAction(self._icon_of(kind), say(kind.title))
                    action.triggered.connect(partial(self.kind_wanted.emit, kind.key))
        menu.popup(self.more.mapToGlobal(QPoint(self.more.width() + 8, 0)))

    def _tool(self, name: str, picture: str, title: str, key: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(picture))
        button.setCheckable(True)
        button.setChecked(name == _SELECT)
        button.clicked.connect(partial(self.tool_wanted.emit, name))
        self._dress(button, title, key)
        return button

    def _kind(self, kind: Kind) -> QToolButton:
        button = _KindButton(kind.key, self)
        button.setIcon(self._icon_of(kind))
        button.setCheckable(True)
        button.clicked.connect(partial(self.kind_wanted.emit, kind.key))
        self._dress(button, say(kind.title), "")
        self._kinds[kind.key] = button
        return button

    def _dress(self, button: QToolButton, title: str, key: str) -> None:
        button.setAutoRaise(True)
        button.setIconSize(QSize(ICON, ICON))
        button.setToolTip(f"{title} ({key})" if key else title)
        button.setAccessibleName(title)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _icon_of(self, kind: Kind) -> QIcon:
        """Return the notation's own drawing of a kind, fitted into a square."""
        element = element_of(kind, "element")
        properties = tuple(sorted(kind.shape_properties))
        shape = Shape(
            id="shape",
            sheet="sheet",
            element="element",
            bounds=_small(kind),
            properties=properties,
        )
        picture = SheetPicture(Snapshot((Sheet(id="sheet"), element, shape)), "sheet")
        box = QRectF(*shape.bounds)
        ratio = self.devicePixelRatioF()
        image = QPixmap(round(ICON * ratio), round(ICON * ratio))
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = (ICON - 3) / max(box.width(), box.height())
        painter.translate(ICON / 2, ICON / 2)
        painter.scale(scale, scale)
        painter.translate(-box.center())
        self._groups.paint(painter, picture.group("shape"), scale)
        painter.end()
        return QIcon(image)


def _small(kind: Kind) -> Bounds:
    """Return bounds in which a symbol is still drawn with full lines when it is small."""
    width, height = kind.size
    if max(width, height) > 50:
        share = 36 / max(width, height)
        width, height = max(20.0, width * share), max(20.0, height * share)
    return Bounds(0.0, 0.0, width, height)


class _KindButton(QToolButton):
    """A symbol of the palette, to be clicked or dragged."""

    def __init__(self, key: str, palette: Palette) -> None:
        super().__init__(palette)
        self._key = key
        self._owner = palette
        self._pressed_at: QPoint | None = None
        self._dragging = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if self._dragging or moved >= QApplication.startDragDistance():
            self._dragging = True
            self.setDown(False)
            self._owner.dragged.emit(self._key, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, self._dragging, self._pressed_at = self._dragging, False, None
        if dragged:
            self._owner.dropped.emit(self._key, event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)
