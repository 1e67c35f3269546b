"""The entries of a catalogue as a spreadsheet, both ways, by their ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from workbench.errors import Refused
from workbench.io.json_text import Json
from workbench.io.tables.table import Workbook
from workbench.library.catalogue import Catalogue, CatalogueEntry, read_catalogue
from workbench.library.library import CATALOGUES, Library, make_folder
from workbench.library.profile import Attribute, Group, Label
from workbench.library.spreadsheets.applying import Made, Report, as_done, make_entries
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

_REF = "ref:"
_OWN = "ref:self"  # an entry of the same catalogue


def _field(key: str, german: str, english: str, sort: str = "text") -> Attribute:
    return Attribute(key=key, label=Label(german, english), type=sort)


_FIELDS = {
    field.key: field
    for field in (
        _field("name", "Name", "Name"),
        _field("short", "Kurzform", "Short"),
        _field("title", "Titel", "Title"),
        _field("kind", "Art", "Kind"),
        _field("parent", "Gehört zu", "Belongs to", _OWN),
        _field("head", "Leitung", "Head", "ref:person"),
        _field("unit", "Organisationseinheit", "Unit", "ref:unit"),
        _field("role", "Rolle", "Role", "ref:role"),
        _field("owner", "Verantwortlich", "Owner", "ref:unit"),
        _field("product", "Produkt", "Product", "ref:product"),
        Attribute(
            key="service_key",
            label=Label("LeiKa-Schlüssel", "Service key"),
            type="text",
            form="service_key",
        ),
        _field("retention", "Aufbewahrungsfrist", "Retention"),
        _field("email", "E-Mail", "E-mail"),
        _field("phone", "Telefon", "Phone"),
        _field("file", "Datei", "File"),
        _field("description", "Beschreibung", "Description", "rich"),
        _field("url", "Internetadresse", "Web address", "url"),
    )
}
_COMMON = ("name", "short", "parent", "description", "url")
_OF_KIND: Mapping[str, tuple[str, ...]] = {  # beside what every entry has
    "unit": ("head",),
    "role": ("unit",),
    "person": ("role", "unit", "email", "phone"),
    "document": ("kind", "file"),
    "it": ("owner",),
    "law": ("title",),
    "service": ("product", "service_key"),
    "fileplan": ("retention",),
}


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


def entry_attributes(library: Library, kind: str) -> list[Attribute]:
    """Return the fields that entries of a catalogue have; own keys are headed by themselves.

    What is no text in the file has no column: a spreadsheet could only damage it.
    """
    entries = library.catalogue(kind).entries
    found = {key for entry in entries for key, value in entry.data.items() if value != ""}
    others = {
        key for entry in entries for key, value in entry.data.items() if not isinstance(value, str)
    }
    keys = dict.fromkeys(
        key for key in _FIELDS if key in (*_COMMON, *_OF_KIND.get(kind, ())) or key in found
    )
    keys |= dict.fromkeys(key for entry in entries for key in entry.data if key != "id")
    return [_field_of(library, key, kind) for key in keys if key not in others or key == "name"]


def _field_of(library: Library, key: str, kind: str) -> Attribute:
    known = _FIELDS.get(key)
    if known is None:
        title = key.removeprefix("x_").replace("_", " ").capitalize()
        return _field(key, title, title)
    if known.type == _OWN:
        return msgspec.structs.replace(known, type=f"{_REF}{kind}")
    if key == "owner" and _names_roles(library, kind):
        return msgspec.structs.replace(known, type="ref:role")
    return known


def _names_roles(library: Library, kind: str) -> bool:
    """Tell whether the owners of a catalogue are roles; the format allows them beside units."""
    roles = library.catalogue("role")
    return any(roles.find(entry.text("owner")) for entry in library.catalogue(kind).entries)


def group_of(library: Library, kind: str) -> Group:
    """Return the fields of a catalogue as a group with its name."""
    return Group(
        key=kind,
        of=kind,
        label=kinds_of(library).get(kind, Label(kind, kind)),
        attributes=tuple(entry_attributes(library, kind)),
    )


def catalogue_target(library: Library, kind: str) -> Target:
    """Return the entries of a catalogue as what a list can be read into."""
    attributes = entry_attributes(library, kind)
    return Target(
        kind=kind,
        attributes=tuple(attributes),
        subjects=tuple(_subjects(library, kind, attributes)),
        new_id=lambda name: entry_id(kind, name),
    )


def catalogue_workbook(library: Library, kind: str, language: str) -> Workbook:
    """Return a catalogue as a workbook, with an explanation and the ids of what it names."""
    attributes = entry_attributes(library, kind)
    subjects = _subjects(library, kind, attributes)
    directory = Directory.of(library)
    title = group_of(library, kind).label.say(language)
    return Workbook(
        tables=(
            table_of(title, attributes, subjects, language, directory, fixed=("name",)),
            explanation(attributes, language, library.definitions),
            references(attributes, subjects, language, directory),
        )
    )


def _subjects(library: Library, kind: str, attributes: Iterable[Attribute]) -> list[Subject]:
    return [
        Subject(
            id=entry.id,
            values={one.key: _value(library, entry, one) for one in attributes},
        )
        for entry in library.catalogue(kind).entries
    ]


def _value(library: Library, entry: CatalogueEntry, attribute: Attribute) -> ProfileValue:
    text = entry.name if attribute.key == "name" else entry.text(attribute.key)
    if attribute.catalogue:
        return (Item(library.name_of(attribute.catalogue, text) or text, text),) if text else ""
    return text


def _data_of(value: ProfileValue) -> Json:
    """Return a value as the file keeps it: a reference is its id."""
    if isinstance(value, str):
        return value
    return next((item.ref or item.text for item in value if isinstance(item, Item)), "")


def without_circles(library: Library, kind: str, plan: Plan) -> Plan:
    """Return a plan in which no row puts an entry below itself."""
    parents = {entry.id: entry.text("parent") for entry in library.catalogue(kind).entries}
    for row in plan.rows:
        for change in row.changes:
            if change.key == "parent":
                parents[row.id] = str(_data_of(change.value))
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
    changed since the preview is left as it is.  Raises Refused where the file is damaged or is
    being written by somebody else.
    """
    from workbench.io.files import has_changed, save_atomically, stamp_of

    made = Made(entries=make_entries(library, plan.entries))
    path = library.folder / CATALOGUES / f"{library.catalogue(kind).file}.json"
    stamp = stamp_of(path)  # before reading: what comes in between is noticed
    catalogue = read_catalogue(path) if stamp is not None else Catalogue(path.stem, path=path)
    if catalogue.is_damaged:
        raise Refused(
            mark(
                "“{file}” is damaged and is not written over. Mend or remove it first.",
                file=str(path),
            )
        )
    entries = {entry.id: entry for entry in catalogue.entries}
    for row in plan.rows:
        if row.outcome is Outcome.NEW and row.id not in entries:
            entries[row.id] = _changed(CatalogueEntry(row.id, row.name), row.changes)
            made.ids.add(row.id)
        elif row.outcome is Outcome.NEW:
            made.failed[row.id] = mark("Somebody has added an entry of this id in the meantime.")
        elif row.outcome is Outcome.CHANGED:
            entry = entries.get(row.id)
            why = _not_as_it_was(entry, row)
            if entry is None or why is not None:
                made.failed[row.id] = why or mark("It is not there any more.")
            else:
                entries[row.id] = _changed(entry, row.changes)
                made.ids.add(row.id)
    if made.ids:
        if has_changed(path, stamp):
            raise Refused(
                mark("“{file}” is being changed by somebody else. Try again.", file=path.name)
            )
        make_folder(path.parent)
        save_atomically(path, catalogue.with_entries(entries.values()).to_bytes())
    return Report(
        rows=tuple(as_done(row, made.ids, made.failed) for row in plan.rows), entries=made.entries
    )


def _not_as_it_was(entry: CatalogueEntry | None, row: RowPlan) -> Text | None:
    if entry is None:
        return mark("It is not there any more.")
    for change in row.changes:
        present = entry.name if change.key == "name" else entry.text(change.key)
        if present != _data_of(change.old):
            return mark(
                "“{title}” was changed by somebody in the meantime. Look at the preview again.",
                title=change.title,
            )
    return None


def _changed(entry: CatalogueEntry, changes: Iterable[CellChange]) -> CatalogueEntry:
    data = dict(entry.data)
    name = entry.name
    for change in changes:
        value = _data_of(change.value)
        if change.key == "name":
            name = str(value)
        elif value or change.key in data:
            data[change.key] = value
    return CatalogueEntry(entry.id, name, data)
