"""A process goes from draft to approval, is protected, and is revised: with mouse and keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from workbench.library.release import HISTORY, release_history
from workbench.ui.comparison_page import ComparisonPage
from workbench.ui.diagram_page import DiagramPage
from workbench.ui.dialog_buttons import ok_button
from workbench.ui.release_dialog import ReleaseDialog
from workbench.ui.versions_dialog import COMPARE, DRAFT, OPEN, VersionsDialog

from .conftest import Person

TASK = "Angaben nachfordern"


@pytest.fixture
def process(library: Path) -> Path:
    return library / "processes/12-sicherheit-und-ordnung/gewerbeanmeldung-bearbeiten.bpmn"


def opened(start: Callable[..., Person], library: Path, process: Path) -> Person:
    person = start(library)
    person.until_idle()
    person.open(process)
    return person


def release(person: Person, key: str, action: str = "library.release") -> None:
    """Take the process in front to another state, as the dialog lets one."""
    from PySide6.QtWidgets import QDialogButtonBox

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, ReleaseDialog)
        dialog.choose(key)
        if not dialog.by.currentText():
            dialog.by.setFocus()
            QTest.keyClicks(dialog.by.lineEdit(), "Carola Richter")
        box = dialog.findChild(QDialogButtonBox)
        assert box is not None
        button = ok_button(box)
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    person.in_dialog(ReleaseDialog, answer)
    person.trigger(action)
    person.until_idle()


def versions(person: Person, choice: str) -> None:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, VersionsDialog)
        QTest.mouseClick(dialog.buttons[choice], Qt.MouseButton.LeftButton)

    person.in_dialog(VersionsDialog, answer)
    person.trigger("library.versions")
    person.until_idle()


def states(person: Person) -> list[tuple[str, str]]:
    document = person.document().document
    main = next(e for e in document.elements("process") if document.profile(e.id).values)
    return [
        (one.version, one.state) for one in release_history(document.profile(main.id).get(HISTORY))
    ]


def bar(person: Person) -> str:
    page = person.window.pages.diagram()
    assert isinstance(page, DiagramPage)
    return page._protection.label.text() if page._protection.isVisible() else ""


def drag_a_task(person: Person) -> None:
    spot = person.spot_of(TASK)
    view = person.canvas.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=spot)
    for step in range(1, 6):
        QTest.mouseMove(view, spot + QPoint(0, 8 * step))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=spot + QPoint(0, 40))
    QTest.qWait(1)


def test_from_draft_to_approval_and_to_the_next_draft(
    start: Callable[..., Person], library: Path, process: Path
) -> None:
    # Given a draft that is submitted and approved
    person = opened(start, library, process)
    release(person, "submit")
    release(person, "approve")
    assert [state for _, state in states(person)] == ["review", "approved"]
    number = states(person)[-1][0]
    assert f"Freigegeben, Version {number}" in bar(person)
    assert not person.document().is_modified, "it is saved with its state"

    # When somebody drags, deletes and types in what is approved
    before = process.read_bytes()
    drag_a_task(person)
    person.click_element(TASK)
    person.press("Delete", person.canvas)
    person.press("F2", person.canvas)
    editor = person.window.inspector.editor("name")
    assert editor is not None
    editor.setFocus()
    person.type("x", editor.focusProxy())
    person.window.commit_typing()

    # Then nothing changes, and the reason is said
    assert not person.document().is_modified
    assert any("Beginnen Sie einen neuen Entwurf" in text for text in person.told)
    person.trigger("file.save")
    assert process.read_bytes() == before

    # When a new draft is begun from the bar and edited
    release(person, "revise", "library.new_draft")
    assert bar(person) == ""
    assert states(person)[-1][1] == "draft"
    drag_a_task(person)
    assert person.document().is_modified

    # Then the approved version is still there, and the draft is compared with it
    versions(person, COMPARE)
    page = person.window.tabs.page()
    assert isinstance(page, ComparisonPage)
    assert number in page.version.name
    assert list((library / "versions").rglob(f"{number}.bpmn"))


def test_a_kept_version_is_read_only_and_can_be_the_base_of_a_draft(
    start: Callable[..., Person], library: Path, process: Path
) -> None:
    # Given version 1 approved, then a draft in which a task was moved, approved too
    person = opened(start, library, process)
    release(person, "submit")
    release(person, "approve")
    first = process.read_bytes()
    number = states(person)[-1][0]
    release(person, "revise", "library.new_draft")
    drag_a_task(person)
    release(person, "submit")
    release(person, "approve")
    assert process.read_bytes() != first

    # When the first version is opened

    kept = next((library / "versions").rglob(f"{number}.bpmn"))
    person.open(kept)
    assert number in bar(person)
    drag_a_task(person)
    assert not person.document().is_modified
    assert person.tabs[-1].endswith(f"· {number}")

    # And a new draft is begun from it
    release(person, "revise", "library.draft_from_kept")
    assert person.document().path == process
    assert states(person)[-1][1] == "draft"
    assert len(states(person)) == 6, "the history goes on"
    assert bar(person) == ""


def test_where_there_is_a_draft_an_old_version_can_only_be_looked_at(
    start: Callable[..., Person], library: Path, process: Path
) -> None:
    person = opened(start, library, process)
    release(person, "submit")
    release(person, "approve")
    release(person, "revise", "library.new_draft")

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, VersionsDialog)
        assert dialog.list.count() == 1
        assert not dialog.buttons[DRAFT].isEnabled()
        QTest.mouseClick(dialog.buttons[OPEN], Qt.MouseButton.LeftButton)

    person.in_dialog(VersionsDialog, look)
    person.trigger("library.versions")
    person.until_idle()
    assert "· " in person.tabs[-1]


def test_the_name_is_asked_once_and_the_tab_says_the_state(
    start: Callable[..., Person], library: Path, process: Path
) -> None:
    person = opened(start, library, process)
    release(person, "submit")
    assert person.session.settings.person == "Carola Richter"
    tabs = person.window.tabs
    assert "In Prüfung" in tabs.tabBar().accessibleTabName(tabs.currentIndex())
    assert "In Prüfung" in tabs.tabToolTip(tabs.currentIndex())


def test_processes_chosen_in_the_register_are_taken_on_together(
    start: Callable[..., Person], library: Path, process: Path
) -> None:
    # Given the register with all drafts chosen, one of which is open and changed
    person = opened(start, library, process)
    drag_a_task(person)
    person.window.pages.show("processes")
    person.until_idle()
    page = person.window.tabs.page()
    assert page is not None
    page.view_of_lines.selectAll()
    entries = page.chosen_entries()
    drafts = [one for one in entries if one.status == "draft"]
    assert len(drafts) > 5

    # When they are submitted
    release(person, "submit")

    # Then all of them are, also the open one, which is saved with its change
    fresh = person.session.workspace.library
    assert fresh is not None
    assert {one.status for one in fresh.processes if one.place in {d.place for d in drafts}} == {
        "review"
    }
    document = person.session.workspace.find(process)
    assert document is not None
    assert not document.is_modified


def type_into_table(person: Person) -> None:
    """Type over a name in the step table."""
    page = person.window.pages.diagram()
    assert page is not None
    assert page.table.panel is not None
    view = page.table.panel.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 2))
    person.press("F2", view)
    person.type("x")
    person.press("Return")
    person.window.commit_typing()


def test_the_step_table_of_what_is_approved_refuses_too(
    start: Callable[..., Person], library: Path, process: Path
) -> None:
    # Given a draft, where the table can be typed into
    person = opened(start, library, process)
    person.trigger("view.step_table")
    type_into_table(person)
    assert person.document().is_modified
    person.trigger("edit.undo")
    assert not person.document().is_modified

    # When it is approved, it cannot
    release(person, "submit")
    release(person, "approve")
    type_into_table(person)
    assert not person.document().is_modified
