"""Names outside their symbols stand free, whatever is put where they stood."""

from __future__ import annotations

from collections.abc import Callable

from tests.editing.tidiness import faults
from tests.model.sketch import Sketch, three_tasks
from workbench.editing import operations
from workbench.geometry import Bounds
from workbench.layout.labels import name_size
from workbench.model.document import Document, Step
from workbench.model.records import PLAIN
from workbench.words import mark


def do(document: Document, edit: Callable[[Step], object]) -> Document:
    with document.step(mark("Test")) as step:
        edit(step)
    return document


def an_event() -> Sketch:
    return Sketch().node("endEvent", "E", 300, 100, label=Bounds(280, 124, 40, 14))


def test_a_task_put_upon_a_foreign_name_pushes_it_away() -> None:
    document = an_event().task("A", 600, 180).document()
    do(document, lambda step: operations.move(step, ["A_shape"], -300, 0))
    label = document.shape("E_shape").label
    assert label is not None
    assert not label.overlaps(document.shape("A_shape").bounds)
    assert faults(document) == []


def test_a_name_nobody_comes_near_stays_where_somebody_put_it() -> None:
    document = an_event().task("A", 600, 400).document()
    before = document.shape("E_shape").label
    do(document, lambda step: operations.move(step, ["A_shape"], -100, 0))
    assert document.shape("E_shape").label == before


def test_the_name_typed_on_a_flow_stands_beside_its_line_and_is_kept_in_the_file() -> None:
    document = three_tasks().document()
    do(document, lambda step: operations.rename(step, "A_B_edge", "nach Ablauf der Frist"))
    assert document.edge("A_B_edge").label is not None
    assert faults(document) == []


def test_a_name_that_becomes_longer_gets_the_room_it_needs() -> None:
    document = an_event().document()
    do(document, lambda step: operations.rename(step, "E_shape", "Antrag"))
    long = "Antrag abgelehnt und Bescheid versandt"
    do(document, lambda step: operations.rename(step, "E_shape", long))
    label = document.shape("E_shape").label
    assert label is not None
    assert (label.width, label.height) >= tuple(round(n, 2) for n in name_size(long, PLAIN))


def test_a_width_that_somebody_chose_is_kept_for_the_next_name() -> None:
    document = an_event().document()
    do(document, lambda step: step.update("E_shape", label=Bounds(230, 124, 140, 14)))
    do(document, lambda step: operations.rename(step, "E_shape", "Antrag abgelehnt, versandt"))
    assert document.shape("E_shape").label.height < 20, "it still has one line"


def test_a_border_of_a_pool_drawn_across_a_name_pushes_it_inside() -> None:
    sketch = Sketch(plane="Collaboration").pool("P", 0, 0, 600, 260)
    sketch.node("endEvent", "E", 300, 100, label=Bounds(280, 150, 40, 14))
    document = sketch.document()
    do(
        document,
        lambda step: operations.resize(step, "P_shape", Bounds(0, 0, 600, 157)),
    )
    pool, label = document.shape("P_shape").bounds, document.shape("E_shape").label
    assert pool.height < 170
    assert label is not None and pool.covers(label)


def test_names_of_a_sheet_full_of_events_are_all_free() -> None:
    sketch = Sketch()
    for row in range(4):
        for column in range(5):
            sketch.node("endEvent", f"E{row}{column}", 60 + column * 60, 60 + row * 60)
    document = sketch.document()
    for row in range(4):
        for column in range(5):
            key = f"E{row}{column}_shape"
            do(document, lambda step, key=key: operations.rename(step, key, "Antrag erledigt"))
    assert faults(document) == []
