"""An editor for several entries: each a chip that can be taken out, and a field to add one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
)

from workbench.model.records import Item, ProfileValue
from workbench.model.snapshot import Snapshot
from workbench.ui.elided import ElidedLabel
from workbench.ui.fields.editor import Editor
from workbench.ui.fields.form_field import Entry, FormField
from workbench.ui.flow import Flow
from workbench.ui.icons import icon
from workbench.ui.translation import tr
from workbench.words import folded

LISTED = 200  # entries offered at once
KEY = int(Qt.ItemDataRole.UserRole) + 1


class ChipsEditor(Editor):
    """References to a catalogue, or several choices.

    A reference may also be a free text that no catalogue knows; a choice may not, unless its list
    is open.  Where only one entry is possible, a new one takes the place of the old.
    """

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self._items: tuple[Item, ...] = ()
        self._entries: list[Entry] = []
        self._names: dict[str, str] = {}
        # Makes an entry of the catalogue from a name; returns its id, "" where it could not.
        self.make_entry: Callable[[str], str] | None = None
        self.chips = Flow()
        self.column.addWidget(self.chips)
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Add …"))
        self.line.setReadOnly(field.read_only)
        self._model = QStandardItemModel(self)
        self._filter = _Containing(self)
        self._filter.setSourceModel(self._model)
        self._completer = QCompleter(self._filter, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.activated[QModelIndex].connect(self._completed)  # type: ignore[index]
        self.line.setCompleter(self._completer)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self._entered)
        self.place(self.line)

    # What is shown

    def show_value(self, value: ProfileValue, snapshot: Snapshot, element: str) -> None:
        entries = list(self.field.entries(snapshot, element)) if self.field.entries else []
        if entries != self._entries:
            self._entries = entries
            self._names = dict(entries)
            self._model.clear()
            for key, name in entries:
                row = QStandardItem(name)
                row.setData(key, KEY)
                self._model.appendRow(row)
        items = _items_of(value)
        if items != self._items or len(self.chips.widgets) != len(items):
            self._items = items
            self._show_chips()
        self.show_problem(None)

    def names(self) -> list[str]:
        """Return what the chips say."""
        return [self._name(item) for item in self._items]

    def _name(self, item: Item) -> str:
        if self.field.type.catalogue:
            return self._names.get(item.ref, "") or item.text or item.ref
        return self._names.get(item.text, item.text)

    def _show_chips(self) -> None:
        self.chips.clear()
        for place, item in enumerate(self._items):
            # Without a catalogue nothing can be missing in it.
            known = not self.field.type.catalogue or not self._names or item.ref in self._names
            chip = _Chip(self._name(item), known=known, fixed=self.field.read_only)
            chip.removed.connect(lambda place=place: self._remove(place))
            if not known and item.text and not item.ref and self.make_entry is not None:
                chip.offer_entry()
                chip.taken_up.connect(lambda place=place: self._take_up(place))
            self.chips.add(chip)
        self.chips.setVisible(bool(self._items))

    # What is done

    def add(self, text: str, key: str = "") -> None:
        """Add an entry: a known one by its key, or a free text."""
        text = " ".join(text.split())
        if not text and not key:
            return
        if self.field.type.catalogue:
            item = Item(text=text, ref=key)
        elif key or self.field.type.open:
            item = Item(text=key or text)
        else:
            from workbench.words import mark

            self.show_problem(mark("“{text}” is not on the list. Choose one of it.", text=text))
            return
        items = [*self._items, item] if self.field.type.takes_many else [item]
        self._tell(tuple(dict.fromkeys(items)))

    def finish(self) -> None:
        """Take what was typed as an entry, so that nothing typed is lost."""
        text = self.line.text().strip()
        if text and not self.field.read_only:
            key = next((key for key, name in self._entries if folded(name) == folded(text)), "")
            self.line.clear()
            self.add(self._names.get(key, text), key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            if pressed and event.key() == Qt.Key.Key_Backspace and not self.line.text():
                if self._items:
                    self._remove(len(self._items) - 1)
                return True
            if pressed and event.key() == Qt.Key.Key_Down and not self._popup_visible():
                self._offer("")
                return True
        return super().eventFilter(watched, event)

    def _popup_visible(self) -> bool:
        popup = self._completer.popup()
        return popup is not None and popup.isVisible()

    def _hide_popup(self) -> None:
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()

    def _typed(self, text: str) -> None:
        self.show_problem(None)
        self._offer(text)

    def _offer(self, text: str) -> None:
        self._filter.search(text)
        if self._filter.rowCount():
            self._completer.complete()
        else:
            self._hide_popup()

    def _completed(self, index: QModelIndex) -> None:
        key, name = index.data(KEY), index.data()
        self.add(name, key or "")
        # The completer writes the name into the field after this.
        self.line.clear()
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, self.line, self.line.clear)

    def _entered(self) -> None:
        popup = self._completer.popup()
        chosen = popup is not None and popup.isVisible() and popup.currentIndex().isValid()
        if not chosen:  # else the completer tells which one
            self._hide_popup()
            self.finish()

    def _take_up(self, place: int) -> None:
        """Make an entry of the catalogue from a name that it has not yet."""
        item = self._items[place]
        key = self.make_entry(item.text) if self.make_entry is not None else ""
        if key:
            items = list(self._items)
            items[place] = Item(item.text, key)
            self._tell(tuple(items))

    def _remove(self, place: int) -> None:
        self._tell((*self._items[:place], *self._items[place + 1 :]))
        self.line.setFocus()

    def _tell(self, items: tuple[Item, ...]) -> None:
        if items != self._items:
            self._items = items
            self._show_chips()
            self.edited.emit(items or "")
            self.left.emit()


class _Chip(QFrame):
    removed = Signal()
    taken_up = Signal()

    def __init__(self, text: str, *, known: bool, fixed: bool) -> None:
        super().__init__()
        self.setObjectName("chip")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 4 if not fixed else 10, 2)
        row.setSpacing(2)
        self.setMinimumHeight(22)
        label = ElidedLabel(text)
        if not known:
            font = label.font()
            font.setItalic(True)
            label.setFont(font)
            label.setToolTip(tr("Not in the catalogue"))
        row.addWidget(label)
        self._row, self._text = row, text
        if not fixed:
            button = QToolButton()
            button.setIcon(icon("close", "muted"))
            button.setIconSize(QSize(10, 10))
            button.setToolTip(tr("Take out {name}", name=text))
            button.setAccessibleName(button.toolTip())
            button.clicked.connect(self.removed)
            row.addWidget(button)

    def offer_entry(self) -> None:
        """Offer to take the name into the catalogue."""
        button = QToolButton()
        button.setIcon(icon("plus", "muted"))
        button.setIconSize(QSize(10, 10))
        button.setToolTip(tr("Take “{name}” into the catalogue", name=self._text))
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(self.taken_up)
        self._row.insertWidget(1, button)


class _Containing(QSortFilterProxyModel):
    """Keeps what has all typed words in it, the first `LISTED` of them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words: list[str] = []

    def search(self, typed: str) -> None:
        self._words = folded(typed).split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:  # type: ignore[override]
        name = folded(self.sourceModel().index(row, 0, parent).data() or "")
        return all(word in name for word in self._words)


def _items_of(value: ProfileValue) -> tuple[Item, ...]:
    if isinstance(value, str):
        return (Item(value),) if value else ()
    return tuple(entry for entry in value if isinstance(entry, Item))
