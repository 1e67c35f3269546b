"""What reading a list in would do, row by row, before anything is done.

A row is found again by its id, then by its process number, then by its name where only one has
it.  What the list does not have is never touched: columns that are missing, and empty cells unless
the person wants them to delete.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import Enum

import msgspec

from workbench.io.tables.csv import cell_text
from workbench.io.tables.table import Cell, Sheet
from workbench.library.profile import Attribute
from workbench.library.release import STATUS
from workbench.library.spreadsheets.cells import Refusal, Unknown, cell_of, is_same, value_of
from workbench.library.spreadsheets.directory import Directory
from workbench.library.spreadsheets.mapping import Reading
from workbench.library.spreadsheets.register import ID, Subject
from workbench.library.values import format_value
from workbench.model.records import ProfileValue
from workbench.progress import Progress
from workbench.words import Text, folded, mark

NUMBER, NAME = "process_no", "name"
_WITH_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_VALID_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]{0,120}")


class Outcome(Enum):
    """What becomes of a row.  A row that is taken may still have cells that are not."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What the person decides."""

    empty_deletes: bool = False  # an empty cell takes the value away
    makes_entries: bool = False  # names that no catalogue has become entries
    makes_rows: bool = True  # rows that are not found become processes, or entries


class CellChange(msgspec.Struct, frozen=True, kw_only=True):
    """A value that is set; `before` and `after` are as people read them."""

    key: str
    title: str
    before: str
    after: str
    old: ProfileValue
    value: ProfileValue


class CellRefusal(msgspec.Struct, frozen=True, kw_only=True):
    """A cell that is not taken, and why."""

    title: str
    shown: str
    why: Text


class RowPlan(msgspec.Struct, frozen=True, kw_only=True):
    """What becomes of a row.  `row` is the number that people see beside it."""

    row: int
    name: str
    outcome: Outcome
    id: str = ""  # of what is changed or made
    changes: tuple[CellChange, ...] = ()
    refusals: tuple[CellRefusal, ...] = ()
    notes: tuple[CellRefusal, ...] = ()  # what is taken, but should be looked at
    why: Text | None = None  # a row that is refused

    @property
    def is_refused(self) -> bool:
        """Tell whether the row, or a cell of it, is not taken."""
        return self.outcome is Outcome.REFUSED or bool(self.refusals)


class NewEntry(msgspec.Struct, frozen=True):
    """An entry that is made because a row names it."""

    kind: str
    id: str
    name: str


class Reference(msgspec.Struct, frozen=True):
    """What a file says of a name that stands in it: the entry it means."""

    kind: str
    id: str
    name: str
    written: str


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """All rows, and the entries of catalogues that are made for them."""

    rows: tuple[RowPlan, ...]
    entries: tuple[NewEntry, ...] = ()

    def count(self, outcome: Outcome) -> int:
        return sum(row.outcome is outcome for row in self.rows)


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """What a list is read into: processes, or the entries of a catalogue."""

    kind: str  # "process", or that of the catalogue
    attributes: tuple[Attribute, ...]
    subjects: tuple[Subject, ...]
    new_id: Callable[[str], str]  # a name -> an id to begin with


def make_plan(
    sheet: Sheet,
    reading: Reading,
    target: Target,
    directory: Directory,
    language: str,
    options: Options,
    *,
    references: Iterable[Reference] = (),
    progress: Progress | None = None,
) -> Plan:
    """Return what reading the sheet in would do.

    `language`: in which values are shown; `references`: what the file says itself of the names in
    it, as the register writes them.
    """
    planner = _Planner(sheet, reading, target, directory, language, options, references)
    return planner.plan(progress or Progress())


class _Row(msgspec.Struct):
    """A row on its way: what it was found to be."""

    number: int
    cells: tuple[Cell, ...]
    name: str
    subject: Subject | None = None
    id: str = ""
    why: Text | None = None


class _Planner:
    def __init__(
        self,
        sheet: Sheet,
        reading: Reading,
        target: Target,
        directory: Directory,
        language: str,
        options: Options,
        references: Iterable[Reference],
    ) -> None:
        self._sheet, self._reading, self._target = sheet, reading, target
        self._directory, self._language, self._options = directory, language, options
        by_key = {attribute.key: attribute for attribute in target.attributes}
        titles = reading.titles(sheet)
        self._columns = [
            (place, by_key[key], titles.get(place, ""))
            for place, key in reading.columns.items()
            if key in by_key
        ]
        self._american = {
            place
            for place, attribute, _ in self._columns
            if attribute.shown_type == "date" and _is_month_first(reading, sheet, place)
        }
        self._place = {key: place for place, key in reading.columns.items()}
        self._by_id = {one.id: one for one in reversed(target.subjects) if one.id}
        self._by_number = _grouped(target.subjects, NUMBER)
        self._by_name = _grouped(target.subjects, NAME)
        self._explained = {
            (one.kind, folded(" ".join(one.written.split()))): one for one in references if one.id
        }
        self._entries: dict[tuple[str, str], NewEntry] = {}
        self._taken: defaultdict[str, dict[str, str]] = defaultdict(dict)  # of what is unique
        for attribute in target.attributes:
            if attribute.unique:
                for subject in target.subjects:
                    if value := _plain(subject.values.get(attribute.key, "")):
                        self._taken[attribute.key].setdefault(value, subject.id)

    def plan(self, progress: Progress) -> Plan:
        rows = [
            _Row(number, cells, self._text(cells, NAME))
            for number, cells in self._reading.rows(self._sheet)
        ]
        self._find(rows)
        plans = []
        for place, row in enumerate(rows):
            if place % 50 == 0:
                progress.report(place / len(rows))
            plans.append(self._plan_row(row))
        return Plan(rows=tuple(plans), entries=tuple(self._entries.values()))

    # Which row is what

    def _find(self, rows: list[_Row]) -> None:
        """Find out what each row stands for, so that rows can refer to one another."""
        claimed: dict[str, int] = {}  # id -> the row that has it
        names: dict[str, int] = {}
        made: list[tuple[str, str]] = []
        ids = set(self._by_id)
        for row in rows:
            self._find_subject(row)
            if row.why is not None:
                continue
            if row.subject is None:
                if not row.name:
                    row.why = mark("The row has no name.")
                    continue
                if not self._options.makes_rows:
                    row.why = mark("There is none of this name, number or id yet.")
                    continue
                row.id = self._new_id(row, ids)
                number = self._text(row.cells, NUMBER)
                twin = f"{number}\0{folded(row.name)}"
                if twin in names and not self._text(row.cells, ID):
                    row.why = mark("Row {row} has the same name.", row=names[twin] + 1)
                    continue
                names[twin] = row.number
                ids.add(row.id)
                made.append((row.id, row.name))
            elif row.id in claimed:
                row.why = mark("Row {row} stands for the same.", row=claimed[row.id] + 1)
                continue
            claimed[row.id] = row.number
        self._directory.add_all(self._target.kind, made)
        for row in rows:
            if row.why is None and row.subject is not None and row.name:
                self._directory.also(self._target.kind, row.id, row.name)

    def _find_subject(self, row: _Row) -> None:
        subject = self._by_id.get(self._text(row.cells, ID))
        number = _plain(self._text(row.cells, NUMBER))
        if subject is None and number:
            found = self._by_number.get(number, ())
            if len(found) > 1:
                row.why = mark("Several have the number {number}.", number=number)
                return
            subject = found[0] if found else None
        if subject is None and row.name:
            same = self._by_name.get(_plain(row.name), ())
            if number:  # another number is another process, however it is called
                same = [one for one in same if not _plain(one.values.get(NUMBER, ""))]
            if len(same) > 1:
                row.why = mark("Several have this name. Add the id or the number.")
                return
            subject = same[0] if same else None
        if subject is not None:
            row.subject, row.id = subject, subject.id
            row.name = row.name or str(subject.values.get(NAME, ""))

    def _new_id(self, row: _Row, taken: Collection[str]) -> str:
        given = self._text(row.cells, ID)
        wanted = given if _VALID_ID.fullmatch(given) else self._target.new_id(row.name)
        return _free(wanted, taken)

    # What becomes of a row

    def _plan_row(self, row: _Row) -> RowPlan:
        number = row.number + 1
        if row.why is not None:
            return RowPlan(row=number, name=row.name, outcome=Outcome.REFUSED, why=row.why)
        changes: list[CellChange] = []
        refusals: list[CellRefusal] = []
        notes: list[CellRefusal] = []
        for place, attribute, title in self._columns:
            cell = row.cells[place]
            if place in self._american and isinstance(cell, str):
                cell = _WITH_SLASHES.sub(r"\2/\1/\3", cell)
            change = self._change(row, cell, attribute, title)
            if isinstance(change, CellRefusal):
                refusals.append(change)
            elif change is not None:
                changes.append(change)
                if (row.number, place) in self._sheet.formulas:
                    notes.append(
                        CellRefusal(
                            title=title,
                            shown=str(cell),
                            why=mark("This is a formula. It is taken as text, not worked out."),
                        )
                    )
        why = row.subject.protection if row.subject is not None and changes else None
        if why is not None:
            return RowPlan(row=number, name=row.name, outcome=Outcome.REFUSED, why=why)
        if row.subject is None:
            outcome = Outcome.NEW
        elif changes:
            outcome = Outcome.CHANGED
        else:
            outcome = Outcome.REFUSED if refusals else Outcome.UNCHANGED
        return RowPlan(
            row=number,
            name=row.name,
            outcome=outcome,
            id=row.id,
            changes=tuple(changes),
            refusals=tuple(refusals),
            notes=tuple(notes),
        )

    def _change(
        self, row: _Row, cell: Cell, attribute: Attribute, title: str
    ) -> CellChange | CellRefusal | None:
        old: ProfileValue = row.subject.values.get(attribute.key, "") if row.subject else ""
        if _is_empty(cell):
            if not self._options.empty_deletes or not old:
                return None
            value: ProfileValue | Refusal = ""
        elif row.subject is not None and self._stands_already(attribute, cell, row.subject):
            return None
        else:
            value = value_of(
                attribute, cell, old, self._reading.language, self._directory, self._make
            )
        if isinstance(value, Refusal):
            return CellRefusal(title=title, shown=self._shown(cell), why=value.why)
        if is_same(attribute, value, old):
            return None
        why = self._forbidden(row, attribute, value, old)
        if why is not None:
            return CellRefusal(title=title, shown=self._shown(cell), why=why)
        return CellChange(
            key=attribute.key,
            title=title,
            before=self._said(attribute, old),
            after=self._said(attribute, value),
            old=old,
            value=value,
        )

    def _stands_already(self, attribute: Attribute, cell: Cell, subject: Subject) -> bool:
        """Tell whether the cell is what would be written for the present value."""
        shown = subject.shown(attribute.key)
        written = cell_of(attribute, shown, self._language, self._directory)
        if written == cell:
            return True
        language = self._reading.language
        return _one_kind_of_line(cell_text(written, language)) == _one_kind_of_line(
            cell_text(cell, language)
        )

    def _forbidden(
        self, row: _Row, attribute: Attribute, value: ProfileValue, old: ProfileValue
    ) -> Text | None:
        if row.subject is not None:
            if attribute.automatic or attribute.type == "calc":
                return mark("The program itself sets this value.")
            if attribute.fixed and old:
                return mark("Once given, it stays: {value}.", value=self._said(attribute, old))
            if attribute.by_release and row.subject.values.get(STATUS):
                return mark("It is set by changing the release state.")
            if attribute.key == NAME and not value:
                return mark("A name is needed.")
        if attribute.unique and (plain := _plain(value)):
            owner = self._taken[attribute.key].setdefault(plain, row.id)
            if owner != row.id:
                return mark("It is given to another already.")
        return None

    def _make(self, unknown: Unknown) -> str:
        """Return the id of an entry that the file explains, or that is made for its name."""
        plain = folded(unknown.name)
        known = self._explained.get((unknown.kind, plain))
        if known is not None and known.id in self._directory.ids(unknown.kind):
            return known.id  # renamed since the file was written
        if not self._options.makes_entries or unknown.kind == "process":
            return ""
        entry = self._entries.get((unknown.kind, plain))
        if entry is None:
            if known is None and self._directory.is_ambiguous(unknown.kind, unknown.name):
                return ""
            wanted = known.id if known is not None else entry_id(unknown.kind, unknown.name)
            name = known.name if known is not None else unknown.name
            key = _free(wanted, self._directory.ids(unknown.kind))
            entry = NewEntry(unknown.kind, key, name)
            self._entries[unknown.kind, plain] = entry
            self._directory.add_all(unknown.kind, [(key, name)])
        return entry.id

    # Words

    def _text(self, cells: tuple[Cell, ...], key: str) -> str:
        place = self._place.get(key)
        return "" if place is None else cell_text(cells[place], "en").strip()

    def _shown(self, cell: Cell) -> str:
        return cell_text(cell, self._language)

    def _said(self, attribute: Attribute, value: ProfileValue) -> str:
        return format_value(attribute, value, self._language, self._directory.name)


def _is_month_first(reading: Reading, sheet: Sheet, place: int) -> bool:
    """Tell whether the dates of a column have the month before the day: 10/26/2027."""
    found = [
        match
        for _, row in reading.rows(sheet)
        if isinstance(row[place], str) and (match := _WITH_SLASHES.fullmatch(str(row[place])))
    ]
    return any(int(one[2]) > 12 for one in found) and all(int(one[1]) <= 12 for one in found)


def entry_id(kind: str, name: str) -> str:
    """Return an id for an entry that tells its name: ``unit-buergeramt``."""
    plain = re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")[:60].strip("-")
    return f"{kind}-{plain or '1'}"


def _free(wanted: str, taken: Collection[str]) -> str:
    key, number = wanted, 2
    while key in taken:
        key, number = f"{wanted}_{number}", number + 1
    return key


def _grouped(subjects: Sequence[Subject], key: str) -> Mapping[str, list[Subject]]:
    found: defaultdict[str, list[Subject]] = defaultdict(list)
    for subject in subjects:
        if plain := _plain(subject.values.get(key, "")):
            found[plain].append(subject)
    return found


def _plain(value: ProfileValue) -> str:
    return folded(" ".join(value.split())) if isinstance(value, str) else ""


def _is_empty(cell: Cell) -> bool:
    return not cell.strip() if isinstance(cell, str) else cell == ()


def _one_kind_of_line(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
