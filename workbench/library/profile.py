"""Which attributes there are: of a process (the Prozesssteckbrief), of a step, of a lane.

The definitions are data (``resources/profile``): keys are stable, labels, order, value lists and
what is mandatory are the organisation's to change.  Values live in the records: most in the
`Profile` of an element, two in the element itself (`Attribute.field`), so that every other BPMN
tool shows them too.  `workbench.library.values` checks and formats them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from workbench.model.document import Step
from workbench.model.records import Element, Item, ProfileValue, profile_id
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.resources import resource

OWN = "x_"  # what the keys begin with that an organisation adds; ours never do
RELEASED = ("approved", "published")  # states in which a process is in force, and protected
BINDING = ("review", "method_ok", *RELEASED)  # states in which a profile is to be complete


class Label(msgspec.Struct, frozen=True):
    """A word of the definitions in the languages of the program."""

    de: str
    en: str

    def say(self, language: str) -> str:
        return self.de if language == "de" else self.en


class Choice(msgspec.Struct, frozen=True):
    """One value of an enumeration; the key is what is stored."""

    key: str
    label: Label


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """What attributes and the columns of tables have in common: a typed value with a label.

    `type` is one of ``text``, ``rich`` (several lines), ``int``, ``num``, ``min`` (minutes),
    ``money`` (euros), ``date``, ``bool``, ``enum``, ``enums``, ``ref:x`` and ``refs:x`` (one or
    several entries of catalogue x), ``file``, ``url``, ``table``, ``calc`` (`result` is its type).
    """

    key: str
    label: Label
    type: str
    values: str = ""  # enumerations: the name of their list of choices
    choices: tuple[Choice, ...] = ()  # filled in from that list
    result: str = ""  # calc: the type of what is calculated
    form: str = ""  # text: a form it must have; "service_key" is 14 digits
    least: float | None = None  # numbers: the smallest and the greatest allowed
    most: float | None = None
    open: bool = False  # enumerations: further values than the choices are right

    @property
    def shown_type(self) -> str:
        """Return the type by which the value is checked and shown: of a calc its result."""
        return self.result if self.type == "calc" else self.type

    @property
    def catalogue(self) -> str:
        """Return the catalogue a reference names ("role", "process" …), "" for other types."""
        kind, _, target = self.type.partition(":")
        return target if kind in ("ref", "refs") else ""

    @property
    def is_list(self) -> bool:
        """Tell whether the value is a list of items: references and multiple choices."""
        return self.type == "enums" or bool(self.catalogue)

    @property
    def takes_many(self) -> bool:
        return self.type == "enums" or self.type.startswith("refs:")

    def choice(self, key: str) -> Choice | None:
        return next((choice for choice in self.choices if choice.key == key), None)


class Attribute(Field, frozen=True, kw_only=True):
    """One attribute of a process, step or lane."""

    columns: tuple[Field, ...] = ()  # of a table
    mandatory: bool = False
    mandatory_states: tuple[str, ...] = ()  # when it has to be filled in; none: `BINDING`
    shown: bool = True
    unique: bool = False  # no two processes of a library have the same value
    fixed: bool = False  # once given, it stays
    automatic: bool = False  # the program sets it
    by_release: bool = False  # set by changing the release state, not in its own field
    calculated: bool = False  # worked out from the steps where nothing is entered
    field: str = ""  # "name", "documentation": kept in the element itself, not in its profile

    @property
    def is_own(self) -> bool:
        """Tell whether a library has added it."""
        return self.key.startswith(OWN)

    def is_mandatory_in(self, state: str) -> bool:
        """Tell whether it has to be filled in once a process is in a release state."""
        return self.mandatory and state in (self.mandatory_states or BINDING)


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Attributes that are shown together.  `of`: "process", "step" or "lane"."""

    key: str
    of: str
    label: Label
    attributes: tuple[Attribute, ...]
    shown: bool = True  # FIM is off until asked for


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A Baustein: a typed administrative activity, with the BPMN types it is drawn as.

    The first type is the usual one; with `together` all of them follow one another.
    """

    key: str
    label: Label
    types: tuple[str, ...]
    together: bool = False


class BlockGroup(msgspec.Struct, frozen=True, kw_only=True):
    """Blocks of one sort of work, such as D: clarify and agree."""

    key: str
    letter: str
    label: Label
    blocks: tuple[Block, ...]


class CatalogueKind(msgspec.Struct, frozen=True, kw_only=True):
    """A catalogue that attributes may refer to, and the stem of its file in ``catalogues/``."""

    key: str
    file: str
    label: Label


class Definitions(msgspec.Struct, frozen=True):
    """All groups of attributes, the blocks and the kinds of catalogue."""

    groups: tuple[Group, ...]
    block_groups: tuple[BlockGroup, ...] = ()
    catalogues: tuple[CatalogueKind, ...] = ()

    def groups_of(self, subject: str) -> tuple[Group, ...]:
        """Return the groups of "process", "step" or "lane"; hidden ones too (see `Group.shown`)."""
        return tuple(group for group in self.groups if group.of == subject)

    def attributes(self, subject: str) -> Iterator[Attribute]:
        for group in self.groups:
            if group.of == subject:
                yield from group.attributes

    def attribute(self, subject: str, key: str) -> Attribute | None:
        return next((one for one in self.attributes(subject) if one.key == key), None)

    def blocks(self) -> Iterator[Block]:
        for group in self.block_groups:
            yield from group.blocks

    def block(self, key: str) -> Block | None:
        return next((block for block in self.blocks() if block.key == key), None)

    def catalogue(self, key: str) -> CatalogueKind | None:
        return next((kind for kind in self.catalogues if kind.key == key), None)


class _AttributesFile(msgspec.Struct):
    values: dict[str, tuple[Choice, ...]]
    groups: tuple[Group, ...]


class _BlocksFile(msgspec.Struct):
    groups: tuple[BlockGroup, ...]


class _KindsFile(msgspec.Struct):
    kinds: tuple[CatalogueKind, ...]


@cache
def definitions() -> Definitions:
    """Return the definitions that come with the program."""
    return load_definitions(resource("profile"))


def load_definitions(folder: Path) -> Definitions:
    """Read ``attributes.json``, ``blocks.json`` and ``catalogues.json`` of a folder."""
    decode = msgspec.json.decode
    attributes = decode((folder / "attributes.json").read_bytes(), type=_AttributesFile)
    blocks = decode((folder / "blocks.json").read_bytes(), type=_BlocksFile).groups
    kinds = decode((folder / "catalogues.json").read_bytes(), type=_KindsFile).kinds
    lists = dict(attributes.values)
    lists["blocks"] = tuple(
        Choice(block.key, block.label) for group in blocks for block in group.blocks
    )

    def filled(attribute: Attribute) -> Attribute:
        return msgspec.structs.replace(
            attribute,
            choices=lists.get(attribute.values, ()),
            columns=tuple(
                msgspec.structs.replace(column, choices=lists.get(column.values, ()))
                for column in attribute.columns
            ),
        )

    groups = tuple(
        msgspec.structs.replace(group, attributes=tuple(map(filled, group.attributes)))
        for group in attributes.groups
    )
    return Definitions(groups, blocks, kinds)


_SUBJECTS = {
    Family.PROCESS: "process",
    Family.LANE: "lane",
    Family.ACTIVITY: "step",
    Family.SUB_PROCESS: "step",
    Family.EVENT: "step",
    Family.BOUNDARY_EVENT: "step",
}


def subject_of(element_type: str) -> str:
    """Return whose attributes an element of this type has: process, step, lane or "" for none."""
    return _SUBJECTS.get(family_of(element_type), "")


def value_of(snapshot: Snapshot, element: str, attribute: Attribute) -> ProfileValue:
    """Return the value of an attribute of an element, "" where there is none."""
    if attribute.field:
        record = snapshot.element(element)
        if record is not None:
            own: str = getattr(record, attribute.field)
            if own:
                return own
    return snapshot.profile(element).get(attribute.key)


def put_value(step: Step, element: str, attribute: Attribute, value: ProfileValue) -> None:
    """Set the value of an attribute of an element; an empty one takes it away."""
    document = step.document
    record = document.element(element)
    if attribute.field and record is not None:
        step.update(record, **{attribute.field: _plain(value)})
        value = ""  # and nothing of the same key stays hidden in the profile
    profile = document.profile(element).with_value(attribute.key, value)
    if profile.values:
        step.put(profile)
    else:
        step.remove(profile_id(element))


def groups_for(element: Element, known: Definitions | None = None) -> tuple[Group, ...]:
    """Return the groups of attributes an element has, none for most kinds.

    `known`: the definitions of a library; those of the program where there is none.
    """
    subject = subject_of(element.type)
    return (known or definitions()).groups_of(subject) if subject else ()


def _plain(value: ProfileValue) -> str:
    if isinstance(value, str):
        return value
    return ", ".join(entry.text for entry in value if isinstance(entry, Item))
