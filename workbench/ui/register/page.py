"""The register: all processes of the library, searched, filtered, ordered, grouped."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.io.json_text import json_bytes, parse_json
from workbench.library.register.columns import NAME, STATUS
from workbench.library.register.register import Register
from workbench.library.register.views import (
    CARDS,
    SavedView,
    View,
    data_of,
    read_views,
    remove_view,
    save_view,
    view_of,
)
from workbench.ui.action_button import ActionButton
from workbench.ui.dialog_buttons import answered
from workbench.ui.icons import icon
from workbench.ui.page import Page
from workbench.ui.register.cards import RegisterCards
from workbench.ui.register.commands import REGISTER_COMMANDS, CommandBar
from workbench.ui.register.filter_bar import FilterBar
from workbench.ui.register.model import RegisterModel
from workbench.ui.register.profile_panel import ProfilePanel
from workbench.ui.register.table import RegisterTable
from workbench.ui.table_export import exchange_buttons, export_register
from workbench.ui.translation import language, say, tr

if TYPE_CHECKING:
    from workbench.library.process_index import ProcessEntry
    from workbench.ui.window import Window

_Kept = tuple[list[str], str]  # places of the chosen processes, and of the current one


class RegisterPage(Page):
    """A table or cards of the processes; Enter or a double click opens one."""

    key = "processes"
    place = "processes"
    icon_name = "processes"

    def __init__(self, window: Window) -> None:
        super().__init__()
        self.window_ = window
        self.current_view = View()
        self.register: Register | None = None
        self._awaited = ""  # the place of a process that was made just now
        self.lines = RegisterModel()
        self.lines.setParent(self)
        self.table = RegisterTable(self.lines)
        self.cards: RegisterCards | None = None  # made when they are first wanted
        self.bar = FilterBar()
        self.panel = ProfilePanel()
        self.commands = CommandBar(self)
        self._make_head()
        self._make_body()
        self._connect()
        self._restore()
        self.library_changed()

    def title(self) -> str:
        return tr("Processes")

    def start_focus(self) -> QWidget:
        return self.field

    def panes(self) -> list[QWidget]:
        return [self.field, self.bar.views_button, self.view_of_lines]

    @property
    def view_of_lines(self) -> RegisterTable | RegisterCards:
        """Return what shows the processes now."""
        if self.current_view.layout == CARDS and self.cards is not None:
            return self.cards
        return self.table

    # Making

    def _make_head(self) -> None:
        self.head = QFrame()
        self.head.setObjectName("page_head")
        row = QHBoxLayout(self.head)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(12)
        title = QLabel(self.title())
        title.setProperty("look", "heading")
        self.count_label = QLabel()
        self.count_label.setProperty("look", "muted")
        self.field = _SearchField(self._into_list)
        self.field.setPlaceholderText(tr("Search names, profiles, steps …"))
        self.field.setAccessibleName(tr("Search names, profiles, steps …"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(160)
        self.field.setMaximumWidth(360)
        self.field.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.exchange = exchange_buttons(
            lambda: self.export_table(self.shown_entries()),
            lambda: self.window_.files.choose_list("process"),
        )
        row.addWidget(title)
        row.addWidget(self.count_label)
        row.addStretch(1)
        row.addWidget(self.field, 1)
        row.addWidget(ActionButton(self.window_.actions_["library.reference"]))
        row.addWidget(self.exchange)

    def _make_body(self) -> None:
        self.empty = QLabel()
        self.empty.setProperty("look", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.stack)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setCollapsible(0, False)
        self.splitter.setSizes([900, 280])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.bar)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.commands)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._searched)
        self.bar.changed.connect(self.take_view)
        self.bar.edit_wanted.connect(self.edit_filter)
        self.bar.columns_wanted.connect(self.choose_columns)
        self.bar.view_chosen.connect(lambda saved: self.take_view(saved.view))
        self.bar.save_wanted.connect(self.save_current_view)
        self.bar.remove_wanted.connect(self._remove_view)
        self.table.order_wanted.connect(self._order_by)
        self.table.columns_moved.connect(
            lambda keys: self.take_view(
                msgspec.structs.replace(self.current_view, columns=tuple(keys))
            )
        )
        self.panel.open_wanted.connect(self.window_.pages.open_process)
        self.lines.typed.connect(self._typed)
        self._connect_list(self.table)

    def _connect_list(self, one: RegisterTable | RegisterCards) -> None:
        one.opened.connect(self._open_line)
        one.head_wanted.connect(self._toggle_group)
        one.chosen.connect(self._chosen_changed)
        one.selectionModel().currentRowChanged.connect(lambda *_: self._show_profile())
        one.customContextMenuRequested.connect(self._show_menu)

    # What is shown

    def library_changed(self) -> None:
        library = self.window_.workspace.library
        if library is None:
            self.close_wanted.emit()
            return
        if self.register is not None and self.register.library.folder != library.folder:
            self.register = None
            self._restore()  # another library is looked at in its own way
        kept = self._kept()  # before the lines stand for other processes
        self.register = Register(library, language(), date.today(), before=self.register)
        self.lines.show_register(self.register)
        self.bar.saved = read_views(library.folder)
        self._arrange(kept=kept)
        line = self.lines.line_of(self._awaited)
        if line is not None:
            self._awaited = ""
            self.view_of_lines.choose([line], line)
            self.view_of_lines.scrollTo(self.lines.index(line, 0))

    def take_view(self, view: View) -> None:
        """Show the register in another way."""
        has_other_rows = view.filters != self.current_view.filters
        self.current_view = view
        if view.layout == CARDS and self.cards is None:
            self.cards = RegisterCards(self.lines)
            self.stack.addWidget(self.cards)
            self._connect_list(self.cards)
        self._arrange(keep_scroll=not has_other_rows)
        self._remember()

    def _searched(self) -> None:
        self._arrange(keep_scroll=False)

    def _arrange(self, *, keep_scroll: bool = True, kept: _Kept | None = None) -> None:
        """Show what view and search leave; what was chosen stays so, where it is still there."""
        register = self.register
        if register is None:
            return
        places, current = kept or self._kept()
        scrolled = self.view_of_lines.verticalScrollBar().value() if keep_scroll else 0
        across = self.view_of_lines.horizontalScrollBar().value()
        self.lines.arrange(self.current_view, self.field.text())
        self.table.show_lines(self.current_view.order)
        self.bar.show_view(self.current_view, register)
        self._show_count()
        chosen = [line for place in places if (line := self.lines.line_of(place)) is not None]
        line = self.lines.line_of(current)
        if line is None and self.lines.lines:
            line = next((n for n, one in enumerate(self.lines.lines) if isinstance(one, int)), 0)
        self.view_of_lines.choose(chosen, line)
        self.view_of_lines.verticalScrollBar().setValue(scrolled)
        self.view_of_lines.horizontalScrollBar().setValue(across)
        self._show_profile()
        self._chosen_changed()

    def _show_count(self) -> None:
        total, shown = len(self.register or ()), self.lines.count
        text = str(total) if shown == total else tr("{shown} of {total}", shown=shown, total=total)
        self.count_label.setText(text if total else "")
        if not total:
            self.empty.setText(
                tr("There are no processes in this library yet. “New process” makes the first.")
            )
        elif not shown:
            self.empty.setText(
                tr("No process is like this. Search for something else or take filters out.")
            )
        self.stack.setCurrentWidget(self.view_of_lines if shown else self.empty)

    def _show_profile(self) -> None:
        row = self.lines.row_of(self.view_of_lines.currentIndex().row())
        if self.register is not None:
            self.panel.show_row(self.register, row)

    def _toggle_group(self, key: str) -> None:
        line = self.view_of_lines.currentIndex().row()
        self.lines.closed ^= {key}
        self._arrange()
        if 0 <= line < len(self.lines.lines):
            self.view_of_lines.choose([], line)

    # What is chosen

    def _kept(self) -> _Kept:
        """Return the places of the chosen processes and of the current one."""
        current = self.lines.entry(self.view_of_lines.currentIndex().row())
        return self._chosen_places(), current.place if current is not None else ""

    def _chosen_places(self) -> list[str]:
        entries = (self.lines.entry(line) for line in self.view_of_lines.chosen_lines())
        return [entry.place for entry in entries if entry is not None]

    def chosen_entries(self) -> list[ProcessEntry]:
        """Return the chosen processes as the library has them, otherwise the current one."""
        lines = self.view_of_lines.chosen_lines() or [self.view_of_lines.currentIndex().row()]
        return [entry for line in lines if (entry := self.lines.entry(line)) is not None]

    def shown_entries(self) -> list[ProcessEntry]:
        """Return what is shown, in its order."""
        register = self.register
        if register is None:
            return []
        return [register.entries[row] for row in self.lines.shown_rows()]

    def _chosen_changed(self) -> None:
        self.commands.show_state(len(self.view_of_lines.chosen_lines()), self.chosen_entries())

    def current_column(self) -> str:
        """Return the column of the current cell, where it can be changed."""
        place = self.table.currentIndex().column()
        columns = self.lines.columns
        column = columns[place] if 0 <= place < len(columns) else None
        can_be = column is not None and column.can_be_edited and column.key != NAME
        return column.key if column is not None and can_be else STATUS

    def show_when_there(self, place: str) -> None:
        """Choose a process as soon as the library knows it."""
        self._awaited = place

    # What is done

    def _open_line(self, line: int) -> None:
        entry = self.lines.entry(line)
        if entry is not None:
            self.window_.files.open(entry.path)

    def _into_list(self) -> None:
        """Go from the search to the first hit."""
        self.view_of_lines.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_menu(self, at: QPoint) -> None:
        index = self.view_of_lines.indexAt(at)
        if index.isValid() and index.row() not in self.view_of_lines.chosen_lines():
            self.view_of_lines.choose([index.row()], index.row())
        entries = self.chosen_entries()
        menu = QMenu(self)
        for command in REGISTER_COMMANDS:
            if command.is_first:
                menu.addSeparator()
            action = menu.addAction(icon(command.icon), say(command.word))
            action.setEnabled(command.can(entries))
            action.triggered.connect(command.bound(self))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.view_of_lines.viewport().mapToGlobal(at))

    def _order_by(self, key: str, behind: bool) -> None:
        order = self.current_view.order
        before = next((is_down for one, is_down in order if one == key), None)
        is_down = before is False
        if behind:
            found = tuple((one, is_down if one == key else down) for one, down in order)
            order = found if before is not None else (*order, (key, False))
        else:
            order = ((key, is_down and order[0][0] == key),)
        self.take_view(msgspec.structs.replace(self.current_view, order=order))

    def choose_columns(self) -> None:
        """Ask which columns are shown."""
        from workbench.ui.register.columns_dialog import ColumnsDialog

        if self.register is None:
            return
        dialog = ColumnsDialog(self, self.register, self.current_view.columns)
        if answered(dialog) and dialog.keys():
            self.take_view(msgspec.structs.replace(self.current_view, columns=dialog.keys()))

    def edit_filter(self, number: int) -> None:
        """Ask for a filter; -1 is a new one."""
        from workbench.library.register.filters import filtered
        from workbench.ui.register.filter_dialog import FilterDialog

        register, filters = self.register, self.current_view.filters
        if register is None:
            return
        others = filters[:number] + filters[number + 1 :] if number >= 0 else filters
        rows = filtered(register, range(len(register)), others)
        dialog = FilterDialog(self, register, rows, filters[number] if number >= 0 else None)
        if not answered(dialog):
            return
        made = dialog.filter()
        if made is not None:
            at = number if number >= 0 else len(filters)
            fresh = (*others[:at], made, *others[at:])
            self.take_view(msgspec.structs.replace(self.current_view, filters=fresh))

    def save_current_view(self) -> None:
        """Keep the view in the library, under a name that is asked for."""
        library = self.window_.workspace.library
        if library is None:
            return
        name, is_given = QInputDialog.getText(
            self,
            tr("Save view"),
            tr("Name of the view; all who use the library see it:"),
            text=self.current_view.name,
        )
        if not is_given:
            return
        view = msgspec.structs.replace(self.current_view, name=" ".join(name.split()))
        if self.window_.workspace.attempt(lambda: save_view(library.folder, view)):
            self.bar.saved = read_views(library.folder)
            self.take_view(view)

    def _remove_view(self, saved: SavedView) -> None:
        library = self.window_.workspace.library
        if library is not None and self.window_.workspace.attempt(lambda: remove_view(saved)):
            self.bar.saved = read_views(library.folder)
            self.take_view(msgspec.structs.replace(self.current_view, name=""))

    def export_table(self, entries: list[ProcessEntry]) -> None:
        """Save processes as a table: the shown columns in their order."""
        definitions = self.register.library.definitions if self.register is not None else None
        keys = [
            key
            for key in self.current_view.columns
            if definitions is not None and definitions.attribute("process", key) is not None
        ]
        export_register(self.window_, entries, keys)

    def _typed(self, row: int, key: str, stored: str) -> None:
        if self.register is None:
            return
        from workbench.ui.register.changing import change_processes

        column, entry = self.register.columns[key], self.register.entries[row]
        # The editor of the cell closes first; what is changed arranges the rows anew.
        QTimer.singleShot(
            0, self, lambda: change_processes(self.window_, column.attribute, [entry], stored)
        )

    # What is seen of it is kept for this person

    def _remember(self) -> None:
        workspace = self.window_.workspace
        if workspace.library is not None:
            text = json_bytes(data_of(self.current_view)).decode()
            workspace.settings.remember_register(workspace.library.folder, text)
            workspace.save_settings()

    def _restore(self) -> None:
        from workbench.errors import Unreadable

        workspace = self.window_.workspace
        if workspace.library is None:
            return
        kept = workspace.settings.register_views.get(str(workspace.library.folder), "")
        try:
            view = view_of(parse_json(kept.encode())) if kept else View()
        except Unreadable:
            view = View()
        self.take_view(view)

    def view(self) -> object:
        return self.field.text()

    def show_view(self, view: object) -> None:
        if isinstance(view, str):
            self.field.setText(view)


class _SearchField(QLineEdit):
    def __init__(self, into_list: Callable[[], None]) -> None:
        super().__init__()
        self._into_list = into_list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._into_list()
        else:
            super().keyPressEvent(event)
