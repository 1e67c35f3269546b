"""Whether a file may be edited here, as far as other people and the drive are concerned.

A value that follows what is seen of the file.  While somebody else edits it, it is shown read-only,
until the person decides otherwise; whoever has already changed something here goes on, and both
are told.  When the other has let go, editing is taken over by a decision as well: nothing changes
its behaviour under somebody's hands.
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import msgspec

from workbench.library.edit_notice import EditNotice, NoticeWatch, is_shared
from workbench.library.holder import machine_here
from workbench.library.protection import day_in_words
from workbench.words import Text, literal, mark

ELSEWHERE, LEFT, DRIVE = "elsewhere", "left", "drive"  # who protects, see `Document.protect`


class Access(msgspec.Struct, frozen=True, kw_only=True):
    """How things stand with a file; the usual is that nothing stands in the way."""

    elsewhere: EditNotice | None = None  # somebody edits it now
    left: EditNotice | None = None  # somebody did until just now
    is_anyway: bool = False  # edited here as well, by decision or because it was already
    unwritable: Text | None = None

    def seen(self, other: EditNotice | None, *, is_modified: bool) -> Access:
        """Return how it stands after a look; `is_modified`: something was changed here."""
        if other is not None:
            return msgspec.structs.replace(
                self,
                elsewhere=other,
                left=None,
                is_anyway=self.is_anyway or is_modified,
            )
        left = self.left
        if self.elsewhere is not None and not self.is_anyway:
            left = self.elsewhere
        return msgspec.structs.replace(self, elsewhere=None, left=left, is_anyway=False)

    def taken(self) -> Access:
        """Return how it stands when the person has decided to edit."""
        return msgspec.structs.replace(self, left=None, is_anyway=self.elsewhere is not None)

    @property
    def is_shared_now(self) -> bool:
        """Tell whether two people edit the file at this moment."""
        return self.elsewhere is not None and self.is_anyway

    def protections(self, name: str) -> dict[str, Text | None]:
        """Return why the file of this name may not be edited, by who says so; None: it may."""
        elsewhere = left = None
        if self.elsewhere is not None and not self.is_anyway:
            elsewhere = mark(
                "{who} has been editing “{file}” since {time}. It can be read here.",
                who=who(self.elsewhere),
                file=name,
                time=since(self.elsewhere),
            )
        elif self.left is not None:
            left = mark(
                "{who} does not edit “{file}” any more. Take over to edit it here.",
                who=who(self.left),
                file=name,
            )
        return {ELSEWHERE: elsewhere, LEFT: left, DRIVE: self.unwritable}


def access_of(path: Path) -> Access:
    """Look at a file that is about to be opened."""
    other = NoticeWatch(path).look() if is_shared(path) else None
    return Access(elsewhere=other, unwritable=_why_unwritable(path))


def _why_unwritable(path: Path) -> Text | None:
    try:
        if not path.stat().st_mode & 0o222:
            return mark(
                "“{file}” is write-protected and can only be read. To change it, save a copy.",
                file=path.name,
            )
        if not os.access(path.parent, os.W_OK):
            return mark(
                "The folder of “{file}” can only be read. To change the file, save a copy "
                "elsewhere.",
                file=path.name,
            )
    except OSError:
        return None
    return None


def who(notice: EditNotice) -> Text:
    """Return who edits: „Eva Meyer (PC-17)“."""
    person, machine = notice.holder.person, notice.holder.machine
    if machine == machine_here():
        if not person:
            return mark("Somebody at this computer")
        return mark("{person} (at this computer)", person=person)
    return literal(f"{person} ({machine})" if person else machine)


def since(notice: EditNotice, today: datetime | None = None) -> Text:
    """Return when the editing began, as the other machine's clock has it."""
    begun = notice.begun
    if begun is None:
        return mark("some time ago")
    time = f"{begun.hour:02}:{begun.minute:02}"
    if begun.date() == (today or datetime.now().astimezone()).date():
        return mark("{time} today", time=time)
    return mark("{day} at {time}", day=day_in_words(begun.date().isoformat()) or "", time=time)
