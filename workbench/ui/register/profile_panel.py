"""What the profile of the current process says; to read only, from the index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.layouts import Contents
from workbench.ui.translation import language, say, tr

if TYPE_CHECKING:
    from workbench.library.register.register import Register


class ProfilePanel(QFrame):
    """All that is said of one process, group by group."""

    open_wanted = Signal(str)  # process id

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setMinimumWidth(200)
        self.setAccessibleName(tr("Profile"))
        self._shown: tuple[object, ...] = ()
        self._process = ""
        body = QWidget()
        body.setObjectName("inspector_body")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(2)
        self._rows = Contents(column)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(tr("Profile"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def show_row(self, register: Register, row: int | None) -> None:
        """Show a process, None shows that none is chosen."""
        entry = register.entries[row] if row is not None else None
        state = (row, entry.place, entry.changed_ns, language()) if entry is not None else (None,)
        if state == self._shown:
            return
        self._shown = state
        self._rows.clear()
        if entry is None or row is None:
            self._rows.add(_label(tr("Choose a process to see its profile."), "muted"))
            return
        self._process = entry.id
        self._rows.add(_label(entry.name, "heading"))
        if entry.problem is not None:
            self._rows.add(_label(say(entry.problem), "wrong"))
            return
        button = QPushButton(tr("Open process"))
        button.clicked.connect(lambda: self.open_wanted.emit(self._process))
        self._rows.add(button)
        for one in register.collisions.get(row, ()):
            names = ", ".join(register.entries[other].name for other in one.others[:5])
            self._rows.add(_label(f"{say(one.kind.word)}: {names}", "wrong"))
        last = ""
        for column in register.columns.values():
            text = register.text(row, column.key)
            if not text or column.key in ("name", "collisions"):
                continue
            group = column.group_title(language())
            if group != last:
                last = group
                head = _label(group, "strong")
                head.setContentsMargins(0, 12, 0, 2)
                self._rows.add(head)
            self._rows.add(_label(column.title(language()), "label"))
            value = _label(text, "")
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setContentsMargins(0, 0, 0, 6)
            self._rows.add(value)

    def texts(self) -> list[str]:
        """Return what is shown, from top to bottom."""
        return [part.text() for part in self._rows.widgets if isinstance(part, QLabel)]


def _label(text: str, look: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("look", look)
    return label
