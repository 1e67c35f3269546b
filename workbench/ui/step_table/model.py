"""The rows of a step table for Qt, and the row that is being typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from workbench.editing.step_table import cells, edits
from workbench.editing.step_table.cells import TITLES, Column
from workbench.editing.step_table.drafts import Draft, insert
from workbench.editing.step_table.places import Place, last_place, seen_at, who_at
from workbench.editing.step_table.row_edit import RowEdit
from workbench.editing.step_table.rows import Row, RowKind, Table
from workbench.editing.step_table.session import Done, StepTable
from workbench.model.document import Document
from workbench.ui.step_table.entries import Entries
from workbench.ui.theme import current_theme
from workbench.ui.translation import language, say, tr
from workbench.words import Text, mark

DEPTH = int(Qt.ItemDataRole.UserRole) + 1
QUIET = DEPTH + 1  # what is said in muted letters: conditions, what follows by itself
KIND = QUIET + 1  # the id of the element whose symbol stands before the text
_NO_INDEX = QModelIndex()
_QUIET_ROWS = (RowKind.BRANCH, RowKind.HANDLER, RowKind.JUMP, RowKind.MERGE)
_DRAFT_COLUMNS = (Column.WHO, Column.WHAT, Column.SYSTEM, Column.DOCUMENT, Column.MINUTES)

Index = QModelIndex | QPersistentModelIndex


class StepTableModel(QAbstractTableModel):
    """All rows of a sheet, and always one more: the next step, which is only being typed."""

    edited = Signal()  # rows were made, moved or removed here

    def __init__(self, document: Document, sheet: str, entries: Entries, parent: QObject) -> None:
        super().__init__(parent)
        self.session = StepTable(document, sheet, entries.reference, language())
        self._document = document
        self._entries = entries
        self._table = self.session.table
        self._draft: dict[Column, str] = {}
        self._place: Place | None = None
        self._rest()

    # Rows

    @property
    def table(self) -> Table:
        return self._table

    @property
    def draft_row(self) -> int:
        """Return where the row that is being typed stands, -1 where there is none."""
        return seen_at(self._table, self._place) if self._place is not None else -1

    @property
    def draft_place(self) -> Place | None:
        return self._place

    def row_at(self, row: int) -> Row | None:
        """Return what a row shows, None for the one that is being typed."""
        index = self.number_of(row)
        return self._table.rows[index] if 0 <= index < len(self._table.rows) else None

    def number_of(self, row: int) -> int:
        """Return the number of a row among those of the table, -1 for the one being typed."""
        draft = self.draft_row
        if row == draft:
            return -1
        return row - 1 if 0 <= draft < row else row

    def row_of(self, key: str) -> int:
        """Return the row of a key, -1 where it is not there."""
        number = self._table.find(key)
        return self.seen(number)

    def row_showing(self, element: str) -> int:
        """Return the row that shows an element or flow, -1 for none."""
        return self.seen(self._table.showing(element))

    def seen(self, number: int) -> int:
        draft = self.draft_row
        return number + 1 if number >= draft >= 0 else number

    def put_draft(self, place: Place | None) -> int:
        """Put the row that is being typed somewhere else; returns where it is now."""
        old = self.draft_row
        if old >= 0:
            self.beginRemoveRows(_NO_INDEX, old, old)
            self._place = None
            self.endRemoveRows()
        self._draft = {}
        place = place or (last_place(self._table) if self._table.parts else None)
        if place is not None:
            at = seen_at(self._table, place)
            self.beginInsertRows(_NO_INDEX, at, at)
            self._place = place
            self.endInsertRows()
        return self.draft_row

    def _rest(self) -> None:
        self._place = last_place(self._table) if self._table.parts else None

    # What Qt asks

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        if parent.isValid():
            return 0
        return len(self._table.rows) + (1 if self._place is not None else 0)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return say(TITLES[Column(section)])
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.MINUTES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.is_editable(index.row(), Column(index.column())):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def is_editable(self, row: int, column: Column) -> bool:
        shown = self.row_at(row)
        if shown is None:
            return column in _DRAFT_COLUMNS
        return cells.is_editable(shown, column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = Column(index.column())
        row = self.row_at(index.row())
        if row is None:
            return self._of_draft(column, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(row, column)
        if role == Qt.ItemDataRole.EditRole:
            return self._typed(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role == DEPTH:
            return row.depth if column is Column.WHAT else 0
        if role == KIND:
            is_event = row.kind in (RowKind.EVENT, RowKind.HANDLER) or bool(
                row.word and row.element
            )
            return row.element if column is Column.WHAT and is_event else ""
        if role == QUIET:
            return self._is_quiet(row, column)
        if role == Qt.ItemDataRole.FontRole:
            return _font(row, column)
        if role == Qt.ItemDataRole.ForegroundRole and self._is_quiet(row, column):
            return current_theme().color("muted")
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._hint(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.MINUTES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _of_draft(self, column: Column, role: int) -> Any:
        text = self._draft.get(column, "")
        if role == Qt.ItemDataRole.EditRole:
            return text
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if column is Column.WHAT and not text:
                return tr("Next step, “if …”, “in parallel” …")
            if column is Column.WHO and not text:
                return self.taken_over(column)
            return text
        if role == DEPTH:
            return self._place.depth if self._place is not None and column is Column.WHAT else 0
        if role == Qt.ItemDataRole.ForegroundRole and not text:
            return current_theme().color("muted")
        return None

    def taken_over(self, column: Column) -> str:
        """Return what the row being typed takes over from the one before it."""
        if column is not Column.WHO or self._place is None:
            return ""
        number = self._table.showing(who_at(self._table, self._place) or "\n")
        if number < 0:
            return ""
        return cells.typed(self._document, self._table, self._table.rows[number], column)

    def _shown(self, row: Row, column: Column) -> str:
        if column is Column.MINUTES:
            return self._typed(row, column)
        return say(cells.shown(self._document, self._table, row, column))

    def _typed(self, row: Row, column: Column) -> str:
        text = cells.typed(self._document, self._table, row, column)
        if column is Column.MINUTES and language() == "de":
            return text.replace(".", ",")
        return text

    def _spoken(self, row: Row, column: Column) -> str:
        text = self._shown(row, column)
        if column is Column.WHAT and row.reason is not None:
            return tr("{text}. Read only: {reason}", text=text, reason=say(row.reason))
        if column is Column.WHAT and row.depth:
            return tr("{text}, level {level}", text=text, level=row.depth + 1)
        return text

    def _hint(self, row: Row, column: Column) -> str | None:
        if row.reason is not None:
            return say(row.reason)
        text = self._shown(row, column)
        return text if len(text) > 16 else None

    def _is_quiet(self, row: Row, column: Column) -> bool:
        if column is Column.THEN:
            return row.jump is None
        if column is Column.NUMBER:
            return True
        if column in cells.LISTS and not self._typed(row, column):
            return True  # it is only drawn
        return row.kind in _QUIET_ROWS or (row.kind is RowKind.EVENT and column is Column.WHO)

    # What is done

    def enter(self, row: int, column: Column, text: str) -> Done | None:
        """Type a text into a cell; returns what that has made, None for nothing.

        Raises Refused.
        """
        shown = self.row_at(row)
        if shown is None:
            return self._enter_draft(column, text)
        if text == self._typed(shown, column):
            return None
        number = self.number_of(row)
        title = mark("Rename") if column is Column.WHAT else mark("Change step")
        return self.act(title, lambda edit: edits.enter(edit, number, column, text))

    def _enter_draft(self, column: Column, text: str) -> Done | None:
        text = " ".join(text.split())
        self._draft[column] = text
        if column is not Column.WHAT or not text or self._place is None:
            row = self.draft_row
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
            return None
        draft = Draft(
            what=text,
            who=self._draft.get(Column.WHO, ""),
            systems=self._draft.get(Column.SYSTEM, ""),
            documents=self._draft.get(Column.DOCUMENT, ""),
            minutes=self._draft.get(Column.MINUTES, ""),
        )
        return self.insert(self._place, [draft])

    def insert(self, place: Place, drafts: list[Draft]) -> Done:
        """Insert typed or pasted rows.  Raises Refused."""
        title = mark("Insert step") if len(drafts) == 1 else mark("Insert steps")
        done = self.act(title, lambda edit: insert(edit, place, drafts))
        return done

    def act(self, title: Text, action: Callable[[RowEdit], str | None]) -> Done:
        """Let an action edit the rows.  Raises Refused, with nothing done."""
        done = self.session.edit(title, action)
        self.update()
        self.edited.emit()
        return done

    def update(self) -> None:
        """Show the rows of the document as it is now; what is the same stays where it is."""
        old, new = self._table, self.session.refresh()
        place = self._place
        if [row.key for row in old.rows] == [row.key for row in new.rows] and (
            place is None or old.parts == new.parts
        ):
            self._table = new
            self.repaint()
            return
        self._drop_draft()
        first = 0
        keys, wanted = [row.key for row in old.rows], [row.key for row in new.rows]
        while first < min(len(keys), len(wanted)) and keys[first] == wanted[first]:
            first += 1
        behind = 0
        while (
            behind < min(len(keys), len(wanted)) - first
            and keys[-1 - behind] == wanted[-1 - behind]
        ):
            behind += 1
        if len(keys) - behind > first:
            self.beginRemoveRows(_NO_INDEX, first, len(keys) - behind - 1)
            self._table = _cut(old, first, len(keys) - behind)
            self.endRemoveRows()
        if len(wanted) - behind > first:
            self.beginInsertRows(_NO_INDEX, first, len(wanted) - behind - 1)
            self._table = new
            self.endInsertRows()
        self._table = new
        if new.parts:
            self.put_draft(None)
        self.repaint()

    def repaint(self) -> None:
        """Show other texts in the rows that are there."""
        last = self.rowCount() - 1
        if last >= 0:
            self.dataChanged.emit(self.index(0, 0), self.index(last, len(Column) - 1))

    def _drop_draft(self) -> None:
        at = self.draft_row
        if at >= 0:
            self.beginRemoveRows(_NO_INDEX, at, at)
            self._place = None
            self.endRemoveRows()
        self._draft = {}


def _cut(table: Table, first: int, end: int) -> Table:
    return Table(table.parts, (*table.rows[:first], *table.rows[end:]))


def _font(row: Row, column: Column) -> QFont | None:
    if row.kind in (RowKind.BRANCH, RowKind.HANDLER) and column is Column.WHAT:
        font = QFont()
        font.setItalic(True)
        return font
    if row.kind in (RowKind.POOL, RowKind.QUESTION) and column is Column.WHAT:
        font = QFont()
        font.setWeight(QFont.Weight.DemiBold)
        return font
    return None
