"""What is odd in a file while it is read, before there are records to point at."""

from __future__ import annotations

from typing import NamedTuple

from workbench.model.finding import Finding, Severity
from workbench.words import Text


class Note(NamedTuple):
    """A finding whose line is still an offset."""

    rule: str
    severity: Severity
    text: Text
    records: tuple[str, ...]
    place: int  # offset in the text of the file, -1: the file as a whole


class Notes:
    """Collects; `findings` gives them their lines, all in one pass over the text."""

    def __init__(self) -> None:
        self._notes: list[Note] = []
        self.shared: dict[str, list[str]] = {}  # XML id -> further records that have it
        self.shared_places: dict[str, int] = {}

    def add(
        self, rule: str, severity: Severity, text: Text, *records: str, place: int = -1
    ) -> None:
        self._notes.append(Note(rule, severity, text, records, place))

    def shared_id(self, key: str, place: int) -> None:
        self.shared_places.setdefault(key, place)

    def share(self, key: str, claimed: str) -> None:
        self.shared.setdefault(key, []).append(claimed)

    def findings(self, text: bytes, places: dict[str, int]) -> tuple[Finding, ...]:
        """Return the findings in the order of the file, those about the whole file first."""
        ordered: list[tuple[int, Note]] = []
        for note in self._notes:
            place = note.place
            if place < 0 and note.records:
                place = places.get(note.records[0], -1)
            ordered.append((place, note))
        ordered.sort(key=lambda pair: pair[0])
        found = []
        line, counted = 1, 0
        for place, note in ordered:
            if place > counted:
                line += text.count(b"\n", counted, place)
                counted = place
            found.append(
                Finding(
                    rule=note.rule,
                    severity=note.severity,
                    text=note.text,
                    records=note.records,
                    line=line if place >= 0 else 0,
                )
            )
        return tuple(found)
