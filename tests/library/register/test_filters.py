"""Filters of the register, and the views that keep them."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import Refused
from workbench.library.register.columns import USUAL
from workbench.library.register.filters import (
    QUICK_FILTERS,
    Filter,
    Operator,
    filtered,
    offered,
    operators_of,
    said,
)
from workbench.library.register.views import View, data_of, read_views, save_view, view_of
from workbench.resources import resource

UNITS = {
    "format": "process-workbench-catalogue",
    "version": 1,
    "catalogue": "units",
    "entries": [
        {"id": "u", "name": "Dezernat I"},
        {"id": "u1", "name": "Ordnungsamt", "parent": "u"},
        {"id": "u11", "name": "Gewerbe", "parent": "u1"},
        {"id": "v", "name": "Bauamt"},
    ],
}


def names(register, *filters) -> list[str]:
    return [register.entries[row].name for row in filtered(register, range(len(register)), filters)]


def item(ref: str, text: str = "x") -> str:
    return f'<pw:item ref="{ref}">{text}</pw:item>'


@pytest.fixture
def register(write, write_process, register_of):
    write("catalogues/units.json", UNITS)
    write_process("a", "A", "Antrag", status="draft", lead_unit=item("u11"), cases_per_year="10")
    write_process("b", "B", "Bescheid", status="approved", review_due="2026-11-23",
                  lead_unit=item("u1"), client_scope="<pw:item>internal</pw:item>",
                  recipient_scope="<pw:item>internal</pw:item>")  # fmt: skip
    write_process("c", "C", "Chronik", status="approved", review_due="2027-01-10",
                  lead_unit=item("v"), client_scope="<pw:item>internal</pw:item>"
                  "<pw:item>external</pw:item>", cases_per_year="500")  # fmt: skip
    return register_of()


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter("status", Operator.IS, ("approved", "draft")), ["Antrag", "Bescheid", "Chronik"]),
        (Filter("status", Operator.NOT, ("approved",)), ["Antrag"]),
        (Filter("lead_unit", Operator.IS, ("u1",)), ["Bescheid"]),
        (Filter("lead_unit", Operator.BELOW, ("u",)), ["Antrag", "Bescheid"]),
        (Filter("lead_unit", Operator.CONTAINS, ("bau",)), ["Chronik"]),
        (Filter("lead_unit", Operator.ANYWHERE, ("v",)), ["Chronik"]),
        (Filter("client_scope", Operator.ONLY, ("internal",)), ["Bescheid"]),
        (Filter("review_due", Operator.BEFORE, ("today",)), ["Bescheid"]),
        (Filter("review_due", Operator.AFTER, ("today+30",)), ["Chronik"]),
        (Filter("review_due", Operator.EMPTY), ["Antrag"]),
        (Filter("review_due", Operator.FILLED), ["Bescheid", "Chronik"]),
        (Filter("cases_per_year", Operator.AT_LEAST, ("11",)), ["Chronik"]),
        (Filter("cases_per_year", Operator.AT_MOST, ("10",)), ["Antrag"]),
        (Filter("name", Operator.LACKS, ("CHRON",)), ["Antrag", "Bescheid"]),
        (Filter("no_such_column", Operator.IS, ("x",)), ["Antrag", "Bescheid", "Chronik"]),
    ],
)
def test_each_way_to_compare(register, wanted, found):
    assert names(register, wanted) == found


def test_several_filters_must_all_be_met(register):
    both = (
        Filter("status", Operator.IS, ("approved",)),
        Filter("lead_unit", Operator.BELOW, ("u",)),
    )
    assert names(register, *both) == ["Bescheid"]


def test_the_quick_filters_name_columns_and_ways_that_exist(register):
    for quick in QUICK_FILTERS:
        for one in quick.filters:
            assert one.operator in operators_of(register.columns[one.column], register)
    by_key = {quick.key: quick.filters for quick in QUICK_FILTERS}
    assert names(register, *by_key["internal"]) == ["Bescheid"]
    assert names(register, *by_key["overdue"]) == ["Bescheid"]
    assert names(register, *by_key["due_soon"]) == ["Chronik"]


def test_what_is_offered_is_what_there_is_with_its_number(register):
    found = offered(register, range(3), register.columns["status"])
    assert [(one.key, one.text, one.count) for one in found] == [
        ("draft", "In Bearbeitung", 1),
        ("approved", "Freigegeben", 2),
    ]


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Filter("status", Operator.IS, ("approved", "draft")),
         "Status ist Freigegeben oder In Bearbeitung"),
        (Filter("review_due", Operator.BEFORE, ("today",)), "Nächste Überprüfung vor heute"),
        (Filter("review_due", Operator.AFTER, ("2026-12-01",)),
         "Nächste Überprüfung nach 01.12.2026"),
        (Filter("lead_unit", Operator.BELOW, ("u1",)),
         "Federführende Stelle ist oder gehört zu Ordnungsamt"),
        (Filter("owner", Operator.EMPTY), "Prozesseigner/in ist leer"),
        (Filter("name", Operator.CONTAINS, ("amt",)), "Bezeichnung enthält „amt“"),
    ],
)  # fmt: skip
def test_a_filter_is_said_in_words(register, wanted, words):
    assert said(register, wanted) == words


texts = st.text(max_size=20)
filters = st.builds(
    Filter, texts, st.sampled_from(Operator), st.lists(texts, max_size=3).map(tuple)
)
views = st.builds(
    View,
    columns=st.lists(texts, min_size=1, max_size=5, unique=True).map(tuple),
    order=st.lists(st.tuples(texts, st.booleans()), max_size=3).map(tuple),
    filters=st.lists(filters, max_size=3).map(tuple),
    layout=st.sampled_from(["table", "cards"]),
)


@given(views)
def test_a_view_comes_back_as_it_was_written(view):
    assert view_of(data_of(view)) == view


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | texts,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    ),
    st.sampled_from(["columns", "order", "filters", "name", "layout", "group"]),
)
def test_anything_can_be_read_as_a_view(value, key):
    view = view_of({key: value})
    assert view.columns
    assert view_of(data_of(view)) == view


def test_a_saved_view_is_there_for_all_and_keeps_to_the_schema(folder: Path):
    view = View(name="Überfällige", filters=(Filter("owner", Operator.EMPTY),), group="status")

    path = save_view(folder, view)

    assert [saved.view for saved in read_views(folder)] == [view]
    assert path.parent == folder / "views"
    schema = json.loads(resource("schemas", "view.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(path.read_text("utf-8")))


def test_saving_under_the_same_name_replaces_and_keeps_what_is_unknown(folder: Path):
    path = save_view(folder, View(name="Meine"))
    data = json.loads(path.read_text("utf-8")) | {"colour": "red"}
    path.write_text(json.dumps(data), "utf-8")

    again = save_view(folder, View(name="meine", group="owner"))

    assert again == path
    assert json.loads(path.read_text("utf-8"))["colour"] == "red"
    assert [saved.view.group for saved in read_views(folder)] == ["owner"]


def test_names_that_would_leave_the_folder_stay_in_it(folder: Path):
    path = save_view(folder, View(name="../../böse"))
    assert path.resolve().is_relative_to(folder / "views")


def test_a_view_without_a_name_is_refused_and_damaged_files_are_left_out(folder: Path):
    with pytest.raises(Refused):
        save_view(folder, View(name=" "))
    (folder / "views").mkdir(exist_ok=True)
    (folder / "views" / "a.json").write_text("{", "utf-8")
    (folder / "views" / "b.json").write_text('{"name": "anderes"}', "utf-8")
    assert read_views(folder) == []
    assert View().columns == USUAL
