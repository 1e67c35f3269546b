"""A scope: the nodes of a process or sub-process that one token game is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workbench.model.records import Element, Flow
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import kind_of
from workbench.notation.bpmn.types import SUB_PROCESS_TYPES, family_of
from workbench.notation.kind import NODES, Family
from workbench.words import Text, mark

ACTIVITIES = frozenset({Family.ACTIVITY, Family.SUB_PROCESS})
EVENTS = frozenset({Family.EVENT, Family.BOUNDARY_EVENT})


class Scope(NamedTuple):
    """A process or sub-process with the flow nodes directly in it."""

    element: Element
    nodes: tuple[Element, ...]

    @property
    def is_process(self) -> bool:
        return self.element.type == "process"

    @property
    def is_event_sub_process(self) -> bool:
        return self.element.is_set("triggeredByEvent")

    @property
    def is_ad_hoc(self) -> bool:
        return self.element.type == "adHocSubProcess"

    def events(self, type_name: str) -> list[Element]:
        return [node for node in self.nodes if node.type == type_name]


def scopes(snapshot: Snapshot) -> Iterator[Scope]:
    """Yield every process and sub-process that has nodes, in document order."""
    for element in snapshot.elements("process", *SUB_PROCESS_TYPES):
        nodes = tuple(n for n in snapshot.children(element.id) if family_of(n.type) in NODES)
        if nodes:
            yield Scope(element, nodes)


def nodes(snapshot: Snapshot) -> Iterator[Element]:
    """Yield every flow node."""
    for element in snapshot.elements():
        if family_of(element.type) in NODES:
            yield element


def leaving(snapshot: Snapshot, node: Element) -> list[Flow]:
    """Return the sequence flows that leave a node."""
    return [flow for flow in snapshot.outgoing(node.id) if flow.type == "sequenceFlow"]


def entering(snapshot: Snapshot, node: Element) -> list[Flow]:
    """Return the sequence flows that lead to a node."""
    return [flow for flow in snapshot.incoming(node.id) if flow.type == "sequenceFlow"]


def is_event_sub_process(node: Element) -> bool:
    return family_of(node.type) is Family.SUB_PROCESS and node.is_set("triggeredByEvent")


def is_compensation(snapshot: Snapshot, node: Element) -> bool:
    """Tell whether a node undoes another one, and so is no part of the flow (BPMN 2.0, 10.7)."""
    if node.is_set("isForCompensation"):
        return True
    if node.type == "boundaryEvent":
        return [definition.type for definition in node.definitions] == ["compensate"]
    for flow in snapshot.incoming(node.id):
        source = snapshot.element(flow.source)
        if flow.type == "association" and source is not None and source.type == "boundaryEvent":
            return True
    return False


def is_link(node: Element) -> bool:
    return any(definition.type == "link" for definition in node.definitions)


def begins(node: Element) -> bool:
    """Tell whether a node begins a way by itself, so that nothing has to lead to it."""
    is_caught_link = node.type == "intermediateCatchEvent" and is_link(node)
    return node.type in ("startEvent", "boundaryEvent") or is_caught_link


def ends(node: Element) -> bool:
    """Tell whether a node ends a way, so that nothing has to follow it."""
    return node.type == "endEvent" or (node.type == "intermediateThrowEvent" and is_link(node))


def is_unfinished(snapshot: Snapshot, node: Element) -> bool:
    """Tell whether something should follow a node and nothing does."""
    if family_of(node.type) not in NODES or ends(node) or is_event_sub_process(node):
        return False
    return not is_compensation(snapshot, node) and not leaving(snapshot, node)


def called(node: Element) -> Text:
    """Return what a sentence calls an element: its name in quotes, or its kind."""
    name = " ".join(node.name.split())
    if name:
        return mark("“{name}”", name=name if len(name) <= 60 else name[:59] + "…")
    return kind_of(node).title
