"""Copy, cut, paste, duplicate; a picture of the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.drawing.display_list import Drawing
from workbench.editing import operations
from workbench.errors import Refused
from workbench.interaction import clipboard
from workbench.interaction.changes import Request
from workbench.interaction.clipboard import Copied
from workbench.interaction.commands.command import EditorCommand
from workbench.words import mark, plural

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


class PutOnClipboard(Request, frozen=True):
    """Put a copied selection on the clipboard of the system."""

    copied: Copied


class PutPictureOnClipboard(Request, frozen=True):
    """Put a picture alone on the clipboard of the system."""

    drawing: Drawing


class PasteClipboard(Request, frozen=True):
    """Paste what the clipboard of the system holds, at the pointer if it is over the sheet."""


def copy(editor: Editor) -> bool:
    editor.tell(request=PutOnClipboard(clipboard.copied(editor)))
    return True


def cut(editor: Editor) -> bool:
    """Copy the selection, then delete it."""
    ids = editor.selection
    editor.tell(request=PutOnClipboard(clipboard.copied(editor)))
    with editor.document.step(plural(len(ids), "Cut", "Cut {count} elements")) as step:
        operations.delete(step, ids)
    return True


def paste(editor: Editor) -> bool:
    editor.tell(request=PasteClipboard())
    return True


def duplicate(editor: Editor) -> bool:
    clipboard.duplicate(editor)
    return True


def copy_picture(editor: Editor) -> bool:
    """Copy a picture of what is selected, of the whole sheet where nothing is."""
    ids = editor.selection or tuple(editor.picture.ids())
    if not ids:
        raise Refused(mark("No picture was made, for the sheet is empty."))
    editor.tell(request=PutPictureOnClipboard(clipboard.picture_of(editor, ids)))
    return True


def _can_copy(editor: Editor) -> bool:
    return bool(editor.selection) and clipboard.is_sheet(editor)


COMMANDS = (
    EditorCommand(
        id="edit.cut",
        text=mark("Cu&t"),
        run=cut,
        keys=("Ctrl+X",),
        icon="cut",
        section="clipboard",
        applies=_can_copy,
        in_context_menu=True,
    ),
    EditorCommand(
        id="edit.copy",
        text=mark("&Copy"),
        run=copy,
        keys=("Ctrl+C",),
        icon="copy",
        section="clipboard",
        applies=_can_copy,
        in_context_menu=True,
        words=mark("clipboard BPMN XML"),
    ),
    EditorCommand(
        id="edit.paste",
        text=mark("&Paste"),
        run=paste,
        keys=("Ctrl+V",),
        icon="paste",
        section="clipboard",
        applies=clipboard.is_sheet,
        in_context_menu=True,
        words=mark("clipboard insert BPMN XML"),
    ),
    EditorCommand(
        id="edit.duplicate",
        text=mark("Dup&licate"),
        run=duplicate,
        keys=("Ctrl+D",),
        icon="duplicate",
        section="clipboard",
        applies=_can_copy,
        in_context_menu=True,
        words=mark("copy twice"),
    ),
    EditorCommand(
        id="edit.copy_picture",
        text=mark("Copy as p&icture"),
        run=copy_picture,
        keys=("Ctrl+Shift+C",),
        icon="image",
        section="clipboard",
        words=mark("image screenshot clipboard PNG SVG"),
    ),
)
