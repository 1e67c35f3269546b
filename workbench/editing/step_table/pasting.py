"""Rows of a spreadsheet: read from the clipboard's text, and written for it.

A first line that names columns, in German or English, says what stands where; without it, one
column is what is done, two are who and what, more are the table's own.  Whatever stands in a cell
is text, a formula too.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from msgspec.structs import replace

from workbench.editing.step_table import cells
from workbench.editing.step_table.cells import TITLES, Column
from workbench.editing.step_table.drafts import Draft
from workbench.editing.step_table.rows import Table
from workbench.errors import Refused
from workbench.model.snapshot import Snapshot
from workbench.words import dictionary, mark

MOST_ROWS = 2_000
_MOST_LETTERS = 500  # of a cell
_NAMES: dict[Column, tuple[str, ...]] = {
    Column.NUMBER: ("nr", "nr.", "no", "no.", "nummer", "number", "#", "lfd. nr.", "schritt nr."),
    Column.WHO: ("wer", "who", "rolle", "role", "stelle", "bearbeiter", "zuständig", "bahn",
                 "zuständigkeit", "verantwortlich", "akteur", "lane", "durchführung",
                 "responsible"),
    Column.WHAT: ("was", "what", "does what", "tätigkeit", "schritt", "step", "aufgabe", "task",
                  "prozessschritt", "aktivität", "activity", "arbeitsschritt", "bezeichnung",
                  "beschreibung"),
    Column.SYSTEM: ("womit", "with what", "system", "verfahren", "it-verfahren", "it", "it-system",
                    "software", "fachverfahren", "anwendung"),
    Column.DOCUMENT: ("unterlage", "unterlagen", "dokument", "dokumente", "document", "documents",
                      "formular", "form"),
    Column.THEN: ("weiter", "dann", "then", "danach", "nächster schritt", "folgt", "next",
                  "then what", "weiter mit"),
    Column.MINUTES: ("minuten", "minutes", "min", "min.", "dauer", "duration", "zeit", "time",
                     "bearbeitungszeit"),
}  # fmt: skip
_TITLES = {name: column for column, names in _NAMES.items() for name in names}


def drafts_from(text: str) -> list[Draft]:
    """Return the rows in a text of the clipboard.

    Raises Refused, with what to do, where there are none or they cannot be rows.
    """
    lines = _lines(text)
    if not lines:
        raise Refused(
            mark(
                "Nothing was inserted: the clipboard holds no rows. Copy some in a spreadsheet "
                "and paste them again."
            )
        )
    if len(lines) > MOST_ROWS:
        raise Refused(
            mark(
                "Nothing was inserted: {count} rows are too many for one process. Paste at most "
                "{most}.",
                count=len(lines),
                most=MOST_ROWS,
            )
        )
    columns = _named(lines[0])
    if columns is not None:
        lines = lines[1:]
    else:
        columns = _usual(max(len(line) for line in lines))
    if Column.WHAT not in columns:
        raise Refused(
            mark(
                "Nothing was inserted: no column says what is done. Give it the heading “{what}”.",
                what=TITLES[Column.WHAT],
            )
        )
    drafts = _deepened([draft for line in lines if (draft := _draft(line, columns)) is not None])
    if not drafts:
        raise Refused(
            mark(
                "Nothing was inserted: the column “{what}” is empty in all rows.",
                what=TITLES[Column.WHAT],
            )
        )
    return drafts


def tsv_of(document: Snapshot, table: Table, numbers: Sequence[int], language: str) -> str:
    """Return rows as a spreadsheet pastes them, with a heading; indented by blanks."""
    say = dictionary(language).say
    out = io.StringIO()
    writer = csv.writer(out, dialect="excel-tab", lineterminator="\n")
    writer.writerow([say(TITLES[column]) for column in Column])
    for number in numbers:
        row = table.rows[number]
        texts = [say(cells.shown(document, table, row, column)) for column in Column]
        for column in cells.LISTS:  # without what is only drawn
            texts[column] = cells.typed(document, table, row, column)
        texts[Column.WHAT] = "    " * row.depth + texts[Column.WHAT]
        if row.jump is None:
            texts[Column.THEN] = ""  # what follows by itself, a table need not say
        writer.writerow(texts)
    return out.getvalue()


def _lines(text: str) -> list[list[str]]:
    """Return the cells of the lines that have any, blanks before a text kept."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    first = text.partition("\n")[0]
    if "\t" in text:
        separator = "\t"
    elif ";" in first and _named(first.split(";")) is not None:
        separator = ";"
    elif "," in first and _named(first.split(",")) is not None:
        separator = ","
    else:
        separator = "\t"
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=separator))
    except csv.Error:
        rows = [line.split(separator) for line in text.split("\n")]
    return [[cell[:_MOST_LETTERS] for cell in row] for row in rows if any(c.strip() for c in row)]


def _named(cells_: Sequence[str]) -> list[Column | None] | None:
    """Return which columns a line of headings names, None where it is none."""
    names = [" ".join(cell.split()).casefold().rstrip(":") for cell in cells_]
    found = [_TITLES.get(name) for name in names]
    known = [column for column in found if column is not None]
    if len(known) < max(1, (len([n for n in names if n]) + 1) // 2) or len(set(known)) < len(known):
        return None
    return found


def _usual(count: int) -> list[Column | None]:
    if count == 1:
        return [Column.WHAT]
    if count == len(Column):
        return list(Column)
    usual: list[Column | None] = [column for column in Column if column is not Column.NUMBER]
    if count == len(Column) - 2:  # without “then”, which few lists have
        usual.remove(Column.THEN)
    return usual[:count]


def _draft(line: Sequence[str], columns: Sequence[Column | None]) -> Draft | None:
    texts: dict[Column, str] = {}
    depth = 0
    for cell, column in zip(line, columns, strict=False):
        if column is not None:
            texts[column] = " ".join(cell.split())
            if column is Column.WHAT:
                depth = _depth(cell)
    if not texts.get(Column.WHAT):
        return None
    try:
        time = cells.minutes(texts.get(Column.MINUTES, ""))
    except Refused:
        time = ""
    return Draft(
        what=texts[Column.WHAT],
        who=texts.get(Column.WHO, ""),
        systems=texts.get(Column.SYSTEM, ""),
        documents=texts.get(Column.DOCUMENT, ""),
        then=texts.get(Column.THEN, ""),
        minutes=time,
        number=texts.get(Column.NUMBER, "").rstrip("."),
        depth=depth,
    )


def _depth(cell: str) -> int:
    blanks = re.match(r"[ \u00a0]*", cell)
    return len(blanks[0]) // 4 if blanks is not None else 0


def _deepened(drafts: list[Draft]) -> list[Draft]:
    """Return rows that go where the row before has led, where none of them is indented.

    Then a branch lasts until the next one begins.
    """
    if any(draft.depth for draft in drafts):
        return drafts
    return [replace(draft, depth=None) for draft in drafts]
