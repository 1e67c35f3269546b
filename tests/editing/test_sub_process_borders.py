"""Into and out of open sub-processes, and at their borders: nothing crosses, nothing sticks out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.editing.test_room import drawing
from tests.interaction.driver import drive
from tests.model.sketch import Sketch
from workbench.editing import operations
from workbench.geometry import Bounds
from workbench.interaction.changes import Refusal
from workbench.model.document import Document
from workbench.model.records import Element, EventDefinition
from workbench.words import mark

TITLE = mark("Test")
TIMER = (EventDefinition(type="timer"),)


def around_a_sub_process() -> Sketch:
    """Before – Between – Sub(One – Two) – After, in a pool."""
    sketch = Sketch(plane="Collaboration").pool("Pool", 0, 0, 1100, 400)
    sketch.task("Before", 110, 200).task("Between", 250, 200)
    sketch.node(
        "subProcess", "Sub", 530, 200, size=(360, 220), properties=(("isExpanded", "true"),)
    )
    sketch.task("After", 820, 200)
    sketch.flow("Before", "Between", (160, 200), (200, 200))
    sketch.flow("Between", "Sub", (300, 200), (350, 200))
    sketch.flow("Sub", "After", (710, 200), (770, 200))
    sketch.scope = "Sub"
    sketch.task("One", 430, 200).task("Two", 600, 200)
    return sketch.flow("One", "Two", (480, 200), (550, 200))


def move(document: Document, key: str, dx: float, dy: float) -> None:
    with document.step(TITLE) as step:
        operations.move(step, [f"{key}_shape"], dx, dy)


def ends(document: Document) -> set[tuple[str, str]]:
    return {(flow.source, flow.target) for flow in document.flows("sequenceFlow")}


def assert_level(document: Document) -> None:
    for flow in document.flows("sequenceFlow"):
        source, target = document.element(flow.source), document.element(flow.target)
        assert source is not None and target is not None
        assert source.parent == target.parent == flow.parent


def test_flows_of_a_step_taken_in_end_at_the_sub_process() -> None:
    document = around_a_sub_process().document()
    move(document, "Between", 280, 70)
    assert document.element("Between").parent == "Sub"  # type: ignore[union-attr]
    assert ends(document) == {("Before", "Sub"), ("Sub", "After"), ("One", "Two")}
    assert_level(document)


def test_flows_of_a_step_taken_out_begin_at_the_sub_process() -> None:
    document = around_a_sub_process().document()
    move(document, "Two", 380, 0)
    assert document.element("Two").parent == "Pool_process"  # type: ignore[union-attr]
    assert ("Sub", "Two") in ends(document)
    assert_level(document)


def test_a_drag_that_loses_a_flow_says_so() -> None:
    driver = drive(around_a_sub_process().document())
    driver.press("Between").drag_to((530, 270)).release()
    (note,) = [request for request in driver.requests if isinstance(request, Refusal)]
    assert "removed" in str(note.text)
    driver.document.undo()
    assert ("Between", "Sub") in ends(driver.document)


def test_a_sub_process_grows_with_what_is_dragged_to_its_border() -> None:
    document = around_a_sub_process().document()
    move(document, "Two", 90, 70)
    sub, two, after = (document[f"{key}_shape"].bounds for key in ("Sub", "Two", "After"))
    assert sub.right == two.right + 10
    assert sub.bottom == two.bottom + 10
    assert after.x - sub.right >= 50
    assert document["Pool_shape"].bounds.right >= after.right + 20
    assert document["Sub_After_edge"].waypoints == ((sub.right, 200), (after.x, 200))


def test_it_grows_to_the_left_too_where_something_stands() -> None:
    document = around_a_sub_process().document()
    move(document, "One", -70, 0)
    sub, one, between = (document[f"{key}_shape"].bounds for key in ("Sub", "One", "Between"))
    assert sub.covers(one)
    assert not sub.touches(between)
    assert document["Between_Sub_edge"].waypoints[-1].x == sub.x


def test_a_step_that_leaves_does_not_stretch_the_sub_process() -> None:
    document = around_a_sub_process().document()
    move(document, "Two", 0, 200)
    assert document["Sub_shape"].bounds == Bounds(350, 90, 360, 220)


def test_resizing_never_cuts_contents() -> None:
    document = around_a_sub_process().document()
    with document.step(TITLE) as step:
        operations.resize(step, "Sub_shape", Bounds(350, 90, 100, 90))
    sub = document["Sub_shape"].bounds
    assert sub.covers(document["Two_shape"].bounds)


@given(st.sampled_from(["One", "Two"]), st.integers(-260, 260), st.integers(-200, 200))
@settings(max_examples=60, deadline=None)
def test_wherever_a_step_is_dragged_all_is_well_and_undo_leads_back(
    key: str, dx: int, dy: int
) -> None:
    document = around_a_sub_process().document()
    before = drawing(document)
    move(document, key, dx, dy)
    assert_level(document)
    node, sub = document[f"{key}_shape"], document["Sub_shape"].bounds
    if document.element(key).parent == "Sub":  # type: ignore[union-attr]
        assert sub.covers(node.bounds)
        for other in ("Before", "Between", "After"):
            assert not sub.touches(document[f"{other}_shape"].bounds)
    document.undo()
    assert drawing(document) == before


def with_timer() -> Sketch:
    return around_a_sub_process().node(
        "boundaryEvent", "Timer", 250, 240, host="Between", parent="Pool_process", definitions=TIMER
    )


def event(document: Document) -> Element:
    found = document.element("Timer")
    assert found is not None
    return found


def test_a_boundary_event_slides_along_the_border() -> None:
    document = with_timer().document()
    move(document, "Timer", 30, 12)
    assert document["Timer_shape"].bounds.center == (280, 240)
    assert event(document).host == "Between"


def test_drawn_off_the_border_it_is_an_event_of_its_own() -> None:
    document = with_timer().document()
    move(document, "Timer", 0, 100)
    assert (event(document).type, event(document).host) == ("intermediateCatchEvent", "")
    assert document["Timer_shape"].bounds.center == (250, 340)


def test_put_on_a_border_it_sticks_again() -> None:
    document = with_timer().document()
    move(document, "Timer", 0, 100)
    move(document, "Timer", 570, -97)
    assert (event(document).type, event(document).host) == ("boundaryEvent", "After")
    assert document["After_shape"].bounds.bottom == document["Timer_shape"].bounds.center.y


def test_it_goes_over_to_the_border_of_an_open_sub_process() -> None:
    document = with_timer().document()
    move(document, "Timer", 250, 72)
    assert event(document).host == "Sub"
    assert document["Timer_shape"].bounds.center == (500, 310)


def test_inside_an_open_sub_process_it_is_an_event_of_the_inside() -> None:
    document = with_timer().document()
    move(document, "Timer", 265, 30)
    assert event(document).type == "intermediateCatchEvent"
    assert event(document).parent == "Sub"


def test_an_error_stays_at_the_border() -> None:
    sketch = with_timer()
    document = sketch.document()
    with document.step(TITLE) as step:
        step.update("Timer", definitions=(EventDefinition(type="error"),))
    move(document, "Timer", 0, 100)
    assert event(document).host == "Between"


def test_an_event_in_the_flow_does_not_stick() -> None:
    document = (
        around_a_sub_process()
        .node(
            "intermediateCatchEvent",
            "Timer",
            700,
            350,
            parent="Pool_process",
            definitions=TIMER,
        )
        .flow("Between", "Timer", parent="Pool_process")
        .document()
    )
    move(document, "Timer", 120, -110)
    assert event(document).type == "intermediateCatchEvent"


@pytest.mark.parametrize("undone", [1, 2])
def test_sticking_is_undone(undone: int) -> None:
    document = with_timer().document()
    move(document, "Timer", 0, 100)
    move(document, "Timer", 570, -97)
    for _ in range(undone):
        document.undo()
    assert event(document).type == ("intermediateCatchEvent" if undone == 1 else "boundaryEvent")
