"""Steps are numbered as a person reads the diagram, whatever the flows look like."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.notation.gallery import document, node, sequence, shown
from workbench.model.document import Document
from workbench.model.records import Element, EventDefinition, Record, Shape
from workbench.notation.bpmn.step_order import numbers_of, reading_order, steps_of


def at(element: Element, x: float, y: float = 0) -> list[Record]:
    return shown(element, x, y, 100, 80)


def flows(*pairs: str) -> list[Record]:
    return [sequence(f"f{number}", *pair.split()) for number, pair in enumerate(pairs)]


def numbers(made: Document, scope: str = "Process_1") -> dict[str, str]:
    return numbers_of(made, scope)


def test_steps_follow_the_flow_not_the_file() -> None:
    made = document(
        at(node("c"), 400), at(node("a"), 100), at(node("b"), 250),
        at(node("start", "startEvent"), 0),
        flows("start a", "a b", "b c"),
    )  # fmt: skip
    assert numbers(made) == {"a": "1", "b": "2", "c": "3"}


def test_of_several_ways_the_left_and_upper_one_comes_first() -> None:
    made = document(
        at(node("start", "startEvent"), 0), at(node("g", "exclusiveGateway"), 100),
        at(node("lower"), 200, 200), at(node("upper"), 200, 0), at(node("after"), 350),
        flows("start g", "g lower", "g upper", "lower after", "upper after"),
    )  # fmt: skip
    assert numbers(made) == {"upper": "1", "lower": "2", "after": "3"}


def test_a_step_comes_after_all_that_lead_to_it() -> None:
    made = document(
        at(node("start", "startEvent"), 0), at(node("a"), 100), at(node("b"), 500),
        at(node("joined"), 200, 200),
        flows("start a", "a joined", "a b", "b joined"),
    )  # fmt: skip
    assert numbers(made) == {"a": "1", "b": "2", "joined": "3"}


def test_a_loop_comes_to_an_end() -> None:
    made = document(
        at(node("start", "startEvent"), 0), at(node("a"), 100), at(node("b"), 200),
        at(node("again"), 150, 200),
        flows("start a", "a b", "b again", "again a"),
    )  # fmt: skip
    assert numbers(made) == {"a": "1", "b": "2", "again": "3"}


def test_a_circle_without_a_beginning_begins_somewhere() -> None:
    made = document(at(node("a"), 100), at(node("b"), 200), flows("a b", "b a"))
    assert sorted(numbers(made).values()) == ["1", "2"]


def test_what_is_not_connected_comes_last() -> None:
    made = document(
        at(node("alone"), 0), at(node("start", "startEvent"), 100), at(node("a"), 200),
        flows("start a"),
    )  # fmt: skip
    assert numbers(made) == {"a": "1", "alone": "2"}


def test_the_way_of_a_boundary_event_follows_its_activity() -> None:
    timer = (EventDefinition(type="timer"),)
    made = document(
        at(node("start", "startEvent"), 0), at(node("a"), 100),
        at(node("late", "boundaryEvent", host="a", definitions=timer), 150),
        at(node("remind"), 200, 200), at(node("b"), 300),
        flows("start a", "a b", "late remind"),
    )  # fmt: skip
    assert numbers(made) == {"a": "1", "remind": "2", "b": "3"}


def test_links_lead_on() -> None:
    def link(key: str, type_name: str) -> Element:
        definition = EventDefinition(type="link", properties=(("name", "L"),))
        return node(key, type_name, definitions=(definition,))

    made = document(
        at(node("start", "startEvent"), 0), at(node("a"), 500),
        at(link("out", "intermediateThrowEvent"), 600),
        at(link("in", "intermediateCatchEvent"), 0, 200), at(node("b"), 100, 200),
        flows("start a", "a out", "in b"),
    )  # fmt: skip
    assert numbers(made) == {"a": "1", "b": "2"}


def test_the_inside_of_a_sub_process_follows_it() -> None:
    made = document(
        at(node("start", "startEvent"), 0), at(node("a"), 100), at(node("sub", "subProcess"), 200),
        at(node("b"), 300),
        at(Element(id="x", type="task", parent="sub"), 220),
        at(Element(id="y", type="task", parent="sub"), 210, 100),
        [sequence("s", "x", "y").changed(parent="sub")],
        flows("start a", "a sub", "sub b"),
    )  # fmt: skip
    assert [step.number for step in steps_of(made, "Process_1")] == ["1", "2", "2.1", "2.2", "3"]
    assert numbers(made)["x"] == "2.1"


def test_who_does_it_is_the_innermost_lane() -> None:
    made = document(
        at(node("outer", "lane", members=("a", "sub")), 0),
        at(Element(id="inner", type="lane", parent="outer", members=("a",)), 0),
        at(node("a"), 100), at(node("sub", "subProcess"), 200), at(node("free"), 300),
        at(Element(id="x", type="task", parent="sub"), 220),
    )  # fmt: skip
    lanes = {step.element: step.lane for step in steps_of(made, "Process_1")}
    assert lanes == {"a": "inner", "sub": "outer", "x": "outer", "free": ""}


def test_a_standing_pool_is_read_downwards() -> None:
    pool = Element(id="p", type="participant", refers_to="Process_1")
    made = document(
        shown(pool, 0, 0, 300, 600, properties=(("isHorizontal", "false"),)),
        at(node("lower"), 0, 300), at(node("upper"), 200, 100),
        at(node("g", "parallelGateway"), 100, 0), at(node("start", "startEvent"), 100, -50),
        flows("start g", "g lower", "g upper"),
    )  # fmt: skip
    assert numbers(made) == {"upper": "1", "lower": "2"}


def test_a_sub_process_within_itself_comes_to_an_end() -> None:
    made = document(
        at(Element(id="a", type="subProcess", parent="b"), 0),
        at(Element(id="b", type="subProcess", parent="a"), 0),
    )
    assert len(steps_of(made, "a")) <= 2


KEYS = [f"n{number}" for number in range(8)]


@given(
    st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=20),
    st.lists(st.integers(0, 5), min_size=8, max_size=8),
)
def test_every_activity_is_numbered_once(pairs: list[tuple[str, str]], places: list[int]) -> None:
    made = document(
        *(at(node(key), place * 100) for key, place in zip(KEYS, places, strict=True)),
        flows(*(f"{a} {b}" for a, b in pairs)),
    )
    steps = steps_of(made, "Process_1")
    assert sorted(step.element for step in steps) == KEYS
    assert [step.number for step in steps] == [str(number) for number in range(1, 9)]
    assert steps == steps_of(made, "Process_1")
    # What leads to a step without any way back comes before it.
    order = [element.id for element in reading_order(made, "Process_1")]
    reach = {key: {b for a, b in pairs if a == key} for key in KEYS}
    for _ in KEYS:
        for key in KEYS:
            reach[key] |= {far for near in reach[key] for far in reach[near]}
    for a, b in pairs:
        if a not in reach[b] and a != b:
            assert order.index(a) < order.index(b)


def test_impossible_places_do_not_matter() -> None:
    made = document(at(node("a"), float("nan")), at(node("b"), 1e308), flows("a b"))
    assert numbers(made) == {"a": "1", "b": "2"}
    assert all(isinstance(shape, Shape) for shape in made.of_type(Shape))
