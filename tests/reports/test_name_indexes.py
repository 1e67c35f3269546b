"""The order of the alphabet, as people look things up."""

from __future__ import annotations

from workbench.reports.name_indexes import sort_key


def ordered(*names: str) -> list[str]:
    return sorted(names, key=sort_key)


def test_umlauts_stand_with_their_vowels() -> None:
    assert ordered("Zulassung", "Ärztin", "Amt", "Azubi", "ärmer") == [
        "Amt",
        "ärmer",
        "Ärztin",
        "Azubi",
        "Zulassung",
    ]


def test_paragraphs_are_ordered_by_number() -> None:
    assert ordered("§ 15 GewO", "§ 2 HwO", "§ 1 HwO", "§ 14 GewO") == [
        "§ 1 HwO",
        "§ 2 HwO",
        "§ 14 GewO",
        "§ 15 GewO",
    ]


def test_capitals_and_signs_do_not_matter() -> None:
    assert ordered("e-Akte", "E-Akten", "Eakte 2", "(E-Akt)") == [
        "(E-Akt)",
        "e-Akte",
        "E-Akten",
        "Eakte 2",
    ]


def test_every_name_has_a_place() -> None:
    assert ordered("", "☎", "١٢", "漢字") is not None
