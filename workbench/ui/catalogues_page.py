"""The catalogues of the library: who and what the processes refer to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from workbench.ui.list_page import ListPage, cell
from workbench.ui.table_export import exchange_buttons, export_catalogue
from workbench.ui.translation import language, say, tr
from workbench.words import Text, mark

if TYPE_CHECKING:
    from workbench.library.catalogue import Catalogue
    from workbench.library.library import Library
    from workbench.ui.window import Window

# What the schema of catalogues names; own keys are headed by themselves.
COLUMNS: dict[str, Text] = {
    "id": mark("Id"),
    "name": mark("Name"),
    "parent": mark("Belongs to"),
    "short": mark("Short"),
    "description": mark("Description"),
    "url": mark("Web address"),
    "head": mark("Head"),
    "unit": mark("Unit"),
    "role": mark("Role"),
    "email": mark("E-mail"),
    "phone": mark("Phone"),
    "kind": mark("Kind"),
    "file": mark("File"),
    "owner": mark("Owner"),
    "title": mark("Title"),
    "product": mark("Product"),
    "service_key": mark("Service key"),
    "retention": mark("Retention"),
}
FIRST = ("name", "short", "title", "kind", "parent", "unit", "role", "owner", "product")
REFERENCES = frozenset({"parent", "head", "unit", "role", "owner", "product"})


class CataloguesPage(ListPage):
    """The catalogues on the left, the entries of the chosen one on the right."""

    key = "catalogues"
    place = "catalogues"
    icon_name = "catalogues"

    def __init__(self, window: Window) -> None:
        super().__init__(tr("Catalogues"), tr("Search entries …"))
        self._window = window
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Catalogues"))
        self.list.setFixedWidth(248)
        self.list.currentItemChanged.connect(lambda *_: self._show_entries())
        self.body.removeWidget(self.table)
        self.body.removeWidget(self.empty)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        line = QFrame()
        line.setObjectName("findings_head")
        line.setFixedWidth(1)
        row.addWidget(self.list)
        row.addWidget(line)
        row.addWidget(self.table, 1)
        row.addWidget(self.empty, 1)
        self.body.addWidget(both, 1)
        self.exchange = exchange_buttons(
            lambda: export_catalogue(window, self._kind()),
            lambda: window.files.choose_list(self._kind()),
        )
        self.head_row.addWidget(self.exchange)
        self.library_changed()

    def library_changed(self) -> None:
        library = self._window.workspace.library
        chosen = self.list.currentItem()
        wanted = chosen.data(Qt.ItemDataRole.UserRole) if chosen is not None else ""
        self.list.blockSignals(True)
        self.list.clear()
        for file, name in self._names():
            catalogue = library.catalogues.get(file) if library is not None else None
            count = len(catalogue) if catalogue is not None else 0
            item = QListWidgetItem(f"{name}  ({count})")
            item.setData(Qt.ItemDataRole.UserRole, file)
            item.setSizeHint(QSize(0, 30))
            self.list.addItem(item)
            if file == wanted:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._show_entries()

    def _kind(self) -> str:
        """Return the key of the chosen catalogue."""
        item = self.list.currentItem()
        file = item.data(Qt.ItemDataRole.UserRole) if item is not None else ""
        library = self._window.workspace.library
        kinds = library.definitions.catalogues if library is not None else ()
        return next((kind.key for kind in kinds if kind.file == file), file)

    def _names(self) -> list[tuple[str, str]]:
        """Return file stem and name of each catalogue: the known kinds, then the others."""
        from workbench.library.profile import definitions

        library = self._window.workspace.library
        there = library.catalogues if library is not None else {}
        known = {kind.file: kind.label.say(language()) for kind in definitions().catalogues}
        names = [(file, name) for file, name in known.items() if file in there]
        return names + [(file, file) for file in there if file not in known]

    def _show_entries(self) -> None:
        item = self.list.currentItem()
        library = self._window.workspace.library
        file = item.data(Qt.ItemDataRole.UserRole) if item is not None else ""
        catalogue = library.catalogues.get(file) if library is not None else None
        nothing = tr("This catalogue has no entries yet.")
        if catalogue is None or library is None:
            self.show_rows((tr("Name"),), [], tr("This library has no catalogues."))
            return
        keys = _columns(catalogue)
        rows = [
            [_entry_cell(library, entry.data, key, entry.id) for key in keys]
            for entry in catalogue.entries
        ]
        self.show_rows([_heading(key) for key in keys], rows, nothing)


def _columns(catalogue: Catalogue) -> Sequence[str]:
    found = dict.fromkeys(key for entry in catalogue.entries for key in entry.data)
    first = [key for key in FIRST if key in found]
    return first + [key for key in found if key not in first and key != "id"] or ["name"]


def _heading(key: str) -> str:
    known = COLUMNS.get(key)
    return say(known) if known is not None else key.replace("_", " ").capitalize()


def _entry_cell(library: Library, data: dict[str, Any], key: str, entry_id: str) -> QStandardItem:
    value = data.get(key)
    text = "" if value is None else value if isinstance(value, str) else _joined(value)
    if key in REFERENCES and text:
        names = (catalogue.name_of(text) for catalogue in library.catalogues.values())
        text = next(filter(None, names), text)
    return cell(text, what=entry_id if key == "name" else None, hint=text if len(text) > 40 else "")


def _joined(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    return str(value)
