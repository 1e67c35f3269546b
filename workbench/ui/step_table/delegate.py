"""How cells of the step table are drawn and edited."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.editing.step_table.cells import LISTS, Column
from workbench.ui.step_table.entries import Entries
from workbench.ui.step_table.field import CellField
from workbench.ui.step_table.model import DEPTH

INDENT = 20  # pixels per level
_PADDING = 4  # of the style, left of a text

Index = QModelIndex | QPersistentModelIndex


class StepDelegate(QStyledItemDelegate):
    """Indents what is in a branch; makes the fields."""

    opened = Signal(CellField)

    def __init__(self, entries: Entries, parent: QObject) -> None:
        super().__init__(parent)
        self._entries = entries

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideRight

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        depth = int(index.data(DEPTH) or 0)
        if depth:
            # The ground goes over the whole cell, the text begins further right.
            ground = QStyleOptionViewItem(option)
            self.initStyleOption(ground, index)
            ground.text = ""
            style = option.widget.style()
            style.drawControl(style.ControlElement.CE_ItemViewItem, ground, painter, option.widget)
            option = QStyleOptionViewItem(option)
            option.rect = option.rect.adjusted(depth * INDENT, 0, 0, 0)
            painter.save()
            painter.setClipRect(option.rect.adjusted(2, 2, -2, -2))
            super().paint(painter, option, index)
            painter.restore()
            return
        super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width() + int(index.data(DEPTH) or 0) * INDENT, size.height())

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = Column(index.column())
        field = CellField(parent, index, self._entries.names(column))
        field.many = column in LISTS
        field.setAccessibleName(
            str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        )
        self.opened.emit(field)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, CellField):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QObject, index: Index) -> None:
        """Leave the writing to the view: rows may come and go with what was typed."""

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        depth = int(index.data(DEPTH) or 0)
        rect = QRect(option.rect)
        rect.setLeft(rect.left() + depth * INDENT)
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: object) -> bool:
        # The keys are the field's own; leaving with the mouse is noticed by the view.
        return False
