"""A command of the editor: declared once, with its words, its keys and where it is offered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from workbench.words import Text

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


def always(editor: Editor) -> bool:
    """Apply whatever is selected."""
    return True


def with_selection(editor: Editor) -> bool:
    """Apply where something is selected."""
    return bool(editor.selection)


def with_one(editor: Editor) -> bool:
    """Apply where one thing is selected."""
    return len(editor.selection) == 1


def with_several(editor: Editor) -> bool:
    """Apply where at least two shapes are selected."""
    return len(editor.selected_shapes) > 1


class EditorCommand(msgspec.Struct, frozen=True, kw_only=True):
    """Something a key, a menu, the context menu or the command search can have the editor do.

    `id`: the menu and a name, ``arrange.align_left``; the menus, their order and the separators
    between sections are `workbench.ui.menu_plan`'s to say, a section it does not name comes last.
    `keys`: as Qt writes them (``Ctrl+D``); they count where the diagram has the keyboard.
    `run` returns whether it did something; it may raise Refused with the reason, which is said.
    `applies`: whether the command makes sense for what is selected now; the context menu offers
    only those, a menu greys the others out.  It must be quick.
    """

    id: str
    text: Text  # with the mnemonic of the menu
    run: Callable[[Editor], bool]
    keys: tuple[str, ...] = ()
    icon: str = ""  # name of a file in resources/icons
    section: str = ""  # what belongs together in a menu stands together
    applies: Callable[[Editor], bool] = always
    in_context_menu: bool = False
    words: Text | None = None  # further words to find it by
    repeats: bool = False  # holding the key repeats it

    @property
    def menu(self) -> str:
        return self.id.partition(".")[0]
