"""The difference between two states of a document: a value that can be reversed and joined."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from workbench.model.records import Record


class Change(msgspec.Struct, frozen=True):
    """What one step did: whole records, so nothing has to be computed to undo it."""

    added: dict[str, Record] = {}
    updated: dict[str, tuple[Record, Record]] = {}
    removed: dict[str, Record] = {}

    def __bool__(self) -> bool:
        return bool(self.added or self.updated or self.removed)

    def ids(self) -> Iterator[str]:
        """Yield the id of every record the change touches."""
        yield from self.added
        yield from self.updated
        yield from self.removed

    def reversed(self) -> Change:
        """Return the change that takes this one back."""
        return Change(
            self.removed,
            {key: (after, before) for key, (before, after) in self.updated.items()},
            self.added,
        )

    def joined(self, later: Change) -> Change:
        """Return the one change that does this and then `later`; what cancels out is left out."""
        before: dict[str, Record | None] = {}
        after: dict[str, Record | None] = {}
        for change in (self, later):
            for key, record in change.added.items():
                before.setdefault(key, None)
                after[key] = record
            for key, (old, new) in change.updated.items():
                before.setdefault(key, old)
                after[key] = new
            for key, record in change.removed.items():
                before.setdefault(key, record)
                after[key] = None
        return Change.between(before, after)

    @classmethod
    def between(cls, before: dict[str, Record | None], after: dict[str, Record | None]) -> Change:
        """Return the change from `before` to `after`, which have the same keys; None: not there."""
        added: dict[str, Record] = {}
        updated: dict[str, tuple[Record, Record]] = {}
        removed: dict[str, Record] = {}
        for key, old in before.items():
            new = after[key]
            if old is None and new is not None:
                added[key] = new
            elif old is not None and new is None:
                removed[key] = old
            elif old is not None and new is not None and old is not new and old != new:
                updated[key] = (old, new)
        return cls(added, updated, removed)
