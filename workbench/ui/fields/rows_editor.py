"""An editor for a table in a narrow column: a card for each row, a field for each cell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout

from workbench.library.profile import Field
from workbench.model.records import Item, ProfileValue, Row
from workbench.model.snapshot import Snapshot
from workbench.ui.fields.editor import Editor
from workbench.ui.fields.editor_for import editor_for
from workbench.ui.fields.form_field import FormField
from workbench.ui.icons import icon
from workbench.ui.layouts import let_go
from workbench.ui.translation import language, tr


class RowsEditor(Editor):
    """Rows can be added, filled in and taken out."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self._rows: list[dict[str, str]] = []
        self._cards: list[_Card] = []
        self._add = QPushButton(tr("Add row"))
        self._add.setIcon(icon("plus"))
        self._add.clicked.connect(self._add_row)
        if field.read_only:
            self._add.hide()
        self.place(self._add)
        self._add.setAccessibleName(tr("{label}: add row", label=field.label))

    def show_value(self, value: ProfileValue, snapshot: Snapshot, element: str) -> None:
        rows = _rows_of(value)
        if rows == [row for row in self._rows if any(row.values())]:
            return  # an empty row that was just added stays
        self._show(rows)

    @property
    def cards(self) -> Sequence[_Card]:
        return tuple(self._cards)

    def finish(self) -> None:
        for card in self._cards:
            card.finish()

    def _show(self, rows: list[dict[str, str]]) -> None:
        self._rows = rows
        for card in self._cards[len(rows) :]:
            let_go(self.column, card)
        del self._cards[len(rows) :]
        while len(self._cards) < len(rows):
            card = _Card(self.field, len(self._cards) + 1)
            card.changed.connect(self._changed)
            place = len(self._cards)
            card.removed.connect(lambda place=place: self._remove(place))
            self.column.insertWidget(place, card)
            self._cards.append(card)
        for card, row in zip(self._cards, rows, strict=True):
            card.show_row(row)

    def _add_row(self) -> None:
        self._show([*self._rows, {}])
        self._cards[-1].setFocus()

    def _remove(self, place: int) -> None:
        # Not while the button of the card is still being clicked.
        rows = [row for number, row in enumerate(self._rows) if number != place]
        QTimer.singleShot(0, self, lambda: self._show(rows))
        self._rows = rows
        self._tell(rows)

    def _changed(self) -> None:
        self._rows = [card.row() for card in self._cards]
        self._tell(self._rows)

    def _tell(self, rows: list[dict[str, str]]) -> None:
        value: tuple[Row, ...] = tuple(
            tuple((key, text) for key, text in row.items() if text)
            for row in rows
            if any(row.values())
        )
        self.edited.emit(value or "")


class _Card(QFrame):
    changed = Signal()
    removed = Signal()

    def __init__(self, field: FormField, number: int) -> None:
        super().__init__()
        self.setObjectName("card")
        self._cells: dict[str, Editor] = {}
        self._row: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(4)
        head = QHBoxLayout()
        title = QLabel(tr("Row {number}", number=number))
        title.setProperty("look", "label")
        head.addWidget(title, 1)
        take_out = QToolButton()
        take_out.setIcon(icon("close", "muted"))
        take_out.setToolTip(tr("Take row {number} out", number=number))
        take_out.setAccessibleName(take_out.toolTip())
        if field.read_only:
            take_out.hide()
        take_out.clicked.connect(self.removed)
        head.addWidget(take_out)
        column.addLayout(head)
        for one in field.columns:
            cell = _cell_field(one, read_only=field.read_only)
            label = QLabel(cell.label)
            label.setProperty("look", "label")
            label.setWordWrap(True)
            editor = editor_for(cell)
            editor.edited.connect(lambda value, key=one.key: self._edited(key, value))
            column.addWidget(label)
            column.addWidget(editor)
            self._cells[one.key] = editor
            if len(self._cells) == 1:
                self.setFocusProxy(editor)

    def show_row(self, row: dict[str, str]) -> None:
        self._row = dict(row)
        for key, editor in self._cells.items():
            editor.show_value(row.get(key, ""), _NOTHING, "")

    def row(self) -> dict[str, str]:
        return dict(self._row)

    def finish(self) -> None:
        for editor in self._cells.values():
            editor.finish()

    def cell(self, key: str) -> Editor:
        return self._cells[key]

    def _edited(self, key: str, value: ProfileValue) -> None:
        self._row[key] = value if isinstance(value, str) else ""
        self.changed.emit()


def _cell_field(column: Field, *, read_only: bool) -> FormField:
    choices = tuple((choice.key, choice.label.say(language())) for choice in column.choices)
    return FormField(
        key=column.key,
        label=column.label.say(language()),
        type=column,
        read=lambda snapshot, element: "",
        write=lambda step, element, value: None,
        entries=(lambda snapshot, element: choices) if choices else None,
        read_only=read_only,
    )


_NOTHING = Snapshot()


def _rows_of(value: ProfileValue) -> list[dict[str, str]]:
    if isinstance(value, str):
        return []
    return [dict(entry) for entry in value if not isinstance(entry, Item)]
