"""Renamed once, changed everywhere; merged and deleted without a reference that leads nowhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from workbench.library.amending import amend_files
from workbench.library.catalogue_amending import (
    amend_landscapes,
    filled,
    linking,
    reach_of,
    redirecting,
    redirecting_symbols,
    renamed_entry,
    renaming,
    renaming_symbols,
    taking_out,
)
from workbench.library.catalogue_edits import save_edit
from workbench.library.library import Library
from workbench.library.where_used import Uses, plain
from workbench.model.records import Profile
from workbench.resources import SAMPLE_LIBRARY
from workbench.words import literal

TITLE = literal("change")
ROLE = "role-servicekraft-buergerbuero"
OLD, NEW = "Servicekraft Bürgerbüro", "Servicekraft im Bürgerbüro"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    folder = tmp_path / "musterstadt"
    shutil.copytree(SAMPLE_LIBRARY, folder)
    return _as_draft(Library.open(folder))


def _as_draft(library: Library) -> Library:
    """Begin drafts of what uses the role: what is approved refuses."""
    for entry in library.processes:
        text = entry.path.read_text("utf-8")
        entry.path.write_text(text.replace('"status">approved<', '"status">draft<'), "utf-8")
    return library.refreshed()


def test_renaming_refreshes_texts_and_lanes_of_that_name_and_nothing_else(
    library: Library,
) -> None:
    # Given a role that processes, steps and lanes refer to
    uses = Uses(library)
    reach = reach_of(uses, "role", ROLE)
    assert reach.processes
    count = uses.count("role", ROLE)
    others = {one.path: one.path.read_bytes() for one in library.processes}

    # When it is renamed everywhere
    edit = renaming(library.definitions, "role", ROLE, OLD, NEW)
    amended = amend_files(reach.processes, TITLE, edit)
    save_edit(library, renamed_entry(library, "role", ROLE, NEW, TITLE))

    # Then each reference has the new text, and there are as many as before
    assert [refusal.reason for refusal in amended.refused] == []
    now = library.refreshed()
    assert now.name_of("role", ROLE) == NEW
    assert Uses(now).count("role", ROLE) == count
    lanes = set()
    for entry in now.processes:
        texts = {one.text for one in entry.mentions if one.ref == ROLE}
        assert texts <= {NEW}
        lanes |= {one.name for one in entry.mentions if one.ref == ROLE and one.subject == "lane"}
        if entry.path not in {one.path for one in reach.processes}:
            assert entry.path.read_bytes() == others[entry.path]
    assert OLD not in lanes
    assert NEW in lanes


def test_merging_leads_every_reference_to_the_other_and_fills_its_gaps(library: Library) -> None:
    uses = Uses(library)
    gone, kept = "unit-buergerbuero", "unit-meldewesen"
    target = library.catalogue("unit").find(kept)
    assert target is not None
    before = {(use.sort, use.owner, use.element) for use in uses.of("unit", gone)}
    reach = reach_of(uses, "unit", gone)

    amend_files(reach.processes, TITLE, redirecting(library.definitions, "unit", gone, target))
    amend_landscapes(reach.landscapes, TITLE, redirecting_symbols(library, "unit", gone, target))
    for edit in taking_out(library, "unit", gone, target, TITLE):
        assert save_edit(library, edit).clashes == ()

    now = library.refreshed()
    assert now.catalogue("unit").find(gone) is None
    after = Uses(now)
    assert after.count("unit", gone) == 0
    assert before <= {(use.sort, use.owner, use.element) for use in after.of("unit", kept)}
    assert list(after.missing()) == list(uses.missing())


def test_a_gap_is_filled_and_what_is_there_stays(library: Library) -> None:
    units = library.catalogue("unit")
    one, other = units.entries[0], units.entries[1]
    short = filled(one, other)
    assert short.data.get("description") == one.data.get("description")
    assert short.name == one.name


def test_keeping_the_text_only_leaves_names_that_refer_to_nothing(library: Library) -> None:
    reach = reach_of(Uses(library), "role", ROLE)
    amend_files(reach.processes, TITLE, redirecting(library.definitions, "role", ROLE, None))

    now = library.refreshed()
    assert Uses(now).processes("role", ROLE) == []
    unlinked = Uses(now).unlinked("role", OLD)
    assert unlinked

    # And linking them again brings the references back
    entry = now.catalogue("role").find(ROLE)
    assert entry is not None
    amend_files(unlinked, TITLE, linking(now.definitions, {("role", plain(OLD)): entry}))
    assert len(Uses(now.refreshed()).processes("role", ROLE)) == len(unlinked)


def test_symbols_of_a_landscape_take_the_name_and_stand_for_the_other(library: Library) -> None:
    from workbench.io import landscape
    from workbench.model.records import Element

    # Given a landscape with a symbol for a system
    path = library.folder / "landscapes" / "it.json"
    document = landscape.new_document("Verfahren")
    system = library.catalogue("it").entries[0]
    other = library.catalogue("it").entries[1]
    with document.step(TITLE) as step:
        step.add(Element(id="s", type="system", name=system.name, refers_to=system.id))
    path.write_bytes(landscape.write(document))
    library = library.refreshed()
    entries = reach_of(Uses(library), "it", system.id).landscapes
    assert [one.path for one in entries] == [path]

    # When it is renamed and then merged
    amend_landscapes(
        entries, TITLE, renaming_symbols(library, "it", system.id, system.name, "Neuer Name")
    )
    assert _symbol(path) == ("Neuer Name", system.id)
    amend_landscapes(entries, TITLE, redirecting_symbols(library, "it", system.id, other))
    assert _symbol(path)[1] == other.id


def _symbol(path: Path) -> tuple[str, str]:
    from workbench.io import landscape

    element = landscape.read(path).element("s")
    assert element is not None
    return element.name, element.refers_to


def test_two_items_that_become_the_same_are_one(library: Library) -> None:
    from workbench.library.profile import put_value
    from workbench.model.records import Item

    entry = library.processes[0]
    attribute = library.definitions.attribute("process", "roles")
    assert attribute is not None
    a, b = library.catalogue("role").entries[:2]
    amend_files(
        [entry],
        TITLE,
        lambda step, process: put_value(
            step, process.id, attribute, (Item(a.name, a.id), Item(b.name, b.id))
        ),
    )
    amend_files([entry], TITLE, redirecting(library.definitions, "role", a.id, b))
    document = library.document(entry)
    profile = next(one for one in document.of_type(Profile) if one.element == entry.id)
    assert profile.items("roles") == (Item(b.name, b.id),)
