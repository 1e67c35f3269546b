"""Snapping, guides and making room, by hand."""

from __future__ import annotations

from tests.interaction.driver import Driver, drive
from tests.model.sketch import Sketch, three_tasks
from workbench.interaction.changes import Refusal
from workbench.interaction.commands import BY_ID, perform
from workbench.interaction.commands.arranging import ShowGrid
from workbench.interaction.overlay import Distance, Guide, Room


def shown(driver: Driver, sort: type) -> list:
    return [item for item in driver.editor.overlay if isinstance(item, sort)]


def test_the_space_tool_makes_room_while_the_pointer_moves_and_esc_gives_it_up() -> None:
    document = three_tasks().document()
    before = list(document)
    driver = drive(document).key("S").press((200, 50)).drag_by(50, 3)
    assert driver.editor.tool.name == "space"
    assert driver.center("B") == (350, 100)
    assert shown(driver, Room)[0].grows
    assert [mark.text for mark in shown(driver, Distance)] == ["+50"]
    driver.key("Escape")
    assert list(document) == before
    driver.key("S").press((200, 50)).drag_by(50, 3).release()
    assert driver.editor.tool.name == "select"
    assert len(document.history) == 1


def test_dragging_back_past_the_start_takes_room_away_up_to_twenty() -> None:
    driver = drive(three_tasks().document())
    driver.key("S").press((200, 50)).drag_by(30, 0).drag_by(-300, 0)
    assert driver.center("B") == (220, 100)
    assert not shown(driver, Room)[0].grows
    driver.release()
    assert driver.center("C") == (420, 100)


def test_with_shift_the_other_side_comes_nearer() -> None:
    driver = drive(three_tasks().document())
    driver.key("S").press((400, 50)).drag_by(60, 0, "Shift").release("Shift")
    assert driver.center("C") == (500, 100)
    assert driver.center("B") == (360, 100)
    assert driver.center("A") == (160, 100)


def test_room_comes_in_steps_of_the_grid_unless_control_is_held() -> None:
    driver = drive(three_tasks().document())
    driver.key("S").press((200, 50)).drag_by(47, 0)
    assert driver.center("B") == (350, 100)
    driver.drag_by(0, 0, "Control")
    assert driver.center("B") == (347, 100)


def test_borders_snap_as_well_as_centres() -> None:
    document = Sketch().task("A", 100, 100).task("B", 300, 300, size=(60, 40)).document()
    driver = drive(document).press("B").drag_by(-176, 200)
    bounds = document.shape_on("Sheet", "B").bounds
    assert bounds.x == 50 + 40 or bounds.right == 150, "its right border is that of A"
    assert shown(driver, Guide)


def test_equal_gaps_snap_and_are_measured() -> None:
    driver = drive(three_tasks().document())
    driver.press("C").drag_by(4, 0)
    assert driver.center("C") == (500, 100)
    assert [mark.text for mark in shown(driver, Distance)] == ["100", "100"]


def test_control_switches_snapping_off() -> None:
    driver = drive(three_tasks().document())
    driver.press("C").drag_by(4, 3, "Control")
    assert driver.center("C") == (504, 103)
    assert shown(driver, Guide) == shown(driver, Distance) == []


def test_what_snaps_to_nothing_else_lands_on_the_grid_while_it_is_on() -> None:
    driver = drive(Sketch().task("A", 100, 100).document())
    driver.press("A").drag_by(53, 38).release()
    assert driver.center("A") == (153, 138)
    driver.key("G", "Control").press("A").drag_by(51, 61).release()
    assert driver.center("A") == (200, 200)
    assert driver.requests == [ShowGrid(True)]


def test_a_border_that_is_dragged_snaps_to_the_width_of_a_neighbour() -> None:
    document = Sketch().task("A", 100, 100).task("B", 300, 300, size=(150, 60)).document()
    driver = drive(document).click("B")
    driver.press((375, 300)).drag_by(-47, 0)
    assert document.shape_on("Sheet", "B").bounds.width == 100
    assert [mark.text for mark in shown(driver, Distance)] == ["100", "100"]
    driver.drag_by(1, 0, "Control").release("Control")
    assert document.shape_on("Sheet", "B").bounds.width == 104


def test_alignment_is_one_step_and_named() -> None:
    document = Sketch().task("A", 100, 100).task("B", 300, 130).document()
    driver = drive(document).click("A").click("B", "Shift")
    assert perform(driver.editor, BY_ID["arrange.align_top"].run)
    assert document.shape_on("Sheet", "B").bounds.y == 60
    assert len(document.history) == 1


def test_distributing_two_says_why_not() -> None:
    driver = drive(three_tasks().document()).click("A").click("B", "Shift")
    perform(driver.editor, BY_ID["arrange.distribute_level"].run)
    assert isinstance(driver.requests[-1], Refusal)
    assert not driver.document.is_modified


def test_what_makes_no_sense_for_the_selection_is_not_offered() -> None:
    driver = drive(three_tasks().document())
    align, distribute = BY_ID["arrange.align_left"], BY_ID["arrange.distribute_level"]
    driver.click("A")
    assert not align.applies(driver.editor)
    driver.click("B", "Shift")
    assert align.applies(driver.editor)
    assert not distribute.applies(driver.editor)
    driver.click("C", "Shift")
    assert distribute.applies(driver.editor)


def test_several_align_by_the_frame_around_them_where_the_grabbed_one_does_not() -> None:
    # Given two tasks that are selected, of which the right one is dragged, and a wide one below
    sketch = Sketch().task("A", 100, 100).task("B", 237, 140)
    document = sketch.task("C", 400, 400, size=(320, 60)).document()
    driver = drive(document).click("A").click("B", "Shift")
    # When their left border comes near that of the wide one
    driver.press("B").drag_by(193, 40)
    # Then it is aligned with it, which the dragged one alone would not be
    bounds = document.shape_on("Sheet", "A").bounds
    assert bounds.x == 240
    assert shown(driver, Guide)


def test_a_line_with_bends_is_led_anew_as_one_step() -> None:
    sketch = Sketch().task("A", 100, 100).task("B", 400, 100)
    sketch.flow("A", "B", (150, 100), (200, 100), (200, 250), (300, 250), (300, 100), (350, 100))
    driver = drive(sketch.document()).click((250, 250))
    assert driver.selected == ["A_B"]
    command = BY_ID["arrange.redraw_lines"]
    assert command.applies(driver.editor)
    command.run(driver.editor)
    assert driver.line("A_B") == [(150, 100), (350, 100)]
    driver.document.undo()
    assert len(driver.line("A_B")) == 6
    driver.click("A")
    assert not command.applies(driver.editor), "no line is selected"
