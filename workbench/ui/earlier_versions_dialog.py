"""The earlier versions of a file: to compare with, or to open as a document of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.library.earlier_versions import KEPT_OF_EACH, EarlierVersion
from workbench.ui.translation import locale, tr

COMPARE, OPEN = "compare", "open"
ROW = 30  # pixels: the height of a row


class EarlierVersionsDialog(QDialog):
    """`choice` and `version` say what the person wants, once it was accepted."""

    def __init__(self, parent: QWidget, name: str, versions: Sequence[EarlierVersion]) -> None:
        super().__init__(parent)
        self.choice = ""
        self.setWindowTitle(tr("Earlier versions"))
        words = QLabel(
            tr(
                "What saving wrote over “{name}” on this computer. The newest {count} are kept, "
                "in your own folder.",
                name=name,
                count=KEPT_OF_EACH,
            )
            if versions
            else tr(
                "There is no earlier version of “{name}” yet. Saving keeps what it writes over.",
                name=name,
            )
        )
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Earlier versions"))
        self.list.setProperty("look", "framed")
        for version in versions:
            size = locale().formattedDataSize(
                version.size, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat
            )
            item = QListWidgetItem(f"{when(version.saved)}   ·   {size}")
            item.setSizeHint(QSize(0, ROW))
            item.setData(Qt.ItemDataRole.UserRole, version)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _: self._choose(COMPARE))
        self.compare_button = QPushButton(tr("Compare"))
        self.compare_button.setDefault(True)
        self.open_button = QPushButton(tr("Open as a new document"))
        for button, choice in ((self.compare_button, COMPARE), (self.open_button, OPEN)):
            button.setEnabled(bool(versions))
            button.clicked.connect(lambda _=False, choice=choice: self._choose(choice))
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.compare_button, self.open_button, close):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.list.setVisible(bool(versions))
        self.resize(480, 380 if versions else 140)

    @property
    def version(self) -> EarlierVersion | None:
        item = self.list.currentItem()
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return EarlierVersion(*found) if found is not None else None

    def _choose(self, choice: str) -> None:
        self.choice = choice
        self.accept()


def when(moment: datetime) -> str:
    """Return a moment as people of the language write it, in their time."""
    local = QDateTime.fromSecsSinceEpoch(round(moment.timestamp()))
    return locale().toString(local, QLocale.FormatType.ShortFormat)
