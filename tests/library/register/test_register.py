"""Order, calculated columns, groups and collisions of the register."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.library.process_facts import StepFact
from workbench.library.register.calculated import Sums, calculated
from workbench.library.register.collation import collated
from workbench.library.register.collisions import CollisionKind
from workbench.library.register.grouping import grouped


def names(register, rows) -> list[str]:
    return [register.entries[row].name for row in rows]


def sorted_names(register, *order) -> list[str]:
    return names(register, register.sorted(range(len(register)), order))


def test_names_stand_as_in_a_german_list_and_numbers_by_their_value(write_process, register_of):
    for place, name in enumerate(("Zoll", "Ämter", "Arbeit", "Amt", "Anlage 10", "Anlage 9")):
        write_process(f"p{place}", f"P{place}", name)

    assert sorted_names(register_of(), ("name", False)) == [
        "Amt", "Ämter", "Anlage 9", "Anlage 10", "Arbeit", "Zoll",
    ]  # fmt: skip


def test_empty_cells_come_last_in_either_direction(write_process, register_of):
    write_process("a", "A", "Ohne")
    write_process("b", "B", "Wenig", cases_per_year="9")
    write_process("c", "C", "Viel", cases_per_year="1000")

    assert sorted_names(register_of(), ("cases_per_year", False)) == ["Wenig", "Viel", "Ohne"]
    assert sorted_names(register_of(), ("cases_per_year", True)) == ["Viel", "Wenig", "Ohne"]


def test_a_second_column_decides_where_the_first_does_not(write_process, register_of):
    write_process("a", "A", "Eins", status="draft", review_due="2027-01-01")
    write_process("b", "B", "Zwei", status="draft", review_due="2026-01-01")
    write_process("c", "C", "Drei", status="approved", review_due="2028-01-01")

    order = (("status", False), ("review_due", False))
    assert sorted_names(register_of(), *order) == ["Zwei", "Eins", "Drei"]


@given(st.lists(st.text(max_size=12), max_size=12))
def test_any_texts_can_be_put_in_order(texts):
    once = sorted(texts, key=collated)
    assert sorted(once, key=collated) == once


def step(type_: str = "userTask", **values: str) -> StepFact:
    return StepFact("s", type_, "Schritt", "", "", tuple(values.items()))


def test_times_are_the_sums_of_the_steps_with_their_shares():
    sums = Sums([step(work_typ="10"), step(work_typ="20", share="50"), step("startEvent")])

    assert calculated("work_time", {}, sums) == "20"
    assert calculated("lead_time", {"idle_time": "1440"}, sums) == "1460"
    assert calculated("capacity_fte", {"cases_per_year": "9600"}, sums, 96_000) == "2"
    assert sums.steps == 2


def test_what_no_step_says_is_not_calculated():
    sums = Sums([step()])

    assert calculated("work_time", {}, sums) == ""
    assert calculated("capacity_fte", {"cases_per_year": "100"}, sums, 96_000) == ""


def test_without_the_working_time_of_a_post_no_capacity_is_calculated():
    values = {"cases_per_year": "9600"}
    assert calculated("capacity_fte", values, Sums([step(work_typ="10")])) == ""


@pytest.mark.parametrize(
    ("values", "breaks"),
    [
        ({"medium_in": "paper", "medium_out": "file"}, 1),
        ({"medium_in": "paper", "medium_out": "paper"}, 0),
        ({"block": "digitise"}, 1),
        ({}, None),
    ],
)
def test_a_media_break_is_where_a_step_carries_from_one_medium_to_another(values, breaks):
    assert Sums([step(**values)]).media_breaks == breaks


def test_what_is_entered_counts_more_than_what_is_calculated(write_process, register_of):
    write_process("a", "A", "Antrag", work_time="38")
    register = register_of()

    assert register.text(0, "work_time") == "38\u00a0min".replace("\u00a0", " ")
    assert not register.is_worked_out(0, register.columns["work_time"])


def test_groups_stand_in_the_order_of_the_states_and_say_how_many(write_process, register_of):
    write_process("a", "A", "Eins", status="approved")
    write_process("b", "B", "Zwei", status="draft")
    write_process("c", "C", "Drei", status="approved")
    write_process("d", "D", "Vier")

    groups = grouped(register_of(), range(4), "status")

    assert [(one.head.title, one.head.count) for one in groups] == [
        ("In Bearbeitung", 1),
        ("Freigegeben", 2),
        ("Ohne Angabe", 1),
    ]


def test_dates_are_grouped_by_their_year(write_process, register_of):
    write_process("a", "A", "Eins", review_due="2026-05-01")
    write_process("b", "B", "Zwei", review_due="2026-08-01")

    assert [g.head.title for g in grouped(register_of(), range(2), "review_due")] == ["2026"]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Antrag prüfen", "Antrag  Prüfen", CollisionKind.SAME_NAME),
        ("Antrag prüfen", "Prüfen: Antrag", CollisionKind.SAME_WORDS),
        ("Antrag prüfen", "Anträge prüfen", None),
        ("Antrag prüfen", "Antrg prüfen", CollisionKind.NEAR_NAME),
        ("Antrag prüfen", "Antrga prüfen", CollisionKind.NEAR_NAME),
        ("Bescheid Stufe 1", "Bescheid Stufe 2", None),
        ("Amt", "Abt", None),
    ],
)
def test_names_that_may_be_one_process(write_process, register_of, one, other, kind):
    write_process("a", "A", one)
    write_process("b", "B", other)

    found = register_of().collisions

    assert [c.kind for c in found.get(0, ())] == ([kind] if kind else [])
    assert found.keys() == ({0, 1} if kind else set())


def test_the_same_number_twice_is_told_of_both(write_process, register_of):
    write_process("a", "A", "Antrag prüfen", process_no="12.01")
    write_process("b", "B", "Wald pflegen", process_no="12.01")
    write_process("c", "C", "Weg bauen", process_no="12.02")

    found = register_of().collisions

    assert {row: [(c.kind, c.others) for c in ones] for row, ones in found.items()} == {
        0: [(CollisionKind.SAME_NUMBER, (1,))],
        1: [(CollisionKind.SAME_NUMBER, (0,))],
    }
