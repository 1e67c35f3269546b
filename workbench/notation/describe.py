"""A sheet in words, for those who do not see it: what alternative texts of diagrams say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from workbench.model.records import Element, Flow, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import kind_of
from workbench.notation.bpmn.process_words import tell_process
from workbench.notation.bpmn.rules import pool_process
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family
from workbench.notation.landscape.kinds import CONTAINER_TYPES, is_of_landscape
from workbench.notation.landscape.kinds import kind_of as landscape_kind_of
from workbench.notation.sentences import joined, quoted
from workbench.words import Text, dictionary, mark

LONGEST = 400  # sentences
_TOLD = frozenset({Family.ENTRY, Family.PICTURE, Family.AREA})


def describe(document: Snapshot, sheet_id: str) -> list[Text]:
    """Return the sentences that say what a sheet shows; the same for the same document."""
    sentences = _landscape(document, sheet_id)
    if not _shows_landscape(document, sheet_id):
        sentences = _diagram(document, sheet_id)
    told = list(islice(sentences, LONGEST + 1)) or [mark("An empty diagram.")]
    if len(told) > LONGEST:
        told[LONGEST:] = [mark("The rest is left out here.")]
    return told


def describe_in_words(document: Snapshot, sheet_id: str, language: str = "de") -> str:
    """Return what `describe` says, as one text in a language."""
    say = dictionary(language).say
    return " ".join(say(sentence) for sentence in describe(document, sheet_id))


def _diagram(document: Snapshot, sheet_id: str) -> Iterator[Text]:
    scopes, closed = _shown(document, sheet_id)
    for scope, name in scopes.items():
        if name:
            inside = document.element(scope)
            title = kind_of(inside).title if inside is not None else mark("Process")
            yield mark("{kind} {name}.", kind=title, name=quoted(name))
        yield from tell_process(document, scope, sheet_id)
    if closed:
        yield mark("Also involved: {names}.", names=joined([quoted(name) for name in closed]))
    yield from _messages(document, sheet_id)


def _shown(document: Snapshot, sheet_id: str) -> tuple[dict[str, str], list[str]]:
    """Return the processes a sheet shows (id -> name), and the names of closed pools."""
    scopes: dict[str, str] = {}
    closed: list[str] = []
    sheet = document.find(sheet_id)
    plane = document.element(sheet.element) if isinstance(sheet, Sheet) else None
    if plane is not None and family_of(plane.type) in (Family.PROCESS, Family.SUB_PROCESS):
        scopes[plane.id] = plane.name
    inside: set[str] = set()
    for shape in document.shapes_on(sheet_id):
        element = document.element(shape.element)
        if element is None:
            continue
        if family_of(element.type) is Family.POOL and not shape.has("participantBandKind"):
            if element.refers_to in document:
                scopes[element.refers_to] = element.name
            elif element.name.strip():
                closed.append(element.name)
        elif family_of(element.type) in NODES:
            inside.add(element.parent)
    if plane is None or family_of(plane.type) is not Family.SUB_PROCESS:
        # Nodes outside every pool, or drawn inside a call activity.
        for parent in sorted(inside - scopes.keys()):
            holder = document.element(parent)
            process = pool_process(document, holder) if holder is not None else ""
            found = document.element(process)
            if found is not None:
                scopes.setdefault(process, found.name)
    return scopes, closed


def _messages(document: Snapshot, sheet_id: str) -> Iterator[Text]:
    for edge in document.edges_on(sheet_id):
        flow = document.flow(edge.element)
        if flow is None or flow.type != "messageFlow":
            continue
        source, target = document.element(flow.source), document.element(flow.target)
        if source is None or target is None:
            continue
        message = document.element(flow.refers_to)
        name = flow.name.strip() or (message.name.strip() if message is not None else "")
        ends = {"sender": _end(document, source), "receiver": _end(document, target)}
        if name:
            yield mark("Message {name} from {sender} to {receiver}.", name=quoted(name), **ends)
        else:
            yield mark("Message from {sender} to {receiver}.", **ends)


def _end(document: Snapshot, element: Element) -> Text:
    """Return what sends or receives, by its name or that of its pool."""
    if element.name.strip():
        return quoted(element.name)
    for pool in document.referring("refers_to", pool_process(document, element), Element):
        if pool.name.strip():
            return quoted(pool.name)
    return kind_of(element).title


def _shows_landscape(document: Snapshot, sheet_id: str) -> bool:
    for shape in document.shapes_on(sheet_id):
        element = document.element(shape.element)
        if element is not None:
            return is_of_landscape(document, element)
    return False


def _landscape(document: Snapshot, sheet_id: str) -> Iterator[Text]:
    sheet = document.find(sheet_id)
    name = sheet.name.strip() if isinstance(sheet, Sheet) else ""
    drawn: dict[str, list[Element]] = {}  # parent -> what lies in it
    known: set[str] = set()
    for shape in document.shapes_on(sheet_id):
        element = document.element(shape.element)
        if element is not None and element.id not in known:
            known.add(element.id)
            drawn.setdefault(element.parent, []).append(element)
    outermost = [
        element for parent, elements in drawn.items() for element in elements if parent not in known
    ]
    bands = [element for element in outermost if element.type == "band" and element.name.strip()]
    if name:
        yield mark("Process landscape {name}.", name=quoted(name))
    if bands:
        yield mark("Bands: {names}.", names=joined([quoted(band.name) for band in bands]))
    yield from _contents(outermost, drawn, set(), mark("Without a band"))
    for flow in document.flows("landscape_link"):
        yield from _link(document, flow)


def _contents(
    elements: list[Element], drawn: dict[str, list[Element]], seen: set[str], where: Text
) -> Iterator[Text]:
    processes = [e for e in elements if e.type == "process_entry" and e.name.strip()]
    if processes:
        names = joined([quoted(process.name) for process in processes])
        yield mark("{where}: {names}.", where=where, names=names)
    for element in elements:
        kind = landscape_kind_of(element)
        if kind is not None and kind.family in _TOLD and element.name.strip():
            yield mark("{kind} {name}.", kind=kind.title, name=quoted(element.name))
    for element in elements:
        if element.type in CONTAINER_TYPES and element.id not in seen:
            seen.add(element.id)
            called = quoted(element.name) if element.name.strip() else where
            yield from _contents(drawn.get(element.id, []), drawn, seen, called)


def _link(document: Snapshot, flow: Flow) -> Iterator[Text]:
    source, target = document.element(flow.source), document.element(flow.target)
    if source is not None and target is not None and source.name and target.name:
        yield mark(
            "{source_process} leads to {target_process}.",
            source_process=quoted(source.name),
            target_process=quoted(target.name),
        )
