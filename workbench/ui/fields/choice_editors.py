"""Editors for one of a list, and for yes or no."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from workbench.model.records import ProfileValue
from workbench.model.snapshot import Snapshot
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.fields.editor import Editor
from workbench.ui.fields.form_field import FormField
from workbench.ui.fields.text_editors import as_text
from workbench.ui.translation import tr


class ChoiceEditor(Editor):
    """One of a list; the list may depend on the document."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self.box = ComboBox()
        self.box.setEditable(field.type.open)
        self.box.setEnabled(not field.read_only)
        self.box.activated.connect(self._chosen)
        if field.type.open:
            line = self.box.lineEdit()
            assert line is not None
            line.editingFinished.connect(self._typed)
        self._shown = ""
        self.place(self.box)

    def show_value(self, value: ProfileValue, snapshot: Snapshot, element: str) -> None:
        stored = as_text(value)
        self._shown = stored
        entries = list(self.field.entries(snapshot, element)) if self.field.entries else []
        default = self.field.quiet_default
        if not any(key == "" for key, _ in entries) and not default:
            entries.insert(0, ("", tr("–")))
        shown = stored or default
        if shown and not any(key == shown for key, _ in entries):
            entries.append((shown, shown))  # what is not on the list is kept and shown
        current = [
            (self.box.itemData(row), self.box.itemText(row)) for row in range(self.box.count())
        ]
        if current != entries:
            self.box.clear()
            for key, name in entries:
                self.box.addItem(name, key)
        self.box.setCurrentIndex(max(0, self.box.findData(shown)))

    def _chosen(self, row: int) -> None:
        self._tell(self.box.itemData(row) or "")

    def _typed(self) -> None:
        typed = self.box.currentText().strip()
        row = self.box.findText(typed)
        self._tell(self.box.itemData(row) or "" if row >= 0 else typed)

    def _tell(self, key: str) -> None:
        if key != self._shown and not (not self._shown and key == self.field.quiet_default):
            self._shown = key
            self.edited.emit(key)
            self.left.emit()


class SwitchEditor(Editor):
    """Yes or no."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self.box = QCheckBox(field.label)
        self.box.setEnabled(not field.read_only)
        self.box.clicked.connect(self._switched)
        self.place(self.box)

    def show_value(self, value: ProfileValue, snapshot: Snapshot, element: str) -> None:
        stored = as_text(value) or self.field.quiet_default
        self.box.setChecked(stored in ("true", "1"))

    def _switched(self, checked: bool) -> None:
        self.edited.emit("true" if checked else "false")
        self.left.emit()
