"""The tools beyond selecting and moving, each told as a hand would use it."""

from __future__ import annotations

from tests.interaction.driver import Driver, drive
from tests.model.sketch import Sketch, three_tasks
from workbench.geometry import Bounds
from workbench.interaction.changes import Pan, Refusal, Rename
from workbench.interaction.handles import handles_of
from workbench.interaction.overlay import DropTarget, Ghost, Handle, Role, Thread
from workbench.model.records import EventDefinition
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.words import mark


def handle(driver: Driver, role: Role, **wanted: int) -> tuple[float, float]:
    """The place of a handle of what is selected."""
    for item in driver.editor.overlay:
        if isinstance(item, Handle) and item.role is role:
            said = {key: getattr(item, key) for key in wanted}
            if said == wanted:
                return tuple(item.point)
    raise AssertionError(f"no handle {role} {wanted}")


def drops(driver: Driver) -> list[tuple[str, bool]]:
    return [(i.id, i.allowed) for i in driver.editor.overlay if isinstance(i, DropTarget)]


def two_pools() -> Sketch:
    return (
        Sketch(plane="Collaboration")
        .pool("Office", 0, 0, 600, 250)
        .task("A", 150, 125)
        .task("B", 400, 125)
        .pool("Citizen", 0, 300, 600, 250)
        .task("C", 150, 425)
    )


class TestResize:
    def test_a_task_is_resized_by_its_corner_and_its_flow_follows(self) -> None:
        driver = drive(three_tasks().document()).click("B")
        driver.press(handle(driver, Role.RESIZE, dx=1, dy=1)).drag_by(40, 20).release()
        assert driver.document.shape("B_shape").bounds == Bounds(250, 60, 140, 100)
        assert driver.line("B_C")[0] == (390, 110), "the line still leaves the middle of the side"
        driver.document.undo()
        assert driver.line("B_C") == [(350, 100), (450, 100)]

    def test_events_have_no_size_to_change(self) -> None:
        driver = drive(Sketch().node("startEvent", "S", 100, 100).document()).click("S")
        roles = {item.role for item in driver.editor.overlay if isinstance(item, Handle)}
        assert roles == {Role.CONNECT}

    def test_what_is_seen_small_has_no_handles_that_would_cover_it(self) -> None:
        driver = drive(three_tasks().document()).click("B")
        seen = []
        for scale in (1.0, 0.4, 0.2):
            driver.editor.scale = scale
            seen.append([item for item in handles_of(driver.editor) if item.role is Role.RESIZE])
        assert [len(handles) for handles in seen] == [8, 4, 0]
        assert all(handle.dx and handle.dy for handle in seen[1]), "the corners"

    def test_a_pool_does_not_become_smaller_than_what_stands_in_it(self) -> None:
        driver = drive(two_pools().document()).click((15, 125))
        driver.press(handle(driver, Role.RESIZE, dx=1, dy=0)).drag_by(-500, 0).release()
        assert driver.document.shape("Office_shape").bounds == Bounds(0, 0, 460, 250)

    def test_lanes_share_their_border_and_fill_the_pool(self) -> None:
        sketch = (
            Sketch(plane="Collaboration")
            .pool("P", 0, 0, 600, 240)
            .lane("L1", 30, 0, 570, 120, members=("A",))
            .lane("L2", 30, 120, 570, 120)
            .task("A", 200, 80)
        )
        driver = drive(sketch.document()).click((45, 60))
        assert driver.selected == ["L1"]
        driver.press(handle(driver, Role.RESIZE, dx=0, dy=1)).drag_by(0, -80).release()
        assert driver.document.shape("L1_shape").bounds == Bounds(30, 0, 570, 60)
        assert driver.document.shape("L2_shape").bounds == Bounds(30, 60, 570, 180)
        assert driver.document.element("L2").members == ("A",), "the task now stands in it"
        driver.click((15, 120))
        driver.press(handle(driver, Role.RESIZE, dx=1, dy=1)).drag_by(100, 50).release()
        assert driver.document.shape("P_shape").bounds == Bounds(0, 0, 700, 290)
        assert driver.document.shape("L2_shape").bounds == Bounds(30, 60, 670, 230)


class TestLines:
    def test_a_piece_of_a_line_is_dragged_in_parallel(self) -> None:
        sketch = (
            Sketch()
            .task("A", 100, 100)
            .task("B", 400, 300)
            .flow("A", "B", (150, 100), (250, 100), (250, 300), (350, 300))
        )
        driver = drive(sketch.document()).click((250, 200))
        driver.press(handle(driver, Role.SEGMENT, index=1)).drag_by(60, 0).release()
        assert driver.line("A_B") == [(150, 100), (310, 100), (310, 300), (350, 300)]

    def test_a_straight_line_dragged_away_from_its_shapes_leaves_by_other_sides(self) -> None:
        driver = drive(three_tasks().document())
        driver.press((200, 100)).drag_by(0, 100).release()
        assert driver.line("A_B") == [(100, 140), (100, 200), (300, 200), (300, 140)]

    def test_a_bend_dragged_into_line_disappears(self) -> None:
        sketch = (
            Sketch()
            .task("A", 100, 100)
            .task("B", 400, 100)
            .flow("A", "B", (150, 100), (250, 160), (350, 100))
        )
        driver = drive(sketch.document()).click((250, 160))
        driver.press((250, 160)).drag_by(0, -57).release()
        assert driver.line("A_B") == [(150, 100), (350, 100)]

    def test_an_end_slides_along_its_shape(self) -> None:
        driver = drive(three_tasks().document()).click((200, 100))
        driver.press((250, 100)).drag_to((300, 62)).release()
        assert driver.document.flow("A_B").target == "B"
        x, y = driver.line("A_B")[-1]
        assert 250 <= x <= 350 and 60 <= y <= 140

    def test_an_end_is_taken_to_another_task(self) -> None:
        driver = drive(three_tasks().document()).click((200, 100))
        driver.press((250, 100)).drag_to("C")
        assert drops(driver) == [("C", True)]
        driver.release()
        assert driver.document.flow("A_B").target == "C"
        assert driver.line("A_B")[-1][0] in (450, 500)
        driver.document.undo()
        assert driver.document.flow("A_B").target == "B"

    def test_an_end_is_not_taken_where_a_rule_forbids_it_and_the_rule_says_why(self) -> None:
        sketch = three_tasks().node("startEvent", "S", 300, 300)
        driver = drive(sketch.document()).click((200, 100))
        before = list(driver.document)
        driver.press((250, 100)).drag_to("S")
        assert drops(driver) == [("S", False)]
        driver.release()
        assert list(driver.document) == before
        assert isinstance(driver.requests[-1], Refusal)
        assert "start event" in str(driver.requests[-1].text)

    def test_a_bend_snaps_to_the_middle_of_a_neighbour(self) -> None:
        sketch = (
            Sketch()
            .task("A", 100, 100)
            .task("B", 400, 100)
            .task("C", 250, 230)
            .flow("A", "B", (150, 100), (200, 160), (350, 100))
        )
        driver = drive(sketch.document()).click((200, 160))
        driver.press((200, 160)).drag_by(44, 0).release()
        assert driver.line("A_B")[1] == (250, 160)

    def test_a_double_click_takes_a_jog_out_of_a_line(self) -> None:
        sketch = (
            Sketch()
            .task("A", 100, 100)
            .task("B", 500, 110)
            .flow("A", "B", (150, 100), (300, 100), (300, 110), (450, 110))
        )
        driver = drive(sketch.document()).click((200, 100))
        driver.double_click((300, 110))
        assert driver.line("A_B") == [(150, 100), (450, 100)]
        driver.document.undo()
        assert len(driver.line("A_B")) == 4

    def test_a_double_click_leaves_the_corner_a_line_needs(self) -> None:
        sketch = (
            Sketch()
            .task("A", 100, 100)
            .task("B", 300, 300)
            .flow("A", "B", (150, 100), (300, 100), (300, 260))
        )
        driver = drive(sketch.document()).click((200, 100))
        driver.double_click((300, 100))
        assert driver.line("A_B") == [(150, 100), (300, 100), (300, 260)]

    def test_a_flow_led_into_another_pool_becomes_a_message_and_keeps_its_name(self) -> None:
        document = two_pools().flow("A", "B", (200, 125), (350, 125), name="Antrag").document()
        # Drawn last, it would belong to the second pool.
        with document.step(mark("Test")) as step:
            step.update("A_B", parent="Office_process", documentation="Schriftlich")
        driver = drive(document).click((270, 125))
        driver.press((350, 125)).drag_to("C")
        assert drops(driver) == [("C", True)]
        driver.release()
        (flow,) = document.flows()
        assert (flow.type, flow.source, flow.target) == ("messageFlow", "A", "C")
        assert (flow.name, flow.documentation) == ("Antrag", "Schriftlich")
        assert driver.selected == [flow.id]
        assert len(document.edges_of(flow.id)) == 1
        document.undo()
        assert document.flow("A_B").type == "sequenceFlow"

    def test_a_name_is_dragged_on_its_own(self) -> None:
        sketch = (
            Sketch()
            .task("A", 100, 100)
            .task("B", 400, 100)
            .flow("A", "B", (150, 100), (350, 100), name="ja", label=Bounds(240, 80, 20, 14))
        )
        driver = drive(sketch.document())
        driver.press((250, 88)).drag_by(10, 40).release()
        assert driver.document.edge("A_B_edge").label[:2] == (
            driver.document.edge("A_B_edge").label.x,
            120,
        )
        assert driver.line("A_B") == [(150, 100), (350, 100)]
        assert driver.selected == ["A_B"]

    def test_a_dragged_name_shows_what_it_belongs_to(self) -> None:
        sketch = Sketch().node("startEvent", "S", 100, 100, label=Bounds(80, 125, 40, 14))
        driver = drive(sketch.document())
        driver.press((100, 130)).drag_by(0, 100)
        (line,) = [item for item in driver.editor.overlay if isinstance(item, Thread)]
        assert line.points == ((100, 118), (100, 225)), "from the circle to the name"
        driver.release()
        assert not [item for item in driver.editor.overlay if isinstance(item, Thread)]

    def test_a_name_is_made_narrower_by_its_border_and_broken_anew(self) -> None:
        sketch = (
            Sketch()
            .task("A", 100, 100)
            .task("B", 600, 100)
            .flow("A", "B", (150, 100), (550, 100), name="wenn die Unterlagen vollständig sind")
        )
        driver = drive(sketch.document()).click((340, 100))
        names = [h for h in driver.editor.handles() if h.role is Role.NAME]
        right = max(names, key=lambda handle: handle.point.x)
        before = driver.editor.picture.name_bounds("A_B_edge")
        assert before is not None
        # When its right border is dragged to the left, then it takes more lines, off its line
        driver.press(tuple(right.point)).drag_by(-40, 0)
        after = driver.editor.picture.name_bounds("A_B_edge")
        assert after is not None
        assert after.width < before.width and after.height > before.height
        assert after.bottom <= 100, "it stood above the line and grows upwards"
        driver.release()
        made = driver.document.edge("A_B_edge").label
        # And it keeps that width when its line is moved
        driver.click("A").press("A").drag_by(0, 60).release()
        moved = driver.document.edge("A_B_edge").label
        assert made is not None and moved is not None
        assert moved != made and abs(moved.width - made.width) <= 2
        driver.document.undo()
        driver.document.undo()
        assert driver.editor.picture.name_bounds("A_B_edge") == before

    def test_what_has_its_name_within_has_no_such_border(self) -> None:
        driver = drive(three_tasks().document()).click("A")
        assert not [h for h in driver.editor.handles() if h.role is Role.NAME]


class TestConnect:
    def test_a_flow_is_drawn_from_the_handle_and_is_there_before_the_button_is_released(
        self,
    ) -> None:
        sketch = Sketch().task("A", 100, 100).task("B", 300, 100)
        driver = drive(sketch.document()).click("A")
        driver.press(handle(driver, Role.CONNECT)).drag_to("B")
        assert drops(driver) == [("B", True)]
        assert driver.line("SequenceFlow_1") == [(150, 100), (250, 100)]
        driver.release()
        assert driver.selected == ["SequenceFlow_1"]
        driver.document.undo()
        assert not list(driver.document.flows())

    def test_escape_leaves_nothing_behind(self) -> None:
        driver = drive(three_tasks().document()).click("A").key("C")
        before = list(driver.document)
        driver.press("A").drag_to("C").key("Escape").release()
        assert list(driver.document) == before

    def test_c_and_two_clicks_connect_too(self) -> None:
        sketch = Sketch().task("A", 100, 100).task("B", 300, 100)
        driver = drive(sketch.document()).key("C")
        driver.press("A").release().drag_to("B").press("B").release()
        assert [(f.source, f.target) for f in driver.document.flows()] == [("A", "B")]

    def test_between_pools_goes_a_message(self) -> None:
        driver = drive(two_pools().document()).click("A").key("C")
        driver.press("A").drag_to("C").release()
        (flow,) = driver.document.flows()
        assert (flow.type, flow.parent) == ("messageFlow", "Collaboration")
        assert driver.line(flow.id) == [(150, 165), (150, 385)]

    def test_what_may_not_be_joined_is_refused_with_the_reason(self) -> None:
        sketch = Sketch().node("endEvent", "End", 100, 100).task("B", 300, 100)
        driver = drive(sketch.document()).click("End").key("C")
        driver.press("End").drag_to("B")
        assert drops(driver) == [("B", False)]
        driver.release()
        assert not list(driver.document.flows())
        assert "end event" in str(driver.requests[-1].text)

    def test_empty_ground_is_no_target_and_no_reason_to_complain(self) -> None:
        driver = drive(two_pools().document()).click("A").key("C")
        driver.press("A").drag_to((300, 200))
        assert drops(driver) == []
        assert any(isinstance(item, Thread) and item.allowed for item in driver.editor.overlay)
        driver.release()
        assert not list(driver.document.flows())

    def test_coming_back_to_the_task_draws_a_loop(self) -> None:
        driver = drive(Sketch().task("A", 100, 100).document()).click("A").key("C")
        driver.press("A").drag_by(0, 150).drag_by(0, -150).release()
        assert driver.line("SequenceFlow_1") == [
            (150, 100),
            (170, 100),
            (170, 160),
            (100, 160),
            (100, 140),
        ]


class TestCreate:
    def test_a_task_is_placed_by_a_click_and_asks_for_its_name(self) -> None:
        driver = drive(two_pools().document())
        driver.editor.use_create(BY_KEY["user_task"])
        driver.drag_to((280, 128))
        assert any(isinstance(i, Ghost) and i.allowed for i in driver.editor.overlay)
        driver.press((280, 128)).release()
        element = driver.document.element("UserTask_1")
        assert element.parent == "Office_process"
        assert driver.center("UserTask_1") == (275, 125) or driver.center("UserTask_1")[1] == 125
        assert driver.requests[-1] == Rename(driver.editor.selection[0])

    def test_outside_of_all_pools_a_task_has_no_place(self) -> None:
        driver = drive(two_pools().document())
        driver.editor.use_create(BY_KEY["task"])
        driver.drag_to((900, 700))
        assert [i.allowed for i in driver.editor.overlay if isinstance(i, Ghost)] == [False]
        driver.press((900, 700)).release()
        assert "Task_1" not in driver.document
        assert "pool" in str(driver.requests[-1].text)

    def test_a_timer_on_the_border_of_a_task_is_attached_to_it(self) -> None:
        driver = drive(Sketch().task("A", 100, 100).document())
        driver.editor.use_create(BY_KEY["catch_event.timer"])
        driver.press((120, 141)).release()
        event = driver.document.element("BoundaryEvent_1")
        assert (event.host, event.definitions[0].type) == ("A", "timer")
        assert driver.center("BoundaryEvent_1") == (120, 140)

    def test_the_first_pool_takes_in_what_is_there(self) -> None:
        driver = drive(three_tasks().document())
        driver.editor.use_create(BY_KEY["pool"])
        driver.press((900, 900)).release()
        pool = driver.document.element("Participant_1")
        assert pool.refers_to == "Process"
        bounds = driver.document.shape_on("Sheet", "Participant_1").bounds
        assert bounds.covers(driver.document.shape("A_shape").bounds)
        assert driver.document["Sheet"].element == pool.parent
        driver.document.undo()
        assert driver.document["Sheet"].element == "Process"


class TestMovingIntoOtherThings:
    def test_a_task_dragged_into_an_open_sub_process_belongs_to_it(self) -> None:
        sketch = Sketch().task("A", 100, 100)
        sketch.node(
            "subProcess",
            "Sub",
            400,
            100,
            size=(350.0, 200.0),
            properties=(("isExpanded", "true"),),
        )
        driver = drive(sketch.document()).press("A").drag_to((400, 100))
        assert drops(driver) == [("Sub", True)]
        driver.release()
        assert driver.document.element("A").parent == "Sub"

    def test_a_task_dragged_out_of_its_pool_goes_back_and_the_reason_is_said(self) -> None:
        driver = drive(two_pools().document()).press("A").drag_by(700, 0)
        assert drops(driver) == [("Collaboration", False)]
        driver.release()
        assert driver.center("A") == (150, 125)
        assert isinstance(driver.requests[-1], Refusal)

    def test_a_flow_that_comes_to_cross_pools_becomes_a_message(self) -> None:
        sketch = two_pools()
        sketch.scope = "Office_process"
        sketch.flow("A", "B", (200, 125), (350, 125), name="Antrag")
        driver = drive(sketch.document()).press("B").drag_by(0, 300).release()
        (flow,) = driver.document.flows()
        assert (flow.type, flow.name) == ("messageFlow", "Antrag")
        driver.document.undo()
        assert driver.document.flow("A_B").type == "sequenceFlow"

    def test_a_boundary_event_slides_along_its_task_and_changes_to_another(self) -> None:
        sketch = (
            Sketch()
            .task("A", 100, 100)
            .task("B", 300, 100)
            .node("boundaryEvent", "Late", 120, 140, host="A")
        )
        driver = drive(sketch.document()).press("Late").drag_by(-100, 10, "Control").release()
        assert driver.center("Late") == (50, 140)
        driver.press("Late").drag_to((280, 138), "Control").release()
        assert driver.document.element("Late").host == "B"
        assert driver.center("Late") == (280, 140)


def test_the_hand_scrolls_and_leaves_the_selection() -> None:
    driver = drive(three_tasks().document()).click("A").key("H")
    driver.press((10, 10)).drag_by(-20, 0).release()
    assert driver.selected == ["A"]
    assert all(isinstance(request, Pan) for request in driver.requests)
    assert sum(request.dx for request in driver.requests) > 0
    assert driver.key("Escape").editor.tool.name == "select"


class TestDroppingOnOtherThings:
    def test_an_event_dragged_to_a_border_is_attached_and_back_by_undo(self) -> None:
        timer = EventDefinition(type="timer", id="D")
        sketch = Sketch().task("A", 100, 100)
        sketch.node("intermediateCatchEvent", "E", 300, 300, definitions=(timer,))
        driver = drive(sketch.document()).press("E").drag_to((120, 143))
        driver.release()
        event = driver.document.element("E")
        assert (event.type, event.host, event.definitions) == ("boundaryEvent", "A", (timer,))
        assert driver.center("E") == (120, 140)
        driver.document.undo()
        assert driver.document.element("E").type == "intermediateCatchEvent"

    def test_a_loose_task_dragged_onto_a_flow_is_put_into_it(self) -> None:
        sketch = Sketch().task("A", 100, 100).task("B", 500, 100).task("N", 300, 300)
        sketch.flow("A", "B", (150, 100), (450, 100), name="weiter")
        driver = drive(sketch.document()).press("N").drag_to((300, 103))
        assert [f.target for f in driver.document.outgoing("A")] == ["N"], "while it is dragged"
        driver.drag_to((300, 260))
        assert [f.target for f in driver.document.outgoing("A")] == ["B"]
        driver.drag_to((300, 101)).release()
        assert driver.line("A_B") == [(150, 100), (250, 100)]
        assert [f.target for f in driver.document.outgoing("N")] == ["B"]


class TestPlainEventOnABorder:
    def test_it_becomes_a_time_limit_for_a_border_event_is_never_plain(self) -> None:
        driver = drive(three_tasks().document())
        driver.editor.use_create(BY_KEY["throw_event"])
        box = driver.document.shape("B_shape").bounds
        driver.press((box.x + 70, box.bottom)).release()
        (event,) = driver.document.elements("boundaryEvent")
        assert (event.host, event.definitions[0].type) == ("B", "timer")
        driver.document.undo()
        assert not list(driver.document.elements("boundaryEvent"))
