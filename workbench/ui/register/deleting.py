"""Moving processes to the trash, after a question that says who refers to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QFile

from workbench.ui import asking
from workbench.ui.translation import say, tr
from workbench.words import plural

if TYPE_CHECKING:
    from workbench.library.library import Library
    from workbench.library.process_index import ProcessEntry
    from workbench.ui.window import Window

_NAMED = 10  # in the question


def delete_processes(window: Window, entries: Sequence[ProcessEntry]) -> None:
    """Ask, then move the files to the trash; what is open and unsaved stays."""
    workspace = window.workspace
    library = workspace.library
    if library is None:
        return
    lines = [f"• {entry.name}" for entry in entries[:_NAMED]]
    if len(entries) > _NAMED:
        lines.append(tr("… and {count} more", count=len(entries) - _NAMED))
    referring = referring_to(library, entries)
    if referring:
        lines.append(tr("{count} other processes refer to it.", count=len(referring)))
    answer = asking.ask(
        window,
        tr("Delete processes"),
        say(
            plural(
                len(entries),
                "Move {count} process to the trash?",
                "Move {count} processes to the trash?",
            )
        ),
        (("trash", tr("Move to trash"), "destroy"),),
        "\n".join(lines),
    )
    if answer != "trash":
        return
    kept, gone = [], 0
    for entry in entries:
        document = workspace.find(entry.path)
        if document is not None and document.is_modified:
            kept.append(tr("“{name}” is open with unsaved changes and stays.", name=entry.name))
            continue
        if not QFile(str(entry.path)).moveToTrash():
            kept.append(tr("“{name}” could not be moved to the trash.", name=entry.name))
            continue
        gone += 1
        if document is not None:
            workspace.close(document)
    if gone:
        text = plural(
            gone, "{count} process is in the trash.", "{count} processes are in the trash."
        )
        kept.insert(0, say(text))
    window.notices.tell("\n".join(kept), "hint" if gone == len(entries) else "warning")
    workspace.refresh_library()


def referring_to(library: Library, entries: Sequence[ProcessEntry]) -> list[ProcessEntry]:
    """Return the other processes that name or call one of these."""
    ids = {key for entry in entries for key in entry.process_ids}
    places = {entry.place for entry in entries}
    return [
        other
        for other in library.processes
        if other.place not in places
        and (
            not ids.isdisjoint(other.calls) or any(mention.ref in ids for mention in other.mentions)
        )
    ]
