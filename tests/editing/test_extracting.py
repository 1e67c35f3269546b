"""Steps are taken out into a sub-process, and put back, without losing a flow."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.editing.test_room import drawing
from tests.model.sketch import Sketch
from workbench.editing import operations
from workbench.editing.operations import folding
from workbench.editing.operations.extracting import extract
from workbench.editing.operations.inlining import inline
from workbench.errors import Refused
from workbench.io.bpmn import read, write
from workbench.model.document import Document
from workbench.model.records import Edge, Flow, Shape
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES
from workbench.words import mark

TITLE = mark("Test")


def extracted(document: Document, *elements: str) -> str:
    with document.step(TITLE) as step:
        key = extract(step, [f"{element}_shape" for element in elements], "Prüfung")
    shape = document.shape(key)
    assert shape is not None
    return shape.element


def dissolved(document: Document, element: str) -> None:
    shape = document.shapes_of(element)[0]
    with document.step(TITLE) as step:
        inline(step, shape.id)


def flows(document: Document) -> list[tuple[str, str, str]]:
    """Source, target and name of every sequence flow, nodes by their name."""

    def called(key: str) -> str:
        element = document.element(key)
        return element.name or element.type if element is not None else key

    return sorted(
        (called(flow.source), called(flow.target), flow.name)
        for flow in document.flows("sequenceFlow")
    )


def a_row() -> Sketch:
    """A – B – C – D, in a pool with one lane."""
    sketch = Sketch(plane="Collaboration").pool("Pool", 0, 0, 900, 240)
    sketch.lane("Lane", 30, 0, 870, 240, members=("A", "B", "C", "D"))
    for number, name in enumerate("ABCD"):
        sketch.task(name, 150 + 170 * number, 120)
    for source, target in ("AB", "BC", "CD"):
        left = 150 + 170 * "ABCD".index(source)
        sketch.flow(source, target, (left + 50, 120), (left + 120, 120))
    return sketch


def branching() -> Sketch:
    """A leads to a gateway, over it to B or C, from there to D or E."""
    return (
        Sketch()
        .task("A", 100, 200)
        .gateway("Which", 230, 200)
        .task("B", 380, 100)
        .task("C", 380, 300)
        .task("D", 560, 100)
        .task("E", 560, 300)
        .flow("A", "Which", (150, 200), (205, 200))
        .flow("Which", "B", (230, 175), (230, 100), (330, 100), name="yes")
        .flow("Which", "C", (230, 225), (230, 300), (330, 300), name="no")
        .flow("B", "D", (430, 100), (510, 100))
        .flow("C", "E", (430, 300), (510, 300))
    )


def assert_whole(document: Document) -> None:
    """Every flow stays on one level and is drawn, nothing overlaps, files are read again."""
    for flow in document.flows("sequenceFlow"):
        source, target = document.element(flow.source), document.element(flow.target)
        assert source is not None and target is not None
        assert source.parent == target.parent == flow.parent, flow.id
        assert document.edges_of(flow.id), flow.id
    for edge in document.of_type(Edge):
        assert len(edge.waypoints) > 1
    nodes = [
        shape
        for shape in document.of_type(Shape)
        if (element := document.element(shape.element)) is not None
        and family_of(element.type) in NODES
        and not element.host
    ]
    for one, other in combinations(nodes, 2):
        if one.sheet == other.sheet and one.bounds.overlaps(other.bounds):
            assert one.bounds.covers(other.bounds) or other.bounds.covers(one.bounds)
    assert len(list(read(write(document)))) >= len(list(document))


def test_steps_in_a_row_become_an_open_sub_process_in_their_place() -> None:
    document = a_row().document()
    sub = extracted(document, "B", "C")
    shape = document.shapes_of(sub)[0]
    assert shape.is_set("isExpanded")
    assert shape.bounds.covers(document["B_shape"].bounds)
    inside = {child.type for child in document.children(sub)}
    assert inside == {"startEvent", "task", "endEvent"}
    assert ("A", "Prüfung", "") in flows(document)
    assert ("Prüfung", "D", "") in flows(document)
    assert document.element("Lane").members == ("A", sub, "D")  # type: ignore[union-attr]
    assert document["C_shape"].bounds.x - document["B_shape"].bounds.x == 170
    assert_whole(document)


def test_it_can_be_closed_then() -> None:
    document = a_row().document()
    sub = extracted(document, "B", "C")
    before = drawing(document)
    key = document.shapes_of(sub)[0].id
    with document.step(TITLE) as step:
        folding.collapse(step, key)
    assert document["B_shape"].sheet != document[key].sheet
    with document.step(TITLE) as step:
        folding.expand(step, key)
    assert drawing(document) == before


def test_what_leads_to_different_steps_is_decided_behind_it() -> None:
    document = branching().document()
    sub = extracted(document, "Which", "B", "C")
    ends = [child.name for child in document.children(sub) if child.type == "endEvent"]
    assert sorted(ends) == ["D", "E"]
    (out,) = document.outgoing(sub)
    gateway = document.element(out.target)
    assert gateway is not None and gateway.type == "exclusiveGateway"
    assert sorted((flow.name, flow.target) for flow in document.outgoing(gateway.id)) == [
        ("D", "D"),
        ("E", "E"),
    ]
    assert_whole(document)


def test_what_ended_the_process_still_ends_it() -> None:
    document = (
        branching()
        .node("endEvent", "Given up", 380, 420)
        .flow("C", "Given up", (380, 340), (380, 402), name="late")
        .document()
    )
    before = flows(document)
    sub = extracted(document, "Which", "B", "C", "E", "Given up")
    (out,) = document.outgoing(sub)
    told = {
        flow.name or flow.target: document.element(flow.target).type  # type: ignore[union-attr]
        for flow in document.outgoing(out.target)
    }
    assert told.pop("D") == "task"
    assert list(told.values()) == ["endEvent"]
    assert_whole(document)
    dissolved(document, sub)
    assert flows(document) == before
    assert_whole(document)


def test_a_branch_keeps_its_condition_inside() -> None:
    document = branching().document()
    sub = extracted(document, "A", "Which")
    inner = [flow.name for flow in document.flows("sequenceFlow") if flow.parent == sub]
    assert sorted(inner) == ["", "no", "yes"]
    assert_whole(document)


def test_several_ways_in_are_told_apart_inside() -> None:
    document = branching().document()
    sub = extracted(document, "D", "E")
    (start,) = [child for child in document.children(sub) if child.type == "startEvent"]
    gateway = document.element(document.outgoing(start.id)[0].target)
    assert gateway is not None and gateway.type == "exclusiveGateway"
    assert {flow.name for flow in document.outgoing(gateway.id)} == {"B", "C"}
    assert_whole(document)


@pytest.mark.parametrize(
    ("sketch", "taken"),
    [
        (a_row, "BC"),
        (a_row, "A"),
        (a_row, "D"),
        (a_row, "ABCD"),
        (a_row, "AC"),
        (branching, ("Which", "B", "C")),
        (branching, ("B", "C")),
        (branching, ("A", "Which")),
        (branching, ("D", "E")),
        (branching, ("B", "D")),
    ],
)
def test_dissolving_it_restores_the_flow(sketch: object, taken: tuple[str, ...]) -> None:
    document = sketch().document()  # type: ignore[operator]
    before = flows(document)
    sub = extracted(document, *taken)
    dissolved(document, sub)
    assert flows(document) == before
    assert sub not in document
    lane = document.element("Lane")
    assert lane is None or sorted(lane.members) == ["A", "B", "C", "D"]
    assert_whole(document)


def test_a_closed_one_is_dissolved_too_and_neighbours_make_room() -> None:
    document = a_row().document()
    before = flows(document)
    sub = extracted(document, "B", "C")
    with document.step(TITLE) as step:
        folding.collapse(step, document.shapes_of(sub)[0].id)
    dissolved(document, sub)
    assert flows(document) == before
    assert len(document.sheets()) == 1
    assert_whole(document)


def test_events_on_the_border_and_data_go_with_their_step() -> None:
    document = (
        a_row()
        .node("boundaryEvent", "Late", 320, 160, host="B")
        .node("dataObjectReference", "Form", 400, 205)
        .document()
    )
    sub = extracted(document, "B", "C", "Form")
    assert {child.id for child in document.children(sub)} >= {"B", "C", "Late", "Form"}
    assert_whole(document)


def test_everything_is_taken_back_by_one_undo() -> None:
    document = branching().document()
    before = {record.id: record for record in document}
    sub = extracted(document, "Which", "B", "C")
    dissolved(document, sub)
    document.undo()
    document.undo()
    assert {record.id: record for record in document} == before


def test_what_does_not_belong_together_is_refused() -> None:
    document = a_row().pool("Other", 0, 400, 500, 200).task("X", 200, 500).document()
    with pytest.raises(Refused), document.step(TITLE) as step:
        extract(step, ["A_shape", "X_shape"])
    with pytest.raises(Refused), document.step(TITLE) as step:
        extract(step, ["Pool_shape"])
    with pytest.raises(Refused), document.step(TITLE) as step:
        extract(step, [])


@pytest.mark.parametrize("fields", [{"loop": "parallel"}, {"properties": ()}])
def test_what_only_a_sub_process_can_say_is_not_dissolved(fields: dict[str, object]) -> None:
    document = a_row().document()
    sub = extracted(document, "B", "C")
    shape = document.shapes_of(sub)[0]
    with document.step(TITLE) as step:
        step.update(sub, **fields)
        if "loop" not in fields:
            timer = operations.add_node(
                step,
                shape.sheet,
                BY_KEY["boundary_event.timer"],
                shape.bounds.center.moved(0, shape.bounds.height / 2),
            )
            assert timer
    with pytest.raises(Refused):
        dissolved(document, sub)


def test_a_flow_of_a_condition_keeps_it_when_joined_again() -> None:
    document = branching().document()
    flow = document.flow("Which_B")
    assert isinstance(flow, Flow)
    with document.step(TITLE) as step:
        step.put(flow.with_property("conditionExpression", "${ok}"))
    sub = extracted(document, "A", "Which")
    dissolved(document, sub)
    (again,) = [f for f in document.flows("sequenceFlow") if f.name == "yes"]
    assert again.get("conditionExpression") == "${ok}"
