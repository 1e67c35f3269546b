"""What each operation does, and what the settlers make follow from it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from tests.model.sketch import Sketch, three_tasks
from workbench.editing import operations, prepare
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.io.bpmn import read, write
from workbench.layout.routing import segment_crosses
from workbench.model.document import Document, Step
from workbench.model.records import Element, EventDefinition, Profile, Sheet
from workbench.notation.bpmn.kinds import BY_KEY, KINDS
from workbench.words import mark

SMALL = Path(__file__).parent / "small.bpmn"


def do(document: Document, edit: Callable[[Step], object]) -> None:
    with document.step(mark("Test")) as step:
        edit(step)


def line(document: Document, edge: str) -> list[tuple[float, float]]:
    found = document.edge(edge)
    assert found is not None
    return [tuple(point) for point in found.waypoints]  # type: ignore[misc]


@pytest.fixture
def small() -> Document:
    document = read(SMALL)
    prepare(document)
    return document


class TestOpening:
    def test_preparing_and_settling_an_untouched_document_changes_nothing(
        self, small: Document
    ) -> None:
        before = list(small)
        do(small, lambda step: step.settle())
        assert list(small) == before
        assert not small.is_modified

    def test_renaming_moves_nothing(self, small: Document) -> None:
        do(small, lambda step: operations.rename(step, "Check", "Antrag genau prüfen"))
        change = small.undo()
        assert change is not None
        assert list(change.ids()) == ["Check"]


class TestDelete:
    def test_a_pool_takes_its_process_and_everything_in_it(self, small: Document) -> None:
        do(small, lambda step: operations.delete(step, ["Office_di"]))
        left = {element.type for element in small.elements()}
        assert left <= {"collaboration", "participant", "category", "categoryValue", "message"}
        assert not list(small.flows())
        assert [shape.element for shape in small.shapes_on("Diagram")] == ["Citizen"]
        assert len(small.sheets()) == 1, "the sheet of the sub-process goes with it"

    def test_a_lane_leaves_its_nodes_and_gives_its_room_to_its_neighbour(
        self, small: Document
    ) -> None:
        do(small, lambda step: operations.delete(step, ["Head_di"]))
        clerk = small.element("Clerk")
        assert clerk is not None
        assert {"Decide", "Archive", "Check", "Late", "Remind"} == set(clerk.members)
        assert small.shape("Clerk_di").bounds == Bounds(60, 280, 1240, 400)  # type: ignore[union-attr]

    def test_an_activity_takes_its_boundary_events_flows_and_data_lines(
        self, small: Document
    ) -> None:
        do(small, lambda step: operations.delete(step, ["Check_di", "Receive_di"]))
        for key in ("Late", "F9", "F3", "F5", "NoteLine", "Writes", "F1"):
            assert key not in small, key
        assert "Note" in small and "File" in small

    def test_a_default_flow_is_forgotten_by_its_gateway(self, small: Document) -> None:
        do(small, lambda step: operations.delete(step, ["F3_di"]))
        assert small.element("Complete").default_flow == ""  # type: ignore[union-attr]

    def test_a_message_is_forgotten_by_events_and_flows(self, small: Document) -> None:
        do(small, lambda step: operations.delete(step, ["Message"]))
        start = small.element("Start")
        assert start is not None and start.definitions[0].reference == ""
        assert start.definitions[0].id == "StartMessage"
        assert small.flow("Application").refers_to == ""  # type: ignore[union-attr]

    def test_data_nobody_refers_to_any_more_goes_too(self, small: Document) -> None:
        do(small, lambda step: operations.delete(step, ["File_di"]))
        assert "FileData" not in small
        do(small, lambda step: operations.delete(step, ["Frame_di"]))
        assert "Value" not in small

    def test_what_is_drawn_elsewhere_too_stays(self, small: Document) -> None:
        def draw_again(step: Step) -> None:
            shape = small.shape("File_di")
            assert shape is not None
            step.add(shape.changed(id="File_again", sheet="Diagram2"))

        do(small, draw_again)
        do(small, lambda step: operations.delete(step, ["File_again"]))
        assert "File" in small

    def test_a_sub_process_takes_its_own_sheet(self, small: Document) -> None:
        do(small, lambda step: operations.delete(step, ["Archive_di"]))
        assert "Scan" not in small and "A1_di" not in small
        assert [sheet.id for sheet in small.sheets()] == ["Diagram"]


class TestMove:
    def test_only_the_flows_of_what_was_moved_are_touched(self, small: Document) -> None:
        do(small, lambda step: operations.move(step, ["Remind_di"], 200, 0))
        change = small.undo()
        assert change is not None
        assert set(change.ids()) == {"Remind_di", "F9_di"}

    def test_a_boundary_event_goes_with_its_activity_and_so_does_its_flow(
        self, small: Document
    ) -> None:
        do(small, lambda step: operations.move(step, ["Check_di"], 20, -10))
        assert small.shape("Late_di").bounds == Bounds(552, 372, 36, 36)  # type: ignore[union-attr]
        assert line(small, "F9_di")[0] == (588, 390)

    def test_a_label_goes_with_its_shape(self, small: Document) -> None:
        do(small, lambda step: operations.move(step, ["Start_di"], 0, 20))
        assert small.shape("Start_di").label == Bounds(80, 242, 80, 28)  # type: ignore[union-attr]

    def test_into_another_lane_the_lanes_know(self, small: Document) -> None:
        do(small, lambda step: operations.move(step, ["Remind_di"], 0, -150))
        assert "Remind" in small.element("Counter").members  # type: ignore[union-attr]
        assert "Remind" not in small.element("Clerk").members  # type: ignore[union-attr]

    def test_a_pool_takes_everything_along_without_bending_a_line(self, small: Document) -> None:
        before = {edge.id: edge for edge in small.edges_on("Diagram")}
        do(small, lambda step: operations.move(step, ["Office_di"], 50, 0))
        for key in ("F3_di", "D1_di", "F9_di", "Writes_di"):
            edge = small.edge(key)
            assert edge is not None
            assert edge.waypoints == tuple(p.moved(50, 0) for p in before[key].waypoints)
        assert small.shape("Weigh_di").bounds.x == 620  # type: ignore[union-attr]
        assert small.element("Head").members == ("Decide", "Archive")  # type: ignore[union-attr]
        # The message flows stay plumb and slide along the other pool.
        assert line(small, "Answer_di") == [(1140, 160), (1140, 60)]

    def test_a_lane_moves_its_pool(self, small: Document) -> None:
        do(small, lambda step: operations.move(step, ["Head_di"], 0, 40))
        assert small.shape("Office_di").bounds.y == 160  # type: ignore[union-attr]

    def test_bends_on_the_far_side_stay(self, small: Document) -> None:
        do(small, lambda step: operations.move(step, ["Archive_di"], 0, 30))
        assert line(small, "F7_di") == [(930, 550), (930, 330), (1090, 330), (1090, 240)]

    def test_a_flow_never_runs_through_another_task(self) -> None:
        document = three_tasks().task("Wall", 400, 250).document()
        do(document, lambda step: operations.move(step, ["C_shape"], 100, 150))
        wall = Bounds(350, 210, 100, 80)
        points = [Point(*point) for point in line(document, "B_C_edge")]
        assert not any(segment_crosses(p, q, wall) for p, q in pairwise(points))

    def test_a_node_put_into_a_sub_process_belongs_to_it_and_flows_end_at_its_border(
        self, small: Document
    ) -> None:
        do(small, lambda step: operations.move(step, ["Remind_di"], 0, 230))
        remind = small.element("Remind")
        assert remind is not None and remind.parent == "Decide"
        flow = small.flow("F9")
        assert flow is not None and (flow.source, flow.target) == ("Late", "Decide")
        assert all("Remind" not in lane.members for lane in small.elements("lane"))


class TestNames:
    def test_the_name_of_a_group_is_the_value_of_its_category(self, small: Document) -> None:
        do(small, lambda step: operations.rename(step, "Frame_di", "Formale Prüfung"))
        assert small.element("Value").get("value") == "Formale Prüfung"  # type: ignore[union-attr]
        assert small.element("Frame").name == "Formale Prüfung"  # type: ignore[union-attr]

    def test_a_new_group_gets_a_category_with_its_first_name(self) -> None:
        document = Sketch().node("group", "G", 100, 100).document()
        do(document, lambda step: operations.rename(step, "G", "Rückfragen"))
        value = document.element(document.element("G").refers_to)  # type: ignore[union-attr]
        assert value is not None and value.get("value") == "Rückfragen"
        assert document.element(value.parent).type == "category"  # type: ignore[union-attr]

    def test_an_association_has_no_name(self, small: Document) -> None:
        do(small, lambda step: operations.rename(step, "NoteLine_di", "x"))
        assert small.flow("NoteLine").name == ""  # type: ignore[union-attr]

    def test_with_its_name_a_flow_loses_the_place_for_it(self, small: Document) -> None:
        do(small, lambda step: operations.rename(step, "F3_di", ""))
        assert small.edge("F3_di").label is None  # type: ignore[union-attr]


class TestFields:
    def test_fields_reach_properties_definitions_references_and_drawings(
        self, small: Document
    ) -> None:
        def edit(step: Step) -> None:
            operations.set_field(step, "Check_di", "loop", "parallel")
            operations.set_field(step, "Check_di", "loopCardinality", "3")
            operations.set_field(step, "Late_di", "definition.timeDate", "2030-01-01T00:00:00")
            operations.set_field(step, "Start_di", "definition.reference", None)
            operations.set_field(step, "Complete_di", "default_flow", "F4")
            operations.set_field(step, "Complete_di", "shape.isMarkerVisible", "false")
            operations.set_field(step, "File_di", "refers_to.isCollection", "true")
            operations.set_field(step, "Check", "documentation", "Alle Unterlagen da?")

        do(small, edit)
        check, late = small.element("Check"), small.element("Late")
        assert check is not None and late is not None
        assert (check.loop, check.get("loopCardinality")) == ("parallel", "3")
        assert check.documentation == "Alle Unterlagen da?"
        assert late.definitions == (
            EventDefinition(
                type="timer",
                id="LateTimer",
                properties=(("timeDate", "2030-01-01T00:00:00"),),
            ),
        ), "a timer says one time, not two"
        assert small.element("Start").definitions[0].reference == ""  # type: ignore[union-attr]
        assert small.element("Complete").default_flow == "F4"  # type: ignore[union-attr]
        assert not small.shape("Complete_di").is_set("isMarkerVisible", True)  # type: ignore[union-attr]
        assert small.element("FileData").is_set("isCollection")  # type: ignore[union-attr]

    def test_how_often_is_said_only_of_what_is_repeated(self, small: Document) -> None:
        for loop in ("", "standard"):
            do(small, lambda step, loop=loop: operations.set_field(step, "Check", "loop", loop))  # type: ignore[misc]
            for field in ("loopCardinality", "completionCondition"):
                with pytest.raises(Refused, match="several"):
                    do(small, lambda step, f=field: operations.set_field(step, "Check", f, "3"))  # type: ignore[misc]

    def test_what_is_done_once_is_not_said_to_be_done_five_times(self, small: Document) -> None:
        def edit(step: Step) -> None:
            operations.set_field(step, "Check", "loop", "parallel")
            operations.set_field(step, "Check", "loopCardinality", "5")
            operations.set_field(step, "Check", "completionCondition", "genug")
            operations.set_field(step, "Check", "loop", "sequential")

        do(small, edit)
        assert small.element("Check").get("loopCardinality") == "5"  # type: ignore[union-attr]
        do(small, lambda step: operations.set_field(step, "Check", "loop", None))
        check = read(write(small)).element("Check")
        assert check == small.element("Check")
        assert not check.has("loopCardinality") and not check.has("completionCondition")  # type: ignore[union-attr]

    @pytest.mark.parametrize(
        ("text", "saved"),
        [("3", "3..3"), (" 2 .. 5 ", "2..5"), ("2.", "2..2"), ("..4", "0..4"), (None, "-")],
    )
    def test_how_many_participants_is_saved_as_it_is_said(
        self, small: Document, text: str | None, saved: str
    ) -> None:
        do(small, lambda step: operations.set_field(step, "Citizen", "multiplicity", text))
        citizen = read(write(small)).element("Citizen")
        assert citizen is not None
        assert citizen.get("multiplicity", "-") == saved

    @pytest.mark.parametrize("text", ["viele", "2..*", "-1..2", "²", "1..99999999999"])
    def test_how_many_participants_is_said_in_numbers(self, small: Document, text: str) -> None:
        with pytest.raises(Refused, match="numbers"):
            do(small, lambda step: operations.set_field(step, "Citizen", "multiplicity", text))

    def test_a_link_whose_name_is_taken_away_is_as_it_is_saved(self) -> None:
        document = three_tasks().document()
        link = EventDefinition(type="link", id="Link", properties=(("name", "A"),))
        event = Element(id="Event", type="endEvent", parent="Process", definitions=(link,))
        do(document, lambda step: step.add(event))
        do(document, lambda step: operations.set_field(step, "Event", "definition.name", None))
        assert read(write(document)).element("Event") == document.element("Event")

    def test_taking_a_value_away_brings_the_default_back(self, small: Document) -> None:
        do(small, lambda step: operations.set_property(step, "F4", "conditionExpression", None))
        assert not small.flow("F4").has("conditionExpression")  # type: ignore[union-attr]

    def test_a_profile_exists_as_long_as_it_says_something(self, small: Document) -> None:
        do(small, lambda step: operations.set_profile_value(step, "Process", "goal", "Bescheid"))
        assert small.profile("Process").text("goal") == "Bescheid"
        do(small, lambda step: operations.set_profile_value(step, "Process", "goal", ""))
        assert not list(small.of_type(Profile))

    def test_colours_go_to_shapes_and_lines(self, small: Document) -> None:
        do(
            small,
            lambda step: operations.set_color(step, ["Check_di", "F5_di"], "#aa0000", "#ffeeee"),
        )
        assert small.shape("Check_di").look.fill == "#ffeeee"  # type: ignore[union-attr]
        assert small.edge("F5_di").look.stroke == "#aa0000"  # type: ignore[union-attr]
        assert small.edge("F5_di").look.fill == ""  # type: ignore[union-attr]


class TestAdding:
    def test_a_task_in_a_lane_is_listed_by_it(self, small: Document) -> None:
        made: list[str] = []
        do(
            small,
            lambda step: made.append(
                operations.add_node(step, "Diagram", BY_KEY["user_task"], Point(800, 360))
            ),
        )
        element = small.element(small.shape(made[0]).element)  # type: ignore[union-attr]
        assert element is not None and element.parent == "Process"
        assert element.id in small.element("Clerk").members  # type: ignore[union-attr]

    def test_a_data_object_brings_its_data(self, small: Document) -> None:
        do(
            small,
            lambda step: operations.add_node(
                step, "Diagram", BY_KEY["data_object"], Point(800, 360)
            ),
        )
        reference = small.element("DataObjectReference_1")
        assert reference is not None
        assert small.element(reference.refers_to).type == "dataObject"  # type: ignore[union-attr]

    def test_lanes_are_added_below_and_the_pool_grows(self) -> None:
        document = Sketch(plane="Collaboration").pool("P", 0, 0, 600, 200).document()
        do(document, lambda step: operations.add_lane(step, "P_shape", "Eins"))
        do(document, lambda step: operations.add_lane(step, "P_shape", "Zwei"))
        first, second = (document.shape_on("Sheet", f"Lane_{n}") for n in (1, 2))
        assert first is not None and second is not None
        assert first.bounds == Bounds(30, 0, 570, 200)
        assert second.bounds == Bounds(30, 200, 570, 120)
        assert document.shape("P_shape").bounds.height == 320  # type: ignore[union-attr]

    def test_lanes_within_a_lane_make_the_others_move_on(self, small: Document) -> None:
        do(small, lambda step: operations.add_lane(step, "Counter_di"))
        do(small, lambda step: operations.add_lane(step, "Counter_di"))
        assert small.shape("Counter_di").bounds == Bounds(30, 120, 1270, 280)  # type: ignore[union-attr]
        assert small.shape("Clerk_di").bounds.y == 400  # type: ignore[union-attr]
        assert small.shape("Office_di").bounds.height == 680  # type: ignore[union-attr]

    @pytest.mark.parametrize("kind", ["task", "lane"])
    def test_a_pool_whose_process_is_missing_gets_one_for_what_is_put_into_it(
        self, kind: str
    ) -> None:
        document = read(SMALL.read_bytes().replace(b'processRef="Process"', b'processRef="gone"'))
        prepare(document)
        pool = document.shape_on("Diagram", "Office")
        assert pool is not None
        place = pool.bounds.center

        do(document, lambda step: operations.add_node(step, "Diagram", BY_KEY[kind], place, "Neu"))

        saved = read(write(document))
        added = next(e for e in saved.elements() if e.name == "Neu")
        office = saved.element("Office")
        assert office is not None and added.parent == office.refers_to
        assert office.refers_to not in ("gone", "Process")
        document.undo()
        assert document.element("Office").refers_to == "gone"  # type: ignore[union-attr]

    def test_a_boundary_event_needs_an_activity(self, small: Document) -> None:
        with pytest.raises(Refused, match="activity"):
            do(
                small,
                lambda step: operations.add_node(
                    step, "Diagram", BY_KEY["boundary_event.timer"], Point(1250, 400)
                ),
            )


class TestFlows:
    def test_reconnecting_leaves_no_default_behind(self, small: Document) -> None:
        do(small, lambda step: operations.reconnect(step, "F3_di", source="Receive"))
        assert small.element("Complete").default_flow == ""  # type: ignore[union-attr]
        assert small.flow("F3").source == "Receive"  # type: ignore[union-attr]

    def test_a_default_flow_is_drawn_as_such(self, small: Document) -> None:
        kind = BY_KEY["sequence_flow.default"]
        do(small, lambda step: operations.connect(step, "Diagram", kind, "Remind", "Inform"))
        assert small.element("Remind").default_flow == "SequenceFlow_1"  # type: ignore[union-attr]
        assert len(line(small, "SequenceFlow_1_di_1")) > 1

    def test_only_what_decides_can_have_a_default_flow(self, small: Document) -> None:
        kind = BY_KEY["sequence_flow.default"]
        before = list(small)
        with pytest.raises(Refused, match="default"):
            do(small, lambda step: operations.connect(step, "Diagram", kind, "Start", "Inform"))
        assert list(small) == before

    @pytest.mark.parametrize("end", ["Clerk", "Counter", "Writes"])
    def test_an_association_belongs_to_a_process_whatever_it_leads_to(
        self, small: Document, end: str
    ) -> None:
        kind = next(k for k in KINDS if k.type == "association")
        do(small, lambda step: operations.connect(step, "Diagram", kind, "Note", end))
        assert small.flow("Association_1").parent == "Process"  # type: ignore[union-attr]

    def test_the_line_of_an_annotation_at_a_flow_follows_the_flow(self) -> None:
        sketch = three_tasks().node("textAnnotation", "Note", 200, 250)
        sketch.flow("Note", "A_B", (200, 230), (200, 100), type_name="association")
        document = sketch.document()
        do(document, lambda step: operations.move(step, ["A_shape", "B_shape"], 0, -60))
        assert line(document, "Note_A_B_edge")[-1] == (200, 40)

    def test_the_name_of_a_routed_line_stands_clear_of_it(self, small: Document) -> None:
        do(small, lambda step: operations.move(step, ["Check_di"], 60, 20))
        edge = small.edge("F3_di")
        assert edge is not None and edge.label is not None
        for p, q in pairwise(edge.waypoints):
            box = Bounds(min(p.x, q.x), min(p.y, q.y), abs(p.x - q.x), abs(p.y - q.y))
            assert not box.touches(edge.label)

    def test_bends_are_put_where_they_are_wanted_and_ends_on_the_border(
        self, small: Document
    ) -> None:
        points = [Point(395, 200), Point(700, 150), Point(1090, 200)]
        do(small, lambda step: operations.set_waypoints(step, "F4_di", points))
        assert line(small, "F4_di")[1] == (700, 150)
        assert line(small, "F4_di")[-1][0] == 1040


def test_a_process_without_pools_can_be_edited_on_its_own_plane() -> None:
    document = three_tasks().document()
    do(document, lambda step: operations.add_node(step, "Sheet", BY_KEY["task"], Point(300, 300)))
    assert document.element("Task_1").parent == "Process"  # type: ignore[union-attr]


def test_the_inside_of_a_closed_sub_process_is_edited_on_its_own_sheet() -> None:
    sketch = Sketch().node("subProcess", "Sub", 100, 100).add(Sheet(id="Inside", element="Sub"))
    document = sketch.document()
    do(document, lambda step: operations.add_node(step, "Inside", BY_KEY["task"], Point(0, 0)))
    element = document.element("Task_1")
    assert isinstance(element, Element) and element.parent == "Sub"


class TestWhatIsPutOnALine:
    def test_a_flow_gives_way_to_a_task_put_on_it(self) -> None:
        document = three_tasks().task("D", 400, 300).document()
        do(document, lambda step: operations.delete(step, ["B_shape"]))
        kind = BY_KEY["sequence_flow"]
        do(document, lambda step: operations.connect(step, "Sheet", kind, "A", "C"))
        assert line(document, "SequenceFlow_1_di_1") == [(150, 100), (450, 100)]
        do(document, lambda step: operations.move(step, ["D_shape"], -100, -200))
        points = [Point(*point) for point in line(document, "SequenceFlow_1_di_1")]
        task = document.shape("D_shape")
        assert task is not None
        assert not any(segment_crosses(p, q, task.bounds) for p, q in pairwise(points))

    def test_a_line_that_ran_through_it_before_is_left_as_the_file_has_it(self) -> None:
        sketch = three_tasks().task("D", 200, 100).document()
        before = line(sketch, "A_B_edge")
        do(sketch, lambda step: operations.move(step, ["D_shape"], 0, 10))
        assert line(sketch, "A_B_edge") == before

    def test_incoming_and_outgoing_flows_of_a_gateway_use_different_corners(self) -> None:
        document = (
            Sketch()
            .gateway("G", 300, 100)
            .task("Before", 100, 300)
            .task("After", 500, 300)
            .flow("Before", "G")
            .flow("G", "After")
            .document()
        )
        do(document, lambda step: operations.move(step, ["G_shape"], 0, -10))
        assert line(document, "Before_G_edge")[-1] != line(document, "G_After_edge")[0]
