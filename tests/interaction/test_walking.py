"""Everything reached and joined by keyboard."""

from __future__ import annotations

import pytest

from tests.interaction.driver import Driver, drive
from tests.model.sketch import Sketch
from workbench.interaction.commands.joining import ChooseElement


def town_hall() -> Sketch:
    return (
        Sketch(plane="Collaboration")
        .pool("Rathaus", 0, 0, 900, 400)
        .lane("Amt", 30, 0, 870, 200, members=("A", "B"))
        .lane("Kasse", 30, 200, 870, 200, members=("C",))
        .task("A", 200, 100)
        .task("B", 500, 100)
        .task("C", 500, 300)
        .node("boundaryEvent", "Frist", 200, 140, host="A")
        .flow("A", "B", (250, 100), (450, 100))
    )


@pytest.fixture
def hand() -> Driver:
    return drive(town_hall().document())


def walk(hand: Driver, *keys: str) -> list[str]:
    for key in keys:
        *modifiers, name = key.split("+")
        hand.key(name, *modifiers)
    return hand.selected


def test_arrows_with_alt_go_along_flows_and_where_there_is_none_to_the_neighbour(hand) -> None:
    hand.editor.select_element("A")
    assert walk(hand, "Alt+Right") == ["A_B"]
    assert walk(hand, "Alt+Right") == ["B"]
    assert walk(hand, "Alt+Down") == ["C"], "no flow leads there"
    assert walk(hand, "Alt+Up") == ["B"]
    assert walk(hand, "Alt+Right") == ["B"], "nothing is there"


def test_one_goes_into_things_and_out_again(hand) -> None:
    hand.editor.select_element("Rathaus")
    assert walk(hand, "Control+Return") == ["Amt"]
    assert walk(hand, "Alt+Down") == ["Kasse"], "from lane to lane"
    assert walk(hand, "Alt+Up", "Control+Return") == ["A"]
    assert walk(hand, "Control+Return") == ["Frist"], "events on the border are inside"
    assert walk(hand, "Control+Backspace") == ["A"]
    assert walk(hand, "Control+Backspace") == ["Amt"]
    assert walk(hand, "Control+Backspace") == ["Rathaus"]


def test_c_and_tab_connect_with_the_nearest_that_is_allowed(hand) -> None:
    hand.editor.select_element("B")
    hand.key("C").key("Tab")
    flows = {(flow.source, flow.target) for flow in hand.document.flows()}
    assert ("B", "C") in flows, "it is seen before it is kept"
    hand.key("Return")
    assert hand.selected and hand.document.flow(hand.selected[0]).target == "C"
    hand.document.undo()
    assert ("B", "C") not in {(flow.source, flow.target) for flow in hand.document.flows()}


def test_tab_may_be_given_up(hand) -> None:
    before = {record.id: record for record in hand.document}
    hand.editor.select_element("B")
    hand.key("C").key("Tab").key("Tab").key("Escape")
    assert {record.id: record for record in hand.document} == before


def test_a_target_is_chosen_by_name(hand) -> None:
    hand.editor.select_element("B")
    hand.key("C", "Shift")
    request = hand.requests[-1]
    assert isinstance(request, ChooseElement)
    assert request.options[0] == "C_shape", "the nearest first"
    assert "Rathaus_shape" not in request.options, "no flow leads to the own pool"
    request.choose("C_shape")
    assert hand.document.flow(hand.selected[0]).target == "C"


def test_a_step_is_given_to_another_lane_by_name(hand) -> None:
    hand.editor.select_element("A")
    hand.key("L", "Shift")
    request = hand.requests[-1]
    assert isinstance(request, ChooseElement)
    assert request.options == ("Kasse_shape",), "not the lane it is in, nor the divided pool"
    request.choose("Kasse_shape")
    assert hand.document.element("Kasse").members == ("C", "A", "Frist")
    assert hand.center("A") == (200.0, 300.0)
    hand.editor.select_element("B")
    hand.key("L", "Shift")
    hand.requests[-1].choose("Kasse_shape")
    b, c = (hand.document.shape(f"{key}_shape").bounds for key in "BC")
    assert not b.overlaps(c), "where C stands it goes aside"


def test_a_flow_is_led_elsewhere_by_name(hand) -> None:
    from workbench.interaction.commands import BY_ID, perform

    hand.editor.select_element("A_B")
    assert perform(hand.editor, BY_ID["element.reconnect_end"].run)
    request = hand.requests[-1]
    assert isinstance(request, ChooseElement)
    assert "B_shape" not in request.options
    request.choose("C_shape")
    assert hand.document.flow("A_B").target == "C"
    assert hand.selected == ["A_B"]
