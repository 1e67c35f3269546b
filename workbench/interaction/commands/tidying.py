"""Putting the sheet in order, and laying it out anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.editing.landscape.arranging import arrange
from workbench.editing.operations import tidying
from workbench.interaction.changes import Note
from workbench.interaction.commands.command import EditorCommand
from workbench.model.records import Sheet
from workbench.notation.kinds import shows_landscape
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


def tidy(editor: Editor) -> bool:
    """Put the sheet in order, or only what is selected where that is more than one shape.

    A landscape is put in order as a whole.
    """
    shapes = editor.selected_shapes
    chosen = editor.selection if len(shapes) > 1 else ()
    before = editor.document.history.place
    with editor.document.step(mark("Tidy up")) as step:
        if shows_landscape(editor.document, editor.sheet_id):
            arrange(step, editor.sheet_id)
        else:
            tidying.tidy(step, editor.sheet_id, chosen)
    if editor.document.history.place == before:
        editor.tell(request=Note(mark("Everything is in order already.")))
    return True


def lay_out_anew(editor: Editor) -> bool:
    with editor.document.step(mark("Lay out anew")) as step:
        tidying.lay_out_anew(step, editor.sheet_id)
    return True


def _shows_process(editor: Editor) -> bool:
    """Apply to a sheet of a process: the order of a landscape is not to be found in its lines."""
    return not shows_landscape(editor.document, editor.sheet_id)


def _shows_anything(editor: Editor) -> bool:
    return isinstance(editor.document.find(editor.sheet_id), Sheet)


COMMANDS = (
    EditorCommand(
        id="arrange.tidy",
        text=mark("T&idy up"),
        run=tidy,
        keys=("Ctrl+L",),
        icon="tidy",
        section="tidy",
        applies=_shows_anything,
        words=mark("layout clean arrange order automatic"),
    ),
    EditorCommand(
        id="arrange.lay_out_anew",
        text=mark("Lay out a&new"),
        run=lay_out_anew,
        keys=("Ctrl+Alt+L",),
        section="tidy",
        applies=_shows_process,
        words=mark("automatic layout from scratch arrange everything"),
    ),
)
