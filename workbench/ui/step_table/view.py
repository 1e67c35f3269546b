"""The step table as a widget: Enter is the next row, Tab the next column."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTableView,
)

from workbench.editing.step_table.cells import Column
from workbench.editing.step_table.places import Place, above, below, left, outdented
from workbench.editing.step_table.session import Done
from workbench.errors import Refused
from workbench.ui.step_table.delegate import Index, StepDelegate
from workbench.ui.step_table.entries import Entries
from workbench.ui.step_table.field import BACKTAB, ENTER, ESCAPE, TAB, CellField
from workbench.ui.step_table.model import StepTableModel
from workbench.ui.translation import say, tr

_ROW = 28
_FIXED = {Column.NUMBER: 52, Column.MINUTES: 82}
# Of the rest of the width; what is done gets what is left.
_SHARES = {Column.WHO: 0.2, Column.SYSTEM: 0.16, Column.DOCUMENT: 0.17, Column.THEN: 0.15}


class StepTableView(QTableView):
    """Shows a model; `doings` are what keys and the menu do with the selected rows."""

    refused = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, model: StepTableModel, entries: Entries) -> None:
        super().__init__()
        self._model = model
        self._field: CellField | None = None
        self.setObjectName("step_table")
        self.setModel(model)
        self.setAccessibleName(tr("Step table"))
        self._delegate = StepDelegate(entries, self)
        self._delegate.opened.connect(self._opened)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(_ROW, self.fontMetrics().height() + 10))
        self.verticalHeader().setMinimumSectionSize(20)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
        self._widths_are_own = True  # until somebody drags a border
        header.sectionHandleDoubleClicked.connect(self.resizeColumnToContents)
        header.sectionResized.connect(self._resized)
        header.setMinimumSectionSize(48)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.keys: dict[str, Callable[[], object]] = {}  # further keys, set by the panel

    # Where we are

    def chosen_rows(self) -> list[int]:
        """Return the numbers of the selected rows among those of the table."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [number for row in rows if (number := self._model.number_of(row)) >= 0]

    def go_to(self, row: int, column: Column, *, typing: bool = False) -> None:
        """Make a cell the current one, and open its field where wanted and possible."""
        index = self._model.index(row, column)
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        self.scrollTo(index)
        if typing and self._model.is_editable(row, column):
            self.edit(index)

    def next_step(self, place: Place | None = None) -> None:
        """Put the row that is being typed somewhere and type in it."""
        self.go_to(self._model.put_draft(place), Column.WHAT, typing=True)

    # Typing

    def _opened(self, field: CellField) -> None:
        self._field = field
        field.left.connect(self._leave)
        field.lost.connect(self._lost, Qt.ConnectionType.QueuedConnection)

    def _lost(self, field: QLineEdit) -> None:
        """Take what was typed when the keyboard has gone elsewhere by itself."""
        if field is self._field:
            self.finish()

    @property
    def is_typing(self) -> bool:
        return self._field is not None

    def finish(self) -> None:
        """Take what is being typed."""
        if self._field is not None:
            self._close(take=True)

    def _leave(self, how: str) -> None:
        field = self._field
        if field is None:
            return
        row, column = field.index.row(), Column(field.index.column())
        was_draft = row == self._model.draft_row
        empty = not field.text().strip()
        if how == ESCAPE:
            self._close(take=False)
            return
        if how == ENTER and was_draft and empty and column is Column.WHAT:
            self._close(take=False)
            self._leave_branch()
            return
        done, is_fine = self._close(take=True)
        if not is_fine:
            self.go_to(row, column)
            return
        if done is not None and was_draft:
            row = self._model.row_of(done.key)
        elif done is None and not was_draft:
            row = field_row if (field_row := self._row_now(row)) >= 0 else row
        if how == ENTER:
            if was_draft and done is None:
                self.go_to(self._model.draft_row, Column.WHAT, typing=True)
            else:
                self._after(done, row)
        elif how == TAB:
            self._step(row, column, 1, done if was_draft else None)
        elif how == BACKTAB:
            self._step(row, column, -1, None)

    def _row_now(self, row: int) -> int:
        return row if row < self._model.rowCount() else -1

    def _after(self, done: Done | None, row: int) -> None:
        """Go on with the next row: where the one just made leads, else below."""
        if done is not None and done.following is not None:
            self.next_step(done.following)
        else:
            self.next_step(below(self._model.table, self._model.number_of(row)))

    def _leave_branch(self) -> None:
        """Go on behind the branch, or stay where no branch is left."""
        place = self._model.draft_place
        onwards = left(self._model.table, place) if place is not None else None
        if onwards is not None:
            self.next_step(onwards)
        else:
            self.go_to(self._model.draft_row, Column.WHAT)

    def _step(self, row: int, column: Column, by: int, done: Done | None) -> None:
        """Go to the next cell that can be typed into; at the end of a row to the next row."""
        at = column + by
        while 0 <= at < len(Column):
            if self._model.is_editable(row, Column(at)):
                self.go_to(row, Column(at), typing=True)
                return
            at += by
        if by > 0:
            self._after(done, row)
        elif row > 0:
            last = [c for c in Column if self._model.is_editable(row - 1, c)]
            self.go_to(row - 1, last[-1] if last else Column.WHAT, typing=bool(last))

    def _close(self, *, take: bool) -> tuple[Done | None, bool]:
        """Close the field; returns what its text has made, and whether it could be entered."""
        field, self._field = self._field, None
        if field is None:
            return None, True
        index, text = field.index, field.text()
        row, column = index.row(), Column(max(index.column(), 0))
        valid = index.isValid()
        had_focus = field.hasFocus()
        self.closeEditor(field, QAbstractItemDelegate.EndEditHint.NoHint)
        if had_focus:
            self.setFocus()
        if not take or not valid:
            return None, True
        try:
            return self._model.enter(row, column, text), True
        except Refused as refused:
            self.refused.emit(say(refused.text))
            return None, False

    def closeEditor(self, editor: object, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)  # type: ignore[arg-type]
        if editor is self._field:
            self._field = None

    # Keys

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and QKeySequence(event.keyCombination()).toString() in self.keys
        ):
            event.accept()  # they are the table's before they are the window's
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        do = self.keys.get(QKeySequence(event.keyCombination()).toString())
        if do is not None:
            do()
            return
        key = event.key()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        index = self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and index.isValid():
            if index.row() == self._model.draft_row:
                self.go_to(index.row(), Column.WHAT, typing=True)
            else:
                self.next_step(below(self._model.table, self._model.number_of(index.row())))
            return
        if key == Qt.Key.Key_Tab and plain and index.isValid():
            self._step(index.row(), Column(index.column()), 1, None)
            return
        if key in (Qt.Key.Key_Backtab, Qt.Key.Key_Tab) and index.isValid():
            self._step(index.row(), Column(index.column()), -1, None)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._widths_are_own:
            self._share_width()

    def _share_width(self) -> None:
        scale = max(self.fontMetrics().height() / 18, 1.0)
        fixed = {column: round(width * scale) for column, width in _FIXED.items()}
        rest = max(self.viewport().width() - sum(fixed.values()), 300)
        self._widths_are_own = False
        for column, width in fixed.items():
            self.setColumnWidth(column, width)
        for column, share in _SHARES.items():
            self.setColumnWidth(column, round(rest * share))
        self._widths_are_own = True

    def _resized(self, section: int, _old: int, _new: int) -> None:
        if section != Column.WHAT:
            self._widths_are_own = False

    def write(self, text: str) -> None:
        """Write the beginning of a text into the field that is open."""
        if self._field is not None:
            self._field.setText(text)

    def insert_above(self) -> None:
        number = self._model.number_of(self.currentIndex().row())
        self.next_step(above(self._model.table, number) if number >= 0 else None)

    def outdent_draft(self) -> bool:
        """Put the row that is being typed behind its block; tells whether it was in one."""
        place = self._model.draft_place
        if self.currentIndex().row() != self._model.draft_row or place is None:
            return False
        onwards = outdented(self._model.table, place)
        if onwards is not None:
            self.next_step(onwards)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(max(self._model.draft_row, 0), Column.WHAT))

    def _ask_for_menu(self, place: QPoint) -> None:
        self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    def currentChanged(self, current: Index, previous: Index) -> None:
        if self._field is not None and current.row() != self._field.index.row():
            self.finish()  # the mouse has gone elsewhere
        super().currentChanged(current, previous)
