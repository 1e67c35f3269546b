"""Entries are changed by several people: edits are merged field by field, clashes are a choice."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import Refused, WorkbenchError
from workbench.library.catalogue import CatalogueEntry, read_catalogue
from workbench.library.catalogue_edits import (
    WHOLE,
    CatalogueEdit,
    as_tree,
    circles,
    fresh_id,
    merged,
    moved_under,
    replaced,
    save_edit,
    without,
)
from workbench.library.catalogue_history import CatalogueHistory
from workbench.library.catalogue_profile import (
    entry_attributes,
    entry_value,
    plain_value,
    with_plain,
    with_value,
)
from workbench.library.library import Library
from workbench.model.records import Item
from workbench.words import literal

from .conftest import Write

TITLE = literal("edit")


def entry(key: str, name: str = "", **data: object) -> CatalogueEntry:
    return CatalogueEntry(key, name or key, {"id": key, "name": name or key, **data})  # type: ignore[dict-item]


@pytest.fixture
def library(folder: Path, write: Write) -> Library:
    write(
        "catalogues/units.json",
        {
            "x_top": 1,
            "entries": [
                {"id": "u1", "name": "Bürgeramt", "short": "33", "x_own": [1, 2]},
                {"id": "u2", "name": "Bürgerbüro", "parent": "u1"},
                "kein Eintrag",
            ],
        },
    )
    return Library.open(folder)


def edit_of(library: Library, after: tuple[CatalogueEntry, ...]) -> CatalogueEdit:
    return CatalogueEdit(TITLE, "units", library.catalogue("unit").entries, after)


def renamed(library: Library, key: str, name: str) -> tuple[CatalogueEntry, ...]:
    found = library.catalogue("unit").find(key)
    assert found is not None
    return replaced(library.catalogue("unit").entries, with_plain(found, "name", name))


def test_an_edit_is_in_the_file_at_once_and_keeps_what_nobody_knows(library: Library) -> None:
    saved = save_edit(library, edit_of(library, renamed(library, "u1", "Bürgeramt Mitte")))

    assert saved.clashes == ()
    data = json.loads((library.folder / "catalogues" / "units.json").read_text("utf-8"))
    assert data["x_top"] == 1
    assert data["entries"][0]["name"] == "Bürgeramt Mitte"
    assert data["entries"][0]["x_own"] == [1, 2]
    assert data["entries"][-1] == "kein Eintrag"


def test_two_people_change_different_fields_of_one_entry_and_both_stay(library: Library) -> None:
    # Given two people who opened the library at the same time
    mine = edit_of(library, renamed(library, "u1", "Bürgeramt Mitte"))
    u1 = library.catalogue("unit").find("u1")
    assert u1 is not None
    theirs = edit_of(
        library, replaced(library.catalogue("unit").entries, with_plain(u1, "short", "34"))
    )

    # When both save
    save_edit(library, theirs)
    saved = save_edit(library, mine)

    # Then nothing is lost
    found = saved.catalogue.find("u1")
    assert found is not None
    assert (found.name, found.text("short")) == ("Bürgeramt Mitte", "34")


def test_the_same_field_leads_to_a_choice_and_to_nothing_before_it(library: Library) -> None:
    mine = edit_of(library, renamed(library, "u1", "Meins"))
    save_edit(library, edit_of(library, renamed(library, "u1", "Ihres")))
    before = (library.folder / "catalogues" / "units.json").read_bytes()

    saved = save_edit(library, mine)

    assert [(one.id, one.key, one.mine, one.theirs) for one in saved.clashes] == [
        ("u1", "name", "Meins", "Ihres")
    ]
    assert (library.folder / "catalogues" / "units.json").read_bytes() == before
    assert save_edit(library, mine, prefer="theirs").catalogue.name_of("u1") == "Ihres"
    assert save_edit(library, mine, prefer="mine").catalogue.name_of("u1") == "Meins"


def test_deleting_what_another_changed_is_a_choice_too(library: Library) -> None:
    save_edit(library, edit_of(library, renamed(library, "u2", "Neu")))
    gone = edit_of(library, without(library.catalogue("unit").entries, "u2"))

    assert [one.key for one in save_edit(library, gone).clashes] == [WHOLE]
    assert save_edit(library, gone, prefer="theirs").catalogue.name_of("u2") == "Neu"
    assert save_edit(library, gone, prefer="mine").catalogue.find("u2") is None


def test_undoing_takes_back_ones_own_and_nothing_of_others(library: Library) -> None:
    history = CatalogueHistory()
    mine = edit_of(library, renamed(library, "u1", "Meins"))

    def save(edit: CatalogueEdit) -> bool:
        return not save_edit(library, edit).clashes

    assert save(mine)
    history.note(mine)
    other = library.refreshed()
    save_edit(other, edit_of(other, renamed(other, "u2", "Von anderen")))

    assert history.undo(save)
    now = read_catalogue(library.folder / "catalogues" / "units.json")
    assert (now.name_of("u1"), now.name_of("u2")) == ("Bürgeramt", "Von anderen")
    assert history.redo(save)
    now = read_catalogue(library.folder / "catalogues" / "units.json")
    assert (now.name_of("u1"), now.name_of("u2")) == ("Meins", "Von anderen")


def test_a_damaged_and_a_protected_file_refuse_with_a_sentence(library: Library) -> None:
    path = library.folder / "catalogues" / "units.json"
    mine = edit_of(library, renamed(library, "u1", "Meins"))
    path.chmod(0o444)
    with pytest.raises(WorkbenchError, match="write-protected"):
        save_edit(library, mine)
    path.chmod(0o644)
    path.write_bytes(b"{kaputt")
    with pytest.raises(Refused):
        save_edit(library, mine)
    assert path.read_bytes() == b"{kaputt"


def test_two_people_adding_at_the_same_time_lose_nothing(library: Library) -> None:
    def add(who: str) -> None:
        for number in range(10):
            after = (*library.catalogue("unit").entries, entry(f"{who}{number}"))
            save_edit(library, edit_of(library, after))

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(add, who) for who in ("a", "b")]:
            done.result()

    now = library.refreshed().catalogue("unit")
    assert len(now) == 2 + 20


def test_a_catalogue_that_has_no_file_yet_gets_one(library: Library) -> None:
    edit = CatalogueEdit(TITLE, "terms", (), (entry("t1", "Vorgang"),))
    save_edit(library, edit)
    assert library.refreshed().catalogue("term").name_of("t1") == "Vorgang"


def test_entries_move_below_others_but_never_in_a_circle() -> None:
    entries = (entry("a"), entry("b", parent="a"), entry("c", parent="b"))
    moved = moved_under(entries, "c", "a")
    assert [(one.id, depth) for one, depth in as_tree(moved)] == [("a", 0), ("b", 1), ("c", 1)]
    with pytest.raises(Refused):
        moved_under(entries, "a", "c")
    with pytest.raises(Refused):
        moved_under(entries, "a", "a")
    # And what is deleted leaves what belonged to it to the one above
    assert [one.text("parent") for one in without(entries, "b")] == ["", "a"]


def test_circles_of_others_are_told_and_do_not_hide_entries() -> None:
    entries = (entry("a", parent="b"), entry("b", parent="a"), entry("c", parent="b"))
    assert {one.id for one in circles(entries)} == {"a", "b"}
    assert {one.id for one, _ in as_tree(entries)} == {"a", "b", "c"}


def test_what_was_just_made_is_taken_out_without_a_question(library: Library) -> None:
    made = CatalogueEntry("u9", "Neu")  # as the program makes it: nothing was read of it yet
    before = library.catalogue("unit").entries
    library.take_catalogue(save_edit(library, edit_of(library, (*before, made))).catalogue)

    saved = save_edit(library, edit_of(library, before))
    assert saved.clashes == ()
    assert saved.catalogue.find("u9") is None


def test_ids_tell_the_name_and_are_free(library: Library) -> None:
    assert fresh_id(library, "unit", "Amt für Straßen") == "unit-amt-fuer-strassen"
    assert fresh_id(library, "unit", "x", ["unit-x"]) == "unit-x-2"


@pytest.mark.parametrize("kind", ["unit", "role", "it", "law", "service", "document", "term"])
def test_every_value_comes_back_from_its_plain_form(kind: str) -> None:
    for attribute in entry_attributes(kind):
        value: object = "99050048262000"
        if attribute.catalogue or attribute.type == "enums":
            items = (Item(text="", ref="x"), Item(text="", ref="y"))
            if attribute.type == "enums":
                items = (Item(text="x"), Item(text="y"))
            value = items if attribute.takes_many else items[:1]
        elif attribute.type == "bool":
            value = "true"
        found = with_value(entry("e"), attribute, value)  # type: ignore[arg-type]
        assert entry_value(attribute, found) == value, attribute.key
        assert plain_value(attribute, "") is None


KEYS = st.sampled_from("abcde")
FIELDS = st.dictionaries(st.sampled_from(["short", "kind", "url"]), st.sampled_from("xyz"))
STATES = st.dictionaries(KEYS, FIELDS, max_size=5).map(
    lambda found: tuple(entry(key, **data) for key, data in found.items())
)


@given(STATES, STATES)
def test_an_edit_alone_is_done_whole_and_undone_whole(before, after) -> None:
    done, clashes = merged(before, after, before)
    assert by_id(done) == by_id(after)
    assert clashes == []
    undone, clashes = merged(after, before, done)
    assert by_id(undone) == by_id(before)
    assert clashes == []


@given(STATES, STATES, STATES)
def test_what_one_did_not_touch_stays_as_the_other_has_it(before, after, theirs) -> None:
    result, _ = merged(before, after, theirs, prefer="mine")
    was, mine, other, found = by_id(before), by_id(after), by_id(theirs), by_id(result)
    for key in {*was, *mine, *other}:
        if mine.get(key) == was.get(key):
            assert found.get(key) == other.get(key)
        if other.get(key) == was.get(key):
            assert found.get(key) == mine.get(key)


def by_id(entries: tuple[CatalogueEntry, ...]) -> dict[str, CatalogueEntry]:
    return {one.id: one for one in entries}
