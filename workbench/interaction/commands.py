"""What keys do when no tool takes them: one table, so that help and tests can read it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbench.editing import operations
from workbench.interaction import traversal
from workbench.interaction.opening import opened_by
from workbench.words import plural

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

Command = Callable[["Editor"], bool]


def run(editor: Editor, name: str, modifiers: frozenset[str]) -> bool:
    """Run the command of a key; returns whether there is one that applies."""
    command = KEYS.get("+".join((*sorted(modifiers), name)))
    return command(editor) if command is not None else False


def nudge(editor: Editor, dx: float, dy: float) -> bool:
    """Move the selection a little; nudges that follow one another are one step of undo."""
    if not editor.selected_shapes:
        return False
    ids = editor.selection
    title = plural(len(ids), "Move", "Move {count} elements")
    with editor.document.step(title, merge="nudge " + " ".join(ids)) as step:
        operations.move(step, ids, dx, dy)
    return True


def delete(editor: Editor) -> bool:
    """Delete what is selected."""
    if not editor.selection:
        return False
    ids = editor.selection
    with editor.document.step(plural(len(ids), "Delete", "Delete {count} elements")) as step:
        operations.delete(step, ids)
    return True


def select_all(editor: Editor) -> bool:
    editor.select_all()
    return True


def open_or_rename(editor: Editor) -> bool:
    """Open what the one selected thing leads to, else edit its name."""
    if len(editor.selection) != 1:
        return False
    request = opened_by(editor.document, editor.selection[0])
    if request is None:
        return editor.begin_rename()
    editor.tell(request=request)
    return True


def use_hand(editor: Editor) -> bool:
    editor.use_hand()
    return True


def use_rubber_band(editor: Editor) -> bool:
    editor.use_rubber_band()
    return True


def use_connect(editor: Editor) -> bool:
    editor.use_connect()
    return True


def _nudges(step: float) -> dict[str, Command]:
    ways = {"Left": (-step, 0.0), "Right": (step, 0.0), "Up": (0.0, -step), "Down": (0.0, step)}

    def command(dx: float, dy: float) -> Command:
        return lambda editor: nudge(editor, dx, dy)

    return {name: command(*way) for name, way in ways.items()}


# Modifiers in alphabetical order before the key's name.
KEYS: dict[str, Command] = {
    **_nudges(1.0),
    **{f"Shift+{name}": command for name, command in _nudges(10.0).items()},
    "Delete": delete,
    "Backspace": delete,
    "F2": lambda editor: editor.begin_rename(),
    "E": lambda editor: editor.begin_rename(),
    "Return": open_or_rename,
    "Enter": open_or_rename,
    "Control+A": select_all,
    "H": use_hand,
    "L": use_rubber_band,
    "C": use_connect,
    "Tab": lambda editor: traversal.step(editor, 1),
    "Shift+Tab": lambda editor: traversal.step(editor, -1),
    "Backtab": lambda editor: traversal.step(editor, -1),
    "Shift+Backtab": lambda editor: traversal.step(editor, -1),
    "Alt+Right": lambda editor: traversal.follow(editor, forwards=True),
    "Alt+Left": lambda editor: traversal.follow(editor, forwards=False),
    "Alt+Down": lambda editor: traversal.turn(editor, 1),
    "Alt+Up": lambda editor: traversal.turn(editor, -1),
}
