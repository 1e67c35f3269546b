"""Who does what, for what, how and with what: five boxes, answered from the whole library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCompleter,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.library.answers import Answers, Question
from workbench.library.answers_table import COLUMNS, answers_table, answers_text
from workbench.ui.icons import icon
from workbench.ui.page import Page
from workbench.ui.translation import language, say, tr
from workbench.words import folded, mark, plural

if TYPE_CHECKING:
    from workbench.library.answers import Answer
    from workbench.ui.window import Window

QUESTIONS = {
    Question.WHO: (mark("Who?"), mark("Unit, role, person")),
    Question.WHAT: (mark("does what?"), mark("Step, process, verb")),
    Question.FOR_WHAT: (mark("for what?"), mark("Service, product, recipient")),
    Question.HOW: (mark("how?"), mark("Law, rule, channel")),
    Question.WITH_WHAT: (mark("with what?"), mark("IT system")),
}
_WIDTHS = (210, 230, 190, 190, 230, 200)
_Index = QModelIndex | QPersistentModelIndex


class QuestionsPage(Page):
    """Answers while one types; Enter opens the place, what is shown is copied and exported."""

    key = "questions"
    place = "processes"
    icon_name = "search"

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._answers: Answers | None = None
        self._stale = True
        self._asking = False
        self.count = QLabel()
        self.count.setProperty("look", "muted")
        self.count.setAccessibleName(tr("Answer"))
        self.boxes: dict[Question, QLineEdit] = {}
        self._offers: dict[Question, QStringListModel] = {}
        self.model = _Model(self)
        self.table = _Table()
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("Answer"))
        self.table.activated.connect(self._open)
        self.table.doubleClicked.connect(self._open)
        for place, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(place, width)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(self._make_boxes())
        column.addWidget(self.table, 1)

    def _make_head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("page_head")
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(12)
        title = QLabel(self.title())
        title.setProperty("look", "heading")
        clear = QPushButton(tr("Clear all boxes"))
        clear.clicked.connect(lambda: self.clear())
        copy = QPushButton(tr("Copy as text"))
        copy.setIcon(icon("copy"))
        copy.setToolTip(tr("Copy the answer as text"))
        copy.clicked.connect(lambda: self.copy())
        export = QPushButton(tr("Export as table…"))
        export.setIcon(icon("export"))
        export.clicked.connect(lambda: self.export())
        row.addWidget(title)
        row.addWidget(self.count)
        row.addStretch(1)
        for button in (clear, copy, export):
            row.addWidget(button)
        return head

    def _make_boxes(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("page_body")
        grid = QGridLayout(frame)
        grid.setContentsMargins(20, 10, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, (question, (words, example)) in enumerate(QUESTIONS.items()):
            box = QLineEdit()
            box.setPlaceholderText(say(example))
            box.setAccessibleName(say(words))
            box.setClearButtonEnabled(True)
            box.setToolTip(
                tr(
                    "Names or parts of them; a semicolon between alternatives. A unit brings its "
                    "parts."
                )
            )
            offers = QStringListModel(self)
            completer = _LastPart(offers, box)
            box.setCompleter(completer)
            box.textChanged.connect(lambda _: self._ask())
            label = QLabel(say(words))
            label.setProperty("look", "strong")
            label.setBuddy(box)
            grid.addWidget(label, 0, place)
            grid.addWidget(box, 1, place)
            self.boxes[question] = box
            self._offers[question] = offers
        return frame

    def title(self) -> str:
        return tr("Who does what?")

    def start_focus(self) -> QWidget:
        return self.boxes[Question.WHO]

    def panes(self) -> list[QWidget]:
        return [*self.boxes.values(), self.table]

    # What is known

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def library_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._look()

    def _look(self) -> None:
        """Go through the library as it is now, beside the window."""
        library = self._window.workspace.library
        if library is None:
            self.close_wanted.emit()
            return
        if not self._stale:
            return
        self._stale = False
        if self._answers is None:
            self.count.setText(tr("The library is being read …"))
        spoken = language()

        def done(answers: Answers) -> None:
            self._answers = answers
            for question, offers in self._offers.items():
                offers.setStringList(answers.offers(question))
            self._ask()

        self._window.workspace.tasks.run(
            tr("Reading who does what"),
            lambda progress: Answers(library, spoken, progress),
            done,
            wanted_by=self,
        )

    # Asking

    def clear(self) -> None:
        """Empty the boxes; everything is shown again."""
        self._asking = True
        for box in self.boxes.values():
            box.clear()
        self._asking = False
        self._ask()
        self.boxes[Question.WHO].setFocus()

    def _ask(self) -> None:
        if self._answers is None or self._asking:
            return
        answer = self._answers.ask({question: box.text() for question, box in self.boxes.items()})
        self.model.show_answer(self._answers, answer)
        steps = say(plural(answer.steps, "{count} step", "{count} steps"))
        processes = say(plural(answer.processes, "in {count} process", "in {count} processes"))
        self.count.setText(
            tr("{steps} {processes}", steps=steps, processes=processes)
            if answer.processes
            else tr("Nothing in the library fits all of this.")
        )

    def _open(self, index: QModelIndex) -> None:
        if self._answers is None or not index.isValid():
            return
        row = self._answers.rows[self.model.numbers[index.row()]]
        entry = self._answers.library.processes[row.process]
        wanted = [row.step] if row.step else []
        self._window.workspace.open_file(
            entry.path, lambda document: self._window.pages.reveal(wanted)
        )

    def copy(self) -> None:
        """Put what is shown on the clipboard, a line a row, cells with tabs between them."""
        if self._answers is not None:
            QApplication.clipboard().setText(
                answers_text(self._answers, self.model.numbers, language())
            )
            self._window.bar.showMessage(tr("Copied"), 3000)

    def export(self) -> None:
        """Save what is shown as a table."""
        from workbench.io.tables.table import Workbook
        from workbench.ui.table_export import save_table

        answers, numbers, spoken = self._answers, list(self.model.numbers), language()
        if answers is not None:
            save_table(
                self._window,
                lambda: Workbook(tables=(answers_table(answers, numbers, spoken),)),
                self.title().rstrip("?"),
            )


class _Table(QTableView):
    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(32)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class _Model(QAbstractTableModel):
    """The rows of an answer; a cell is made when it is seen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._answers: Answers | None = None
        self._found: list[int] = []  # in the order of the library
        self.numbers: list[int] = []  # in the order that is shown
        self._sorted = -1, Qt.SortOrder.AscendingOrder

    def show_answer(self, answers: Answers, answer: Answer) -> None:
        self.beginResetModel()
        self._answers = answers
        self._found = list(answer.rows)
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        column, order = self._sorted
        answers = self._answers
        if column < 0 or answers is None:
            self.numbers = self._found
            return
        self.numbers = sorted(
            self._found,
            key=lambda number: folded(answers.cells(number)[column]),
            reverse=order == Qt.SortOrder.DescendingOrder,
        )

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.beginResetModel()
        self._sorted = column, order
        self._arrange()
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.numbers)

    def columnCount(self, parent: _Index | None = None) -> int:
        return len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if not is_text or self._answers is None or not index.isValid():
            return None
        return self._answers.cells(self.numbers[index.row()])[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(COLUMNS[section])
        return None


class _LastPart(QCompleter):
    """Completes what stands behind the last semicolon."""

    def __init__(self, offers: QStringListModel, box: QLineEdit) -> None:
        super().__init__(offers, box)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(12)

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(";")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        box = self.widget()
        before = box.text().rpartition(";")[0] if isinstance(box, QLineEdit) else ""
        chosen = str(index.data())
        return f"{before}; {chosen}" if before else chosen
