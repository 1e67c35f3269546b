"""What a rule is: a question to a snapshot, answered by findings, perhaps with a repair."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import msgspec

from workbench.editing.repair import Repair
from workbench.model.finding import Finding, Severity
from workbench.model.snapshot import Snapshot
from workbench.words import Text


class Found(NamedTuple):
    """What breaks a rule: said in a sentence, with the ids of what it is about, the first shown."""

    text: Text
    records: tuple[str, ...]


class Rule(msgspec.Struct, frozen=True):
    """A rule of the house profile (after the lint rules of BPMN editors and eCH-0158).

    `find` looks at a whole snapshot: it keeps no state, raises nothing, however broken the file
    is, and takes no more than linear time.
    """

    key: str
    severity: Severity
    find: Callable[[Snapshot], Iterable[Found]]
    repair: Repair | None = None

    def findings(self, snapshot: Snapshot) -> Iterator[Finding]:
        for text, records in self.find(snapshot):
            yield Finding(rule=self.key, severity=self.severity, text=text, records=records)
