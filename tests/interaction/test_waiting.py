"""In a large drawing, what a drag pushes far away moves when the pointer rests, not in between."""

from __future__ import annotations

import pytest

from tests.interaction.driver import Driver
from tests.model.sketch import Sketch
from workbench.editing import prepare
from workbench.editing.operations import making_way
from workbench.editing.settlers import growth


def dragging(monkeypatch: pytest.MonkeyPatch, *, pushed: int) -> Driver:
    """Drag a task over the border of its pool, with a pool close below; `pushed`: see AT_ONCE."""
    monkeypatch.setattr(making_way, "AT_ONCE", pushed)
    document = (
        Sketch(plane="Collaboration")
        .pool("P", 0, 0, 600, 120)
        .task("A", 150, 60)
        .pool("Q", 0, 140, 600, 120)
        .task("C", 400, 200)
        .document()
    )
    prepare(document)
    return Driver(document).press("A").drag_by(0, 40)


def top(driver: Driver, element: str) -> float:
    shape = driver.document.shape_on("Sheet", element)
    assert shape is not None
    return shape.bounds.y


def bottom(driver: Driver, element: str) -> float:
    shape = driver.document.shape_on("Sheet", element)
    assert shape is not None
    return shape.bounds.bottom


def test_few_things_make_way_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    driver = dragging(monkeypatch, pushed=2)
    assert top(driver, "Q") == bottom(driver, "P") + 20


def test_many_things_make_way_when_the_pointer_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    driver = dragging(monkeypatch, pushed=1)
    assert bottom(driver, "P") > 120
    assert top(driver, "Q") == 140
    driver.editor.rest()
    assert top(driver, "Q") == bottom(driver, "P") + 20
    assert top(driver, "C") - top(driver, "Q") == 20


def test_many_things_have_made_way_when_the_button_goes_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    driver = dragging(monkeypatch, pushed=1).release()
    assert top(driver, "Q") == bottom(driver, "P") + 20
    driver.document.undo()
    assert (top(driver, "Q"), bottom(driver, "P"), top(driver, "A")) == (140, 120, 20)


def test_a_pool_with_very_much_in_it_grows_when_the_pointer_rests(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(growth, "AT_ONCE", 0)
    driver = dragging(monkeypatch, pushed=100)
    assert bottom(driver, "P") == 120
    driver.editor.rest()
    assert bottom(driver, "P") > 120
    driver.key("Escape")
    assert bottom(driver, "P") == 120
