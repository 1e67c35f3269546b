"""What lies where, however it came there: the indexes agree with the document at any time."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.geometry import Bounds, Point, around_points
from workbench.layout.places import lines_of, names_of, places_of
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Shape
from workbench.words import mark

TITLE = mark("Test")
SHEETS = st.sampled_from(("Sheet", "Other"))
at = st.integers(-900, 900)
spots = st.builds(Point, at, at)
boxes = st.builds(Bounds, at, at, st.integers(1, 700), st.integers(1, 700))
labels = st.none() | boxes

shapes = st.builds(
    Shape,
    id=st.sampled_from(("S1", "S2", "S3")),
    sheet=SHEETS,
    element=st.just("Task"),
    bounds=boxes,
    label=labels,
)
edges = st.builds(
    Edge,
    id=st.sampled_from(("E1", "E2", "E3")),
    sheet=SHEETS,
    element=st.just("Flow"),
    waypoints=st.lists(spots, max_size=4).map(tuple),
    label=labels,
)
writings = st.lists(shapes | edges | st.sampled_from(("S1", "S2", "E1", "E2")), max_size=5)
Edit = Callable[[Step], None]


def edit_of(writing: list[Shape | Edge | str]) -> Edit:
    """Return an edit that puts the records and removes those that are only named."""

    def edit(step: Step) -> None:
        for what in writing:
            if isinstance(what, str):
                step.remove(what)
            else:
                step.put(what)

    return edit


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(("step", "drag", "undo", "redo")), writings, writings)),
    st.lists(st.booleans(), min_size=1),
    SHEETS,
    boxes,
)
def test_the_indexes_find_what_is_there(
    acts: list[tuple[str, list[Shape | Edge | str], list[Shape | Edge | str]]],
    asked: list[bool],
    sheet: str,
    area: Bounds,
) -> None:
    document = Document([Shape(id="S1", sheet="Sheet", element="Task", bounds=Bounds(0, 0, 9, 9))])
    for number, (act, first, second) in enumerate(acts):
        if act == "step":
            with document.step(TITLE) as step:
                edit_of(first)(step)
        elif act == "drag":
            gesture = document.gesture(TITLE)
            gesture.apply(edit_of(first))
            if asked[number % len(asked)]:
                assert_found(document, sheet, area)
            gesture.apply(edit_of(second))
            gesture.commit() if number % 2 else gesture.abandon()
        elif act == "undo":
            document.undo()
        else:
            document.redo()
        if asked[number % len(asked)]:
            assert_found(document, sheet, area)
    assert_found(document, sheet, area)


def assert_found(document: Document, sheet: str, area: Bounds) -> None:
    """Compare with a look at every record."""
    drawn = [r for r in document if isinstance(r, Shape | Edge) and r.sheet == sheet]
    assert list(places_of(document).near(sheet, area)) == by_id(
        r for r in drawn if isinstance(r, Shape) and r.bounds.touches(area)
    )
    assert list(lines_of(document).near(sheet, area)) == by_id(
        r
        for r in drawn
        if isinstance(r, Edge) and r.waypoints and around_points(r.waypoints).touches(area)
    )
    assert [owner for owner, _ in names_of(document).near(sheet, area)] == by_id(
        r for r in drawn if r.label is not None and r.label.touches(area)
    )


def by_id(records):  # type: ignore[no-untyped-def]
    return sorted(records, key=lambda record: record.id)
