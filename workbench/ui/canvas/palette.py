"""The palette: the tools, and what is placed most; everything else is behind the plus.

A symbol is chosen by a click and placed by the next, or dragged onto the sheet at once.  The
symbols are the notation's own drawings.  Kinds that were pinned stand below the usual ones, those
used last below these.  Where the canvas is low, two columns stand side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QToolButton, QWidget

from workbench.interaction.commands import BY_ID
from workbench.notation.kind import Kind
from workbench.notation.kinds import explanation_of
from workbench.ui.canvas.drag_button import DragButton
from workbench.ui.canvas.kind_icons import KindIcons
from workbench.ui.icons import icon
from workbench.ui.translation import say, tr

OF_DIAGRAMS = (
    "start_event",
    "throw_event",
    "end_event",
    "user_task",
    "exclusive_gateway",
    "sub_process.expanded",
    "data_object",
    "data_store",
    "pool",
    "lane",
    "annotation",
    "group",
)
OF_LANDSCAPES = (
    "landscape.process",
    "landscape.process.up",
    "landscape.process.down",
    "landscape.band.steering",
    "landscape.band.core",
    "landscape.band.support",
    "landscape.group",
    "landscape.chain",
    "landscape.unit",
    "landscape.position",
    "landscape.service",
    "landscape.document",
    "landscape.system",
    "landscape.external",
    "landscape.text",
    "landscape.picture",
    "landscape.area",
    "landscape.legend",
)
RECENT = 3  # kinds used last that are shown beyond these
ICON = 24  # pixels, square
TOOLS = {  # the tool's name -> the command that puts it in use
    "select": "",
    "hand": "edit.hand",
    "rubber_band": "edit.lasso",
    "space": "arrange.space",
    "connect": "insert.connection",
}
_PICTURES = {"select": "pointer", "rubber_band": "lasso"}


class Palette(QFrame):
    """Emits what is wanted; the canvas puts it in use."""

    tool_wanted = Signal(str)  # a tool's name, of TOOLS
    kind_wanted = Signal(str)  # key of a kind, to be placed by the next click
    more_wanted = Signal()
    pin_wanted = Signal(str)  # key of a kind that is to be pinned, or no longer
    dragged = Signal(str, QPoint)  # key of a kind, global place: while the button is held
    dropped = Signal(str, QPoint)  # … and when it is let go

    def __init__(self, icons: KindIcons, parent: QWidget, kinds: Iterable[Kind]) -> None:
        """`kinds`: those of the notation of the sheet."""
        super().__init__(parent)
        self._known = {kind.key: kind for kind in kinds}
        self._usual = tuple(key for key in (*OF_DIAGRAMS, *OF_LANDSCAPES) if key in self._known)
        self.setObjectName("palette")
        self.setAccessibleName(tr("Palette"))
        self._icons = icons
        self._height = 0
        self._pinned: tuple[str, ...] = ()
        self._kinds: dict[str, _KindButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4, 4, 4, 4)
        self._grid.setSpacing(2)
        self._line = QFrame()
        self._line.setObjectName("palette_line")
        self._line.setFixedHeight(1)
        self._tools = {
            name: self._tool(name)
            for name, command in TOOLS.items()
            if not command or command in BY_ID
        }
        self.more = QToolButton()
        self.more.setIcon(icon("plus"))
        self._dress(self.more, tr("All elements"), "N")
        self.more.clicked.connect(self.more_wanted)
        for key in self._usual:
            self._kind(self._known[key])
        self._fill()

    def show_kinds(self, pinned: Sequence[str], recent: Sequence[str]) -> None:
        """Show pinned kinds and those used last beside the usual ones."""
        self._pinned = tuple(pinned)
        known = self._known
        wanted = dict.fromkeys((*self._usual, *(key for key in pinned if key in known)))
        beyond = [key for key in recent if key in known and key not in wanted]
        wanted |= dict.fromkeys(beyond[:RECENT])
        if list(wanted) == list(self._kinds):
            return
        for key in [key for key in self._kinds if key not in wanted]:
            gone = self._kinds.pop(key)
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._kinds = {key: self._kinds.get(key) or self._kind(known[key]) for key in wanted}
        self.fit_into(self._height)

    def fit_into(self, height: int) -> None:
        """Take one column or two, by a height in pixels.

        What has no room even then is left out, the last first; the plus offers all.
        """
        self._height = height
        self._fill()

    def _fill(self) -> None:
        """Put all buttons in their places."""
        grid = self._grid
        margins = grid.contentsMargins()
        one = self.more.sizeHint().height() + grid.spacing()
        room = (self._height - margins.top() - margins.bottom() - 2 - 1 - grid.spacing()) // one
        kinds = list(self._kinds.values())
        columns = 1 if not self._height or len(self._tools) + len(kinds) + 1 <= room else 2
        rows_of_tools = -(-len(self._tools) // columns)
        most = max(0, (room - rows_of_tools) * columns - 1) if self._height else len(kinds)
        for number, button in enumerate(self._tools.values()):
            grid.addWidget(button, number // columns, number % columns)
        grid.addWidget(self._line, rows_of_tools, 0, 1, columns)
        shown: list[QToolButton] = []
        for number, kind in enumerate(kinds):
            kind.setVisible(number < most)
            if number < most:
                shown.append(kind)
        for number, button in enumerate([*shown, self.more]):
            grid.addWidget(button, rows_of_tools + 1 + number // columns, number % columns)
        grid.invalidate()
        self.adjustSize()

    def show_tool(self, tool: str, kind: str = "") -> None:
        """Mark what is in use."""
        for name, button in self._tools.items():
            button.setChecked(name == tool)
        for key, chosen in self._kinds.items():
            chosen.setChecked(tool == "create" and key == kind)

    def _tool(self, name: str) -> QToolButton:
        titles = {
            "select": (tr("Select"), "Esc"),
            "hand": (tr("Move the view"), "H"),
            "rubber_band": (tr("Select by a frame"), "L"),
            "space": (tr("Make or remove space"), "S"),
            "connect": (tr("Connect"), "C"),
        }
        button = QToolButton()
        button.setIcon(icon(_PICTURES.get(name, name)))
        button.setCheckable(True)
        button.setChecked(name == "select")
        button.clicked.connect(partial(self.tool_wanted.emit, name))
        self._dress(button, *titles[name])
        return button

    def _kind(self, kind: Kind) -> _KindButton:
        button = _KindButton(kind.key, self)
        button.setIcon(self._icons.icon(kind, ICON))
        button.setCheckable(True)
        button.clicked.connect(partial(self.kind_wanted.emit, kind.key))
        self._dress(button, say(kind.title), "")
        button.setToolTip(f"{say(kind.title)}\n{say(explanation_of(kind))}")
        self._kinds[kind.key] = button
        return button

    def _dress(self, button: QToolButton, title: str, key: str) -> None:
        button.setAutoRaise(True)
        button.setIconSize(QSize(ICON, ICON))
        button.setToolTip(f"{title} ({key})" if key else title)
        button.setAccessibleName(title)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def offer_pin(self, key: str, place: QPoint) -> None:
        """Ask whether a kind is to stay in the palette."""
        if key in self._usual:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = tr("Remove from the palette") if key in self._pinned else tr("Keep in the palette")
        action = QAction(icon("pin"), words, menu)
        action.triggered.connect(lambda: self.pin_wanted.emit(key))
        menu.addAction(action)
        menu.popup(place)


class _KindButton(DragButton):
    """A symbol of the palette, to be clicked or dragged."""

    def __init__(self, key: str, palette: Palette) -> None:
        super().__init__(key, palette)
        self._owner = palette
        self.dragged.connect(palette.dragged)
        self.dropped.connect(palette.dropped)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._owner.offer_pin(self.key, event.globalPos())
