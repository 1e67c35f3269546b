"""Undo and redo: a list of titled changes and a place in it."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from workbench.model.change import Change
from workbench.words import Text


class Entry(msgspec.Struct, frozen=True):
    """One undoable step.  `merge` joins it with a directly following one of the same key."""

    title: Text
    change: Change
    merge: str = ""


class History:
    """What was done to a document since it was opened.

    It only remembers; `Document.undo` and `redo` apply what it hands out.
    """

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._place = 0  # the number of entries that are done, not undone
        self._saved: int | None = 0  # the place that equals the file; None: no place does any more
        self._observers: list[Callable[[], None]] = []

    def observe(self, observer: Callable[[], None]) -> Callable[[], None]:
        """Call `observer` whenever what can be undone or what is saved may have changed.

        The keeping of a gesture is such a moment, though the document itself does not change then.
        Returns the function that ends it.
        """
        self._observers.append(observer)

        def end() -> None:
            if observer in self._observers:
                self._observers.remove(observer)

        return end

    def _moved(self) -> None:
        for observer in tuple(self._observers):
            observer()

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def place(self) -> int:
        return self._place

    @property
    def is_saved(self) -> bool:
        """Tell whether the document equals what was last read or saved."""
        return self._place == self._saved

    def note_saved(self) -> None:
        self._saved = self._place
        self._moved()

    def note_foreign(self) -> None:
        """Note that no place in the history equals the file (it was changed or never existed)."""
        self._saved = None
        self._moved()

    def record(self, title: Text, change: Change, merge: str = "") -> None:
        """Add a step; what was undone before it can no longer be redone."""
        if self._saved is not None and self._saved > self._place:
            self._saved = None
        del self._entries[self._place :]
        last = self._entries[-1] if self._entries else None
        if merge and last is not None and last.merge == merge and self._saved != self._place:
            joined = last.change.joined(change)
            self._entries.pop()
            self._place -= 1
            if not joined:
                self._moved()
                return
            change = joined
        self._entries.append(Entry(title, change, merge))
        self._place += 1
        self._moved()

    def seal(self) -> None:
        """End merging: the next step stands for itself."""
        if self._entries and self._entries[-1].merge:
            last = self._entries[-1]
            self._entries[-1] = Entry(last.title, last.change)

    @property
    def undo_title(self) -> Text | None:
        return self._entries[self._place - 1].title if self._place else None

    @property
    def redo_title(self) -> Text | None:
        return self._entries[self._place].title if self._place < len(self._entries) else None

    def step_back(self) -> Change | None:
        """Return the change that undoes the last step, and move back."""
        if not self._place:
            return None
        self._place -= 1
        self._moved()
        return self._entries[self._place].change.reversed()

    def step_forward(self) -> Change | None:
        """Return the change that does the next step again, and move forward."""
        if self._place == len(self._entries):
            return None
        self._place += 1
        self._moved()
        return self._entries[self._place - 1].change

    def forget_undone(self) -> None:
        """Forget what was taken back: it cannot be done again."""
        if self._saved is not None and self._saved > self._place:
            self._saved = None
        del self._entries[self._place :]
        self._moved()
