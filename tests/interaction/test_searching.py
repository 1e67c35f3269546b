"""Searching a document: what is found, in which order, and going through it."""

from __future__ import annotations

from tests.model.sketch import Sketch
from workbench.interaction.searching import Search, next_hit
from workbench.model.document import Document
from workbench.model.records import Sheet
from workbench.words import mark


def office() -> Document:
    return (
        Sketch()
        .task("Prüfen", 300, 100, documentation="Mit dem Bürgeramt abstimmen.")
        .node("userTask", "Annehmen", 100, 100)
        .gateway("Weiter", 500, 100)
        .flow("Annehmen", "Prüfen", (150, 100), (250, 100), name="geprüft")
        .document()
    )


def found(document: Document, typed: str) -> list[str]:
    return [document[hit.id].element for hit in Search(document).find(typed)]  # type: ignore[attr-defined]


def test_names_ids_descriptions_and_kinds_are_searched() -> None:
    document = office()
    assert found(document, "PRUEF") == ["Prüfen", "Annehmen_Prüfen"]
    assert found(document, "BUERGERAMT") == ["Prüfen"]
    assert found(document, "benutzeraufgabe") == ["Annehmen"]
    assert found(document, "aufgabe prüfen") == ["Prüfen"], "all words, wherever they stand"
    assert found(document, "  ") == []


def test_hits_come_in_the_order_of_the_flow_and_round_again() -> None:
    document = office()
    hits = Search(document).find("e")
    assert [hit.id for hit in hits][:2] == ["Annehmen_shape", "Prüfen_shape"]
    first, last = hits[0], hits[-1]
    assert next_hit(hits, None, 1) == first
    assert next_hit(hits, last, 1) == first
    assert next_hit(hits, first, -1) == last
    assert next_hit([], first, 1) is None


def test_other_sheets_are_searched_too_and_changes_after_forgetting() -> None:
    sketch = Sketch().task("Hier", 100, 100).add(Sheet(id="Second", element="Hier"))
    sketch.sheet = "Second"
    document = sketch.task("Drinnen", 100, 100).document()
    search = Search(document)
    assert [(hit.id, hit.sheet) for hit in search.find("drinnen")] == [("Drinnen_shape", "Second")]
    with document.step(mark("Rename")) as step:
        step.update("Drinnen", name="Umbenannt")
    search.forget()
    assert [hit.id for hit in search.find("umbenannt")] == ["Drinnen_shape"]
