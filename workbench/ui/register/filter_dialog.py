"""One filter: the column, how it compares, and with what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.library.register.columns import Column
from workbench.library.register.filters import (
    TODAY,
    Filter,
    Offered,
    Operator,
    day_of,
    day_said,
    key_text,
    offered,
    operators_of,
    test_of,
)
from workbench.library.register.register import Register
from workbench.library.values import check_text, stored_text, typed_text
from workbench.ui.dialog_buttons import ok_button, ok_cancel
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.translation import language, say, tr
from workbench.words import folded, mark, plural

_KEY = Qt.ItemDataRole.UserRole
_DAYS = (TODAY, "today+30", "today+90", "today+365", "today-30", "today-365")


class FilterDialog(QDialog):
    """Says while one chooses how many processes meet the filter."""

    def __init__(
        self, parent: QWidget, register: Register, rows: Sequence[int], first: Filter | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Filter"))
        self._register, self._rows = register, rows
        self.column = ComboBox()
        self.column.setMaxVisibleItems(18)
        for one in register.columns.values():
            self.column.addItem(one.title(language()), one.key)
        self.operator = ComboBox()
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search values …"))
        self.search.setAccessibleName(tr("Search values"))
        self.search.setClearButtonEnabled(True)
        self.choices = QListWidget()
        self.choices.setProperty("look", "framed")
        self.choices.setAccessibleName(tr("Values"))
        choice = QWidget()
        inner = QVBoxLayout(choice)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.search)
        inner.addWidget(self.choices, 1)
        self.text = QLineEdit()
        self.text.setAccessibleName(tr("Value"))
        self.day = ComboBox()
        self.day.setEditable(True)
        self.day.setAccessibleName(tr("Day"))
        for day in _DAYS:
            self.day.addItem(say(day_said(day, language())), day)
        self.values = QStackedWidget()
        for part in (QWidget(), choice, _top(self.text), _top(self.day)):
            self.values.addWidget(part)
        self.count = QLabel()
        self.count.setProperty("look", "muted")
        self.count.setWordWrap(True)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in ((tr("&Column"), self.column), (tr("C&ondition"), self.operator)):
            label = QLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(label, field)
        buttons = ok_cancel(self, tr("Filter"))
        self._ok = ok_button(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.values, 1)
        column.addWidget(self.count)
        column.addWidget(buttons)
        self.resize(480, 520)
        self.column.currentIndexChanged.connect(self._column_chosen)
        self.operator.currentIndexChanged.connect(self._operator_chosen)
        self.search.textChanged.connect(self._search)
        self.choices.itemChanged.connect(self._show_count)
        self.text.textChanged.connect(self._show_count)
        self.day.currentTextChanged.connect(self._show_count)
        start = self.column.findData(first.column) if first is not None else 0
        self.column.setCurrentIndex(max(0, start))
        self._column_chosen()
        if first is not None:
            self._show(first)

    def filter(self) -> Filter | None:
        """Return what is chosen, None where something is missing or not right."""
        operator = self.operator.currentData()
        if operator is None:
            return None
        operator = Operator(operator)
        values = self._values(operator)
        if operator.takes and not values:
            return None
        return Filter(self.column.currentData(), operator, values)

    def _values(self, operator: Operator) -> tuple[str, ...]:
        attribute = self._column().attribute
        if operator.takes == "choices":
            items = [self.choices.item(place) for place in range(self.choices.count())]
            return tuple(
                item.data(_KEY) for item in items if item.checkState() == Qt.CheckState.Checked
            )
        if operator.takes == "date":
            typed = self.day.currentText().strip()
            place = self.day.findText(typed)
            value = (
                self.day.itemData(place)
                if place >= 0
                else stored_text(attribute, typed, language())
            )
            return (value,) if day_of(value, self._register.today) else ()
        typed = self.text.text().strip()
        if operator.takes == "number":
            stored = stored_text(attribute, typed, language())
            return () if not stored or check_text(attribute, stored) is not None else (stored,)
        return (typed,) if typed else ()

    def _column(self) -> Column:
        return self._register.columns[self.column.currentData()]

    def _column_chosen(self) -> None:
        column = self._column()
        self.operator.blockSignals(True)
        self.operator.clear()
        for operator in operators_of(column, self._register):
            self.operator.addItem(say(operator.word), operator)
        self.operator.setCurrentIndex(0)
        self.operator.blockSignals(False)
        self._fill_choices(offered(self._register, self._rows, column))
        self.text.clear()
        self._operator_chosen()

    def _fill_choices(self, found: Sequence[Offered], chosen: Sequence[str] = ()) -> None:
        self.choices.blockSignals(True)
        self.choices.clear()
        for one in found:
            item = QListWidgetItem(f"{one.text} ({one.count})")
            item.setData(_KEY, one.key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_chosen = one.key in chosen
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
            self.choices.addItem(item)
        self.choices.setCurrentRow(0)
        self.choices.blockSignals(False)

    def _operator_chosen(self) -> None:
        operator = self.operator.currentData()
        takes = Operator(operator).takes if operator is not None else ""
        places = {"": 0, "choices": 1, "text": 2, "number": 2, "date": 3}
        self.values.setCurrentIndex(places[takes])
        self._show_count()

    def _show(self, first: Filter) -> None:
        column = self._column()
        self.operator.setCurrentIndex(max(0, self.operator.findData(first.operator)))
        takes = first.operator.takes
        if takes == "choices":
            found = offered(self._register, self._rows, column)
            known = {one.key for one in found}
            found += [
                Offered(key, key_text(self._register, column, key), 0)
                for key in first.values
                if key not in known
            ]
            self._fill_choices(found, first.values)
        elif takes == "date" and first.values:
            self.day.setCurrentText(say(day_said(first.values[0], language())))
        elif first.values:
            value = first.values[0]
            self.text.setText(
                typed_text(column.attribute, value, language()) if takes == "number" else value
            )
        self._show_count()

    def _search(self, typed: str) -> None:
        words = folded(typed).split()
        for place in range(self.choices.count()):
            item = self.choices.item(place)
            text = folded(item.text())
            item.setHidden(not all(word in text for word in words))

    def _show_count(self) -> None:
        wanted = self.filter()
        self._ok.setEnabled(wanted is not None)
        if wanted is None:
            self.count.setText(tr("Choose what to compare with."))
            return
        test = test_of(self._register, wanted)
        count = sum(1 for row in self._rows if test(row))
        self.count.setText(
            say(plural(count, "{count} process meets this.", "{count} processes meet this."))
            if count
            else say(mark("No process meets this."))
        )


def _top(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return holder
