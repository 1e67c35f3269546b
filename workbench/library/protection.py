"""What is approved is not edited by accident: the document refuses until a new draft is begun."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from workbench.library.kept_versions import is_kept
from workbench.library.process_index import main_process
from workbench.library.profile import RELEASED as IN_FORCE
from workbench.library.release import STATUS, VERSION
from workbench.model.change import Change
from workbench.model.document import Document
from workbench.model.records import Profile
from workbench.model.snapshot import Snapshot
from workbench.words import Text, literal, mark

RELEASE, KEPT = "release", "kept"  # who protects, see `Document.protect`


def guard(document: Document, path: Path | None = None) -> Document:
    """Protect a process as long as it is approved, whatever changes its state, also undo.

    Whoever reads a process to change it guards it first.  `path`: its file; if that is a version
    kept in the library, nothing changes it.
    """

    def look(change: Change) -> None:
        if _tells_of_profiles(change):
            document.protect(RELEASE, protection_of(document))

    if path is not None and is_kept(path):
        document.protect(
            KEPT,
            mark(
                "This is version {version} as it is kept in the library. It can be read, "
                "compared, and taken as the base of a new draft.",
                version=path.stem,
            ),
        )
        return document
    document.observe(look)
    document.protect(RELEASE, protection_of(document))
    return document


def protection_of(document: Snapshot) -> Text | None:
    """Return the sentence why a process may not be edited now, None where it may."""
    if not is_approved(document):
        return None
    return mark("{approved}. Begin a new draft to change it.", approved=approval_of(document))


def is_approved(document: Snapshot) -> bool:
    process = main_process(document)
    return process is not None and document.profile(process.id).text(STATUS) in IN_FORCE


def approval_of(document: Snapshot) -> Text:
    """Return which version was approved, when and by whom, as far as the profile says it."""
    process = main_process(document)
    if process is None:
        return mark("Approved")
    profile = document.profile(process.id)
    version, name = profile.text(VERSION), profile.text("approved_by")
    said = mark("Approved, version {version}", version=version) if version else mark("Approved")
    day = day_in_words(profile.text("approved_on"))
    if day is not None and name:
        return mark("{approved}, on {date} by {name}", approved=said, date=day, name=name)
    if day is not None:
        return mark("{approved}, on {date}", approved=said, date=day)
    return mark("{approved}, by {name}", approved=said, name=name) if name else said


def day_in_words(stored: str) -> Text | None:
    """Return a stored date for use in a sentence, None where there is none."""
    try:
        day = date.fromisoformat(stored)
    except ValueError:
        return literal(stored) if stored.strip() else None
    return mark(
        "{year}-{month}-{day}", year=f"{day.year:04}", month=f"{day.month:02}", day=f"{day.day:02}"
    )


def _tells_of_profiles(change: Change) -> bool:
    return (
        any(isinstance(after, Profile) for _, after in change.updated.values())
        or any(isinstance(record, Profile) for record in change.added.values())
        or any(isinstance(record, Profile) for record in change.removed.values())
    )
