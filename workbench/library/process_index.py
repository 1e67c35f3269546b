"""One entry per process file, found by a quick look: the tree and the register need no diagram.

The look reads a file up to its first diagram (about half of it).  Whatever is out of the ordinary
there is left to the full reader, so that an entry never says something else than the document.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from lxml import etree

from workbench.errors import Unreadable, reason
from workbench.model.records import Element
from workbench.model.snapshot import Snapshot
from workbench.words import Text, mark

_BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL"
_DIAGRAM = "{http://www.omg.org/spec/BPMN/20100524/DI}BPMNDiagram"
_PROFILE = "{urn:process-workbench:profile:1}profile"
_VALUE = "{urn:process-workbench:profile:1}value"
_PROCESS, _PARTICIPANT, _CALL = (
    f"{{{_BPMN}}}{tag}" for tag in ("process", "participant", "callActivity")
)
_BLOCK = 64 * 1024  # bytes read at once
_PIECE = 4 * 1024  # bytes parsed at once: what follows the piece with the diagram costs nothing
_SHOWN = ("process_no", "status", "version", "owner", "lead_unit", "process_kind")
_COARSEST_CLOCK = 2_000_000_000  # nanoseconds: sticks count in steps of two seconds


class ProcessEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A process file of the library.

    `id` and `name` are those of its main process: the one with a profile, else the first pool's,
    else the first.  What the profile says is stored text (`workbench.library.values` formats it).
    """

    path: Path
    place: str  # below the library's folder, with slashes
    size: int = 0  # bytes
    changed_ns: int = 0  # when the file was last written
    seen_ns: int = 0  # when it was looked at
    id: str = ""
    name: str = ""
    number: str = ""
    status: str = ""
    version: str = ""
    owner: str = ""
    lead_unit: str = ""
    kind: str = ""
    process_ids: tuple[str, ...] = ()  # of all processes in the file
    calls: tuple[str, ...] = ()  # what its call activities call, without prefixes
    problem: Text | None = None  # why it cannot be opened

    def is_current(self) -> bool:
        """Tell whether the file is as it was when it was looked at.

        A file written just before the look could have been written again within the same tick of
        its clock, so it is not taken for unchanged.
        """
        try:
            state = self.path.stat()
        except OSError:
            return False
        is_same = (state.st_size, state.st_mtime_ns) == (self.size, self.changed_ns)
        return is_same and self.changed_ns < self.seen_ns - _COARSEST_CLOCK

    @property
    def changed(self) -> datetime:
        """Return when the file was last written, in local time."""
        return datetime.fromtimestamp(self.changed_ns / 1e9, UTC).astimezone()


class _Process(msgspec.Struct):
    id: str
    name: str
    values: dict[str, str] = {}
    has_profile: bool = False


def process_entry(path: Path, place: str) -> ProcessEntry:
    """Look into a process file.  Never raises: a broken file is an entry with a `problem`."""
    entry = ProcessEntry(path=path, place=place, name=path.stem)
    try:
        now, state = time.time_ns(), path.stat()
        entry = msgspec.structs.replace(
            entry, size=state.st_size, changed_ns=state.st_mtime_ns, seen_ns=now
        )
        found = _quick_look(path)
    except OSError as error:
        return _with_problem(
            entry, mark("The file cannot be read: {reason}.", reason=reason(error))
        )
    if found is None:
        return _thorough_look(entry)
    return _filled(entry, *found)


def _filled(
    entry: ProcessEntry,
    processes: list[_Process],
    pools: Mapping[str, str],
    calls: Iterable[str],
) -> ProcessEntry:
    by_id = {process.id: process for process in reversed(processes)}
    main = next((process for process in processes if process.has_profile), None)
    if main is None:
        main = next((by_id[key] for key in pools if key in by_id), processes[0])
    values = main.values
    return msgspec.structs.replace(
        entry,
        id=main.id,
        name=_one_line(main.name or pools.get(main.id, "")) or entry.name,
        number=values.get("process_no", ""),
        status=values.get("status", ""),
        version=values.get("version", ""),
        owner=values.get("owner", ""),
        lead_unit=values.get("lead_unit", ""),
        kind=values.get("process_kind", ""),
        process_ids=tuple(dict.fromkeys(process.id for process in processes if process.id)),
        calls=tuple(dict.fromkeys(local_name(call) for call in calls if call)),
    )


def local_name(name: str) -> str:
    """Return a reference without the namespace prefix that XML allows before it."""
    return name.rpartition(":")[2]


# The quick look


def _quick_look(path: Path) -> tuple[list[_Process], dict[str, str], list[str]] | None:
    """Return processes, pools (process id -> name) and calls; None: look thoroughly."""
    parser = etree.XMLPullParser(
        events=("start", "end"),
        tag=(_PROCESS, _PARTICIPANT, _CALL, _PROFILE, _DIAGRAM),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    processes: list[_Process] = []
    pools: dict[str, str] = {}
    calls: list[str] = []
    found = processes, pools, calls
    try:
        for piece in _pieces(path):
            if b"<!DOCTYPE" in piece or b"\x00" in piece:
                return None
            parser.feed(piece)
            for event, element in parser.read_events():
                if not isinstance(element, etree._Element):
                    continue
                if element.tag == _DIAGRAM:
                    return found if processes else None
                _note(event, element, processes, pools, calls)
        parser.close()
    except etree.XMLSyntaxError:
        return None
    return found if processes else None


def _pieces(path: Path) -> Iterator[bytes]:
    """Yield a file in small pieces, read in large ones: a drive far away is asked seldom."""
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            yield block[:_PIECE]
            for start in range(_PIECE, len(block), _PIECE):
                yield block[start : start + _PIECE]


def _note(
    event: str,
    element: etree._Element,
    processes: list[_Process],
    pools: dict[str, str],
    calls: list[str],
) -> None:
    if event == "start":
        if element.tag == _PROCESS:
            processes.append(_Process(element.get("id", ""), element.get("name", "")))
        elif element.tag == _PARTICIPANT:
            process = local_name(element.get("processRef", ""))
            if process:
                pools.setdefault(process, element.get("name", ""))
        elif element.tag == _CALL:
            calls.append(element.get("calledElement", ""))
    elif element.tag == _PROFILE:
        holder = element.getparent()
        owner = None if holder is None else holder.getparent()
        if owner is not None and owner.tag == _PROCESS and processes:
            processes[-1].values = _profile_values(element)
            processes[-1].has_profile = len(element) > 0


def _profile_values(profile: etree._Element) -> dict[str, str]:
    """Return the values that the index shows, as one line of text each."""
    values = {}
    for value in profile.iterchildren(_VALUE):
        key = value.get("key", "")
        if key in _SHOWN:
            items = [(item.text or "").strip() for item in value.iterchildren("{*}item")]
            text = ", ".join(filter(None, items)) if items else (value.text or "")
            values[key] = _one_line(text)
    return values


# The thorough look


def _thorough_look(entry: ProcessEntry) -> ProcessEntry:
    from workbench.io import bpmn

    try:
        document = bpmn.read(entry.path)
    except Unreadable as error:
        return _with_problem(entry, error.text)
    except OSError as error:
        return _with_problem(
            entry, mark("The file cannot be read: {reason}.", reason=reason(error))
        )
    return _filled(entry, *_of_document(document))


def _of_document(document: Snapshot) -> tuple[list[_Process], dict[str, str], list[str]]:
    processes = []
    for element in document.elements("process"):
        profile = document.profile(element.id)
        values = {key: _one_line(profile.text(key)) for key in _SHOWN}
        processes.append(
            _Process(_own_id(element), element.name, values, has_profile=bool(profile.values))
        )
    pools: dict[str, str] = {}
    for pool in document.elements("participant"):
        if pool.refers_to:
            pools.setdefault(pool.refers_to, pool.name)
    calls = [call.refers_to for call in document.elements("callActivity")]
    return processes or [_Process("", "")], pools, calls


def _own_id(element: Element) -> str:
    """Return the id the file gives, "" where it gives none."""
    return "" if element.id.startswith("~") else element.id


def _cannot_be_read(error: OSError) -> Text:
    return mark("The file cannot be read: {reason}.", reason=reason(error))


def _with_problem(entry: ProcessEntry, problem: Text) -> ProcessEntry:
    return msgspec.structs.replace(entry, problem=problem)


def _one_line(text: str) -> str:
    return " ".join(text.split())
