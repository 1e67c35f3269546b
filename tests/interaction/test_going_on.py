"""What nothing follows offers to go on when the pointer rests on it."""

from __future__ import annotations

from tests.interaction.driver import Driver, drive
from tests.model.sketch import Sketch
from workbench.geometry import Point
from workbench.interaction.kind_choice import OfferKinds, Purpose
from workbench.interaction.overlay import Handle, Role


def hand(x: float = 100, y: float = 100) -> Driver:
    """A task that leads to another one, over which the pointer rests, and an end event."""
    sketch = Sketch().task("A", 100, 100).task("B", 300, 100).node("endEvent", "E", 300, 300)
    driver = drive(sketch.flow("A", "B").document())
    driver.editor.move(Point(x, y))
    return driver


def offered(driver: Driver) -> Handle | None:
    shown = [item for item in driver.editor.overlay if isinstance(item, Handle)]
    return next((handle for handle in shown if handle.role is Role.APPEND), None)


def test_only_where_nothing_follows_that_should() -> None:
    assert offered(hand(100, 100)) is None, "B follows A"
    assert offered(hand(300, 300)) is None, "nothing follows an end"
    assert offered(hand(600, 600)) is None
    handle = offered(hand(300, 100))
    assert handle is not None and handle.point.x > 350


def test_it_stays_while_the_pointer_goes_to_it_and_goes_with_the_pointer() -> None:
    driver = hand(300, 100)
    handle = offered(driver)
    assert handle is not None
    driver.editor.move(handle.point)
    assert offered(driver) == handle
    driver.editor.move(Point(600, 600))
    assert offered(driver) is None
    driver.editor.move(Point(300, 100))
    driver.editor.leave()
    assert offered(driver) is None, "the pointer has left the sheet"


def test_a_click_on_it_selects_the_step_and_offers_what_may_follow() -> None:
    driver = hand(300, 100)
    handle = offered(driver)
    assert handle is not None
    driver.click(tuple(handle.point))
    assert driver.selected == ["B"]
    assert driver.requests == [OfferKinds(Purpose.APPEND)]


def test_dragged_to_a_step_it_draws_the_flow() -> None:
    driver = hand(300, 100)
    handle = offered(driver)
    assert handle is not None
    driver.press(tuple(handle.point)).drag_to("E").release()
    assert {(f.source, f.target) for f in driver.document.flows()} == {("A", "B"), ("B", "E")}


def test_what_is_selected_has_its_own_menu_for_that() -> None:
    driver = hand(300, 100).click("B")
    driver.editor.move(Point(300, 100))
    assert offered(driver) is None
