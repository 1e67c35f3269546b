"""Clicking, dragging and nudging on a sheet."""

from __future__ import annotations

from tests.interaction.driver import drive
from tests.model.sketch import Sketch, three_tasks
from workbench.interaction.changes import DrillDown, OpenProcess, Refusal, Rename
from workbench.interaction.overlay import DropTarget, Guide, Outline, RubberBand
from workbench.model.records import Sheet
from workbench.words import mark


def test_a_click_selects_what_is_under_the_pointer() -> None:
    driver = drive(three_tasks().document())
    assert driver.click("B").selected == ["B"]
    assert driver.click((200, 101)).selected == ["A_B"], "a flow is hit by its line"
    assert driver.click((200, 300)).selected == []


def test_shift_and_control_add_and_take_away() -> None:
    driver = drive(three_tasks().document())
    driver.click("A").click("B", "Shift").click("C", "Control")
    assert driver.selected == ["A", "B", "C"]
    assert driver.click("B", "Control").selected == ["A", "C"]


def test_the_last_selected_leads() -> None:
    driver = drive(three_tasks().document())
    driver.click("A").click("B", "Shift")
    leading = [o.id for o in driver.editor.overlay if isinstance(o, Outline) and o.leads]
    assert leading == ["B_shape"]


def test_a_drag_moves_the_task_and_its_flows_follow() -> None:
    driver = drive(three_tasks().document())
    driver.press("B").drag_by(0, 130).release()
    assert driver.center("B") == (300, 230)
    assert driver.line("A_B") == [(150, 100), (200, 100), (200, 230), (250, 230)]
    assert len(driver.document.history) == 1
    driver.document.undo()
    assert driver.center("B") == (300, 100)
    assert driver.line("A_B") == [(150, 100), (250, 100)]


def test_escape_gives_the_drag_up() -> None:
    document = three_tasks().document()
    before = list(document)
    driver = drive(document).press("B").drag_by(80, 60).key("Escape")
    assert list(document) == before
    assert not document.is_modified
    driver.release()
    assert list(document) == before, "letting go afterwards does nothing"


def test_a_dragged_task_snaps_to_its_neighbours_and_shows_it() -> None:
    driver = drive(three_tasks().document())
    driver.press("B").drag_by(40, 90).drag_by(0, -85)
    assert driver.center("B") == (340, 100)
    assert any(isinstance(item, Guide) for item in driver.editor.overlay)
    driver.release()
    assert not any(isinstance(item, Guide) for item in driver.editor.overlay)
    driver.press("B").drag_by(0, 5, "Control").release("Control")
    assert driver.center("B") == (340, 105), "Control moves freely"


def test_nothing_is_let_go_upon_another_symbol() -> None:
    driver = drive(three_tasks().document())
    before = driver.document.shape("A_shape").bounds
    driver.press("A").drag_to((310, 100))
    (drop,) = [item for item in driver.editor.overlay if isinstance(item, DropTarget)]
    assert (drop.id, drop.allowed) == ("B", False)
    driver.release()
    assert driver.document.shape("A_shape").bounds == before
    assert isinstance(driver.requests[-1], Refusal)


def test_several_move_together_and_lines_between_them_keep_their_form() -> None:
    sketch = three_tasks()
    driver = drive(sketch.document())
    driver.click("A").click("B", "Shift").press("A").drag_by(0, 200).release()
    assert driver.line("A_B") == [(150, 300), (250, 300)]
    assert driver.center("C") == (500, 100)


def test_dragging_empty_ground_selects_what_the_band_covers() -> None:
    driver = drive(three_tasks().document())
    driver.press((20, 20)).drag_to((400, 200))
    assert any(isinstance(item, RubberBand) for item in driver.editor.overlay)
    driver.release()
    assert sorted(driver.selected) == ["A", "A_B", "B"]
    driver.press((400, 20)).drag_to((600, 200)).key("Escape")
    assert sorted(driver.selected) == ["A", "A_B", "B"], "Esc brings the selection back"


def test_shift_drag_adds_by_the_band_even_on_a_task() -> None:
    driver = drive(three_tasks().document())
    driver.click("A").press((440, 50), "Shift").drag_to((560, 150), "Shift").release("Shift")
    assert driver.selected == ["A", "C"]
    assert driver.center("C") == (500, 100)


def test_the_ground_of_a_pool_is_for_the_band_its_border_for_moving() -> None:
    sketch = Sketch(plane="Collaboration").pool("Pool", 0, 0, 600, 250).task("A", 100, 100)
    driver = drive(sketch.document())
    assert driver.click((400, 200)).selected == ["Pool"]
    driver.press((300, 20)).drag_to((500, 200)).release()
    assert driver.selected == []
    driver.press((15, 125)).drag_by(0, 300).release()
    assert driver.center("A") == (100, 400), "what stands in a pool goes with it"


def test_arrows_nudge_and_are_one_step_to_undo() -> None:
    driver = drive(three_tasks().document()).click("A")
    driver.key("Right").key("Right").key("Down", "Shift")
    assert driver.center("A") == (102, 110)
    driver.document.undo()
    assert driver.center("A") == (100, 100)


def test_delete_takes_the_flows_along_and_undo_brings_them_back() -> None:
    driver = drive(three_tasks().document()).click("A").key("Delete")
    assert driver.selected == []
    assert "A_B" not in driver.document and "A_B_edge" not in driver.document
    driver.document.undo()
    assert driver.line("A_B") == [(150, 100), (250, 100)]


def test_deleting_a_step_in_the_middle_joins_its_neighbours() -> None:
    driver = drive(three_tasks().document()).click("B").key("Delete")
    assert driver.line("A_B") == [(150, 100), (450, 100)]
    assert "B_C" not in driver.document
    driver.document.undo()
    assert driver.line("B_C") == [(350, 100), (450, 100)]


def test_a_name_is_edited_by_double_click_f2_and_e() -> None:
    driver = drive(three_tasks().document()).double_click("B").key("F2").key("E")
    assert driver.requests == [Rename("B_shape")] * 3
    assert driver.editor.label_box("B_shape") == (250, 60, 100, 80)
    driver.editor.rename("B_shape", "Prüfen")
    assert driver.document.element("B").name == "Prüfen"


def test_double_click_opens_what_stands_for_more() -> None:
    sketch = (
        Sketch()
        .node("subProcess", "Sub", 100, 100, properties=(("isExpanded", "false"),))
        .node("callActivity", "Call", 300, 100, refers_to="Other")
        .add(Sheet(id="Inside", element="Sub"))
    )
    driver = drive(sketch.document()).double_click("Sub").double_click("Call")
    assert driver.requests == [DrillDown("Inside"), OpenProcess("Call", "Other")]


def test_control_a_selects_everything() -> None:
    assert len(drive(three_tasks().document()).key("A", "Control").selected) == 5


def test_what_is_deleted_elsewhere_is_no_longer_selected() -> None:
    driver = drive(three_tasks().document()).click("A").click("B", "Shift")
    with driver.document.step(mark("Delete")) as step:
        step.remove("B_shape")
    assert driver.selected == ["A"]


def test_tab_follows_the_flows_and_alt_arrows_step_onto_them() -> None:
    driver = drive(three_tasks().document()).key("Tab")
    assert driver.selected == ["A"]
    assert driver.key("Tab").selected == ["B"]
    assert driver.key("Tab", "Shift").selected == ["A"]
    assert driver.key("Right", "Alt").selected == ["A_B"]
    assert driver.key("Right", "Alt").selected == ["B"]
    assert driver.key("Left", "Alt").selected == ["A_B"]
