"""The table of the register: its keys, the heads of its columns and of its groups."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from workbench.library.register.columns import FOUND, NAME
from workbench.library.register.grouping import Head
from workbench.ui.register.drawing import CellDrawing
from workbench.ui.register.model import RegisterModel
from workbench.ui.translation import tr

_NARROWEST, _WIDEST, _FOUND_WIDTH = 72, 320, 420
_SAMPLE = 60  # rows that a width is taken from


class RegisterTable(QTableView):
    """Enter opens, Space chooses or opens and closes a group, F2 or typing edits a cell."""

    opened = Signal(int)  # line
    head_wanted = Signal(str)  # a group is to be opened or closed, by its key
    order_wanted = Signal(str, bool)  # column; whether it comes behind the present ones
    columns_moved = Signal(list)  # the keys in their new order
    chosen = Signal()

    def __init__(self, model: RegisterModel) -> None:
        super().__init__()
        self.lines = model
        self.widths: dict[str, int] = {}  # by column, as a person made them
        self._is_filling = False
        self.setModel(model)
        self.setItemDelegate(CellDrawing(model, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(tr("Processes"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(32)
        self.verticalHeader().setMinimumSectionSize(20)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setMinimumSectionSize(48)
        header.sectionClicked.connect(self._head_clicked)
        header.sectionMoved.connect(self._head_moved)
        header.sectionResized.connect(self._head_resized)
        self.doubleClicked.connect(self._double_clicked)

    def show_lines(self, order: tuple[tuple[str, bool], ...]) -> None:
        """Bring widths, heads of groups and the mark of the order up to date."""
        self._is_filling = True
        columns = self.lines.columns
        header = self.horizontalHeader()
        for place, column in enumerate(columns):
            width = self.widths.get(column.key)
            if width is None:
                width = self.widths[column.key] = self._fitting(place)
            header.resizeSection(place, width)
        first, is_down = order[0] if order else ("", False)
        at = next((n for n, column in enumerate(columns) if column.key == first), -1)
        down = Qt.SortOrder.DescendingOrder if is_down else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(at, down)
        self.clearSpans()
        if len(columns) > 1:
            for line, what in enumerate(self.lines.lines):
                if isinstance(what, Head):
                    self.setSpan(line, 0, 1, len(columns))
        self._is_filling = False

    def _fitting(self, place: int) -> int:
        """Return the width that the first rows and the head of a column need."""
        column = self.lines.columns[place]
        if column.key == FOUND:
            return _FOUND_WIDTH
        metrics = self.fontMetrics()
        texts = [
            self.lines.text(line, place)
            for line in range(min(_SAMPLE, len(self.lines.lines)))
            if not isinstance(self.lines.lines[line], Head)
        ]
        head = metrics.horizontalAdvance(
            self.lines.headerData(place, Qt.Orientation.Horizontal) or ""
        )
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        more = 52 if column.key in (NAME, "status") else 28
        return max(_NARROWEST, head + 48, min(_WIDEST, widest + more))

    # What is chosen

    @property
    def shown_rows(self) -> int:
        return len(self.lines.shown_rows())

    def texts(self, column: int = 0) -> list[str]:
        """Return the texts of a column as they are shown."""
        return [self.lines.text(line, column) for line in range(len(self.lines.lines))]

    def chosen_lines(self) -> list[int]:
        """Return the chosen lines that are processes, from top to bottom."""
        found = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [line for line in found if self.lines.row_of(line) is not None]

    def choose(self, lines: list[int], current: int | None = None) -> None:
        """Choose lines and make one the current one, without scrolling."""
        selection = QItemSelection()
        last = max(0, len(self.lines.columns) - 1)
        for first, end in _runs(lines):
            selection.select(self.lines.index(first, 0), self.lines.index(end, last))
        model = self.selectionModel()
        if current is not None:
            column = max(0, self.currentIndex().column())
            model.setCurrentIndex(
                self.lines.index(current, column), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        model.select(
            selection,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        head = self.lines.head(index.row()) if index.isValid() else None
        if plain and index.isValid() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if head is not None:
                self.head_wanted.emit(head.key)
            else:
                self.opened.emit(index.row())
        elif plain and index.isValid() and key == Qt.Key.Key_Space:
            if head is not None:
                self.head_wanted.emit(head.key)
            else:
                self.selectionModel().select(
                    index,
                    QItemSelectionModel.SelectionFlag.Toggle
                    | QItemSelectionModel.SelectionFlag.Rows,
                )
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.lines.lines:
            last = len(self.lines.lines) - 1
            line = 0 if key == Qt.Key.Key_Home else last
            self.setCurrentIndex(self.lines.index(line, max(0, index.column())))
        elif (
            head is not None
            and plain
            and key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            and (head.key in self.lines.closed) == (key == Qt.Key.Key_Right)
        ):
            self.head_wanted.emit(head.key)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        head = self.lines.head(index.row()) if index.isValid() else None
        if head is not None and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            self.head_wanted.emit(head.key)
            return
        super().mousePressEvent(event)

    def _double_clicked(self, index: QModelIndex) -> None:
        if self.lines.row_of(index.row()) is not None:
            self.opened.emit(index.row())

    # Heads of columns

    def _head_clicked(self, section: int) -> None:
        from PySide6.QtWidgets import QApplication

        column = self.lines.columns[section]
        if column.key != FOUND:
            held = QApplication.keyboardModifiers()
            behind = bool(
                held & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
            )
            self.order_wanted.emit(column.key, behind)

    def _head_moved(self, section: int, old: int, new: int) -> None:
        """Take over the new order into the model, where columns stand as they are seen."""
        if self._is_filling:
            return
        header = self.horizontalHeader()
        keys = [
            self.lines.columns[header.logicalIndex(place)].key
            for place in range(len(self.lines.columns))
        ]

        def settle() -> None:
            self._is_filling = True
            for place in range(header.count()):
                header.moveSection(header.visualIndex(place), place)
            self._is_filling = False
            self.columns_moved.emit([key for key in keys if key != FOUND])

        QTimer.singleShot(0, self, settle)  # the header is still at its move

    def _head_resized(self, section: int, old: int, new: int) -> None:
        if not self._is_filling and section < len(self.lines.columns):
            self.widths[self.lines.columns[section].key] = new


def _runs(lines: list[int]) -> list[tuple[int, int]]:
    """Return the first and last of each run of lines that follow one another."""
    runs: list[tuple[int, int]] = []
    for line in sorted(lines):
        if runs and line == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], line)
        else:
            runs.append((line, line))
    return runs
