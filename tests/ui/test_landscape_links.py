"""From the landscape to processes and further landscapes, and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from workbench.ui.choose_process import ChooseProcessDialog
from workbench.ui.dragged_processes import dragged, dragged_ids

pytestmark = pytest.mark.window


@pytest.fixture
def person(start, library):
    person = start(library)
    assert person.document().kind == "landscape"
    return person


def select(person, name: str) -> str:
    key = person.element(name)
    person.canvas.select([key])
    person.canvas.setFocus()
    return key


def test_an_entry_gets_its_diagram_by_one_command_and_leads_there(person):
    # Given an entry that stands for no process yet
    key = select(person, "Ziele vereinbaren")
    landscape = person.document()

    # When its diagram is made
    person.window.actions_["element.make_process"].trigger()
    person.until_idle()

    # Then the new process is open, and the entry leads to it
    assert person.document().kind == "process"
    assert person.document().title == "Ziele vereinbaren"
    ids = person.document().process_ids
    assert landscape.document.element(key).refers_to in ids
    assert any(entry.id in ids for entry in person.window.workspace.library.processes)


def test_a_group_gets_a_landscape_of_its_own_with_the_way_back(person):
    landscape = person.document()
    key = select(person, "Personal")
    person.window.actions_["element.make_landscape"].trigger()
    person.until_idle()

    inner = person.document()
    assert inner is not landscape and inner.kind == "landscape"
    assert inner.title == "Personal"
    assert landscape.document.element(key).get("landscape") == inner.landscape_id

    # When the landscape above is saved, the breadcrumb leads back to it
    person.window.files.save(landscape)
    person.until_idle()
    person.until(
        lambda: [step for step, _ in person.window.pages.diagram()._above] == [landscape.title],
        "the way back",
    )
    person.window.pages.diagram()._above[0][1]()
    assert person.document() is landscape

    # And a double click, or Enter, leads into the group again
    select(person, "Personal")
    person.window.actions_["edit.open"].trigger()
    person.until_idle()
    assert person.document() is inner


def test_a_process_dragged_from_a_list_is_placed_where_it_is_dropped(person):
    register = person.window.workspace.library
    entry = next(one for one in register.processes if one.name == "Wohngeld bewilligen")
    document = person.document().document
    before = sum(one.refers_to == entry.id for one in document.elements("process_entry"))
    data = dragged([(entry.id, entry.name, entry.number)])

    # When it is dropped on the landscape, where it stands already
    viewport = person.canvas.viewport()
    middle = QPointF(viewport.width() / 2, viewport.height() / 2)
    how = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(
        viewport, QDragEnterEvent(middle.toPoint(), Qt.DropAction.CopyAction, *how)
    )
    QApplication.sendEvent(viewport, QDropEvent(middle, Qt.DropAction.CopyAction, *how))

    # Then it stands there once more, by its name and state, and can be taken back
    entries = [one for one in document.elements("process_entry") if one.refers_to == entry.id]
    assert len(entries) == before + 1
    assert entries[-1].name == "Wohngeld bewilligen"
    assert entries[-1].get("status") == entry.status
    person.press("Ctrl+Z")
    assert sum(one.refers_to == entry.id for one in document.elements("process_entry")) == before


def test_the_tree_hands_out_its_processes(person):
    view = person.window.tree.view
    model = view.model()
    indexes = [
        index
        for index in person.window.tree._indexes()
        if index.data() and "Wohngeld bewilligen" in index.data()
    ]
    assert dragged_ids(model.mimeData(indexes)) == ["Process_WohngeldBewilligen"]


def test_an_entry_is_linked_with_a_process_chosen_by_typing(person):
    key = select(person, "Ziele vereinbaren")

    def choose(dialog: ChooseProcessDialog) -> None:
        person.type("Wohngeld", dialog.field)
        assert dialog.chosen().name == "Wohngeld bewilligen"
        dialog.accept()

    person.in_dialog(ChooseProcessDialog, choose)
    person.window.actions_["element.choose_process"].trigger()

    element = person.document().document.element(key)
    assert element.refers_to == "Process_WohngeldBewilligen"
    assert element.name == "Wohngeld bewilligen"


def test_renaming_a_process_renames_it_on_the_landscape(person):
    # Given the landscape open and a process on it that is opened and renamed
    landscape = person.document()
    key = person.element("Wohngeld bewilligen")
    register = person.window.workspace.library
    entry = next(one for one in register.processes if one.name == "Wohngeld bewilligen")
    person.open(entry.path)
    document = person.document()
    with document.document.step(_title()) as step:
        step.update(entry.id, name="Wohngeld gewähren")

    # When it is saved
    person.window.files.save(document)
    person.until(
        lambda: landscape.document.element(key).name == "Wohngeld gewähren", "the new name"
    )

    # Then the landscape says so, saved as well, for nothing else was unsaved in it
    person.until_idle()
    assert not landscape.is_modified
    assert "Wohngeld gewähren" in landscape.path.read_text("utf-8")


def _title():
    from workbench.words import literal

    return literal("rename")


def test_what_leads_nowhere_is_a_finding_with_a_repair(person):
    # Given an entry whose process is not in the library
    document = person.document()
    key = person.element("Wohngeld bewilligen")
    with document.document.step(_title()) as step:
        step.update(key, refers_to="Process_Verschwunden")
    person.until(lambda: document.broken_rules, "the finding")
    (finding,) = document.broken_rules
    assert finding.records == (key,)

    # When the repair that the panel offers is done
    panel = person.window.findings
    panel.show_findings(document.findings, document.document)
    panel.view.setCurrentIndex(panel.view.model().index(0, 0))
    assert panel._repair.isVisibleTo(panel)
    person.window.repair(finding)

    # Then the name stays, the link is gone, and so is the finding
    element = document.document.element(key)
    assert (element.name, element.refers_to) == ("Wohngeld bewilligen", "")
    person.until(lambda: not document.broken_rules, "the end of the finding")
