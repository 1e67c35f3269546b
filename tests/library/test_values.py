"""Values of attributes: checked, read and typed in German and English."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.library.profile import Attribute, Choice, Field, Label, definitions
from workbench.library.values import (
    check_text,
    check_value,
    format_items,
    format_minutes,
    format_number,
    format_rows,
    format_text,
    format_value,
    is_missing,
    stored_text,
    typed_text,
)
from workbench.model.records import Item, ProfileValue

LABEL = Label("x", "x")
NBSP = "\u00a0"


def a(type_name: str, **more: object) -> Attribute:
    return Attribute(key="x", label=LABEL, type=type_name, **more)  # type: ignore[arg-type]


COLOURS = (Choice("red", Label("Rot", "Red")), Choice("green", Label("Grün", "Green")))


# Reading


@pytest.mark.parametrize(
    ("type_name", "stored", "german", "english"),
    [
        ("int", "1240", "1.240", "1,240"),
        ("num", "1240.50", "1.240,5", "1,240.5"),
        ("num", "-3", "\u22123", "\u22123"),
        ("money", "28.8", f"28,80{NBSP}€", "€28.80"),
        ("money", "-1200", f"\u22121.200,00{NBSP}€", "\u2212€1,200.00"),
        ("date", "2026-11-02", "02.11.2026", "2 November 2026"),
        ("date", "2026-03-31", "31.03.2026", "31 March 2026"),
        ("bool", "true", "Ja", "Yes"),
        ("bool", "false", "Nein", "No"),
        ("min", "38", f"38{NBSP}min", f"38{NBSP}min"),
        ("min", "0", f"0{NBSP}min", f"0{NBSP}min"),
        ("min", "2.5", f"2,5{NBSP}min", f"2.5{NBSP}min"),
        ("min", "60", f"1{NBSP}h", f"1{NBSP}h"),
        ("min", "90", f"1{NBSP}h 30{NBSP}min", f"1{NBSP}h 30{NBSP}min"),
        ("min", "1440", "1 Tag", "1 day"),
        ("min", "43200", "30 Tage", "30 days"),
        ("min", "3120", f"2 Tage 4{NBSP}h", f"2 days 4{NBSP}h"),
        ("text", "Bürgerbüro", "Bürgerbüro", "Bürgerbüro"),
        ("int", "viele", "viele", "viele"),  # what is not right is shown as it is
        ("date", "morgen", "morgen", "morgen"),
        ("bool", "perhaps", "perhaps", "perhaps"),
    ],
)
def test_people_read_values_in_their_language(
    type_name: str, stored: str, german: str, english: str
) -> None:
    assert format_text(a(type_name), stored, "de") == german
    assert format_text(a(type_name), stored, "en") == english


def test_choices_are_read_by_their_labels() -> None:
    assert format_text(a("enum", choices=COLOURS), "green", "de") == "Grün"
    value = (Item("red"), Item("green"), Item("blue"))
    assert format_value(a("enums", choices=COLOURS), value, "en") == "Red, Green, blue"


def test_a_service_key_is_grouped_and_its_raw_form_is_kept() -> None:
    key = a("text", form="service_key")

    assert format_text(key, "99050048262000", "de") == NBSP.join(["99", "050", "048", "262", "000"])
    assert format_text(key, "9905", "de") == "9905"


def test_references_are_read_by_the_present_name_of_the_entry() -> None:
    def names(catalogue: str, key: str) -> str:
        return {"r1": "Leitung Bürgerservice"}.get(key, "") if catalogue == "role" else ""

    value = (Item("Leitung Bürgeramt", "r1"), Item("Jemand", "r9"), Item("", "r7"))

    assert format_items(a("refs:role"), value, "de", names) == [
        "Leitung Bürgerservice",
        "Jemand",
        "r7",
    ]
    assert format_value(a("ref:role"), "Eine Stelle", "de", names) == "Eine Stelle"


def test_tables_are_read_row_by_row_in_the_order_of_the_columns() -> None:
    fees = a(
        "table",
        columns=(
            Field(key="what", label=LABEL, type="text"),
            Field(key="amount", label=LABEL, type="money"),
        ),
    )
    value = ((("amount", "37"), ("what", "Antrag")), (("what", "Verlust"),))

    assert format_rows(fees, value, "de") == [["Antrag", f"37,00{NBSP}€"], ["Verlust", ""]]
    assert format_value(fees, value, "de") == f"Antrag, 37,00{NBSP}€\nVerlust"


# Checking


@pytest.mark.parametrize(
    ("type_name", "good", "bad"),
    [
        ("int", "12", "12.5"),
        ("int", "-1", "zwölf"),
        ("num", "12.5", "12,5"),
        ("num", "0", "1e5"),
        ("money", "3", "3 €"),
        ("min", "0.5", "-1"),
        ("min", "38", "38 min"),
        ("date", "2024-02-29", "2023-02-29"),
        ("date", "2026-11-02", "02.11.2026"),
        ("date", "2026-11-02", "20261102"),
        ("bool", "true", "ja"),
        ("url", "https://www.musterstadt.example/ausweis", "www.musterstadt.example"),
        ("url", "mailto:post@musterstadt.example", "javascript:alert(1)"),
        ("url", "http://x.example", "file:///etc/passwd"),
        ("url", "http://x.example", "http://[half"),
    ],
)
def test_what_is_right_passes_and_what_is_wrong_is_said(
    type_name: str, good: str, bad: str
) -> None:
    assert check_text(a(type_name), good) is None
    problem = check_text(a(type_name), bad)
    assert problem is not None
    assert problem.arguments or type_name == "min"
    assert check_text(a(type_name), "") is None, "nothing entered is not wrong"


def test_limits_are_kept() -> None:
    share = a("num", least=0, most=100)

    assert check_text(share, "100") is None
    assert str(check_text(share, "101")) == "The greatest possible value is 100."
    assert str(check_text(share, "-0.1")) == "The smallest possible value is 0."


def test_only_choices_of_the_list_unless_the_list_is_open() -> None:
    assert check_text(a("enum", choices=COLOURS), "red") is None
    assert check_text(a("enum", choices=COLOURS), "blue") is not None
    assert check_text(a("enum", choices=COLOURS, open=True), "blue") is None


def test_a_service_key_has_14_digits() -> None:
    key = a("text", form="service_key")

    assert check_text(key, "99 050 048 262 000") is None
    assert "has 4" in str(check_text(key, "9905"))


@pytest.mark.parametrize(
    ("attribute", "value"),
    [
        (a("ref:role"), (Item("A"), Item("B"))),
        (a("refs:role"), (Item(""),)),
        (a("text"), (Item("A"),)),
        (a("text"), ((("k", "v"),),)),
        (a("enums", choices=COLOURS), (Item("blue"),)),
        (a("table", columns=(Field(key="n", label=LABEL, type="int"),)), ((("n", "x"),),)),
        (a("table"), "just text"),
    ],
)
def test_values_of_the_wrong_shape_are_told(attribute: Attribute, value: ProfileValue) -> None:
    assert check_value(attribute, value) is not None


@pytest.mark.parametrize(
    ("attribute", "value"),
    [
        (a("ref:role"), (Item("A", "r1"),)),
        (a("ref:role"), "A"),
        (a("refs:role"), (Item("A"), Item("B"))),
        (a("enums", choices=COLOURS), (Item("red"),)),
        (a("table", columns=(Field(key="n", label=LABEL, type="int"),)), ((("n", "1"),), ())),
        (a("rich"), "Zeile\nZeile"),
    ],
)
def test_values_of_the_right_shape_pass(attribute: Attribute, value: ProfileValue) -> None:
    assert check_value(attribute, value) is None


def test_something_mandatory_is_missing_when_empty() -> None:
    needed = a("text", mandatory=True)

    assert is_missing(needed, "  ")
    assert is_missing(needed, ())
    assert not is_missing(needed, "x")
    assert not is_missing(a("text"), "")


# Typing


@pytest.mark.parametrize(
    ("type_name", "typed", "language", "stored"),
    [
        ("int", "1.240", "de", "1240"),
        ("int", "1 240", "de", "1240"),
        ("int", "1,240", "en", "1240"),
        ("num", "1.240,5", "de", "1240.5"),
        ("num", "12.5", "de", "12.5"),  # no group of thousands, so it is meant as a point
        ("num", "1,240.5", "en", "1240.5"),
        ("money", "28,80 €", "de", "28.80"),
        ("min", "38 min", "de", "38"),
        ("min", "1:30", "de", "90"),
        ("date", "2.11.2026", "de", "2026-11-02"),
        ("date", "02. 11. 2026", "de", "2026-11-02"),
        ("date", "2026-11-02", "en", "2026-11-02"),
        ("url", "www.musterstadt.example", "de", "https://www.musterstadt.example"),
        ("text", "  Antrag ", "de", "Antrag"),
        ("rich", "  eingerückt", "de", "  eingerückt"),
        ("int", "viele", "de", "viele"),
        ("date", "31.2.2026", "de", "2026-02-31"),  # which check_text then refuses
    ],
)
def test_what_people_type_is_stored_the_same_in_every_language(
    type_name: str, typed: str, language: str, stored: str
) -> None:
    assert stored_text(a(type_name), typed, language) == stored


@given(st.decimals("-99999999", "99999999", places=2), st.sampled_from(["de", "en"]))
def test_a_number_survives_being_shown_and_typed(number: Decimal, language: str) -> None:
    stored = f"{number:f}"
    field = a("num")

    typed = typed_text(field, stored, language)
    shown = format_number(number, language)

    assert Decimal(stored_text(field, typed, language)) == number
    # "1.240" of a German is 1240, but what looks the same in the other language is not ours.
    assert Decimal(stored_text(field, shown, language)) == number


@given(st.dates(date(1000, 1, 1)), st.sampled_from(["de", "en"]))
def test_a_date_survives_being_shown_and_typed(day: date, language: str) -> None:
    field = a("date")

    typed = typed_text(field, day.isoformat(), language)

    assert stored_text(field, typed, language) == day.isoformat()


@given(st.text(max_size=40), st.sampled_from(["int", "num", "money", "min", "date", "bool", "url"]))
def test_nothing_that_can_be_typed_does_harm(text: str, type_name: str) -> None:
    field = a(type_name)

    stored = stored_text(field, text, "de")
    check_text(field, stored)
    format_text(field, stored, "de")
    typed_text(field, stored, "de")


@given(st.decimals("0", "10000000", places=1))
def test_a_time_never_says_more_than_59_minutes_beside_hours(minutes: Decimal) -> None:
    shown = format_minutes(minutes, "en").replace(NBSP, " ").split()
    amounts = dict(zip(shown[1::2], (Decimal(n.replace(",", "")) for n in shown[::2]), strict=True))

    total = (
        (amounts.get("day", Decimal(0)) + amounts.get("days", Decimal(0))) * 1440
        + amounts.get("h", Decimal(0)) * 60
        + amounts.get("min", Decimal(0))
    )

    assert total == minutes
    assert amounts.get("min", Decimal(0)) < 60
    assert amounts.get("h", Decimal(0)) < 24


def test_every_shipped_attribute_formats_every_value_without_harm() -> None:
    for group in definitions().groups:
        for one in group.attributes:
            for value in ("", "x", (Item("x", "y"),), ((("a", "b"),),)):
                format_value(one, value, "de")  # type: ignore[arg-type]
                check_value(one, value)  # type: ignore[arg-type]
