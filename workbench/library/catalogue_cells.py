"""What a person types into a cell of a catalogue's table, and what stands in it."""

from __future__ import annotations

from workbench.errors import Refused
from workbench.library.catalogue import CatalogueEntry
from workbench.library.catalogue_profile import entry_value
from workbench.library.library import Library
from workbench.library.profile import Attribute
from workbench.library.values import check_text, format_value, stored_text, typed_text
from workbench.library.where_used import plain
from workbench.model.records import Item, ProfileValue
from workbench.words import mark

SEPARATOR = "; "


def shown_cell(library: Library, attribute: Attribute, entry: CatalogueEntry, language: str) -> str:
    """Return a value as people read it: references by the present names of their entries."""
    return format_value(attribute, entry_value(attribute, entry), language, library.name_of)


def typed_cell(library: Library, attribute: Attribute, entry: CatalogueEntry, language: str) -> str:
    """Return what a person finds in the cell to go on typing."""
    value = entry_value(attribute, entry)
    if isinstance(value, str):
        choice = attribute.choice(value)
        return choice.label.say(language) if choice else typed_text(attribute, value, language)
    names = [_name(library, attribute, item, language) for item in value if isinstance(item, Item)]
    return SEPARATOR.join(names)


def understood(library: Library, attribute: Attribute, typed: str, language: str) -> ProfileValue:
    """Return the value for what was typed.  Raises Refused with what is wrong, how to mend it."""
    if attribute.is_list:
        parts = typed.split(";") if attribute.takes_many else [typed]
        return tuple(
            _item(library, attribute, part.strip(), language) for part in parts if part.strip()
        )
    text = " ".join(typed.split()) if attribute.type == "text" else typed.strip()
    for choice in attribute.choices:
        if plain(text) in (plain(choice.label.de), plain(choice.label.en), plain(choice.key)):
            text = choice.key
            break
    else:
        text = stored_text(attribute, text, language)
    problem = check_text(attribute, text)
    if problem is not None:
        raise Refused(problem)
    if attribute.mandatory and not text:
        raise Refused(mark("An entry needs a name."))
    return text


def _item(library: Library, attribute: Attribute, typed: str, language: str) -> Item:
    if attribute.catalogue:
        wanted = plain(typed)
        for entry in library.catalogue(attribute.catalogue).entries:
            if wanted in (plain(entry.name), plain(entry.id)) or (
                entry.text("short") and wanted == plain(entry.text("short"))
            ):
                return Item(entry.name, entry.id)
        raise Refused(mark("“{text}” is not on the list. Choose one of it.", text=typed))
    for choice in attribute.choices:
        if plain(typed) in (plain(choice.label.de), plain(choice.label.en), plain(choice.key)):
            return Item(choice.key)
    if attribute.open:
        return Item(typed)
    raise Refused(mark("“{text}” is not on the list. Choose one of it.", text=typed))


def _name(library: Library, attribute: Attribute, item: Item, language: str) -> str:
    if attribute.catalogue:
        return library.name_of(attribute.catalogue, item.ref) or item.ref or item.text
    choice = attribute.choice(item.text)
    return choice.label.say(language) if choice is not None else item.text
