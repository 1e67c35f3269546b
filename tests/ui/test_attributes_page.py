"""An administrator gives a library an attribute of its own, and people fill it in."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from workbench.ui.attribute_tree import Node, node_of
from workbench.ui.attributes_page import AttributesPage

from .conftest import Person

PROCESS = "processes/12-sicherheit-und-ordnung/gewerbeanmeldung-bearbeiten.bpmn"


def page_of(start: Callable[..., Person], library: Path) -> tuple[Person, AttributesPage]:
    person = start(library)
    person.until_idle()
    person.trigger("library.attributes")
    page = person.window.tabs.page()
    assert isinstance(page, AttributesPage)
    return person, page


def add(person: Person, page: AttributesPage, label: str) -> None:
    """Add an attribute to the chosen group and type its label."""
    person.click(page.buttons["attribute"])
    assert page.form.de.hasFocus()
    person.type(label, page.form.de)
    person.press("Return", page.form.de)


def test_an_own_choice_is_made_saved_and_filled_in(
    start: Callable[..., Person], library: Path
) -> None:
    # Given a new choice in the first group, mandatory for the review
    person, page = page_of(start, library)
    page.tree.choose(Node("process", "identity"))
    add(person, page, "Bürgernähe")
    page.form.kind.setCurrentIndex(page.form.kind.findData("enum"))
    page.form.kind.activated.emit(page.form.kind.currentIndex())
    for label in ("Hoch", "Niedrig"):
        page.form.choices.add_row(label)
    review = page.form.states["review"]
    QTest.mouseClick(review, Qt.MouseButton.LeftButton, pos=QPoint(8, review.height() // 2))
    assert page.tree.node == Node("process", "identity", "x_buergernaehe")

    # When it is saved
    person.click(page._save)
    person.until_idle()
    saved = json.loads((library / "library.json").read_text("utf-8"))["attributes"]
    (entry,) = saved["attributes"]
    assert entry["key"] == "x_buergernaehe"
    assert [one["key"] for one in entry["choices"]] == ["x_hoch", "x_niedrig"]
    assert entry["mandatory"] == ["review"]

    # Then the inspector of a process offers it, and what is chosen is stored
    person.open(library / PROCESS)
    editor = person.window.inspector.editor("x_buergernaehe")
    assert editor is not None
    box = editor.focusProxy()
    box.setCurrentIndex(box.findData("x_hoch"))
    box.activated.emit(box.currentIndex())
    person.trigger("file.save")
    assert b'key="x_buergernaehe">x_hoch<' in (library / PROCESS).read_bytes()


def test_changes_are_taken_back_until_they_are_saved(
    start: Callable[..., Person], library: Path
) -> None:
    before = (library / "library.json").read_bytes()
    person, page = page_of(start, library)
    page.tree.choose(Node("process", "flow", "scope"))
    page.tree.setFocus()
    person.press("Alt+Up", page.tree)
    keys = [one.key for one in page.known.groups_of("process")[1].attributes]
    assert keys.index("scope") == len(keys) - 2
    person.press("Ctrl+Z", page.tree)
    assert not page.is_modified
    person.press("Ctrl+Y", page.tree)
    assert page.is_modified
    page.undo()
    assert (library / "library.json").read_bytes() == before


def test_what_comes_with_the_program_is_not_removed_and_says_so(
    start: Callable[..., Person], library: Path
) -> None:
    person, page = page_of(start, library)
    page.tree.choose(Node("process", "flow", "scope"))
    person.press("Delete", page.tree)
    assert any("gehört zum Programm" in text for text in person.told)
    assert not page.is_modified


def test_a_renamed_state_is_called_so_everywhere(
    start: Callable[..., Person], library: Path
) -> None:
    person, page = page_of(start, library)
    page.tree.choose(Node("process", "identity", "status"))
    item = page.form.choices.table.item(1, 0)
    assert item is not None
    assert not page.form.choices.buttons["remove"].isVisible()
    item.setText("Entwurf")
    person.click(page._save)
    person.until_idle()

    person.open(library / PROCESS)
    tabs = person.window.tabs
    assert "Entwurf" in tabs.tabToolTip(tabs.currentIndex())


def test_what_is_missing_in_the_present_state_is_marked_in_the_inspector(
    start: Callable[..., Person], library: Path
) -> None:
    # Given a process under review without a trigger
    path = library / PROCESS
    data = path.read_bytes().replace(b'key="status">draft<', b'key="status">review<')
    path.write_bytes(data)
    person = start(library)
    person.open(path)
    inspector = person.window.inspector
    section = inspector.section("flow")
    assert section is not None
    section.set_open(True)
    form = next(form for form in inspector._forms if form.editor("trigger") is not None)
    assert form.missing() == []

    # When the trigger is taken out, it is marked; when it is typed again, no longer
    line = form.editor("trigger").line
    line.setFocus()
    line.selectAll()
    person.press("Delete", line)
    person.window.commit_typing()
    assert form.missing() == ["trigger"]
    person.type("Anzeige", line)
    person.window.commit_typing()
    assert form.missing() == []


def drop(page: AttributesPage, node: Node, target: Node) -> None:
    """Drag a row and let it go on the middle of another one."""
    tree = page.tree
    tree.choose(node)
    item = next(one for one in tree._items() if node_of(one) == target)
    above = item.parent()
    while above is not None:
        above.setExpanded(True)
        above = above.parent()
    tree.scrollToItem(item)
    event = QDropEvent(
        QPointF(tree.visualItemRect(item).center()),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    tree.dropEvent(event)


def test_an_own_attribute_is_dragged_to_another_group_one_of_the_program_is_not(
    start: Callable[..., Person], library: Path
) -> None:
    person, page = page_of(start, library)
    page.tree.choose(Node("process", "identity"))
    add(person, page, "Bürgernähe")

    drop(page, Node("process", "identity", "x_buergernaehe"), Node("process", "flow", "trigger"))
    found = next(one for one in page.known.groups_of("process") if one.key == "flow")
    assert next(one.key for one in found.attributes) == "x_buergernaehe"
    assert page.tree.node == Node("process", "flow", "x_buergernaehe")

    drop(page, Node("process", "flow", "scope"), Node("process", "identity", "name"))
    assert any("bleibt in seiner Gruppe" in text for text in person.told)

    drop(page, Node("process", "steering"), Node("process", "identity"))
    assert next(one.key for one in page.known.groups_of("process")) == "steering"

    # Not on a row of another subject
    drop(page, Node("process", "steering"), Node("lane", "lane"))
    assert next(one.key for one in page.known.groups_of("process")) == "steering"
    page.undo()
    page.undo()
    page.undo()
    page.undo()
    assert not page.is_modified


def test_leaving_with_unsaved_attributes_asks(
    start: Callable[..., Person], library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, page = page_of(start, library)
    page.add_group()
    answers = ["", "save"]
    monkeypatch.setattr("workbench.ui.asking.ask", lambda *_, **__: answers.pop(0))
    assert not person.window.pages.close(page)
    assert person.window.pages.close(page)
    person.until_idle()
    saved = json.loads((library / "library.json").read_text("utf-8"))["attributes"]
    assert [one["key"] for one in saved["groups"]] == ["x_neue_gruppe"]


def test_before_an_attribute_goes_its_values_are_counted(
    start: Callable[..., Person], library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = {"of": "process", "key": "x_ease", "group": "flow", "type": "text", "label": "Nähe"}
    file = library / "library.json"
    data = json.loads(file.read_text("utf-8")) | {"attributes": {"attributes": [own]}}
    file.write_text(json.dumps(data), "utf-8")
    path = library / PROCESS
    at = b'key="status">draft</pw:value>'
    path.write_bytes(path.read_bytes().replace(at, at + b'<pw:value key="x_ease">gut</pw:value>'))
    person, page = page_of(start, library)
    asked: list[str] = []
    answers = ["", "remove"]

    def ask(_: object, title: str, text: str, *__: object, **___: object) -> str:
        asked.append(text)
        return answers.pop(0)

    monkeypatch.setattr("workbench.ui.asking.ask", ask)
    for is_there in (True, False):
        page.tree.choose(Node("process", "flow", "x_ease"))
        person.press("Delete", page.tree)
        found = page.known.attribute("process", "x_ease")
        assert (found is not None) == is_there
    assert asked == ["1 Prozess hat einen Wert für dieses Merkmal."] * 2
    page.save()
    person.until_idle()
    assert b'key="x_ease">gut<' in path.read_bytes(), "the value stays in the file"


def test_what_is_saved_shows_in_the_inspector_of_what_is_open(
    start: Callable[..., Person], library: Path
) -> None:
    # Given a process that is open while an attribute is added and another one renamed
    person = start(library)
    person.open(library / PROCESS)
    person.trigger("library.attributes")
    page = person.window.tabs.page()
    assert isinstance(page, AttributesPage)
    page.tree.choose(Node("process", "identity"))
    add(person, page, "Bürgernähe")
    page.tree.choose(Node("process", "identity", "purpose"))
    page.form.de.setFocus()
    page.form.de.selectAll()
    person.type("Wozu", page.form.de)
    page.save()
    person.until_idle()

    person.open(library / PROCESS)
    inspector = person.window.inspector
    found = inspector.editor("x_buergernaehe")
    assert found is not None
    purpose = inspector.editor("purpose")
    assert purpose is not None
    assert purpose.field.label == "Wozu"
