"""The entries of a catalogue as a spreadsheet, both ways, by their ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from workbench.io.tables.table import Workbook
from workbench.library.catalogue import Catalogue, CatalogueEntry
from workbench.library.catalogue_profile import (
    entry_attributes,
    entry_label,
    entry_value,
    with_value,
)
from workbench.library.library import Library
from workbench.library.profile import Attribute, Label
from workbench.library.spreadsheets.applying import (
    Made,
    Report,
    as_done,
    make_entries,
    rewrite_catalogue,
)
from workbench.library.spreadsheets.directory import Directory
from workbench.library.spreadsheets.plan import (
    CellChange,
    Outcome,
    Plan,
    RowPlan,
    Target,
    entry_id,
)
from workbench.library.spreadsheets.register import (
    Subject,
    explanation,
    references,
    table_of,
)
from workbench.model.records import Item, ProfileValue
from workbench.words import Text, folded, mark


def kinds_of(library: Library) -> dict[str, Label]:
    """Return the catalogues of a library, those of its own too, with their names."""
    known = {kind.key: kind.label for kind in library.definitions.catalogues}
    files = {kind.file for kind in library.definitions.catalogues}
    return known | {file: Label(file, file) for file in library.catalogues if file not in files}


def kind_named(library: Library, name: str) -> str:
    """Return the key of the catalogue that somebody names by key, file or label, "" for none."""
    wanted = folded(name.strip())
    for key, label in kinds_of(library).items():
        file = library.catalogue(key).file
        if wanted in (folded(key), folded(file), folded(label.de), folded(label.en)):
            return key
    return ""


def catalogue_target(library: Library, kind: str) -> Target:
    """Return the entries of a catalogue as what a list can be read into."""
    attributes = entry_attributes(kind, library.catalogue(kind))
    return Target(
        kind=kind,
        attributes=tuple(attributes),
        subjects=tuple(_subjects(library, kind, attributes)),
        new_id=lambda name: entry_id(kind, name),
    )


def catalogue_workbook(library: Library, kind: str, language: str) -> Workbook:
    """Return a catalogue as a workbook, with an explanation and the ids of what it names."""
    attributes = entry_attributes(kind, library.catalogue(kind))
    subjects = _subjects(library, kind, attributes)
    directory = Directory.of(library)
    title = entry_label(library, kind).say(language)
    return Workbook(
        tables=(
            table_of(title, attributes, subjects, language, directory, fixed=("name",)),
            explanation(attributes, language, library.definitions),
            references(attributes, subjects, language, directory),
        )
    )


def _subjects(library: Library, kind: str, attributes: Iterable[Attribute]) -> list[Subject]:
    return [
        Subject(id=entry.id, values={one.key: entry_value(one, entry) for one in attributes})
        for entry in library.catalogue(kind).entries
    ]


def _id_in(value: ProfileValue) -> str:
    """Return the id that a reference names, "" where there is none."""
    items = () if isinstance(value, str) else value
    return next((item.ref for item in items if isinstance(item, Item)), "")


def without_circles(library: Library, kind: str, plan: Plan) -> Plan:
    """Return a plan in which no row puts an entry below itself."""
    parents = {entry.id: entry.text("parent") for entry in library.catalogue(kind).entries}
    for row in plan.rows:
        for change in row.changes:
            if change.key == "parent":
                parents[row.id] = _id_in(change.value)
    rows = []
    for row in plan.rows:
        parent = next((change for change in row.changes if change.key == "parent"), None)
        if parent is not None and _is_in_circle(row.id, parents):
            why = mark("An entry cannot be below itself.")
            row = msgspec.structs.replace(row, outcome=Outcome.REFUSED, changes=(), why=why)
        rows.append(row)
    return msgspec.structs.replace(plan, rows=tuple(rows))


def _is_in_circle(key: str, parents: Mapping[str, str]) -> bool:
    """Tell whether the way up from an entry never ends."""
    seen = {key}
    above = parents.get(key, "")
    while above:
        if above in seen:
            return True  # a circle above it counts: one of its rows may be refused
        seen.add(above)
        above = parents.get(above, "")
    return False


def apply_to_catalogue(library: Library, kind: str, plan: Plan) -> Report:
    """Do what a plan for a catalogue says, in one write of its file.

    The file is read anew for it: what others have added stays, and an entry that somebody has
    changed since the preview is left as it is.  Raises Refused where the file is damaged.
    """
    made = Made(entries=make_entries(library, plan.entries))
    by_key = {one.key: one for one in entry_attributes(kind, library.catalogue(kind))}

    def edit(catalogue: Catalogue) -> Catalogue | None:
        entries = {entry.id: entry for entry in catalogue.entries}
        for row in plan.rows:
            if row.outcome is Outcome.NEW:
                entry, why = CatalogueEntry(row.id, row.name), None
                if row.id in entries:
                    why = mark("Somebody has added an entry of this id in the meantime.")
            elif row.outcome is Outcome.CHANGED:
                present = entries.get(row.id)
                entry = present or CatalogueEntry(row.id, row.name)
                why = _not_as_it_was(present, row, by_key)
            else:
                continue
            if why is None:
                entries[row.id] = _changed(entry, row.changes, by_key)
                made.ids.add(row.id)
            else:
                made.failed[row.id] = why
        return catalogue.with_entries(entries.values()) if made.ids else None

    rewrite_catalogue(library, kind, edit)
    return Report(
        rows=tuple(as_done(row, made.ids, made.failed) for row in plan.rows), entries=made.entries
    )


def _not_as_it_was(
    entry: CatalogueEntry | None, row: RowPlan, by_key: Mapping[str, Attribute]
) -> Text | None:
    if entry is None:
        return mark("It is not there any more.")
    for change in row.changes:
        # What is no text in the file, and so was never shown, is not written over either.
        is_hidden = isinstance(entry.data.get(change.key), dict)
        if is_hidden or entry_value(by_key[change.key], entry) != change.old:
            return mark(
                "“{title}” was changed by somebody in the meantime. Look at the preview again.",
                title=change.title,
            )
    return None


def _changed(
    entry: CatalogueEntry, changes: Iterable[CellChange], by_key: Mapping[str, Attribute]
) -> CatalogueEntry:
    for change in changes:
        entry = with_value(entry, by_key[change.key], change.value)
    return entry
