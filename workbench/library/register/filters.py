"""Conditions on a column of the register: which there are for a type, and which rows meet them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

import msgspec

from workbench.library.profile import RELEASED
from workbench.library.register.calculated import number_of
from workbench.library.register.columns import Column
from workbench.library.register.register import Register
from workbench.library.values import format_items, format_text
from workbench.model.records import Item, ProfileValue
from workbench.words import Text, dictionary, folded, literal, mark

TODAY = "today"
_RELATIVE = re.compile(r"today(?:([+-])([0-9]{1,4}))?")
_MOST_SAID = 3  # values that a filter names before it counts the others
_UNNAMED = "="  # before the text of an item that refers to nothing

Test = Callable[[int], bool]


class Operator(StrEnum):
    """How a filter compares."""

    IS = "is"
    NOT = "not"
    ONLY = "only"  # nothing else but these
    BELOW = "below"  # these, and what belongs to them in their catalogue
    ANYWHERE = "anywhere"  # named by the process, a step or a lane
    CONTAINS = "contains"
    LACKS = "lacks"
    BEFORE = "before"
    AFTER = "after"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    EMPTY = "empty"
    FILLED = "filled"

    @property
    def word(self) -> Text:
        return _WORDS[self]

    @property
    def takes(self) -> str:
        """Return what is compared with: "choices", "text", "date", "number" or "" for nothing."""
        return _TAKES.get(self, "")


_WORDS = {
    Operator.IS: mark("is"),
    Operator.NOT: mark("is not"),
    Operator.ONLY: mark("is nothing but"),
    Operator.BELOW: mark("is or belongs to"),
    Operator.ANYWHERE: mark("is named in process or step"),
    Operator.CONTAINS: mark("contains"),
    Operator.LACKS: mark("does not contain"),
    Operator.BEFORE: mark("before"),
    Operator.AFTER: mark("after"),
    Operator.AT_LEAST: mark("at least"),
    Operator.AT_MOST: mark("at most"),
    Operator.EMPTY: mark("is empty"),
    Operator.FILLED: mark("is not empty"),
}
_TAKES = {
    **dict.fromkeys(
        (Operator.IS, Operator.NOT, Operator.ONLY, Operator.BELOW, Operator.ANYWHERE), "choices"
    ),
    Operator.CONTAINS: "text",
    Operator.LACKS: "text",
    Operator.BEFORE: "date",
    Operator.AFTER: "date",
    Operator.AT_LEAST: "number",
    Operator.AT_MOST: "number",
}
_ALWAYS = (Operator.EMPTY, Operator.FILLED)
_OF_KIND: dict[str, tuple[Operator, ...]] = {
    "enum": (Operator.IS, Operator.NOT),
    "bool": (Operator.IS, Operator.NOT),
    "enums": (Operator.IS, Operator.NOT, Operator.ONLY),
    "ref": (Operator.IS, Operator.NOT, Operator.ANYWHERE, Operator.CONTAINS),
    "refs": (Operator.IS, Operator.NOT, Operator.ONLY, Operator.ANYWHERE, Operator.CONTAINS),
    "date": (Operator.BEFORE, Operator.AFTER),
    **dict.fromkeys(("int", "num", "min", "money"), (Operator.AT_LEAST, Operator.AT_MOST)),
}
_OF_TEXT = (Operator.CONTAINS, Operator.LACKS)


class Filter(msgspec.Struct, frozen=True):
    """A condition: the values are stored texts, keys of choices or ids; any of them is enough.

    A date may be relative: ``today``, ``today+90``, ``today-365``.
    """

    column: str
    operator: Operator
    values: tuple[str, ...] = ()


class Offered(msgspec.Struct, frozen=True):
    """A value that the rows of a column have, and how many of them."""

    key: str
    text: str
    count: int


def operators_of(column: Column, register: Register) -> tuple[Operator, ...]:
    """Return how a column can be filtered, the usual way first."""
    found = _OF_KIND.get(column.kind, _OF_TEXT)
    if column.kind in ("ref", "refs") and _is_tree(column, register):
        found = (Operator.BELOW, *found)
    return found + _ALWAYS


def test_of(register: Register, wanted: Filter) -> Test:
    """Return what tells whether a row meets a filter; a column that is gone filters nothing."""
    column = register.columns.get(wanted.column)
    if column is None:
        return lambda row: True
    operator, values = wanted.operator, wanted.values
    if operator is Operator.EMPTY:
        return lambda row: not register.text(row, column.key)
    if operator is Operator.FILLED:
        return lambda row: bool(register.text(row, column.key))
    if not any(values):
        return lambda row: True
    takes = operator.takes
    if takes == "text":
        return _text_test(register, column, operator, values)
    if takes == "date":
        return _date_test(register, column, operator, values[0])
    if takes == "number":
        return _number_test(register, column, operator, values[0])
    return _choice_test(register, column, operator, values)


def filtered(register: Register, rows: Sequence[int], filters: Iterable[Filter]) -> list[int]:
    """Return the rows that meet all filters."""
    found = list(rows)
    for one in filters:
        test = test_of(register, one)
        found = [row for row in found if test(row)]
    return found


def keys_of(value: ProfileValue) -> tuple[str, ...]:
    """Return the values of a cell, one by one, as filters name them."""
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(
        item.ref or (f"{_UNNAMED}{item.text}" if item.text else "")
        for item in value
        if isinstance(item, Item)
    )


def choice_keys(value: ProfileValue, column: Column) -> tuple[str, ...]:
    """Return `keys_of`; of a multiple choice the keys of its choices."""
    keys = keys_of(value)
    return keys if column.attribute.catalogue else tuple(k.removeprefix(_UNNAMED) for k in keys)


def offered(register: Register, rows: Iterable[int], column: Column) -> list[Offered]:
    """Return the values that rows have in a column, in the order of the column."""
    counts: Counter[str] = Counter()
    first: dict[str, int] = {}
    for row in rows:
        for key in choice_keys(register.value(row, column), column):
            counts[key] += 1
            first.setdefault(key, row)
    places = {choice.key: place for place, choice in enumerate(column.attribute.choices)}
    found = [Offered(key, key_text(register, column, key), count) for key, count in counts.items()]
    return sorted(found, key=lambda one: (places.get(one.key, len(places)), folded(one.text)))


def key_text(register: Register, column: Column, key: str) -> str:
    """Return what people read for a value that a filter names."""
    if column.attribute.catalogue:
        item = Item(key.removeprefix(_UNNAMED)) if key.startswith(_UNNAMED) else Item("", key)
        texts = format_items(column.attribute, (item,), register.language, register.library.name_of)
        return texts[0] if texts else key
    return format_text(column.attribute, key, register.language)


def said(register: Register, wanted: Filter) -> str:
    """Return a filter in words: „Status ist Freigegeben“."""
    say = dictionary(register.language).say
    column = register.columns.get(wanted.column)
    if column is None:
        return wanted.column
    parts = [column.title(register.language), say(wanted.operator.word)]
    if wanted.operator.takes:
        parts.append(_values_said(register, column, wanted))
    return " ".join(filter(None, parts))


def _values_said(register: Register, column: Column, wanted: Filter) -> str:
    say = dictionary(register.language).say
    takes = wanted.operator.takes
    if takes == "text":
        return f"„{wanted.values[0]}“" if register.language == "de" else f"“{wanted.values[0]}”"
    if takes == "date":
        return say(day_said(wanted.values[0], register.language))
    texts = [key_text(register, column, value) for value in wanted.values[:_MOST_SAID]]
    more = len(wanted.values) - len(texts)
    if more:
        texts.append(say(mark("{count} more", count=more)))
    joined = ", ".join(texts[:-1])
    return f"{joined} {say(mark('or'))} {texts[-1]}" if joined else texts[-1]


def day_said(value: str, language: str) -> Text:
    """Return a day, which may be relative, in words."""
    relative = _RELATIVE.fullmatch(value)
    if relative is None:
        from workbench.library.profile import Field, Label

        return literal(
            format_text(Field(key="", label=Label("", ""), type="date"), value, language)
        )
    if not relative[2]:
        return mark("today")
    if relative[1] == "+":
        return mark("in {count} days", count=int(relative[2]))
    return mark("{count} days ago", count=int(relative[2]))


def day_of(value: str, today: date) -> str:
    """Return the ISO date that a day is, "" where it is none."""
    relative = _RELATIVE.fullmatch(value)
    if relative is None:
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            return ""
    days = int(relative[2] or 0)
    return (today + timedelta(days if relative[1] != "-" else -days)).isoformat()


# Tests


def _text_test(
    register: Register, column: Column, operator: Operator, values: tuple[str, ...]
) -> Test:
    wanted = [folded(value) for value in values if value]

    def has(row: int) -> bool:
        text = folded(register.text(row, column.key))
        return any(value in text for value in wanted)

    return has if operator is Operator.CONTAINS else lambda row: not has(row)


def _date_test(register: Register, column: Column, operator: Operator, value: str) -> Test:
    day = day_of(value, register.today)
    if not day:
        return lambda row: True

    def test(row: int) -> bool:
        own = register.value(row, column)
        if not isinstance(own, str) or not own:
            return False
        return own < day if operator is Operator.BEFORE else own > day

    return test


def _number_test(register: Register, column: Column, operator: Operator, value: str) -> Test:
    limit = number_of(value)
    if limit is None:
        return lambda row: True

    def test(row: int) -> bool:
        own = register.value(row, column)
        number = number_of(own) if isinstance(own, str) else None
        if number is None:
            return False
        return number >= limit if operator is Operator.AT_LEAST else number <= limit

    return test


def _choice_test(
    register: Register, column: Column, operator: Operator, values: tuple[str, ...]
) -> Test:
    wanted = frozenset(values)
    if operator is Operator.BELOW:
        wanted |= _below(column, register, wanted)
    if operator is Operator.ANYWHERE:
        pairs = frozenset((column.attribute.catalogue, value) for value in wanted)
        return lambda row: not pairs.isdisjoint(register.mentioned(row))

    def keys(row: int) -> tuple[str, ...]:
        return choice_keys(register.value(row, column), column)

    if operator is Operator.NOT:
        return lambda row: wanted.isdisjoint(keys(row))
    if operator is Operator.ONLY:
        return lambda row: bool(own := keys(row)) and wanted.issuperset(own)
    return lambda row: not wanted.isdisjoint(keys(row))


def _is_tree(column: Column, register: Register) -> bool:
    catalogue = register.library.catalogue(column.attribute.catalogue)
    return any(entry.text("parent") for entry in catalogue.entries)


def _below(column: Column, register: Register, keys: frozenset[str]) -> frozenset[str]:
    """Return what lies below entries of a catalogue, however deep."""
    children: dict[str, list[str]] = {}
    for entry in register.library.catalogue(column.attribute.catalogue).entries:
        children.setdefault(entry.text("parent"), []).append(entry.id)
    found: set[str] = set()
    waiting = list(keys)
    while waiting:
        for child in children.get(waiting.pop(), ()):
            if child not in found:
                found.add(child)
                waiting.append(child)
    return frozenset(found)


# Filters that many want


class QuickFilter(msgspec.Struct, frozen=True):
    """Filters under a name, to be had at once."""

    key: str
    word: Text
    filters: tuple[Filter, ...]


QUICK_FILTERS = (
    QuickFilter(
        "overdue", mark("Review overdue"), (Filter("review_due", Operator.BEFORE, (TODAY,)),)
    ),
    QuickFilter(
        "due_soon",
        mark("Review within 90 days"),
        (
            Filter("review_due", Operator.AFTER, ("today-1",)),
            Filter("review_due", Operator.BEFORE, ("today+91",)),
        ),
    ),
    QuickFilter("approved", mark("Approved"), (Filter("status", Operator.IS, RELEASED),)),
    QuickFilter(
        "in_progress",
        mark("Not approved yet"),
        (Filter("status", Operator.IS, ("planned", "draft", "review", "method_ok")),),
    ),
    QuickFilter(
        "internal",
        mark("Internal only"),
        (
            Filter("client_scope", Operator.ONLY, ("internal",)),
            Filter("recipient_scope", Operator.ONLY, ("internal",)),
        ),
    ),
    QuickFilter(
        "capacity",
        mark("Half a post or more"),
        (Filter("capacity_fte", Operator.AT_LEAST, ("0.5",)),),
    ),
    QuickFilter(
        "media_breaks",
        mark("With media breaks"),
        (Filter("media_breaks", Operator.AT_LEAST, ("1",)),),
    ),
    QuickFilter("collisions", mark("Duplicates"), (Filter("collisions", Operator.FILLED),)),
    QuickFilter("no_owner", mark("Without owner"), (Filter("owner", Operator.EMPTY),)),
)
