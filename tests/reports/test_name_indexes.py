"""The order of the alphabet, as people look things up."""

from __future__ import annotations

from workbench.reports.name_indexes import law_key, sort_key


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


def test_legal_bases_stand_with_their_law() -> None:
    laws = [
        "§ 60 SGB I",
        "VwGO",
        "§ 14 GewO",
        "Art. 33 Abs. 2 GG",
        "§ 38 Abs. 1 Satz 2 GewO",
        "GewO",
    ]
    laws += ["§ 164 SGB IX", "§§ 1 bis 3 AO", "GewAnzV", "§ 9 SGB IX", "§ 14a GewO"]

    assert sorted(laws, key=law_key) == [
        "§§ 1 bis 3 AO",
        "GewAnzV",
        "GewO",
        "§ 14 GewO",
        "§ 14a GewO",
        "§ 38 Abs. 1 Satz 2 GewO",
        "Art. 33 Abs. 2 GG",
        "§ 60 SGB I",
        "§ 9 SGB IX",
        "§ 164 SGB IX",
        "VwGO",
    ]
