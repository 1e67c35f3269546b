"""Small hidden files beside a file: who edits it, whose turn it is to write it.

They are the only thing of the program in a shared folder that is not the library itself.  They
begin with a dot, so that no listing of the library sees them, and are hidden on Windows as well.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import sys
import time
from pathlib import Path

_LONGEST = 180  # bytes of the file's name; with what is added no system finds it too long


def companion(path: Path, ending: str) -> Path:
    """Return the place of a companion: ``.Bauantrag.bpmn.editing`` beside ``Bauantrag.bpmn``.

    Two spellings of a path that lead to one folder lead to one companion, for it lies there.
    """
    try:
        file = path.resolve() if path.is_symlink() else path
    except (OSError, RuntimeError):  # a circle of links
        file = path
    name = file.name
    if len(name.encode("utf-8", "surrogatepass")) > _LONGEST:
        mark = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        while len(name.encode("utf-8", "surrogatepass")) > _LONGEST - 13:
            name = name[:-1]
        name = f"{name}-{mark}"
    return file.with_name(f".{name}.{ending}")


def put_new(place: Path, content: bytes) -> bool:
    """Make the file with this content, False where there is one already.  Raises OSError.

    Of all who try at once exactly one gets True, also on a network drive.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(place, flags, 0o666)
    except FileExistsError:
        return False
    except PermissionError:
        if os.name == "nt" and place.parent.is_dir() and _is_going(place):
            return False
        raise
    try:
        os.write(handle, content)
    finally:
        os.close(handle)
    _hide(place)
    return True


def put(place: Path, content: bytes) -> None:
    """Replace the file's content; whoever reads sees the old or the new one.  Raises OSError."""
    draft = place.with_name(f"{place.name[:200]}.{secrets.token_hex(4)}")
    try:
        draft.write_bytes(content)
        draft.replace(place)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    _hide(place)


def content_of(place: Path) -> bytes | None:
    """Return what is in the file, None where there is none.  Raises OSError for other reasons."""
    try:
        return place.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


class Watched:
    """For how long a companion has been the same, by the own clock and while one watched.

    Time stamps are not asked: machines' clocks differ, and network drives lie about them.
    """

    def __init__(self) -> None:
        self._content: bytes | None = None
        self._since = 0.0

    def seconds_unchanged(self, content: bytes | None) -> float:
        """Take note of what it says now; return for how long it has said just that."""
        now = time.monotonic()
        if content != self._content or not self._since:
            self._content, self._since = content, now
        return now - self._since


def take_away(place: Path) -> None:
    """Remove the file as far as that is possible now."""
    with contextlib.suppress(OSError):
        place.unlink(missing_ok=True)


def _is_going(place: Path) -> bool:
    """Tell whether Windows refuses only because a file of that name is just being removed."""
    try:
        place.stat()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return True


if sys.platform == "win32":
    import ctypes

    _HIDDEN = 0x2

    def _hide(place: Path) -> None:
        ctypes.WinDLL("kernel32").SetFileAttributesW(str(place), _HIDDEN)

else:

    def _hide(place: Path) -> None:
        """Leave it: the dot hides it."""
