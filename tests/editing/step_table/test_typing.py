"""Typed rows become a process: steps, branches, jumps, ends, lanes."""

from __future__ import annotations

import pytest

from tests.editing.step_table.tables import Typist
from workbench.editing.step_table.cells import Column
from workbench.editing.step_table.drafts import Draft
from workbench.editing.step_table.lanes import lane_of
from workbench.errors import Refused
from workbench.model.records import Element


def flows(typist: Typist) -> set[tuple[str, str, str]]:
    """Return (name of source, of target, of flow); gateways by their type."""
    document = typist.document

    def name(key: str) -> str:
        element = document[key]
        assert isinstance(element, Element)
        return element.name or element.type

    return {(name(f.source), name(f.target), f.name) for f in document.flows("sequenceFlow")}


def test_steps_follow_one_another_and_the_process_gets_an_end():
    typist = Typist().type("Antrag prüfen").type("Bescheid senden")
    assert typist.rows() == ["Start", "Antrag prüfen", "Bescheid senden", "End"]
    assert flows(typist) == {
        ("startEvent", "Antrag prüfen", ""),
        ("Antrag prüfen", "Bescheid senden", ""),
        ("Bescheid senden", "endEvent", ""),
    }
    assert typist.column(Column.NUMBER) == ["", "1", "2", ""]


def test_a_question_opens_two_branches_that_meet_again():
    typist = Typist().type("Prüfen").type("Vollständig?").type("Bewilligen")
    assert typist.rows() == [
        "Start",
        "Prüfen",
        "Vollständig?",
        "if ja",
        "    Bewilligen",
        "if nein",
        "End",
    ]
    typist.under("if nein").type("Nachfordern").leave().type("Ablegen")
    assert typist.read_again() == [
        "Start",
        "Prüfen",
        "Vollständig?",
        "if ja",
        "    Bewilligen",
        "if nein",
        "    Nachfordern",
        "Ablegen",
        "End",
    ]
    gateways = [e.type for e in typist.document.elements("exclusiveGateway")]
    assert len(gateways) == 2  # one that decides, one where the ways meet


def test_a_condition_alone_lets_everything_else_go_past():
    typist = Typist().type("Prüfen").type("wenn unvollständig").type("Nachfordern").leave()
    typist.type("Bewilligen")
    assert typist.read_again() == [
        "Start",
        "Prüfen",
        "if unvollständig",
        "    Nachfordern",
        "Bewilligen",
        "End",
    ]


def test_else_is_the_default_flow():
    typist = Typist().type("wenn klar").type("Bewilligen").type("sonst").type("Ablehnen")
    assert typist.read_again() == [
        "Start",
        "if klar",
        "    Bewilligen",
        "else",
        "    Ablehnen",
        "End",
    ]
    assert sum(1 for e in typist.document.elements("exclusiveGateway") if e.default_flow) == 1


def test_what_runs_in_parallel_is_split_and_joined():
    typist = Typist().type("gleichzeitig").type("Gebühr erheben")
    typist.type("gleichzeitig: Bescheid senden").leave().type("Ablegen")
    assert typist.read_again() == [
        "Start",
        "in parallel",
        "    Gebühr erheben",
        "and in parallel",
        "    Bescheid senden",
        "Ablegen",
        "End",
    ]
    assert len(list(typist.document.elements("parallelGateway"))) == 2


def test_a_branch_may_lead_back():
    typist = Typist().type("Prüfen").type("wenn unvollständig: Nachfordern", then="zurück zu 1")
    typist.leave().type("Bewilligen")
    assert typist.read_again() == [
        "Start",
        "Prüfen",
        "if unvollständig",
        "    Nachfordern [back to 1]",
        "Bewilligen",
        "End",
    ]


def test_a_branch_may_end():
    typist = Typist().type("wenn unzuständig: Abgeben").type("Ende: abgegeben").leave()
    typist.type("Bewilligen")
    assert typist.read_again() == [
        "Start",
        "if unzuständig",
        "    Abgeben",
        "    End: abgegeben",
        "Bewilligen",
        "End",
    ]


def test_waiting_for_a_period_is_a_timer_and_for_something_a_message():
    typist = Typist().type("Warten auf Antwort").type("14 Tage warten")
    types = [
        [d.type for d in e.definitions] for e in typist.document.elements("intermediateCatchEvent")
    ]
    assert types == [["message"], ["timer"]]


def test_a_new_name_is_a_new_lane_and_the_next_step_stays_in_it():
    typist = Typist().type("Prüfen", who="Bürgerbüro").type("Erfassen").type("Zahlen", who="Kasse")
    assert typist.column(Column.WHO)[1:4] == ["Bürgerbüro", "Bürgerbüro", "Kasse"]
    assert [lane.name for lane in typist.document.elements("lane")] == ["Bürgerbüro", "Kasse"]


def test_every_node_stands_in_the_lane_that_lists_it():
    typist = Typist().type("Prüfen", who="A").type("Klar?").type("Tun", who="B")
    typist.under("if nein").type("Lassen", who="C")
    document = typist.document
    for node in document.elements("userTask", "exclusiveGateway", "startEvent", "endEvent"):
        lane = document.shape_on(typist.table.sheet, lane_of(document, node.id))
        shape = document.shape_on(typist.table.sheet, node.id)
        assert lane is not None and shape is not None
        assert lane.bounds.covers(shape.bounds)


def test_each_row_is_one_step_of_undo():
    typist = Typist()
    before = {record.id: record for record in typist.document}
    typist.type("Prüfen", who="Kasse", systems="E-Akte", minutes="8").type("Klar?")
    assert len(typist.document.history) == 2
    typist.document.undo()
    typist.document.undo()
    assert {record.id: record for record in typist.document} == before
    assert [row.key for row in typist.table.refresh().rows] == ["StartEvent_1"]


@pytest.mark.parametrize(
    ("what", "words"),
    [("sonst", "belongs to a condition"), ("zurück zu 17", "no step “17”")],
)
def test_what_cannot_be_is_refused_with_a_reason(what: str, words: str):
    typist = Typist().type("Prüfen")
    before = {record.id: record for record in typist.document}
    with pytest.raises(Refused, match=words):
        typist.type(what)
    assert {record.id: record for record in typist.document} == before


def test_nothing_follows_an_end_in_the_middle():
    typist = Typist().type("Prüfen").type("Ablegen").under("Prüfen")
    with pytest.raises(Refused, match="nothing can follow an end"):
        typist.type("Ende: fertig")


def test_several_rows_at_once_keep_their_depth():
    typist = Typist().paste(
        Draft(what="Prüfen", depth=0),
        Draft(what="wenn unvollständig", depth=0),
        Draft(what="Nachfordern", depth=1),
        Draft(what="sonst", depth=0),
        Draft(what="Bewilligen", depth=1),
        Draft(what="Ablegen", depth=0),
    )
    assert typist.rows() == [
        "Start",
        "Prüfen",
        "if unvollständig",
        "    Nachfordern",
        "else",
        "    Bewilligen",
        "Ablegen",
        "End",
    ]


def test_and_or_lets_one_or_several_branches_run():
    typist = Typist().type("Prüfen").type("wenn teuer: Kämmerei fragen")
    typist.type("und/oder wenn eilig: Anrufen").type("und/oder wenn neu: Anlegen")
    typist.leave().type("Ablegen")
    assert typist.read_again() == [
        "Start",
        "Prüfen",
        "and/or if teuer",
        "    Kämmerei fragen",
        "and/or if eilig",
        "    Anrufen",
        "and/or if neu",
        "    Anlegen",
        "Ablegen",
        "End",
    ]
    document = typist.document
    assert len(list(document.elements("inclusiveGateway"))) == 2, "divides and joins"
    assert not list(document.elements("exclusiveGateway"))
    while document.undo() is not None:
        pass
    assert not list(document.elements("inclusiveGateway"))


def test_or_wait_lets_what_happens_first_decide():
    typist = Typist().type("Anschreiben").type("Warten auf Antwort").type("oder warten 14 Tage")
    typist.type("Erinnern").leave().type("Ablegen")
    assert typist.read_again() == [
        "Start",
        "Anschreiben",
        "when: Warten auf Antwort",
        "when: Warten 14 Tage",
        "    Erinnern",
        "Ablegen",
        "End",
    ]
    document = typist.document
    (gateway,) = document.elements("eventBasedGateway")
    events = [document.element(flow.target) for flow in document.outgoing(gateway.id)]
    assert [event.definitions[0].type for event in events] == ["message", "timer"]
    assert len(list(document.elements("exclusiveGateway"))) == 1, "where the ways meet"


def test_or_wait_needs_something_to_wait_for():
    typist = Typist().type("Anschreiben")
    with pytest.raises(Refused, match="belongs to something that is waited for"):
        typist.type("oder warten 14 Tage")
