"""The question before a new library is made: name, folder, and what it begins with."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.library.places import file_stem
from workbench.library.templates import Contents, Template, contents, templates
from workbench.ui.dialog_buttons import ok_button, ok_cancel
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.new_dialogs import add_row, finish, new_form
from workbench.ui.translation import language, tr

WORDS_WIDTH = 480  # pixels: the names of all groups of a band need a few lines
_GAP = 8


class NewLibraryDialog(QDialog):
    """Name, folder and template; what the template brings is said below it."""

    def __init__(self, parent: QWidget, start: Path) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New library"))
        self._name = QLineEdit()
        self._name.setPlaceholderText(tr("For instance: Town of Musterstadt"))
        self._name.setMinimumWidth(340)
        self._where = QLineEdit(str(start))
        choose = QPushButton(tr("C&hoose…"))
        choose.clicked.connect(self._choose)
        where = QWidget()
        row = QHBoxLayout(where)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._where, 1)
        row.addWidget(choose)
        self._result = _words()
        self.templates = ComboBox()
        for one in templates():
            self.templates.addItem(one.label.say(language()), one)
        self.with_processes = QCheckBox(tr("Make &files for the processes of the landscape"))
        self.with_processes.setChecked(True)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.preview = _words()
        self.preview.setTextFormat(Qt.TextFormat.RichText)
        self._below = QWidget()
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        for widget in (self.about, self.preview, self.with_processes):
            column.addWidget(widget)
        column.addStretch(1)
        form = new_form()
        add_row(form, tr("&Name"), self._name)
        add_row(form, tr("&Folder"), self._where, where)
        form.addRow("", self._result)
        add_row(form, tr("&Template"), self.templates)
        form.addRow("", self._below)
        buttons = ok_cancel(self, tr("Create"))
        finish(self, form, buttons)
        self._accept = ok_button(buttons)
        self._name.textChanged.connect(self._check)
        self._where.textChanged.connect(self._check)
        self.templates.currentIndexChanged.connect(self._describe)
        self._keep_room()
        self._describe()
        self._check()

    def name(self) -> str:
        return " ".join(self._name.text().split())

    def folder(self) -> Path:
        """Return the folder of the library: one of its name in the chosen one."""
        return Path(self._where.text().strip()) / file_stem(self.name(), "library")

    def template(self) -> Template:
        chosen = self.templates.currentData()
        assert isinstance(chosen, Template)
        return chosen

    def _choose(self) -> None:
        from workbench.ui.asking import folder_to_open

        folder = folder_to_open(self, tr("Choose a folder"), Path(self._where.text()))
        if folder is not None:
            self._where.setText(str(folder))

    def _check(self) -> None:
        ready = bool(self.name()) and bool(self._where.text().strip())
        self._accept.setEnabled(ready)
        self._result.setText(
            tr("Makes the folder {folder}", folder=str(self.folder()))
            if ready
            else tr("The library becomes a folder of its own.")
        )

    def _describe(self) -> None:
        chosen = self.template()
        self.about.setText(chosen.description.say(language()))
        self.preview.setText(_preview(contents(chosen)))
        self.preview.setVisible(not chosen.is_empty)
        self.with_processes.setVisible(not chosen.is_empty)

    def _keep_room(self) -> None:
        """Take the room of the template that says most, so that choosing moves nothing."""
        most = {self.about: 0, self.preview: 0}
        for one in templates():
            self.about.setText(one.description.say(language()))
            self.preview.setText(_preview(contents(one)))
            for label, height in most.items():
                most[label] = max(height, label.heightForWidth(WORDS_WIDTH))
        for label, height in most.items():
            label.setFixedWidth(WORDS_WIDTH)
            label.setMinimumHeight(height)
        # What the empty one does not need stays as room below.
        rest = self.with_processes.sizeHint().height() + 2 * _GAP
        self._below.setMinimumHeight(sum(most.values()) + rest)


def _words() -> QLabel:
    label = QLabel()
    label.setProperty("look", "muted")
    label.setWordWrap(True)
    return label


def _preview(brought: Contents) -> str:
    """Return what a template brings: its numbers, then each band with its groups."""
    counts = tr(
        "{groups} groups with {processes} processes, {units} organisation units, {roles} roles",
        groups=brought.groups,
        processes=brought.processes,
        units=brought.units,
        roles=brought.roles,
    )
    lines = [f"<b>{escape(band)}:</b> {escape(', '.join(names))}" for band, names in brought.bands]
    return "<br>".join([escape(counts), *lines])
