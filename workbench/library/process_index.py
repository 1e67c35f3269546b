"""One entry per process file, found by a quick look: the tree and the register need no diagram.

`workbench.library.quick_look` does it without making records; whatever is out of the ordinary is
left to the full reader, so that an entry never says something else than the document.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from workbench.errors import Unreadable, reason
from workbench.library.process_facts import (
    KeptFacts,
    Mention,
    ProcessFacts,
    StepFact,
    facts_of,
    one_line,
)
from workbench.library.profile import RELEASED
from workbench.library.quick_look import LookedAtProcess, main_of, quick_look
from workbench.model.records import Element, Item, ProfileValue
from workbench.model.snapshot import Snapshot
from workbench.words import Text, folded, mark

_SHOWN = ("process_no", "status", "version", "owner", "lead_unit", "process_kind")
# Typographic signs as they are typed; a text without them needs half the memory.
_PLAIN = tuple(zip("„“”‚‘’–—…", "\"\"\"'''--.", strict=True))
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
    text: str = ""  # all that a search looks into, folded (`workbench.words.folded`)
    kept: KeptFacts = KeptFacts()
    problem: Text | None = None  # why it cannot be opened

    @property
    def facts(self) -> ProcessFacts:
        """Return all that is known of the file; each time it is read anew (`KeptFacts`)."""
        return self.kept.facts

    @property
    def values(self) -> Mapping[str, ProfileValue]:
        """Return the whole profile of the main process, as it is stored."""
        return self.kept.values

    @property
    def documentation(self) -> str:
        return self.kept.documentation

    @property
    def steps(self) -> tuple[StepFact, ...]:
        """Return nodes, lanes, pools and data of all processes of the file."""
        return self.kept.steps

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Return what is referred to: entries of catalogues, other processes."""
        return self.kept.mentions

    @property
    def is_released(self) -> bool:
        """Tell whether the process is in force: approved, perhaps published."""
        return self.status in RELEASED

    def get(self, key: str) -> ProfileValue:
        """Return a value of the profile, "" where there is none."""
        return self.kept.values.get(key, "")

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


def process_entry(path: Path, place: str) -> ProcessEntry:
    """Look into a process file.  Never raises: a broken file is an entry with a `problem`."""
    entry = ProcessEntry(path=path, place=place, name=path.stem)
    try:
        now, state = time.time_ns(), path.stat()
        entry = msgspec.structs.replace(
            entry, size=state.st_size, changed_ns=state.st_mtime_ns, seen_ns=now
        )
        look = quick_look(path)
    except OSError as error:
        return _with_problem(
            entry, mark("The file cannot be read: {reason}.", reason=reason(error))
        )
    if look is None:
        return _thorough_look(entry)
    return _filled(entry, look.processes, look.pools, look.calls, look.facts())


def _filled(
    entry: ProcessEntry,
    processes: list[LookedAtProcess],
    pools: Mapping[str, str],
    calls: Iterable[str],
    facts: ProcessFacts,
) -> ProcessEntry:
    main = main_of(processes, pools)
    values = {key: _shown(value) for key, value in main.values if key in _SHOWN}
    name = one_line(main.name or pools.get(main.id, "")) or entry.name
    number = values.get("process_no", "")
    return msgspec.structs.replace(
        entry,
        id=main.id,
        name=name,
        number=number,
        status=values.get("status", ""),
        version=values.get("version", ""),
        owner=values.get("owner", ""),
        lead_unit=values.get("lead_unit", ""),
        kind=values.get("process_kind", ""),
        process_ids=tuple(dict.fromkeys(process.id for process in processes if process.id)),
        calls=tuple(dict.fromkeys(local_name(call) for call in calls if call)),
        text=_searched(name, number, facts),
        kept=KeptFacts.of(facts),
    )


def _shown(value: ProfileValue) -> str:
    """Return a value as one line of text."""
    if isinstance(value, str):
        return one_line(value)
    texts = (item.text.strip() for item in value if isinstance(item, Item))
    return one_line(", ".join(filter(None, texts)))


def _searched(name: str, number: str, facts: ProcessFacts) -> str:
    # Each text once: a role that every step names is found once as well.
    texts = dict.fromkeys(filter(None, (name, number, *facts.words())))
    return searched_form("\n".join(texts))


def searched_form(text: str) -> str:
    """Return a text as `ProcessEntry.text` has it: folded, typographic signs as they are typed."""
    for sign, plain in _PLAIN:
        text = text.replace(sign, plain)
    return folded(text)


def local_name(name: str) -> str:
    """Return a reference without the namespace prefix that XML allows before it."""
    return name.rpartition(":")[2]


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
    processes, pools, calls = _of_document(document)
    main = main_of(processes, pools)
    return _filled(entry, processes, pools, calls, facts_of(document, main.id))


def _of_document(document: Snapshot) -> tuple[list[LookedAtProcess], dict[str, str], list[str]]:
    processes = []
    for element in document.elements("process"):
        values = list(document.profile(element.id).values)
        processes.append(
            LookedAtProcess(_own_id(element), element.name, element.documentation, values)
        )
    pools: dict[str, str] = {}
    for pool in document.elements("participant"):
        if pool.refers_to:
            pools.setdefault(pool.refers_to, pool.name)
    calls = [call.refers_to for call in document.elements("callActivity")]
    return processes or [LookedAtProcess("", "")], pools, calls


def main_process(document: Snapshot) -> Element | None:
    """Return the process a file is about (see `ProcessEntry`), None where it holds none."""
    processes, pools, _ = _of_document(document)
    return document.element(main_of(processes, pools).id) or next(
        document.elements("process"), None
    )


def _own_id(element: Element) -> str:
    """Return the id the file gives, "" where it gives none."""
    return "" if element.id.startswith("~") else element.id


def _with_problem(entry: ProcessEntry, problem: Text) -> ProcessEntry:
    return msgspec.structs.replace(entry, problem=problem)
