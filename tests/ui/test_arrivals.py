"""Starting the program with files while a window is open: they open there."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from workbench.resources import ROOT
from workbench.running_window import address, hand_over, is_answered, wished

pytestmark = pytest.mark.window

unix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has pipes")


def start_again(*arguments: object, cwd: Path = ROOT) -> subprocess.Popen[str]:
    """Start the program a second time, as a double click on a file does."""
    return subprocess.Popen(
        [sys.executable, "-m", "workbench", "--language", "en", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(person, program: subprocess.Popen[str]) -> str:
    """Wait until a second start has ended well; return what it said."""
    person.until(lambda: program.poll() is not None, "the second start to end")
    told, problem = program.communicate()
    assert (program.returncode, problem) == (0, "")
    return told


@pytest.fixture
def person(start, process_file):
    someone = start(process_file)
    someone.until(lambda: someone.session.arrivals and someone.session.arrivals.is_listening)
    return someone


def test_a_second_start_hands_its_file_over_and_ends(person, process_file, tmp_path):
    other = tmp_path / "zweiter.bpmn"
    shutil.copy(process_file, other)

    # Named as it is from where the person is.
    program = start_again("zweiter.bpmn", cwd=tmp_path)

    assert "already" in ended(person, program)
    person.until_idle()
    assert person.document().path == other
    assert len(person.tabs) == 2


def test_a_file_that_is_open_already_only_comes_to_the_front(person, process_file, tmp_path):
    other = tmp_path / "zweiter.bpmn"
    shutil.copy(process_file, other)
    person.open(other)

    ended(person, start_again(process_file))

    person.until_idle()
    assert person.document().path == process_file
    assert len(person.tabs) == 2


def test_while_a_question_is_open_nothing_is_taken(person, process_file):
    question = QDialog(person.window)
    question.setModal(True)
    question.show()
    answer: list[bool] = []
    asking = threading.Thread(target=lambda: answer.append(hand_over([process_file])))

    asking.start()
    person.until(lambda: answer, "an answer")

    asking.join()
    assert answer == [False]
    question.reject()
    question.deleteLater()


@unix_only
def test_what_a_crashed_program_left_is_in_nobodys_way(start, process_file, home):
    with socket.socket(socket.AF_UNIX) as crashed:
        crashed.bind(address())  # and never taken away
    assert not hand_over([process_file], patience=0.5)

    person = start(process_file)

    person.until(lambda: person.session.arrivals and person.session.arrivals.is_listening)
    ended(person, start_again(process_file))


@unix_only
def test_where_another_window_listens_it_stays_the_one(person, process_file):
    from workbench.ui.arrivals import Arrivals

    second = Arrivals(lambda: False)
    second.listen()
    assert not second.is_listening

    person.session.arrivals.close()
    second.listen()
    assert second.is_listening
    second.close()
    assert not Path(address()).exists()


@unix_only
def test_only_this_user_can_reach_the_window(person):
    assert Path(address()).stat().st_mode & 0o077 == 0


@unix_only
@pytest.mark.parametrize("line", [b"GET / HTTP/1.1\r\n", b'{"format": "x", "paths": []}\n', b"\n"])
def test_what_says_something_else_is_shown_the_door(person, line):
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.connect(address())
        stranger.sendall(line)
        stranger.setblocking(False)

        def is_closed() -> bool:
            try:
                return stranger.recv(10) == b""
            except BlockingIOError:
                return False
            except ConnectionResetError:
                return True

        person.until(is_closed, "the end of the conversation")
    assert len(person.tabs) == 1


def test_after_the_window_is_closed_nobody_answers(person, process_file):
    person.session.arrivals.close()

    assert not is_answered()
    assert not hand_over([process_file])


def test_only_whole_paths_are_understood() -> None:
    assert wished(b'{"format": "process-workbench-open-1", "paths": ["a.bpmn"]}') is None
    assert wished(b'{"format": "process-workbench-open-2", "paths": ["/a.bpmn"]}') is None


def test_libraries_have_a_window_of_their_own(monkeypatch, tmp_path, home) -> None:
    from workbench import cli, running_window
    from workbench.ui import application

    opened: list[object] = []
    monkeypatch.setattr(running_window, "hand_over", lambda paths: opened.append("over") or True)
    monkeypatch.setattr(application, "run", lambda paths: opened.append(paths) or 0)
    monkeypatch.setattr("workbench.cli.window._require_screen", lambda *_: None)
    file = tmp_path / "a.bpmn"
    file.touch()

    for arguments in ([str(tmp_path)], ["--new-window", str(file)], [], [str(file)]):
        assert cli.main(arguments) == 0

    assert opened == [[tmp_path], [file], [], "over"]


def test_a_start_without_files_pays_nothing_for_it_before_the_window_is_there() -> None:
    asked = (
        "import sys, workbench.cli, workbench.ui.application; "
        "print([name for name in ('PySide6.QtNetwork', 'workbench.running_window', 'socket') "
        "if name in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, cwd=ROOT, check=True
    )

    assert told.stdout.strip() == "[]"
