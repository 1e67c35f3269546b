"""Where a process begins and ends, and how its steps follow one another."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.analysis import repairs
from workbench.analysis.rule import Found, Rule
from workbench.analysis.scope import (
    ACTIVITIES,
    EVENTS,
    Scope,
    begins,
    called,
    ends,
    entering,
    is_compensation,
    is_event_sub_process,
    leaving,
    nodes,
    scopes,
)
from workbench.model.finding import Severity
from workbench.model.records import Element
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.words import mark


def _without_start(snapshot: Snapshot) -> Iterator[Found]:
    for scope in scopes(snapshot):
        if not scope.is_ad_hoc and not scope.events("startEvent") and _flows(snapshot, scope):
            yield Found(
                mark(
                    "{scope} has no start event. Put one before the first step.",
                    scope=called(scope.element),
                ),
                (scope.element.id,),
            )


def _without_end(snapshot: Snapshot) -> Iterator[Found]:
    for scope in scopes(snapshot):
        if not scope.is_ad_hoc and not scope.events("endEvent") and _flows(snapshot, scope):
            yield Found(
                mark(
                    "{scope} has no end event. Put one behind the last step.",
                    scope=called(scope.element),
                ),
                (scope.element.id,),
            )


def _flows(snapshot: Snapshot, scope: Scope) -> bool:
    """Tell whether a scope is more than a few things that lie about: something is joined in it."""
    return any(leaving(snapshot, node) or entering(snapshot, node) for node in scope.nodes)


def _in_flow(snapshot: Snapshot) -> Iterator[tuple[Element, int, int]]:
    """Yield the nodes that should be joined, with the number of flows to and from them.

    A single start event is a process that has just been begun, and nothing to complain of.
    """
    for scope in scopes(snapshot):
        if scope.is_ad_hoc or [node.type for node in scope.nodes] == ["startEvent"]:
            continue
        for node in scope.nodes:
            if not is_event_sub_process(node) and not is_compensation(snapshot, node):
                yield node, len(entering(snapshot, node)), len(leaving(snapshot, node))


def _implicit_start(snapshot: Snapshot) -> Iterator[Found]:
    for node, before, after in _in_flow(snapshot):
        if not before and after and not begins(node):
            yield Found(
                mark(
                    "Nothing leads to {name}. Connect it with a step before it or a start event.",
                    name=called(node),
                ),
                (node.id,),
            )


def _implicit_end(snapshot: Snapshot) -> Iterator[Found]:
    for node, before, after in _in_flow(snapshot):
        if not after and (before or begins(node)) and not ends(node):
            yield Found(
                mark(
                    "Nothing follows {name}. Connect it with a next step or an end event.",
                    name=called(node),
                ),
                (node.id,),
            )


def _disconnected(snapshot: Snapshot) -> Iterator[Found]:
    for node, before, after in _in_flow(snapshot):
        if not before and not after and not begins(node):
            yield Found(
                mark("{name} is connected with nothing. Connect or delete it.", name=called(node)),
                (node.id,),
            )


def _duplicate(snapshot: Snapshot) -> Iterator[Found]:
    first: dict[tuple[str, str], str] = {}
    for flow in snapshot.flows("sequenceFlow"):
        if not flow.source or not flow.target or flow.has("conditionExpression") or flow.name:
            continue
        known = first.setdefault((flow.source, flow.target), flow.id)
        if known != flow.id:
            yield Found(
                mark("Two flows lead from the same step to the same step. Delete one of them."),
                (flow.id, known),
            )


def _implicit_split(snapshot: Snapshot) -> Iterator[Found]:
    for node in nodes(snapshot):
        if family_of(node.type) not in ACTIVITIES | EVENTS:
            continue
        plain = [
            flow
            for flow in leaving(snapshot, node)
            if not flow.has("conditionExpression") and flow.id != node.default_flow
        ]
        if len(plain) > 1:
            yield Found(
                mark(
                    "Several flows leave {name}, so all of them are taken at the same time. Put a "
                    "gateway behind it that says what is meant.",
                    name=called(node),
                ),
                (node.id, *(flow.id for flow in plain)),
            )


def _fake_join(snapshot: Snapshot) -> Iterator[Found]:
    for node in nodes(snapshot):
        if family_of(node.type) not in ACTIVITIES | EVENTS:
            continue
        before = entering(snapshot, node)
        if len(before) > 1:
            yield Found(
                mark(
                    "Several flows lead to {name}, which looks like a join but waits for none of "
                    "them. Put a gateway before it.",
                    name=called(node),
                ),
                (node.id, *(flow.id for flow in before)),
            )


def _join_fork(snapshot: Snapshot) -> Iterator[Found]:
    for node in nodes(snapshot):
        if family_of(node.type) is Family.GATEWAY and (
            len(entering(snapshot, node)) > 1 < len(leaving(snapshot, node))
        ):
            yield Found(
                mark(
                    "{name} joins and divides at once. Use two gateways, the first to join, the "
                    "second to divide.",
                    name=called(node),
                ),
                (node.id,),
            )


def _superfluous_gateway(snapshot: Snapshot) -> Iterator[Found]:
    for node in nodes(snapshot):
        if family_of(node.type) is Family.GATEWAY and node.type != "eventBasedGateway":
            before, after = entering(snapshot, node), leaving(snapshot, node)
            if len(before) == len(after) == 1:
                yield Found(
                    mark(
                        "{name} neither joins nor divides. Delete it.",
                        name=called(node),
                    ),
                    (node.id,),
                )


def _superfluous_termination(snapshot: Snapshot) -> Iterator[Found]:
    for scope in scopes(snapshot):
        if any(_begins_several(snapshot, node) for node in scope.nodes):
            continue
        for end in scope.events("endEvent"):
            if any(definition.type == "terminate" for definition in end.definitions):
                yield Found(
                    mark(
                        "{name} terminates a process in which nothing runs at the same time. A "
                        "plain end event says the same.",
                        name=called(end),
                    ),
                    (end.id,),
                )


def _begins_several(snapshot: Snapshot, node: Element) -> bool:
    """Tell whether a node may put more than one token on the way."""
    after = leaving(snapshot, node)
    if node.type in ("parallelGateway", "inclusiveGateway", "complexGateway"):
        return len(after) > 1
    if node.type == "boundaryEvent":
        return not node.is_set("cancelActivity", True)
    if is_event_sub_process(node):
        return True
    return family_of(node.type) in ACTIVITIES | EVENTS and len(after) > 1


RULES = (
    Rule("flow.start-required", Severity.ERROR, _without_start, repairs.PUT_FIRST_START),
    Rule("flow.end-required", Severity.ERROR, _without_end, repairs.APPEND_ENDS),
    Rule("flow.implicit-start", Severity.ERROR, _implicit_start, repairs.PUT_START),
    Rule("flow.implicit-end", Severity.ERROR, _implicit_end, repairs.APPEND_END),
    Rule("flow.disconnected", Severity.ERROR, _disconnected),
    Rule("flow.duplicate", Severity.ERROR, _duplicate, repairs.DELETE_FLOW),
    Rule("flow.implicit-split", Severity.ERROR, _implicit_split, repairs.DIVIDE_BEHIND),
    Rule("flow.fake-join", Severity.WARNING, _fake_join, repairs.JOIN_BEFORE),
    Rule("flow.join-fork", Severity.ERROR, _join_fork, repairs.JOIN_BEFORE),
    Rule("flow.superfluous-gateway", Severity.WARNING, _superfluous_gateway, repairs.TAKE_OUT),
    Rule(
        "flow.superfluous-termination",
        Severity.WARNING,
        _superfluous_termination,
        repairs.END_PLAINLY,
    ),
)
