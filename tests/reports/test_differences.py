"""Differences in the words of the people who read them."""

from __future__ import annotations

from tests.model.sketch import Sketch, three_tasks
from workbench.analysis.comparison import compare
from workbench.geometry import Bounds
from workbench.model.records import (
    Element,
    EventDefinition,
    Item,
    Profile,
    ProfileValue,
    Record,
    profile_id,
)
from workbench.model.snapshot import Snapshot
from workbench.reports.differences import DifferenceWords, lines
from workbench.words import dictionary

GERMAN = dictionary("de")


def said(old: Snapshot, *now: Record) -> list[str]:
    """Return the lines about a document with some records otherwise, without the last one."""
    records = {record.id: record for record in old} | {record.id: record for record in now}
    return list(lines(compare(old, Snapshot(records.values())), GERMAN))[:-1]


def with_role(*names: str) -> Record:
    value: ProfileValue = tuple(Item(name) for name in names)
    return Profile(id=profile_id("A"), element="A", values=(("role", value),))


def test_a_kind_is_called_by_its_title() -> None:
    old = three_tasks().document().snapshot()
    task = old["A"]
    assert isinstance(task, Element)

    assert said(old, task.changed(type="userTask")) == [
        "≠ Benutzeraufgabe „A“ [A]",
        "    Art: „Aufgabe“ → „Benutzeraufgabe“",
    ]


def test_a_flow_without_a_name_is_called_by_its_ends() -> None:
    old = three_tasks().document().snapshot()
    flow = old.flow("A_B")
    assert flow is not None

    head, change = said(old, flow.changed(target="C"))

    assert head == "≠ Sequenzfluss „A → C“ [A_B]"
    assert change == "    Nach: „B“ → „C“"


def test_a_value_of_the_profile_has_the_label_of_the_organisation() -> None:
    old = three_tasks().add(with_role("Bauamt")).document().snapshot()

    _, change = said(old, with_role("Bauamt", "Rechtsamt"))

    label, _, values = change.strip().partition(": ")
    assert label != "role"
    assert values == "„Bauamt“ → „Bauamt, Rechtsamt“"


def test_an_event_that_waits_for_something_else_says_for_what() -> None:
    def waiting(*definitions: EventDefinition) -> Snapshot:
        event = Sketch().node("intermediateCatchEvent", "E", 9, 9, definitions=definitions)
        return event.document().snapshot()

    timer = EventDefinition(type="timer", properties=(("timeDuration", "P1D"),))
    old, new = waiting(timer), waiting(EventDefinition(type="signal"))
    comparison = compare(old, new)

    details = DifferenceWords(comparison, GERMAN).details(comparison.differences[0])

    assert ("Wartet auf oder löst aus", "Zeit (P1D)", "Signal") in details


def test_a_long_text_is_cut_to_where_it_begins_to_differ() -> None:
    old = three_tasks().document().snapshot()
    task = old["A"]
    assert isinstance(task, Element)
    before = task.changed(documentation="Immer dasselbe. " * 40)
    now = before.changed(documentation=before.documentation + "Und dann das Neue.")

    change = said(Snapshot([*old, before]), now)[1]

    assert change.endswith("Und dann das Neue.“")
    assert len(change) < 300


def test_what_only_moved_takes_one_line() -> None:
    old = three_tasks().document().snapshot()
    shape = old.shape("A_shape")
    assert shape is not None
    wider = shape.changed(bounds=Bounds(0, 0, 200, 80))

    assert said(old, wider) == ["↔ Aufgabe „A“ [A]: Größe geändert"]


def test_no_difference_is_said_in_a_sentence() -> None:
    same = three_tasks().document().snapshot()

    assert list(lines(compare(same, same), GERMAN)) == [
        "Beide Fassungen sagen und zeichnen dasselbe."
    ]
