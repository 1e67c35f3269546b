"""What differs between two versions: every edit shows up as exactly what it was, nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.model.sketch import Sketch, three_tasks
from workbench.analysis.comparison import Difference, Redrawing, Sort, compare
from workbench.geometry import Bounds, Point
from workbench.io import bpmn
from workbench.model.records import (
    Edge,
    Element,
    EventDefinition,
    Flow,
    Look,
    Markup,
    Profile,
    Record,
    Shape,
    Sheet,
    markup_id,
    profile_id,
)
from workbench.model.snapshot import Snapshot
from workbench.resources import SAMPLE_LIBRARY

PROCESS = SAMPLE_LIBRARY / "processes" / "52-bauen-und-wohnen" / "bauantrag-bearbeiten.bpmn"
SAMPLE = bpmn.read(PROCESS).snapshot()
RECORDS = list(SAMPLE)


def changed(snapshot: Snapshot, *now: Record, without: Iterable[str] = ()) -> Snapshot:
    """Return another state: records replaced or added, others left out."""
    records = {record.id: record for record in snapshot}
    records.update((record.id, record) for record in now)
    for key in without:
        del records[key]
    return Snapshot(records.values())


def only(old: Snapshot, new: Snapshot) -> Difference:
    (difference,) = compare(old, new).differences
    return difference


def keys(difference: Difference) -> list[str]:
    return [change.key for change in difference.fields]


def redrawn(difference: Difference) -> list[Redrawing]:
    return [change.how for change in difference.drawing]


# Any document


def test_a_version_compared_with_itself_has_no_differences() -> None:
    assert not compare(SAMPLE, SAMPLE)


def test_the_same_file_read_twice_has_no_differences() -> None:
    assert not compare(SAMPLE, bpmn.read(PROCESS))


def _edits(record: Record) -> dict[str, tuple[Record, str, Sort, str]]:
    """Return edits of a record, each with whose difference, of which sort and what it has to be."""
    found: dict[str, tuple[Record, str, Sort, str]] = {}
    own = Sort.CHANGED
    if isinstance(record, Element | Flow):
        names = ["name", "documentation", "parent", "refers_to"]
        names += ["host", "loop", "default_flow"] if isinstance(record, Element) else []
        names += ["source", "target"] if isinstance(record, Flow) else []
        for name in names:
            now = record.changed(**{name: getattr(record, name) + "*"})
            found[name] = now, record.id, own, name
        with_more = record.with_property("something", "else")
        found["property"] = with_more, record.id, own, "property.something"
    if isinstance(record, Element):
        more = (*record.definitions, EventDefinition(type="signal"))
        now = record.changed(definitions=more)
        found["definitions"] = now, record.id, own, "definitions"
    if isinstance(record, Element) and record.type == "lane":
        now = record.changed(members=(*record.members, "nobody"))
        found["members"] = now, record.id, own, "members"
    if isinstance(record, Sheet):
        found["sheet"] = record.changed(name=record.name + "*"), record.id, own, "name"
    if isinstance(record, Profile):
        now = record.with_value("anything", "else")
        found["profile"] = now, record.element, own, "profile.anything"
    if isinstance(record, Shape | Edge):
        look = record.changed(look=Look(fill="#123456"))
        found["look"] = look, record.element, Sort.LAYOUT, "look"
        form = record.with_property("isSomething", "true")
        found["form"] = form, record.element, Sort.LAYOUT, "form"
        label = record.changed(label=Bounds(-999, -999, 90, 20))
        found["label"] = label, record.element, Sort.LAYOUT, "label"
    if isinstance(record, Shape):
        box = record.bounds
        wide = record.changed(bounds=Bounds(box.x, box.y, box.width + 1, box.height))
        found["resized"] = wide, record.element, Sort.LAYOUT, "resized"
        now = record.changed(
            bounds=box.moved(3, 4), label=record.label.moved(3, 4) if record.label else None
        )
        found["moved"] = now, record.element, Sort.LAYOUT, "moved"
    if isinstance(record, Edge) and record.waypoints:
        now = record.changed(waypoints=(*record.waypoints, Point(-50, -50)))
        found["rerouted"] = now, record.element, Sort.LAYOUT, "rerouted"
    return found


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_every_single_edit_shows_up_as_exactly_what_it_was(data: st.DataObject) -> None:
    record = data.draw(st.sampled_from(RECORDS))
    edits = _edits(record)
    if not edits:
        return
    edit = data.draw(st.sampled_from(sorted(edits)))
    now, subject, sort, what = edits[edit]

    found = only(SAMPLE, changed(SAMPLE, now))

    assert (found.subject, found.sort) == (subject, sort)
    assert [*keys(found), *redrawn(found)] == [what]


@given(st.sets(st.sampled_from(RECORDS), max_size=8), st.data())
@settings(max_examples=60, deadline=None)
def test_the_way_back_has_the_same_differences_turned_round(
    some: set[Record], data: st.DataObject
) -> None:
    now, without = [], []
    for record in sorted(some, key=lambda one: one.id):
        edits = _edits(record)
        if edits and data.draw(st.booleans()):
            now.append(edits[data.draw(st.sampled_from(sorted(edits)))][0])
        else:
            without.append(record.id)
    new = changed(SAMPLE, *now, without=without)
    turned = {Sort.ADDED: Sort.REMOVED, Sort.REMOVED: Sort.ADDED}

    there = {one.subject: one.sort for one in compare(SAMPLE, new).differences}
    back = {one.subject: one.sort for one in compare(new, SAMPLE).differences}

    assert back == {key: turned.get(sort, sort) for key, sort in there.items()}


# What belongs together is one difference


def test_a_new_step_is_one_difference_with_all_that_comes_with_it() -> None:
    old = Sketch().task("A", 100, 100).document().snapshot()
    new = changed(
        old,
        Element(id="B", type="task", parent="Process"),
        Shape(id="B_shape", sheet="Sheet", element="B", bounds=Bounds(300, 60, 100, 80)),
        Profile(id=profile_id("B"), element="B", values=(("role", "Bauamt"),)),
    )

    added, removed = only(old, new), only(new, old)

    assert (added.subject, added.sort, added.fields, added.drawing) == ("B", Sort.ADDED, (), ())
    assert (removed.subject, removed.sort) == ("B", Sort.REMOVED)
    assert removed.record is new["B"]


def test_a_step_that_is_renamed_and_moved_is_changed_and_says_both() -> None:
    old = three_tasks().document().snapshot()
    task, shape = old.element("A"), old.shape("A_shape")
    assert task is not None and shape is not None
    new = changed(old, task.changed(name="Anders"), shape.changed(bounds=shape.bounds.moved(10, 0)))

    found = only(old, new)

    assert found.sort is Sort.CHANGED
    assert [(one.key, one.before, one.after) for one in found.fields] == [("name", "A", "Anders")]
    assert redrawn(found) == [Redrawing.MOVED]


def test_a_line_moved_as_a_whole_is_moved_not_rerouted() -> None:
    old = three_tasks().document().snapshot()
    edge = old.edge("A_B_edge")
    assert edge is not None
    along = edge.changed(waypoints=tuple(point.moved(0, 50) for point in edge.waypoints))

    assert redrawn(only(old, changed(old, along))) == [Redrawing.MOVED]


def test_a_step_in_another_lane_is_told_of_the_step() -> None:
    old = (
        Sketch()
        .lane("Bürgerbüro", 0, 0, 600, 100, members=("A", "B"))
        .lane("Bauamt", 0, 100, 600, 100)
        .task("A", 100, 50)
        .task("B", 300, 50)
        .document()
        .snapshot()
    )
    first, second = old.element("Bürgerbüro"), old.element("Bauamt")
    assert first is not None and second is not None
    new = changed(old, first.changed(members=("A",)), second.changed(members=("B",)))

    found = only(old, new)

    assert found.subject == "B"
    assert [(one.key, one.before, one.after) for one in found.fields] == [
        ("lane", ("Bürgerbüro",), ("Bauamt",))
    ]


def test_the_order_in_which_a_file_lists_things_is_no_difference() -> None:
    old = Sketch().lane("L", 0, 0, 600, 100, members=("A", "B")).task("A", 99, 50).task("B", 9, 50)
    records = list(old.document())
    lane = next(record for record in records if record.id == "L")
    records.remove(lane)
    turned = [*reversed(records), lane.changed(members=("B", "A"))]

    assert not compare(Snapshot(old.document()), Snapshot(turned))


def test_another_timer_is_told_with_before_and_after() -> None:
    def waiting(days: str) -> Snapshot:
        timer = EventDefinition(type="timer", id="T", properties=(("timeDuration", days),))
        return (
            Sketch()
            .node("intermediateCatchEvent", "Frist", 100, 100, definitions=(timer,))
            .document()
            .snapshot()
        )

    found = only(waiting("P14D"), waiting("P30D"))

    assert [(one.key, one.before, one.after) for one in found.fields] == [
        ("definition.0.timeDuration", "P14D", "P30D")
    ]


def test_what_other_programs_keep_is_a_change_of_the_element() -> None:
    old = Sketch().task("A", 100, 100).document().snapshot()
    markup = Markup(id=markup_id("A"), element="A", attributes=(("urn:x", "cost", "12"),))

    found = only(old, changed(old, markup))

    assert (found.subject, keys(found)) == ("A", ["markup"])


# Drawings


def test_drawings_that_another_program_numbered_anew_are_the_same() -> None:
    old = three_tasks().document().snapshot()
    anew: list[Record] = []
    for record in old:
        if isinstance(record, Sheet):
            record = record.changed(id="Diagram_1")
        elif isinstance(record, Shape | Edge):
            record = record.changed(id=f"di_{record.id}", sheet="Diagram_1")
        anew.append(record)

    assert not compare(old, Snapshot(anew))


def test_what_is_no_longer_drawn_is_a_matter_of_layout() -> None:
    old = three_tasks().document().snapshot()

    found = only(old, changed(old, without=["B_shape"]))

    assert (found.subject, found.sort, redrawn(found)) == ("B", Sort.LAYOUT, [Redrawing.ERASED])


def test_a_new_sheet_is_one_difference_however_much_is_drawn_on_it() -> None:
    old = three_tasks().document().snapshot()
    new = changed(
        old,
        Sheet(id="Second", element="Process", name="Überblick"),
        Shape(id="again", sheet="Second", element="A", bounds=Bounds(0, 0, 100, 80)),
    )

    found = only(old, new)

    assert (found.subject, found.sort) == ("Second", Sort.ADDED)


def test_a_drawing_of_nothing_is_told_by_itself() -> None:
    old = three_tasks().document().snapshot()
    new = changed(old, Shape(id="odd", sheet="Sheet", element="", bounds=Bounds(0, 0, 9, 9)))

    found = only(old, new)

    assert (found.subject, found.sort) == ("odd", Sort.ADDED)
