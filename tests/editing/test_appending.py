"""What is appended stands where a tidy person would put it, and on nothing else."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.editing.test_replacing import OFFERED, assert_valid, state
from tests.model.sketch import Sketch, three_tasks
from workbench.editing import operations, prepare
from workbench.editing.operations.appending import append, appendable
from workbench.editing.operations.inserting import flow_at, heal, insert_into_flow
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.io.bpmn import read, write_from_records
from workbench.layout.routing import segment_crosses
from workbench.model.document import Document
from workbench.model.records import Edge, Element, EventDefinition, Shape
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import FLOWS, NODES, Family, Kind
from workbench.words import mark

TITLE = mark("Test")


def add(document: Document, key: str, kind: str) -> Shape:
    """Append by the ids of an element and a kind."""
    shape = document.shape_on("Sheet", key)
    assert shape is not None
    with document.step(TITLE) as step:
        made = append(step, shape.id, BY_KEY[kind])
    found = document.shape(made)
    assert found is not None
    return found


def office() -> Sketch:
    """Two pools; the upper one with two lanes and a task in each."""
    return (
        Sketch(plane="Collaboration")
        .pool("P", 0, 0, 600, 240)
        .lane("L1", 30, 0, 570, 120, members=("A",))
        .lane("L2", 30, 120, 570, 120, members=("B",))
        .task("A", 130, 60)
        .task("B", 130, 180)
        .pool("Q", 0, 300, 600, 120)
    )


def boxes(document: Document) -> dict[str, Bounds]:
    """Return the bounds of everything that nothing else may cover."""
    found = {}
    for shape in document.shapes_on("Sheet"):
        element = document.element(shape.element)
        assert element is not None
        family = family_of(element.type)
        if family in NODES - {Family.BOUNDARY_EVENT} | {Family.DATA, Family.ARTIFACT}:
            found[element.id] = shape.bounds
    return found


def assert_tidy(document: Document) -> None:
    """Nothing overlaps, every node is in its lane, every lane in its pool, no line hits a node."""
    places = boxes(document)
    for one, box in places.items():
        for other, there in places.items():
            inside = {document.element(one).parent, document.element(other).parent} & {one, other}  # type: ignore[union-attr]
            assert one == other or inside or not box.overlaps(there), f"{one} covers {other}"
    for lane in document.elements("lane"):
        shape = document.shape_on("Sheet", lane.id)
        assert shape is not None
        for member in lane.members:
            assert member not in places or shape.bounds.covers(places[member]), member
    pools = [document.shape_on("Sheet", pool.id) for pool in document.elements("participant")]
    for pool in pools:
        for other in pools:
            assert pool and other
            assert pool is other or not pool.bounds.overlaps(other.bounds)
    for edge in document.edges_on("Sheet"):
        flow = document.flow(edge.element)
        assert flow is not None
        if flow.type != "sequenceFlow":
            continue
        for key, box in places.items():
            if key not in (flow.source, flow.target):
                for start, end in pairwise(edge.waypoints):
                    assert not segment_crosses(start, end, box), f"{flow.id} through {key}"


class TestPlace:
    def test_right_of_it_in_the_same_row_at_a_distance_of_fifty(self) -> None:
        document = Sketch().task("A", 100, 100).document()
        assert add(document, "A", "user_task").bounds == Bounds(200, 60, 100, 80)
        gateway = add(document, "UserTask_1", "exclusive_gateway")
        assert gateway.bounds == Bounds(350, 75, 50, 50)

    def test_the_usual_distance_is_kept(self) -> None:
        document = (
            Sketch()
            .gateway("G", 100, 100)
            .task("A", 265, 100)
            .flow("G", "A", (125, 100), (215, 100))
            .document()
        )
        assert add(document, "G", "task").bounds == Bounds(215, 180, 100, 80)

    def test_below_or_above_what_stands_there_already(self) -> None:
        document = Sketch().task("A", 100, 100).task("X", 260, 100).document()
        assert add(document, "A", "task").bounds == Bounds(200, 180, 100, 80)

    def test_in_a_lane_that_has_no_room_the_lane_grows_and_the_rest_moves_on(self) -> None:
        document = office().document()
        for _ in range(3):
            add(document, "A", "task")
        lane = document.element("L1")
        assert lane is not None and len(lane.members) == 4
        assert_tidy(document)
        assert document.element("L2").members == ("B",)  # type: ignore[union-attr]

    def test_at_the_end_of_a_pool_the_pool_grows_to_the_right(self) -> None:
        document = office().document()
        last = "A"
        for _ in range(5):
            last = add(document, last, "user_task").element
        assert_tidy(document)
        pool, lane = document.shape("P_shape"), document.shape("L2_shape")
        assert pool is not None and lane is not None
        assert pool.bounds.right == lane.bounds.right > 600
        assert document.shape("Q_shape").bounds.width == 600  # type: ignore[union-attr]

    def test_in_a_standing_pool_it_goes_on_downwards(self) -> None:
        sketch = Sketch(plane="Collaboration").pool("P", 0, 0, 250, 600).task("A", 125, 100)
        document = sketch.document()
        with document.step(TITLE) as step:
            step.update("P_shape", properties=(("isHorizontal", "false"),))
        assert add(document, "A", "task").bounds == Bounds(75, 190, 100, 80)

    def test_what_follows_a_boundary_event_stands_eighty_below_it(self) -> None:
        document = (
            Sketch()
            .task("A", 100, 100)
            .node("boundaryEvent", "Late", 120, 140, host="A",
                  definitions=(EventDefinition(type="timer"),))
            .document()
        )  # fmt: skip
        assert add(document, "Late", "task").bounds == Bounds(188, 238, 100, 80)

    def test_a_compensation_event_gets_its_activity_by_an_association(self) -> None:
        document = (
            Sketch()
            .task("A", 100, 100)
            .node("boundaryEvent", "Undo", 120, 140, host="A",
                  definitions=(EventDefinition(type="compensate"),))
            .document()
        )  # fmt: skip
        new = document.element(add(document, "Undo", "task").element)
        assert new is not None and new.is_set("isForCompensation")
        assert [flow.type for flow in document.outgoing("Undo")] == ["association"]

    def test_a_name_that_stands_outside_is_not_covered_either(self) -> None:
        document = (
            Sketch()
            .task("A", 100, 100)
            .node("endEvent", "E", 250, 60, label=Bounds(205, 82, 90, 30))
            .document()
        )
        new = add(document, "A", "task").bounds
        assert not new.overlaps(Bounds(205, 82, 90, 30))

    def test_an_annotation_goes_above_and_data_below(self) -> None:
        document = office().document()
        with document.step(TITLE) as step:
            step.update("L2", members=())
            operations.delete(step, ["B_shape"])
        note, data = add(document, "A", "annotation"), add(document, "A", "data_object")
        assert note.bounds.bottom <= 20 and data.bounds.y >= 100
        assert document.element(note.element).parent == "Collaboration"  # type: ignore[union-attr]


class TestRules:
    def test_nothing_follows_an_end_event(self) -> None:
        document = Sketch().node("endEvent", "E", 100, 100).document()
        before = state(document)
        with pytest.raises(Refused):
            add(document, "E", "task")
        assert state(document) == before
        assert not appendable(document, document.shape("E_shape"), BY_KEY["task"])  # type: ignore[arg-type]

    def test_after_an_event_based_gateway_something_is_waited_for(self) -> None:
        document = Sketch().node("eventBasedGateway", "G", 100, 100).document()
        shape = document.shape("G_shape")
        assert shape is not None
        offered = {k.key for k in OFFERED if appendable(document, shape, k)}
        assert offered == {
            "receive_task",
            "catch_event.message",
            "catch_event.timer",
            "catch_event.conditional",
            "catch_event.signal",
            "annotation",
        }


PLACED = [k for k in OFFERED if k.family not in FLOWS]


@pytest.mark.parametrize("kind", PLACED, ids=lambda kind: kind.key)
def test_every_kind_is_appended_where_it_may_follow(kind: Kind) -> None:
    document = read(write_from_records(office().document()))
    prepare(document)
    before = state(document)
    shape = document.shape("A_shape")
    assert shape is not None
    if not appendable(document, shape, kind):
        with pytest.raises(Refused), document.step(TITLE) as step:
            append(step, "A_shape", kind)
        assert state(document) == before
        return
    with document.step(TITLE) as step:
        append(step, "A_shape", kind)
    assert_valid(document)
    assert_tidy(document)
    document.undo()
    assert state(document) == before


@pytest.mark.parametrize("kind", PLACED, ids=lambda kind: kind.key)
def test_every_kind_is_created_where_it_has_a_place(kind: Kind) -> None:
    sketch = office().node(
        "subProcess", "E", 900, 100, size=(200, 150),
        properties=(("isExpanded", "true"),), parent="P_process",
    )  # fmt: skip
    document = sketch.document()
    with document.step(TITLE) as step:
        step.put(document["E"].with_property("triggeredByEvent", "true"))  # type: ignore[attr-defined]
        step.update("P_shape", bounds=Bounds(0, 0, 1100, 240))
    with document.step(TITLE) as step:  # a transaction, for what only lies in one
        operations.add_node(step, "Sheet", BY_KEY["transaction.expanded"], Point(600, 120), "T")
    document = read(write_from_records(document))
    prepare(document)
    before = state(document)
    transaction = next(document.elements("transaction"))
    inside = document.shape_on("Sheet", transaction.id)
    assert inside is not None
    spots = (
        Point(300, 60), Point(900, 100), inside.bounds.center,
        Point(inside.bounds.x, inside.bounds.center.y), Point(0, 900),
    )  # fmt: skip
    made = 0
    for spot in spots:
        try:
            with document.step(TITLE) as step:
                operations.add_node(step, "Sheet", kind, spot, "Neu")
        except Refused:
            assert state(document) == before
            continue
        made += 1
        assert_valid(document)
        document.undo()
        assert state(document) == before
    assert made


KEYS = st.sampled_from(
    ["task", "exclusive_gateway", "end_event", "catch_event.timer", "annotation", "data_object",
     "data_store", "sub_process", "throw_event"]
)  # fmt: skip


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
@given(st.lists(st.tuples(st.integers(0, 30), KEYS), min_size=1, max_size=12))
def test_whatever_is_appended_the_diagram_stays_tidy(wishes: list[tuple[int, str]]) -> None:
    document = office().document()
    start = state(document)
    for number, kind in wishes:
        nodes = [key for key, _ in boxes(document).items()]
        key = nodes[number % len(nodes)]
        shape = document.shape_on("Sheet", key)
        assert shape is not None
        if appendable(document, shape, BY_KEY[kind]):
            add(document, key, kind)
            assert_tidy(document)
    while document.undo():
        pass
    assert state(document) == start


class TestInsert:
    def test_a_node_put_on_a_flow_is_led_through_and_the_first_half_keeps_its_name(self) -> None:
        document = (
            Sketch()
            .gateway("G", 100, 100, default_flow="G_B")
            .task("B", 500, 100)
            .flow("G", "B", (125, 100), (450, 100), name="ja")
            .document()
        )
        with document.step(TITLE) as step:
            made = operations.add_node(step, "Sheet", BY_KEY["task"], Point(280, 100))
            edge = flow_at(document, "Sheet", Point(280, 100), 5.0)
            assert edge is not None
            second = insert_into_flow(step, made, edge.id)
        first = document.flow("G_B")
        assert first is not None and first.name == "ja" and first.source == "G"
        assert first.target == document[made].element  # type: ignore[attr-defined]
        assert document.element("G").default_flow == "G_B"  # type: ignore[union-attr]
        assert document.edge("G_B_edge").waypoints == ((125, 100), (230, 100))  # type: ignore[union-attr]
        assert document.edge(second).waypoints == ((330, 100), (450, 100))  # type: ignore[union-attr]

    def test_where_it_gets_too_tight_what_comes_after_moves_on(self) -> None:
        document = three_tasks().document()
        with document.step(TITLE) as step:
            made = operations.add_node(step, "Sheet", BY_KEY["task"], Point(200, 100))
            insert_into_flow(step, made, "A_B_edge")
        assert_tidy(document)
        gaps = [q - p for p, q in pairwise(sorted(b.x for b in boxes(document).values()))]
        assert gaps == [150, 150, 200]
        for edge in document.edges_on("Sheet"):
            assert len(edge.waypoints) == 2, "straight in one row"

    def test_bends_of_the_flow_stay(self) -> None:
        document = (
            Sketch()
            .task("A", 100, 100)
            .task("B", 600, 400)
            .flow("A", "B", (150, 100), (300, 100), (300, 400), (550, 400))
            .document()
        )
        with document.step(TITLE) as step:
            made = operations.add_node(step, "Sheet", BY_KEY["task"], Point(300, 250))
            second = insert_into_flow(step, made, "A_B_edge")
        assert document.edge("A_B_edge").waypoints == ((150, 100), (300, 100), (300, 210))  # type: ignore[union-attr]
        assert document.edge(second).waypoints == ((300, 290), (300, 400), (550, 400))  # type: ignore[union-attr]

    def test_an_end_event_is_not_put_into_a_flow(self) -> None:
        document = three_tasks().document()
        before = state(document)
        with pytest.raises(Refused), document.step(TITLE) as step:
            made = operations.add_node(step, "Sheet", BY_KEY["end_event"], Point(200, 100))
            insert_into_flow(step, made, "A_B_edge")
        assert state(document) == before


class TestFirstPool:
    def test_it_takes_in_names_and_lines_too(self) -> None:
        document = (
            Sketch()
            .task("A", 100, 100)
            .node("endEvent", "E", 300, 100, label=Bounds(255, 122, 90, 60))
            .flow("A", "E", (150, 100), (200, 100), (200, -40), (300, -40), (300, 82))
            .document()
        )
        with document.step(TITLE) as step:
            made = operations.add_node(step, "Sheet", BY_KEY["pool"], Point(200, 100))
        box = document.shape(made).bounds  # type: ignore[union-attr]
        assert box.covers(Bounds(20, -80, 330, 270))

    def test_a_closed_pool_stands_beside_what_is_there(self) -> None:
        document = three_tasks().document()
        with document.step(TITLE) as step:
            made = operations.add_node(step, "Sheet", BY_KEY["pool.black_box"], Point(300, 400))
        assert document.shape(made).bounds == Bounds(100, 370, 400, 60)  # type: ignore[union-attr]
        assert document.element("A").parent == "Process"  # type: ignore[union-attr]


class TestHeal:
    def test_what_is_taken_from_the_middle_leaves_its_neighbours_joined(self) -> None:
        document = three_tasks().document()
        with document.step(TITLE) as step:
            heal(step, ["B_shape"])
            operations.delete(step, ["B_shape"])
        assert document.flow("A_B").target == "C"  # type: ignore[union-attr]
        assert document.edge("A_B_edge").waypoints == ((150, 100), (450, 100))  # type: ignore[union-attr]
        assert "B_C" not in document

    def test_a_fork_or_an_end_is_not_healed(self) -> None:
        document = three_tasks().node("endEvent", "E", 300, 250).flow("B", "E").document()
        with document.step(TITLE) as step:
            heal(step, ["B_shape"])
            operations.delete(step, ["B_shape"])
        assert not list(document.flows())

    def test_two_neighbours_that_go_together_leave_nothing_behind(self) -> None:
        document = three_tasks().document()
        with document.step(TITLE) as step:
            heal(step, ["A_shape", "B_shape"])
            operations.delete(step, ["A_shape", "B_shape"])
        assert not list(document.flows())
        assert [e.id for e in document.of_type(Element) if e.type == "task"] == ["C"]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_long_session_of_appending_inserting_and_deleting_stays_tidy(seed: int) -> None:
    chance = Random(seed)
    document = office().document()
    start = state(document)
    for _ in range(70):
        nodes = [s for s in document.shapes_on("Sheet") if _kind_of(document, s) in NODES]
        with document.step(TITLE) as step:
            what = chance.choice(["append", "append", "insert", "delete"])
            if what == "append" and len(nodes) < 40:
                source = chance.choice(nodes)
                kind = BY_KEY[chance.choice(["user_task", "exclusive_gateway", "end_event"])]
                if appendable(document, source, kind):
                    append(step, source.id, kind)
            elif what == "insert":
                edges = [e for e in document.edges_on("Sheet") if len(e.waypoints) > 1]
                edge = chance.choice(edges) if edges else None
                if edge is not None and (middle := _room_on(document, edge)) is not None:
                    kind = BY_KEY[chance.choice(["user_task", "catch_event.timer"])]
                    insert_into_flow(
                        step, operations.add_node(step, "Sheet", kind, middle), edge.id
                    )
            elif len(nodes) > 6:
                gone = chance.choice(nodes).id
                heal(step, [gone])
                operations.delete(step, [gone])
        assert_tidy(document)
    schema_valid = read(write_from_records(document))
    assert len(list(schema_valid)) == len(list(document))
    while document.undo():
        pass
    assert state(document) == start


def _kind_of(document: Document, shape: Shape) -> Family:
    element = document.element(shape.element)
    assert element is not None
    return family_of(element.type)


def _room_on(document: Document, edge: Edge) -> Point | None:
    """Return the middle of the first piece of a line, if a person could drop a task there."""
    first, second = edge.waypoints[:2]
    middle = Point((first.x + second.x) / 2, (first.y + second.y) / 2)
    task = Bounds(middle.x - 50, middle.y - 40, 100, 80)
    lanes = [document.shape_on("Sheet", lane.id) for lane in document.elements("lane")]
    return middle if any(lane and lane.bounds.covers(task) for lane in lanes) else None


def test_an_open_sub_process_comes_with_a_start_event_in_it() -> None:
    document = three_tasks().document()
    prepare(document)
    shape = add(document, "C", "sub_process.expanded")
    (start,) = document.elements("startEvent")
    assert start.parent == shape.element
    assert shape.bounds.covers(document.shapes_of(start.id)[0].bounds)
