"""The library: a plain folder that two people can work in at once.

``library.json`` says what it is, ``catalogues/*.json`` hold what profiles refer to,
``landscapes/*.json`` the maps, ``processes/**/*.bpmn`` one process each with its profile inside.
Everything broken becomes a finding; a library opens as long as its folder can be listed.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from workbench.errors import Refused, Unreadable, Unwritable, reason
from workbench.io.files import save_atomically
from workbench.io.json_text import JsonDict, json_bytes, parse_json
from workbench.library.about import About, with_about
from workbench.library.catalogue import Catalogue
from workbench.library.own_definitions import OwnDefinitions
from workbench.library.own_definitions_file import SECTION, with_own
from workbench.library.places import file_stem, free_path, inside
from workbench.library.process_index import ProcessEntry, local_name
from workbench.library.profile import Definitions, definitions
from workbench.model.document import Document
from workbench.model.finding import Finding, Severity
from workbench.progress import Progress
from workbench.words import Text, mark

LIBRARY_FILE = "library.json"
PROCESSES, LANDSCAPES, CATALOGUES = "processes", "landscapes", "catalogues"


class FileFinding(msgspec.Struct, frozen=True):
    """A finding and the file it is about; `place` is below the library, with slashes."""

    place: str
    path: Path
    finding: Finding


class LandscapeMention(msgspec.Struct, frozen=True, gc=False):
    """An element of a landscape that stands for something: a process, another landscape, a unit.

    `key` is the key of the file that names it (``process``, ``landscape`` …), `ref` its id.
    """

    element: str
    type: str
    name: str
    key: str
    ref: str


class LandscapeEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A landscape file of the library."""

    path: Path
    place: str
    id: str = ""
    name: str = ""
    mentions: tuple[LandscapeMention, ...] = ()
    problem: Text | None = None  # why it cannot be opened


class Library:
    """A folder as it was found when it was opened; `refreshed` looks again."""

    def __init__(
        self,
        folder: Path,
        *,
        about: About,
        processes: tuple[ProcessEntry, ...] = (),
        landscapes: tuple[LandscapeEntry, ...] = (),
        catalogues: tuple[Catalogue, ...] = (),
        findings: tuple[FileFinding, ...] = (),
        data: JsonDict | None = None,
        own_definitions: Definitions | None = None,
        own: OwnDefinitions | None = None,
    ) -> None:
        self.folder = folder
        self.about = about
        self.processes = processes
        self.landscapes = landscapes
        self.catalogues = {catalogue.file: catalogue for catalogue in catalogues}
        self.findings = findings  # of reading; those of the whole: workbench.library.consistency
        self.definitions = own_definitions or definitions()  # of attributes, in this library
        self.own = own or OwnDefinitions()  # what makes them differ from those of the program
        self._data = data  # of library.json; None: there is none that could be read
        self._by_process: dict[str, ProcessEntry] = {}
        for entry in processes:
            for key in entry.process_ids:
                self._by_process.setdefault(key, entry)
        self._by_path = {entry.path: entry for entry in processes}

    @classmethod
    def open(cls, folder: Path, progress: Progress | None = None) -> Library:
        """Open a folder as a library.  Raises Unreadable where the folder cannot be listed."""
        from workbench.library.opening import open_library

        return open_library(folder, progress or Progress())

    @classmethod
    def create(cls, folder: Path, name: str, language: str = "de") -> Library:
        """Make a new, empty library.  Raises Refused where the folder already holds something."""
        try:
            if folder.is_dir() and any(folder.iterdir()):
                raise Refused(
                    mark(
                        "“{folder}” is not empty. Choose a new folder for the library.",
                        folder=str(folder),
                    )
                )
            for part in (PROCESSES, LANDSCAPES, CATALOGUES):
                (folder / part).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Unwritable(
                mark(
                    "The library “{folder}” could not be made: {reason}.",
                    folder=str(folder),
                    reason=reason(error),
                )
            ) from error
        about = About(name=name, language=language)
        save_atomically(folder / LIBRARY_FILE, json_bytes(with_about({}, about)))
        for kind in definitions().catalogues:
            save_atomically(
                folder / CATALOGUES / f"{kind.file}.json", Catalogue(kind.file).to_bytes()
            )
        return cls.open(folder)

    def refreshed(self, progress: Progress | None = None) -> Library:
        """Return the library as its folder is now; files that did not change are not read again.

        Raises Unreadable where its drive is away: what is known of it then stays what it is.
        """
        from workbench.library.opening import open_library

        if self._data is not None and not os.path.isfile(self.folder / LIBRARY_FILE):  # noqa: PTH113 - never raises
            raise Unreadable(
                mark(
                    "The library “{name}” cannot be reached at the moment, or its “{file}” is "
                    "gone.",
                    name=self.name,
                    file=LIBRARY_FILE,
                )
            )
        return open_library(self.folder, progress or Progress(), known=self.processes)

    # What it says of itself

    @property
    def name(self) -> str:
        return self.about.name

    @property
    def language(self) -> str:
        return self.about.language

    def save_about(self, about: About) -> None:
        """Write ``library.json``; what nobody here knows in it is kept."""
        path = self.folder / LIBRARY_FILE
        if self._data is None and path.exists():
            raise Refused(
                mark(
                    "“{file}” is damaged and is not written over. Mend or remove it first.",
                    file=str(path),
                )
            )
        # What somebody else wrote in the meantime, and we do not know, is kept too.
        self._data = self._rewritten(lambda latest: with_about(latest, about))
        self.about = about

    def save_own(self, own: OwnDefinitions) -> None:
        """Write other definitions of attributes into ``library.json``; all else in it is kept.

        They count for whoever opens the library anew.  Raises Refused where somebody else has
        changed them since the library was opened, Unwritable.
        """

        def change(latest: JsonDict) -> JsonDict:
            if self._data is None or latest.get(SECTION) != self._data.get(SECTION):
                raise Refused(
                    mark(
                        "The attributes were not saved: somebody else has changed them in the "
                        "meantime. Open the library anew and repeat your changes."
                    )
                )
            return with_own(with_about(latest, self.about), own)

        self._data = self._rewritten(change)
        self.own = own

    def _rewritten(self, change: Callable[[JsonDict], JsonDict]) -> JsonDict:
        """Write ``library.json`` as the change makes it of what is there now; return that."""
        from workbench.library.changes_on_disk import rewrite

        written: list[JsonDict] = []

        def edit(present: bytes | None) -> bytes:
            written.append(change(parse_json(present) if present is not None else {}))
            return json_bytes(written[-1])

        rewrite(self.folder / LIBRARY_FILE, edit)
        return written[-1]

    # Finding things

    def process(self, process_id: str) -> ProcessEntry | None:
        """Return the file that holds a process, by the process's id (prefixes are allowed)."""
        return self._by_process.get(process_id) or self._by_process.get(local_name(process_id))

    def entry_at(self, path: Path) -> ProcessEntry | None:
        return self._by_path.get(path)

    def catalogue(self, kind: str) -> Catalogue:
        """Return the catalogue that attributes refer to as "role", "unit" …; empty if missing."""
        found = self.definitions.catalogue(kind)
        file = found.file if found is not None else kind
        return self.catalogues.get(file) or Catalogue(file)

    def take_catalogue(self, catalogue: Catalogue) -> None:
        """Take note of a catalogue that was just saved, without looking at the folder again."""
        self.catalogues[catalogue.file] = catalogue

    def name_of(self, kind: str, key: str) -> str:
        """Return the present name of a catalogue entry or process (`workbench.library.values`)."""
        if kind == "process":
            entry = self.process(key)
            return "" if entry is None else entry.name
        return self.catalogue(kind).name_of(key)

    def called(self, entry: ProcessEntry) -> tuple[ProcessEntry, ...]:
        """Return the processes that a process calls directly and that are in the library."""
        found = (self.process(call) for call in entry.calls)
        return tuple(dict.fromkeys(other for other in found if other is not None))

    def all_called(self, entry: ProcessEntry) -> tuple[ProcessEntry, ...]:
        """Return all processes below one, nearest first; that some call each other is no matter."""
        found: dict[ProcessEntry, None] = {entry: None}
        waiting = [entry]
        for one in waiting:
            for other in self.called(one):
                if other not in found:
                    found[other] = None
                    waiting.append(other)
        return tuple(found)[1:]

    def inside(self, place: str) -> Path | None:
        """Return the path of a file that another one mentions, None where it leads outside."""
        return inside(self.folder, place)

    # Reading and making documents

    def document(self, entry: ProcessEntry) -> Document:
        """Read a process.  Raises Unreadable with a sentence that says why not."""
        from workbench.io import bpmn

        return bpmn.read(entry.path)

    def landscape(self, entry: LandscapeEntry) -> Document:
        """Read a landscape.  Raises Unreadable with a sentence that says why not."""
        from workbench.io import landscape
        from workbench.library.pictures import show_pictures

        document = landscape.read(entry.path)
        show_pictures(document, entry.path)
        return document

    def documents(self) -> Iterator[tuple[ProcessEntry, Document]]:
        """Yield every process that can be read, one at a time, in the order of the tree."""
        for entry in self.processes:
            if entry.problem is None:
                try:
                    yield entry, self.document(entry)
                except Unreadable:  # damaged since the folder was opened
                    continue

    def new_process(self, name: str, subfolder: str = "") -> ProcessEntry:
        """Make and save a new process; its file is named for it, its place is free.

        `subfolder` is a place below ``processes``.  The library knows it after `refreshed`.
        """
        from workbench.io import bpmn
        from workbench.library.changes_on_disk import save_new
        from workbench.library.process_index import process_entry

        folder = self.folder / PROCESSES
        if subfolder:
            found = inside(folder, subfolder)
            if found is None:
                raise Refused(mark("“{folder}” is not a folder of the library.", folder=subfolder))
            folder = found
        make_folder(folder)
        stem = file_stem(name)
        is_saved = False
        while not is_saved:  # somebody may have made one of the name just now
            path = free_path(folder, stem, ".bpmn")
            document = bpmn.new_document(name, self.language)
            key = next(document.elements("process")).id
            if path.stem != stem or self.process(key) is not None:
                # Two processes of one name are two processes all the same.
                key = f"{key}_{secrets.token_hex(3)}"
                document = bpmn.new_document(name, self.language, key)
            is_saved = save_new(path, bpmn.write(document))
        return process_entry(path, place_of(self.folder, path))

    def rename_process(self, entry: ProcessEntry, name: str) -> ProcessEntry:
        """Give a process that is not open another name, and its file the name to go with it."""
        from workbench.io import bpmn
        from workbench.io.files import stamp_of
        from workbench.library.changes_on_disk import move, save_document
        from workbench.library.process_index import process_entry
        from workbench.library.protection import guard

        stamp = stamp_of(entry.path)
        document = guard(bpmn.read(entry.path))
        with document.step(mark("Rename process")) as step:
            for process in list(document.elements("process")):
                if process.id == entry.id:
                    step.update(process, name=name)
            for pool in list(document.elements("participant")):
                if local_name(pool.refers_to) == entry.id and pool.name == entry.name:
                    step.update(pool, name=name)
        save_document(entry.path, document, stamp)
        path = free_path(entry.path.parent, file_stem(name), ".bpmn", besides=entry.path)
        try:
            is_moved = path == entry.path or move(entry.path, path)
        except (OSError, Unwritable):
            is_moved = False
        if not is_moved:
            path = entry.path  # the name inside is what counts; the file keeps its own
        return process_entry(path, place_of(self.folder, path))


def place_of(folder: Path, path: Path) -> str:
    """Return where a file lies below the library, with slashes on every system."""
    try:
        return path.relative_to(folder).as_posix()
    except ValueError:
        return path.name


def make_folder(folder: Path) -> None:
    """Make a folder and those above it.  Raises Unwritable with a sentence."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unwritable(
            mark(
                "The folder “{folder}” could not be made: {reason}.",
                folder=str(folder),
                reason=reason(error),
            )
        ) from error


def file_finding(
    folder: Path, path: Path, rule: str, severity: Severity, text: Text
) -> FileFinding:
    return FileFinding(
        place_of(folder, path), path, Finding(rule=rule, severity=severity, text=text)
    )
