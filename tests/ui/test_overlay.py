"""The landscape is coloured by what the register says, in the window and on paper."""

from __future__ import annotations

import pytest

from workbench.ui.export import export_sheets

pytestmark = pytest.mark.window


@pytest.fixture
def person(start, library):
    person = start(library)
    assert person.document().kind == "landscape"
    return person


def colors(person) -> set[str]:
    bar = person.window.pages.diagram().overlay
    return {mark.color for mark in bar.shown.marks.values()} if bar.shown else set()


def test_choosing_an_attribute_by_the_keyboard_colours_the_processes(person):
    # Given the landscape without colours
    bar = person.window.pages.diagram().overlay
    assert colors(person) == set()
    before = person.canvas.grab().toImage()

    # When the release status is chosen
    bar.choice.setFocus()
    person.press("Down")
    person.until_idle()

    # Then the arrows are coloured, and the legend says what the colours mean, and how often
    assert bar.key == "status"
    assert {"violet", "yellow"} <= colors(person)
    assert person.canvas.grab().toImage() != before
    assert any("In Prüfung" in row.label for row in bar.shown.legend.rows)
    assert not person.document().is_modified, "a look at it changes nothing"

    # And they are plain again without it
    bar.choose("")
    assert colors(person) == set()


def test_what_is_exported_is_coloured_and_has_the_legend(person, tmp_path):
    page = person.window.pages.diagram()
    page.overlay.choose("review_due")
    person.until_idle()
    out = tmp_path / "karte.svg"

    export_sheets(person.window, page, [page.sheet_id], out)
    person.until_idle()

    text = out.read_text("utf-8")
    assert "überfällig" in text.replace("&#252;", "ü")


def test_an_entry_that_is_taken_away_leaves_the_legend(person):
    page = person.window.pages.diagram()
    page.overlay.choose("status")
    person.until_idle()
    count = sum(row.count for row in page.overlay.shown.legend.rows)
    gone = next(iter(page.overlay.shown.marks))

    page.canvas.select([gone])
    page.canvas.setFocus()
    person.press("Delete")

    assert gone not in page.overlay.shown.marks
    assert sum(row.count for row in page.overlay.shown.legend.rows) == count - 1


def test_the_choice_stays_when_the_library_is_looked_at_again(person):
    page = person.window.pages.diagram()
    page.overlay.choose("lead_unit")
    person.until_idle()

    person.window.workspace.refresh_library()
    person.until_idle()

    assert page.overlay.key == "lead_unit"
    assert colors(person)
