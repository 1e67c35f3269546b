"""Opening a library: one look at every file of the folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from workbench.errors import Unreadable, reason
from workbench.io.json_text import JsonReader, parse_json
from workbench.library.about import read_about
from workbench.library.catalogue import Catalogue, read_catalogue
from workbench.library.index_cache import load_index, save_index
from workbench.library.kept_versions import VERSIONS
from workbench.library.library import (
    CATALOGUES,
    LANDSCAPES,
    LIBRARY_FILE,
    PROCESSES,
    FileFinding,
    LandscapeEntry,
    LandscapeMention,
    Library,
    file_finding,
    place_of,
)
from workbench.library.own_definitions import merged
from workbench.library.own_definitions_file import read_own
from workbench.library.places import files_below
from workbench.library.process_index import ProcessEntry, process_entry
from workbench.library.profile import definitions
from workbench.model.finding import Severity
from workbench.progress import Progress
from workbench.words import Text, literal, mark

_WORTH_KEEPING = 20  # processes; fewer are looked at in less time than it takes to notice


def is_library(folder: Path) -> bool:
    """Tell whether a folder says that it is a library."""
    return (folder / LIBRARY_FILE).is_file()


def open_library(folder: Path, progress: Progress, known: Iterable[ProcessEntry] = ()) -> Library:
    """Look at every file of the folder; entries of `known` whose file did not change are kept."""
    folder = folder.absolute()
    known = tuple(known)
    _require_folder(folder)
    findings: list[FileFinding] = []
    path = folder / LIBRARY_FILE
    about, data, noticed = read_about(path)
    findings.extend(FileFinding(LIBRARY_FILE, path, finding) for finding in noticed)

    def complain(text: Text) -> None:
        findings.append(file_finding(folder, path, "library.attributes", Severity.WARNING, text))

    own = read_own(data or {}, definitions(), complain)
    progress.report(0.02)
    catalogues = tuple(_read_catalogues(folder, findings))
    landscapes = tuple(_look_at_landscapes(folder, findings))
    progress.report(0.1)
    entries = _look_at_processes(folder, known, findings, progress.part(0.1, 1.0))
    for entry in entries:
        if entry.problem is not None:
            findings.append(
                file_finding(folder, entry.path, "library.process", Severity.ERROR, entry.problem)
            )
    return Library(
        folder,
        about=about,
        processes=entries,
        landscapes=landscapes,
        catalogues=catalogues,
        findings=tuple(findings),
        data=data,
        own_definitions=merged(definitions(), own),
        own=own,
    )


def _require_folder(folder: Path) -> None:
    if not folder.exists():
        raise Unreadable(mark("The folder “{folder}” does not exist.", folder=str(folder)))
    if not folder.is_dir():
        raise Unreadable(mark("“{folder}” is a file; a library is a folder.", folder=str(folder)))
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        raise Unreadable(
            mark(
                "The folder “{folder}” cannot be listed: {reason}.",
                folder=str(folder),
                reason=reason(error),
            )
        ) from error


def _read_catalogues(folder: Path, findings: list[FileFinding]) -> Iterable[Catalogue]:
    for path in files_below(folder, folder / CATALOGUES, ".json", _noting(folder, findings)):
        catalogue = read_catalogue(path)
        findings.extend(
            FileFinding(place_of(folder, path), path, finding) for finding in catalogue.findings
        )
        yield catalogue


def _look_at_landscapes(folder: Path, findings: list[FileFinding]) -> Iterable[LandscapeEntry]:
    for path in files_below(folder, folder / LANDSCAPES, ".json", _noting(folder, findings)):
        entry = LandscapeEntry(path=path, place=place_of(folder, path), name=path.stem)
        try:
            reader = JsonReader(parse_json(path.read_bytes()), lambda text: None)
        except Unreadable as error:
            problem: Text | None = error.text
        except OSError as error:
            problem = cannot_read(error)
        else:
            yield LandscapeEntry(
                path=path,
                place=entry.place,
                id=reader.text("id"),
                name=reader.text("name") or path.stem,
                mentions=tuple(_mentions(reader)),
            )
            continue
        assert problem is not None
        findings.append(file_finding(folder, path, "library.landscape", Severity.ERROR, problem))
        yield LandscapeEntry(path=path, place=entry.place, name=path.stem, problem=problem)


_NAMING = ("process", "landscape", "entry")  # keys of an element that name something


def _mentions(landscape: JsonReader) -> Iterable[LandscapeMention]:
    for element in landscape.objects("elements"):
        for key in _NAMING:
            ref = element.text(key)
            if ref:
                name = " ".join(element.text("name").split())
                yield LandscapeMention(element.text("id"), element.text("type"), name, key, ref)


def _look_at_processes(
    folder: Path,
    known: Iterable[ProcessEntry],
    findings: list[FileFinding],
    progress: Progress,
) -> tuple[ProcessEntry, ...]:
    earlier = {entry.path: entry for entry in known} or {
        entry.path: entry for entry in load_index(folder)
    }
    # A folder of BPMN files that never was a library shows what it has.
    start = folder / PROCESSES
    if not os.path.isdir(start) and not is_library(folder):  # noqa: PTH112 - never raises
        start = folder
    note = _noting(folder, findings)
    unlisted: list[Path] = []

    def leave(place: Path, error: OSError) -> None:
        unlisted.append(place)
        note(place, error)

    found = files_below(folder, start, ".bpmn", leave)
    kept = folder / VERSIONS  # are no processes of their own
    paths = [path for path in found if kept not in path.parents]
    entries = [entry for entry in known if any(one in entry.path.parents for one in unlisted)]
    looked_at = 0
    for number, path in enumerate(paths):
        progress.report(number / len(paths), literal(path.stem))
        entry = earlier.get(path)
        if entry is None or not entry.is_current():
            entry = process_entry(path, place_of(folder, path))
            looked_at += 1
        entries.append(entry)
    if looked_at and len(entries) >= _WORTH_KEEPING:
        save_index(folder, entries)
    return tuple(entries)


def _noting(folder: Path, findings: list[FileFinding]) -> Callable[[Path, OSError], None]:
    """Return what notes a folder that cannot be listed: what is in it must not just be missing."""

    def note(place: Path, error: OSError) -> None:
        text = mark(
            "The folder cannot be listed: {reason}. What is in it is missing in the library.",
            reason=reason(error),
        )
        findings.append(file_finding(folder, place, "library.folder", Severity.ERROR, text))

    return note


def cannot_read(error: OSError) -> Text:
    """Return the sentence for a file that the system does not hand out."""
    return mark("The file cannot be read: {reason}.", reason=reason(error))
