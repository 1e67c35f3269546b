"""The pad beside the selection: small symbols of what may follow, and of what can be done.

It stands where it covers least, hides while anything is dragged, and never takes the keyboard.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from workbench.interaction.commands.command import EditorCommand
from workbench.notation.kind import Kind
from workbench.ui.actions import plain
from workbench.ui.canvas.drag_button import DragButton
from workbench.ui.canvas.kind_icons import KindIcons
from workbench.ui.icons import icon
from workbench.ui.translation import say, tr

ICON = 20  # pixels, square
IN_A_ROW = 5
GAP = 10  # pixels between the pad and what it belongs to
HANDLE = 26  # … at the side where the handle stands from which flows are drawn
MORE = "insert.append"  # the command behind the three dots


class PadButton(DragButton):
    """A symbol of the pad, which also says when it is considered."""

    def __init__(self, key: str, pad: ContextPad) -> None:
        super().__init__(key, pad)
        self._pad = pad
        self.dragged.connect(pad.dragged)
        self.dropped.connect(pad.dropped)
        self.setAutoRaise(True)
        self.setIconSize(QSize(ICON, ICON))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._pad.considered.emit(self.key)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.is_dragging:
            self._pad.considered.emit("")


class ContextPad(QFrame):
    """Keys of its symbols are those of kinds, or the ids of commands."""

    chosen = Signal(str)
    considered = Signal(str)  # "" when the pointer leaves
    dragged = Signal(str, QPoint)  # the global place, while the button is held
    dropped = Signal(str, QPoint)  # … and when it is let go

    def __init__(self, parent: QWidget, icons: KindIcons) -> None:
        super().__init__(parent)
        self.setObjectName("pad")
        self.setAccessibleName(tr("Beside the selection"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._icons = icons
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(3, 3, 3, 3)
        self._grid.setSpacing(1)
        self._shown: tuple[str, ...] = ()
        self.buttons: dict[str, PadButton] = {}
        self.hide()

    def offer(self, kinds: Sequence[Kind], commands: Sequence[EditorCommand]) -> None:
        """Show these symbols; nothing is built anew where they are the same as before."""
        keys = (*(kind.key for kind in kinds), "|", *(command.id for command in commands))
        if keys == self._shown:
            return
        self._shown = keys
        for old in self.buttons.values():
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = {}
        for number, kind in enumerate(kinds):
            button = self._button(kind.key, tr("Append: {kind}", kind=say(kind.title)))
            button.setIcon(self._icons.icon(kind, ICON))
            self._grid.addWidget(button, number // IN_A_ROW, number % IN_A_ROW)
        above = -(-len(kinds) // IN_A_ROW)
        wide = max(IN_A_ROW, min(len(commands), len(kinds)))
        for number, command in enumerate(commands):
            words = plain(say(command.text))
            keys_shown = f" ({command.keys[0]})" if command.keys else ""
            button = self._button(command.id, f"{words}{keys_shown}")
            button.setIcon(icon("more" if command.id == MORE else command.icon))
            self._grid.addWidget(button, above + number // wide, number % wide)
        self.adjustSize()

    def _button(self, key: str, title: str) -> PadButton:
        button = PadButton(key, self)
        button.setToolTip(title)
        button.setAccessibleName(title)
        button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
        self.buttons[key] = button
        button.show()
        return button


def pad_place(
    size: QSize, anchor: QRectF, view: QRectF, others: Iterable[QRectF], row: float
) -> QPoint:
    """Return where a pad covers least: above and to the right of what it belongs to, if it can.

    `row`: half the height that the symbols of a row usually take, in pixels, so that what follows
    in the same row stays visible.
    """
    width, height = size.width(), size.height()
    top = min(anchor.top(), anchor.center().y() - row)
    bottom = max(anchor.bottom(), anchor.center().y() + row)
    right, left = anchor.right() + HANDLE, anchor.left() - GAP - width
    above, below = top - height - 2, bottom + 2
    level = anchor.center().y() - height / 2
    inside = anchor.right() - width
    places = (
        (right, above),
        (right, below),
        (inside, anchor.top() - height - GAP),
        (inside, anchor.bottom() + GAP),
        (right, level),
        (left, above),
        (left, below),
        (left, level),
        (inside - GAP, anchor.top() + GAP),
    )
    covered = list(others)
    best: tuple[float, QPoint] | None = None
    for number, (x, y) in enumerate(places):
        box = QRectF(x, y, width, height)
        kept = box.intersected(view)
        lost = width * height - kept.width() * kept.height()
        hidden = sum(_shared(box, other) for other in covered)
        cost = lost * 50 + hidden + _shared(box, anchor) + number * 40
        if best is None or cost < best[0]:
            best = cost, QPoint(round(x), round(y))
    assert best is not None
    place = best[1]
    return QPoint(
        max(round(view.left()), min(place.x(), round(view.right()) - width)),
        max(round(view.top()), min(place.y(), round(view.bottom()) - height)),
    )


def _shared(one: QRectF, other: QRectF) -> float:
    both = one.intersected(other)
    return both.width() * both.height() if not both.isEmpty() else 0.0
