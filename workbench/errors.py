"""Expected errors: what was not done, why, and what to do, in the user's language."""

from __future__ import annotations

from workbench.words import Text


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


class Unreadable(WorkbenchError):
    """A file cannot be a document at all; the text says what it is instead."""


class Unwritable(WorkbenchError):
    """A file could not be written; what was there before is still there."""


class Cancelled(Exception):
    """A job was asked to stop and has stopped."""
