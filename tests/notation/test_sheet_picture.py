"""A sheet as a picture: what is where, what lies over what, and that it keeps in step."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.notation import gallery
from tests.notation.gallery import SHEET, document, line, node, sequence, shown
from workbench.geometry import Bounds, Point
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Element, EventDefinition, Look, Shape, Sheet
from workbench.notation.sheet_picture import SheetPicture
from workbench.words import mark


def small() -> Document:
    """Return a pool with a lane, an event, a task with a boundary event, and flows."""
    timer = (EventDefinition(type="timer"),)
    return document(
        # Out of order on purpose: what lies over what does not depend on the file.
        shown(node("event", "startEvent", "Antrag da"), 100, 92, 36, 36),
        shown(node("task", "userTask", "Antrag prüfen"), 200, 70, 100, 80),
        shown(
            node("late", "boundaryEvent", "Frist", host="task", definitions=timer), 250, 132, 36, 36
        ),
        shown(node("lane", "lane", "Bürgerbüro"), 30, 0, 570, 300),
        shown(
            Element(
                id="pool", type="participant", parent="Collaboration_1", name="Verwaltung",
                refers_to="Process_1",
            ),
            0, 0, 600, 300,
        ),
        shown(node("inside", "subProcess", "Vorprüfung"), 350, 60, 200, 160,
              properties=(("isExpanded", "true"),)),
        shown(Element(id="step", type="task", parent="inside", name="Schritt"), 380, 100, 100, 80),
        shown(node("note", "textAnnotation", "Anmerkung"), 200, 230, 100, 40),
        line(sequence("f1", "event", "task", "eingegangen"), (136, 110), (200, 110)),
        line(sequence("f2", "task", "inside"), (300, 110), (350, 110)),
    )  # fmt: skip


@pytest.fixture
def picture() -> SheetPicture:
    return SheetPicture(small(), SHEET)


# What lies over what


def test_containers_lie_below_lines_and_lines_below_nodes(picture: SheetPicture) -> None:
    assert picture.ids() == [
        "pool_di", "lane_di", "inside_di", "f1_di", "f2_di", "event_di", "task_di", "step_di",
        "late_di", "note_di",
    ]  # fmt: skip


def test_every_shape_and_edge_has_a_group_of_its_element(picture: SheetPicture) -> None:
    assert [picture.group(key).id for key in picture.ids()] == [
        key.removesuffix("_di") for key in picture.ids()
    ]
    assert picture.group("task_di").origin == Point(200, 70)
    assert picture.group("f1_di").origin == Point(0, 0)


def test_a_group_is_the_very_same_until_it_changes(picture: SheetPicture) -> None:
    assert picture.group("task_di") is picture.group("task_di")


def test_equal_symbols_share_their_paths(picture: SheetPicture) -> None:
    task, step = picture.group("task_di"), picture.group("step_di")
    assert task.children[0] is step.children[0]


# What is where


def test_what_is_hit_is_named_topmost_first(picture: SheetPicture) -> None:
    assert picture.at(Point(270, 145)) == ["late_di", "task_di", "lane_di", "pool_di"]
    assert picture.at(Point(420, 140)) == ["step_di", "inside_di", "lane_di", "pool_di"]


def test_an_event_is_hit_in_its_circle_only(picture: SheetPicture) -> None:
    assert picture.at(Point(118, 110))[0] == "event_di"
    assert "event_di" not in picture.at(Point(101, 93), tolerance=1)


def test_a_line_is_hit_from_a_little_beside(picture: SheetPicture) -> None:
    assert picture.at(Point(170, 113))[0] == "f1_di"
    assert "f1_di" not in picture.at(Point(170, 118))


def test_a_name_counts_as_what_it_names(picture: SheetPicture) -> None:
    place = picture.name_bounds("event_di")
    assert place is not None
    assert picture.at(place.center)[0] == "event_di"
    assert picture.label_at(place.center) == "event_di"
    assert picture.label_at(Point(118, 110)) is None


def test_containers_are_hit_by_border_and_title_before_their_area(picture: SheetPicture) -> None:
    assert picture.at(Point(15, 150)) == ["pool_di"]  # its title
    assert picture.at(Point(45, 150)) == ["lane_di", "pool_di"]
    assert picture.at(Point(598, 150))[:1] == ["lane_di"]
    assert picture.at(Point(450, 61))[0] == "inside_di"


def test_nothing_is_hit_on_free_paper(picture: SheetPicture) -> None:
    assert picture.at(Point(-50, -50)) == []
    assert picture.at(Point(math.nan, 0)) == []


def test_what_touches_an_area_is_found(picture: SheetPicture) -> None:
    assert {"pool_di", "lane_di", "task_di"} <= set(picture.within(Bounds(195, 65, 10, 10)))
    picture.drawing()  # what is drawn is known exactly
    assert picture.within(Bounds(195, 65, 10, 10)) == ["pool_di", "lane_di", "task_di"]
    assert set(picture.within(picture.bounds)) == set(picture.ids())
    assert picture.within(Bounds(5000, 5000, 10, 10)) == []


def test_what_an_area_covers_is_found(picture: SheetPicture) -> None:
    assert picture.covered_by(Bounds(90, 60, 220, 120)) == [
        "f1_di", "event_di", "task_di", "late_di",
    ]  # fmt: skip
    assert picture.covered_by(Bounds(90, 60, 100, 80)) == ["event_di"]


def test_bounds_hold_everything(picture: SheetPicture) -> None:
    for key in picture.ids():
        assert picture.bounds.covers(picture.bounds_of(key))
        assert picture.rough_bounds.covers(picture.bounds_of(key))


@pytest.mark.parametrize("name", gallery.ALL)
def test_rough_bounds_are_never_too_small(name: str) -> None:
    made = gallery.ALL[name]()
    rough = SheetPicture(made, SHEET)
    exact = SheetPicture(made, SHEET)
    for key in exact.ids():
        room = exact.bounds_of(key)
        assert key in rough.within(Bounds(room.x, room.y, 0, 0)), key
        assert key in rough.within(Bounds(room.right, room.bottom, 0, 0)), key


def test_simple_forms(picture: SheetPicture) -> None:
    assert picture.simple("event_di") == ("ellipse", Bounds(100, 92, 36, 36))
    assert picture.simple("task_di") == ("rect", Bounds(200, 70, 100, 80))
    assert picture.simple("f1_di") == ("line", (Point(136, 110), Point(200, 110)))


def test_a_drawing_links_what_leads_somewhere(picture: SheetPicture) -> None:
    drawing = picture.drawing(lambda record: "#ziel" if record.id == "task" else None)
    assert {group.id: group.link for group in drawing.items if group.link} == {  # type: ignore[union-attr]
        "task": "#ziel"
    }


def test_step_numbers_are_shown() -> None:
    numbered = SheetPicture(small(), SHEET, numbers={"task": "7"})
    texts = [getattr(item, "text", "") for item in numbered.group("task_di").children]
    assert "7" in texts
    assert numbered.group("task_di") != SheetPicture(small(), SHEET).group("task_di")


# Broken files


@pytest.mark.parametrize(
    "bounds",
    [
        Bounds(1e300, 0, 100, 80),
        Bounds(math.nan, 0, 100, 80),
        Bounds(0, 0, math.inf, 80),
        Bounds(0, 0, -100, 80),
        Bounds(0, 0, 0, 0),
    ],
    ids=str,
)
def test_an_impossible_shape_harms_nobody(bounds: Bounds) -> None:
    made = small()
    with made.step(mark("x")) as step:
        step.update("task_di", bounds=bounds)
    picture = SheetPicture(made, SHEET)
    assert all(map(math.isfinite, picture.bounds))
    assert picture.bounds.width < 1000
    assert len(picture.drawing().items) >= 8
    for key in picture.ids():
        picture.simple(key)
        picture.bounds_of(key)
    picture.at(Point(10, 10))
    picture.within(Bounds(-1e300, -1e300, 2e300, 2e300))


def test_what_names_nothing_is_a_placeholder() -> None:
    made = Document(
        [
            Sheet(id=SHEET, element="nothing"),
            Shape(id="s", sheet=SHEET, element="gone", bounds=Bounds(0, 0, 100, 80)),
            Edge(id="e", sheet=SHEET, element="gone", waypoints=(Point(0, 0), Point(50, 50))),
            Edge(id="n", sheet=SHEET, element="gone", waypoints=(Point(0, 0),)),
        ]
    )
    picture = SheetPicture(made, SHEET)
    assert len(picture.drawing().items) == 2
    assert picture.simple("n") == ("none", Bounds(0, 0, 0, 0))


def test_circles_in_containment_come_to_an_end() -> None:
    made = document(
        shown(Element(id="a", type="lane", parent="b", name="A"), 0, 0, 100, 80),
        shown(Element(id="b", type="lane", parent="a", name="B"), 0, 0, 100, 80),
    )
    assert len(SheetPicture(made, SHEET).drawing().items) == 2


# Keeping in step

Edit = Callable[[Step], None]

KEYS = st.sampled_from(["event", "task", "late", "lane", "pool", "inside", "step", "note"])
FLOWS = st.sampled_from(["f1", "f2", "f3", "f4"])
DELTAS = st.integers(-300, 300)
NAMES = st.sampled_from(["", "Neu", "Ein sehr viel längerer Name, der mehrere Zeilen braucht"])


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    kind = draw(
        st.sampled_from(
            ["move", "resize", "rename", "name flow", "bend", "dock", "look", "label", "remove",
             "type", "default", "condition", "add flow", "remove flow", "expand"]
        )
    )  # fmt: skip
    key, flow, name = draw(KEYS), draw(FLOWS), draw(NAMES)
    dx, dy = draw(DELTAS), draw(DELTAS)

    def edit(step: Step) -> None:
        made = step.document
        shape, edge = made.shape(f"{key}_di"), made.edge(f"{flow}_di")
        if kind == "move" and shape:
            label = shape.label.moved(dx, dy) if shape.label else None
            step.update(shape, bounds=shape.bounds.moved(dx, dy), label=label)
        elif kind == "resize" and shape:
            step.update(shape, bounds=shape.bounds._replace(width=20.0 + abs(dx)))
        elif kind == "rename" and key in made:
            step.update(key, name=name)
        elif kind == "name flow" and flow in made:
            step.update(flow, name=name)
        elif kind == "bend" and edge:
            middle = Point(150.0 + dx, 100.0 + dy)
            corner = Point(middle.x, edge.waypoints[0].y)
            step.update(edge, waypoints=(edge.waypoints[0], corner, middle, edge.waypoints[-1]))
        elif kind == "dock" and made.edge("f1_di"):
            start = Point(118, 128) if dx > 0 else Point(136, 110)
            step.update("f1_di", waypoints=(start, Point(start.x, 200), Point(200, 110)))
        elif kind == "look" and shape:
            step.update(shape, look=Look(fill="#ffeecc") if dx > 0 else Look())
        elif kind == "label" and shape:
            step.update(shape, label=Bounds(dx, dy, 60, 20) if dx > 0 else None)
        elif kind == "remove" and shape:
            step.remove(shape.id)
        elif kind == "type" and key in ("task", "step") and key in made:
            step.update(key, type="serviceTask" if dx > 0 else "exclusiveGateway")
        elif kind == "default" and "task" in made:
            step.update("task", default_flow=flow if dx > 0 else "")
        elif kind == "condition" and flow in made:
            step.put(made[flow].with_property("conditionExpression", "x" if dx > 0 else None))
        elif kind == "add flow" and flow not in made and edge is None:
            step.add(sequence(flow, "task", "step", name))
            points = (Point(250, 70), Point(250, 20.0 + dy), Point(90.0 + dx, 20.0 + dy))
            step.add(Edge(id=f"{flow}_di", sheet=SHEET, element=flow, waypoints=points))
        elif kind == "remove flow" and edge:
            step.remove(edge.id)
            step.remove(flow)
        elif kind == "expand" and made.shape("inside_di"):
            value = "true" if dx > 0 else "false"
            step.put(made["inside_di"].with_property("isExpanded", value))

    return edit


@settings(max_examples=150)
@given(st.lists(st.one_of(edits(), st.sampled_from(["undo", "redo"])), max_size=12), st.booleans())
def test_a_picture_kept_in_step_equals_a_new_one(
    changes: list[Edit | str], drawn_between: bool
) -> None:
    made = small()
    picture = SheetPicture(made, SHEET)
    before = {key: (picture.group(key), picture.bounds_of(key)) for key in picture.ids()}
    seen: list[Bounds] = []
    made.observe(lambda change: seen.extend(picture.update(change)))
    for change in changes:
        seen.clear()
        if change == "undo":
            made.undo()
        elif change == "redo":
            made.redo()
        else:
            assert callable(change)
            with made.step(mark("x")) as step:
                change(step)
        if not drawn_between:
            continue
        before = assert_in_step(picture, made, before, seen)
    assert_in_step(picture, made, None if not drawn_between else before, seen)


Groups = dict[str, tuple[object, Bounds]]


def assert_in_step(
    picture: SheetPicture, made: Document, before: Groups | None, areas: list[Bounds]
) -> Groups:
    fresh = SheetPicture(made, SHEET)
    assert picture.ids() == fresh.ids()
    now: Groups = {}
    for key in fresh.ids():
        now[key] = picture.group(key), picture.bounds_of(key)
        assert now[key][0] == fresh.group(key), key
        kept, new = picture.bounds_of(key), fresh.bounds_of(key)
        assert kept == pytest.approx(new), key
    assert picture.bounds == pytest.approx(fresh.bounds)
    assert set(picture.within(fresh.bounds)) == set(fresh.within(fresh.bounds))
    if before is not None:
        for key in before.keys() | now.keys():
            if before.get(key, (None,))[0] == now.get(key, (None,))[0]:
                continue
            for state in (before.get(key), now.get(key)):
                if state is not None and state[1].width > 0:
                    assert any(area.grown(1e-6).overlaps(state[1]) for area in areas), key
    return now


def test_moving_a_task_keeps_its_drawing() -> None:
    made = small()
    picture = SheetPicture(made, SHEET)
    children = picture.group("task_di").children
    made.observe(picture.update)
    with made.step(mark("x")) as step:
        step.update("task_di", bounds=Bounds(250, 90, 100, 80))
    assert picture.group("task_di").children is children
    assert picture.group("task_di").origin == Point(250, 90)


def test_the_areas_of_a_move_are_where_it_was_and_where_it_is() -> None:
    made = small()
    picture = SheetPicture(made, SHEET)
    was = picture.bounds_of("task_di")
    areas: list[Bounds] = []
    made.observe(lambda change: areas.extend(picture.update(change)))
    with made.step(mark("x")) as step:
        step.update("task_di", bounds=Bounds(250, 90, 100, 80))
    assert was in areas
    assert picture.bounds_of("task_di") in areas


def test_other_sheets_are_not_touched() -> None:
    made = small()
    with made.step(mark("x")) as step:
        step.add(Sheet(id="Sheet_2", element="Collaboration_1"))
    picture = SheetPicture(made, SHEET)
    areas: list[Bounds] = []
    made.observe(lambda change: areas.extend(picture.update(change)))
    with made.step(mark("x")) as step:
        step.add(Shape(id="new", sheet="Sheet_2", element="task", bounds=Bounds(0, 0, 9, 9)))
    assert areas == []
    assert "new" not in picture


def test_a_snapshot_looks_like_its_document() -> None:
    made = small()
    with made.step(mark("x")) as step:
        step.remove("task_di")
    made.undo()
    assert SheetPicture(made.snapshot(), SHEET).drawing() == SheetPicture(made, SHEET).drawing()


def test_a_message_renamed_changes_its_envelope() -> None:
    made = gallery.pools()
    picture = SheetPicture(made, SHEET)
    before = picture.group("m2_di")
    made.observe(picture.update)
    with made.step(mark("x")) as step:
        step.update("Message_1", name="Ablehnung")
    assert picture.group("m2_di") != before


def test_a_flow_that_moves_is_jumped_elsewhere() -> None:
    made = gallery.crossing()
    picture = SheetPicture(made, SHEET)
    groups = {key: picture.group(key) for key in picture.ids()}
    made.observe(picture.update)
    with made.step(mark("x")) as step:
        step.update(
            "f1_di", waypoints=(Point(100, 40), Point(320, 40), Point(320, 200), Point(400, 200))
        )
    assert picture.group("f2_di") != groups["f2_di"]
    assert picture.group("f4_di") is groups["f4_di"]
    fresh = SheetPicture(made, SHEET)
    assert {key: picture.group(key) for key in picture.ids()} == {
        key: fresh.group(key) for key in fresh.ids()
    }
