"""An editor for one entry of a list, found by typing; a new name may make a new entry."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton

from workbench.model.records import Item, ProfileValue
from workbench.model.snapshot import Snapshot
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.fields.editor import Editor
from workbench.ui.fields.form_field import FormField
from workbench.ui.fields.text_editors import as_text
from workbench.ui.icons import icon
from workbench.ui.translation import tr
from workbench.words import folded, mark


class PickEditor(Editor):
    """What is typed and stands in the list is chosen when the field is left or Enter is pressed.

    Anything else is told as an `Item` without a reference where the field takes new names.  The
    menu beside the field holds what else can be done with the entry.
    """

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self._shown = ""
        self._snapshot = Snapshot()
        self._element = ""
        self.box = ComboBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(ComboBox.InsertPolicy.NoInsert)
        line = self.box.lineEdit()
        assert line is not None
        self.line: QLineEdit = line
        self.line.setAccessibleName(field.label)
        self.line.setPlaceholderText(tr("Choose, or type a new name") if field.takes_new else "–")
        self.line.setReadOnly(field.read_only)
        completer = self.box.completer()
        if completer is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.textEdited.connect(lambda _: self.show_problem(None))
        self.line.installEventFilter(self)
        self.box.activated.connect(self._chosen)
        self._new_name = QLineEdit()
        self._new_name.setAccessibleName(tr("New name, for all who use it"))
        self._new_name.setPlaceholderText(tr("New name, for all who use it"))
        self._new_name.installEventFilter(self)
        self._new_name.hide()
        self.menu_button = QToolButton()
        self.menu_button.setIcon(icon("more"))
        self.menu_button.setToolTip(tr("More about {label}", label=field.label))
        self.menu_button.setAccessibleName(self.menu_button.toolTip())
        self.menu_button.clicked.connect(self._show_menu)
        self.menu_button.setVisible(bool(field.also))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.box, 1)
        row.addWidget(self._new_name, 1)
        row.addWidget(self.menu_button)
        self.column.addLayout(row)
        self._remark = QLabel()
        self._remark.setProperty("look", "label")
        self._remark.setTextFormat(Qt.TextFormat.PlainText)
        self._remark.setWordWrap(True)
        self._remark.hide()
        self.column.addWidget(self._remark)
        self.watch(self.box)

    def show_value(self, value: ProfileValue, snapshot: Snapshot, element: str) -> None:
        self._snapshot, self._element = snapshot, element
        stored = as_text(value)
        entries = list(self.field.entries(snapshot, element)) if self.field.entries else []
        if stored and not any(key == stored for key, _ in entries):
            entries.append((stored, stored))  # what is not on the list is kept and shown
        entries.insert(0, ("", tr("–")))
        current = [
            (self.box.itemData(row), self.box.itemText(row)) for row in range(self.box.count())
        ]
        typing = self.line.hasFocus() and self.line.isModified() and stored == self._shown
        self._shown = stored
        if current != entries:
            typed = self.line.text()
            self.box.clear()
            for key, name in entries:
                self.box.addItem(name, key)
            if typing:
                self.line.setText(typed)
        if not typing:
            self._show_chosen()
        remark = self.field.remark(snapshot, element) if self.field.remark else ""
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self.line.setAccessibleDescription(remark)

    @property
    def remark(self) -> str:
        """Return what is said below the field, such as how often the entry is used."""
        return self._remark.text()

    def _show_chosen(self) -> None:
        self.box.setCurrentIndex(max(0, self.box.findData(self._shown)))
        if not self._shown:
            self.line.clear()
        self.line.setCursorPosition(0)
        self.line.setModified(False)

    def finish(self) -> None:
        if self._new_name.isVisibleTo(self):
            self._end_renaming(keep=True)
        elif self.line.isModified() and not self.field.read_only:
            self.line.setModified(False)
            self._take(" ".join(self.line.text().split()))

    def _take(self, typed: str) -> None:
        if typed in ("", "–"):
            self._tell("")
            return
        wanted = folded(typed)
        keys = [
            self.box.itemData(row)
            for row in range(1, self.box.count())
            if folded(self.box.itemText(row)) == wanted
        ]
        if keys:
            self._tell(self._shown if self._shown in keys else keys[0])
        elif self.field.takes_new:
            self.edited.emit((Item(text=typed),))
            self.left.emit()
        else:
            self.show_problem(mark("“{text}” is not on the list. Choose one of it.", text=typed))

    def _chosen(self, row: int) -> None:
        self.line.setModified(False)
        self._tell(self.box.itemData(row) or "")

    def _tell(self, key: str) -> None:
        self.show_problem(None)
        if key != self._shown:
            self.edited.emit(key)
            self.left.emit()
        self._show_chosen()

    # What else can be done

    def _show_menu(self) -> None:
        menu = QMenu(self)
        for also in self.field.also:
            label = also.label(self._snapshot, self._element)
            if label:
                action = menu.addAction(label.replace("&", "&&"))
                run = self._begin_renaming if also.asks else partial(self._run, also.field)
                action.triggered.connect(lambda _=False, run=run: run())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _run(self, field: FormField) -> None:
        self.also_edited.emit(field, "")

    def _begin_renaming(self) -> None:
        self._new_name.setText(self.box.itemText(self.box.findData(self._shown)))
        self._new_name.selectAll()
        self.box.hide()
        self._new_name.show()
        self._new_name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_renaming(self, *, keep: bool) -> None:
        if not self._new_name.isVisibleTo(self):
            return
        had_focus = self._new_name.hasFocus()
        self._new_name.hide()
        self.box.show()
        if had_focus:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        renames = next((also.field for also in self.field.also if also.asks), None)
        if keep and renames is not None:
            self.also_edited.emit(renames, self._new_name.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                completer = self.box.completer()
                popup = completer.popup() if completer is not None else None
                if popup is None or not popup.isVisible():
                    self.finish()
                    return True
            if event.key() == Qt.Key.Key_Escape and watched is self._new_name:
                self._end_renaming(keep=False)
                return True
        return super().eventFilter(watched, event)
