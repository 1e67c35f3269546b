"""The bar that searches a diagram: over its top right corner, while one goes on working."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from workbench.interaction.searching import Hit, Search, next_hit
from workbench.ui.icons import icon
from workbench.ui.translation import language, tr

if TYPE_CHECKING:
    from workbench.ui.diagram_page import DiagramPage

MARGIN = 12  # pixels from the corner
PAUSE = 250  # milliseconds after a change of the document


class FindBar(QFrame):
    """Finds while one types; Enter and F3 go on, with Shift back, Esc closes and keeps the hit."""

    def __init__(self, page: DiagramPage, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("find_bar")
        self.setAccessibleName(tr("Find in the diagram"))
        self._page = page
        self._over = over
        self._search = Search(page.document.document, language())
        self._hits: list[Hit] = []
        self._current: Hit | None = None
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Name, id, description, kind"))
        self.field.setAccessibleName(tr("Find in the diagram"))
        self.field.setMinimumWidth(200)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self._count = QLabel()
        self._count.setProperty("look", "muted")
        self._count.setMinimumWidth(self._count.fontMetrics().horizontalAdvance("0000 / 0000"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 6, 6)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        row.addWidget(self._button("chevron-up", tr("Previous hit (Shift+F3)"), self.previous))
        row.addWidget(self._button("chevron-down", tr("Next hit (F3)"), self.next))
        row.addWidget(self._button("close", tr("Close the search (Esc)"), self.close_bar))
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(PAUSE)
        self._again.timeout.connect(self._find_again)
        page.document.changed.connect(self._changed)
        page.document.replaced.connect(self._replaced)
        page.sheet_changed.connect(self._show_marks)
        over.installEventFilter(self)
        self.hide()

    def let_go(self) -> None:
        """Stop watching the document; the page is about to close."""
        self._again.stop()
        self._page.document.changed.disconnect(self._changed)
        self._page.document.replaced.disconnect(self._replaced)

    @property
    def is_open(self) -> bool:
        return self.isVisibleTo(self._over)

    @property
    def count_words(self) -> str:
        """Return what is said about the hits: ``3 of 12``."""
        return self._count.text()

    def open(self) -> None:
        """Show the bar, with the keyboard in it and what was searched for last selected."""
        self._search.forget()
        self.show()
        self._place()
        if self._page.canvas is not None:
            self._page.canvas.top_inset = self.height() + 2 * MARGIN
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._typed(self.field.text())

    def close_bar(self) -> None:
        """Hide the bar; what was found last stays selected."""
        self._again.stop()
        had_focus = self.isAncestorOf(self.focusWidget() or self)
        self.hide()
        if self._page.canvas is not None:
            self._page.canvas.top_inset = 0
        self._hits, self._current = [], None
        self._show_marks()
        if had_focus and self._page.canvas is not None:
            self._page.canvas.setFocus()

    def next(self) -> None:
        """Go to the next hit."""
        self._go(1)

    def previous(self) -> None:
        """Go to the hit before."""
        self._go(-1)

    # Finding

    def _typed(self, text: str) -> None:
        self._hits = self._search.find(text)
        if self._current not in self._hits:
            self._current = self._nearest()
        self._show_hit()

    def _nearest(self) -> Hit | None:
        """Return the hit that is selected already, else the first on the sheet in front."""
        selected = set(self._page.canvas.selection) if self._page.canvas is not None else set()
        here = [hit for hit in self._hits if hit.sheet == self._page.sheet_id]
        chosen = [hit for hit in here if hit.id in selected]
        return next(iter(chosen or here or self._hits), None)

    def _go(self, by: int) -> None:
        if not self.is_open:
            self.open()
            return
        self._current = next_hit(self._hits, self._current, by)
        self._show_hit()

    def _show_hit(self) -> None:
        if self._current is not None:
            self._page.reveal([self._current.id])
        self._show_marks()

    def _show_marks(self) -> None:
        canvas = self._page.canvas
        if canvas is not None:
            here = [hit.id for hit in self._hits if hit.sheet == canvas.sheet_id]
            canvas.editor.show_found(here, self._current.id if self._current else "")
        typed = self.field.text().strip()
        if self._hits and self._current in self._hits:
            place = self._hits.index(self._current) + 1
            words = tr("{place} of {count}", place=place, count=len(self._hits))
        else:
            words = tr("not found") if typed else ""
        self._count.setText(words)
        self.field.setAccessibleDescription(words)
        look = "wrong" if typed and not self._hits else ""
        if self.field.property("look") != look:
            self.field.setProperty("look", look)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)
        self._place()

    def _changed(self, _: object) -> None:
        self._search.forget()
        if self.is_open:
            self._again.start()

    def _replaced(self) -> None:
        self._search = Search(self._page.document.document, language())
        self.close_bar()

    def _find_again(self) -> None:
        self._hits = self._search.find(self.field.text())
        self._show_marks()

    # Showing

    def _place(self) -> None:
        self.adjustSize()
        room = self._over.width() - 2 * MARGIN
        self.resize(min(max(self.sizeHint().width(), 360), max(room, 200)), self.height())
        scroll = self._page.canvas.verticalScrollBar() if self._page.canvas is not None else None
        bar = scroll.width() if scroll is not None and scroll.isVisible() else 0
        self.move(self._over.width() - self.width() - MARGIN - bar, MARGIN)

    def _button(self, name: str, words: str, act: object) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setIconSize(QSize(14, 14))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(act)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.is_open:
            self._place()
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
