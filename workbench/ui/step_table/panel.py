"""The step table beside its diagram: what is selected and changed here shows there, and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout

from workbench.editing.step_table import edits
from workbench.editing.step_table.cells import Column
from workbench.editing.step_table.kinds import KINDS_OF, change_kind
from workbench.editing.step_table.pasting import drafts_from, tsv_of
from workbench.editing.step_table.places import above, below
from workbench.editing.step_table.row_edit import RowEdit
from workbench.editing.step_table.rows import RowKind
from workbench.errors import Refused
from workbench.model.change import Change
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Profile, Shape
from workbench.notation.bpmn.kinds import BY_KEY, kind_of
from workbench.ui.step_table.entries import Entries
from workbench.ui.step_table.model import StepTableModel
from workbench.ui.step_table.view import StepTableView
from workbench.ui.translation import language, say, tr
from workbench.words import Text, mark

if TYPE_CHECKING:
    from workbench.library.library import Library

_LATE = 150  # milliseconds after which a drag in the diagram shows in the numbers


class StepTablePanel(QFrame):
    """The table of one sheet."""

    selection_wanted = Signal(list)  # ids of shapes and edges
    status = Signal(str)

    def __init__(
        self, document: Document, sheet: str, library: Callable[[], Library | None]
    ) -> None:
        super().__init__()
        self.setObjectName("step_table_panel")
        self._document = document
        self.sheet = sheet
        self._entries = Entries(document, library)
        self.model = StepTableModel(document, sheet, self._entries, self)
        self.view = StepTableView(self.model, self._entries)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._is_following = False  # the selection comes from the diagram
        self._is_busy = False  # the change is our own
        self._is_rewritten = False  # rows may have come or gone since they were shown
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.update_rows)
        self.view.selectionModel().selectionChanged.connect(self._selected)
        self.view.refused.connect(self.status)
        self.view.menu_wanted.connect(self._show_menu)
        self._end_watch = document.observe(self._changed)
        self.view.keys = {QKeySequence(keys).toString(): do for keys, do in self._keys().items()}

    def close_panel(self) -> None:
        """Let go of the document."""
        self._end_watch()
        self._later.stop()

    def commit_typing(self) -> None:
        self.view.finish()

    # What changes elsewhere

    def _changed(self, change: Change) -> None:
        if not self.isVisible():
            return
        # Where something stands changes no more than numbers: they need not follow every move.
        moved_only = (
            not change.added
            and not change.removed
            and all(isinstance(after, Shape | Edge) for _, after in change.updated.values())
        )
        if not (moved_only and self._later.isActive()):
            self._later.start(_LATE if moved_only else 0)
        self._is_rewritten = self._is_rewritten or not _says_only(change)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._is_rewritten = True
        self.update_rows()

    def update_rows(self) -> None:
        """Show the document as it is now."""
        self._later.stop()
        if self.view.is_typing:
            return  # the rows are brought in line when the field is left
        if not self._is_rewritten:
            self.model.repaint()
            return
        self._is_rewritten = False
        self._is_following = True
        try:
            self.model.update()
        finally:
            self._is_following = False

    def show_selection(self, ids: list[str]) -> None:
        """Select the rows of what is selected in the diagram."""
        if self._is_busy or self.view.is_typing or not self.isVisible():
            return
        rows = []
        for key in ids:
            record = self._document.find(key)
            element = record.element if isinstance(record, Shape | Edge) else key
            row = self.model.row_showing(element)
            if row >= 0:
                rows.append(row)
        self._is_following = True
        try:
            self._select(rows)
        finally:
            self._is_following = False

    def _select(self, rows: list[int]) -> None:
        selection = QItemSelection()
        for row in rows:
            selection.select(self.model.index(row, 0), self.model.index(row, len(Column) - 1))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().select(selection, flags)
        if rows:
            index = self.model.index(rows[0], Column.WHAT)
            self.view.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.NoUpdate
            )
            self.view.scrollTo(index)

    def _selected(self) -> None:
        if self._is_following:
            return
        found: list[str] = []
        for number in self.view.chosen_rows():
            row = self.model.table.rows[number]
            for key in (row.element, row.flow):
                shape = self._document.shape_on(self.sheet, key) if key else None
                edge = self._document.edge_on(self.sheet, key) if key else None
                drawn = shape or edge
                if drawn is not None:
                    found.append(drawn.id)
                    break
        self._is_busy = True
        try:
            self.selection_wanted.emit(found)
        finally:
            self._is_busy = False

    # What keys and the menu do

    def _keys(self) -> dict[str, Callable[[], object]]:
        return {
            "Alt+Up": lambda: self.move_row(down=False),
            "Alt+Down": lambda: self.move_row(down=True),
            "Alt+Shift+Right": self.indent,
            "Alt+Shift+Left": self.outdent,
            "Del": self.remove,
            "Ctrl+Del": self.remove,
            "Ctrl+C": self.copy,
            "Ctrl+X": self.cut,
            "Ctrl+V": self.paste,
            "Ctrl+Return": self.view.insert_above,
            "Ctrl+I": lambda: self.branch("if"),
            "Ctrl+E": lambda: self.branch("else"),
            "Ctrl+G": lambda: self.branch("parallel"),
        }

    def move_row(self, *, down: bool) -> None:
        """Move the selected row, with its block, one row."""
        title = mark("Move step")
        self._on_row(title, lambda number: lambda edit: edits.move(edit, number, down))

    def indent(self) -> None:
        self._on_row(mark("Indent step"), lambda number: lambda edit: edits.indent(edit, number))

    def outdent(self) -> None:
        if self.view.outdent_draft():
            return
        self._on_row(mark("Outdent step"), lambda number: lambda edit: edits.outdent(edit, number))

    def remove(self) -> None:
        """Delete the selected rows with what is in their blocks."""
        numbers = self.view.chosen_rows()
        if not numbers:
            return
        row = self.view.currentIndex().row()
        title = mark("Delete step") if len(numbers) == 1 else mark("Delete steps")
        if self._act(title, lambda edit: edits.remove(edit, numbers)):
            self.view.go_to(max(min(row, self.model.rowCount() - 1), 0), Column.WHAT)

    def branch(self, word: str) -> None:
        """Begin a branch below the current row, ready for its condition."""
        words = {"if": tr("if "), "else": tr("else"), "parallel": tr("in parallel")}
        number = self.model.number_of(self.view.currentIndex().row())
        place = self.model.draft_place
        if number >= 0:
            place = below(self.model.table, number)
        row = self.model.put_draft(place)
        if word == "if":
            self.view.go_to(row, Column.WHAT, typing=True)
            self.view.write(words[word])
            return
        try:
            done = self.model.enter(row, Column.WHAT, words[word])
        except Refused as refused:
            self.status.emit(say(refused.text))
            return
        self.view.next_step(done.following if done is not None else None)

    def interrupt(self) -> None:
        """Add to a step what happens after a deadline."""
        kind = BY_KEY["boundary_event.timer"]
        name = tr("Deadline")
        key = self._on_row(
            mark("Add deadline"), lambda number: lambda edit: edits.handle(edit, number, kind, name)
        )
        if key:
            self.view.go_to(self.model.row_of(key), Column.WHAT, typing=True)

    def copy(self) -> bool:
        """Copy the selected rows as a spreadsheet understands them."""
        numbers = self.view.chosen_rows()
        if not numbers:
            return False
        text = tsv_of(self._document, self.model.table, numbers, language())
        QGuiApplication.clipboard().setText(text)
        return True

    def cut(self) -> None:
        if self.copy():
            self.remove()

    def paste(self) -> None:
        """Insert the rows of the clipboard below the current one."""
        text = QGuiApplication.clipboard().text()
        number = self.model.number_of(self.view.currentIndex().row())
        place = below(self.model.table, number) if number >= 0 else self.model.draft_place
        try:
            drafts = drafts_from(text)
            if place is None:
                return
            done = self.model.insert(place, drafts)
        except Refused as refused:
            self.status.emit(say(refused.text))
            return
        self.view.go_to(self.model.row_of(done.key), Column.WHAT)
        self.status.emit(tr("{count} rows were inserted.", count=len(drafts)))

    def _on_row(self, title: Text, action: Callable[[int], Callable[[RowEdit], str | None]]) -> str:
        """Do something with the current row, which stays the current one."""
        index = self.view.currentIndex()
        number = self.model.number_of(index.row())
        if not index.isValid() or number < 0:
            return ""
        key = self.model.table.rows[number].key
        made: list[str] = []

        def act(edit: RowEdit) -> str | None:
            found = action(number)(edit)
            made.append(found or "")
            return found

        if not self._act(title, act):
            return ""
        self.view.go_to(self.model.row_of(key), Column(index.column()))
        return made[0]

    def _act(self, title: Text, action: Callable[[RowEdit], str | None]) -> bool:
        self.view.finish()
        try:
            self.model.act(title, action)
        except Refused as refused:
            self.status.emit(say(refused.text))
            return False
        return True

    # The menu

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        number = self.model.number_of(self.view.currentIndex().row())
        row = self.model.table.rows[number] if number >= 0 else None

        def add(text: str, do: Callable[[], object], keys: str = "") -> None:
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            action = menu.addAction(f"{text}\t{shown}" if shown else text)
            action.triggered.connect(lambda _=False: do())

        if row is not None:
            add(tr("Row below"), self._add_below, "Return")
            add(tr("Row above"), self._add_above, "Ctrl+Return")
            menu.addSeparator()
        add(tr("Branch: if …"), lambda: self.branch("if"), "Ctrl+I")
        add(tr("Branch: else"), lambda: self.branch("else"), "Ctrl+E")
        add(tr("In parallel"), lambda: self.branch("parallel"), "Ctrl+G")
        if row is not None and row.kind is RowKind.STEP:
            add(tr("After a deadline …"), self.interrupt)
        if row is not None:
            menu.addSeparator()
            add(tr("Move up"), lambda: self.move_row(down=False), "Alt+Up")
            add(tr("Move down"), lambda: self.move_row(down=True), "Alt+Down")
            add(tr("Indent"), self.indent, "Alt+Shift+Right")
            add(tr("Outdent"), self.outdent, "Alt+Shift+Left")
            self._add_kinds(menu, number)
        menu.addSeparator()
        if row is not None:
            add(tr("Copy rows"), self.copy, "Ctrl+C")
        add(tr("Paste rows"), self.paste, "Ctrl+V")
        if row is not None:
            menu.addSeparator()
            add(tr("Delete row"), self.remove, "Del")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _add_kinds(self, menu: QMenu, number: int) -> None:
        row = self.model.table.rows[number]
        kinds = KINDS_OF.get(row.type, ())
        if not kinds or row.reason is not None:
            return
        submenu = menu.addMenu(tr("Kind"))
        present = self._document.element(row.element)
        now = kind_of(present).key if present is not None else ""
        for key in kinds:
            action = submenu.addAction(say(BY_KEY[key].title))
            action.setCheckable(True)
            action.setChecked(key == now)
            action.triggered.connect(lambda _=False, key=key: self._change_kind(row.element, key))

    def _change_kind(self, element: str, kind: str) -> None:
        with self._document.step(mark("Change step")) as step:
            change_kind(step, element, BY_KEY[kind])
        self.update_rows()

    def _add_below(self) -> None:
        number = self.model.number_of(self.view.currentIndex().row())
        self.view.next_step(below(self.model.table, number))

    def _add_above(self) -> None:
        number = self.model.number_of(self.view.currentIndex().row())
        self.view.next_step(above(self.model.table, number))


def _says_only(change: Change) -> bool:
    """Tell whether a change only says something else about the same steps."""
    records = (*change.added.values(), *change.removed.values())
    if not all(isinstance(record, Profile) for record in records):
        return False
    for before, after in change.updated.values():
        if isinstance(after, Profile):
            continue
        if not isinstance(before, Element) or not isinstance(after, Element):
            return False
        if after.type.endswith("Gateway") or before.changed(name=after.name) != after:
            return False
    return True
