"""The commands every editor has: move, delete, rename, select, and the tools."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbench.editing import operations
from workbench.editing.operations.inserting import heal
from workbench.interaction import traversal
from workbench.interaction.commands.command import EditorCommand, with_one, with_selection
from workbench.interaction.opening import follow, opens
from workbench.words import mark, plural

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


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
    """Delete what is selected; the neighbours of a step in the middle are joined."""
    if not editor.selection:
        return False
    ids = editor.selection
    with editor.document.step(plural(len(ids), "Delete", "Delete {count} elements")) as step:
        heal(step, ids)
        operations.delete(step, ids)
    return True


def select_all(editor: Editor) -> bool:
    editor.select_all()
    return True


def open_selected(editor: Editor) -> bool:
    """Go into the selected sub-process, or to the process that is called."""
    return bool(editor.selection) and follow(editor, editor.selection[0])


def open_or_rename(editor: Editor) -> bool:
    """Open what the one selected thing leads to, else edit its name."""
    if len(editor.selection) != 1:
        return False
    return open_selected(editor) or editor.begin_rename()


def use_hand(editor: Editor) -> bool:
    editor.use_hand()
    return True


def use_rubber_band(editor: Editor) -> bool:
    editor.use_rubber_band()
    return True


def use_connect(editor: Editor) -> bool:
    editor.use_connect()
    return True


COMMANDS = (
    EditorCommand(
        id="edit.open",
        text=mark("&Open sub-process or called process"),
        run=open_selected,
        icon="page-next",
        section="open",
        applies=lambda editor: with_one(editor) and opens(editor.document, editor.selection[0]),
        in_context_menu=True,
        words=mark("drill down into enter follow"),
    ),
    EditorCommand(
        id="edit.rename",
        text=mark("Re&name"),
        run=lambda editor: editor.begin_rename(),
        keys=("F2", "E"),
        icon="rename",
        section="change",
        applies=with_one,
        in_context_menu=True,
    ),
    EditorCommand(
        id="edit.delete",
        text=mark("&Delete"),
        run=delete,
        keys=("Del", "Backspace"),
        icon="delete",
        section="change",
        applies=with_selection,
        in_context_menu=True,
        words=mark("remove"),
    ),
    EditorCommand(
        id="edit.select_all",
        text=mark("Select &all"),
        run=select_all,
        keys=("Ctrl+A",),
        icon="select-all",
        section="select",
        in_context_menu=True,
    ),
    EditorCommand(
        id="edit.hand",
        text=mark("Move the view by &hand"),
        run=use_hand,
        keys=("H",),
        icon="hand",
        section="tools",
        words=mark("pan scroll tool"),
    ),
    EditorCommand(
        id="edit.lasso",
        text=mark("Select by a &frame"),
        run=use_rubber_band,
        keys=("L",),
        section="tools",
        words=mark("lasso rubber band rectangle tool"),
    ),
    EditorCommand(
        id="insert.connection",
        text=mark("&Connection"),
        run=use_connect,
        keys=("C",),
        icon="connect",
        section="connect",
        words=mark("flow arrow line connect"),
    ),
)


def _nudges(prefix: str, by: float) -> dict[str, Callable[[Editor], bool]]:
    ways = {"Left": (-by, 0.0), "Right": (by, 0.0), "Up": (0.0, -by), "Down": (0.0, by)}

    def command(dx: float, dy: float) -> Callable[[Editor], bool]:
        return lambda editor: nudge(editor, dx, dy)

    return {prefix + name: command(*way) for name, way in ways.items()}


# What keys do that no menu needs to name.
KEYS: dict[str, Callable[[Editor], bool]] = {
    **_nudges("", 1.0),
    **_nudges("Shift+", 10.0),
    "Return": open_or_rename,
    "Enter": open_or_rename,
    "Tab": lambda editor: traversal.step(editor, 1),
    "Shift+Tab": lambda editor: traversal.step(editor, -1),
    "Backtab": lambda editor: traversal.step(editor, -1),
    "Shift+Backtab": lambda editor: traversal.step(editor, -1),
    "Alt+Right": lambda editor: traversal.follow(editor, forwards=True),
    "Alt+Left": lambda editor: traversal.follow(editor, forwards=False),
    "Alt+Down": lambda editor: traversal.turn(editor, 1),
    "Alt+Up": lambda editor: traversal.turn(editor, -1),
}
