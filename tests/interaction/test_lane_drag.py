"""A lane dragged by its title, and what is told when things change pools."""

from __future__ import annotations

from tests.editing.test_swimlanes import box, members, office
from tests.interaction.driver import Driver, drive
from workbench.interaction.changes import Refusal, Rename
from workbench.interaction.commands import BY_ID, perform
from workbench.interaction.overlay import DropTarget

TITLE_1 = (45, 60)
TITLE_2 = (45, 180)


def texts(driver: Driver) -> list[str]:
    return [str(r.text) for r in driver.requests if isinstance(r, Refusal)]


class TestDraggingALane:
    def test_others_make_way_while_it_is_dragged(self) -> None:
        driver = drive(office().document())
        driver.press(TITLE_1).drag_by(0, 70)
        assert box(driver.document, "L2")[1] == 0
        assert box(driver.document, "L1")[1] == 120
        assert driver.center("A") == (150, 180)
        driver.drag_by(0, -70)
        assert box(driver.document, "L1")[1] == 0
        driver.drag_by(0, 200).release()
        assert [box(driver.document, lane)[1] for lane in ("L2", "L3", "L1")] == [0, 120, 240]
        driver.document.undo()
        assert box(driver.document, "L1")[1] == 0
        assert not driver.document.is_modified

    def test_escape_gets_back(self) -> None:
        driver = drive(office().document())
        driver.press(TITLE_1).drag_by(0, 200).key("Escape").release()
        assert box(driver.document, "L1")[1] == 0
        assert not driver.document.is_modified

    def test_dragged_inside_another_lane_it_becomes_an_inner_one(self) -> None:
        driver = drive(office().document())
        driver.press(TITLE_1).drag_to((200, 300))
        assert [i.id for i in driver.editor.overlay if isinstance(i, DropTarget)] == ["L3"]
        driver.release()
        assert driver.document["L1"].parent == "L3"
        assert members(driver.document, "L1") == ("A",)

    def test_dragged_to_another_pool_it_takes_its_nodes_and_turns_flows_to_messages(self) -> None:
        driver = drive(office().document())
        driver.press(TITLE_2).drag_to((45, 500)).release()
        assert driver.document["L2"].parent == "Q_process"
        assert driver.document["B"].parent == "Q_process"
        assert [flow.type for flow in driver.document.flows()] == ["messageFlow"]
        assert texts(driver) == []

    def test_what_cannot_cross_pools_is_taken_away_with_a_word(self) -> None:
        sketch = office()
        sketch.scope = "P_process"
        sketch.gateway("G", 400, 180).flow("B", "G", (200, 180), (375, 180))
        driver = drive(sketch.document())
        driver.click("B").press("B").drag_to((250, 460)).release()
        assert "B_G" not in driver.document
        assert len(texts(driver)) == 1
        assert "removed" in texts(driver)[0]

    def test_the_only_lane_of_the_only_pool_still_moves_its_pool(self) -> None:
        sketch = office()
        driver = drive(sketch.document())
        for lane in ("L2", "L3"):
            driver.editor.select((f"{lane}_shape",))
            driver.key("Delete")
        driver.editor.select(("Q_shape",))
        driver.key("Delete")
        driver.press(TITLE_1).drag_by(40, 60).release()
        assert box(driver.document, "P")[:2] == (40, 60)


class TestCommands:
    def test_keys_move_a_lane_among_its_siblings(self) -> None:
        driver = drive(office().document())
        driver.editor.select(("L1_shape",))
        driver.key("Down", "Alt", "Shift")
        assert box(driver.document, "L1")[1] == 120
        driver.key("Up", "Alt", "Shift").key("Up", "Alt", "Shift")
        assert box(driver.document, "L1")[1] == 0
        assert driver.selected == ["L1"]

    def test_only_what_makes_sense_is_offered(self) -> None:
        driver = drive(office().document())
        offered = {}
        for key in ("L1_shape", "P_shape", "A_shape"):
            driver.editor.select((key,))
            offered[key] = {
                command.id.partition(".")[2]
                for command in BY_ID.values()
                if command.section.startswith(("lane", "pool", "fit"))
                and command.applies(driver.editor)
            }
        assert offered["A_shape"] == set()
        assert offered["L1_shape"] == {
            "lane_above", "lane_below", "divide_in_two", "divide_in_three", "lane_inside",
            "lane_down", "fit_to_contents", "turn_pool", "delete_lane", "delete_lane_and_contents",
        }  # fmt: skip
        assert offered["P_shape"] == {
            "lane_above", "lane_below", "fit_to_contents", "turn_pool", "black_box",
            "delete_pool", "delete_pool_and_contents",
        }  # fmt: skip

    def test_a_new_lane_asks_its_name(self) -> None:
        driver = drive(office().document())
        driver.editor.select(("L1_shape",))
        perform(driver.editor, BY_ID["arrange.lane_below"].run)
        assert driver.selected not in (["L1"], [])
        assert isinstance(driver.requests[-1], Rename)

    def test_what_is_refused_says_why(self) -> None:
        driver = drive(office().document())
        driver.editor.select(("P_shape",))
        perform(driver.editor, BY_ID["arrange.black_box"].run)
        assert "not empty" in texts(driver)[0]

    def test_every_command_is_one_step_of_undo(self) -> None:
        for command in BY_ID.values():
            if not command.section.startswith("lane"):
                continue
            driver = drive(office().document())
            before = {record.id: record for record in driver.document}
            for key in ("L3_shape", "L1_shape", "P_shape"):
                driver.editor.select((key,))
                if command.applies(driver.editor) and command.id != "arrange.black_box":
                    assert perform(driver.editor, command.run)
                    assert len(driver.document.history) == 1
                    driver.document.undo()
                    assert {record.id: record for record in driver.document} == before
                    break


class TestBorders:
    def test_with_shift_the_border_of_a_lane_pushes_what_follows(self) -> None:
        driver = drive(office().document())
        driver.editor.select(("L1_shape",))
        driver.press((315, 120)).drag_by(0, 50, "Shift").release("Shift")
        assert box(driver.document, "L2") == (30, 170, 570, 120)
        assert box(driver.document, "P")[3] == 410

    def test_without_it_the_neighbour_gives_way(self) -> None:
        driver = drive(office().document())
        driver.editor.select(("L1_shape",))
        driver.press((315, 120)).drag_by(0, 20, "Control").release()
        assert box(driver.document, "L2") == (30, 140, 570, 100)
        assert box(driver.document, "P")[3] == 360

    def test_a_task_dragged_to_the_border_makes_its_lane_grow_live_and_shrink_again(self) -> None:
        driver = drive(office().document())
        driver.press("A").drag_by(0, 30, "Control")
        assert box(driver.document, "L1")[3] == 140
        driver.drag_by(0, -30, "Control")
        assert box(driver.document, "L1")[3] == 120
        driver.drag_by(0, 30, "Control").key("Escape")
        assert box(driver.document, "L1")[3] == 120
