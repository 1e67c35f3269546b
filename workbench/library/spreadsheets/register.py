"""The register as a workbook: any processes, any attributes, and what is needed to read it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import msgspec

from workbench.io.tables.table import Cell, Column, Kind, Table, Workbook
from workbench.library.library import Library
from workbench.library.process_index import ProcessEntry
from workbench.library.profile import Attribute, Definitions
from workbench.library.register.calculated import CALCULATIONS, Sums, calculated
from workbench.library.register.filters import filtered
from workbench.library.register.register import Register
from workbench.library.register.views import read_views
from workbench.library.spreadsheets.cells import cell_of, column_of
from workbench.library.spreadsheets.directory import PROCESS, Directory
from workbench.model.records import Item, ProfileValue
from workbench.words import Text, dictionary, folded, mark

ID = "id"  # the key of the column by which a row is found again
ID_TITLE = mark("Id (not to be changed)")
REFERENCES_TITLE = mark("References")
_FIXED = ("process_no", "name")


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """What a row stands for: its id and its values by the attributes' keys.

    `protection`: why it may not be changed now, None where it may.  `work_out` says what an
    attribute comes to where nothing is entered; that is shown, and is no change when it comes back.
    """

    id: str
    values: Mapping[str, ProfileValue]
    protection: Text | None = None
    work_out: Callable[[str], str] | None = None

    def shown(self, key: str) -> ProfileValue:
        """Return what is entered for an attribute, otherwise what it comes to."""
        entered = self.values.get(key, "")
        return entered if entered or self.work_out is None else self.work_out(key)


def attributes_of_register(
    definitions: Definitions, subjects: Sequence[Subject] = ()
) -> list[Attribute]:
    """Return the attributes that have a column: all that are shown, and those with a value."""
    used = {key for subject in subjects for key, value in subject.values.items() if value}
    return [
        attribute
        for group in definitions.groups_of("process")
        for attribute in group.attributes
        if attribute.key in used
        or (
            group.shown
            and attribute.shown
            and (attribute.type != "calc" or attribute.key in CALCULATIONS)
        )
    ]


def subject_of(entry: ProcessEntry) -> Subject:
    """Return a process with all its values, as the index of the library has them."""
    own = {"name": entry.name}
    if documentation := entry.documentation:
        own["summary"] = documentation
    protection = None
    if entry.is_released:
        approved = mark("Approved, version {version}", version=entry.version or "–")
        protection = mark("{approved}. Begin a new draft to change it.", approved=approved)
    elif not entry.id:
        protection = mark("Its file gives the process no id, so a list cannot change it.")
    return Subject(
        id=entry.id,
        values={**entry.values, **own},
        protection=protection,
        work_out=_WorkingOut(entry),
    )


class _WorkingOut:
    """What attributes come to by the steps of a process, which are looked at once, if at all."""

    def __init__(self, entry: ProcessEntry) -> None:
        self._entry = entry
        self._sums: Sums | None = None

    def __call__(self, key: str) -> str:
        if key not in CALCULATIONS:
            return ""
        if self._sums is None:
            self._sums = Sums(self._entry.steps)
        values = {
            name: value for name, value in self._entry.values.items() if isinstance(value, str)
        }
        return calculated(key, values, self._sums)


def register_workbook(
    library: Library,
    language: str,
    *,
    entries: Sequence[ProcessEntry] | None = None,
    keys: Sequence[str] = (),
) -> Workbook:
    """Return processes as a workbook.

    `entries`: which ones and in which order, otherwise all; `keys`: which attributes, otherwise
    all that are shown or have a value.  Those that are chosen also show what the steps come to.
    The second table explains the columns; the last one, which people need not see, keeps the id of
    every name that is referred to.
    """
    chosen = library.processes if entries is None else entries
    subjects = [subject_of(entry) for entry in chosen if entry.problem is None]
    attributes = attributes_of_register(library.definitions, subjects)
    if keys:
        by_key = {one.key: one for one in library.definitions.attributes("process")}
        attributes = [by_key[key] for key in keys if key in by_key]
    directory = Directory.of(library)
    table = table_of(
        dictionary(language).say(mark("Processes")),
        attributes,
        subjects,
        language,
        directory,
        fixed=_FIXED,
        works_out=bool(keys),
    )
    return Workbook(
        tables=(
            table,
            explanation(attributes, language, library.definitions),
            references(attributes, subjects, language, directory),
        )
    )


def table_of(
    title: str,
    attributes: Sequence[Attribute],
    subjects: Sequence[Subject],
    language: str,
    directory: Directory,
    fixed: Sequence[str] = (),
    *,
    works_out: bool = False,
) -> Table:
    """Return subjects as a table: a column for each attribute, and the id at the end.

    `works_out`: what could be entered, but is not, is shown as it comes to by the steps.  Another
    library takes it for entered.
    """

    def value(subject: Subject, attribute: Attribute) -> ProfileValue:
        if works_out or attribute.type == "calc":
            return subject.shown(attribute.key)
        return subject.values.get(attribute.key, "")

    titles = titles_of(attributes, language)
    columns = [
        column_of(attribute, title, language, directory)
        for attribute, title in zip(attributes, titles, strict=True)
    ]
    columns.append(Column(title=dictionary(language).say(ID_TITLE), key=ID, quiet=True))
    rows: list[tuple[Cell, ...]] = [
        (
            *(
                cell_of(attribute, value(subject, attribute), language, directory)
                for attribute in attributes
            ),
            subject.id,
        )
        for subject in subjects
    ]
    first = [attribute.key for attribute in attributes[: len(fixed)]]
    return Table(
        title=title,
        columns=tuple(columns),
        rows=tuple(rows),
        fixed_columns=len(fixed) if first == list(fixed) else 0,
    )


def entries_of_view(
    library: Library, name: str, language: str
) -> tuple[list[ProcessEntry], list[str]] | None:
    """Return the processes and attributes of a saved view, in its order; None: there is none."""
    saved = next((one for one in read_views(library.folder) if _same(one.view.name, name)), None)
    if saved is None:
        return None
    register = Register(library, language, date.today())
    rows = filtered(register, range(len(register)), saved.view.filters)
    rows = register.sorted(rows, saved.view.order)
    known = {one.key for one in library.definitions.attributes("process")}
    keys = [key for key in saved.view.columns if key in known]
    return [register.entries[row] for row in rows], keys


def _same(one: str, other: str) -> bool:
    return folded(" ".join(one.split())) == folded(" ".join(other.split()))


def titles_of(attributes: Sequence[Attribute], language: str) -> list[str]:
    """Return a heading for each attribute, no two alike."""
    labels = [attribute.label.say(language) for attribute in attributes]
    return [
        label if labels.count(label) == 1 else f"{label} [{attribute.key}]"
        for attribute, label in zip(attributes, labels, strict=True)
    ]


def explanation(attributes: Sequence[Attribute], language: str, definitions: Definitions) -> Table:
    """Return the table that says what may be typed in each column."""
    say = dictionary(language).say
    rows: list[tuple[Cell, ...]] = [
        (
            title,
            say(_what(attribute, language, definitions)),
            _allowed(attribute, language),
            _note(attribute, say),
        )
        for attribute, title in zip(attributes, titles_of(attributes, language), strict=True)
    ]
    rows.append(
        (
            say(ID_TITLE),
            say(mark("Text")),
            "",
            say(mark("By it a row is recognised when the table is read back. New rows have none.")),
        )
    )
    return Table(
        title=say(mark("Explanation")),
        columns=(
            Column(title=say(mark("Column"))),
            Column(title=say(mark("What it holds")), kind=Kind.LONG),
            Column(title=say(mark("Allowed values")), kind=Kind.LONG),
            Column(title=say(mark("Note")), kind=Kind.LONG),
        ),
        rows=tuple(rows),
        fixed_columns=1,
    )


def references(
    attributes: Sequence[Attribute],
    subjects: Sequence[Subject],
    language: str,
    directory: Directory,
) -> Table:
    """Return the table of all names that are referred to, with the ids that they stand for."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for attribute in attributes:
        kind = attribute.catalogue
        if not kind or kind == PROCESS:
            continue
        for subject in subjects:
            value = subject.values.get(attribute.key, "")
            for item in value if not isinstance(value, str) else ():
                if isinstance(item, Item) and item.ref and (kind, item.ref) not in found:
                    label = directory.label(kind, item.ref)
                    name = directory.name(kind, item.ref) if label else item.text
                    found[kind, item.ref] = (name, label or item.text or item.ref)
    say = dictionary(language).say
    return Table(
        title=say(REFERENCES_TITLE),
        columns=(
            Column(title=say(mark("Catalogue")), key="catalogue"),
            Column(title=say(mark("Id")), key=ID),
            Column(title=say(mark("Name")), key="name"),
            Column(title=say(mark("As it is written")), key="written"),
        ),
        rows=tuple((kind, key, *shown) for (kind, key), shown in found.items()),
        hidden=True,
    )


_WHATS: dict[str, Text] = {
    "text": mark("Text"),
    "rich": mark("Text of several lines"),
    "int": mark("Whole number"),
    "num": mark("Number"),
    "min": mark("Time in minutes"),
    "money": mark("Amount in euros"),
    "date": mark("Date"),
    "bool": mark("Yes or no"),
    "enum": mark("One of the allowed values"),
    "enums": mark("One or several of the allowed values, with semicolons between them"),
    "url": mark("Web address"),
    "file": mark("Place of a file"),
}


def _what(attribute: Attribute, language: str, definitions: Definitions) -> Text:
    if attribute.type == "table":
        names = " | ".join(column.label.say(language) for column in attribute.columns)
        return mark("A line for each entry: {columns}", columns=names)
    if attribute.catalogue:
        kind = definitions.catalogue(attribute.catalogue)
        name = kind.label.say(language) if kind is not None else ""
        if attribute.catalogue == PROCESS:
            return mark("Names of processes of the library, with semicolons between them")
        if attribute.takes_many:
            return mark(
                "Entries of the catalogue “{name}”, with semicolons between them", name=name
            )
        return mark("One entry of the catalogue “{name}”", name=name)
    return _WHATS.get(attribute.shown_type, mark("Text"))


def _allowed(attribute: Attribute, language: str) -> str:
    choices = [choice.label.say(language) for choice in attribute.choices]
    for column in attribute.columns:
        if column.choices:
            labels = ", ".join(choice.label.say(language) for choice in column.choices)
            choices.append(f"{column.label.say(language)}: {labels}")
    return "\n".join(choices)


def _note(attribute: Attribute, say: Callable[[Text], str]) -> str:
    notes = []
    if attribute.mandatory:
        notes.append(mark("Must be there before a process is approved."))
    if attribute.unique:
        notes.append(mark("Each is given once only."))
    if attribute.fixed:
        notes.append(mark("Once given, it stays."))
    if attribute.type == "calc" or attribute.automatic:
        notes.append(mark("Worked out by the program; not read back."))
    return " ".join(map(say, notes))
