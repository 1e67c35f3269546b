"""Renaming, merging and deleting an entry everywhere: in processes, landscapes and catalogues.

References are by id and show the present name wherever the program shows them.  What other tools
see is the text beside the id, the name of a lane, the text of a symbol on a landscape: those are
refreshed.  The order keeps the library sound at each moment: first whatever refers to an entry is
changed, then the entry itself; where something refused (a process is approved, a file is damaged),
the entry stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

import msgspec

from workbench.editing.operations import rename
from workbench.errors import Cancelled, WorkbenchError, reason
from workbench.library.amending import Edit
from workbench.library.catalogue import CatalogueEntry
from workbench.library.catalogue_edits import CatalogueEdit, Entries, replaced, without
from workbench.library.catalogue_profile import PARENT, entry_attributes, with_plain
from workbench.library.library import LandscapeEntry, Library
from workbench.library.process_index import ProcessEntry
from workbench.library.profile import Definitions, subject_of
from workbench.library.where_used import Uses, kinds_of_symbol, plain
from workbench.model.document import Document, Step
from workbench.model.records import Element, Item, Profile, ProfileValue
from workbench.progress import Progress
from workbench.words import Text, literal, mark

LandscapeEdit = Callable[[Step], None]


class Reach(msgspec.Struct, frozen=True):
    """What refers to an entry, and is touched when it is renamed, merged or deleted."""

    processes: tuple[ProcessEntry, ...]
    landscapes: tuple[LandscapeEntry, ...]
    entries: int  # of catalogues

    @property
    def is_empty(self) -> bool:
        return not (self.processes or self.landscapes or self.entries)


def reach_of(uses: Uses, kind: str, key: str) -> Reach:
    """Return what refers to an entry."""
    return Reach(
        tuple(uses.processes(kind, key)),
        tuple(uses.landscapes(kind, key)),
        len({(use.kind, use.owner) for use in uses.entries(kind, key)}),
    )


# In processes


def renaming(definitions: Definitions, kind: str, key: str, old: str, new: str) -> Edit:
    """Return the edit that gives the texts beside an id, and lanes of that name, the new name."""

    def edit(step: Step, process: Element) -> None:
        lanes = []
        for profile in tuple(step.document.of_type(Profile)):
            fresh, meets = _with_items(
                step, definitions, profile, kind, lambda one: _renamed(one, key, new)
            )
            element = step.document.element(profile.element)
            if meets(key) and element is not None and element.type == "lane":
                lanes.append(element)
            if fresh != profile:
                step.put(fresh)
        for lane in lanes:
            if plain(lane.name) == plain(old) and lane.name != new:
                rename(step, lane.id, new)

    return edit


def redirecting(
    definitions: Definitions, kind: str, key: str, target: CatalogueEntry | None
) -> Edit:
    """Return the edit that lets references to an entry lead to another; None keeps their text."""

    def change(item: Item) -> Item:
        if item.ref != key:
            return item
        return Item(item.text, "") if target is None else Item(target.name, target.id)

    def edit(step: Step, process: Element) -> None:
        for profile in tuple(step.document.of_type(Profile)):
            fresh, _ = _with_items(step, definitions, profile, kind, change)
            if fresh != profile:
                step.put(fresh)

    return edit


def linking(definitions: Definitions, targets: Mapping[tuple[str, str], CatalogueEntry]) -> Edit:
    """Return the edit that makes texts which are an entry's very name refer to it.

    `targets` are the entries by kind and `plain` name.
    """

    def linked(kind: str, item: Item) -> Item:
        entry = None if item.ref else targets.get((kind, plain(item.text)))
        return item if entry is None else Item(entry.name, entry.id)

    def edit(step: Step, process: Element) -> None:
        for profile in tuple(step.document.of_type(Profile)):
            fresh = profile
            for kind in {kind for kind, _ in targets}:
                fresh, _ = _with_items(step, definitions, fresh, kind, partial(linked, kind))
            if fresh != profile:
                step.put(fresh)

    return edit


def _renamed(item: Item, key: str, new: str) -> Item:
    return Item(new, key) if item.ref == key else item


def _with_items(
    step: Step,
    definitions: Definitions,
    profile: Profile,
    kind: str,
    change: Callable[[Item], Item],
) -> tuple[Profile, Callable[[str], bool]]:
    """Return a profile with each item that names something of a kind changed.

    … and what tells whether one of them referred to an id.  Two items that have become the same
    are one.
    """
    element = step.document.element(profile.element)
    subject = subject_of(element.type) if element is not None else ""
    fresh, met = profile, set[str]()
    for key, value in profile.values:
        attribute = definitions.attribute(subject, key) if subject else None
        if attribute is None or attribute.catalogue != kind or isinstance(value, str):
            continue
        met.update(item.ref for item in value if isinstance(item, Item))
        changed: ProfileValue = tuple(
            dict.fromkeys(change(item) for item in value if isinstance(item, Item))
        )
        if changed != value:
            fresh = fresh.with_value(key, changed)
    return fresh, met.__contains__


# On landscapes


def renaming_symbols(library: Library, kind: str, key: str, old: str, new: str) -> LandscapeEdit:
    """Return the edit of a landscape that gives symbols of an entry its new name."""

    def edit(step: Step) -> None:
        for element in _symbols(step.document, library, kind, key):
            if plain(element.name) == plain(old) and element.name != new:
                rename(step, element.id, new)

    return edit


def redirecting_symbols(
    library: Library, kind: str, key: str, target: CatalogueEntry | None
) -> LandscapeEdit:
    """Return the edit of a landscape that lets symbols stand for another entry, None for none."""
    gone = library.catalogue(kind).name_of(key)

    def edit(step: Step) -> None:
        for element in _symbols(step.document, library, kind, key):
            step.update(element, refers_to=target.id if target is not None else "")
            if target is not None and plain(element.name) == plain(gone):
                rename(step, element.id, target.name)

    return edit


def _symbols(document: Document, library: Library, kind: str, key: str) -> list[Element]:
    return [
        element
        for element in document.elements()
        if element.refers_to == key and kind in kinds_of_symbol(library, "refers_to", element.type)
    ]


def amend_landscape(document: Document, title: Text, edit: LandscapeEdit) -> bool:
    """Change a landscape as one step; tells whether that changed anything."""
    document.history.seal()
    with document.step(title) as step:
        edit(step)
        change = step.change()
    return bool(change.added or change.updated or change.removed)


class AmendedLandscapes(msgspec.Struct):
    """What became of each landscape, by its name."""

    changed: list[str] = []
    refused: list[tuple[str, Text]] = []
    unsaved: int = 0  # changed in the window beside other changes; their person saves
    was_cancelled: bool = False


def amend_landscapes(
    entries: Iterable[LandscapeEntry],
    title: Text,
    edit: LandscapeEdit,
    progress: Progress | None = None,
) -> AmendedLandscapes:
    """Change and save landscapes that are not open.  Never raises for a single file."""
    from workbench.io import landscape
    from workbench.io.files import stamp_of
    from workbench.library.changes_on_disk import save_document

    todo, job, result = list(entries), progress or Progress(), AmendedLandscapes()
    for number, entry in enumerate(todo):
        try:
            job.report(number / len(todo), literal(entry.name))
        except Cancelled:
            result.was_cancelled = True
            break
        try:
            stamp = stamp_of(entry.path)  # before reading: what comes in between is noticed
            document = landscape.read(entry.path)
            if amend_landscape(document, title, edit):
                save_document(entry.path, document, stamp)
                result.changed.append(entry.name)
        except WorkbenchError as error:
            result.refused.append((entry.name, error.text))
        except OSError as error:
            text = mark("The file cannot be read: {reason}.", reason=reason(error))
            result.refused.append((entry.name, text))
    return result


# In catalogues


def renamed_entry(library: Library, kind: str, key: str, new: str, title: Text) -> CatalogueEdit:
    """Return the edit of its catalogue that renames an entry."""
    catalogue = library.catalogue(kind)
    after = tuple(
        msgspec.structs.replace(one, name=new) if one.id == key else one
        for one in catalogue.entries
    )
    return CatalogueEdit(title, catalogue.file, catalogue.entries, after)


def taking_out(
    library: Library, kind: str, key: str, target: CatalogueEntry | None, title: Text
) -> list[CatalogueEdit]:
    """Return the edits of catalogues that let references lead to `target`, then take an entry out.

    The fields of the entry fill the gaps of `target`; None: there is no other, and where something
    belonged to it, it belongs to what that belonged to.
    """
    edits = []
    for file, catalogue in library.catalogues.items():
        own = catalogue.file == library.catalogue(kind).file
        after: Entries = tuple(
            one if own and one.id == key else _redirected(library, file, one, kind, key, target)
            for one in catalogue.entries
        )
        if own:
            gone = catalogue.find(key)
            if gone is not None and target is not None:
                kept = next((one for one in after if one.id == target.id), target)
                after = replaced(after, filled(kept, gone))
            after = without(after, key)
        if after != catalogue.entries:
            edits.append(CatalogueEdit(title, catalogue.file, catalogue.entries, after))
    return sorted(edits, key=lambda edit: edit.file == library.catalogue(kind).file)


def filled(kept: CatalogueEntry, gone: CatalogueEntry) -> CatalogueEntry:
    """Return an entry with what only the other one says; a description is never thrown away."""
    for key, value in gone.data.items():
        if key not in ("id", "name", PARENT) and value and not kept.data.get(key):
            kept = with_plain(kept, key, value)
    return kept


def _redirected(
    library: Library,
    file: str,
    entry: CatalogueEntry,
    kind: str,
    key: str,
    target: CatalogueEntry | None,
) -> CatalogueEntry:
    from workbench.library.catalogue_profile import kind_of_file

    own_kind = kind_of_file(library, file)
    for attribute in entry_attributes(own_kind):
        if attribute.catalogue != kind or (target is None and attribute.key == PARENT):
            continue
        found = entry.data.get(attribute.key)
        to = target.id if target is not None and target.id != entry.id else None
        if found == key:
            entry = with_plain(entry, attribute.key, to)
        elif isinstance(found, list) and key in found:
            refs = [to if ref == key else ref for ref in found]
            entry = with_plain(
                entry, attribute.key, list(dict.fromkeys(ref for ref in refs if ref)) or None
            )
    return entry
