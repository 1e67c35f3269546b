"""Landscapes in line with what was just saved: open ones in the window, the others on disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.errors import WorkbenchError
from workbench.ui.translation import tr

if TYPE_CHECKING:
    from workbench.library.library import Library
    from workbench.ui.workspace import Workspace
    from workbench.words import Text


class LandscapesFollow(QObject):
    """Whoever saves a process here brings the landscapes in line; nobody else does it for him."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._saved: set[Path] = set()

    def note_saved(self, path: Path) -> None:
        """Take note that this program wrote a process."""
        self._saved.add(path)

    def library_shown(self, before: Library | None, after: Library) -> None:
        """Compare two looks at the library, and tell the landscapes what changed here."""
        saved, self._saved = self._saved, set()
        if before is None or before.folder != after.folder or not saved:
            return
        from workbench.library.following import (
            follow,
            follow_in_files,
            landscapes_about,
            what_changed,
        )

        following = what_changed(before, after, saved)
        closed = []
        for path in landscapes_about(after, following.processes):
            opened = self._workspace.find(path)
            if opened is None:
                closed.append(path)
                continue
            was_modified = opened.is_modified
            try:
                if follow(opened.document, following) and not was_modified:
                    opened.save()
                    self._workspace.note_saved(opened)
            except WorkbenchError as error:
                self._workspace.tell(error.text, "warning")
        if closed:
            self._workspace.tasks.run(
                tr("Bringing landscapes in line"),
                lambda progress: follow_in_files(closed, following),
                self._tell,
                quiet=True,
            )

    def _tell(self, problems: list[Text]) -> None:
        for text in problems:
            self._workspace.tell(text, "warning")
        self._workspace.refresh_library()
