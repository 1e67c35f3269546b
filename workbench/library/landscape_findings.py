"""What a landscape leads to and the library does not have, and how that is put right."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.editing.landscape.linking import open_landscape, unlink
from workbench.editing.repair import Repair
from workbench.library.landscapes import landscape_of
from workbench.library.library import Library
from workbench.library.where_used import kinds_of_symbol
from workbench.model.document import Step
from workbench.model.finding import Finding, Severity
from workbench.model.records import Element
from workbench.model.snapshot import Snapshot
from workbench.words import Text, mark

PROCESS_MISSING = "library.landscape-entry-without-process"
LANDSCAPE_MISSING = "library.landscape-opens-nothing"
ENTRY_MISSING = "library.landscape-entry-unknown"
PICTURE_MISSING = "library.landscape-picture"


def landscape_findings(landscape: Snapshot, library: Library) -> Iterator[Finding]:
    """Yield what things of a landscape lead to and is not in the library."""
    for element in landscape.elements():
        name = " ".join(element.name.split()) or element.id
        opened = element.get("landscape")
        if opened and landscape_of(library, opened) is None:
            text = mark(
                "“{name}” opens the landscape “{id}”, which is not in the library.",
                name=name,
                id=opened,
            )
            yield _finding(LANDSCAPE_MISSING, element, text)
        file = element.get("file") if element.type == "picture" else ""
        if file and landscape.pictures is not None and not landscape.pictures(file):
            text = mark(
                "The picture “{file}” is not in the library, or is no PNG or JPEG picture. "
                "Choose it anew.",
                file=file,
            )
            yield _finding(PICTURE_MISSING, element, text)
        if not element.refers_to:
            continue
        if element.type in ("process_entry", "area"):
            if library.process(element.refers_to) is None:
                text = mark(
                    "“{name}” stands for the process “{id}”, which is not in the library.",
                    name=name,
                    id=element.refers_to,
                )
                yield _finding(PROCESS_MISSING, element, text)
            continue
        kinds = kinds_of_symbol(library, "entry", element.type)
        if kinds and not any(library.catalogue(kind).find(element.refers_to) for kind in kinds):
            text = mark(
                "“{name}” stands for the entry “{id}”, which is in no catalogue of the library.",
                name=name,
                id=element.refers_to,
            )
            yield _finding(ENTRY_MISSING, element, text)


def _finding(rule: str, element: Element, text: Text) -> Finding:
    return Finding(rule=rule, severity=Severity.WARNING, text=text, records=(element.id,))


def _unlink(step: Step, records: tuple[str, ...]) -> None:
    unlink(step, records[0])


def _open_nothing(step: Step, records: tuple[str, ...]) -> None:
    open_landscape(step, records[0], "")


REPAIRS = {
    PROCESS_MISSING: Repair(mark("Take the link out and keep the name"), _unlink),
    ENTRY_MISSING: Repair(mark("Take the link out and keep the name"), _unlink),
    LANDSCAPE_MISSING: Repair(mark("Let it open nothing"), _open_nothing),
}
