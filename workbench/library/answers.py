"""Who does what, for what, how and with what: answered from the whole library at once.

`Answers` goes through the facts of the index once for a state of the library and makes a row of
each step, and one of each process.  A step that says nothing of its own for a question (by which
law, for whom) has what its process says.  For each question it knows which rows name what, so that
any combination is answered while one types: of 5,000 processes with 20 steps in some milliseconds.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import compress
from typing import TYPE_CHECKING

import msgspec

from workbench.library.catalogue_profile import PARENT
from workbench.library.library import Library
from workbench.library.process_index import ProcessEntry
from workbench.model.records import Item
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.progress import Progress
from workbench.words import folded, literal

if TYPE_CHECKING:
    from workbench.library.process_facts import StepFact
    from workbench.library.profile import Attribute


class Question(StrEnum):
    """The five boxes."""

    WHO = "who"
    WHAT = "what"
    FOR_WHAT = "for_what"
    HOW = "how"
    WITH_WHAT = "with_what"


Key = tuple[str, str]  # catalogue and id; "" and a text that refers to nothing
_TEXT = ""
_OF_PROCESS: Mapping[Question, tuple[str, ...]] = {
    Question.WHO: ("lead_unit", "owner", "roles", "externals"),
    Question.FOR_WHAT: ("product", "result", "outputs", "client", "recipient"),
    Question.HOW: ("legal_basis", "internal_rules", "forms", "channels_in", "channels_out"),
    Question.WITH_WHAT: ("it_systems",),
}
_OF_STEP: Mapping[Question, tuple[str, ...]] = {
    Question.WHO: ("role",),
    Question.FOR_WHAT: ("data_objects",),
    Question.HOW: ("legal_basis", "documents", "channel"),
    Question.WITH_WHAT: ("it_systems",),
}
_OF_LANE = ("role", "unit")
_BLOCK = "block"
# What belongs to something without being below it: a role to a unit, a service to a product.
_BELONGS = (
    ("role", "unit", "unit"),
    ("service", "product", "product"),
    ("role", "holders", "person"),
)
_MOST_OFFERS = 5_000
_STEPS = (Family.ACTIVITY, Family.SUB_PROCESS)


class Row(msgspec.Struct, frozen=True, gc=False):
    """A step of a process, or (`step` is "") a process; for each question what it names."""

    process: int  # its place in `Library.processes`
    step: str
    name: str
    keys: tuple[tuple[int, ...], ...]  # in the order of `Question`: numbers of keys


class Answer(msgspec.Struct, frozen=True):
    """What fits: numbers of rows in the order of the library, and how much that is."""

    rows: Sequence[int]
    steps: int
    processes: int


class Answers:
    """The rows of one state of a library; labels are in one language."""

    def __init__(
        self, library: Library, language: str = "de", progress: Progress | None = None
    ) -> None:
        self.library = library
        self._language = language
        self.rows: list[Row] = []
        self._is_step = bytearray()  # of each row, beside its process: quick to go through
        self._process_of = array("I")
        self._numbers: dict[Key, int] = {}
        self._keys: list[Key] = []
        self._labels: list[str] = []
        self._folded: list[str] = []
        self._rows_of: list[dict[int, array[int]]] = [{} for _ in Question]
        self._tuples: dict[tuple[int, ...], tuple[int, ...]] = {}
        self._attributes = {
            (subject, one.key): one
            for subject in ("process", "step", "lane")
            for one in library.definitions.attributes(subject)
        }
        job = progress or Progress()
        for number, entry in enumerate(library.processes):
            if not number % 50:
                job.report(number / len(library.processes), literal(entry.name))
            if entry.problem is None:
                self._add_process(number, entry)
        self._below = _belongings(library)

    # Asking

    def ask(self, asked: Mapping[Question, str]) -> Answer:
        """Return the rows that fit all that is asked.

        A box holds words that all have to stand in a name; several names with semicolons between
        them are alternatives.  A name brings what belongs to it: a unit its parts and roles.
        A process stands for itself only where none of its steps fits.
        """
        wanted = [
            self._fitting(question, asked[question])
            for question in Question
            if asked.get(question, "").strip(" ;")
        ]
        if not wanted:
            return self._answer(range(len(self.rows)))
        found = wanted[0]
        for fitting in wanted[1:]:
            found &= fitting
        count = len(self.rows)
        return self._answer(list(compress(range(count), found.to_bytes(count, "little"))))

    def offers(self, question: Question) -> list[str]:
        """Return the names that stand in some row, sorted, for a box to complete."""
        place = _PLACE[question]
        found = {self._labels[key] for key in self._rows_of[place]}
        if question is Question.WHAT:
            verbs = {verb for verb in map(_verb, found) if verb}
            if len(found) > _MOST_OFFERS:  # of steps there are too many to choose from
                found = {entry.name for entry in self.library.processes}
            found |= verbs
        elif question is Question.WHO:
            found |= {
                one.name
                for kind in ("unit", "person")
                for one in self.library.catalogue(kind).entries
            }
        return sorted(found - {""}, key=folded)

    def cells(self, number: int) -> tuple[str, ...]:
        """Return what a row says: process, step, and for each other question its names."""
        row = self.rows[number]
        what = [self._said(row, question) for question in Question if question != Question.WHAT]
        return self.library.processes[row.process].name, row.name, *what

    def _said(self, row: Row, question: Question) -> str:
        return ", ".join(self._labels[key] for key in row.keys[_PLACE[question]])

    def _answer(self, numbers: Sequence[int]) -> Answer:
        is_step, process_of = self._is_step, self._process_of
        steps = [number for number in numbers if is_step[number]]
        processes = {process_of[number] for number in steps}
        alone = [
            number
            for number in numbers
            if not is_step[number] and process_of[number] not in processes
        ]
        rows = sorted(steps + alone) if alone else steps
        return Answer(rows, len(steps), len(processes) + len(alone))

    def _fitting(self, question: Question, typed: str) -> int:
        """Return a number with a byte for each row, 1 where it fits: quick to combine."""
        rows_of = self._rows_of[_PLACE[question]]
        fits = bytearray(len(self.rows))
        for key in self._meant(question, typed):
            for row in rows_of.get(key, ()):
                fits[row] = 1
        return int.from_bytes(fits, "little")

    def _meant(self, question: Question, typed: str) -> set[int]:
        """Return the keys that are meant, with what belongs to them."""
        meant: set[int] = set()
        rows_of = self._rows_of[_PLACE[question]]
        for part in typed.split(";"):
            words = folded(part).split()
            if not words:
                continue
            whole = " ".join(words)
            keys = [key for key in rows_of if self._folded[key] == whole]
            named = self._entries_named(question, words, whole)
            if not keys and not any(exact for _, exact in named):
                keys = [key for key in rows_of if all(word in self._folded[key] for word in words)]
            elif question is Question.WHAT:
                keys = [key for key in rows_of if whole in self._folded[key]]
            is_exact = any(exact for _, exact in named)
            roots = [self._keys[key] for key in keys]
            roots += [key for key, exact in named if exact or not is_exact]
            meant.update(keys)
            for below in self._all_below(roots):
                number = self._numbers.get(below)
                if number is not None:
                    meant.add(number)
        return meant

    def _entries_named(
        self, question: Question, words: list[str], whole: str
    ) -> list[tuple[Key, bool]]:
        """Return entries that no row names, but that others belong to: a unit by its roles."""
        found = []
        for kind in _ROOTS.get(question, ()):
            for entry in self.library.catalogue(kind).entries:
                name = folded(entry.name)
                if name == whole or all(word in name for word in words):
                    found.append(((kind, entry.id), name == whole))
        return found

    def _all_below(self, roots: Iterable[Key]) -> Iterator[Key]:
        seen = set(roots)
        waiting = list(seen)
        while waiting:
            for below in self._below.get(waiting.pop(), ()):
                if below not in seen:
                    seen.add(below)
                    waiting.append(below)
        yield from seen

    # Making the rows

    def _add_process(self, number: int, entry: ProcessEntry) -> None:
        values = entry.values
        inherited: dict[Question, tuple[int, ...]] = {}
        for question, attributes in _OF_PROCESS.items():
            keys: list[int] = []
            for key in attributes:
                attribute = self._attributes.get(("process", key))
                value = values.get(key, "")
                if attribute is None or not value:
                    continue
                if isinstance(value, str):
                    keys.append(self._text(attribute, value))
                else:
                    keys += [self._item(attribute, one) for one in value if isinstance(one, Item)]
            inherited[question] = self._tuple(keys)
        name = self._number((_TEXT, entry.name), entry.name)
        self._add_row(number, "", "", inherited | {Question.WHAT: self._tuple([name])})
        mentions: defaultdict[str, list[tuple[Attribute, Item]]] = defaultdict(list)
        for mention in entry.mentions:
            found = self._attributes.get((mention.subject, mention.attribute))
            if found is not None and mention.subject != "process":
                mentions[mention.element].append((found, Item(mention.text, mention.ref)))
        steps = entry.steps
        lanes = {step.id: step for step in steps if step.type == "lane"}
        for step in steps:
            if family_of(step.type) in _STEPS and step.name:
                says = self._says(step, mentions, lanes)
                keys = [name, self._number((_TEXT, step.name), step.name)]
                block = step.get(_BLOCK)
                attribute = self._attributes.get(("step", _BLOCK))
                if block and attribute is not None:
                    keys.append(self._text(attribute, block))
                row = inherited | {q: found for q, found in says.items() if found}
                self._add_row(number, step.id, step.name, row | {Question.WHAT: self._tuple(keys)})

    def _says(
        self,
        step: StepFact,
        mentions: Mapping[str, list[tuple[Attribute, Item]]],
        lanes: Mapping[str, StepFact],
    ) -> dict[Question, tuple[int, ...]]:
        """Return what a step says itself, or the lane it lies in."""
        found: dict[Question, tuple[int, ...]] = {}
        own = mentions.get(step.id, ())
        for question, attributes in _OF_STEP.items():
            keys = [self._item(one, item) for one, item in own if one.key in attributes]
            for key in attributes:
                text, attribute = step.get(key), self._attributes.get(("step", key))
                if text and attribute is not None:
                    keys.append(self._text(attribute, text))
            found[question] = self._tuple(keys)
        lane = lanes.get(step.lane)
        if not found[Question.WHO] and lane is not None:
            keys = [
                self._item(one, item)
                for one, item in mentions.get(lane.id, ())
                if one.key in _OF_LANE
            ]
            if not keys and lane.name:
                keys = [self._number((_TEXT, lane.name), lane.name)]
            found[Question.WHO] = self._tuple(keys)
        return found

    def _add_row(
        self, process: int, step: str, name: str, says: Mapping[Question, tuple[int, ...]]
    ) -> None:
        number = len(self.rows)
        keys = tuple(says.get(question, ()) for question in Question)
        for place, named in enumerate(keys):
            rows_of = self._rows_of[place]
            for key in named:
                rows = rows_of.get(key)
                if rows is None:
                    rows_of[key] = array("I", (number,))
                else:
                    rows.append(number)
        self.rows.append(Row(process, step, name, keys))
        self._is_step.append(bool(step))
        self._process_of.append(process)

    def _item(self, attribute: Attribute, item: Item) -> int:
        if not attribute.catalogue:
            return self._text(attribute, item.text)
        if not item.ref:
            return self._number((_TEXT, item.text), item.text)
        known = self._numbers.get((attribute.catalogue, item.ref))
        if known is not None:
            return known
        name = self.library.name_of(attribute.catalogue, item.ref) or item.text or item.ref
        return self._number((attribute.catalogue, item.ref), name)

    def _text(self, attribute: Attribute, text: str) -> int:
        choice = attribute.choice(text)
        label = choice.label.say(self._language) if choice is not None else text
        return self._number((_TEXT, label), label)

    def _number(self, key: Key, label: str) -> int:
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._keys)
            line = " ".join(label.split())
            self._keys.append(key)
            self._labels.append(line)
            self._folded.append(" ".join(folded(line).split()))
        return number

    def _tuple(self, keys: Iterable[int]) -> tuple[int, ...]:
        """Return each key once; equal tuples are the same, for there are many."""
        found = tuple(dict.fromkeys(keys))
        return self._tuples.setdefault(found, found)


def _belongings(library: Library) -> dict[Key, list[Key]]:
    """Return what belongs to what: parts of units, their roles, roles of persons, services."""
    below: defaultdict[Key, list[Key]] = defaultdict(list)
    for kind in library.definitions.catalogues:
        for entry in library.catalogue(kind.key).entries:
            parent = entry.text(PARENT)
            if parent:
                below[kind.key, parent].append((kind.key, entry.id))
    for kind_key, attribute, holder in _BELONGS:
        for entry in library.catalogue(kind_key).entries:
            found = entry.data.get(attribute)
            for ref in found if isinstance(found, list) else (found,):
                if isinstance(ref, str) and ref:
                    below[holder, ref].append((kind_key, entry.id))
    for person in library.catalogue("person").entries:
        if person.text("role"):
            below["person", person.id].append(("role", person.text("role")))
    return dict(below)


def _verb(name: str) -> str:
    """Return the verb a name ends with: „Antrag prüfen“ → „prüfen“."""
    last = name.rpartition(" ")[2]
    return last if last[:1].islower() and last.endswith(("en", "eln", "ern")) else ""


_PLACE = {question: place for place, question in enumerate(Question)}
# Kinds whose entries may be asked for though no row names them itself.
_ROOTS: Mapping[Question, tuple[str, ...]] = {
    Question.WHO: ("unit", "person"),
    Question.FOR_WHAT: ("product",),
}
