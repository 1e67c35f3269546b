"""A field and a list to choose one of the drawn things by name, without the mouse."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from workbench.errors import Refused
from workbench.interaction.changes import Refusal
from workbench.interaction.commands.joining import ChooseElement
from workbench.notation.spoken import spoken
from workbench.ui.translation import say, tr
from workbench.words import folded

if TYPE_CHECKING:
    from workbench.ui.canvas.canvas import Canvas

KEY = int(Qt.ItemDataRole.UserRole) + 1
LISTED = 200
WIDTH, HEIGHT = 380, 300


class ElementChooser(QFrame):
    """The marked one is shown on the canvas; Enter takes it, Esc closes."""

    def __init__(self, canvas: Canvas, request: ChooseElement) -> None:
        super().__init__(canvas, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = say(request.title)
        self.setAccessibleName(title)
        self._canvas = canvas
        self._take: Callable[[str], object] = request.choose
        document = canvas.document
        self._options: list[tuple[str, str]] = []  # id, words
        for key in request.options:
            shape = document.shape(key)
            if shape is not None:
                self._options.append((key, say(spoken(document, shape)).partition(";")[0]))
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("{title} … type a name", title=title))
        self.field.setAccessibleName(title)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.currentItemChanged.connect(self._consider)
        self.list.itemClicked.connect(self._accept)
        hint = QLabel(tr("Enter chooses · Esc closes"))
        hint.setProperty("look", "label")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 6)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(hint)
        self.resize(WIDTH, HEIGHT)
        self._filter("")

    def names(self) -> list[str]:
        """Return what is offered now."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _filter(self, typed: str) -> None:
        words = folded(typed).split()
        self.list.clear()
        for key, text in self._options:
            if all(word in folded(text) for word in words):
                item = QListWidgetItem(text)
                item.setData(KEY, key)
                self.list.addItem(item)
                if self.list.count() == LISTED:
                    break
        self.list.setCurrentRow(0)

    def _consider(self, item: QListWidgetItem | None) -> None:
        if item is None:
            self._canvas.editor.show_found(())
            return
        key = item.data(KEY)
        self._canvas.editor.show_found((key,), key)
        self._canvas.reveal(self._canvas.editor.picture.bounds_of(key))
        self.field.setAccessibleDescription(item.text())

    def _accept(self) -> None:
        item = self.list.currentItem()
        key = item.data(KEY) if item is not None else ""
        self.close()
        if key:
            try:
                self._take(key)
            except Refused as refused:
                self._canvas.editor.tell(request=Refusal(refused.text))

    def hideEvent(self, event: QHideEvent) -> None:
        self._canvas.editor.show_found(())
        self._canvas.setFocus()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Up: -1}
            steps |= {Qt.Key.Key_Backtab: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if event.key() in steps and self.list.count():
                row = self.list.currentRow() + steps[Qt.Key(event.key())]
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._accept()
                return True
        return super().eventFilter(watched, event)


def offer_elements(canvas: Canvas) -> None:
    """Let a canvas answer when the editor asks for an element."""
    canvas.answer_with(ChooseElement, partial(_open, canvas))


def _open(canvas: Canvas, request: ChooseElement) -> None:
    chooser = ElementChooser(canvas, request)
    selected = canvas.to_viewport(canvas.editor.selected_bounds)
    port = canvas.viewport()
    x = max(0, min(port.width() - WIDTH, round(selected.right()) + 16))
    y = max(0, min(port.height() - HEIGHT, round(selected.center().y()) - HEIGHT // 2))
    chooser.move(port.mapToGlobal(QPoint(x, y)))
    chooser.show()
    chooser.field.setFocus(Qt.FocusReason.PopupFocusReason)
