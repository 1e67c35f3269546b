"""What can be done with the chosen processes: each declared once, for the bar and the menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from workbench.ui.icons import icon
from workbench.ui.translation import say, tr
from workbench.words import Text, mark

if TYPE_CHECKING:
    from workbench.library.process_index import ProcessEntry
    from workbench.ui.register.page import RegisterPage

ONE, SOME = "one", "some"


@dataclass(frozen=True)
class RegisterCommand:
    """`when`: for how many processes.  `on_bar`: a button of its own, else in the menu only."""

    key: str
    word: Text
    icon: str
    do: Callable[[RegisterPage, list[ProcessEntry]], object]
    when: str = SOME
    on_bar: bool = False
    is_first: bool = False  # of those that belong together

    def can(self, entries: Sequence[ProcessEntry]) -> bool:
        if self.when == ONE:
            return len(entries) == 1
        return bool(entries)

    def bound(self, page: RegisterPage) -> Callable[[], object]:
        """Return what does it with what is chosen when it is called."""

        def act() -> None:
            entries = page.chosen_entries()
            if self.can(entries):
                self.do(page, entries)

        return act


def _open(page: RegisterPage, entries: list[ProcessEntry]) -> None:
    for entry in entries:
        page.window_.files.open(entry.path)


def _release(page: RegisterPage, entries: list[ProcessEntry]) -> None:
    from workbench.ui.releasing import change_release

    change_release(page.window_, entries)


def _reveal(page: RegisterPage, entries: list[ProcessEntry]) -> None:
    page.window_.files.reveal(entries[0].path)


def _export_table(page: RegisterPage, entries: list[ProcessEntry]) -> None:
    page.export_table(entries)


REGISTER_COMMANDS: tuple[RegisterCommand, ...] = (
    RegisterCommand("open", mark("Open"), "open", _open, on_bar=True),
    RegisterCommand("release", mark("Release state …"), "checks", _release, on_bar=True),
    RegisterCommand("table", mark("As table …"), "table", _export_table, is_first=True),
    RegisterCommand("reveal", mark("Show in folder"), "reveal", _reveal, ONE, is_first=True),
)


class CommandBar(QFrame):
    """How many are chosen, and what can be done with them."""

    def __init__(self, page: RegisterPage) -> None:
        super().__init__()
        self.setObjectName("running")
        self.words = QLabel()
        self.words.setProperty("look", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 16, 4)
        row.setSpacing(4)
        row.addWidget(self.words)
        row.addStretch(1)
        self.buttons: dict[str, QToolButton] = {}
        for command in REGISTER_COMMANDS:
            if not command.on_bar:
                continue
            button = QToolButton()
            button.setText(say(command.word))
            button.setIcon(icon(command.icon))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(say(command.word))
            button.clicked.connect(command.bound(page))
            self.buttons[command.key] = button
            row.addWidget(button)

    def show_state(self, count: int, entries: Sequence[ProcessEntry]) -> None:
        """Say how many are chosen, and offer what can be done."""
        self.words.setText(tr("{count} chosen", count=count) if count else "")
        for command in REGISTER_COMMANDS:
            if command.key in self.buttons:
                self.buttons[command.key].setEnabled(command.can(entries))
