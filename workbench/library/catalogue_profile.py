"""The typed profile of a catalogue's entries, and how its values stand in the file.

Which attributes an entry has is data (``resources/profile/catalogue_attributes.json``), in groups
and of the same types as those of processes.  The file keeps a plain form that a person can read and
edit: a text for one value, a list of ids or keys for several, true and false.  What an organisation
wrote beside it gets a text field of its own as long as it is a text, and is kept in any case.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from workbench.io.json_text import Json
from workbench.library.catalogue import Catalogue, CatalogueEntry
from workbench.library.profile import Attribute, Choice, Group, Label, definitions
from workbench.model.records import Item, ProfileValue
from workbench.resources import resource

if TYPE_CHECKING:
    from workbench.library.library import Library

PARENT = "parent"
_NAME = Attribute(key="name", label=Label("Bezeichnung", "Name"), type="text", mandatory=True)
_OWN = Label("Weitere Angaben", "Further details")


class _File(msgspec.Struct):
    values: dict[str, tuple[Choice, ...]]
    groups: tuple[Group, ...]


def entry_groups(kind: str, catalogue: Catalogue | None = None) -> tuple[Group, ...]:
    """Return the groups of attributes of a kind of catalogue ("unit", "role" …).

    With a catalogue, further texts of its entries get a group at the end.
    """
    groups = _shipped().get(kind, ())
    if not groups:
        groups = (Group(key="general", of=kind, label=_GENERAL, attributes=(_NAME,)),)
    own = _own_attributes(groups, catalogue) if catalogue is not None else ()
    if own:
        groups = (*groups, Group(key="own", of=kind, label=_OWN, attributes=own))
    return groups


def entry_attributes(kind: str, catalogue: Catalogue | None = None) -> list[Attribute]:
    """Return the attributes of all groups, in their order."""
    return [one for group in entry_groups(kind, catalogue) for one in group.attributes]


def is_hierarchical(kind: str) -> bool:
    """Tell whether entries of a kind may belong to one another."""
    return any(one.key == PARENT for one in entry_attributes(kind))


def entry_value(attribute: Attribute, entry: CatalogueEntry) -> ProfileValue:
    """Return the value of an attribute in the form that editors and `values` know."""
    if attribute.key == "name":
        return entry.name
    found = entry.data.get(attribute.key)
    if isinstance(found, bool):
        return "true" if found else "false"
    if isinstance(found, str):
        if attribute.is_list and found:
            return (_item(attribute, found),)
        return found
    if isinstance(found, list):
        return tuple(_item(attribute, part) for part in found if isinstance(part, str) and part)
    return "" if found is None or isinstance(found, dict) else str(found)


def plain_value(attribute: Attribute, value: ProfileValue) -> Json:
    """Return what stands in the file for a value, None for an empty one: it has no key then."""
    if isinstance(value, str):
        if attribute.type == "bool" and value in ("true", "false"):
            return value == "true"
        if attribute.form == "service_key":
            digits = "".join(letter for letter in value if letter in "0123456789")
            value = digits if len(digits) == 14 else value
        if attribute.takes_many:
            return [value] if value else None
        return value or None
    parts: list[Json] = [
        part.ref or part.text
        for part in value
        if isinstance(part, Item) and (part.ref or part.text)
    ]
    if attribute.takes_many:
        return parts or None
    return parts[0] if parts else None


def with_value(entry: CatalogueEntry, attribute: Attribute, value: ProfileValue) -> CatalogueEntry:
    """Return the entry with another value of an attribute."""
    return with_plain(entry, attribute.key, plain_value(attribute, value))


def with_plain(entry: CatalogueEntry, key: str, value: Json) -> CatalogueEntry:
    """Return the entry with what is to stand in the file under a key; None takes the key away."""
    if key == "name":
        return msgspec.structs.replace(entry, name=str(value or ""))
    data = dict(entry.data)
    if value is None:
        data.pop(key, None)
    else:
        data[key] = value
    return msgspec.structs.replace(entry, data=data)


def references(kind: str, entry: CatalogueEntry) -> Iterator[tuple[Attribute, str]]:
    """Yield each reference of an entry to another one: by which attribute, and its id."""
    for attribute in _referring(kind):
        found = entry.data.get(attribute.key)
        for ref in found if isinstance(found, list) else (found,):
            if isinstance(ref, str) and ref:
                yield attribute, ref


def kind_of_file(library: Library, file: str) -> str:
    """Return by which key attributes refer to the catalogue of a file; its stem for own ones."""
    for kind in library.definitions.catalogues:
        if kind.file == file:
            return kind.key
    return file


def entry_label(library: Library, kind: str) -> Label:
    """Return the name of a kind of catalogue."""
    known = library.definitions.catalogue(kind)
    return known.label if known is not None else Label(kind, kind)


def _item(attribute: Attribute, text: str) -> Item:
    return Item(text="", ref=text) if attribute.catalogue else Item(text=text)


def _own_attributes(groups: tuple[Group, ...], catalogue: Catalogue) -> tuple[Attribute, ...]:
    known = {"id", *(one.key for group in groups for one in group.attributes)}
    own: dict[str, bool] = {}  # key -> is a text wherever it stands
    for entry in catalogue.entries:
        for key, value in entry.data.items():
            if key not in known:
                own[key] = own.get(key, True) and isinstance(value, str)
    return tuple(
        Attribute(key=key, label=Label(title, title), type="text")
        for key, is_text in own.items()
        if is_text
        for title in [key.removeprefix("x_").replace("_", " ").capitalize()]
    )


@cache
def _shipped() -> dict[str, tuple[Group, ...]]:
    return load_entry_groups(resource("profile", "catalogue_attributes.json"))


def load_entry_groups(path: Path) -> dict[str, tuple[Group, ...]]:
    """Read the groups of each kind of catalogue; choices may be shared with processes."""
    file = msgspec.json.decode(path.read_bytes(), type=_File)
    shared = {
        one.values: one.choices
        for group in definitions().groups
        for one in group.attributes
        if one.values
    }
    found: dict[str, tuple[Group, ...]] = {}
    for group in file.groups:
        filled = tuple(
            msgspec.structs.replace(
                one, choices=file.values.get(one.values) or shared.get(one.values, ())
            )
            for one in group.attributes
        )
        found[group.of] = (
            *found.get(group.of, ()),
            msgspec.structs.replace(group, attributes=filled),
        )
    return found


@cache
def _referring(kind: str) -> tuple[Attribute, ...]:
    return tuple(one for one in entry_attributes(kind) if one.catalogue)


_GENERAL = Label("Allgemein", "General")
