"""A tab that compares a document with another version of it: a marked drawing above a list."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent, QStandardItem
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.analysis.comparison import Comparison, Difference, Sort, compare
from workbench.library.profile import Definitions
from workbench.model.records import Edge, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.reports.differences import SORTS, DifferenceWords
from workbench.ui.comparison_view import ComparisonView
from workbench.ui.difference_marks import sign_icon
from workbench.ui.elided import ElidedLabel
from workbench.ui.icons import icon
from workbench.ui.list_page import ListTable, cell
from workbench.ui.open_document import OpenDocument
from workbench.ui.page import Page
from workbench.ui.translation import language, say, tr
from workbench.words import dictionary

PAUSE = 400  # milliseconds after a change before the comparison is made anew
_ORDER = {sort: number for number, sort in enumerate(Sort)}


class Version(NamedTuple):
    """What a document is compared with: how it is called and what it says."""

    name: str
    snapshot: Snapshot
    given_name: str = ""  # one that does not come from its file


class ComparisonPage(Page):
    """Follows the document while it is shown; nothing is edited here."""

    place = "processes"
    icon_name = "compare"
    opened = Signal(object)  # Difference: to be shown where it is edited
    anew_wanted = Signal()  # the other version is to be read again

    def __init__(
        self, shown: OpenDocument, version: Version, key: str, known: Definitions | None = None
    ) -> None:
        """`known`: the attributes of the library, by which changes of profiles are said."""
        super().__init__()
        self._known = known
        self.shown = shown
        self.version = version
        self.key = key
        self.comparison = Comparison(version.snapshot, version.snapshot)
        self._is_stale = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.compare)
        self._icons = {sort: sign_icon(sort) for sort in Sort}
        self.drawing = ComparisonView()
        self.drawing.setAccessibleName(tr("Diagram with what differs"))
        self.drawing.chosen.connect(self._choose_row)
        self.drawing.opened.connect(self.opened)
        self.drawing.zoom_changed.connect(lambda _: self.zoom_changed.emit())
        self.table = ListTable()
        self.table.setAccessibleName(tr("Differences"))
        self.table.setIconSize(QSize(16, 16))
        self.table.selectionModel().currentRowChanged.connect(self._go_to_row)
        self.table.activated.connect(self._open_row)
        self.table.doubleClicked.connect(self._open_row)
        self._lay_out()
        shown.changed.connect(self._note_change)
        shown.replaced.connect(self._note_change)
        shown.closed.connect(self.close_wanted)
        shown.state_changed.connect(self.title_changed)
        self.compare()

    # A page

    def title(self) -> str:
        return tr("Comparison: {name}", name=self.shown.title)

    def start_focus(self) -> QWidget:
        return self.table if self.comparison else self.drawing

    def panes(self) -> list[QWidget]:
        return [self.drawing, self.table] if self.comparison else [self.drawing]

    def close_page(self) -> None:
        self._pause.stop()
        self.shown.changed.disconnect(self._note_change)
        self.shown.replaced.disconnect(self._note_change)
        self.shown.closed.disconnect(self.close_wanted)
        self.shown.state_changed.disconnect(self.title_changed)

    @property
    def zoom(self) -> float | None:
        return self.drawing.zoom

    def set_zoom(self, zoom: float) -> None:
        self.drawing.set_zoom(zoom)

    def zoom_in(self) -> None:
        self.drawing.zoom_in()

    def zoom_out(self) -> None:
        self.drawing.zoom_out()

    def fit(self) -> None:
        self.drawing.fit()

    # Laying out

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(self._make_legend())
        upper = QWidget()
        inside = QVBoxLayout(upper)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.drawing, 1)
        self._sheet_frame = QFrame()
        self._sheet_frame.setObjectName("sheet_tabs")
        row = QHBoxLayout(self._sheet_frame)
        row.setContentsMargins(0, 0, 0, 0)
        self._sheet_bar = QTabBar()
        self._sheet_bar.setExpanding(False)
        self._sheet_bar.setDrawBase(False)
        self._sheet_bar.setAccessibleName(tr("Sheets of the file"))
        self._sheet_bar.currentChanged.connect(lambda _: self._show_sheet())
        row.addWidget(self._sheet_bar)
        row.addStretch(1)
        inside.addWidget(self._sheet_frame)
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        self._nothing = QLabel()
        self._nothing.setProperty("look", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        below.addWidget(self.table)
        below.addWidget(self._nothing)
        body = QSplitter(Qt.Orientation.Vertical)
        body.setChildrenCollapsible(False)
        body.addWidget(upper)
        body.addWidget(lower)
        body.setStretchFactor(0, 3)
        body.setStretchFactor(1, 2)
        column.addWidget(body, 1)

    def _make_head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("page_head")
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._heading = ElidedLabel()
        self._heading.setProperty("look", "heading")
        self._versions = ElidedLabel()
        self._versions.setProperty("look", "muted")
        words.addWidget(self._heading)
        words.addWidget(self._versions)
        row.addLayout(words, 1)
        self.old_button = QPushButton(tr("Show the other version"))
        self.old_button.setCheckable(True)
        self.old_button.toggled.connect(self._show_old)
        row.addWidget(self.old_button)
        anew = QPushButton(tr("Compare anew"))
        anew.setIcon(icon("refresh"))
        anew.setToolTip(tr("Read the other version again"))
        anew.clicked.connect(self.anew_wanted)
        row.addWidget(anew)
        return head

    def _make_legend(self) -> QFrame:
        """Return the legend, whose signs are the switches of what is marked and listed."""
        legend = QFrame()
        legend.setObjectName("page_head")
        row = QHBoxLayout(legend)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(6)
        self.switches: dict[Sort, QToolButton] = {}
        for sort in Sort:
            switch = QToolButton()
            switch.setIcon(self._icons[sort])
            switch.setIconSize(QSize(16, 16))
            switch.setCheckable(True)
            switch.setChecked(True)
            switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            switch.toggled.connect(self._sorts_chosen)
            row.addWidget(switch)
            self.switches[sort] = switch
        row.addStretch(1)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search differences …"))
        self.field.setAccessibleName(tr("Search differences …"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(140)
        self.field.setMaximumWidth(260)
        self.field.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self.table.search)
        row.addWidget(self.field, 1)
        return legend

    # Comparing

    def compare_with(self, version: Version) -> None:
        """Compare the document with another version from now on."""
        self.version = version
        self.compare()

    def compare(self) -> None:
        """Compare anew; what was chosen stays so if it still differs."""
        self._pause.stop()
        self._is_stale = False
        self.comparison = compare(self.version.snapshot, self.shown.document.snapshot())
        self._words = DifferenceWords(self.comparison, dictionary(language()), self._known)
        self._heading.setText(self.title())
        self._versions.setText(
            tr("From: {version}  →  to: as it is open now", version=self.version.name)
        )
        for sort, switch in self.switches.items():
            count = len(self.comparison.of_sort(sort))
            switch.setText(f"{say(SORTS[sort])}  {count}")
            switch.setEnabled(bool(count))
        self._show_sheets()
        self._show_sheet()
        self._fill()

    def _note_change(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._pause.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.compare()

    # Sheets

    def _show_sheets(self) -> None:
        comparison, bar = self.comparison, self._sheet_bar
        before = {new: old for old, new in comparison.sheets.items()}
        sheets = [(sheet, sheet.id, before.get(sheet.id, "")) for sheet in comparison.new.sheets()]
        sheets += [
            (sheet, "", sheet.id)
            for sheet in comparison.old.sheets()
            if sheet.id not in comparison.sheets
        ]
        chosen = bar.tabData(bar.currentIndex())
        bar.blockSignals(True)
        while bar.count():
            bar.removeTab(0)
        for number, (sheet, new, old) in enumerate(sheets):
            bar.addTab(self._name_of_sheet(sheet, number).replace("&", "&&"))
            bar.setTabData(number, (new, old))
            if not new or not old:
                bar.setTabIcon(number, self._icons[Sort.ADDED if new else Sort.REMOVED])
            if (new, old) == chosen:
                bar.setCurrentIndex(number)
        bar.blockSignals(False)
        self._sheet_frame.setVisible(len(sheets) > 1)

    def _name_of_sheet(self, sheet: Sheet, number: int) -> str:
        element = self.comparison.new.element(sheet.element) or self.comparison.old.element(
            sheet.element
        )
        name = sheet.name or (element.name if element is not None else "")
        return " ".join(name.split()) or tr("Sheet {number}", number=number + 1)

    def _show_sheet(self) -> None:
        found = self._sheet_bar.tabData(self._sheet_bar.currentIndex()) or ("", "")
        new, old = found
        self.old_button.setEnabled(bool(new and old))
        self.drawing.show_old(bool(old) and (self.old_button.isChecked() or not new))
        self.drawing.show_sheet(self.comparison, new, old)

    def _show_old(self, wanted: bool) -> None:
        self.drawing.show_old(wanted)

    # The list

    def _fill(self) -> None:
        chosen = self.current()
        rows = [
            self._row(difference)
            for difference in self.comparison.differences
            if self.switches[difference.sort].isChecked()
        ]
        self.table.fill((tr("Difference"), tr("Kind"), tr("Name"), tr("What is different")), rows)
        self._nothing.setText(self._words.summary())
        self._nothing.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self.drawing.set_current(None)
        if chosen is not None:
            self._choose_subject(chosen.subject)

    def _row(self, difference: Difference) -> list[QStandardItem]:
        words, spoken = self._words, dictionary(language())
        said = [one.line(spoken) for one in words.details(difference)]
        first = cell(words.sort(difference), sort=_ORDER[difference.sort], what=difference)
        first.setIcon(self._icons[difference.sort])
        return [
            first,
            cell(words.kind(difference)),
            cell(words.name(difference), hint=difference.subject),
            cell("; ".join(said), hint="\n".join(said)),
        ]

    def current(self) -> Difference | None:
        """Return the difference of the chosen row."""
        index = self.table.currentIndex()
        found = self.table.what(index) if index.isValid() else None
        return found if isinstance(found, Difference) else None

    def _choose_row(self, difference: Difference | None) -> None:
        """Choose the row of what was hit in the drawing."""
        if difference is None:
            self.table.clearSelection()
            self.drawing.set_current(None)
        else:
            self._choose_subject(difference.subject)

    def _choose_subject(self, subject: str) -> None:
        model = self.table.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            found = self.table.what(index)
            if isinstance(found, Difference) and found.subject == subject:
                self.table.setCurrentIndex(index)
                self.table.scrollTo(index)
                self._go_to_row(index)
                return

    def _go_to_row(self, index: QModelIndex) -> None:
        difference = self.table.what(index) if index.isValid() else None
        if isinstance(difference, Difference):
            self._show_sheet_of(difference)
            self.drawing.set_current(difference)

    def _show_sheet_of(self, difference: Difference) -> None:
        """Bring the sheet to the front on which a difference is drawn."""
        if any(mark.difference is difference for mark in self.drawing.marks):
            return
        side = self.comparison.side_of(difference)
        record = difference.record
        drawn: list[Shape | Edge] = [*side.shapes_of(difference.subject)]
        drawn += side.edges_of(difference.subject)
        sheets = {one.sheet for one in drawn}
        sheets |= {change.sheet for change in difference.drawing}
        if isinstance(record, Sheet):
            sheets = {record.id}
        elif isinstance(record, Shape | Edge):
            sheets.add(record.sheet)
        for number in range(self._sheet_bar.count()):
            new, old = self._sheet_bar.tabData(number)
            if (old if difference.sort is Sort.REMOVED else new) in sheets:
                self._sheet_bar.setCurrentIndex(number)
                return

    def _open_row(self, index: QModelIndex) -> None:
        difference = self.table.what(index)
        if isinstance(difference, Difference):
            self.opened.emit(difference)

    def _sorts_chosen(self) -> None:
        self.drawing.show_sorts([sort for sort, one in self.switches.items() if one.isChecked()])
        self._fill()
