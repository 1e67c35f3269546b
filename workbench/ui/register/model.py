"""The rows of the register as Qt's views ask for them; nothing is made for a cell beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from workbench.library.register.columns import FOUND, NAME, STATUS, Column, found_column
from workbench.library.register.grouping import Head, grouped
from workbench.library.register.search import Found, Search, found_in
from workbench.library.values import typed_text
from workbench.ui.dragged_processes import MIME, dragged
from workbench.ui.translation import language, say, tr

if TYPE_CHECKING:
    from workbench.library.process_index import ProcessEntry
    from workbench.library.register.register import Register
    from workbench.library.register.views import View

IN_PLACE = ("text", "int", "num", "min", "money", "date", "enum", "bool", "url")

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class RegisterModel(QAbstractTableModel):
    """Lines: rows of the register, and heads of groups between them."""

    typed = Signal(int, str, str)  # row, column, what is to be stored

    def __init__(self) -> None:
        super().__init__()
        self.register: Register | None = None
        self.columns: list[Column] = []
        self.lines: list[int | Head] = []
        self.count = 0  # rows that meet search and filters, also in closed groups
        self.closed: set[str] = set()  # heads of groups
        self._search: Search | None = None
        self._words: list[str] = []
        self._found: dict[int, Found | None] = {}
        self._line_of: dict[str, int] = {}

    def show_register(self, register: Register) -> None:
        """Take another look at the library; `arrange` shows it."""
        self.register = register
        self._search = Search(register.entries)

    def arrange(self, view: View, typed: str = "") -> None:
        """Show what a view and typed words leave, in the view's order, best hits first."""
        from workbench.library.register.filters import filtered

        register, search = self.register, self._search
        if register is None or search is None:
            return
        self.beginResetModel()
        self._words = search.words(typed)
        self._found = {}
        hits = search.find(typed)
        rows = filtered(register, [row for _, row in hits], view.filters)
        rows = register.sorted(rows, view.order)
        if self._words:
            rank = {row: rank for rank, row in hits}
            rows.sort(key=rank.__getitem__)
        self.count = len(rows)
        self.columns = [register.columns[key] for key in view.columns if key in register.columns]
        if self._words:
            names = [place for place, one in enumerate(self.columns) if one.key == NAME]
            self.columns.insert(names[0] + 1 if names else 0, found_column())
        self.lines = list(rows)
        if view.group in register.columns:
            self.lines = []
            for group in grouped(register, rows, view.group):
                self.lines.append(group.head)
                if group.head.key not in self.closed:
                    self.lines += group.rows
        self._line_of = {
            register.entries[line].place: number
            for number, line in enumerate(self.lines)
            if isinstance(line, int)
        }
        self.endResetModel()

    # What a line is

    def entry(self, line: int) -> ProcessEntry | None:
        """Return the process of a line, None for the head of a group."""
        row = self.row_of(line)
        return None if row is None or self.register is None else self.register.entries[row]

    def row_of(self, line: int) -> int | None:
        """Return which row of the register a line shows."""
        found = self.lines[line] if 0 <= line < len(self.lines) else None
        return found if isinstance(found, int) else None

    def head(self, line: int) -> Head | None:
        found = self.lines[line] if 0 <= line < len(self.lines) else None
        return found if isinstance(found, Head) else None

    def line_of(self, place: str) -> int | None:
        """Return the line of the process whose file lies at a place."""
        return self._line_of.get(place)

    def shown_rows(self) -> list[int]:
        """Return the rows of the register that are shown, in their order."""
        return [line for line in self.lines if isinstance(line, int)]

    def found(self, row: int) -> Found | None:
        """Return where the words of the search were found, apart from the name."""
        if row not in self._found and self.register is not None:
            definitions = self.register.library.definitions
            entry = self.register.entries[row]
            self._found[row] = found_in(entry, self._words, definitions, language())
        return self._found.get(row)

    @property
    def words(self) -> Sequence[str]:
        """Return the words that are searched for."""
        return self._words

    # What Qt asks

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.title(language())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.is_number else _LEFT
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(index.row(), index.column())
        if isinstance(line, Head) or self.register is None:
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._hint(line, column)
        if role == Qt.ItemDataRole.EditRole:
            value = self.register.value(line, column)
            text = value if isinstance(value, str) else ""
            return text if column.kind == "enum" else typed_text(column.attribute, text, language())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.is_number else _LEFT
        return None

    def text(self, line: int, place: int) -> str:
        """Return what a cell says."""
        what = self.lines[line]
        if isinstance(what, Head):
            return f"{what.title} ({what.count})" if place == 0 else ""
        register = self.register
        if register is None:
            return ""
        key = self.columns[place].key
        if key == FOUND:
            found = self.found(what)
            return f"{say(found.where)}: {found.text}" if found is not None else ""
        if key == STATUS and register.entries[what].problem is not None:
            return tr("Cannot be opened")
        return register.text(what, key)

    def _hint(self, row: int, column: Column) -> str:
        from workbench.library.register.collisions import Collision

        register = self.register
        if register is None:
            return ""
        entry = register.entries[row]
        if entry.problem is not None:
            return say(entry.problem)
        if column.key in (NAME, "process_no", "collisions"):

            def said(one: Collision) -> str:
                names = ", ".join(
                    " ".join(filter(None, (register.entries[n].number, register.entries[n].name)))
                    for n in one.others[:5]
                )
                return f"{say(one.kind.word)}: {names}"

            lines = [said(one) for one in register.collisions.get(row, ())]
            if lines:
                return "\n".join([entry.name, *lines])
        text = register.text(row, column.key) if column.key != FOUND else ""
        if register.is_worked_out(row, column) and text:
            return tr("{value} – worked out from the steps", value=text)
        return text

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        entry = self.entry(index.row())
        if entry is None:
            return flags
        flags |= Qt.ItemFlag.ItemIsDragEnabled
        column = self.columns[index.column()]
        if column.can_be_edited and column.kind in IN_PLACE and entry.problem is None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        from workbench.library.values import stored_text

        row = self.row_of(index.row())
        if row is None or role != Qt.ItemDataRole.EditRole or self.register is None:
            return False
        column = self.columns[index.column()]
        text = str(value)
        stored = text if column.kind == "enum" else stored_text(column.attribute, text, language())
        if stored != self.register.value(row, column):
            self.typed.emit(row, column.key, stored)
        return True

    # Dragging rows out

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        lines = sorted({index.row() for index in indexes})
        entries = [entry for entry in map(self.entry, lines) if entry is not None]
        return dragged([(one.id, one.name, one.number) for one in entries])

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction
