"""An editor for a timer: a moment, a duration or a cycle, in words; an expression as a text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from workbench.library.profile import Field, Label
from workbench.library.values import stored_text, typed_text
from workbench.model.records import ProfileValue
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.timers import (
    CYCLE,
    DATE,
    DURATION,
    UNITS,
    Cycle,
    Duration,
    Moment,
    cycle_of,
    cycle_text,
    duration_of,
    duration_text,
    moment_of,
    moment_text,
    timer_parts,
    timer_value,
)
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.fields.editor import Editor
from workbench.ui.fields.form_field import FormField
from workbench.ui.fields.text_editors import LONGEST, as_text
from workbench.ui.translation import language, tr

_TEXT = "text"  # the "unit" of what is no number of units
_DAY = Field(key="day", label=Label("day", "day"), type="date")


class TimerEditor(Editor):
    """One way at a time, as the standard wants it; what is stored is said below in ISO 8601."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self._shown = ""
        self.way = ComboBox()
        for key, name in (
            ("", tr("–")),
            (DATE, tr("at a moment")),
            (DURATION, tr("after a time")),
            (CYCLE, tr("again and again")),
        ):
            self.way.addItem(name, key)
        self.way.activated.connect(lambda _: self._way_chosen())
        self.place(self.way)
        self.amount = QLineEdit()
        self.amount.setMaxLength(LONGEST)
        self.unit = ComboBox()
        self.unit.setAccessibleName(tr("Unit"))
        for key, name in zip((*UNITS, _TEXT), _unit_names(), strict=True):
            self.unit.addItem(name, key)
        self.unit.activated.connect(lambda _: self._take())
        self.times = QLineEdit()
        self.times.setPlaceholderText(tr("without end"))
        self.times.setAccessibleName(tr("How many times"))
        self.times.setMaxLength(9)
        self._how_often = QLabel(tr("How many times"))
        self._how_often.setProperty("look", "label")
        self._how_often.setBuddy(self.times)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.amount, 1)
        row.addWidget(self.unit, 1)
        self.column.insertLayout(1, row)
        self.column.insertWidget(2, self._how_often)
        self.column.insertWidget(3, self.times)
        self._iso = QLabel()
        self._iso.setProperty("look", "label")
        self._iso.setTextFormat(Qt.TextFormat.PlainText)
        self.column.insertWidget(4, self._iso)
        for widget in (self.amount, self.unit, self.times):
            widget.installEventFilter(self)
        for line in (self.amount, self.times):
            line.returnPressed.connect(self._entered)

    def show_value(self, value: ProfileValue, snapshot: Snapshot, element: str) -> None:
        stored = as_text(value)
        way, text = timer_parts(stored)
        if not way and self._chosen_way() and stored == self._shown and self._has_focus():
            return  # chosen, and nothing said yet
        if stored == self._shown and self._is_touched():
            return  # what is being typed stays
        self._shown = stored
        self.way.setCurrentIndex(max(0, self.way.findData(way)))
        if way == DATE:
            moment = moment_of(text)
            self.amount.setText(_moment_words(moment) if moment is not None else text)
        elif way == DURATION:
            self._show_duration(duration_of(text), text)
        elif way == CYCLE:
            cycle = cycle_of(text)
            self._show_duration(cycle.every if cycle is not None else None, text)
            times = cycle.times if cycle is not None else None
            self.times.setText("" if times is None else str(times))
        else:
            self.amount.clear()
            self.times.clear()
        self._untouch()
        self._show_parts()
        self._iso.setText(tr("In the file: {text}", text=text) if text else "")
        self._iso.setVisible(bool(text))

    def finish(self) -> None:
        if self._is_touched():
            self._take()

    def value(self) -> str:
        """Return what the parts say now, as the field's value."""
        way = self._chosen_way()
        text = " ".join(self.amount.text().split())
        if not way or not text:
            return ""
        if way == DATE:
            return timer_value(way, _moment_stored(text))
        unit = self.unit.currentData()
        if unit == _TEXT or not (text.isascii() and text.isdigit() and len(text) < 10):
            return timer_value(way, text)
        duration = Duration(int(text), unit)
        if way == DURATION:
            return timer_value(way, duration_text(duration))
        times = self.times.text().strip()
        count = int(times) if times.isascii() and times.isdigit() else None
        return timer_value(way, cycle_text(Cycle(duration, count)))

    def _chosen_way(self) -> str:
        return str(self.way.currentData() or "")

    def _has_focus(self) -> bool:
        return any(part.hasFocus() for part in self._parts())

    def _parts(self) -> tuple[QWidget, ...]:
        return self.way, self.amount, self.unit, self.times

    def _is_touched(self) -> bool:
        return self.amount.isModified() or self.times.isModified()

    def _untouch(self) -> None:
        self.amount.setModified(False)
        self.times.setModified(False)

    def _show_duration(self, duration: Duration | None, text: str) -> None:
        self.amount.setText(str(duration.amount) if duration is not None else text)
        unit = duration.unit if duration is not None else _TEXT
        self.unit.setCurrentIndex(self.unit.findData(unit))

    def _show_parts(self) -> None:
        way = self._chosen_way()
        is_text = self.unit.currentData() == _TEXT
        self.amount.setVisible(bool(way))
        self.unit.setVisible(way in (DURATION, CYCLE))
        repeats = way == CYCLE and not is_text
        self.times.setVisible(repeats)
        self._how_often.setVisible(repeats)
        names = {DATE: tr("Day and time"), DURATION: tr("How long"), CYCLE: tr("How far apart")}
        hints = {DATE: tr("24.12.2026 14:30"), DURATION: "3", CYCLE: "3"}
        self.amount.setAccessibleName(names.get(way, self.field.label))
        self.amount.setPlaceholderText(tr("an expression") if is_text else hints.get(way, ""))

    def _way_chosen(self) -> None:
        self.amount.clear()
        self.times.clear()
        if self.unit.currentData() == _TEXT:
            self.unit.setCurrentIndex(self.unit.findData("day"))
        self._show_parts()
        if self._chosen_way():
            self.amount.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._take()

    def _entered(self) -> None:
        self._take()
        self.amount.selectAll()

    def _take(self) -> None:
        value = self.value()
        self._untouch()
        self._show_parts()
        if value != self._shown:
            self._shown = value
            _, text = timer_parts(value)
            self._iso.setText(tr("In the file: {text}", text=text) if text else "")
            self._iso.setVisible(bool(text))
            self.edited.emit(value)
            self.left.emit()


def _unit_names() -> tuple[str, ...]:
    return (
        tr("minutes"),
        tr("hours"),
        tr("days"),
        tr("weeks"),
        tr("months"),
        tr("years"),
        tr("as an expression"),
    )


def _moment_words(moment: Moment) -> str:
    return " ".join(filter(None, (typed_text(_DAY, moment.day, language()), moment.time)))


def _moment_stored(typed: str) -> str:
    day, _, time = typed.partition(" ")
    time = time.strip().removesuffix("Uhr").strip()
    if time and len(time.partition(":")[0]) == 1:
        time = f"0{time}"
    stored = stored_text(_DAY, day, language())
    moment = moment_of(f"{stored}T{time}" if time else stored)
    return moment_text(moment) if moment is not None else typed
