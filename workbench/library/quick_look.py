"""A quick look into a process file: everything but the diagram, without making records.

Whatever is out of the ordinary there is left to the full reader (None is returned), so that the
index never says something else than the document.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import msgspec
from lxml import etree

from workbench.io.bpmn.namespaces import BPMN, PROFILE
from workbench.library.process_facts import FactsBuilder, ProcessFacts
from workbench.model.records import Item, ProfileValue

_DIAGRAM = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?BPMNDiagram[\s>/]")
_DIAGRAM_END = re.compile(rb"</(?:[A-Za-z_][\w.-]*:)?BPMNDiagram\s*>")
_IN_BPMN = f"{{{BPMN}}}"
_HEAD = len(_IN_BPMN)
_IN_PROFILE = f"{{{PROFILE}}}"
_PROFILE, _VALUE = f"{_IN_PROFILE}profile", f"{_IN_PROFILE}value"
_ITEM, _ROW, _CELL = f"{_IN_PROFILE}item", f"{_IN_PROFILE}row", f"{_IN_PROFILE}cell"
_EXTENSIONS, _DOCUMENTATION = f"{_IN_BPMN}extensionElements", f"{_IN_BPMN}documentation"
_FLOW_NODE_REF = f"{_IN_BPMN}flowNodeRef"

Values = list[tuple[str, ProfileValue]]


class LookedAtProcess(msgspec.Struct):
    """A process of the file."""

    id: str
    name: str
    documentation: str = ""
    values: Values = []


class Look(msgspec.Struct):
    """What a look found: the processes, the pools' names by process, the calls, the facts."""

    processes: list[LookedAtProcess]
    pools: dict[str, str]
    calls: list[str]
    builder: FactsBuilder

    @property
    def main(self) -> LookedAtProcess:
        """Return the process the file is about."""
        return main_of(self.processes, self.pools)

    def facts(self) -> ProcessFacts:
        main = self.main
        return self.builder.facts(main.documentation, main.values)


def main_of(processes: list[LookedAtProcess], pools: Mapping[str, str]) -> LookedAtProcess:
    """Return the main process: the one with a profile, else the first pool's, else the first."""
    for process in processes:
        if process.values:
            return process
    by_id = {process.id: process for process in reversed(processes)}
    return next((by_id[key] for key in pools if key in by_id), processes[0])


def quick_look(path: Path) -> Look | None:
    """Return what a file says, None where only the full reader can tell.  Raises OSError."""
    data = path.read_bytes()
    if b"<!DOCTYPE" in data or b"\x00" in data:
        return None
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(_without_diagrams(data), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root.tag != f"{_IN_BPMN}definitions":
        return None
    look = Look([], {}, [], FactsBuilder())
    for child in root:
        if child.tag == f"{_IN_BPMN}process":
            _note_process(child, look)
        elif child.tag == f"{_IN_BPMN}collaboration":
            _note_pools(child, look)
    return look if look.processes else None


def _without_diagrams(data: bytes) -> bytes:
    """Return a file without what is drawn: half of it, and nothing that is looked for.

    Where this goes wrong (a diagram inside a comment), what is left is no XML, and the full reader
    is asked.
    """
    kept, place = [], 0
    for start in _DIAGRAM.finditer(data):
        if start.start() < place:
            continue
        opened = data.find(b">", start.start())
        if data[opened - 1 : opened] == b"/":
            end = opened + 1
        else:
            closed = _DIAGRAM_END.search(data, opened)
            if closed is None:
                break
            end = closed.end()
        kept.append(data[place : start.start()])
        place = end
    return b"".join((*kept, data[place:])) if kept else data


def _note_pools(collaboration: etree._Element, look: Look) -> None:
    for pool in collaboration.iterchildren(f"{_IN_BPMN}participant"):
        process = pool.get("processRef", "").rpartition(":")[2]
        if process:
            look.pools.setdefault(process, pool.get("name", ""))
        _note_element(pool, "participant", look)


def _note_process(element: etree._Element, look: Look) -> None:
    process = LookedAtProcess(element.get("id", ""), element.get("name", ""))
    look.processes.append(process)
    process.documentation = _documentation(element)
    process.values = _profile(element)
    if process.values:
        look.builder.add_profile(process.id, "process", process.name, process.values)
    _note_children(element, look)


def _note_children(container: etree._Element, look: Look) -> None:
    for child in container:
        tag = child.tag
        if not isinstance(tag, str) or not tag.startswith(_IN_BPMN):
            continue
        kind = tag[_HEAD:]
        if kind == "laneSet":
            _note_lanes(child, look)
        elif child.get("id"):
            _note_element(child, kind, look)
            if kind in ("subProcess", "transaction", "adHocSubProcess"):
                _note_children(child, look)


def _note_lanes(lane_set: etree._Element, look: Look) -> None:
    for lane in lane_set.iterchildren(f"{_IN_BPMN}lane"):
        _note_element(lane, "lane", look)
        for node in lane.iterchildren(_FLOW_NODE_REF):
            look.builder.add_member(
                lane.get("id", ""), (node.text or "").strip().rpartition(":")[2]
            )
        for inner in lane.iterchildren(f"{_IN_BPMN}childLaneSet"):
            _note_lanes(inner, look)


def _note_element(element: etree._Element, kind: str, look: Look) -> None:
    key, name = element.get("id", ""), element.get("name", "")
    look.builder.add_step(key, kind, name, _documentation(element))
    if kind == "callActivity":
        called = element.get("calledElement", "")
        look.calls.append(called)
        look.builder.add_call(key, name, called)
    values = _profile(element)
    if values:
        look.builder.add_profile(key, kind, name, values)


def _documentation(element: etree._Element) -> str:
    for child in element:
        if child.tag == _DOCUMENTATION:
            return "".join(map(str, child.itertext()))
    return ""


def _profile(element: etree._Element) -> Values:
    for extensions in element.iterchildren(_EXTENSIONS):
        for profile in extensions.iterchildren(_PROFILE):
            return _values(profile)
    return []


def _values(profile: etree._Element) -> Values:
    found: dict[str, ProfileValue] = {}
    for value in profile.iterchildren(_VALUE):
        key = value.get("key", "")
        if not key or key in found:
            continue
        items = tuple(
            Item(item.text or "", item.get("ref", "")) for item in value.iterchildren(_ITEM)
        )
        rows = tuple(
            tuple(
                {cell.get("key", ""): cell.text or "" for cell in row.iterchildren(_CELL)}.items()
            )
            for row in value.iterchildren(_ROW)
        )
        found[key] = items or rows or value.text or ""
    return sorted(found.items(), key=lambda pair: pair[0])
