"""The processes of the register as cards."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from workbench.ui.register.drawing import CardDrawing
from workbench.ui.register.model import RegisterModel
from workbench.ui.translation import tr


class RegisterCards(QListView):
    """Enter opens, Space chooses or opens and closes a group."""

    opened = Signal(int)  # line
    head_wanted = Signal(str)
    chosen = Signal()

    def __init__(self, model: RegisterModel) -> None:
        super().__init__()
        self.lines = model
        self.setModel(model)
        self.setItemDelegate(CardDrawing(model, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setObjectName("cards")
        self.setAccessibleName(tr("Processes"))
        self.setSpacing(0)
        self.viewport().setContentsMargins(8, 8, 8, 8)
        self.doubleClicked.connect(self._double_clicked)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    def chosen_lines(self) -> list[int]:
        """Return the chosen lines that are processes, from top to bottom."""
        found = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [line for line in found if self.lines.row_of(line) is not None]

    def choose(self, lines: list[int], current: int | None = None) -> None:
        """Choose lines and make one the current one."""
        model = self.selectionModel()
        if current is not None:
            model.setCurrentIndex(
                self.lines.index(current, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        model.clearSelection()
        for line in lines:
            model.select(self.lines.index(line, 0), QItemSelectionModel.SelectionFlag.Select)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # heads are as wide as the list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        head = self.lines.head(index.row()) if index.isValid() else None
        is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if index.isValid() and head is not None and (is_enter or key == Qt.Key.Key_Space):
            self.head_wanted.emit(head.key)
        elif index.isValid() and is_enter:
            self.opened.emit(index.row())
        elif index.isValid() and key == Qt.Key.Key_Space:
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Toggle)
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
