"""The steps of a process in the order in which they are read: along the flow, left to right."""

from __future__ import annotations

import heapq
import math

import msgspec

from workbench.model.records import Element
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family

_ACTIVITIES = frozenset({Family.ACTIVITY, Family.SUB_PROCESS})
_LETTERS = "BCDEFGHIJKLMNOPQRSTUVWXY"  # of further processes of a file
_DEEPEST = 20  # levels of sub-processes that are numbered

_Place = tuple[float, float, int]  # where a node stands in reading direction, then in the document


class ProcessStep(msgspec.Struct, frozen=True, gc=False):
    """One activity with its number (``3`` or, inside the sub-process 3, ``3.1``)."""

    number: str
    element: str  # id of the activity
    lane: str  # id of the innermost lane that lists it or what it lies in, "" for none


def steps_of(document: Snapshot, scope: str) -> list[ProcessStep]:
    """Return the activities of a process or sub-process, numbered in reading order.

    The contents of a sub-process follow it.  What no flow reaches comes last.  Every activity is
    there exactly once, however broken the flows are.
    """
    steps: list[ProcessStep] = []
    _number(document, scope, "", lanes_of(document, scope), "", steps, {scope})
    return steps


def numbered_steps(snapshot: Snapshot, process: str) -> list[ProcessStep]:
    """Return the activities of the file in reading order, those of `process` first.

    Where further pools hold a process of their own, their steps are B1, B2 …, C1 and so on.
    """
    found = steps_of(snapshot, process)
    others = [other.id for other in snapshot.elements("process") if other.id != process]
    letters = iter(_LETTERS)
    for other in others:
        steps = steps_of(snapshot, other)
        if steps:
            prefix = next(letters, "Z") if found else ""
            found += [msgspec.structs.replace(s, number=f"{prefix}{s.number}") for s in steps]
    return found


def numbers_of(document: Snapshot, scope: str) -> dict[str, str]:
    """Return activity id -> number, as a sheet picture shows them."""
    return {step.element: step.number for step in steps_of(document, scope)}


def _number(
    document: Snapshot,
    scope: str,
    prefix: str,
    lanes: dict[str, str],
    outer_lane: str,
    steps: list[ProcessStep],
    seen: set[str],
) -> None:
    count = 0
    for node in reading_order(document, scope):
        if family_of(node.type) not in _ACTIVITIES or node.id in seen:
            continue
        seen.add(node.id)
        count += 1
        number = f"{prefix}{count}"
        lane = lanes.get(node.id, outer_lane)
        steps.append(ProcessStep(number, node.id, lane))
        if family_of(node.type) is Family.SUB_PROCESS and number.count(".") < _DEEPEST:
            _number(document, node.id, f"{number}.", lanes, lane, steps, seen)


def lanes_of(document: Snapshot, scope: str) -> dict[str, str]:
    """Return flow node id -> id of the innermost lane that lists it, within a process."""
    found: dict[str, str] = {}
    pending = [lane for lane in document.children(scope) if lane.type == "lane"]
    seen: set[str] = set()
    while pending:  # outer before inner, so the inner one stays
        lane = pending.pop(0)
        if lane.id in seen:
            continue
        seen.add(lane.id)
        found.update(dict.fromkeys(lane.members, lane.id))
        pending += [inner for inner in document.children(lane.id) if inner.type == "lane"]
    return found


def reading_order(document: Snapshot, scope: str) -> list[Element]:
    """Return the flow nodes directly in a process or sub-process in reading order.

    A node comes after all that lead to it, flows that lead back aside; of several that may come
    next the one that stands first in reading direction does.
    """
    nodes = {n.id: n for n in document.children(scope) if family_of(n.type) in NODES}
    places = _places(document, nodes)
    following = _following(document, nodes, places)
    starts = sorted(_starts(nodes, following), key=lambda key: (*_rank(nodes[key]), places[key]))
    forward, reached = _without_loops(starts, following)
    waiting = dict.fromkeys(reached, 0)
    for targets in forward.values():
        for target in targets:
            waiting[target] += 1
    ready = [(places[key], key) for key in reached if not waiting[key]]
    heapq.heapify(ready)
    order: list[Element] = []
    while ready:
        _, key = heapq.heappop(ready)
        order.append(nodes[key])
        for target in forward.get(key, ()):
            waiting[target] -= 1
            if not waiting[target]:
                heapq.heappush(ready, (places[target], target))
    # What stands by itself, in no flow at all, comes last.
    connected = {key for key, targets in following.items() if targets}
    connected |= {target for targets in following.values() for target in targets}
    loose = [node for node in order if node.id not in connected and not _begins(node)]
    loose_ids = {node.id for node in loose}
    return [node for node in order if node.id not in loose_ids] + loose


def _begins(node: Element) -> bool:
    return node.type == "startEvent"


def _rank(node: Element) -> tuple[int, int]:
    """Return what begins first: start events, then other nodes, event sub-processes last."""
    return (0 if _begins(node) else 1, 1 if node.is_set("triggeredByEvent") else 0)


def _starts(nodes: dict[str, Element], following: dict[str, list[str]]) -> list[str]:
    entered = {target for targets in following.values() for target in targets}
    return [key for key, node in nodes.items() if key not in entered or _begins(node)]


def _following(
    document: Snapshot, nodes: dict[str, Element], places: dict[str, _Place]
) -> dict[str, list[str]]:
    """Return the nodes that come after each, in reading order."""
    links: dict[str, list[str]] = {}
    for node in nodes.values():
        if node.type == "intermediateCatchEvent" and (name := _link_name(node)):
            links.setdefault(name, []).append(node.id)
    following: dict[str, list[str]] = {}
    for key, node in nodes.items():
        found = {
            flow.target: None
            for flow in document.outgoing(key)
            if flow.type == "sequenceFlow" and flow.target in nodes and flow.target != key
        }
        found.update((event.id, None) for event in document.attached(key) if event.id in nodes)
        if node.type == "intermediateThrowEvent" and (name := _link_name(node)):
            found.update((target, None) for target in links.get(name, ()))
        following[key] = sorted(found, key=places.__getitem__)
    return following


def _link_name(event: Element) -> str:
    for definition in event.definitions:
        if definition.type == "link":
            return dict(definition.properties).get("name", "") or event.name
    return ""


def _without_loops(
    starts: list[str], following: dict[str, list[str]]
) -> tuple[dict[str, list[str]], list[str]]:
    """Return the flows without those that lead back, and all nodes.

    What no start reaches, because it only goes round in itself, begins somewhere.
    """
    forward: dict[str, list[str]] = {}
    entered: dict[str, None] = {}
    open_nodes: set[str] = set()
    for start in (*starts, *following):
        if start in entered:
            continue
        entered[start] = None
        open_nodes.add(start)
        path = [(start, iter(following[start]))]
        while path:
            key, targets = path[-1]
            target = next(targets, None)
            if target is None:
                open_nodes.discard(key)
                path.pop()
            elif target not in open_nodes:
                forward.setdefault(key, []).append(target)
                if target not in entered:
                    entered[target] = None
                    open_nodes.add(target)
                    path.append((target, iter(following[target])))
    return forward, list(entered)


def _places(document: Snapshot, nodes: dict[str, Element]) -> dict[str, _Place]:
    standing = _is_standing(document, nodes)
    places: dict[str, _Place] = {}
    for serial, key in enumerate(nodes):
        shapes = document.shapes_of(key)
        x, y = shapes[0].bounds.center if shapes else (math.inf, math.inf)
        if not (math.isfinite(x) and math.isfinite(y)):
            x = y = math.inf
        places[key] = (y, x, serial) if standing else (x, y, serial)
    return places


def _is_standing(document: Snapshot, nodes: dict[str, Element]) -> bool:
    """Tell whether the process is drawn from top to bottom: its pool or lanes say so."""
    for node in nodes.values():
        scopes = [scope.id for scope in document.container_chain(node.id)]
        for scope in scopes:
            holders = [*document.referring("refers_to", scope, Element), *document.children(scope)]
            for holder in holders:
                if holder.type in ("participant", "lane"):
                    for shape in document.shapes_of(holder.id):
                        if shape.has("isHorizontal"):
                            return not shape.is_set("isHorizontal")
        return False
    return False
