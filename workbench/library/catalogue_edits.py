"""Changing the entries of a catalogue, for two people on a shared drive.

Each edit is saved at once, not with the next "Save": a catalogue is a list that many processes
point into, so what one person adds must be there for the others, and there is no long drawing that
one would want to throw away.  An edit is two states of the entries, before and after.  It is merged
entry by entry and field by field with what the file says now (`merged`); where both changed the
same field of the same entry, nothing is written and the person chooses (`Clash`).  Undoing is the
same edit the other way round, so it takes back what one did oneself and nothing of the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from workbench.errors import Refused
from workbench.io.json_text import Json
from workbench.library.catalogue import Catalogue, CatalogueEntry, read_catalogue
from workbench.library.catalogue_profile import PARENT, with_plain
from workbench.library.changes_on_disk import rewrite
from workbench.library.library import CATALOGUES, Library, make_folder
from workbench.words import Text, folded, mark

Entries = tuple[CatalogueEntry, ...]
WHOLE = ""  # the key of a clash about an entry as a whole: one changed it, the other deleted it


class CatalogueEdit(msgspec.Struct, frozen=True):
    """What somebody did to a catalogue; `file` is the stem of its file."""

    title: Text
    file: str
    before: Entries
    after: Entries

    def reversed(self) -> CatalogueEdit:
        return CatalogueEdit(self.title, self.file, self.after, self.before)


class Clash(msgspec.Struct, frozen=True):
    """Two people changed the same: `mine` and `theirs` as they stand in the file, None for gone."""

    id: str
    name: str
    key: str
    mine: Json
    theirs: Json


class SavedEdit(msgspec.Struct, frozen=True):
    """The catalogue as it stands in the file, or what clashes; then nothing was written."""

    catalogue: Catalogue
    clashes: tuple[Clash, ...] = ()


def save_edit(library: Library, edit: CatalogueEdit, prefer: str = "") -> SavedEdit:
    """Write an edit into its catalogue, which is read anew for it.

    `prefer`: "mine" or "theirs" decides what clashes.  Raises Refused for a damaged file,
    Unwritable where it cannot be written.
    """
    path = path_of(library, edit.file)
    saved = SavedEdit(Catalogue(edit.file, path=path))

    def write(present: bytes | None) -> bytes | None:
        nonlocal saved
        now = read_catalogue(path) if present is not None else saved.catalogue
        if now.is_damaged:
            raise Refused(
                mark(
                    "“{file}” is damaged and is not written over. Mend or remove it first.",
                    file=str(path),
                )
            )
        entries, clashes = merged(edit.before, edit.after, now.entries, prefer)
        is_unchanged = len(entries) == len(now.entries) and all(map(_is_same, entries, now.entries))
        if clashes or (is_unchanged and present is not None):
            saved = SavedEdit(now, tuple(clashes))
            return None
        saved = SavedEdit(now.with_entries(entries))
        return saved.catalogue.to_bytes()

    make_folder(path.parent)
    rewrite(path, write)
    return saved


def path_of(library: Library, file: str) -> Path:
    """Return where a catalogue lies, or will lie."""
    known = library.catalogues.get(file)
    if known is not None and known.path is not None:
        return known.path
    return library.folder / CATALOGUES / f"{file}.json"


def merged(
    before: Iterable[CatalogueEntry],
    after: Sequence[CatalogueEntry],
    theirs: Sequence[CatalogueEntry],
    prefer: str = "",
) -> tuple[Entries, list[Clash]]:
    """Return the entries with the changes from `before` to `after` made in `theirs`."""
    base = {entry.id: entry for entry in before}
    mine = {entry.id: entry for entry in after}
    other = {entry.id: entry for entry in theirs}
    result: dict[str, CatalogueEntry] = {}
    clashes: list[Clash] = []
    for key in dict.fromkeys((*_ordered(base, mine, other), *other, *mine)):
        was, own, there = base.get(key), mine.get(key), other.get(key)
        if _is_same(own, was):
            found = there
        elif _is_same(there, was) or _is_same(there, own):
            found = own
        elif own is not None and there is not None:
            found = _merged_entry(was, own, there, prefer, clashes)
        elif prefer:
            found = own if prefer == "mine" else there
        else:
            name = (own or there or CatalogueEntry(key, key)).name
            states = [one.name if one is not None else None for one in (own, there)]
            clashes.append(Clash(key, name, WHOLE, *states))
            found = there
        if found is not None:
            result[key] = found
    return tuple(result.values()), clashes


def _ordered(
    base: dict[str, CatalogueEntry],
    mine: dict[str, CatalogueEntry],
    other: dict[str, CatalogueEntry],
) -> list[str]:
    """Return the ids in the order of the file, or in ours where we changed the order."""
    kept = [key for key in base if key in mine]
    if kept != [key for key in mine if key in base]:
        return list(mine)
    order = list(other)
    above = ""
    for key in mine:
        if key not in base and key not in other:  # a new one stays behind the one it was put behind
            order.insert(order.index(above) + 1 if above in order else len(order), key)
        above = key
    return order


def _merged_entry(
    was: CatalogueEntry | None,
    own: CatalogueEntry,
    there: CatalogueEntry,
    prefer: str,
    clashes: list[Clash],
) -> CatalogueEntry:
    before, mine, theirs = (_fields(one) for one in (was, own, there))
    result = there
    for key in dict.fromkeys((*mine, *theirs, *before)):
        old, wanted, found = before.get(key), mine.get(key), theirs.get(key)
        if wanted in (old, found):
            continue
        if found == old or prefer == "mine":
            result = with_plain(result, key, wanted)
        elif not prefer:
            clashes.append(Clash(own.id, there.name, key, wanted, found))
    return result


def _is_same(one: CatalogueEntry | None, other: CatalogueEntry | None) -> bool:
    """Tell whether the file says the same of both; one that is new has no data of a file yet."""
    if one is None or other is None:
        return one is other
    return _fields(one) == _fields(other)


def _fields(entry: CatalogueEntry | None) -> dict[str, Json]:
    if entry is None:
        return {}
    return {key: value for key, value in entry.data.items() if key != "id"} | {"name": entry.name}


# What is done to entries


def replaced(entries: Iterable[CatalogueEntry], entry: CatalogueEntry) -> Entries:
    """Return the entries with one of them as it is given."""
    return tuple(entry if one.id == entry.id else one for one in entries)


def with_new(entries: Sequence[CatalogueEntry], entry: CatalogueEntry, behind: str = "") -> Entries:
    """Return the entries with a new one, behind another one or at the end."""
    place = next((n for n, one in enumerate(entries, 1) if one.id == behind), len(entries))
    return (*entries[:place], entry, *entries[place:])


def without(entries: Iterable[CatalogueEntry], gone: str) -> Entries:
    """Return the entries without one; what belonged to it belongs to what it belonged to."""
    found = tuple(entries)
    above = next((one.text(PARENT) for one in found if one.id == gone), "")
    return tuple(
        with_plain(one, PARENT, above or None) if one.text(PARENT) == gone else one
        for one in found
        if one.id != gone
    )


def moved_under(entries: Sequence[CatalogueEntry], moved: str, parent: str) -> Entries:
    """Return the entries with one below another, "" for the top.  Raises Refused for a circle."""
    by_id = {one.id: one for one in entries}
    above, seen = parent, set[str]()
    while above and above in by_id and above not in seen:
        if above == moved:
            raise Refused(
                mark(
                    "“{name}” cannot belong to itself or to what belongs to it.",
                    name=by_id[moved].name,
                )
            )
        seen.add(above)
        above = by_id[above].text(PARENT)
    return replaced(entries, with_plain(by_id[moved], PARENT, parent or None))


def as_tree(entries: Sequence[CatalogueEntry]) -> list[tuple[CatalogueEntry, int]]:
    """Return each entry below what it belongs to, with its depth; siblings in the file's order.

    Entries in a circle, or below one that is not there, stand at the top.
    """
    by_id = {one.id: one for one in entries}
    below: dict[str, list[CatalogueEntry]] = {}
    for one in entries:
        parent = one.text(PARENT)
        below.setdefault(parent if parent in by_id else "", []).append(one)
    found: list[tuple[CatalogueEntry, int]] = []
    seen: set[str] = set()

    def add(one: CatalogueEntry) -> None:
        waiting = [(one, 0)]
        while waiting:
            entry, depth = waiting.pop()
            if entry.id in seen:
                continue
            seen.add(entry.id)
            found.append((entry, depth))
            waiting += [(child, depth + 1) for child in reversed(below.get(entry.id, ()))]

    for one in (*below.get("", ()), *entries):
        if one.id not in seen:
            add(one)
    return found


def circles(entries: Sequence[CatalogueEntry]) -> list[CatalogueEntry]:
    """Return the entries that, by what they belong to, belong to themselves."""
    by_id = {one.id: one for one in entries}
    found = []
    for one in entries:
        above, steps = one.text(PARENT), 0
        while above in by_id and above != one.id and steps <= len(by_id):
            above, steps = by_id[above].text(PARENT), steps + 1
        if above == one.id:
            found.append(one)
    return found


def fresh_id(library: Library, kind: str, name: str, besides: Iterable[str] = ()) -> str:
    """Return an id that nothing in the library has yet, and that tells the name."""
    plain = re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")[:60].strip("-")
    wanted = f"{kind}-{plain}" if plain else f"{kind}-1"
    taken = {entry.id for one in library.catalogues.values() for entry in one.entries}
    taken.update(besides)
    key, number = wanted, 2
    while key in taken:
        key, number = f"{wanted}-{number}", number + 1
    return key
