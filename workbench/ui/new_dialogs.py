"""The questions before a new process or a new library is made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.dialog_buttons import ok_button, ok_cancel
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.translation import tr

if TYPE_CHECKING:
    from workbench.library.library import Library


class NewProcessDialog(QDialog):
    """Name and place of a new process."""

    def __init__(self, parent: QWidget, library: Library | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New process"))
        self._name = QLineEdit()
        self._name.setPlaceholderText(tr("For instance: Issue identity card"))
        self._name.setMinimumWidth(340)
        form = _form()
        _row(form, tr("&Name"), self._name)
        self._folder: ComboBox | None = None
        if library is not None:
            self._folder = ComboBox()
            for place in _folders(library):
                shown = tr("{library} › {folder}", library=library.name, folder=place)
                self._folder.addItem(shown if place else library.name, place)
            self._folder.addItem(tr("Nowhere yet, choose when saving"), None)
            _row(form, tr("&Stored in"), self._folder)
        buttons = ok_cancel(self, tr("Create"))
        _finish(self, form, buttons)
        self._accept = ok_button(buttons)
        self._name.textChanged.connect(self._check)
        self._check()

    def name(self) -> str:
        return " ".join(self._name.text().split())

    def folder(self) -> str | None:
        """Return the place below the library's processes, None for not storing it yet."""
        if self._folder is None:
            return None
        place = self._folder.currentData()
        return place if isinstance(place, str) else None

    def _check(self) -> None:
        self._accept.setEnabled(bool(self.name()))


class NewLibraryDialog(QDialog):
    """Name and folder of a new library."""

    def __init__(self, parent: QWidget, start: Path) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New library"))
        self._parent_folder = start
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
        self._result = QLabel()
        self._result.setProperty("look", "muted")
        self._result.setWordWrap(True)
        form = _form()
        _row(form, tr("&Name"), self._name)
        _row(form, tr("&Folder"), self._where, where)
        form.addRow("", self._result)
        buttons = ok_cancel(self, tr("Create"))
        _finish(self, form, buttons)
        self._accept = ok_button(buttons)
        self._name.textChanged.connect(self._check)
        self._where.textChanged.connect(self._check)
        self._check()

    def name(self) -> str:
        return " ".join(self._name.text().split())

    def folder(self) -> Path:
        """Return the folder of the library: one of its name in the chosen one."""
        from workbench.library.places import file_stem

        return Path(self._where.text().strip()) / file_stem(self.name(), "library")

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


def _folders(library: Library) -> list[str]:
    """Return the folders below ``processes``, the topmost as ""."""
    places = {""}
    for entry in library.processes:
        parts = entry.place.split("/")[1:-1]
        places.update("/".join(parts[: depth + 1]) for depth in range(len(parts)))
    return sorted(places)


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(16)
    form.setVerticalSpacing(12)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def _row(form: QFormLayout, words: str, field: QWidget, holder: QWidget | None = None) -> None:
    label = QLabel(words)
    label.setBuddy(field)
    field.setAccessibleName(words.replace("&", ""))
    form.addRow(label, holder or field)


def _finish(dialog: QDialog, form: QFormLayout, buttons: QWidget) -> None:
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 24, 24, 16)
    column.setSpacing(24)
    column.addLayout(form)
    column.addWidget(buttons)
