"""How things stand, in words: of a file, of the library, in the title of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.ui.open_document import OpenDocument
from workbench.ui.translation import tr

if TYPE_CHECKING:
    from workbench.library.library import Library


def state_words(document: OpenDocument) -> str:
    """Return how a file stands, in words."""
    if document.is_gone_from_disk:
        return tr("File is missing")
    if document.is_changed_on_disk:
        return tr("Changed on disk")
    if document.path is None:
        return tr("Not saved yet")
    if document.is_read_only and not document.is_modified:
        return tr("Read-only")
    return tr("● Unsaved changes") if document.is_modified else tr("Saved")


def library_words(library: Library) -> str:
    """Return how many processes a library has, and how many of them are released."""
    entries = library.processes
    released = sum(1 for entry in entries if entry.is_released)
    if len(entries) == 1:
        return tr("1 process")
    return tr("{count} processes · {released} released", count=len(entries), released=released)


def window_title(first: str, second: str) -> str:
    """Return the title of a window: what is in front, where it belongs, the program."""
    parts = [part for part in (first, second, tr("Process Workbench")) if part]
    return "[*]" + " – ".join(part.replace("[*]", "[ * ]") for part in parts)
