"""The entries that references may name: by id, and by what people write for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

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
        known = {kind.file for kind in library.definitions.catalogues}
        for file, catalogue in library.catalogues.items():
            if file not in known:
                entries[file] = [(entry.id, entry.name) for entry in catalogue.entries]
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

    def ids(self, kind: str) -> Collection[str]:
        return self._names.get(kind, {}).keys()

    def add_all(self, kind: str, entries: Sequence[tuple[str, str]]) -> None:
        """Take in entries that are about to be made."""
        names = self._names.setdefault(kind, {})
        is_plain = len(entries) == 1 and not self.is_ambiguous(kind, entries[0][1])
        names.update(entries)
        if is_plain and not self.find(kind, entries[0][1]):  # quick for one after the other
            key, name = entries[0]
            self._labels.setdefault(kind, {})[key] = name
            self._ids.setdefault(kind, {}).update({_plain(key): key, _plain(name): key})
        else:
            self._arrange(kind)

    def also(self, kind: str, key: str, name: str) -> None:
        """Let an entry be found by a further name, where that is nobody else's."""
        self._ids.setdefault(kind, {}).setdefault(_plain(name), key)

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
