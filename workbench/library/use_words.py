"""What is said of a place that refers to something: in lists of the window, on the command line."""

from __future__ import annotations

from workbench.library.catalogue_profile import entry_attributes, entry_label
from workbench.library.library import Library
from workbench.library.process_facts import CALLED
from workbench.library.where_used import LANDSCAPE, Use
from workbench.words import Dictionary, Text, literal, mark

_ON_LANDSCAPE = mark("on the landscape")
_CALLED = mark("calls it")


def attribute_words(library: Library, use: Use, words: Dictionary) -> str:
    """Return by what a place refers: the label of the attribute, "calls it", "on the landscape"."""
    if use.sort == LANDSCAPE:
        return words.say(_ON_LANDSCAPE)
    if use.attribute == CALLED:
        return words.say(_CALLED)
    if use.sort == "entry":
        found = next((one for one in entry_attributes(use.kind) if one.key == use.attribute), None)
    else:
        found = library.definitions.attribute(use.sort, use.attribute)
    return found.label.say(words.language) if found is not None else use.attribute


def use_line(library: Library, use: Use, words: Dictionary) -> Text:
    """Return a place in one line: where it is, and by what it refers."""
    how = attribute_words(library, use, words)
    name, inner = use.owner_name or use.owner, use.element_name or use.element
    if use.sort == "entry":
        catalogue = entry_label(library, use.kind).say(words.language)
        return mark("{catalogue}: “{name}” ({how})", catalogue=catalogue, name=name, how=how)
    if use.sort == "step":
        return mark("Process “{name}”, step “{step}” ({how})", name=name, step=inner, how=how)
    if use.sort == "lane":
        return mark("Process “{name}”, lane “{lane}” ({how})", name=name, lane=inner, how=how)
    if use.sort == LANDSCAPE:
        return mark("Landscape “{name}”, “{symbol}”", name=name, symbol=inner)
    if use.sort == "process":
        return mark("Process “{name}” ({how})", name=name, how=how)
    return literal(name)
