"""Commands of a landscape: the order of what is on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.editing.landscape.reordering import move_on, rank_of
from workbench.interaction.changes import Request, Reveal
from workbench.interaction.commands.command import EditorCommand
from workbench.interaction.kind_choice import chosen_shape
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


class ChoosePicture(Request, frozen=True):
    """Let a person choose the file of a picture on the landscape."""

    element: str


def _chosen_picture(editor: Editor) -> str:
    shape = chosen_shape(editor)
    element = editor.document.element(shape.element) if shape is not None else None
    return element.id if element is not None and element.type == "picture" else ""


def _choose_picture(editor: Editor) -> bool:
    element = _chosen_picture(editor)
    if not element:
        return False
    editor.tell(request=ChoosePicture(element))
    return True


def has_turn(editor: Editor) -> bool:
    """Tell whether a band, group or process of a landscape is selected."""
    shape = chosen_shape(editor)
    element = editor.document.element(shape.element) if shape is not None else None
    return element is not None and bool(rank_of(element))


def _move(editor: Editor, by: int) -> bool:
    shape = chosen_shape(editor)
    if shape is None or not has_turn(editor):
        return False
    title = mark("Move later") if by > 0 else mark("Move earlier")
    with editor.document.step(title) as step:
        move_on(step, shape.id, by)
    editor.tell(request=Reveal(editor.picture.bounds_of(shape.id)))
    return True


COMMANDS = (
    EditorCommand(
        id="element.picture",
        text=mark("Choose p&icture…"),
        run=_choose_picture,
        icon="image",
        section="look",
        applies=lambda editor: bool(_chosen_picture(editor)),
        in_context_menu=True,
        words=mark("image file logo photo landscape"),
    ),
    EditorCommand(
        id="arrange.earlier",
        text=mark("Move &earlier"),
        run=lambda editor: _move(editor, -1),
        keys=("Ctrl+Shift+Up", "Ctrl+Shift+Left"),
        icon="lane-up",
        section="order",
        applies=has_turn,
        in_context_menu=True,
        words=mark("order band group process landscape before up left"),
    ),
    EditorCommand(
        id="arrange.later",
        text=mark("Move &later"),
        run=lambda editor: _move(editor, 1),
        keys=("Ctrl+Shift+Down", "Ctrl+Shift+Right"),
        icon="lane-down",
        section="order",
        applies=has_turn,
        in_context_menu=True,
        words=mark("order band group process landscape after down right"),
    ),
)
