"""Processes that may be one and the same: the same or nearly the same name, the same number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import Enum

import msgspec

from workbench.library.process_index import ProcessEntry
from workbench.words import Text, folded, mark

_WORDS = re.compile(r"[^\W_]+")
_SHORTEST = 8  # letters; shorter names are near one another by chance
_COMMON = 50  # rows with one name: more are a pattern, and no list to be read


class CollisionKind(Enum):
    """What two processes have in common."""

    SAME_NUMBER = "same_number"
    SAME_NAME = "same_name"
    SAME_WORDS = "same_words"
    NEAR_NAME = "near_name"

    @property
    def word(self) -> Text:
        return _WORDS_OF[self]


_WORDS_OF = {
    CollisionKind.SAME_NUMBER: mark("Same number"),
    CollisionKind.SAME_NAME: mark("Same name"),
    CollisionKind.SAME_WORDS: mark("Same words in another order"),
    CollisionKind.NEAR_NAME: mark("Nearly the same name"),
}


class Collision(msgspec.Struct, frozen=True):
    """What a row has in common with others, the numbers of their rows."""

    kind: CollisionKind
    others: tuple[int, ...]


def collisions_of(entries: Sequence[ProcessEntry]) -> dict[int, tuple[Collision, ...]]:
    """Return the collisions of each row that has any.

    A pair of rows is named once, by the nearest kind.  Names that differ by a digit only are meant
    to differ.
    """
    found: dict[int, list[Collision]] = defaultdict(list)
    _note(found, CollisionKind.SAME_NUMBER, _alike(entry.number.strip() for entry in entries))
    words = [_WORDS.findall(folded(entry.name)) for entry in entries]
    same = _alike(" ".join(one) for one in words)
    _note(found, CollisionKind.SAME_NAME, same)
    first: dict[str, int] = {}  # one row of each name; what is said of it holds for all
    rows_of: dict[str, list[int]] = defaultdict(list)
    for row, one in enumerate(words):
        name = " ".join(one)
        if name:
            first.setdefault(name, row)
            rows_of[name].append(row)
    orders: dict[str, list[str]] = defaultdict(list)
    for name in first:
        orders[" ".join(sorted(name.split()))].append(name)
    _note(found, CollisionKind.SAME_WORDS, _rows(orders.values(), rows_of))
    for one_name, other_name in _near(first):
        for row in rows_of[one_name]:
            found[row].append(Collision(CollisionKind.NEAR_NAME, tuple(rows_of[other_name])))
        for row in rows_of[other_name]:
            found[row].append(Collision(CollisionKind.NEAR_NAME, tuple(rows_of[one_name])))
    return {row: tuple(_joined(ones)) for row, ones in found.items()}


def _alike(texts: Iterable[str]) -> list[list[int]]:
    by_text: dict[str, list[int]] = defaultdict(list)
    for row, text in enumerate(texts):
        if text:
            by_text[text].append(row)
    return [rows for rows in by_text.values() if len(rows) > 1]


def _rows(names: Iterable[list[str]], rows_of: dict[str, list[int]]) -> list[list[int]]:
    return [[row for name in ones for row in rows_of[name]] for ones in names if len(ones) > 1]


def _note(
    found: dict[int, list[Collision]], kind: CollisionKind, groups: Iterable[list[int]]
) -> None:
    for rows in groups:
        for row in rows:
            others = tuple(other for other in rows[: _COMMON + 1] if other != row)
            found[row].append(Collision(kind, others))


def _joined(ones: list[Collision]) -> list[Collision]:
    """Name each kind once, and each other row once."""
    named: set[int] = set()
    kinds: dict[CollisionKind, list[int]] = {}
    for one in ones:
        is_name = one.kind is not CollisionKind.SAME_NUMBER
        fresh = [row for row in one.others if not (is_name and row in named)]
        if is_name:
            named.update(fresh)
        if fresh:
            kinds.setdefault(one.kind, []).extend(fresh)
    return [Collision(kind, tuple(rows)) for kind, rows in kinds.items()]


def _near(names: Iterable[str]) -> set[tuple[str, str]]:
    """Return pairs of names that one letter more, less or other makes alike, or two changed places.

    Names that are alike once a letter is taken out of either are near: each name is filed under all
    it can become that way, so that no name is compared with all others.
    """
    filed: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if len(name) < _SHORTEST:
            continue
        filed[name].append(name)
        for shorter in {name[:place] + name[place + 1 :] for place in range(len(name))}:
            filed[shorter].append(name)
    return {
        (min(one, other), max(one, other))
        for ones in filed.values()
        if 1 < len(ones) <= _COMMON
        for place, one in enumerate(ones)
        for other in ones[place + 1 :]
        if one != other and _is_slip(one, other)
    }


def _is_slip(one: str, other: str) -> bool:
    """Tell whether two names that a letter makes alike differ as by a slip of the hand."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    most = min(len(one), len(other)) - start
    while end < most and one[-1 - end] == other[-1 - end]:
        end += 1
    parts = one[start : len(one) - end], other[start : len(other) - end]
    if any(sign.isdigit() for part in parts for sign in part):
        return False
    if max(map(len, parts)) <= 1:
        return True
    return len(parts[0]) == 2 and parts[0] == parts[1][::-1]
