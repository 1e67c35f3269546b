"""What is broken between the elements of a file: flows, hosts, references, lanes, ids."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from workbench.io.bpmn.notes import Notes
from workbench.model.finding import Severity
from workbench.model.records import Element, Flow, Profile, Record
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family
from workbench.words import mark, plural

_ID = re.compile(r"[^\W\d][\w.\-·]*")
_ACTIVITIES = (Family.ACTIVITY, Family.SUB_PROCESS)


def called(record: Record) -> str:
    """Return how a sentence calls a record: its name, or the id where it has none."""
    name = " ".join(getattr(record, "name", "").split())
    if not name:
        return record.id
    return name if len(name) <= 60 else name[:59] + "…"


class ReferenceChecks:
    """Looks at every element and flow once."""

    def __init__(self, records: Mapping[str, Record], other_ids: set[str], notes: Notes) -> None:
        self._records = records
        self._other_ids = other_ids
        self._notes = notes
        self._processes: dict[str, str] = {}  # element -> its process, as far as asked for
        self._pools: dict[str, str] = {}  # process -> the first pool that shows it

    def run(self) -> None:
        records = self._records
        flows: list[Flow] = []
        lanes: list[Element] = []
        odd_ids: list[str] = []
        for key, record in records.items():
            if not key.isidentifier() and not _is_xml_id(key) and type(record) is not Profile:
                odd_ids.append(key)
            if type(record) is Flow:
                flows.append(record)
            elif type(record) is Element:
                if record.type == "lane":
                    lanes.append(record)
                elif record.type == "boundaryEvent":
                    self._check_host(record)
                elif record.type == "participant" and record.refers_to:
                    self._pools.setdefault(record.refers_to, key)
                if record.refers_to or record.default_flow or record.definitions:
                    self._check_references(record)
        for flow in flows:
            if not self._is_plain(flow):
                self._check_flow(flow)
        self._check_members(lanes)
        self._note_odd_ids(odd_ids)
        self._note_shared_ids()

    def _knows(self, key: str) -> bool:
        return key in self._records or key in self._other_ids

    # Flows

    def _is_plain(self, flow: Flow) -> bool:
        """Tell whether a flow is what nearly all are: between two nodes side by side."""
        if flow.type != "sequenceFlow":
            return False
        source, target = self._records.get(flow.source), self._records.get(flow.target)
        return (
            type(source) is Element
            and type(target) is Element
            and source.parent == target.parent
            and _may_be_left(source.type)
            and _may_be_entered(target.type)
        )

    def _check_flow(self, flow: Flow) -> None:
        source, target = flow.source, flow.target
        if flow.type == "dataInputAssociation":
            if source and not self._knows(source):
                self._unknown_end(flow, source, is_source=True)
            return
        if not source or not target:
            self._missing_ends(flow)
        found = self._records.get(source), self._records.get(target)
        for end, key, is_source in ((found[0], source, True), (found[1], target, False)):
            if key and end is None and key not in self._other_ids:
                self._unknown_end(flow, key, is_source=is_source)
        if flow.type == "sequenceFlow":
            self._check_sequence_flow(flow, *found)
        elif flow.type == "messageFlow":
            self._check_message_flow(flow, *found)
            if flow.refers_to:
                self._check_reference(flow, flow.refers_to)

    def _missing_ends(self, flow: Flow) -> None:
        if flow.source:
            rule = "read.flow-without-target"
            text = mark(
                "The flow “{flow}” has no end; drag its loose end to where it leads.",
                flow=called(flow),
            )
        elif flow.target:
            rule = "read.flow-without-source"
            text = mark(
                "The flow “{flow}” has no beginning; drag its loose end to where it starts.",
                flow=called(flow),
            )
        else:
            rule = "read.flow-without-ends"
            text = mark(
                "The flow “{flow}” has neither beginning nor end; connect it or delete it.",
                flow=called(flow),
            )
        self._notes.add(rule, Severity.ERROR, text, flow.id)

    def _unknown_end(self, flow: Flow, key: str, *, is_source: bool) -> None:
        if is_source:
            rule = "read.flow-unknown-source"
            text = mark(
                "The flow “{flow}” begins at “{id}”, which does not exist.",
                flow=called(flow),
                id=key,
            )
        else:
            rule = "read.flow-unknown-target"
            text = mark(
                "The flow “{flow}” leads to “{id}”, which does not exist.",
                flow=called(flow),
                id=key,
            )
        self._notes.add(rule, Severity.ERROR, text, flow.id)

    def _check_sequence_flow(
        self, flow: Flow, source: Record | None, target: Record | None
    ) -> None:
        if source is not None and not (isinstance(source, Element) and _may_be_left(source.type)):
            self._strange_end(flow, source)
            return
        if target is not None and not (
            isinstance(target, Element) and _may_be_entered(target.type)
        ):
            self._strange_end(flow, target)
            return
        if source is None or target is None:
            return
        one, other = self._process_of(source.id), self._process_of(target.id)
        if one != other and one and other:
            text = mark(
                "The sequence flow “{flow}” leads from one pool into another; between pools there "
                "are message flows.",
                flow=called(flow),
            )
            self._notes.add("read.flow-across-pools", Severity.ERROR, text, flow.id)

    def _strange_end(self, flow: Flow, end: Record) -> None:
        text = mark(
            "The sequence flow “{flow}” may not begin or end at “{element}”.",
            flow=called(flow),
            element=called(end),
        )
        self._notes.add("read.flow-strange-end", Severity.WARNING, text, flow.id, end.id)

    def _check_message_flow(self, flow: Flow, source: Record | None, target: Record | None) -> None:
        if source is None or target is None:
            return
        one, other = self._pool_of(source), self._pool_of(target)
        if one and one == other:
            text = mark(
                "The message flow “{flow}” stays inside one pool; there a sequence flow is right.",
                flow=called(flow),
            )
            self._notes.add("read.message-flow-inside-pool", Severity.ERROR, text, flow.id)

    def _pool_of(self, record: Record) -> str:
        if isinstance(record, Element) and record.type == "participant":
            return record.id
        process = self._process_of(record.id)
        return self._pools.get(process, process)

    def _process_of(self, key: str) -> str:
        """Return the process an element is in, "" where it is in none."""
        path: list[str] = []
        found = ""
        while key:
            if key in self._processes:
                found = self._processes[key]
                break
            path.append(key)
            record = self._records.get(key)
            if not isinstance(record, Element | Flow):
                break
            if record.type == "process":
                found = key
                break
            key = record.parent
        for step in path:
            self._processes[step] = found
        return found

    # Elements

    def _check_host(self, event: Element) -> None:
        name = called(event)
        if not event.host:
            rule = "read.boundary-without-host"
            text = mark("The boundary event “{event}” is attached to nothing.", event=name)
        else:
            host = self._records.get(event.host)
            if host is None:
                rule = "read.boundary-unknown-host"
                text = mark(
                    "The boundary event “{event}” is attached to “{id}”, which does not exist.",
                    event=name,
                    id=event.host,
                )
            elif isinstance(host, Element) and family_of(host.type) in _ACTIVITIES:
                return
            else:
                rule = "read.boundary-strange-host"
                text = mark(
                    "The boundary event “{event}” is attached to “{host}”, which is no activity.",
                    event=name,
                    host=called(host),
                )
        self._notes.add(rule, Severity.ERROR, text, event.id)

    def _check_references(self, element: Element) -> None:
        if element.refers_to and element.type != "callActivity":  # that may be in another file
            self._check_reference(element, element.refers_to)
        if element.default_flow:
            self._check_reference(element, element.default_flow)
        for definition in element.definitions:
            if definition.reference:
                self._check_reference(element, definition.reference)

    def _check_reference(self, record: Element | Flow, key: str) -> None:
        if self._knows(key) or ":" in key:  # a qualified name may lead into an imported file
            return
        text = mark(
            "“{element}” refers to “{id}”, which does not exist.",
            element=called(record),
            id=key,
        )
        self._notes.add("read.unknown-reference", Severity.WARNING, text, record.id)

    # Lanes

    def _check_members(self, lanes: list[Element]) -> None:
        listed: dict[str, str] = {}
        told: set[str] = set()
        for lane in lanes:
            for key in lane.members:
                record = self._records.get(key)
                if record is None:
                    if key not in self._other_ids:
                        self._unknown_member(lane, key)
                    continue
                other = listed.setdefault(key, lane.id)
                if other != lane.id and key not in told and not self._are_nested(other, lane.id):
                    told.add(key)
                    self._shared_member(record, other, lane)

    def _unknown_member(self, lane: Element, key: str) -> None:
        text = mark(
            "The lane “{lane}” lists “{id}”, which does not exist.", lane=called(lane), id=key
        )
        self._notes.add("read.lane-unknown-member", Severity.WARNING, text, lane.id)

    def _shared_member(self, record: Record, other: str, lane: Element) -> None:
        text = mark(
            "“{element}” is listed in two lanes, “{one}” and “{other}”; it can only be in one.",
            element=called(record),
            one=called(self._records[other]),
            other=called(lane),
        )
        self._notes.add("read.node-in-two-lanes", Severity.WARNING, text, record.id, other, lane.id)

    def _are_nested(self, one: str, other: str) -> bool:
        return other in self._outer_lanes(one) or one in self._outer_lanes(other)

    def _outer_lanes(self, key: str) -> list[str]:
        found = []
        record = self._records.get(key)
        while isinstance(record, Element) and record.type == "lane" and record.id not in found:
            found.append(record.id)
            record = self._records.get(record.parent)
        return found

    # Ids

    def _note_odd_ids(self, keys: list[str]) -> None:
        if keys:
            text = plural(
                len(keys),
                "The id “{id}” is no valid XML name; other programs may refuse the file.",
                "{count} ids are no valid XML names, for example “{id}”; other programs may refuse "
                "the file.",
                id=keys[0][:60],
            )
            self._notes.add("read.invalid-id", Severity.WARNING, text, *keys)

    def _note_shared_ids(self) -> None:
        for key, others in self._notes.shared.items():
            text = mark(
                "{count} elements share the id “{id}”; references to it mean the first of them.",
                count=len(others) + 1,
                id=key[:60],
            )
            place = self._notes.shared_places.get(key, -1)
            self._notes.add("read.duplicate-id", Severity.ERROR, text, key, *others, place=place)


def _is_xml_id(key: str) -> bool:
    return key[0] == "~" or _ID.fullmatch(key) is not None


@lru_cache(maxsize=512)
def _may_be_left(type_name: str) -> bool:
    """Tell whether a sequence flow may begin at an element."""
    family = family_of(type_name)
    return (family in NODES and type_name != "endEvent") or family is Family.BOX


@lru_cache(maxsize=512)
def _may_be_entered(type_name: str) -> bool:
    """Tell whether a sequence flow may lead to an element."""
    family = family_of(type_name)
    if family is Family.BOUNDARY_EVENT or type_name == "startEvent":
        return False
    return family in NODES or family is Family.BOX
