"""The page that reads a list in: columns, preview, report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.io.tables.csv import cell_text
from workbench.io.tables.table import Row, Sheet, Workbook
from workbench.library.spreadsheets.applying import STEP_TITLE, Made, Report
from workbench.library.spreadsheets.catalogues import apply_to_catalogue, kinds_of
from workbench.library.spreadsheets.directory import PROCESS
from workbench.library.spreadsheets.importing import (
    choices_of,
    groups_of,
    likely_kind,
    lists_of,
    plan_of,
    reading_of,
    target_of,
)
from workbench.library.spreadsheets.plan import Options, Outcome, Plan
from workbench.library.spreadsheets.register import ID
from workbench.library.spreadsheets.reporting import numbers
from workbench.ui.elided import ElidedLabel
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.importing.mapping import MappingView
from workbench.ui.importing.rows import RowsView
from workbench.ui.page import Page
from workbench.ui.translation import language, say, tr
from workbench.words import Text, dictionary, mark

if TYPE_CHECKING:
    from workbench.library.library import Library
    from workbench.ui.window import Window

_COLUMNS, _PREVIEW, _REPORT = range(3)
_HEADERS = 30  # rows that the headings can stand in


class ImportPage(Page):
    """Three steps, forward and back; nothing is written before the last is asked for."""

    icon_name = "table"

    def __init__(
        self, window: Window, path: Path, sheets: tuple[Sheet, ...], kind: str = ""
    ) -> None:
        """`kind` is what the list is of: "process", a catalogue, "" for what is likely."""
        super().__init__()
        self.key = f"import:{path}"
        self._window, self._path, self._all_sheets = window, path, sheets
        library = window.workspace.library
        assert library is not None
        self._library: Library = library
        self._kind = kind or likely_kind(library, sheets)
        self.place = "processes" if self._kind == PROCESS else "catalogues"
        self._target = target_of(library, self._kind)
        self._sheets = lists_of(sheets)
        self._plan: Plan | None = None
        self._report: Report | None = None
        self._is_busy = False
        self._lay_out()
        self._show_sheet()
        self._go_to(_COLUMNS)

    # Layout

    def _lay_out(self) -> None:
        head = QFrame()
        head.setObjectName("page_head")
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(12)
        title = QLabel(tr("Import list"))
        title.setProperty("look", "heading")
        name = ElidedLabel(self._path.name)
        name.setProperty("look", "muted")
        name.setToolTip(str(self._path))
        self.step = QLabel()
        self.step.setProperty("look", "strong")
        self.back_button = QPushButton(tr("Back"))
        self.back_button.clicked.connect(self._back)
        self.next_button = QPushButton()
        self.next_button.setProperty("look", "primary")
        self.next_button.clicked.connect(self._next)
        row.addWidget(title)
        row.addWidget(name, 1)
        row.addWidget(self.step)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setContentsMargins(20, 10, 20, 2)
        self.mapping = MappingView()
        self.mapping.changed.connect(self._mapping_changed)
        self.rows = RowsView()
        self.stack = QStackedWidget()
        self.stack.addWidget(self._columns_step())
        self.stack.addWidget(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.sentence)
        column.addWidget(self.stack, 1)

    def _columns_step(self) -> QWidget:
        step = QWidget()
        above = QHBoxLayout()
        above.setContentsMargins(20, 8, 20, 8)
        above.setSpacing(8)
        self.sheet = ComboBox(self)
        self.sheet.setAccessibleName(tr("Sheet of the file"))
        for sheet in self._sheets:
            self.sheet.addItem(sheet.title)
        self.sheet.currentIndexChanged.connect(lambda _: self._show_sheet())
        self.sheet.setVisible(len(self._sheets) > 1)
        self.header = ComboBox()
        self.header.setAccessibleName(tr("Row of the headings"))
        self.header.setMinimumContentsLength(20)
        self.header.currentIndexChanged.connect(self._show_sheet)
        self.kind = ComboBox()
        self.kind.setAccessibleName(tr("What the list is of"))
        self.kind.setMinimumContentsLength(24)
        self.kind.addItem(tr("Processes"), PROCESS)
        for key, label in kinds_of(self._library).items():
            self.kind.addItem(label.say(language()), key)
        self.kind.setCurrentIndex(max(0, self.kind.findData(self._kind)))
        self.kind.currentIndexChanged.connect(lambda _: self._choose_kind())
        fields: list[tuple[str, QWidget]] = [
            (tr("The list is of"), self.kind),
            (tr("Headings in row"), self.header),
        ]
        if len(self._sheets) > 1:
            fields.insert(1, (tr("Sheet of the file"), self.sheet))
        for words, field in fields:
            name = QLabel(words)
            name.setBuddy(field)
            above.addWidget(name)
            above.addWidget(field)
            above.addSpacing(16)
        above.addStretch(1)
        below = QHBoxLayout()
        below.setContentsMargins(20, 8, 20, 12)
        below.setSpacing(24)
        self.makes_rows = QCheckBox(tr("Add rows that are not there yet"))
        self.makes_rows.setChecked(True)
        self.makes_entries = QCheckBox(tr("Add unknown names to the catalogues"))
        self.empty_deletes = QCheckBox(tr("Empty cells delete the value"))
        for box in (self.makes_rows, self.makes_entries, self.empty_deletes):
            below.addWidget(box)
        below.addStretch(1)
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.mapping, 1)
        column.addLayout(below)
        return step

    # What a page says of itself

    def title(self) -> str:
        return tr("Import: {file}", file=self._path.name)

    def hint(self) -> str:
        return str(self._path)

    def start_focus(self) -> QWidget:
        if self.stack.currentIndex() == _COLUMNS:
            return self.mapping.choices[0] if self.mapping.choices else self.next_button
        return self.rows.table

    def panes(self) -> list[QWidget]:
        return [self.next_button, self.stack]

    def library_changed(self) -> None:
        library = self._window.workspace.library
        if library is None or library.folder != self._library.folder:
            self.close_wanted.emit()
            return
        self._library = library
        self._target = target_of(library, self._kind)
        if self._at == _PREVIEW and not self._is_busy:
            self._make_plan()  # of what is there now

    # The steps

    def _go_to(self, step: int) -> None:
        self._at = step
        self.stack.setCurrentIndex(min(step, _PREVIEW))
        names = (tr("Columns"), tr("Preview"), tr("Report"))
        self.step.setText(tr("Step {step} of 3: {name}", step=step + 1, name=names[step]))
        self.back_button.setVisible(step != _REPORT)
        self.back_button.setEnabled(step == _PREVIEW)
        words = (tr("Preview"), tr("Apply"), tr("Save report…"))
        self.next_button.setText(words[step])
        self._show_sentence()
        if self.isVisible():
            self.start_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        self._plan = None
        self._go_to(_COLUMNS)

    def _next(self) -> None:
        if self._at == _COLUMNS:
            self._make_plan()
        elif self._at == _PREVIEW:
            self._apply()
        else:
            self._save_report()

    def _show_sentence(self) -> None:
        text, enabled = "", not self._is_busy
        if self._at == _COLUMNS:
            text = tr(
                "Nothing is changed yet. Say what the columns become; what is not read stays as "
                "it is in the library."
            )
            if not self._finds_rows():
                enabled = False
                text = tr(
                    "One column must be the name, the process number or the id, so that rows are "
                    "recognised."
                )
        elif self._at == _PREVIEW and self._plan is not None:
            todo = self._plan.count(Outcome.NEW) + self._plan.count(Outcome.CHANGED)
            enabled = enabled and bool(todo)
            text = say(_plan_words(self._plan, todo))
        elif self._report is not None:
            text = say(_report_words(self._report))
        elif self._is_busy:
            text = tr("The list is being read in …")
        self.sentence.setText(text)
        self.next_button.setEnabled(enabled)

    # Columns

    def _show_sheet(self, header: int | None = None) -> None:
        sheet = self._sheets[self.sheet.currentIndex()]
        learned = self._window.workspace.settings.headings
        reading = reading_of(sheet, self._target, self._library.language, header, learned)
        self.header.blockSignals(True)
        self.header.clear()
        for place, row in enumerate(sheet.rows[: max(_HEADERS, reading.header + 1)]):
            self.header.addItem(tr("{row}: {words}", row=place + 1, words=_words_of(row)))
        self.header.setCurrentIndex(reading.header)
        self.header.blockSignals(False)
        self.mapping.show_columns(sheet, reading, groups_of(self._library, self._kind))
        if hasattr(self, "_at"):
            self._show_sentence()

    def _choose_kind(self) -> None:
        self._kind = self.kind.currentData()
        self._target = target_of(self._library, self._kind)
        self._show_sheet()

    def _mapping_changed(self) -> None:
        self._show_sentence()

    def _finds_rows(self) -> bool:
        reading = self.mapping.reading()
        wanted = {"name", "process_no", ID}
        return reading is not None and bool(wanted & set(reading.columns.values()))

    def options(self) -> Options:
        return Options(
            empty_deletes=self.empty_deletes.isChecked(),
            makes_entries=self.makes_entries.isChecked(),
            makes_rows=self.makes_rows.isChecked(),
        )

    # Preview

    def _make_plan(self) -> None:
        reading = self.mapping.reading()
        if reading is None:
            return
        sheet = self._sheets[self.sheet.currentIndex()]
        library, target, sheets = self._library, self._target, self._all_sheets
        options, spoken = self.options(), language()
        self._set_busy(True)
        self._window.workspace.tasks.run(
            tr("Preparing the preview"),
            lambda progress: plan_of(
                library, target, sheets, sheet, reading, spoken, options, progress
            ),
            self._show_plan,
            ended=lambda: self._set_busy(False),
            wanted_by=self,
        )

    def _show_plan(self, plan: Plan) -> None:
        self._plan = plan
        self.rows.show_rows(plan.rows)
        self._is_busy = False
        self._go_to(_PREVIEW)

    def _set_busy(self, is_busy: bool) -> None:
        from shiboken6 import isValid

        if isValid(self):
            self._is_busy = is_busy
            self._show_sentence()

    # Applying

    def _apply(self) -> None:
        from workbench.library.spreadsheets.applying import make_new

        plan, library, kind = self._plan, self._library, self._kind
        if plan is None:
            return
        self._plan = None
        self._is_busy = True
        self._learn()
        self._go_to(_REPORT)
        if kind != PROCESS:
            self._window.workspace.tasks.run(
                say(STEP_TITLE),
                lambda progress: apply_to_catalogue(library, kind, plan),
                self._catalogue_done,
                failed=self._failed,
            )
            return
        self._window.workspace.tasks.run(
            say(STEP_TITLE),
            lambda progress: make_new(library, plan, progress),
            lambda made: self._change(library, plan, made),
            failed=self._failed,
        )

    def _learn(self) -> None:
        """Remember what was chosen for the headings: the next list has the same."""
        reading = self.mapping.reading()
        if reading is not None:
            workspace = self._window.workspace
            sheet = self._sheets[self.sheet.currentIndex()]
            known = workspace.settings.headings
            workspace.settings.headings = choices_of(sheet, self._target, reading, known)
            workspace.save_settings()

    def _change(self, library: Library, plan: Plan, made: Made) -> None:
        """Change what is there already, now that all that is new is made."""
        from workbench.library.amending import Amended
        from workbench.library.spreadsheets.applying import changed_entries, edit_of, report_of
        from workbench.ui.amending import amend

        workspace = self._window.workspace

        def done(amended: Amended) -> None:
            self._show_report(report_of(library, plan, made, amended))

        if made.was_cancelled:
            workspace.refresh_library()
            done(Amended(was_cancelled=True))
            return
        edit = edit_of(plan, library.definitions)
        amend(workspace, changed_entries(library, plan), STEP_TITLE, edit, done)

    def _catalogue_done(self, report: Report) -> None:
        self._window.workspace.refresh_library()
        self._show_report(report)

    def _show_report(self, report: Report) -> None:
        from shiboken6 import isValid

        if not isValid(self):  # the tab was closed meanwhile; what was done is said all the same
            self._window.workspace.tell(_report_words(report))
            return
        self._report = report
        self._is_busy = False
        self.rows.show_rows(report.rows)
        if any(row.is_refused for row in report.rows):
            self.rows.show_only(Outcome.REFUSED)
        self._go_to(_REPORT)

    def _failed(self, text: Text) -> None:
        self._window.workspace.tell(text, "error")
        self._set_busy(False)
        self._window.workspace.refresh_library()
        self._go_to(_COLUMNS)

    def _save_report(self) -> None:
        from workbench.library.spreadsheets.reporting import report_table
        from workbench.ui.table_export import save_table

        if self._report is not None:
            table = report_table(self._report.rows, dictionary(language()), tr("Report"))
            name = tr("{name} (report)", name=self._path.stem)
            save_table(self._window, lambda: Workbook(tables=(table,)), name, self._path.parent)


def _words_of(row: Row) -> str:
    """Return the beginning of a row, by which it is recognised."""
    filled = [" ".join(cell_text(cell, language()).split()) for cell in row if cell != ""]
    return ", ".join(text[:30] for text in filled[:4]) or "–"


def _plan_words(plan: Plan, todo: int) -> Text:
    if not todo:
        return mark("There is nothing to apply: {numbers}.", numbers=numbers(plan.rows))
    if plan.entries:
        return mark(
            "Nothing is changed yet. Applying it makes: {numbers}, and {entries} new entries of "
            "catalogues.",
            numbers=numbers(plan.rows),
            entries=len(plan.entries),
        )
    return mark("Nothing is changed yet. Applying it makes: {numbers}.", numbers=numbers(plan.rows))


def _report_words(report: Report) -> Text:
    if report.was_cancelled:
        return mark("Cancelled. Done until then: {numbers}.", numbers=numbers(report.rows))
    if report.unsaved:
        return mark(
            "The list was read in: {numbers}. Open processes with unsaved changes were changed, "
            "but not saved.",
            numbers=numbers(report.rows),
        )
    return mark("The list was read in: {numbers}.", numbers=numbers(report.rows))
