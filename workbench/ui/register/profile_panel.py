"""What the profile of the current process says; to read only, from the index."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QTextBrowser, QVBoxLayout

from workbench.ui.theme import current_theme
from workbench.ui.translation import language, say, tr

if TYPE_CHECKING:
    from workbench.library.register.register import Register

_LEFT_OUT = ("name", "collisions")  # said above the rest


class ProfilePanel(QFrame):
    """All that is said of one process, group by group."""

    open_wanted = Signal(str)  # process id

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setMinimumWidth(200)
        self._shown: tuple[object, ...] = ("",)
        self._process = ""
        self._name = QLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setWordWrap(True)
        self._name.setProperty("look", "heading")
        self._button = QPushButton(tr("Open process"))
        self._button.clicked.connect(lambda: self.open_wanted.emit(self._process))
        # One text, not a label for each value: arrow keys go through rows faster than labels come.
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(tr("Profile"))
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._name)
        column.addWidget(self._button)
        column.addWidget(self.text, 1)

    def show_row(self, register: Register, row: int | None) -> None:
        """Show a process, None shows that none is chosen."""
        entry = register.entries[row] if row is not None else None
        state = (entry.place, entry.changed_ns, len(register)) if entry is not None else (None,)
        if state == self._shown:
            return
        self._shown = state
        self._button.setVisible(entry is not None and entry.problem is None)
        if entry is None or row is None:
            self._name.setText("")
            self.text.setPlainText(tr("Choose a process to see its profile."))
            return
        self._process = entry.id
        self._name.setText(entry.name)
        self.text.setHtml(_html(register, row))


def _html(register: Register, row: int) -> str:
    colors = current_theme().colors
    parts = []
    entry = register.entries[row]

    def put(text: str, style: str) -> None:
        parts.append(f'<p style="margin:0;{style}">{escape(text)}</p>')

    if entry.problem is not None:
        put(say(entry.problem), f"color:{colors['danger']}")
    for one in register.collisions.get(row, ()):
        names = ", ".join(register.entries[other].name for other in one.others[:5])
        put(f"{say(one.kind.word)}: {names}", f"color:{colors['warning']};margin-bottom:6px")
    last = ""
    for column in register.columns.values():
        text = register.text(row, column.key)
        if not text or column.key in _LEFT_OUT:
            continue
        group = column.group_title(language())
        if group != last:
            last = group
            put(group, "font-weight:600;font-size:14px;margin-top:12px;margin-bottom:4px")
        put(column.title(language()), f"color:{colors['muted']};font-size:12px")
        put(text, "margin-bottom:8px")
    return "".join(parts)
