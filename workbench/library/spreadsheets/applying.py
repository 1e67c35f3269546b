"""Doing what a plan says: entries of catalogues, new processes, changed processes.

Each file is written whole and by itself, so that cancelling, a full drive or a file that somebody
else has changed leaves everything sound, and the report says what was done and what was not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import msgspec

from workbench.errors import Cancelled, Refused, WorkbenchError, reason
from workbench.library.amending import Amended, Edit
from workbench.library.catalogue import Catalogue, CatalogueEntry, read_catalogue
from workbench.library.changes_on_disk import rewrite, save_new
from workbench.library.library import CATALOGUES, PROCESSES, Library, make_folder
from workbench.library.places import file_stem, same_name
from workbench.library.process_index import ProcessEntry, local_name
from workbench.library.profile import Attribute, Definitions, put_value, value_of
from workbench.library.spreadsheets.cells import is_same
from workbench.library.spreadsheets.plan import NUMBER, NewEntry, Outcome, Plan, RowPlan
from workbench.model.document import Step
from workbench.model.records import Element
from workbench.progress import Progress
from workbench.words import Text, literal, mark

STEP_TITLE = mark("Import from a table")
_AREA = re.compile(r"[0-9]+")


class Made(msgspec.Struct, kw_only=True):
    """What became of the rows and entries that were to be new."""

    ids: set[str] = set()
    failed: dict[str, Text] = {}  # id -> why
    entries: tuple[NewEntry, ...] = ()
    was_cancelled: bool = False


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What was done: the rows of the plan, with those refused that could not be done after all."""

    rows: tuple[RowPlan, ...]
    entries: tuple[NewEntry, ...] = ()
    unsaved: int = 0  # changed in the window, for their person to save
    was_cancelled: bool = False

    def count(self, outcome: Outcome) -> int:
        return sum(row.outcome is outcome for row in self.rows)


def apply_plan(library: Library, plan: Plan, progress: Progress | None = None) -> Report:
    """Do what a plan for processes says, where no process is open in a window."""
    from workbench.library.amending import amend_files

    job = progress or Progress()
    made = make_new(library, plan, job.part(0.0, 0.5))
    amended = Amended(was_cancelled=made.was_cancelled)
    if not made.was_cancelled:
        entries = changed_entries(library, plan)
        edit = edit_of(plan, library.definitions)
        amended = amend_files(entries, STEP_TITLE, edit, job.part(0.5, 1.0))
    return report_of(library, plan, made, amended)


def make_new(library: Library, plan: Plan, progress: Progress | None = None) -> Made:
    """Make the entries and processes that a plan names.  Never raises for a single one."""
    job = progress or Progress()
    made = Made()
    try:
        made.entries = make_entries(library, plan.entries)
        _make_processes(library, plan, made, job)
    except Cancelled:
        made.was_cancelled = True
    return made


def changed_entries(library: Library, plan: Plan) -> list[ProcessEntry]:
    """Return the processes that a plan changes."""
    found = (library.process(row.id) for row in plan.rows if row.outcome is Outcome.CHANGED)
    return [entry for entry in found if entry is not None]


def edit_of(plan: Plan, definitions: Definitions) -> Edit:
    """Return the edit that sets the values of a plan in the process that it is applied to.

    It refuses where a value is another than when the plan was made: somebody has changed it.
    """
    by_key = {attribute.key: attribute for attribute in definitions.attributes("process")}
    rows = {row.id: row for row in plan.rows if row.outcome is Outcome.CHANGED}

    def edit(step: Step, process: Element) -> None:
        row = rows[process.id]
        for change in row.changes:
            attribute = by_key[change.key]
            present = value_of(step.document, process.id, attribute)
            if attribute.field != "name" and not is_same(attribute, present, change.old):
                raise Refused(
                    mark(
                        "“{title}” was changed by somebody in the meantime. Look at the preview "
                        "again.",
                        title=change.title,
                    )
                )
        _put_values(step, process.id, row, by_key)

    return edit


def report_of(library: Library, plan: Plan, made: Made, amended: Amended) -> Report:
    """Return what became of each row."""
    refused = {refusal.entry.id: refusal.reason for refusal in amended.refused} | made.failed
    done = made.ids | {
        entry.id for entry in (*amended.changed, *amended.unchanged, *amended.unsaved)
    }
    return Report(
        rows=tuple(as_done(row, done, refused) for row in plan.rows),
        entries=made.entries,
        unsaved=len(amended.unsaved),
        was_cancelled=made.was_cancelled or amended.was_cancelled,
    )


def as_done(row: RowPlan, done: set[str], refused: Mapping[str, Text]) -> RowPlan:
    """Return a row as it was done, or refused after all."""
    if row.outcome in (Outcome.UNCHANGED, Outcome.REFUSED) or row.id in done:
        return row
    why = refused.get(row.id) or mark("It was not reached before cancelling.")
    return msgspec.structs.replace(row, outcome=Outcome.REFUSED, changes=(), notes=(), why=why)


def make_entries(library: Library, entries: Iterable[NewEntry]) -> tuple[NewEntry, ...]:
    """Add entries to their catalogues, which are read anew for it; return those that are new."""
    by_kind: defaultdict[str, list[NewEntry]] = defaultdict(list)
    for entry in entries:
        by_kind[entry.kind].append(entry)
    added: list[NewEntry] = []
    for kind, wanted in by_kind.items():

        def add(catalogue: Catalogue, wanted: list[NewEntry] = wanted) -> Catalogue | None:
            fresh = [entry for entry in wanted if catalogue.find(entry.id) is None]
            added.extend(fresh)
            made = [CatalogueEntry(entry.id, entry.name) for entry in fresh]
            return catalogue.with_entries((*catalogue.entries, *made)) if made else None

        rewrite_catalogue(library, kind, add)
    return tuple(added)


def rewrite_catalogue(
    library: Library, kind: str, edit: Callable[[Catalogue], Catalogue | None]
) -> None:
    """Change a catalogue as it is on disk now; nobody else's addition is lost.

    `edit` returns what it shall be, None to leave it.  Raises Refused where it is damaged.
    """
    known = library.definitions.catalogue(kind)
    file = known.file if known is not None else kind
    path = library.folder / CATALOGUES / f"{file}.json"
    make_folder(path.parent)

    def edit_bytes(present: bytes | None) -> bytes | None:
        catalogue = Catalogue(file, path=path) if present is None else read_catalogue(path)
        if catalogue.is_damaged:
            raise Refused(
                mark(
                    "“{file}” is damaged and is not written over. Mend or remove it first.",
                    file=str(path),
                )
            )
        wanted = edit(catalogue)
        return None if wanted is None else wanted.to_bytes()

    rewrite(path, edit_bytes)


def _make_processes(library: Library, plan: Plan, made: Made, progress: Progress) -> None:
    rows = [row for row in plan.rows if row.outcome is Outcome.NEW]
    folders = _Folders(library)
    by_key = {one.key: one for one in library.definitions.attributes("process")}
    for number, row in enumerate(rows):
        progress.report(number / len(rows), literal(row.name))
        try:
            _make_process(library, row, by_key, folders)
        except WorkbenchError as error:
            made.failed[row.id] = error.text
        except OSError as error:
            text = mark("The file cannot be written: {reason}.", reason=reason(error))
            made.failed[row.id] = text
        else:
            made.ids.add(row.id)


class _Folders:
    """Where new processes go: to those of the same area, with a name that is free there."""

    def __init__(self, library: Library) -> None:
        self._top = library.folder / PROCESSES
        self._taken: dict[Path, set[str]] = {}
        self._areas: dict[str, Path] = {}  # by the number that the folder's name begins with
        for entry in library.processes:
            parts = entry.place.split("/")
            if len(parts) > 2 and (found := _AREA.match(parts[1])):
                self._areas.setdefault(found[0], self._top / parts[1])

    def path_for(self, row: RowPlan) -> Path:
        """Return a path for a new process: that of 12.07 lies in „12-sicherheit“, if there is."""
        number = next((str(one.value) for one in row.changes if one.key == NUMBER), "")
        found = _AREA.match(number)
        folder = self._areas.get(found[0], self._top) if found else self._top
        taken = self._taken.get(folder)
        if taken is None:
            make_folder(folder)
            taken = self._taken[folder] = {same_name(path.name) for path in folder.iterdir()}
        stem, count = file_stem(row.name), 1
        path = folder / f"{stem}.bpmn"
        while same_name(path.name) in taken:
            count += 1
            path = folder / f"{stem} {count}.bpmn"
        taken.add(same_name(path.name))
        return path


def _make_process(
    library: Library, row: RowPlan, by_key: Mapping[str, Attribute], folders: _Folders
) -> None:
    from workbench.io import bpmn

    document = bpmn.new_document(row.name, library.language, process_id=row.id)
    with document.step(STEP_TITLE) as step:
        _put_values(step, row.id, row, by_key)
    data = bpmn.write(document)
    while not save_new(folders.path_for(row), data):  # somebody has made one of the name just now
        pass


def _put_values(step: Step, process: str, row: RowPlan, by_key: Mapping[str, Attribute]) -> None:
    for change in row.changes:
        attribute = by_key[change.key]
        if attribute.field == "name":
            _rename_pools(step, process, str(change.value))
        put_value(step, process, attribute, change.value)


def _rename_pools(step: Step, process: str, name: str) -> None:
    """Let the pools that bear the name of a process go with it."""
    record = step.document.element(process)
    before = record.name if record is not None else ""
    for pool in list(step.document.elements("participant")):
        if local_name(pool.refers_to) == process and pool.name in (before, ""):
            step.update(pool, name=name)
