"""What is done with pools and lanes, told one by one."""

from __future__ import annotations

import pytest

from tests.model.sketch import Sketch
from workbench.editing import operations, prepare
from workbench.editing.operations import (
    black_boxes,
    dividing,
    fitting,
    removing,
    reordering,
    turning,
)
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.model.document import Document
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.words import mark

TITLE = mark("Test")


def office() -> Sketch:
    """A pool with three lanes, a task in each of the first two, and a closed pool below."""
    return (
        Sketch(plane="Collaboration")
        .pool("P", 0, 0, 600, 360)
        .lane("L1", 30, 0, 570, 120, members=("A",))
        .lane("L2", 30, 120, 570, 120, members=("B",))
        .lane("L3", 30, 240, 570, 120)
        .task("A", 150, 60)
        .task("B", 150, 180)
        .flow("A", "B", (150, 100), (150, 140))
        .pool("Q", 0, 400, 600, 120)
        .task("C", 400, 460)
    )


def do(document: Document, edit, *args, **named):  # type: ignore[no-untyped-def]
    with document.step(TITLE) as step:
        return edit(step, *args, **named)


def box(document: Document, element: str) -> tuple[float, ...]:
    shape = document.shape_on("Sheet", element)
    assert shape is not None
    return tuple(shape.bounds)


def members(document: Document, lane: str) -> tuple[str, ...]:
    element = document.element(lane)
    assert element is not None
    return element.members


def lane_of(document: Document, shape: str) -> str:
    drawn = document.shape(shape)
    assert drawn is not None
    return drawn.element


class TestMoreLanes:
    def test_a_lane_added_below_moves_what_follows_and_the_pool_below(self) -> None:
        document = office().document()
        made = do(document, dividing.insert_lane, "L1_shape", after=True)
        assert box(document, lane_of(document, made)) == (30, 120, 570, 120)
        assert box(document, "L1") == (30, 0, 570, 120)
        assert box(document, "L2") == (30, 240, 570, 120)
        assert box(document, "B")[1] == 260
        assert box(document, "P")[3] == 480
        assert box(document, "Q")[1] == 500  # at least 20 from the pool above
        assert members(document, "L2") == ("B",)

    def test_a_lane_added_above_takes_the_place_of_the_lane(self) -> None:
        document = office().document()
        made = do(document, dividing.insert_lane, "L1_shape", after=False)
        assert box(document, lane_of(document, made)) == (30, 0, 570, 120)
        assert box(document, "A")[1] == 140
        assert members(document, "L1") == ("A",)

    def test_a_straight_line_between_lanes_is_stretched_not_led_anew(self) -> None:
        document = office().document()
        do(document, dividing.insert_lane, "L1_shape", after=True)
        edge = document.edge("A_B_edge")
        assert edge is not None
        assert edge.waypoints == ((150, 100), (150, 260))

    def test_a_pool_without_lanes_gets_one_for_what_it_holds_beside_the_new_one(self) -> None:
        document = office().document()
        made = do(document, dividing.insert_lane, "Q_shape", after=True)
        lanes = [lane for lane in document.children("Q_process") if lane.type == "lane"]
        assert [lane.members for lane in lanes] == [("C",), ()]
        assert box(document, lane_of(document, made)) == (30, 520, 570, 120)
        assert box(document, "Q") == (0, 400, 600, 240)

    def test_an_empty_lane_is_divided_in_equal_parts(self) -> None:
        document = office().document()
        first, second = do(document, dividing.split_lane, "L3_shape", 2)
        assert box(document, lane_of(document, first)) == (60, 240, 540, 60)
        assert box(document, lane_of(document, second)) == (60, 300, 540, 60)

    def test_a_lane_that_is_too_low_for_three_grows(self) -> None:
        document = office().document()
        parts = do(document, dividing.split_lane, "L3_shape", 3)
        assert [box(document, lane_of(document, part))[3] for part in parts] == [60, 60, 60]
        assert box(document, "P")[3] == 420

    def test_no_task_straddles_the_parts_of_its_lane(self) -> None:
        document = office().document()
        first, second = do(document, dividing.split_lane, "L1_shape", 2)
        top, low = (box(document, lane_of(document, part)) for part in (first, second))
        assert top == (60, 0, 540, 110)
        assert low == (60, 110, 540, 60)
        assert members(document, lane_of(document, first)) == ("A",)
        assert members(document, "L1") == ()

    def test_a_lane_put_inside_takes_over_the_nodes(self) -> None:
        document = office().document()
        inner = do(document, dividing.add_lane, "L1_shape")
        assert box(document, lane_of(document, inner)) == (60, 0, 540, 120)
        assert members(document, lane_of(document, inner)) == ("A",)


class TestOrder:
    def test_a_lane_moved_down_takes_its_nodes_along(self) -> None:
        document = office().document()
        do(document, reordering.move_lane, "L1_shape", "P_process", 1)
        assert box(document, "L2")[1] == 0
        assert box(document, "L1")[1] == 120
        assert box(document, "A")[1] == 140
        assert box(document, "B")[1] == 20
        assert (members(document, "L1"), members(document, "L2")) == (("A",), ("B",))
        assert box(document, "P") == (0, 0, 600, 360)
        assert box(document, "Q") == (0, 400, 600, 120)

    def test_a_lane_put_into_another_one_leaves_that_what_it_held(self) -> None:
        document = office().document()
        do(document, reordering.move_lane, "L1_shape", "L2", 1)
        inner = [lane for lane in document.children("L2") if lane.type == "lane"]
        assert sorted(lane.members for lane in inner) == [("A",), ("B",)]
        assert box(document, "P")[3] == 360
        assert box(document, "L1") == (60, 120, 540, 120)
        assert box(document, "L2") == (30, 0, 570, 240)

    def test_a_lane_put_into_another_pool_makes_its_flows_messages(self) -> None:
        document = office().document()
        do(document, reordering.move_lane, "L2_shape", "Q_process", 1)
        assert document["B"].parent == "Q_process"  # type: ignore[attr-defined]
        flows = list(document.flows())
        assert [(flow.type, flow.source, flow.target) for flow in flows] == [
            ("messageFlow", "A", "B")
        ]
        lanes = [lane for lane in document.children("Q_process") if lane.type == "lane"]
        assert sorted(lane.members for lane in lanes) == [("B",), ("C",)]
        assert box(document, "P")[3] == 240

    def test_a_condition_stays_to_be_read_where_a_message_takes_the_place_of_its_flow(self) -> None:
        document = office().document()
        (flow,) = document.flows()
        with document.step(TITLE) as step:
            step.put(
                flow.changed(documentation="Geprüft.").with_property(
                    "conditionExpression", "Betrag > 500"
                )
            )
        do(document, reordering.move_lane, "L2_shape", "Q_process", 1)
        (message,) = document.flows()
        assert message.type == "messageFlow"
        assert not message.has("conditionExpression")
        assert message.documentation == "Geprüft.\nBetrag > 500"

    def test_and_back_again_makes_them_sequence_flows(self) -> None:
        document = office().document()
        do(document, reordering.move_lane, "L2_shape", "Q_process", 1)
        do(document, reordering.move_lane, "L2_shape", "P_process", 1)
        assert [flow.type for flow in document.flows()] == ["sequenceFlow"]
        assert members(document, "L2") == ("B",)

    def test_a_lane_does_not_go_into_itself(self) -> None:
        document = office().document()
        with pytest.raises(Refused):
            do(document, reordering.move_lane, "L1_shape", "L1", 0)


class TestFewerLanes:
    def test_deleting_a_lane_with_contents_closes_the_gap(self) -> None:
        document = office().document()
        do(document, removing.delete_with_contents, "L1_shape")
        assert "A" not in document
        assert "A_B" not in document
        assert box(document, "L2")[1] == 0
        assert box(document, "B")[1] == 20
        assert box(document, "P")[3] == 240

    def test_deleting_a_lane_alone_keeps_its_nodes_in_the_neighbour(self) -> None:
        document = office().document()
        do(document, operations.delete, ["L1_shape"])
        assert set(members(document, "L2")) == {"A", "B"}
        assert box(document, "L2") == (30, 0, 570, 240)

    def test_the_only_pool_deleted_alone_leaves_the_plain_process(self) -> None:
        document = (
            Sketch(plane="Collaboration")
            .pool("P", 0, 0, 600, 200)
            .task("A", 100, 100)
            .task("B", 300, 100)
            .flow("A", "B", (150, 100), (250, 100))
            .document()
        )
        do(document, removing.delete_pool_alone, "P_shape")
        assert document["Sheet"].element == "P_process"  # type: ignore[attr-defined]
        assert "Collaboration" not in document
        assert {"A", "B", "A_B", "A_shape"} <= {record.id for record in document}
        document.undo()
        assert document["Sheet"].element == "Collaboration"  # type: ignore[attr-defined]

    def test_one_pool_of_two_deleted_alone_leaves_its_process(self) -> None:
        document = office().document()
        do(document, removing.delete_pool_alone, "Q_shape")
        assert "Q" not in document
        assert "C" in document
        assert "Q_process" in document


class TestSize:
    def test_fitting_a_lane_takes_the_free_room_away(self) -> None:
        document = office().document()
        do(document, fitting.fit, "L3_shape")
        assert box(document, "L3")[3] == 60
        assert box(document, "P")[3] == 300

    def test_fitting_a_pool_leaves_twenty_around(self) -> None:
        document = office().document()
        do(document, fitting.fit, "P_shape")
        x, _, width, _ = box(document, "P")
        assert x == 20  # titles of 60, a margin of 20, and the tasks begin at 100
        assert width == 300
        assert [box(document, lane)[3] for lane in ("L1", "L2", "L3")] == [120, 120, 60]

    def test_turning_twice_leads_back(self) -> None:
        document = office().document()
        before = {shape.id: shape.bounds for shape in document.shapes_on("Sheet")}
        do(document, turning.turn, ("P_shape", "Q_shape"))
        assert box(document, "L1")[:2] == (0, 30)
        assert box(document, "L2")[:2] == (150, 30)
        do(document, turning.turn, ("P_shape", "Q_shape"))
        after = {shape.id: shape.bounds for shape in document.shapes_on("Sheet")}
        for key, bounds in before.items():
            assert after[key] == pytest.approx(bounds, abs=1.01)

    def test_turned_flows_run_down_where_they_ran_to_the_right(self) -> None:
        document = (
            Sketch(plane="Collaboration")
            .pool("P", 0, 0, 600, 200)
            .task("A", 130, 100)
            .task("B", 300, 100)
            .flow("A", "B", (180, 100), (250, 100))
            .document()
        )
        do(document, turning.turn, ("P_shape",))
        edge = document.edge("A_B_edge")
        assert edge is not None
        (start, end) = edge.waypoints
        assert start.x == end.x
        assert start.y == document.shape("A_shape").bounds.bottom  # type: ignore[union-attr]
        assert end.y == document.shape("B_shape").bounds.y  # type: ignore[union-attr]

    def test_a_pool_turned_pushes_others_away(self) -> None:
        document = office().document()
        do(document, turning.turn, ("P_shape",))
        pool, other = document.shape("P_shape"), document.shape("Q_shape")
        assert pool is not None
        assert other is not None
        assert not pool.bounds.overlaps(other.bounds)


class TestBlackBoxes:
    def test_a_pool_that_holds_something_is_not_closed(self) -> None:
        document = office().document()
        with pytest.raises(Refused):
            do(document, black_boxes.close_pool, "P_shape")

    def test_an_empty_pool_is_closed_and_opened_again(self) -> None:
        document = (
            Sketch(plane="Collaboration").pool("P", 0, 0, 600, 200).pool("Q", 0, 220, 600, 200)
        ).document()
        do(document, black_boxes.close_pool, "P_shape")
        assert box(document, "P") == (0, 0, 600, 60)
        assert "P_process" not in document
        do(document, operations.move, ["Q_shape"], 0, -140)
        do(document, black_boxes.open_pool, "P_shape")
        assert box(document, "P") == (0, 0, 600, 250)
        assert document["P"].refers_to in document  # type: ignore[attr-defined]
        assert box(document, "Q")[1] == 270


class TestGrowing:
    def test_a_lane_grows_around_what_is_moved_over_its_border(self) -> None:
        document = office().document()
        do(document, operations.move, ["A_shape"], 0, 35)
        assert box(document, "A")[1] == 55
        assert box(document, "L1") == (30, 0, 570, 145)
        assert box(document, "L2") == (30, 145, 570, 120)
        assert box(document, "B")[1] == 165
        assert box(document, "P")[3] == 385
        assert box(document, "Q")[1] == 405
        assert members(document, "L1") == ("A",)

    def test_what_comes_into_another_lane_stands_wholly_inside(self) -> None:
        document = office().document()
        do(document, operations.move, ["A_shape"], 200, 65)
        assert box(document, "A") == (300, 130, 100, 80)
        assert box(document, "L2") == (30, 120, 570, 120)
        assert set(members(document, "L2")) == {"A", "B"}

    def test_a_pool_grows_to_its_right_with_all_its_lanes(self) -> None:
        document = office().document()
        do(document, operations.move, ["A_shape"], 420, 0)
        assert box(document, "P")[2] == 630
        assert [box(document, lane)[2] for lane in ("L1", "L2", "L3")] == [600, 600, 600]

    def test_moving_along_does_not_change_what_was_near_before(self) -> None:
        sketch = office()
        sketch.task("D", 400, 45, parent="P_process")  # five from the upper border
        document = sketch.document()
        do(document, operations.move, ["D_shape"], 50, 0)
        assert box(document, "L1") == (30, 0, 570, 120)

    def test_a_pool_does_not_grow_for_what_is_dragged_clearly_out(self) -> None:
        document = office().document()
        do(document, operations.move, ["A_shape"], 0, 330)
        assert box(document, "P") == (0, 0, 600, 360)

    def test_a_new_task_near_the_border_has_its_lane_grow(self) -> None:
        document = office().document()
        do(document, operations.add_node, "Sheet", BY_KEY["task"], Point(400, 220))
        assert box(document, "L2")[3] >= 150
        made = next(task for task in document.elements("task") if task.id.startswith("Task"))
        assert made.id in members(document, "L2")

    def test_a_resized_task_has_its_lane_grow(self) -> None:
        document = office().document()
        do(document, operations.resize, "B_shape", Bounds(100, 140, 100, 120))
        assert box(document, "L2")[3] == 150
        assert box(document, "L3")[1] == 270

    def test_nothing_grows_where_that_is_not_wanted(self) -> None:
        document = office().document()
        prepare(document, swimlanes_grow=False)
        do(document, operations.move, ["A_shape"], 0, 35)
        assert box(document, "L1") == (30, 0, 570, 120)

    def test_a_standing_pool_grows_alike(self) -> None:
        document = office().document()
        do(document, turning.turn, ("P_shape", "Q_shape"))
        across = box(document, "L1")[2]
        do(document, operations.move, ["A_shape"], 40, 0)
        assert box(document, "L1")[2] > across
        assert box(document, "L2")[0] == box(document, "L1")[0] + box(document, "L1")[2]


class TestResizing:
    def test_a_border_between_lanes_does_not_stop_in_the_middle_of_a_node(self) -> None:
        for wanted, got in ((150, 130), (200, 130), (125, 125)):
            document = office().document()
            do(document, operations.resize, "L1_shape", Bounds(30, 0, 570, wanted))
            assert box(document, "L1")[3] == got
            assert members(document, "L1") == ("A",)

    def test_a_border_pushed_moves_what_follows_and_the_pool_grows(self) -> None:
        document = office().document()
        wanted = Bounds(30, 0, 570, 170)
        do(document, operations.resize, "L1_shape", wanted, pushes=True)
        assert box(document, "L2") == (30, 170, 570, 120)
        assert box(document, "B")[1] == 190
        assert box(document, "P")[3] == 410
        assert box(document, "Q")[1] == 430

    def test_a_pool_made_larger_does_not_run_over_the_next(self) -> None:
        document = office().document()
        do(document, operations.resize, "P_shape", Bounds(0, 0, 600, 450))
        assert box(document, "Q")[1] == 470


class TestAcrossPools:
    def test_boundary_events_data_and_associations_go_along(self) -> None:
        sketch = office()
        sketch.scope = "P_process"
        sketch.node("boundaryEvent", "E", 200, 100, host="A")
        sketch.task("X", 330, 60).flow("E", "X", (200, 118), (330, 118), (330, 100))
        sketch.node("textAnnotation", "N", 300, 40, parent="Collaboration")
        sketch.flow("A", "N", (200, 60), (250, 40), type_name="association")
        document = sketch.document()
        do(document, operations.move, ["A_shape", "X_shape"], 50, 400)
        assert document["E"].parent == "Q_process"  # type: ignore[attr-defined]
        assert document["E_X"].parent == "Q_process"  # type: ignore[attr-defined]
        assert document["A_N"].parent == "Q_process"  # type: ignore[attr-defined]
        kinds = {(flow.source, flow.target): flow.type for flow in document.flows()}
        assert kinds == {
            ("E", "X"): "sequenceFlow",
            ("A", "N"): "association",
            ("A", "B"): "messageFlow",
        }
