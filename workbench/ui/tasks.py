"""Long work beside the window: the only place with threads.

A job is ``job(progress) -> result``.  It gets values only (a snapshot, a path), touches no widget,
and reports so that it can be cancelled.  Its result comes back on the window's thread.

Objects of Qt must die on the window's thread, too.  So a worker never holds one, not even for a
moment, and reference cycles are looked for on the window's thread alone (`Sweeper`): Python would
otherwise take widgets apart on whichever thread happens to fill its quota.
"""

from __future__ import annotations

import gc
import itertools
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

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
SWEPT_EVERY = 1_000  # milliseconds between two looks for reference cycles
LONGEST_LOOK = 0.01  # seconds that one may take before what lives on is left alone …
LOOKED_THROUGH_EVERY = 300.0  # … for so many


class Task(QObject):
    """A job under way: what it is called, how far it is, and the wish that it should stop."""

    progressed = Signal(float, object)  # share 0 to 1, Text | None

    def __init__(self, title: str, progress: Progress, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.share = 0.0
        self.what: Text | None = None
        self._progress = progress

    def cancel(self) -> None:
        """Ask the job to stop; it ends at its next report."""
        self._progress.cancel()

    def note(self, share: float, what: Text | None) -> None:
        """Take note of a report, on the window's thread."""
        self.share, self.what = share, what
        self.progressed.emit(share, what)


class _Waiting(NamedTuple):
    """Who waits for a task, and for what."""

    task: Task
    done: Callable[[Any], object]
    failed: Callable[[Text], object]
    ended: Callable[[], object] | None


class _Outcome(NamedTuple):
    """What a job came to: values only."""

    result: object = None
    problem: Text | None = None
    bug: BaseException | None = None
    is_done: bool = False


class Tasks(QObject):
    """Runs jobs, two at a time, and tells who wants to show them."""

    shown = Signal(Task)  # still running after a moment
    ended = Signal(Task)
    refused = Signal(object)  # the Text of an expected error that nobody else took
    _arrived = Signal(int, object)  # number of the task, _Outcome
    _reported = Signal(int, float, object)  # number of the task, share, Text | None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self._numbers = itertools.count()
        self._waiting: dict[int, _Waiting] = {}
        self._closed = False
        self._sweeper = Sweeper(self)
        self._arrived.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._reported.connect(self._note, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> list[Task]:
        return [waiting.task for waiting in self._waiting.values()]

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
        number = next(self._numbers)
        progress = Progress(self._reporter(number))
        task = Task(title, progress, self)
        if self._closed:
            return task  # the program ends; nobody would see the result
        if wanted_by is not None:
            done = _if_there(wanted_by, done)
        self._waiting[number] = _Waiting(task, done, failed or self.refused.emit, ended)
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(2, thread_name_prefix="workbench-task")
        if not quiet:
            # A child of the task: gone with it, so it can never fire for a task that has ended.
            timer = QTimer(task)
            timer.setSingleShot(True)
            timer.timeout.connect(lambda: self._show(number))
            timer.start(SHOWN_AFTER)
        self._pool.submit(_work, number, job, progress, self._arrived.emit)
        return task

    def close(self) -> None:
        """Cancel everything and wait until it has stopped; nothing arrives any more."""
        self._closed = True
        for waiting in self._waiting.values():
            waiting.task.cancel()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None
        self._waiting.clear()
        self._sweeper.stop()

    def _reporter(self, number: int) -> Callable[[float, Text | None], None]:
        """Return what a job reports to, on its own thread: few enough reports to be shown."""
        emit = self._reported.emit
        last_time, last_what = 0.0, None

        def report(share: float, what: Text | None) -> None:
            nonlocal last_time, last_what
            now = time.monotonic()
            if share < 1.0 and what is last_what and now - last_time < REPORTS_EVERY:
                return
            last_time, last_what = now, what
            emit(number, share, what)

        return report

    def _note(self, number: int, share: float, what: Text | None) -> None:
        waiting = self._waiting.get(number)
        if waiting is not None:
            waiting.task.note(share, what)

    def _show(self, number: int) -> None:
        if number in self._waiting:  # it may have ended while the window was busy
            self.shown.emit(self._waiting[number].task)

    def _finish(self, number: int, outcome: _Outcome) -> None:
        waiting = self._waiting.pop(number, None)
        if waiting is None or self._closed:
            return
        self.ended.emit(waiting.task)
        try:
            if outcome.bug is not None:
                bug = outcome.bug
                sys.excepthook(type(bug), bug, bug.__traceback__)
            elif outcome.problem is not None:
                waiting.failed(outcome.problem)
            elif outcome.is_done:
                waiting.done(outcome.result)
        finally:
            if waiting.ended is not None:
                waiting.ended()
            waiting.task.deleteLater()


def _work(
    number: int,
    job: Callable[[Progress], object],
    progress: Progress,
    arrived: Callable[[int, _Outcome], object],
) -> None:
    """Do a job, on a worker's thread; a job that was cancelled comes to nothing."""
    try:
        progress.report(0.0)
        outcome = _Outcome(job(progress), is_done=True)
    except Cancelled:
        outcome = _Outcome()
    except WorkbenchError as error:
        outcome = _Outcome(problem=error.text)
    except BaseException as bug:
        outcome = _Outcome(bug=bug)
    arrived(number, outcome)


def _if_there(owner: QObject, function: Callable[[T], object]) -> Callable[[T], object]:
    def deliver(value: T) -> None:
        if shiboken6.isValid(owner):
            function(value)

    return deliver


class Sweeper(QObject):
    """Looks for reference cycles on the window's thread, in place of Python's own way."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        self._frozen_since = 0.0
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(SWEPT_EVERY)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Collect each generation whose quota is full, as Python would have done."""
        quotas = gc.get_threshold()
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > quotas[generation]:
                self._collect(generation)
                return

    def _collect(self, generation: int) -> None:
        """Collect; what lives on and takes long to look through is left alone for a while.

        A library of thousands of processes would otherwise stop the window for a moment again and
        again, though nothing in it is a cycle.
        """
        begun = time.perf_counter()
        if generation == 2 and begun - self._frozen_since > LOOKED_THROUGH_EVERY:
            gc.unfreeze()
            self._frozen_since = begun
        gc.collect(generation)
        if time.perf_counter() - begun > LONGEST_LOOK:
            gc.freeze()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()
