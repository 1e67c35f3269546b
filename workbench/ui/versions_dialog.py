"""The versions of a process that its library keeps: to look at, to compare, to begin anew from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
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

from workbench.library.kept_versions import KeptVersion
from workbench.library.protection import day_in_words
from workbench.ui.translation import say, tr

OPEN, COMPARE, DRAFT = "open", "compare", "draft"
_ROW = 44  # pixels: two lines


class VersionsDialog(QDialog):
    """`choice` and `version` say what the person wants, once it was accepted."""

    def __init__(
        self, parent: QWidget, name: str, versions: Sequence[KeptVersion], *, can_draft: bool
    ) -> None:
        super().__init__(parent)
        self.choice = ""
        self._versions = versions
        self.setWindowTitle(tr("Versions"))
        words = QLabel(
            tr("Approved versions of “{name}” that the library keeps", name=name)
            if versions
            else tr(
                "The library keeps no version of “{name}” yet. Each approval keeps one.", name=name
            )
        )
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Versions"))
        self.list.setProperty("look", "framed")
        for version in versions:
            item = QListWidgetItem(described(version))
            item.setSizeHint(QSize(0, _ROW))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(versions))
        self.list.itemActivated.connect(lambda _: self._choose(OPEN))
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        row.addStretch(1)
        for choice, title in (
            (OPEN, tr("Open to read")),
            (COMPARE, tr("Compare with the present one")),
            (DRAFT, tr("Begin a new draft from it")),
        ):
            button = QPushButton(title)
            button.setEnabled(bool(versions) and (choice != DRAFT or can_draft))
            button.clicked.connect(lambda _=False, choice=choice: self._choose(choice))
            self.buttons[choice] = button
            row.addWidget(button)
        if not can_draft:
            self.buttons[DRAFT].setToolTip(tr("There is a draft already; go on with it."))
        self.buttons[OPEN].setDefault(True)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.reject)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.resize(640, 380 if versions else 140)

    @property
    def version(self) -> KeptVersion | None:
        row = self.list.currentRow()
        return self._versions[row] if 0 <= row < len(self._versions) else None

    def _choose(self, choice: str) -> None:
        self.choice = choice
        self.accept()


def described(version: KeptVersion) -> str:
    """Return a version in words: its number, when and by whom, what was said about it."""
    parts = [tr("Version {version}", version=version.version)]
    day = day_in_words(version.date)
    if day is not None:
        parts.append(say(day))
    if version.by:
        parts.append(version.by)
    first = "   ·   ".join(parts)
    comment = " ".join(version.comment.split())
    return f"{first}\n{comment}" if comment else first
