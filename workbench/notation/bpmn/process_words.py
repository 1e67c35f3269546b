"""A process in words: where it begins, who does what, how it branches, where it ends."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.model.records import Element, Flow
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.events import definition_shown
from workbench.notation.bpmn.kinds import kind_of
from workbench.notation.bpmn.rules import pool_process
from workbench.notation.bpmn.step_order import ProcessStep, reading_order, steps_of
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family
from workbench.notation.sentences import joined, quoted
from workbench.words import Text, literal, mark

_ACTIVITIES = frozenset({Family.ACTIVITY, Family.SUB_PROCESS})
_THROWING = frozenset({"intermediateThrowEvent", "endEvent"})


def tell_process(document: Snapshot, scope: str, sheet: str) -> Iterator[Text]:
    """Yield the sentences about a process or sub-process, in reading order.

    What is in a sub-process is told where the sheet shows it.  Steps have the numbers of the whole
    process.  Every node is told at most once, so that circles and broken flows come to an end.
    """
    element = document.element(scope)
    whole = (pool_process(document, element) if element is not None else "") or scope
    steps = {step.element: step for step in steps_of(document, whole)}
    yield from _Telling(document, steps, sheet).scope(scope, set())


class _Telling:
    """What the sentences about one process need to know of it."""

    def __init__(self, document: Snapshot, steps: dict[str, ProcessStep], sheet: str) -> None:
        self._document = document
        self._steps = steps
        self._sheet = sheet

    def scope(self, scope: str, seen: set[str]) -> Iterator[Text]:
        seen.add(scope)
        order = reading_order(self._document, scope)
        starts = [node for node in order if node.type == "startEvent"]
        ends = [node for node in order if node.type == "endEvent"]
        told = [node for node in order if node.type not in ("startEvent", "endEvent")]
        told = [node for node in told if not self._only_joins(node)]
        if starts:
            first = self._next_of(starts[0]) if len(starts) == 1 else None
            as_told = not told or first is None or first.id == told[0].id or first in ends
            yield mark(
                "It begins with {events}.", events=joined([_called(s) for s in starts], "or")
            )
            if not as_told and first is not None:
                yield mark("It goes on with {next}.", next=_called(first))
        for place, node in enumerate(told):
            following = told[place + 1] if place + 1 < len(told) else None
            if following is None and len(ends) == 1:
                following = ends[0]
            yield from self._node(node, following, seen)
        if ends:
            yield mark("It ends with {events}.", events=joined([_called(e) for e in ends], "or"))

    def _node(self, node: Element, following: Element | None, seen: set[str]) -> Iterator[Text]:
        family = family_of(node.type)
        if family in _ACTIVITIES:
            yield self._with_next(self._step(node), node, following)
            if node.id not in seen and self._is_open(node):
                yield mark("Within {name}:", name=_called(node))
                yield from self.scope(node.id, seen)
                yield mark("That is all of {name}.", name=_called(node))
        elif family is Family.BOUNDARY_EVENT:
            yield self._boundary_event(node)
        elif family is Family.GATEWAY:
            yield self._gateway(node)
        elif node.type in _THROWING:
            yield self._with_next(mark("{event} is caused.", event=_called(node)), node, following)
        else:
            yield self._with_next(
                mark("{event} is waited for.", event=_called(node)), node, following
            )

    def _is_open(self, node: Element) -> bool:
        """Tell whether the sheet shows what is in a sub-process."""
        if family_of(node.type) is not Family.SUB_PROCESS:
            return False
        shape = self._document.shape_on(self._sheet, node.id)
        return shape is not None and is_expanded(self._document, shape)

    def _step(self, node: Element) -> Text:
        step = self._steps.get(node.id)
        number = step.number if step is not None else ""
        lane = self._document.element(step.lane) if step is not None and step.lane else None
        what = _called(node)
        if lane is not None and lane.name.strip():
            who = literal(" ".join(lane.name[:200].split()))
            return mark("Step {number}, {who}: {what}.", number=number, who=who, what=what)
        return mark("Step {number}: {what}.", number=number, what=what)

    def _with_next(self, sentence: Text, node: Element, following: Element | None) -> Text:
        """Add where it goes on, unless it simply goes on with what is told next."""
        targets = self._branches(node)
        if len(targets) > 1:
            ways = joined([self._branch(flow, target) for flow, target in targets], "and")
            return mark("{sentence} Then {ways}.", sentence=sentence, ways=ways)
        if not targets:
            return sentence
        target = targets[0][1]
        if following is not None and target.id == following.id:
            return sentence
        return mark("{sentence} Then on to {next}.", sentence=sentence, next=self._aim(target))

    def _boundary_event(self, node: Element) -> Text:
        host = self._document.element(node.host)
        during = _called(host) if host is not None else mark("the activity")
        targets = [self._aim(target) for _, target in self._branches(node)]
        event = _called(node)
        if not targets:
            return mark("During {activity} may happen: {event}.", activity=during, event=event)
        way = joined(targets)
        if node.is_set("cancelActivity", True):
            return mark(
                "During {activity} may happen: {event}; it is then broken off, on to {next}.",
                activity=during,
                event=event,
                next=way,
            )
        return mark(
            "During {activity} may happen: {event}; beside it then {next}.",
            activity=during,
            event=event,
            next=way,
        )

    def _gateway(self, node: Element) -> Text:
        targets = self._branches(node)
        if node.type == "parallelGateway":
            ways = joined([self._aim(target) for _, target in targets])
            return mark("At the same time it goes on with {ways}.", ways=ways)
        if node.type == "eventBasedGateway":
            ways = joined([self._aim(target) for _, target in targets], "or")
            return mark("What happens first decides: {ways}.", ways=ways)
        ways = joined([self._branch(flow, target) for flow, target in targets])
        if node.type == "exclusiveGateway":
            return mark("{question}: {ways}.", question=_question(node), ways=ways)
        return mark(
            "{question} (several ways are possible): {ways}.", question=_question(node), ways=ways
        )

    def _branch(self, flow: Flow, target: Element) -> Text:
        """Return one way out of several, with its condition."""
        aim = self._aim(target)
        source = self._document.element(flow.source)
        condition = flow.name.strip() or flow.get("conditionExpression").strip()
        if condition:
            return mark("if {condition}, on to {next}", condition=quoted(condition), next=aim)
        if source is not None and source.default_flow == flow.id:
            return mark("otherwise on to {next}", next=aim)
        return mark("on to {next}", next=aim)

    def _aim(self, target: Element, is_inner: bool = False) -> Text:
        """Return what a flow leads to; steps are named by their number."""
        step = self._steps.get(target.id)
        if step is not None:
            return mark("step {number}", number=step.number)
        if target.type == "endEvent":
            return mark("the end {event}", event=_called(target))
        if target.type == "parallelGateway" and not target.name.strip() and not is_inner:
            ways = joined([self._aim(next_, is_inner=True) for _, next_ in self._branches(target)])
            return mark("{ways} at the same time", ways=ways)
        return _called(target)

    def _branches(self, node: Element) -> list[tuple[Flow, Element]]:
        """Return the flows out of a node, each with the next thing that is told."""
        found = []
        for flow in self._document.outgoing(node.id):
            target = self._document.element(flow.target)
            if flow.type != "sequenceFlow" or target is None:
                continue
            if family_of(target.type) in NODES:
                found.append((flow, self._past_joins(target)))
        return found

    def _next_of(self, node: Element) -> Element | None:
        branches = self._branches(node)
        return branches[0][1] if len(branches) == 1 else None

    def _only_joins(self, node: Element) -> bool:
        """Tell whether a gateway only brings ways together."""
        return family_of(node.type) is Family.GATEWAY and len(self._sequence(node)) < 2

    def _past_joins(self, node: Element) -> Element:
        """Follow gateways that only join to what comes after them."""
        seen = {node.id}
        while self._only_joins(node):
            flows = self._sequence(node)
            target = self._document.element(flows[0].target) if flows else None
            if target is None or target.id in seen:
                break
            seen.add(target.id)
            node = target
        return node

    def _sequence(self, node: Element) -> list[Flow]:
        return [flow for flow in self._document.outgoing(node.id) if flow.type == "sequenceFlow"]


def _called(element: Element) -> Text:
    """Return a name in quotation marks; what has none is called by its kind.

    Of an event it is said what happens, too.
    """
    if not element.name.strip():
        return kind_of(element).title
    happens = _HAPPENS.get(definition_shown(element))
    if happens is not None:
        return mark("{name} ({kind})", name=quoted(element.name), kind=happens)
    return quoted(element.name)


_HAPPENS: dict[str, Text] = {
    "message": mark("message"),
    "timer": mark("time"),
    "error": mark("error"),
    "escalation": mark("escalation"),
    "cancel": mark("cancellation"),
    "compensate": mark("compensation"),
    "conditional": mark("condition"),
    "link": mark("link"),
    "signal": mark("signal"),
    "terminate": mark("ends everything"),
    "multiple": mark("one of several"),
    "parallel_multiple": mark("several together"),
}


def _question(gateway: Element) -> Text:
    return quoted(gateway.name) if gateway.name.strip() else mark("Decision")
