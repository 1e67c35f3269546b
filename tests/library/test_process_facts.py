"""What the library knows of a process without reading it whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import Unreadable
from workbench.io import bpmn
from workbench.library.process_facts import CALLED, KeptFacts, facts_of
from workbench.library.process_index import ProcessEntry, process_entry
from workbench.library.quick_look import quick_look
from workbench.model.records import Item

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "resources" / "samples" / "musterstadt").rglob("*.bpmn"))


@pytest.fixture(scope="module")
def wohngeld() -> ProcessEntry:
    (path,) = (path for path in SAMPLES if path.stem == "wohngeld-bewilligen")
    return process_entry(path, path.name)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_quick_look_finds_what_the_full_reader_finds(path: Path) -> None:
    look = quick_look(path)

    assert look is not None
    assert look.facts() == facts_of(bpmn.read(path), look.main.id)


def test_a_quick_look_agrees_for_files_of_other_tools(shared: Path) -> None:
    agreed = 0
    for path in sorted(shared.glob("corpus/*/*.bpmn")):
        look = quick_look(path)
        if look is None:
            continue
        try:
            document = bpmn.read(path)
        except Unreadable:
            continue  # damaged after the first diagram
        if document.findings or any(one.id.startswith("~") for one in document.elements()):
            continue  # what is repaired or left out on reading is another matter
        assert look.facts() == facts_of(document, look.main.id), path.name
        agreed += 1
    assert agreed > 30


def test_the_whole_profile_is_known(wohngeld: ProcessEntry) -> None:
    assert wohngeld.get("process_no") == "34.01"
    assert Item("Wohngeldantrag", "doc-wohngeldantrag") in wohngeld.get("inputs")
    assert dict(wohngeld.get("variants")[0])["name"] == "Folgeantrag"
    assert wohngeld.get("nothing of the sort") == ""
    assert wohngeld.documentation.startswith("Der Prozess beginnt")


def test_steps_know_their_lane_and_what_they_mention(wohngeld: ProcessEntry) -> None:
    lanes = {step.id: step for step in wohngeld.steps if step.type == "lane"}
    tasks = [step for step in wohngeld.steps if step.type.endswith("Task")]
    assert lanes and tasks
    assert all(task.lane in lanes for task in tasks)

    mentioned = {(one.subject, one.attribute) for one in wohngeld.mentions}
    assert {("process", "inputs"), ("step", "it_systems"), ("lane", "role")} <= mentioned
    assert all(one.ref or one.text for one in wohngeld.mentions)


def test_called_processes_are_mentioned() -> None:
    entries = [process_entry(path, path.name) for path in SAMPLES]
    calls = {one.ref for entry in entries for one in entry.mentions if one.attribute == CALLED}
    assert calls == {call for entry in entries for call in entry.calls} != set()


def test_steps_documentation_and_references_are_searched(wohngeld: ProcessEntry) -> None:
    for words in ("wohngeld bewilligen", "34.01", "nachweise anfordern", "mietbescheinigung"):
        assert words in wohngeld.text


def test_facts_are_equal_where_what_they_say_is(wohngeld: ProcessEntry) -> None:
    kept = KeptFacts.of(wohngeld.facts)
    assert kept.facts == wohngeld.facts
    assert kept == wohngeld.kept
    assert hash(kept) == hash(wohngeld.kept)
    assert KeptFacts() != kept


def test_what_comes_between_two_diagrams_is_found(tmp_path: Path) -> None:
    # Given a file whose second process stands behind the first's diagram, and an empty diagram
    path = tmp_path / "zwei.bpmn"
    path.write_text(
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" '
        'xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI">'
        '<process id="A" name="Eins"><task id="a" name="Prüfen"/></process>'
        '<di:BPMNDiagram id="d"><di:BPMNPlane/></di:BPMNDiagram><di:BPMNDiagram id="e"/>'
        '<process id="B" name="Zwei"><task id="b" name="Zahlen"/></process>'
        '<di:BPMNDiagram id="f"><di:BPMNPlane/></di:BPMNDiagram></definitions>',
        "utf-8",
    )

    entry = process_entry(path, path.name)

    assert entry.process_ids == ("A", "B")
    assert [step.name for step in entry.steps] == ["Prüfen", "Zahlen"]


def test_a_comment_about_diagrams_misleads_nobody(tmp_path: Path) -> None:
    path = tmp_path / "kommentar.bpmn"
    path.write_text(
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">'
        '<!-- <di:BPMNDiagram> comes later --><process id="A"><task id="a" name="Prüfen"/>'
        "<!-- </di:BPMNDiagram> --></process></definitions>",
        "utf-8",
    )

    assert [step.name for step in process_entry(path, path.name).steps] == ["Prüfen"]
