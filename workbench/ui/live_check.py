"""The rules asked about an open process whenever its person pauses, beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from workbench.progress import Progress
from workbench.ui.open_document import OpenDocument
from workbench.ui.tasks import Tasks
from workbench.ui.translation import tr

if TYPE_CHECKING:
    from workbench.model.finding import Finding
    from workbench.model.snapshot import Snapshot

PAUSE = 600  # milliseconds without a change before the rules are asked


class LiveCheck(QObject):
    """Keeps `OpenDocument.broken_rules` what it should be.

    Only one check of a document runs at a time; a change while it runs asks for another one.
    """

    def __init__(self, document: OpenDocument, tasks: Tasks) -> None:
        super().__init__(document)
        self._document = document
        self._tasks = tasks
        self._is_busy = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.check)
        document.changed.connect(lambda _: self._pause.start())
        document.replaced.connect(self._pause.start)
        document.check_wanted.connect(self.check)
        self._pause.start()

    def check(self) -> None:
        """Ask the rules now."""
        if self._is_busy or not self._document.wants_check:
            return
        if self._document.document.is_tried_out:  # only shown, not done
            self._pause.start()
            return
        self._is_busy = True
        snapshot = self._document.document.snapshot()
        place = self._document.document.history.place

        def done(findings: tuple[Finding, ...]) -> None:
            self._document.note_broken_rules(findings)
            if self._document.document.history.place != place:
                self._pause.start()

        self._tasks.run(
            tr("Checking {name}", name=self._document.title),
            lambda progress: _check(snapshot, progress),
            done,
            ended=self._ended,
            quiet=True,
            wanted_by=self,
        )

    def _ended(self) -> None:
        self._is_busy = False


def _check(snapshot: Snapshot, progress: Progress) -> tuple[Finding, ...]:
    from workbench.analysis.checking import check

    return check(snapshot, progress)
