"""The outline of a diagram: its pools, lanes and steps as a tree that can be read and walked.

It is also the diagram for those who cannot see it: every row says what it is, where, and what
follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSortFilterProxyModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QTreeView, QVBoxLayout

from workbench.interaction.outlining import Entry, outline_of, spoken_of
from workbench.model.snapshot import Snapshot
from workbench.ui.icons import icon
from workbench.ui.translation import say, tr
from workbench.words import folded

if TYPE_CHECKING:
    from workbench.ui.diagram_page import DiagramPage

KEY = int(Qt.ItemDataRole.UserRole) + 1
SEARCHED = KEY + 1
_SPOKEN = (int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.ToolTipRole))
PAUSE = 200  # milliseconds after a change before the tree is made anew
WIDTH = 220


class OutlinePanel(QFrame):
    """Selecting a row selects on the canvas, and the other way round; typing filters."""

    def __init__(self, page: DiagramPage) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAccessibleName(tr("Outline of the diagram"))
        self._page = page
        self._following = False
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Filter the outline …"))
        self.field.setAccessibleName(tr("Filter the outline"))
        self.field.setClearButtonEnabled(True)
        self.field.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self._filter_changed)
        self._model = QStandardItemModel(self)
        self._filter = _Filter(self)
        self._filter.setSourceModel(self._model)
        self.view = _View(self)
        self.view.setModel(self._filter)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._row_chosen())
        self._nothing = QLabel()
        self._nothing.setProperty("look", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(12, 0, 12, 0)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        top = QVBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.addWidget(self.field)
        column.addLayout(top)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        self.setMinimumWidth(160)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.refresh)
        page.document.changed.connect(self._changed)
        page.selection_changed.connect(self.show_selection)
        page.sheet_changed.connect(self.refresh)
        self.refresh()

    def let_go(self) -> None:
        """Stop watching the document; the panel is about to go."""
        self._pause.stop()
        self._page.document.changed.disconnect(self._changed)
        self._page.selection_changed.disconnect(self.show_selection)
        self._page.sheet_changed.disconnect(self.refresh)

    def titles(self) -> list[str]:
        """Return the rows shown now, from top to bottom."""
        return [index.data() for index in self._indexes()]

    # Showing

    def refresh(self) -> None:
        """Show the sheet in front as it is now; what was closed stays closed."""
        if self._page.canvas is not None and self._page.canvas.is_dragging:
            self._pause.start()
            return
        closed = {
            index.data(KEY)
            for index in self._indexes()
            if self._filter.hasChildren(index) and not self.view.isExpanded(index)
        }
        self._following = True
        self._model.clear()
        document = self._page.document.document
        for entry in outline_of(document, self._page.sheet_id):
            self._model.appendRow(_row(entry, document))
        self.view.expandAll()
        for index in self._indexes():
            if index.data(KEY) in closed:
                self.view.collapse(index)
        self._following = False
        self._say_nothing()
        if self._page.canvas is not None:
            self.show_selection(self._page.canvas.selection)

    def show_selection(self, ids: Sequence[str]) -> None:
        """Mark the rows of what is selected on the canvas."""
        if self._following:
            return
        self._following = True
        wanted = set(ids)
        selection = self.view.selectionModel()
        selection.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select
        current: QModelIndex | None = None
        for index in self._indexes():
            if index.data(KEY) in wanted:
                selection.select(index, flags)
                current = index
        if current is not None:
            selection.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.view.scrollTo(current)
        self._following = False

    def _indexes(self, above: QModelIndex | None = None) -> list[QModelIndex]:
        parent = above or QModelIndex()
        found: list[QModelIndex] = []
        for row in range(self._filter.rowCount(parent)):
            index = self._filter.index(row, 0, parent)
            found.append(index)
            found += self._indexes(index)
        return found

    def _changed(self, change: object) -> None:
        self._pause.start()

    # What is done

    def _row_chosen(self) -> None:
        if self._following or self._page.canvas is None:
            return
        self._following = True
        ids = [index.data(KEY) for index in self.view.selectionModel().selectedIndexes()]
        self._page.canvas.select(ids)
        self._following = False

    def open_current(self) -> None:
        """Go to the row's symbol, with the keyboard on the diagram."""
        key = self.view.currentIndex().data(KEY)
        if key and self._page.canvas is not None:
            self._page.canvas.select([key])
            self._page.canvas.setFocus()

    def rename_current(self) -> None:
        """Edit the name of the row's symbol on the diagram."""
        self.open_current()
        if self._page.canvas is not None:
            self._page.canvas.editor.begin_rename()

    def _filter_changed(self, typed: str) -> None:
        self._filter.search(typed)
        self.view.expandAll()
        self._say_nothing()

    def _say_nothing(self) -> None:
        empty = not self._filter.rowCount()
        words = (
            tr("Nothing in the outline has this.")
            if self.field.text()
            else tr("Nothing is drawn yet.")
        )
        self._nothing.setText(words)
        self._nothing.setVisible(empty)


class _View(QTreeView):
    def __init__(self, panel: OutlinePanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Outline of the diagram"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._panel.open_current()
        elif event.key() == Qt.Key.Key_F2:
            self._panel.rename_current()
        else:
            super().keyPressEvent(event)


class _Filter(QSortFilterProxyModel):
    """Keeps rows with all the typed words, what is around them and what is in them."""

    def __init__(self, parent: OutlinePanel) -> None:
        super().__init__(parent)
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)
        self._words: list[str] = []

    def search(self, typed: str) -> None:
        self._words = folded(typed).split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:  # type: ignore[override]
        text = self.sourceModel().index(row, 0, parent).data(SEARCHED) or ""
        return all(word in text for word in self._words)


class _Row(QStandardItem):
    """Says all there is to say when a screen reader or a tooltip asks for it."""

    def __init__(self, text: str, entry: Entry, document: Snapshot) -> None:
        super().__init__(text)
        self._entry = entry
        self._document = document

    def data(self, role: int = KEY) -> object:
        if role in _SPOKEN:
            return say(spoken_of(self._document, self._entry))
        return super().data(role)


def _row(entry: Entry, document: Snapshot) -> QStandardItem:
    kind = say(entry.kind)
    name = entry.name or kind
    item = _Row(f"{entry.number}  {name}" if entry.number else name, entry, document)
    item.setData(entry.id, KEY)
    item.setData(folded(f"{name} {kind}"), SEARCHED)
    for child in entry.children:
        item.appendRow(_row(child, document))
    return item
