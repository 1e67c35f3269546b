"""What a library changes about the attributes: its own ones, labels, order, what is mandatory.

`merged` lays it over the definitions of the program; `workbench.library.own_definitions_file`
reads and writes it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

import msgspec

from workbench.library.profile import OWN, Attribute, Choice, Definitions, Group, Label

SUBJECTS = ("process", "step", "lane")
REVIEW_MONTHS = 24
STATES = "states"  # the list of choices whose shipped keys always stay
PLAIN_TYPES = (
    "text", "rich", "int", "num", "min", "money", "date", "bool", "enum", "enums", "file", "url",
)  # fmt: skip
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})

T = TypeVar("T")


class OwnGroup(msgspec.Struct, frozen=True, kw_only=True):
    """A group that was added, or what is different about a shipped one (None: nothing)."""

    of: str
    key: str
    label: Label | None = None
    shown: bool | None = None
    order: tuple[str, ...] = ()  # keys of attributes

    @property
    def is_own(self) -> bool:
        return self.key.startswith(OWN)


class OwnAttribute(msgspec.Struct, frozen=True, kw_only=True):
    """An attribute that was added, or what is different about a shipped one (None: nothing)."""

    of: str
    key: str
    group: str = ""  # of one that was added
    type: str = ""  # of one that was added
    label: Label | None = None
    shown: bool | None = None
    mandatory: tuple[str, ...] | None = None  # release states
    choices: tuple[Choice, ...] = ()  # of one that was added

    @property
    def is_own(self) -> bool:
        return self.key.startswith(OWN)


class OwnDefinitions(msgspec.Struct, frozen=True, kw_only=True):
    """All of it.  `order`: of the groups, by subject; `values`: lists of choices that differ."""

    groups: tuple[OwnGroup, ...] = ()
    attributes: tuple[OwnAttribute, ...] = ()
    order: tuple[tuple[str, tuple[str, ...]], ...] = ()
    values: tuple[tuple[str, tuple[Choice, ...]], ...] = ()
    review_months: int = REVIEW_MONTHS


def own_key(label: str, taken: Collection[str]) -> str:
    """Return a key for something new: readable, stable, and never one of the program's."""
    text = label.casefold().translate(_UMLAUTS)
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    stem = OWN + (re.sub(r"[^a-z0-9]+", "_", text).strip("_")[:60] or "attribute")
    key, number = stem, 1
    while key in taken:
        number += 1
        key = f"{stem}_{number}"
    return key


# Laid over the definitions of the program


def merged(shipped: Definitions, own: OwnDefinitions) -> Definitions:
    """Return the definitions of a library."""
    if own == OwnDefinitions(review_months=own.review_months):
        return shipped
    lists = dict(own.values)
    changes = {(one.of, one.key): one for one in own.attributes}
    groups: list[Group] = []
    for subject in SUBJECTS:
        of_subject = [
            _merged_group(group, own, changes, lists) for group in shipped.groups_of(subject)
        ]
        of_subject += [
            _merged_group(
                Group(key=one.key, of=subject, label=_label(one.label, one.key), attributes=()),
                own,
                changes,
                lists,
            )
            for one in own.groups
            if one.of == subject and one.is_own
        ]
        order = dict(own.order).get(subject, ())
        groups += ordered(of_subject, order, lambda group: group.key)
    return msgspec.structs.replace(shipped, groups=tuple(groups))


def _merged_group(
    group: Group,
    own: OwnDefinitions,
    changes: dict[tuple[str, str], OwnAttribute],
    lists: dict[str, tuple[Choice, ...]],
) -> Group:
    change = next((one for one in own.groups if (one.of, one.key) == (group.of, group.key)), None)
    attributes = [
        _merged_attribute(one, changes.get((group.of, one.key)), lists) for one in group.attributes
    ]
    attributes += [
        Attribute(
            key=one.key,
            label=_label(one.label, one.key),
            type=one.type,
            choices=one.choices,
            shown=one.shown is not False,
            mandatory=bool(one.mandatory),
            mandatory_states=one.mandatory or (),
        )
        for one in own.attributes
        if one.is_own and (one.of, one.group) == (group.of, group.key)
    ]
    order = change.order if change is not None else ()
    group = msgspec.structs.replace(
        group, attributes=tuple(ordered(attributes, order, lambda one: one.key))
    )
    if change is not None and change.label is not None:
        group = msgspec.structs.replace(group, label=change.label)
    if change is not None and change.shown is not None:
        group = msgspec.structs.replace(group, shown=change.shown)
    return group


def _merged_attribute(
    attribute: Attribute, change: OwnAttribute | None, lists: dict[str, tuple[Choice, ...]]
) -> Attribute:
    if attribute.values in lists:
        attribute = msgspec.structs.replace(attribute, choices=lists[attribute.values])
    if any(column.values in lists for column in attribute.columns):
        attribute = msgspec.structs.replace(
            attribute,
            columns=tuple(
                msgspec.structs.replace(column, choices=lists.get(column.values, column.choices))
                for column in attribute.columns
            ),
        )
    if change is None:
        return attribute
    if change.label is not None:
        attribute = msgspec.structs.replace(attribute, label=change.label)
    if change.shown is not None:
        attribute = msgspec.structs.replace(attribute, shown=change.shown)
    if change.mandatory is not None:
        attribute = msgspec.structs.replace(
            attribute, mandatory=bool(change.mandatory), mandatory_states=change.mandatory
        )
    return attribute


def ordered(things: Sequence[T], order: Sequence[str], key: Callable[[T], str]) -> list[T]:
    """Return things in an order of keys; what it does not name stays behind its neighbour."""
    by_key = {key(one): one for one in things}
    found = [by_key[one] for one in dict.fromkeys(order) if one in by_key]
    if not found:
        return list(things)
    placed = set(order)
    before: T | None = None
    for one in things:
        if key(one) not in placed:
            found.insert(found.index(before) + 1 if before is not None else 0, one)
        before = one
    return found


def _label(label: Label | None, key: str) -> Label:
    return label if label is not None else Label(key, key)


def is_type(kind: str, shipped: Definitions) -> bool:
    """Tell whether an attribute that is added may be of a type."""
    if kind in PLAIN_TYPES:
        return True
    sort, _, catalogue = kind.partition(":")
    is_known = catalogue == "process" or shipped.catalogue(catalogue) is not None
    return sort in ("ref", "refs") and is_known


def value_lists(known: Definitions) -> dict[str, tuple[Choice, ...]]:
    """Return the named lists of choices that attributes and columns of tables use."""
    found: dict[str, tuple[Choice, ...]] = {}
    for group in known.groups:
        for attribute in group.attributes:
            for field in (attribute, *attribute.columns):
                if field.values and field.values != "blocks":
                    found[field.values] = field.choices
    return found
