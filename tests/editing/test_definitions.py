"""Shared definitions: made once, reused, renamed everywhere, taken out when nobody names them."""

from __future__ import annotations

import pytest

from tests.model.sketch import Sketch
from workbench.editing.operations import definitions
from workbench.editing.operations.describing import set_field
from workbench.errors import Refused
from workbench.model.document import Document
from workbench.model.records import Element, EventDefinition
from workbench.words import mark

TITLE = mark("Rename")


@pytest.fixture
def two_events() -> Document:
    sketch = Sketch()
    for number, key in enumerate(("One", "Two")):
        sketch.node(
            "startEvent",
            key,
            100 * number,
            100,
            definitions=(EventDefinition(type="message", id=f"D{number}"),),
        )
    return sketch.node("sendTask", "Send", 300, 100).document()


def name_message(document: Document, key: str, field: str, name: str) -> str:
    with document.step(TITLE) as step:
        return definitions.define(step, key, field, "message", name)


def test_a_name_is_defined_once_and_used_again(two_events: Document) -> None:
    first = name_message(two_events, "One", "definition.reference", "Antrag")
    again = name_message(two_events, "Two", "definition.reference", "  antrag ")
    sent = name_message(two_events, "Send", "refers_to", "Antrag")
    assert first == again == sent
    assert definitions.count_of_uses(two_events, first) == 3
    assert [one.id for one in definitions.uses_of(two_events, first)] == ["One", "Two", "Send"]


def test_renamed_once_it_is_renamed_for_all(two_events: Document) -> None:
    key = name_message(two_events, "One", "definition.reference", "Antrag")
    other = name_message(two_events, "Two", "definition.reference", "Bescheid")
    with two_events.step(TITLE) as step:
        definitions.rename_definition(step, key, "Bauantrag")
    assert two_events.element(key).name == "Bauantrag"  # type: ignore[union-attr]
    for name, reason in (("", "without a name"), ("bescheid", "there already")):
        with pytest.raises(Refused, match=reason), two_events.step(TITLE) as step:
            definitions.rename_definition(step, key, name)
    assert two_events.element(other).name == "Bescheid"  # type: ignore[union-attr]


def test_what_nobody_names_can_be_taken_out(two_events: Document) -> None:
    key = name_message(two_events, "One", "definition.reference", "Antrag")
    kept = name_message(two_events, "Two", "definition.reference", "Bescheid")
    with two_events.step(TITLE) as step:
        set_field(step, "One", "definition.reference", None)
    with two_events.step(TITLE) as step:
        assert definitions.remove_unused(step, ("message",)) == 1
    assert key not in two_events and kept in two_events
    two_events.undo()
    assert key in two_events


def test_links_of_one_name_find_each_other() -> None:
    link = (EventDefinition(type="link", properties=(("name", "A"),)),)
    document = (
        Sketch()
        .node("intermediateThrowEvent", "There", 100, 100, definitions=link)
        .node("intermediateCatchEvent", "Here", 300, 100, definitions=link)
        .node("intermediateCatchEvent", "Elsewhere", 400, 100)
        .document()
    )
    there, here = document.element("There"), document.element("Here")
    assert isinstance(there, Element) and isinstance(here, Element)
    assert definitions.link_partners(document, there, "A") == [here]
    assert definitions.link_partners(document, here, "A") == [there]


def test_a_multiple_event_keeps_what_stays(two_events: Document) -> None:
    name_message(two_events, "One", "definition.reference", "Antrag")
    with two_events.step(TITLE) as step:
        set_field(step, "One", "definitions", "message timer")
    with two_events.step(TITLE) as step:
        set_field(step, "One", "definition.1.timer", "timeDuration P1D")
    message, timer = two_events.element("One").definitions  # type: ignore[union-attr]
    assert message.reference and timer.properties == (("timeDuration", "P1D"),)
    with pytest.raises(Refused, match="at least one"), two_events.step(TITLE) as step:
        set_field(step, "One", "definitions", "")


def test_data_that_is_gone_is_not_gone_through_any_more() -> None:
    document = (
        Sketch()
        .task("Task", 100, 100, loop="parallel")
        .node("dataObjectReference", "Data", 100, 300)
        .document()
    )
    with document.step(TITLE) as step:
        set_field(step, "Task", "loopDataInputRef", "Data")
    with document.step(TITLE) as step:
        step.remove("Data")
    assert not document.element("Task").has("loopDataInputRef")  # type: ignore[union-attr]
