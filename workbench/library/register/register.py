"""The processes of a library as rows, and what each column says of each.

What is looked up is kept, column by column, for sorting and painting ask again and again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property

from workbench.library.library import Library
from workbench.library.process_index import ProcessEntry
from workbench.library.register.calculated import CALCULATIONS, Sums, calculated, number_of
from workbench.library.register.collation import collated
from workbench.library.register.collisions import Collision, collisions_of
from workbench.library.register.columns import (
    CHANGED,
    COLLISIONS,
    FINDINGS,
    PLACE,
    STEPS,
    Column,
    columns_of,
)
from workbench.library.values import format_value
from workbench.model.records import Item, ProfileValue
from workbench.words import dictionary

_State = tuple[str, int, int]  # place, time and size of a file: while they stay, its steps do


class Register:
    """The processes of a library as it was found; another look is another register."""

    def __init__(
        self, library: Library, language: str, today: date, before: Register | None = None
    ) -> None:
        self.library = library
        self.language = language
        self.today = today
        self.entries: Sequence[ProcessEntry] = library.processes
        self.columns = columns_of(library.definitions)
        self._texts: dict[str, list[str | None]] = {}
        self._keys: dict[str, list[object]] = {}
        self._sums: dict[_State, Sums] = before._sums if before is not None else {}
        self._mentioned: dict[_State, frozenset[tuple[str, str]]] = (
            before._mentioned if before is not None else {}
        )

    def __len__(self) -> int:
        return len(self.entries)

    @cached_property
    def collisions(self) -> dict[int, tuple[Collision, ...]]:
        """Return what the rows have in common that each should have for itself."""
        return collisions_of(self.entries)

    @cached_property
    def _findings(self) -> dict[str, int]:
        counts: dict[str, int] = {}
        for found in self.library.findings:
            counts[found.place] = counts.get(found.place, 0) + 1
        return counts

    # What a cell says

    def value(self, row: int, column: Column) -> ProfileValue:
        """Return what is stored, or worked out where nothing is; "" where nothing is known."""
        entry = self.entries[row]
        if column.is_fact:
            return self._fact(row, column.key)
        own = {"name": entry.name, "documentation": entry.documentation}.get(
            column.attribute.field, ""
        )
        value = own or entry.get(column.key)
        if not value and column.key in CALCULATIONS and entry.problem is None:
            return calculated(
                column.key,
                _plain_values(entry),
                self.sums(row),
                self.library.about.annual_minutes,
            )
        return value

    def is_worked_out(self, row: int, column: Column) -> bool:
        """Tell whether a cell shows what the program worked out."""
        return column.is_calculated and not self.entries[row].get(column.key)

    def text(self, row: int, key: str) -> str:
        """Return what a cell shows, in one line."""
        texts = self._texts.get(key)
        if texts is None:
            texts = self._texts[key] = [None] * len(self.entries)
        text = texts[row]
        if text is None:
            column = self.columns[key]
            value = self.value(row, column)
            text = format_value(column.attribute, value, self.language, self.library.name_of)
            text = texts[row] = " ".join(text.split())
        return text

    def sums(self, row: int) -> Sums:
        """Return the sums over the steps of a process."""
        state = self._state(row)
        sums = self._sums.get(state)
        if sums is None:
            sums = self._sums[state] = Sums(self.entries[row].steps)
        return sums

    def mentioned(self, row: int) -> frozenset[tuple[str, str]]:
        """Return (catalogue, id or text) of what process, steps and lanes refer to."""
        state = self._state(row)
        found = self._mentioned.get(state)
        if found is None:
            found = frozenset(
                (attribute.catalogue, mention.ref or f"={mention.text}")
                for mention in self.entries[row].mentions
                if (
                    attribute := self.library.definitions.attribute(
                        mention.subject, mention.attribute
                    )
                )
                is not None
            )
            self._mentioned[state] = found
        return found

    def _state(self, row: int) -> _State:
        entry = self.entries[row]
        return entry.place, entry.changed_ns, entry.size

    def _fact(self, row: int, key: str) -> str:
        entry = self.entries[row]
        if key == CHANGED:
            return entry.changed.date().isoformat()
        if key == PLACE:
            return entry.place
        if key == STEPS:
            return str(self.sums(row).steps) if entry.problem is None else ""
        if key == FINDINGS:
            count = self._findings.get(entry.place, 0)
            return str(count) if count else ""
        if key == COLLISIONS:
            say = dictionary(self.language).say
            found = self.collisions.get(row, ())
            return "; ".join(dict.fromkeys(say(one.kind.word) for one in found))
        return ""

    # Order

    def sort_key(self, row: int, key: str) -> object:
        """Return what the rows are ordered by in a column, None where the cell is empty."""
        return self._keys_of(key)[row]

    def sorted(self, rows: Sequence[int], order: Sequence[tuple[str, bool]]) -> list[int]:
        """Return rows in an order of (column, descending), the first one first.

        Empty cells come last either way.
        """
        found = list(rows)
        for key, is_descending in reversed(order):
            if key not in self.columns:
                continue
            keys = self._keys_of(key)
            filled = [row for row in found if keys[row] is not None]
            empty = [row for row in found if keys[row] is None]
            filled.sort(key=keys.__getitem__, reverse=is_descending)  # type: ignore[arg-type]
            found = filled + empty
        return found

    def _keys_of(self, key: str) -> list[object]:
        keys = self._keys.get(key)
        if keys is None:
            keys = self._keys[key] = self._sort_keys(self.columns[key])
        return keys

    def _sort_keys(self, column: Column) -> list[object]:
        key_of = _key_function(column)
        rows = range(len(self.entries))
        if key_of is not None:
            return [key_of(_text_of(self.value(row, column))) for row in rows]
        texts = [self.text(row, column.key) for row in rows]
        return [collated(text) if text else None for text in texts]


def _key_function(column: Column) -> Callable[[str], object] | None:
    if column.is_number:
        return lambda text: None if (number := number_of(text)) is None else float(number)
    if column.kind == "date":
        return lambda text: text or None
    if column.kind == "enum":
        places = {choice.key: place for place, choice in enumerate(column.attribute.choices)}
        last = len(places)
        return lambda text: (places.get(text, last), text) if text else None
    return None


def _text_of(value: ProfileValue) -> str:
    if isinstance(value, str):
        return value
    return next((item.text for item in value if isinstance(item, Item)), "")


def _plain_values(entry: ProcessEntry) -> dict[str, str]:
    return {key: value for key, value in entry.values.items() if isinstance(value, str)}
