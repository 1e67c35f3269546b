"""The field in a cell of the step table: typing, completing, and the keys that leave it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

_LISTED = 12

ENTER, TAB, BACKTAB, ESCAPE = "enter", "tab", "backtab", "escape"
_KEYS = {
    Qt.Key.Key_Return: ENTER,
    Qt.Key.Key_Enter: ENTER,
    Qt.Key.Key_Tab: TAB,
    Qt.Key.Key_Backtab: BACKTAB,
    Qt.Key.Key_Escape: ESCAPE,
}


class CellField(QLineEdit):
    """Completes names as they are typed; several are separated by commas where `many`.

    The best name is written out behind the cursor and marked, so that Enter takes it and typing on
    writes over it; all that contain what was typed are listed below.
    """

    left = Signal(str)  # by which key: ENTER, TAB …
    lost = Signal(QLineEdit)  # itself: the keyboard has gone elsewhere

    def __init__(
        self, parent: QWidget, index: QModelIndex | QPersistentModelIndex, names: Sequence[str]
    ) -> None:
        super().__init__(parent)
        self.setObjectName("cell_field")
        self.index = QPersistentModelIndex(index)
        self.many = False
        self._names = list(names)
        self._is_deleting = False
        self._completer: QCompleter | None = None
        if names:
            completer = QCompleter(QStringListModel(self._names, self), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setMaxVisibleItems(_LISTED)
            completer.setWidget(self)
            completer.activated[str].connect(self._take)  # type: ignore[index]
            self._completer = completer
            self.textEdited.connect(self._offer)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if (event.matches(keys.Undo) and not self.isUndoAvailable()) or (
                event.matches(keys.Redo) and not self.isRedoAvailable()
            ):
                event.ignore()  # nothing was typed here: the document's is meant
                return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            how = _KEYS.get(Qt.Key(event.key()))
            if how == TAB and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                how = BACKTAB
            plain = event.modifiers() & (
                Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
            )
            if how is not None and not plain:
                event.accept()
                if how == ESCAPE and self.is_listing:
                    self._hide()
                    return True
                if how != ESCAPE:
                    self._take_listed()
                self._hide()
                self.left.emit(how)
                return True
            if event.key() == Qt.Key.Key_Down and self._completer is not None:
                if self.is_listing:
                    return False  # the list goes down itself
                self._list("")
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._is_deleting = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.lost.emit(self)

    @property
    def is_listing(self) -> bool:
        popup = self._completer.popup() if self._completer is not None else None
        return popup is not None and popup.isVisible()

    def _offer(self, text: str) -> None:
        """Write the best name out, and list all that fit."""
        begun = self._begun(text)
        if not begun:
            self._hide()
            return
        if not self._is_deleting and self.cursorPosition() == len(text):
            best = next((n for n in self._names if n.casefold().startswith(begun.casefold())), None)
            if best is not None and len(best) > len(begun):
                self.setText(text + best[len(begun) :])
                self.setSelection(len(text), len(best) - len(begun))
        self._list(begun)

    def _list(self, begun: str) -> None:
        completer = self._completer
        if completer is None:
            return
        completer.setCompletionPrefix(begun)
        if completer.completionCount() > (1 if begun else 0):
            completer.complete()
            popup = completer.popup()
            if popup is not None:
                popup.setMinimumWidth(min(max(260, popup.sizeHintForColumn(0) + 40), 480))
                popup.setCurrentIndex(QModelIndex())
        else:
            self._hide()

    def _hide(self) -> None:
        popup = self._completer.popup() if self._completer is not None else None
        if popup is not None:
            popup.hide()

    def _take_listed(self) -> None:
        """Take the name that is chosen in the list, if one is."""
        popup = self._completer.popup() if self._completer is not None else None
        if popup is not None and popup.isVisible() and popup.currentIndex().isValid():
            self._take(str(popup.currentIndex().data()))

    def _take(self, name: str) -> None:
        text = self.text()
        if self.hasSelectedText():
            text = text[: self.selectionStart()]
        begun = self._begun(text)
        self.setText(text[: len(text) - len(begun)] + name)
        self._hide()

    def _begun(self, text: str) -> str:
        """Return the part of a text that is being typed."""
        if not self.many:
            return text
        return text.replace(";", ",").rpartition(",")[2].lstrip()
