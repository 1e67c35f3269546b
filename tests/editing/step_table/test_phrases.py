"""What people type means what they mean, in German and English."""

from __future__ import annotations

import pytest

from workbench.editing.step_table.phrases import Means, jump_target, understood


@pytest.mark.parametrize(
    ("text", "means", "name"),
    [
        ("Antrag prüfen", Means.STEP, "Antrag prüfen"),
        ("wenn unvollständig", Means.IF, "unvollständig"),
        ("If the form is missing", Means.IF, "the form is missing"),
        ("sonst", Means.ELSE, ""),
        ("sonst wenn eilig", Means.IF, "eilig"),
        ("und/oder wenn eilig", Means.OR, "eilig"),
        ("and/or if it is urgent", Means.OR, "it is urgent"),
        ("gleichzeitig", Means.PARALLEL, ""),
        ("und gleichzeitig", Means.PARALLEL, ""),
        ("in parallel", Means.PARALLEL, ""),
        ("Parallelakte anlegen", Means.STEP, "Parallelakte anlegen"),
        ("Vollständig?", Means.QUESTION, "Vollständig?"),
        ("Ende", Means.END, ""),
        ("Ende: abgelehnt", Means.END, "abgelehnt"),
        ("Ergebnis mitteilen", Means.STEP, "Ergebnis mitteilen"),
        ("Beginn: Antrag geht ein", Means.START, "Antrag geht ein"),
        ("Startgeld auszahlen", Means.STEP, "Startgeld auszahlen"),
        ("Frist 14 Tage", Means.WAIT, "Frist 14 Tage"),
        ("=SUMME(A1:A3)", Means.STEP, "=SUMME(A1:A3)"),
    ],
)
def test_a_typed_row(text: str, means: Means, name: str):
    phrase = understood(text)
    assert (phrase.means, phrase.name) == (means, name)


def test_a_condition_may_say_its_first_step_at_once():
    phrase = understood("wenn unvollständig: Unterlagen nachfordern")
    assert (phrase.name, phrase.then) == ("unvollständig", "Unterlagen nachfordern")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("zurück zu 3", "3"),
        ("weiter mit Schritt 7.", "7"),
        ("3.1", "3.1"),
        ("→ Ablegen", "Ablegen"),
    ],
)
def test_where_it_goes_on(text: str, target: str):
    assert jump_target(text) == target
