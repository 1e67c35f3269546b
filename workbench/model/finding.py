"""What is noteworthy about a document: a broken reference, a rule not kept, an advice."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from workbench.words import Text


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One noteworthy thing, said in words, with the records it is about (the first is shown)."""

    rule: str  # stable key, e.g. "read.flow-without-target"
    severity: Severity
    text: Text
    records: tuple[str, ...] = ()
    line: int = 0  # of the file it was read from; 0 where that says nothing
