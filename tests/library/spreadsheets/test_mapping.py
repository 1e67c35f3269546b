"""Headings of other people's lists are recognised."""

from __future__ import annotations

import pytest

from workbench.io.tables import Sheet
from workbench.library.profile import definitions
from workbench.library.spreadsheets.mapping import guess, read_as
from workbench.library.spreadsheets.register import ID, titles_of

ATTRIBUTES = list(definitions().attributes("process"))


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Prozess-Nr.", "process_no"),
        ("lfd. Nr", "process_no"),
        ("PROZESSNAME", "name"),
        ("Name des Prozesses", "name"),
        ("Bezeichnung", "name"),
        ("zuständiges Amt", "lead_unit"),
        ("Federführendes Amt (OE)", "lead_unit"),
        ("Verantwortlich", "owner"),
        ("Prozesseigner:in", "owner"),
        ("Rechtsgrundlage(n)", "legal_basis"),
        ("eingesetzte Fachverfahren", "it_systems"),
        ("Fallzahl 2024", "cases_per_year"),
        ("Bearbeitungszeit in Min.", "work_time"),
        ("Process name", "name"),
        ("Release state", "status"),
        ("Nachfolger", "successors"),
        ("cases_per_year", "cases_per_year"),
        ("Irgendwas [owner]", "owner"),
        ("Id (nicht ändern)", ID),
        ("Id (not to be changed)", ID),
        ("Bemerkung", None),
        ("", None),
    ],
)
def test_a_heading_is_recognised(heading: str, key: str | None) -> None:
    assert guess([heading], ATTRIBUTES).get(0) == key


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_heading_that_is_written_is_recognised(language: str) -> None:
    titles = titles_of(ATTRIBUTES, language)
    assert list(guess(titles, ATTRIBUTES).values()) == [one.key for one in ATTRIBUTES]


def test_an_attribute_is_given_once_to_the_surest_heading() -> None:
    assert guess(["Aufgabe", "Prozess", "Bezeichnung"], ATTRIBUTES) == {2: "name"}


def test_a_column_called_id_is_a_number_unless_it_holds_ids_of_the_library() -> None:
    rows = (("ID", "Prozess"), ("Process_1", "A"), ("", "B"))
    sheet = Sheet(title="x", rows=rows)
    assert read_as(sheet, ATTRIBUTES, "de").columns[0] == "process_no"
    known = read_as(sheet, ATTRIBUTES, "de", known_ids=["Process_1"])
    assert known.columns[0] == ID


def test_what_was_chosen_before_is_chosen_again() -> None:
    sheet = Sheet(title="x", rows=(("Prozess", "Wer?", "Notiz"), ("A", "B", "C")))
    learned = {"wer": "owner", "prozess": "", "notiz": "name", "fort": "gone"}
    assert read_as(sheet, ATTRIBUTES, "de", learned=learned).columns == {1: "owner", 2: "name"}
