"""Sentences for the person, above the tabs: they wait, they never block."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.icons import icon
from workbench.ui.layouts import Contents
from workbench.ui.translation import tr

MOST = 3  # sentences shown at once; the oldest goes
_ICONS = {"hint": "hint", "warning": "warning", "error": "error"}
_ROLES = {"hint": "accent", "warning": "warning", "error": "danger"}

Answer = tuple[str, Callable[[], object]]


class Notice(QFrame):
    """One sentence with what can be done about it."""

    dismissed = Signal()

    def __init__(self, text: str, kind: str, answers: Sequence[Answer], key: str) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setProperty("look", kind)
        self.key = key
        self.text = text
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(8)
        sign = QLabel()
        sign.setPixmap(icon(_ICONS[kind], _ROLES[kind]).pixmap(18, 18))
        words = {"hint": tr("Note"), "warning": tr("Warning"), "error": tr("Error")}
        sign.setAccessibleName(words[kind])
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        label.setMinimumWidth(80)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label, 1)
        self.buttons: list[QPushButton] = []
        for title, act in answers:
            button = QPushButton(title)
            button.clicked.connect(lambda _=False, act=act: self._answer(act))
            row.addWidget(button)
            self.buttons.append(button)
        close = QToolButton()
        close.setIcon(icon("close"))
        close.setToolTip(tr("Close this message"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.dismiss)
        row.addWidget(close)
        self.setAccessibleName(text)

    def dismiss(self) -> None:
        self.dismissed.emit()

    def _answer(self, act: Callable[[], object]) -> None:
        self.dismiss()
        act()


class Notices(QWidget):
    """The sentences that wait now, the newest on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._shown = Contents(column)

    def tell(
        self, text: str, kind: str = "hint", answers: Sequence[Answer] = (), key: str = ""
    ) -> Notice:
        """Show a sentence.  `kind`: hint, warning, error.  A new one replaces that of its key."""
        if key:
            self.take_back(key)
        for told in self.notices():
            if told.text == text and not answers:
                told.dismiss()
        notice = Notice(text, kind, answers, key)
        notice.dismissed.connect(lambda: self._shown.remove(notice))
        self._shown.put_first(notice)
        for old in self.notices()[MOST:]:
            old.dismiss()
        return notice

    def take_back(self, key: str) -> None:
        """Take the sentence of a key away, if it is still there."""
        for notice in self.notices():
            if notice.key == key:
                notice.dismiss()

    def notices(self) -> list[Notice]:
        """Return what is shown, the newest first."""
        return [shown for shown in self._shown.widgets if isinstance(shown, Notice)]
