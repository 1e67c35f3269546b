"""How an action of the window is declared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.words import Text

if TYPE_CHECKING:
    from workbench.interaction.commands.command import EditorCommand


@dataclass(frozen=True)
class ActionSpec:
    """The declaration of an action.

    `when` is a condition of the window ("" is always).  `on_diagram`: the shortcut counts only
    where the diagram has the keyboard, because fields and lists need the key for themselves.
    """

    id: str
    text: Text  # with the mnemonic of the menu
    icon: str = ""
    keys: tuple[str, ...] = ()
    when: str = ""
    on_diagram: bool = False
    checkable: bool = False
    words: Text | None = None  # further words to find it by
    command: EditorCommand | None = None  # what the editor of the diagram in front does

    @property
    def menu(self) -> str:
        return self.id.partition(".")[0]
