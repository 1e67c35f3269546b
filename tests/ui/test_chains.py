"""Chains across offices are found and shown in the window."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.window


def test_the_chain_of_the_process_in_front_is_drawn(start, library):
    # Given the sample library with a process open
    person = start(library)
    register = person.window.workspace.library
    entry = next(one for one in register.processes if one.name == "Gebühr erheben")
    person.open(entry.path)

    # When its chain is asked for
    person.window.actions_["library.chain"].trigger()
    person.until_idle()

    # Then a landscape shows what leads to it, office by office, and asks nobody to save
    document = person.document()
    names = {one.name for one in document.document.elements("process_entry")}
    assert {"Gebühr erheben", "Bauantrag bearbeiten", "Gewerbeanmeldung bearbeiten"} <= names
    assert not document.is_modified


def test_all_chains_are_listed_and_one_is_opened_by_the_keyboard(start, library):
    person = start(library)
    person.window.actions_["library.chains"].trigger()
    page = person.window.tabs.page()
    person.until_idle()
    assert page.table.total_rows > 1
    page.table.setFocus()
    person.press("Home")
    person.press("Return")

    assert person.document().title.startswith("Ende zu Ende")
