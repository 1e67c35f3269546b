"""Changing many processes from the window: open ones in place, the others on disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError
from workbench.library.amending import Amended, Edit, Refusal, amend_document, amend_files

if TYPE_CHECKING:
    from workbench.library.process_index import ProcessEntry
    from workbench.ui.open_document import OpenDocument
    from workbench.ui.workspace import Workspace
    from workbench.words import Text


def amend(
    workspace: Workspace,
    entries: Sequence[ProcessEntry],
    title: Text,
    edit: Edit,
    done: Callable[[Amended], object],
    *,
    past: str = "",
) -> None:
    """Change processes, then look at the library again and say what became of each.

    A process that is open is changed in the window, where it can be undone.  It is saved at once if
    nothing else was unsaved in it; otherwise its person saves when the rest is ready.  `title` is
    the name of the step, and of the task that is shown while it takes long.  `past`: a protection
    that the edit may pass (`Document.step`); such an edit counts only once it is saved.
    """
    from workbench.ui.translation import say

    here, closed = Amended(), []
    for entry in entries:
        document = workspace.find(entry.path)
        if document is None:
            closed.append(entry)
            continue
        was_modified = document.is_modified
        try:
            is_changed = amend_document(document.document, entry, title, edit, past=past)
            if not is_changed:
                here.unchanged.append(entry)
            elif was_modified and not past:
                here.unsaved.append(entry)
            else:
                _save(document)
                workspace.note_saved(document)
                here.changed.append(entry)
        except WorkbenchError as error:
            here.refused.append(Refusal(entry, error.text))

    def finish(there: Amended) -> None:
        for entry in there.changed:
            workspace.landscapes.note_saved(entry.path)
        workspace.refresh_library()
        done(here.joined(there))

    if closed:
        workspace.tasks.run(
            say(title),
            lambda progress: amend_files(closed, title, edit, progress, past=past),
            finish,
        )
    else:
        finish(Amended())


def _save(document: OpenDocument) -> None:
    """Save what was changed just now; where that fails, it is as if it had not been changed."""
    try:
        document.save()
    except WorkbenchError:
        document.document.revoke()
        raise
