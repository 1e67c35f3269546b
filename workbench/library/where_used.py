"""Where an entry of a catalogue, or a process, is referred to: in processes, steps, lanes,
landscapes and other entries.

`Uses` goes through the facts of the index once for a state of the library and reads no file.  It
keeps two numbers for each reference, not the reference: of 5,000 processes that is a few megabytes,
and what is shown is looked up again.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path

import msgspec

from workbench.library.catalogue import Catalogue, CatalogueEntry
from workbench.library.catalogue_profile import kind_of_file, references
from workbench.library.library import LandscapeEntry, Library
from workbench.library.process_facts import CALLED
from workbench.library.process_index import ProcessEntry
from workbench.notation.kind import FieldType
from workbench.notation.landscape.fields import CATALOGUE
from workbench.progress import Progress
from workbench.words import folded, literal

PROCESS = "process"
LANDSCAPE = "landscape"
_SHIFT = 24  # a process file has fewer references than 2**24


class Use(msgspec.Struct, frozen=True, kw_only=True):
    """One place that refers to something.

    `sort`: "process", "step", "lane", "landscape" or "entry" (of a catalogue).  `owner` is the id
    of the process, landscape or entry that the place is in, `element` that of the step, lane or
    symbol.  `attribute` is the key of the attribute (of a call activity `CALLED`, of a landscape
    the key of its file), `kind` for an entry its catalogue.
    """

    sort: str
    owner: str
    owner_name: str
    path: Path | None
    element: str = ""
    element_name: str = ""
    attribute: str = ""
    kind: str = ""


class Uses:
    """All references of one state of a library, from what is referred to."""

    def __init__(
        self, library: Library, progress: Progress | None = None, earlier: Uses | None = None
    ) -> None:
        """Go through the library; a job of about 200 µs a process.

        `earlier`: the uses of a state that has the same processes; only its catalogues are new.
        """
        self.library = library
        self._places: defaultdict[tuple[str, str], array[int]] = defaultdict(_numbers)
        self._unlinked: defaultdict[tuple[str, str], array[int]] = defaultdict(_numbers)
        self._landscapes: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self._entries: defaultdict[tuple[str, str], list[Use]] = defaultdict(list)
        if earlier is not None and earlier.library.processes is library.processes:
            self._places, self._unlinked = earlier._places, earlier._unlinked
        else:
            self._look_at_processes(progress or Progress())
        for number, landscape in enumerate(library.landscapes):
            for place, symbol in enumerate(landscape.mentions):
                self._landscapes[symbol.ref].append((number, place))
        for file, catalogue in library.catalogues.items():
            self._look_at_entries(file, catalogue)

    def _look_at_processes(self, job: Progress) -> None:
        library, kinds = self.library, _Kinds(self.library)
        for number, entry in enumerate(library.processes):
            if not number % 50:
                job.report(number / len(library.processes), literal(entry.name))
            for place, mention in enumerate(entry.mentions):
                kind = kinds[mention.subject, mention.attribute]
                if mention.ref:
                    self._places[kind, mention.ref].append(number << _SHIFT | place)
                elif mention.text:
                    self._unlinked[kind, plain(mention.text)].append(number << _SHIFT | place)

    def _look_at_entries(self, file: str, catalogue: Catalogue) -> None:
        kind = kind_of_file(self.library, file)
        for one in catalogue.entries:
            for attribute, ref in references(kind, one):
                self._entries[attribute.catalogue, ref].append(
                    Use(
                        sort="entry",
                        owner=one.id,
                        owner_name=one.name,
                        path=catalogue.path,
                        attribute=attribute.key,
                        kind=kind,
                    )
                )

    def count(self, kind: str, key: str) -> int:
        """Return how many places refer to an entry or process."""
        keys = self._keys(kind, key)
        return sum(
            len(self._places.get((kind, one), ())) + len(self._entries.get((kind, one), ()))
            for one in keys
        ) + sum(1 for _ in self._symbols(kind, keys))

    def of(self, kind: str, key: str, most: int = 0) -> list[Use]:
        """Return the places that refer to an entry or process, in the order of the library.

        `most`: no more than so many, 0 for all.
        """
        found: list[Use] = []
        for use in self._all(kind, key):
            found.append(use)
            if len(found) == most:
                break
        return found

    def processes(self, kind: str, key: str) -> list[ProcessEntry]:
        """Return the processes with such a place, each once."""
        numbers = {
            place >> _SHIFT
            for one in self._keys(kind, key)
            for place in self._places.get((kind, one), ())
        }
        return [self.library.processes[number] for number in sorted(numbers)]

    def landscapes(self, kind: str, key: str) -> list[LandscapeEntry]:
        """Return the landscapes with such a symbol, each once."""
        numbers = {number for number, _ in self._symbols(kind, self._keys(kind, key))}
        return [self.library.landscapes[number] for number in sorted(numbers)]

    def entries(self, kind: str, key: str) -> list[Use]:
        """Return the entries of catalogues that refer to an entry."""
        return list(self._entries.get((kind, key), ()))

    def unlinked(self, kind: str, name: str) -> list[ProcessEntry]:
        """Return the processes that name an entry by its very name without referring to it."""
        found = {place >> _SHIFT for place in self._unlinked.get((kind, plain(name)), ())}
        return [self.library.processes[number] for number in sorted(found)]

    def missing(self) -> Iterator[tuple[str, str, list[ProcessEntry]]]:
        """Yield what processes refer to by id and what no catalogue has: kind, id, processes."""
        for (kind, ref), places in self._places.items():
            if kind and kind != PROCESS and self.library.catalogue(kind).find(ref) is None:
                numbers = dict.fromkeys(place >> _SHIFT for place in places)
                yield kind, ref, [self.library.processes[number] for number in numbers]

    def missing_of_entries(self) -> Iterator[tuple[str, str, Use]]:
        """Yield what entries refer to and what no catalogue has: kind, id, the entry."""
        for (kind, ref), uses in self._entries.items():
            if self.library.catalogue(kind).find(ref) is None:
                for use in uses:
                    yield kind, ref, use

    def _all(self, kind: str, key: str) -> Iterator[Use]:
        keys = self._keys(kind, key)
        by_process: defaultdict[int, list[int]] = defaultdict(list)
        for one in keys:
            for packed in self._places.get((kind, one), ()):
                by_process[packed >> _SHIFT].append(packed & (1 << _SHIFT) - 1)
        for number in sorted(by_process):
            entry = self.library.processes[number]
            mentions = entry.mentions
            for place in sorted(by_process[number]):
                mention = mentions[place]
                yield Use(
                    sort=mention.subject,
                    owner=entry.id,
                    owner_name=entry.name,
                    path=entry.path,
                    element=mention.element,
                    element_name=mention.name,
                    attribute=mention.attribute,
                )
        for number, place in self._symbols(kind, keys):
            landscape = self.library.landscapes[number]
            symbol = landscape.mentions[place]
            yield Use(
                sort=LANDSCAPE,
                owner=landscape.id,
                owner_name=landscape.name,
                path=landscape.path,
                element=symbol.element,
                element_name=symbol.name,
                attribute=symbol.key,
            )
        for one in keys:
            yield from self._entries.get((kind, one), ())

    def _symbols(self, kind: str, keys: Iterable[str]) -> Iterator[tuple[int, int]]:
        for key in keys:
            for number, place in self._landscapes.get(key, ()):
                symbol = self.library.landscapes[number].mentions[place]
                if kind in kinds_of_symbol(self.library, symbol.key, symbol.type):
                    yield number, place

    def _keys(self, kind: str, key: str) -> tuple[str, ...]:
        """Return the ids that all mean it: a file may hold several processes."""
        entry = self.library.process(key) if kind == PROCESS else None
        return tuple(dict.fromkeys((key, *entry.process_ids))) if entry is not None else (key,)


def kinds_of_symbol(library: Library, key: str, symbol_type: str) -> tuple[str, ...]:
    """Return what a symbol of a landscape may name under a key of its file."""
    if key in (PROCESS, LANDSCAPE):
        return (key,)
    return tuple(kind_of_file(library, file) for file in _files_of(symbol_type))


@cache
def _files_of(symbol_type: str) -> tuple[str, ...]:
    from workbench.notation.landscape.kinds import KINDS

    return tuple(
        target.removeprefix(CATALOGUE)
        for kind in KINDS
        if kind.type == symbol_type
        for field in kind.fields
        if field.type is FieldType.REFERENCE and field.key == "refers_to"
        for target in field.refers_to
        if target.startswith(CATALOGUE)
    )


def known_as(library: Library, key: str) -> list[tuple[str, str]]:
    """Return kind and name of everything with an id: entries, a process, a landscape."""
    found = [
        (kind_of_file(library, file), catalogue.name_of(key))
        for file, catalogue in library.catalogues.items()
        if catalogue.find(key) is not None
    ]
    entry = library.process(key)
    if entry is not None:
        found.append((PROCESS, entry.name))
    found += [(LANDSCAPE, one.name) for one in library.landscapes if one.id and one.id == key]
    return found


def nearest(library: Library, typed: str, most: int = 5) -> list[tuple[str, str]]:
    """Return id and name of what somebody may have meant by an id that is not known."""
    everything: dict[str, str] = {}
    for catalogue in library.catalogues.values():
        everything |= {entry.id: entry.name for entry in catalogue.entries}
    everything |= {entry.id: entry.name for entry in library.processes if entry.id}
    wanted = folded(typed)
    words: dict[str, str] = {}
    for key, name in everything.items():
        words.setdefault(folded(key), key)
        words.setdefault(folded(name), key)
    begin = [key for word, key in words.items() if wanted and wanted in word]
    close = [words[word] for word in get_close_matches(wanted, words, most, 0.6)]
    return [(key, everything[key]) for key in dict.fromkeys((*close, *begin))][:most]


def plain(name: str) -> str:
    """Return what two texts have in common that people take for the same name."""
    return folded(" ".join(name.split()))


def is_named(entry: CatalogueEntry, text: str) -> bool:
    """Tell whether a text is an entry's very name or its short form."""
    return plain(text) in {plain(entry.name), plain(entry.text("short"))} - {""}


class _Kinds(dict[tuple[str, str], str]):
    """Which catalogue an attribute of a subject refers into, "process" for another process."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._definitions = library.definitions

    def __missing__(self, key: tuple[str, str]) -> str:
        attribute = self._definitions.attribute(*key)
        kind = attribute.catalogue if attribute is not None else ""
        self[key] = PROCESS if key[1] == CALLED else kind
        return self[key]


def _numbers() -> array[int]:
    return array("Q")
