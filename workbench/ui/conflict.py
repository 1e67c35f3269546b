"""What becomes of a file that two people saved: a choice in which no version is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.library.changes_on_disk import ChangedOnDisk
from workbench.library.conflict import copy_mine, keep_mine
from workbench.library.earlier_versions import EarlierVersions
from workbench.ui import asking
from workbench.ui.open_document import OpenDocument
from workbench.ui.translation import language, tr
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.ui.window import Window


def settle_conflict(window: Window, document: OpenDocument) -> bool:
    """Let the person choose; tells whether the document is saved, or equals the file, now."""
    other = document.access.elsewhere or document.access.left
    person = other.holder.person if other is not None else ""
    answer = asking.ask(
        window,
        tr("Changed on disk"),
        tr("“{title}” was saved by {person} while you changed it.", title=document.title,
           person=person)
        if person
        else tr("“{title}” was saved by someone else while you changed it.", title=document.title),
        (
            ("compare", tr("Compare"), "accept"),
            ("mine", tr("Keep mine"), "other"),
            ("theirs", tr("Take theirs"), "other"),
            ("copy", tr("Save a copy…"), "other"),
        ),
        tr(
            "Nothing is lost: with “Keep mine” the other version goes to “Earlier versions”, with "
            "“Take theirs” yours is saved as a copy beside the file."
        ),
    )  # fmt: skip
    if answer == "compare":
        window.pages.comparing.with_saved(document)
        return False
    if answer == "mine":
        return _keep_mine(window, document)
    if answer == "theirs":
        return _take_theirs(window, document)
    return answer == "copy" and window.files.save_copy(document)


def _keep_mine(window: Window, document: OpenDocument) -> bool:
    disk, workspace = document.disk, window.workspace
    if disk is None:
        return False
    document.document.history.seal()
    try:
        saved = workspace.attempt(lambda: keep_mine(disk, document.document, EarlierVersions()))
    except ChangedOnDisk:
        saved = False
    if not saved and disk.is_changed():
        return settle_conflict(window, document)  # they saved yet again meanwhile
    if saved:
        document.note_disk(changed=False)
        workspace.note_saved(document)
    return saved


def _take_theirs(window: Window, document: OpenDocument) -> bool:
    path, workspace = document.path, window.workspace
    if path is None:
        return False

    def take() -> None:
        copy = copy_mine(path, document.document, language())
        document.reload()
        workspace.tell(mark("Your version is in “{file}”, beside the other one.", file=copy.name))

    taken = workspace.attempt(take)
    if taken:
        workspace.note_saved(document)
    return taken
