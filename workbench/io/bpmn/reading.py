"""What the parts of the reader share: the open elements, the records so far, what was odd."""

from __future__ import annotations

from typing import Any
from xml.parsers.expat import XMLParserType

from workbench.errors import Unreadable
from workbench.io.bpmn.notes import Notes
from workbench.model.records import Record
from workbench.words import mark

# Between namespace and name in what expat reports; no XML text can hold it.
SEPARATOR = "\x01"
# More elements inside one another than any process has, and fewer than what is built on top could
# stumble over.
MAX_DEPTH = 500

Fields = dict[str, Any]  # of a record or of a part of one, by name
Frame = tuple[int, Fields]

# Kinds of frames; those up to SCOPE end without anything to do.
NOTHING, SCOPE, ELEMENT, FLOW, DEFINITION, SHEET, LABEL, SHAPE, EDGE = range(9)

IGNORED: Frame = (NOTHING, {"id": ""})


class Reading:
    """The state of one reading."""

    def __init__(self, parser: XMLParserType) -> None:
        self.parser = parser
        self.stack: list[Frame] = []
        # Every id is entered when its element begins, so that containers come before contents.
        self.records: dict[str, Record | None] = {}
        self.places: dict[str, int] = {}
        self.other_ids: set[str] = set()
        self.prefixed: list[str] = []  # records that name others by ``prefix:id``
        self.notes = Notes()
        self._numbers: dict[str, int] = {}

    def claim(self, key: str, tag: str) -> str:
        """Return the id for a record whose XML id is missing or taken, and note the latter."""
        if key:
            self.notes.shared_id(key, self.parser.CurrentByteIndex)
        stem = f"~{key}~" if key else f"~{tag}_"
        number = self._numbers.get(stem, 1 if key else 0) + 1
        while f"{stem}{number}" in self.records:
            number += 1
        self._numbers[stem] = number
        claimed = f"{stem}{number}"
        if key:
            self.notes.share(key, claimed)
        return claimed

    def refuse_depth(self) -> None:
        """Raise Unreadable: the elements are nested too deeply."""
        raise Unreadable(
            mark(
                "The elements are nested too deeply: line {line} is inside more than {depth} "
                "others. No process is like that; the file was not opened.",
                line=self.parser.CurrentLineNumber,
                depth=MAX_DEPTH,
            )
        )


def properties_of(attributes: dict[str, str]) -> dict[str, str]:
    """Return the attributes without a namespace."""
    if any(SEPARATOR in name for name in attributes):
        return {name: text for name, text in attributes.items() if SEPARATOR not in name}
    return attributes
