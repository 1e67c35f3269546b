"""The findings of a document, below the diagram: closed until there are any, a click goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from workbench.model.finding import Finding, Severity
from workbench.model.snapshot import Snapshot
from workbench.ui.icons import icon
from workbench.ui.translation import say, tr

FINDING_ROLE = int(Qt.ItemDataRole.UserRole) + 1


def severity_icon_name(severity: Severity) -> tuple[str, str]:
    """Return the icon of a severity and its theme role; the forms differ, not only the colours."""
    return {
        Severity.ERROR: ("error", "danger"),
        Severity.WARNING: ("warning", "warning"),
        Severity.HINT: ("hint", "accent"),
    }[severity]


def severity_name(severity: Severity) -> str:
    return {
        Severity.ERROR: tr("Error"),
        Severity.WARNING: tr("Warning"),
        Severity.HINT: tr("Note"),
    }[severity]


def name_of_record(snapshot: Snapshot, key: str) -> str:
    """Return what a person calls a record: the name of the element or flow it shows."""
    record = snapshot.find(key)
    shown = getattr(record, "element", "") if record is not None else ""
    record = snapshot.find(shown) if shown else record
    name: str = getattr(record, "name", "") if record is not None else ""
    return " ".join(name.split()) or key.lstrip("~")


class FindingsPanel(QFrame):
    """A list of findings; choosing one asks to show what it is about."""

    chosen = Signal(list)  # record ids
    repair_wanted = Signal(object)  # Finding
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        head = QFrame()
        head.setObjectName("findings_head")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 4, 8, 4)
        self._title = QLabel()
        self._title.setProperty("look", "strong")
        close = QToolButton()
        close.setIcon(icon("close"))
        close.setToolTip(tr("Close the findings"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.close_wanted)
        self._repair = QPushButton()
        self._repair.setVisible(False)
        self._repair.clicked.connect(self._wish_repair)
        row.addWidget(self._title, 1)
        row.addWidget(self._repair)
        row.addWidget(close)
        self.view = QTreeView()
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        self.view.setIconSize(QSize(16, 16))
        self.view.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.view.setAccessibleName(tr("Findings"))
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        self._model = QStandardItemModel(0, 3, self)
        self._model.setHorizontalHeaderLabels([tr("Finding"), tr("Element"), tr("Line")])
        self.view.setModel(self._model)
        self.view.selectionModel().currentChanged.connect(self._offer_repair)
        header = self.view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(1, 200)
        header.resizeSection(2, 64)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.view, 1)

    def show_findings(self, findings: Sequence[Finding], snapshot: Snapshot) -> None:
        """List findings about a document; the one that was chosen stays so if it is still there."""
        chosen = self._current()
        self._model.removeRows(0, self._model.rowCount())
        count = len(findings)
        self._title.setText(tr("1 finding") if count == 1 else tr("{count} findings", count=count))
        for finding in findings:
            self._model.appendRow(_row(finding, snapshot))
        if chosen is not None and chosen in findings:
            row = list(findings).index(chosen)
            self.view.setCurrentIndex(self._model.index(row, 0))
        self._offer_repair()

    @property
    def count(self) -> int:
        return self._model.rowCount()

    def step(self, by: int) -> None:
        """Go to the next (or previous) finding; at the end begin again."""
        if self.count:
            row = self.view.currentIndex().row()
            at = (row + by) % self.count if row >= 0 else 0 if by > 0 else self.count - 1
            index = self._model.index(at, 0)
            self.view.setCurrentIndex(index)
            self._choose(index)

    def _current(self) -> Finding | None:
        item = self._model.item(self.view.currentIndex().row(), 0)
        finding = item.data(FINDING_ROLE) if item is not None else None
        return finding if isinstance(finding, Finding) else None

    def _offer_repair(self) -> None:
        from workbench.ui.repairs import repair_of

        repair = repair_of(self._current())
        self._repair.setVisible(repair is not None)
        if repair is not None:
            self._repair.setText(say(repair.title))

    def _wish_repair(self) -> None:
        finding = self._current()
        if finding is not None:
            self.repair_wanted.emit(finding)

    def _choose(self, index: QModelIndex) -> None:
        item = self._model.item(index.row(), 0)
        finding = item.data(FINDING_ROLE) if item is not None else None
        if isinstance(finding, Finding) and finding.records:
            self.chosen.emit(list(finding.records))


def _row(finding: Finding, snapshot: Snapshot) -> list[QStandardItem]:
    text = say(finding.text)
    first = QStandardItem(icon(*severity_icon_name(finding.severity)), text)
    first.setData(finding, FINDING_ROLE)
    first.setToolTip(text)
    first.setData(
        f"{severity_name(finding.severity)}: {text}", int(Qt.ItemDataRole.AccessibleTextRole)
    )
    about = name_of_record(snapshot, finding.records[0]) if finding.records else ""
    return [
        first,
        QStandardItem(about),
        QStandardItem(str(finding.line) if finding.line else ""),
    ]
