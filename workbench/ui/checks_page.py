"""The findings of all files of the library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QPushButton

from workbench.model.finding import Severity
from workbench.progress import Progress
from workbench.ui.findings_panel import severity_icon_name, severity_name
from workbench.ui.icons import icon
from workbench.ui.list_page import ListPage, cell
from workbench.ui.translation import say, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QStandardItem

    from workbench.library.checking import CheckReport
    from workbench.library.library import FileFinding, Library
    from workbench.ui.open_document import OpenDocument
    from workbench.ui.window import Window

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


class ChecksPage(ListPage):
    """Reads every file, beside the window; a double click opens the file at the place."""

    key = "checks"
    place = "checks"
    icon_name = "checks"

    def __init__(self, window: Window) -> None:
        super().__init__(tr("Checks"), tr("Search findings …"))
        self._window = window
        self._checked: Library | None = None
        self._busy = False
        again = QPushButton(tr("Check again"))
        again.setIcon(icon("refresh"))
        again.clicked.connect(self.check)
        self.head_row.addWidget(again)
        self.table.activated.connect(self._open)
        self.table.doubleClicked.connect(self._open)
        self.show_rows((tr("Finding"),), [], tr("The files are being read …"))
        self.check()

    def library_changed(self) -> None:
        if self._window.workspace.library is not self._checked:
            self.check()

    def check(self) -> None:
        """Read all files of the library and list what is noteworthy."""
        library = self._window.workspace.library
        if library is None:
            self.show_rows((tr("Finding"),), [], tr("Open a library to check its files."))
            return
        if self._busy:
            return
        self._busy = True
        self._window.workspace.tasks.run(
            tr("Checking the files of {name}", name=library.name),
            lambda progress: _check(library, progress),
            lambda report: self._show_report(library, report),
            ended=self._ended,
            wanted_by=self,
        )

    def _ended(self) -> None:
        self._busy = False

    def _show_report(self, library: Library, report: CheckReport) -> None:
        self._checked = library
        self.show_rows(
            (tr("Severity"), tr("Finding"), tr("File"), tr("Line")),
            [_row(finding) for finding in report.findings],
            tr("Nothing to report: {count} files were read.", count=report.files),
        )

    def _open(self, index: QModelIndex) -> None:
        found = self.table.what(index)
        if found is None or not _can_open(found.path):
            return
        records = list(found.finding.records)

        def reveal(document: OpenDocument) -> None:
            self._window.pages.show_document(document)
            self._window.pages.reveal(records)

        self._window.workspace.open_file(found.path, reveal)


def _check(library: Library, progress: Progress) -> CheckReport:
    from workbench.analysis.checking import check
    from workbench.library.checking import check_paths

    return check_paths([library.folder], progress, check)


def _row(found: FileFinding) -> list[QStandardItem]:
    finding = found.finding
    first = cell(severity_name(finding.severity), sort=_ORDER[finding.severity], what=found)
    first.setIcon(icon(*severity_icon_name(finding.severity)))
    text = say(finding.text)
    return [
        first,
        cell(text, hint=text),
        cell(found.place, hint=str(found.path)),
        cell(str(finding.line) if finding.line else "", sort=finding.line),
    ]


def _can_open(path: Path) -> bool:
    return path.suffix.lower() == ".bpmn" or path.parent.name == "landscapes"
