"""Unsaved work outlives a crash, and is offered once, to the right program."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from workbench.errors import Unreadable, Unwritable
from workbench.io import bpmn
from workbench.io.files import stamp_of
from workbench.library.exclusive_lock import ExclusiveLock
from workbench.library.recovery import OriginalState, Recoveries
from workbench.resources import ROOT

from .conftest import process_text

EDITING = """
import sys, time
from pathlib import Path
from workbench.io import bpmn
from workbench.io.files import stamp_of
from workbench.library.recovery import Recoveries
from workbench.words import literal

path = Path(sys.argv[1])
stamp = stamp_of(path)
document = bpmn.read(path)
recoveries = Recoveries()
number = 0
while True:
    number += 1
    with document.step(literal("typing")) as step:
        step.update("Process_1", name=f"Entwurf {number}")
    recoveries.write(str(path), bpmn.write(document), title="Antrag", path=path, stamp=stamp)
    print(number, flush=True)
"""


@pytest.fixture
def process_file(tmp_path: Path) -> Path:
    path = tmp_path / "antrag.bpmn"
    path.write_text(process_text(), "utf-8")
    return path


def crashed(recoveries: Recoveries) -> None:
    """Let go of the lock without tidying up, as the system does for a program that died."""
    assert recoveries._lock is not None
    recoveries._lock.release()


@pytest.mark.slow
def test_a_program_killed_while_editing_leaves_its_work(process_file: Path) -> None:
    # Given a program that edits a process, keeping copies all the time
    program = subprocess.Popen(
        [sys.executable, "-c", EDITING, str(process_file)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert program.stdout is not None
    while int(program.stdout.readline()) < 20:
        pass

    # While it lives, another one is not offered its copies
    here = Recoveries()
    assert here.offered() == []

    # When it is killed in the middle of it
    program.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    rest = program.stdout.read().split()
    program.wait()
    last = int(rest[-1]) if rest else 20

    # Then the last state is offered, whole, and is a process that can be opened
    (copy,) = here.offered()
    assert (copy.title, copy.path, copy.original) == (
        "Antrag",
        process_file,
        OriginalState.UNCHANGED,
    )
    process = bpmn.read(copy.read()).element("Process_1")
    assert process is not None
    assert int(process.name.removeprefix("Entwurf ")) in (last, last + 1)
    assert "Entwurf" not in process_file.read_text("utf-8"), "the original is untouched"

    # And once it is discarded, nothing is left of it
    here.discard_offered(copy)
    assert here.offered() == []
    assert list(here.folder.iterdir()) == []


def test_a_saved_or_closed_document_leaves_no_copy(process_file: Path) -> None:
    here = Recoveries()
    here.write("a", b"eins", title="A")
    here.write("b", b"zwei", title="B")

    here.discard("a")
    here.discard("never written")
    crashed(here)

    assert [copy.title for copy in Recoveries().offered()] == ["B"]


def test_leaving_properly_leaves_nothing() -> None:
    here = Recoveries()
    here.write("a", b"eins", title="A")
    here.close()

    assert list(here.folder.iterdir()) == []
    here.close()


def test_the_newest_state_of_a_document_counts() -> None:
    here = Recoveries()
    here.write("a", b"alt", title="A")
    here.write("a", b"neu", title="A")
    crashed(here)

    (copy,) = Recoveries().offered()
    assert copy.read() == b"neu"
    assert copy.path is None
    assert copy.original is OriginalState.NEVER_SAVED


def test_two_programs_started_after_a_crash_do_not_both_offer_it() -> None:
    gone = Recoveries()
    gone.write("a", b"eins", title="A")
    crashed(gone)

    first, second = Recoveries(), Recoveries()
    assert len(first.offered()) == 1
    assert second.offered() == []
    assert len(first.offered()) == 1, "asking again shows the same"

    # What the first leaves undecided is offered the next time
    first.close()
    assert len(second.offered()) == 1


def test_the_id_of_a_process_says_nothing(home: Path) -> None:
    """Given a folder named for a process id that is in use again, then its work is offered."""
    gone = Recoveries()
    file = gone.write("a", b"eins", title="A")
    crashed(gone)
    file.parent.rename(file.parent.with_name(f"{os.getpid()}-0000"))

    assert [copy.title for copy in Recoveries().offered()] == ["A"]


def test_how_the_original_stands_is_told(process_file: Path, tmp_path: Path) -> None:
    gone = Recoveries()
    changed, missing = tmp_path / "geändert.bpmn", tmp_path / "weg.bpmn"
    for path in (changed, missing):
        path.write_bytes(process_file.read_bytes())
    for path in (process_file, changed, missing):
        gone.write(str(path), b"x", title=path.stem, path=path, stamp=stamp_of(path))
    gone.write("ohne", b"x", title="ohne", path=process_file)
    crashed(gone)
    changed.write_text("von jemand anderem", "utf-8")
    missing.unlink()

    states = {copy.title: copy.original for copy in Recoveries().offered()}

    assert states == {
        "antrag": OriginalState.UNCHANGED,
        "geändert": OriginalState.CHANGED,
        "weg": OriginalState.MISSING,
        "ohne": OriginalState.CHANGED,
    }


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data[:40],
        lambda data: data.replace(b"inhalt", b"iNhalt"),
        lambda data: b"{}\n" + data,
        lambda data: b"[" * 100_000,
        lambda data: data.replace(b"process-workbench-recovery", b"something-else"),
        lambda data: b"\x00" * 200_000,
    ],
    ids=range(8),
)
def test_a_damaged_copy_is_harmless_and_stays_for_a_while(damage: object) -> None:
    gone = Recoveries()
    bad = gone.write("a", b"inhalt", title="A")
    good = gone.write("b", b"anderes", title="B")
    crashed(gone)
    bad.write_bytes(damage(bad.read_bytes()))  # type: ignore[operator]

    here = Recoveries()
    (copy,) = here.offered()
    assert copy.file == good
    here.discard_offered(copy)
    assert here.offered() == []
    assert bad.exists()

    long_ago = time.time() - 40 * 24 * 3600
    os.utime(bad, (long_ago, long_ago))
    assert here.offered() == []
    assert not bad.parent.exists()


def test_a_copy_damaged_after_it_was_offered_is_refused_in_a_sentence() -> None:
    gone = Recoveries()
    gone.write("a", b"inhalt", title="Bauantrag")
    crashed(gone)
    (copy,) = Recoveries().offered()
    copy.file.write_bytes(b"")

    with pytest.raises(Unreadable) as refusal:
        copy.read()
    assert "Bauantrag" in str(refusal.value)


def test_strange_things_in_the_folder_are_harmless(home: Path) -> None:
    folder = home / "data" / "recovery"
    (folder / "empty").mkdir(parents=True)
    (folder / "file").touch()
    (folder / "deep" / "x.recovery").mkdir(parents=True)
    (folder / "locked").mkdir()
    (folder / "locked" / "alive.lock").mkdir()

    assert Recoveries().offered() == []


def test_a_folder_that_cannot_be_made_is_told(home: Path) -> None:
    (home / "data").mkdir(parents=True)
    (home / "data" / "recovery").write_text("in the way", "utf-8")

    with pytest.raises(Unwritable):
        Recoveries().write("a", b"x", title="A")
    assert Recoveries().offered() == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open folder go")
def test_somebody_tidying_the_folder_does_not_stop_the_copies() -> None:
    import shutil

    here = Recoveries()
    here.write("a", b"eins", title="A")
    shutil.rmtree(here.folder)

    here.write("a", b"zwei", title="A")
    crashed(here)

    assert [copy.read() for copy in Recoveries().offered()] == [b"zwei"]


def test_keys_and_titles_may_be_anything() -> None:
    gone = Recoveries()
    key = "C:\\Ämter/../\x00😀\ud800"
    path = Path("/tmp/no-text-\udcff.bpmn")
    gone.write(key, b"\n{}\n", title="😀 „Bau“", path=path)
    crashed(gone)

    (copy,) = Recoveries().offered()

    assert copy.path == path.absolute()
    assert (copy.title, copy.read()) == ("😀 „Bau“", b"\n{}\n")


def test_a_lock_is_had_by_one_and_let_go(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    first = ExclusiveLock.acquire(path)
    assert first is not None
    assert first.is_in_place()
    assert ExclusiveLock.acquire(path) is None

    first.release()
    first.release()
    second = ExclusiveLock.acquire(path)
    assert second is not None
    path.unlink(missing_ok=True)
    assert not second.is_in_place()
    second.release()
