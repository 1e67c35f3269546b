"""Words for people: marked where they are written, translated where they are shown.

Below the window nothing is translated, only marked: ``mark("Move {name}", name=name)`` gives a
`Text`, a value that remembers its English source and its arguments.  Whoever shows it asks a
`Dictionary` of the wanted language: the window for the screen, a handbook for its own language.
The dictionaries are the Qt ``.ts`` files below ``translations/``; they are read here without Qt, so
that a command on a machine without a screen speaks German too.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Protocol
from xml.etree import ElementTree  # the .ts files are our own, not input

import msgspec

LANGUAGES = ("de", "en")
TRANSLATIONS = Path(__file__).resolve().parent.parent / "translations"

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Text(msgspec.Struct, frozen=True):
    """A sentence or word in its English source form, with what is to be filled in."""

    source: str
    arguments: tuple[tuple[str, Argument], ...] = ()

    def __str__(self) -> str:
        return Dictionary("en", {}).say(self)


Argument = str | int | float | Text


def mark(source: str, **arguments: Argument) -> Text:
    """Mark a text for translation; `source` must be a literal, so that tests can collect it."""
    return Text(source, tuple(sorted(arguments.items())))


def plural(count: int, one: str, many: str, **arguments: Argument) -> Text:
    """Mark a text that depends on a count, which both forms may show as ``{count}``."""
    return mark(one if count == 1 else many, count=count, **arguments)


def literal(text: str) -> Text:
    """Wrap a text that is nobody's to translate: a name the user gave, a file's path."""
    return Text("{text}", (("text", text),))


class Speaker(Protocol):
    """Whoever can say a marked text in some language."""

    def say(self, text: Text) -> str: ...


class Dictionary:
    """The words of one language."""

    def __init__(self, language: str, entries: dict[str, str]) -> None:
        self.language = language
        self._entries = entries

    def say(self, text: Text) -> str:
        """Return the text in this language; an unknown source is said in English."""
        pattern = self._entries.get(text.source, text.source)
        if not text.arguments:
            return pattern
        filled = {
            key: self.say(value) if isinstance(value, Text) else value
            for key, value in text.arguments
        }
        # One pass, and no str.format: a name such as "{x}" or "{0.__class__}" is only text.
        return _PLACEHOLDER.sub(
            lambda found: str(filled.get(found[1], found[0])),
            pattern,
        )


@cache
def dictionary(language: str) -> Dictionary:
    """Return the dictionary of a language: ``de``; everything else is English, the source."""
    entries: dict[str, str] = {}
    folder = TRANSLATIONS / language
    if language in LANGUAGES and folder.is_dir():
        for file in sorted(folder.glob("*.ts")):
            entries.update(read_translations(file))
    return Dictionary(language if language in LANGUAGES else "en", entries)


def read_translations(file: Path) -> dict[str, str]:
    """Return source and translation of each finished message of a ``.ts`` file."""
    found: dict[str, str] = {}
    for message in ElementTree.parse(file).getroot().iter("message"):
        source, translation = message.find("source"), message.find("translation")
        if source is None or translation is None or translation.get("type") == "unfinished":
            continue
        found[source.text or ""] = translation.text or ""
    return found


_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def _without_accent(found: re.Match[str]) -> str:
    return "" if unicodedata.combining(found[0]) else found[0]


def folded(text: str) -> str:
    """Return a text as it is compared: without case and accents, umlauts also as ae, oe, ue."""
    text = text.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return _NOT_ASCII.sub(_without_accent, decomposed)
