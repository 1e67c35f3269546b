"""The form of one attribute or group of a library: what an administrator says about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.library.own_definitions import STATES, own_key
from workbench.library.own_editing import mandatory_states
from workbench.library.profile import Attribute, Choice, Definitions, Group, Label
from workbench.ui.attribute_words import catalogue_name, type_name, type_words
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.icons import icon
from workbench.ui.translation import language, tr

_NOT_ADDED = ("table", "calc")  # types that only the program's own attributes have


class AttributeForm(QWidget):
    """Tells every change at once, as what `own_editing.change_…` takes."""

    changed = Signal(dict)  # of the attribute or group that is shown
    values_changed = Signal(str, object)  # name of a shared list, its choices

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._busy = False
        self._values = ""
        self._key = ""
        self.head = _label("", "strong")
        self.de, self.en = _line(tr("Label in German")), _line(tr("Label in English"))
        self.kind, self.catalogue = ComboBox(), ComboBox()
        self.kind.setAccessibleName(tr("Kind"))
        self.catalogue.setAccessibleName(tr("Catalogue"))
        self.kind_words = _label("", "")
        self.shown = QCheckBox(tr("Shown in the inspector"))
        self.states: dict[str, QCheckBox] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.choices = ChoicesTable()
        self.key_words = _label("", "muted")
        self._parts = (
            self.head,
            *self._labelled(tr("Label in German"), self.de),
            *self._labelled(tr("Label in English"), self.en),
            self.shown,
            *self._labelled(tr("Kind"), self.kind, self.kind_words, self.catalogue),
            *self._labelled(tr("Mandatory in the states"), _holder(self._grid)),
            *self._labelled(tr("Choices"), self.choices),
            self.key_words,
        )
        for part in self._parts:
            self._column.addWidget(part)
        for line in (self.de, self.en):
            line.editingFinished.connect(self._tell_label)
        self.shown.clicked.connect(lambda on: self._tell(shown=on))
        self.kind.activated.connect(lambda _: self._tell_kind())
        self.catalogue.activated.connect(lambda _: self._tell_kind())
        self.choices.changed.connect(self._tell_choices)

    def finish(self) -> None:
        """Take what is being typed."""
        if self.isVisible():
            self._tell_label()

    def show_group(self, group: Group) -> None:
        """Show a group."""
        self._show_label(group.key, group.label, group.shown)
        self._show_parts(self.head, self.de, self.en, self.shown, self.key_words)

    def show_attribute(self, attribute: Attribute, known: Definitions) -> None:
        """Show an attribute."""
        self._busy = True
        self._show_label(attribute.key, attribute.label, attribute.shown)
        parts = [self.head, self.de, self.en, self.key_words, _first(self._grid)]
        if not attribute.field:
            parts.append(self.shown)
        sort, _, catalogue = attribute.type.partition(":")
        if attribute.is_own:
            self._fill_kinds(sort, catalogue, known)
            parts.append(self.kind)
            if catalogue:
                parts.append(self.catalogue)
        else:
            self.kind_words.setText(type_name(attribute.type, known))
            parts.append(self.kind_words)
        self._show_states(attribute, known)
        self._values = "" if attribute.is_own else attribute.values
        if sort in ("enum", "enums") and self._values != "blocks":
            self.choices.show_choices(attribute.choices, is_fixed=self._values == STATES)
            parts.append(self.choices)
        self._show_parts(*parts)
        self._busy = False

    # Parts

    def _labelled(self, words: str, *widgets: QWidget) -> tuple[QWidget, ...]:
        label = _label(words, "label")
        label.setBuddy(widgets[0])
        for widget in widgets:
            widget.setProperty("label", label)
        return label, *widgets

    def _show_parts(self, *shown: QWidget) -> None:
        wanted = set(shown) | {one.property("label") for one in shown}
        for part in self._parts:
            part.setVisible(part in wanted)

    def _show_label(self, key: str, label: Label, shown: bool) -> None:
        self._key = key
        self.head.setText(label.say(language()))
        # What is the same in both languages is typed once.
        is_same, here = label.de == label.en, language()
        for line, words, text in ((self.de, "de", label.de), (self.en, "en", label.en)):
            line.setPlaceholderText(text)
            typed = "" if is_same and words != here else text
            if line.text() != typed:
                line.setText(typed)
        self.shown.setChecked(shown)
        self.key_words.setText(tr("Key in the files: {key}", key=key))

    def _fill_kinds(self, sort: str, catalogue: str, known: Definitions) -> None:
        self.kind.clear()
        for kind, words in type_words().items():
            if kind not in _NOT_ADDED:
                self.kind.addItem(words, kind)
        self.kind.setCurrentIndex(self.kind.findData(sort))
        self.catalogue.clear()
        for key in [*(one.key for one in known.catalogues), "process"]:
            self.catalogue.addItem(catalogue_name(key, known), key)
        self.catalogue.setCurrentIndex(max(0, self.catalogue.findData(catalogue)))

    def _show_states(self, attribute: Attribute, known: Definitions) -> None:
        status = known.attribute("process", "status")
        choices = status.choices if status is not None else ()
        for number, choice in enumerate(choices):
            box = self.states.get(choice.key)
            if box is None:
                box = self.states[choice.key] = QCheckBox()
                box.clicked.connect(self._tell_states)
            box.setText(choice.label.say(language()).replace("&", "&&"))
            self._grid.addWidget(box, number // 2, number % 2)
        chosen = mandatory_states(attribute)
        for key, box in self.states.items():
            box.setChecked(key in chosen)

    # Telling

    def _tell(self, **change: object) -> None:
        if not self._busy:
            self.changed.emit(change)

    def _tell_label(self) -> None:
        de, en = self.de.text().strip(), self.en.text().strip()
        if de or en:
            self._tell(label=Label(de or en, en or de))

    def _tell_kind(self) -> None:
        sort = self.kind.currentData()
        if sort in ("ref", "refs"):
            sort = f"{sort}:{self.catalogue.currentData() or 'role'}"
        self._tell(kind=sort)

    def _tell_states(self) -> None:
        self._tell(mandatory=tuple(key for key, box in self.states.items() if box.isChecked()))

    def _tell_choices(self, choices: Sequence[Choice]) -> None:
        if self._busy:
            return
        if self._values:
            self.values_changed.emit(self._values, tuple(choices))
        else:
            self._tell(choices=tuple(choices))


class ChoicesTable(QWidget):
    """A list of choices: their labels are typed, rows are added, moved and taken out."""

    changed = Signal(object)  # tuple[Choice, ...]

    def __init__(self) -> None:
        super().__init__()
        self._keys: list[str] = []
        self._busy = False
        self.table = QTableWidget(0, 2)
        self.table.setAccessibleName(tr("Choices"))
        self.table.setHorizontalHeaderLabels([tr("German"), tr("English")])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setMinimumHeight(150)
        self.table.itemChanged.connect(lambda _: self._tell())
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        self.buttons: dict[str, QPushButton] = {}
        for key, words, sign, act in (
            ("add", tr("Add"), "plus", self.add_row),
            ("remove", tr("Remove"), "delete", self.remove_row),
            ("up", tr("Up"), "chevron-up", lambda: self.move_row(-1)),
            ("down", tr("Down"), "chevron-down", lambda: self.move_row(1)),
        ):
            button = QPushButton(words)
            button.setIcon(icon(sign))
            button.clicked.connect(lambda _=False, act=act: act())
            self.buttons[key] = button
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        column.addLayout(row)

    def show_choices(self, choices: Sequence[Choice], *, is_fixed: bool) -> None:
        """Show choices.  `is_fixed`: none is added or taken out."""
        for key in ("add", "remove"):
            self.buttons[key].setVisible(not is_fixed)
        if list(self.rows()) == list(choices):
            return
        self._busy = True
        place = self.table.currentRow()
        self._keys = [one.key for one in choices]
        self.table.setRowCount(len(choices))
        for row, one in enumerate(choices):
            for place_, text in enumerate((one.label.de, one.label.en)):
                self.table.setItem(row, place_, QTableWidgetItem(text))
        self.table.setCurrentCell(min(max(0, place), len(choices) - 1), 0)
        self._busy = False

    def rows(self) -> tuple[Choice, ...]:
        """Return the choices that have a label."""
        found = []
        for row, key in enumerate(self._keys):
            de, en = (self._text(row, column) for column in (0, 1))
            if de or en:
                found.append(Choice(key, Label(de or en, en or de)))
        return tuple(found)

    def add_row(self, label: str = "") -> None:
        """Add a choice and let its label be typed."""
        row = self.table.rowCount()
        self._busy = True
        self._keys.append("")
        self.table.insertRow(row)
        self._busy = False
        self.table.setCurrentCell(row, 0)
        item = QTableWidgetItem(label)
        self.table.setItem(row, 0, item)
        if not label:
            self.table.editItem(item)

    def remove_row(self) -> None:
        """Take the chosen choice out; values that files have of it stay in them."""
        row = self.table.currentRow()
        if row >= 0:
            self._busy = True
            del self._keys[row]
            self.table.removeRow(row)
            self._busy = False
            self._tell()

    def move_row(self, by: int) -> None:
        """Move the chosen choice up (-1) or down (1)."""
        row = self.table.currentRow()
        rows = list(self.rows())
        if 0 <= row < len(rows) and 0 <= row + by < len(rows):
            rows.insert(row + by, rows.pop(row))
            self.table.setCurrentCell(row + by, 0)
            self.changed.emit(tuple(rows))

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return " ".join(item.text().split()) if item is not None else ""

    def _tell(self) -> None:
        if self._busy:
            return
        for row, key in enumerate(self._keys):
            if not key and (label := self._text(row, 0) or self._text(row, 1)):
                self._keys[row] = own_key(label, self._keys)
        self.changed.emit(self.rows())


def _label(text: str, look: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("look", look)
    return label


def _line(words: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(words)
    return line


def _holder(layout: QGridLayout) -> QWidget:
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def _first(layout: QGridLayout) -> QWidget:
    widget = layout.parentWidget()
    assert widget is not None
    return widget
