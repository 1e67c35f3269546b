"""Reading files, folders and libraries to list what is wrong or unusual in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from workbench.errors import Unreadable, reason
from workbench.io.json_text import parse_json
from workbench.library.consistency import library_findings
from workbench.library.library import FileFinding, Library
from workbench.library.opening import is_library
from workbench.library.places import files_below
from workbench.model.finding import Finding, Severity
from workbench.model.snapshot import Snapshot
from workbench.progress import Progress
from workbench.words import Text, mark

UNREADABLE = "read.unreadable"
Question = Callable[[Snapshot], Iterable[Finding]]  # asked about every process that was read


class CheckReport(msgspec.Struct):
    """What a check found.  `path` of a finding begins as the checked path was given."""

    files: int = 0
    findings: list[FileFinding] = []
    unreadable: list[Text] = []  # of the paths that were named themselves: why they are not checked


def no_question(snapshot: Snapshot) -> Iterable[Finding]:
    """Ask nothing beyond what reading finds."""
    return ()


def check_paths(
    paths: Iterable[Path], progress: Progress | None = None, ask: Question = no_question
) -> CheckReport:
    """Check each path: a library as a whole, a folder for its processes, a file by its ending.

    `ask`: what is asked about every process beyond what reading it finds.
    """
    report = CheckReport()
    todo = list(paths)
    job = progress or Progress()
    for number, path in enumerate(todo):
        part = job.part(number / len(todo), (number + 1) / len(todo))
        if not path.exists():
            report.unreadable.append(mark("“{path}” does not exist.", path=str(path)))
        elif path.is_dir():
            try:
                _check_folder(path, report, part, ask)
            except Unreadable as error:
                report.unreadable.append(error.text)
        else:
            report.files += 1
            problem = _check_file(path, path, report, ask)
            if problem is not None:
                report.unreadable.append(
                    mark("“{path}” was not opened. {problem}", path=str(path), problem=problem)
                )
    return report


def _check_folder(folder: Path, report: CheckReport, progress: Progress, ask: Question) -> None:
    if not is_library(folder):
        _check_files(folder, files_below(folder, folder, ".bpmn"), report, progress, ask)
        return
    library = Library.open(folder, progress.part(0.0, 0.2))
    findings = [*library.findings, *library_findings(library)]
    # What cannot be opened is told once, by the full reader below.
    report.findings.extend(
        FileFinding(one.place, folder / one.place, one.finding)
        for one in findings
        if one.finding.rule != "library.process"
    )
    report.files += 1 + len(library.catalogues) + len(library.landscapes)
    paths = [folder / entry.place for entry in library.processes]
    _check_files(folder, paths, report, progress.part(0.2, 1.0), ask)


def _check_files(
    folder: Path, paths: Iterable[Path], report: CheckReport, progress: Progress, ask: Question
) -> None:
    todo = list(paths)
    for number, path in enumerate(todo):
        progress.report(number / len(todo))
        report.files += 1
        problem = _check_file(path, folder, report, ask)
        if problem is not None:
            finding = Finding(rule=UNREADABLE, severity=Severity.ERROR, text=problem)
            report.findings.append(FileFinding(_place(folder, path), path, finding))


def _check_file(path: Path, top: Path, report: CheckReport, ask: Question) -> Text | None:
    """Add the findings of one file; return why it could not be read, None where it could."""
    try:
        findings = _findings_of(path, ask)
    except Unreadable as error:
        return error.text
    except OSError as error:
        return mark("The file cannot be read: {reason}.", reason=reason(error))
    place = _place(top, path)
    report.findings.extend(FileFinding(place, path, finding) for finding in findings)
    return None


def _findings_of(path: Path, ask: Question) -> tuple[Finding, ...]:
    if path.suffix.lower() != ".json":
        from workbench.io import bpmn

        document = bpmn.read(path)
        return (*document.findings, *ask(document))
    from workbench.io import landscape
    from workbench.io.landscape.format import FORMAT as LANDSCAPE
    from workbench.library.about import FORMAT as ABOUT
    from workbench.library.about import read_about
    from workbench.library.catalogue import FORMAT as CATALOGUE
    from workbench.library.catalogue import read_catalogue

    stated = parse_json(path.read_bytes()).get("format")
    if stated == CATALOGUE:
        return read_catalogue(path).findings
    if stated == ABOUT:
        return read_about(path)[2]
    if stated == LANDSCAPE or stated is None:
        return landscape.read(path).findings
    raise Unreadable(mark("The file is JSON, but of no kind that belongs to a library."))


def _place(top: Path, path: Path) -> str:
    return path.relative_to(top).as_posix() if path != top else path.name
