"""Rows that have all typed words, name hits first; and where in a process the words were found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from workbench.library.process_index import ProcessEntry, searched_form
from workbench.library.profile import Definitions
from workbench.library.values import format_value
from workbench.model.records import Item
from workbench.words import Text, folded, literal, mark

_BEFORE, _LONGEST = 24, 110  # letters of a snippet: before the first word, and in all


class Search:
    """Searches the texts of entries, each time in what the words before left, if they grew."""

    def __init__(self, entries: Sequence[ProcessEntry]) -> None:
        self._entries = entries
        self._names: list[str] = []
        self._last: tuple[list[str], list[int]] = ([], list(range(len(entries))))

    def words(self, typed: str) -> list[str]:
        """Return the words of a search as they are compared."""
        return searched_form(typed).split()

    def find(self, typed: str) -> list[tuple[int, int]]:
        """Return (rank, row) of what has all words; the lower the rank, the better.

        Within a rank the rows keep their order.
        """
        words = self.words(typed)
        before, rows = self._last
        if not _narrows(words, before):
            rows = list(range(len(self._entries)))
        entries = self._entries
        for word in words:
            rows = [row for row in rows if word in entries[row].text]
        self._last = (words, rows)
        if not words:
            return [(0, row) for row in rows]
        if not self._names:
            self._names = [f" {folded(entry.name)} {folded(entry.number)}" for entry in entries]
        return sorted((_rank(self._names[row], words), row) for row in rows)


def _narrows(words: list[str], before: list[str]) -> bool:
    """Tell whether whatever has all words had all of those before."""
    return all(any(old in word for word in words) for old in before)


def _rank(name: str, words: list[str]) -> int:
    if name.startswith(f" {' '.join(words)}"):
        return 0
    if all(f" {word}" in name for word in words):
        return 1
    if all(word in name for word in words):
        return 2
    return 3 if any(word in name for word in words) else 4


class Found(msgspec.Struct, frozen=True):
    """Where words were found: a piece of text, and from where to where in it the words stand."""

    where: Text
    text: str
    marks: tuple[tuple[int, int], ...] = ()


def found_in(
    entry: ProcessEntry, words: Sequence[str], definitions: Definitions, language: str
) -> Found | None:
    """Return the place of an entry with the most of the words that its name does not have."""
    name = folded(entry.name)
    wanted = [word for word in words if word not in name]
    if not wanted:
        return None
    best: tuple[int, Text, str] | None = None
    for where, text in _places(entry, definitions, language):
        compared = searched_form(text)
        count = sum(1 for word in wanted if word in compared)
        if count and (best is None or count > best[0]):
            best = (count, where, text)
            if count == len(wanted):
                break
    return None if best is None else snippet(best[1], best[2], wanted)


def _places(
    entry: ProcessEntry, definitions: Definitions, language: str
) -> Iterator[tuple[Text, str]]:
    yield mark("Number"), entry.number
    yield mark("Summary"), entry.documentation
    attributes = {one.key: one for one in definitions.attributes("process")}
    for key, value in entry.values.items():
        attribute = attributes.get(key)
        if attribute is not None:
            shown = format_value(attribute, value, language)
            yield literal(attribute.label.say(language)), shown
            if isinstance(value, str):
                yield literal(attribute.label.say(language)), value
        elif isinstance(value, str):
            yield literal(key), value
        else:
            texts = (item.text for item in value if isinstance(item, Item))
            yield literal(key), ", ".join(texts)
    for step in entry.steps:
        if step.name:
            yield mark("Step"), step.name
        if step.documentation:
            yield mark("Step “{name}”", name=" ".join(step.name.split())), step.documentation
    for mention in entry.mentions:
        if mention.subject != "process":
            yield mark("Step “{name}”", name=" ".join(mention.name.split())), mention.text


def snippet(where: Text, text: str, words: Sequence[str]) -> Found:
    """Return the piece of a text around the first of the words, with the words marked."""
    line = " ".join(text.split())
    start = min((begin for begin, _ in _marks(line, words)), default=0)
    begin = max(0, start - _BEFORE)
    if begin:
        begin = line.rfind(" ", 0, begin) + 1
    piece = line[begin : begin + _LONGEST]
    piece = f"{'… ' if begin else ''}{piece}{'…' if begin + _LONGEST < len(line) else ''}"
    return Found(where, piece, tuple(_marks(piece, words)))


def _marks(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Return where words stand in a text; folded it may be longer or shorter than it is."""
    compared, places = [], []
    for place, sign in enumerate(text):
        plain = searched_form(sign)
        compared.append(plain)
        places += [place] * len(plain)
    joined = "".join(compared)
    found = []
    for word in words:
        at = joined.find(word)
        while at >= 0:
            found.append((places[at], places[at + len(word) - 1] + 1))
            at = joined.find(word, at + len(word))
    merged: list[tuple[int, int]] = []
    for begin, end in sorted(found):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return merged
