"""What a library says of itself in ``library.json``: organisation, language, handbook."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import msgspec

from workbench.errors import Unreadable, reason
from workbench.io.json_text import Json, JsonDict, JsonReader, parse_json, stated_version
from workbench.model.finding import Finding, Severity
from workbench.words import LANGUAGES, Text, mark

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
    # Minutes that one full-time post works in a year, as the organisation itself has worked them
    # out; 0: not said, and no capacity is calculated.
    annual_minutes: int = 0
    organisation: Organisation = Organisation()
    handbook: HandbookSettings = HandbookSettings()


def read_about(path: Path) -> tuple[About, JsonDict | None, tuple[Finding, ...]]:
    """Read ``library.json``: what it says, the whole object (None: not readable), what is wrong.

    Where it says no name, the folder's name is the library's.
    """
    findings: list[Finding] = []
    plain = About(name=path.absolute().parent.name)

    def complain(text: Text, severity: Severity = Severity.WARNING) -> None:
        findings.append(Finding(rule="library.about", severity=severity, text=text))

    try:
        data = parse_json(path.read_bytes())
    except Unreadable as error:
        complain(error.text, Severity.ERROR)
        return plain, None, tuple(findings)
    except FileNotFoundError:
        complain(
            mark("The folder has no library.json; name and organisation are not known."),
            Severity.HINT,
        )
        return plain, None, tuple(findings)
    except OSError as error:
        complain(mark("The file cannot be read: {reason}.", reason=reason(error)), Severity.ERROR)
        return plain, None, tuple(findings)
    reader = JsonReader(data, complain)
    if reader.text("format", FORMAT) != FORMAT:
        complain(mark("The file says it is something else than a library."))
    if (reader.number("version") or VERSION) > VERSION:
        complain(
            mark("The library was written by a newer version; what is new in it is not shown.")
        )
    about = about_of(reader)
    if not about.name:
        about = msgspec.structs.replace(about, name=plain.name)
    return about, data, tuple(findings)


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
        annual_minutes=int(max(reader.number("annual_minutes") or 0, 0)),
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
    known = cast("JsonDict", msgspec.json.decode(msgspec.json.encode(about)))
    head: JsonDict = {"format": FORMAT, "version": stated_version(data, VERSION)}
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
