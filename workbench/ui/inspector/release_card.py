"""Where a process stands: its release state with its sign, the version, who and when."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.library.profile import Definitions
from workbench.library.protection import day_in_words
from workbench.library.release import HISTORY, STATUS, VERSION, release_history
from workbench.model.snapshot import Snapshot
from workbench.ui.library_tree import status_name
from workbench.ui.release_sign import release_icon
from workbench.ui.translation import say, tr

# Actions of the window that are offered here.
_ACTIONS = ("library.release", "library.versions")


class ReleaseCard(QWidget):
    """Shows it to read; changing it is an action of the window."""

    action_wanted = Signal(str)  # the key of an action

    def __init__(self) -> None:
        super().__init__()
        self._sign = QLabel()
        self.state = _words("strong")
        self.details = _words("muted")
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._sign)
        head.addWidget(self.state, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.buttons: list[QPushButton] = []
        for key, words in zip(_ACTIONS, (tr("Change…"), tr("Versions…")), strict=True):
            button = QPushButton(words)
            button.clicked.connect(lambda _=False, key=key: self.action_wanted.emit(key))
            row.addWidget(button)
            self.buttons.append(button)
        self.buttons[0].setAccessibleName(tr("Change the release state"))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.details)
        column.addLayout(row)

    def show_process(self, snapshot: Snapshot, process: str, known: Definitions | None) -> None:
        """Show how a process stands."""
        profile = snapshot.profile(process)
        status, version = profile.text(STATUS), profile.text(VERSION)
        name = status_name(status, known) if status else tr("No release state yet")
        self.state.setText(tr("{state}, version {version}", state=name, version=version)
                           if version else name)  # fmt: skip
        self._sign.setPixmap(release_icon(status).pixmap(16, 16))
        self._sign.setVisible(bool(status))
        history = release_history(profile.get(HISTORY))
        lines = []
        if history:
            last = history[-1]
            day = day_in_words(last.date)
            lines.append(" · ".join(filter(None, (say(day) if day else "", last.by))))
            lines.append(last.comment)
        review = day_in_words(profile.text("review_due"))
        if review is not None:
            lines.append(tr("Next review {date}", date=say(review)))
        self.details.setText("\n".join(filter(None, lines)))
        self.details.setVisible(bool(self.details.text()))


def _words(look: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("look", look)
    return label
