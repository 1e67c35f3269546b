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
        self._labels: dict[str, QLabel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(2)
        for field in fields:
            editor = editor_for(field)
            if not isinstance(editor, SwitchEditor):
                self._labels[field.key] = _label(field, editor)
                column.addWidget(self._labels[field.key])
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
        self._mark_missing(snapshot, element)

    def missing(self) -> list[str]:
        """Return the keys of the fields that are empty, though their process is in a state …

        … in which they have to be filled in.
        """
        return [key for key, label in self._labels.items() if label.property("look") == "wrong"]

    def _mark_missing(self, snapshot: Snapshot, element: str) -> None:
        state = _state_around(snapshot, element)
        for key, label in self._labels.items():
            field = self._editors[key].field
            is_missing = state in field.mandatory_states and _is_empty(
                field.read(snapshot, element)
            )
            look = "wrong" if is_missing else "label"
            if label.property("look") != look:
                label.setProperty("look", look)
                label.setText(_words(field, is_missing=is_missing))
                label.style().unpolish(label)
                label.style().polish(label)

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
    label = QLabel(_words(field, is_missing=False))
    label.setProperty("look", "label")
    label.setWordWrap(True)
    label.setBuddy(editor)
    if field.mandatory:
        label.setToolTip(tr("Should be filled in"))
    return label


def _words(field: FormField, *, is_missing: bool) -> str:
    text = field.label.replace("&", "&&")
    if is_missing:
        return tr("{label} * (missing)", label=text)
    return tr("{label} *", label=text) if field.mandatory else text


def _state_around(snapshot: Snapshot, element: str) -> str:
    """Return the release state of the process an element is or lies in, "" without one."""
    if not element:
        return ""
    record = snapshot.element(element)
    around = (record, *snapshot.container_chain(element)) if record is not None else ()
    process = next((one for one in around if one is not None and one.type == "process"), None)
    return snapshot.profile(process.id).text("status") if process is not None else ""


def _is_empty(value: ProfileValue) -> bool:
    return not value.strip() if isinstance(value, str) else not value
