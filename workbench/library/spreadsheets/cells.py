"""A value of an attribute as the cell of a spreadsheet, and what people typed as a value."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation

import msgspec

from workbench.io.tables.lists import entries_of, rows_of, rows_text
from workbench.io.tables.table import Cell, Column, Kind
from workbench.library.profile import Attribute, Field
from workbench.library.spreadsheets.directory import Directory
from workbench.library.values import (
    check_text,
    check_value,
    format_date,
    format_text,
    stored_text,
    typed_text,
)
from workbench.model.records import Item, ProfileValue, Row
from workbench.words import Text, folded, mark

_KINDS = {
    "rich": Kind.LONG,
    "table": Kind.LONG,
    "int": Kind.WHOLE,
    "min": Kind.NUMBER,
    "num": Kind.NUMBER,
    "money": Kind.MONEY,
    "date": Kind.DATE,
    "enums": Kind.LIST,
}
_NUMBERS = frozenset({"int", "num", "min", "money"})
_YES = frozenset({"true", "ja", "yes", "j", "y", "x", "1", "wahr"})
_NO = frozenset({"false", "nein", "no", "n", "0", "falsch"})
_DAY_AND_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[ T]\d{2}:\d{2}.*")


class Refusal(msgspec.Struct, frozen=True):
    """Why what stands in a cell is not taken."""

    why: Text


class Unknown(msgspec.Struct, frozen=True):
    """A name that no entry has; `make` it, or the cell is refused."""

    kind: str
    name: str


Make = Callable[[Unknown], str]  # makes an entry, returns its id; "" where that is not wanted


# As a cell


def column_of(attribute: Attribute, title: str, language: str, directory: Directory) -> Column:
    """Return the column of an attribute, with what can be chosen in it."""
    kind = _KINDS.get(attribute.shown_type, Kind.TEXT)
    choices: tuple[str, ...] = ()
    if attribute.shown_type == "enum":
        choices = tuple(choice.label.say(language) for choice in attribute.choices)
    elif attribute.shown_type == "bool":
        choices = (
            format_text(attribute, "true", language),
            format_text(attribute, "false", language),
        )
    elif attribute.catalogue:
        if attribute.takes_many:
            kind = Kind.LIST
        else:
            choices = directory.labels(attribute.catalogue)
    return Column(
        title=title,
        key=attribute.key,
        kind=kind,
        choices=choices,
        only_choices=attribute.shown_type in ("enum", "bool") and not attribute.open,
        quiet=attribute.type == "calc" or attribute.automatic,
    )


def cell_of(attribute: Attribute, value: ProfileValue, language: str, directory: Directory) -> Cell:
    """Return a stored value as a cell; what is not right is shown as it is."""
    if isinstance(value, str):
        return _cell_of_text(attribute, value, language)
    if attribute.type == "table" or any(not isinstance(entry, Item) for entry in value):
        return rows_text(_shown_rows(attribute, value, language))
    shown = item_labels(attribute, value, language, directory)
    return shown[0] if len(shown) == 1 and not attribute.takes_many else tuple(shown)


def item_labels(
    attribute: Attribute, value: ProfileValue, language: str, directory: Directory
) -> list[str]:
    """Return what stands for each item of a list."""
    items = value if not isinstance(value, str) else (Item(value),) if value else ()
    return [
        directory.label(attribute.catalogue, item.ref)
        or format_text(attribute, item.text or item.ref, language)
        for item in items
        if isinstance(item, Item)
    ]


def _cell_of_text(field: Field, text: str, language: str) -> Cell:
    kind = field.shown_type
    if kind in _NUMBERS:
        return _number_cell(text)
    if kind == "date":
        try:
            return date.fromisoformat(text) if len(text) == 10 else text
        except ValueError:
            return text
    if kind in ("enum", "enums", "bool"):
        return format_text(field, text, language)
    return text


def _number_cell(text: str) -> Cell:
    """Return a number where the spreadsheet keeps it exactly, else its text."""
    from workbench.io.tables.xlsx import is_exact

    if not re.fullmatch(r"[+-]?[0-9]{1,15}(\.[0-9]{1,10})?", text):
        return text
    number = int(text) if "." not in text else float(text)
    return number if is_exact(number) and Decimal(text) == Decimal(repr(number)) else text


def _shown_rows(attribute: Attribute, value: ProfileValue, language: str) -> list[list[str]]:
    rows = []
    for entry in value:
        if isinstance(entry, Item | str):
            rows.append([entry.text if isinstance(entry, Item) else entry])
            continue
        cells = dict(entry)
        rows.append(
            [
                _shown_cell(column, cells.get(column.key, ""), language)
                for column in attribute.columns
            ]
        )
    return rows


def _shown_cell(column: Field, text: str, language: str) -> str:
    if column.shown_type in ("enum", "bool"):
        return format_text(column, text, language)
    return typed_text(column, text, language)


# As a value


def value_of(
    attribute: Attribute,
    cell: Cell,
    before: ProfileValue,
    language: str,
    directory: Directory,
    make: Make,
) -> ProfileValue | Refusal:
    """Return what to store for a cell that is not empty, or why it is not taken.

    `before` is the present value: what is named in it already is understood, catalogue or not.
    `language` is that of numbers typed as text.
    """
    value: ProfileValue | Refusal
    if attribute.type == "table":
        value = _rows(attribute, _text(cell, language), before, language)
    elif attribute.catalogue:
        value = _items(attribute, cell, before, language, directory, make)
    elif attribute.shown_type == "enums":
        value = _choices(attribute, cell)
    else:
        value = _plain_value(attribute, cell, language)
    if isinstance(value, Refusal):
        return value
    problem = check_value(attribute, value)
    return Refusal(problem) if problem is not None else value


def is_same(attribute: Attribute, one: ProfileValue, other: ProfileValue) -> bool:
    """Tell whether two values mean the same: 12.50 is 12.5, a reference is its id."""
    if one == other:
        return True
    if isinstance(one, str) and isinstance(other, str):
        if attribute.shown_type in _NUMBERS:
            try:
                return Decimal(one) == Decimal(other)
            except InvalidOperation:
                return False
        return attribute.type != "rich" and one.strip() == other.strip()
    if attribute.is_list:
        return [_meaning(item) for item in _as_items(one)] == [
            _meaning(item) for item in _as_items(other)
        ]
    return False


def _as_items(value: ProfileValue) -> list[Item]:
    if isinstance(value, str):
        return [Item(value)] if value else []
    return [entry for entry in value if isinstance(entry, Item)]


def _meaning(item: Item) -> str:
    return f"\0{item.ref}" if item.ref else item.text


def _plain_value(field: Field, cell: Cell, language: str) -> str:
    kind = field.shown_type
    if kind in _NUMBERS and isinstance(cell, int | float) and not isinstance(cell, bool):
        return _number_text(cell)
    if kind == "date" and isinstance(cell, date):
        return cell.isoformat()
    text = _text(cell, language)
    if kind == "date" and (found := _DAY_AND_TIME.fullmatch(text.strip())):
        return found[1]
    if kind == "bool":
        word = folded(text.strip())
        return "true" if word in _YES else "false" if word in _NO else text.strip()
    if kind == "enum":
        return _choice_key(field, text)
    stored = stored_text(field, text, language)
    if kind in _NUMBERS and check_text(field, stored) is not None:  # then it is the other's number
        other = stored_text(field, text, "en" if language == "de" else "de")
        return other if check_text(field, other) is None else stored
    if kind == "date" and check_text(field, stored) is not None:
        return text.strip()  # so that what is said of it is said as it was typed
    return stored


def _choice_key(field: Field, text: str) -> str:
    """Return the key of a choice that was named in either language; other text as it is."""
    word = folded(" ".join(text.split()))
    for choice in field.choices:
        if word in (folded(choice.label.de), folded(choice.label.en), folded(choice.key)):
            return choice.key
    return text.strip()


def _choices(attribute: Attribute, cell: Cell) -> tuple[Item, ...]:
    keys = dict.fromkeys(_choice_key(attribute, entry) for entry in entries_of(cell))
    return tuple(Item(key) for key in keys)


def _items(
    attribute: Attribute,
    cell: Cell,
    before: ProfileValue,
    language: str,
    directory: Directory,
    make: Make,
) -> tuple[Item, ...] | Refusal:
    kind = attribute.catalogue
    known = dict(
        zip(
            map(folded, item_labels(attribute, before, language, directory)),
            _as_items(before),
            strict=True,
        )
    )

    def item_of(written: str) -> Item | None:
        if (present := known.get(folded(written.strip()))) is not None:
            return present
        found = directory.find(kind, written)
        return Item(directory.name(kind, found), found) if found else None

    whole = _text(cell, language)
    if not isinstance(cell, tuple) and (item := item_of(whole)) is not None:
        return (item,)  # a name may hold a semicolon
    listed = entries_of(whole if not isinstance(cell, tuple) else cell)
    if not attribute.takes_many and not all(map(item_of, listed)):
        listed = (whole,)  # one new name, whatever is in it
    items: list[Item] = []
    for written in listed:
        item = item_of(written)
        if item is None:
            name = " ".join(written.split())
            key = make(Unknown(kind, name))
            if not key:
                return Refusal(_not_known(kind, name, directory))
            item = Item(directory.name(kind, key) or name, key)
        if item not in items:
            items.append(item)
    return tuple(items)


def _not_known(kind: str, name: str, directory: Directory) -> Text:
    if directory.is_ambiguous(kind, name):
        return mark("“{name}” could be several entries. Add the id in brackets.", name=name)
    if kind == "process":
        return mark("There is no process “{name}” in the library.", name=name)
    return mark("“{name}” is not in the catalogue.", name=name)


def _rows(
    attribute: Attribute, text: str, before: ProfileValue, language: str
) -> tuple[Row, ...] | Refusal:
    kept = [] if isinstance(before, str) else [dict(e) for e in before if not isinstance(e, Item)]
    columns = {column.key for column in attribute.columns}
    rows: list[Row] = []
    for place, parts in enumerate(rows_of(text)):
        if len(parts) > len(attribute.columns):
            return Refusal(
                mark(
                    "Row {row} of the small table has {count} parts; {most} are possible.",
                    row=place + 1,
                    count=len(parts),
                    most=len(attribute.columns),
                )
            )
        cells = [
            (column.key, _plain_value(column, part, language))
            for column, part in zip(attribute.columns, parts, strict=False)
        ]
        row = [(key, stored) for key, stored in cells if stored]
        if place < len(kept):  # what nobody here knows stays with its row
            row += [(key, stored) for key, stored in kept[place].items() if key not in columns]
        rows.append(tuple(row))
    return tuple(rows)


def _text(cell: Cell, language: str) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, tuple):
        from workbench.io.tables.lists import list_text

        return list_text(cell)
    if isinstance(cell, bool):
        return {True: "Ja", False: "Nein"}[cell] if language == "de" else str(cell)
    if isinstance(cell, date):
        return format_date(cell, language)
    return _number_text(cell)


def _number_text(number: int | float) -> str:
    text = f"{Decimal(repr(number)):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
