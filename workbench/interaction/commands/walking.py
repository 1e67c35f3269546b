"""Going into what is selected and out of it, by keyboard."""

from __future__ import annotations

from workbench.interaction import traversal
from workbench.interaction.commands.command import EditorCommand, with_one
from workbench.words import mark

COMMANDS = (
    EditorCommand(
        id="view.inside",
        text=mark("To the first element &inside"),
        run=traversal.inside,
        keys=("Ctrl+Return",),
        section="walk",
        applies=with_one,
        words=mark("enter pool lane sub-process boundary event keyboard"),
    ),
    EditorCommand(
        id="view.outside",
        text=mark("To what is aro&und it"),
        run=traversal.outside,
        keys=("Ctrl+Backspace",),
        section="walk",
        applies=with_one,
        words=mark("leave parent container lane pool keyboard"),
    ),
)
