"""A sheet in words: readable, the same every time, and never without an end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.notation import gallery
from tests.notation.gallery import SHEET, document, line, node, sequence, shown
from workbench.geometry import Bounds
from workbench.model.document import Document
from workbench.model.records import Element, EventDefinition, Flow, Shape, Sheet
from workbench.notation.describe import LONGEST, describe, describe_in_words
from workbench.notation.sentences import joined, quoted
from workbench.words import literal


def permit() -> Document:
    """Return a process with two lanes, a decision, a deadline, a parallel part and a message."""
    message, timer = (EventDefinition(type="message"),), (EventDefinition(type="timer"),)
    pool = Element(id="pool", type="participant", name="Gewerbe anmelden", refers_to="Process_1")
    citizen = Element(id="citizen", type="participant", name="Gewerbetreibende")
    office = node("office", "lane", "Bürgerbüro", members=("check", "ask", "gateway", "late"))
    return document(
        shown(pool, 0, 0, 900, 400),
        shown(citizen, 0, -100, 900, 60),
        shown(office, 30, 0, 870, 200),
        shown(node("start", "startEvent", "Anzeige da", definitions=message), 50, 100, 36, 36),
        shown(node("check", "userTask", "Anzeige prüfen"), 150, 80, 100, 80),
        shown(
            node("gateway", "exclusiveGateway", "Vollständig?", default_flow="no"), 300, 95, 50, 50
        ),
        shown(node("ask", "sendTask", "Angaben nachfordern"), 400, 20, 100, 80),
        shown(
            node("late", "boundaryEvent", "14 Tage", host="ask", definitions=timer),
            450, 82, 36, 36,
        ),
        shown(node("refused", "endEvent", "Abgelehnt"), 600, 20, 36, 36),
        shown(node("join", "exclusiveGateway"), 600, 95, 50, 50),
        shown(node("split", "parallelGateway"), 660, 95, 50, 50),
        shown(node("enter", "serviceTask", "Gewerbe eintragen"), 700, 80, 100, 80),
        shown(node("inform", "sendTask", "Behörden unterrichten"), 700, 220, 100, 80),
        shown(node("end", "endEvent", "Angemeldet"), 850, 100, 36, 36),
        [
            sequence("a", "start", "check"),
            sequence("b", "check", "gateway"),
            sequence("yes", "gateway", "join", "ja"),
            sequence("no", "gateway", "ask"),
            sequence("c", "ask", "join"),
            sequence("d", "late", "refused"),
            sequence("e", "join", "split"),
            sequence("f", "split", "enter"),
            sequence("g", "split", "inform"),
            sequence("h", "enter", "end"),
        ],
        line(
            Flow(id="m", type="messageFlow", source="citizen", target="start", name="Anzeige"),
            (68, -40), (68, 100),
        ),
    )  # fmt: skip


def test_a_process_in_english() -> None:
    assert [str(sentence) for sentence in describe(permit(), SHEET)] == [
        "Process “Gewerbe anmelden”.",
        "It begins with “Anzeige da” (message).",
        "Step 1, Bürgerbüro: “Anzeige prüfen”.",
        "“Vollständig?”: if “ja”, on to step 3 and step 4 at the same time and otherwise on to "
        "step 2.",
        "Step 2, Bürgerbüro: “Angaben nachfordern”. Then on to step 3 and step 4 at the same time.",
        "During “Angaben nachfordern” may happen: “14 Tage” (time); it is then broken off, on to "
        "the end “Abgelehnt”.",
        "At the same time it goes on with step 3 and step 4.",
        "Step 3: “Gewerbe eintragen”. Then on to the end “Angemeldet”.",
        "Step 4: “Behörden unterrichten”.",
        "It ends with “Abgelehnt” or “Angemeldet”.",
        "Also involved: “Gewerbetreibende”.",
        "Message “Anzeige” from “Gewerbetreibende” to “Anzeige da”.",
    ]


def test_a_process_in_german() -> None:
    told = describe_in_words(permit(), SHEET, "de")
    assert told.startswith(
        "Prozess „Gewerbe anmelden“. Beginn: „Anzeige da“ (Nachricht). Schritt 1"
    )
    assert "wenn „ja“, weiter mit" in told
    assert "Nachricht „Anzeige“ von „Gewerbetreibende“ an „Anzeige da“." in told
    assert "{" not in told


def test_the_inside_of_an_open_sub_process_is_told_a_closed_one_on_its_own_sheet() -> None:
    for expanded in ("true", "false"):
        made = document(
            shown(node("sub", "subProcess", "Prüfung"), 0, 0, 350, 200,
                  properties=(("isExpanded", expanded),)),
            shown(Element(id="x", type="task", parent="sub", name="Innen"), 20, 20, 100, 80),
        )  # fmt: skip
        told = describe_in_words(made, SHEET, "en")
        assert ("Within “Prüfung”: Step 1.1: “Innen”." in told) == (expanded == "true")


def test_a_sheet_of_a_sub_process_keeps_the_numbers_of_the_process() -> None:
    made = document(
        shown(node("first", name="Vorher"), -200, 0, 100, 80),
        shown(node("sub", "subProcess", "Prüfung"), 0, 0, 100, 80),
        [
            Sheet(id="Sheet_2", element="sub"),
            Element(id="x", type="task", parent="sub", name="Innen"),
            Shape(id="x_2", sheet="Sheet_2", element="x", bounds=Bounds(0, 0, 100, 80)),
        ],
    )
    assert describe_in_words(made, "Sheet_2", "en") == "Sub-process “Prüfung”. Step 2.1: “Innen”."


def test_a_landscape_in_words() -> None:
    made = Document(
        [
            Sheet(id=SHEET, name="Landkarte"),
            *shown(Element(id="b", type="band", name="Kernprozesse"), 0, 0, 900, 200),
            *shown(Element(id="g", type="group", name="Bauen", parent="b"), 20, 30, 400, 150),
            *shown(
                Element(id="p", type="process_entry", name="Bauantrag", parent="g"), 40, 60, 150, 60
            ),
            *shown(
                Element(id="q", type="process_entry", name="Wohngeld", parent="g"), 210, 60, 150, 60
            ),
            Flow(id="l", type="landscape_link", source="p", target="q"),
        ]
    )  # fmt: skip
    assert [str(sentence) for sentence in describe(made, SHEET)] == [
        "Process landscape “Landkarte”.",
        "Bands: “Kernprozesse”.",
        "“Bauen”: “Bauantrag” and “Wohngeld”.",
        "“Bauantrag” leads to “Wohngeld”.",
    ]


def test_an_empty_sheet_says_so() -> None:
    made = Document([Sheet(id=SHEET, element="gone")])
    assert describe_in_words(made, SHEET, "en") == "An empty diagram."
    assert describe_in_words(made, "no sheet", "de") == "Ein leeres Diagramm."


def test_pools_that_are_not_modelled_are_named() -> None:
    told = describe_in_words(gallery.pools(), SHEET, "en")
    assert "Also involved: “Bürgerinnen und Bürger” and “Geschlossen und stehend”." in told
    assert "Message “Bescheid” from “Bescheid senden” to “Bürgerinnen und Bürger”." in told


def test_a_huge_process_is_not_told_in_full() -> None:
    made = document(
        *(shown(node(f"t{number}"), number * 120, 0, 100, 80) for number in range(LONGEST * 2))
    )
    told = describe(made, SHEET)
    assert len(told) == LONGEST + 1
    assert str(told[-1]) == "The rest is left out here."


KEYS = [f"n{number}" for number in range(6)]
TYPES = st.sampled_from(
    ["task", "subProcess", "exclusiveGateway", "parallelGateway", "startEvent", "endEvent",
     "boundaryEvent", "intermediateThrowEvent"]
)  # fmt: skip


@given(
    st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=15),
    st.lists(TYPES, min_size=6, max_size=6),
    st.lists(st.sampled_from(["Process_1", *KEYS]), min_size=6, max_size=6),
)
def test_broken_models_come_to_an_end(
    pairs: list[tuple[str, str]], types: list[str], parents: list[str]
) -> None:
    made = document(
        *(
            shown(Element(id=key, type=type_name, parent=parent, host="n0"), 0, 0, 100, 80,
                  properties=(("isExpanded", "true"),))
            for key, type_name, parent in zip(KEYS, types, parents, strict=True)
        ),
        [sequence(f"f{number}", a, b) for number, (a, b) in enumerate(pairs)],
    )  # fmt: skip
    told = describe_in_words(made, SHEET)
    assert told == describe_in_words(made, SHEET)
    assert told
    assert "{" not in told


def test_lists_of_words() -> None:
    def said(*names: str, last: str = "and") -> str:
        return str(joined([literal(name) for name in names], last))

    assert said() == ""
    assert said("a") == "a"
    assert said("a", "b") == "a and b"
    assert said("a", "b", "c", last="or") == "a, b or c"
    assert said(*"x" * 1000).endswith("x and 970 more")
    assert str(quoted("a\n  b")) == "“a b”"
    assert len(str(quoted("x" * 10_000))) < 210
