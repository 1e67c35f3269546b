"""Events that start, wait for and cause what their place allows."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.analysis.rule import Found, Rule
from workbench.analysis.scope import called, entering, leaving, nodes, scopes
from workbench.model.finding import Severity
from workbench.model.records import Element
from workbench.model.snapshot import Snapshot
from workbench.words import literal, mark

_AFTER_EVENT_GATEWAY = frozenset({"message", "timer", "conditional", "signal"})


def _several_blank_starts(snapshot: Snapshot) -> Iterator[Found]:
    for scope in scopes(snapshot):
        blank = [event for event in scope.events("startEvent") if not event.definitions]
        if len(blank) > 1:
            yield Found(
                mark(
                    "{scope} has {count} start events that do not say what starts it. Keep one, or "
                    "say of each what happens.",
                    scope=called(scope.element),
                    count=len(blank),
                ),
                tuple(event.id for event in blank),
            )


def _typed_start_in_sub_process(snapshot: Snapshot) -> Iterator[Found]:
    for scope in scopes(snapshot):
        if scope.is_process or scope.is_event_sub_process:
            continue
        for event in scope.events("startEvent"):
            if event.definitions:
                yield Found(
                    mark(
                        "{name} starts a sub-process, which starts when the flow reaches it. Use a "
                        "plain start event.",
                        name=called(event),
                    ),
                    (event.id,),
                )


def _blank_start_in_event_sub_process(snapshot: Snapshot) -> Iterator[Found]:
    for scope in scopes(snapshot):
        if scope.is_event_sub_process:
            for event in scope.events("startEvent"):
                if not event.definitions:
                    yield Found(
                        mark(
                            "{name} does not say which event starts the event sub-process. Choose "
                            "a message, timer or another kind.",
                            name=called(event),
                        ),
                        (event.id,),
                    )


def _several_definitions(snapshot: Snapshot) -> Iterator[Found]:
    for node in nodes(snapshot):
        if len(node.definitions) > 1:
            yield Found(
                mark(
                    "{name} stands for several events at once. Use one event for each.",
                    name=called(node),
                ),
                (node.id,),
            )


def _links(snapshot: Snapshot) -> Iterator[Found]:
    for scope in scopes(snapshot):
        thrown: dict[str, list[Element]] = {}
        caught: dict[str, list[Element]] = {}
        for node in scope.nodes:
            for definition in node.definitions:
                if definition.type != "link":
                    continue
                name = dict(definition.properties).get("name", "").strip() or node.name.strip()
                if not name:
                    yield Found(
                        mark(
                            "{name} has no name, so nobody knows where it leads.", name=called(node)
                        ),
                        (node.id,),
                    )
                    continue
                side = thrown if node.type == "intermediateThrowEvent" else caught
                side.setdefault(name, []).append(node)
        for name, events in thrown.items():
            if name not in caught:
                yield Found(
                    mark(
                        "The link “{name}” leads nowhere. Add the link event where it goes on, "
                        "with the same name.",
                        name=literal(name),
                    ),
                    tuple(event.id for event in events),
                )
        for name, events in caught.items():
            if name not in thrown:
                yield Found(
                    mark("Nothing leads to the link “{name}”.", name=literal(name)),
                    (events[0].id,),
                )
            if len(events) > 1:
                yield Found(
                    mark(
                        "The link “{name}” goes on at several places. Give each its own name.",
                        name=literal(name),
                    ),
                    tuple(event.id for event in events),
                )


def _without_condition(snapshot: Snapshot) -> Iterator[Found]:
    for node in nodes(snapshot):
        for definition in node.definitions:
            if definition.type != "conditional" or node.name.strip():
                continue
            if not dict(definition.properties).get("condition", "").strip():
                yield Found(
                    mark(
                        "{name} does not say which condition it waits for.",
                        name=called(node),
                    ),
                    (node.id,),
                )


def _event_gateway(snapshot: Snapshot) -> Iterator[Found]:
    for gateway in snapshot.elements("eventBasedGateway"):
        after = leaving(snapshot, gateway)
        if len(after) < 2 and entering(snapshot, gateway):
            yield Found(
                mark(
                    "{name} has nothing to choose from. Let it lead to at least two events.",
                    name=called(gateway),
                ),
                (gateway.id,),
            )
        for flow in after:
            target = snapshot.element(flow.target)
            if flow.has("conditionExpression"):
                yield Found(
                    mark(
                        "A condition stands on a flow behind {name}, which waits for events "
                        "instead. Take it away.",
                        name=called(gateway),
                    ),
                    (flow.id, gateway.id),
                )
            if target is not None and not _is_awaited(target):
                yield Found(
                    mark(
                        "{target} stands behind {name}, which waits for events. Use an event that "
                        "happens, or a receive task.",
                        target=called(target),
                        name=called(gateway),
                    ),
                    (target.id, gateway.id),
                )


def _is_awaited(node: Element) -> bool:
    if node.type == "receiveTask":
        return True
    return node.type == "intermediateCatchEvent" and any(
        definition.type in _AFTER_EVENT_GATEWAY for definition in node.definitions
    )


RULES = (
    Rule("events.several-blank-starts", Severity.ERROR, _several_blank_starts),
    Rule("events.typed-start-in-sub-process", Severity.ERROR, _typed_start_in_sub_process),
    Rule("events.blank-start", Severity.ERROR, _blank_start_in_event_sub_process),
    Rule("events.several-definitions", Severity.WARNING, _several_definitions),
    Rule("events.link", Severity.ERROR, _links),
    Rule("events.without-condition", Severity.WARNING, _without_condition),
    Rule("events.event-gateway", Severity.ERROR, _event_gateway),
)
