"""Plain tables in and out: Excel workbooks, CSV, JSON.

What is in a table is nobody's business here: cells are texts, numbers, dates, yes or no, and
lists.  A formula is a text, on writing and on reading; nothing is ever worked out.

`table`    a table: columns, typed cells; a workbook of several
`lists`    a list, or a small table, as the text of one cell, and back
`xlsx`     writing Excel workbooks; `xlsx_reading` reads them
`csv`      separated values, as German and English spreadsheet programs write them
`json`     the same table for programs
"""

from __future__ import annotations

from pathlib import Path

from workbench.errors import Unreadable, Unwritable
from workbench.io.files import read_whole
from workbench.io.tables.table import Cell, Column, Kind, Sheet, Table, Workbook
from workbench.progress import Progress
from workbench.words import mark

__all__ = ["ENDINGS", "Cell", "Column", "Kind", "Sheet", "Table", "Workbook", "read", "to_bytes"]

ENDINGS = (".xlsx", ".csv", ".json")
READ_ENDINGS = (".xlsx", ".csv", ".txt", ".tsv", ".json")


def to_bytes(
    path: Path, workbook: Workbook, language: str, progress: Progress | None = None
) -> bytes:
    """Return a file's content in the format that the path's ending names.

    CSV has room for the first table only.  Raises Unwritable for other endings, and for what a
    format cannot hold.
    """
    progress = progress or Progress()
    ending = path.suffix.lower()
    if ending == ".xlsx":
        from workbench.io.tables import xlsx

        return xlsx.write(workbook, language, progress)
    if ending == ".csv":
        from workbench.io.tables import csv

        return csv.write(workbook.tables[0], language)
    if ending == ".json":
        from workbench.io.tables import json

        return json.write(workbook)
    raise Unwritable(
        mark(
            "“{file}” was not written: the name must end in .xlsx, .csv or .json.",
            file=path.name,
        )
    )


def read(path: Path, progress: Progress | None = None) -> tuple[Sheet, ...]:
    """Read the sheets of a file, those without any content left out.

    Raises Unreadable with one sentence that says what the file is instead, or what to do with it.
    """
    ending = path.suffix.lower()
    if ending in (".csv", ".txt", ".tsv"):
        from workbench.io.tables import csv

        sheets: tuple[Sheet, ...] = (csv.read(read_whole(path), path.stem),)
    elif ending == ".json":
        from workbench.io.tables import json

        sheets = json.read(read_whole(path))
    else:
        from workbench.io.tables import xlsx_reading

        sheets = xlsx_reading.read(read_whole(path), path.name, progress or Progress())
    sheets = tuple(sheet for sheet in sheets if sheet.rows)
    if not sheets:
        raise Unreadable(mark("“{file}” holds no table: all its cells are empty.", file=path.name))
    return sheets
