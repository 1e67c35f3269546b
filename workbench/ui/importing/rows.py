"""What becomes of each row: a list that can be filtered, and the row chosen in it in detail."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.library.spreadsheets.plan import Outcome, RowPlan
from workbench.library.spreadsheets.reporting import OUTCOMES, details
from workbench.ui.icons import icon
from workbench.ui.translation import language, say, tr
from workbench.words import Text, dictionary, mark

_ICONS = {
    Outcome.NEW: ("plus", "accent"),
    Outcome.CHANGED: ("rename", "accent"),
    Outcome.UNCHANGED: ("minus", "muted"),
    Outcome.REFUSED: ("warning", "warning"),
}
_FILTERS = {Outcome.REFUSED: mark("With refusals")}  # a row that is taken may have some
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RowsView(QWidget):
    """The rows of a plan or a report."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[RowPlan] = ()
        self._filters: dict[Outcome | None, QPushButton] = {}
        bar = QHBoxLayout()
        bar.setContentsMargins(20, 8, 20, 8)
        bar.setSpacing(8)
        group = QButtonGroup(self)
        group.setExclusive(True)
        for outcome in (None, *OUTCOMES):
            button = QPushButton()
            button.setCheckable(True)
            button.clicked.connect(self._filter)
            group.addButton(button)
            bar.addWidget(button)
            self._filters[outcome] = button
        bar.addStretch(1)
        self._model = _RowsModel(self)
        self.table = QTableView()
        self.table.setModel(self._model)
        self.table.setAccessibleName(tr("Rows of the list"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        _prepare(self.table)
        header = self.table.horizontalHeader()
        for column, width in enumerate((72, 132, 300)):
            self.table.setColumnWidth(column, width)
        header.setStretchLastSection(True)
        self.table.selectionModel().currentRowChanged.connect(self._describe)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setContentsMargins(20, 8, 20, 8)
        self.about.setProperty("look", "strong")
        self.detail = QTableWidget(0, 4)
        self.detail.setHorizontalHeaderLabels(
            [tr("Column"), tr("Value before"), tr("Value after"), tr("Note")]
        )
        self.detail.setAccessibleName(tr("The chosen row in detail"))
        self.detail.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.detail.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.detail.setTabKeyNavigation(False)
        self.detail.setShowGrid(False)
        self.detail.setWordWrap(True)
        _prepare(self.detail)
        self.detail.setColumnWidth(0, 180)
        for column in (1, 2, 3):
            self.detail.horizontalHeader().setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch
            )
        below = QWidget()
        inner = QVBoxLayout(below)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.about)
        inner.addWidget(self.detail, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(bar)
        whole.addWidget(splitter, 1)

    def show_rows(self, rows: Sequence[RowPlan]) -> None:
        """Show rows, all of them first; what was refused is brought to the front if it is all."""
        self._rows = rows
        for outcome, button in self._filters.items():
            count = len(_of(rows, outcome))
            words = tr("All") if outcome is None else say(_FILTERS.get(outcome, OUTCOMES[outcome]))
            button.setText(f"{words}  {count}")
            button.setVisible(outcome is None or bool(count))
        self._filters[None].setChecked(True)
        self._filter()

    def show_only(self, outcome: Outcome | None) -> None:
        """Show the rows of one outcome."""
        self._filters[outcome].setChecked(True)
        self._filter()

    @property
    def shown(self) -> Sequence[RowPlan]:
        return self._model.rows

    def _filter(self) -> None:
        wanted = next(
            (outcome for outcome, button in self._filters.items() if button.isChecked()), None
        )
        self._model.show_rows(_of(self._rows, wanted))
        self.table.setCurrentIndex(self._model.index(0, 0))
        self._describe(self.table.currentIndex())

    def _describe(self, index: _Index) -> None:
        row = self._model.rows[index.row()] if index.isValid() else None
        self.detail.setRowCount(0)
        if row is None:
            self.about.setText("")
            return
        outcome = say(OUTCOMES[row.outcome])
        why = f" {say(row.why)}" if row.why is not None else ""
        self.about.setText(
            tr("Row {row}, {name}: {outcome}.", row=row.row, name=row.name or "–", outcome=outcome)
            + why
        )
        lines = [
            *((one.title, "", one.shown, _not_taken(one.why), "warning") for one in row.refusals),
            *((one.title, one.before, one.after, "", "") for one in row.changes),
            *((one.title, "", one.shown, say(one.why), "hint") for one in row.notes),
        ]
        self.detail.setRowCount(len(lines))
        for place, (*texts, sign) in enumerate(lines):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if sign and column == 3:
                    item.setIcon(icon(sign, "warning" if sign == "warning" else "accent"))
                self.detail.setItem(place, column, item)
        self.detail.resizeRowsToContents()


class _RowsModel(QAbstractTableModel):
    """Rows as they are shown; nothing is made before it is seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[RowPlan] = ()
        self._heads = (tr("Row"), tr("What becomes of it"), tr("Name"), tr("Details"))

    def show_rows(self, rows: Sequence[RowPlan]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == 3:
                return "   ".join(details(row, dictionary(language())))
            return (row.row, say(OUTCOMES[row.outcome]), row.name or "–")[column]
        if role == Qt.ItemDataRole.DecorationRole and column == 1:
            return icon(*_ICONS[row.outcome])
        if role == Qt.ItemDataRole.DecorationRole and column == 3 and row.refusals:
            return icon("warning", "warning")
        if role == Qt.ItemDataRole.ToolTipRole and column >= 2:
            return "\n".join((row.name, *details(row, dictionary(language()))))
        if role == Qt.ItemDataRole.TextAlignmentRole and column == 0:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


def _not_taken(why: Text) -> str:
    return tr("Not taken: {why}", why=say(why))


def _of(rows: Sequence[RowPlan], outcome: Outcome | None) -> list[RowPlan]:
    if outcome is Outcome.REFUSED:
        return [row for row in rows if row.is_refused]
    return [row for row in rows if outcome is None or row.outcome is outcome]


def _prepare(table: QTableView) -> None:
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(32)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
