"""Rows of a spreadsheet, with and without headings, in both languages."""

from __future__ import annotations

import pytest

from tests.editing.step_table.tables import Typist
from workbench.editing.step_table.pasting import drafts_from, tsv_of
from workbench.errors import Refused


def whats(text: str) -> list[tuple[str, str]]:
    return [(draft.who, draft.what) for draft in drafts_from(text)]


def test_a_heading_says_what_stands_where():
    assert whats("Tätigkeit\tZuständig\nPrüfen\tKasse\n") == [("Kasse", "Prüfen")]
    assert whats("Step;Role;Duration\nCheck;Desk;5\n") == [("Desk", "Check")]


def test_without_a_heading_one_column_is_what_and_two_are_who_and_what():
    assert whats("Prüfen\nZahlen\n") == [("", "Prüfen"), ("", "Zahlen")]
    assert whats("Kasse\tZahlen\n") == [("Kasse", "Zahlen")]


def test_a_formula_and_a_quoted_line_break_are_text():
    drafts = drafts_from('Was\tWomit\tMinuten\n"Zwei\nZeilen"\t=1+1\tviel\n')
    assert (drafts[0].what, drafts[0].systems, drafts[0].minutes) == ("Zwei Zeilen", "=1+1", "")


def test_jumps_name_the_numbers_of_the_pasted_rows():
    typist = Typist().type("Schon da")
    typist.paste(
        *drafts_from(
            "Nr.\tWas\tWeiter\n1\tPrüfen\t\n\twenn unklar\t\n"
            "2\t    Nachfragen\tzurück zu 1\n3\tEnden\t\n"
        )
    )
    assert typist.rows() == [
        "Start",
        "Schon da",
        "Prüfen",
        "if unklar",
        "    Nachfragen [back to 2]",
        "Enden",
        "End",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "holds no rows"),
        ("Wer\tMinuten\nKasse\t3\n", "no column says"),
        ("Wer\tWas\nKasse\t\n", "is empty in all rows"),
        ("x\n" * 2_001, "too many"),
    ],
)
def test_odd_input_gets_a_clear_sentence(text: str, words: str):
    with pytest.raises(Refused, match=words):
        drafts_from(text)


def test_what_was_copied_can_be_pasted_into_another_process():
    typist = Typist().type("Prüfen", who="Amt", minutes="8").type("wenn unklar: Nachfragen")
    typist.leave().type("gleichzeitig: Buchen").type("gleichzeitig: Melden").leave().type("Enden")
    table = typist.table.table
    numbers = range(1, len(table.rows) - 1)
    other = Typist().paste(*drafts_from(tsv_of(typist.document, table, numbers, "de")))
    assert other.rows() == typist.rows()
