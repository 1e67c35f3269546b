"""What an administrator does to the attributes of a library: each a function on a value.

`own` is what differs from the definitions of the program (`shipped`); what becomes like those again
is taken out, so that ``library.json`` says no more than it must.  Raise Refused with the reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import msgspec

from workbench.errors import Refused
from workbench.library.own_definitions import (
    STATES,
    SUBJECTS,
    OwnAttribute,
    OwnDefinitions,
    OwnGroup,
    merged,
    own_key,
    value_lists,
)
from workbench.library.profile import (
    OWN,
    Attribute,
    Choice,
    Definitions,
    Group,
    Label,
)
from workbench.library.release import STATES as STATE_KEYS
from workbench.words import mark


def group_of(known: Definitions, subject: str, key: str) -> Group:
    """Return a group by its key."""
    return next(one for one in known.groups_of(subject) if one.key == key)


def group_with(known: Definitions, subject: str, attribute: str) -> Group:
    """Return the group an attribute stands in."""
    return next(
        group
        for group in known.groups_of(subject)
        if any(one.key == attribute for one in group.attributes)
    )


def mandatory_states(attribute: Attribute) -> tuple[str, ...]:
    """Return the release states in which an attribute has to be filled in."""
    return tuple(state for state in STATE_KEYS if attribute.is_mandatory_in(state))


T = TypeVar("T")

# Groups


def add_group(
    shipped: Definitions, own: OwnDefinitions, subject: str, label: Label
) -> tuple[OwnDefinitions, str]:
    """Add a group behind the others; returns its key as well."""
    taken = {group.key for group in merged(shipped, own).groups}
    key = own_key(label.de or label.en, taken)
    made = OwnGroup(of=subject, key=key, label=label)
    return msgspec.structs.replace(own, groups=(*own.groups, made)), key


def change_group(
    shipped: Definitions,
    own: OwnDefinitions,
    subject: str,
    key: str,
    *,
    label: Label | None = None,
    shown: bool | None = None,
) -> OwnDefinitions:
    """Call a group otherwise, show or hide it; None leaves it."""
    now = group_of(merged(shipped, own), subject, key)
    return _put_group(
        shipped, own, subject, key, label=label or now.label,
        shown=now.shown if shown is None else shown,
    )  # fmt: skip


def remove_group(
    shipped: Definitions, own: OwnDefinitions, subject: str, key: str
) -> OwnDefinitions:
    """Take a group out that was added; one that holds attributes stays."""
    if not key.startswith(OWN):
        raise Refused(mark("This group comes with the program. It can be hidden, not removed."))
    if group_of(merged(shipped, own), subject, key).attributes:
        raise Refused(mark("The group is not empty. Move or remove its attributes first."))
    groups = tuple(one for one in own.groups if (one.of, one.key) != (subject, key))
    return msgspec.structs.replace(own, groups=groups)


def order_groups(own: OwnDefinitions, subject: str, keys: Sequence[str]) -> OwnDefinitions:
    """Put the groups of a subject in another order."""
    order = dict(own.order) | {subject: tuple(keys)}
    return msgspec.structs.replace(own, order=tuple(order.items()))


def _put_group(
    shipped: Definitions,
    own: OwnDefinitions,
    subject: str,
    key: str,
    *,
    label: Label,
    shown: bool,
    order: tuple[str, ...] | None = None,
) -> OwnDefinitions:
    before = next((one for one in own.groups if (one.of, one.key) == (subject, key)), None)
    made = before or OwnGroup(of=subject, key=key)
    if order is not None:
        made = msgspec.structs.replace(made, order=order)
    if key.startswith(OWN):
        made = msgspec.structs.replace(made, label=label, shown=None if shown else False)
    else:
        usual = group_of(shipped, subject, key)
        made = msgspec.structs.replace(
            made,
            label=None if label == usual.label else label,
            shown=None if shown == usual.shown else shown,
        )
    is_empty = made == OwnGroup(of=subject, key=key)
    return msgspec.structs.replace(own, groups=_with(own.groups, before, made, is_empty=is_empty))


# Attributes


def add_attribute(
    shipped: Definitions,
    own: OwnDefinitions,
    subject: str,
    group: str,
    label: Label,
    kind: str = "text",
) -> tuple[OwnDefinitions, str]:
    """Add an attribute at the end of a group; returns its key as well."""
    known = merged(shipped, own)
    taken = {one.key for of in SUBJECTS for one in known.attributes(of)}
    key = own_key(label.de or label.en, taken)
    made = OwnAttribute(of=subject, key=key, group=group, type=kind, label=label)
    added = msgspec.structs.replace(own, attributes=(*own.attributes, made))
    keys = [one.key for one in group_of(known, subject, group).attributes]
    change = next((one for one in own.groups if (one.of, one.key) == (subject, group)), None)
    if change is not None and change.order:
        added = order_attributes(shipped, added, subject, group, [*keys, key])
    return added, key


def change_attribute(
    shipped: Definitions,
    own: OwnDefinitions,
    subject: str,
    key: str,
    *,
    label: Label | None = None,
    shown: bool | None = None,
    mandatory: tuple[str, ...] | None = None,
    kind: str | None = None,
    choices: tuple[Choice, ...] | None = None,
) -> OwnDefinitions:
    """Change what is said about an attribute; None leaves it.

    `kind` and `choices` are those of added ones; the choices of shipped ones are shared lists
    (`change_values`).
    """
    before = next((one for one in own.attributes if (one.of, one.key) == (subject, key)), None)
    made = before or OwnAttribute(of=subject, key=key)
    changes = {
        name: value
        for name, value in (("label", label), ("shown", shown), ("mandatory", mandatory))
        if value is not None
    }
    made = msgspec.structs.replace(made, **changes)
    if made.is_own:
        more = {
            name: value for name, value in (("type", kind), ("choices", choices))
            if value is not None
        }  # fmt: skip
        made = msgspec.structs.replace(made, **more)
        made = msgspec.structs.replace(
            made, shown=None if made.shown else made.shown, mandatory=made.mandatory or None
        )
        if made.type not in ("enum", "enums"):
            made = msgspec.structs.replace(made, choices=())
    else:
        usual = shipped.attribute(subject, key)
        assert usual is not None, key
        if made.label == usual.label:
            made = msgspec.structs.replace(made, label=None)
        if made.shown == usual.shown:
            made = msgspec.structs.replace(made, shown=None)
        if made.mandatory == mandatory_states(usual):
            made = msgspec.structs.replace(made, mandatory=None)
    is_empty = made == OwnAttribute(of=subject, key=key)
    attributes = _with(own.attributes, before, made, is_empty=is_empty)
    return msgspec.structs.replace(own, attributes=attributes)


def remove_attribute(own: OwnDefinitions, subject: str, key: str) -> OwnDefinitions:
    """Take an attribute out that was added; what files say of it stays in them."""
    if not key.startswith(OWN):
        raise Refused(mark("This attribute comes with the program. It can be hidden, not removed."))
    attributes = tuple(one for one in own.attributes if (one.of, one.key) != (subject, key))
    return msgspec.structs.replace(own, attributes=attributes)


def order_attributes(
    shipped: Definitions, own: OwnDefinitions, subject: str, group: str, keys: Sequence[str]
) -> OwnDefinitions:
    """Put the attributes of a group in another order."""
    now = group_of(merged(shipped, own), subject, group)
    return _put_group(
        shipped, own, subject, group, label=now.label, shown=now.shown, order=tuple(keys)
    )


def move_attribute(
    shipped: Definitions, own: OwnDefinitions, subject: str, key: str, group: str, place: int
) -> OwnDefinitions:
    """Give an attribute another place, in its group or, if it was added, in another one."""
    known = merged(shipped, own)
    if group_with(known, subject, key).key != group:
        if not key.startswith(OWN):
            raise Refused(mark("An attribute that comes with the program stays in its group."))
        own = msgspec.structs.replace(
            own,
            attributes=tuple(
                msgspec.structs.replace(one, group=group) if (one.of, one.key) == (subject, key)
                else one
                for one in own.attributes
            ),
        )  # fmt: skip
    keys = [one.key for one in group_of(known, subject, group).attributes if one.key != key]
    keys.insert(max(0, min(place, len(keys))), key)
    return order_attributes(shipped, own, subject, group, keys)


def renamed(
    shipped: Definitions, own: OwnDefinitions, subject: str, key: str, label: Label
) -> tuple[OwnDefinitions, str]:
    """Give something that was added the key that its label suggests; returns that as well.

    Only for what no file knows yet: a key that values are stored under stays for ever.
    """
    known = merged(shipped, own)
    taken = {one.key for of in SUBJECTS for one in known.attributes(of)}
    taken |= {group.key for group in known.groups}
    new = own_key(label.de or label.en, taken - {key})

    def of_key(old: str, of: str) -> str:
        return new if (of, old) == (subject, key) else old

    return OwnDefinitions(
        groups=tuple(
            msgspec.structs.replace(
                one,
                key=of_key(one.key, one.of),
                order=tuple(of_key(name, one.of) for name in one.order),
            )
            for one in own.groups
        ),
        attributes=tuple(
            msgspec.structs.replace(
                one, key=of_key(one.key, one.of), group=of_key(one.group, one.of)
            )
            for one in own.attributes
        ),
        order=tuple((of, tuple(of_key(name, of) for name in keys)) for of, keys in own.order),
        values=own.values,
        review_months=own.review_months,
    ), new


def change_values(
    shipped: Definitions, own: OwnDefinitions, name: str, choices: Sequence[Choice]
) -> OwnDefinitions:
    """Change a list of choices that attributes of the program share."""
    usual = value_lists(shipped)[name]
    if name == STATES and {one.key for one in choices} != {one.key for one in usual}:
        raise Refused(
            mark("The release states can be renamed and reordered, but none is added or removed.")
        )
    lists = dict(own.values) | {name: tuple(choices)}
    if tuple(choices) == usual:
        del lists[name]
    return msgspec.structs.replace(own, values=tuple(lists.items()))


def usual_again(own: OwnDefinitions, subject: str, key: str) -> OwnDefinitions:
    """Forget what is different about an attribute that comes with the program."""
    return msgspec.structs.replace(
        own,
        attributes=tuple(
            one for one in own.attributes if (one.of, one.key) != (subject, key) or one.is_own
        ),
    )


def _with(things: tuple[T, ...], before: T | None, made: T, *, is_empty: bool) -> tuple[T, ...]:
    kept = [made if one is before else one for one in things]
    if before is None:
        kept.append(made)
    return tuple(one for one in kept if not (is_empty and one is made))
