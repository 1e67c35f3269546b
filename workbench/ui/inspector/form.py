"""The editors of some fields, one below the other, bound to the element that is shown."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workbench.model.records import ProfileValue
from workbench.model.snapshot import Snapshot
from workbench.ui.fields.choice_editors import SwitchEditor
from workbench.ui.fields.editor import Editor
from workbench.ui.fields.editor_for import editor_for
from workbench.ui.fields.form_field import FormField
from workbench.ui.translation import tr


class Form(QWidget):
    """Shows the values of an element and tells what a person changes."""

    edited = Signal(object, object)  # FormField, ProfileValue
    left = Signal()

    def __init__(self, fields: Iterable[FormField]) -> None:
        super().__init__()
        self._editors: dict[str, Editor] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(2)
        for field in fields:
            editor = editor_for(field)
            if not isinstance(editor, SwitchEditor):
                column.addWidget(_label(field, editor))
            column.addWidget(editor)
            column.addSpacing(8)
            editor.edited.connect(lambda value, field=field: self._tell(field, value))
            editor.also_edited.connect(self._tell)
            editor.left.connect(self.left)
            self._editors[field.key] = editor

    def show_element(self, snapshot: Snapshot, element: str) -> None:
        """Show the stored values of an element."""
        for editor in self._editors.values():
            editor.show_value(editor.field.read(snapshot, element), snapshot, element)

    def editor(self, key: str) -> Editor | None:
        return self._editors.get(key)

    def editors(self) -> Iterable[tuple[str, Editor]]:
        """Return the editors by the keys of their fields."""
        return self._editors.items()

    def finish(self) -> None:
        """Take what is being typed."""
        for editor in self._editors.values():
            editor.finish()

    def _tell(self, field: FormField, value: ProfileValue) -> None:
        self.edited.emit(field, value)


def _label(field: FormField, editor: Editor) -> QLabel:
    text = field.label.replace("&", "&&")
    label = QLabel(tr("{label} *", label=text) if field.mandatory else text)
    label.setProperty("look", "label")
    label.setWordWrap(True)
    label.setBuddy(editor)
    if field.mandatory:
        label.setToolTip(tr("Should be filled in"))
    return label
