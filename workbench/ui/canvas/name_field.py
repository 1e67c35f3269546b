"""Naming in place: a text field over the label, Enter keeps, Esc gives up."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from workbench.drawing import fonts
from workbench.ui.painting import text_font
from workbench.ui.translation import tr

MOST_LINES = 8  # that the field grows to

_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class NameField(QPlainTextEdit):
    """Shift+Enter breaks the line; leaving the field keeps what was typed."""

    committed = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.Box)
        self.setObjectName("name_field")
        self.setAccessibleName(tr("Name"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option = self.document().defaultTextOption()
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.document().setDefaultTextOption(option)
        self.document().setDocumentMargin(2)
        self.setTabChangesFocus(True)
        self._done = True
        self._least = 0  # height in pixels
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._grow())
        self.hide()

    @property
    def is_open(self) -> bool:
        return not self._done

    def open(self, text: str, box: QRectF, scale: float) -> None:
        """Show the field over `box` (viewport pixels) with the text selected."""
        size = max(11.0, 12.0 * scale)
        self.setFont(text_font(size, False, False))
        self.setPlainText(text)
        self.selectAll()
        line = size * fonts.LINE_HEIGHT
        width = max(box.width(), 90.0 * scale, 90.0)
        height = max(box.height(), 2 * line + 12)
        place = QRectF(0, 0, width, height)
        place.moveCenter(box.center())
        self.setGeometry(place.toAlignedRect())
        self._least = self.height()
        self._done = False
        self._grow()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self._close(keep=False)
        elif enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._close(keep=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # Another window in front, or a popup that comes or goes, is not leaving the field.
        if event.reason() not in _PASSING:
            self._close(keep=True)

    def _grow(self) -> None:
        """Take the height of the text, so that its beginning stays in view while one types."""
        if self._done:
            return
        lines = min(int(self.document().size().height()), MOST_LINES)
        layout = self.document().documentLayout()
        # The lines as they are laid out: the font's own spacing is a fraction of a pixel less.
        text = layout.blockBoundingRect(self.document().firstBlock()).height()
        spacing = max(text / max(self.document().firstBlock().lineCount(), 1), 1.0)
        needed = math.ceil(lines * spacing) + 2 * self.frameWidth() + 10
        height = max(self._least, needed)
        self.resize(self.width(), height)
        # In the middle, where the name will stand.
        self.setViewportMargins(0, max(0, (height - needed) // 2), 0, 0)

    def commit(self) -> None:
        """Keep what was typed, as when the field is left."""
        self._close(keep=True)

    def discard(self) -> None:
        """Let go of what was typed."""
        self._close(keep=False)

    def _close(self, *, keep: bool) -> None:
        if self._done:
            return
        self._done = True
        text = self.toPlainText()
        self.hide()
        if keep:
            self.committed.emit(text)
        self.closed.emit()
