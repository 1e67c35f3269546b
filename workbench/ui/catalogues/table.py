"""The entries of a catalogue as a table whose cells are edited in place, and as a tree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QKeyEvent, QStandardItem
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workbench.library.catalogue_cells import shown_cell, typed_cell
from workbench.library.catalogue_edits import as_tree
from workbench.library.catalogue_profile import entry_attributes, entry_value, is_hierarchical
from workbench.ui.list_page import SORT, WHAT, ListTable, cell
from workbench.ui.translation import language, tr
from workbench.words import folded

if TYPE_CHECKING:
    from workbench.library.catalogue import Catalogue, CatalogueEntry
    from workbench.library.library import Library
    from workbench.library.profile import Attribute

DEPTH = WHAT + 20  # how deep in the tree an entry lies, on its first cell
INDENT = 18  # pixels for each level
_Index = QModelIndex | QPersistentModelIndex


class EntryTable(ListTable):
    """Edited in place and, where entries belong to one another, moved like a tree.

    Enter and F2 edit a cell, Insert makes an entry, Delete takes one away, Alt+Shift+arrows and
    dragging move it below another one.
    """

    typed = Signal(str, object, str)  # id of the entry, Attribute, what was typed
    new_wanted = Signal()
    delete_wanted = Signal()
    moved = Signal(str, str)  # id of an entry, id of what it shall belong to ("" for nothing)

    def __init__(self) -> None:
        super().__init__()
        self._library: Library | None = None
        self._kind = ""
        self.attributes: list[Attribute] = []
        self._entries: dict[str, CatalogueEntry] = {}
        self._order: list[tuple[CatalogueEntry, int]] = []
        self.is_tree = False
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setItemDelegate(_CellEditing(self))
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(True)

    def show_catalogue(self, library: Library, kind: str, catalogue: Catalogue) -> None:
        """Show the entries of a catalogue; the same entry and column stay marked."""
        chosen, column = self.entry_id, max(0, self.currentIndex().column())
        self._library, self._kind = library, kind
        self.is_tree = is_hierarchical(kind)
        self.attributes = _columns(kind, catalogue)
        self._entries = {one.id: one for one in catalogue.entries}
        self._order = (
            as_tree(catalogue.entries)
            if self.is_tree and any(one.text("parent") for one in catalogue.entries)
            else [
                (one, 0) for one in sorted(catalogue.entries, key=lambda entry: folded(entry.name))
            ]
        )
        spoken = language()
        rows: list[list[QStandardItem]] = []
        for place, (entry, depth) in enumerate(self._order):
            row = [self._cell(entry, one, spoken) for one in self.attributes]
            row[0].setData(entry.id, WHAT)
            row[0].setData(depth, DEPTH)
            row[0].setData(f"{place:06}", SORT)
            rows.append(row)
        self.fill([one.label.say(spoken) for one in self.attributes], rows)
        self.go_to(chosen, column)

    def _cell(self, entry: CatalogueEntry, attribute: Attribute, spoken: str) -> QStandardItem:
        assert self._library is not None
        text = shown_cell(self._library, attribute, entry, spoken)
        sort = None
        if attribute.shown_type == "date":
            sort = str(entry_value(attribute, entry))
        item = cell(text, sort=sort, hint=text if len(text) > 40 else "")
        item.setEditable(True)
        return item

    # What is marked

    @property
    def entry_id(self) -> str:
        """Return the id of the marked entry, "" for none."""
        found = self.what(self.currentIndex()) if self.currentIndex().isValid() else None
        return found if isinstance(found, str) else ""

    @property
    def entry(self) -> CatalogueEntry | None:
        return self._entries.get(self.entry_id)

    def go_to(self, entry_id: str, column: int = 0) -> None:
        """Mark an entry, the first one where it is not shown."""
        model = self.model()
        if not model.rowCount():
            return
        rows = (
            row for row in range(model.rowCount()) if model.index(row, 0).data(WHAT) == entry_id
        )
        index = model.index(next(rows, 0), min(column, model.columnCount() - 1))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def begin_naming(self, entry_id: str) -> None:
        """Let the person type the name of an entry."""
        self.go_to(entry_id)
        self.setFocus()
        self.edit(self.currentIndex())

    # Keys and dragging

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt_shift = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Insert:
            self.new_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.modifiers() == alt_shift and event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._move_by_key(inward=event.key() == Qt.Key.Key_Right)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.state() != QAbstractItemView.State.EditingState:
                self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _move_by_key(self, *, inward: bool) -> None:
        """Put the entry below the one before it of its level, or beside the one it belongs to."""
        entry = self.entry
        if entry is None or not self.is_tree:
            return
        above = entry.text("parent")
        if not inward:
            holder = self._entries.get(above)
            if holder is not None:
                self.moved.emit(entry.id, holder.text("parent"))
            return
        before = ""
        for other, _ in self._order:
            if other.id == entry.id:
                break
            if other.text("parent") == above:
                before = other.id
        if before:
            self.moved.emit(entry.id, before)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if self.is_tree and event.source() is self:
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        target = self.indexAt(event.position().toPoint())
        below = self.what(target) if target.isValid() else ""
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the model is filled anew, not moved in
        event.accept()
        moved = self.entry_id
        if self.is_tree and moved and below != moved:
            self.moved.emit(moved, below or "")

    # Editing

    def typed_text(self, index: _Index) -> str:
        """Return what a person finds in a cell to go on typing."""
        entry = self._entries.get(self.what(index) or "")
        if entry is None or self._library is None:
            return ""
        return typed_cell(self._library, self.attributes[index.column()], entry, language())

    def offers(self, attribute: Attribute) -> list[str]:
        """Return what can be chosen in a cell."""
        if attribute.catalogue and self._library is not None:
            return [one.name for one in self._library.catalogue(attribute.catalogue).entries]
        return [one.label.say(language()) for one in attribute.choices]

    def depth_of(self, index: _Index) -> int:
        """Return how far a cell is indented: only where the order is that of the tree."""
        header = self.horizontalHeader()
        if not self.is_tree or index.column() or header.sortIndicatorSection():
            return 0
        return int(index.data(DEPTH) or 0)


class _CellEditing(QStyledItemDelegate):
    """The editor of a cell, by the type of its attribute; indents the tree."""

    def __init__(self, table: EntryTable) -> None:
        super().__init__(table)
        self._table = table

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        option.rect.adjust(self._table.depth_of(index) * INDENT, 0, 0, 0)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        attribute = self._table.attributes[index.column()]
        label = attribute.label.say(language())
        if attribute.type == "bool" or (attribute.type == "enum" and not attribute.open):
            box = QComboBox(parent)
            box.addItem("–", "")
            names = self._table.offers(attribute) or [tr("Yes"), tr("No")]
            for name in names:
                box.addItem(name, name)
            box.setAccessibleName(label)
            box.activated.connect(lambda _: self._finish(box))
            return box
        line = QLineEdit(parent)
        line.setAccessibleName(label)
        names = self._table.offers(attribute)
        if names and not attribute.takes_many:
            completer = QCompleter(names, line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
        return line

    def _finish(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        text = self._table.typed_text(index)
        if isinstance(editor, QComboBox):
            if text in ("true", "false"):
                text = tr("Yes") if text == "true" else tr("No")
            editor.setCurrentIndex(max(0, editor.findData(text)))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        entry = self._table.what(index)
        if isinstance(editor, QComboBox):
            text = editor.currentData() or ""
        elif isinstance(editor, QLineEdit) and editor.text() != self._table.typed_text(index):
            text = editor.text()
        else:
            return
        attribute = self._table.attributes[index.column()]
        if attribute.type == "bool" and text:
            text = "true" if text == tr("Yes") else "false"
        if text != self._table.typed_text(index):
            self._table.typed.emit(entry, attribute, text)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        rect = self._table.visualRect(index)
        rect.adjust(self._table.depth_of(index) * INDENT, 1, 0, -1)
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(editor, QLineEdit)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            completer = editor.completer()
            popup = completer.popup() if completer is not None else None
            if popup is not None:
                popup.hide()
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            return True  # … and Enter does not open the cell again
        return super().eventFilter(editor, event)


def _columns(kind: str, catalogue: Catalogue) -> list[Attribute]:
    """Return the attributes that get a column: the usual ones, and those that have a value."""
    attributes = entry_attributes(kind, catalogue)
    filled = {key for entry in catalogue.entries for key, value in entry.data.items() if value}
    usual = {"name", "short", "kind", "parent", "description", *_USUAL.get(kind, ())}
    return [one for one in attributes if one.key in usual or one.key in filled]


# What is worth a column though nobody has filled it in yet.
_USUAL: dict[str, Sequence[str]] = {
    "unit": ("head",),
    "role": ("unit",),
    "person": ("role", "unit", "email"),
    "it": ("owner", "criticality"),
    "law": ("title", "url"),
    "service": ("service_key", "product"),
    "fileplan": ("retention",),
    "document": ("file",),
}
