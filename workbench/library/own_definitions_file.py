"""Reading and writing what a library changes about the attributes, in its ``library.json``.

It stands below ``attributes`` (and ``release``).  Reading is tolerant: a wrong part becomes a
finding and is left out; writing keeps what nobody here knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from typing import cast

import msgspec

from workbench.io.json_text import Json, JsonDict, JsonReader
from workbench.library.own_definitions import (
    REVIEW_MONTHS,
    STATES,
    SUBJECTS,
    OwnAttribute,
    OwnDefinitions,
    OwnGroup,
    is_type,
    value_lists,
)
from workbench.library.profile import OWN, Choice, Definitions, Label
from workbench.words import Text, mark

SECTION, RELEASE_SECTION = "attributes", "release"
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,79}")

Complain = Callable[[Text], None]


def read_own(data: JsonDict, shipped: Definitions, complain: Complain) -> OwnDefinitions:
    """Read what a ``library.json`` says; whatever is wrong is complained about and left out."""
    reader = JsonReader(data, complain)
    section = reader.object(SECTION)
    groups = _read_groups(section, shipped, complain)
    attributes = _read_attributes(section, shipped, groups, complain)
    months = reader.object(RELEASE_SECTION).number("review_months")
    return OwnDefinitions(
        groups=tuple(groups),
        attributes=tuple(attributes),
        order=tuple(_read_order(section.object("order"))),
        values=tuple(_read_values(section.object("values"), shipped, complain)),
        review_months=int(months) if months is not None and 1 <= months <= 240 else REVIEW_MONTHS,
    )


def _read_groups(section: JsonReader, shipped: Definitions, complain: Complain) -> list[OwnGroup]:
    found: dict[tuple[str, str], OwnGroup] = {}
    known = {(group.of, group.key) for group in shipped.groups}
    for one in section.objects("groups"):
        of, key = one.text("of", "process"), one.text("key")
        label = _read_label(one)
        if of not in SUBJECTS or not _is_key(key) or (of, key) in found:
            complain(_left_out(key, mark("its key or its subject is not right")))
        elif not key.startswith(OWN) and (of, key) not in known:
            complain(_left_out(key, mark("there is no group of this key")))
        elif key.startswith(OWN) and label is None:
            complain(_left_out(key, mark("it has no label")))
        else:
            found[of, key] = OwnGroup(
                of=of, key=key, label=label, shown=_read_bool(one, "shown"),
                order=tuple(_texts(one.data.get("order"))),
            )  # fmt: skip
    return list(found.values())


def _read_attributes(
    section: JsonReader, shipped: Definitions, groups: Iterable[OwnGroup], complain: Complain
) -> list[OwnAttribute]:
    found: dict[tuple[str, str], OwnAttribute] = {}
    places = {(group.of, group.key) for group in shipped.groups}
    places |= {(group.of, group.key) for group in groups}
    states = _states_of(shipped)
    for one in section.objects("attributes"):
        of, key = one.text("of", "process"), one.text("key")
        made = OwnAttribute(
            of=of,
            key=key,
            group=one.text("group"),
            type=one.text("type"),
            label=_read_label(one),
            shown=_read_bool(one, "shown"),
            mandatory=_read_states(one, states, complain),
            choices=tuple(_read_choices(one.objects("choices"), complain)),
        )
        problem = _problem_of(made, shipped, places)
        if problem is None and (of, key) in found:
            problem = mark("it is there twice")
        if problem is not None:
            complain(_left_out(key, problem))
            continue
        if not made.is_own:
            made = msgspec.structs.replace(made, group="", type="", choices=())
        found[of, key] = made
    return list(found.values())


def _problem_of(
    one: OwnAttribute, shipped: Definitions, places: Collection[tuple[str, str]]
) -> Text | None:
    if one.of not in SUBJECTS or not _is_key(one.key):
        return mark("its key or its subject is not right")
    if not one.is_own:
        known = shipped.attribute(one.of, one.key) is not None
        return None if known else mark("there is no attribute of this key")
    if one.label is None:
        return mark("it has no label")
    if not is_type(one.type, shipped):
        return mark("its type “{type}” is not known", type=one.type)
    if (one.of, one.group) not in places:
        return mark("its group “{group}” is not there", group=one.group)
    return None


def _read_values(
    section: JsonReader, shipped: Definitions, complain: Complain
) -> Iterable[tuple[str, tuple[Choice, ...]]]:
    known = value_lists(shipped)
    for name in section.data:
        choices = list(_read_choices(section.objects(name), complain))
        if name not in known:
            complain(_left_out(name, mark("there is no list of choices of this name")))
            continue
        if name == STATES:  # the program knows what these mean, so none of them goes
            shown = {one.key for one in choices}
            choices = [one for one in choices if any(one.key == state.key for state in known[name])]
            choices += [one for one in known[name] if one.key not in shown]
        if choices:
            yield name, tuple(choices)


def _read_choices(readers: Iterable[JsonReader], complain: Complain) -> Iterable[Choice]:
    seen: set[str] = set()
    for one in readers:
        key, label = one.text("key"), _read_label(one)
        if not _is_key(key) or key in seen or label is None:
            complain(_left_out(key, mark("a choice needs a key of its own and a label")))
            continue
        seen.add(key)
        yield Choice(key, label)


def _read_order(section: JsonReader) -> Iterable[tuple[str, tuple[str, ...]]]:
    for subject in SUBJECTS:
        order = tuple(_texts(section.data.get(subject)))
        if order:
            yield subject, order


def _read_label(one: JsonReader) -> Label | None:
    value = one.data.get("label")
    if isinstance(value, str):
        return Label(value.strip(), value.strip()) if value.strip() else None
    if not isinstance(value, dict):
        return None
    words = [value.get(language) for language in ("de", "en")]
    de, en = (word.strip() if isinstance(word, str) else "" for word in words)
    return Label(de or en, en or de) if de or en else None


def _read_bool(one: JsonReader, key: str) -> bool | None:
    value = one.data.get(key)
    return value if isinstance(value, bool) else None


def _read_states(
    one: JsonReader, states: Collection[str], complain: Complain
) -> tuple[str, ...] | None:
    value = one.data.get("mandatory")
    if value is None:
        return None
    named = _texts(value)
    for state in named:
        if state not in states:
            complain(_left_out(state, mark("it is no release state")))
    return tuple(state for state in named if state in states)


def _states_of(shipped: Definitions) -> tuple[str, ...]:
    return tuple(choice.key for choice in value_lists(shipped).get(STATES, ()))


def _texts(value: Json) -> list[str]:
    if not isinstance(value, list):
        return []
    return list(dict.fromkeys(one for one in value if isinstance(one, str)))


def _is_key(key: str) -> bool:
    return _KEY.fullmatch(key) is not None


def _left_out(key: str, why: Text) -> Text:
    return mark("“{key}” in the attributes of the library was left out: {reason}.", key=key,
                reason=why)  # fmt: skip


# Written


def with_own(data: JsonDict, own: OwnDefinitions) -> JsonDict:
    """Return the object of a ``library.json`` with other definitions; unknown keys are kept."""
    old = data.get(SECTION)
    before = old if isinstance(old, dict) else {}
    section: JsonDict = {
        "order": cast("Json", {subject: list(order) for subject, order in own.order}),
        "groups": _kept(before.get("groups"), [_group_json(one) for one in own.groups]),
        "attributes": _kept(
            before.get("attributes"), [_attribute_json(one) for one in own.attributes]
        ),
        "values": cast(
            "Json", {name: [_choice_json(one) for one in choices] for name, choices in own.values}
        ),
    }
    section = {key: value for key, value in section.items() if value}
    section |= {key: value for key, value in before.items() if key not in _SECTION_KEYS}
    result = {key: value for key, value in data.items() if key != SECTION}
    if section:
        result[SECTION] = section
    release = data.get(RELEASE_SECTION)
    terms = dict(release) if isinstance(release, dict) else {}
    if own.review_months != REVIEW_MONTHS or "review_months" in terms:
        result[RELEASE_SECTION] = terms | {"review_months": own.review_months}
    return result


_SECTION_KEYS = frozenset({"order", "groups", "attributes", "values"})
_ENTRY_KEYS = frozenset(
    {"of", "key", "group", "type", "label", "shown", "order", "mandatory", "choices"}
)


def _kept(old: Json, fresh: list[JsonDict]) -> Json:
    """Return entries with the keys that only the old entry of the same thing knows."""
    known: dict[tuple[Json, Json], JsonDict] = {}
    for entry in old if isinstance(old, list) else []:
        if isinstance(entry, dict):
            key, of = entry.get("key"), entry.get("of", "process")
            if isinstance(key, str) and isinstance(of, str):
                known.setdefault((of, key), entry)
    return [
        one
        | {
            key: value
            for key, value in known.get((one["of"], one["key"]), {}).items()
            if key not in _ENTRY_KEYS
        }
        for one in fresh
    ]


def _group_json(one: OwnGroup) -> JsonDict:
    made: JsonDict = {"of": one.of, "key": one.key}
    return made | _common(one.label, one.shown) | ({"order": list(one.order)} if one.order else {})


def _attribute_json(one: OwnAttribute) -> JsonDict:
    made: JsonDict = {"of": one.of, "key": one.key}
    if one.is_own:
        made |= {"group": one.group, "type": one.type}
    made |= _common(one.label, one.shown)
    if one.mandatory is not None:
        made["mandatory"] = list(one.mandatory)
    if one.choices:
        made["choices"] = [_choice_json(choice) for choice in one.choices]
    return made


def _common(label: Label | None, shown: bool | None) -> JsonDict:
    made: JsonDict = {}
    if label is not None:
        made["label"] = {"de": label.de, "en": label.en}
    if shown is not None:
        made["shown"] = shown
    return made


def _choice_json(one: Choice) -> JsonDict:
    return {"key": one.key, "label": {"de": one.label.de, "en": one.label.en}}
