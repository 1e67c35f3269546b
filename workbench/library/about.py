"""What a library says of itself in ``library.json``: organisation, language, handbook."""

from __future__ import annotations

from typing import cast

import msgspec

from workbench.io.json_text import Json, JsonDict, JsonReader
from workbench.words import LANGUAGES, mark

FORMAT = "process-workbench-library"
VERSION = 1


class Organisation(msgspec.Struct, frozen=True, kw_only=True):
    """Whose processes these are, as the cover of the handbook says it."""

    name: str = ""
    unit: str = ""
    address: str = ""


class HandbookChange(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the handbook's change record.  `date` is ISO: 2026-11-02."""

    version: str = ""
    date: str = ""
    author: str = ""
    text: str = ""


class HandbookSettings(msgspec.Struct, frozen=True, kw_only=True):
    """The cover of the handbook.  `status` and `classification` are keys of the profile's lists."""

    title: str = ""
    subtitle: str = ""
    version: str = ""
    status: str = ""
    date: str = ""
    classification: str = ""
    changes: tuple[HandbookChange, ...] = ()


class About(msgspec.Struct, frozen=True, kw_only=True):
    """The typed part of ``library.json``."""

    name: str = ""
    language: str = "de"  # of the processes and, unless asked otherwise, of the handbook
    organisation: Organisation = Organisation()
    handbook: HandbookSettings = HandbookSettings()


def about_of(reader: JsonReader) -> About:
    """Read what is there; whatever is not as expected is told to the reader's `complain`."""
    language = reader.text("language", "de")
    if language not in LANGUAGES:
        reader.complain(
            mark(
                "The language “{language}” is not known; German is used. Known are de and en.",
                language=language,
            )
        )
        language = "de"
    organisation, handbook = reader.object("organisation"), reader.object("handbook")
    return About(
        name=reader.text("name"),
        language=language,
        organisation=Organisation(
            name=organisation.text("name"),
            unit=organisation.text("unit"),
            address=organisation.text("address"),
        ),
        handbook=HandbookSettings(
            title=handbook.text("title"),
            subtitle=handbook.text("subtitle"),
            version=handbook.text("version"),
            status=handbook.text("status"),
            date=handbook.text("date"),
            classification=handbook.text("classification"),
            changes=tuple(
                HandbookChange(
                    version=change.text("version"),
                    date=change.text("date"),
                    author=change.text("author"),
                    text=change.text("text"),
                )
                for change in handbook.objects("changes")
            ),
        ),
    )


def with_about(data: JsonDict, about: About) -> JsonDict:
    """Return the object of ``library.json`` with new contents; unknown keys are kept."""
    known = cast("JsonDict", msgspec.to_builtins(about))
    head: JsonDict = {"format": FORMAT, "version": VERSION}
    merged: JsonDict = head | {key: _merged(data.get(key), known[key]) for key in known}
    return merged | {key: value for key, value in data.items() if key not in merged}


def _merged(old: Json, new: Json) -> Json:
    """Return `new` with the keys that only `old` knows, object by object."""
    if isinstance(old, dict) and isinstance(new, dict):
        fresh = {key: _merged(old.get(key), value) for key, value in new.items()}
        return fresh | {key: value for key, value in old.items() if key not in new}
    if isinstance(new, list):
        earlier = old if isinstance(old, list) else []
        return [
            _merged(earlier[place] if place < len(earlier) else None, entry)
            for place, entry in enumerate(new)
        ]
    return new
