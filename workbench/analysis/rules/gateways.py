"""Gateways that say how they decide."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.analysis.rule import Found, Rule
from workbench.analysis.scope import called, leaving
from workbench.model.finding import Severity
from workbench.model.snapshot import Snapshot
from workbench.words import mark


def _without_condition(snapshot: Snapshot) -> Iterator[Found]:
    for gateway in snapshot.elements("exclusiveGateway", "inclusiveGateway"):
        after = leaving(snapshot, gateway)
        if len(after) < 2:
            continue
        for flow in after:
            says = flow.name.strip() or flow.has("conditionExpression")
            if not says and flow.id != gateway.default_flow:
                yield Found(
                    mark(
                        "A way out of {name} does not say when it is taken. Name the flow, or make "
                        "it the default flow.",
                        name=called(gateway),
                    ),
                    (flow.id, gateway.id),
                )


def _inclusive(snapshot: Snapshot) -> Iterator[Found]:
    for gateway in snapshot.elements("inclusiveGateway"):
        if len(leaving(snapshot, gateway)) > 1:
            yield Found(
                mark(
                    "{name} lets one or several ways be taken, which few readers understand. If "
                    "you can, use an exclusive or a parallel gateway.",
                    name=called(gateway),
                ),
                (gateway.id,),
            )


def _complex(snapshot: Snapshot) -> Iterator[Found]:
    for gateway in snapshot.elements("complexGateway"):
        yield Found(
            mark(
                "{name} does not say how it decides. Use another kind of gateway.",
                name=called(gateway),
            ),
            (gateway.id,),
        )


RULES = (
    Rule("gateways.without-condition", Severity.WARNING, _without_condition),
    Rule("gateways.inclusive", Severity.HINT, _inclusive),
    Rule("gateways.complex", Severity.ERROR, _complex),
)
