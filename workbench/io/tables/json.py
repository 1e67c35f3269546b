"""The same tables for programs: one JSON object, each row an object of its own line."""

from __future__ import annotations

from datetime import date
from typing import cast

from workbench.errors import Unreadable
from workbench.io.json_text import Json, JsonDict, JsonReader, json_bytes, parse_json
from workbench.io.tables.table import Cell, Column, Kind, Sheet, Table, Workbook, trimmed
from workbench.words import Text, mark

FORMAT = "process-workbench-table"
VERSION = 1


def write(workbook: Workbook) -> bytes:
    """Return the content of a .json file: the first table, and the others under ``further``."""
    first, *further = workbook.tables
    data: JsonDict = {"format": FORMAT, "version": VERSION, **_table(first)}
    if further:
        data["further"] = [_table(table) for table in further]
    return json_bytes(data)


def read(data: bytes) -> tuple[Sheet, ...]:
    """Read what `write` wrote.  Raises Unreadable where it is something else."""
    parsed = parse_json(data)

    def ignore(_: Text) -> None:
        """What is strange in a table is seen in the preview, cell by cell."""

    reader = JsonReader(parsed, ignore)
    if reader.text("format") != FORMAT:
        raise Unreadable(mark("The file is JSON, but no table that this program has written."))
    return tuple(_sheet(table) for table in (reader, *reader.objects("further")))


def _table(table: Table) -> JsonDict:
    keys = _keys(table.columns)
    columns: list[Json] = [
        {"key": key, "title": column.title, "kind": column.kind.name.lower()}
        for key, column in zip(keys, table.columns, strict=True)
    ]
    rows: list[Json] = [
        {key: _json(cell) for key, cell in zip(keys, row, strict=True) if cell != ""}
        for row in table.rows
    ]
    data: JsonDict = {"title": table.title, "columns": columns, "rows": rows}
    return data | {"hidden": True} if table.hidden else data


def _keys(columns: tuple[Column, ...]) -> list[str]:
    keys: list[str] = []
    for column in columns:
        key = base = column.key or column.title
        number = 2
        while key in keys:
            key, number = f"{base} {number}", number + 1
        keys.append(key)
    return keys


def _json(cell: Cell) -> Json:
    if isinstance(cell, tuple):
        return cast("list[Json]", list(cell))
    return cell.isoformat() if isinstance(cell, date) else cell


def _sheet(table: JsonReader) -> Sheet:
    columns = table.objects("columns")
    keys = [column.text("key") for column in columns]
    kinds = [column.text("kind") for column in columns]
    rows: list[list[Cell]] = [[column.text("title") for column in columns]]
    for row in table.objects("rows"):
        rows.append([_cell(row.data.get(key), kind) for key, kind in zip(keys, kinds, strict=True)])
    return Sheet(
        title=table.text("title"),
        rows=trimmed(rows, table.text("title")),
        hidden=table.data.get("hidden") is True,
    )


def _cell(value: Json, kind: str) -> Cell:
    if isinstance(value, list):
        return tuple(str(entry) for entry in value)
    if value is None or isinstance(value, dict):
        return ""
    if isinstance(value, str) and kind == Kind.DATE.name.lower():
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value
