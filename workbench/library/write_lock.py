"""Whose turn it is to write a file: held for the moment between looking at it and replacing it.

Without a server only one thing is sure on every drive: of all who make a file of one name at once,
one succeeds.  So whoever is about to replace ``Bauantrag.bpmn`` makes ``.Bauantrag.bpmn.saving``
beside it, looks whether the file is still what it was read as, replaces it and removes the lock.
The slow part, writing the new content, is done before; the lock is held for milliseconds.

A program that dies in that moment leaves the lock.  On its own machine that is seen at once; others
watch it: who finds the same lock unchanged for `STALE` seconds, by the own clock alone, breaks it.
"""

from __future__ import annotations

import contextlib
import itertools
import secrets
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from workbench.errors import Unwritable
from workbench.library.companion import Watched, companion, content_of, put_new, take_away
from workbench.library.holder import Holder
from workbench.words import mark

STALE = 6.0  # seconds that a lock stands unchanged before it is broken
PATIENCE = 15.0  # seconds that somebody waits for a turn
_PAUSES = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1)


class _Turn(msgspec.Struct, frozen=True):
    holder: Holder
    key: str  # of this turn


class WriteLock:
    """A turn that is being had."""

    def __init__(self, path: Path, place: Path, content: bytes) -> None:
        self._path = path
        self._place = place
        self._content = content

    def confirm(self) -> None:
        """Raise Unwritable where others have given us up, for it took too long."""
        if self._content and content_of(self._place) != self._content:
            raise _busy(self._path)

    def give_back(self) -> None:
        with contextlib.suppress(OSError):
            if self._content and content_of(self._place) == self._content:
                take_away(self._place)


@contextlib.contextmanager
def write_lock(
    path: Path, *, stale: float = STALE, patience: float = PATIENCE
) -> Iterator[WriteLock]:
    """Have the turn to write a file.  Raises Unwritable where others have it all the time.

    In a folder that takes no new files there is no lock, and nothing can be replaced either.
    """
    place = companion(path, "saving")
    content = msgspec.json.encode(_Turn(Holder.here(), secrets.token_hex(8)))
    lock = WriteLock(path, place, content if _wait(path, place, content, stale, patience) else b"")
    try:
        yield lock
    finally:
        lock.give_back()


def _wait(path: Path, place: Path, content: bytes, stale: float, patience: float) -> bool:
    """Wait for the turn; tells whether there is a lock for it."""
    begun = time.monotonic()
    breaker = _Breaker(place, stale)
    for pause in itertools.chain(_PAUSES, itertools.repeat(_PAUSES[-1])):
        try:
            if put_new(place, content):
                return True
            is_broken = breaker.look()
        except OSError:
            return False
        if not is_broken and time.monotonic() - begun > patience:
            raise _busy(path)
        time.sleep(pause)
    raise AssertionError("pauses end")


class _Breaker:
    """Removes a lock that nobody holds any more, one program at a time: no new one must be hit."""

    def __init__(self, place: Path, stale: float) -> None:
        self._place = place
        self._stale = stale
        self._lock = Watched()
        self._breaking = Watched()

    def look(self) -> bool:
        """Look at the lock, and break it if it is dead.  Raises OSError."""
        seen = content_of(self._place)
        unchanged = self._lock.seconds_unchanged(seen)
        if seen is None or not (unchanged > self._stale or _has_ended(seen)):
            return False
        breaking = self._place.with_name(f"{self._place.name}.breaking")
        ours = secrets.token_bytes(8)
        if put_new(breaking, ours):
            try:
                if content_of(self._place) == seen:
                    take_away(self._place)
                    return True
            finally:
                take_away(breaking)
        elif self._breaking.seconds_unchanged(content_of(breaking)) > self._stale:
            take_away(breaking)  # whoever was to do it died at it
        return False


def _has_ended(content: bytes) -> bool:
    try:
        return msgspec.json.decode(content, type=_Turn).holder.has_ended()
    except msgspec.DecodeError:
        return False  # just being written, or cut off: watched like any other


def _busy(path: Path) -> Unwritable:
    return Unwritable(
        mark(
            "“{file}” was not saved: somebody else is saving it at this moment. Try again.",
            file=path.name,
        )
    )
