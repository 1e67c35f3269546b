"""Long work beside the window: the only place with threads.

A job is ``job(progress) -> result``.  It gets values only (a snapshot, a path), touches no widget,
and reports so that it can be cancelled.  Its result comes back on the window's thread.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from workbench.errors import Cancelled, WorkbenchError
from workbench.progress import Progress
from workbench.words import Text

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")

SHOWN_AFTER = 300  # milliseconds that a task may take before it is worth a word
REPORTS_EVERY = 0.05  # seconds between two reports that reach the window


class Task(QObject):
    """A job under way: what it is called, how far it is, and the wish that it should stop."""

    progressed = Signal(float, object)  # share 0 to 1, Text | None

    def __init__(self, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.share = 0.0
        self.what: Text | None = None
        self._progress = Progress(self._report)
        self._last_report = 0.0

    @property
    def progress(self) -> Progress:
        return self._progress

    def cancel(self) -> None:
        """Ask the job to stop; it ends at its next report."""
        self._progress.cancel()

    def _report(self, share: float, what: Text | None) -> None:
        # On the worker's thread: the signal crosses over.
        now = time.monotonic()
        if share < 1.0 and what is self.what and now - self._last_report < REPORTS_EVERY:
            return
        self._last_report = now
        self.share, self.what = share, what
        self.progressed.emit(share, what)


class Tasks(QObject):
    """Runs jobs, two at a time, and tells who wants to show them."""

    shown = Signal(Task)  # still running after a moment
    ended = Signal(Task)
    refused = Signal(object)  # the Text of an expected error that nobody else took
    _arrived = Signal(object)  # a callable to be called on the window's thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self._running: dict[Task, None] = {}
        self._closed = False
        self._arrived.connect(self._call, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> list[Task]:
        return list(self._running)

    def run(
        self,
        title: str,
        job: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[Text], object] | None = None,
        ended: Callable[[], object] | None = None,
        *,
        quiet: bool = False,
        wanted_by: QObject | None = None,
    ) -> Task:
        """Run `job` and hand its result to `done` on this thread.

        An expected error goes to `failed` (by default it is told in the window), a bug to the
        excepthook.  `ended` is called after either, and after cancelling.  `quiet`: work the person
        did not ask for, never shown.  `wanted_by`: when this is gone, the result is nobody's.
        """
        task = Task(title, self)
        if self._closed:
            return task  # the program ends; nobody would see the result
        self._running[task] = None
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(2, thread_name_prefix="workbench-task")
        if not quiet:
            # A child of the task: gone with it, so it can never fire for a task that has ended.
            timer = QTimer(task)
            timer.setSingleShot(True)
            timer.timeout.connect(lambda: self._show(task))
            timer.start(SHOWN_AFTER)
        if wanted_by is not None:
            done = _if_there(wanted_by, done)
        self._pool.submit(self._work, task, job, done, failed or self.refused.emit, ended)
        return task

    def close(self) -> None:
        """Cancel everything and wait until it has stopped; nothing arrives any more."""
        self._closed = True
        for task in self._running:
            task.cancel()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None
        self._running.clear()

    def _work(
        self,
        task: Task,
        job: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[Text], object],
        ended: Callable[[], object] | None,
    ) -> None:
        outcome: Callable[[], Any]
        try:
            task.progress.report(0.0)
            result = job(task.progress)
            outcome = _bound(done, result)
        except Cancelled:
            outcome = _nothing
        except WorkbenchError as error:
            outcome = _bound(failed, error.text)
        except BaseException as bug:
            outcome = _bound(_tell_bug, bug)
        self._arrived.emit(lambda: self._finish(task, outcome, ended))

    def _call(self, deliver: Callable[[], None]) -> None:
        if not self._closed:
            deliver()

    def _show(self, task: Task) -> None:
        if task in self._running:  # it may have ended while the window was busy
            self.shown.emit(task)

    def _finish(
        self, task: Task, outcome: Callable[[], Any], ended: Callable[[], object] | None
    ) -> None:
        self._running.pop(task, None)
        self.ended.emit(task)
        try:
            outcome()
        finally:
            if ended is not None:
                ended()
            task.deleteLater()


def _bound(function: Callable[[T], object], value: T) -> Callable[[], object]:
    return lambda: function(value)


def _if_there(owner: QObject, function: Callable[[T], object]) -> Callable[[T], object]:
    def deliver(value: T) -> None:
        if shiboken6.isValid(owner):
            function(value)

    return deliver


def _nothing() -> None:
    return


def _tell_bug(bug: BaseException) -> None:
    sys.excepthook(type(bug), bug, bug.__traceback__)
