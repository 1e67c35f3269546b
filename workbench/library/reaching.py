"""What a landscape or process leads to: other processes and landscapes, and what these lead to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from workbench.library.library import LandscapeEntry, Library
from workbench.library.process_index import ProcessEntry
from workbench.model.records import Element
from workbench.model.snapshot import Snapshot

Reachable = ProcessEntry | LandscapeEntry
# Elements whose reference is to a process; that of others is to an entry of a catalogue.
_TO_PROCESS = ("process_entry", "area", "callActivity")


class Reaching:
    """Follows references within a library; what is not there, or is damaged, leads nowhere."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._landscapes = {
            one.id: one for one in reversed(library.landscapes) if one.problem is None and one.id
        }

    def own(self, path: Path | None) -> Reachable | None:
        """Return what the library knows of a file, however its path is written."""
        if path is None:
            return None
        files: tuple[Reachable, ...] = (*self._landscapes.values(), *self._library.processes)
        for entry in files:
            if entry.path == path:
                return entry
        for entry in files:
            if entry.path.name == path.name and _is_same(entry.path, path):
                return entry
        return None

    def target(self, element: Element) -> Reachable | None:
        """Return what an element of a landscape or process opens."""
        if element.type in _TO_PROCESS and element.refers_to:
            return self._process(element.refers_to)
        return self._landscapes.get(element.get("landscape"))

    def targets(self, entry: Reachable) -> Iterator[Reachable]:
        """Yield what a file of the library leads to directly, without reading it."""
        if isinstance(entry, ProcessEntry):
            found: Iterable[Reachable | None] = self._library.called(entry)
        else:
            found = (
                self._process(mention.ref)
                if mention.key == "process"
                else self._landscapes.get(mention.ref)
                for mention in entry.mentions
                if mention.key in ("process", "landscape")
            )
        return (one for one in found if one is not None and one.problem is None)

    def all_from(self, document: Snapshot, path: Path | None) -> dict[Path, Reachable]:
        """Return all files reached from a document, nearest first, each once and without itself.

        `path`: of the document as the library knows it, if it does.  Circles are no matter.
        """
        found: dict[Path, Reachable] = {}
        waiting = [one for element in document.elements() if (one := self.target(element))]
        for one in waiting:
            if one.path not in found and one.path != path:
                found[one.path] = one
                waiting += self.targets(one)
        return found

    def _process(self, key: str) -> ProcessEntry | None:
        entry = self._library.process(key)
        return entry if entry is not None and entry.problem is None else None


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
