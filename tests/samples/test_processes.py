"""The modelled processes: valid, described, and named by the rules of eCH-0158."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import SpiffWorkflow
from lxml import etree

from tests.samples.process_file import (
    ACTIVITIES,
    BPMN,
    BPMNDI,
    GATEWAYS,
    NAMES,
    NODES,
    PROCESS_PATHS,
    TASKS,
    ProcessFile,
)
from workbench.library.profile import definitions

FILES = [ProcessFile(path) for path in PROCESS_PATHS]
SCHEMA = Path(SpiffWorkflow.__file__).parent / "bpmn" / "parser" / "schema" / "BPMN20.xsd"
every_file = pytest.mark.parametrize("file", FILES, ids=NAMES)

INFINITIVE = re.compile(r"^[A-ZÄÖÜ]\S+( \S+)* [a-zäöüß]+(en|ern|eln)$")
STATE = re.compile(r"^[A-ZÄÖÜ].* [a-zäöüß]+(t|en)$")
# Short words in capitals, or with full stops: what eCH-0158 does not want in names.
ABBREVIATION = re.compile(r"\b[A-ZÄÖÜ]{2,}\b|\b\w+\.\B")


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMA))


@every_file
def test_it_is_valid_bpmn(file: ProcessFile, schema: etree.XMLSchema) -> None:
    schema.validate(etree.parse(file.path))
    assert [str(entry) for entry in schema.error_log] == []


@every_file
def test_one_process_per_file_says_who_wrote_it(file: ProcessFile) -> None:
    assert file.root.get("exporter") == "Process Workbench"
    assert file.path.read_bytes().startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    assert b"\r" not in file.path.read_bytes()
    assert len(file.of_kinds({"process"})) == 1


@every_file
def test_process_and_activities_are_described_in_whole_sentences(file: ProcessFile) -> None:
    for key in [file.process_id, *file.of_kinds(ACTIVITIES)]:
        text = file.documentation(key)
        assert len(text) >= 40, (key, text)
        assert text[0].isupper() and text.endswith("."), (key, text)


@every_file
def test_every_activity_says_who_how_long_and_by_which_block(file: ProcessFile) -> None:
    for key in file.of_kinds(ACTIVITIES):
        profile = file.profile(key)
        assert {"role", "block", "medium_in", "medium_out", "idle_time"} <= profile.keys(), key
        assert definitions().block(file.value(key, "block")) is not None
        least, typical, most = (
            int(file.value(key, name)) for name in ("work_min", "work_typ", "work_max")
        )
        assert 0 <= least <= typical <= most, key


@every_file
def test_the_role_of_an_activity_is_that_of_its_lane(file: ProcessFile) -> None:
    for lane in file.of_kinds({"lane"}):
        role = _role(file, lane)
        assert role[1] == file.name(lane)
        for ref in file.elements[lane].findall(f"{BPMN}flowNodeRef"):
            if file.kind(str(ref.text)) in ACTIVITIES:
                assert _role(file, str(ref.text)) == role


@every_file
def test_names_follow_the_convention(file: ProcessFile) -> None:
    assert INFINITIVE.match(str(file.process.get("name")))
    for key in file.of_kinds(ACTIVITIES):
        assert INFINITIVE.match(file.name(key)), file.name(key)
    for key in file.of_kinds({"endEvent"}):
        assert STATE.match(file.name(key)), file.name(key)
    for key in file.of_kinds(NODES | {"participant", "lane", "messageFlow", "sequenceFlow"}):
        assert not ABBREVIATION.search(file.name(key)), file.name(key)
        assert not re.search(r"[\n­]|^\d", file.name(key)), file.name(key)


@every_file
def test_diagrams_pools_and_lanes_are_named_and_each_pool_is_there_once(file: ProcessFile) -> None:
    assert all(found.get("name") for found in file.root.iter(f"{BPMNDI}BPMNDiagram"))
    pools = [file.name(key) for key in file.of_kinds({"participant"})]
    lanes = [file.name(key) for key in file.of_kinds({"lane"})]
    assert all(pools) and len(set(pools)) == len(pools) >= 2
    assert all(lanes) and len(set(lanes)) == len(lanes)
    assert not set(pools) & set(lanes)
    assert 2 <= len(lanes) <= 4


@every_file
def test_each_scope_has_one_start_and_as_many_steps_as_one_can_survey(file: ProcessFile) -> None:
    main = [key for key in file.of_kinds(ACTIVITIES) if file.owner(key) == file.process_id]
    assert 8 <= len(main) <= 14
    for scope in [file.process_id, *file.of_kinds({"subProcess"})]:
        starts = [key for key in file.of_kinds({"startEvent"}) if file.owner(key) == scope]
        assert len(starts) == 1, scope


@every_file
def test_only_what_others_call_begins_without_a_message_or_a_time(file: ProcessFile) -> None:
    called = {
        str(call.get("calledElement"))
        for other in FILES
        for call in other.root.iter(f"{BPMN}callActivity")
    }
    (start,) = (key for key in file.of_kinds({"startEvent"}) if file.owner(key) == file.process_id)
    kinds = {str(child.tag).removeprefix(BPMN) for child in file.elements[start]}
    typed = bool(kinds & {"messageEventDefinition", "timerEventDefinition"})
    assert typed != (file.process_id in called)


@every_file
def test_the_flow_is_whole(file: ProcessFile) -> None:
    """Lists of flows match the flows, nothing hangs, and a step has one way in and one way out."""
    for key in file.of_kinds(NODES):
        incoming, outgoing = file.incoming(key), file.outgoing(key)
        found = file.elements[key]
        assert [ref.text for ref in found.findall(f"{BPMN}incoming")] == incoming, key
        assert [ref.text for ref in found.findall(f"{BPMN}outgoing")] == outgoing, key
        kind = file.kind(key)
        if kind in ACTIVITIES | {"intermediateCatchEvent"}:
            assert (len(incoming), len(outgoing)) == (1, 1), key
        elif kind in {"startEvent", "boundaryEvent"}:
            assert (len(incoming), len(outgoing)) == (0, 1), key
        elif kind == "endEvent":
            assert (len(incoming), len(outgoing)) == (1, 0), key
        else:
            assert min(len(incoming), len(outgoing)) == 1 < max(len(incoming), len(outgoing)), key
    for flow in file.of_kinds({"sequenceFlow"}):
        source, target = file.ends(flow)
        assert file.owner(source) == file.owner(target) == file.owner(flow)


@every_file
def test_questions_stand_at_splits_and_answers_at_their_flows(file: ProcessFile) -> None:
    answered = set()
    for key in file.of_kinds(GATEWAYS):
        is_question = file.kind(key) == "exclusiveGateway" and len(file.outgoing(key)) > 1
        assert file.name(key).endswith("?") == is_question, key
        if is_question:
            answers = [file.name(flow) for flow in file.outgoing(key)]
            assert all(answers) and len(set(answers)) == len(answers), key
            answered.update(file.outgoing(key))
            (before,) = {file.ends(flow)[0] for flow in file.incoming(key)}
            assert file.kind(before) in ACTIVITIES | GATEWAYS, key
        else:
            assert file.name(key) == "", key
    unasked = [f for f in file.of_kinds({"sequenceFlow"}) if file.name(f) and f not in answered]
    assert unasked == []


@every_file
def test_a_check_is_followed_by_a_decision(file: ProcessFile) -> None:
    for key in file.of_kinds(ACTIVITIES):
        if file.name(key).endswith(" prüfen"):
            (flow,) = file.outgoing(key)
            assert file.kind(file.ends(flow)[1]) == "exclusiveGateway", key


@every_file
def test_parallel_work_comes_together_again(file: ProcessFile) -> None:
    parallel = file.of_kinds({"parallelGateway"})
    splits = [key for key in parallel if len(file.outgoing(key)) > 1]
    joins = [key for key in parallel if len(file.incoming(key)) > 1]
    assert [len(file.outgoing(key)) for key in splits] == [len(file.incoming(j)) for j in joins]


@every_file
def test_messages_run_between_pools_and_begin_and_end_where_they_can(file: ProcessFile) -> None:
    pools = set(file.of_kinds({"participant"}))
    boxes = {pool for pool in pools if not file.elements[pool].get("processRef")}
    used: set[str] = set()
    for flow in file.of_kinds({"messageFlow"}):
        ends = file.ends(flow)
        assert len(set(ends) & boxes) == 1, flow
        used |= set(ends) & boxes
        source, target = ends
        if source not in boxes:
            assert file.kind(source) in {"sendTask", "manualTask", "subProcess"}, flow
        if target not in boxes:
            assert file.kind(target) != "sendTask", flow
    assert used == boxes, "a black box without a message"
    for key in file.of_kinds({"sendTask"}):
        if file.owner(key) == file.process_id:
            assert any(file.ends(f)[0] == key for f in file.of_kinds({"messageFlow"})), key
    for key in file.of_kinds({"receiveTask", "startEvent", "intermediateCatchEvent"}):
        waits = file.kind(key) == "receiveTask" or bool(
            file.elements[key].findall(f"{BPMN}messageEventDefinition")
        )
        if waits and file.owner(key) == file.process_id:
            assert any(file.ends(f)[1] == key for f in file.of_kinds({"messageFlow"})), key


def test_the_sample_shows_what_the_notation_can_do() -> None:
    kinds = {file.kind(key) for file in FILES for key in file.elements}
    assert kinds >= TASKS - {"task"}
    assert kinds >= {
        "subProcess", "boundaryEvent", "intermediateCatchEvent", "timerEventDefinition",
        "exclusiveGateway", "parallelGateway", "eventBasedGateway",
        "dataObjectReference", "dataStoreReference", "textAnnotation", "association",
    }  # fmt: skip
    assert any(len(file.planes) > 1 for file in FILES)
    interrupting = {
        file.elements[key].get("cancelActivity", "true") != "false"
        for file in FILES
        for key in file.of_kinds({"boundaryEvent"})
    }
    assert interrupting == {True, False}


def _role(file: ProcessFile, key: str) -> tuple[str, str]:
    (item,) = file.profile(key)["role"]
    return str(item.get("ref")), str(item.text)
