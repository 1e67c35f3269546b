"""The catalogues of the library: who and what the processes refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from workbench.errors import Refused
from workbench.library.catalogue import Catalogue, CatalogueEntry
from workbench.library.catalogue_cells import understood
from workbench.library.catalogue_edits import (
    CatalogueEdit,
    Entries,
    fresh_id,
    moved_under,
    replaced,
    with_new,
    without,
)
from workbench.library.catalogue_profile import kind_of_file, with_plain, with_value
from workbench.library.profile import Attribute
from workbench.model.records import Item, ProfileValue
from workbench.ui.catalogues.index import UsesIndex
from workbench.ui.catalogues.panel import EntryPanel
from workbench.ui.catalogues.saving import CatalogueSaving
from workbench.ui.catalogues.table import EntryTable
from workbench.ui.icons import icon
from workbench.ui.list_page import ListPage
from workbench.ui.table_export import exchange_buttons, export_catalogue
from workbench.ui.translation import language, tr
from workbench.words import Text, mark

if TYPE_CHECKING:
    from workbench.library.library import Library
    from workbench.library.where_used import Use
    from workbench.ui.window import Window


class CataloguesPage(ListPage):
    """The catalogues on the left, the entries of the chosen one, and the marked one on the right.

    Every edit is saved at once (`library.catalogue_edits`) and can be undone here.
    """

    key = "catalogues"
    place = "catalogues"
    icon_name = "catalogues"
    table: EntryTable

    def __init__(self, window: Window) -> None:
        super().__init__(tr("Catalogues"), tr("Search entries …"), EntryTable())
        self._window = window
        self.saving = CatalogueSaving(window, self)
        self.index = UsesIndex(window.workspace, self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Catalogues"))
        self.list.setFixedWidth(268)
        self.panel = EntryPanel()
        self._lay_out()
        self.add_button = QPushButton(tr("New entry"))
        self.add_button.setIcon(icon("plus"))
        self.add_button.clicked.connect(lambda: self.add_entry())
        self.head_row.addWidget(self.add_button)
        self.more_button = self._make_more()
        self.head_row.addWidget(self.more_button)
        self.exchange = exchange_buttons(
            lambda: export_catalogue(window, self.kind),
            lambda: window.files.choose_list(self.kind),
        )
        self.head_row.addWidget(self.exchange)
        self.list.currentItemChanged.connect(lambda *_: self._show_entries())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_entry())
        self.table.typed.connect(self._typed)
        self.table.new_wanted.connect(lambda: self.add_entry())
        self.table.delete_wanted.connect(lambda: self.delete_entry())
        self.table.moved.connect(self._move)
        self.panel.edited.connect(self._edited)
        self.panel.use_wanted.connect(self._open_use)
        self.index.ready.connect(self._show_uses)
        self.library_changed()

    def _lay_out(self) -> None:
        self.body.removeWidget(self.table)
        self.body.removeWidget(self.empty)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(_line())
        row.addWidget(self.table, 1)
        row.addWidget(self.empty, 1)
        row.addWidget(_line())
        row.addWidget(self.panel)
        self.body.addWidget(both, 1)

    def _make_more(self) -> QToolButton:
        button = QToolButton()
        button.setText(tr("Entry"))
        button.setIcon(icon("more"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolTip(tr("What can be done with the marked entry"))
        button.setAccessibleName(button.toolTip())
        button.setProperty("look", "switch")
        menu = QMenu(button)
        for name, words, keys, do in (
            ("duplicate", tr("Duplicate"), "Ctrl+D", self.duplicate_entry),
            ("link", tr("Merge with another entry…"), "", self.merge_entry),
            ("delete", tr("Delete…"), "", self.delete_entry),
            ("connect", tr("Link texts with entries…"), "", self.link_texts),
        ):
            action = menu.addAction(icon(name), words)
            action.triggered.connect(lambda _=False, do=do: do())
            if keys:
                action.setShortcut(QKeySequence(keys))
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                key = QShortcut(QKeySequence(keys), self.table)
                key.setContext(Qt.ShortcutContext.WidgetShortcut)
                key.activated.connect(do)
        button.setMenu(menu)
        return button

    def panes(self) -> list[QWidget]:
        return [self.list, self.table, self.panel]

    # What is shown

    @property
    def file(self) -> str:
        """Return the stem of the file of the chosen catalogue."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    @property
    def kind(self) -> str:
        """Return the key of the chosen catalogue."""
        library = self._window.workspace.library
        return kind_of_file(library, self.file) if library is not None else self.file

    def library_changed(self) -> None:
        library = self._window.workspace.library
        wanted = self.file
        self.list.blockSignals(True)
        self.list.clear()
        for file, name in self._names():
            catalogue = library.catalogues.get(file) if library is not None else None
            item = QListWidgetItem(f"{name}  ({len(catalogue) if catalogue is not None else 0})")
            item.setData(Qt.ItemDataRole.UserRole, file)
            item.setSizeHint(QSize(0, 30))
            item.setToolTip(name)
            self.list.addItem(item)
            if file == wanted:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._show_entries()
        self.index.look()

    def _names(self) -> list[tuple[str, str]]:
        """Return file stem and name of each catalogue: the known kinds, then the others."""
        library = self._window.workspace.library
        if library is None:
            return []
        known = {kind.file: kind.label.say(language()) for kind in library.definitions.catalogues}
        names = list(known.items())
        return names + [(file, file) for file in library.catalogues if file not in known]

    def _catalogue(self, library: Library) -> Catalogue:
        return library.catalogues.get(self.file) or Catalogue(self.file)

    def _show_entries(self) -> None:
        library = self._window.workspace.library
        self.add_button.setEnabled(library is not None)
        if library is None or not self.file:
            self.table.fill((tr("Name"),), [])
            self.empty.setText(tr("This library has no catalogues."))
        else:
            self.table.show_catalogue(library, self.kind, self._catalogue(library))
            self.empty.setText(tr("This catalogue has no entries yet."))
        self.show_count()
        self._show_entry()

    def _show_entry(self) -> None:
        library = self._window.workspace.library
        if library is None:
            return
        entry = self.table.entry
        self.more_button.setEnabled(entry is not None)
        self.panel.show_entry(library, self.kind, entry)
        self._show_uses()

    def _show_uses(self) -> None:
        self.panel.show_uses(self.index.uses)

    def _open_use(self, use: Use) -> None:
        """Open the place: the process with its element marked, the landscape, or the entry."""
        if use.sort == "entry":
            self.show_place(use.kind, use.owner)
        elif use.path is not None:
            wanted = [use.element] if use.element else []
            self._window.workspace.open_file(
                use.path, lambda document: self._window.pages.reveal(wanted)
            )

    def show_place(self, kind: str, entry_id: str) -> None:
        """Show an entry of a catalogue."""
        library = self._window.workspace.library
        if library is None:
            return
        file = library.catalogue(kind).file
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == file:
                self.list.setCurrentRow(row)
        self.field.clear()
        self.table.go_to(entry_id)
        self.table.setFocus()

    # Edits

    @property
    def undo_title(self) -> Text | None:
        return self.saving.history.undo_title

    @property
    def redo_title(self) -> Text | None:
        return self.saving.history.redo_title

    def undo(self) -> None:
        self.saving.undo()

    def redo(self) -> None:
        self.saving.redo()

    def commit_typing(self) -> None:
        self.panel.finish()

    def add_entry(self, like: CatalogueEntry | None = None) -> None:
        """Make an entry behind the marked one, and let the person type its name."""
        library = self._window.workspace.library
        if library is None or not self.file:
            return
        if like is None:
            name = tr("New entry")
            beside = self.table.entry
            entry = CatalogueEntry(fresh_id(library, self.kind, name), name)
            if beside is not None and self.table.is_tree and beside.text("parent"):
                entry = with_plain(entry, "parent", beside.text("parent"))
        else:
            name = tr("{name} (copy)", name=like.name)
            data = {key: value for key, value in like.data.items() if key != "id"}
            entry = CatalogueEntry(fresh_id(library, self.kind, name), name, data)
        self.field.clear()
        after = with_new(self._catalogue(library).entries, entry, self.table.entry_id)
        if self._save(mark("New entry"), after):
            self.table.begin_naming(entry.id)

    def duplicate_entry(self) -> None:
        entry = self.table.entry
        if entry is not None:
            self.add_entry(like=entry)

    def _save(self, title: Text, after: Entries) -> bool:
        library = self._window.workspace.library
        if library is None:
            return False
        before = self._catalogue(library).entries
        return self.saving.save(CatalogueEdit(title, self.file, before, after))

    def _typed(self, entry_id: str, attribute: Attribute, typed: str) -> None:
        """Take what was typed into a cell."""
        library = self._window.workspace.library
        if library is None:
            return
        try:
            value = understood(library, attribute, typed, language())
        except Refused as error:
            self._window.workspace.tell(error.text, "warning")
            return
        self._edited(entry_id, attribute, value)

    def _edited(self, entry_id: str, attribute: Attribute, value: ProfileValue) -> None:
        """Take a value of an entry, from a cell or a field."""
        library = self._window.workspace.library
        entry = self._catalogue(library).find(entry_id) if library is not None else None
        if library is None or entry is None:
            return
        if attribute.key == "name" and isinstance(value, str):
            self._rename(entry, " ".join(value.split()))
            return
        if attribute.key == "parent":
            refs = value if not isinstance(value, str) else ()
            above = next((one.ref for one in refs if isinstance(one, Item)), "")
            self._move(entry_id, above)
            return
        if not isinstance(value, str) and attribute.catalogue:
            value = self._with_entries_made(attribute, value)
        title = mark("Change “{field}”", field=attribute.label.say(language()))
        entries = self._catalogue(library).entries
        self._save(title, replaced(entries, with_value(entry, attribute, value)))

    def _with_entries_made(self, attribute: Attribute, value: ProfileValue) -> ProfileValue:
        """Return a value whose names that no catalogue has were made entries on the spot."""
        if isinstance(value, str):
            return value
        items = []
        for item in value:
            if isinstance(item, Item) and item.text and not item.ref:
                item = Item(item.text, self.saving.make_entry(attribute.catalogue, item.text))
            items.append(item)
        return tuple(item for item in items if isinstance(item, Item))

    def _move(self, entry_id: str, parent: str) -> None:
        library = self._window.workspace.library
        if library is None:
            return
        try:
            after = moved_under(self._catalogue(library).entries, entry_id, parent)
        except Refused as error:
            self._window.workspace.tell(error.text, "warning")
            self._show_entry()
            return
        self._save(mark("Move entry"), after)

    # Everywhere

    def _rename(self, entry: CatalogueEntry, new: str) -> None:
        from workbench.library.catalogue_amending import reach_of

        library, uses = self._window.workspace.library, self.index.uses
        if library is None or new == entry.name:
            return
        if not new:
            self._window.workspace.tell(mark("An entry needs a name."), "warning")
            self._show_entry()
            return
        reach = reach_of(uses, self.kind, entry.id) if uses is not None else None
        if reach is None or not (reach.processes or reach.landscapes):
            after = replaced(self._catalogue(library).entries, with_plain(entry, "name", new))
            self._save(mark("Rename “{name}”", name=entry.name), after)
            return
        from workbench.ui.asking import ask
        from workbench.ui.catalogues.everywhere import rename_everywhere
        from workbench.ui.catalogues.replacement_dialog import said_reach

        answer = ask(
            self._window,
            tr("Rename “{name}”", name=entry.name),
            tr(
                "“{old}” becomes “{new}”. {reach}", old=entry.name, new=new, reach=said_reach(reach)
            ),
            (("rename", tr("Rename everywhere"), "accept"),),
            tr(
                "References show the new name at once. The text that other programs see, lanes and "
                "symbols of the old name are changed in these files."
            ),
        )
        if answer == "rename":
            rename_everywhere(self._window, self.saving, self.kind, entry, new, reach)
        else:
            self._show_entry()

    def merge_entry(self) -> None:
        """Let another entry take the place of the marked one."""
        self._replace(merging=True)

    def delete_entry(self) -> None:
        """Take the marked entry out; where it is used, ask what shall take its place."""
        from workbench.library.catalogue_amending import reach_of

        library, uses, entry = self._window.workspace.library, self.index.uses, self.table.entry
        if library is None or entry is None:
            return
        if uses is None:
            self._window.workspace.tell(
                mark("It is still being looked for where entries are used.")
            )
        elif reach_of(uses, self.kind, entry.id).is_empty:
            self._save(
                mark("Delete “{name}”", name=entry.name),
                without(self._catalogue(library).entries, entry.id),
            )
        else:
            self._replace(merging=False)

    def link_texts(self) -> None:
        """Let texts that are the very name of an entry refer to it, in all processes."""
        from workbench.ui.catalogues.everywhere import link_everywhere

        if self.index.uses is not None:
            link_everywhere(self._window, self.index.uses)

    def _replace(self, *, merging: bool) -> None:
        from workbench.library.catalogue_amending import reach_of
        from workbench.ui.catalogues.everywhere import take_out_everywhere
        from workbench.ui.catalogues.replacement_dialog import ReplacementDialog
        from workbench.ui.dialog_buttons import answered

        library, uses, entry = self._window.workspace.library, self.index.uses, self.table.entry
        if library is None or uses is None or entry is None:
            return
        reach = reach_of(uses, self.kind, entry.id)
        catalogue = self._catalogue(library)
        others = [one for one in catalogue.entries if one.id != entry.id]
        dialog = ReplacementDialog(self._window, entry, others, reach, merging=merging)
        if answered(dialog):
            target = catalogue.find(dialog.target) if dialog.target else None
            take_out_everywhere(self._window, self.saving, self.kind, entry, target, reach)


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("findings_head")
    line.setFixedWidth(1)
    return line
