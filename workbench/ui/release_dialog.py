"""The question before a process gets another release state: which, by whom, why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from workbench.library.release import (
    APPROVED,
    TRANSITIONS,
    Entry,
    Release,
    Transition,
    months_after,
    next_version,
    transitions_from,
)
from workbench.ui.dialog_buttons import ok_button, ok_cancel
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.translation import say, tr

Person = tuple[str, str]  # id in the catalogue, name
_LEAST_WIDTH = 460


@dataclass(frozen=True)
class Standing:
    """How a process stands before the question: `missing` are attributes, by target state."""

    name: str
    state: str
    version: str
    history: tuple[Entry, ...] = ()
    state_name: str = ""
    missing: tuple[tuple[str, tuple[str, ...]], ...] = ()  # (target state, labels)


class ReleaseDialog(QDialog):
    """Offers what is possible from where the processes are; `release` is what was chosen."""

    def __init__(
        self,
        parent: QWidget,
        standings: Sequence[Standing],
        *,
        persons: Sequence[Person] = (),
        by: str = "",
        chosen: str = "",
        review_months: int = 24,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Release state"))
        self.setMinimumWidth(_LEAST_WIDTH)
        self._standings = standings
        self._months = review_months
        self._ways: dict[str, QRadioButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 24, 24, 16)
        self._column.setSpacing(12)
        self._column.addWidget(self._make_head())
        self._column.addWidget(self._make_ways(chosen))
        self._column.addWidget(self._make_numbers())
        self._column.addLayout(self._make_form(persons, by))
        self._missing = _words("")
        self._missing.setProperty("look", "muted")
        self._column.addWidget(self._missing)
        self._column.addStretch(1)
        buttons = ok_cancel(self)
        self._accept = ok_button(buttons)
        self._column.addWidget(buttons)
        self.by.editTextChanged.connect(self._follow)
        self._follow()

    # What was chosen

    @property
    def transition(self) -> Transition | None:
        return next((one for one in TRANSITIONS if self._is_chosen(one.key)), None)

    @property
    def release(self) -> Release:
        chosen = self.transition
        assert chosen is not None
        row = self.by.findText(self.by.currentText().strip())
        return Release(
            transition=chosen,
            by=self.by.currentText().strip(),
            by_ref=str(self.by.itemData(row) or "") if row >= 0 else "",
            day=date.today(),
            comment=self.comment.toPlainText().strip(),
            is_major=self.major.isChecked(),
            review_due=self._review_due() if chosen.target == APPROVED else None,
        )

    def choose(self, key: str) -> None:
        """Choose a way by its key, as a click on it does."""
        self._ways[key].setChecked(True)

    @property
    def offered(self) -> list[str]:
        """Return the keys of the ways that are offered."""
        return list(self._ways)

    # The parts

    def _make_head(self) -> QLabel:
        if len(self._standings) == 1:
            one = self._standings[0]
            state = one.state_name
            text = (
                tr("“{name}”: {state}, version {version}", name=one.name, state=state,
                   version=one.version)
                if one.version
                else tr("“{name}”: {state}", name=one.name, state=state)
            )  # fmt: skip
        else:
            text = tr("{count} processes", count=len(self._standings))
        label = _words(text)
        label.setProperty("look", "strong")
        return label

    def _make_ways(self, chosen: str) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._group = QButtonGroup(self)
        offered = [one for one in TRANSITIONS if self._count_of(one)]
        for one in offered:
            words, count = say(one.action), self._count_of(one)
            if len(self._standings) > 1:
                words = tr("{action} (possible for {count})", action=words, count=count)
            way = QRadioButton(words.replace("&", "&&"))
            self._group.addButton(way)
            self._ways[one.key] = way
            column.addWidget(way)
        first = chosen if chosen in self._ways else next(iter(self._ways), "")
        if first:
            self._ways[first].setChecked(True)
        self._group.buttonToggled.connect(lambda *_: self._follow())
        return box

    def _make_numbers(self) -> QWidget:
        self._numbers = QWidget()
        row = QHBoxLayout(self._numbers)
        row.setContentsMargins(20, 0, 0, 0)
        row.setSpacing(16)
        self.minor, self.major = QRadioButton(), QRadioButton()
        self.minor.setChecked(True)
        numbers = QButtonGroup(self)
        for button in (self.minor, self.major):
            numbers.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        return self._numbers

    def _make_form(self, persons: Sequence[Person], by: str) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.by = ComboBox()
        self.by.setEditable(True)
        for key, name in persons:
            self.by.addItem(name, key)
        self.by.setCurrentIndex(self.by.findText(by))
        self.by.setEditText(by)
        _row(form, tr("B&y"), self.by)
        self.comment = QPlainTextEdit()
        self.comment.setTabChangesFocus(True)
        self.comment.setFixedHeight(64)
        _row(form, tr("C&omment"), self.comment)
        self.has_review = QCheckBox(tr("Next re&view on"))
        self.has_review.setChecked(True)
        self.review = QDateEdit(_qdate(months_after(date.today(), self._months)))
        self.review.setCalendarPopup(True)
        self.review.setDisplayFormat("dd.MM.yyyy")
        self.review.setAccessibleName(tr("Next review on"))
        self.has_review.toggled.connect(self.review.setEnabled)
        self._review_row = QWidget()
        row = QHBoxLayout(self._review_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.has_review)
        row.addWidget(self.review)
        row.addStretch(1)
        form.addRow("", self._review_row)
        return form

    # How one thing follows another

    def _follow(self) -> None:
        chosen = self.transition
        begins_anew = chosen is not None and chosen.key == "revise"
        self._numbers.setVisible(begins_anew)
        if chosen is not None and begins_anew:
            self.minor.setText(self._number_words(chosen, major=False))
            self.major.setText(self._number_words(chosen, major=True))
        approves = chosen is not None and chosen.target == APPROVED
        self._review_row.setVisible(approves)
        self._missing.setText(self._missing_words(chosen))
        self._missing.setVisible(bool(self._missing.text()))
        if chosen is not None:
            self._accept.setText(say(chosen.action).replace("&", "&&"))
        self._accept.setEnabled(chosen is not None and bool(self.by.currentText().strip()))

    def _number_words(self, chosen: Transition, *, major: bool) -> str:
        if len(self._standings) > 1:
            return tr("Major change") if major else tr("Minor change")
        one = self._standings[0]
        number = next_version(chosen, one.version, one.history, is_major=major)
        if major:
            return tr("Major change: version {version}", version=number)
        return tr("Minor change: version {version}", version=number)

    def _missing_words(self, chosen: Transition | None) -> str:
        if chosen is None:
            return tr("Nothing can be done from this state.")
        found = [
            (one.name, labels)
            for one in self._standings
            for state, labels in one.missing
            if state == chosen.target and labels
        ]
        if not found:
            return ""
        if len(self._standings) == 1:
            return tr("Not filled in, but expected in this state: {labels}.",
                      labels=", ".join(found[0][1]))  # fmt: skip
        return tr("{count} processes lack something that is expected in this state.",
                  count=len(found))  # fmt: skip

    def _count_of(self, way: Transition) -> int:
        return sum(1 for one in self._standings if way in transitions_from(one.state))

    def _is_chosen(self, key: str) -> bool:
        return key in self._ways and self._ways[key].isChecked()

    def _review_due(self) -> date | None:
        if not self.has_review.isChecked():
            return None
        day = self.review.date()
        return date(day.year(), day.month(), day.day())


def _row(form: QFormLayout, words: str, field: QWidget) -> None:
    label = QLabel(words)
    label.setBuddy(field)
    field.setAccessibleName(words.replace("&", ""))
    form.addRow(label, field)


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
