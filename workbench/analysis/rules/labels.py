"""Names: what has to bear one, and what says more than it should.

Graded by kind, for ungraded rules about names are noise: a task without a name says nothing, a
joining gateway with one says too much.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.analysis.rule import Found, Rule
from workbench.analysis.scope import ACTIVITIES, called, leaving, nodes
from workbench.model.finding import Severity
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import kind_of
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.words import mark

_DECIDING = ("exclusiveGateway", "inclusiveGateway", "complexGateway")


def _activities(snapshot: Snapshot) -> Iterator[Found]:
    for node in nodes(snapshot):
        if family_of(node.type) in ACTIVITIES and not node.name.strip():
            yield Found(
                mark("{kind}: has no name. Say what is done.", kind=kind_of(node).title),
                (node.id,),
            )


def _swimlanes(snapshot: Snapshot) -> Iterator[Found]:
    for element in snapshot.elements("participant", "lane"):
        if not element.name.strip():
            yield Found(
                mark("{kind}: has no name. Say who it is.", kind=kind_of(element).title),
                (element.id,),
            )


def _events(snapshot: Snapshot) -> Iterator[Found]:
    for node in nodes(snapshot):
        is_event = family_of(node.type) in (Family.EVENT, Family.BOUNDARY_EVENT)
        if is_event and not node.name.strip() and (node.definitions or node.type == "endEvent"):
            yield Found(
                mark("{kind}: has no name. Say what happens.", kind=kind_of(node).title),
                (node.id,),
            )


def _questions(snapshot: Snapshot) -> Iterator[Found]:
    for gateway in snapshot.elements(*_DECIDING):
        if len(leaving(snapshot, gateway)) > 1 and not gateway.name.strip():
            yield Found(
                mark(
                    "{kind}: has no name. Ask the question that is decided here.",
                    kind=kind_of(gateway).title,
                ),
                (gateway.id,),
            )


def _superfluous(snapshot: Snapshot) -> Iterator[Found]:
    for node in nodes(snapshot):
        if family_of(node.type) is not Family.GATEWAY or not node.name.strip():
            continue
        if node.type not in _DECIDING or len(leaving(snapshot, node)) < 2:
            yield Found(
                mark(
                    "{name} decides nothing, so it needs no name.",
                    name=called(node),
                ),
                (node.id,),
            )


RULES = (
    Rule("labels.activity", Severity.ERROR, _activities),
    Rule("labels.swimlane", Severity.WARNING, _swimlanes),
    Rule("labels.event", Severity.HINT, _events),
    Rule("labels.question", Severity.WARNING, _questions),
    Rule("labels.superfluous", Severity.HINT, _superfluous),
)
