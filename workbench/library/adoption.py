"""Taking processes of the reference register into a library.

An adopted process is a file of its own, planned and still to be drawn, whose profile remembers
what it was made from (`REFERENCE`).  So nothing is adopted twice, whatever it is called by now.
A process of the landscape that has no file yet, but the name, becomes the adopted one's place.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from enum import Enum, auto
from pathlib import Path

import msgspec

from workbench.errors import Cancelled, Unreadable, WorkbenchError
from workbench.io.files import stamp_of
from workbench.library.adoption_places import PLANNED, AdoptedPlace, draw_places, fill_places
from workbench.library.library import PROCESSES, LandscapeEntry, Library, make_folder, place_of
from workbench.library.places import file_stem, free_path
from workbench.library.process_index import ProcessEntry, process_entry
from workbench.library.reference import (
    Numbering,
    ProductArea,
    ReferenceProcess,
    ReferenceRegister,
    reference_register,
)
from workbench.model.document import Document, Step
from workbench.model.records import Element, Item, ProfileValue
from workbench.progress import Progress
from workbench.words import Text, folded, literal, mark

REFERENCE = "reference"  # the attribute of the profile that holds the id of the register's entry
_LEADING = re.compile(r"\s*([0-9]{2})(?:–([0-9]{2}))?(?![0-9])")  # “21–24 Schulen”, “12.04”
_WORD = re.compile(r"[^a-z0-9]+")
_PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


class Standing(Enum):
    """How a process of the register stands to a library."""

    OPEN = auto()  # not there
    ADOPTED = auto()
    NAMESAKE = auto()  # a process of that name is there, made otherwise


class Extent(Enum):
    """What adopting makes."""

    PROCESSES = auto()  # a file for each; places of landscapes that wait for it are filled
    BOTH = auto()  # and a place on the landscape
    LANDSCAPE = auto()  # a place on the landscape alone


class Skipped(msgspec.Struct, frozen=True):
    """A process that was not adopted, and why."""

    process: ReferenceProcess
    entry: ProcessEntry | None  # what is there in its place; None: a place on the landscape
    standing: Standing


class Adoption(msgspec.Struct, kw_only=True):
    """What became of the processes that were to be adopted."""

    made: list[ProcessEntry] = []
    places: list[AdoptedPlace] = []  # of what was made, and of what is for the landscape alone
    assigned: list[ProcessEntry] = []  # were there by that name, and are remembered as adopted now
    skipped: list[Skipped] = []
    remembered: dict[str, str] = {}  # … of their processes: the id of the register
    extent: Extent = Extent.PROCESSES
    linked: list[Path] = []  # landscapes that were changed
    problem: Text | None = None  # why it went no further
    was_cancelled: bool = False

    def told(self) -> Text:
        """Return what became of it, as a sentence or two."""
        made, skipped = len(self.places), len(self.skipped)
        if made == 1:
            text = mark("“{name}” was adopted.", name=self.places[0].process.name)
        elif made:
            text = mark("{count} processes were adopted.", count=made)
        elif self.assigned:
            text = mark("Nothing had to be made.")
        else:
            text = mark("Nothing was adopted.")
        if len(self.assigned) == 1:
            text = mark(
                "{text} “{name}” was there by that name and counts as adopted now.",
                text=text,
                name=self.assigned[0].name,
            )
        elif self.assigned:
            text = mark(
                "{text} {count} were there by their names and count as adopted now.",
                text=text,
                count=len(self.assigned),
            )
        if skipped == 1:
            name = self.skipped[0].process.name
            text = mark("{text} “{name}” is there already.", text=text, name=name)
        elif skipped:
            text = mark(
                "{text} {count} were skipped, for they are there already.", text=text, count=skipped
            )
        if self.was_cancelled:
            text = mark("{text} The rest was cancelled.", text=text)
        if self.problem is not None:
            text = mark("{text} {problem}", text=text, problem=self.problem)
        return text


class Standings:
    """The register beside the processes of a library, without reading a file."""

    def __init__(self, library: Library) -> None:
        self._adopted: dict[str, ProcessEntry] = {}
        self._named: dict[str, ProcessEntry] = {}
        for entry in library.processes:
            key = entry.get(REFERENCE)
            if isinstance(key, str) and key:
                self._adopted.setdefault(key, entry)
            self._named.setdefault(folded(entry.name), entry)

    def of(self, process: ReferenceProcess) -> tuple[Standing, ProcessEntry | None]:
        """Return how a process stands, and the process of the library that makes it so."""
        entry = self._adopted.get(process.id)
        if entry is not None:
            return Standing.ADOPTED, entry
        entry = self._named.get(folded(process.name))
        return (Standing.OPEN, None) if entry is None else (Standing.NAMESAKE, entry)


def numbering_of(library: Library) -> Numbering:
    """Return the numbering a library uses, told by its products and the numbers it has given.

    Only North Rhine-Westphalia has areas that begin with 0.
    """
    names = [entry.name for entry in library.catalogue("product").entries]
    numbers = [entry.number for entry in library.processes]
    found = (_LEADING.match(text) for text in (*names, *numbers))
    begins_with_zero = any(one is not None and one[1].startswith("0") for one in found)
    return Numbering.NRW if begins_with_zero else Numbering.IMK


def adopt(
    library: Library,
    wanted: Iterable[ReferenceProcess],
    *,
    extent: Extent = Extent.PROCESSES,
    leave: Collection[Path] = (),
    progress: Progress | None = None,
) -> Adoption:
    """Make a process of the library of each; what is adopted already is skipped.

    A process that is there by that name is remembered as the adopted one.  `leave`: files that are
    open elsewhere, in which the caller does the same (`settle_landscape`, `remember`).  Never
    raises for a file: where one cannot be written it stops and says so; what was made stays.
    """
    todo = list(dict.fromkeys(wanted))
    job = progress or Progress()
    work = _Adopting(library, extent)
    result = work.result
    for number, process in enumerate(todo):
        try:
            job.report(number / len(todo), literal(process.name))
            work.take(process)
        except Cancelled:
            result.was_cancelled = True
            break
        except WorkbenchError as error:
            result.problem = error.text
            break
    work.remember_namesakes(leave)
    work.settle_landscapes(leave)
    return result


def make_process(library: Library, name: str) -> ProcessEntry:
    """Make a process of a name; one that waits in the register by that name is adopted.

    Landscapes are left to the caller.  Raises Unwritable where its file cannot be written.
    """
    known = reference_register().named(name)
    if known is None or Standings(library).of(known)[0] is not Standing.OPEN:
        return library.new_process(name)
    result = adopt(library, [known], leave=[one.path for one in library.landscapes])
    if result.problem is not None:
        raise WorkbenchError(result.problem)
    return result.made[0]


def settle_landscape(step: Step, sheet: str, adoption: Adoption, *, is_main: bool) -> bool:
    """Fill the places of a landscape, and draw what is missing on the main one if so wished."""
    is_filled = fill_places(step, adoption.places)
    if not is_main or adoption.extent is Extent.PROCESSES:
        return is_filled
    return draw_places(step, sheet, adoption.places) or is_filled


def remember(step: Step, process: Element, key: str) -> None:
    """Let a process remember the entry of the register it is."""
    profile = step.document.profile(process.id)
    if not profile.text(REFERENCE):
        step.put(profile.with_value(REFERENCE, key))


def main_landscape(library: Library) -> LandscapeEntry | None:
    """Return the landscape that is shown first, on which new processes are drawn."""
    return next((one for one in library.landscapes if one.problem is None), None)


class _Adopting:
    """One adoption: the numbers and names that are taken, and what was made so far."""

    def __init__(self, library: Library, extent: Extent) -> None:
        self.result = Adoption(extent=extent)
        self._namesakes: dict[ProcessEntry, str] = {}  # and the id of the register
        self._on_landscapes: set[str] = set()  # names of processes
        self._library = library
        self._register: ReferenceRegister = reference_register()
        self._numbering = numbering_of(library)
        self._standings = Standings(library)
        self._landscapes = tuple(_readable_landscapes(library))
        self._places: dict[str, str] = {}  # of landscapes: name without process → number
        self._highest: dict[str, int] = {}  # of each area: the last number given
        for entry in library.processes:
            self._note_number(entry.number)
        for _, document in self._landscapes:
            for element in document.elements("process_entry"):
                number = element.get("process_no")
                self._note_number(number)
                self._on_landscapes.add(folded(element.name))
                if not element.refers_to:
                    self._places.setdefault(folded(element.name), number)

    def take(self, process: ReferenceProcess) -> None:
        """Adopt one process.  Raises Unwritable where its file cannot be written."""
        from workbench.io import bpmn
        from workbench.library.changes_on_disk import save_new

        standing, there = self._standings.of(process)
        if there is not None and standing is Standing.NAMESAKE:
            self._namesakes[there] = process.id
        elif there is not None:
            self.result.skipped.append(Skipped(process, there, standing))
        elif self.result.extent is Extent.LANDSCAPE:
            self._take_place(process)
        else:
            values = self._values(process)
            folder = self._folder_of(process)
            make_folder(folder)
            document = bpmn.new_document(process.name, self._library.language)
            _describe(document, process, values)
            data, stem = bpmn.write(document), file_stem(process.name)
            while not save_new(path := free_path(folder, stem, ".bpmn"), data):
                pass  # somebody has made one of the name just now
            entry = process_entry(path, place_of(self._library.folder, path))
            self.result.made.append(entry)
            self.result.places.append(AdoptedPlace(process, entry.number, entry.id))

    def _take_place(self, process: ReferenceProcess) -> None:
        if folded(process.name) in self._on_landscapes or main_landscape(self._library) is None:
            self.result.skipped.append(Skipped(process, None, Standing.OPEN))
            return
        self.result.places.append(AdoptedPlace(process, self._next_number(process)))

    def remember_namesakes(self, leave: Collection[Path]) -> None:
        """Remember processes that were there as adopted; those that are open are the caller's."""
        from workbench.library.amending import amend_files

        keys = {entry.id: key for entry, key in self._namesakes.items()}
        closed = [entry for entry in self._namesakes if entry.path not in leave]
        amended = amend_files(
            closed,
            mark("Adopt processes"),
            lambda step, process: remember(step, process, keys[process.id]),
        )
        refused = [one.entry for one in amended.refused]
        by_id = self._register.by_id
        for entry, key in self._namesakes.items():
            if entry in refused:
                self.result.skipped.append(Skipped(by_id[key], entry, Standing.NAMESAKE))
            else:
                self.result.assigned.append(entry)
                self.result.remembered[entry.id] = key

    def settle_landscapes(self, leave: Collection[Path]) -> None:
        """Settle the landscapes that are open nowhere, as far as they can be written."""
        from workbench import editing
        from workbench.library.changes_on_disk import save_document

        main = main_landscape(self._library)
        names = {folded(one.process.name) for one in self.result.places}
        draws = self.result.extent is not Extent.PROCESSES and bool(names)
        for entry, _ in self._landscapes:
            concerns = bool(names & self._places.keys()) or (draws and entry == main)
            if entry.path in leave or not concerns:
                continue
            try:
                stamp = stamp_of(entry.path)  # before reading: what comes in between is noticed
                document = self._library.landscape(entry)
                editing.prepare(document)
                (sheet,) = document.sheets()
                with document.step(mark("Adopt processes")) as step:
                    is_changed = settle_landscape(
                        step, sheet.id, self.result, is_main=entry == main
                    )
                if is_changed:
                    save_document(entry.path, document, stamp)
                    self.result.linked.append(entry.path)
            except (WorkbenchError, OSError):
                continue  # the processes are there; their places can be given them by hand

    def _values(self, process: ReferenceProcess) -> dict[str, ProfileValue]:
        return {
            "process_no": self._places.get(folded(process.name)) or self._next_number(process),
            "process_kind": self._register.band_of(process),
            "product": (self._product(process),),
            "status": PLANNED,
            "trigger": process.trigger,
            REFERENCE: process.id,
        }

    def _product(self, process: ReferenceProcess) -> Item:
        """Return the library's product of the area, or its name where the library has none."""
        number = self._number(process)
        for entry in self._library.catalogue("product").entries:
            found = _LEADING.match(entry.name)
            if found is not None and found[1] <= number <= (found[2] or found[1]):
                return Item(entry.name, entry.id)
        return Item(f"{number} {self._area(process).label.say(self._library.language)}")

    def _folder_of(self, process: ReferenceProcess) -> Path:
        """Return the folder of the area: one that begins with its number, else a new one."""
        number, span = self._number(process), self._area(process).span(self._numbering)
        top = self._library.folder / PROCESSES
        for entry in self._library.processes:
            parts = entry.place.split("/")
            if len(parts) > 2 and parts[1].startswith((f"{number}-", f"{number} ")):
                return top / parts[1]
        words = f"{span or number} {self._area(process).label.say('de')}".lower()
        return top / _WORD.sub("-", words.translate(_PLAIN)).strip("-")

    def _next_number(self, process: ReferenceProcess) -> str:
        area = self._number(process)
        number = self._highest[area] = self._highest.get(area, 0) + 1
        return f"{area}.{number:02d}"

    def _note_number(self, number: str) -> None:
        area, dot, rest = number.strip().partition(".")
        if dot and rest.isascii() and rest.isdigit() and len(rest) < 9:
            self._highest[area] = max(self._highest.get(area, 0), int(rest))

    def _number(self, process: ReferenceProcess) -> str:
        return self._register.number_of(process, self._numbering)

    def _area(self, process: ReferenceProcess) -> ProductArea:
        return self._register.area_of(process)


def _describe(
    document: Document, process: ReferenceProcess, values: Mapping[str, ProfileValue]
) -> None:
    main = next(document.elements("process"))
    with document.step(mark("Adopt processes")) as step:
        step.update(main, documentation=process.description)
        profile = document.profile(main.id)
        for key, value in values.items():
            profile = profile.with_value(key, value)
        step.put(profile)


def _readable_landscapes(library: Library) -> Iterable[tuple[LandscapeEntry, Document]]:
    for entry in library.landscapes:
        if entry.problem is None:
            try:
                yield entry, library.landscape(entry)
            except Unreadable:  # damaged since the folder was opened
                continue
