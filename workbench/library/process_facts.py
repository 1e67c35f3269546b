"""What the library knows of a process without reading its diagram: profile, steps, mentions.

Register, search, where-used and overlays answer from these; nobody reads files for them.  They are
kept as bytes until somebody asks, so that thousands of processes open at once and need little
memory: whoever looks through all of them notes what it needs (a place in a list, not the record).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Self

import msgspec

from workbench.library.profile import definitions, subject_of
from workbench.model.records import Element, Item, ProfileValue, Row
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family

CALLED = "calledElement"  # the attribute of a mention that is a call activity's
_PARAMETERS = ("dataInput", "dataOutput")  # of an ioSpecification (BPMN 2.0, 10.4.1)
_STEPS = NODES | {Family.POOL, Family.LANE, Family.DATA}


class StepFact(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A node of the diagram, a lane, a pool or a piece of data.

    `lane` is the id of the innermost lane it lies in; `values` are the plain texts of its profile
    (times, media, block …), references are mentions.
    """

    id: str
    type: str  # the BPMN tag
    name: str = ""
    documentation: str = ""
    lane: str = ""
    values: tuple[tuple[str, str], ...] = ()

    def get(self, key: str) -> str:
        """Return a value of its profile that is plain text, "" where there is none."""
        return next((value for name, value in self.values if name == key), "")


class Mention(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """Something names an entry of a catalogue, or another process.

    `ref` is the entry's id, "" where only a text was typed.  Which catalogue it is follows from
    the attribute (`Definitions.attribute(subject, attribute).catalogue`); a call activity mentions
    a process by the attribute `CALLED`.
    """

    element: str
    name: str  # of the element
    subject: str  # "process", "step", "lane"
    attribute: str
    ref: str
    text: str


class ProcessFacts(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """All facts of one process file."""

    documentation: str = ""  # of the main process
    texts: tuple[tuple[str, str], ...] = ()  # values of the main process's profile, by their sort
    lists: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()  # (text, ref) of each item
    tables: tuple[tuple[str, tuple[Row, ...]], ...] = ()
    steps: tuple[StepFact, ...] = ()
    mentions: tuple[Mention, ...] = ()

    def values(self) -> dict[str, ProfileValue]:
        """Return the profile as it is stored in the file."""
        found: dict[str, ProfileValue] = dict(self.texts)
        for key, items in self.lists:
            found[key] = tuple(Item(text, ref) for text, ref in items)
        for key, rows in self.tables:
            found[key] = rows
        return found

    def words(self) -> Iterator[str]:
        """Yield every text that a search looks into."""
        yield self.documentation
        for _, text in self.texts:
            yield text
        for _, items in self.lists:
            for text, _ in items:
                yield text
        for _, rows in self.tables:
            for row in rows:
                for _, text in row:
                    yield text
        for step in self.steps:
            yield step.name
            yield step.documentation
            for _, text in step.values:
                yield text
        for mention in self.mentions:
            if mention.subject != "process":
                yield mention.text


class _Profile(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """The part that columns and filters ask for, of all processes at once."""

    documentation: str = ""
    texts: tuple[tuple[str, str], ...] = ()
    lists: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    tables: tuple[tuple[str, tuple[Row, ...]], ...] = ()


class _Contents(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """The part that is asked for process by process."""

    steps: tuple[StepFact, ...] = ()
    mentions: tuple[Mention, ...] = ()


class _MentionsAlone(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """The contents for whoever goes through all processes: steps are passed over unread."""

    steps: msgspec.Raw = msgspec.Raw()
    mentions: tuple[Mention, ...] = ()


_encode = msgspec.msgpack.Encoder().encode
_decode_profile = msgspec.msgpack.Decoder(_Profile).decode
_decode_contents = msgspec.msgpack.Decoder(_Contents).decode
_decode_mentions = msgspec.msgpack.Decoder(_MentionsAlone).decode
_LEVEL = 1  # of compression: the least; facts repeat themselves


class KeptFacts:
    """Facts as compressed bytes, read when they are asked for.  Equal where the facts are.

    Once read, the profile stays (columns ask for it again and again); steps and mentions are read
    anew each time, for those of thousands of processes would fill the memory.
    """

    __slots__ = ("_values", "contents", "profile")

    def __init__(self, profile: bytes = b"", contents: bytes = b"") -> None:
        self.profile = profile
        self.contents = contents
        self._values: dict[str, ProfileValue] | None = None

    @classmethod
    def of(cls, facts: ProcessFacts) -> Self:
        profile = _Profile(facts.documentation, facts.texts, facts.lists, facts.tables)
        contents = _Contents(facts.steps, facts.mentions)
        return cls(
            zlib.compress(_encode(profile), _LEVEL), zlib.compress(_encode(contents), _LEVEL)
        )

    @property
    def facts(self) -> ProcessFacts:
        """Return all of it, read anew."""
        profile, contents = self._read_profile(), self._read_contents()
        return ProcessFacts(
            profile.documentation,
            profile.texts,
            profile.lists,
            profile.tables,
            contents.steps,
            contents.mentions,
        )

    @property
    def values(self) -> dict[str, ProfileValue]:
        if self._values is None:
            profile = self._read_profile()
            self._values = ProcessFacts(
                texts=profile.texts, lists=profile.lists, tables=profile.tables
            ).values()
        return self._values

    @property
    def documentation(self) -> str:
        return self._read_profile().documentation

    @property
    def steps(self) -> tuple[StepFact, ...]:
        return self._read_contents().steps

    @property
    def mentions(self) -> tuple[Mention, ...]:
        return _decode_mentions(zlib.decompress(self.contents)).mentions if self.contents else ()

    def _read_profile(self) -> _Profile:
        return _decode_profile(zlib.decompress(self.profile)) if self.profile else _Profile()

    def _read_contents(self) -> _Contents:
        return _decode_contents(zlib.decompress(self.contents)) if self.contents else _Contents()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, KeptFacts):
            return False
        return (self.profile, self.contents) == (other.profile, other.contents)

    def __hash__(self) -> int:
        return hash((self.profile, self.contents))


class FactsBuilder:
    """Collects facts in the order of the file; both ways of reading a process use it."""

    def __init__(self) -> None:
        self._steps: dict[str, StepFact] = {}
        self._lanes: dict[str, str] = {}
        self._mentions: list[Mention] = []

    def add_step(self, key: str, kind: str, name: str, documentation: str) -> None:
        """Take a node, lane, pool or data; others are passed over, parameters of a task as well."""
        if kind in _PARAMETERS:
            return
        if family_of(kind) in _STEPS and key and key not in self._steps:
            self._steps[key] = StepFact(key, kind, one_line(name), documentation.strip())

    def add_call(self, key: str, name: str, called: str) -> None:
        if called:
            ref = called.rpartition(":")[2]
            self._mentions.append(Mention(key, one_line(name), "step", CALLED, ref, ""))

    def add_member(self, lane: str, node: str) -> None:
        """Note that a lane lists a node; an inner lane is told after the one around it."""
        self._lanes[node] = lane

    def add_profile(
        self, key: str, kind: str, name: str, values: list[tuple[str, ProfileValue]]
    ) -> None:
        """Take what the profile of an element says."""
        subject = subject_of(kind)
        texts = []
        for attribute, value in values:
            if isinstance(value, str):
                if value.strip():
                    texts.append((attribute, value))
                continue
            referring = attribute in _referring(subject)
            for item in value:
                if isinstance(item, Item) and (item.ref or referring):
                    self._mentions.append(
                        Mention(key, one_line(name), subject, attribute, item.ref, item.text)
                    )
        step = self._steps.get(key)
        if step is not None and texts:
            self._steps[key] = msgspec.structs.replace(step, values=tuple(texts))

    def facts(self, documentation: str, main: list[tuple[str, ProfileValue]]) -> ProcessFacts:
        """Return the facts; `main` is the profile of the main process."""
        texts, lists, tables = [], [], []
        for key, value in main:
            if isinstance(value, str):
                texts.append((key, value))
            elif value and isinstance(value[0], Item):
                items = [item for item in value if isinstance(item, Item)]
                lists.append((key, tuple((item.text, item.ref) for item in items)))
            else:
                tables.append((key, tuple(row for row in value if not isinstance(row, Item))))
        steps = [
            msgspec.structs.replace(step, lane=self._lanes[key]) if key in self._lanes else step
            for key, step in self._steps.items()
        ]
        return ProcessFacts(
            documentation.strip(),
            tuple(texts),
            tuple(lists),
            tuple(tables),
            tuple(steps),
            tuple(self._mentions),
        )


def facts_of(document: Snapshot, main: str) -> ProcessFacts:
    """Return the facts of a document; `main` is the id of its main process."""
    builder = FactsBuilder()
    for element in document.elements():
        builder.add_step(element.id, element.type, element.name, element.documentation)
    for element in document.elements():
        if element.type == "callActivity":
            builder.add_call(element.id, element.name, element.refers_to)
        values = document.profile(element.id).values
        if values:
            builder.add_profile(element.id, element.type, element.name, list(values))
    for lane in _outer_first(document):
        for node in lane.members:
            builder.add_member(lane.id, node)
    process = document.element(main)
    documentation = process.documentation if process is not None else ""
    return builder.facts(documentation, list(document.profile(main).values))


def _outer_first(document: Snapshot) -> list[Element]:
    lanes = list(document.elements("lane"))
    depth: dict[str, int] = {}
    for lane in lanes:
        steps, above = 0, document.element(lane.parent)
        while above is not None and above.type == "lane" and steps < len(lanes):
            steps, above = steps + 1, document.element(above.parent)
        depth[lane.id] = steps
    return sorted(lanes, key=lambda lane: depth[lane.id])


_referring_cache: dict[str, frozenset[str]] = {}


def _referring(subject: str) -> frozenset[str]:
    """Return the attributes whose items name something, also where only a text was typed."""
    found = _referring_cache.get(subject)
    if found is None:
        found = frozenset(one.key for one in definitions().attributes(subject) if one.catalogue)
        _referring_cache[subject] = found
    return found


def one_line(text: str) -> str:
    return " ".join(text.split())
