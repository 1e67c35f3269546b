"""Separated values, as the spreadsheet programs of German and English offices read and write them.

Written: UTF-8 with a mark, by which Excel knows it; semicolons and decimal commas in German,
commas and points in English.  A text that a program might take for a formula gets an apostrophe
before it, which reading takes away again.  Read: separator, encoding and decimal sign are guessed.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from datetime import date
from io import StringIO

from workbench.errors import Unreadable
from workbench.io.tables.lists import list_text
from workbench.io.tables.table import Cell, Sheet, Table, trimmed
from workbench.words import mark

MOST_BYTES = 200_000_000
_SEPARATORS = ";\t,|"
_NEEDS_QUOTES = re.compile(r'[;\t,|"\r\n]|^\s|\s$')
_LIKE_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_COMMA = re.compile(r"[+-]?(\d+|\d{1,3}(\.\d{3})+),(\d{1,2}|\d{4,})")
_POINT = re.compile(r"[+-]?(\d+|\d{1,3}(,\d{3})+)\.(\d{1,2}|\d{4,})")


def write(table: Table, language: str) -> bytes:
    """Return the content of a .csv file."""
    separator, decimal = (";", ",") if language == "de" else (",", ".")
    lines = [[column.title for column in table.columns], *table.rows]
    text = "".join(
        separator.join(_field(cell, language, decimal, len(line) == 1) for cell in line) + "\r\n"
        for line in lines
    )
    return text.encode("utf-8-sig", "replace")


def cell_text(cell: Cell, language: str) -> str:
    """Return a cell as it is written, without quotes and apostrophe."""
    return _plain(cell, language, "," if language == "de" else ".")


def read(data: bytes, title: str) -> Sheet:
    """Read a file of any program.  Raises Unreadable where it is no text or far too large."""
    if len(data) > MOST_BYTES:
        raise Unreadable(mark("“{file}” is too large to be a list.", file=title))
    text = _decoded(data, title)
    stated = re.match(r'"?sep=([;,\t|])"?\r?\n', text)
    separator = stated[1] if stated else _separator(text)
    limit = csv.field_size_limit(MOST_BYTES)
    try:
        lines = list(csv.reader(StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise Unreadable(
            mark(
                "“{file}” cannot be read as a table: its quotes do not match. Save it as .xlsx.",
                file=title,
            )
        ) from error
    finally:
        csv.field_size_limit(limit)
    rows: list[list[Cell]] = [[_unguarded(cell) for cell in line] for line in lines]
    if stated:
        rows[0] = []
    return Sheet(title=title, rows=trimmed(rows, title), decimal=_decimal(lines, separator))


def _field(cell: Cell, language: str, decimal: str, is_alone: bool) -> str:
    text = _plain(cell, language, decimal)
    if isinstance(cell, str | tuple) and _LIKE_FORMULA.match(text):
        text = "'" + text
    if _NEEDS_QUOTES.search(text) or (is_alone and not text):
        return '"' + text.replace('"', '""') + '"'
    return text


def _plain(cell: Cell, language: str, decimal: str) -> str:
    if isinstance(cell, tuple):
        return list_text(cell)
    if isinstance(cell, bool):
        yes, no = ("Ja", "Nein") if language == "de" else ("Yes", "No")
        return yes if cell else no
    if isinstance(cell, date):
        german = f"{cell.day:02}.{cell.month:02}.{cell.year:04}"
        return german if language == "de" else cell.isoformat()
    if isinstance(cell, float):
        shown = f"{cell:.15g}" if "e" in repr(cell) else repr(cell)
        return shown.removesuffix(".0").replace(".", decimal)
    return str(cell)


def _unguarded(text: str) -> str:
    return text[1:] if _GUARDED.match(text) else text


def _decoded(data: bytes, title: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\x00" in data[:4_000] and not data.startswith(codecs.BOM_UTF8):
        raise Unreadable(
            mark(
                "“{file}” is no table that can be read. Excel (.xlsx) and CSV (.csv) files can be.",
                file=title,
            )
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")  # Windows programs of Western Europe


def _separator(text: str) -> str:
    """Return what separates the cells: what stands most often, and evenly, outside of quotes."""
    counts = [count for count in _counts(text[:200_000], lines=30) if count.total()]
    if not counts:
        return ";"
    first = counts[0]

    def worth(separator: str) -> tuple[float, int]:
        same = sum(count[separator] == first[separator] for count in counts)
        return (same / len(counts) if first[separator] else -1.0, first[separator])

    return max(_SEPARATORS, key=worth)


def _counts(text: str, lines: int) -> list[Counter[str]]:
    """Count the separators of each line that stand outside of quotes."""
    found = [Counter[str]()]
    is_quoted = False
    for sign in text:
        if sign == '"':
            is_quoted = not is_quoted
        elif is_quoted:
            continue
        elif sign == "\n":
            if len(found) == lines:
                break
            found.append(Counter())
        elif sign in _SEPARATORS:
            found[-1][sign] += 1
    return found


def _decimal(lines: list[list[str]], separator: str) -> str:
    """Return the decimal sign.  The separator tells it: where commas are decimal, semicolons
    separate.  Between tabs the numbers themselves tell, as far as they are not thousands.
    """
    known = {";": ",", ",": "."}.get(separator)
    if known is not None:
        return known
    commas = points = 0
    for line in lines[:2_000]:
        for cell in line:
            commas += bool(_COMMA.fullmatch(cell))
            points += bool(_POINT.fullmatch(cell))
    return "" if commas == points else "," if commas > points else "."
