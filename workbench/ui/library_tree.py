"""The tree of the library with its search field."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.dragged_processes import MIME, dragged
from workbench.ui.icons import icon
from workbench.ui.library_outline import GROUP, HEADING, LANDSCAPE, PROCESS, Branch
from workbench.ui.release_sign import paint_release_sign
from workbench.ui.theme import current_theme
from workbench.ui.translation import language, say, tr
from workbench.words import folded

if TYPE_CHECKING:
    from workbench.library.profile import Definitions

BRANCH = int(Qt.ItemDataRole.UserRole) + 1
SEARCHED = BRANCH + 1


class LibraryTree(QFrame):
    """Lists the processes by landscape; typing in the field filters, Enter opens."""

    file_wanted = Signal(Path)
    plain_wanted = Signal(str)  # the name of a process that has no diagram yet

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search processes …"))
        self.field.setAccessibleName(tr("Search processes"))
        self.field.setClearButtonEnabled(True)
        self.field.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.view = _View()
        self._model = _Model(self)
        self._filter = _Filter(self)
        self._filter.setSourceModel(self._model)
        self.view.setModel(self._filter)
        self.view.opened.connect(self._open)
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._open_first)
        self._nothing = QLabel(tr("No process has this in its name or number."))
        self._nothing.setProperty("look", "muted")
        self._nothing.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        top = QVBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.setSpacing(8)
        top.addWidget(self.field)
        top.addWidget(self._nothing)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        self._current: Path | None = None
        self._heads: list[QStandardItem] = []  # rows with others below them
        self._files: dict[Path, QStandardItem] = {}  # the first row of each file
        self._nothing.hide()

    def show_outline(self, outline: Sequence[Branch]) -> None:
        """Show the tree of a library."""
        closed = self._closed_rows()
        self._model.clear()
        self._heads, self._files = [], {}
        self._model.invisibleRootItem().appendRows([self._item(branch) for branch in outline])
        self.view.expandAll()
        for key in closed:
            self._collapse(key)
        self._search(self.field.text())
        self.show_current(self._current)

    def show_current(self, path: Path | None) -> None:
        """Mark the row of the file in front."""
        self._current = path
        selection = self.view.selectionModel()
        item = self._files.get(path) if path is not None else None
        index = self._filter.mapFromSource(item.index()) if item is not None else QModelIndex()
        if index.isValid():
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.view.scrollTo(index)
        else:
            selection.clearSelection()

    def focus_search(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def titles(self) -> list[str]:
        """Return the rows shown now."""
        return [index.data() for index in self._indexes()]

    def _item(self, branch: Branch) -> QStandardItem:
        item = QStandardItem(say(branch.title))
        item.setData(branch, BRANCH)
        item.setData(folded(f"{branch.number} {say(branch.title)}"), SEARCHED)
        hint = _tooltip(branch)
        item.setToolTip(hint)
        item.setData(hint, int(Qt.ItemDataRole.AccessibleTextRole))
        if branch.kind in (HEADING, GROUP):
            item.setSelectable(False)
        if branch.path is not None:
            self._files.setdefault(branch.path, item)
        if branch.children:
            self._heads.append(item)
            item.appendRows([self._item(child) for child in branch.children])
        return item

    def _indexes(self, parent: QModelIndex | None = None) -> list[QModelIndex]:
        found: list[QModelIndex] = []
        above = parent or QModelIndex()
        for row in range(self._filter.rowCount(above)):
            index = self._filter.index(row, 0, above)
            found.append(index)
            found += self._indexes(index)
        return found

    def _closed_rows(self) -> list[str]:
        return [
            index.data()
            for index in self._head_indexes()
            if index.isValid() and not self.view.isExpanded(index)
        ]

    def _head_indexes(self) -> list[QModelIndex]:
        """Return the rows with others below them; those that are filtered out are not valid."""
        return [self._filter.mapFromSource(item.index()) for item in self._heads]

    def _collapse(self, title: str) -> None:
        for index in self._head_indexes():
            if index.isValid() and index.data() == title:
                self.view.collapse(index)

    def _search(self, typed: str) -> None:
        self._filter.search(typed)
        if typed:
            self.view.expandAll()
        self._nothing.setVisible(bool(typed) and not self._filter.rowCount())

    def _open_first(self) -> None:
        for index in self._indexes():
            branch = index.data(BRANCH)
            if branch.kind in (PROCESS, LANDSCAPE):
                self._open(index)
                return

    def _open(self, index: QModelIndex) -> None:
        branch = index.data(BRANCH)
        if branch is None or branch.kind not in (PROCESS, LANDSCAPE):
            return
        if branch.path is not None:
            self.file_wanted.emit(branch.path)
        else:
            self.plain_wanted.emit(say(branch.title))


class _View(QTreeView):
    opened = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(self))
        self.setDragEnabled(True)
        self.setDragDropMode(QTreeView.DragDropMode.DragOnly)
        self.setAccessibleName(tr("Library"))
        self.clicked.connect(self._clicked)
        self.activated.connect(self._activated)

    def drawBranches(
        self, painter: QPainter, rect: object, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Leave the arrows to the delegate, which knows the theme."""

    def _clicked(self, index: QModelIndex) -> None:
        if self.model().hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.opened.emit(index)

    def _activated(self, index: QModelIndex) -> None:
        if self.model().hasChildren(index):
            return
        self.opened.emit(index)


class _Model(QStandardItemModel):
    """The rows of the tree; processes can be dragged to a landscape."""

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        branches = [index.data(BRANCH) for index in indexes]
        return dragged(
            [
                (branch.key, say(branch.title), branch.number)
                for branch in branches
                if branch.kind == PROCESS and branch.key
            ]
        )


class _Filter(QSortFilterProxyModel):
    def __init__(self, parent: LibraryTree) -> None:
        super().__init__(parent)
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)
        self._words: list[str] = []

    def search(self, typed: str) -> None:
        self._words = folded(typed).split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        searched = self.sourceModel().index(row, 0, parent).data(SEARCHED) or ""
        return all(word in searched for word in self._words)


class _Delegate(QStyledItemDelegate):
    """Paints headings in capitals, and the release state by the signs of the landscape:

    full: approved, half: under review, ring: in progress, crossed: out of use, dotted: no diagram.
    """

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, 28)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        branch: Branch = index.data(BRANCH)
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect)
        row.setLeft(0)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(row, theme.color("accent_ground"))
            painter.fillRect(QRectF(0, row.top(), 3, row.height()), theme.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, theme.color("hover"))
        depth = 0
        above = index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        left = 12.0 + max(0, depth - 1) * 16
        if branch.children:
            self._arrow(painter, QPointF(left + 4, row.center().y()), state)
            left += 16
        elif branch.kind == PROCESS:
            self._sign(painter, QPointF(left + 4, row.center().y()), branch)
            left += 16
        elif branch.kind == LANDSCAPE:
            icon("landscape", "muted").paint(
                painter, QRectF(left - 2, row.top() + 6, 16, 16).toRect()
            )
            left += 20
        font, color = self._face(option.font, branch)
        painter.setFont(font)
        painter.setPen(color)
        area = QRectF(left, row.top(), row.right() - left - 8, row.height())
        text = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, int(area.width())
        )
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), text)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.drawRect(row.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.restore()

    def _face(self, font: QFont, branch: Branch) -> tuple[QFont, QColor]:
        theme = current_theme()
        face = QFont(font)
        if branch.kind == HEADING:
            face.setPixelSize(12)
            face.setWeight(QFont.Weight.DemiBold)
            face.setCapitalization(QFont.Capitalization.AllUppercase)
            face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
            return face, theme.color("muted")
        if branch.problem is not None:
            return face, theme.color("danger")
        if branch.kind == PROCESS and branch.path is None:
            return face, theme.color("muted")
        return face, theme.color("text")

    def _sign(self, painter: QPainter, centre: QPointF, branch: Branch) -> None:
        if branch.path is not None:
            paint_release_sign(painter, centre, branch.status)
            return
        painter.setPen(QPen(current_theme().color("control"), 1.2, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, 3.5, 3.5)

    def _arrow(self, painter: QPainter, centre: QPointF, state: QStyle.StateFlag) -> None:
        name = "chevron-down" if state & QStyle.StateFlag.State_Open else "chevron-right"
        box = QRectF(centre.x() - 6, centre.y() - 6, 12, 12)
        icon(name, "muted").paint(painter, box.toRect())


def _tooltip(branch: Branch) -> str:
    lines = [" ".join(filter(None, (branch.number, say(branch.title))))]
    if branch.kind == PROCESS:
        if branch.problem is not None:
            lines.append(say(branch.problem))
        elif branch.path is None:
            lines.append(tr("No diagram yet"))
        elif branch.status:
            said = branch.state
            lines.append(said.say(language()) if said is not None else status_name(branch.status))
    return "\n".join(lines)


def status_name(key: str, known: Definitions | None = None) -> str:
    """Return a release state in words; `known`: the definitions of the library."""
    from workbench.library.profile import definitions

    attribute = (known or definitions()).attribute("process", "status")
    choice = attribute.choice(key) if attribute is not None else None
    return choice.label.say(language()) if choice is not None else key
