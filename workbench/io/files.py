"""Files on disk: saved whole or not at all, and recognised when somebody else has changed them."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import stat
import time
from pathlib import Path

import msgspec

from workbench.errors import Unreadable, Unwritable
from workbench.words import Text, mark

# Other programs (virus scanners, file synchronisation) hold a file open for a moment on Windows.
_SHARING_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)
_WAITS_FOR_OTHERS = os.name == "nt"


class Stamp(msgspec.Struct, frozen=True):
    """What identifies the state of a file.  Only the content decides: network drives lie about
    times, and so do programs that copy files.
    """

    size: int
    mtime_ns: int
    sha256: str

    def is_of(self, data: bytes) -> bool:
        """Tell whether these bytes are the content the stamp was taken of."""
        return len(data) == self.size and hashlib.sha256(data).hexdigest() == self.sha256


def read_whole(path: Path) -> bytes:
    """Return the content of a file.  Raises Unreadable with the reason in words."""
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            # A pipe or device may never end, or never begin.
            raise Unreadable(mark("“{path}” is no file, but a device or the like.", path=str(path)))
        return path.read_bytes()
    except FileNotFoundError:
        raise Unreadable(mark("There is no file “{path}”.", path=str(path))) from None
    except OSError as error:
        if path.is_dir():
            raise Unreadable(mark("“{path}” is a folder, not a file.", path=str(path))) from None
        if isinstance(error, PermissionError):
            text = mark("The file “{path}” may not be read by you.", path=str(path))
            raise Unreadable(text) from None
        text = mark(
            "The file “{path}” could not be read: {reason}",
            path=str(path),
            reason=error.strerror or str(error),
        )
        raise Unreadable(text) from None


def stamp_of(path: Path, data: bytes | None = None) -> Stamp | None:
    """Return the stamp of a file, None where there is none.

    `data`: its content, where the caller has just read or written it; what was changed by others
    in the meantime is then noticed later, not taken for known.  Raises Unreadable.
    """
    try:
        mtime = path.stat().st_mtime_ns
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        mtime = 0
    content = read_whole(path) if data is None else data
    return Stamp(len(content), mtime, hashlib.sha256(content).hexdigest())


def has_changed(path: Path, stamp: Stamp | None) -> bool:
    """Tell whether the file is another than when the stamp was taken (None: was not there).

    A file that cannot be looked at counts as changed: it must not be overwritten unasked.
    """
    try:
        if stamp is None:
            return path.exists()
        if path.stat().st_size != stamp.size:
            return True
        return not stamp.is_of(path.read_bytes())
    except OSError:
        return True


def save_atomically(
    path: Path, data: bytes, turn: contextlib.AbstractContextManager[object] | None = None
) -> None:
    """Write a file so that at any moment, crash or not, it is the old one or the new one.

    Permissions are kept, and a symbolic link stays one.  Raises Unwritable; then the old file is
    untouched and nothing is left behind.

    `turn`: entered when all is written and only the replacing is left; what it raises, as that
    the file has become another one in the meantime, leaves the old file as well.
    """
    try:
        target = path.resolve() if path.is_symlink() else path
        mode = _mode_of(target)
    except (OSError, RuntimeError) as error:  # RuntimeError: a circle of links
        raise Unwritable(_why(error, path)) from error
    if mode is not None and not mode & 0o222:
        raise Unwritable(
            mark(
                "“{path}” was not saved: the file is write-protected. Remove the protection, or "
                "save under another name.",
                path=str(path),
            )
        )
    temporary = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.tmp")
    try:
        try:
            _write(temporary, data, mode)
            with turn or contextlib.nullcontext():
                _replace(temporary, target)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise Unwritable(_why(error, path)) from error
    _keep_entry(target.parent)


def _mode_of(path: Path) -> int | None:
    """Return the permissions of a file that is there, None without; refuses what is no file."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(mode):  # replacing a device would take it away from the whole system
        raise Unwritable(
            mark(
                "“{path}” was not saved: what is there is no file, but a device or the like. "
                "Save to another place.",
                path=str(path),
            )
        )
    return stat.S_IMODE(mode)


def _write(path: Path, data: bytes, mode: int | None) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    handle = os.open(path, flags, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    finally:
        os.close(handle)
    if mode is not None:
        # A file system without permissions (a stick, a mounted share) may refuse.
        with contextlib.suppress(OSError):
            path.chmod(mode)


def _replace(temporary: Path, target: Path) -> None:
    for pause in _SHARING_PAUSES if _WAITS_FOR_OTHERS else ():
        try:
            os.replace(temporary, target)  # noqa: PTH105 - looked up late, so that tests can fail it
        except PermissionError:
            time.sleep(pause)
        else:
            return
    os.replace(temporary, target)  # noqa: PTH105


def _keep_entry(folder: Path) -> None:
    """Have the folder's entry on disk too, where the system can; the file itself is safe."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _why(error: OSError | RuntimeError, path: Path) -> Text:
    """Say why a file was not written, and what to do."""
    name = str(path)
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return mark(
            "“{path}” was not saved: the disk is full. Free some space, or save to another place.",
            path=name,
        )
    if number in (errno.ENOENT, errno.ENOTDIR) and not path.parent.is_dir():
        return mark(
            "“{path}” was not saved: its folder is not there any more. Save to another place.",
            path=name,
        )
    if number in (errno.EACCES, errno.EPERM, errno.EROFS):
        return mark(
            "“{path}” was not saved: you may not write there, or another program has the file "
            "open. Close it there, or save to another place.",
            path=name,
        )
    if number == errno.EISDIR:
        return mark("“{path}” was not saved: there is a folder of that name.", path=name)
    if number == errno.ENAMETOOLONG or (os.name == "nt" and len(name) >= 250):
        return mark(
            "“{path}” was not saved: the name with its folders is too long. Choose a shorter one.",
            path=name,
        )
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return mark("“{path}” was not saved: {reason}.", path=name, reason=reason)
