"""A process file of the sample, read with lxml alone: the program's own reader is not its judge."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from lxml import etree

from tests.samples.rectangles import Point, Rect
from workbench.resources import SAMPLE_LIBRARY

BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
BPMNDI = "{http://www.omg.org/spec/BPMN/20100524/DI}"
DC = "{http://www.omg.org/spec/DD/20100524/DC}"
DI = "{http://www.omg.org/spec/DD/20100524/DI}"
PW = "{urn:process-workbench:profile:1}"

TASKS = {
    "task", "userTask", "serviceTask", "sendTask", "receiveTask", "manualTask", "scriptTask",
    "businessRuleTask", "callActivity",
}  # fmt: skip
ACTIVITIES = TASKS | {"subProcess"}
EVENTS = {
    "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent",
}  # fmt: skip
GATEWAYS = {"exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway"}
NODES = ACTIVITIES | EVENTS | GATEWAYS
DATA = {"dataObjectReference", "dataStoreReference"}
LINES = {
    "sequenceFlow", "messageFlow", "association", "dataInputAssociation", "dataOutputAssociation",
}  # fmt: skip

PROCESS_PATHS = sorted((SAMPLE_LIBRARY / "processes").rglob("*.bpmn"))
NAMES = [path.stem for path in PROCESS_PATHS]


class ProcessFile:
    """One file: its elements by id, and its profiles."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.root = etree.parse(path, etree.XMLParser(resolve_entities=False)).getroot()
        self.elements = {
            str(found.get("id")): found
            for found in self.root.iter()
            if isinstance(found.tag, str) and found.tag.startswith(BPMN) and found.get("id")
        }
        processes: list[etree._Element] = list(self.root.iter(f"{BPMN}process"))
        (self.process,) = processes

    def kind(self, key: str) -> str:
        found = self.elements.get(key)
        return "" if found is None else str(found.tag).removeprefix(BPMN)

    def name(self, key: str) -> str:
        return self.elements[key].get("name", "")

    def of_kinds(self, kinds: set[str]) -> list[str]:
        return [key for key in self.elements if self.kind(key) in kinds]

    def owner(self, key: str) -> str:
        """Return the id of the element around an element: of a step its process or sub-process."""
        around = self.elements[key].getparent()
        return "" if around is None else str(around.get("id"))

    def ends(self, key: str) -> tuple[str, str]:
        """Return what a line of any kind connects."""
        found = self.elements[key]
        if self.kind(key) == "dataInputAssociation":
            return found.findtext(f"{BPMN}sourceRef", ""), self.owner(key)
        if self.kind(key) == "dataOutputAssociation":
            return self.owner(key), found.findtext(f"{BPMN}targetRef", "")
        return found.get("sourceRef", ""), found.get("targetRef", "")

    def outgoing(self, key: str) -> list[str]:
        return [f for f in self.of_kinds({"sequenceFlow"}) if self.ends(f)[0] == key]

    def incoming(self, key: str) -> list[str]:
        return [f for f in self.of_kinds({"sequenceFlow"}) if self.ends(f)[1] == key]

    def documentation(self, key: str) -> str:
        return self.elements[key].findtext(f"{BPMN}documentation", "").strip()

    def profile(self, key: str) -> dict[str, etree._Element]:
        found = self.elements[key].find(f"{BPMN}extensionElements/{PW}profile")
        return {} if found is None else {str(value.get("key")): value for value in found}

    def profiles(self) -> Iterator[tuple[str, dict[str, etree._Element]]]:
        for key in self.elements:
            if profile := self.profile(key):
                yield key, profile

    def value(self, key: str, attribute: str) -> str:
        found = self.profile(key).get(attribute)
        return "" if found is None else (found.text or "").strip()

    @cached_property
    def process_id(self) -> str:
        return str(self.process.get("id"))

    @cached_property
    def planes(self) -> list[Plane]:
        return [Plane(self, found) for found in self.root.iter(f"{BPMNDI}BPMNPlane")]


class Plane:
    """One diagram of a file: rectangles of shapes, courses of lines, rectangles of labels."""

    def __init__(self, file: ProcessFile, found: etree._Element) -> None:
        self.file = file
        self.element = str(found.get("bpmnElement"))
        self.shapes: dict[str, Rect] = {}
        self.lines: dict[str, list[Point]] = {}
        self.labels: dict[str, Rect] = {}
        for part in found:
            key = str(part.get("bpmnElement"))
            bounds = part.find(f"{DC}Bounds")
            if bounds is not None:
                self.shapes[key] = _rect(bounds)
            else:
                self.lines[key] = [
                    (float(str(p.get("x"))), float(str(p.get("y"))))
                    for p in part.findall(f"{DI}waypoint")
                ]
            label = part.find(f"{BPMNDI}BPMNLabel/{DC}Bounds")
            if label is not None:
                self.labels[key] = _rect(label)

    def of_kinds(self, kinds: set[str]) -> dict[str, Rect]:
        return {key: rect for key, rect in self.shapes.items() if self.file.kind(key) in kinds}

    def touches(self, line: str) -> set[str]:
        """Return what a line may touch: its ends, their hosts, and events attached to its ends."""
        ends = set(self.file.ends(line))
        hosts = {self.file.elements[end].get("attachedToRef", "") for end in ends}
        guests = {
            key
            for key in self.file.of_kinds({"boundaryEvent"})
            if self.file.elements[key].get("attachedToRef") in ends
        }
        return ends | hosts | guests


def _rect(bounds: etree._Element) -> Rect:
    x, y, width, height = (float(str(bounds.get(k))) for k in ("x", "y", "width", "height"))
    return Rect(x, y, x + width, y + height)
