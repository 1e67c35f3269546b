"""What does not fit together in the catalogues and in what refers to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from workbench.library.catalogue import Catalogue, CatalogueEntry
from workbench.library.catalogue_edits import circles
from workbench.library.catalogue_profile import entry_label, kind_of_file
from workbench.library.library import FileFinding, Library, place_of
from workbench.library.where_used import PROCESS, Uses, plain
from workbench.model.finding import Finding, Severity
from workbench.words import Text, dictionary, mark


def catalogue_findings(library: Library, uses: Uses | None = None) -> list[FileFinding]:
    """Return references that lead nowhere, namesakes, circles, unused roles, names not linked."""
    found = uses or Uses(library)
    return [
        *_missing(library, found),
        *_namesakes(library),
        *_circles(library),
        *_unused_roles(library, found),
        *_unlinked(library, found),
    ]


def linkable(library: Library, uses: Uses) -> dict[tuple[str, str], CatalogueEntry]:
    """Return the entries that are named somewhere by their very name without a reference.

    By kind and `plain` name; a name that two entries have is none of them.
    """
    found: dict[tuple[str, str], CatalogueEntry] = {}
    for kind, by_name in _by_name(library).items():
        for name, entries in by_name.items():
            if len(entries) == 1 and uses.unlinked(kind, name):
                found[kind, name] = entries[0]
    return found


def _missing(library: Library, uses: Uses) -> Iterator[FileFinding]:
    for kind, ref, processes in uses.missing():
        for entry in processes:
            text = mark(
                "“{id}” is referred to, but is not in the catalogue “{catalogue}”. Choose another "
                "entry, or make one.",
                id=ref,
                catalogue=_label(library, kind),
            )
            finding = Finding(
                rule="library.reference-to-nothing",
                severity=Severity.WARNING,
                text=text,
                records=(entry.id,) if entry.id else (),
            )
            yield FileFinding(entry.place, entry.path, finding)
    for kind, ref, use in uses.missing_of_entries():
        if kind != PROCESS and use.path is not None:
            text = mark(
                "“{name}” refers to “{id}”, which is not in the catalogue “{catalogue}”. Choose "
                "another entry.",
                name=use.owner_name,
                id=ref,
                catalogue=_label(library, kind),
            )
            finding = Finding(
                rule="library.reference-to-nothing", severity=Severity.WARNING, text=text
            )
            yield FileFinding(place_of(library.folder, use.path), use.path, finding)


def _namesakes(library: Library) -> Iterator[FileFinding]:
    for kind, by_name in _by_name(library).items():
        for entries in by_name.values():
            if len(entries) > 1:
                yield from _of_catalogue(
                    library,
                    kind,
                    "library.entries-of-one-name",
                    Severity.WARNING,
                    mark(
                        "{count} entries are named “{name}”. Merge them, or give them different "
                        "names.",
                        count=len(entries),
                        name=entries[0].name,
                    ),
                )


def _circles(library: Library) -> Iterator[FileFinding]:
    for file, catalogue in library.catalogues.items():
        found = circles(catalogue.entries)
        if found:
            yield from _of_catalogue(
                library,
                kind_of_file(library, file),
                "library.entries-in-a-circle",
                Severity.WARNING,
                mark(
                    "“{name}” belongs to itself by way of what it belongs to. Let it belong to "
                    "something else.",
                    name=found[0].name,
                ),
            )


def _unused_roles(library: Library, uses: Uses) -> Iterator[FileFinding]:
    entries = library.catalogue("role").entries
    unused = [entry for entry in entries if not uses.count("role", entry.id)]
    if len(unused) < len(
        entries
    ):  # otherwise nothing is modelled yet, and all are there to be used
        for entry in unused:
            yield from _of_catalogue(
                library,
                "role",
                "library.role-not-used",
                Severity.HINT,
                mark("The role “{name}” is not used anywhere.", name=entry.name),
            )


def _unlinked(library: Library, uses: Uses) -> Iterator[FileFinding]:
    for (kind, _), entry in linkable(library, uses).items():
        count = len(uses.unlinked(kind, entry.name))
        yield from _of_catalogue(
            library,
            kind,
            "library.name-not-linked",
            Severity.HINT,
            mark(
                "“{name}” stands in {count} processes as text only. It can be linked on the page "
                "of the catalogues.",
                name=entry.name,
                count=count,
            ),
        )


def _by_name(library: Library) -> dict[str, dict[str, list[CatalogueEntry]]]:
    found: dict[str, dict[str, list[CatalogueEntry]]] = {}
    for file, catalogue in library.catalogues.items():
        by_name: defaultdict[str, list[CatalogueEntry]] = defaultdict(list)
        for entry in catalogue.entries:
            if plain(entry.name):
                by_name[plain(entry.name)].append(entry)
        found[kind_of_file(library, file)] = by_name
    return found


def _of_catalogue(
    library: Library, kind: str, rule: str, severity: Severity, text: Text
) -> Iterator[FileFinding]:
    catalogue: Catalogue = library.catalogue(kind)
    if catalogue.path is not None:
        finding = Finding(rule=rule, severity=severity, text=text)
        yield FileFinding(place_of(library.folder, catalogue.path), catalogue.path, finding)


def _label(library: Library, kind: str) -> str:
    return entry_label(library, kind).say(library.language or dictionary("de").language)
