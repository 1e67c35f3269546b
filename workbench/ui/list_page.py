"""A page with a list: heading, a field that filters while one types, a table that sorts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.icons import icon
from workbench.ui.page import Page
from workbench.ui.translation import tr
from workbench.words import folded

WHAT = int(Qt.ItemDataRole.UserRole) + 1  # what a row stands for, on its first cell
SORT = WHAT + 1  # by what a cell is sorted, its text where it has none


class ListPage(Page):
    """The base of the pages that list things."""

    def __init__(self, heading: str, searched: str, table: ListTable | None = None) -> None:
        """`table`: another sort of table than the one that is only read."""
        super().__init__()
        self._heading = heading
        head = QFrame()
        head.setObjectName("page_head")
        self.head_row = QHBoxLayout(head)
        self.head_row.setContentsMargins(20, 10, 16, 10)
        self.head_row.setSpacing(12)
        title = QLabel(heading)
        title.setProperty("look", "heading")
        self.count_label = QLabel()
        self.count_label.setProperty("look", "muted")
        self.field = QLineEdit()
        self.field.setPlaceholderText(searched)
        self.field.setAccessibleName(searched)
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(160)
        self.field.setMaximumWidth(280)
        self.field.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.head_row.addWidget(title)
        self.head_row.addWidget(self.count_label)
        self.head_row.addStretch(1)
        self.head_row.addWidget(self.field, 1)
        self.table = table or ListTable()
        self.table.setAccessibleName(heading)
        self.field.textChanged.connect(self._search)
        self.empty = QLabel()
        self.empty.setProperty("look", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.empty, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(self.body, 1)

    def title(self) -> str:
        return self._heading

    def start_focus(self) -> QWidget:
        return self.field

    def show_rows(
        self, columns: Sequence[str], rows: Sequence[Sequence[QStandardItem]], nothing: str
    ) -> None:
        """Fill the table; `nothing` is said where there are no rows."""
        self.table.fill(columns, rows)
        self.empty.setText(nothing)
        self.show_count()

    def show_count(self) -> None:
        shown, total = self.table.shown_rows, self.table.total_rows
        text = str(total) if shown == total else tr("{shown} of {total}", shown=shown, total=total)
        self.count_label.setText(text if total else "")
        self.table.setVisible(bool(total))
        self.empty.setVisible(not total)

    def _search(self, typed: str) -> None:
        self.table.search(typed)
        self.show_count()


class ListTable(QTableView):
    """A read-only table of rows that are sorted by a click on a head and filtered by words."""

    def __init__(self) -> None:
        super().__init__()
        self._model = QStandardItemModel(self)
        self._filter = _WordFilter(self)
        self._filter.setSourceModel(self._model)
        self._filter.setSortRole(SORT)
        self.setModel(self._filter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(32)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)

    def fill(self, columns: Sequence[str], rows: Sequence[Sequence[QStandardItem]]) -> None:
        """Show other rows; the order that was chosen stays."""
        header = self.horizontalHeader()
        same = [
            self._model.headerData(n, Qt.Orientation.Horizontal)
            for n in range(self._model.columnCount())
        ] == list(columns)
        column, order = header.sortIndicatorSection(), header.sortIndicatorOrder()
        self._model.removeRows(0, self._model.rowCount())
        if not same:
            self._model.setColumnCount(len(columns))
            self._model.setHorizontalHeaderLabels(list(columns))
            column, order = 0, Qt.SortOrder.AscendingOrder
        for row in rows:
            self._model.appendRow(list(row))
        self.sortByColumn(max(0, column), order)
        if not same:
            self._fit_columns()

    def search(self, typed: str) -> None:
        self._filter.search(typed)

    @property
    def shown_rows(self) -> int:
        return self._filter.rowCount()

    @property
    def total_rows(self) -> int:
        return self._model.rowCount()

    def what(self, index: QModelIndex | QPersistentModelIndex) -> Any:
        """Return what the row of an index stands for."""
        return self._filter.index(index.row(), 0).data(WHAT)

    def texts(self, column: int = 0) -> list[str]:
        """Return the texts of a column as they are shown."""
        return [self._filter.index(row, column).data() for row in range(self._filter.rowCount())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _fit_columns(self) -> None:
        self.resizeColumnsToContents()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in range(self._model.columnCount()):
            width = max(72, min(360, self.columnWidth(column) + 16))
            self.setColumnWidth(column, width)


class _WordFilter(QSortFilterProxyModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setSortLocaleAware(True)

    def search(self, typed: str) -> None:
        self._words = folded(typed).split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        if not self._words:
            return True
        model = self.sourceModel()
        whole = " ".join(
            folded(str(model.index(row, column, parent).data() or ""))
            for column in range(model.columnCount())
        )
        return all(word in whole for word in self._words)


def cell(text: str, *, sort: Any = None, what: Any = None, hint: str = "") -> QStandardItem:
    """Return a cell of a table."""
    item = QStandardItem(" ".join(text.split()))
    item.setData(sort if sort is not None else folded(text), SORT)
    if what is not None:
        item.setData(what, WHAT)
    item.setToolTip(hint)
    return item
