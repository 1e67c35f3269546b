"""What all editors of values have in common."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workbench.model.records import ProfileValue
from workbench.model.snapshot import Snapshot
from workbench.ui.fields.form_field import FormField
from workbench.ui.translation import say
from workbench.words import Text


class Editor(QWidget):
    """Shows one value and tells what a person makes of it.

    Undo and redo are left to the window, so that they reach what was changed here as everything
    else; what is not right is said below the field and not stored.
    """

    edited = Signal(object)  # the new ProfileValue
    also_edited = Signal(object, object)  # another FormField of the same thing, its ProfileValue
    left = Signal()  # the keyboard went elsewhere: the edit is finished

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self._problem = QLabel()
        self._problem.setProperty("look", "wrong")
        self._problem.setWordWrap(True)
        self._problem.hide()

    def place(self, widget: QWidget) -> None:
        """Put the widget that is typed into in its place and watch it."""
        widget.setAccessibleName(self.field.label)
        if self.field.hint:
            widget.setToolTip(self.field.hint)
        widget.installEventFilter(self)
        self.column.insertWidget(self.column.count(), widget)
        self.column.addWidget(self._problem)
        self.setFocusProxy(widget)

    def watch(self, widget: QWidget) -> None:
        """Watch what is typed into and stands in its place already."""
        widget.setAccessibleName(self.field.label)
        if self.field.hint:
            widget.setToolTip(self.field.hint)
        widget.installEventFilter(self)
        self.column.addWidget(self._problem)
        self.setFocusProxy(widget)

    def show_value(self, value: ProfileValue, snapshot: Snapshot, element: str) -> None:
        """Show a stored value; never tells `edited`."""
        raise NotImplementedError

    def show_problem(self, text: Text | None) -> None:
        """Say below the field what is wrong; None takes it back."""
        self._problem.setText(say(text) if text is not None else "")
        self._problem.setVisible(text is not None)
        widget = self.focusProxy()
        look = "wrong" if text is not None else ""
        if widget is not None and widget.property("look") != look:
            widget.setProperty("look", look)
            widget.setAccessibleDescription(self._problem.text())
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    @property
    def problem_text(self) -> str:
        return self._problem.text()

    def finish(self) -> None:
        """Take what was typed so far: the field is left, or the file is about to be saved."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            # A list that drops down from the field is still part of the typing.
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self.finish()
                self.left.emit()
        elif event.type() == QEvent.Type.ShortcutOverride and _is_undo(event):
            event.ignore()
            return True
        elif event.type() == QEvent.Type.KeyPress and _is_undo(event):
            return True
        return super().eventFilter(watched, event)


def _is_undo(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and (
        event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    )
