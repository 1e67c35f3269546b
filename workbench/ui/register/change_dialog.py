"""One value for several processes: which attribute, which value, and what that would change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from workbench.library.register.editing import check_change
from workbench.library.values import format_value
from workbench.model.records import ProfileValue
from workbench.model.snapshot import Snapshot
from workbench.ui.dialog_buttons import ok_button, ok_cancel
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.fields.editor import Editor
from workbench.ui.fields.editor_for import editor_for
from workbench.ui.fields.form_field import attribute_field
from workbench.ui.inspector.sections import entries_of
from workbench.ui.translation import language, say, tr
from workbench.words import plural

if TYPE_CHECKING:
    from workbench.library.process_index import ProcessEntry
    from workbench.library.profile import Attribute
    from workbench.library.register.register import Register

_MOST_VALUES = 5  # of the present ones that are named


class ChangeDialog(QDialog):
    """The value is edited as in the inspector; below it stands what would become of the others."""

    def __init__(
        self,
        parent: QWidget,
        register: Register,
        entries: Sequence[ProcessEntry],
        first: str = "status",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Change processes"))
        self._register, self._entries = register, entries
        self._value: ProfileValue = ""
        self._nothing = Snapshot([])
        self.attribute = ComboBox()
        self.attribute.setMaxVisibleItems(18)
        for column in register.columns.values():
            if column.can_be_edited and column.attribute.field != "name":
                self.attribute.addItem(column.title(language()), column.key)
        self.attribute.setAccessibleName(tr("&Attribute").replace("&", ""))
        label = QLabel(tr("&Attribute"))
        label.setBuddy(self.attribute)
        self.label = QLabel(tr("New &value"))
        self.holder = QVBoxLayout()
        self.editor: Editor | None = None
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(label, self.attribute)
        form.addRow(self.label, self.holder)
        self.present = _muted()
        self.preview = QLabel()
        self.preview.setWordWrap(True)
        self.hint = _muted()
        buttons = ok_cancel(self, tr("Change {count}", count=len(entries)))
        self.ok = ok_button(buttons)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(24, 24, 24, 16)
        column_.setSpacing(12)
        column_.addLayout(form)
        column_.addWidget(self.present)
        column_.addStretch(1)
        column_.addWidget(self.preview)
        column_.addWidget(self.hint)
        column_.addWidget(buttons)
        self.resize(520, 380)
        self.attribute.setCurrentIndex(max(0, self.attribute.findData(first)))
        self.attribute.currentIndexChanged.connect(self._attribute_chosen)
        self._attribute_chosen()

    def chosen(self) -> Attribute:
        """Return the attribute to be changed."""
        return self._register.columns[self.attribute.currentData()].attribute

    def value(self) -> ProfileValue:
        """Return the value all get, as it is stored; "" takes the present one away."""
        return self._value

    def accept(self) -> None:
        if self.editor is not None:
            self.editor.finish()
        if self.ok.isEnabled():
            super().accept()

    def _attribute_chosen(self) -> None:
        attribute = self.chosen()
        if self.editor is not None:
            self.holder.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
        library = self._register.library
        self.editor = editor_for(attribute_field(attribute, entries_of(attribute, lambda: library)))
        self.editor.edited.connect(self._edited)
        self.holder.addWidget(self.editor)
        self.label.setBuddy(self.editor)
        self._value = ""
        self.editor.show_value("", self._nothing, "")
        self._show_present(attribute)
        self._show_preview()

    def _edited(self, value: ProfileValue) -> None:
        self._value = value
        if self.editor is not None:
            self.editor.show_value(value, self._nothing, "")
        self._show_preview()

    def _show_present(self, attribute: Attribute) -> None:
        names = self._register.library.name_of
        texts = dict.fromkeys(
            format_value(attribute, self._stored(entry, attribute), language(), names)
            or tr("nothing")
            for entry in self._entries
        )
        shown = "; ".join(list(texts)[:_MOST_VALUES])
        more = "; …" if len(texts) > _MOST_VALUES else ""
        self.present.setText(tr("Before: {values}", values=f"{' '.join(shown.split())}{more}"))

    def _show_preview(self) -> None:
        attribute = self.chosen()
        problem = check_change(self._register.library, attribute, self._entries, self._value)
        self.ok.setEnabled(problem is None)
        if problem is not None:
            self.preview.setText(say(problem))
            self.hint.setText("")
            return
        openable = [entry for entry in self._entries if entry.problem is None]
        others = [one for one in openable if self._stored(one, attribute) != self._value]
        count, same = len(others), len(openable) - len(others)
        words = [
            say(
                plural(
                    count,
                    "{count} process will get this value.",
                    "{count} processes will get this value.",
                )
            )
            if count
            else tr("All chosen processes have this value already.")
        ]
        if count and same:
            words.append(tr("{count} have it already.", count=same))
        self.ok.setEnabled(bool(count))
        self.preview.setText(" ".join(words))
        hints = [] if self._value else [tr("An empty value takes it away.")]
        approved = sum(1 for entry in others if entry.is_released)
        if approved:
            hints.append(
                tr(
                    "{count} of them are approved and refuse until a new draft is begun.",
                    count=approved,
                )
            )
        if len(openable) < len(self._entries):
            broken = len(self._entries) - len(openable)
            hints.append(tr("{count} of them cannot be opened.", count=broken))
        self.hint.setText(" ".join(hints))

    def _stored(self, entry: ProcessEntry, attribute: Attribute) -> ProfileValue:
        if attribute.field == "documentation":
            return entry.documentation
        return entry.get(attribute.key)


def _muted() -> QLabel:
    label = QLabel()
    label.setProperty("look", "muted")
    label.setWordWrap(True)
    return label
