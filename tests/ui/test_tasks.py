"""Work beside the window: results, errors, progress, cancelling, and the end."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest

from workbench.errors import WorkbenchError
from workbench.ui.tasks import Tasks
from workbench.words import mark

pytestmark = pytest.mark.window


@pytest.fixture
def tasks():
    made = Tasks()
    yield made
    made.close()
    assert [t for t in threading.enumerate() if t.name.startswith("workbench")] == []


def until(condition) -> None:
    for _ in range(500):
        if condition():
            return
        QTest.qWait(10)
    raise AssertionError("waited in vain")


def test_the_result_arrives_on_the_windows_thread(tasks):
    seen = []
    tasks.run(
        "Rechnen",
        lambda progress: threading.current_thread().name,
        lambda name: seen.append((name, threading.current_thread() is threading.main_thread())),
    )
    until(lambda: seen)
    assert seen[0][0].startswith("workbench-task")
    assert seen[0][1]


def test_an_expected_error_is_told_and_the_result_is_not(tasks):
    told, done = [], []
    tasks.refused.connect(lambda text: told.append(str(text)))

    def refuse(progress):
        raise WorkbenchError(mark("It cannot be done."))

    tasks.run("Versuchen", refuse, done.append)
    until(lambda: told)
    assert told == ["It cannot be done."]
    assert done == []


def test_a_bug_reaches_the_excepthook(tasks, monkeypatch):
    import sys

    seen = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, bug, trace: seen.append(kind))
    tasks.run("Irren", lambda progress: 1 / 0, lambda result: None)
    until(lambda: seen)
    assert seen == [ZeroDivisionError]


def long_work(progress):
    for number in range(1_000):
        progress.report(number / 1_000, mark("Reading the landscape"))
        time.sleep(0.005)
    return "done"


def test_long_work_is_shown_after_a_moment_and_stops_when_cancelled(tasks):
    shown, ended, done = [], [], []
    tasks.shown.connect(shown.append)
    start = time.monotonic()
    task = tasks.run("Lange arbeiten", long_work, done.append, ended=lambda: ended.append(True))
    until(lambda: shown)
    assert time.monotonic() - start >= 0.29
    assert 0 < task.share < 1
    task.cancel()
    until(lambda: ended)
    assert time.monotonic() - start < 4
    assert done == []


def test_short_work_is_not_worth_a_word(tasks):
    shown, done = [], []
    tasks.shown.connect(shown.append)
    tasks.run("Kurz", lambda progress: None, done.append)
    until(lambda: done)
    QTest.qWait(350)
    assert shown == []


def test_quiet_work_is_never_shown(tasks):
    shown = []
    tasks.shown.connect(shown.append)
    task = tasks.run("Still", long_work, lambda result: None, quiet=True)
    QTest.qWait(400)
    assert shown == []
    task.cancel()


def test_what_nobody_waits_for_any_more_is_dropped(tasks):
    owner = QObject()
    done = []
    gate = threading.Event()
    tasks.run("Warten", lambda progress: gate.wait(5), done.append, wanted_by=owner)
    owner.deleteLater()
    QTest.qWait(20)
    gate.set()
    until(lambda: not tasks.running)
    assert done == []


def test_closing_cancels_and_nothing_arrives(tasks):
    done = []
    tasks.run("Lange", long_work, done.append)
    QTest.qWait(20)
    start = time.monotonic()
    tasks.close()
    assert time.monotonic() - start < 2
    QTest.qWait(20)
    assert done == []


def test_progress_can_be_seen_and_cancelled_in_the_window(start):
    person = start()
    person.session.tasks.run("Lange arbeiten", long_work, lambda result: None)
    person.until(lambda: person.window._running is not None, "the line of the task")
    running = person.window._running
    assert running.isVisible()
    line = next(iter(running._lines.values()))
    assert line._bar.value() > 0
    person.click(line._cancel)
    person.until(lambda: not running.isVisible(), "the end of the task")
