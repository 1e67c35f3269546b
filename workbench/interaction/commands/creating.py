"""New things: placed where a person says, or appended to what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.editing.operations.appending import place_free
from workbench.geometry import Point
from workbench.interaction.changes import KindUsed, Reveal
from workbench.interaction.commands.command import EditorCommand
from workbench.interaction.kind_choice import (
    OfferKinds,
    Purpose,
    chosen_shape,
    kinds_to_append,
    kinds_to_create,
)
from workbench.model.records import Sheet
from workbench.notation.kind import Kind
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


def can_create(editor: Editor) -> bool:
    """Tell whether things can be placed: what is drawn has to be an open sheet."""
    return isinstance(editor.document.find(editor.sheet_id), Sheet)


def can_append(editor: Editor) -> bool:
    """Tell whether something may follow what is selected."""
    return chosen_shape(editor) is not None and bool(kinds_to_append(editor))


def offer_to_create(editor: Editor) -> bool:
    if not kinds_to_create(editor):
        return False
    editor.tell(request=OfferKinds(Purpose.CREATE))
    return True


def offer_to_append(editor: Editor) -> bool:
    if not can_append(editor):
        return False
    editor.tell(request=OfferKinds(Purpose.APPEND))
    return True


def create(editor: Editor, kind: Kind, around: Point) -> None:
    """Add something of a kind beside the selected shape, else near a place, where it is free.

    Raises Refused where it has no place.
    """
    near = chosen_shape(editor)
    editor.cancel()
    with editor.document.step(mark("Add {kind}", kind=kind.title)) as step:
        made = place_free(
            step,
            editor.sheet_id,
            kind,
            around,
            near.id if near is not None else "",
            editor.usual_name(kind),
        )
    editor.tell(request=KindUsed(kind.key))
    editor.select((made,))
    editor.tell(request=Reveal(editor.picture.bounds_of(made)))
    editor.begin_rename()


COMMANDS = (
    EditorCommand(
        id="insert.element",
        text=mark("&Element…"),
        run=offer_to_create,
        keys=("N",),
        icon="plus",
        section="create",
        applies=can_create,
        words=mark("new create add task event gateway pool lane"),
    ),
    EditorCommand(
        id="insert.append",
        text=mark("&Append…"),
        run=offer_to_append,
        keys=("A",),
        icon="append",
        section="create",
        applies=can_append,
        in_context_menu=True,
        words=mark("next step after successor follow"),
    ),
)
