"""Who does what, for what, how and with what: any combination, from the whole library."""

from __future__ import annotations

import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.library.answers import Answers, Question
from workbench.library.answers_table import COLUMNS, answers_table, answers_text
from workbench.library.library import Library
from workbench.resources import SAMPLE_LIBRARY

WHO, WHAT, FOR_WHAT, HOW, WITH_WHAT = Question


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Answers:
    folder = tmp_path_factory.mktemp("antworten") / "musterstadt"
    shutil.copytree(SAMPLE_LIBRARY, folder)
    return Answers(Library.open(folder))


def found(answers: Answers, **asked: str) -> list[tuple[str, ...]]:
    answer = answers.ask({Question(key): text for key, text in asked.items()})
    return [answers.cells(number) for number in answer.rows]


def test_nothing_asked_is_answered_with_every_step(answers: Answers) -> None:
    answer = answers.ask({})
    assert answer.processes == len(answers.library.processes)
    assert answer.steps == len([row for row in answers.rows if row.step])


def test_a_unit_brings_its_parts_and_their_roles(answers: Answers) -> None:
    # Given that the Bürgerbüro is a part of the Bürgeramt and has roles
    part = set(found(answers, who="Bürgerbüro"))
    whole = set(found(answers, who="Bürgeramt"))
    assert part
    assert part < whole
    assert any("Servicekraft Bürgerbüro" in row[2] for row in part)


def test_a_person_stands_for_the_role(answers: Answers) -> None:
    person = answers.library.catalogue("person").find("person-brandt")
    assert person is not None
    assert found(answers, who=person.name) == found(answers, who="Prozessmanagement")


def test_boxes_are_combined_and_semicolons_are_alternatives(answers: Answers) -> None:
    who, what = set(found(answers, who="Bürgerbüro")), set(found(answers, what="prüfen"))
    assert set(found(answers, who="Bürgerbüro", what="prüfen")) == who & what
    either = set(found(answers, with_what="Melderegister; E-Akte"))
    one, other = (set(found(answers, with_what=name)) for name in ("Melderegister", "E-Akte"))
    assert either == one | other


def test_a_step_that_says_nothing_has_what_its_process_says(answers: Answers) -> None:
    for number in answers.ask({FOR_WHAT: "Personalausweis"}).rows:
        row = answers.rows[number]
        process = answers.library.processes[row.process]
        assert process.get("product") or process.get("result") or process.get("outputs")
    assert found(answers, for_what="Personalausweis")


def test_what_nobody_does_has_no_answer(answers: Answers) -> None:
    answer = answers.ask({WHO: "Bürgerbüro", WITH_WHAT: "gibt es nicht"})
    assert (list(answer.rows), answer.steps, answer.processes) == ([], 0, 0)


def test_an_answer_becomes_a_table_and_text(answers: Answers) -> None:
    numbers = answers.ask({WITH_WHAT: "Melderegister"}).rows
    table = answers_table(answers, numbers, "de")
    assert [column.title for column in table.columns][:3] == ["Prozess", "Schritt", "Wer"]
    assert len(table.rows) == len(numbers)
    lines = answers_text(answers, numbers, "de").splitlines()
    assert len(lines) == len(numbers) + 1
    assert {line.count("\t") for line in lines} == {len(COLUMNS) - 1}


@given(st.dictionaries(st.sampled_from(list(Question)), st.sampled_from(["a", "b e", "amt", "§"])))
def test_asking_for_more_never_finds_more(answers: Answers, asked: dict[Question, str]) -> None:
    def steps(of: dict[Question, str]) -> set[int]:
        return {number for number in answers.ask(of).rows if answers.rows[number].step}

    everything = steps(asked)
    for question in asked:
        fewer = {key: text for key, text in asked.items() if key is not question}
        assert everything <= steps(fewer)
    single = [steps({key: text}) for key, text in asked.items()]
    if single:
        assert everything == set.intersection(*single)
