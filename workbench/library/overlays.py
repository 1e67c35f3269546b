"""Overlays of a landscape: its processes coloured by what the register says of them.

Any attribute will do: a choice has a colour for each of its values, a number for each of five
ranges, a date by how far it is away, a reference for what is named most.  The colours are those of
the landscape (`workbench.notation.landscape.colors`), so that print tells them apart.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta

import msgspec

from workbench.library.library import Library
from workbench.library.process_index import ProcessEntry
from workbench.library.profile import Attribute
from workbench.library.register.calculated import CALCULATIONS, Sums, calculated
from workbench.library.values import (
    format_date,
    format_number,
    format_text,
    stored_date,
    stored_number,
)
from workbench.model.records import Item, ProfileValue, items_of
from workbench.model.snapshot import Snapshot
from workbench.notation.landscape.marks import EntryMark, Legend, LegendRow
from workbench.words import Dictionary, Text, folded, mark

REVIEW = "review_due"
SOON = timedelta(days=90)
# What people ask for first, in this order; any other attribute follows in that of the profile.
USUAL = (
    "status",
    "lead_unit",
    "owner",
    "cases_per_year",
    "digital_level",
    "media_breaks",
    REVIEW,
)
NOT_SAID = "grey"
_HUES = ("blue", "green", "yellow", "violet", "teal", "red")
_SCALE = ("teal", "green", "yellow", "violet", "red")  # from little to much
_STATES = {
    "planned": "grey",
    "draft": "yellow",
    "review": "violet",
    "method_ok": "teal",
    "approved": "green",
    "published": "blue",
    "inactive": "grey",
    "to_delete": "red",
}
_MOST = len(_HUES)


class Overlay(msgspec.Struct, frozen=True, kw_only=True):
    """All processes of a library in classes.  `marks` are by the id of a file's main process."""

    key: str
    title: str
    classes: tuple[tuple[str, str], ...]  # (colour, label), in the legend's order
    places: dict[str, int]  # process -> its class
    texts: dict[str, str]  # process -> what stands in its symbol

    def on(self, landscape: Snapshot, library: Library) -> tuple[dict[str, EntryMark], Legend]:
        """Return the marks of a landscape's elements, and the legend for what is on it."""
        marks: dict[str, EntryMark] = {}
        shown: dict[str, int] = {}  # each process counts once, however often it stands there
        for element in landscape.elements("process_entry"):
            entry = library.process(element.refers_to) if element.refers_to else None
            if entry is None or entry.id not in self.places:
                continue
            place = shown[entry.id] = self.places[entry.id]
            marks[element.id] = EntryMark(self.classes[place][0], self.texts.get(entry.id, ""))
        counts = Counter(shown.values())
        rows = tuple(
            LegendRow(color, label, counts[place])
            for place, (color, label) in enumerate(self.classes)
            if counts[place]
        )
        return marks, Legend(self.title, rows)


def overlay_titles(library: Library, language: str) -> list[tuple[str, str]]:
    """Return (key, title) of every overlay there can be, the usual ones first."""
    attributes = {
        one.key: one
        for group in library.definitions.groups_of("process")
        if group.shown
        for one in group.attributes
        if one.shown and one.key not in ("name", "process_no")
    }
    first = [attributes[key] for key in USUAL if key in attributes]
    rest = [one for one in attributes.values() if one.key not in USUAL]
    return [(one.key, one.label.say(language)) for one in first + rest]


def overlay_of(library: Library, key: str, words: Dictionary, today: date) -> Overlay | None:
    """Return the overlay by an attribute, None where the library knows no such attribute."""
    attribute = library.definitions.attribute("process", key)
    if attribute is None:
        return None
    values = {
        entry.id: _value(entry, attribute, library.about.annual_minutes)
        for entry in library.processes
        if entry.problem is None and entry.id
    }
    sort = attribute.shown_type.partition(":")[0]
    make = _SORTS.get(sort, _filled)
    shown = make(_Asked(library, attribute, words, today), values)
    return Overlay(
        key=key,
        title=attribute.label.say(words.language),
        classes=tuple(shown.classes),
        places={process: place for process, (place, _) in shown.of.items()},
        texts={process: text for process, (_, text) in shown.of.items() if text},
    )


class _Asked(msgspec.Struct, frozen=True):
    library: Library
    attribute: Attribute
    words: Dictionary
    today: date


class _Shown(msgspec.Struct, frozen=True):
    """The classes in order as (colour, label), and of each process the class and its words."""

    classes: Sequence[tuple[str, str]]
    of: dict[str, tuple[int, str]]  # process -> place of its class, words in the symbol


_Values = dict[str, ProfileValue]


def _value(entry: ProcessEntry, attribute: Attribute, annual_minutes: int) -> ProfileValue:
    value = entry.get(attribute.key)
    if value or attribute.key not in CALCULATIONS:
        return value
    plain = {key: text for key, text in entry.values.items() if isinstance(text, str)}
    return calculated(attribute.key, plain, Sums(entry.steps), annual_minutes)


# One function for each sort of value


def _by_choice(asked: _Asked, values: _Values) -> _Shown:
    attribute = asked.attribute
    language = asked.words.language
    classes = []
    places: dict[str, int] = {}
    for number, choice in enumerate(attribute.choices):
        color = _STATES.get(choice.key) if attribute.key == "status" else None
        places[choice.key] = number
        classes.append((color or _HUES[number % _MOST], choice.label.say(language)))
    several, unsaid = len(classes), len(classes) + 1
    classes.append((NOT_SAID, asked.words.say(mark("several"))))
    classes.append((NOT_SAID, _not_said(asked)))
    of = {}
    for process, value in values.items():
        keys = [text for text in _texts(value) if text in places]
        place = unsaid if not keys else places[keys[0]] if len(keys) == 1 else several
        words = ", ".join(format_text(attribute, key, language) for key in keys)
        of[process] = (place, words if len(keys) > 1 else "")
    return _Shown(classes, of)


def _by_truth(asked: _Asked, values: _Values) -> _Shown:
    classes = [
        ("green", format_text(asked.attribute, "true", asked.words.language)),
        ("yellow", format_text(asked.attribute, "false", asked.words.language)),
        (NOT_SAID, _not_said(asked)),
    ]
    places = {"true": 0, "false": 1}
    return _Shown(
        classes,
        {process: (places.get(str(value), 2), "") for process, value in values.items()},
    )


def _by_reference(asked: _Asked, values: _Values) -> _Shown:
    """The six that are named most have a colour each; what names several is shown by the first."""
    catalogue = asked.attribute.catalogue
    named: dict[str, str] = {}
    firsts: dict[str, str] = {}
    for process, value in values.items():
        for item in items_of(value):
            key = item.ref or folded(item.text.strip())
            present = asked.library.name_of(catalogue, item.ref) if item.ref else ""
            named.setdefault(key, present or " ".join(item.text.split()) or item.ref)
            firsts.setdefault(process, key)
    counts = Counter(firsts.values())
    order = sorted(counts, key=lambda key: (-counts[key], folded(named[key])))
    places = {key: place for place, key in enumerate(order[:_MOST])}
    classes = [(_HUES[place], named[key]) for key, place in places.items()]
    others, unsaid = len(classes), len(classes) + 1
    classes.append((NOT_SAID, asked.words.say(mark("others"))))
    classes.append((NOT_SAID, _not_said(asked)))
    of = {}
    for process in values:
        key = firsts.get(process, "")
        of[process] = (places.get(key, others if key else unsaid), named.get(key, ""))
    return _Shown(classes, of)


def _by_number(asked: _Asked, values: _Values) -> _Shown:
    attribute, language = asked.attribute, asked.words.language
    numbers = {
        process: number
        for process, value in values.items()
        if isinstance(value, str) and (number := stored_number(value)) is not None
    }
    bounds = _round_bounds(list(numbers.values()))

    def said(number: float) -> str:
        if attribute.shown_type in ("min", "money"):
            return format_text(attribute, f"{number:g}", language)
        return format_number(number, language)

    classes = []
    for place, color in enumerate(_colors_for(len(bounds) + 1)):
        low = said(bounds[place - 1]) if place else ""
        high = said(bounds[place]) if place < len(bounds) else ""
        classes.append((color, asked.words.say(_range(low, high))))
    unsaid = len(classes)
    classes.append((NOT_SAID, _not_said(asked)))
    of = {}
    for process in values:
        number = numbers.get(process)
        if number is None:
            of[process] = (unsaid, "")
        else:
            of[process] = (sum(number >= bound for bound in bounds), said(number))
    return _Shown(classes, of)


def _range(low: str, high: str) -> Text:
    if low and high:
        return mark("{low} to under {high}", low=low, high=high)
    if high:
        return mark("under {high}", high=high)
    if low:
        return mark("{low} and more", low=low)
    return mark("all")


def _colors_for(count: int) -> list[str]:
    if count == 1:
        return [_SCALE[1]]
    last = len(_SCALE) - 1
    return [_SCALE[round(place * last / (count - 1))] for place in range(count)]


def _round_bounds(numbers: list[float]) -> list[float]:
    """Return up to four bounds between ranges with about as many numbers each, rounded."""
    ordered = sorted(numbers)
    found: list[float] = []
    for part in range(1, len(_SCALE)):
        if not ordered:
            break
        bound = _rounded(ordered[min(len(ordered) * part // len(_SCALE), len(ordered) - 1)])
        if bound > ordered[0] and (not found or bound > found[-1]) and bound <= ordered[-1]:
            found.append(bound)
    return found


def _rounded(number: float) -> float:
    """Return a number near by that is easily said: two digits, then naughts."""
    if number == 0:
        return 0.0
    step = 10.0 ** (math.floor(math.log10(abs(number))) - 1)
    value = round(number / step) * step
    return float(round(value, 6)) if abs(number) < 100 else float(round(value))


def _by_date(asked: _Asked, values: _Values) -> _Shown:
    language, today, say = asked.words.language, asked.today, asked.words.say
    if asked.attribute.key == REVIEW:
        classes = [
            ("red", say(mark("overdue"))),
            ("yellow", say(mark("within {days} days", days=SOON.days))),
            ("green", say(mark("later"))),
        ]
    else:
        classes = [
            ("green", say(mark("within the last year"))),
            ("yellow", say(mark("up to three years ago"))),
            ("red", say(mark("longer ago"))),
            ("blue", say(mark("in the future"))),
        ]
    unsaid = len(classes)
    classes.append((NOT_SAID, _not_said(asked)))
    of = {}
    for process, value in values.items():
        day = stored_date(value) if isinstance(value, str) else None
        if day is None:
            of[process] = (unsaid, "")
        elif asked.attribute.key == REVIEW:
            place = 0 if day < today else 1 if day <= today + SOON else 2
            of[process] = (place, format_date(day, language))
        else:
            years = (today - day).days / 365.25
            place = 3 if years < 0 else 0 if years <= 1 else 1 if years <= 3 else 2
            of[process] = (place, format_date(day, language))
    return _Shown(classes, of)


def _filled(asked: _Asked, values: _Values) -> _Shown:
    """Return whether something is said at all: texts, tables, files, web addresses."""
    classes = [
        ("green", asked.words.say(mark("filled in"))),
        ("yellow", asked.words.say(mark("not filled in"))),
    ]
    return _Shown(classes, {process: (0 if value else 1, "") for process, value in values.items()})


_SORTS: dict[str, Callable[[_Asked, _Values], _Shown]] = {
    "enum": _by_choice,
    "enums": _by_choice,
    "bool": _by_truth,
    "ref": _by_reference,
    "refs": _by_reference,
    "int": _by_number,
    "num": _by_number,
    "min": _by_number,
    "money": _by_number,
    "date": _by_date,
}


def _not_said(asked: _Asked) -> str:
    return asked.words.say(mark("not said"))


def _texts(value: ProfileValue) -> list[str]:
    if isinstance(value, str):
        return [value] if value else []
    return [item.text for item in value if isinstance(item, Item)]
