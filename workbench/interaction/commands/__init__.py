"""What the editor can be asked to do, declared once: keys, menus and command search derive from it.

Each file declares the commands of one topic as `COMMANDS`; a new topic is named here.  `KEYS` of a
topic are keys that need no entry in a menu.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbench.errors import Refused
from workbench.interaction.changes import Refusal
from workbench.interaction.commands import (
    arranging,
    cleaning,
    clipboard,
    creating,
    joining,
    landscape,
    landscape_links,
    moving,
    replacing,
    selection,
    subprocesses,
    swimlanes,
    tidying,
    walking,
)
from workbench.interaction.commands.command import EditorCommand

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

COMMANDS: tuple[EditorCommand, ...] = (
    *selection.COMMANDS,
    *creating.COMMANDS,
    *replacing.COMMANDS,
    *tidying.COMMANDS,
    *clipboard.COMMANDS,
    *arranging.COMMANDS,
    *cleaning.COMMANDS,
    *subprocesses.COMMANDS,
    *swimlanes.COMMANDS,
    *joining.COMMANDS,
    *landscape.COMMANDS,
    *landscape_links.COMMANDS,
    *moving.COMMANDS,
    *walking.COMMANDS,
)

BY_ID = {command.id: command for command in COMMANDS}
_MODIFIERS = {"Ctrl": "Control", "Shift": "Shift", "Alt": "Alt"}
_NAMES = {"Del": "Delete", "Esc": "Escape"}


def canonical(key: str) -> str:
    """Return a key as the editor's events name it, its modifiers in alphabetical order.

    ``Ctrl+Shift+D`` becomes ``Control+Shift+D``.
    """
    *modifiers, name = key.replace("++", "+Plus").split("+")
    held = sorted(_MODIFIERS.get(modifier, modifier) for modifier in modifiers)
    return "+".join((*held, _NAMES.get(name, name)))


_BY_KEY: dict[str, Callable[[Editor], bool]] = {
    **{canonical(key): run for key, run in selection.KEYS.items()},
    **{canonical(key): command.run for command in COMMANDS for key in command.keys},
}


def perform(editor: Editor, run: Callable[[Editor], bool]) -> bool:
    """Have the editor do something, and say why where it is refused."""
    try:
        return run(editor)
    except Refused as refused:
        editor.tell(request=Refusal(refused.text))
        return True


def press(editor: Editor, name: str, modifiers: frozenset[str]) -> bool:
    """Run what a key stands for; returns whether that applies."""
    run = _BY_KEY.get("+".join((*sorted(modifiers), name)))
    return perform(editor, run) if run is not None else False
