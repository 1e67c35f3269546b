"""Processes made up at random, without any drawing: structured ones, and any tangle."""

from __future__ import annotations

import random
from itertools import pairwise

from workbench.model.records import Element, EventDefinition, Flow, Record
from workbench.model.snapshot import Snapshot

_TASKS = ("task", "userTask", "serviceTask", "manualTask")
_WORDS = ("Antrag", "prüfen", "Bescheid", "Unterlagen", "nachfordern", "Frist", "Sachbearbeitung")


class Inventor:
    """Makes up a document; the same seed makes up the same."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.records: list[Record] = []
        self.lanes: dict[str, list[str]] = {}
        self.count = 0

    def document(self) -> Snapshot:
        records = [
            record.changed(members=tuple(self.lanes[record.id]))
            if isinstance(record, Element) and record.id in self.lanes
            else record
            for record in self.records
        ]
        return Snapshot(records)

    def key(self, stem: str) -> str:
        self.count += 1
        return f"{stem}_{self.count}"

    def words(self, share: float = 1.0) -> str:
        if self.chance.random() > share:
            return ""
        return " ".join(self.chance.choice(_WORDS) for _ in range(self.chance.randint(1, 4)))

    def collaboration(self, pools: int, lanes: int, size: int, *, structured: bool) -> Inventor:
        """Make up pools with lanes, each with a process, and messages between them."""
        self.records.append(Element(id="C", type="collaboration"))
        inside: list[list[str]] = []
        for number in range(pools):
            process = f"Process_{number}"
            self.records.append(
                Element(id=f"Pool_{number}", type="participant", parent="C", refers_to=process,
                        name=self.words())
            )  # fmt: skip
            self.process(process, lanes, size, structured=structured)
            inside.append(
                [
                    record.id
                    for record in self.records
                    if isinstance(record, Element)
                    and record.parent == process
                    and record.type in (*_TASKS, "endEvent")
                ]
            )
        if self.chance.random() < 0.5:
            self.records.append(
                Element(id="Box", type="participant", parent="C", name=self.words())
            )
            inside.append(["Box"])
        for one, other in pairwise(inside):
            for _ in range(min(3, len(one), len(other))):
                ends = [self.chance.choice(one), self.chance.choice(other)]
                self.chance.shuffle(ends)
                self.flow("messageFlow", "C", *ends, name=self.words(0.5))
        return self

    def process(self, key: str, lanes: int, size: int, *, structured: bool) -> Inventor:
        """Make up a process of about `size` nodes."""
        self.records.append(Element(id=key, type="process", name=self.words()))
        names = [self.key("Lane") for _ in range(lanes)]
        for name in names:
            self.records.append(Element(id=name, type="lane", parent=key, name=self.words()))
            self.lanes[name] = []
        if structured:
            self.structured(key, names, size)
        else:
            self.tangle(key, names, size)
        return self

    def node(self, type_name: str, parent: str, lanes: list[str], **more: object) -> str:
        key = self.key(type_name)
        self.records.append(
            Element(id=key, type=type_name, parent=parent, name=self.words(0.8), **more)  # type: ignore[arg-type]
        )
        if lanes:
            self.lanes[self.chance.choice(lanes)].append(key)
        return key

    def flow(self, type_name: str, parent: str, source: str, target: str, name: str = "") -> None:
        self.records.append(
            Flow(id=self.key("Flow"), type=type_name, parent=parent, source=source, target=target,
                 name=name)
        )  # fmt: skip

    def structured(self, parent: str, lanes: list[str], size: int, depth: int = 0) -> None:
        """Make up blocks one after the other: tasks, splits with joins, loops, sub-processes."""
        last = self.node("startEvent", parent, lanes)
        left = size
        while left > 0:
            kind = self.chance.random()
            if kind < 0.5 or left < 5:
                step = self.node(self.chance.choice(_TASKS), parent, lanes)
                self.flow("sequenceFlow", parent, last, step)
                self._beside(parent, lanes, step)
                last = step
                left -= 1
            elif kind < 0.85:
                last, used = self._split(parent, lanes, last)
                left -= used
            elif kind < 0.95 or depth:
                last, used = self._loop(parent, lanes, last)
                left -= used
            else:
                step = self.node("subProcess", parent, lanes)
                self.structured(step, [], self.chance.randint(1, 5), depth + 1)
                self.flow("sequenceFlow", parent, last, step)
                last = step
                left -= 2
        self.flow("sequenceFlow", parent, last, self.node("endEvent", parent, lanes))

    def _beside(self, parent: str, lanes: list[str], step: str) -> None:
        kind = self.chance.random()
        if kind < 0.1:
            note = self.key("Note")
            self.records.append(
                Element(id=note, type="textAnnotation", parent=parent, name=self.words())
            )
            self.flow("association", parent, step, note)
        elif kind < 0.2:
            data = self.key("Data")
            self.records.append(
                Element(id=data, type="dataObjectReference", parent=parent, name=self.words())
            )
            self.flow("dataOutputAssociation", parent, step, data)
        elif kind < 0.3:
            late = self.key("Late")
            timer = (EventDefinition(type="timer"),)
            self.records.append(
                Element(id=late, type="boundaryEvent", parent=parent, host=step,
                        name=self.words(0.5), definitions=timer)
            )  # fmt: skip
            self.flow("sequenceFlow", parent, late, self.node("task", parent, lanes))

    def _split(self, parent: str, lanes: list[str], last: str) -> tuple[str, int]:
        kind = self.chance.choice(("exclusiveGateway", "parallelGateway", "inclusiveGateway"))
        split = self.node(kind, parent, lanes)
        join = self.node(kind, parent, lanes)
        self.flow("sequenceFlow", parent, last, split)
        branches = self.chance.randint(2, 4)
        for number in range(branches):
            before = split
            for _ in range(self.chance.randint(0 if number == 0 else 1, 2)):
                step = self.node(self.chance.choice(_TASKS), parent, lanes)
                self.flow("sequenceFlow", parent, before, step,
                          self.words() if before == split else "")  # fmt: skip
                before = step
            self.flow("sequenceFlow", parent, before, join)
        return join, 2 + branches

    def _loop(self, parent: str, lanes: list[str], last: str) -> tuple[str, int]:
        enter = self.node("exclusiveGateway", parent, lanes)
        step = self.node("task", parent, lanes)
        leave = self.node("exclusiveGateway", parent, lanes)
        for source, target in ((last, enter), (enter, step), (step, leave)):
            self.flow("sequenceFlow", parent, source, target)
        self.flow("sequenceFlow", parent, leave, enter, self.words())
        return leave, 3

    def tangle(self, parent: str, lanes: list[str], size: int) -> None:
        """Make up nodes, and flows between any of them: circles, doubles, loops to itself."""
        types = (*_TASKS, "exclusiveGateway", "parallelGateway", "startEvent", "endEvent",
                 "intermediateCatchEvent")  # fmt: skip
        nodes = [self.node(self.chance.choice(types), parent, lanes) for _ in range(size)]
        for _ in range(int(size * self.chance.uniform(0.5, 1.6))):
            source, target = self.chance.choice(nodes), self.chance.choice(nodes)
            self.flow("sequenceFlow", parent, source, target, self.words(0.3))


def invented(seed: int, *, structured: bool, pools: int, lanes: int, size: int) -> Snapshot:
    """Return a made-up document; without pools where `pools` is 0."""
    inventor = Inventor(seed)
    if pools:
        inventor.collaboration(pools, lanes, size, structured=structured)
    else:
        inventor.process("Process", lanes, size, structured=structured)
    return inventor.document()
