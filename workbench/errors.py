"""Expected errors: what was not done, why, and what to do, in the user's language."""

from __future__ import annotations

import errno

from workbench.words import Text, literal, mark


class WorkbenchError(Exception):
    """Something could not be done, and the person can be told why.

    Anything else that is raised is a bug.  `text` is one or two plain sentences: what was not
    done, why, what to do.
    """

    def __init__(self, text: Text) -> None:
        super().__init__(str(text))
        self.text = text


class Refused(WorkbenchError):
    """A rule forbids an edit; the text says why in words the person can act on."""


class Protected(Refused):
    """The document may not be changed now (approved, locked by somebody); the text says why."""


class Unreadable(WorkbenchError):
    """A file cannot be a document at all; the text says what it is instead."""


class Unwritable(WorkbenchError):
    """A file could not be written; what was there before is still there."""


_REASONS = {
    errno.ENOENT: mark("it does not exist (any more)"),
    errno.EACCES: mark("access is not allowed, or another program is using it"),
    errno.EPERM: mark("the system does not permit it"),
    errno.EROFS: mark("the drive can only be read"),
    errno.ENOSPC: mark("the drive is full"),
    errno.EISDIR: mark("it is a folder"),
    errno.ENOTDIR: mark("part of the path is not a folder"),
    errno.ENAMETOOLONG: mark("the name is too long"),
    errno.EEXIST: mark("there is already one of this name"),
    errno.EBUSY: mark("another program is using it"),
    errno.ELOOP: mark("its links go round in a circle"),
}


def reason(error: OSError) -> Text:
    """Return why the system did not do something, for use at the end of a sentence."""
    known = _REASONS.get(error.errno or 0)
    return known if known is not None else literal(error.strerror or str(error))


class Cancelled(Exception):
    """A job was asked to stop and has stopped."""
