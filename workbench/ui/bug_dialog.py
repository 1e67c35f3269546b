"""One dialog for what should not have happened, with the details to copy."""

from __future__ import annotations

import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench import __version__
from workbench.ui.translation import tr


class BugDialog(QDialog):
    """Says that the work is kept, and shows what a report needs."""

    def __init__(self, details: str, parent: QWidget | None, *, kept: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong"))
        self.resize(640, 420)
        heading = QLabel(tr("Something went wrong that should not have."))
        heading.setProperty("look", "heading")
        heading.setWordWrap(True)
        said = tr("The last step was taken back. You can go on working; save soon.")
        if kept:
            said = f"{said} {tr('A copy of your unsaved work was kept.')}"
        text = QLabel(said)
        text.setWordWrap(True)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setAccessibleName(tr("Details"))
        copy = QPushButton(tr("&Copy details"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        close = QPushButton(tr("Go on"))
        close.setDefault(True)
        buttons = QDialogButtonBox()
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for widget in (heading, text, self.details, buttons):
            column.addWidget(widget)


def details_of(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> str:
    """Return what a report needs: versions and where it happened; no contents of documents."""
    head = (
        f"Process Workbench {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}\n\n"
    )
    return head + "".join(traceback.format_exception(kind, bug, trace))


def report_on_stderr(details: str) -> None:
    """Leave a trace where the program was started from."""
    if sys.stderr is not None:
        sys.stderr.write(details)
