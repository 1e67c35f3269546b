"""Rows under heads: by the value of a column, dates by their year."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from workbench.library.register.register import Register
from workbench.words import dictionary, mark


class Head(msgspec.Struct, frozen=True):
    """The head of a group: what its rows have in common, and how many there are."""

    key: str  # what is the same the next time, "" for rows without a value
    title: str
    count: int


class Group(msgspec.Struct, frozen=True):
    """A head and its rows, in the order they came."""

    head: Head
    rows: tuple[int, ...]


def grouped(register: Register, rows: Sequence[int], key: str) -> list[Group]:
    """Return groups in the order of the column, those without a value last."""
    column = register.columns[key]
    found: dict[str, list[int]] = {}
    for row in rows:
        text = register.text(row, key)
        if column.kind == "date" and text:
            value = register.value(row, column)
            text = value[:4] if isinstance(value, str) else text
        found.setdefault(text, []).append(row)
    in_order = sorted(found, key=lambda text: _place(register, found[text][0], key))
    nothing = dictionary(register.language).say(mark("Without a value"))
    return [
        Group(Head(text, text or nothing, len(found[text])), tuple(found[text]))
        for text in in_order
    ]


def _place(register: Register, row: int, key: str) -> tuple[bool, object]:
    place = register.sort_key(row, key)
    return place is None, place or 0
