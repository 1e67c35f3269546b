"""The reverse index of references, made beside the window when the library has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.library.where_used import Uses
from workbench.ui.translation import tr

if TYPE_CHECKING:
    from workbench.ui.workspace import Workspace


class UsesIndex(QObject):
    """Has `uses` of the library as it is now, None as long as they are being looked for."""

    ready = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._kept: Uses | None = None
        self.uses: Uses | None = None

    def look(self) -> None:
        """Look again where processes have changed; of catalogues alone it costs next to nothing."""
        library = self._workspace.library
        if library is None:
            self.uses = None
            return
        kept = self._kept
        if kept is not None and kept.library.processes is library.processes:
            self.uses = self._kept = Uses(library, earlier=kept)
            self.ready.emit()
            return
        self.uses = None

        def done(uses: Uses) -> None:
            if self._workspace.library is library:
                self.uses = self._kept = uses
                self.ready.emit()

        self._workspace.tasks.run(
            tr("Looking for where entries are used"),
            lambda progress: Uses(library, progress),
            done,
            wanted_by=self,
            quiet=True,
        )
