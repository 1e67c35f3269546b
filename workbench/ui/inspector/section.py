"""A part of the inspector that can be closed; what is in it is made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from workbench.ui.icons import icon
from workbench.ui.translation import tr


class Section(QFrame):
    """A heading with an arrow, and a body."""

    toggled = Signal(str, bool)  # key, open

    def __init__(self, key: str, title: str, make_body: Callable[[], QWidget]) -> None:
        super().__init__()
        self.setObjectName("section")
        self.key = key
        self.title = title
        self._make_body = make_body
        self.body: QWidget | None = None
        self.head = QPushButton(title.replace("&", "&&"))
        self.head.setObjectName("section_head")
        self.head.setCheckable(True)
        self.head.setIconSize(QSize(12, 12))
        self.head.clicked.connect(lambda _=False: self._clicked())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 6)
        self._column.setSpacing(4)
        self._column.addWidget(self.head)
        self._show_state()

    @property
    def is_open(self) -> bool:
        return self.head.isChecked()

    def set_open(self, wanted: bool) -> None:
        self.head.setChecked(wanted)
        if wanted and self.body is None:
            self.body = self._make_body()
            self._column.addWidget(self.body)
        if self.body is not None:
            self.body.setVisible(wanted)
        self._show_state()

    def _clicked(self) -> None:
        self.set_open(self.head.isChecked())
        self.toggled.emit(self.key, self.is_open)

    def _show_state(self) -> None:
        self.head.setIcon(icon("chevron-down" if self.is_open else "chevron-right", "muted"))
        state = tr("open") if self.is_open else tr("closed")
        self.head.setAccessibleName(f"{self.title}, {state}")
