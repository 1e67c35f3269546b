"""The window that is already running: where it is reached, and how files are handed over to it.

Whoever starts the program with files while a window is open wants them in that window.  What
starts says so in one line of JSON and is answered in one line.  It does this without Qt, so that
handing over is quick; the window listens with `workbench.ui.arrivals`.

The place belongs to one user, one home of the program and one screen: a window on another screen,
or of a trial with settings of its own, is another window.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from workbench.settings import data_folder

FORMAT = "process-workbench-open-1"
TAKEN = b"taken\n"
BUSY = b"busy\n"  # a question is open there: files that pop up behind it would be overlooked
LONGEST = 256 * 1024  # bytes of a line
PATIENCE = 3.0  # seconds; a window that hangs is as good as none


class _Wish(msgspec.Struct):
    format: str
    paths: list[str]


def address() -> str:
    """Return where the window of this user, home and screen listens: a socket's path, or a pipe."""
    screen = [os.environ.get(name, "") for name in ("DISPLAY", "WAYLAND_DISPLAY", "SESSIONNAME")]
    told = "\n".join((str(data_folder().absolute()), *screen))
    mark = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:20]
    if sys.platform == "win32":
        user = os.environ.get("USERNAME", "")
        return rf"\\.\pipe\process-workbench-{user}-{mark}"
    return str(Path(_folder()) / f"process-workbench-{os.getuid()}-{mark}")


def hand_over(paths: Sequence[Path], patience: float = PATIENCE) -> bool:
    """Ask the running window to open files; tells whether it will."""
    if not _is_somebody_there():
        return False
    import json

    wish = _Wish(FORMAT, [str(path.absolute()) for path in paths])
    line = json.dumps(msgspec.to_builtins(wish)).encode("ascii") + b"\n"
    return len(line) <= LONGEST and _ask(line, patience) == TAKEN


def _is_somebody_there() -> bool:
    """Tell whether asking is worth anything: most starts find no window, and should not wait."""
    return sys.platform == "win32" or _is_own_socket(address())


def wished(line: bytes) -> list[Path] | None:
    """Return the files that a line asks for, None where it is none of ours."""
    try:
        wish = msgspec.json.decode(line, type=_Wish)
    except (msgspec.DecodeError, ValueError):
        return None
    paths = [Path(path) for path in wish.paths]
    is_ours = wish.format == FORMAT and all(path.is_absolute() for path in paths)
    return paths if is_ours and paths else None


def is_answered() -> bool:
    """Tell whether somebody listens there; a socket of a crashed program is left and silent."""
    if sys.platform == "win32":
        return False  # a pipe goes with its program, and a second one is refused by the system
    import socket

    if not _is_own_socket(address()):
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(0.5)
        try:
            line.connect(address())
        except OSError:
            return False
        return True


def _ask(line: bytes, patience: float) -> bytes:
    """Say a line and return the answer, b"" where there is none."""
    if sys.platform == "win32":
        import threading

        answers: list[bytes] = []
        asking = threading.Thread(target=lambda: answers.append(_ask_pipe(line)), daemon=True)
        asking.start()
        asking.join(patience)  # a pipe knows no time limit
        return answers[0] if answers else b""
    return _ask_socket(line, patience)


def _ask_socket(line: bytes, patience: float) -> bytes:
    import socket

    where = address()
    if not _is_own_socket(where):
        return b""
    answer = b""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as there:
        there.settimeout(patience)
        try:
            there.connect(where)
            there.sendall(line)
            while not answer.endswith(b"\n") and len(answer) < 100:
                more = there.recv(100)
                if not more:
                    break
                answer += more
        except OSError:
            return b""
    return answer


def _ask_pipe(line: bytes) -> bytes:
    _let_window_come_forward()
    for _ in range(5):
        try:
            with Path(address()).open("r+b", buffering=0) as there:
                there.write(line)
                return there.readline(100)
        except FileNotFoundError:
            return b""
        except OSError:
            time.sleep(0.1)  # somebody else is being answered
    return b""


def _let_window_come_forward() -> None:
    """Pass on the right to come to the front, which Windows gives only to what was started."""
    if sys.platform == "win32":
        import ctypes

        anybody = -1
        ctypes.windll.user32.AllowSetForegroundWindow(anybody)


def _is_own_socket(where: str) -> bool:
    """Tell whether a socket is there and this user's: anybody may leave one in a common folder."""
    try:
        found = os.lstat(where)
    except OSError:
        return False
    return stat.S_ISSOCK(found.st_mode) and found.st_uid == _user()


def _user() -> int:
    return -1 if sys.platform == "win32" else os.getuid()


def _folder() -> str:
    """Return a folder whose path is short: that of a socket may have a hundred letters."""
    own = os.environ.get("XDG_RUNTIME_DIR", "")
    if own and len(own) < 60 and Path(own).is_dir() and os.access(own, os.W_OK):
        return own
    return "/tmp"
