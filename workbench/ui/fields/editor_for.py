"""Which editor a field gets, by its type."""

from __future__ import annotations

from workbench.ui.fields.chips_editor import ChipsEditor
from workbench.ui.fields.choice_editors import ChoiceEditor, SwitchEditor
from workbench.ui.fields.editor import Editor
from workbench.ui.fields.form_field import FormField
from workbench.ui.fields.text_editors import DateEditor, LineEditor, TextEditor


def editor_for(field: FormField) -> Editor:
    """Return a new editor for a field."""
    kind = field.type.shown_type
    if field.editor == "pick":
        from workbench.ui.fields.pick_editor import PickEditor

        return PickEditor(field)
    if field.editor == "timer":
        from workbench.ui.fields.timer_editor import TimerEditor

        return TimerEditor(field)
    if field.type.is_list:
        # A reference in a table's cell is kept as text: a cell holds nothing else.
        return ChipsEditor(field) if field.entries is not None else LineEditor(field)
    if kind == "table":
        from workbench.ui.fields.rows_editor import RowsEditor

        return RowsEditor(field)
    if kind == "enum":
        return ChoiceEditor(field)
    if kind == "bool":
        return SwitchEditor(field)
    if kind == "rich":
        return TextEditor(field)
    if kind == "date":
        return DateEditor(field)
    if kind in ("url", "file"):
        from workbench.ui.fields.opening_editors import FileEditor, LinkEditor

        return FileEditor(field) if kind == "file" else LinkEditor(field)
    return LineEditor(field)
