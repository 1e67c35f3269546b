"""Reading Excel workbooks of anybody: what is in the cells, and nothing that could do harm.

Formulas are not worked out, links not followed, macros not looked at.  What unpacks to more than
any list of an administration is not unpacked.
"""

from __future__ import annotations

import re
import warnings
import zipfile
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

from workbench.errors import Cancelled, Unreadable
from workbench.io.tables.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    Cell,
    Sheet,
    too_large,
    trimmed,
)
from workbench.progress import Progress
from workbench.words import Text, mark

MOST_BYTES = 400_000_000  # unpacked
MOST_PARTS = 10_000
_PACKED_TOO_WELL = 300  # times; sheets of texts reach twenty
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_PADDED = re.compile("0{2,}")


def read(data: bytes, name: str, progress: Progress | None = None) -> tuple[Sheet, ...]:
    """Read all sheets.  `name` is the file's, for sentences.  Raises Unreadable."""
    progress = progress or Progress()
    _require_workbook(data, name)
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of extensions that are not for the content
            book = openpyxl.load_workbook(BytesIO(data), read_only=True, keep_links=False)
            sheets = book.worksheets
            return tuple(
                _sheet(sheet, progress.part(place / len(sheets), (place + 1) / len(sheets)))
                for place, sheet in enumerate(sheets)
            )
    except (Unreadable, Cancelled, MemoryError):
        raise
    except Exception as error:  # whatever a damaged file leads the reader into
        raise Unreadable(_damaged(name)) from error


def plain(text: str) -> str:
    """Return a text as people see it: the format writes some signs as ``_x000D_``."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _require_workbook(data: bytes, name: str) -> None:
    if data.startswith(_OLD_OR_LOCKED):
        if _ENCRYPTED in data:
            raise Unreadable(
                mark(
                    "“{file}” is protected by a password and was not read. Save it without a "
                    "password in the spreadsheet program.",
                    file=name,
                )
            )
        raise Unreadable(
            mark(
                "“{file}” is in the old Excel format. Save it as .xlsx in the spreadsheet program.",
                file=name,
            )
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            parts = package.infolist()
            _require_harmless(parts, len(data), name)
            names = {part.filename for part in parts}
            if any(part.endswith("vbaProject.bin") for part in names):
                raise Unreadable(
                    mark(
                        "“{file}” contains macros and was not read. Save it as .xlsx without "
                        "macros in the spreadsheet program.",
                        file=name,
                    )
                )
            if "[Content_Types].xml" not in names:
                raise Unreadable(_no_workbook(name))
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    with package.open(part) as stream:
                        if b"<!DOCTYPE" in stream.read(2_000):
                            raise Unreadable(_damaged(name))
    except Unreadable:
        raise
    except Exception as error:  # a damaged package leads its reader into many of them
        if data.startswith(b"PK"):
            raise Unreadable(_damaged(name)) from error
        raise Unreadable(_no_workbook(name)) from error


def _require_harmless(parts: list[zipfile.ZipInfo], packed: int, name: str) -> None:
    unpacked = sum(part.file_size for part in parts)
    if (
        len(parts) > MOST_PARTS
        or unpacked > MOST_BYTES
        or (unpacked > 10_000_000 and unpacked > packed * _PACKED_TOO_WELL)
    ):
        raise Unreadable(
            mark(
                "“{file}” unpacks to more than can be a list and was not read. Copy the rows that "
                "are wanted into a new file.",
                file=name,
            )
        )


def _sheet(sheet: Any, progress: Progress) -> Sheet:
    sheet.reset_dimensions()  # what some programs say of them is wrong
    rows: list[list[Cell]] = []
    formulas: set[tuple[int, int]] = set()
    for number, row in enumerate(sheet.iter_rows()):
        if number % 500 == 0:
            progress.report(min(0.99, number / (number + 5_000)))
        found: list[Cell] = []
        for place, cell in enumerate(row):
            value = _value(cell)
            found.append(value)
            if cell.data_type == "f" and value != "":
                formulas.add((number, place))
        while found and found[-1] == "":
            found.pop()
        if found and (number >= MOST_ROWS or len(found) > MOST_COLUMNS):
            raise too_large(plain(sheet.title))
        if number < MOST_ROWS:
            rows.append(found)
    return Sheet(
        title=plain(sheet.title),
        rows=trimmed(rows, plain(sheet.title)),
        formulas=frozenset(formulas),
        hidden=sheet.sheet_state != "visible",
    )


def _value(cell: Any) -> Cell:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        if isinstance(value, int) and value >= 0 and _PADDED.fullmatch(cell.number_format or ""):
            return str(value).zfill(len(cell.number_format))  # 7 is shown as 007, and meant so
        return int(value) if value == int(value) and abs(value) < 1e15 else value
    if isinstance(value, datetime):
        whole_day = value.time() == time()
        return value.date() if whole_day else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    return str(getattr(value, "text", value))  # a formula over several cells


def _damaged(name: str) -> Text:
    return mark(
        "“{file}” is damaged and was not read. Open it in the spreadsheet program and save it "
        "anew.",
        file=name,
    )


def _no_workbook(name: str) -> Text:
    return mark(
        "“{file}” is no table that can be read. Excel (.xlsx) and CSV (.csv) files can be.",
        file=name,
    )
