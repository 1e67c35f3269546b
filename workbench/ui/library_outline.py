"""The library as a tree for reading: its processes in the order of its landscapes.

A value without widgets, made in the background.  What stands on no landscape comes last, so that
every file of the folder is in the tree.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import Unreadable
from workbench.words import Text, literal, mark

if TYPE_CHECKING:
    from workbench.library.library import LandscapeEntry, Library
    from workbench.library.process_index import ProcessEntry
    from workbench.library.profile import Label
    from workbench.model.records import Element
    from workbench.model.snapshot import Snapshot

States = dict[str, "Label"]  # what the release states are called
HEADING, LANDSCAPE, GROUP, PROCESS = "heading", "landscape", "group", "process"


@dataclass(frozen=True)
class Branch:
    """One row of the tree.

    `path` is the file it opens, None for a heading or for a process without a diagram yet.
    `status` is a key of the release states ("approved", "draft" …), "" where none is given.
    """

    kind: str
    title: Text
    key: str = ""  # process id
    number: str = ""
    status: str = ""
    path: Path | None = None
    problem: Text | None = None
    state: Label | None = None  # what the library calls that status
    children: tuple[Branch, ...] = ()


def outline_of(library: Library) -> tuple[Branch, ...]:
    """Return the tree of a library."""
    placed: set[Path] = set()
    branches: list[Branch] = []
    if len(library.landscapes) > 1:
        maps = tuple(_landscape(entry) for entry in library.landscapes)
        branches.append(Branch(HEADING, mark("Landscapes"), children=maps))
    for entry in library.landscapes:
        if entry.problem is not None:
            continue
        try:
            document = library.landscape(entry)
        except (Unreadable, OSError):  # damaged since the folder was opened
            continue
        branches += _branches(document, library, placed)
    states = _states(library)
    rest = tuple(
        _of_entry(entry, states)
        for entry in sorted(library.processes, key=lambda one: (one.number, one.name.casefold()))
        if entry.path not in placed
    )
    if rest:
        title = mark("Further processes") if placed else mark("Processes")
        branches.append(Branch(HEADING, title, children=rest))
    return tuple(branches)


def _landscape(entry: LandscapeEntry) -> Branch:
    return Branch(LANDSCAPE, literal(entry.name), path=entry.path, problem=entry.problem)


def _branches(document: Snapshot, library: Library, placed: set[Path]) -> list[Branch]:
    """Return a branch per band; what lies in none is listed where it stands."""
    states = _states(library)

    def branch(element: Element) -> Branch | None:
        inner = tuple(filter(None, (branch(child) for child in _inside(document, element.id))))
        if element.type == "process_entry":
            return _of_map(element, library, placed, states)
        if element.type not in ("band", "group", "chain") or not inner:
            return None
        kind = HEADING if element.type == "band" else GROUP
        return Branch(kind, literal(_one_line(element.name)), children=inner)

    roots = [
        element
        for element in document.elements("band", "group", "chain", "process_entry")
        if not element.parent or document.element(element.parent) is None
    ]
    return list(filter(None, (branch(element) for element in _in_reading_order(document, roots))))


def _inside(document: Snapshot, key: str) -> list[Element]:
    return _in_reading_order(document, document.children(key))


def _in_reading_order(document: Snapshot, elements: list[Element]) -> list[Element]:
    def place(element: Element) -> tuple[float, float]:
        shapes = document.shapes_of(element.id)
        return (shapes[0].bounds.y, shapes[0].bounds.x) if shapes else (0.0, 0.0)

    return sorted(elements, key=place)


def _states(library: Library) -> States:
    attribute = library.definitions.attribute("process", "status")
    choices = attribute.choices if attribute is not None else ()
    return {choice.key: choice.label for choice in choices}


def _of_map(element: Element, library: Library, placed: set[Path], states: States) -> Branch:
    entry = library.process(element.refers_to) if element.refers_to else None
    if entry is not None:
        placed.add(entry.path)
        return _of_entry(entry, states, _one_line(element.name))
    return Branch(
        PROCESS,
        literal(_one_line(element.name)),
        key=element.refers_to,
        number=element.get("process_no"),
        status=element.get("status") or "planned",
    )


def _of_entry(entry: ProcessEntry, states: States, name: str = "") -> Branch:
    return Branch(
        PROCESS,
        literal(name or entry.name),
        key=entry.id,
        number=entry.number,
        status=entry.status,
        path=entry.path,
        problem=entry.problem,
        state=states.get(entry.status),
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
