"""The question before a new process is made, and the form of such questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
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
        form = new_form()
        add_row(form, tr("&Name"), self._name)
        self._folder: ComboBox | None = None
        if library is not None:
            self._folder = ComboBox()
            for place in _folders(library):
                shown = tr("{library} › {folder}", library=library.name, folder=place)
                self._folder.addItem(shown if place else library.name, place)
            self._folder.addItem(tr("Nowhere yet, choose when saving"), None)
            add_row(form, tr("&Stored in"), self._folder)
        buttons = ok_cancel(self, tr("Create"))
        finish(self, form, buttons)
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


class NewLandscapeDialog(QDialog):
    """Name of a new landscape."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New landscape"))
        self._name = QLineEdit()
        self._name.setPlaceholderText(tr("For instance: Building and housing"))
        self._name.setMinimumWidth(340)
        form = new_form()
        add_row(form, tr("&Name"), self._name)
        buttons = ok_cancel(self, tr("Create"))
        finish(self, form, buttons)
        self._accept = ok_button(buttons)
        self._name.textChanged.connect(self._check)
        self._check()

    def name(self) -> str:
        return " ".join(self._name.text().split())

    def _check(self) -> None:
        self._accept.setEnabled(bool(self.name()))


def _folders(library: Library) -> list[str]:
    """Return the folders below ``processes``, the topmost as ""."""
    places = {""}
    for entry in library.processes:
        parts = entry.place.split("/")[1:-1]
        places.update("/".join(parts[: depth + 1]) for depth in range(len(parts)))
    return sorted(places)


def new_form() -> QFormLayout:
    """Return the form of a question: labels beside fields that take what room there is."""
    form = QFormLayout()
    form.setHorizontalSpacing(16)
    form.setVerticalSpacing(12)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def add_row(form: QFormLayout, words: str, field: QWidget, holder: QWidget | None = None) -> None:
    """Add a field with its label, which is its name for screen readers, too."""
    label = QLabel(words)
    label.setBuddy(field)
    field.setAccessibleName(words.replace("&", ""))
    form.addRow(label, holder or field)


def finish(dialog: QDialog, form: QFormLayout, buttons: QWidget) -> None:
    """Put form and buttons into a dialog."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 24, 24, 16)
    column.setSpacing(24)
    column.addLayout(form)
    column.addWidget(buttons)
