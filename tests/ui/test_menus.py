"""The menus: short, in order, and of what makes sense where somebody clicks."""

from __future__ import annotations

import pytest

from workbench.ui.actions import OF_WINDOW, of_diagram
from workbench.ui.context_menu import context_entries
from workbench.ui.menu_entry import SEPARATOR, FilledSubmenu, Section, Submenu, filled, ids_in
from workbench.ui.menu_plan import menus
from workbench.words import mark

pytestmark = pytest.mark.window

SECTIONS = {"lanes": ["add", "divide"], "pool": []}
LANE = Submenu(mark("Lane"), (Section("lanes"), SEPARATOR, Section("pool")))


def test_sections_are_filled_and_separators_stand_between_entries_only():
    entries = (SEPARATOR, "open", SEPARATOR, Section("pool"), SEPARATOR, Section("lanes"))
    assert filled((*entries, SEPARATOR), SECTIONS) == ["open", SEPARATOR, "add", "divide"]


def test_a_submenu_is_left_out_where_nothing_of_it_makes_sense():
    (lane,) = filled((LANE,), SECTIONS)
    assert isinstance(lane, FilledSubmenu)
    assert list(ids_in([lane])) == ["add", "divide"]
    assert filled((LANE, "open"), SECTIONS, lambda key: key == "open") == ["open"]


def test_no_menu_is_longer_than_an_office_screen_shows():
    for name, entries in menus([*OF_WINDOW, *of_diagram()]).items():
        assert len([entry for entry in entries if entry is not SEPARATOR]) <= 24, name


def test_a_right_click_offers_what_concerns_the_selection(start, library):
    person = start(library)
    person.open(next((library / "processes").rglob("gewerbeanmeldung*.bpmn")))
    actions, editor = person.window.actions_, person.canvas.editor
    nothing = list(ids_in(context_entries(editor, actions)))
    assert "insert.element" in nothing
    assert "edit.select_all" in nothing
    assert "edit.delete" not in nothing

    task = next(e for e in person.document().document.elements() if e.type == "userTask")
    person.canvas.select([task.id])
    of_task = list(ids_in(context_entries(editor, actions)))
    assert "edit.rename" in of_task
    assert "edit.select_all" not in of_task
    assert "arrange.lane_above" not in of_task
    assert not [key for key in of_task if "pool" in key or "align" in key]

    lane = next(e for e in person.document().document.elements() if e.type == "lane")
    person.canvas.select([lane.id])
    of_lane = context_entries(editor, actions)
    assert "arrange.divide_in_two" in ids_in(of_lane)
    assert len(of_lane) <= 22
