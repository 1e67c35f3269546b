"""What a finding offers puts it right: one step, nothing else broken, and undo brings it back."""

from __future__ import annotations

import pytest

from tests.analysis.test_rules import a_clean_process, broken, changed
from tests.editing.tidiness import faults
from tests.io.bpmn.files import GOOD_FILES, needs_shared, schema_errors
from tests.model.sketch import Sketch
from workbench.analysis.checking import BY_KEY, check
from workbench.editing import prepare
from workbench.errors import Refused
from workbench.io.bpmn import read, write
from workbench.model.document import Document
from workbench.model.records import Element, EventDefinition
from workbench.words import mark


def repaired(document: Document, rule: str) -> Document:
    """Repair the first thing that breaks a rule."""
    prepare(document)
    before = {record.id: record for record in document}
    records = broken(document)[rule][0]
    repair = BY_KEY[rule].repair
    assert repair is not None
    with document.step(repair.title) as step:
        repair.run(step, records)
    after = {record.id: record for record in document}
    document.undo()
    assert {record.id: record for record in document} == before
    document.redo()
    assert {record.id: record for record in document} == after
    return document


def ways(document: Document) -> set[tuple[str, str]]:
    """Return the flows by the names of their ends, or their types where they have none."""

    def called(key: str) -> str:
        element = document.element(key)
        assert element is not None
        return element.name or element.type

    return {(called(flow.source), called(flow.target)) for flow in document.flows("sequenceFlow")}


def joined_twice() -> Sketch:
    """A start event from which two flows leave, and an end event to which both lead."""
    return a_clean_process().task("B", 150, 250).flow("S", "B").flow("B", "E")


def test_several_flows_into_a_step_meet_in_a_gateway_before_it() -> None:
    document = repaired(joined_twice().document(), "flow.fake-join")
    assert {("A", "exclusiveGateway"), ("B", "exclusiveGateway"), ("exclusiveGateway", "E")} <= (
        ways(document)
    )
    assert "flow.fake-join" not in broken(document)
    assert faults(document) == []


def test_several_flows_out_of_a_step_leave_a_parallel_gateway_behind_it() -> None:
    document = repaired(joined_twice().document(), "flow.implicit-split")
    assert ("S", "parallelGateway") in ways(document)
    assert {("parallelGateway", "A"), ("parallelGateway", "B")} <= ways(document)
    assert "flow.implicit-split" not in broken(document)
    assert faults(document) == []


def test_conditions_and_the_default_stay_at_their_step() -> None:
    document = joined_twice().task("C", 150, 400).flow("S", "C").flow("C", "E").document()
    changed(document, "S", default_flow="S_C")
    repaired(document, "flow.implicit-split")
    assert ("S", "C") in ways(document)
    start = document.element("S")
    assert start is not None and start.default_flow == "S_C"


def test_a_gateway_that_joins_and_divides_is_relieved_of_joining() -> None:
    sketch = joined_twice().node("parallelGateway", "G", 400, 100)
    sketch = sketch.task("X", 500, 100).task("Y", 500, 250)
    for one, other in (("A", "G"), ("B", "G"), ("G", "X"), ("G", "Y")):
        sketch = sketch.flow(one, other)
    document = repaired(sketch.document(), "flow.join-fork")
    assert "flow.join-fork" not in broken(document)
    assert ("parallelGateway", "G") in ways(document), "what joins is of the same kind"
    assert {("G", "X"), ("G", "Y")} <= ways(document)


def test_a_gateway_that_does_nothing_goes_and_its_flows_are_one() -> None:
    sketch = (
        Sketch()
        .node("startEvent", "S", 50, 100)
        .node("exclusiveGateway", "H", 150, 100)
        .node("endEvent", "E", 250, 100)
        .flow("S", "H")
        .flow("H", "E")
    )
    document = repaired(sketch.document(), "flow.superfluous-gateway")
    assert ways(document) == {("S", "E")}


def test_where_that_cannot_be_it_says_why() -> None:
    sketch = (
        Sketch()
        .task("A", 50, 100)
        .node("exclusiveGateway", "H", 200, 100)
        .flow("A", "H")
        .flow("H", "A")
    )
    document = sketch.document()
    with pytest.raises(Refused, match="was not taken out"):
        repaired(document, "flow.superfluous-gateway")
    assert document.element("H") is not None


def test_a_process_without_beginning_and_end_gets_both() -> None:
    document = Sketch().task("A", 100, 100).task("B", 250, 100).flow("A", "B").document()
    repaired(document, "flow.start-required")
    repaired(document, "flow.end-required")
    assert broken(document).keys() == {"labels.event"}, "nobody but a person can name them"
    assert ways(document) == {("startEvent", "A"), ("A", "B"), ("B", "endEvent")}
    assert faults(document) == []


def test_a_step_to_which_nothing_leads_or_which_nothing_follows() -> None:
    sketch = a_clean_process().task("Vor", 50, 250).task("Nach", 250, 250).flow("Vor", "Nach")
    document = sketch.document()
    repaired(document, "flow.implicit-start")
    repaired(document, "flow.implicit-end")
    assert {("startEvent", "Vor"), ("Nach", "endEvent")} <= ways(document)
    assert faults(document) == []


def test_two_first_steps_are_for_a_person_to_decide() -> None:
    sketch = Sketch().task("A", 100, 100).task("B", 100, 250).task("C", 300, 100)
    document = sketch.flow("A", "C").flow("B", "C").document()
    with pytest.raises(Refused, match="not clear which step comes first"):
        repaired(document, "flow.start-required")


def test_what_terminates_nothing_becomes_a_plain_end() -> None:
    document = a_clean_process().document()
    changed(document, "E", definitions=(EventDefinition(type="terminate"),))
    repaired(document, "flow.superfluous-termination")
    end = document.element("E")
    assert end is not None and not end.definitions


def test_of_two_messages_of_a_name_one_is_used_everywhere() -> None:
    document = (
        a_clean_process()
        .node("intermediateCatchEvent", "W", 150, 250)
        .node("sendTask", "T", 300, 250, refers_to="M2")
        .document()
    )
    with document.step(mark("Test")) as step:
        step.add(Element(id="M1", type="message", name="Antrag"))
        step.add(Element(id="M2", type="message", name="Antrag "))
        step.update("W", definitions=(EventDefinition(type="message", reference="M2"),))
    repaired(document, "structure.definition-twice")
    event, task = document.element("W"), document.element("T")
    assert event is not None and task is not None
    assert event.definitions[0].reference == task.refers_to == "M1"
    assert document.element("M2") is None


def test_where_there_is_no_room_the_rest_moves_on() -> None:
    """The same in a pool with two lanes, where the row is full."""
    document = (
        Sketch(plane="Collaboration")
        .pool("P", 0, 0, 500, 240)
        .lane("L1", 30, 0, 470, 120, members=("A", "B", "C"))
        .lane("L2", 30, 120, 470, 120, members=("D",))
        .task("A", 100, 60)
        .task("B", 230, 60)
        .task("C", 360, 60)
        .task("D", 100, 180)
        .flow("A", "B")
        .flow("D", "B")
        .flow("B", "C")
        .document()
    )
    repaired(document, "flow.fake-join")
    repaired(document, "flow.implicit-end")
    (gateway,) = document.elements("exclusiveGateway")
    lane = document.element("L1")
    assert lane is not None and gateway.id in lane.members
    assert faults(document) == []


@needs_shared
def test_whatever_is_repaired_in_files_of_others_is_right_then_and_tidy() -> None:
    done = 0
    for file in GOOD_FILES:
        document = read(file)
        prepare(document)
        wrong = len(schema_errors(write(document)))
        for finding in check(document):
            repair = BY_KEY[finding.rule].repair
            if repair is None:
                continue
            before = {record.id: record for record in document}
            untidy = set(faults(document))
            try:
                with document.step(repair.title) as step:
                    repair.run(step, finding.records)
            except Refused:
                continue
            done += 1
            where = file.stem, finding.rule, finding.records
            assert finding not in check(document), where
            assert set(faults(document)) <= untidy, where
            assert len(schema_errors(write(document))) <= wrong, where
            document.undo()
            assert {record.id: record for record in document} == before, where
    assert done > 50
