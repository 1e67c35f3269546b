"""What is written into a table comes back equal, and what is broken is told in a sentence."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.errors import Unreadable, Unwritable
from workbench.io import tables
from workbench.io.tables import Column, Kind, Table, Workbook, csv, json, xlsx, xlsx_reading
from workbench.io.tables.lists import entries_of, list_text, rows_of, rows_text

AWKWARD = st.sampled_from(
    [
        "=SUMME(A1:A9)",
        "+49 351 488-0",
        "-5",
        "@wert",
        "'=schon geschützt",
        "''",
        "Straße; „Maß“, 100 %",
        'sagt "ja"',
        "Zeile 1\nZeile 2",
        "mit\r\nWagenrücklauf",
        "\t eingerückt ",
        "_x000D_",
        "007",
        "1.240,50",
        "2026-11-02",
        "WAHR",
        "\x07",
        "#NV",
        "",
        "🏛️ Rathaus",
        "a" * 5_000,
    ]
)
TEXTS = AWKWARD | st.text(max_size=40)
NUMBERS = st.integers(-(10**12), 10**12) | st.floats(
    allow_nan=False, allow_infinity=False, width=32
).filter(xlsx.is_exact)
DATES = st.dates(date(1900, 3, 1), date(9999, 12, 31))
LISTS = st.lists(TEXTS, max_size=4).map(tuple)
BY_KIND = {Kind.TEXT: TEXTS, Kind.LONG: TEXTS, Kind.NUMBER: NUMBERS, Kind.DATE: DATES}
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def some_tables(draw, kinds=tuple(BY_KIND)):
    columns = draw(
        st.lists(
            st.builds(
                Column, title=TEXTS.filter(bool), kind=st.sampled_from(kinds), quiet=st.booleans()
            ),
            min_size=1,
            max_size=4,
        )
    )
    row = st.tuples(*(st.just("") | BY_KIND[column.kind] for column in columns))
    rows = draw(st.lists(row, max_size=4))
    return Table(title=draw(TEXTS), columns=tuple(columns), rows=tuple(rows))


def expected(table: Table) -> tuple[tuple[object, ...], ...]:
    """The headings and rows, without empty rows at the end."""
    rows = [tuple(column.title for column in table.columns), *table.rows]
    while not any(cell != "" for cell in rows[-1]):
        rows.pop()
    return tuple(rows)


@QUICK
@given(some_tables())
def test_an_excel_table_comes_back_equal(table: Table) -> None:
    data = xlsx.write(Workbook(tables=(table,)), "de")
    assert xlsx_reading.read(data, "liste.xlsx")[0].rows == expected(table)


@QUICK
@given(some_tables(kinds=(Kind.TEXT,)).filter(lambda table: "\r" not in table.title))
def test_texts_in_csv_come_back_equal_in_both_languages(table: Table) -> None:
    if any(
        0xD800 <= ord(char) < 0xE000 for row in expected(table) for cell in row for char in cell
    ):
        return  # half a letter, which no text file can hold
    for language in ("de", "en"):
        assert csv.read(csv.write(table, language), "liste").rows == expected(table)


@QUICK
@given(some_tables())
def test_a_table_for_programs_comes_back_equal(table: Table) -> None:
    try:
        repr(table).encode()
        "".join(map(str, sum(expected(table), ()))).encode()
    except UnicodeEncodeError:
        return
    assert json.read(json.write(Workbook(tables=(table,))))[0].rows == expected(table)


@given(LISTS)
def test_a_list_in_a_cell_comes_back_equal(entries: tuple[str, ...]) -> None:
    assert entries_of(list_text(entries)) == entries


@given(st.lists(st.lists(TEXTS, min_size=1, max_size=4), max_size=4))
def test_a_small_table_in_a_cell_comes_back_equal(rows: list[list[str]]) -> None:
    assert rows_of(rows_text(rows)) == rows


def test_people_may_list_on_lines_or_between_semicolons() -> None:
    assert entries_of("Poststelle ;Ordnungsamt;\n Bürgeramt\n") == (
        "Poststelle",
        "Ordnungsamt",
        "Bürgeramt",
    )
    assert entries_of('"Amt" für Ordnung; B') == ('"Amt" für Ordnung', "B")


def test_numbers_and_dates_in_csv_are_those_of_the_language() -> None:
    columns = (Column(title="Zahl", kind=Kind.NUMBER), Column(title="Tag", kind=Kind.DATE))
    table = Table(title="T", columns=columns, rows=((1240.5, date(2026, 11, 2)),))
    german = csv.write(table, "de")
    assert german == '\ufeffZahl;Tag\r\n"1240,5";02.11.2026\r\n'.encode()
    assert csv.write(table, "en") == "\ufeffZahl,Tag\r\n1240.5,2026-11-02\r\n".encode()
    assert csv.read(german, "T").decimal == ","


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        ("Amt;Ziel\nBüro;Paß, neu\n".encode("cp1252"), [("Amt", "Ziel"), ("Büro", "Paß, neu")]),
        ("Amt\tZiel\nBürgeramt\tPass\n".encode("utf-16"), [("Amt", "Ziel"), ("Bürgeramt", "Pass")]),
        (b"Nr,Name\n1,\"Antrag; pr\xc3\xbcfen\"\n", [("Nr", "Name"), ("1", "Antrag; prüfen")]),
        (b"sep=|\nNr|Name\n1|A,B,C\n", [("", ""), ("Nr", "Name"), ("1", "A,B,C")]),
        (b"Liste\n\nNr;Name\n1;A\n", [("Liste", ""), ("", ""), ("Nr", "Name"), ("1", "A")]),
    ],
    ids=["windows", "utf-16", "comma", "stated", "title-above"],
)  # fmt: skip
def test_separator_and_encoding_of_other_programs_are_found(data, rows) -> None:
    assert csv.read(data, "liste").rows == tuple(rows)


def test_a_formula_of_somebody_is_its_text_and_is_pointed_out() -> None:
    book = openpyxl.Workbook()
    book.active.append(["Name", "Zahl"])
    book.active.append(["A", "=1+1"])
    stream = BytesIO()
    book.save(stream)
    (sheet,) = xlsx_reading.read(stream.getvalue(), "liste.xlsx")
    assert sheet.rows[1] == ("A", "=1+1")
    assert sheet.formulas == {(1, 1)}


def test_a_text_like_a_formula_is_no_formula_in_the_file() -> None:
    table = Table(title="T", columns=(Column(title="A"),), rows=(("=1+1",), ("@x",)))
    book = openpyxl.load_workbook(BytesIO(xlsx.write(Workbook(tables=(table,)), "de")))
    assert [cell.data_type for (cell,) in book["T"].iter_rows(min_row=2)] == ["s", "s"]
    assert book["T"]["A2"].quotePrefix


def test_headings_stay_in_view_filter_and_choices_are_offered() -> None:
    columns = (
        Column(title="Name"),
        Column(
            title="Status", choices=("In Prüfung", "Freigegeben; veröffentlicht"), only_choices=True
        ),
    )
    table = Table(title="Prozesse", columns=columns, rows=(("A", "In Prüfung"),), fixed_columns=1)
    book = openpyxl.load_workbook(BytesIO(xlsx.write(Workbook(tables=(table,)), "de")))
    sheet = book["Prozesse"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:B2"
    (offered,) = sheet.data_validations.dataValidation
    assert offered.formula1 == "'Auswahl'!$A$2:$A$3"
    assert book["Auswahl"]["A3"].value == "Freigegeben; veröffentlicht"
    assert book["Auswahl"].sheet_state == "hidden"


def test_a_text_that_no_cell_holds_is_refused_instead_of_cut_off() -> None:
    table = Table(title="T", columns=(Column(title="A"),), rows=(("x" * 40_000,),))
    with pytest.raises(Unwritable, match="row 2, “A”"):
        xlsx.write(Workbook(tables=(table,)), "de")
    assert csv.read(csv.write(table, "de"), "T").rows[1] == ("x" * 40_000,)


def packed(**parts: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name.replace("__", "/"), data)
    return stream.getvalue()


WORKBOOK = xlsx.write(Workbook(tables=(Table(title="T", columns=(Column(title="A"),)),)), "de")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
BROKEN = {
    "empty": (b"", "no table"),
    "text": (b"Lieber Herr Beispiel", "no table"),
    "half": (WORKBOOK[: len(WORKBOOK) // 2], "damaged"),
    "zip of something else": (packed(brief=b"x"), "no table"),
    "no workbook inside": (packed(**{"[Content_Types].xml": b"<x/>"}), "damaged"),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "old format": (OLE, "old Excel format"),
    "macros": (packed(xl__vbaProject_bin=b"").replace(b"_bin", b".bin"), "macros"),
    "bomb": (packed(**{"[Content_Types].xml": b"\0" * 60_000_000}), "unpacks to more"),
    "entities": (packed(**{"[Content_Types].xml": b"<!DOCTYPE x [<!ENTITY a ''>]>"}), "damaged"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "why"), BROKEN.values(), ids=BROKEN)
def test_what_is_no_workbook_is_refused_in_one_sentence(data: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        xlsx_reading.read(data, "liste.xlsx")


def test_what_is_larger_than_any_list_is_refused_before_it_fills_the_memory() -> None:
    wide = b"x" + b";" * 50_000 + b"x\n" + b"x\n" * 50_000
    with pytest.raises(Unreadable, match="more than"):
        csv.read(wide, "liste")


@QUICK
@given(st.lists(st.tuples(st.integers(0, len(WORKBOOK) - 1), st.integers(0, 255)), max_size=6))
def test_a_workbook_with_wrong_bytes_is_read_or_refused(wrong: list[tuple[int, int]]) -> None:
    data = bytearray(WORKBOOK)
    for place, byte in wrong:
        data[place] = byte
    try:
        xlsx_reading.read(bytes(data), "liste.xlsx")
    except Unreadable as error:
        assert "liste.xlsx" in str(error)


def test_the_ending_of_the_name_decides(tmp_path: Path) -> None:
    table = Table(title="T", columns=(Column(title="Name"),), rows=(("Antrag prüfen",),))
    for ending in tables.ENDINGS:
        path = tmp_path / f"liste{ending}"
        path.write_bytes(tables.to_bytes(path, Workbook(tables=(table,)), "de"))
        assert tables.read(path)[0].rows == (("Name",), ("Antrag prüfen",))
    with pytest.raises(Unwritable, match=r"\.xlsx"):
        tables.to_bytes(tmp_path / "liste.doc", Workbook(tables=(table,)), "de")
    with pytest.raises(Unreadable, match="all its cells are empty"):
        (tmp_path / "leer.csv").write_bytes(b"\n\n")
        tables.read(tmp_path / "leer.csv")


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_workbook_that_libreoffice_has_saved_comes_back_equal(tmp_path: Path) -> None:
    columns = (
        Column(title="Text"),
        Column(title="Länger", kind=Kind.LONG),
        Column(title="Zahl", kind=Kind.NUMBER),
        Column(title="Betrag", kind=Kind.MONEY),
        Column(title="Tag", kind=Kind.DATE),
        Column(title="Status", choices=("Ja", "Nein")),
    )
    rows = (
        ("=1+1", "Zeile 1\nZeile 2", 1240, 12.5, date(2026, 11, 2), "Ja"),
        ("+49 351", "  Rand ", -0.125, 1e-7, date(1900, 3, 1), ""),
        ("007", "x" * 3_000, 10**14, 99.99, date(9999, 12, 31), "Nein"),
        ("'@x", "🏛️ „Straße“ \n Ende", "", "", "", ""),
    )
    table = Table(title="Prozesse", columns=columns, rows=rows, fixed_columns=1)
    hidden = Table(title="Verweise", columns=(Column(title="Id"),), rows=(("a",),), hidden=True)
    before = tmp_path / "vorher.xlsx"
    before.write_bytes(xlsx.write(Workbook(tables=(table, hidden)), "de"))
    after = tmp_path / "nachher"
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(after),
            str(before),
        ],
        check=True,
        timeout=120,
        capture_output=True,
    )
    found = tables.read(after / "vorher.xlsx")
    assert found[0].rows == expected(table)
    assert [(sheet.title, sheet.hidden) for sheet in found] == [
        ("Prozesse", False),
        ("Verweise", True),
        ("Auswahl", True),
    ]
