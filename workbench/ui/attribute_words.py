"""Attributes in words: of which type they are, what is particular about them."""

from __future__ import annotations

from workbench.library.profile import Attribute, Definitions
from workbench.ui.translation import language, tr


def type_words() -> dict[str, str]:
    """Return what the types are called, in the order in which they are offered."""
    return {
        "text": tr("Text, one line"),
        "rich": tr("Text, several lines"),
        "int": tr("Whole number"),
        "num": tr("Number"),
        "money": tr("Amount in euros"),
        "min": tr("Minutes"),
        "date": tr("Date"),
        "bool": tr("Yes or no"),
        "enum": tr("One choice"),
        "enums": tr("Several choices"),
        "ref": tr("One entry of a catalogue"),
        "refs": tr("Several entries of a catalogue"),
        "file": tr("File"),
        "url": tr("Link"),
        "table": tr("Table"),
        "calc": tr("Worked out by the program"),
    }


def type_name(kind: str, known: Definitions) -> str:
    """Return what a type is called, with its catalogue."""
    sort, _, catalogue = kind.partition(":")
    words = type_words().get(sort, sort)
    if not catalogue:
        return words
    return tr("{type}: {catalogue}", type=words, catalogue=catalogue_name(catalogue, known))


def catalogue_name(key: str, known: Definitions) -> str:
    """Return what a catalogue is called; processes may be referred to as well."""
    if key == "process":
        return tr("Processes")
    found = known.catalogue(key)
    return found.label.say(language()) if found is not None else key


def subject_words() -> dict[str, str]:
    """Return whose attributes there are."""
    return {"process": tr("Process"), "step": tr("Work step"), "lane": tr("Lane")}


def remarks_on(attribute: Attribute, known: Definitions) -> str:
    """Return what is particular about an attribute, on one line."""
    remarks = [type_name(attribute.type, known)]
    if attribute.is_own:
        remarks.append(tr("own"))
    if attribute.mandatory:
        remarks.append(tr("mandatory"))
    if not attribute.shown:
        remarks.append(tr("hidden"))
    return " · ".join(remarks)
