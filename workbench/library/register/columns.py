"""What a column of the register can show: attributes of processes, and facts of their files."""

from __future__ import annotations

import msgspec

from workbench.library.profile import Attribute, Definitions, Label
from workbench.library.register.calculated import CALCULATIONS
from workbench.words import Text, dictionary, mark

NAME, NUMBER, STATUS, CHANGED, PLACE = "name", "process_no", "status", "file_changed", "file_place"
STEPS, FINDINGS, COLLISIONS, FOUND = "step_count", "findings", "collisions", "found"

# Shown where nobody has chosen.
USUAL = (
    NUMBER,
    NAME,
    STATUS,
    "version",
    "owner",
    "lead_unit",
    "process_kind",
    "review_due",
    CHANGED,
)


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """A column: how its values are read, ordered and filtered follows from its attribute.

    `group`: the title of the attributes it stands among.  `is_fact`: the program knows it of the
    file, the profile says nothing of it.
    """

    key: str
    attribute: Attribute
    group: Label | Text
    word: Text | None = None  # the title of a fact
    is_fact: bool = False

    @property
    def type(self) -> str:
        return self.attribute.shown_type

    @property
    def kind(self) -> str:
        """Return the type without the catalogue: "refs" for ``refs:law``."""
        return self.type.partition(":")[0]

    @property
    def is_number(self) -> bool:
        return self.kind in ("int", "num", "min", "money")

    @property
    def is_calculated(self) -> bool:
        return self.key in CALCULATIONS

    @property
    def can_be_edited(self) -> bool:
        attribute = self.attribute
        is_set_elsewhere = attribute.automatic or attribute.by_release or attribute.fixed
        return not (self.is_fact or attribute.type == "calc" or is_set_elsewhere)

    @property
    def can_group(self) -> bool:
        return self.kind in ("enum", "enums", "ref", "refs", "bool", "date") or self.key in (
            "version",
            COLLISIONS,
        )

    def title(self, language: str) -> str:
        if self.word is not None:
            return dictionary(language).say(self.word)
        return self.attribute.label.say(language)

    def group_title(self, language: str) -> str:
        if isinstance(self.group, Text):
            return dictionary(language).say(self.group)
        return self.group.say(language)


_FACTS: tuple[tuple[str, Text, str], ...] = (
    (CHANGED, mark("File changed"), "date"),
    (PLACE, mark("File"), "text"),
    (STEPS, mark("Activities"), "int"),
    (FINDINGS, mark("Findings in the file"), "int"),
    (COLLISIONS, mark("Duplicates"), "text"),
)
_OF_FILE = mark("File")


def columns_of(definitions: Definitions) -> dict[str, Column]:
    """Return every column there can be, by its key, in the order of the profile."""
    found: dict[str, Column] = {}
    for group in definitions.groups_of("process"):
        for attribute in group.attributes:
            is_possible = attribute.type != "calc" or attribute.key in CALCULATIONS
            if group.shown and attribute.shown and is_possible:
                found[attribute.key] = Column(
                    key=attribute.key, attribute=attribute, group=group.label
                )
    for key, word, kind in _FACTS:
        found.setdefault(key, _fact(key, word, kind))
    return found


def found_column() -> Column:
    """Return the column that says where the words of a search were found."""
    return _fact(FOUND, mark("Found in"), "text")


def _fact(key: str, word: Text, kind: str) -> Column:
    attribute = Attribute(key=key, label=Label(key, key), type=kind)
    return Column(key=key, attribute=attribute, group=_OF_FILE, word=word, is_fact=True)
