"""The first step: which column of the list is which attribute."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.io.tables.csv import cell_text
from workbench.io.tables.table import Sheet
from workbench.library.profile import Group
from workbench.library.spreadsheets.mapping import Columns, Reading
from workbench.library.spreadsheets.register import ID, ID_TITLE
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.translation import language, say, tr

_SAMPLES, _SAMPLE_LENGTH = 3, 60
_ROW_HEIGHT = 40


class MappingView(QWidget):
    """A row for each column: heading, samples, and the attribute that it becomes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels(
            [tr("Column of the list"), tr("Sample values"), tr("Becomes")]
        )
        self.table.setAccessibleName(tr("Columns of the list and what they become"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the choices in it take the keyboard
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setShowGrid(False)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        self.table.setColumnWidth(0, 240)
        self.table.setColumnWidth(2, 300)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self._reading: Reading | None = None
        self.choices: list[ComboBox] = []

    def show_columns(self, sheet: Sheet, reading: Reading, groups: Sequence[Group]) -> None:
        """Show the columns of a sheet and how they are understood."""
        self._reading = None
        model = _choices_model(groups, self)
        titles = reading.titles(sheet)
        self.table.setRowCount(0)
        self.table.setRowCount(len(titles))
        self.choices = []
        for place, title in titles.items():
            shown = title.strip() or tr("(column {number})", number=place + 1)
            heading = QTableWidgetItem(" ".join(shown.split()))
            heading.setToolTip(shown)
            samples = _samples(sheet, reading, place)
            sample = QTableWidgetItem(samples)
            sample.setToolTip(samples)
            self.table.setItem(place, 0, heading)
            self.table.setItem(place, 1, sample)
            combo = ComboBox()
            combo.setModel(model)
            combo.setMaxVisibleItems(18)
            combo.setAccessibleName(tr("“{column}” becomes", column=shown))
            combo.setCurrentIndex(max(0, combo.findData(reading.columns.get(place, ""))))
            combo.currentIndexChanged.connect(lambda _, place=place: self._chosen(place))
            combo.installEventFilter(self)
            self.table.setCellWidget(place, 2, _framed(combo))
            self.choices.append(combo)
        self._reading = reading

    def reading(self) -> Reading | None:
        """Return how the sheet is understood now."""
        if self._reading is None:
            return None
        columns: Columns = {
            place: combo.currentData()
            for place, combo in enumerate(self.choices)
            if combo.currentData()
        }
        return msgspec.structs.replace(self._reading, columns=columns)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched in self.choices:
            row = self.choices.index(watched)
            self.table.scrollTo(self.table.model().index(row, 0))  # the keyboard is seen
        return super().eventFilter(watched, event)

    def _chosen(self, place: int) -> None:
        """Give an attribute to one column only."""
        if self._reading is None:
            return
        key = self.choices[place].currentData()
        for other, combo in enumerate(self.choices):
            if key and other != place and combo.currentData() == key:
                combo.blockSignals(True)
                combo.setCurrentIndex(0)
                combo.blockSignals(False)
        self.changed.emit()


def _choices_model(groups: Sequence[Group], parent: QWidget) -> QStandardItemModel:
    model = QStandardItemModel(parent)

    def add(text: str, key: str) -> None:
        item = QStandardItem(text)
        item.setData(key, Qt.ItemDataRole.UserRole)
        model.appendRow(item)

    add(tr("– not read –"), "")
    add(say(ID_TITLE), ID)
    for group in groups:
        head = QStandardItem(group.label.say(language()))
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        model.appendRow(head)
        for attribute in group.attributes:
            if attribute.type != "calc":
                add(attribute.label.say(language()), attribute.key)
    return model


def _samples(sheet: Sheet, reading: Reading, place: int) -> str:
    found: dict[str, None] = {}
    for _, row in reading.rows(sheet):
        text = " ".join(cell_text(row[place], language()).split())
        if text:
            found[text if len(text) <= _SAMPLE_LENGTH else f"{text[: _SAMPLE_LENGTH - 1]}…"] = None
        if len(found) == _SAMPLES:
            break
    return "  ·  ".join(found)


def _framed(combo: ComboBox) -> QWidget:
    frame = QWidget()
    inner = QVBoxLayout(frame)
    inner.setContentsMargins(8, 4, 16, 4)
    inner.addWidget(combo)
    frame.setFocusProxy(combo)
    return frame
