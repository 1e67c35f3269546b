"""Asks what shall take the place of an entry that is merged or deleted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCompleter,
    QDialog,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.dialog_buttons import ok_button, ok_cancel
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.translation import say, tr
from workbench.words import plural

if TYPE_CHECKING:
    from workbench.library.catalogue import CatalogueEntry
    from workbench.library.catalogue_amending import Reach


class ReplacementDialog(QDialog):
    """Another entry, or (when deleting) the text only."""

    def __init__(
        self,
        parent: QWidget,
        entry: CatalogueEntry,
        others: Sequence[CatalogueEntry],
        reach: Reach,
        *,
        merging: bool,
    ) -> None:
        super().__init__(parent)
        title = (
            tr("Merge “{name}”", name=entry.name)
            if merging
            else tr("Delete “{name}”", name=entry.name)
        )
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        about = QLabel(said_reach(reach))
        about.setWordWrap(True)
        column.addWidget(about)
        self.box = ComboBox()
        self.box.setAccessibleName(tr("Entry that takes its place"))
        self.box.setEditable(True)
        self.box.setInsertPolicy(ComboBox.InsertPolicy.NoInsert)
        for other in sorted(others, key=lambda one: one.name.casefold()):
            self.box.addItem(other.name, other.id)
        self.box.setCurrentIndex(-1)
        line = self.box.lineEdit()
        if line is not None:
            line.setPlaceholderText(tr("Choose an entry"))
        completer = self.box.completer()
        if completer is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.replace = QRadioButton(tr("References lead to another entry:"))
        self.keep = QRadioButton(tr("Keep the text only; it refers to nothing then"))
        group = QButtonGroup(self)
        group.addButton(self.replace)
        group.addButton(self.keep)
        self.replace.setChecked(True)
        if merging:
            words = QLabel(
                tr("Its references lead to this entry, whose empty fields are filled from it:")
            )
            words.setWordWrap(True)
            column.addWidget(words)
        else:
            column.addWidget(self.replace)
        column.addWidget(self.box)
        if not merging:
            column.addWidget(self.keep)
        buttons = ok_cancel(self, tr("Merge") if merging else tr("Delete"))
        column.addSpacing(8)
        column.addWidget(buttons)
        self._ok = ok_button(buttons)
        self.box.currentTextChanged.connect(lambda _: self._look())
        group.buttonClicked.connect(lambda _: self._look())
        self._look()

    @property
    def target(self) -> str:
        """Return the id of the entry that takes its place, "" for the text only."""
        if self.keep.isChecked():
            return ""
        found = self.box.findText(self.box.currentText(), Qt.MatchFlag.MatchFixedString)
        return str(self.box.itemData(found)) if found >= 0 else ""

    def _look(self) -> None:
        self.box.setEnabled(not self.keep.isChecked())
        self._ok.setEnabled(self.keep.isChecked() or bool(self.target))


def said_reach(reach: Reach) -> str:
    """Return how much refers to an entry, in a sentence."""
    parts = []
    if reach.processes:
        count = len(reach.processes)
        parts.append(plural(count, "{count} process", "{count} processes"))
    if reach.landscapes:
        count = len(reach.landscapes)
        parts.append(plural(count, "{count} landscape", "{count} landscapes"))
    if reach.entries:
        count = reach.entries
        parts.append(
            plural(count, "{count} entry of the catalogues", "{count} entries of the catalogues")
        )
    if not parts:
        return tr("Nothing refers to it.")
    return tr("What refers to it: {parts}.", parts=", ".join(map(say, parts)))
