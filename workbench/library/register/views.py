"""How the register is shown – columns, order, filters, groups – under a name, for all colleagues.

Each view is a file of its own below ``views/``, so that two people who save views never write over
each other.  What cannot be understood is left out; nothing of it is worth a refusal.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from workbench.errors import Refused, Unreadable, Unwritable, reason
from workbench.io.files import save_atomically
from workbench.io.json_text import JsonDict, json_bytes, parse_json, stated_version
from workbench.library.library import make_folder
from workbench.library.places import file_stem, files_below, free_path, inside
from workbench.library.register.columns import NUMBER, USUAL
from workbench.library.register.filters import Filter, Operator
from workbench.words import folded, mark

FORMAT = "process-workbench-view"
VERSION = 1
VIEWS = "views"
TABLE, CARDS = "table", "cards"
_MOST = 200  # columns, filters: what is beyond is a mistake


class View(msgspec.Struct, frozen=True, kw_only=True):
    """What is shown of the register and how.

    `order`: (column, descending), the first one first.
    """

    name: str = ""
    columns: tuple[str, ...] = USUAL
    order: tuple[tuple[str, bool], ...] = ((NUMBER, False),)
    group: str = ""  # the column whose values are heads
    filters: tuple[Filter, ...] = ()
    layout: str = TABLE


class SavedView(msgspec.Struct, frozen=True):
    """A view and the file that holds it."""

    path: Path
    view: View


def read_views(folder: Path) -> list[SavedView]:
    """Return the views of a library, by their names; what is no view is left out."""
    found = []
    for path in files_below(folder, folder / VIEWS, ".json"):
        try:
            data = parse_json(path.read_bytes())
        except (OSError, Unreadable):
            continue
        view = view_of(data)
        if data.get("format") == FORMAT and view.name:
            found.append(SavedView(path, view))
    return sorted(found, key=lambda one: folded(one.view.name))


def save_view(folder: Path, view: View) -> Path:
    """Keep a view in the library; one of the same name is replaced.  Raises Refused, Unwritable."""
    name = " ".join(view.name.split())
    if not name:
        raise Refused(mark("The view was not saved. Give it a name first."))
    known = [one for one in read_views(folder) if folded(one.view.name) == folded(name)]
    views = inside(folder, VIEWS)
    if views is None:
        raise Refused(
            mark("“{folder}” leads out of the library. Nothing is written there.", folder=VIEWS)
        )
    make_folder(views)
    path = known[0].path if known else free_path(views, file_stem(name), ".json")
    data: JsonDict = {}
    try:
        if known:
            data = parse_json(path.read_bytes())
        save_atomically(
            path, json_bytes(_with_view(data, msgspec.structs.replace(view, name=name)))
        )
    except OSError as error:
        raise Unwritable(
            mark("“{file}” could not be written: {reason}.", file=str(path), reason=reason(error))
        ) from error
    return path


def remove_view(saved: SavedView) -> None:
    """Take a view out of the library.  Raises Unwritable."""
    try:
        saved.path.unlink(missing_ok=True)
    except OSError as error:
        raise Unwritable(
            mark(
                "“{file}” could not be removed: {reason}.",
                file=str(saved.path),
                reason=reason(error),
            )
        ) from error


def view_of(data: JsonDict) -> View:
    """Return the view that an object holds; what is not as expected is as in a new view."""
    columns = tuple(one for one in _list(data, "columns") if isinstance(one, str))
    order = tuple(
        (one["column"], one.get("descending") is True)
        for one in _list(data, "order")
        if isinstance(one, dict) and isinstance(one.get("column"), str)
    )
    filters = []
    for one in _list(data, "filters"):
        if not isinstance(one, dict) or one.get("operator") not in set(Operator):
            continue
        values = one.get("values")
        texts = values[:_MOST] if isinstance(values, list) else []
        filters.append(
            Filter(
                str(one.get("column", "")),
                Operator(str(one["operator"])),
                tuple(text for text in texts if isinstance(text, str)),
            )
        )
    return View(
        name=_text(data, "name"),
        columns=tuple(dict.fromkeys(columns)) or USUAL,
        order=order,
        group=_text(data, "group"),
        filters=tuple(filters),
        layout=CARDS if data.get("layout") == CARDS else TABLE,
    )


def data_of(view: View) -> JsonDict:
    """Return a view as an object that `view_of` reads."""
    return {
        "name": view.name,
        "layout": view.layout,
        "columns": list(view.columns),
        "order": [{"column": key, "descending": is_down} for key, is_down in view.order],
        "group": view.group,
        "filters": [
            {"column": one.column, "operator": one.operator.value, "values": list(one.values)}
            for one in view.filters
        ],
    }


def _with_view(data: JsonDict, view: View) -> JsonDict:
    """Keep what nobody here knows."""
    head: JsonDict = {"format": FORMAT, "version": stated_version(data, VERSION), **data_of(view)}
    return head | {key: value for key, value in data.items() if key not in head}


def _text(data: JsonDict, key: str) -> str:
    value = data.get(key)
    return " ".join(value.split())[:200] if isinstance(value, str) else ""


def _list(data: JsonDict, key: str) -> list[object]:
    value = data.get(key)
    return list(value[:_MOST]) if isinstance(value, list) else []
