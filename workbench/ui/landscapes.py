"""What the window does for landscapes: makes new ones, takes pictures into the library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import Refused, WorkbenchError
from workbench.interaction.changes import Refusal
from workbench.ui.translation import tr
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.ui.canvas.canvas import Canvas
    from workbench.ui.window import Window


def make_landscape(window: Window) -> None:
    """Ask for a name, and open a new landscape of the library."""
    from workbench.library.new_landscape import new_landscape
    from workbench.ui.dialog_buttons import answered
    from workbench.ui.new_dialogs import NewLandscapeDialog

    library = window.workspace.library
    if library is None:
        return
    dialog = NewLandscapeDialog(window)
    if not answered(dialog):
        return
    try:
        path = new_landscape(library, dialog.name())
        window.workspace.refresh_library()
        window.workspace.open_file(path)
    except WorkbenchError as error:
        window.workspace.tell(error.text, "error")


def choose_picture(canvas: Canvas, landscape: Path | None, element: str) -> None:
    """Let a person choose the file of a picture; one from elsewhere is copied into the library."""
    from workbench.library.pictures import show_pictures, take_picture
    from workbench.ui.asking import picture_to_take

    try:
        if landscape is None:
            raise Refused(
                mark(
                    "No picture was chosen: the landscape has no file yet, so it is not known "
                    "where the picture belongs. Save the landscape first."
                )
            )
        chosen = picture_to_take(canvas, tr("Choose a picture"), landscape.parent)
        if chosen is None:
            return
        place = take_picture(landscape, chosen)
    except Refused as refused:
        canvas.editor.tell(request=Refusal(refused.text))
        return
    document = canvas.document
    show_pictures(document, landscape)
    picture = document.element(element)
    if picture is not None:
        with document.step(mark("Choose a picture")) as step:
            step.put(picture.with_property("file", place))
