"""Reading a list into the register: from the sheets of a file to a plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.io.bpmn.blank import readable_id
from workbench.io.tables.table import Sheet
from workbench.library.library import Library
from workbench.library.profile import Attribute, Group
from workbench.library.spreadsheets.applying import Report, apply_plan
from workbench.library.spreadsheets.directory import PROCESS, Directory
from workbench.library.spreadsheets.mapping import Reading, plain_heading, read_as
from workbench.library.spreadsheets.plan import Options, Plan, Reference, Target, make_plan
from workbench.library.spreadsheets.register import REFERENCES_TITLE, subject_of
from workbench.progress import Progress
from workbench.words import LANGUAGES, dictionary, folded

_TITLE = 31  # letters that the name of a sheet can have


def processes_of(library: Library) -> Target:
    """Return the processes of a library as what a list can be read into."""
    entries = [entry for entry in library.processes if entry.problem is None]
    return Target(
        kind=PROCESS,
        attributes=tuple(library.definitions.attributes("process")),
        subjects=tuple(map(subject_of, entries)),
        new_id=lambda name: f"Process_{readable_id(name) or '1'}",
    )


def target_of(library: Library, kind: str) -> Target:
    """Return what a list is read into: "process", or the key of a catalogue."""
    from workbench.library.spreadsheets.catalogues import catalogue_target

    return processes_of(library) if kind == PROCESS else catalogue_target(library, kind)


def groups_of(library: Library, kind: str) -> tuple[Group, ...]:
    """Return the attributes that columns can be given to, as they are shown."""
    from workbench.library.catalogue_profile import entry_groups

    if kind == PROCESS:
        return library.definitions.groups_of("process")
    return entry_groups(kind, library.catalogue(kind))


def likely_kind(library: Library, sheets: Sequence[Sheet]) -> str:
    """Return what a file is of, by the name that export gives to its sheet."""
    from workbench.library.spreadsheets.catalogues import kinds_of

    def plain(title: str) -> str:
        return folded(title)[:_TITLE]

    title = plain(lists_of(sheets)[0].title)
    for kind, label in kinds_of(library).items():
        if title in (plain(label.de), plain(label.en)):
            return kind
    return PROCESS


def offered(target: Target) -> list[Attribute]:
    """Return the attributes that a column can be given to."""
    return [attribute for attribute in target.attributes if attribute.type != "calc"]


def lists_of(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Return the sheets that people see, all where none is seen."""
    return [sheet for sheet in sheets if not sheet.hidden] or list(sheets)


def reading_of(
    sheet: Sheet,
    target: Target,
    language: str,
    header: int | None = None,
    learned: Mapping[str, str] | None = None,
) -> Reading:
    """Return how a sheet is most likely meant; `learned` is what `choices_of` told before."""
    return read_as(
        sheet,
        offered(target),
        language,
        known_ids=[subject.id for subject in target.subjects],
        header=header,
        learned={
            key.partition(":")[2]: chosen
            for key, chosen in (learned or {}).items()
            if key.startswith(f"{target.kind}:")
        },
    )


def choices_of(
    sheet: Sheet, target: Target, reading: Reading, learned: Mapping[str, str]
) -> dict[str, str]:
    """Return what was learned, with the choices for this sheet that would not be guessed."""
    guessed = reading_of(sheet, target, reading.language, reading.header).columns
    found = dict(learned)
    for place, title in reading.titles(sheet).items():
        plain = plain_heading(title)
        chosen = reading.columns.get(place, "")
        key = f"{target.kind}:{plain}"
        found.pop(key, None)
        if plain and chosen != guessed.get(place, ""):
            found[key] = chosen
    return found


def plan_of(
    library: Library,
    target: Target,
    sheets: Sequence[Sheet],
    sheet: Sheet,
    reading: Reading,
    language: str,
    options: Options,
    progress: Progress | None = None,
) -> Plan:
    """Return what reading a sheet of a file into a library would do."""
    from workbench.library.spreadsheets.catalogues import without_circles

    plan = make_plan(
        sheet,
        reading,
        target,
        Directory.of(library),
        language,
        options,
        references=references_of(sheets),
        progress=progress,
    )
    return plan if target.kind == PROCESS else without_circles(library, target.kind, plan)


def apply_to(library: Library, kind: str, plan: Plan, progress: Progress | None = None) -> Report:
    """Do what a plan says, where nothing is open in a window."""
    from workbench.library.spreadsheets.catalogues import apply_to_catalogue

    if kind == PROCESS:
        return apply_plan(library, plan, progress)
    return apply_to_catalogue(library, kind, plan)


def references_of(sheets: Sequence[Sheet]) -> list[Reference]:
    """Return what the register wrote beside its table."""
    titles = {dictionary(language).say(REFERENCES_TITLE) for language in LANGUAGES}
    found = []
    for sheet in sheets:
        if sheet.title in titles and sheet.hidden:
            for row in sheet.rows[1:]:
                kind, key, name, written = (str(cell) for cell in (*row, *("",) * 4)[:4])
                found.append(Reference(kind, key, name, written))
    return found
