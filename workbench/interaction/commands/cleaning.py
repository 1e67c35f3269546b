"""The command that clears away what a file only drags along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.editing.operations.cleaning import clean_up
from workbench.interaction.changes import Note
from workbench.interaction.commands.command import EditorCommand
from workbench.words import mark, plural

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


def clear_away(editor: Editor) -> bool:
    """Clean the file up, as one step, and say how much that was."""
    count = 0
    with editor.document.step(mark("Clean up")) as step:
        count = clean_up(step)
    editor.tell(
        request=Note(
            plural(count, "1 thing was cleared away.", "{count} things were cleared away.")
            if count
            else mark("There was nothing to clear away.")
        )
    )
    return True


COMMANDS = (
    EditorCommand(
        id="check.clean_up",
        text=mark("C&lear away what leads nowhere"),
        run=clear_away,
        section="cleaning",
        words=mark("clean up dangling orphan repair"),
    ),
)
