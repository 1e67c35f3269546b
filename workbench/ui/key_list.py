"""The list of all keys: what the actions declare, and what the diagram understands."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from workbench.ui.actions import Actions, plain
from workbench.ui.list_page import ListTable, cell
from workbench.ui.menu_entry import ids_in
from workbench.ui.menu_plan import MENUS, menus
from workbench.ui.step_table.keys import IN_TABLE
from workbench.ui.translation import say, tr
from workbench.words import Text, mark

# What the canvas and its editor understand beside the actions.
ON_DIAGRAM: tuple[tuple[str, Text], ...] = (
    ("Shift+Return", mark("Line break while naming")),
    ("Tab", mark("Next element along the flow")),
    ("Shift+Tab", mark("Previous element along the flow")),
    ("Alt+Right", mark("Follow the flow forwards (Alt+Left backwards)")),
    ("Alt+Down", mark("Take the next branch, or what is below (Alt+Up the other way)")),
    ("Left", mark("Move the selection by 1 (with Shift by 10)")),
    ("Ctrl+Left", mark("Scroll by 50 (with Shift by 200)")),
    ("Space", mark("Hold to move the view by hand")),
    ("Return", mark("Open the sub-process or called process")),
    ("Esc", mark("Give up what is under way")),
)


class KeyList(QDialog):
    """A table that can be searched by sorting: key, what it does, where."""

    def __init__(self, parent: QWidget, actions: Actions) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard"))
        self.resize(640, 560)
        titles = {key: plain(say(title)) for key, title, _ in MENUS}
        where = {
            key: titles[menu]
            for menu, entries in menus(actions.of_diagram).items()
            for key in ids_in(entries)
        }
        rows = [
            [cell(native(keys)), cell(plain(action.text())), cell(where[spec.id])]
            for spec, action in actions
            for keys in spec.keys
        ]
        rows += [
            [cell(native(keys)), cell(say(text)), cell(tr("On the diagram"))]
            for keys, text in ON_DIAGRAM
        ]
        rows += [
            [cell(native(keys)), cell(say(text)), cell(tr("In the step table"))]
            for keys, text in IN_TABLE
        ]
        self.table = ListTable()
        self.table.setAccessibleName(tr("Keyboard"))
        self.table.setProperty("look", "framed")
        self.table.fill((tr("Key"), tr("Action"), tr("Where")), rows)
        for number, width in enumerate((160, 310, 100)):
            self.table.setColumnWidth(number, width)
        close = QPushButton(tr("Close"))
        buttons = QDialogButtonBox()
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)


def native(keys: str) -> str:
    """Return a key as the system names it: Strg+S."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
