"""Catalogues: the units, roles, systems, documents … that profiles refer to by id."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from workbench.errors import Unreadable, reason
from workbench.io.json_text import (
    Json,
    JsonDict,
    JsonReader,
    json_bytes,
    parse_json,
    stated_version,
)
from workbench.model.finding import Finding, Severity
from workbench.words import Text, mark

FORMAT = "process-workbench-catalogue"
VERSION = 1
_KEYS = ("id", "name", "parent")  # in this order, then what else an entry has in its own order


class CatalogueEntry(msgspec.Struct, frozen=True):
    """One entry.  `data` is all the file says of it, also what nobody here knows."""

    id: str
    name: str
    data: JsonDict = {}

    def text(self, key: str) -> str:
        """Return a further field such as "short" or "parent", "" where it is not a text."""
        value = self.data.get(key)
        return value if isinstance(value, str) else ""


class Catalogue:
    """The entries of one ``catalogues/<file>.json``, in the file's order."""

    def __init__(
        self,
        file: str,
        entries: Iterable[CatalogueEntry] = (),
        *,
        path: Path | None = None,
        data: JsonDict | None = None,
        left_out: Iterable[Json] = (),
        findings: Iterable[Finding] = (),
    ) -> None:
        self.file = file  # the stem of the file's name: "roles"
        self.path = path
        self.entries = tuple(entries)
        self.findings = tuple(findings)
        self.is_damaged = False  # could not be read: do not write over it
        self._data = data or {}
        self._left_out = list(left_out)  # what is no entry, kept for whoever wrote it
        self._by_id = {entry.id: entry for entry in reversed(self.entries)}

    def __len__(self) -> int:
        return len(self.entries)

    def find(self, key: str) -> CatalogueEntry | None:
        return self._by_id.get(key)

    def name_of(self, key: str) -> str:
        """Return the present name of an entry, "" where there is none."""
        entry = self._by_id.get(key)
        return "" if entry is None else entry.name

    def with_entries(self, entries: Iterable[CatalogueEntry]) -> Catalogue:
        """Return a copy with other entries, to be written in the place of this one."""
        return Catalogue(
            self.file, entries, path=self.path, data=self._data, left_out=self._left_out
        )

    def to_bytes(self) -> bytes:
        """Return the text of the file; keys nobody here knows are kept."""
        version = stated_version(self._data, VERSION)
        head: JsonDict = {"format": FORMAT, "version": version, "catalogue": self.file}
        rest = {key: value for key, value in self._data.items() if key not in head}
        rest["entries"] = [*(_entry_data(entry) for entry in self.entries), *self._left_out]
        return json_bytes(head | rest)


def read_catalogue(path: Path) -> Catalogue:
    """Read a catalogue; what is wrong with it becomes findings, never an exception."""
    findings: list[Finding] = []

    def complain(text: Text, severity: Severity = Severity.WARNING) -> None:
        findings.append(Finding(rule="library.catalogue", severity=severity, text=text))

    try:
        data = parse_json(path.read_bytes())
    except (OSError, Unreadable) as error:
        complain(_not_read(error), Severity.ERROR)
        damaged = Catalogue(path.stem, path=path, findings=findings)
        damaged.is_damaged = True
        return damaged
    reader = JsonReader(data, complain)
    if reader.text("format", FORMAT) != FORMAT:
        complain(mark("The file says it is something else than a catalogue."))
    entries: dict[str, CatalogueEntry] = {}
    for found in reader.objects("entries"):
        key, name = found.text("id"), found.text("name")
        if not key:
            complain(mark("An entry named “{name}” has no id and was left out.", name=name))
        elif key in entries:
            complain(
                mark(
                    "The id “{id}” is given twice; the entry “{name}” was left out.",
                    id=key,
                    name=name,
                )
            )
        else:
            entries[key] = CatalogueEntry(key, name, found.data)
    # By identity: of two equal entries one is left out, and stays in the file all the same.
    kept = {id(entry.data) for entry in entries.values()}
    raw = data.get("entries")
    return Catalogue(
        path.stem,
        entries.values(),
        path=path,
        data=data,
        left_out=[one for one in raw if id(one) not in kept] if isinstance(raw, list) else (),
        findings=findings,
    )


def _entry_data(entry: CatalogueEntry) -> JsonDict:
    data = entry.data | {"id": entry.id, "name": entry.name}
    first = {key: data[key] for key in _KEYS if key in data}
    return first | {key: value for key, value in data.items() if key not in first}


def _not_read(error: OSError | Unreadable) -> Text:
    if isinstance(error, Unreadable):
        return error.text
    return mark("The file cannot be read: {reason}.", reason=reason(error))
