"""What can be done with the chosen processes: each declared once, for the bar and the menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QInputDialog, QLabel, QToolButton

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


def _change(page: RegisterPage, entries: list[ProcessEntry]) -> None:
    from workbench.ui.dialog_buttons import answered
    from workbench.ui.register.change_dialog import ChangeDialog
    from workbench.ui.register.changing import change_processes

    if page.register is None:
        return
    dialog = ChangeDialog(page, page.register, entries, page.current_column())
    if answered(dialog):
        openable = [entry for entry in entries if entry.problem is None]
        change_processes(page.window_, dialog.chosen(), openable, dialog.value())


def _new_like(page: RegisterPage, entries: list[ProcessEntry]) -> None:
    from workbench.library.register.editing import new_like
    from workbench.ui.register.changing import tell_amended

    workspace, entry = page.window_.workspace, entries[0]
    library = workspace.library
    if library is None:
        return
    words = tr("Name of the new process; it takes over where “{name}” belongs:", name=entry.name)
    name, is_given = QInputDialog.getText(page, tr("New process"), words)
    name = " ".join(name.split())
    if not is_given or not name:
        return

    def make() -> None:
        made, amended = new_like(library, entry, name)
        tell_amended(page.window_, amended, is_one=True)
        workspace.refresh_library()
        page.show_when_there(made.place)

    workspace.attempt(make)


def _handbook(page: RegisterPage, entries: list[ProcessEntry]) -> None:
    from workbench.ui.handbook_dialog import make_handbook

    make_handbook(page.window_, entries)


def _check(page: RegisterPage, entries: list[ProcessEntry]) -> None:
    from workbench.ui.register.checking import check_processes

    check_processes(page.window_, entries)


def _export_files(page: RegisterPage, entries: list[ProcessEntry]) -> None:
    from workbench.ui.register.file_export import export_files

    export_files(page.window_, entries)


def _delete(page: RegisterPage, entries: list[ProcessEntry]) -> None:
    from workbench.ui.register.deleting import delete_processes

    delete_processes(page.window_, entries)


REGISTER_COMMANDS: tuple[RegisterCommand, ...] = (
    RegisterCommand("open", mark("Open"), "open", _open, on_bar=True),
    RegisterCommand("change", mark("Change …"), "rename", _change, on_bar=True, is_first=True),
    RegisterCommand("release", mark("Release state …"), "checks", _release, on_bar=True),
    RegisterCommand("new", mark("New process like this …"), "file-new", _new_like, ONE),
    RegisterCommand(
        "handbook", mark("Handbook …"), "handbook", _handbook, on_bar=True, is_first=True
    ),
    RegisterCommand("check", mark("Check"), "checks", _check, on_bar=True),
    RegisterCommand("table", mark("As table …"), "table", _export_table, on_bar=True),
    RegisterCommand("files", mark("As files …"), "export", _export_files, on_bar=True),
    RegisterCommand("reveal", mark("Show in folder"), "reveal", _reveal, ONE, is_first=True),
    RegisterCommand("delete", mark("Delete"), "delete", _delete, is_first=True),
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
