"""Who holds something in a shared folder: a person, a machine, a running program.

Written into files that others read, so that they can be told who it is, and so that what a crashed
program left can be told from what is in use.  Only its own machine can say that a program has
ended; for any other machine one has to watch (`edit_notice`, `write_lock`).
"""

from __future__ import annotations

import getpass
import os
import platform
import sys

import msgspec


class Holder(msgspec.Struct, frozen=True):
    """A program that is running somewhere; the texts are as people know them."""

    person: str
    machine: str
    process: int  # its number on that machine

    @classmethod
    def here(cls) -> Holder:
        """Return this program."""
        return cls(person_here(), machine_here(), os.getpid())

    def has_ended(self) -> bool:
        """Tell whether the program has certainly ended; of another machine nobody knows that."""
        return self.machine == machine_here() and not is_running(self.process)


def machine_here() -> str:
    """Return the name of this machine in its network."""
    return platform.node() or "localhost"


def person_here() -> str:
    """Return the full name of whoever is logged in, the short one where the system has no other."""
    try:
        short = getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
    return _full_name(short) or short


def _first_of(gecos: str, short: str) -> str:
    """Return the name in a comment field: „Eva Meyer,Zimmer 12,…“; & stands for the short name."""
    name = gecos.split(",")[0].strip()
    return name.replace("&", short.capitalize())


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _QUERY_LIMITED = 0x1000
    _STILL_ACTIVE = 259
    _ACCESS_DENIED = 5
    _DISPLAY_NAME = 3

    def is_running(process: int) -> bool:
        """Tell whether a process of this machine is running; in doubt it is."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = kernel.OpenProcess(_QUERY_LIMITED, False, process)
        if not handle:
            return ctypes.get_last_error() == _ACCESS_DENIED
        code = wintypes.DWORD()
        known = kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return not known or code.value == _STILL_ACTIVE

    def _full_name(short: str) -> str:
        size = wintypes.ULONG(256)
        name = ctypes.create_unicode_buffer(size.value)
        known = ctypes.WinDLL("secur32").GetUserNameExW(_DISPLAY_NAME, name, ctypes.byref(size))
        return name.value.strip() if known else ""

else:
    import pwd

    def is_running(process: int) -> bool:
        """Tell whether a process of this machine is running; in doubt it is."""
        if process <= 0:
            return False
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        except (OSError, OverflowError):
            return True
        return True

    def _full_name(short: str) -> str:
        try:
            return _first_of(pwd.getpwuid(os.getuid()).pw_gecos, short)
        except (KeyError, OSError):
            return ""
