"""The chosen processes as files in a folder: pictures, PDF, or copies of the processes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from workbench.errors import WorkbenchError
from workbench.io.files import save_atomically
from workbench.library.places import file_stem, free_path
from workbench.progress import Progress
from workbench.ui import asking
from workbench.ui.translation import language, say, tr
from workbench.words import Text, literal, mark, plural

if TYPE_CHECKING:
    from workbench.library.library import Library
    from workbench.library.process_index import ProcessEntry
    from workbench.ui.window import Window

SVG, PDF, BPMN = ".svg", ".pdf", ".bpmn"


class Written(msgspec.Struct):
    """What was written, and why a process was left out."""

    paths: list[Path] = []
    left_out: list[tuple[str, Text]] = []


def export_files(window: Window, entries: Sequence[ProcessEntry]) -> None:
    """Ask for format and folder, then write the files beside the window."""
    library = window.workspace.library
    if library is None:
        return
    answers = ((PDF, "PDF", "accept"), (SVG, "SVG", "other"), (BPMN, "BPMN", "other"))
    words = tr("Choose the format of the files:")
    suffix = asking.ask(window, tr("Export processes as files"), words, answers)
    if suffix not in (SVG, PDF, BPMN):
        return
    folder = asking.folder_to_open(
        window, tr("Choose a folder for the files"), library.folder.parent
    )
    if folder is None:
        return
    spoken = language()

    def done(written: Written) -> None:
        count = len(written.paths)
        lines = [
            say(
                plural(
                    count,
                    "{count} file was written to {folder}.",
                    "{count} files were written to {folder}.",
                    folder=str(folder),
                )
            )
        ]
        lines += [
            tr("{count} was left out: {reason}", count=name, reason=say(reason))
            for name, reason in written.left_out[:8]
        ]
        answers = [(tr("Show in folder"), lambda: window.files.reveal(written.paths[0]))]
        kind = "warning" if written.left_out else "hint"
        window.notices.tell("\n".join(lines), kind, answers if count else (), key="files-written")

    window.workspace.tasks.run(
        tr("Exporting {count} processes", count=len(entries)),
        lambda progress: write_files(library, entries, folder, suffix, spoken, progress),
        done,
    )


def write_files(
    library: Library,
    entries: Sequence[ProcessEntry],
    folder: Path,
    suffix: str,
    spoken: str,
    progress: Progress,
) -> Written:
    """Write each process under a free name of its own; a job.

    What is there already is never written over; a process that cannot be read is left out.
    """
    written = Written()
    for number, entry in enumerate(entries):
        progress.report(number / len(entries), literal(entry.name))
        stem = file_stem(" ".join(filter(None, (entry.number, entry.name))))
        try:
            for data in _contents(library, entry, suffix, spoken):
                path = free_path(folder, stem, suffix)
                save_atomically(path, data)
                written.paths.append(path)
        except WorkbenchError as error:
            written.left_out.append((entry.name, error.text))
        except OSError as error:
            reason = mark("The file cannot be read: {reason}.", reason=str(error))
            written.left_out.append((entry.name, reason))
    return written


def _contents(library: Library, entry: ProcessEntry, suffix: str, spoken: str) -> list[bytes]:
    if suffix == BPMN:
        return [entry.path.read_bytes()]
    from workbench.layout.proposal import propose
    from workbench.model.snapshot import Snapshot
    from workbench.reports.sheets import drawing_of, pdf_of

    document: Snapshot = library.document(entry)
    if not document.sheets():
        document = Snapshot([*document, *propose(document)])
    sheets = [sheet.id for sheet in document.sheets()]
    if suffix == PDF:
        titled = [(sheet, entry.name) for sheet in sheets]
        return [pdf_of(document, titled, entry.name, spoken).data]
    from workbench.io.svg import export_svg

    drawings = [drawing_of(document, sheet, spoken) for sheet in sheets]
    return [export_svg(one, entry.name, language=spoken).encode("utf-8") for one in drawings]
