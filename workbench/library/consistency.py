"""What is only seen when the whole library is looked at: names that lead nowhere, doubles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from workbench.errors import Unreadable
from workbench.library.catalogue_consistency import catalogue_findings
from workbench.library.completeness import completeness_findings, review_findings
from workbench.library.landscape_findings import landscape_findings
from workbench.library.library import FileFinding, Library, place_of
from workbench.library.process_index import ProcessEntry
from workbench.model.finding import Finding, Severity
from workbench.words import Text, mark


def library_findings(library: Library, today: date | None = None) -> list[FileFinding]:
    """Return what does not fit together in the library, or is due, in a stable order."""
    return [
        *_doubles(library, "library.process-id-twice", _process_ids, _same_id),
        *_doubles(library, "library.process-number-twice", _numbers, _same_number),
        *_calls_to_nowhere(library),
        *_landscape_entries(library),
        *catalogue_findings(library),
        *completeness_findings(library),
        *review_findings(library, today or date.today()),
    ]


def _process_ids(entry: ProcessEntry) -> tuple[str, ...]:
    return entry.process_ids


def _numbers(entry: ProcessEntry) -> tuple[str, ...]:
    return (entry.number.strip(),) if entry.number.strip() else ()


def _same_id(key: str, other: ProcessEntry) -> Text:
    return mark(
        "The process id “{id}” is also used in “{file}”; links to it lead there or here. "
        "Give one of the two another id.",
        id=key,
        file=other.place,
    )


def _same_number(key: str, other: ProcessEntry) -> Text:
    return mark(
        "The process number {number} is also given to “{name}”; each belongs to one process.",
        number=key,
        name=other.name,
    )


def _doubles(
    library: Library,
    rule: str,
    keys_of: Callable[[ProcessEntry], tuple[str, ...]],
    say: Callable[[str, ProcessEntry], Text],
) -> Iterator[FileFinding]:
    found: defaultdict[str, list[ProcessEntry]] = defaultdict(list)
    for entry in library.processes:
        for key in keys_of(entry):
            found[key].append(entry)
    for key, entries in found.items():
        for entry in entries[1:]:
            yield _of_process(entry, rule, Severity.WARNING, say(key, entries[0]))


def _calls_to_nowhere(library: Library) -> Iterator[FileFinding]:
    for entry in library.processes:
        for call in entry.calls:
            if library.process(call) is None:
                yield _of_process(
                    entry,
                    "library.call-outside",
                    Severity.HINT,
                    mark(
                        "A call activity calls the process “{id}”, which is not in the library.",
                        id=call,
                    ),
                )


def _landscape_entries(library: Library) -> Iterator[FileFinding]:
    for entry in library.landscapes:
        if entry.problem is not None:
            continue  # told on opening
        try:
            document = library.landscape(entry)
        except Unreadable as error:
            yield _finding(library, entry.path, "library.landscape", Severity.ERROR, error.text, "")
            continue
        for finding in document.findings:
            yield FileFinding(entry.place, entry.path, finding)
        for finding in landscape_findings(document, library):
            yield FileFinding(entry.place, entry.path, finding)


def _of_process(entry: ProcessEntry, rule: str, severity: Severity, text: Text) -> FileFinding:
    finding = Finding(
        rule=rule, severity=severity, text=text, records=(entry.id,) if entry.id else ()
    )
    return FileFinding(entry.place, entry.path, finding)


def _finding(
    library: Library, path: Path, rule: str, severity: Severity, text: Text, record: str
) -> FileFinding:
    finding = Finding(rule=rule, severity=severity, text=text, records=(record,) if record else ())
    return FileFinding(place_of(library.folder, path), path, finding)
