"""What the window does about release states: changing them, showing and using kept versions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.library.amending import Amended
from workbench.library.completeness import missing_attributes, value_in
from workbench.library.kept_versions import kept_versions
from workbench.library.own_definitions import REVIEW_MONTHS
from workbench.library.process_index import ProcessEntry, main_process, process_entry
from workbench.library.profile import Attribute, Definitions, definitions, value_of
from workbench.library.protection import RELEASE
from workbench.library.release import (
    HISTORY,
    STATUS,
    VERSION,
    Release,
    edit_of,
    release_history,
    state_of,
    transition,
    transitions_from,
)
from workbench.model.records import ProfileValue
from workbench.ui.library_tree import status_name
from workbench.ui.open_document import PROCESS, OpenDocument
from workbench.ui.release_dialog import Person, ReleaseDialog, Standing
from workbench.ui.translation import language, tr
from workbench.words import mark, plural

if TYPE_CHECKING:
    from workbench.ui.window import Window

Value = Callable[[Attribute], ProfileValue]
MOST_REASONS = 3  # of refusals that are told one by one


def change_shown(window: Window, chosen: str = "") -> None:
    """Ask for another release state of the process in front, or of those chosen in a list."""
    page = window.tabs.page()
    entries = page.chosen_entries() if page is not None else []
    if entries:
        change_release(window, entries, chosen)
        return
    entry = entry_of_shown(window)
    if entry is not None:
        change_release(window, [entry], chosen)


def change_release(window: Window, entries: Sequence[ProcessEntry], chosen: str = "") -> None:
    """Ask for another release state of some processes, and take them there.

    `chosen`: the key of the transition that is offered first.
    """
    release = _asked(window, entries, chosen)
    if release is None:
        return
    from workbench.ui.amending import amend

    amend(
        window.workspace,
        entries,
        release.transition.action,
        edit_of(release),
        lambda result: _tell(window, release, result),
        past=RELEASE,
    )


def _asked(window: Window, entries: Sequence[ProcessEntry], chosen: str) -> Release | None:
    from workbench.ui.dialog_buttons import answered

    workspace = window.workspace
    dialog = ReleaseDialog(
        window,
        [standing_of(window, entry) for entry in entries],
        persons=_persons(window),
        by=workspace.settings.person,
        chosen=chosen,
        review_months=workspace.library.own.review_months if workspace.library else REVIEW_MONTHS,
    )
    if not answered(dialog) or dialog.transition is None:
        return None
    release = dialog.release
    if release.by != workspace.settings.person:
        workspace.settings.person = release.by
        workspace.save_settings()
    return release


def show_versions(window: Window) -> None:
    """Offer the kept versions of the process in front."""
    from workbench.ui.dialog_buttons import answered
    from workbench.ui.versions_dialog import COMPARE, DRAFT, VersionsDialog

    entry = entry_of_shown(window)
    document = window.document()
    if entry is None or document is None:
        return
    standing = standing_of(window, entry)
    can_draft = transition("revise") in transitions_from(standing.state)
    dialog = VersionsDialog(window, entry.name, kept_versions(entry), can_draft=can_draft)
    if not answered(dialog) or dialog.version is None:
        return
    version = dialog.version
    if dialog.choice == COMPARE:
        name = tr("version {version}", version=version.version)
        window.pages.comparing.with_file(document, version.path, name)
    elif dialog.choice == DRAFT:
        draft_from_kept(window, entry, version.path)
    else:
        window.files.open(version.path)


def compare_present(window: Window) -> None:
    """Compare the process with the kept version that is in front."""
    document, entry = window.document(), _process_of_kept(window)
    if document is None or document.path is None or entry is None:
        return
    path = document.path
    name = tr("version {version}", version=path.stem)
    window.workspace.open_file(
        entry.path, lambda present: window.pages.comparing.with_file(present, path, name)
    )


def draft_from_shown(window: Window) -> None:
    """Begin a new draft from the kept version that is in front."""
    document, entry = window.document(), _process_of_kept(window)
    if document is not None and document.path is not None and entry is not None:
        draft_from_kept(window, entry, document.path)


def draft_from_kept(window: Window, entry: ProcessEntry, kept: Path) -> None:
    """Begin a new draft of a process that says what a kept version says."""
    from workbench.library.drafting import draft_from

    workspace = window.workspace
    standing = standing_of(window, entry)
    if transition("revise") not in transitions_from(standing.state):
        workspace.tell(mark("There is a draft already; go on with it."), "warning")
        return
    release = _asked(window, [entry], "revise")
    if release is None or release.transition.key != "revise":
        return
    if not workspace.attempt(lambda: draft_from(entry, kept, release)):
        return
    shown = workspace.find(entry.path)
    if shown is not None:
        workspace.attempt(shown.reload)
    workspace.refresh_library()
    window.files.open(entry.path)
    workspace.tell(
        mark("The new draft of “{name}” says what version {version} says.", name=entry.name,
             version=kept.stem)
    )  # fmt: skip


def entry_of_shown(window: Window) -> ProcessEntry | None:
    """Return what is known of the process in front; one without a file is told about."""
    window.commit_typing()
    document = window.document()
    if document is None or document.kind != PROCESS:
        return None
    if document.path is None:
        window.workspace.tell(
            mark("Save the process first; its release state is kept in its file."), "warning"
        )
        return None
    library = window.workspace.library
    known = library.entry_at(document.path) if library is not None else None
    return known or process_entry(document.path, document.path.name)


def standing_of(window: Window, entry: ProcessEntry) -> Standing:
    """Return how a process stands: in the window, if it is open there, else on disk."""
    document = window.workspace.find(entry.path)
    process = main_process(document.document) if document is not None else None
    known = _known(window)

    def standing(
        name: str, status: str, version: str, history: ProfileValue, value: Value
    ) -> Standing:
        state = state_of(status)
        missing = tuple(
            (target, tuple(one.label.say(language()) for one in lacking))
            for target in {way.target for way in transitions_from(state)}
            if (lacking := missing_attributes(known, value, target))
        )
        return Standing(
            name, state, version, release_history(history), status_name(state, known), missing
        )

    if document is None or process is None:
        return standing(
            entry.name,
            entry.status,
            entry.version,
            entry.get(HISTORY),
            lambda one: value_in(entry, one),
        )
    snapshot = document.document
    profile = snapshot.profile(process.id)
    return standing(
        document.title,
        profile.text(STATUS),
        profile.text(VERSION),
        profile.get(HISTORY),
        lambda one: value_of(snapshot, process.id, one),
    )


def _known(window: Window) -> Definitions:
    library = window.workspace.library
    return library.definitions if library is not None else definitions()


def state_of_document(document: OpenDocument) -> str:
    """Return the stored release state of an open process, "" for others and without one."""
    if document.kind != PROCESS:
        return ""
    process = main_process(document.document)
    return document.document.profile(process.id).text(STATUS) if process is not None else ""


def _process_of_kept(window: Window) -> ProcessEntry | None:
    """Return the process of which a version is in front; where it is gone, that is told."""
    document, library = window.document(), window.workspace.library
    process = main_process(document.document) if document is not None else None
    entry = library.process(process.id) if library is not None and process is not None else None
    if entry is None:
        window.workspace.tell(
            mark("The process of this version is not in the library that is open."), "warning"
        )
    return entry


def _persons(window: Window) -> list[Person]:
    library = window.workspace.library
    entries = library.catalogue("person").entries if library is not None else ()
    return [(entry.id, entry.name) for entry in entries]


def _tell(window: Window, release: Release, result: Amended) -> None:
    workspace = window.workspace
    state = status_name(release.transition.target, _known(window))
    if len(result.changed) == 1:
        workspace.tell(mark("“{name}” is now: {state}.", name=result.changed[0].name, state=state))
    elif result.changed:
        workspace.tell(
            plural(
                len(result.changed),
                "{count} process is now: {state}.",
                "{count} processes are now: {state}.",
                state=state,
            )
        )
    for refusal in result.refused[:MOST_REASONS]:
        workspace.tell(
            mark("“{name}”: {reason}", name=refusal.entry.name, reason=refusal.reason), "warning"
        )
    more = len(result.refused) - MOST_REASONS
    if more > 0:
        workspace.tell(
            plural(more, "{count} further process was left as it is.",
                   "{count} further processes were left as they are."), "warning",
        )  # fmt: skip
