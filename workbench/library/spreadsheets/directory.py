"""The entries that references may name: by id, and by what people write for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from workbench.library.library import Library
from workbench.words import folded

PROCESS = "process"


class Directory:
    """Names of catalogue entries and processes; two of the same name are told apart by their id."""

    def __init__(self, entries: Mapping[str, Iterable[tuple[str, str]]]) -> None:
        """`entries`: (id, name) of each kind that attributes refer to: "unit", "role" …."""
        self._labels: dict[str, dict[str, str]] = {}
        self._names: dict[str, dict[str, str]] = {}
        self._ids: dict[str, dict[str, str]] = {}
        for kind, pairs in entries.items():
            self._names[kind] = dict(pairs)
            self._arrange(kind)

    @classmethod
    def of(cls, library: Library) -> Directory:
        """Return the directory of everything that profiles of a library can name."""
        entries = {
            kind.key: [(entry.id, entry.name) for entry in library.catalogue(kind.key).entries]
            for kind in library.definitions.catalogues
        }
        entries[PROCESS] = [(entry.id, entry.name) for entry in library.processes if entry.id]
        return cls(entries)

    def label(self, kind: str, key: str) -> str:
        """Return what stands for an entry in a cell, "" where there is none of that id."""
        return self._labels.get(kind, {}).get(key, "")

    def name(self, kind: str, key: str) -> str:
        return self._names.get(kind, {}).get(key, "")

    def labels(self, kind: str) -> tuple[str, ...]:
        """Return what can be chosen of a kind, in the order of the catalogue."""
        return tuple(self._labels.get(kind, {}).values())

    def find(self, kind: str, written: str) -> str:
        """Return the id of what was written, "" where that is no entry or could be several."""
        return self._ids.get(kind, {}).get(_plain(written), "")

    def is_ambiguous(self, kind: str, written: str) -> bool:
        """Tell whether several entries have what was written for their name."""
        plain = _plain(written)
        return sum(_plain(name) == plain for name in self._names.get(kind, {}).values()) > 1

    def add(self, kind: str, key: str, name: str) -> None:
        """Take in an entry that is about to be made."""
        self._names.setdefault(kind, {})[key] = name
        self._arrange(kind)

    def _arrange(self, kind: str) -> None:
        names = self._names[kind]
        count = Counter(map(_plain, names.values()))
        labels = {
            key: name if count[_plain(name)] == 1 and name.strip() else f"{name} [{key}]".strip()
            for key, name in names.items()
        }
        self._labels[kind] = labels
        ids = {_plain(key): key for key in names}  # who knows the id may write it
        self._ids[kind] = ids | {_plain(label): key for key, label in labels.items()}


def _plain(text: str) -> str:
    return folded(" ".join(text.split()))
