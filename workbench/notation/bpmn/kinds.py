"""All kinds of BPMN, and which kind a record is."""

from __future__ import annotations

from workbench.model.records import Edge, Element, EventDefinition, Flow, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn import (
    activities,
    artifacts,
    boxes,
    data,
    definitions,
    events,
    flows,
    gateways,
    swimlanes,
)
from workbench.notation.bpmn.events import definition_shown
from workbench.notation.kind import Family, Kind
from workbench.words import Text, mark

KINDS: tuple[Kind, ...] = (
    *events.KINDS,
    *activities.KINDS,
    *gateways.KINDS,
    *swimlanes.KINDS,
    *data.KINDS,
    *artifacts.KINDS,
    *flows.KINDS,
    *definitions.KINDS,
    *boxes.KINDS,
)
PLACEHOLDER = boxes.PLACEHOLDER

# The sections of palette and replace menu, in their order.
GROUPS: tuple[tuple[str, Text], ...] = (
    ("start_events", mark("Start events")),
    ("sub_process_start_events", mark("Start events of event sub-processes")),
    ("intermediate_events", mark("Intermediate events")),
    ("boundary_events", mark("Boundary events")),
    ("end_events", mark("End events")),
    ("activities", mark("Activities")),
    ("sub_processes", mark("Sub-processes")),
    ("gateways", mark("Gateways")),
    ("swimlanes", mark("Pools and lanes")),
    ("data", mark("Data")),
    ("artifacts", mark("Annotations")),
    ("flows", mark("Flows")),
)

BY_KEY: dict[str, Kind] = {kind.key: kind for kind in KINDS}
BY_TYPE: dict[str, list[Kind]] = {}
for _kind in KINDS:
    BY_TYPE.setdefault(_kind.type, []).append(_kind)


def kind_of(
    record: Element | Flow,
    drawn: Shape | Edge | None = None,
    document: Snapshot | None = None,
) -> Kind:
    """Return the kind of an element or flow; what BPMN does not know is the placeholder.

    `drawn` decides between kinds that differ in their drawing alone (an open and a closed
    sub-process), `document` tells a default flow.  Without them the first of these kinds counts.
    """
    kinds = BY_TYPE.get(record.type)
    if kinds is None:
        return PLACEHOLDER
    if len(kinds) == 1:
        return kinds[0]
    if isinstance(record, Flow):
        return _kind_of_flow(record, kinds, document)
    definition = definition_shown(record)
    if definition == "parallel_multiple":
        definition = "multiple"
    best, best_score = kinds[0], -1
    for kind in kinds:
        score = _score(kind, record, definition, drawn)
        if score > best_score:
            best, best_score = kind, score
    return best


def _kind_of_flow(flow: Flow, kinds: list[Kind], document: Snapshot | None) -> Kind:
    if flow.type == "sequenceFlow":
        source = document.element(flow.source) if document is not None else None
        if source is not None and source.default_flow == flow.id:
            return BY_KEY["sequence_flow.default"]
        conditional = flow.has("conditionExpression")
        return BY_KEY["sequence_flow.conditional" if conditional else "sequence_flow"]
    for kind in kinds:
        if kind.properties and all(flow.get(key) == value for key, value in kind.properties):
            return kind
    return kinds[0]


def _score(kind: Kind, element: Element, definition: str, drawn: Shape | Edge | None) -> int:
    """Return how well a kind describes an element; -1 where it does not."""
    # An event with a definition its type should not have counts as the plain one.
    if kind.definition != definition and kind.definition:
        return -1
    score = 100 if kind.definition == definition else 0
    for key, value in kind.properties:
        if not _says(element, key, value):
            return -1
        score += 10
    if drawn is not None:
        for key, value in kind.shape_properties:
            if drawn.get(key, _SHAPE_DEFAULTS.get(key, "")) != value:
                return score if score == 0 else score - 5
            score += 1
    return score


_SHAPE_DEFAULTS = {"isExpanded": "false", "isHorizontal": "true", "isMarkerVisible": "false"}


def _says(element: Element, key: str, value: str) -> bool:
    if key == "refers_to":
        return element.refers_to == value
    if value in ("true", "false"):
        default = key in ("isInterrupting", "cancelActivity")
        return element.is_set(key, default) == (value == "true")
    return element.get(key) == value


def kinds_of_family(*families: Family) -> tuple[Kind, ...]:
    """Return the kinds of the families, in the order of the declaration."""
    return tuple(kind for kind in KINDS if kind.family in families)


def element_of(
    kind: Kind, key: str, *, parent: str = "", name: str = "", host: str = ""
) -> Element:
    """Return a new element of a kind, with everything that makes it this kind.

    A multiple event gets a message and a signal to begin with; what a definition must say is there,
    but still empty.
    """
    wanted = ("message", "signal") if kind.definition == "multiple" else (kind.definition,)
    empty = {"conditional": (("condition", ""),), "link": (("name", ""),)}
    return Element(
        id=key,
        type=kind.type,
        name=name,
        parent=parent,
        host=host,
        definitions=tuple(
            EventDefinition(type=name, properties=empty.get(name, ())) for name in wanted if name
        ),
        properties=tuple(sorted(pair for pair in kind.properties if pair[0] != "refers_to")),
    )


def flow_of(
    kind: Kind, key: str, source: str, target: str, *, parent: str = "", name: str = ""
) -> Flow:
    """Return a new flow of a kind.  That a flow is the default is said by its source."""
    return Flow(
        id=key,
        type=kind.type,
        name=name,
        parent=parent,
        source=source,
        target=target,
        properties=kind.properties,
    )
