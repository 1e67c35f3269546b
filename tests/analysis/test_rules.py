"""Each rule, told by a small process that breaks it and one that keeps it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.sketch import Sketch
from workbench.analysis.checking import BY_KEY, RULES, check
from workbench.editing import prepare
from workbench.io.bpmn import read
from workbench.model.document import Document
from workbench.model.records import Element, EventDefinition, Flow
from workbench.model.snapshot import Snapshot
from workbench.resources import RESOURCES
from workbench.words import dictionary, mark


def broken(document: Snapshot) -> dict[str, list[tuple[str, ...]]]:
    """The broken rules with what their findings are about."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for finding in check(document):
        found.setdefault(finding.rule, []).append(finding.records)
    return found


def a_clean_process() -> Sketch:
    return (
        Sketch()
        .node("startEvent", "S", 50, 100)
        .task("A", 150, 100)
        .node("endEvent", "E", 250, 100)
        .flow("S", "A")
        .flow("A", "E")
    )


def changed(document: Document, key: str, **fields: object) -> Document:
    with document.step(mark("Test")) as step:
        step.update(key, **fields)
    return document


class TestFlow:
    def test_a_process_from_start_to_end_breaks_no_rule(self) -> None:
        assert broken(a_clean_process().document()) == {}

    def test_a_process_without_start_and_end_event(self) -> None:
        document = Sketch().task("A", 100, 100).task("B", 250, 100).flow("A", "B").document()
        found = broken(document)
        assert found["flow.start-required"] == found["flow.end-required"] == [("Process",)]
        assert found["flow.implicit-start"] == [("A",)]
        assert found["flow.implicit-end"] == [("B",)]

    def test_a_task_that_is_joined_with_nothing(self) -> None:
        document = a_clean_process().task("Allein", 400, 100).document()
        assert broken(document) == {"flow.disconnected": [("Allein",)]}

    def test_a_task_from_which_several_flows_leave_and_one_to_which_they_lead(self) -> None:
        document = a_clean_process().task("B", 150, 250).flow("S", "B").flow("B", "E").document()
        found = broken(document)
        assert [records[0] for records in found["flow.implicit-split"]] == ["S"]
        assert [records[0] for records in found["flow.fake-join"]] == ["E"]

    def test_conditional_flows_and_a_default_flow_are_no_implicit_split(self) -> None:
        document = a_clean_process().task("B", 150, 250).flow("A", "B").flow("B", "E").document()
        with document.step(mark("Test")) as step:
            step.put(document["A_B"].with_property("conditionExpression", "x"))
        assert "flow.implicit-split" not in broken(document)

    def test_the_second_of_two_equal_flows_is_deleted_by_the_repair(self) -> None:
        document = a_clean_process().document()
        prepare(document)
        with document.step(mark("Test")) as step:
            step.add(Flow(id="S_A_2", type="sequenceFlow", parent="P", source="S", target="A"))
        found = broken(document)["flow.duplicate"]
        assert found == [("S_A_2", "S_A")]
        repair = BY_KEY["flow.duplicate"].repair
        assert repair is not None
        with document.step(repair.title) as step:
            repair.run(step, found[0])
        assert broken(document) == {}
        document.undo()
        assert document.flow("S_A_2") is not None

    def test_a_gateway_that_joins_and_divides_and_one_that_does_neither(self) -> None:
        sketch = (
            Sketch()
            .node("startEvent", "S", 50, 100)
            .node("exclusiveGateway", "G", 150, 100)
            .node("exclusiveGateway", "H", 250, 100)
            .task("A", 350, 100)
            .node("endEvent", "E", 450, 100)
            .flow("S", "G")
            .flow("G", "H")
            .flow("H", "A")
            .flow("A", "E")
            .flow("A", "G")
            .flow("G", "E")
        )
        found = broken(sketch.document())
        assert found["flow.join-fork"] == [("G",)]
        assert found["flow.superfluous-gateway"] == [("H",)]

    def test_termination_matters_only_where_something_runs_at_the_same_time(self) -> None:
        document = a_clean_process().document()
        end = (EventDefinition(type="terminate"),)
        assert broken(changed(document, "E", definitions=end)) == {
            "flow.superfluous-termination": [("E",)]
        }


class TestEvents:
    def test_an_event_gateway_waits_for_events_that_happen(self) -> None:
        document = (
            Sketch()
            .node("startEvent", "S", 50, 100)
            .node("eventBasedGateway", "G", 150, 100)
            .task("A", 250, 100)
            .node("endEvent", "E", 350, 100)
            .flow("S", "G")
            .flow("G", "A")
            .flow("A", "E")
            .document()
        )
        found = broken(document)["events.event-gateway"]
        assert found == [("G",), ("A", "G")]

    def test_links_come_in_pairs(self) -> None:
        def link(name: str) -> tuple[EventDefinition, ...]:
            return (EventDefinition(type="link", properties=(("name", name),)),)

        sketch = a_clean_process().node("intermediateThrowEvent", "T", 150, 250).flow("S", "T")
        document = changed(sketch.document(), "T", definitions=link("Seite 2"))
        assert broken(document)["events.link"] == [("T",)]
        with document.step(mark("Test")) as step:
            parent = document.element("T").parent
            step.add(
                Element(
                    id="C",
                    type="intermediateCatchEvent",
                    name="Seite 2",
                    parent=parent,
                    definitions=link("Seite 2"),
                )
            )
        assert "events.link" not in broken(document)


class TestNames:
    def test_what_is_done_must_be_said_and_what_decides_nothing_need_not(self) -> None:
        document = a_clean_process().document()
        assert broken(changed(document, "A", name=" ")) == {"labels.activity": [("A",)]}

    def test_a_question_stands_at_the_gateway_and_the_answers_at_its_flows(self) -> None:
        document = (
            Sketch()
            .node("startEvent", "S", 50, 100)
            .node("exclusiveGateway", "G", 150, 100)
            .node("endEvent", "E", 350, 100)
            .node("endEvent", "F", 350, 200)
            .flow("S", "G")
            .flow("G", "E")
            .flow("G", "F")
            .document()
        )
        found = broken(changed(document, "G", name=""))
        assert found["labels.question"] == [("G",)]
        assert [records[0] for records in found["gateways.without-condition"]] == ["G_E", "G_F"]


class TestStructure:
    def test_two_tasks_on_each_other(self) -> None:
        document = a_clean_process().task("B", 160, 110).flow("A", "B").flow("B", "E").document()
        assert broken(document)["structure.overlap"] == [("A", "B")]

    def test_a_task_in_no_lane(self) -> None:
        sketch = (
            Sketch(plane="Collaboration")
            .pool("P", 0, 0, 600, 240)
            .lane("L1", 30, 0, 570, 240)
            .task("A", 200, 80)
        )
        assert broken(sketch.document())["structure.outside-lanes"] == [("A",)]

    def test_a_message_that_nobody_uses_is_deleted_by_the_repair(self) -> None:
        document = a_clean_process().document()
        with document.step(mark("Test")) as step:
            step.add(Element(id="M", type="message", name="Bescheid"))
        assert broken(document) == {"structure.unused-definition": [("M",)]}


@pytest.mark.parametrize(
    "file", sorted((RESOURCES / "samples").rglob("*.bpmn")), ids=lambda file: file.stem
)
def test_the_samples_break_no_rule(file) -> None:
    assert check(read(file)) == ()


def test_every_finding_is_said_in_german() -> None:
    words = dictionary("de")
    document = Sketch().task("A", 100, 100).task("B", 110, 110).document()
    said = [words.say(finding.text) for finding in check(document)]
    assert said
    assert not [text for text in said if "{" in text or "Connect" in text]


def test_rules_have_names_of_their_own() -> None:
    assert len({rule.key for rule in RULES}) == len(RULES)


TYPES = ["task", "subProcess", "adHocSubProcess", "startEvent", "endEvent", "boundaryEvent"]
TYPES += ["intermediateThrowEvent", "eventBasedGateway", "exclusiveGateway", "lane", "odd"]
keys = st.sampled_from("ABCDEFG")
elements = st.builds(
    lambda key, kind, parent, host, definition: Element(
        id=key,
        type=kind,
        parent=parent,
        host=host,
        definitions=(EventDefinition(type=definition),) if definition else (),
    ),
    keys,
    st.sampled_from(TYPES),
    keys,
    st.sampled_from(["", "A", "B", "?"]),
    st.sampled_from(["", "link", "timer", "conditional", "compensate"]),
)
flows = st.builds(
    lambda key, source, target: Flow(
        id=f"F{key}", type="sequenceFlow", source=source, target=target
    ),
    st.integers(0, 9),
    keys,
    st.sampled_from(["", "A", "B", "C", "?"]),
)


@given(st.lists(elements, max_size=9), st.lists(flows, max_size=9))
def test_rules_are_total_and_keep_no_state(elements: list[Element], flows: list[Flow]) -> None:
    """However broken: circles of parents and hosts, flows to nowhere, unknown types."""
    snapshot = Snapshot([Element(id="P", type="process"), *elements, *flows])
    first = check(snapshot)
    assert check(snapshot) == first
