"""Renaming, merging and deleting an entry in everything that refers to it.

First the processes, then the landscapes, then the catalogues (`library.catalogue_amending`): what
is reached when somebody cancels is sound.  An entry is only taken out when nothing refers to it any
more.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError
from workbench.library.amending import Amended, Edit
from workbench.library.catalogue_amending import (
    AmendedLandscapes,
    LandscapeEdit,
    Reach,
    amend_landscape,
    amend_landscapes,
    linking,
    redirecting,
    redirecting_symbols,
    renamed_entry,
    renaming,
    renaming_symbols,
    taking_out,
)
from workbench.ui.amending import amend
from workbench.ui.translation import say, tr
from workbench.words import Text, mark, plural

if TYPE_CHECKING:
    from workbench.library.catalogue import CatalogueEntry
    from workbench.library.catalogue_edits import CatalogueEdit
    from workbench.library.where_used import Uses
    from workbench.ui.catalogues.saving import CatalogueSaving
    from workbench.ui.window import Window

SHOWN = 5  # refusals that are named one by one


def rename_everywhere(
    window: Window,
    saving: CatalogueSaving,
    kind: str,
    entry: CatalogueEntry,
    new: str,
    reach: Reach,
) -> None:
    """Rename an entry, and refresh what other programs see of its name."""
    library = window.workspace.library
    if library is None:
        return
    title = mark("Rename “{name}”", name=entry.name)
    rename = renamed_entry(library, kind, entry.id, new, title)
    _change(
        window,
        saving,
        reach,
        title,
        renaming(library.definitions, kind, entry.id, entry.name, new),
        renaming_symbols(library, kind, entry.id, entry.name, new),
        lambda is_whole: [rename],  # references are by id: the new name is right everywhere
    )


def take_out_everywhere(
    window: Window,
    saving: CatalogueSaving,
    kind: str,
    entry: CatalogueEntry,
    target: CatalogueEntry | None,
    reach: Reach,
) -> None:
    """Lead what refers to an entry to another one, None: keep the text only; then take it out."""
    library = window.workspace.library
    if library is None:
        return
    title = (
        mark("Merge “{name}” with “{other}”", name=entry.name, other=target.name)
        if target is not None
        else mark("Delete “{name}”", name=entry.name)
    )

    def edits(is_whole: bool) -> list[CatalogueEdit]:
        now = window.workspace.library
        return taking_out(now, kind, entry.id, target, title) if is_whole and now else []

    _change(
        window,
        saving,
        reach,
        title,
        redirecting(library.definitions, kind, entry.id, target),
        redirecting_symbols(library, kind, entry.id, target),
        edits,
    )


def link_everywhere(window: Window, uses: Uses) -> None:
    """Ask, then let texts that are the very name of an entry refer to it."""
    from workbench.library.catalogue_consistency import linkable
    from workbench.ui.asking import ask

    library = uses.library
    targets = linkable(library, uses)
    entries = {
        entry.path: entry
        for (kind, _), target in targets.items()
        for entry in uses.unlinked(kind, target.name)
    }
    if not entries:
        window.workspace.tell(
            mark("No text in the processes is the very name of an entry without referring to it.")
        )
        return
    title = mark("Link texts with entries")
    names = sorted({target.name for target in targets.values()})
    shown = ", ".join(names[:SHOWN]) + (" …" if len(names) > SHOWN else "")
    words = tr(
        "In {count} processes names of entries stand as text only. They can refer to their "
        "entries: {names}",
        count=len(entries),
        names=shown,
    )
    if ask(window, say(title), words, (("link", tr("Link them"), "accept"),)):
        amend(
            window.workspace,
            list(entries.values()),
            title,
            linking(library.definitions, targets),
            lambda amended: _report(window, title, amended, AmendedLandscapes(), is_done=True),
        )


def _change(
    window: Window,
    saving: CatalogueSaving,
    reach: Reach,
    title: Text,
    edit: Edit,
    landscape_edit: LandscapeEdit,
    edits: Callable[[bool], Sequence[CatalogueEdit]],
) -> None:
    workspace = window.workspace
    library = workspace.library

    def processes_done(amended: Amended) -> None:
        open_ones, closed = AmendedLandscapes(), []
        for entry in reach.landscapes:
            document = workspace.find(entry.path)
            if document is None:
                closed.append(entry)
                continue
            was_modified = document.is_modified
            try:
                if amend_landscape(document.document, title, landscape_edit):
                    open_ones.changed.append(entry.name)
                    if was_modified:
                        open_ones.unsaved += 1
                    else:
                        document.save()
                        workspace.note_saved(document)
            except WorkbenchError as error:
                open_ones.refused.append((entry.name, error.text))
        if not closed or amended.was_cancelled:
            finish(amended, open_ones)
            return
        workspace.tasks.run(
            say(title),
            lambda progress: amend_landscapes(closed, title, landscape_edit, progress),
            lambda there: finish(
                amended,
                AmendedLandscapes(
                    open_ones.changed + there.changed,
                    open_ones.refused + there.refused,
                    open_ones.unsaved,
                    there.was_cancelled,
                ),
            ),
        )

    def finish(amended: Amended, landscapes: AmendedLandscapes) -> None:
        if workspace.library is None or library is None:
            return
        if workspace.library.folder != library.folder:
            return  # another library was opened meanwhile
        is_whole = not (
            amended.refused
            or amended.unsaved  # closed without saving, it would still refer to the entry
            or amended.was_cancelled
            or landscapes.unsaved
            or landscapes.refused
            or landscapes.was_cancelled
        )
        done = edits(is_whole)
        is_saved = all(saving.save(one) for one in done)
        saving.history.clear()  # what was changed in many files is not taken back by one
        window.update_situation()
        workspace.refresh_library()
        _report(window, title, amended, landscapes, is_done=bool(done) and is_saved)

    if reach.processes:
        amend(workspace, reach.processes, title, edit, processes_done)
    else:
        processes_done(Amended())


def _report(
    window: Window, title: Text, amended: Amended, landscapes: AmendedLandscapes, *, is_done: bool
) -> None:
    changed, maps = len(amended.changed) + len(amended.unsaved), len(landscapes.changed)
    parts = [
        tr(
            "{what}: {processes}, {landscapes}.",
            what=say(title),
            processes=say(plural(changed, "{count} process changed", "{count} processes changed")),
            landscapes=say(plural(maps, "{count} landscape changed", "{count} landscapes changed")),
        )
    ]
    unsaved = len(amended.unsaved) + landscapes.unsaved
    if unsaved:
        parts.append(
            say(
                plural(
                    unsaved,
                    "{count} of them is open and not saved yet.",
                    "{count} of them are open and not saved yet.",
                )
            )
        )
    refused = [(one.entry.name, one.reason) for one in amended.refused] + landscapes.refused
    if refused:
        parts.append(tr("Not changed: {count}.", count=len(refused)))
        parts += [
            tr("“{name}” – {reason}", name=name, reason=say(why)) for name, why in refused[:SHOWN]
        ]
        if len(refused) > SHOWN:
            parts.append(tr("and {count} more", count=len(refused) - SHOWN))
    if not is_done:
        parts.append(tr("The entry stays, for something refers to it still."))
    window.notices.tell(
        " ".join(parts), "hint" if is_done and not refused else "warning", key="everywhere"
    )
