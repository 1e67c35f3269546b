"""Editors for one text: a line, several lines, a number or a date."""

from __future__ import annotations

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QPlainTextEdit, QWidgetAction

from workbench.model.records import ProfileValue
from workbench.model.snapshot import Snapshot
from workbench.ui.fields.editor import Editor
from workbench.ui.fields.form_field import FormField
from workbench.ui.icons import icon
from workbench.ui.translation import locale, tr

LONGEST = 2_000  # characters of a line; more belongs into a text
FRAME = 3  # pixels of border and padding around a text, as the stylesheet has it
_UNITS = {"min": "min", "money": "€"}
_WHEN_LEFT = ("int", "num", "min", "money", "date", "url")  # half typed they are not right yet


def as_text(value: ProfileValue) -> str:
    """Return a value as one text: lists are joined."""
    if isinstance(value, str):
        return value
    return ", ".join(getattr(entry, "text", "") for entry in value)


class LineEditor(Editor):
    """One line.  A text is stored while it is typed, a number when the field is left."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self.line.setReadOnly(field.read_only)
        self._live = field.type.shown_type not in _WHEN_LEFT
        unit = _UNITS.get(field.type.shown_type, "")
        if unit:
            self.line.setPlaceholderText(unit)
        if field.type.shown_type == "date":
            self.line.setPlaceholderText(tr("DD.MM.YYYY"))
        self._shown: ProfileValue = ""
        self._touched = False
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self._entered)
        self.place(self.line)

    def show_value(self, value: ProfileValue, snapshot: Snapshot, element: str) -> None:
        if self._touched and value == self._shown:
            return  # what is being typed stays
        self._shown = value
        self._touched = False
        text = self.field.typed(as_text(value))
        if text != self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(0)
        self.show_problem(self.field.problem(as_text(value)))

    def finish(self) -> None:
        if not self._touched or self.field.read_only:
            return
        stored = self.field.stored(self.line.text())
        problem = self.field.problem(stored)
        self.show_problem(problem)
        if problem is None:
            self._touched = False
            self._tell(stored)
            self.line.setText(self.field.typed(stored))

    def _typed(self, text: str) -> None:
        self._touched = True
        if self._live:
            problem = self.field.problem(self.field.stored(text))
            self.show_problem(problem)
            if problem is None:
                self._tell(self.field.stored(text) if text.strip() else "")
        else:
            self.show_problem(None)

    def _tell(self, stored: str) -> None:
        if stored != as_text(self._shown):
            self._shown = stored
            self.edited.emit(stored)

    def _entered(self) -> None:
        self.finish()
        self.left.emit()
        self.line.selectAll()


class DateEditor(LineEditor):
    """A date, typed or taken from a calendar."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        if not field.read_only:
            pick = QAction(icon("calendar", "muted"), tr("Choose in the calendar"), self.line)
            pick.triggered.connect(self._pick)
            self.line.addAction(pick, QLineEdit.ActionPosition.TrailingPosition)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.line
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self._pick()
            return True
        return super().eventFilter(watched, event)

    def _pick(self) -> None:
        menu = QMenu(self)
        calendar = QCalendarWidget(menu)
        calendar.setLocale(locale())
        calendar.setGridVisible(False)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        chosen = QDate.fromString(self.field.stored(self.line.text()), Qt.DateFormat.ISODate)
        if chosen.isValid():
            calendar.setSelectedDate(chosen)
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)

        def take(day: QDate) -> None:
            menu.close()
            self.line.setText(self.field.typed(day.toString(Qt.DateFormat.ISODate)))
            self._touched = True
            self.finish()
            self.left.emit()

        calendar.activated.connect(take)
        calendar.clicked.connect(take)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.line.mapToGlobal(QPoint(0, self.line.height())))
        calendar.setFocus()


class TextEditor(Editor):
    """Several lines; the field grows with the text.

    In one that begins with a single line, Enter is the end and Shift+Enter a new line.
    """

    MOST = 12  # lines; what is longer is scrolled

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self.text = _GrowingText(field.lines, self.MOST)
        self.text.setReadOnly(field.read_only)
        self.text.textChanged.connect(self._typed)
        self._showing = False
        self._shown = ""
        self.place(self.text)

    def show_value(self, value: ProfileValue, snapshot: Snapshot, element: str) -> None:
        text = as_text(value)
        self._shown = text
        if text != self.text.toPlainText():
            self._showing = True
            self.text.setPlainText(text)
            self._showing = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            self.field.lines == 1
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.left.emit()
            self.text.selectAll()
            return True
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        text = self.text.toPlainText()
        if not self._showing and text != self._shown:
            self._shown = text if text.strip() else ""
            self.edited.emit(self._shown)


class _GrowingText(QPlainTextEdit):
    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self._least, self._most = least, most
        self._fitting = False
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)  # the window's undo reaches what is typed here
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def _fit(self) -> None:
        # A scroll bar that comes or goes breaks the lines anew, which leads here again: without
        # an end, where the bar itself makes the text too long.
        if self._fitting:
            return
        self._fitting = True
        try:
            self._take_height()
        finally:
            self._fitting = False

    def _take_height(self) -> None:
        lines = int(self.document().size().height())
        shown = max(self._least, min(self._most, lines))
        # Where there is more to scroll to, no sliver of the next line is shown.
        scrolls = lines > self._most
        margins = (1 if scrolls else 2) * round(self.document().documentMargin()) + 2 * FRAME
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if scrolls
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + margins)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
