"""The document as a whole: what is drawn, where, and what is defined for all."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.analysis import repairs
from workbench.analysis.rule import Found, Rule
from workbench.analysis.scope import called, nodes, scopes
from workbench.model.finding import Severity
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import kind_of
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES
from workbench.words import literal, mark

MANY = 50  # nodes; larger diagrams are better divided (7PMG, guideline 7)
_SHARED = ("message", "signal", "error", "escalation")


def _ad_hoc(snapshot: Snapshot) -> Iterator[Found]:
    for scope in scopes(snapshot):
        if scope.is_ad_hoc:
            for node in (*scope.events("startEvent"), *scope.events("endEvent")):
                yield Found(
                    mark(
                        "{name} stands in an ad hoc sub-process, which has no beginning and no "
                        "end. Delete it.",
                        name=called(node),
                    ),
                    (node.id,),
                )


def _unnamed_definitions(snapshot: Snapshot) -> Iterator[Found]:
    for definition in snapshot.elements(*_SHARED):
        if not definition.name.strip():
            yield Found(
                mark("{kind}: has no name.", kind=kind_of(definition).title), (definition.id,)
            )


def _defined_twice(snapshot: Snapshot) -> Iterator[Found]:
    first: dict[tuple[str, str], Element] = {}
    for definition in snapshot.elements(*_SHARED):
        name = " ".join(definition.name.split())
        known = first.setdefault((definition.type, name), definition) if name else definition
        if known is not definition:
            yield Found(
                mark(
                    "{kind} “{name}” is defined twice. Use one of them everywhere.",
                    kind=kind_of(definition).title,
                    name=literal(name),
                ),
                (definition.id, known.id),
            )


def _unused_definitions(snapshot: Snapshot) -> Iterator[Found]:
    for definition in snapshot.elements(*_SHARED):
        if not snapshot.all_referring(definition.id):
            if _is_named_by_property(snapshot, definition.id):
                continue
            yield Found(
                mark(
                    "{kind} “{name}” is used nowhere.",
                    kind=kind_of(definition).title,
                    name=literal(" ".join(definition.name.split()) or definition.id),
                ),
                (definition.id,),
            )


def _is_named_by_property(snapshot: Snapshot, key: str) -> bool:
    """Tell whether a send or receive task names a message; there are few, so all are asked."""
    return any(
        element.get("messageRef") == key for element in snapshot.elements("sendTask", "receiveTask")
    )


def _not_drawn(snapshot: Snapshot) -> Iterator[Found]:
    if not snapshot.sheets():
        return
    for node in nodes(snapshot):
        if not snapshot.shapes_of(node.id) and _is_shown(snapshot, node.parent):
            yield Found(
                mark("{name} is not drawn anywhere.", name=called(node)),
                (node.id,),
            )


def _is_shown(snapshot: Snapshot, scope: str) -> bool:
    """Tell whether the inside of a scope is drawn: as a plane, a pool, or an open sub-process."""
    if any(sheet.element == scope for sheet in snapshot.sheets()):
        return True
    for child in snapshot.children(scope):
        if family_of(child.type) in NODES and snapshot.shapes_of(child.id):
            return True
    return False


def _overlaps(snapshot: Snapshot) -> Iterator[Found]:
    """Sweep from left to right over the symbols of every sheet."""
    for sheet in snapshot.sheets():
        drawn = sorted(
            (
                (shape, element)
                for shape in snapshot.shapes_on(sheet.id)
                if (element := snapshot.element(shape.element)) is not None
                and family_of(element.type) in NODES
            ),
            key=lambda pair: (pair[0].bounds.x, pair[0].id),
        )
        open_now: list[tuple[Shape, Element]] = []
        for shape, element in drawn:
            left = shape.bounds.x
            open_now = [pair for pair in open_now if pair[0].bounds.right > left]
            for other, its in open_now:
                if shape.bounds.overlaps(other.bounds) and _should_be_apart(
                    snapshot, (shape, element), (other, its)
                ):
                    yield Found(
                        mark(
                            "{name} and {other} lie on each other. Move one of them.",
                            name=called(its),
                            other=called(element),
                        ),
                        (its.id, element.id),
                    )
            open_now.append((shape, element))


def _should_be_apart(
    snapshot: Snapshot, one: tuple[Shape, Element], other: tuple[Shape, Element]
) -> bool:
    """Tell whether two overlapping symbols have no reason to: neither holds or bears the other."""
    if one[1].host and other[1].host:
        return True
    return not any(_holds(snapshot, outer, inner) for outer, inner in ((one, other), (other, one)))


def _holds(snapshot: Snapshot, outer: tuple[Shape, Element], inner: tuple[Shape, Element]) -> bool:
    """Tell whether an activity contains a node, or the activity that the node is attached to."""
    (shape, activity), (inside, node) = outer, inner
    if node.host == activity.id:
        return True
    if activity.type == "callActivity" and shape.bounds.covers(inside.bounds):
        return True
    chains = [snapshot.container_chain(key) for key in (node.id, node.host) if key]
    return any(above.id == activity.id for chain in chains for above in chain)


def _outside_lanes(snapshot: Snapshot) -> Iterator[Found]:
    for scope in scopes(snapshot):
        lanes = [child for child in snapshot.children(scope.element.id) if child.type == "lane"]
        if not lanes or not any(snapshot.shapes_of(lane.id) for lane in lanes):
            continue
        for node in scope.nodes:
            if not snapshot.referring("members", node.id, Element) and not node.host:
                yield Found(
                    mark("{name} stands in no lane. Move it into one.", name=called(node)),
                    (node.id,),
                )


def _large(snapshot: Snapshot) -> Iterator[Found]:
    for sheet in snapshot.sheets():
        count = sum(
            1
            for shape in snapshot.shapes_on(sheet.id)
            if (element := snapshot.element(shape.element)) is not None
            and family_of(element.type) in NODES
        )
        if count > MANY:
            yield Found(
                mark(
                    "This diagram has {count} elements. Up to {most} are easily read; divide it "
                    "into sub-processes.",
                    count=count,
                    most=MANY,
                ),
                (sheet.id,),
            )


RULES = (
    Rule("structure.ad-hoc", Severity.ERROR, _ad_hoc),
    Rule("structure.definition", Severity.WARNING, _unnamed_definitions),
    Rule(
        "structure.definition-twice", Severity.WARNING, _defined_twice, repairs.USE_ONE_DEFINITION
    ),
    Rule(
        "structure.unused-definition",
        Severity.HINT,
        _unused_definitions,
        repairs.DELETE_DEFINITION,
    ),
    Rule("structure.not-drawn", Severity.ERROR, _not_drawn),
    Rule("structure.overlap", Severity.WARNING, _overlaps),
    Rule("structure.outside-lanes", Severity.WARNING, _outside_lanes),
    Rule("structure.large", Severity.HINT, _large),
)
