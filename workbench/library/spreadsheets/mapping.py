"""Which column of somebody's list is which attribute: guessed, and the person's to change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import msgspec

from workbench.io.tables.table import Cell, Sheet
from workbench.library.profile import Attribute, definitions
from workbench.library.spreadsheets.register import ID, ID_TITLE
from workbench.resources import resource
from workbench.words import dictionary, folded

Columns = dict[int, str]  # column of the sheet, from 0 -> key of an attribute, or `ID`

_SEARCHED = 15  # rows in which the headings are looked for
_LONG_ENOUGH = 5  # letters of a word that is recognised inside of a longer heading
_NOTHING: Mapping[str, str] = {}
_BRACKETS = re.compile(r"\[([^\]]+)\]\s*$")


class _HeadingsFile(msgspec.Struct):
    headings: dict[str, tuple[str, ...]]


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """How a sheet is understood: where its headings are, and what its columns mean."""

    header: int  # the row of the headings, from 0
    columns: Columns
    language: str  # of its numbers and dates

    def titles(self, sheet: Sheet) -> dict[int, str]:
        return {place: str(cell) for place, cell in enumerate(sheet.rows[self.header])}

    def rows(self, sheet: Sheet) -> Iterable[tuple[int, tuple[Cell, ...]]]:
        """Yield the rows below the headings, those without content left out."""
        for number in range(self.header + 1, len(sheet.rows)):
            if any(cell != "" for cell in sheet.rows[number]):
                yield number, sheet.rows[number]


def read_as(
    sheet: Sheet,
    attributes: Sequence[Attribute],
    language: str,
    *,
    known_ids: Iterable[str] = (),
    header: int | None = None,
    learned: Mapping[str, str] = _NOTHING,
) -> Reading:
    """Return how a sheet is most likely meant.

    `language`: of the library, for where the sheet tells nothing; `known_ids`: of what is there,
    by which a column of ids is recognised; `learned`: what somebody chose for headings
    (`plain_heading`) before, "" for those that are not read.
    """
    row = header_row(sheet, attributes) if header is None else header
    titles = [str(cell) for cell in sheet.rows[row]]
    columns = guess(titles, attributes)
    ids = set(known_ids)
    for place, key in list(columns.items()):
        if key == "process_no" and plain_heading(titles[place]) in ("id", "prozessid", "processid"):
            below = {str(cells[place]) for cells in sheet.rows[row + 1 :]}
            if ids & below:
                columns[place] = ID
    keys = {attribute.key for attribute in attributes} | {ID, ""}
    for place, title in enumerate(titles):
        chosen = learned.get(plain_heading(title))
        if chosen in keys:
            columns = {at: key for at, key in columns.items() if at != place and key != chosen}
            if chosen:
                columns[place] = chosen
    spoken = _language(titles, attributes)
    numbers = {",": "de", ".": "en"}.get(sheet.decimal, "")
    columns = dict(sorted(columns.items()))
    return Reading(header=row, columns=columns, language=numbers or spoken or language)


def header_row(sheet: Sheet, attributes: Sequence[Attribute]) -> int:
    """Return the row that holds the headings: the one that names most attributes."""
    best, found = 0, -1.0
    for number, row in enumerate(sheet.rows[:_SEARCHED]):
        texts = [str(cell) for cell in row if isinstance(cell, str) and cell.strip()]
        worth = len(guess(texts, attributes)) + len(texts) / 1000
        if worth > found:
            best, found = number, worth
    return best


def guess(titles: Sequence[str], attributes: Sequence[Attribute]) -> Columns:
    """Return which attributes the headings name; each is given to one column only."""
    names = _names(attributes)
    wanted: list[tuple[float, int, str]] = []
    for place, title in enumerate(titles):
        for worth, key in _candidates(title, names):
            wanted.append((worth, place, key))
    columns: Columns = {}
    for _, place, key in sorted(wanted, key=lambda one: (-one[0], one[1])):
        if place not in columns and key not in columns.values():
            columns[place] = key
    return dict(sorted(columns.items()))


def _candidates(title: str, names: Mapping[str, tuple[str, float]]) -> Iterable[tuple[float, str]]:
    bracket = _BRACKETS.search(title)
    if bracket is not None and any(key == bracket[1] for key, _ in names.values()):
        yield 4.0, bracket[1]
        return
    plain = plain_heading(title)
    if not plain:
        return
    exact = names.get(plain)
    if exact is not None:
        yield exact[1], exact[0]
        return
    best: dict[str, float] = {}
    for name, (key, _) in names.items():
        if len(name) >= _LONG_ENOUGH and name in plain:
            best[key] = max(best.get(key, 0.0), len(name) / len(plain))
    for key, share in best.items():
        if share >= 0.4:
            yield share, key


def _names(attributes: Sequence[Attribute]) -> dict[str, tuple[str, float]]:
    """Return the key for each heading that is known, and how sure that is."""
    names: dict[str, tuple[str, float]] = {}
    if all(attribute.key != "process_no" for attribute in attributes):
        names["id"] = (ID, 2.0)  # of processes it is as often a number of somebody's own
    for attribute in attributes:
        for heading in _synonyms().get(attribute.key, ()):
            names.setdefault(plain_heading(heading), (attribute.key, 2.0))
    for attribute in attributes:
        names[plain_heading(attribute.key)] = (attribute.key, 2.5)
        shipped = definitions().attribute("process", attribute.key)
        if shipped is not None:  # the library may call it otherwise now, an older list does not
            for label in (shipped.label.de, shipped.label.en):
                names[plain_heading(label)] = (attribute.key, 2.5)
    for attribute in reversed(attributes):  # of two with the same label the first is meant
        for label in (attribute.label.de, attribute.label.en):
            names[plain_heading(label)] = (attribute.key, 3.0)
    for language in ("de", "en"):
        names[plain_heading(dictionary(language).say(ID_TITLE))] = (ID, 4.0)
    return names


def _language(titles: Sequence[str], attributes: Sequence[Attribute]) -> str:
    """Return the language of the headings, "" where they could be of either."""
    plain = {plain_heading(title) for title in titles}
    german = sum(plain_heading(attribute.label.de) in plain for attribute in attributes)
    english = sum(plain_heading(attribute.label.en) in plain for attribute in attributes)
    return "" if german == english else "de" if german > english else "en"


@cache
def _synonyms() -> dict[str, tuple[str, ...]]:
    data = (resource("spreadsheets") / "headings.json").read_bytes()
    return msgspec.json.decode(data, type=_HeadingsFile).headings


def plain_heading(text: str) -> str:
    """Return what counts of a heading: its letters and digits."""
    return re.sub(r"[^a-z0-9]", "", folded(text))
